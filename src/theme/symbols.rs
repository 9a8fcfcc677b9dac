//! Pictograms: each stands once on a page that shows it, as a symbol that all its places refer to.
//!
//! A reference stays inside its page, because browsers follow none into another file over `file://`
//! (SVG 2, section 5.5; Chromium and Firefox draw nothing there).

use std::collections::BTreeMap;

/// A reference to a symbol is `<use href="#i-phone"/>`: what stands before the `#` and behind it.
const REFERENCE: (&str, &str) = ("<use href=\"", "i-");

/// A place of a pictogram, hidden from screen readers since a word stands beside.
pub(super) fn reference(name: &str) -> String {
    let (before, prefix) = REFERENCE;
    format!(
        "<svg class=\"icon\" width=\"24\" height=\"24\" aria-hidden=\"true\">\
         {before}#{prefix}{name}\"/></svg>"
    )
}

/// The symbols that a page refers to, in the order of their names; nothing when it has none.
pub(super) fn of(page: &str, icons: &BTreeMap<String, String>) -> String {
    let names = names(page);
    if names.is_empty() {
        return String::new();
    }
    let known = names.into_iter();
    let known = known.filter_map(|name| Some((name, icons.get(name)?.as_str())));
    let symbols = known.flat_map(|(name, inside)| {
        let begin = ["<symbol id=\"i-", name, "\" viewBox=\"0 0 24 24\">"];
        begin.into_iter().chain([inside, "</symbol>\n"])
    });
    let around = "<svg class=\"symbols\" width=\"0\" height=\"0\" aria-hidden=\"true\">\n";
    let parts: Vec<&str> = [around].into_iter().chain(symbols).collect();
    parts.concat() + "</svg>\n"
}

/// The names that a page refers to, each once, in their order. It is asked of every page, so it
/// looks for the `#`, which is rare and one byte: to look for the whole beginning takes ten times as
/// long.
fn names(page: &str) -> Vec<&str> {
    let (before, prefix) = REFERENCE;
    let marks = memchr::memchr_iter(b'#', page.as_bytes());
    let references = marks.filter(|at| page[..*at].ends_with(before));
    let names = references.filter_map(|at| {
        let rest = page[at + 1..].strip_prefix(prefix)?;
        Some(rest.split_once('"')?.0)
    });
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_stands_once_however_often_it_is_shown() {
        let icons = [("a", "<path d=\"M1\"/>"), ("b", "<path d=\"M2\"/>")];
        let icons = icons.map(|(name, inside)| (name.to_owned(), inside.to_owned()));
        let page = [reference("b"), reference("b")].concat();
        let symbols = of(&page, &icons.into());
        assert_eq!(symbols.matches("<symbol").count(), 1, "{symbols}");
        assert!(symbols.contains("id=\"i-b\" viewBox=\"0 0 24 24\"><path d=\"M2\"/>"));
        assert_eq!(of("<p>none</p>", &BTreeMap::new()), "");
    }
}
