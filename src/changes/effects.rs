//! How far a change of an activity reaches: pages, calendars, dates.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::site::{ActivityAt, Site};
use crate::theme::fill;
use crate::wording::ChangeWords;

/// How many of each show what changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effects {
    pages: usize,
    calendars: usize,
    dates: usize,
}

impl Effects {
    /// What an activity that comes or goes takes along.
    pub fn of(site: &Site, at: ActivityAt) -> Self {
        Self {
            pages: pages(site, at),
            calendars: calendars(site, at),
            dates: days(dates(site, at).iter()),
        }
    }

    /// What differs between two states of an activity.
    pub fn between(before: &Site, was: ActivityAt, after: &Site, new: ActivityAt) -> Self {
        let (old, dates) = (dates(before, was), dates(after, new));
        Self {
            pages: pages(after, new),
            calendars: calendars(after, new).max(calendars(before, was)),
            dates: days(old.symmetric_difference(&dates)),
        }
    }

    /// The numbers in brackets.
    pub fn said(self, words: &ChangeWords) -> String {
        let mut parts = vec![words.pages.of(self.pages)];
        if self.dates > 0 {
            parts.push(words.calendriers.of(self.calendars));
            parts.push(words.dates.of(self.dates));
        }
        fill(&words.effets, &[("effects", &parts.join(", "))])
    }
}

/// Its own page, that of its project and the poster that hangs in the lobby.
fn pages(site: &Site, at: ActivityAt) -> usize {
    2 + usize::from(site.has_poster(at.project))
}

fn calendars(site: &Site, at: ActivityAt) -> usize {
    let calendars = site.calendars();
    calendars
        .filter(|of| site.in_calendar(*of).contains(&at))
        .count()
}

/// On how many days something is different.
fn days<'d>(dates: impl Iterator<Item = &'d (Date, u16, bool)>) -> usize {
    let days: BTreeSet<Date> = dates.map(|(day, ..)| *day).collect();
    days.len()
}

/// The dates that the site tells, each with its hour and whether people can come.
fn dates(site: &Site, at: ActivityAt) -> BTreeSet<(Date, u16, bool)> {
    let dates = site.dates_of(at, site.window()).into_iter();
    dates
        .map(|dated| {
            let one = &dated.occurrence;
            (one.date, one.minute(), one.takes_place())
        })
        .collect()
}
