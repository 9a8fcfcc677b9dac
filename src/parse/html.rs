//! HTML that people paste: in Markdown it would be shown as it is, in a plain text too.

use pulldown_cmark::{Event, Parser};

/// Whether a plain text holds a tag or an entity: `<b>`, `&eacute;`.
pub(super) fn is_in(text: &str) -> bool {
    let tag = |rest: &str| {
        let name = rest.trim_start_matches('/');
        name.starts_with(|sign: char| sign.is_ascii_alphabetic()) && name.contains('>')
    };
    let entity = |rest: &str| {
        let name = rest.split(';').next().unwrap_or_default();
        let sign = |sign: char| sign.is_ascii_alphanumeric() || sign == '#';
        name.len() < rest.len() && (2..=9).contains(&name.len()) && name.chars().all(sign)
    };
    text.match_indices('<').any(|(at, _)| tag(&text[at + 1..]))
        || text
            .match_indices('&')
            .any(|(at, _)| entity(&text[at + 1..]))
}

/// A plain text without its tags, its entities as the letters that they mean.
pub(super) fn as_plain(text: &str) -> String {
    let events = Parser::new(text).filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.into_string()),
        _ => None,
    });
    events.collect()
}

/// Tags with the text between them as Markdown; `None` when that cannot say the same.
pub(super) fn as_markdown(html: &str) -> Option<String> {
    const MARKS: [(&str, &str); 6] = [
        ("b", "**"),
        ("strong", "**"),
        ("i", "*"),
        ("em", "*"),
        ("u", ""),
        ("span", ""),
    ];
    let mut markdown = String::with_capacity(html.len());
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>')?;
        let name = tag.trim_start_matches('/');
        let (_, mark) = MARKS.iter().find(|(known, _)| *known == name)?;
        if tag.starts_with('/') {
            open.pop().filter(|opened| *opened == name)?;
        } else {
            open.push(name);
        }
        markdown += before;
        markdown += mark;
        rest = after;
    }
    open.is_empty().then(|| markdown + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_what_they_mean() {
        assert_eq!(
            as_markdown("<b>a</b> et <em>b</em>"),
            Some("**a** et *b*".into())
        );
        assert_eq!(as_markdown("<b>a"), None);
        assert_eq!(
            as_plain("<b>F&ecirc;te</b> de l&#39;hiver"),
            "Fête de l'hiver"
        );
        assert!(is_in("F&ecirc;te") && is_in("<br/>") && !is_in("Thé & café < 3 euros; oui"));
    }
}
