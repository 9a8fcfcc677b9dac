//! An activity in a list.

use super::{needs, rhythm, times};
use crate::agenda::Window;
use crate::model::{Activity, Availability, Initiative, Slot, Text};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::{ActivityAt, NeedAt, Outlet};
use crate::views::{ActivityCard, ActivityItem, ActivityLine, Html, TextView};

/// What people write for "free", folded.
const FREE: [&str; 4] = ["gratuit", "gratis", "free", "kosteloos"];

/// An activity in a list of its project.
pub(in crate::render) fn item(context: &Context, at: ActivityAt) -> Html {
    let of = card(context, at);
    context.draw(&ActivityItem { of })
}

/// An activity in one line, under its project.
pub(in crate::render) fn line(context: &Context, at: ActivityAt) -> Html {
    let drawn = context.fragments().line(at);
    context.once(drawn, |context| {
        let of = card(context, at);
        context.draw(&ActivityLine { of })
    })
}

/// The same on the page of a need, whose name its title need not repeat.
pub(in crate::render) fn line_of(context: &Context, at: ActivityAt, need: NeedAt) -> Html {
    let own = context.text(&context.site[at].title);
    if own.lang == context.lang || context.site.needs_of(at).first() != Some(&need) {
        return line(context, at);
    }
    let of = ActivityCard {
        title: own,
        ..card(context, at)
    };
    context.draw(&ActivityLine { of })
}

/// The same with its dates in a window.
pub(in crate::render) fn line_in(context: &Context, at: ActivityAt, window: Window) -> Html {
    let dates = (Some(window), times::IN_A_MONTH);
    let of = card_with(context, at, dates);
    context.draw(&ActivityLine { of })
}

/// Whether an activity had dates and none is left.
pub(in crate::render) fn is_over(context: &Context, at: ActivityAt) -> bool {
    let has_slots = !context.site[at].schedule.slots.is_empty();
    has_slots && !times::has_any(context, at, Outlet::List)
}

fn card(context: &Context, at: ActivityAt) -> ActivityCard {
    card_with(context, at, (None, times::IN_A_LIST))
}

/// A card with its dates in a window, else all that are to come, and as many as are shown.
fn card_with(context: &Context, at: ActivityAt, dates: (Option<Window>, usize)) -> ActivityCard {
    let activity = &context.site[at];
    let rhythm = activity.schedule.rhythm.as_ref();
    let slots = &activity.schedule.slots;
    let ends = !slots.is_empty() && !slots.iter().any(Slot::is_repeated);
    ActivityCard {
        path: context.path(PageKind::Activity(at)),
        title: title(context, at),
        icon: icon(context, at),
        times: times::times(context, at, Outlet::List, dates),
        ends: ends && activity.schedule.rhythm.is_none(),
        rhythm: rhythm.map(|text| rhythm::rhythm(context, text)),
        audiences: audiences(context, activity),
        free: activity.price.as_ref().is_some_and(is_free),
        full: activity.availability == Availability::Full,
        waiting_list: activity.availability == Availability::WaitingList,
        by_residents: activity.initiative == Initiative::Residents,
    }
}

/// The title of an activity; behind the name of its first need where it is in another language
/// than the page and the need is not.
pub(in crate::render) fn title(context: &Context, at: ActivityAt) -> TextView {
    let title = context.text(&context.site[at].title);
    let need = context.site.needs_of(at).first();
    let name = need.map(|need| &context.site[*need].name);
    match name.filter(|name| name.has(context.lang)) {
        Some(name) if title.lang != context.lang => title.behind(&context.text(name).text),
        _ => title,
    }
}

/// The pictogram of an activity's first need, when the theme has it.
pub(in crate::render) fn icon(context: &Context, at: ActivityAt) -> Option<String> {
    let first = context.site.needs_of(at).first()?;
    needs::icon(context, &context.site[*first])
}

/// For whom an activity is, ages last.
pub(in crate::render) fn audiences(context: &Context, activity: &Activity) -> Vec<String> {
    let speech = context.speech();
    let audiences = activity.audiences.iter();
    let audiences = audiences.map(|audience| speech.audience(*audience).to_owned());
    audiences
        .chain(activity.ages.map(|ages| speech.ages(ages)))
        .collect()
}

/// Whether a price says, in any of its languages, that there is none.
pub(in crate::render) fn is_free(price: &Text) -> bool {
    price
        .iter()
        .any(|(_, text)| FREE.contains(&crate::text::fold_key(text).as_str()))
}
