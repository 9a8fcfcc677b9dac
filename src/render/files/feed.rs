//! The feed of news in a language (Atom, RFC 4287): messages, cancellations, moves, and
//! activities that take place once.
//!
//! Its dates come from what the files say, never from today, so that an unchanged directory gives
//! unchanged bytes.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use crate::agenda::{self, Kind, Standing};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::{Dated, ProjectAt};
use crate::text::escape;

/// How many entries the feed has at most: readers ask for it again and again.
const NEWEST: usize = 50;

/// The day of what has none: any that stays is as right as another.
const FIRST: Date = date(2026, 1, 1);

/// An entry of the feed.
struct Entry {
    id: String,
    title: String,
    link: String,
    updated: String,
}

/// The feed; the site's address is known, or there would be none.
pub(in crate::render) fn feed(context: &Context) -> String {
    let mut entries: Vec<Entry> = context
        .site
        .listed()
        .flat_map(|project| messages(context, project))
        .collect();
    let dates = context.site.dates(context.site.window(), |_| true);
    entries.extend(dates.iter().filter_map(|dated| news(context, dated)));
    entries.sort_by(|a, b| (&b.updated, &a.id).cmp(&(&a.updated, &b.id)));
    entries.truncate(NEWEST);
    let mut xml = feed_head(context, entries.first());
    for entry in &entries {
        entry.write(&mut xml);
    }
    xml + "</feed>\n"
}

fn feed_head(context: &Context, newest: Option<&Entry>) -> String {
    let title = escape(&context.text(&context.site.settings.title).text);
    let feed = escape(&context.full(&context.own_path()).unwrap_or_default());
    let home = escape(
        &context
            .full(&context.path(PageKind::Home))
            .unwrap_or_default(),
    );
    // A feed without news was never updated; any fixed moment is as right as another.
    let updated = newest.map_or("2026-01-01T00:00:00Z", |entry| &entry.updated);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{feed}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
         <author><name>{title}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{feed}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n",
        context.lang
    )
}

/// The messages of a project that are known today, each since its first day. Those that begin on
/// one day are told apart by their order.
fn messages(context: &Context, at: ProjectAt) -> Vec<Entry> {
    let project = &context.site[at];
    let name = context.text(&project.name).text;
    let link = context
        .full(&context.path(PageKind::Project(at)))
        .unwrap_or_default();
    let horizon = context.site.settings.horizon;
    let mut entries: Vec<Entry> = Vec::new();
    for notice in context.site.notices(at, horizon) {
        let first = notice.shown.map(|days| days.first);
        let own = format!(
            "{link}#avis-{}",
            first.map_or("0".into(), |day| day.to_string())
        );
        let same = entries
            .iter()
            .filter(|entry| is_of(&entry.id, &own))
            .count();
        entries.push(Entry {
            id: if same == 0 {
                own
            } else {
                format!("{own}.{}", same + 1)
            },
            title: format!("{name} – {}", context.text(&notice.message).text),
            link: link.clone(),
            updated: moment(
                context,
                first.map_or(FIRST, |day| known_since(context, at, day)),
            ),
        });
    }
    entries
}

/// Whether an id is one, or another of the same day.
fn is_of(id: &str, own: &str) -> bool {
    id.strip_prefix(own)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A date as news: cancelled, moved, or taking place once.
fn news(context: &Context, dated: &Dated) -> Option<Entry> {
    let shown = &dated.occurrence;
    let words = &context.speech().words.poster;
    let before = match shown.standing {
        Standing::Cancelled { .. } => format!("{} – ", words.cancelled),
        Standing::MovedAway(to) => {
            format!("{} {} – ", words.moved, context.speech().date(to.to).text)
        }
        Standing::Planned if !shown.slot.is_repeated() => String::new(),
        Standing::Planned | Standing::Moved(_) => return None,
    };
    let at = dated.at;
    let title = context.text(&context.site[at].title).text;
    let link = context.full(&context.path(PageKind::Activity(at)))?;
    let day = context.speech().date(shown.date).text;
    let name = context.text(&context.site[at.project].name).text;
    Some(Entry {
        id: format!("{link}#{}", id(context, dated)),
        title: format!(
            "{before}{title}{}{day} – {name}",
            context.speech().words.comma
        ),
        link,
        updated: moment(context, known_since(context, at.project, shown.date)),
    })
}

/// What a date is known by among those of its activity: as in calendars.
fn id(context: &Context, dated: &Dated) -> String {
    let shown = &dated.occurrence;
    let slots = &context.site[dated.at].schedule.slots;
    let slot = slots.iter().position(|slot| std::ptr::eq(slot, shown.slot));
    let kind = Kind::of(shown.slot, shown.recurrence);
    let name = agenda::name(slots, kind, (slot.unwrap_or_default(), shown.rank));
    match kind {
        Kind::Once(_) => name,
        Kind::Follows(_) => format!("{name}.{}", shown.recurrence),
    }
}

/// Since when a date is known, by what the files say: its own day once that is past, else the
/// confirmation, else the day on which the horizon first reached it. Never after today.
fn known_since(context: &Context, project: ProjectAt, date: Date) -> Date {
    let today = context.site.today;
    if date <= today {
        return date;
    }
    let horizon = i64::from(context.site.settings.horizon);
    let reached = date.saturating_sub(horizon.days());
    let confirmed = context.site[project].confirmed.as_ref();
    let confirmed = confirmed.map(|confirmed| confirmed.on);
    confirmed.unwrap_or(reached).min(today)
}

/// The first moment of a day in the site's zone (RFC 3339).
fn moment(context: &Context, day: Date) -> String {
    let start = day.to_zoned(context.site.settings.zone.clone());
    start.map_or_else(
        |_| format!("{day}T00:00:00Z"),
        |start| start.timestamp().to_string(),
    )
}

impl Entry {
    fn write(&self, xml: &mut String) {
        // Writing to a string cannot fail.
        let _ = writeln!(
            xml,
            "<entry><id>{}</id><title>{}</title><updated>{}</updated>\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/></entry>",
            escape(&self.id),
            escape(&self.title),
            self.updated,
            escape(&self.link),
        );
    }
}
