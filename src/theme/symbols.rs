//! Pictograms: each stands once on a page that shows it, as a symbol that all its places refer to.
//!
//! A reference stays inside its page, because browsers follow none into another file over `file://`
//! (SVG 2, section 5.5; Chromium and Firefox draw nothing there).

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Begins a reference to a symbol: `<use href="#i-phone"/>`.
const REFERENCE: &str = "<use href=\"#i-";

/// A place of a pictogram, hidden from screen readers since a word stands beside.
pub(super) fn reference(name: &str) -> String {
    format!(
        "<svg class=\"icon\" width=\"24\" height=\"24\" aria-hidden=\"true\">\
         {REFERENCE}{name}\"/></svg>"
    )
}

/// The symbols that a page refers to, in the order of their names; nothing when it has none.
pub(super) fn of(page: &str, icons: &BTreeMap<String, String>) -> String {
    let names = page.split(REFERENCE).skip(1);
    let mut names: Vec<&str> = names
        .filter_map(|rest| Some(rest.split_once('"')?.0))
        .collect();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() {
        return String::new();
    }
    let mut out =
        String::from("<svg class=\"symbols\" width=\"0\" height=\"0\" aria-hidden=\"true\">\n");
    for name in names {
        if let Some(inside) = icons.get(name) {
            // Writing to a string cannot fail.
            let _ = writeln!(
                out,
                "<symbol id=\"i-{name}\" viewBox=\"0 0 24 24\">{inside}</symbol>"
            );
        }
    }
    out + "</svg>\n"
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
