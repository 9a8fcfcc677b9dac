//! Hints: what a sheet does not say yet, and which texts a language lacks; a line a sheet.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::assemble::Assembled;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem};
use crate::keys::Key;
use crate::lang::{Lang, Localised};
use crate::model::{Project, Slot, Status};
use crate::source::FOLDER;

/// Notes the gaps of every sheet without errors: of another nobody knows what it says.
pub(super) fn note(all: &Assembled, found: &mut Diagnostics) {
    let mut lacking = Lacking::default();
    let sheets = all.projects.iter();
    for draft in sheets.filter(|draft| !all.is_faulty(&draft.place)) {
        let project = &draft.value;
        let gaps = gaps(project);
        if !gaps.is_empty() && project.status != Status::Ended {
            let keys = gaps.join(", ");
            let problem = if hides_dates(project) {
                Problem::SheetHides { keys }
            } else {
                Problem::SheetGaps { keys }
            };
            found.note(Diagnostic::new(draft.place.clone(), problem));
        }
        for (rank, lang) in all.languages().iter().enumerate() {
            let texts = untranslated(project, *lang);
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
            let mut texts = Vec::new();
            lacks(&mut texts, Key::Title.french(), Some(&page.title), *lang);
            lacks(
                &mut texts,
                Key::Summary.french(),
                page.summary.as_ref(),
                *lang,
            );
            lacks(&mut texts, Key::Text.french(), page.body.as_ref(), *lang);
            if !texts.is_empty() {
                lacking.note(rank, *lang, &draft.place, &texts, found);
            }
        }
    }
}

/// Keys that most help a visitor and that the sheet does not have.
fn gaps(project: &Project) -> Vec<&'static str> {
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
    missing
        .iter()
        .filter(|(_, missing)| *missing)
        .map(|(key, _)| key.french())
        .collect()
}

/// Whether the site shows no dates of what repeats there, for want of a confirmation.
fn hides_dates(project: &Project) -> bool {
    let activities = project.activities.iter();
    let mut slots = activities.flat_map(|activity| &activity.schedule.slots);
    project.confirmed.is_none() && slots.any(Slot::is_repeated)
}

fn untranslated(project: &Project, lang: Lang) -> Vec<String> {
    let mut texts = Vec::new();
    lacks(&mut texts, Key::Name.french(), Some(&project.name), lang);
    lacks(
        &mut texts,
        Key::Summary.french(),
        project.summary.as_ref(),
        lang,
    );
    lacks(
        &mut texts,
        Key::Estate.french(),
        project.estate.name.as_ref(),
        lang,
    );
    lacks(
        &mut texts,
        Key::Perimeter.french(),
        project.estate.perimeter.as_ref(),
        lang,
    );
    lacks(
        &mut texts,
        Key::Text.french(),
        project.presentation.as_ref(),
        lang,
    );
    if project
        .objectives
        .iter()
        .any(|objective| !objective.has(lang))
    {
        texts.push(Key::Objectives.french().to_owned());
    }
    for activity in &project.activities {
        lacks(
            &mut texts,
            activity.id.as_str(),
            Some(&activity.title),
            lang,
        );
        lacks(
            &mut texts,
            activity.id.as_str(),
            activity.description.as_ref(),
            lang,
        );
    }
    texts.dedup();
    texts
}

fn lacks<T>(texts: &mut Vec<String>, name: &str, text: Option<&Localised<T>>, lang: Lang) {
    if text.is_some_and(|text| !text.has(lang)) {
        texts.push(name.to_owned());
    }
}
