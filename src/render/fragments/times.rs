//! When something takes place or the door is open, in words, slot by slot.

use crate::model::{Channel, OpeningSlot, Schedule};
use crate::render::context::Context;
use crate::render::language::{Calendar, lines};
use crate::views::{OpeningRow, TextView, TimeView};

/// Each slot of a schedule that is not wholly past, in words.
pub(in crate::render) fn times(context: &Context, schedule: &Schedule) -> Vec<TimeView> {
    let calendar = calendar(context);
    let slots = schedule.slots.iter();
    let lines = slots.flat_map(|slot| lines(&calendar, slot));
    lines
        .map(|line| TimeView {
            note: with_links(context, line.note),
            ..line
        })
        .collect()
}

/// A note, whose telephone numbers can be called.
fn with_links(context: &Context, note: Option<TextView>) -> Option<TextView> {
    note.map(|note| note.with_links(context.site.settings.country))
}

/// The opening hours of a project.
pub(in crate::render) fn opening(context: &Context, opening: &[OpeningSlot]) -> Vec<OpeningRow> {
    let calendar = calendar(context);
    let rows = opening.iter().flat_map(|OpeningSlot { slot, channel }| {
        let lines = lines(&calendar, slot).into_iter();
        lines.map(|line| OpeningRow {
            days: line.days,
            hours: line.hours,
            channel: match channel {
                Channel::Door => "door",
                Channel::Phone => "phone",
                Channel::Appointment => "appointment",
            },
            note: with_links(context, line.note),
        })
    });
    rows.collect()
}

fn calendar<'a>(context: &Context<'a>) -> Calendar<'a> {
    Calendar {
        speech: context.speech(),
        lang: context.lang,
        today: context.site.today,
        periods: &context.site.periods,
    }
}
