//! Files of `racine/`, which are published as they are at the root: few kinds, and none that a
//! browser would run.

use crate::diagnostic::Problem;

/// Whether a file of `racine/` is published, by its path below that folder.
///
/// # Errors
/// The problem of a name that is the site's own, or of a kind that is not published as it is.
pub(super) fn check(path: &str) -> Result<(), Problem> {
    let name = path.to_owned();
    if path == "robots.txt" {
        return Err(Problem::ReservedName { name });
    }
    let is_published = match path.strip_prefix(".well-known/") {
        Some(below) => below.matches('/').count() < 2 && below.split('/').all(is_well_known),
        None => path == "CNAME" || is_text(path) || is_verification(path),
    };
    if is_published {
        Ok(())
    } else {
        Err(Problem::NotPublishedAsIs { name })
    }
}

/// A text at the root: `ads.txt`, or the key of a search engine.
fn is_text(path: &str) -> bool {
    path.strip_suffix(".txt").is_some_and(is_plain)
}

/// A part of a path below `.well-known/`: of text, JSON or without ending (RFC 8615).
fn is_well_known(part: &str) -> bool {
    match part.rsplit_once('.') {
        Some((stem, ending)) => is_plain(stem) && ["txt", "json"].contains(&ending),
        None => is_plain(part),
    }
}

/// Letters, digits, hyphens and underscores.
fn is_plain(stem: &str) -> bool {
    !stem.is_empty()
        && stem
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
}

/// The file by which a search engine knows whose site it is: `google1234567890abcdef.html`.
fn is_verification(path: &str) -> bool {
    let code = path.strip_prefix("google");
    code.and_then(|code| code.strip_suffix(".html"))
        .is_some_and(|code| code.len() == 16 && code.bytes().all(|b| b.is_ascii_hexdigit()))
}
