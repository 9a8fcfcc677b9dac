//! What is right in each file but hardly right in all of them together: a sheet that is there
//! twice, or whose name makes it a translation of another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::assemble::Assembled;
use super::marks::Marks;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Severity};
use crate::keys::Key;
use crate::model::Project;
use crate::parse::Draft;
use crate::text::fold_key;

/// Notes what somebody should look at.
pub(super) fn note(all: &Assembled, marks: &Marks, found: &mut Diagnostics) {
    twins(&all.projects, marks, found);
    misnamed(all, found);
}

/// A sheet with errors whose name is that of another with the code of a language is its
/// translation: `tilleuls-nl.md`. That is told, and nothing else of it.
fn misnamed(all: &Assembled, found: &mut Diagnostics) {
    let translated = |file: &str| -> Option<String> {
        let stem = file.strip_prefix("content/pcs/")?.strip_suffix(".md")?;
        let (id, code) = stem.rsplit_once('-')?;
        let known = all.languages().iter().any(|lang| lang.to_string() == code);
        let exists = known && all.has_file(&format!("pcs/{id}.md"));
        exists.then(|| format!("{id}.{code}.md"))
    };
    let mut wrong: BTreeMap<Arc<str>, String> = BTreeMap::new();
    for fault in found.iter() {
        let error = fault.problem.severity() == Severity::Error;
        if let Some(suggestion) = translated(&fault.place.file).filter(|_| error) {
            wrong.insert(Arc::clone(&fault.place.file), suggestion);
        }
    }
    found.retain(|fault| !wrong.contains_key(&fault.place.file));
    found.extend(wrong.into_iter().map(|(file, suggestion)| {
        Diagnostic::new(Place::start_of(&file), Problem::BadFileName { suggestion })
    }));
}

/// Two sheets with one name and one telephone number are one project, written down twice.
fn twins(projects: &[Draft<Arc<Project>>], marks: &Marks, found: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, Vec<&Draft<Arc<Project>>>> = BTreeMap::new();
    for draft in projects {
        let Some(phone) = draft.value.contact.phone() else {
            continue;
        };
        let same_number = seen.entry(phone.e164()).or_default();
        let twin = same_number
            .iter()
            .find(|other| !names(&draft.value).is_disjoint(&names(&other.value)));
        if let Some(first) = twin {
            let sheet = first.value.id.to_string();
            let name = |draft| marks.of_field(draft, Key::Name.french());
            let fault = Diagnostic::new(name(draft), Problem::TwinSheet { sheet });
            found.note(fault.beside(name(first)));
        }
        same_number.push(draft);
    }
}

/// What a project is called, in the languages in which that is known.
fn names(project: &Project) -> BTreeSet<String> {
    let names = project.name.iter();
    names.map(|(_, name)| fold_key(name)).collect()
}
