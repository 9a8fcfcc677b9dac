//! The direction of each block of a text: a paragraph in other letters than its neighbours begins
//! on its own side.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::lang::{Direction, Lang};
use crate::text::direction;

/// For each event whether it begins a block that goes the other way than the text's language.
pub(super) fn ways(events: &[Event], lang: Lang) -> Vec<Option<&'static str>> {
    let mut ways = vec![None; events.len()];
    let mut open: Vec<(usize, String)> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(tag) if is_block(tag) => open.push((at, String::new())),
            Event::End(end) if ends_block(*end) => {
                if let Some((start, text)) = open.pop() {
                    ways[start] = other_way(&text, lang);
                }
            }
            Event::Text(text) => open.iter_mut().for_each(|(_, all)| all.push_str(text)),
            _ => {}
        }
    }
    ways
}

/// A block that begins, with its direction.
pub(super) fn begun<'e>(event: Event<'e>, way: &str) -> Event<'e> {
    let name = match event {
        Event::Start(Tag::Paragraph) => "p",
        Event::Start(Tag::Item) => "li",
        Event::Start(Tag::TableCell) => "td",
        Event::Start(Tag::Heading {
            level,
            id,
            classes,
            mut attrs,
        }) => {
            attrs.push(("dir".into(), Some(way.to_owned().into())));
            return Event::Start(Tag::Heading {
                level,
                id,
                classes,
                attrs,
            });
        }
        event => return event,
    };
    Event::Html(format!("<{name} dir=\"{way}\">").into())
}

fn other_way(text: &str, lang: Lang) -> Option<&'static str> {
    let way = direction(text, lang);
    (way != lang.direction()).then_some(match way {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    })
}

fn is_block(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Paragraph | Tag::Item | Tag::TableCell | Tag::Heading { .. }
    )
}

fn ends_block(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::Heading(_)
    )
}
