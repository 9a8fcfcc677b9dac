//! Markdown -> HTML that is safe to write into a page.
//!
//! Works on events: raw HTML becomes text, links lead only where `LinkTarget` allows, headings
//! lose every attribute. What is wrong with a text was said when it was read.

mod blocks;

use std::borrow::Cow;

use pulldown_cmark::{
    Alignment, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html as writer,
};

use super::links::linked;
use crate::lang::{Direction, Lang};
use crate::model::{LinkTarget, MARKDOWN, Markdown, MarkdownSource};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::photo;
use crate::site::PhotoAt;
use crate::text::{is_number_or_address, typeset};
use crate::views::{Html, ProseView};

/// A Markdown text as HTML; its headings begin at `level`.
pub(in crate::render) fn prose(context: &Context, markdown: &Markdown, level: u8) -> ProseView {
    let (lang, source) = markdown.get(context.lang);
    ProseView {
        html: Html::markup(&html(context, source, lang, level)),
        attrs: context.attributes(lang),
        fallback: lang != context.lang,
    }
}

/// A text as HTML; its headings begin at `level`.
fn html(context: &Context, source: &MarkdownSource, lang: Lang, level: u8) -> String {
    let writer = Writer {
        context,
        folder: &source.folder,
        lang,
        level,
    };
    let text = without_null(&source.text);
    let home = context.site.settings.country;
    let events: Vec<Event> = linked(Parser::new_ext(&text, MARKDOWN), home);
    let top = events
        .iter()
        .filter_map(heading_level)
        .min()
        .unwrap_or(level);
    let sizes: Vec<Option<Size>> = events
        .iter()
        .filter_map(picture_target)
        .map(|target| writer.size(target))
        .collect();
    let mut out = String::with_capacity(source.text.len() * 3 / 2);
    let ways = blocks::ways(&events, lang);
    let mut inside = Inside::default();
    let events = events.into_iter().zip(ways).map(|(event, way)| {
        inside.note(&event);
        match (&event, way) {
            (Event::Start(Tag::TableCell), _) if inside.head => Event::Html(HEAD_CELL.into()),
            (Event::End(TagEnd::TableCell), _) if inside.head => Event::Html("</th>".into()),
            (Event::Start(_), Some(way)) => blocks::begun(writer.event(event, top, &inside), way),
            _ => writer.event(event, top, &inside),
        }
    });
    let events = marked(sized(events, sizes), lang);
    if lang.direction() == Direction::RightToLeft {
        writer::push_html(&mut out, isolated(events.into_iter()).into_iter());
    } else {
        writer::push_html(&mut out, events.into_iter());
    }
    out
}

/// Words of another language, marked as such where the text has them as links to `lang:nl`, so that
/// a screen reader says them with their own voice (WCAG 2.2, 3.1.2). Links stand in no other link.
fn marked(events: Vec<Event>, own: Lang) -> Vec<Event> {
    let mut is_open = false;
    let events = events.into_iter().map(|event| match &event {
        Event::Start(Tag::Link { dest_url, .. }) => {
            let lang = dest_url.strip_prefix("lang:").and_then(Lang::parse);
            is_open = lang.is_some();
            lang.map_or(event, |lang| {
                let attributes = Html::attributes(lang, own).unwrap_or_default();
                Event::InlineHtml(format!("<span{attributes}>").into())
            })
        }
        Event::End(TagEnd::Link) if is_open => {
            is_open = false;
            Event::InlineHtml("</span>".into())
        }
        _ => event,
    });
    events.collect()
}

/// What an event stands in.
#[derive(Default)]
struct Inside {
    code: bool,
    head: bool,
    /// How many links and pictures are open.
    links: usize,
}

impl Inside {
    fn note(&mut self, event: &Event) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => self.code = true,
            Event::End(TagEnd::CodeBlock) => self.code = false,
            Event::Start(Tag::TableHead) => self.head = true,
            Event::End(TagEnd::TableHead) => self.head = false,
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => self.links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => self.links -= 1,
            _ => {}
        }
    }
}

/// The width and height of a picture, in pixels.
type Size = (u32, u32);

/// Pictures with their sizes, so that nothing moves when they arrive, and which wait until they
/// are near the screen.
fn sized<'e>(events: impl Iterator<Item = Event<'e>>, sizes: Vec<Option<Size>>) -> Vec<Event<'e>> {
    let mut sizes = sizes.into_iter();
    let mut out: Vec<Event> = Vec::new();
    // Where each picture begins that has not ended: the words for one may hold another.
    let mut open: Vec<(usize, Option<Size>)> = Vec::new();
    for event in events {
        let ends = matches!(event, Event::End(TagEnd::Image));
        if matches!(event, Event::Start(Tag::Image { .. })) {
            open.push((out.len(), sizes.next().flatten()));
        }
        out.push(event);
        let ended = if ends { open.pop() } else { None };
        if let (true, Some((start, Some(size)))) = (open.is_empty(), ended) {
            let tag = picture_tag(out.drain(start..), size);
            out.push(Event::InlineHtml(tag.into()));
        }
    }
    out
}

/// Where a picture that begins lies.
fn picture_target<'e>(event: &'e Event) -> Option<&'e str> {
    match event {
        Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url),
        _ => None,
    }
}

fn picture_tag<'e>(picture: impl Iterator<Item = Event<'e>>, (width, height): Size) -> String {
    let mut tag = String::new();
    writer::push_html(&mut tag, picture);
    let tag = tag.trim_end_matches(" />");
    format!("{tag} width=\"{width}\" height=\"{height}\" loading=\"lazy\">")
}

/// Numbers and addresses that are links, each in its own order: between letters written from
/// right to left, the groups of a telephone number would be drawn in reverse.
fn isolated<'e>(events: impl Iterator<Item = Event<'e>>) -> Vec<Event<'e>> {
    let mut out: Vec<Event> = Vec::new();
    let mut inside = 0;
    for event in events {
        let begins = matches!(event, Event::Start(Tag::Link { .. }));
        if matches!(event, Event::End(TagEnd::Link)) && is_left_to_right(&out[inside..]) {
            out.insert(inside, Event::InlineHtml("<bdi dir=\"ltr\">".into()));
            out.push(Event::InlineHtml("</bdi>".into()));
        }
        out.push(event);
        if begins {
            inside = out.len();
        }
    }
    out
}

fn is_left_to_right(link: &[Event]) -> bool {
    let text = link.iter().map(|event| match event {
        Event::Text(text) => Some(text.as_ref()),
        _ => None,
    });
    let text: Option<String> = text.collect();
    text.is_some_and(|text| is_number_or_address(&text))
}

/// The first row of a table names its columns (WCAG 2.2, technique H63).
const HEAD_CELL: &str = "<th scope=\"col\">";

/// A text in which U+0000 is replaced (`CommonMark` 0.31.2, section 2.3), which HTML may not hold.
fn without_null(text: &str) -> Cow<'_, str> {
    if text.contains('\0') {
        text.replace('\0', "\u{fffd}").into()
    } else {
        text.into()
    }
}

struct Writer<'a> {
    context: &'a Context<'a>,
    folder: &'a str,
    lang: Lang,
    level: u8,
}

impl Writer<'_> {
    fn event<'e>(&self, event: Event<'e>, top: u8, inside: &Inside) -> Event<'e> {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            // Alignment would be written as inline style, which the policy of the site forbids.
            Event::Start(Tag::Table(columns)) => {
                Event::Start(Tag::Table(vec![Alignment::None; columns.len()]))
            }
            Event::Text(text) if !inside.code && inside.links == 0 => self.words(&text),
            Event::Text(text) if !inside.code => Event::Text(typeset(&text, self.lang).into()),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                let dest_url = self.target(link_type, dest_url);
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                })
            }
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                let dest_url = self.picture(&dest_url);
                Event::Start(Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    id,
                })
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let level = self.shifted(level as u8, top);
                Event::Start(Tag::Heading {
                    level,
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                })
            }
            Event::End(TagEnd::Heading(level)) => {
                Event::End(TagEnd::Heading(self.shifted(level as u8, top)))
            }
            // A box without a label says nothing to a screen reader; a letter does.
            Event::TaskListMarker(done) => Event::Text(if done { "☑ " } else { "☐ " }.into()),
            event => event,
        }
    }

    /// Words that are no link: figures in their order, telephone numbers to call.
    fn words<'e>(&self, text: &str) -> Event<'e> {
        let home = self.context.site.settings.country;
        let text = typeset(text, self.lang);
        let html = Html::words(&text, self.lang, home);
        Event::InlineHtml(html.as_str().to_owned().into())
    }

    /// The level at which a heading stands on the page: the text's highest becomes ours.
    fn shifted(&self, level: u8, top: u8) -> HeadingLevel {
        match self.level + level.saturating_sub(top) {
            0 | 1 => HeadingLevel::H1,
            2 => HeadingLevel::H2,
            3 => HeadingLevel::H3,
            4 => HeadingLevel::H4,
            5 => HeadingLevel::H5,
            _ => HeadingLevel::H6,
        }
    }

    fn target<'e>(&self, kind: LinkType, target: CowStr<'e>) -> CowStr<'e> {
        if kind == LinkType::Email {
            return target;
        }
        match LinkTarget::parse(&target, self.folder) {
            LinkTarget::Outside | LinkTarget::Words(_) => target,
            LinkTarget::Content(file) => {
                let page = self.context.site.page_of_file(&file, self.context.lang);
                let page = page.unwrap_or(PageKind::Home.in_language(self.context.lang));
                format!("{}{}", self.context.root(), page.path(self.context.site)).into()
            }
            LinkTarget::Anchor | LinkTarget::Unreadable | LinkTarget::Refused(_) => "#".into(),
        }
    }

    fn picture(&self, target: &str) -> CowStr<'static> {
        self.photo(target).map_or("".into(), |at| {
            format!("{}{}", self.context.root(), self.context.photo_path(at)).into()
        })
    }

    /// The size of a picture, when it is one of ours.
    fn size(&self, target: &str) -> Option<Size> {
        let photo = self.photo(target)?;
        Some(photo::published_size(&self.context.site[photo]))
    }

    fn photo(&self, target: &str) -> Option<PhotoAt> {
        match LinkTarget::parse(target, self.folder) {
            LinkTarget::Content(path) => self.context.site.photo(photo::file_name(&path)),
            _ => None,
        }
    }
}

fn heading_level(event: &Event) -> Option<u8> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
        _ => None,
    }
}
