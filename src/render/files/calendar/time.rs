//! Dates and times as calendars write them (RFC 5545, sections 3.3.4 and 3.3.5), and the zone.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Dst, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, Zoned};

use super::lines::Lines;
use crate::agenda::Window;

/// A day: `20261219`.
pub(super) fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// A time as clocks show it: `20261219T140000`.
pub(super) fn local(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

/// An instant: `20261219T130000Z`.
pub(super) fn utc(time: &Zoned) -> String {
    time.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A length of time: `PT1H30M`.
pub(super) fn duration(length: SignedDuration) -> String {
    let (hours, minutes) = (length.as_hours(), length.as_mins() % 60);
    match (hours, minutes) {
        (0, minutes) => format!("PT{minutes}M"),
        (hours, 0) => format!("PT{hours}H"),
        (hours, minutes) => format!("PT{hours}H{minutes}M"),
    }
}

/// Whether the clocks show a time exactly once: readers differ in what they make of others.
pub(super) fn is_plain(time: DateTime, zone: &TimeZone) -> bool {
    !zone.to_ambiguous_timestamp(time).is_ambiguous()
}

/// The name under which a calendar knows a zone.
pub(super) fn zone_name(zone: &TimeZone) -> &str {
    zone.iana_name().unwrap_or("UTC")
}

/// The zone as it is over a window, made from its own transitions, each in a part of its own:
/// some readers do not count the start of a part that gives further dates.
pub(super) fn zone(zone: &TimeZone, window: Window, lines: &mut Lines) {
    let start = window.first.to_zoned(zone.clone());
    let start = start.map_or(Timestamp::UNIX_EPOCH, |start| start.timestamp());
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", zone_name(zone));
    let before = zone
        .preceding(start)
        .next()
        .map(|change| change.timestamp());
    match before {
        Some(change) => observance(zone, change, lines),
        None => constant(zone.to_offset(start), lines),
    }
    let changes = zone.following(start).map(|change| change.timestamp());
    let in_window = |change: &Timestamp| change.to_zoned(zone.clone()).date() <= window.last;
    for change in changes.take_while(in_window) {
        observance(zone, change, lines);
    }
    lines.put("END", "VTIMEZONE");
}

/// The time from a transition on.
fn observance(zone: &TimeZone, change: Timestamp, lines: &mut Lines) {
    let before = zone.to_offset(change - SignedDuration::from_secs(1));
    let after = zone.to_offset_info(change);
    let kind = if after.dst() == Dst::Yes {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    part(
        kind,
        before.to_datetime(change),
        [before, after.offset()],
        after.abbreviation(),
        lines,
    );
}

/// The time of a zone whose clocks never changed.
fn constant(offset: Offset, lines: &mut Lines) {
    let epoch = Offset::UTC.to_datetime(Timestamp::UNIX_EPOCH);
    part("STANDARD", epoch, [offset, offset], "", lines);
}

fn part(kind: &str, start: DateTime, offsets: [Offset; 2], name: &str, lines: &mut Lines) {
    let [from, to] = offsets.map(offset);
    lines.put("BEGIN", kind);
    lines.put("DTSTART", &local(start));
    lines.put("TZOFFSETFROM", &from);
    lines.put("TZOFFSETTO", &to);
    if !name.is_empty() {
        lines.text("TZNAME", name);
    }
    lines.put("END", kind);
}

/// `+0100`, with seconds where a zone has them.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match rest {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        rest => format!("{sign}{hours:02}{minutes:02}{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZoneDatabase;

    use super::*;

    fn zone_of(name: &str) -> Vec<String> {
        let zone = TimeZoneDatabase::bundled().get(name).unwrap();
        let window = Window {
            first: date(2026, 12, 1),
            last: date(2027, 12, 31),
        };
        let mut lines = Lines::default();
        super::zone(&zone, window, &mut lines);
        let text = lines.into_text();
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_zone_is_made_from_its_transitions() {
        let brussels = zone_of("Europe/Brussels");
        let starts: Vec<&String> = brussels
            .iter()
            .filter(|line| line.starts_with("DTSTART"))
            .collect();
        assert_eq!(
            starts,
            [
                "DTSTART:20261025T030000",
                "DTSTART:20270328T020000",
                "DTSTART:20271031T030000"
            ]
        );
        assert_eq!(
            brussels[8..14],
            [
                "BEGIN:DAYLIGHT",
                "DTSTART:20270328T020000",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "TZNAME:CEST",
                "END:DAYLIGHT"
            ]
        );
    }

    #[test]
    fn a_zone_whose_clocks_never_change_has_one_part() {
        assert_eq!(
            zone_of("UTC")
                .iter()
                .filter(|line| line.starts_with("DTSTART"))
                .count(),
            1
        );
    }

    #[test]
    fn offsets_and_lengths_are_written_as_calendars_want_them() {
        assert_eq!(offset(Offset::constant(-3)), "-0300");
        assert_eq!(offset(Offset::from_seconds(1050).unwrap()), "+001730");
        assert_eq!(duration(SignedDuration::from_mins(90)), "PT1H30M");
        assert_eq!(duration(SignedDuration::from_mins(45)), "PT45M");
    }
}
