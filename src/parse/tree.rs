//! A YAML text as a small tree of spanned nodes.
//!
//! Scalars keep the text that was written: nothing is guessed from it. Anchors, aliases, tags and
//! merge keys are refused, which leaves no way to write a bomb. Knows nothing of keys or records.

use std::borrow::Cow;

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, StrInput};

use crate::diagnostic::{Problem, Span};

/// How deep a file may nest.
const DEPTH: usize = 16;

/// A value with the bytes it was written with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<'a> {
    /// The bytes, in the text that was parsed.
    pub span: Span,
    /// The value.
    pub value: Tree<'a>,
}

/// What YAML knows of, without its types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree<'a> {
    /// Nothing was written.
    Empty,
    /// A text, with its quotes taken off.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Node<'a>>),
    /// Keys and values, in their order; a key may stand twice.
    Map(Vec<(Node<'a>, Node<'a>)>),
}

/// What stopped the reading.
pub(super) enum Stop {
    /// YAML cannot be read on from here.
    Syntax(ScanError),
    /// It can, but we refuse it.
    Refused(Span, Problem),
}

impl From<ScanError> for Stop {
    fn from(error: ScanError) -> Self {
        Self::Syntax(error)
    }
}

impl<'a> Node<'a> {
    /// A place where nothing was written.
    pub fn empty(at: usize) -> Self {
        Self {
            span: Span::new(at..at),
            value: Tree::Empty,
        }
    }

    /// Whether nothing was written, or only white space, or a list of nothing.
    pub fn is_empty(&self) -> bool {
        match &self.value {
            Tree::Empty => true,
            Tree::Text(text) => text.trim().is_empty(),
            Tree::List(items) => items.iter().all(Node::is_empty),
            Tree::Map(entries) => entries.is_empty(),
        }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Tree::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list; a single value is a list of one, nothing an empty one.
    pub fn items(&self) -> &[Node<'a>] {
        match &self.value {
            Tree::List(items) => items,
            Tree::Empty => &[],
            _ => std::slice::from_ref(self),
        }
    }

    /// The same tree with every place moved.
    #[must_use]
    pub fn placed(self, place: &impl Fn(usize) -> usize) -> Self {
        let range = self.span.range();
        let span = Span::new(place(range.start)..place(range.end));
        let value = match self.value {
            Tree::List(items) => {
                Tree::List(items.into_iter().map(|item| item.placed(place)).collect())
            }
            Tree::Map(entries) => {
                let entries = entries.into_iter();
                Tree::Map(
                    entries
                        .map(|(k, v)| (k.placed(place), v.placed(place)))
                        .collect(),
                )
            }
            value => value,
        };
        Node { span, value }
    }
}

/// Reads a text; `Ok` with an empty node when it holds no document.
pub(super) fn read(text: &str) -> Result<Node<'_>, Stop> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    let mut reader = Reader {
        parser: Parser::new_from_str_with_options(text, options),
        text,
    };
    let mut root = Node::empty(0);
    while let Some((event, span)) = reader.next()? {
        match event {
            // A fence that only closes the file begins nothing.
            Event::DocumentStart(explicit, _) if explicit && !root.is_empty() => {
                if text[span.end as usize..].trim().is_empty() {
                    break;
                }
                return Err(Stop::Refused(span, Problem::SecondDocument));
            }
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(..)
            | Event::DocumentEnd => {}
            event => root = reader.node(event, span, 0)?,
        }
    }
    Ok(root)
}

struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    text: &'a str,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Stop> {
        let Some(next) = self.parser.next_event() else {
            return Ok(None);
        };
        let (event, span) = next?;
        let range = span.byte_range().unwrap_or_default();
        Ok(Some((event, Span::new(range))))
    }

    fn expect(&mut self) -> Result<(Event<'a>, Span), Stop> {
        let end = Span::new(self.text.len()..self.text.len());
        self.next()?.ok_or(Stop::Refused(end, Problem::BadYaml))
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node<'a>, Stop> {
        refuse_tricks(&event, span)?;
        if depth > DEPTH {
            return Err(Stop::Refused(
                span,
                Problem::TooDeep {
                    limit: DEPTH.to_string(),
                },
            ));
        }
        match event {
            // The parser writes `~` where nothing stands.
            Event::Scalar(_, ScalarStyle::Plain, ..) if span.start == span.end => Ok(Node {
                span,
                value: Tree::Empty,
            }),
            // What editors write for nothing; in quotes it is a text.
            Event::Scalar(text, ScalarStyle::Plain, ..) if is_null(&text) => Ok(Node {
                span,
                value: Tree::Empty,
            }),
            Event::Scalar(text, ..) => Ok(Node {
                span,
                value: Tree::Text(text),
            }),
            Event::SequenceStart(..) => self.list(span, depth),
            Event::MappingStart(..) => self.map(span, depth),
            _ => Err(Stop::Refused(span, Problem::BadYaml)),
        }
    }

    fn list(&mut self, start: Span, depth: usize) -> Result<Node<'a>, Stop> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.expect()?;
            if matches!(event, Event::SequenceEnd) {
                return Ok(self.finish(start, span, Tree::List(items)));
            }
            items.push(self.node(event, span, depth + 1)?);
        }
    }

    fn map(&mut self, start: Span, depth: usize) -> Result<Node<'a>, Stop> {
        let mut entries = Vec::new();
        loop {
            let (event, span) = self.expect()?;
            if matches!(event, Event::MappingEnd) {
                return Ok(self.finish(start, span, Tree::Map(entries)));
            }
            let key = self.node(event, span, depth + 1)?;
            if key.text() == Some("<<") {
                return Err(trick(key.span, "<<"));
            }
            let (event, span) = self.expect()?;
            let value = self.node(event, span, depth + 1)?;
            entries.push((key, value));
        }
    }

    /// A collection from its first byte to its last; a block ends where its last line does.
    fn finish(&self, start: Span, end: Span, value: Tree<'a>) -> Node<'a> {
        let range = start.start as usize..(end.end as usize).min(self.text.len());
        let written = self.text[range.clone()].trim_end().len();
        Node {
            span: Span::new(range.start..range.start + written),
            value,
        }
    }
}

/// Whether a plain scalar says that nothing is written (YAML 1.2.2, section 10.3.2).
fn is_null(text: &str) -> bool {
    matches!(text, "null" | "Null" | "NULL" | "~")
}

fn refuse_tricks(event: &Event<'_>, span: Span) -> Result<(), Stop> {
    let tag = event.tag().map(granit_parser::Tag::original);
    match event {
        Event::Alias(_) | Event::UnresolvedAlias(_) => Err(trick(span, "*")),
        _ if event.anchor_id().is_some_and(|id| id != 0) => Err(trick(span, "&")),
        _ => tag.map_or(Ok(()), |tag| Err(trick(span, &tag))),
    }
}

fn trick(span: Span, what: &str) -> Stop {
    Stop::Refused(
        span,
        Problem::YamlTrick {
            what: what.to_owned(),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Node<'_> {
        read(text).unwrap_or_else(|_| panic!("{text} cannot be read"))
    }

    fn refused(text: &str) -> Problem {
        match read(text) {
            Err(Stop::Refused(_, problem)) => problem,
            _ => panic!("{text} was not refused"),
        }
    }

    #[test]
    fn scalars_keep_the_text_that_was_written() {
        let node = tree("a: 0474\nb: NO\nc: 1_000\nd: '1080'\n");
        let Tree::Map(entries) = &node.value else {
            panic!()
        };
        let texts: Vec<_> = entries
            .iter()
            .map(|(_, value)| value.text().unwrap())
            .collect();
        assert_eq!(texts, ["0474", "NO", "1_000", "1080"]);
    }

    #[test]
    fn spans_count_bytes_of_the_file() {
        let text = "é: [a, bé]\n";
        let node = read(text)
            .unwrap_or_else(|_| panic!())
            .placed(&|at| at + 100);
        let Tree::Map(entries) = &node.value else {
            panic!()
        };
        let item = &entries[0].1.items()[1];
        assert_eq!(item.span, Span::new(108..111));
        assert_eq!(entries[0].1.span, Span::new(104..112));
    }

    #[test]
    fn every_trick_of_yaml_is_refused() {
        assert_eq!(refused("a: &x 1"), Problem::YamlTrick { what: "&".into() });
        assert_eq!(refused("a: *x"), Problem::YamlTrick { what: "*".into() });
        assert_eq!(
            refused("a: !!str x"),
            Problem::YamlTrick {
                what: "!!str".into()
            }
        );
        assert_eq!(refused("<<: x"), Problem::YamlTrick { what: "<<".into() });
        assert_eq!(refused("a: 1\n---\nb: 2\n"), Problem::SecondDocument);
        assert!(matches!(
            refused(&format!("{}{}", "[".repeat(40), "]".repeat(40))),
            Problem::TooDeep { .. }
        ));
    }

    #[test]
    fn nothing_written_is_empty() {
        let node = tree("a:\nb: ''\n");
        let Tree::Map(entries) = &node.value else {
            panic!()
        };
        assert!(
            entries.iter().all(|(_, value)| value.is_empty()),
            "{entries:?}"
        );
        assert!(tree("").is_empty());
    }
}
