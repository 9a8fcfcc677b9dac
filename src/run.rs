//! Check, build, serve: the stages one after the other.
//!
//! Says nothing by itself: what is found, what was done and what failed are values.

mod build;
mod desk;
mod failure;
mod import;
mod inputs;
mod preview;
mod proposed;
mod rules;
mod stage;
mod told;

use std::collections::BTreeSet;
use std::path::Path;

pub use build::{BuildOptions, Built, build};
pub use failure::Failure;
pub use import::import;
use inputs::Inputs;
use jiff::Timestamp;
use jiff::civil::Date;
pub use preview::{Told, serve};
pub use proposed::{Edit, Outcome, Sent, propose};
use stage::timed;
pub use stage::{Observer, Stage};
pub use told::told;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem, Severity};
use crate::keys::Key;
use crate::model::{Settings, SiteTheme};
use crate::parse;
use crate::report::Texts;
use crate::site::Site;
use crate::source::{self, Source};
use crate::theme::{self, Theme, ThemeError};

/// For which day a site is made.
#[derive(Clone, Copy, Debug)]
pub enum Today {
    /// A given day.
    Day(Date),
    /// The day it is at this moment in the site's zone.
    At(Timestamp),
}

impl Today {
    fn in_zone_of(self, settings: &Settings) -> Date {
        match self {
            Self::Day(date) => date,
            Self::At(moment) => moment.to_zoned(settings.zone.clone()).date(),
        }
    }
}

/// What is known of a site that was read.
pub struct Checked {
    /// The site and its theme; `None` while an error stands.
    pub ready: Option<(Site, Theme)>,
    /// Every fault.
    pub found: Diagnostics,
    /// The texts of the files, for what is said of them.
    pub texts: Texts,
    /// How many files were read.
    pub files: usize,
}

impl Checked {
    /// Leaves out warnings and hints about other files than these; errors always count.
    pub fn narrow(&mut self, files: &BTreeSet<String>) {
        self.found.retain(|fault| {
            let error = fault.problem.severity() == Severity::Error;
            error || files.contains(&*fault.place.file)
        });
    }

    /// Forgets the texts that no fault shows a line of: of hints, people are told the file only.
    fn forget_texts_without_fault(&mut self) {
        let faults = self.found.iter();
        let faults = faults.filter(|fault| fault.problem.severity() != Severity::Info);
        let shown = faults.flat_map(|fault| fault.related.iter().chain([&fault.place]));
        let shown: BTreeSet<&str> = shown.map(|place| &*place.file).collect();
        self.texts.retain(|file, _| shown.contains(&**file));
    }

    /// Whether the site may not be published; warnings count when `strict`.
    pub fn is_refused(&self, strict: bool) -> bool {
        self.ready.is_none()
            || self.found.has_errors()
            || (strict && self.found.count(Severity::Warning) > 0)
    }
}

/// Reads and checks a whole site.
///
/// # Errors
/// A theme that does not load. Faults of the content are not errors here but what is found.
pub fn check(root: &Path, today: Today, observer: &dyn Observer) -> Result<Checked, Failure> {
    Ok(read(root, today, false, observer)?.0)
}

/// The name of a site's theme; that of the program where the site does not say, or cannot be read.
pub fn theme_name(root: &Path) -> String {
    let settings = parse::settings(&source::read(root).files);
    settings.map_or_else(
        || theme::BUILT_IN.to_owned(),
        |settings| settings.theme.name,
    )
}

/// Checks a whole site in which one file has another text.
///
/// # Errors
/// A theme that does not load.
pub fn check_edited(
    root: &Path,
    today: Today,
    file: &str,
    text: &str,
    observer: &dyn Observer,
) -> Result<Checked, Failure> {
    let mut source = timed(observer, Stage::Read, || source::read(root));
    source.put(file, text);
    Ok(judge(root, today, source, false, observer)?.0)
}

/// Reads and checks a whole site, and tells what it is made from; its theme beside it, and ready to
/// draw where it `will_draw`.
fn read(
    root: &Path,
    today: Today,
    will_draw: bool,
    observer: &dyn Observer,
) -> Result<(Checked, Inputs), Failure> {
    let source = timed(observer, Stage::Read, || source::read(root));
    judge(root, today, source, will_draw, observer)
}

/// Sheets and theme beside each other, for neither needs the other; then whether they fit. Only the
/// name of the theme is read first.
fn judge(
    root: &Path,
    today: Today,
    source: Source,
    will_draw: bool,
    observer: &dyn Observer,
) -> Result<(Checked, Inputs), Failure> {
    let Source {
        files,
        mut texts,
        found,
    } = source;
    let ((site, mut found), theme) = rayon::join(
        || {
            let parsed = timed(observer, Stage::Parse, || {
                parse::parse(&files, |settings| today.in_zone_of(settings))
            });
            timed(observer, Stage::Site, || {
                Site::new(parsed, found, |settings| today.in_zone_of(settings))
            })
        },
        || {
            let settings = parse::settings(&files)?;
            let theme = timed(observer, Stage::Theme, || {
                load_theme(root, &settings.theme.name, will_draw)
            });
            Some((settings.theme, theme))
        },
    );
    let theme = match theme {
        Some((named, theme)) => unless_faulty(theme, &named, &mut found, &mut texts)?,
        None => None,
    };
    let ready = site.zip(theme);
    let ready = ready.and_then(|(site, theme)| {
        timed(observer, Stage::Site, || matched(site, theme, &mut found))
    });
    let checked = Checked {
        ready,
        files: files.len(),
        found: found.sorted(),
        texts,
    };
    Ok((checked, Inputs::of(&files)))
}

fn load_theme(root: &Path, name: &str, will_draw: bool) -> Result<Theme, ThemeError> {
    let theme = Theme::load(root, name)?;
    if will_draw {
        theme.prepare();
    }
    Ok(theme)
}

/// A theme, or, with the faults of the content, what is wrong with it.
fn unless_faulty<T>(
    theme: Result<T, ThemeError>,
    named: &SiteTheme,
    found: &mut Diagnostics,
    texts: &mut Texts,
) -> Result<Option<T>, ThemeError> {
    match theme {
        Ok(theme) => return Ok(Some(theme)),
        Err(ThemeError::Missing(theme)) => {
            let fault = Diagnostic::new(named.place.clone(), Problem::NoSuchTheme { theme });
            found.note(fault.about(Key::Theme.french()));
        }
        Err(ThemeError::Faulty(faults)) => {
            found.extend(faults.found);
            texts.extend(faults.texts);
        }
        Err(error) => return Err(error),
    }
    Ok(None)
}

/// A site with its theme; `None` while something is wrong between them, or with the site.
fn matched(site: Site, theme: Theme, found: &mut Diagnostics) -> Option<(Site, Theme)> {
    found.extend(rules::faults(&site, &theme));
    found.extend(rules::hints(&site));
    (!found.has_errors()).then_some((site, theme))
}
