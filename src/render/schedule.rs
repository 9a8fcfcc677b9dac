//! A schedule in words. Its dates one by one are for `agenda`.

use super::context::PageContext;
use crate::model::{Channel, ExcludedDays, OpeningSlot, PeriodId, Schedule, Slot, When};
use crate::theme::fill;
use crate::views::{OpeningRow, TimeView};

impl PageContext<'_> {
    /// Each slot of a schedule that is not wholly past, in words.
    pub fn times(&self, schedule: &Schedule) -> Vec<TimeView> {
        let slots = schedule.slots.iter().filter(|slot| !self.is_past(slot));
        slots
            .map(|slot| TimeView {
                days: self.days(slot),
                hours: self.speech.hours(&slot.hours),
                note: self.optional(slot.note.as_ref()),
            })
            .collect()
    }

    /// The opening hours of a project.
    pub fn opening(&self, opening: &[OpeningSlot]) -> Vec<OpeningRow> {
        let slots = opening
            .iter()
            .filter(|opening| !self.is_past(&opening.slot));
        slots
            .map(|OpeningSlot { slot, channel }| OpeningRow {
                days: self.days(slot),
                hours: self.speech.hours(&slot.hours),
                channel: match channel {
                    Channel::Door => "door",
                    Channel::Phone => "phone",
                    Channel::Appointment => "appointment",
                },
                note: self.optional(slot.note.as_ref()),
            })
            .collect()
    }

    fn days(&self, slot: &Slot) -> String {
        match &slot.when {
            When::Dates(dates) => {
                let coming = dates.iter().filter(|date| **date >= self.site.today);
                let said: Vec<String> = coming.map(|date| self.speech.date(*date).text).collect();
                self.speech.list(&said)
            }
            When::Days(range) => self.speech.range(*range),
            When::Repeated(rules) => {
                // A start in the past is no news; one to come is.
                let from = slot.from.filter(|from| *from > self.site.today);
                let bounds = self.speech.bounds(from, slot.until);
                let said = [self.speech.recurrences(rules)].into_iter().chain(bounds);
                let said = said.chain(self.periods_of(slot));
                said.collect::<Vec<_>>().join(&self.speech.words.comma)
            }
        }
    }

    /// The named periods to which a slot is bound, and those that it leaves out.
    fn periods_of(&self, slot: &Slot) -> Vec<String> {
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
        said.map(|(form, periods)| fill(form, &[("periods", &periods)]))
            .collect()
    }

    /// The names of periods, one after the other.
    fn named<'i>(&self, ids: impl Iterator<Item = &'i PeriodId>) -> String {
        let period = |id: &PeriodId| self.site.periods.iter().find(|period| period.id == *id);
        let names = ids
            .filter_map(period)
            .map(|period| self.text(&period.name).text);
        self.speech.list(&names.collect::<Vec<_>>())
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
