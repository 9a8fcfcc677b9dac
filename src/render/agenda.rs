//! The agenda: its first page, its weeks, and pages that show some dates only.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::context::PageContext;
use crate::agenda::Window;
use crate::model::Audience;
use crate::pages::{CalendarOf, PageKind};
use crate::site::{ActivityAt, CommuneAt, Dated};
use crate::theme::fill;
use crate::views::{
    ActivityOfProject, AgendaView, DatesView, DayView, LinkView, MonthView, WeekLink, WeekView,
};

/// How many dates the first page of the agenda shows before it stops at a whole week, so that it
/// stays within its weight.
const FIRST_PAGE: usize = 30;
/// How many days with dates a page of a need, a commune, an audience or a weekday shows.
const DAYS: usize = 14;

impl PageContext<'_> {
    /// The first page: as many whole weeks as fit.
    pub fn agenda(&self) -> AgendaView {
        let mut weeks: Vec<WeekView> = Vec::new();
        let mut shown = 0;
        for monday in self.site.weeks() {
            let week = self.week(monday);
            shown += count(&week.days);
            if shown > FIRST_PAGE && !weeks.is_empty() {
                break;
            }
            weeks.push(week);
        }
        let next = self.site.weeks().get(weeks.len()).copied();
        weeks.retain(|week| !week.days.is_empty());
        AgendaView {
            week_title: None,
            weeks,
            previous: None,
            next: next.map(|monday| self.path(PageKind::Week(monday))),
            ..self.around_the_weeks()
        }
    }

    /// The page of one week.
    pub fn agenda_week(&self, monday: Date) -> AgendaView {
        let weeks = self.site.weeks();
        let at = weeks
            .iter()
            .position(|other| *other == monday)
            .unwrap_or_default();
        let link = |monday: &Date| self.path(PageKind::Week(*monday));
        let week = self.week(monday);
        AgendaView {
            week_title: Some(week.title.clone()),
            previous: at
                .checked_sub(1)
                .and_then(|before| weeks.get(before))
                .map(link),
            next: weeks.get(at + 1).map(link),
            weeks: if week.days.is_empty() {
                Vec::new()
            } else {
                vec![week]
            },
            ..self.around_the_weeks()
        }
    }

    fn around_the_weeks(&self) -> AgendaView {
        let weeks = self.site.weeks().into_iter();
        AgendaView {
            week_title: None,
            weeks: Vec::new(),
            previous: None,
            next: None,
            all_weeks: weeks.map(|monday| self.week_link(monday)).collect(),
            horizon: self.speech.date(self.site.window().last),
            filters: self.filters(),
            calendar: self.calendar_view(CalendarOf::All),
            months: self.all_months(),
        }
    }

    fn week(&self, monday: Date) -> WeekView {
        let window = self.site.window();
        let sunday = monday.saturating_add(6.days());
        let days = Window {
            first: monday.max(window.first),
            last: sunday.min(window.last),
        };
        let link = self.week_link(monday);
        let days = self.days_of(&self.site.dates(days, |_| true));
        WeekView {
            path: link.path,
            title: link.title,
            over: link.over,
            unsure: days.iter().any(|day| day.unsure),
            days,
        }
    }

    fn week_link(&self, monday: Date) -> WeekLink {
        let sunday = monday.saturating_add(6.days());
        WeekLink {
            path: self.path(PageKind::Week(monday)),
            title: self.speech.week(monday, sunday),
            over: self.midnight_after(sunday),
        }
    }

    fn all_months(&self) -> Vec<LinkView> {
        let communes = self.site.communes.handles();
        communes.flat_map(|at| self.months(at, true)).collect()
    }

    /// The months of a commune to print; with the commune's name before them in a list of many.
    pub fn months(&self, commune: CommuneAt, named: bool) -> Vec<LinkView> {
        let name = self.text(&self.site[commune].name);
        let months = self.site.months(commune).iter();
        months
            .map(|month| {
                let said = self.speech.month(*month);
                let text = if named {
                    let parts = [("name", name.text.as_str()), ("place", &said)];
                    fill(&self.speech.words.name_and_place, &parts)
                } else {
                    said
                };
                let path = self.path(PageKind::Month(commune, *month));
                LinkView {
                    path,
                    text: self.own(text),
                }
            })
            .collect()
    }

    /// The dates of a commune in one month.
    pub fn month(&self, at: CommuneAt, month: Date) -> MonthView {
        let commune = &self.site[at];
        let window = self.site.window();
        let first = month.max(window.first);
        let days = Window {
            first,
            last: month.last_of_month().min(window.last),
        };
        let dates = self
            .site
            .dates(days, |activity| self.site.is_in(activity.project, at));
        let months = self.site.months(at);
        let here = months
            .iter()
            .position(|other| *other == month)
            .unwrap_or_default();
        let link = |month: &Date| LinkView {
            path: self.path(PageKind::Month(at, *month)),
            text: self.own(self.speech.month(*month)),
        };
        MonthView {
            commune: self.text(&commune.name),
            month: self.speech.month(month),
            days: self.days_of(&dates),
            previous: here
                .checked_sub(1)
                .and_then(|before| months.get(before))
                .map(link),
            next: months.get(here + 1).map(link),
            commune_path: self.path(PageKind::Commune(at)),
        }
    }

    /// The dates for an audience.
    pub fn audience_dates(&self, audience: Audience) -> DatesView {
        let wanted = |at: ActivityAt| self.site[at].audiences.contains(&audience);
        let days = self.site.days(self.site.window(), wanted);
        DatesView {
            by: "audience",
            title: self.speech.audience(audience).to_owned(),
            days: self.first_days(days),
            standing: self.standing_activities(wanted),
            others: self.others(self.audience_choices()),
        }
    }

    /// The dates on a weekday.
    pub fn weekday_dates(&self, day: Weekday) -> DatesView {
        let days = self.site.busy_days(self.site.window());
        let days = days.filter(|date| date.weekday() == day);
        let days = days.map(|day| self.site.dates_on(day, |_| true));
        DatesView {
            by: "weekday",
            title: self.speech.weekday(day).to_owned(),
            days: self.first_days(days),
            standing: Vec::new(),
            others: self.others(self.weekday_choices()),
        }
    }

    /// The first days of a list, so that a page stays within its weight.
    pub fn first_days<'d>(&self, days: impl Iterator<Item = Vec<Dated<'d>>>) -> Vec<DayView> {
        let days = days.take(DAYS);
        days.flat_map(|dates| self.days_of(&dates)).collect()
    }

    fn standing_activities(&self, wanted: impl Fn(ActivityAt) -> bool) -> Vec<ActivityOfProject> {
        let activities = self.site.all_activities();
        activities
            .filter(|at| self.site[*at].schedule.slots.is_empty() && wanted(*at))
            .map(|at| self.activity_of_project(at))
            .collect()
    }
}

fn count(days: &[DayView]) -> usize {
    days.iter().map(|day| day.occurrences.len()).sum()
}
