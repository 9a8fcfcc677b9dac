//! Texts in their languages: on the spot, in a block by language, or plain in the sheet's language.

use super::html;
use super::mend::bare_item;
use super::record::Record;
use super::scope::Scope;
use super::traps::quoted;
use super::tree::{Node, Tree};
use super::value::{SpokenLanguage, Value as _};
use crate::diagnostic::{Diagnostic, Problem};
use crate::keys::Key;
use crate::lang::{Lang, Localised};
use crate::model::{Markdown, MarkdownSource, Text};
use crate::text::{has_bidi_control, has_control, is_invisible};

impl<'s, 'n> Record<'s, 'n> {
    /// A text of one line.
    pub fn text(&self, key: Key) -> Option<Text> {
        self.text_of(key, self.node(key)?)
    }

    /// A list of texts of one line; a block by language is one text.
    pub fn texts(&self, key: Key) -> Vec<Text> {
        let node = self.node(key);
        let items = node.map(|node| {
            if is_by_language(node) {
                std::slice::from_ref(node)
            } else {
                node.items()
            }
        });
        items
            .unwrap_or_default()
            .iter()
            .filter_map(|item| self.text_of(key, item))
            .collect()
    }

    /// The text of an item of a key's list.
    pub fn text_of(&self, key: Key, node: &'s Node<'n>) -> Option<Text> {
        let field = self.field(key);
        by_language(self.scope, node, &field, |lang, node| {
            one_line(self.scope, node, &field).map(|text| (lang, text))
        })
    }

    /// A text of one line of at most `limit` characters in each language.
    pub fn short_text(&self, key: Key, limit: usize) -> Option<Text> {
        let text = self.text(key)?;
        for (_, value) in text.iter() {
            let length = value.chars().count();
            if length > limit {
                let problem = Problem::TextTooLong {
                    length: length.to_string(),
                    limit: limit.to_string(),
                };
                self.note(key, problem);
            }
        }
        Some(text)
    }

    /// A text in Markdown, with links meant from `folder`.
    pub fn markdown(&self, key: Key, folder: &str) -> Option<Markdown> {
        let field = self.field(key);
        by_language(self.scope, self.node(key)?, &field, |lang, node| {
            let text = node.text()?.to_owned();
            super::markdown::check(self.scope, &text, node.span.range(), folder, &field);
            Some((
                lang,
                MarkdownSource {
                    text,
                    folder: folder.to_owned(),
                },
            ))
        })
    }
}

/// Reads one value, or one value by language; the sheet's language comes first.
fn by_language<'s, 'n, T>(
    scope: &'s Scope<'n>,
    node: &'s Node<'n>,
    field: &str,
    read: impl Fn(Lang, &'s Node<'n>) -> Option<(Lang, T)>,
) -> Option<Localised<T>> {
    match &node.value {
        Tree::Map(pairs) if is_by_language(node) => {
            let mut values: Vec<(Lang, T)> = Vec::new();
            for (name, value) in pairs {
                let twice = |lang| values.iter().any(|(other, _)| *other == lang);
                let known = language_of(name.text().unwrap_or_default());
                let lang = known
                    .filter(|lang| twice(*lang))
                    .or_else(|| language(scope, name, field))?;
                if twice(lang) {
                    let (key, form) = (lang.to_string(), String::new());
                    scope.note_at(name.span, field, Problem::DuplicateKey { key, form });
                } else if !value.is_empty() {
                    values.extend(read(lang, value));
                }
            }
            values.sort_by_key(|(lang, _)| *lang != scope.lang());
            Localised::from_pairs(values)
        }
        Tree::Text(_) => Localised::from_pairs(read(scope.lang(), node).into_iter().collect()),
        Tree::Map(_) | Tree::List(_) => {
            not_a_text(scope, node, field);
            None
        }
        Tree::Empty => None,
    }
}

/// The language of a text; its name instead of its code is noted with the code.
fn language(scope: &Scope, name: &Node, field: &str) -> Option<Lang> {
    let code = name.text().unwrap_or_default().trim();
    if let Some(lang) = Lang::parse(code) {
        unpublished(scope, name, lang, field);
        return Some(lang);
    }
    let problem = Problem::NotALanguageCode {
        code: code.to_owned(),
    };
    let fault = Diagnostic::new(scope.place(name.span), problem).about(field);
    let named = named(code, scope.lang());
    scope.note(match named {
        Some(lang) => fault.fixed_by(name.span, lang.to_string()),
        None => fault,
    });
    named
}

/// Notes a text in a language that the site does not publish, once a language.
fn unpublished(scope: &Scope, name: &Node, lang: Lang, field: &str) {
    let sheet = scope.file.starts_with("content/pcs/") && scope.frame.today.is_some();
    if !sheet || scope.frame.languages.contains(&lang) {
        return;
    }
    let problem = Problem::UnpublishedLanguage {
        lang: lang.to_string(),
    };
    if !scope.has(|other| *other == problem) {
        scope.note_at(name.span, field, problem);
    }
}

/// The language that a sheet is in, by its code or its name.
pub(super) fn language_of(text: &str) -> Option<Lang> {
    Lang::parse(text.trim()).or_else(|| named(text, Lang::FR))
}

/// The language with this name: `néerlandais`.
fn named(name: &str, lang: Lang) -> Option<Lang> {
    let spoken = SpokenLanguage::parse(name, lang).ok()?;
    Lang::parse(&spoken.0.to_string())
}

/// Whether a node is a block whose first key has the form of a language code.
pub(super) fn is_by_language(node: &Node) -> bool {
    let Tree::Map(pairs) = &node.value else {
        return false;
    };
    pairs
        .first()
        .and_then(|(name, _)| name.text())
        .is_some_and(|name| is_language_code(name.trim()) || named(name.trim(), Lang::FR).is_some())
}

/// A code of two letters, or of three that a language bears: `nom` and `rue` are keys of ours.
fn is_language_code(name: &str) -> bool {
    match name.len() {
        2 => Lang::parse(name).is_some(),
        3 => SpokenLanguage::parse(name, Lang::FR).is_ok(),
        _ => false,
    }
}

/// A block or a list where a text is expected; `- Atelier : cuisine` is such a block to YAML.
fn not_a_text(scope: &Scope, node: &Node, field: &str) {
    let written = &scope.text[node.span.range()];
    let flow = written.starts_with(['{', '[']);
    if flow || written.contains('\n') || !matches!(node.value, Tree::Map(_)) {
        scope.note_at(node.span, field, Problem::ExpectedText);
        return;
    }
    let fault = Diagnostic::new(scope.place(node.span), Problem::ColonInText);
    scope.note(fault.about(field).fixed_by(node.span, quoted(written)));
}

/// A plain text of one line, with what must not be in it noted.
fn one_line(scope: &Scope, node: &Node, field: &str) -> Option<String> {
    let Some(text) = node.text() else {
        scope.note_at(node.span, field, Problem::ExpectedText);
        return None;
    };
    let text = text.trim();
    if text.contains('\n') {
        scope.note_at(node.span, field, Problem::SeveralLines);
    }
    if !text.is_empty() && is_invisible(text) {
        scope.note_at(node.span, field, missing(field));
        return None;
    }
    if has_bidi_control(text) || has_control(text) {
        scope.note_at(node.span, field, Problem::BidiControl);
    }
    if html::is_in(text) {
        let fault = Diagnostic::new(scope.place(node.span), Problem::HtmlShownAsText);
        let plain = plain_scalar(&html::as_plain(text));
        scope.note(fault.about(field).fixed_by(node.span, plain));
    }
    if is_struck_out(text) {
        scope.note_at(node.span, field, scope.struck_out(node.span));
    }
    if bare_item(text).is_some() {
        scope.note_at(node.span, field, Problem::Bullets);
    }
    if bool::parse(text, scope.lang()).is_ok() {
        let value = text.to_owned();
        scope.note_at(node.span, field, Problem::BareAnswer { value });
    }
    if let Some(inside) = between_curly_quotes(text) {
        let fault = Diagnostic::new(scope.place(node.span), Problem::CurlyQuotes);
        scope.note(fault.about(field).fixed_by(node.span, quoted(inside)));
    }
    (!text.is_empty()).then(|| text.to_owned())
}

/// Whether a text stands between the signs that strike out in Markdown.
pub(super) fn is_struck_out(text: &str) -> bool {
    let inside = text.trim().strip_prefix("~~");
    inside.is_some_and(|inside| inside.len() > 2 && inside.ends_with("~~"))
}

/// That the field with this path must be there.
pub(super) fn missing(path: &str) -> Problem {
    Problem::MissingKey {
        key: path.to_owned(),
        form: path.to_owned(),
    }
}

/// A text as a YAML scalar, in quotes only where it needs them.
fn plain_scalar(text: &str) -> String {
    let sign = |sign: char| sign.is_alphanumeric() || sign == '(';
    let plain = text.starts_with(sign) && !text.contains([':', '#', ',', '[', ']', '{', '}']);
    if plain { text.to_owned() } else { quoted(text) }
}

/// What stands between `“ ”` or `‘ ’` that a word processor made of quotes.
fn between_curly_quotes(text: &str) -> Option<&str> {
    let inside = |open: &[char], close: &[char]| {
        text.strip_prefix(open)?
            .strip_suffix(close)
            .filter(|inside| !inside.contains(open))
    };
    inside(&['“', '”', '„'], &['”', '“', '"']).or_else(|| inside(&['‘'], &['’', '‘']))
}
