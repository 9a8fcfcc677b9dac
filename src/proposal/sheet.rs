//! A sheet as a text that is edited where it must be, and nowhere else.
//!
//! Every edit keeps comments, order, layout and line ends. What is written in a way that cannot be
//! edited so is left to a person. Knows keys, but not what they mean.

mod lists;

use std::ops::Range;

use crate::keys::Key;
use crate::lang::Lang;
use crate::parse::{Node, Tree, header};

/// A sheet with the edits that are to be made.
pub(super) struct Sheet<'t> {
    text: &'t str,
    /// Its front matter.
    pub root: Node<'t>,
    /// The language of its keys, and of what is written behind them.
    pub lang: Lang,
    edits: Vec<(Range<usize>, String)>,
}

/// An edit was made; `None` where the sheet is written in a way that only a person can edit.
pub(super) type Edited = Option<()>;

impl<'t> Sheet<'t> {
    /// Takes a sheet; `None` when it cannot be read as it is written.
    pub fn read(text: &'t str, lang: Lang) -> Option<Self> {
        let root = header(text)?;
        let lang =
            language_of_keys(&root).unwrap_or(if lang == Lang::NL { lang } else { Lang::FR });
        Some(Self {
            text,
            root,
            lang,
            edits: Vec::new(),
        })
    }

    /// The text with every edit.
    pub fn finish(mut self) -> String {
        self.edits
            .sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::with_capacity(self.text.len() + 64);
        let mut done = 0;
        for (range, written) in &self.edits {
            text += &self.text[done..range.start.max(done)];
            text += written;
            done = range.end.max(done);
        }
        text + &self.text[done..]
    }

    /// A name of a key as this sheet has them.
    pub fn name(&self, key: Key) -> &'static str {
        key.name(self.lang)
    }

    /// Keys and values in brackets: `{ du: 2026-12-24, raison: congés }`.
    pub fn block(&self, entries: &[(Key, String)]) -> String {
        format!("{{ {} }}", self.entries(entries).join(", "))
    }

    /// Keys and values, each as it stands on a line.
    pub fn entries(&self, entries: &[(Key, String)]) -> Vec<String> {
        let written = entries.iter();
        written
            .map(|(key, value)| format!("{}: {value}", self.name(*key)))
            .collect()
    }

    /// Writes a value in the place of another.
    pub fn replace(&mut self, node: &Node, value: &str) {
        let range = self.range(node);
        self.edits.push((range, value.to_owned()));
    }

    /// Gives a key of a block a value: in its place, else behind those that come before it in
    /// `order`.
    pub fn put(&mut self, block: &Node, order: &[Key], key: Key, value: &str) -> Edited {
        match entry(block, key) {
            Some((name, node)) if node.is_empty() => {
                let colon = self.text[name.span.range().end..].find(':')? + 1;
                let end = name.span.range().end + colon;
                self.edits
                    .push((end..end.max(self.range(node).end), behind_colon(value)));
                Some(())
            }
            Some((_, node)) => {
                self.replace(node, value);
                Some(())
            }
            None => self.insert(block, order, key, value),
        }
    }

    /// Adds a key to a block that has it not.
    pub fn insert(&mut self, block: &Node, order: &[Key], key: Key, value: &str) -> Edited {
        let Tree::Map(entries) = &block.value else {
            return None;
        };
        let place = order.iter().position(|other| *other == key)?;
        let known = &order[..place];
        let before = entries
            .iter()
            .rev()
            .find(|(name, _)| Key::find(name.text().unwrap_or_default(), known).is_some());
        let (name, node) = before.or(entries.first())?;
        let written = format!("{}:{}", self.name(key), behind_colon(value));
        let end = self.end(name, node);
        if self.is_flow(block) {
            self.edits.push((end..end, format!(", {written}")));
            return Some(());
        }
        let indent = self.indent(entries.first()?.0.span.range().start)?;
        let at = self.line_end(end);
        self.edits.push((at..at, self.lines(&written, &indent)));
        Some(())
    }

    /// Gives an entry of a block another key.
    pub fn rename(&mut self, block: &Node, key: Key, new: Key) -> Edited {
        let (name, _) = entry(block, key)?;
        self.edits
            .push((name.span.range(), self.name(new).to_owned()));
        Some(())
    }

    /// Takes a key off a block.
    pub fn remove(&mut self, block: &Node, key: Key) -> Edited {
        let (name, node) = entry(block, key)?;
        if self.is_flow(block) {
            return self.remove_between(block, name.span.range().start..self.end(name, node));
        }
        let start = name.span.range().start;
        let line = self.line_start(start);
        self.text[line..start].trim().is_empty().then_some(())?;
        let end = self.line_end(self.end(name, node));
        self.edits.push((line..end, String::new()));
        Some(())
    }

    /// What a value was written with.
    pub fn written(&self, node: &Node) -> &'t str {
        &self.text[self.range(node)]
    }

    /// Whether a list or a block stands in brackets.
    pub fn is_flow(&self, node: &Node) -> bool {
        self.text[node.span.range()].starts_with(['[', '{'])
    }

    /// The bytes of a value, without the white space and the comments behind it.
    fn range(&self, node: &Node) -> Range<usize> {
        let range = node.span.range();
        let last = match &node.value {
            Tree::List(items) if !self.is_flow(node) => {
                items.last().map(|last| self.range(last).end)
            }
            Tree::Map(entries) if !self.is_flow(node) => {
                entries.last().map(|(name, last)| self.end(name, last))
            }
            _ => None,
        };
        let end = range.start + self.text[range.clone()].trim_end().len();
        range.start..last.unwrap_or(end)
    }

    /// Where an entry ends.
    fn end(&self, name: &Node, node: &Node) -> usize {
        let end = self.range(node).end;
        let colon = name.span.range().end + 1;
        if node.is_empty() && node.text().is_none() {
            colon
        } else {
            end.max(colon)
        }
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// The beginning of the next line.
    fn line_end(&self, at: usize) -> usize {
        self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |end| at + end + 1)
    }

    /// The spaces that put a line below a place: the dash of an item is one of them.
    fn indent(&self, at: usize) -> Option<String> {
        let before = &self.text[self.line_start(at)..at];
        let indent = before.chars().all(|sign| matches!(sign, ' ' | '-'));
        indent.then(|| " ".repeat(before.len()))
    }

    /// The spaces before the dash of an item.
    fn dash(&self, item: &Node) -> Option<String> {
        let start = item.span.range().start;
        let before = &self.text[self.line_start(start)..start];
        let spaces = before.len() - before.trim_start_matches(' ').len();
        (before.trim() == "-").then(|| " ".repeat(spaces))
    }

    fn eol(&self) -> &'static str {
        if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    }

    /// Lines at a depth, with the line ends of the sheet.
    fn lines(&self, text: &str, indent: &str) -> String {
        let line = |line: &str| format!("{indent}{line}{}", self.eol());
        text.lines().map(line).collect()
    }
}

/// A value behind its colon; one that begins with a line end stands below its key.
fn behind_colon(value: &str) -> String {
    if value.starts_with('\n') {
        value.to_owned()
    } else {
        format!(" {value}")
    }
}

/// An entry of a block.
pub(super) fn entry<'n, 't>(block: &'n Node<'t>, key: Key) -> Option<&'n (Node<'t>, Node<'t>)> {
    let Tree::Map(entries) = &block.value else {
        return None;
    };
    entries
        .iter()
        .find(|(name, _)| Key::find(name.text().unwrap_or_default(), &[key]).is_some())
}

/// The language that most keys of a sheet have alone.
fn language_of_keys(root: &Node) -> Option<Lang> {
    let Tree::Map(entries) = &root.value else {
        return None;
    };
    let keys = crate::parse::Block::Project.keys();
    let count = |lang: Lang, other: Lang| {
        let only = |name: &str| {
            let key = Key::find(name, keys);
            key.is_some_and(|key| {
                key.name(lang) == crate::text::fold_key(name) && key.name(other) != key.name(lang)
            })
        };
        entries
            .iter()
            .filter(|(name, _)| name.text().is_some_and(only))
            .count()
    };
    let (french, dutch) = (count(Lang::FR, Lang::NL), count(Lang::NL, Lang::FR));
    match french.cmp(&dutch) {
        std::cmp::Ordering::Greater => Some(Lang::FR),
        std::cmp::Ordering::Less => Some(Lang::NL),
        std::cmp::Ordering::Equal => None,
    }
}

/// A text as YAML takes it anywhere, in brackets too.
pub(super) fn scalar(text: &str) -> String {
    let plain = |sign: char| sign.is_alphanumeric() || " '’()+/.-–€°&".contains(sign);
    let begins = text.starts_with(|sign: char| sign.is_alphabetic());
    let ends = !text.ends_with(' ');
    let word = !["null", "yes", "no", "true", "false", "on", "off"]
        .contains(&text.to_lowercase().as_str());
    if begins && ends && word && text.chars().all(plain) {
        return text.to_owned();
    }
    quoted(text)
}

/// A text in quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests;
