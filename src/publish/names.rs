//! The files of a site by folder, and what tells two such lists apart in a few bytes.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use super::digest::Digest;
use super::twins::is_twin;

/// The names of files by the path of their folder (`fr/pcs`; the root is empty), both in order.
/// A folder that only holds folders is there too, without a name.
///
/// Names that were read are boxed; those of paths that stay somewhere are borrowed from them.
#[derive(Debug, PartialEq, Eq)]
pub struct Names<Name: Ord = Box<str>>(BTreeMap<Name, Vec<Name>>);

impl<Name: Ord> Default for Names<Name> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<Name: Ord + Borrow<str>> Names<Name> {
    /// The names of files given by their paths, which come sorted.
    pub fn of<'a>(paths: impl Iterator<Item = &'a str>) -> Self
    where
        Name: From<&'a str>,
    {
        let mut names = Self::default();
        names.0.entry("".into()).or_default();
        for path in paths {
            let (folder, name) = parts(path);
            names.file(folder).push(name.into());
        }
        names
    }

    /// The names of a folder, which is made with those above it where there is none.
    fn file<'a>(&mut self, folder: &'a str) -> &mut Vec<Name>
    where
        Name: From<&'a str>,
    {
        if !self.0.contains_key(folder) {
            for (end, _) in folder.match_indices('/') {
                self.0.entry(folder[..end].into()).or_default();
            }
        }
        self.0.entry(folder.into()).or_default()
    }

    /// Adds a folder that was read, with its names in any order.
    pub fn add(&mut self, folder: Name, mut names: Vec<Name>) {
        names.sort_unstable();
        self.0.insert(folder, names);
    }

    /// Every folder with its names.
    pub fn folders(&self) -> impl Iterator<Item = (&str, &[Name])> {
        let folders = self.0.iter();
        folders.map(|(folder, names)| (folder.borrow(), names.as_slice()))
    }

    /// The names of a folder; `None` when there is no such folder.
    pub fn folder(&self, folder: &str) -> Option<&[Name]> {
        self.0.get(folder).map(Vec::as_slice)
    }

    /// The path of every file, in order.
    pub fn paths(&self) -> Vec<String> {
        let files = self.folders().flat_map(|(folder, names)| {
            names.iter().map(move |name| match folder {
                "" => name.borrow().to_owned(),
                _ => format!("{folder}/{}", name.borrow()),
            })
        });
        let mut paths: Vec<String> = files.collect();
        paths.sort_unstable();
        paths
    }

    /// Whether there is a file at a path.
    pub fn has(&self, path: &str) -> bool {
        let (folder, name) = parts(path);
        self.folder(folder).is_some_and(|names| holds(names, name))
    }

    /// How many files are not among others, compressed twins apart.
    pub fn outside<Other: Ord + Borrow<str>>(&self, others: &Names<Other>) -> usize {
        let gone = self.folders().map(|(folder, names)| {
            let others = others.folder(folder).unwrap_or_default();
            let names = names.iter().map(Borrow::borrow);
            let gone = names.filter(|name| !holds(others, name));
            gone.filter(|name| !is_twin(name)).count()
        });
        gone.sum()
    }
}

/// Whether a name is among those of a folder.
pub fn holds<Name: Borrow<str>>(names: &[Name], name: &str) -> bool {
    let found = names.binary_search_by(|known| known.borrow().cmp(name));
    found.is_ok()
}

/// The folder and the name of a path.
fn parts(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// What tells the names of a folder from any others.
pub fn digest_of_names<Name: Borrow<str>>(names: &[Name]) -> Digest {
    let mut hasher = blake3::Hasher::new();
    for name in names {
        let name = name.borrow();
        // Each with its length, for a stranger's name may hold any character.
        hasher.update(&name.len().to_le_bytes());
        hasher.update(name.as_bytes());
    }
    Digest::half(&hasher.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_hold_only_folders_are_there_too() {
        let names: Names = Names::of(["a/b/c.html", "a/b/d.html"].into_iter());
        let folders: Vec<&str> = names.folders().map(|(folder, _)| folder).collect();
        assert_eq!(folders, ["", "a", "a/b"]);
        assert!(names.has("a/b/d.html") && !names.has("a/b") && !names.has("c.html"));
    }

    #[test]
    fn what_the_next_site_lacks_is_counted() {
        let old: Names = Names::of(["a/1", "b", "c/1"].into_iter());
        let new: Names<&str> = Names::of(["a/1", "a/2", "c/2"].into_iter());
        assert_eq!((old.outside(&new), new.outside(&old)), (2, 2));
    }

    #[test]
    fn names_that_only_touch_differently_differ() {
        let names = |names: [&str; 2]| digest_of_names(&names);
        assert_ne!(names(["ab", "c"]), names(["a", "bc"]));
    }
}
