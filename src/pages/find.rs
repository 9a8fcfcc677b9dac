//! The page at an address, without listing all pages.
//!
//! Most pages belong to a project, whose id their file's name begins with: of those only the
//! project's own are asked. All other pages are few.

use super::{CalendarOf, Page, PageKind};
use crate::site::{ProjectAt, Site};

impl Site {
    /// The page that lies at a path below the site's root.
    pub fn page_at(&self, path: &str) -> Option<Page> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let name = name.split('.').next().unwrap_or(name);
        let id = name.split_once("--").map_or(name, |(project, _)| project);
        let mut projects = self.projects.handles();
        let project = projects.find(|at| {
            let project = &self[*at];
            let mut former = project.former_names.iter();
            project.id.as_str() == id || former.any(|former| former.as_str() == id)
        });
        let own = project.and_then(|at| self.page_of_project_at(at, path));
        own.or_else(|| self.lies_at(path, self.pages_of_all().into_iter()))
            .or_else(|| self.page_of_records_at(path))
            .or_else(|| self.page_of_choices_at(path))
            .or_else(|| self.part_of_sitemap_at(path))
    }

    fn part_of_sitemap_at(&self, path: &str) -> Option<Page> {
        let of_all = path.starts_with("sitemap-") && !path.contains('/');
        let pages = of_all.then(|| self.pages()).into_iter().flatten();
        self.lies_at(path, pages)
    }

    fn page_of_records_at(&self, path: &str) -> Option<Page> {
        let kinds = self.pages_of_records();
        let calendars = self.calendar_pages(self.calendars_of_many());
        let photos = self.photos.handles().map(PageKind::Photo);
        let of_all = calendars.chain(photos.map(PageKind::of_all));
        let of_all = of_all.chain(self.embedded_pages());
        self.lies_at(path, self.in_each_language(&kinds).chain(of_all))
    }

    /// Comes last, for it may have to count every date of the site.
    fn page_of_choices_at(&self, path: &str) -> Option<Page> {
        let mut kinds = Vec::new();
        self.pages_of_choices(&mut kinds);
        self.lies_at(path, self.in_each_language(&kinds))
    }

    fn page_of_project_at(&self, at: ProjectAt, path: &str) -> Option<Page> {
        let mut kinds = Vec::new();
        self.pages_of_project(at, &mut kinds);
        let calendar = std::iter::once(CalendarOf::Project(at));
        let calendars = self.calendar_pages(calendar);
        let others = calendars.chain(self.shared_pages_of_project(at));
        self.lies_at(path, self.in_each_language(&kinds).chain(others))
    }

    fn in_each_language(&self, kinds: &[PageKind]) -> impl Iterator<Item = Page> {
        let each = self.languages().iter();
        each.flat_map(move |lang| kinds.iter().map(|kind| kind.in_language(*lang)))
    }

    fn lies_at(&self, path: &str, mut pages: impl Iterator<Item = Page>) -> Option<Page> {
        pages.find(|page| page.path(self).as_str() == path)
    }
}
