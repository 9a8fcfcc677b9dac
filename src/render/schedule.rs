//! A schedule in words. Its dates one by one are for `agenda`.

use super::context::PageContext;
use crate::model::{Channel, OpeningSlot, Schedule, Slot, When};
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
                let days = self.speech.recurrences(rules);
                // A start in the past is no news; one to come is.
                let from = slot.from.filter(|from| *from > self.site.today);
                match self.speech.bounds(from, slot.until) {
                    Some(bounds) => format!("{days}, {bounds}"),
                    None => days,
                }
            }
        }
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
