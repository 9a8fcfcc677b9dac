//! The feed of news in a language (Atom, RFC 4287): messages, cancellations, moves, and
//! activities that take place once.
//!
//! Its dates come from what the files say, never from today, so that an unchanged directory gives
//! unchanged bytes.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::agenda::Standing;
use crate::model::When;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::{Dated, ProjectAt};
use crate::text::escape;

/// How many entries the feed has at most: readers ask for it again and again.
const NEWEST: usize = 50;

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

/// The messages of a project that concern today or later, each since its first day.
fn messages(context: &Context, at: ProjectAt) -> Vec<Entry> {
    let project = &context.site[at];
    let name = context.text(&project.name).text;
    let link = context
        .full(&context.path(PageKind::Project(at)))
        .unwrap_or_default();
    let today = context.site.today;
    let notices = project.notices.iter().enumerate();
    notices
        .filter(|(_, notice)| {
            notice
                .shown
                .is_none_or(|days| days.last.is_none_or(|last| last >= today))
        })
        .map(|(rank, notice)| {
            let first = notice.shown.map(|days| days.first);
            let confirmed = project.confirmed.as_ref().map(|confirmed| confirmed.on);
            Entry {
                id: format!(
                    "{link}#avis-{}",
                    first.map_or(rank.to_string(), |d| d.to_string())
                ),
                title: format!("{name} – {}", context.text(&notice.message).text),
                link: link.clone(),
                updated: moment(context, first.or(confirmed)),
            }
        })
        .collect()
}

/// A date as news: cancelled, moved, or taking place once.
fn news(context: &Context, dated: &Dated) -> Option<Entry> {
    let shown = &dated.occurrence;
    let once = !matches!(shown.slot.when, When::Repeated(_));
    let words = &context.speech().words.poster;
    let before = match shown.standing {
        Standing::Cancelled { .. } => format!("{} – ", words.cancelled),
        Standing::MovedAway(to) => {
            format!("{} {} – ", words.moved, context.speech().date(to.to).text)
        }
        Standing::Planned if once => String::new(),
        Standing::Planned | Standing::Moved(_) => return None,
    };
    let at = dated.at;
    let title = context.text(&context.site[at].title).text;
    let link = context.full(&context.path(PageKind::Activity(at)))?;
    let day = context.speech().date(shown.date).text;
    let name = context.text(&context.site[at.project].name).text;
    Some(Entry {
        id: format!("{link}#{}-{}", shown.recurrence, shown.rank),
        title: format!(
            "{before}{title}{}{day} – {name}",
            context.speech().words.comma
        ),
        link,
        updated: moment(context, Some(known_since(context, at.project, shown.date))),
    })
}

/// Since when a date is known, by what the files say: the confirmation, else the day on which
/// the horizon first reached it.
fn known_since(context: &Context, project: ProjectAt, date: Date) -> Date {
    let horizon = i64::from(context.site.settings.horizon);
    let reached = date.saturating_sub(horizon.days());
    let confirmed = context.site[project].confirmed.as_ref();
    let confirmed = confirmed.map(|confirmed| confirmed.on);
    confirmed.unwrap_or(reached)
}

/// The first moment of a day in the site's zone (RFC 3339).
fn moment(context: &Context, day: Option<Date>) -> String {
    let day = day.unwrap_or(Date::constant(2026, 1, 1));
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
