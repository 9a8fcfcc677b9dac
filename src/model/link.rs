//! Where a link in Markdown leads.

use pulldown_cmark::Options;
use url::Url;

use crate::lang::Lang;

/// What our Markdown has beyond `CommonMark`: tables, task lists, strikethrough.
pub const MARKDOWN: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH);

/// The target of a link or picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A heading of the same page.
    Anchor,
    /// The world: `http`, `https`, `mailto`, `tel`.
    Outside,
    /// A content file, by its path below `content/`: `pages/a-propos.md`.
    Content(String),
    /// Nowhere: the text is in another language, which `lang:nl` says.
    Words(Lang),
    /// An address of the world that no browser can read: `https://`.
    Unreadable,
    /// A scheme that may hurt visitors, or an address that names no file of ours.
    Refused(String),
}

impl LinkTarget {
    /// Reads a target as it stands in a file of `folder`, which lies below `content/`.
    pub fn parse(target: &str, folder: &str) -> Self {
        let target = target.trim();
        if target.starts_with('#') {
            return Self::Anchor;
        }
        if let Some(lang) = target.strip_prefix("lang:").and_then(Lang::parse) {
            return Self::Words(lang);
        }
        if let Some(scheme) = scheme_of(target) {
            let allowed = ["http", "https", "mailto", "tel"].contains(&scheme.as_str());
            return match (allowed, Url::parse(target)) {
                (false, _) => Self::Refused(scheme),
                (true, Ok(_)) => Self::Outside,
                (true, Err(_)) => Self::Unreadable,
            };
        }
        let path = target.split(['#', '?']).next().unwrap_or_default();
        resolve(path, folder).map_or_else(|| Self::Refused(target.to_owned()), Self::Content)
    }
}

/// The scheme of an address (RFC 3986, section 3.1), found the way browsers find it: control
/// characters and white space before or inside it count for nothing.
fn scheme_of(target: &str) -> Option<String> {
    let bare: String = target
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let (scheme, _) = bare.split_once(':')?;
    let before_path = !scheme.contains(['/', '?', '#', '.']);
    before_path.then(|| scheme.to_ascii_lowercase())
}

/// A relative path below `content/`; `None` when it leads out of it.
fn resolve(path: &str, folder: &str) -> Option<String> {
    if path.is_empty() || path.starts_with(['/', '\\']) {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_the_world_or_to_a_content_file() {
        let parse = |target| LinkTarget::parse(target, "pcs");
        assert_eq!(parse("https://example.org/"), LinkTarget::Outside);
        assert_eq!(parse("tel:+3225550123"), LinkTarget::Outside);
        assert_eq!(
            parse("../pages/a-propos.md#x"),
            LinkTarget::Content("pages/a-propos.md".into())
        );
        assert_eq!(
            parse("goujons.md"),
            LinkTarget::Content("pcs/goujons.md".into())
        );
        assert_eq!(parse("#haut"), LinkTarget::Anchor);
        assert_eq!(parse("https://"), LinkTarget::Unreadable);
        assert_eq!(parse("lang:nl"), LinkTarget::Words(Lang::NL));
        let unknown = parse("lang:x\"y");
        assert!(matches!(unknown, LinkTarget::Refused(_)), "{unknown:?}");
    }

    #[test]
    fn dangerous_schemes_are_found_in_every_disguise() {
        for target in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
        ] {
            assert!(
                matches!(LinkTarget::parse(target, ""), LinkTarget::Refused(_)),
                "{target:?}"
            );
        }
        for target in [
            "../../etc/passwd",
            "/etc/passwd",
            "//example.org/x",
            "\\\\host",
        ] {
            assert!(
                matches!(LinkTarget::parse(target, "pcs"), LinkTarget::Refused(_)),
                "{target:?}"
            );
        }
    }
}
