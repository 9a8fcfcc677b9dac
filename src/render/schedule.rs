//! A schedule in words. Its dates one by one are for `agenda`.

use super::context::PageContext;
use super::phrase::Phrase;
use crate::model::{Channel, ExcludedDays, OpeningSlot, PeriodId, Schedule, Slot, When};
use crate::views::{OpeningRow, TimeView};

impl PageContext<'_> {
    /// Each slot of a schedule that is not wholly past, in words.
    pub fn times(&self, schedule: &Schedule) -> Vec<TimeView> {
        let slots = schedule.slots.iter();
        slots.flat_map(|slot| self.lines(slot)).collect()
    }

    /// The opening hours of a project.
    pub fn opening(&self, opening: &[OpeningSlot]) -> Vec<OpeningRow> {
        let rows = opening.iter().flat_map(|OpeningSlot { slot, channel }| {
            let lines = self.lines(slot).into_iter();
            lines.map(|line| OpeningRow {
                days: line.days,
                hours: line.hours,
                channel: match channel {
                    Channel::Door => "door",
                    Channel::Phone => "phone",
                    Channel::Appointment => "appointment",
                },
                note: line.note,
            })
        });
        rows.collect()
    }

    /// A slot that is not wholly past in a line; dates in a line each, for a row of them is hard to
    /// read where a date itself has a comma. The note ends the last one.
    fn lines(&self, slot: &Slot) -> Vec<TimeView> {
        if self.is_past(slot) {
            return Vec::new();
        }
        let line = |days| TimeView {
            days,
            hours: self.speech.hours(&slot.hours),
            note: None,
        };
        let mut lines: Vec<TimeView> = self.days(slot).into_iter().map(line).collect();
        if let Some(last) = lines.last_mut() {
            last.note = self.optional(slot.note.as_ref());
        }
        lines
    }

    fn days(&self, slot: &Slot) -> Vec<Phrase> {
        let own = |text: String| vec![self.own(text)];
        match &slot.when {
            When::Dates(dates) => {
                let coming = dates.iter().filter(|date| **date >= self.site.today);
                let said = coming.map(|date| own(self.speech.date(*date).text));
                said.collect()
            }
            When::Days(range) => vec![own(self.speech.range(*range))],
            When::Repeated(rules) => {
                // A start in the past is no news; one to come is.
                let from = slot.from.filter(|from| *from > self.site.today);
                let bounds = self.speech.bounds(from, slot.until);
                let said = [self.speech.recurrences(rules)].into_iter().chain(bounds);
                let said = said.map(own).chain(self.periods_of(slot));
                vec![self.in_a_row(&said.collect::<Vec<_>>())]
            }
        }
    }

    /// The named periods to which a slot is bound, and those that it leaves out.
    fn periods_of(&self, slot: &Slot) -> Vec<Phrase> {
        let words = self.speech.words;
        let excluded = slot
            .except
            .iter()
            .filter_map(|exclusion| match &exclusion.days {
                ExcludedDays::Period(id) => Some(id),
                ExcludedDays::Range(_) => None,
            });
        let during = self.named(slot.during.iter());
        let except = self.named(excluded);
        let said = [(&words.during, during), (&words.except, except)];
        let said = said.into_iter().filter(|(_, periods)| !periods.is_empty());
        said.map(|(form, periods)| self.phrase(form, &[("periods", &periods)]))
            .collect()
    }

    /// The names of periods, one after the other.
    fn named<'i>(&self, ids: impl Iterator<Item = &'i PeriodId>) -> Phrase {
        let names = ids.map(|id| vec![self.text(&self.site.period(id).name)]);
        self.list_of(&names.collect::<Vec<_>>())
    }

    fn is_past(&self, slot: &Slot) -> bool {
        let last = match &slot.when {
            When::Dates(dates) => dates.last().copied(),
            When::Days(range) => range.last,
            When::Repeated(_) => slot.until,
        };
        last.is_some_and(|last| last < self.site.today)
    }
}
