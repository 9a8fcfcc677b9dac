//! Checks that every name belongs to a record or a file.

use std::collections::BTreeSet;

use super::assemble::Assembled;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::OrganisationKind;
use crate::parse::{Reference, Target};
use crate::text::nearest;

/// Notes each name that nothing bears, with the nearest one that something does.
pub(super) fn check(all: &Assembled, found: &mut Diagnostics) {
    let names = Names::of(all);
    for reference in &all.references {
        let known = names.of_target(reference.target);
        if !known.contains(reference.name.as_str()) && !may_exist(reference, &all.damaged) {
            found.note(fault(reference, known));
        }
    }
    former_names(all, found);
}

/// Whether the record may stand in a file that could not be read: that file's fault is said, and
/// saying more would send people to the wrong place.
fn may_exist(reference: &Reference, damaged: &[String]) -> bool {
    let name = &reference.name;
    let is_damaged = |file: String| damaged.contains(&file);
    match reference.target {
        Target::Commune => is_damaged("communes.yaml".into()),
        Target::Theme => is_damaged("thematiques.yaml".into()),
        Target::Period => is_damaged("periodes.yaml".into()),
        Target::Association => is_damaged(format!("asbl/{name}.yaml")),
        Target::Landlord => is_damaged(format!("sisp/{name}.yaml")),
        Target::Organisation => {
            is_damaged(format!("asbl/{name}.yaml")) || is_damaged(format!("sisp/{name}.yaml"))
        }
        Target::Image => is_damaged(format!("images/{name}")),
        Target::Content => false,
        Target::FormerName => true,
    }
}

/// The names that records of each kind bear.
struct Names<'a> {
    communes: BTreeSet<&'a str>,
    associations: BTreeSet<&'a str>,
    landlords: BTreeSet<&'a str>,
    organisations: BTreeSet<&'a str>,
    themes: BTreeSet<&'a str>,
    periods: BTreeSet<&'a str>,
    images: BTreeSet<&'a str>,
    files: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(all: &'a Assembled) -> Self {
        let of_kind = |kind| {
            let of_kind = all
                .organisations
                .iter()
                .filter(move |draft| draft.value.kind == kind);
            of_kind.map(|draft| draft.value.id.as_str()).collect()
        };
        let pages = |file: &&str| {
            ["pcs/", "asbl/", "sisp/", "pages/"]
                .iter()
                .any(|folder| file.starts_with(folder))
        };
        Self {
            communes: all
                .communes
                .iter()
                .map(|draft| draft.value.id.as_str())
                .collect(),
            associations: of_kind(OrganisationKind::Association),
            landlords: of_kind(OrganisationKind::Landlord),
            organisations: all
                .organisations
                .iter()
                .map(|draft| draft.value.id.as_str())
                .collect(),
            themes: all
                .needs
                .iter()
                .map(|draft| draft.value.id.as_str())
                .collect(),
            periods: all
                .periods
                .iter()
                .map(|draft| draft.value.id.as_str())
                .collect(),
            images: all.photos.keys().map(String::as_str).collect(),
            files: all.files.iter().map(String::as_str).filter(pages).collect(),
        }
    }

    fn of_target(&self, target: Target) -> &BTreeSet<&'a str> {
        match target {
            Target::Commune => &self.communes,
            Target::Association => &self.associations,
            Target::Landlord => &self.landlords,
            Target::Organisation => &self.organisations,
            Target::Theme => &self.themes,
            Target::Period => &self.periods,
            Target::Image => &self.images,
            Target::Content | Target::FormerName => &self.files,
        }
    }
}

fn fault(reference: &Reference, known: &BTreeSet<&str>) -> Diagnostic {
    let name = reference.name.clone();
    let near = nearest(&name, known.iter().copied()).map(str::to_owned);
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
        Target::Theme => "content/thematiques.yaml",
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
    for reference in all.references.iter().filter(former) {
        if !taken.insert(&reference.name) {
            let name = reference.name.clone();
            let fault = Diagnostic::new(reference.place.clone(), Problem::FormerNameTaken { name });
            found.note(fault.about(&reference.field));
        }
    }
}
