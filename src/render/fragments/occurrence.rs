//! Dates as pages show them: occurrences, and the days under which they stand.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::activity::{self, is_free};
use super::{address, changes};
use crate::agenda::{Occurrence, Standing, Window};
use crate::model::{Availability, Location, Move};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::Dated;
use crate::views::{
    ChangeKind, DateView, DayView, Html, OccurrenceItem, OccurrenceLine, OccurrenceState,
    OccurrenceView, TextView,
};

/// A date in a list under its day.
fn item(context: &Context, dated: &Dated) -> Html {
    let of = view(context, dated);
    context.draw(&OccurrenceItem { of })
}

/// The same in a line.
fn line(context: &Context, dated: &Dated) -> Html {
    let of = view(context, dated);
    context.draw(&OccurrenceLine { of })
}

/// One date of an activity.
pub(in crate::render) fn view(context: &Context, dated: &Dated) -> OccurrenceView {
    let at = dated.at;
    let (site, speech) = (context.site, context.speech());
    let activity = &site[at];
    let shown = &dated.occurrence;
    let (state, other_date, reason) = standing(context, shown);
    let hours = shown.shown_hours(&site.settings.zone);
    let hours = hours.map(|hours| speech.hours(&[hours]));
    OccurrenceView {
        path: context.path(PageKind::Activity(at)),
        title: activity::title(context, at),
        icon: activity::icon(context, at),
        project: context.link(PageKind::Project(at.project), &site[at.project].name),
        commune: context.text(&site[site.ties(at.project).commune].name),
        date: speech.date(shown.date),
        hours: hours.unwrap_or_default(),
        start: start(context, shown),
        over: over(context, shown),
        state,
        other_date,
        reason,
        place: shown.location.and_then(|location| place(context, location)),
        note: context.optional(shown.slot.note.as_ref()),
        audiences: activity::audiences(context, activity),
        free: activity.price.as_ref().is_some_and(is_free),
        full: activity.availability == Availability::Full,
        waiting_list: activity.availability == Availability::WaitingList,
    }
}

fn standing(
    context: &Context,
    shown: &Occurrence,
) -> (OccurrenceState, Option<DateView>, Option<TextView>) {
    let day = |date| Some(context.speech().date(date));
    match shown.standing {
        Standing::Planned => (OccurrenceState::Planned, None, None),
        Standing::Cancelled { reason } => {
            (OccurrenceState::Cancelled, None, context.optional(reason))
        }
        Standing::MovedAway(to) => (OccurrenceState::MovedAway, day(to.to), None),
        Standing::Moved(from) if from.from == from.to => (new(from), None, None),
        Standing::Moved(from) => (OccurrenceState::MovedHere, day(from.from), None),
    }
}

/// What is new on a day that stays.
fn new(to: &Move) -> OccurrenceState {
    match changes::kind_of(to) {
        ChangeKind::NewPlace => OccurrenceState::NewPlace,
        ChangeKind::NewTime => OccurrenceState::NewTime,
        _ => OccurrenceState::NewBoth,
    }
}

/// The start for machines (HTML, `datetime`): a moment with its offset, or the day alone.
pub(in crate::render) fn start(context: &Context, shown: &Occurrence) -> String {
    shown.starts_at(&context.site.settings.zone).map_or_else(
        || shown.date.to_string(),
        |start| start.strftime("%Y-%m-%dT%H:%M%:z").to_string(),
    )
}

/// When a date is past, in seconds since 1970.
pub(in crate::render) fn over(context: &Context, shown: &Occurrence) -> i64 {
    let over = shown.over_at(&context.site.settings.zone);
    over.map_or(i64::MAX, |over| over.timestamp().as_second())
}

/// A place in a line: the room, or name, street and commune of a place elsewhere.
pub(in crate::render) fn place(context: &Context, location: &Location) -> Option<TextView> {
    match location {
        Location::Room(room) => Some(context.sentence(room)),
        Location::Elsewhere {
            name,
            street,
            commune,
            ..
        } => {
            let commune = commune.as_ref().map(|id| context.site.commune(id));
            let commune =
                commune.map(|commune| address::on_sign(context, &commune.name, street.as_ref()));
            let parts = [name.as_ref(), street.as_ref()].into_iter().flatten();
            let parts = parts.map(|text| context.text(text));
            let texts: Vec<TextView> = parts.chain(commune).collect();
            let first = texts.first()?;
            let line: Vec<&str> = texts.iter().map(|text| text.text.as_str()).collect();
            let line = line.join(&context.speech().words.comma);
            Some(TextView::new(line, first.lang, context.lang))
        }
    }
}

/// Dates under their days.
pub(in crate::render) fn days(context: &Context, dates: &[Dated]) -> Vec<DayView> {
    let days = dates.chunk_by(|a, b| a.occurrence.date == b.occurrence.date);
    days.map(|dates| day(context, dates, item)).collect()
}

/// The same, each in a line.
pub(in crate::render) fn days_in_lines(context: &Context, dates: &[Dated]) -> Vec<DayView> {
    let days = dates.chunk_by(|a, b| a.occurrence.date == b.occurrence.date);
    days.map(|dates| day(context, dates, line)).collect()
}

fn day(context: &Context, dates: &[Dated], draw: fn(&Context, &Dated) -> Html) -> DayView {
    let day = dates[0].occurrence.date;
    let items = dates.iter().map(|dated| draw(context, dated));
    let mut projects = dates.iter().map(|dated| dated.at.project);
    DayView {
        date: context.speech().date(day),
        eve: midnight_before(context, day.saturating_sub(1.day())),
        starts: midnight_before(context, day),
        over: midnight_after(context, day),
        occurrences: items.collect(),
        unsure: projects.any(|project| context.site.call_first(project)),
    }
}

/// The midnight after a day, in seconds since 1970.
pub(in crate::render) fn midnight_after(context: &Context, day: Date) -> i64 {
    midnight_before(context, day.saturating_add(1.day()))
}

/// The midnight with which a day begins, in seconds since 1970.
pub(in crate::render) fn midnight_before(context: &Context, day: Date) -> i64 {
    let midnight = day.to_zoned(context.site.settings.zone.clone());
    midnight.map_or(i64::MAX, |midnight| midnight.timestamp().as_second())
}

/// The days of a window on which nothing takes place, in words; nothing when that is so of all.
pub(in crate::render) fn quiet_days(context: &Context, window: Window, dates: &[Dated]) -> String {
    let all = std::iter::successors(Some(window.first), |day| Some(day.saturating_add(1.day())));
    let quiet = all
        .take_while(|day| *day <= window.last)
        .filter(|day| !dates.iter().any(|dated| dated.occurrence.date == *day));
    let speech = context.speech();
    let names: Vec<String> = quiet
        .map(|day| speech.weekday(day.weekday()).to_owned())
        .collect();
    if names.len() < 7 {
        speech.list(&names)
    } else {
        String::new()
    }
}
