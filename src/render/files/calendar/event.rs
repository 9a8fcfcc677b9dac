//! Events: what one activity puts into a calendar.

use jiff::civil::Date;

use super::Coverage;
use super::series::{Entry, Series, Told};
use super::time::{day, duration, is_plain, local, utc, zone_name};
use crate::agenda::{Kind, Occurrence, Standing};
use crate::model::{Hours, Text};
use crate::text::lines::Lines;
use crate::theme::fill;

/// What all events of an activity say, in the calendar's language.
pub(super) struct Facts<'a> {
    /// The first part of every identity.
    pub identity: String,
    /// When the calendar was made, as an instant.
    pub stamp: String,
    /// Whether the dates are to be checked first, for nobody confirmed them lately.
    pub to_check: bool,
    /// Before the title of what is to be checked first: `À vérifier`.
    pub check: &'a str,
    /// The title, with its language.
    pub title: (String, String),
    /// The activity's page.
    pub url: Option<String>,
    /// What it is and how to reach it.
    pub description: String,
    /// Puts a place into words.
    pub place: &'a dyn Fn(&Occurrence) -> String,
    /// Puts a reason or a note into words.
    pub say: &'a dyn Fn(&Text) -> String,
    /// Puts a part of the day into words.
    pub hours: &'a dyn Fn(Hours) -> String,
    /// Before the title of what does not take place: `Annulé`.
    pub cancelled: &'a str,
    /// `{page} – {site}`, which joins two titles.
    pub joined: &'a str,
}

/// The version of an event, of which a reader keeps the highest (RFC 5545, section 3.8.7.4).
/// Nothing is remembered between builds: what the sheet says of one date counts 1, all else 0.
const USUAL: &str = "0";
const SPECIAL: &str = "1";

fn version(one: &Occurrence) -> &'static str {
    match one.standing {
        Standing::Planned => USUAL,
        _ => SPECIAL,
    }
}

/// One event being written.
struct Event<'a> {
    lines: &'a mut Lines,
    facts: &'a Facts<'a>,
    coverage: &'a Coverage,
}

/// Writes every event of a session; `name` tells it from the activity's others.
pub(super) fn session(
    entries: Vec<Entry>,
    name: impl Fn(Kind) -> String,
    (facts, coverage): (&Facts, &Coverage),
    lines: &mut Lines,
) {
    let mut event = Event {
        lines,
        facts,
        coverage,
    };
    for entry in entries {
        let name = name(entry.kind);
        match entry.told {
            Told::Single(one, stem) => event.single(&one, &name, stem),
            Told::Series(series) => event.series(&series, &name),
        }
    }
}

impl Event<'_> {
    fn single(&mut self, one: &Occurrence, identity: &str, lone: Option<Date>) {
        let own = lone.map(|stem| format!("{identity}.{}", day(stem)));
        self.begin(own.as_deref().unwrap_or(identity), version(one));
        self.time_of(one);
        self.words(one);
    }

    fn series(&mut self, series: &Series, identity: &str) {
        let first = &series.first;
        self.begin(identity, version(first));
        self.put_time("DTSTART", first);
        if let Some((start, end)) = first.start().zip(first.end()) {
            self.lines
                .put("DURATION", &duration(end.duration_since(start)));
        }
        self.recurrence(series);
        self.words(first);
        for one in &series.overrides {
            self.begin(identity, SPECIAL);
            let usual = Occurrence {
                date: one.recurrence,
                ..*first
            };
            self.put_time("RECURRENCE-ID", &usual);
            self.time_of(one);
            self.words(one);
        }
    }

    fn begin(&mut self, identity: &str, version: &str) {
        let uid = format!("{}.{identity}", self.facts.identity);
        self.lines.put("BEGIN", "VEVENT");
        self.lines.text("UID", &uid);
        self.lines.put("DTSTAMP", &self.facts.stamp);
        self.lines.put("SEQUENCE", version);
    }

    /// The time of one event, as the clocks of that day show it; where they skip it or show it
    /// twice, as an instant.
    fn time_of(&mut self, one: &Occurrence) {
        let zone = &self.coverage.zone;
        let Some(start) = one.starts_at(zone) else {
            self.put_time("DTSTART", one);
            return;
        };
        let mut times = one.start().into_iter().chain(one.end());
        let is_plain = times.all(|time| is_plain(time, zone));
        for (name, time) in [("DTSTART", Some(start)), ("DTEND", one.ends_at(zone))] {
            let Some(time) = time else { continue };
            if is_plain {
                let name = format!("{name};TZID={}", zone_name(zone));
                self.lines.put(&name, &local(time.datetime()));
            } else {
                self.lines.put(name, &utc(&time));
            }
        }
    }

    /// A property that is the time at which an occurrence begins, or its day.
    fn put_time(&mut self, name: &str, one: &Occurrence) {
        match one.start() {
            Some(start) => {
                let name = format!("{name};TZID={}", zone_name(&self.coverage.zone));
                self.lines.put(&name, &local(start));
            }
            None => self
                .lines
                .put(&format!("{name};VALUE=DATE"), &day(one.date)),
        }
    }

    fn recurrence(&mut self, series: &Series) {
        // To the end of the last day: readers differ on times that the clocks show twice.
        let last = series.until.at(23, 59, 59, 0);
        let last = last.to_zoned(self.coverage.zone.clone()).ok();
        let last = last.filter(|_| series.first.start().is_some());
        let until = last.map_or_else(|| day(series.until), |last| utc(&last));
        self.lines
            .put("RRULE", &format!("{};UNTIL={until}", series.rule));
        // Each on a line of its own: some readers take the first of a list only.
        for date in &series.except {
            let usual = Occurrence {
                date: *date,
                ..series.first
            };
            self.put_time("EXDATE", &usual);
        }
    }

    /// Title, place and all that is not time; then the end of the event.
    fn words(&mut self, one: &Occurrence) {
        let facts = self.facts;
        let (lang, title) = &facts.title;
        self.lines.text(
            &format!("SUMMARY;LANGUAGE={lang}"),
            &facts.summary(title, one),
        );
        let place = (facts.place)(one);
        if !place.is_empty() {
            self.lines.text("LOCATION", &place);
        }
        let description = facts.description(one);
        if !description.is_empty() {
            self.lines.text("DESCRIPTION", &description);
        }
        if let Some(url) = &facts.url {
            self.lines.put("URL", url);
        }
        if matches!(one.standing, Standing::Cancelled { .. }) {
            self.lines.put("STATUS", "CANCELLED");
        } else if facts.to_check {
            self.lines.put("STATUS", "TENTATIVE");
        }
        self.lines.put("TRANSP", "TRANSPARENT");
        self.lines.put("END", "VEVENT");
    }
}

impl Facts<'_> {
    /// The title, with the part of the day; what does not take place, or perhaps not, says so first.
    fn summary(&self, title: &str, one: &Occurrence) -> String {
        let title = match one.session {
            Some(part @ Hours::Part(_)) => format!("{title} ({})", (self.hours)(part)),
            _ => title.to_owned(),
        };
        let before = match one.standing {
            Standing::Cancelled { .. } => self.cancelled,
            _ if self.to_check => self.check,
            _ => return title,
        };
        fill(self.joined, &[("page", before), ("site", &title)])
    }

    /// Why it is cancelled, what the slot notes, then what the activity says.
    fn description(&self, one: &Occurrence) -> String {
        let reason = match one.standing {
            Standing::Cancelled { reason } => reason,
            _ => None,
        };
        let own = reason
            .into_iter()
            .chain(&one.slot.note)
            .map(|text| (self.say)(text));
        let lines: Vec<String> = own.chain([self.description.clone()]).collect();
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    }
}
