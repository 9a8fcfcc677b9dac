//! All that the files of a site are made from, in one digest: the same inputs make the same bytes.
//!
//! There is no list of what depends on what, which could be wrong: whatever changes, everything is
//! another input.

use blake3::Hasher;
use jiff::civil::Date;
use url::Url;

use super::BuildOptions;
use crate::source::{Content, SourceFile};
use crate::theme::Theme;

/// What is known so far of the inputs of a site.
pub(super) struct Inputs(Hasher);

impl Inputs {
    /// This program, and the files of the content, which come in the order of their paths.
    pub fn of(files: &[SourceFile]) -> Self {
        let mut inputs = Self(Hasher::new());
        inputs.add(env!("ANNUAIRE_SOURCES").as_bytes());
        for file in files {
            inputs.add(file.path.as_bytes());
            match &file.content {
                Content::Text(text) => inputs.add(text.as_bytes()),
                Content::Bytes(bytes) => inputs.add(bytes),
                Content::Unread => inputs.add(&[]),
            }
        }
        inputs
    }

    /// The digest, with what else a site is made from.
    pub fn digest(mut self, theme: &Theme, today: Date, options: &BuildOptions) -> String {
        self.add(theme.digest().as_bytes());
        self.add(today.to_string().as_bytes());
        let address = options.address.as_ref();
        self.add(address.map_or("", Url::as_str).as_bytes());
        self.add(&[u8::from(options.precompress)]);
        self.0.finalize().to_hex().to_string()
    }

    /// Each part with its length, so that none begins in another.
    fn add(&mut self, part: &[u8]) {
        self.0.update(&part.len().to_le_bytes());
        self.0.update(part);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use jiff::civil::date;

    use super::*;
    use crate::source::FileKind;

    fn digest(files: &[(&str, &str)], today: Date, address: Option<&str>) -> String {
        let files: Vec<SourceFile> = files
            .iter()
            .map(|(path, text)| SourceFile {
                path: format!("content/{path}").into(),
                kind: FileKind::of(path).unwrap(),
                content: Content::Text((*text).into()),
            })
            .collect();
        let theme = Theme::load(Path::new("."), "quartier").unwrap();
        let address = address.map(|address| Url::parse(address).unwrap());
        let options = BuildOptions {
            output: "public".into(),
            address,
            precompress: false,
        };
        Inputs::of(&files).digest(&theme, today, &options)
    }

    #[test]
    fn whatever_a_site_is_made_from_makes_another_digest() {
        let day = date(2026, 12, 1);
        let all = [
            digest(&[("pcs/a.md", "1"), ("pcs/b.md", "2")], day, None),
            digest(&[("pcs/a.md", "1"), ("pcs/b.md", "3")], day, None),
            digest(&[("pcs/a.md", "12"), ("pcs/b.md", "")], day, None),
            digest(&[("pcs/a.md", "1"), ("pcs/c.md", "2")], day, None),
            digest(&[("pcs/a.md", "1")], day, None),
            digest(&[("pcs/a.md", "1")], date(2026, 12, 2), None),
            digest(&[("pcs/a.md", "1")], day, Some("https://example.org/")),
        ];
        let different: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(different.len(), all.len());
        assert_eq!(all[4], digest(&[("pcs/a.md", "1")], day, None));
    }
}
