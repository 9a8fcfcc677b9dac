//! Puts the files of a site together: lists, translations, and what must be there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::handles::List;
use super::memory::Memory;
use super::order::by_name;
use super::relations::Lists;
use super::{Relations, Site};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Severity};
use crate::lang::Lang;
use crate::model::{
    Commune, Concept, FreePage, Id, Need, Organisation, PageId, Period, Project, ProjectId,
    Settings, Shape, Street,
};
use crate::parse::{AsIsFile, Draft, Parsed, ParsedContent, PhotoFile, Reference, Translation};
use crate::source::FOLDER;

/// The files of a site, put together but not yet checked against each other.
#[derive(Default)]
pub(super) struct Assembled {
    pub settings: Option<Box<Settings>>,
    pub projects: Vec<Draft<Arc<Project>>>,
    pub organisations: Vec<Draft<Organisation>>,
    pub communes: Vec<Draft<Commune>>,
    pub needs: Vec<Draft<Need>>,
    pub periods: Vec<Draft<Period>>,
    pub concepts: Arc<[Concept]>,
    pub free_pages: Vec<Draft<FreePage>>,
    pub streets: Arc<[Street]>,
    pub photos: BTreeMap<String, PhotoFile>,
    pub as_is: Vec<AsIsFile>,
    references: Vec<Arc<[Reference]>>,
    /// Every file by its path below `content/`, also those that cannot be read.
    pub files: Vec<String>,
    faulty: BTreeSet<Arc<str>>,
    shapes: Vec<(String, Shape)>,
    shapes_file: Option<Arc<str>>,
    translations: Vec<(Arc<str>, Lang, Translated)>,
}

enum Translated {
    Project(ProjectId, Arc<Translation>),
    Page(PageId, Arc<Translation>),
}

/// Puts the files together; notes what is missing, double or belongs to nothing. Translations that
/// `memory` knows are not joined again.
pub(super) fn assemble(parsed: Vec<Parsed>, memory: &mut Memory) -> (Assembled, Diagnostics) {
    let mut all = Assembled::default();
    let mut found = Diagnostics::new();
    for file in parsed {
        if file.content.is_none() || file.found.iter().any(is_error) {
            all.faulty.insert(Arc::clone(&file.file));
        }
        all.files.push(below(&file.file).to_owned());
        all.references.push(file.references);
        found.extend(file.found);
        if let Some(content) = file.content {
            all.take(&file.file, content);
        }
    }
    all.require(&mut found);
    all.join_translations(memory, &mut found);
    all.join_shapes(&mut found);
    all.refuse_doubles(&mut found);
    (all, found)
}

/// A file's path below `content/`.
fn below(file: &str) -> &str {
    let below = file.strip_prefix(FOLDER).unwrap_or(file);
    below.strip_prefix('/').unwrap_or(below)
}

fn is_error(fault: &Diagnostic) -> bool {
    fault.problem.severity() == Severity::Error
}

impl Assembled {
    fn take(&mut self, file: &Arc<str>, content: ParsedContent) {
        let place = Place::start_of(file);
        match content {
            ParsedContent::Settings(settings) => self.settings = Some(settings),
            ParsedContent::Communes(communes) => self.communes = communes,
            ParsedContent::Needs(needs) => self.needs = needs,
            ParsedContent::Periods(periods) => self.periods = periods,
            ParsedContent::Vocabulary(concepts) => self.concepts = concepts,
            ParsedContent::Streets(streets) => self.streets = streets,
            ParsedContent::Shapes(shapes) => {
                (self.shapes, self.shapes_file) = (shapes, Some(Arc::clone(file)));
            }
            ParsedContent::AsIs(file) => self.as_is.push(file),
            ParsedContent::Photo(photo) => drop(self.photos.insert(photo.name.clone(), photo)),
            ParsedContent::Project(value) => self.projects.push(Draft { value, place }),
            ParsedContent::Organisation(value) => {
                self.organisations.push(Draft {
                    value: *value,
                    place,
                });
            }
            ParsedContent::Page(value) => self.free_pages.push(Draft {
                value: *value,
                place,
            }),
            ParsedContent::ProjectTranslation(id, lang, texts) => {
                self.translations
                    .push((place.file, lang, Translated::Project(id, texts)));
            }
            ParsedContent::PageTranslation(id, lang, texts) => {
                self.translations
                    .push((place.file, lang, Translated::Page(id, texts)));
            }
        }
    }

    /// The names that files give, which must belong to something.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.references.iter().flat_map(|of_file| &**of_file)
    }

    /// The same, those of each file together.
    pub fn references_by_file(&self) -> &[Arc<[Reference]>] {
        &self.references
    }

    /// The languages of the site; French while its settings cannot be read.
    pub fn languages(&self) -> &[Lang] {
        self.settings
            .as_ref()
            .map_or(&[Lang::FR], |settings| settings.languages.as_slice())
    }

    /// Whether an error stands in the file of a place, so that part of it may be missing.
    pub fn is_faulty(&self, place: &Place) -> bool {
        self.faulty.contains(&place.file)
    }

    /// Whether the list of records of a file at the top of the content may be incomplete, for
    /// which no other file is to blame.
    pub fn is_in_doubt(&self, list: &str) -> bool {
        let in_list = |file: &Arc<str>| below(file) == list;
        self.faulty.iter().any(in_list)
    }

    pub fn has_file(&self, below: &str) -> bool {
        self.files.iter().any(|file| file == below)
    }

    fn require(&self, found: &mut Diagnostics) {
        if self.files.is_empty() {
            return; // which was said of the folder
        }
        let mut missing: Vec<String> = Vec::new();
        for file in ["site.yaml", "communes.yaml"] {
            if !self.has_file(file) {
                missing.push(format!("{FOLDER}/{file}"));
            }
        }
        if !self.files.iter().any(|file| file.starts_with("pcs/")) {
            missing.push(format!("{FOLDER}/pcs/….md"));
        }
        for file in missing {
            let place = Place::start_of(&FOLDER.into());
            found.note(Diagnostic::new(place, Problem::MissingFile { file }));
        }
    }

    /// Adds translations to their sheets. One whose sheet was read with faults is no orphan: its sheet is
    /// there.
    fn join_translations(&mut self, memory: &mut Memory, found: &mut Diagnostics) {
        for (file, lang, translated) in std::mem::take(&mut self.translations) {
            let place = Place::start_of(&file);
            if self.settings.is_some() && !self.languages().contains(&lang) {
                let problem = Problem::UnpublishedLanguage {
                    lang: lang.to_string(),
                };
                found.note(Diagnostic::new(place.clone(), problem));
            }
            let mut faults = Vec::new();
            let orphan = match translated {
                Translated::Project(id, texts) => match self.sheet_of(&id) {
                    Ok(project) => {
                        faults.extend(memory.join(&file, project, lang, texts));
                        None
                    }
                    Err(sheet) => Some(sheet),
                },
                Translated::Page(id, texts) => self.join_page(&id, lang, texts, &mut faults),
            };
            found.extend(faults);
            if let Some(sheet) = orphan.filter(|sheet| !self.has_file(sheet)) {
                let sheet = format!("{FOLDER}/{sheet}");
                found.note(Diagnostic::new(place, Problem::OrphanTranslation { sheet }));
            }
        }
    }

    /// A project by its name; the file it would have when there is none.
    fn sheet_of(&mut self, id: &ProjectId) -> Result<&mut Arc<Project>, String> {
        // Files come in the order of their paths; to look at each would be 50 million at 10,000.
        let sheet = format!("pcs/{id}.md");
        let sheets = &mut self.projects;
        match sheets.binary_search_by(|draft| below(&draft.place.file).cmp(&sheet)) {
            Ok(at) => Ok(&mut sheets[at].value),
            Err(_) => Err(sheet),
        }
    }

    /// Joins a translation to its page; the page's file when there is none.
    fn join_page(
        &mut self,
        id: &PageId,
        lang: Lang,
        texts: Arc<Translation>,
        faults: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let Some(draft) = self
            .free_pages
            .iter_mut()
            .find(|draft| draft.value.id == *id)
        else {
            return Some(format!("pages/{id}.md"));
        };
        Arc::unwrap_or_clone(texts).apply_to_page(&mut draft.value, lang, faults);
        None
    }

    /// Gives communes their outlines. While the list of communes is in doubt, none is said to be missing.
    fn join_shapes(&mut self, found: &mut Diagnostics) {
        let faulty = self.is_in_doubt("communes.yaml");
        let Some(file) = self.shapes_file.as_ref().filter(|_| !faulty) else {
            return;
        };
        for (code, shape) in std::mem::take(&mut self.shapes) {
            if let Some(draft) = self
                .communes
                .iter_mut()
                .find(|draft| draft.value.code == code)
            {
                draft.value.shape = Some(shape);
            } else {
                let place = Place::start_of(file);
                found.note(Diagnostic::new(place, Problem::UnknownNis { nis: code }));
            }
        }
        for draft in self
            .communes
            .iter()
            .filter(|draft| draft.value.shape.is_none())
        {
            let commune = draft.value.id.to_string();
            let problem = Problem::CommuneWithoutShape { commune };
            found.note(Diagnostic::new(draft.place.clone(), problem));
        }
    }

    fn refuse_doubles(&self, found: &mut Diagnostics) {
        doubles(&self.organisations, |organisation| &organisation.id, found);
        doubles(&self.communes, |commune| &commune.id, found);
        doubles(&self.needs, |need| &need.id, found);
        doubles(&self.periods, |period| &period.id, found);
    }

    /// The site, once nothing stands against it.
    pub fn into_site(self, today: Date) -> Option<Site> {
        let settings = *self.settings?;
        let lang = settings.languages[0];
        let locale = settings.locale(lang);
        let mut projects = values(self.projects);
        let mut organisations = values(self.organisations);
        let mut communes = values(self.communes);
        let mut free_pages = values(self.free_pages);
        by_name(&mut projects, lang, &locale, |project| &project.name);
        by_name(&mut organisations, lang, &locale, |organisation| {
            &organisation.name
        });
        by_name(&mut communes, lang, &locale, |commune| &commune.name);
        free_pages.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        let projects = List::from(projects);
        let organisations = List::from(organisations);
        let communes = List::from(communes);
        let needs = List::from(values(self.needs));
        let relations = Relations::new(&Lists {
            projects: &projects,
            organisations: &organisations,
            communes: &communes,
            needs: &needs,
        });
        let photos: Vec<PhotoFile> = self.photos.into_values().collect();
        Some(Site {
            settings,
            today,
            projects,
            organisations,
            communes,
            needs,
            periods: values(self.periods),
            concepts: self.concepts,
            free_pages: free_pages.into(),
            streets: self.streets,
            photos: photos.into(),
            as_is: self.as_is,
            relations,
            upcoming: OnceLock::new(),
            choices: OnceLock::new(),
            identity: OnceLock::new(),
        })
    }
}

fn values<T>(drafts: Vec<Draft<T>>) -> Vec<T> {
    drafts.into_iter().map(|draft| draft.value).collect()
}

/// Notes each record that bears the name of an earlier one.
fn doubles<T, K>(drafts: &[Draft<T>], id: impl Fn(&T) -> &Id<K>, found: &mut Diagnostics) {
    let mut first: BTreeMap<&Id<K>, &Place> = BTreeMap::new();
    for draft in drafts {
        let id = id(&draft.value);
        match first.get(id) {
            Some(place) => {
                let problem = Problem::DuplicateRecord { id: id.to_string() };
                let fault = Diagnostic::new(draft.place.clone(), problem);
                found.note(fault.beside((*place).clone()));
            }
            None => drop(first.insert(id, &draft.place)),
        }
    }
}
