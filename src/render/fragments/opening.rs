//! When a project may be reached in the coming days, for a script that says "open now": the door,
//! and the telephone where it has hours of its own.

use jiff::ToSpan as _;

use super::occurrence::midnight_before;
use crate::agenda::{Occurrence, Window};
use crate::model::{Channel, Hours};
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::theme::fill;
use crate::views::{OpenKind, OpenView};

/// How many days ahead a page without rebuild can still say when the door opens.
const DAYS: i64 = 10;

/// How many days before it is said when the door opens.
const BEFORE: i64 = 6;

/// What is said, and from when until when, of the times at which a project may be reached: closures
/// and messages counted in.
pub(in crate::render) fn open_times(context: &Context, project: ProjectAt) -> Vec<OpenView> {
    let mut said: Vec<OpenView> = [Channel::Door, Channel::Phone]
        .into_iter()
        .flat_map(|channel| {
            let times = times(context, project, channel);
            let before = std::iter::once(0).chain(times.iter().map(|time| time.to));
            let before: Vec<i64> = before.collect();
            let said = times.into_iter().zip(before);
            let said = said.flat_map(move |(time, before)| time.said(channel, before));
            said.collect::<Vec<_>>()
        })
        .collect();
    said.retain(|open| open.since < open.over);
    said.sort_by_key(|open| open.over); // the soonest first
    said
}

/// The same of those at which it may be reached at that very time.
pub(in crate::render) fn open_now(context: &Context, project: ProjectAt) -> Vec<OpenView> {
    let mut said = open_times(context, project);
    said.retain(|open| matches!(open.kind, OpenKind::Now | OpenKind::PhoneNow));
    said
}

/// A time at which a project may be reached.
struct Time {
    /// When its day begins, in seconds since 1970.
    day: i64,
    /// When it begins.
    from: i64,
    /// When it ends.
    to: i64,
    /// `mardi à 9 h`.
    later: String,
    /// `9 h`.
    opens: String,
    /// `12 h`.
    closes: String,
}

impl Time {
    /// What is said of it, once those before it are over: its day, then its hour, then its end.
    fn said(self, channel: Channel, before: i64) -> [OpenView; 3] {
        let is_door = channel == Channel::Door;
        let kind = |door, phone| if is_door { door } else { phone };
        let view = |kind, since: i64, over, time| OpenView {
            kind,
            since: since.max(before),
            over,
            time,
        };
        let early = self.day - BEFORE * 24 * 60 * 60;
        let later = kind(OpenKind::Later, OpenKind::PhoneLater);
        let today = kind(OpenKind::Today, OpenKind::PhoneToday);
        let now = kind(OpenKind::Now, OpenKind::PhoneNow);
        [
            view(later, early, self.day, self.later),
            view(today, self.day, self.from, self.opens),
            view(now, self.from, self.to, self.closes),
        ]
    }
}

/// The times of a channel, the next first.
fn times(context: &Context, project: ProjectAt, channel: Channel) -> Vec<Time> {
    let today = context.site.today;
    // Nobody is told that a door is open which no sheet says is.
    let Some(until) = context.site.state(project).until() else {
        return Vec::new();
    };
    let window = Window {
        first: today,
        last: until.min(today.saturating_add(DAYS.days())),
    };
    let opening = context.site[project].opening.iter();
    let slots = opening.filter(|slot| slot.channel == channel);
    let house = context.site.house(project);
    let mut times: Vec<Time> = slots
        .flat_map(|opening| house.slot(&opening.slot, None, window))
        .filter(Occurrence::takes_place)
        .filter_map(|open| time(context, &open))
        .collect();
    times.sort_by_key(|time| time.from);
    times
}

/// A time; none where its end is not known.
fn time(context: &Context, open: &Occurrence) -> Option<Time> {
    let Some(Hours::Clock {
        start,
        end: Some(end),
    }) = open.session
    else {
        return None;
    };
    let (zone, speech) = (&context.site.settings.zone, context.speech());
    let day = speech.weekday(open.date.weekday());
    let opens = speech.clock(start);
    Some(Time {
        day: midnight_before(context, open.date),
        from: open.starts_at(zone)?.timestamp().as_second(),
        to: open.ends_at(zone)?.timestamp().as_second(),
        later: fill(&speech.words.opens, &[("day", day), ("time", &opens)]),
        opens,
        closes: speech.clock(end),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    /// What a sheet that is open on Monday, Tuesday and Thursday, 9 to 12 and 14 to 16, and answers
    /// the telephone on Wednesday, 14 to 16, says at a moment.
    fn said_at(moment: &str) -> Vec<(OpenKind, String)> {
        let moment: jiff::Timestamp = moment.parse().unwrap();
        let sample = Sample::new();
        let at = sample.project("tilleuls");
        let mut said = sample.draw(PageKind::Project(at), |context| open_times(context, at));
        said.retain(|open| (open.since..open.over).contains(&moment.as_second()));
        said.into_iter()
            .map(|open| (open.kind, open.time))
            .collect()
    }

    #[test]
    fn says_the_hour_on_its_day_and_the_end_while_it_lasts() {
        let thursday = |time: &str| said_at(&format!("2026-12-03T{time}:00+01:00")).swap_remove(0);
        let said = |kind, time: &str| (kind, time.to_owned());
        assert_eq!(thursday("08:00"), said(OpenKind::Today, "9\u{a0}h"));
        assert_eq!(thursday("09:00"), said(OpenKind::Now, "12\u{a0}h"));
        assert_eq!(thursday("13:00"), said(OpenKind::Today, "14\u{a0}h"));
        assert_eq!(thursday("17:00"), said(OpenKind::Later, "lundi à 9\u{a0}h"));
    }

    #[test]
    fn counts_the_hours_of_the_telephone_beside_those_of_the_door() {
        let wednesday = said_at("2026-12-02T15:00:00+01:00");
        assert_eq!(
            wednesday,
            [
                (OpenKind::PhoneNow, "16\u{a0}h".to_owned()),
                (OpenKind::Later, "jeudi à 9\u{a0}h".to_owned()),
            ]
        );
    }
}
