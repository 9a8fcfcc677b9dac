//! How to have dates in a calendar of one's own.

use jiff::civil::Date;
use jiff::{ToSpan as _, Zoned};

use super::{address, occurrence};
use crate::pages::{CalendarOf, PageKind};
use crate::render::context::Context;
use crate::site::{ActivityAt, Dated};
use crate::views::{AddDate, CalendarView, Html, Subscribe};

/// How many dates of an activity can be added one by one.
const NEXT: usize = 6;

/// The ways to a calendar, as a block; none when it has no event.
pub(in crate::render) fn block(context: &Context, of: CalendarOf) -> Option<Html> {
    let of = view(context, of)?;
    Some(context.draw(&Subscribe { of }))
}

/// The ways to the calendar that holds the dates of an activity, which is its project's, and to its
/// next dates one by one; none when it has no date.
pub(in crate::render) fn of_activity(
    context: &Context,
    at: ActivityAt,
    dates: &[Dated],
) -> Option<Html> {
    let is_dated = !context.site[at].schedule.slots.is_empty();
    let of = view(context, CalendarOf::Project(at.project)).filter(|_| is_dated)?;
    let next = dates.iter().filter(|dated| dated.occurrence.takes_place());
    let dates = next.take(NEXT).map(|dated| add(context, dated)).collect();
    Some(context.draw(&Subscribe {
        of: CalendarView { dates, ..of },
    }))
}

/// A date with the link that adds it: the browser of a telephone follows it, and its calendar opens.
fn add(context: &Context, dated: &Dated) -> AddDate {
    let (site, speech) = (context.site, context.speech());
    let (shown, zone) = (&dated.occurrence, &site.settings.zone);
    let day = |date: Date| date.strftime("%Y%m%d").to_string();
    let span = shown.starts_at(zone).map_or_else(
        || (day(shown.date), day(shown.date.saturating_add(1.day()))),
        |start| {
            let end = shown.ends_at(zone).unwrap_or_else(|| start.clone());
            let utc = |time: &Zoned| time.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string();
            (utc(&start), utc(&end))
        },
    );
    let place = shown
        .location
        .and_then(|location| occurrence::place(context, location));
    let place = place.map(|place| place.text).into_iter();
    let address = address::lines(context, dated.at.project, &[context.lang]).into_iter();
    let place: Vec<String> = place.chain(address.map(|line| line.text)).collect();
    let title = context.text(&site[dated.at].title).text;
    let google = google(&[
        ("action", "TEMPLATE"),
        ("text", &title),
        ("dates", &format!("{}/{}", span.0, span.1)),
        ("location", &place.join(&speech.words.comma)),
    ]);
    let hours = shown.shown_hours(zone).map(|hours| speech.hours(&[hours]));
    let said = [Some(speech.date(shown.date).text), hours];
    let said: Vec<String> = said.into_iter().flatten().collect();
    AddDate {
        text: said.join(&speech.words.comma),
        google,
    }
}

/// A page of Google's calendar with what is to be added.
fn google(pairs: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    format!(
        "https://calendar.google.com/calendar/render?{}",
        query.finish()
    )
}

/// A calendar that has events, with the addresses to subscribe to it.
pub(in crate::render) fn view(context: &Context, of: CalendarOf) -> Option<CalendarView> {
    if !context.site.has_events(of) {
        return None;
    }
    let lang = context.site.calendar_language(context.lang);
    let path = context.path_in(lang, PageKind::Calendar(of));
    let https = context.full(&path);
    let bare = https.as_deref().and_then(|https| https.split_once("://"));
    let webcal = bare.map(|(_, bare)| format!("webcal://{bare}"));
    let google = webcal.as_deref().map(|webcal| google(&[("cid", webcal)]));
    Some(CalendarView {
        path,
        webcal,
        https,
        google,
        dates: Vec::new(),
    })
}
