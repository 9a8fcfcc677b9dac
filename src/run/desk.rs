//! What lies open while a preview runs: files, what they were parsed into, and the theme.
//!
//! After a change only the files that were saved are read and parsed again; the site is then
//! joined anew from values that are shared with the one before.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Checked, Failure, Today, rules, unless_faulty};
use crate::parse;
use crate::serve::Changes;
use crate::site::{self, Site};
use crate::source::{self, Source};
use crate::theme::{self, Theme, ThemeError};

/// The open files.
pub(super) struct Desk {
    root: PathBuf,
    source: Source,
    parsed: parse::Memory,
    found: site::Memory,
    theme: Option<(String, Arc<Theme>)>,
}

/// A site as it was read.
pub(super) struct Read {
    /// The site and its theme; `None` while an error stands.
    pub ready: Option<(Arc<Site>, Arc<Theme>)>,
    /// What was found.
    pub checked: Checked,
}

impl Desk {
    /// An empty desk for the site at `root`.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            source: Source::default(),
            parsed: parse::Memory::default(),
            found: site::Memory::lasting(),
            theme: None,
        }
    }

    /// Reads the site as it is after some changes.
    pub fn read(&mut self, changes: &Changes, today: Today) -> Result<Read, Failure> {
        self.read_files(changes);
        let day = |settings: &_| today.in_zone_of(settings);
        let parsed = self.parsed.parse(&self.source.files, day);
        let before = self.source.found.clone();
        let (site, mut found) = Site::again(&parsed, before, day, &mut self.found);
        let mut texts = self.source.texts.clone();
        let mut ready = None;
        if let Some(mut site) = site {
            site.settings.offline = false; // a service worker would show pages from before a change
            let named = site.settings.theme.clone();
            let theme = self.theme(&named.name);
            if let Some(theme) = unless_faulty(theme, &named, &mut found, &mut texts)? {
                found.extend(rules::faults(&site, &theme));
                ready = (!found.has_errors()).then(|| (Arc::new(site), theme));
            }
        }
        let checked = Checked {
            ready: None,
            found: found.sorted(),
            texts,
            files: self.source.files.len(),
        };
        Ok(Read { ready, checked })
    }

    /// The files that changed, by their paths below the root.
    pub fn files(&self, changes: &Changes) -> Vec<String> {
        let inside = changes.paths.iter();
        let inside = inside.filter_map(|path| path.strip_prefix(&self.root).ok());
        let inside = inside.map(|path| path.to_string_lossy().replace('\\', "/"));
        inside.collect()
    }

    fn read_files(&mut self, changes: &Changes) {
        let of_theme = |path: &&PathBuf| path.iter().any(|part| part == theme::FOLDER);
        if changes.anything || changes.paths.iter().any(|path| of_theme(&path)) {
            self.theme = None;
        }
        let old = std::mem::take(&mut self.source);
        self.source = if changes.anything {
            source::read(&self.root).sharing(&old)
        } else {
            let paths = changes.paths.iter().filter(|path| !of_theme(path));
            old.again(&self.root, paths)
        };
    }

    fn theme(&mut self, name: &str) -> Result<Arc<Theme>, ThemeError> {
        if let Some((known, theme)) = &self.theme
            && known == name
        {
            return Ok(Arc::clone(theme));
        }
        let theme = Arc::new(Theme::load(&self.root, name)?);
        self.theme = Some((name.to_owned(), Arc::clone(&theme)));
        Ok(theme)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;
    use crate::diagnostic::Severity;
    use crate::publish::scratch::Scratch;

    const SHEET: &str = "---
nom: Tilleuls
adresse: { commune: valombre }
activites:
  - titre: Chorale
    id: chorale
    chaque: mardi
    pendant: ete
    annule: [2026-07-07]
---
";

    fn site() -> Scratch {
        let site = Scratch::new();
        site.write("content/site.yaml", "titre: Annuaire\nlangues: [fr, nl]\n");
        site.write(
            "content/communes.yaml",
            "- { id: valombre, nis: '99901', nom: Valombre, codes_postaux: [9991] }\n",
        );
        site.write(
            "content/periodes.yaml",
            "- { id: ete, nom: Été, periodes: [{ du: 2026-07-01, au: 2026-08-31 }] }\n",
        );
        site.write(
            "content/pcs/kasteel.md",
            "---\nnom: Kasteel\nadresse: { commune: valombre }\n---\n",
        );
        site.write("content/pcs/tilleuls.md", SHEET);
        site
    }

    /// All that is known of a site as it was read.
    fn told(read: &Result<Read, Failure>) -> String {
        let read = read.as_ref().unwrap();
        let site = read.ready.as_ref().map(|(site, _)| {
            let pages: Vec<String> = site
                .pages()
                .iter()
                .map(|page| page.path(site).to_string())
                .collect();
            format!("{:?} {pages:?}", site.projects)
        });
        format!("{:?} {site:?}", read.checked.found)
    }

    #[test]
    fn a_site_read_again_is_the_site_that_is_there_whatever_changed() {
        let site = site();
        let today = Today::Day(date(2026, 6, 1));
        let mut desk = Desk::new(site.path());
        let mut before = told(&desk.read(&Changes::anything(), today));
        let steps = [
            (
                "content/pcs/kasteel.md",
                "---\nnom: Burcht\nadresse: { commune: valombre }\n---\n",
            ),
            (
                "content/periodes.yaml",
                "- { id: ete, nom: Été, periodes: [{ du: 2026-08-01, au: 2026-08-31 }] }\n",
            ),
            ("content/pcs/kasteel.nl.md", "---\nnom: Het Kasteel\n---\n"),
            ("content/pcs/tilleuls.md", &SHEET.replace("mardi", "jeudi")),
            ("content/pcs/tilleuls.md", "---\nnom: Tilleuls\n"),
            ("content/pcs/tilleuls.md", SHEET),
            ("content/site.yaml", "titre: Annuaire\nlangues: [nl]\n"),
        ];
        for (path, text) in steps {
            site.write(path, text);
            let paths = BTreeSet::from([site.path().join(path)]);
            let changes = Changes {
                paths,
                anything: false,
            };
            let again = told(&desk.read(&changes, today));
            let fresh = told(&Desk::new(site.path()).read(&Changes::anything(), today));
            assert_eq!(again, fresh, "{path}");
            assert_ne!(
                again, before,
                "{path} changed nothing: the test proves too little"
            );
            before = again;
        }
    }

    #[test]
    fn a_layer_of_a_theme_is_read_again_when_it_changes() {
        let site = site();
        let path = "themes/quartier/i18n/fr.yaml";
        let today = Today::Day(date(2026, 6, 1));
        let mut desk = Desk::new(site.path());
        let mut told = |changes: &Changes| {
            let read = desk.read(changes, today).unwrap_or_else(|_| panic!());
            let ready = read.ready.map(|(_, theme)| theme.digest().to_owned());
            (ready, read.checked.found.count(Severity::Error))
        };
        let (plain, _) = told(&Changes::anything());
        let mut after = |text: &str| {
            site.write(path, text);
            let paths = BTreeSet::from([site.path().join(path)]);
            told(&Changes {
                paths,
                anything: false,
            })
        };
        let (changed, faults) = after("texts: { common: { all: Tout } }\n");
        assert!(changed.is_some() && changed != plain && faults == 0);
        assert_eq!(after("texts: { comon: { all: Tout } }\n"), (None, 1));
        assert_eq!(after("texts: { common: { all: Tout } }\n"), (changed, 0));
    }
}
