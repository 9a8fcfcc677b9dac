//! The feed of news in a language: messages, cancellations, moves, and activities that take place
//! once. It is told twice with the same entries, as Atom and as JSON Feed.
//!
//! Its dates come from what the files say, never from today, so that an unchanged directory gives
//! unchanged bytes.

mod atom;
mod json;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use crate::agenda::{self, Kind, Standing};
use crate::model::Notice;
use crate::pages::{FeedFormat, PageKind};
use crate::render::context::Context;
use crate::render::fragments::{address, occurrence};
use crate::site::{Dated, ProjectAt};

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
    /// All of it in plain text, a line for each thing that is said.
    text: String,
}

/// The feed in a format; the site's address is known, or there would be none.
pub(in crate::render) fn feed(context: &Context, format: FeedFormat) -> String {
    let mut entries: Vec<Entry> = context
        .site
        .listed()
        .flat_map(|project| messages(context, project))
        .collect();
    let dates = context.site.dates(context.site.window(), |_| true);
    entries.extend(dates.iter().filter_map(|dated| news(context, dated)));
    entries.sort_by(|a, b| (&b.updated, &a.id).cmp(&(&a.updated, &b.id)));
    entries.truncate(NEWEST);
    match format {
        FeedFormat::Atom => atom::feed(context, &entries),
        FeedFormat::Json => json::feed(context, &entries),
    }
}

/// The full address of a page; the site's is known.
fn full(context: &Context, page: PageKind) -> String {
    let address = context.full(&context.path(page));
    address.unwrap_or_default()
}

/// The messages of a project that are known today, each since its first day. Those that begin on
/// one day are told apart by their order.
fn messages(context: &Context, at: ProjectAt) -> Vec<Entry> {
    let project = &context.site[at];
    let name = context.text(&project.name).text;
    let link = full(context, PageKind::Project(at));
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
            text: message_text(context, at, notice),
            link: link.clone(),
            updated: moment(
                context,
                first.map_or(FIRST, |day| known_since(context, at, day)),
            ),
        });
    }
    entries
}

/// A message, its days, and whose it is.
fn message_text(context: &Context, at: ProjectAt, notice: &Notice) -> String {
    let days = notice.shown.map(|days| context.speech().range(days));
    let message = context.text(&notice.message).text;
    let lines = [Some(message), days, Some(place(context, at))].into_iter();
    lines.flatten().collect::<Vec<_>>().join("\n")
}

/// A project with its address.
fn place(context: &Context, at: ProjectAt) -> String {
    let name = context.text(&context.site[at].name);
    let address = address::lines(context, at, &[context.lang]).into_iter();
    let parts: Vec<String> = [name]
        .into_iter()
        .chain(address)
        .map(|part| part.text)
        .collect();
    parts.join(&context.speech().words.comma)
}

/// Whether an id is one, or another of the same day.
fn is_of(id: &str, own: &str) -> bool {
    id.strip_prefix(own)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A date as news: cancelled, moved, at another hour or place, or taking place once.
fn news(context: &Context, dated: &Dated) -> Option<Entry> {
    let shown = &dated.occurrence;
    let change = match shown.standing {
        Standing::Cancelled { .. } | Standing::MovedAway(_) => Some(change(context, dated)),
        Standing::Moved(here) if here.from == here.to => None,
        Standing::Planned if !shown.slot.is_repeated() => None,
        Standing::Planned | Standing::Moved(_) => return None,
    };
    let at = dated.at;
    let comma = &context.speech().words.comma;
    let title = context.text(&context.site[at].title).text;
    let link = context.full(&context.path(PageKind::Activity(at)))?;
    let when = when(context, dated);
    let name = context.text(&context.site[at.project].name).text;
    let before = change.as_ref().map(|(said, _)| format!("{said} – "));
    Some(Entry {
        id: format!("{link}#{}", id(context, dated)),
        title: format!(
            "{}{title}{comma}{when} – {name}",
            before.unwrap_or_default()
        ),
        text: news_text(context, dated, (&when, change)),
        link,
        updated: moment(context, known_since(context, at.project, shown.date)),
    })
}

/// The day of a date, with its hours.
fn when(context: &Context, dated: &Dated) -> String {
    let (shown, speech) = (&dated.occurrence, context.speech());
    let hours = shown.shown_hours(&context.site.settings.zone);
    let hours = hours.map(|hours| speech.hours(&[hours]));
    let parts = [Some(speech.date(shown.date).text), hours].into_iter();
    parts
        .flatten()
        .collect::<Vec<_>>()
        .join(&speech.words.comma)
}

/// What became of a date that does not take place, in short, and with why or its new hours.
fn change(context: &Context, dated: &Dated) -> (String, String) {
    let (shown, speech) = (&dated.occurrence, context.speech());
    let words = &speech.words.poster;
    match shown.standing {
        Standing::MovedAway(to) => {
            let said = format!("{} {}", words.moved, speech.date(to.to).text);
            let hours = if to.hours.is_empty() {
                &shown.slot.hours
            } else {
                &to.hours
            };
            let parts = [said.clone(), speech.hours(hours)];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            (said, parts.join(&speech.words.comma))
        }
        Standing::Cancelled { reason } => {
            let said = words.cancelled.clone();
            let why = context.optional(reason);
            let why = why.map(|why| format!("{said} ({})", why.text));
            (said.clone(), why.unwrap_or(said))
        }
        Standing::Planned | Standing::Moved(_) => Default::default(),
    }
}

/// When it is, what became of it, and where.
fn news_text(
    context: &Context,
    dated: &Dated,
    (when, change): (&str, Option<(String, String)>),
) -> String {
    let room = dated.occurrence.location;
    let room = room.and_then(|location| occurrence::place(context, location));
    let lines = [
        Some(context.text(&context.site[dated.at].title).text),
        Some(when.to_owned()),
        change.map(|(_, said)| said),
        room.map(|room| room.text),
        Some(place(context, dated.at.project)),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
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
