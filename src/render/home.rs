//! The root and the home page.

use jiff::civil::Date;

use super::context::PageContext;
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
        HomeView {
            needs: self.needs(),
            communes: self.commune_groups(),
            notices: projects.flat_map(|project| self.notices(project)).collect(),
            week_title: String::new(),
            week: Vec::new(),
            quiet: String::new(),
            quiet_over: 0,
            agenda: None,
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
                .and_then(|last| self.midnight_after(last)),
        }
    }

    /// When the day after begins in the site's zone, in seconds since 1970.
    fn midnight_after(&self, day: Date) -> Option<i64> {
        let zone = self.site.settings.zone.clone();
        let next = day.tomorrow().ok()?.to_zoned(zone).ok()?;
        Some(next.timestamp().as_second())
    }
}
