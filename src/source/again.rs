//! Reads again only the files that somebody saved, where it is known which.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Content, FOLDER, Source, SourceFile, below, read};
use crate::diagnostic::Diagnostics;

impl Source {
    /// The content as it is now, of which `self` is what it was: files at `paths` were saved. What
    /// was not there before and is not there now was a draft that an editor put in the place of a
    /// file. Where a path is anything else but a file that was there before, everything is read.
    #[must_use]
    pub fn again<'a>(self, root: &Path, paths: impl Iterator<Item = &'a PathBuf>) -> Self {
        let folder = root.join(FOLDER);
        // Paths come without links in them, as the system knows the folder.
        let folder = folder.canonicalize().unwrap_or(folder);
        let paths = paths.filter(|path| !self.was_draft(&folder, path));
        let known: Option<Vec<(usize, &PathBuf)>> = paths
            .map(|path| Some((self.known_file(&folder, path)?, path)))
            .collect();
        match known {
            Some(known) => self.with_read_again(&known),
            None => read(root).sharing(&self),
        }
    }

    /// The position of a file that was there before and still is a file.
    fn known_file(&self, folder: &Path, path: &Path) -> Option<usize> {
        let is_file = path.symlink_metadata().is_ok_and(|data| data.is_file());
        let below = path.starts_with(folder).then(|| below(folder, path))?;
        let at = self.files.binary_search_by(|file| file.path.cmp(&below));
        at.ok().filter(|_| is_file)
    }

    /// Whether nothing is at a path, and nothing that we know of was.
    fn was_draft(&self, folder: &Path, path: &Path) -> bool {
        let is_gone = path.symlink_metadata().is_err();
        let below = below(folder, path);
        let is_in = |file: &str| file.strip_prefix(&*below).is_some_and(is_end_of_name);
        let mut known = self.texts.keys();
        let mut files = self.files.iter();
        let mut found = self.found.iter();
        is_gone
            && path.starts_with(folder)
            && !known.any(|file| is_in(file))
            && !files.any(|file| is_in(&file.path))
            && !found.any(|fault| is_in(&fault.place.file))
    }

    fn with_read_again(mut self, saved: &[(usize, &PathBuf)]) -> Self {
        for (at, path) in saved {
            let file = self.files[*at].clone();
            let found = std::mem::take(&mut self.found).into_iter();
            let mut others = Diagnostics::new();
            others.extend(found.filter(|fault| fault.place.file != file.path));
            self.found = others;
            self.read_file(path, &file.path, file.kind.clone()); // which appends it
            if let Some(mut read) = self.files.pop() {
                read.share(&file);
                self.files[*at] = read;
            }
        }
        self
    }

    /// The same content with the values of `old` where they say the same.
    #[must_use]
    pub fn sharing(mut self, old: &Self) -> Self {
        let known: BTreeMap<&str, &SourceFile> =
            old.files.iter().map(|file| (&*file.path, file)).collect();
        for file in &mut self.files {
            if let Some(old) = known.get(&*file.path) {
                file.share(old);
            }
        }
        self
    }
}

/// Whether what follows a path is nothing, or what lies in it.
fn is_end_of_name(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('/')
}

impl SourceFile {
    /// Takes the content of `old` where it is equal, so that it is known to be the same.
    fn share(&mut self, old: &Self) {
        match (&mut self.content, &old.content) {
            (Content::Text(new), Content::Text(old)) if new == old => *new = Arc::clone(old),
            (Content::Bytes(new), Content::Bytes(old)) if new == old => *new = Arc::clone(old),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder of its own, with a sheet in it.
    struct Root(PathBuf);

    impl Root {
        fn new(name: &str) -> Self {
            let name = format!("annuaire-source-{}-{name}", std::process::id());
            let root = std::env::temp_dir().join(name);
            fs::create_dir_all(root.join("content/pcs")).unwrap();
            let root = Self(root.canonicalize().unwrap());
            root.write("content/pcs/a.md", "a");
            root.write("content/pcs/b.md", "b");
            root
        }

        fn write(&self, path: &str, text: &str) -> PathBuf {
            fs::write(self.0.join(path), text).unwrap();
            self.0.join(path)
        }
    }

    impl Drop for Root {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn texts(source: &Source) -> Vec<(&str, &str)> {
        let files = source.files.iter();
        let text = |file: &'_ SourceFile| match &file.content {
            Content::Text(text) => Arc::clone(text),
            _ => "".into(),
        };
        let texts: Vec<_> = files.map(|file| (&*file.path, text(file))).collect();
        assert!(
            texts
                .iter()
                .all(|(path, text)| source.texts[*path] == *text)
        );
        let names = source.files.iter().map(|file| &*file.path);
        names
            .zip(source.texts.values().map(|text| &**text))
            .collect()
    }

    #[test]
    fn a_saved_file_is_read_and_the_others_are_what_they_were() {
        let root = Root::new("saved");
        let old = read(&root.0);
        let (a, b) = (old.files[0].clone(), old.files[1].clone());
        let saved = root.write("content/pcs/a.md", "new");
        let new = old.again(&root.0, [saved].iter());
        assert_eq!(
            texts(&new),
            [("content/pcs/a.md", "new"), ("content/pcs/b.md", "b")]
        );
        assert!(!new.files[0].content.is_same(&a.content));
        assert!(new.files[1].content.is_same(&b.content));
    }

    #[test]
    fn what_comes_and_goes_is_seen_whatever_was_reported() {
        let root = Root::new("comes");
        let old = read(&root.0);
        let b = old.files[1].clone();
        fs::remove_file(root.0.join("content/pcs/a.md")).unwrap();
        root.write("content/pcs/c.md", "c");
        let new = old.again(&root.0, [root.0.join("content/pcs")].iter());
        assert_eq!(
            texts(&new),
            [("content/pcs/b.md", "b"), ("content/pcs/c.md", "c")]
        );
        assert!(new.files[0].content.is_same(&b.content));
    }

    #[test]
    fn a_draft_that_took_the_place_of_a_file_is_no_news_of_others() {
        let root = Root::new("draft");
        let old = read(&root.0);
        let b = root.0.join("content/pcs/b.md");
        fs::write(&b, "read only when everything is").unwrap();
        let draft = root.write("content/pcs/a.md.tmp", "new");
        let saved = root.0.join("content/pcs/a.md");
        fs::rename(&draft, &saved).unwrap();
        let paths = [draft, saved];
        let new = old.again(&root.0, paths.iter());
        assert_eq!(
            texts(&new),
            [("content/pcs/a.md", "new"), ("content/pcs/b.md", "b")]
        );
        fs::remove_file(&b).unwrap();
        let none_left = new.again(&root.0, [b].iter());
        assert_eq!(texts(&none_left), [("content/pcs/a.md", "new")]);
    }

    #[test]
    fn a_fault_of_a_file_goes_with_it() {
        let root = Root::new("fault");
        let saved = root.0.join("content/pcs/a.md");
        fs::write(&saved, b"\xff").unwrap();
        let old = read(&root.0);
        assert!(old.found.has_errors());
        fs::write(&saved, "right").unwrap();
        assert!(!old.again(&root.0, [saved].iter()).found.has_errors());
    }
}
