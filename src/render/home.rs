//! The root and the home page.

use super::context::PageContext;
use crate::agenda::Window;
use crate::model::{DateRange, ExcludedDays, Exclusion, NamedRange, Notice, Text};
use crate::pages::PageKind;
use crate::site::ProjectAt;
use crate::views::{HomeView, NoticeView, RootView};

impl PageContext<'_> {
    pub fn root(&self) -> RootView {
        RootView {
            titles: self.titles(),
        }
    }

    pub fn home(&self) -> HomeView {
        let projects = self.site.listed();
        let window = Window::from_day(self.site.today, 6);
        let week = self.days_of(&self.site.dates(window, |_| true));
        HomeView {
            needs: self.needs(),
            communes: self.commune_groups(),
            notices: projects.flat_map(|project| self.notices(project)).collect(),
            week_title: self.speech.week(window.first, window.last),
            quiet_over: self.midnight_after(window.first),
            quiet: self.quiet_days(window, &week),
            week,
            agenda: self.site.has_agenda().then(|| self.path(PageKind::Agenda)),
        }
    }

    /// What concerns today: the closure of a project, and its messages.
    pub fn notices(&self, project: ProjectAt) -> Vec<NoticeView> {
        let messages = self
            .site
            .notices(project)
            .map(|notice| self.notice(project, notice));
        self.closure(project).into_iter().chain(messages).collect()
    }

    /// The closure that covers today, with its reason.
    fn closure(&self, project: ProjectAt) -> Option<NoticeView> {
        let closure = self.site.house(project).closure(self.site.today)?;
        let (days, name) = self.closed_days(closure);
        let reason = self.optional(closure.reason.as_ref().or(name));
        let last = days.and_then(|days| days.last);
        Some(NoticeView {
            project: self.link(PageKind::Project(project), &self.site[project].name),
            message: reason.unwrap_or_else(|| self.own(&self.speech.words.closed)),
            closed: true,
            from: days.map(|days| self.speech.date(days.first)),
            until: last
                .filter(|last| days.is_some_and(|days| days.first != *last))
                .map(|last| self.speech.date(last)),
            over: last.map(|last| self.midnight_after(last)),
        })
    }

    /// The days of a closure around today; of a named period, with its name.
    fn closed_days<'a>(&'a self, closure: &'a Exclusion) -> (Option<DateRange>, Option<&'a Text>) {
        match &closure.days {
            ExcludedDays::Range(range) => (Some(*range), None),
            ExcludedDays::Period(id) => {
                let period = self.site.period(id);
                let today = |range: &&NamedRange| range.days.contains(self.site.today);
                let range = period.ranges.iter().find(today);
                let name = range.and_then(|range| range.name.as_ref());
                (range.map(|range| range.days), name.or(Some(&period.name)))
            }
        }
    }

    fn notice(&self, project: ProjectAt, notice: &Notice) -> NoticeView {
        let until = notice
            .shown
            .and_then(|days| days.last.filter(|last| *last != days.first));
        NoticeView {
            project: self.link(PageKind::Project(project), &self.site[project].name),
            message: self.text(&notice.message),
            closed: notice.closed,
            from: notice.shown.map(|days| self.speech.date(days.first)),
            until: until.map(|last| self.speech.date(last)),
            over: notice
                .shown
                .and_then(|days| days.last)
                .map(|last| self.midnight_after(last)),
        }
    }
}
