//! Bare addresses and telephone numbers in a text, as links.
//!
//! People paste `www.example.org`, `a@example.org` and `02 555 01 23`. What stands in a link, in
//! code or in a heading stays as it is, and so does a number that no telephone has.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd, TextMergeStream};

use crate::model::{Email, Phone, Plan, WebLink};

/// Events in which bare addresses are links; `home` is the country whose numbers have no `+`.
pub(super) fn linked<'e>(events: impl Iterator<Item = Event<'e>>, home: &Plan) -> Vec<Event<'e>> {
    let mut out: Vec<Event> = Vec::new();
    let mut closed = 0_usize;
    for event in TextMergeStream::new(events) {
        match &event {
            Event::Start(tag) if is_closed(tag) => closed += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock | TagEnd::Heading(_)) => {
                closed = closed.saturating_sub(1);
            }
            Event::Text(text) if closed == 0 => {
                let found = addresses(text, home);
                if !found.is_empty() {
                    out.extend(parted(text, found));
                    continue;
                }
            }
            _ => {}
        }
        out.push(event);
    }
    out
}

/// Whether no link may stand inside.
fn is_closed(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Heading { .. }
    )
}

/// An address in a text: where it stands, and where it leads.
type Found = (Range<usize>, String);

/// A text as events, with links where addresses stand.
fn parted<'e>(text: &str, found: Vec<Found>) -> Vec<Event<'e>> {
    let mut events = Vec::new();
    let mut done = 0;
    let said = |range: Range<usize>| Event::Text(text[range].to_owned().into());
    for (range, target) in found {
        events.push(said(done..range.start));
        events.push(Event::Start(Tag::Link {
            link_type: LinkType::Inline,
            dest_url: target.into(),
            title: "".into(),
            id: "".into(),
        }));
        events.push(said(range.clone()));
        events.push(Event::End(TagEnd::Link));
        done = range.end;
    }
    events.push(said(done..text.len()));
    events
}

fn addresses(text: &str, home: &Plan) -> Vec<Found> {
    let mut found = words(text);
    found.extend(numbers(text, home));
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Web and e-mail addresses: words with their signs, without those that end a sentence.
fn words(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(|sign: char| sign.is_whitespace()) {
        let bare = word.trim_end();
        let bare = bare.trim_end_matches(|sign| ".,;:!?…»\"'’".contains(sign));
        let inner = bare.trim_start_matches('(');
        let unopened = bare.ends_with(')') && !inner.contains('(');
        let bare = if unopened {
            bare.trim_end_matches(')')
        } else {
            bare
        };
        let lead = bare.len() - bare.trim_start_matches(['(', '«', '"', '\'', '“']).len();
        if let Some(target) = target(&bare[lead..]) {
            found.push((start + lead..start + bare.len(), target));
        }
        start += word.len();
    }
    found
}

fn target(word: &str) -> Option<String> {
    if word.contains('@') && !word.contains("://") {
        return Email::parse(word).map(|email| format!("mailto:{}", email.as_str()));
    }
    let url = match word {
        _ if word.starts_with("https://") || word.starts_with("http://") => word.to_owned(),
        _ if word.starts_with("www.") && word.matches('.').count() > 1 => format!("https://{word}"),
        _ => return None,
    };
    WebLink::parse(&url).map(|link| link.as_str().to_owned())
}

/// Telephone numbers: runs of digits and what groups them, from a `0` or a `+` on.
fn numbers(text: &str, home: &Plan) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(run) = run(text, at) {
        at = run.end;
        let bare = text[run.clone()].trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let before = &text[..run.start];
        let glued = before.ends_with(|sign: char| sign.is_alphanumeric() || "@/=_-".contains(sign));
        let begins = bare.starts_with(['0', '+']);
        if begins && !glued && !is_of_a_company(before) {
            let phone = Phone::parse(bare, home).ok();
            let target = phone.map(|phone| format!("tel:{}", phone.e164()));
            found.extend(target.map(|target| (run.start..run.start + bare.len(), target)));
        }
    }
    found
}

/// The next run of what is dialled.
fn run(text: &str, from: usize) -> Option<Range<usize>> {
    let dialled = |sign: char| sign.is_ascii_digit() || " \u{a0}\u{202f}./-()".contains(sign);
    let begins = |sign: char| sign.is_ascii_digit() || sign == '+';
    let start = from + text[from..].find(begins)?;
    let inside = text[start..].trim_start_matches('+');
    let plus = text.len() - start - inside.len();
    let length = inside.find(|sign| !dialled(sign)).unwrap_or(inside.len());
    Some(start..start + plus + length)
}

/// Whether what stands before a number says that it is one of a company or a bank account.
fn is_of_a_company(before: &str) -> bool {
    const WORDS: [&str; 8] = [
        "bce",
        "kbo",
        "tva",
        "btw",
        "iban",
        "entreprise",
        "onderneming",
        "rpm",
    ];
    let mut last = before.split_whitespace().rev().take(2);
    last.any(|word| {
        let word = word.to_lowercase();
        WORDS.iter().any(|known| word.contains(known))
    })
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Parser, html};

    use super::*;
    use crate::model::PLANS;

    fn drawn(text: &str) -> String {
        let mut out = String::new();
        html::push_html(&mut out, linked(Parser::new(text), &PLANS[0]).into_iter());
        out.trim().replace("<p>", "").replace("</p>", "")
    }

    #[test]
    fn bare_addresses_are_links() {
        assert_eq!(
            drawn("Voir https://example.org, ou (www.example.org)."),
            "Voir <a href=\"https://example.org/\">https://example.org</a>, ou \
             (<a href=\"https://www.example.org/\">www.example.org</a>)."
        );
        assert_eq!(
            drawn("a@b.be, 02 555 01 23 ou +32 474 79 97 09 !"),
            "<a href=\"mailto:a@b.be\">a@b.be</a>, <a href=\"tel:+3225550123\">02 555 01 23</a> ou \
             <a href=\"tel:+32474799709\">+32 474 79 97 09</a> !"
        );
    }

    #[test]
    fn what_only_looks_like_an_address_stays_text() {
        for text in [
            "Le 01/02/2026, de 9h à 12h, 1070 Anderlecht",
            "BCE 0475.123.456",
            "BE68 0475 12 34 56",
            "12 000 000 habitants",
            "a @ b, www., 02 555",
        ] {
            assert_eq!(drawn(text), text);
        }
        let code = "<code>02 555 01 23</code>";
        assert_eq!(drawn("`02 555 01 23`"), code);
        assert!(!drawn("# 02 555 01 23").contains("href"));
        assert_eq!(drawn("[02 555 01 23](tel:1)").matches("href").count(), 1);
    }
}
