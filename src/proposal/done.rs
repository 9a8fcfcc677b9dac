//! Whether a sheet says what was asked for, once it was edited: read again, not believed.

use super::request::{Of, Proposal, Request};
use super::values::same_rule;
use crate::model::{Activity, DateRange, ExcludedDays, Move, Phone, Project, Slot, Status, When};
use crate::site::{ProjectAt, Site};
use jiff::civil::Date;

/// Whether the site after the edit does what the proposal asks, and its other activities are what
/// they were.
pub(super) fn is_done(proposal: &Proposal, before: &Site, after: &Site) -> bool {
    let old = &before[proposal.project];
    let Some(at) = after.projects.find(|project| project.id == old.id) else {
        return false;
    };
    others_stay(proposal, before, after, at) && asked(proposal, before, after, at)
}

/// Whether the sheet now says what was asked for: read again from its text, not believed.
fn asked(proposal: &Proposal, before: &Site, after: &Site, at: ProjectAt) -> bool {
    let (old, new) = (&before[proposal.project], &after[at]);
    match &proposal.request {
        Request::Slot { .. } | Request::Cancel { .. } | Request::Move { .. } => {
            slots_are(proposal, before, after, at)
        }
        Request::Close { days, .. } => new.closures.iter().any(|one| match &one.days {
            ExcludedDays::Range(range) => same_days(range, days),
            ExcludedDays::Period(_) => false,
        }),
        Request::Add(wanted) => new.activities.iter().any(|one| {
            let titled = one.title.iter().any(|(_, title)| *title == wanted.title);
            let [is, wanted] = [&one.schedule.slots, &wanted.slots].map(|slots| slots.iter());
            titled && same_rules(&wanted.collect::<Vec<_>>(), &is.collect::<Vec<_>>())
        }),
        Request::Confirm => new
            .confirmed
            .as_ref()
            .is_some_and(|one| one.on == after.today),
        Request::Number {
            old: gone,
            new: number,
        } => {
            let lines = || new.contact.phones.iter().chain(&new.contact.whatsapps);
            let has = |phone: &Phone| lines().any(|line| line.number == *phone);
            has(number)
                && gone
                    .as_ref()
                    .is_none_or(|gone| gone == number || !has(gone))
        }
        Request::EndActivity { at: ended, last } => {
            let id = &before[*ended].id;
            let activity = new.activities.iter().find(|one| one.id == *id);
            match (activity, last) {
                (None, None) => new.activities.len() + 1 == old.activities.len(),
                (Some(activity), Some(last)) => ends(activity, *last),
                _ => false,
            }
        }
        Request::EndProject => new.status == Status::Ended,
    }
}

/// Whether the slots that the request is about say what it asks for.
fn slots_are(proposal: &Proposal, before: &Site, after: &Site, at: ProjectAt) -> bool {
    let both = |of: &Of| {
        let was = of.slots(before, proposal.project);
        (was, slots_after(*of, before, after, at))
    };
    match &proposal.request {
        Request::Slot {
            of,
            old: Some(place),
            new,
        } => {
            let (was, is) = both(of);
            let wanted = was.iter().enumerate();
            let mut pairs = is.iter().zip(wanted.map(|(at, was)| (at == *place, was)));
            let right = |(is, (changed, was)): (&&Slot, (bool, &&Slot))| {
                same_rule(is, if changed { new } else { was }) && same_changes(is, was)
            };
            is.len() == was.len() && pairs.all(right)
        }
        Request::Slot { of, old: None, new } => both(of).1.iter().any(|slot| same_rule(slot, new)),
        Request::Cancel { of, day, .. } => {
            let (was, is) = both(of);
            let mut cancelled = is.iter().flat_map(|slot| &slot.cancelled);
            cancelled.any(|one| one.date == *day) && same_rules(&was, &is)
        }
        Request::Move { of, moved } => {
            let (was, is) = both(of);
            let to = moved.to.unwrap_or(moved.day);
            let asked =
                |one: &Move| one.from == moved.day && one.to == to && one.hours == moved.hours;
            is.iter().flat_map(|slot| &slot.moved).any(asked) && same_rules(&was, &is)
        }
        _ => false,
    }
}

fn same_days(one: &DateRange, other: &DateRange) -> bool {
    let last = |range: &DateRange| range.last.unwrap_or(range.first);
    one.first == other.first && last(one) == last(other)
}

/// Whether nothing of an activity comes again after a day.
fn ends(activity: &Activity, last: Date) -> bool {
    let mut slots = activity.schedule.slots.iter();
    slots.all(|slot| {
        let again = matches!(slot.when, When::Repeated(_));
        !again || slot.until.is_some_and(|until| until <= last)
    })
}

/// The slots of the same activity, or of the door, after the edit.
fn slots_after<'a>(of: Of, before: &Site, after: &'a Site, at: ProjectAt) -> Vec<&'a Slot> {
    match of {
        Of::Opening => after[at].opening.iter().map(|one| &one.slot).collect(),
        Of::Activity(old) => {
            let id = &before[old].id;
            let same = after[at].activities.iter().find(|one| one.id == *id);
            same.map(|one| one.schedule.slots.iter().collect())
                .unwrap_or_default()
        }
    }
}

/// Whether all that the request is not about stays: other activities with their slots, the ways in
/// which people are received, who is named.
fn others_stay(proposal: &Proposal, before: &Site, after: &Site, at: ProjectAt) -> bool {
    let (old, new) = (&before[proposal.project], &after[at]);
    let touched = match &proposal.request {
        Request::Slot { of, .. } | Request::Cancel { of, .. } | Request::Move { of, .. } => {
            Some(*of)
        }
        Request::EndActivity { at, .. } => Some(Of::Activity(*at)),
        _ => None,
    };
    let is_touched =
        |id: &str| matches!(touched, Some(Of::Activity(at)) if before[at].id.as_str() == id);
    let kept = old
        .activities
        .iter()
        .filter(|one| !is_touched(one.id.as_str()))
        .all(|one| {
            let same = new.activities.iter().find(|other| other.id == one.id);
            same.is_some_and(|other| {
                let [is, was] =
                    [other, one].map(|one| one.schedule.slots.iter().collect::<Vec<_>>());
                same_rules(&is, &was) && is.iter().zip(&was).all(|(is, was)| same_changes(is, was))
            })
        });
    kept && same_people(old, new) && (touched == Some(Of::Opening) || same_door(old, new))
}

fn same_people(old: &Project, new: &Project) -> bool {
    let channels =
        |project: &Project| -> Vec<_> { project.opening.iter().map(|one| one.channel).collect() };
    old.contact.person == new.contact.person
        && old.name == new.name
        && (channels(new).starts_with(&channels(old)) || old.opening.is_empty())
}

fn same_door(old: &Project, new: &Project) -> bool {
    let [is, was] =
        [new, old].map(|one| one.opening.iter().map(|one| &one.slot).collect::<Vec<_>>());
    same_rules(&is, &was)
}

fn same_rules(one: &[&Slot], other: &[&Slot]) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| same_rule(one, other))
}

/// Whether the same dates are cancelled and moved.
fn same_changes(one: &Slot, other: &Slot) -> bool {
    let cancelled = |slot: &Slot| -> Vec<_> { slot.cancelled.iter().map(|one| one.date).collect() };
    let moved =
        |slot: &Slot| -> Vec<_> { slot.moved.iter().map(|one| (one.from, one.to)).collect() };
    cancelled(one) == cancelled(other) && moved(one) == moved(other)
}
