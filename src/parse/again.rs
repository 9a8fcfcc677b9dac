//! Parses again only what changed: a file is the same while its content is the same value.
//!
//! A file is read by itself against the frame, so what was parsed of it stays right while its
//! content and the frame do. Nothing depends on anything else, so nothing can be forgotten. The
//! frame is the same while its files and the day are.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Frame, Parsed, ParsedContent, frame, makes_frame, parse_file};
use crate::model::Settings;
use crate::source::SourceFile;

/// What files were parsed into, to be asked when they are read again.
#[derive(Default)]
pub struct Memory {
    frame: Frame,
    /// In the order of the paths.
    files: Vec<(SourceFile, Arc<Parsed>)>,
}

impl Memory {
    /// Parses files, which come in the order of their paths: those that are not as they were.
    pub fn parse(
        &mut self,
        files: &[SourceFile],
        today: impl Fn(&Settings) -> Date,
    ) -> Vec<Arc<Parsed>> {
        let of_frame = if self.keeps_frame(files, &today) {
            Vec::new()
        } else {
            let (frame, of_frame) = frame(files, today);
            if frame != self.frame {
                self.files.clear();
                self.frame = frame;
            }
            of_frame
        };
        let parse = |file: &SourceFile| {
            self.known(file).unwrap_or_else(|| {
                let read = of_frame.iter().find(|read| read.file == file.path);
                let read = read.filter(|_| makes_frame(&file.kind)).cloned();
                Arc::new(read.unwrap_or_else(|| parse_file(file, &self.frame)))
            })
        };
        let parsed: Vec<Arc<Parsed>> = files.par_iter().map(parse).collect();
        self.files = files.iter().cloned().zip(parsed.iter().cloned()).collect();
        parsed
    }

    /// Whether the files make the frame that is known.
    fn keeps_frame(&self, files: &[SourceFile], today: impl Fn(&Settings) -> Date) -> bool {
        let known = self
            .files
            .iter()
            .map(|(file, parsed)| (file, &parsed.content));
        let known = known.filter(|(file, _)| makes_frame(&file.kind));
        let settings = known.clone().find_map(|(_, content)| match content {
            Some(ParsedContent::Settings(settings)) => Some(settings),
            _ => None,
        });
        let of_frame = files.iter().filter(|file| makes_frame(&file.kind));
        settings.map(|settings| today(settings)) == self.frame.today
            && of_frame.clone().count() == known.count()
            && of_frame.clone().all(|file| self.known(file).is_some())
    }

    fn known(&self, file: &SourceFile) -> Option<Arc<Parsed>> {
        let at = self
            .files
            .binary_search_by(|(known, _)| known.path.cmp(&file.path));
        let (known, parsed) = &self.files[at.ok()?];
        known
            .content
            .is_same(&file.content)
            .then(|| Arc::clone(parsed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Content, FileKind};

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: format!("content/{path}").into(),
            kind: FileKind::of(path).unwrap(),
            content: Content::Text(text.into()),
        }
    }

    #[test]
    fn only_what_changed_is_parsed_again_unless_the_frame_did() {
        let day = |_: &Settings| jiff::civil::date(2026, 12, 1);
        let mut memory = Memory::default();
        let mut files = vec![
            file("pcs/a.md", "---\nnom: A\n---\n"),
            file("pcs/b.md", "---\nnom: B\n---\n"),
            file("site.yaml", "titre: X\nlangues: [fr]\n"),
        ];
        let first = memory.parse(&files, day);
        files[0] = file("pcs/a.md", "---\nnom: C\n---\n");
        let second = memory.parse(&files, day);
        let same = |one: &[Arc<Parsed>], other: &[Arc<Parsed>]| -> Vec<bool> {
            let pairs = one.iter().zip(other);
            pairs.map(|(one, other)| Arc::ptr_eq(one, other)).collect()
        };
        assert_eq!(same(&first, &second), [false, true, true]);
        files[2] = file("site.yaml", "titre: X\nlangues: [nl]\n");
        assert_eq!(same(&second, &memory.parse(&files, day)), [false; 3]);
    }
}
