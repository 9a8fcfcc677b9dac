//! Checks that every name belongs to a record or a file.

use std::collections::BTreeSet;

use super::assemble::Assembled;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::parse::{Reference, Target};
use crate::text::slip;

/// Notes each name that nothing bears, with the nearest one that something does.
pub(super) fn check(all: &Assembled, found: &mut Diagnostics) {
    let names = Names::of(all);
    for reference in all.references() {
        let Some(known) = names.of_target(reference.target) else {
            continue;
        };
        if !known.contains(reference.name.as_str()) && !is_in_doubt(reference.target, all) {
            found.note(fault(reference, known));
        }
    }
    former_names(all, found);
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
            Target::FormerName => return None,
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

fn fault(reference: &Reference, known: &BTreeSet<&str>) -> Diagnostic {
    let name = reference.name.clone();
    let near = slip(&name, known.iter().copied()).map(str::to_owned);
    let all = || known.iter().copied().collect::<Vec<_>>().join(", ");
    let problem = match (reference.target, near.clone()) {
        (Target::Content, _) => Problem::BrokenLink { target: name },
        (Target::Image, _) => Problem::NoSuchImage { file: name },
        (Target::Period, Some(nearest)) => Problem::MisspeltPeriod {
            value: name,
            nearest,
        },
        (Target::Period, None) => Problem::UnknownPeriod {
            value: name,
            known: all(),
        },
        (_, Some(nearest)) => Problem::MisspeltReference { name, nearest },
        (target, None) => Problem::UnknownReference {
            name,
            folder: folder(target).to_owned(),
        },
    };
    let span = reference.place.span;
    let fault = Diagnostic::new(reference.place.clone(), problem).about(&reference.field);
    let inside_markdown = matches!(reference.target, Target::Content);
    match near.filter(|_| !inside_markdown && !span.range().is_empty()) {
        Some(nearest) if reference.target != Target::Image => fault.fixed_by(span, nearest),
        _ => fault,
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
        Target::Content => "content/",
        Target::FormerName => "content/pcs/",
    }
}

/// A former name may neither be a name of today nor the former name of two projects.
fn former_names(all: &Assembled, found: &mut Diagnostics) {
    let today = all.projects.iter().map(|draft| draft.value.id.as_str());
    let mut taken: BTreeSet<&str> = today.collect();
    let former = |reference: &&Reference| reference.target == Target::FormerName;
    for reference in all.references().filter(former) {
        if !taken.insert(&reference.name) {
            let name = reference.name.clone();
            let fault = Diagnostic::new(reference.place.clone(), Problem::FormerNameTaken { name });
            found.note(fault.about(&reference.field));
        }
    }
}
