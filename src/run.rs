//! Check, build, serve: the stages one after the other.
//!
//! Says nothing by itself: what is found, what was done and what failed are values.

mod failure;
mod preview;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub use failure::Failure;
use jiff::Timestamp;
use jiff::civil::Date;
pub use preview::serve;
use rayon::prelude::*;
use url::Url;

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Severity};
use crate::keys::Key;
use crate::model::Settings;
use crate::publish::{Publication, Summary};
use crate::render::{Output, Renderer};
use crate::report::Texts;
use crate::site::Site;
use crate::theme::{Theme, ThemeError};
use crate::{parse, search, source};

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
    /// The texts that the faults speak of.
    pub texts: Texts,
    /// How many files were read.
    pub files: usize,
}

impl Checked {
    /// Whether the site may not be published; warnings count when `strict`.
    pub fn is_refused(&self, strict: bool) -> bool {
        self.ready.is_none()
            || self.found.has_errors()
            || (strict && self.found.count(Severity::Warning) > 0)
    }
}

/// Follows the work, for a progress line and for timings.
pub trait Observer: Sync {
    /// A stage begins.
    fn stage(&self, name: &'static str);
    /// So many of so many pages are drawn.
    fn drawn(&self, done: usize, total: usize);
}

/// Reads and checks a whole site.
///
/// # Errors
/// A theme that does not load. Faults of the content are not errors here but what is found.
pub fn check(root: &Path, today: Today, observer: &dyn Observer) -> Result<Checked, Failure> {
    observer.stage("source");
    let source = source::read(root);
    let files = source.files.len();
    observer.stage("parse");
    let parsed = parse::parse(&source.files);
    observer.stage("site");
    let (site, mut found) = Site::new(parsed, source.found, |settings| today.in_zone_of(settings));
    let mut ready = None;
    if let Some(site) = site {
        observer.stage("theme");
        match Theme::load(root, &site.settings.theme.name) {
            Err(ThemeError::Missing(theme)) => {
                let problem = Problem::NoSuchTheme { theme };
                let place = site.settings.theme.place.clone();
                found.extend([Diagnostic::new(place, problem).about(Key::Theme.french())]);
            }
            theme => {
                let theme = theme?;
                found.extend(unknown_icons(&site, &theme));
                found.extend(languages_without_words(&site, &theme));
                found.extend(titles_without_concept(&site));
                ready = Some((site, theme));
            }
        }
    }
    Ok(Checked {
        ready,
        found: found.sorted(),
        texts: source.texts,
        files,
    })
}

/// Pictograms that needs ask for and the theme does not have.
fn unknown_icons(site: &Site, theme: &Theme) -> Vec<Diagnostic> {
    let icons = site.needs.iter().filter_map(|need| need.icon.as_ref());
    icons
        .filter(|icon| !theme.has_icon(&icon.name))
        .map(|icon| {
            let name = icon.name.clone();
            let problem = Problem::UnknownIcon { icon: name };
            Diagnostic::new(icon.place.clone(), problem).about(Key::Icon.french())
        })
        .collect()
}

/// Activities of which the search knows no more than the words of their titles, by sheet.
fn titles_without_concept(site: &Site) -> Vec<Diagnostic> {
    let unknown = search::titles_without_concept(site).into_iter();
    unknown
        .map(|(project, titles)| {
            let file = format!("{}/pcs/{}.md", source::FOLDER, site[project].id).into();
            let titles = titles.join(", ");
            Diagnostic::new(
                Place::start_of(&file),
                Problem::TitleWithoutConcept { titles },
            )
        })
        .collect()
}

/// Languages of the site in which the theme has no words.
fn languages_without_words(site: &Site, theme: &Theme) -> Vec<Diagnostic> {
    let file = format!("{}/site.yaml", source::FOLDER).into();
    let known: Vec<String> = theme.languages().map(|lang| lang.to_string()).collect();
    let missing = site
        .languages()
        .iter()
        .filter(|lang| !known.contains(&lang.to_string()));
    missing
        .map(|lang| {
            let (lang, known) = (lang.to_string(), known.join(", "));
            let problem = Problem::LanguageWithoutWords { lang, known };
            Diagnostic::new(Place::start_of(&file), problem).about("langues")
        })
        .collect()
}

/// How to build.
pub struct BuildOptions {
    /// The folder that is published.
    pub output: PathBuf,
    /// Where the site will be, when that is not what `site.yaml` says.
    pub address: Option<Url>,
}

/// What a build did.
pub struct Built {
    /// What is known of the site.
    pub checked: Checked,
    /// What was published; `None` while an error stands.
    pub published: Option<Summary>,
    /// The day on which the same files will make other pages, if any is known.
    pub next_change: Option<Date>,
}

/// Checks a site and publishes it in one step, unless an error stands.
///
/// # Errors
/// A theme that does not load, or a disk that refuses; the output is then what it was.
pub fn build(
    root: &Path,
    today: Today,
    options: &BuildOptions,
    observer: &dyn Observer,
) -> Result<Built, Failure> {
    let mut checked = check(root, today, observer)?;
    let Some((mut site, theme)) = checked.ready.take() else {
        return Ok(Built {
            checked,
            published: None,
            next_change: None,
        });
    };
    if let Some(address) = &options.address {
        site.settings.address = Some(address.clone());
    }
    let next_change = site.next_change();
    let renderer = Renderer::new(Arc::new(site), Arc::new(theme));
    let summary = publish(&renderer, &options.output, observer)?;
    Ok(Built {
        checked,
        published: Some(summary),
        next_change,
    })
}

fn publish(
    renderer: &Renderer,
    output: &Path,
    observer: &dyn Observer,
) -> Result<Summary, Failure> {
    observer.stage("render");
    let publication = Publication::begin(output)?;
    let outputs = renderer.outputs();
    let done = AtomicUsize::new(0);
    let draw = |(path, output): &(String, Output)| -> Result<(), Failure> {
        publication.put(path, &renderer.render(output)?)?;
        observer.drawn(done.fetch_add(1, Ordering::Relaxed) + 1, outputs.len());
        Ok(())
    };
    outputs.par_iter().try_for_each(draw)?;
    observer.stage("publish");
    Ok(publication.finish()?)
}
