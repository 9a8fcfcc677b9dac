//! Dates and times as calendars write them (RFC 5545, sections 3.3.4 and 3.3.5), and the zone.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Dst, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, Zoned};

use crate::agenda::{Window, weekday};
use crate::text::lines::Lines;

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

/// For how many years a zone must keep a rule for it to be one.
const YEARS: i16 = 20;

/// The zone as it is over a window, made from its own transitions. Where they follow yearly rules,
/// summer and winter time are a part each, for some readers know no other; else each transition is
/// a part of its own, for some do not count the start of a part that gives further dates.
pub(super) fn zone(zone: &TimeZone, window: Window, lines: &mut Lines) {
    let start = window.first.to_zoned(zone.clone());
    let start = start.map_or(Timestamp::UNIX_EPOCH, |start| start.timestamp());
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", zone_name(zone));
    let before: Vec<Timestamp> = zone
        .preceding(start)
        .take(2)
        .map(|change| change.timestamp())
        .collect();
    let rules: Vec<Option<String>> = before.iter().map(|change| yearly(zone, *change)).collect();
    match before.as_slice() {
        [] => constant(zone.to_offset(start), lines),
        [last, first] if rules.iter().all(Option::is_some) => {
            observance(zone, *first, rules[1].as_deref(), lines);
            observance(zone, *last, rules[0].as_deref(), lines);
        }
        [last, ..] => {
            observance(zone, *last, None, lines);
            let changes = zone.following(start).map(|change| change.timestamp());
            let in_window =
                |change: &Timestamp| change.to_zoned(zone.clone()).date() <= window.last;
            for change in changes.take_while(in_window) {
                observance(zone, change, None, lines);
            }
        }
    }
    lines.put("END", "VTIMEZONE");
}

/// The rule by which every other transition from one on comes again each year, if there is one.
fn yearly(zone: &TimeZone, first: Timestamp) -> Option<String> {
    let local = |change: Timestamp| {
        let before = zone.to_offset(change - SignedDuration::from_secs(1));
        before.to_datetime(change)
    };
    let following = zone.following(first).map(|change| change.timestamp());
    let many = usize::try_from(YEARS).unwrap_or(0);
    let mut all = vec![local(first)];
    all.extend(following.skip(1).step_by(2).take(many).map(local));
    let years = all.iter().map(|change| change.year());
    let is_yearly = all.len() > many && years.zip(all[0].year()..).all(|(a, b)| a == b);
    let same = |change: &DateTime| {
        change.month() == all[0].month()
            && change.weekday() == all[0].weekday()
            && change.time() == all[0].time()
    };
    if !is_yearly || !all.iter().all(same) {
        return None;
    }
    let rank = |change: &DateTime| (change.day() - 1) / 7 + 1;
    let is_last = |change: &DateTime| change.day() + 7 > change.date().days_in_month();
    let nth = if all.iter().all(is_last) {
        -1
    } else if all.iter().all(|change| rank(change) == rank(&all[0])) {
        rank(&all[0])
    } else {
        return None;
    };
    let (month, day) = (all[0].month(), weekday(all[0].weekday()));
    Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{day}"))
}

/// The time from a transition on.
fn observance(zone: &TimeZone, change: Timestamp, rule: Option<&str>, lines: &mut Lines) {
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
        (after.abbreviation(), rule),
        lines,
    );
}

/// The time of a zone whose clocks never changed.
fn constant(offset: Offset, lines: &mut Lines) {
    let epoch = Offset::UTC.to_datetime(Timestamp::UNIX_EPOCH);
    part("STANDARD", epoch, [offset, offset], ("", None), lines);
}

fn part(
    kind: &str,
    start: DateTime,
    offsets: [Offset; 2],
    (name, rule): (&str, Option<&str>),
    lines: &mut Lines,
) {
    let [from, to] = offsets.map(offset);
    lines.put("BEGIN", kind);
    lines.put("DTSTART", &local(start));
    lines.put("TZOFFSETFROM", &from);
    lines.put("TZOFFSETTO", &to);
    if !name.is_empty() {
        lines.text("TZNAME", name);
    }
    if let Some(rule) = rule {
        lines.put("RRULE", rule);
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
    fn summer_and_winter_time_are_a_part_each_with_its_yearly_rule() {
        assert_eq!(
            zone_of("Europe/Brussels")[2..],
            [
                "BEGIN:DAYLIGHT",
                "DTSTART:20260329T020000",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "TZNAME:CEST",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "END:DAYLIGHT",
                "BEGIN:STANDARD",
                "DTSTART:20261025T030000",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100",
                "TZNAME:CET",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "END:STANDARD",
                "END:VTIMEZONE"
            ]
        );
    }

    #[test]
    fn a_zone_without_a_yearly_rule_has_each_of_its_transitions() {
        let parts = zone_of("Asia/Gaza");
        let count = |start: &str| parts.iter().filter(|line| line.starts_with(start)).count();
        assert!(count("DTSTART") >= 3, "{parts:?}");
        assert_eq!(count("RRULE"), 0);
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
