//! A file of `racine/`, which is published as it is.

use super::Scope;
use super::drafts::AsIsFile;
use crate::diagnostic::{Problem, Span};

/// Takes the text of a file; one of a search engine must say no more than which file it is.
pub(super) fn as_is(path: &str, text: &str, scope: &Scope) -> Option<AsIsFile> {
    let is_page = path.strip_suffix(".html").is_some();
    if is_page && text.trim() != format!("google-site-verification: {path}") {
        let name = path.to_owned();
        scope.note_at(Span::default(), "", Problem::NotPublishedAsIs { name });
        return None;
    }
    Some(AsIsFile {
        path: path.to_owned(),
        text: text.into(),
    })
}
