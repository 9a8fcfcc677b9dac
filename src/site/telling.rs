//! What may be told of something that repeats, in the state of its sheet.
//!
//! The one answer that every page and file asks for, so that none can forget the rule: the table
//! "Freshness" of `docs/format.md`. What somebody wrote as a date is always told.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::{ProjectAt, Site};
use crate::agenda::Occurrence;
use crate::model::Status;

/// How sure a sheet is on the day of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetState {
    /// Its people confirmed it lately.
    Confirmed {
        /// The last day on which that counts.
        until: Date,
    },
    /// They did, but too long ago to count on dates.
    Expired,
    /// They did, so long ago that home and agenda leave it out.
    Outdated,
    /// Nobody ever did.
    Unconfirmed,
    /// The project is not known to exist today.
    InDoubt,
    /// The project has ended.
    Ended,
}

/// Where something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlet {
    /// The pages of the project and of its activities.
    OwnPage,
    /// Home and agenda.
    Agenda,
    /// Pages that gather activities, and the search.
    List,
    /// The poster.
    Poster,
    /// Calendars to subscribe to.
    Calendar,
    /// The feed and what search engines read.
    News,
}

/// How a repetition is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// By its dates.
    Dates,
    /// By its dates, each of them to be checked first.
    DatesToCheck,
    /// By its rhythm, "as a rule".
    Usual,
    /// The same, after all others.
    UsualLast,
    /// Not at all.
    Nothing,
}

impl SheetState {
    /// How what repeats is told in an outlet.
    pub fn telling(self, outlet: Outlet) -> Telling {
        use Outlet::{Agenda, Calendar, List, News, OwnPage, Poster};
        match (self, outlet) {
            (Self::Confirmed { .. }, _) => Telling::Dates,
            (Self::Expired, Calendar) => Telling::DatesToCheck,
            (Self::Expired | Self::Unconfirmed, OwnPage | Agenda | List | Poster)
            | (Self::Outdated, OwnPage | Poster)
            | (Self::InDoubt, OwnPage) => Telling::Usual,
            (Self::Outdated | Self::InDoubt, List) => Telling::UsualLast,
            (Self::Ended, _)
            | (Self::InDoubt, Poster)
            | (Self::Outdated | Self::InDoubt, Agenda)
            | (_, Calendar | News) => Telling::Nothing,
        }
    }

    /// Whether its people confirmed the sheet lately.
    pub fn is_confirmed(self) -> bool {
        self.until().is_some()
    }

    /// The last day on which pages tell a date of what repeats.
    pub fn until(self) -> Option<Date> {
        match self {
            Self::Confirmed { until } => Some(until),
            _ => None,
        }
    }

    /// Whether pages tell a date: somebody wrote it down, or confirmed that it follows the rule.
    pub fn tells(self, date: &Occurrence) -> bool {
        date.is_written() || self.until().is_some_and(|until| date.date <= until)
    }
}

impl Site {
    /// The state of a project's sheet.
    pub fn state(&self, project: ProjectAt) -> SheetState {
        let months = |months: u8| -> Span { i64::from(months).months() };
        let freshness = &self.settings.freshness;
        let confirmed = self[project].confirmed.as_ref();
        match (self[project].status, confirmed) {
            (Status::Ended, _) => SheetState::Ended,
            (Status::ToConfirm, _) => SheetState::InDoubt,
            (Status::Active, None) => SheetState::Unconfirmed,
            (Status::Active, Some(confirmed)) => {
                let until = confirmed.on.saturating_add(months(freshness.call_after));
                let removed = confirmed.on.saturating_add(months(freshness.remove_after));
                if self.today <= until {
                    SheetState::Confirmed { until }
                } else if self.today <= removed {
                    SheetState::Expired
                } else {
                    SheetState::Outdated
                }
            }
        }
    }

    /// How what repeats in a project is told in an outlet.
    pub fn telling(&self, project: ProjectAt, outlet: Outlet) -> Telling {
        self.state(project).telling(outlet)
    }

    /// Whether a poster of a project hangs anywhere: not of one that has ended, or perhaps has.
    pub fn has_poster(&self, project: ProjectAt) -> bool {
        self.telling(project, Outlet::Poster) != Telling::Nothing
    }

    /// Whether to call before coming: nobody confirmed the sheet, or not for a while.
    pub fn call_first(&self, project: ProjectAt) -> bool {
        !self.state(project).is_confirmed()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_table_of_the_format_is_what_outlets_are_told() {
        use Telling::{Dates, DatesToCheck, Nothing, Usual, UsualLast};
        let outlets = [
            Outlet::OwnPage,
            Outlet::Agenda,
            Outlet::List,
            Outlet::Poster,
            Outlet::Calendar,
            Outlet::News,
        ];
        let until = date(2027, 1, 1);
        let rows = [
            (SheetState::Confirmed { until }, [Dates; 6]),
            (
                SheetState::Expired,
                [Usual, Usual, Usual, Usual, DatesToCheck, Nothing],
            ),
            (
                SheetState::Outdated,
                [Usual, Nothing, UsualLast, Usual, Nothing, Nothing],
            ),
            (
                SheetState::Unconfirmed,
                [Usual, Usual, Usual, Usual, Nothing, Nothing],
            ),
            (
                SheetState::InDoubt,
                [Usual, Nothing, UsualLast, Nothing, Nothing, Nothing],
            ),
            (SheetState::Ended, [Nothing; 6]),
        ];
        for (state, expected) in rows {
            assert_eq!(
                outlets.map(|outlet| state.telling(outlet)),
                expected,
                "{state:?}"
            );
        }
    }
}
