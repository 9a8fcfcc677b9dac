//! Something else where a block of keys is expected, and the block that it means.

use jiff::civil::Date;

use super::scope::Scope;
use super::traps::quoted;
use super::tree::Node;
use super::value::{Meant, Value, telephones, with_year};
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::keys::Key;
use crate::lang::Lang;
use crate::model::{Email, WebLink};

/// Notes something else where a block of keys is expected, with the block that a text means.
pub(super) fn not_a_record(scope: &Scope, node: &Node, path: &str, known: &'static [Key]) {
    let text = node.text().unwrap_or_default();
    let problem = if text.contains('\t') {
        Problem::TableRow {
            value: text.replace('\t', " | "),
        }
    } else {
        let names = known.iter().map(|key| key.name(scope.lang()));
        Problem::ExpectedRecord {
            keys: names.collect::<Vec<_>>().join(", "),
        }
    };
    let fault = Diagnostic::new(scope.place(node.span), problem).about(path);
    let block = node
        .text()
        .and_then(|text| as_block(scope, node.span, text, known));
    scope.note(match block {
        Some(block) => fault.fixed_by(node.span, block),
        None => fault,
    });
}

/// `le 15 novembre 2026 par l'ULAC` as the block of a confirmation.
fn as_confirmation(text: &str, known: &[Key], lang: Lang) -> Option<String> {
    let marks = [" par ", " door "];
    let (day, who) = marks.iter().find_map(|mark| text.split_once(mark))?;
    let own = known.contains(&Key::On) && known.contains(&Key::By);
    let leads = ["le ", "op "];
    let day = leads
        .iter()
        .find_map(|lead| day.strip_prefix(lead))
        .unwrap_or(day);
    let plain = !who.contains([',', '{', '}', '[', ']', ':', '#', '"', '\'']);
    let who = if plain { who.to_owned() } else { quoted(who) };
    (own && Date::parse(day, lang).is_ok()).then(|| {
        format!(
            "{{ {}: {day}, {}: {who} }}",
            Key::On.name(lang),
            Key::By.name(lang)
        )
    })
}

/// `le 15 novembre 2026`, or the same without its year, as the block of a confirmation.
fn as_day(scope: &Scope, text: &str, known: &[Key]) -> Option<String> {
    let lang = scope.lang();
    let mut leads = ["le ", "op "].into_iter();
    let day = leads
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let whole = Date::parse(day, lang).is_ok().then(|| day.to_owned());
    let with_its_year = || with_year(day, scope.frame.today?, Meant::Last);
    let whole = whole.or_else(|| with_its_year().filter(|day| Date::parse(day, lang).is_ok()))?;
    known
        .contains(&Key::On)
        .then(|| format!("{{ {}: {whole} }}", Key::On.name(lang)))
}

/// A text as the block that it means, by what the text is: a date, a number, an address, a name.
fn as_block(scope: &Scope, span: Span, text: &str, known: &[Key]) -> Option<String> {
    let text = text.trim();
    let lang = scope.lang();
    if let Some(block) = as_confirmation(text, known, lang) {
        return Some(block);
    }
    if let Some(block) = as_day(scope, text, known) {
        return Some(block);
    }
    let is_link = <WebLink as Value>::parse(text, lang).is_ok();
    let before = scope.text[..span.start as usize].trim_end_matches(' ');
    let is_item = before.ends_with(['-', '[', ',']);
    let reads: [(Key, bool); 6] = [
        (Key::Phone, telephones(text, scope.frame.country).is_ok()),
        (Key::Email, <Email as Value>::parse(text, lang).is_ok()),
        (Key::Website, is_link && known.contains(&Key::Phone)),
        (Key::Perimeter, !is_link),
        (Key::Message, true),
        (Key::Title, is_item),
    ];
    let (key, _) = reads
        .iter()
        .find(|(key, fits)| *fits && known.contains(key))?;
    let key = if *key == Key::Perimeter {
        Key::Name
    } else {
        *key
    };
    let sign = [',', '{', '}', '[', ']', ':', '#', '"', '\n'];
    let value = if text.contains(sign) {
        quoted(text)
    } else {
        text.to_owned()
    };
    let one_line = !text.contains(['\n', '\t']);
    one_line.then(|| format!("{{ {}: {value} }}", key.name(lang)))
}
