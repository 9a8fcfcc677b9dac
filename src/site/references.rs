//! Checks that every name belongs to a record or a file.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::assemble::Assembled;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::{OrganisationKind, Text};
use crate::parse::{Reference, Target};
use crate::text::slip;

/// Notes each name that nothing bears, with the nearest one that something does.
pub(super) fn check(all: &Assembled, found: &mut Diagnostics) {
    let names = Names::of(all);
    let of_files = all.references_by_file().par_iter();
    let faults = of_files.flat_map_iter(|references| {
        let faults = references.iter().map(|reference| {
            let known = names.of_target(reference.target)?;
            let is_wrong =
                !known.contains(reference.name.as_str()) && !is_in_doubt(reference.target, all);
            is_wrong.then(|| fault(reference, known, all))
        });
        faults.flatten()
    });
    found.extend(faults.collect::<Vec<Diagnostic>>());
    former_names(all, found);
    photos_at_their_sheets(all, found);
}

/// Tells the fault of a photo where a sheet shows it: the coordinator who sent it reads that one.
fn photos_at_their_sheets(all: &Assembled, found: &mut Diagnostics) {
    let photo = |fault: &Diagnostic| {
        let name = fault.place.file.strip_prefix("content/images/")?;
        let shown = |one: &&Reference| one.target == Target::Image && one.name == name;
        all.references().find(shown)
    };
    let moved: Vec<Diagnostic> = found
        .iter()
        .filter_map(|fault| {
            let shown = photo(fault)?;
            let fault = Diagnostic::new(shown.place.clone(), fault.problem.clone());
            Some(fault.about(&shown.field))
        })
        .collect();
    found.retain(|fault| photo(fault).is_none());
    found.extend(moved);
}

/// Whether the list of these names has errors of its own, for which no other file is to blame.
fn is_in_doubt(target: Target, all: &Assembled) -> bool {
    let list = match target {
        Target::Commune => "communes.yaml",
        Target::Need => "thematiques.yaml",
        Target::Concept => "vocabulaire.yaml",
        Target::Period => "periodes.yaml",
        _ => return false,
    };
    all.is_in_doubt(list) || (target == Target::Commune && !all.has_file(list))
}

/// The names that records of each kind bear.
struct Names<'a> {
    communes: BTreeSet<&'a str>,
    associations: BTreeSet<&'a str>,
    landlords: BTreeSet<&'a str>,
    organisations: BTreeSet<&'a str>,
    needs: BTreeSet<&'a str>,
    concepts: BTreeSet<&'a str>,
    periods: BTreeSet<&'a str>,
    images: BTreeSet<&'a str>,
    projects: BTreeSet<&'a str>,
    files: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    /// A file's name is known whatever is wrong with what stands in it.
    fn of(all: &'a Assembled) -> Self {
        let pages = |file: &&str| {
            ["pcs/", "asbl/", "sisp/", "pages/"]
                .iter()
                .any(|folder| file.starts_with(folder))
        };
        let communes = all.communes.iter().map(|draft| draft.value.id.as_str());
        let needs = all.needs.iter().map(|draft| draft.value.id.as_str());
        let periods = all.periods.iter().map(|draft| draft.value.id.as_str());
        let associations = files(all, "asbl/", ".yaml");
        let landlords = files(all, "sisp/", ".yaml");
        Self {
            communes: communes.collect(),
            organisations: associations.union(&landlords).copied().collect(),
            associations,
            landlords,
            needs: needs.collect(),
            concepts: all
                .concepts
                .iter()
                .map(|concept| concept.id.as_str())
                .collect(),
            periods: periods.collect(),
            images: files(all, "images/", ""),
            projects: files(all, "pcs/", ".md"),
            files: all.files.iter().map(String::as_str).filter(pages).collect(),
        }
    }

    fn of_target(&self, target: Target) -> Option<&BTreeSet<&'a str>> {
        Some(match target {
            Target::Commune => &self.communes,
            Target::Association => &self.associations,
            Target::Landlord => &self.landlords,
            Target::Organisation => &self.organisations,
            Target::Need => &self.needs,
            Target::Concept => &self.concepts,
            Target::Period => &self.periods,
            Target::Image => &self.images,
            Target::Content => &self.files,
            Target::Project => &self.projects,
            Target::FormerName(_) | Target::Here => return None,
        })
    }
}

/// The names of the files of a folder, without their ending.
fn files<'a>(all: &'a Assembled, folder: &str, ending: &str) -> BTreeSet<&'a str> {
    let below = all
        .files
        .iter()
        .filter_map(|file| file.strip_prefix(folder));
    below.filter_map(|name| name.strip_suffix(ending)).collect()
}

/// What is wrong with a name that nothing has: the nearest one where it is a slip, by id or by what
/// people call it, else what there is.
fn fault(reference: &Reference, known: &BTreeSet<&str>, all: &Assembled) -> Diagnostic {
    if reference.target == Target::Content {
        return broken_link(reference, known);
    }
    let name = reference.name.clone();
    let near = slip(&name, known.iter().copied());
    let near = near.or_else(|| slip(&name, shown(reference.target, all)));
    let near = near.map(str::to_owned);
    let problem = match (reference.target, near.clone()) {
        (Target::Image, _) => Problem::NoSuchImage { file: name },
        (Target::Period, Some(nearest)) => Problem::MisspeltPeriod {
            value: name,
            nearest,
        },
        (Target::Period, None) => Problem::UnknownPeriod {
            value: name,
            known: periods(reference, all),
        },
        (_, Some(nearest)) => Problem::MisspeltReference { name, nearest },
        (target, None) => Problem::UnknownReference {
            name,
            folder: folder(target).to_owned(),
        },
    };
    let span = reference.place.span;
    let fault = Diagnostic::new(reference.place.clone(), problem).about(&reference.field);
    match near.filter(|_| !span.range().is_empty()) {
        Some(nearest) => fault.fixed_by(span, nearest),
        _ => fault,
    }
}

/// What records of a kind are called, in every language.
fn shown(target: Target, all: &Assembled) -> Vec<&str> {
    let names: Vec<&Text> = match target {
        Target::Commune => all.communes.iter().map(|draft| &draft.value.name).collect(),
        Target::Need => all.needs.iter().map(|draft| &draft.value.name).collect(),
        Target::Association | Target::Landlord | Target::Organisation => {
            let kind = match target {
                Target::Association => Some(OrganisationKind::Association),
                Target::Landlord => Some(OrganisationKind::Landlord),
                _ => None,
            };
            let organisations = all.organisations.iter().map(|draft| &draft.value);
            let wanted = organisations.filter(|one| kind.is_none_or(|kind| one.kind == kind));
            wanted.map(|one| &one.name).collect()
        }
        Target::Period => all.periods.iter().map(|draft| &draft.value.name).collect(),
        _ => Vec::new(),
    };
    let names = names.into_iter().flat_map(Text::iter);
    names.map(|(_, name)| name.as_str()).collect()
}

/// What periods are called in the language of the sheet that names one.
fn periods(reference: &Reference, all: &Assembled) -> String {
    let file = &reference.place.file;
    let sheet = all.projects.iter().find(|sheet| sheet.place.file == *file);
    let lang = sheet.map_or(all.languages()[0], |sheet| sheet.value.lang);
    let periods = all.periods.iter();
    let names = periods.map(|period| period.value.name.get(lang).1.as_str());
    names.collect::<Vec<_>>().join(", ")
}

/// A link to no file: the file that is meant, where one is near, else one as an example.
fn broken_link(reference: &Reference, files: &BTreeSet<&str>) -> Diagnostic {
    let target = &reference.name;
    let near = near_file(target, files);
    let page = || {
        files
            .iter()
            .copied()
            .find(|file| file.starts_with("pages/") && file.matches('.').count() == 1)
    };
    let from = reference.place.file.trim_start_matches("content/");
    let relative = |file: &str| relative(from, file);
    let nearest = near.or_else(page).map_or_else(|| target.clone(), relative);
    let problem = Problem::BrokenLink {
        target: target.clone(),
        nearest,
    };
    let fault = Diagnostic::new(reference.place.clone(), problem).about(&reference.field);
    match near.filter(|_| !reference.place.span.range().is_empty()) {
        Some(file) => fault.fixed_by(reference.place.span, relative(file)),
        None => fault,
    }
}

/// The file with this name elsewhere or with another ending, else the one that is near.
fn near_file<'a>(target: &str, files: &BTreeSet<&'a str>) -> Option<&'a str> {
    let stem = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default().to_lowercase()
    };
    let wanted = stem(target);
    let whole = |file: &&&str| file.matches('.').count() == 1;
    let mut same = files
        .iter()
        .filter(whole)
        .filter(|file| stem(file) == wanted);
    match (same.next(), same.next()) {
        (Some(file), None) => Some(file),
        (Some(_), Some(_)) => None,
        _ => slip(target, files.iter().copied()),
    }
}

/// The path of a file from the folder of another; both lie in a folder of `content/`.
fn relative(from: &str, file: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    match file.split_once('/') {
        Some((other, name)) if other == folder => name.to_owned(),
        _ if folder.is_empty() => file.to_owned(),
        _ => format!("../{file}"),
    }
}

/// Where records of a kind lie.
fn folder(target: Target) -> &'static str {
    match target {
        Target::Commune => "content/communes.yaml",
        Target::Association => "content/asbl/",
        Target::Landlord => "content/sisp/",
        Target::Organisation => "content/asbl/, content/sisp/",
        Target::Need => "content/thematiques.yaml",
        Target::Concept => "content/vocabulaire.yaml",
        Target::Period => "content/periodes.yaml",
        Target::Image => "content/images/",
        Target::Content | Target::Here => "content/",
        Target::Project | Target::FormerName(_) => "content/pcs/",
    }
}

/// A former name may neither be a name of today nor the former name of two records of its kind.
fn former_names(all: &Assembled, found: &mut Diagnostics) {
    let mut taken: BTreeSet<String> = all.files.iter().cloned().collect();
    for reference in all.references() {
        let Target::FormerName(of) = reference.target else {
            continue;
        };
        let file = of.file(&reference.name);
        if !taken.insert(file) {
            let name = reference.name.clone();
            let fault = Diagnostic::new(reference.place.clone(), Problem::FormerNameTaken { name });
            found.note(fault.about(&reference.field));
        }
    }
}
