//! Calendars to subscribe to (RFC 5545): all dates, or those of a project, commune, need, activity.
//!
//! A calendar covers the days from December of last year to the end of the year after next: the
//! only way in which its bytes depend on today. Within them it says exactly what `agenda` says:
//! a rule where calendars have one, else an event a day; a cancelled, moved or otherwise special
//! date overrides its own. After them nothing is claimed, for nobody may be left to correct it.
//!
//! An event is known by `site.project.activity.kind`: the identity of the site, else its title, the
//! oldest name of the project, the activity, and what `agenda` calls a session; an event of a single
//! day of a rule by that day as well. None of it is a host (RFC 7986, section 5.3) or a file's path.
//!
//! What an event says was last revised when the calendar was made: nothing is remembered between
//! builds, and a day of its own would let readers keep what changed since (RFC 5545, section
//! 3.8.7.2).

mod door;
mod event;
mod plain;
mod series;
mod time;

use std::collections::BTreeSet;

use event::Facts;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use series::Session;

use crate::agenda::{self, Occurrence, Window};
use crate::model::{Location, Project, Text};
use crate::pages::{CalendarOf, Page, PageKind};
use crate::render::context::Context;
use crate::render::fragments::{address, contact};
use crate::site::{ActivityAt, Site};
use crate::text::lines::Lines;
use crate::text::typeset;
use crate::theme::fill;

/// How often readers should look again.
const REFRESH: &str = "PT12H";

/// The days of a calendar and the zone of its hours.
pub(super) struct Coverage {
    window: Window,
    zone: TimeZone,
    /// The days on which the clocks change, and those beside them, on which a session may end.
    changes: BTreeSet<Date>,
}

impl Coverage {
    fn of(site: &Site) -> Self {
        let year = site.today.year();
        let window = Window {
            first: date(year - 1, 12, 1),
            last: date(year + 2, 12, 31),
        };
        let zone = site.settings.zone.clone();
        Self {
            changes: changes(&zone, window),
            window,
            zone,
        }
    }

    /// Whether the clocks change on a day or beside it.
    fn clocks_change_near(&self, day: Date) -> bool {
        self.changes.contains(&day)
    }
}

/// The days of a window on which the clocks of a zone change, each with the days
/// around it on which a session may begin or end.
fn changes(zone: &TimeZone, window: Window) -> BTreeSet<Date> {
    let start = window.first.to_zoned(zone.clone());
    let start = start.map_or(Timestamp::UNIX_EPOCH, |start| start.timestamp());
    let changes = zone.following(start).map(|change| change.timestamp());
    let days = changes.map(|change| change.to_zoned(zone.clone()).date());
    let days = days.take_while(|day| *day <= window.last);
    days.flat_map(|day| (-2..=2).map(move |beside: i64| day.saturating_add(beside.days())))
        .collect()
}

/// The calendar of some activities.
pub(in crate::render) fn calendar(context: &Context, of: CalendarOf) -> Vec<u8> {
    let coverage = Coverage::of(context.site);
    let is_large = context.site.is_large();
    let mut lines = Lines::default();
    calendar_head(context, of, &coverage, &mut lines);
    for at in context.site.in_calendar(of) {
        if is_large {
            // Few calendars hold an activity of a large directory; to keep all would take memory.
            lines.append(&events_of(context, at, &coverage));
            continue;
        }
        let events = context.shared.in_language(context.lang).events(at);
        lines.append(events.get_or_init(|| events_of(context, at, &coverage)));
    }
    if let CalendarOf::Project(at) = of {
        door::closed(context, at, &coverage, &mut lines);
    }
    lines.put("END", "VCALENDAR");
    lines.into_text().into_bytes()
}

fn calendar_head(context: &Context, of: CalendarOf, coverage: &Coverage, lines: &mut Lines) {
    let name = calendar_name(context, of);
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//annuaire//annuaire//FR");
    lines.put("CALSCALE", "GREGORIAN");
    lines.text("NAME", &name);
    lines.text("X-WR-CALNAME", &name);
    if context.site.is_windowed(of) {
        let words = &context.speech().words.calendar_window;
        lines.text("DESCRIPTION", words);
        lines.text("X-WR-CALDESC", words);
    }
    lines.text("X-WR-TIMEZONE", time::zone_name(&coverage.zone));
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.put("X-PUBLISHED-TTL", REFRESH);
    let now = PageKind::Calendar(of).in_language(context.lang);
    if let Some(url) = full_address(context, now) {
        lines.put("SOURCE;VALUE=URI", &url);
    }
    lines.append(context.shared.time_zone.get_or_init(|| {
        let mut zone = Lines::default();
        time::zone(&coverage.zone, coverage.window, &mut zone);
        zone.into_text()
    }));
}

/// What a reader calls the calendar.
fn calendar_name(context: &Context, of: CalendarOf) -> String {
    let words = context.speech().words;
    let title = said(context, &context.site.settings.title);
    let of_site = |name: &Text| {
        let name = said(context, name);
        fill(&words.page_of_site, &[("page", &name), ("site", &title)])
    };
    match of {
        CalendarOf::All => title,
        CalendarOf::Project(at) => said(context, &context.site[at].name),
        CalendarOf::Commune(at) => of_site(&context.site[at].name),
        CalendarOf::Need(at) => of_site(&context.site[at].name),
    }
}

/// The events of an activity; the same in every calendar that holds it.
fn events_of(context: &Context, at: ActivityAt, coverage: &Coverage) -> String {
    let mut lines = Lines::default();
    let project = &context.site[at.project];
    let activity = &context.site[at];
    let words = context.speech().words;
    let title = context.text(&activity.title);
    let oldest = activity.former_names.first().unwrap_or(&activity.id);
    let facts = Facts {
        identity: format!("{}.{oldest}", identity(context, project)),
        stamp: stamp(context),
        to_check: context.site.call_first(at.project),
        check: &words.to_check,
        title: (title.lang.to_string(), title.text),
        url: full_address(context, PageKind::Activity(at).in_language(context.lang)),
        description: calendar_description(context, at),
        place: &|one: &Occurrence| place_line(context, project, one.location),
        say: &|text| said(context, text),
        hours: &|hours| context.speech().hours(&[hours]),
        cancelled: &words.poster.cancelled,
        joined: &words.page_of_site,
    };
    let slots = &activity.schedule.slots;
    for (position, slot) in slots.iter().enumerate() {
        let location = slot.location.as_ref().or(activity.location.as_ref());
        let told = context.site.subscribed(at, slot, coverage.window);
        let sessions = told.iter().map(|one| one.rank + 1).max();
        for rank in 0..sessions.unwrap_or(0) {
            let session = Session {
                slot,
                rank,
                location,
            };
            let name = |kind| agenda::name(slots, kind, (position, rank));
            let entries = session.entries(&told, coverage);
            event::session(entries, name, (&facts, coverage), &mut lines);
        }
    }
    lines.into_text()
}

/// When the calendar was made, to the day.
fn stamp(context: &Context) -> String {
    format!("{}T000000Z", time::day(context.site.today))
}

/// What the activity is, and how to reach it.
fn calendar_description(context: &Context, at: ActivityAt) -> String {
    let text = context.site[at].description.as_ref();
    let text = text.map(|markdown| {
        let (lang, source) = markdown.get(context.lang);
        typeset(&plain::plain(&source.text), lang)
    });
    let reach = contact::reach(context, at.project, Some(at));
    let comma = &context.speech().words.comma;
    let reach = reach.map(|reach| format!("{}{comma}{}", reach.owner_name.text, reach.text));
    text.into_iter().chain(reach).collect::<Vec<_>>().join("\n")
}

/// Where, in one line: the room and the project, or the place elsewhere.
fn place_line(context: &Context, project: &Project, location: Option<&Location>) -> String {
    let address = &project.address;
    let (names, street, code, commune) = match location {
        Some(Location::Elsewhere {
            name,
            street,
            postal_code,
            commune,
            ..
        }) => ([None, name.as_ref()], street, postal_code, commune),
        Some(Location::Room(room)) => (
            [Some(room), Some(&project.name)],
            &address.street,
            &address.postal_code,
            &address.commune,
        ),
        None => (
            [None, Some(&project.name)],
            &address.street,
            &address.postal_code,
            &address.commune,
        ),
    };
    let commune = commune.as_ref().map(|id| context.site.commune(id));
    let commune =
        commune.map(|commune| address::on_sign(context, &commune.name, street.as_ref()).text);
    let town: Vec<String> = code.iter().cloned().chain(commune).collect();
    let parts = names
        .into_iter()
        .flatten()
        .chain(street)
        .map(|text| said(context, text));
    let parts = parts
        .chain([town.join(" ")])
        .filter(|part| !part.is_empty());
    parts
        .collect::<Vec<_>>()
        .join(&context.speech().words.comma)
}

/// A text in the page's language, else in the one it has.
fn said(context: &Context, text: &Text) -> String {
    context.text(text).text
}

/// The full address of a page, when the site has one.
fn full_address(context: &Context, page: Page) -> Option<String> {
    let address = context.site.settings.address.as_ref()?;
    let url = address.join(page.path(context.site).as_str()).ok()?;
    Some(url.into())
}

/// The site, and the oldest name of the project, so that a new one keeps what people subscribed to.
fn identity(context: &Context, project: &Project) -> String {
    let settings = &context.site.settings;
    let oldest = project.former_names.first().unwrap_or(&project.id);
    let site = match &settings.identity {
        Some(identity) => identity.to_string(),
        None => slug::slugify(settings.title.get(context.site.languages()[0]).1),
    };
    format!("{site}.{oldest}")
}
