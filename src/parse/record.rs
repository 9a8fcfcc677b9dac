//! A block of keys, read field by field; what is wrong with a field is noted and the field left out.

use std::collections::BTreeSet;
use std::ops::Range;

use super::blocks::not_a_record;
use super::corrections::correction;
use super::scope::Scope;
use super::stranger::Stranger;
use super::texts::{is_struck_out, missing};
use super::tree::{Node, Tree};
use super::value::Value;
use crate::diagnostic::{Diagnostic, Place, Problem, Span};
use crate::keys::Key;
use crate::lang::Lang;

/// Keys that take several values.
const LISTS: [Key; 17] = [
    Key::Phone,
    Key::WhatsApp,
    Key::Hours,
    Key::Days,
    Key::Every,
    Key::Dates,
    Key::Except,
    Key::Cancelled,
    Key::Closures,
    Key::Languages,
    Key::Audience,
    Key::Need,
    Key::Landlords,
    Key::Partners,
    Key::Streets,
    Key::Nicknames,
    Key::Sources,
];

/// A block of keys of one kind.
pub(super) struct Record<'s, 'n> {
    /// The file it stands in.
    pub scope: &'s Scope<'n>,
    /// Its path of French keys: `contact`; empty for a whole file.
    pub path: String,
    /// Where it stands.
    pub span: Span,
    known: &'static [Key],
    entries: Vec<(Key, &'s Node<'n>)>,
    /// Keys behind which nothing was written, with their places.
    bare: Vec<(Key, Span)>,
    /// A key was written that nobody knows; it may be any that is missing.
    has_strangers: bool,
}

impl<'s, 'n> Record<'s, 'n> {
    /// Reads a block; notes keys that are unknown or double. `None`, with a fault, when the node
    /// is something else.
    pub fn read(
        scope: &'s Scope<'n>,
        node: &'s Node<'n>,
        path: &str,
        known: &'static [Key],
    ) -> Option<Self> {
        let pairs: &[_] = match &node.value {
            Tree::Map(pairs) => pairs,
            Tree::Empty => &[],
            _ => {
                not_a_record(scope, node, path, known);
                return None;
            }
        };
        let mut record = Self {
            scope,
            path: path.to_owned(),
            span: node.span,
            known,
            entries: Vec::new(),
            bare: Vec::new(),
            has_strangers: false,
        };
        let mut seen: Vec<(Key, Span)> = Vec::new();
        for (at, (name, value)) in pairs.iter().enumerate() {
            let Some(key) = record.known_key(name, value, pairs, known) else {
                continue;
            };
            if let Some((_, first)) = seen.iter().find(|(other, _)| *other == key) {
                record.twice(key, &pairs[at - 1..=at], *first);
                continue;
            }
            seen.push((key, name.span));
            // The address must say its commune, so that its empty key is the one that is told.
            if value.is_empty() || (key != Key::Address && is_blank(value)) {
                record.bare.push((key, name.span));
            } else {
                record.entries.push((key, value));
            }
        }
        Some(record)
    }

    /// The key that a name means; a name that is none of ours is noted, and read as what it is
    /// nearest to, so that every fault of its value is found in the same round.
    fn known_key(
        &mut self,
        name: &Node,
        value: &Node,
        pairs: &[(Node, Node)],
        known: &'static [Key],
    ) -> Option<Key> {
        let text = name.text().unwrap_or_default();
        if self.is_indented_by_no_break_space(name, text) {
            return None;
        }
        if let Some(key) = Key::find(text, known) {
            return Some(key);
        }
        let stranger = Stranger {
            scope: self.scope,
            path: &self.path,
            known,
        };
        let guess = stranger.note(name, value, pairs);
        self.has_strangers |= guess.is_none();
        guess
    }

    /// Notes a no-break space before a key: to YAML it is a letter, so the line left its block.
    fn is_indented_by_no_break_space(&self, name: &Node, text: &str) -> bool {
        let key = text.trim_start_matches(|c: char| c.is_whitespace() && c != ' ');
        let start = name.span.start as usize;
        let span = Span::new(start..start + text.len() - key.len());
        let found = key.len() < text.len();
        if found {
            let spaces = " ".repeat(text.chars().count() - key.chars().count());
            let fault = Diagnostic::new(self.scope.place(span), Problem::NoBreakIndent);
            self.scope.note(fault.fixed_by(span, spaces));
            self.scope.set_damaged();
        }
        found
    }

    /// Notes a key that is given again, the last of two neighbours.
    fn twice(&self, key: Key, pairs: &[(Node, Node)], first: Span) {
        let text = self.scope.text;
        let [(before, list), (name, value)] = pairs else {
            return;
        };
        let same = Key::find(before.text().unwrap_or_default(), self.known) == Some(key);
        let joined = same && joins(text, list, name, value);
        let written = key.name(self.scope.lang()).to_owned();
        let problem = if joined {
            Problem::ListTwice { key: written }
        } else {
            let form = self.both(key, value).unwrap_or_default();
            Problem::DuplicateKey { key: written, form }
        };
        let fault = Diagnostic::new(self.scope.place(name.span), problem).about(self.field(key));
        let fault = fault.beside(self.scope.place(first));
        self.scope.note(if joined {
            fault.fixed_by(Span::new(whole_line(text, name.span)), "")
        } else {
            fault
        });
    }

    /// A key with a list of all values that were given to it, where it takes one.
    fn both(&self, key: Key, value: &Node) -> Option<String> {
        let values = self.node(key).into_iter().chain([value]);
        let values: Vec<&Node> = values.flat_map(Node::items).collect();
        let texts: Option<Vec<&str>> = values.into_iter().map(Node::text).collect();
        let texts = texts.filter(|_| LISTS.contains(&key))?;
        let mut seen = BTreeSet::new();
        let new = texts.into_iter().filter(|text| seen.insert(*text));
        let new = new.collect::<Vec<_>>().join(", ");
        Some(format!("{}: [{new}]", key.name(self.scope.lang())))
    }

    /// The path of a field of this block.
    pub fn field(&self, key: Key) -> String {
        if self.path.is_empty() {
            key.french().into()
        } else {
            format!("{}.{}", self.path, key.french())
        }
    }

    /// What was written for a key; `None` when nothing was.
    pub fn node(&self, key: Key) -> Option<&'s Node<'n>> {
        self.entries
            .iter()
            .find(|(other, _)| *other == key)
            .map(|(_, node)| *node)
    }

    /// Whether something was written for a key.
    pub fn has(&self, key: Key) -> bool {
        self.node(key).is_some()
    }

    /// Whether a block of this kind may have a key.
    pub fn takes(&self, key: Key) -> bool {
        self.known.contains(&key)
    }

    /// The keys for which something was written, in their order.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.entries.iter().map(|(key, _)| *key)
    }

    /// Where a key's value stands; the block itself when there is none.
    pub fn at(&self, key: Key) -> Place {
        self.scope
            .place(self.node(key).map_or(self.span, |node| node.span))
    }

    /// Notes a fault at a key's value.
    pub fn note(&self, key: Key, problem: Problem) {
        self.scope
            .note(Diagnostic::new(self.at(key), problem).about(self.field(key)));
    }

    /// Notes that a key must be there, unless the file was damaged or the key is written in a way
    /// that was noted already.
    pub fn require(&self, key: Key) {
        if !self.has(key) && !self.scope.is_damaged() && !self.has_strangers {
            let field = self.field(key);
            self.scope.note_at(self.gap(key), &field, missing(&field));
        }
    }

    /// Where a missing key is missing: behind its name, or at the beginning of the block.
    pub fn gap(&self, key: Key) -> Span {
        let bare = self.bare.iter().find(|(other, _)| *other == key);
        bare.map_or_else(
            || Span {
                start: self.span.start,
                end: self.span.start,
            },
            |(_, span)| *span,
        )
    }

    /// Whether a key was written with nothing behind it.
    pub fn is_bare(&self, key: Key) -> bool {
        self.bare.iter().any(|(other, _)| *other == key)
    }

    /// Whether a key was written that nobody knows.
    pub fn has_strangers(&self) -> bool {
        self.has_strangers
    }

    /// The text of a scalar, trimmed; something else is noted.
    pub fn line(&self, key: Key) -> Option<&'s str> {
        let node = self.node(key)?;
        self.scalar(key, node)
    }

    /// The text of an item of a key's list.
    pub fn scalar(&self, key: Key, node: &'s Node<'n>) -> Option<&'s str> {
        let text = node.text().map(str::trim);
        if text.is_none() {
            let problem = pasted_activity(node, self.scope.lang());
            let problem = problem.unwrap_or(Problem::ExpectedText);
            self.scope.note_at(node.span, &self.field(key), problem);
        }
        if text.is_some_and(is_struck_out) {
            let problem = self.scope.struck_out(node.span);
            self.scope.note_at(node.span, &self.field(key), problem);
            return None;
        }
        text.filter(|text| !text.is_empty())
    }

    /// A value of its own kind.
    pub fn value<T: Value>(&self, key: Key) -> Option<T> {
        self.read_item(key, self.node(key)?, T::parse)
    }

    /// A list of values; what cannot be read is left out.
    pub fn values<T: Value>(&self, key: Key) -> Vec<T> {
        self.each(key, T::parse)
    }

    /// A value read by a function.
    pub fn read_with<T>(
        &self,
        key: Key,
        read: impl Fn(&str, crate::lang::Lang) -> Result<T, Problem>,
    ) -> Option<T> {
        self.read_item(key, self.node(key)?, read)
    }

    /// A list of values read by a function.
    pub fn each<T>(
        &self,
        key: Key,
        read: impl Fn(&str, crate::lang::Lang) -> Result<T, Problem>,
    ) -> Vec<T> {
        let items = self.node(key).map(Node::items).unwrap_or_default();
        items
            .iter()
            .filter_map(|item| self.read_item(key, item, &read))
            .collect()
    }

    /// One item read by a function; a fault that names what was meant gets its correction.
    pub fn read_item<T>(
        &self,
        key: Key,
        node: &'s Node<'n>,
        read: impl Fn(&str, crate::lang::Lang) -> Result<T, Problem>,
    ) -> Option<T> {
        let text = self.scalar(key, node)?;
        match read(text, self.scope.lang()) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.note_value(key, node.span, problem);
                None
            }
        }
    }

    /// Notes what is wrong with a value, with the correction its problem names.
    pub fn note_value(&self, key: Key, span: Span, problem: Problem) {
        let (problem, replacement) = correction(problem, self, key, span);
        let fault = Diagnostic::new(self.scope.place(span), problem).about(self.field(key));
        self.scope.note_value(match replacement {
            Some(text) => fault.fixed_by(span, text),
            None => fault,
        });
    }

    /// A block below this one.
    pub fn record(&self, key: Key, known: &'static [Key]) -> Option<Self> {
        Self::read(self.scope, self.node(key)?, &self.field(key), known)
    }

    /// A list of blocks below this one.
    pub fn records(&self, key: Key, known: &'static [Key]) -> Vec<Self> {
        let items = self.node(key).map(Node::items).unwrap_or_default();
        let field = self.field(key);
        items
            .iter()
            .filter_map(|item| Self::read(self.scope, item, &field, known))
            .collect()
    }
}

/// Whether two lists are one once the line of the key between them is gone: nothing else stands
/// there, and all items are at one depth.
fn joins(text: &str, first: &Node, name: &Node, second: &Node) -> bool {
    let between = text.get(first.span.end as usize..name.span.start as usize);
    let alone = text[whole_line(text, name.span)].trim_end().ends_with(':');
    let depth = |node: &Node| {
        let start = Span {
            end: node.span.start,
            ..node.span
        };
        let line = &text[whole_line(text, start)];
        let item = line.trim_start_matches(' ');
        let is_item = matches!(node.value, Tree::List(_)) && item.starts_with("- ");
        is_item.then_some(line.len() - item.len())
    };
    let together = between.is_some_and(|between| between.trim().is_empty());
    together && alone && depth(first).is_some() && depth(first) == depth(second)
}

/// The bytes of the line that holds a place, with its end.
fn whole_line(text: &str, place: Span) -> Range<usize> {
    let place = place.range();
    let start = text[..place.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[place.end..].find('\n');
    start..end.map_or(text.len(), |end| place.end + end + 1)
}

/// An activity in the place of a text: it was pasted at the end of another list.
fn pasted_activity(node: &Node, lang: Lang) -> Option<Problem> {
    let Tree::Map(pairs) = &node.value else {
        return None;
    };
    let name = pairs.first()?.0.text()?;
    Key::find(name, &[Key::Title]).map(|_| Problem::KeyElsewhere {
        key: name.to_owned(),
        place: Key::Activities.name(lang).to_owned(),
    })
}

/// Whether a block has keys of ours only, and nothing behind any of them: what forms write.
fn is_blank(node: &Node) -> bool {
    let Tree::Map(pairs) = &node.value else {
        return node.is_empty();
    };
    let blank = |(name, value): &(Node, Node)| {
        Key::exists(name.text().unwrap_or_default()) && is_blank(value)
    };
    pairs.iter().all(blank)
}
