//! One session on one day, and what became of it.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{ToSpan as _, Zoned};

use super::clock;
use crate::model::{Clock, Hours, Location, Move, PartOfDay, Slot, Text};

/// One session of a slot on one day.
#[derive(Clone, Copy, Debug)]
pub struct Occurrence<'a> {
    /// The day under which it is shown.
    pub date: Date,
    /// At which hours; to be asked when they are unknown.
    pub session: Option<Hours>,
    /// Which session of the day it is, from 0, in the order of the sheet.
    pub rank: usize,
    /// The day of the bare repetition that it stems from.
    pub recurrence: Date,
    /// The rule that it follows.
    pub slot: &'a Slot,
    /// Where: the move's place, else the slot's, else the activity's; the project when there is none.
    pub location: Option<&'a Location>,
    /// What became of it.
    pub standing: Standing<'a>,
}

/// What became of an occurrence.
#[derive(Clone, Copy, Debug)]
pub enum Standing<'a> {
    /// It takes place as it always does.
    Planned,
    /// It takes place, but not as it always does: the move says from which day it came here.
    Moved(&'a Move),
    /// It does not take place, and stays to be seen struck out.
    Cancelled {
        /// Why.
        reason: Option<&'a Text>,
    },
    /// It went to another day, and stays to be seen struck out: the move says where it went.
    MovedAway(&'a Move),
}

impl Occurrence<'_> {
    /// Whether people can come.
    pub fn takes_place(&self) -> bool {
        matches!(self.standing, Standing::Planned | Standing::Moved(_))
    }

    /// Whether somebody wrote this very date down, rather than a rule that it follows.
    pub fn is_written(&self) -> bool {
        let slot = self.slot;
        !slot.is_repeated()
            || slot.moved_from(self.recurrence).is_some()
            || slot.cancelled_on(self.recurrence).is_some()
    }

    /// Its hours as the clocks of a zone will show them: moved on where they skip a time.
    pub fn shown_hours(&self, zone: &TimeZone) -> Option<Hours> {
        let Some(Hours::Clock { end, .. }) = self.session else {
            return self.session;
        };
        let since = |time: Zoned| {
            let minutes = time.datetime().duration_since(self.date.at(0, 0, 0, 0));
            u16::try_from(minutes.as_mins()).ok().map(Clock)
        };
        let start = since(self.starts_at(zone)?)?;
        let end = match end {
            Some(_) => Some(since(self.ends_at(zone)?)?),
            None => None,
        };
        Some(Hours::Clock { start, end })
    }

    /// When it begins, as clocks show it; `None` when only the day is known.
    pub fn start(&self) -> Option<DateTime> {
        match self.session? {
            Hours::Clock { start, .. } => Some(clock::wall_clock(self.date, start)),
            Hours::Part(_) => None,
        }
    }

    /// When it ends, as clocks show it; past midnight on the next day.
    pub fn end(&self) -> Option<DateTime> {
        match self.session? {
            Hours::Clock { end, .. } => Some(clock::wall_clock(self.date, end?)),
            Hours::Part(_) => None,
        }
    }

    /// The instant at which it begins.
    pub fn starts_at(&self, zone: &TimeZone) -> Option<Zoned> {
        clock::instant(self.start()?, zone)
    }

    /// The instant at which it ends.
    pub fn ends_at(&self, zone: &TimeZone) -> Option<Zoned> {
        clock::end(self.start()?, self.end()?, zone)
    }

    /// The instant from which on it is past: its end, else the midnight after its day.
    pub fn over_at(&self, zone: &TimeZone) -> Option<Zoned> {
        let midnight = || self.date.saturating_add(1.day()).at(0, 0, 0, 0);
        self.ends_at(zone)
            .or_else(|| clock::instant(midnight(), zone))
    }

    /// Orders the sessions of a day: those without clock time where their part of the day begins,
    /// those without any hour first.
    pub fn minute(&self) -> u16 {
        minute(self.session)
    }
}

impl Slot {
    /// Orders slots on one day by the hour of their first session.
    pub fn first_minute(&self) -> u16 {
        let minutes = (0..self.hours.len()).map(|rank| self.minute_of(rank));
        minutes.min().unwrap_or(0)
    }

    /// The minute of the day that orders one of its sessions.
    pub fn minute_of(&self, rank: usize) -> u16 {
        minute(self.hours.get(rank).copied())
    }
}

fn minute(session: Option<Hours>) -> u16 {
    match session {
        None | Some(Hours::Part(PartOfDay::Day)) => 0,
        Some(Hours::Part(PartOfDay::Morning)) => 8 * 60,
        Some(Hours::Part(PartOfDay::Noon)) => 12 * 60,
        Some(Hours::Part(PartOfDay::Afternoon)) => 13 * 60,
        Some(Hours::Part(PartOfDay::Evening)) => 18 * 60,
        Some(Hours::Clock { start, .. }) => start.0,
    }
}
