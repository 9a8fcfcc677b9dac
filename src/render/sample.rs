//! For unit tests: the site that `init` writes, in memory, and what a page of it shows.

use std::path::Path;

use jiff::civil::{Date, date};

use super::context::Context;
use super::shared::Shared;
use crate::diagnostic::Diagnostics;
use crate::pages::PageKind;
use crate::parse;
use crate::site::{
    ActivityAt, CommuneAt, FreePageAt, NeedAt, OrganisationAt, ProjectAt, Site, TOGETHER,
};
use crate::source::{self, Content, FileKind, SourceFile};
use crate::theme::Theme;

const TODAY: Date = date(2026, 12, 1);

/// The site of the sample with what is needed to draw a page of it.
pub(super) struct Sample {
    pub site: Site,
    theme: Theme,
    shared: Shared,
}

impl Sample {
    /// The sample as it is on its first day.
    pub fn new() -> Self {
        Self::with(&[])
    }

    /// The sample with one more project in Hauteprée than a page may show together; each helps with
    /// homework on Fridays, for children and in Turkish.
    pub fn large() -> Self {
        let sheets = (0..=TOGETHER).map(|number| {
            let sheet = format!(
                "---\nnom: Quartier {number}\nadresse: {{ commune: hautepree }}\nactivites:\n  \
                 - {{ titre: Devoirs, id: devoirs, thematique: devoirs, chaque: vendredi, \
                 heures: 16h-17h, public: enfants, langues: [turc] }}\n---\n"
            );
            file(&format!("pcs/quartier-{number}.md"), &sheet)
        });
        Self::with(&sheets.collect::<Vec<_>>())
    }

    fn with(more: &[SourceFile]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/sample");
        let files = [&source::read(&root).files, more].concat();
        let parsed = parse::parse(&files, |_| TODAY);
        let (site, found) = Site::new(parsed, Diagnostics::new(), |_| TODAY);
        let site = site.unwrap_or_else(|| panic!("the sample is wrong: {found:?}"));
        Self {
            shared: Shared::new(&site),
            theme: Theme::load(&root, "quartier").expect("the built-in theme loads"),
            site,
        }
    }

    /// What is drawn on a page in French.
    pub fn draw<Drawn>(&self, page: PageKind, draw: impl FnOnce(&Context) -> Drawn) -> Drawn {
        let page = page.in_language(self.site.languages()[0]);
        let context = Context::new((&self.site, &self.theme), &self.shared, page);
        let drawn = draw(&context);
        self.shared.is_whole().expect("the theme fits the sample");
        drawn
    }

    pub fn project(&self, id: &str) -> ProjectAt {
        let found = self.site.projects.find(|one| one.id.as_str() == id);
        found.expect("the sample has the project")
    }

    pub fn activity(&self, project: &str, id: &str) -> ActivityAt {
        let mut activities = self.site.activities(self.project(project));
        let found = activities.find(|at| self.site[*at].id.as_str() == id);
        found.expect("the project has the activity")
    }

    pub fn commune(&self, id: &str) -> CommuneAt {
        let found = self.site.communes.find(|one| one.id.as_str() == id);
        found.expect("the sample has the commune")
    }

    pub fn organisation(&self, id: &str) -> OrganisationAt {
        let found = self.site.organisations.find(|one| one.id.as_str() == id);
        found.expect("the sample has the organisation")
    }

    pub fn need(&self, id: &str) -> NeedAt {
        let found = self.site.needs.find(|one| one.id.as_str() == id);
        found.expect("the sample has the need")
    }

    pub fn free_page(&self, id: &str) -> FreePageAt {
        let found = self.site.free_pages.find(|one| one.id.as_str() == id);
        found.expect("the sample has the page")
    }
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile {
        path: format!("content/{path}").into(),
        kind: FileKind::of(path).expect("the name is one of a sheet"),
        content: Content::Text(text.into()),
    }
}
