//! Dates as pages show them: occurrences, days, weeks.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::cards::is_free;
use super::context::PageContext;
use crate::agenda::{Occurrence, Standing, Window};
use crate::model::{Availability, Location};
use crate::pages::PageKind;
use crate::site::Dated;
use crate::views::{DateView, DayView, OccurrenceState, OccurrenceView, TextView};

impl PageContext<'_> {
    /// One date of an activity.
    pub fn occurrence(&self, dated: &Dated) -> OccurrenceView {
        let at = dated.at;
        let activity = &self.site[at];
        let commune = &self.site[self.site.ties(at.project).commune];
        let shown = &dated.occurrence;
        let (state, other_date, reason) = self.standing(shown);
        OccurrenceView {
            path: self.path(PageKind::Activity(at)),
            title: self.text(&activity.title),
            icon: self.activity_icon(at),
            project: self.link(PageKind::Project(at.project), &self.site[at.project].name),
            commune: self.text(&commune.name),
            date: self.speech.date(shown.date),
            hours: shown
                .session
                .map(|hours| self.speech.hours(&[hours]))
                .unwrap_or_default(),
            start: self.start(shown),
            over: self.over(shown),
            state,
            other_date,
            reason,
            place: shown.location.and_then(|location| self.place(location)),
            note: self.optional(shown.slot.note.as_ref()),
            audiences: self.audiences(activity),
            free: activity.price.as_ref().is_some_and(is_free),
            full: activity.availability == Availability::Full,
            waiting_list: activity.availability == Availability::WaitingList,
        }
    }

    pub fn occurrences(&self, dates: &[Dated]) -> Vec<OccurrenceView> {
        dates.iter().map(|dated| self.occurrence(dated)).collect()
    }

    fn standing(
        &self,
        shown: &Occurrence,
    ) -> (OccurrenceState, Option<DateView>, Option<TextView>) {
        match shown.standing {
            Standing::Planned => (OccurrenceState::Planned, None, None),
            Standing::Cancelled { reason } => {
                (OccurrenceState::Cancelled, None, self.optional(reason))
            }
            Standing::MovedAway(to) => (
                OccurrenceState::MovedAway,
                Some(self.speech.date(to.to)),
                None,
            ),
            Standing::Moved(from) => {
                let other = (from.from != from.to).then(|| self.speech.date(from.from));
                (OccurrenceState::MovedHere, other, None)
            }
        }
    }

    /// The start for machines (HTML, `datetime`): a moment with its offset, or the day alone.
    pub fn start(&self, shown: &Occurrence) -> String {
        shown.starts_at(&self.site.settings.zone).map_or_else(
            || shown.date.to_string(),
            |start| start.strftime("%Y-%m-%dT%H:%M%:z").to_string(),
        )
    }

    fn over(&self, shown: &Occurrence) -> i64 {
        let over = shown.over_at(&self.site.settings.zone);
        over.map_or(i64::MAX, |over| over.timestamp().as_second())
    }

    /// A place in a line: the room, or name, street and commune of a place elsewhere.
    pub fn place(&self, location: &Location) -> Option<TextView> {
        match location {
            Location::Room(room) => Some(self.text(room)),
            Location::Elsewhere {
                name,
                street,
                commune,
                ..
            } => {
                let commune = commune.as_ref().map(|id| self.site.commune(id));
                let commune = commune.map(|commune| self.on_sign(&commune.name, street.as_ref()));
                let parts = [name.as_ref(), street.as_ref()].into_iter().flatten();
                let parts = parts.map(|text| self.text(text));
                let texts: Vec<TextView> = parts.chain(commune).collect();
                let first = texts.first()?;
                let line: Vec<&str> = texts.iter().map(|text| text.text.as_str()).collect();
                Some(TextView {
                    text: line.join(&self.speech.words.comma),
                    ..first.clone()
                })
            }
        }
    }

    /// Dates under their days.
    pub fn days_of(&self, dates: &[Dated]) -> Vec<DayView> {
        let days = dates.chunk_by(|a, b| a.occurrence.date == b.occurrence.date);
        days.map(|dates| {
            let day = dates[0].occurrence.date;
            DayView {
                date: self.speech.date(day),
                eve: self.midnight_before(day.saturating_sub(1.day())),
                starts: self.midnight_before(day),
                over: self.midnight_after(day),
                occurrences: self.occurrences(dates),
                unsure: dates
                    .iter()
                    .any(|dated| self.site.call_first(dated.at.project)),
            }
        })
        .collect()
    }

    /// The midnight after a day, in seconds since 1970.
    pub fn midnight_after(&self, day: Date) -> i64 {
        self.midnight_before(day.saturating_add(1.day()))
    }

    /// The midnight with which a day begins, in seconds since 1970.
    fn midnight_before(&self, day: Date) -> i64 {
        let midnight = day.to_zoned(self.site.settings.zone.clone());
        midnight.map_or(i64::MAX, |midnight| midnight.timestamp().as_second())
    }

    /// The days of a window on which nothing takes place, in words.
    pub fn quiet_days(&self, window: Window, days: &[DayView]) -> String {
        let all =
            std::iter::successors(Some(window.first), |day| Some(day.saturating_add(1.day())));
        let quiet = all
            .take_while(|day| *day <= window.last)
            .filter(|day| !days.iter().any(|filled| filled.date.iso == day.to_string()));
        let names: Vec<String> = quiet
            .map(|day| self.speech.weekday(day.weekday()).to_owned())
            .collect();
        if names.len() < 7 {
            self.speech.list(&names)
        } else {
            String::new()
        }
    }
}
