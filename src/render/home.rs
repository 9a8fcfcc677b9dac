//! The root and the home page.

use super::context::PageContext;
use crate::agenda::Window;
use crate::model::{Notice, Project};
use crate::pages::Page;
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
        let week = self.days_of(&self.site.dates(window, |_, _| true));
        HomeView {
            needs: self.needs(),
            communes: self.commune_groups(),
            notices: projects.flat_map(|project| self.notices(project)).collect(),
            week_title: self.speech.week(window.first, window.last),
            quiet_over: self.midnight_after(window.first),
            quiet: self.quiet_days(window, &week),
            week,
            agenda: self
                .site
                .has_agenda()
                .then(|| self.path(&Page::Agenda(self.lang))),
        }
    }

    /// The messages of a project that concern today.
    pub fn notices(&self, project: &Project) -> Vec<NoticeView> {
        self.site
            .notices(project)
            .map(|notice| self.notice(project, notice))
            .collect()
    }

    fn notice(&self, project: &Project, notice: &Notice) -> NoticeView {
        let at = self.site.relations.projects[&project.id];
        let until = notice
            .shown
            .and_then(|days| days.last.filter(|last| *last != days.first));
        NoticeView {
            project: self.link(&Page::Project(self.lang, at), &project.name),
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
