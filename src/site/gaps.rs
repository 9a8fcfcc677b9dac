//! Hints: what a sheet does not say yet, and which texts a language lacks; a line a sheet.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::assemble::Assembled;
use super::{ProjectAt, Site};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem};
use crate::keys::Key;
use crate::lang::{Lang, Localised};
use crate::model::{Activity, Project, Slot, Status};
use crate::source::FOLDER;

/// Notes the gaps of every sheet without errors: of another nobody knows what it says.
pub(super) fn note(all: &Assembled, found: &mut Diagnostics) {
    let mut lacking = Lacking::default();
    let sheets = all.projects.iter();
    for draft in sheets.filter(|draft| !all.is_faulty(&draft.place)) {
        let project = &draft.value;
        let gaps = gaps(project);
        if !gaps.is_empty() && project.status != Status::Ended {
            let keys: Vec<&str> = gaps.iter().map(|key| key.french()).collect();
            let keys = keys.join(", ");
            let problem = if hides_dates(project) {
                Problem::SheetHides { keys }
            } else {
                Problem::SheetGaps { keys }
            };
            found.note(Diagnostic::new(draft.place.clone(), problem));
        }
        for (rank, lang) in all.languages().iter().enumerate() {
            let texts = untranslated(project, *lang);
            let texts: Vec<String> = texts.iter().map(|text| text.name().to_owned()).collect();
            if !texts.is_empty() {
                lacking.note(rank, *lang, &draft.place, &texts, found);
            }
        }
    }
    pages(all, &mut lacking, found);
    lacking.tell(found);
}

/// Which files lack texts in languages that few coordinators write: the site's third and later.
#[derive(Default)]
struct Lacking(BTreeMap<Lang, usize>);

/// How many languages the sheets are written in: those of the region.
const WRITTEN: usize = 2;

impl Lacking {
    fn note(
        &mut self,
        rank: usize,
        lang: Lang,
        place: &Place,
        texts: &[String],
        found: &mut Diagnostics,
    ) {
        if rank >= WRITTEN {
            *self.0.entry(lang).or_default() += 1;
            return;
        }
        let (lang, texts) = (lang.to_string(), texts.join(", "));
        let problem = Problem::MissingTranslation { lang, texts };
        found.note(Diagnostic::new(place.clone(), problem));
    }

    /// A line a language, for whoever looks after the site.
    fn tell(self, found: &mut Diagnostics) {
        let file: Arc<str> = format!("{FOLDER}/site.yaml").into();
        for (lang, count) in self.0 {
            let (lang, count) = (lang.to_string(), count.to_string());
            let problem = Problem::LanguageGaps { lang, count };
            found.note(Diagnostic::new(Place::start_of(&file), problem));
        }
    }
}

fn pages(all: &Assembled, lacking: &mut Lacking, found: &mut Diagnostics) {
    for draft in &all.free_pages {
        let page = &draft.value;
        for (rank, lang) in all.languages().iter().enumerate() {
            let texts = [
                (Key::Title, is_lacking(Some(&page.title), *lang)),
                (Key::Summary, is_lacking(page.summary.as_ref(), *lang)),
                (Key::Text, is_lacking(page.body.as_ref(), *lang)),
            ];
            let texts = texts.iter().filter(|(_, lacking)| *lacking);
            let texts: Vec<String> = texts.map(|(key, _)| key.french().to_owned()).collect();
            if !texts.is_empty() {
                lacking.note(rank, *lang, &draft.place, &texts, found);
            }
        }
    }
}

/// A text of a sheet that a language lacks.
#[derive(Clone, Copy, Debug)]
pub enum Untranslated<'a> {
    /// What stands under a key of the sheet.
    Field(Key),
    /// The title of an activity, or what it is.
    Activity(&'a Activity),
}

impl Untranslated<'_> {
    /// What it is called in the sheet.
    fn name(&self) -> &str {
        match self {
            Self::Field(key) => key.french(),
            Self::Activity(activity) => activity.id.as_str(),
        }
    }
}

impl Site {
    /// Keys that most help a visitor and that the sheet of a project does not have.
    pub fn gaps(&self, at: ProjectAt) -> Vec<Key> {
        gaps(&self[at])
    }

    /// The texts of a project's sheet that a language lacks.
    pub fn untranslated(&self, at: ProjectAt, lang: Lang) -> Vec<Untranslated<'_>> {
        untranslated(&self[at], lang)
    }
}

fn gaps(project: &Project) -> Vec<Key> {
    let contact = &project.contact;
    let missing = [
        (Key::Summary, project.summary.is_none()),
        (Key::Phone, contact.phones.is_empty()),
        (Key::Email, contact.email.is_none()),
        (Key::Street, project.address.street.is_none()),
        (Key::Association, project.association.is_none()),
        (Key::Landlords, project.landlords.is_empty()),
        (Key::Opening, project.opening.is_empty()),
        (Key::Objectives, project.objectives.is_empty()),
        (Key::Activities, project.activities.is_empty()),
        (Key::Confirmed, project.confirmed.is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, missing)| *missing);
    missing.map(|(key, _)| key).collect()
}

/// Whether the site shows no dates of what repeats there, for want of a confirmation.
fn hides_dates(project: &Project) -> bool {
    let activities = project.activities.iter();
    let mut slots = activities.flat_map(|activity| &activity.schedule.slots);
    project.confirmed.is_none() && slots.any(Slot::is_repeated)
}

fn untranslated(project: &Project, lang: Lang) -> Vec<Untranslated<'_>> {
    let estate = &project.estate;
    let fields = [
        (Key::Name, is_lacking(Some(&project.name), lang)),
        (Key::Summary, is_lacking(project.summary.as_ref(), lang)),
        (Key::Estate, is_lacking(estate.name.as_ref(), lang)),
        (Key::Perimeter, is_lacking(estate.perimeter.as_ref(), lang)),
        (Key::Text, is_lacking(project.presentation.as_ref(), lang)),
        (
            Key::Objectives,
            project.objectives.iter().any(|one| !one.has(lang)),
        ),
    ];
    let fields = fields.into_iter().filter(|(_, lacking)| *lacking);
    let fields = fields.map(|(key, _)| Untranslated::Field(key));
    let activities = project.activities.iter().filter(|activity| {
        is_lacking(Some(&activity.title), lang) || is_lacking(activity.description.as_ref(), lang)
    });
    fields
        .chain(activities.map(Untranslated::Activity))
        .collect()
}

fn is_lacking<T>(text: Option<&Localised<T>>, lang: Lang) -> bool {
    text.is_some_and(|text| !text.has(lang))
}
