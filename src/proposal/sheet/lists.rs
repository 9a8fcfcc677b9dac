//! Edits of lists: an item more, an item less, in the layout that the list has.

use std::ops::Range;

use super::{Edited, Sheet, entry};
use crate::keys::Key;
use crate::parse::{Node, Tree};

impl Sheet<'_> {
    /// Adds an item, of one line, to a list; a single value becomes the first of a list.
    pub fn append(&mut self, old: &Node, item: &str) -> Edited {
        let range = self.range(old);
        match &old.value {
            Tree::List(items) if self.is_flow(old) => {
                let (at, sign) = match items.last() {
                    Some(last) => (self.range(last).end, ", "),
                    None => (range.start + 1, ""),
                };
                self.edits.push((at..at, format!("{sign}{item}")));
            }
            Tree::List(items) => {
                let indent = self.dash(items.last()?)?;
                let at = self.line_end(self.range(items.last()?).end);
                self.edits
                    .push((at..at, self.lines(&format!("- {item}"), &indent)));
            }
            Tree::Map(_) if !self.is_flow(old) => return None,
            _ => {
                let single = &self.text[range.clone()];
                let plain = !single.contains([',', '[', ']', '{', '}', '\n', '#']);
                (plain || self.is_flow(old) || single.starts_with('"')).then_some(())?;
                self.edits.push((range, format!("[{single}, {item}]")));
            }
        }
        Some(())
    }

    /// Adds lines as an item of a list of blocks, in the layout of its neighbours.
    pub fn append_block(&mut self, old: &Node, entries: &[(Key, String)]) -> Edited {
        if self.is_flow(old) {
            return self.append(old, &self.block(entries));
        }
        let Tree::List(items) = &old.value else {
            return None;
        };
        let last = items.last()?;
        let indent = self.dash(last)?;
        let at = self.line_end(self.range(last).end);
        let block = format!("- {}", self.entries(entries).join("\n  "));
        let apart = self.is_apart(items).then(|| self.eol().to_owned());
        self.edits.push((
            at..at,
            apart.unwrap_or_default() + &self.lines(&block, &indent),
        ));
        Some(())
    }

    /// Takes an item off a list; a list of one goes with its key.
    pub fn remove_item(&mut self, block: &Node, key: Key, item: &Node) -> Edited {
        let (_, list) = entry(block, key)?;
        if list.items().len() == 1 {
            return self.remove(block, key);
        }
        let range = self.range(item);
        if self.is_flow(list) {
            return self.remove_between(list, range);
        }
        let line = self.line_start(range.start);
        (self.text[line..range.start].trim() == "-").then_some(())?;
        let mut end = self.line_end(range.end);
        if self.text[end..]
            .trim_start_matches(' ')
            .starts_with(self.eol())
            && self.is_apart(list.items())
        {
            end = self.line_end(end);
        }
        self.edits.push((line..end, String::new()));
        Some(())
    }

    /// Whether a list has an empty line between its items.
    fn is_apart(&self, items: &[Node]) -> bool {
        let pairs = items.iter().zip(items.iter().skip(1));
        let mut between = pairs.map(|(a, b)| &self.text[self.range(a).end..b.span.range().start]);
        between.any(|text| text.lines().skip(1).any(|line| line.trim().is_empty()))
    }

    /// Takes a stretch and one comma beside it off something in brackets.
    pub(super) fn remove_between(&mut self, around: &Node, range: Range<usize>) -> Edited {
        let outer = around.span.range();
        let after = &self.text[range.end..outer.end];
        let spaces = after.len() - after.trim_start().len();
        let range = if after.trim_start().starts_with(',') {
            let comma = range.end + spaces + 1;
            let rest = &self.text[comma..outer.end];
            range.start..comma + rest.len() - rest.trim_start().len()
        } else {
            let before = self.text[outer.start..range.start].trim_end();
            before.ends_with(',').then_some(())?;
            outer.start + before.len() - 1..range.end
        };
        self.edits.push((range, String::new()));
        Some(())
    }
}
