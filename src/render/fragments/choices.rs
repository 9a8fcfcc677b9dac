//! What a list can be narrowed by, and the static page of each choice.

use jiff::civil::Weekday;

use super::needs;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::text::fold_key;
use crate::views::{AgendaChoices, ChoiceView, FilterLinks, Html, LinkView, TextView};

/// Everything to narrow a search by that finds something.
pub(in crate::render) fn filters(context: &Context) -> FilterLinks {
    FilterLinks {
        needs: needs::all(context),
        communes: communes(context),
        audiences: audiences(context),
        weekdays: if context.site.has_agenda() {
            weekdays(context)
        } else {
            Vec::new()
        },
        languages: languages(context),
    }
}

/// What narrows the agenda.
pub(in crate::render) fn of_agenda(context: &Context) -> Html {
    context.once(&context.fragments().agenda_choices, |context| {
        context.draw(&AgendaChoices {
            of: filters(context),
        })
    })
}

fn communes(context: &Context) -> Vec<ChoiceView> {
    let of_commune = &context.site.relations.of_commune;
    let communes = context.site.communes.entries();
    communes
        .filter(|(at, _)| !of_commune[*at].is_empty())
        .map(|(at, commune)| choice(context, PageKind::Commune(at), context.text(&commune.name)))
        .collect()
}

/// The audiences that some activity names.
pub(in crate::render) fn audiences(context: &Context) -> Vec<ChoiceView> {
    let audiences = context.site.audiences().into_iter();
    audiences
        .map(|audience| {
            let said = context.own(context.speech().audience(audience));
            choice(context, PageKind::Audience(audience), said)
        })
        .collect()
}

/// Monday to Sunday.
pub(in crate::render) fn weekdays(context: &Context) -> Vec<ChoiceView> {
    let days = Weekday::Monday.cycle_forward().take(7);
    days.map(|day| {
        let said = context.own(context.speech().weekday(day));
        choice(context, PageKind::Weekday(day), said)
    })
    .collect()
}

/// The languages spoken somewhere, by name.
pub(in crate::render) fn languages(context: &Context) -> Vec<ChoiceView> {
    let spoken = context.site.spoken_languages();
    let names = context.speech().languages(&spoken).into_iter();
    let mut choices: Vec<ChoiceView> = names
        .zip(spoken)
        .map(|(name, spoken)| choice(context, PageKind::Spoken(spoken), context.own(name)))
        .collect();
    choices.sort_by_cached_key(|choice| fold_key(&choice.text.text));
    choices
}

fn choice(context: &Context, kind: PageKind, text: TextView) -> ChoiceView {
    let path = kind.in_language(context.lang).path(context.site);
    ChoiceView {
        id: path.stem().to_owned(),
        path: path.to_string(),
        text,
    }
}

/// Links to the choices that are not this page.
pub(in crate::render) fn others(context: &Context, choices: Vec<ChoiceView>) -> Vec<LinkView> {
    let here = context.own_path();
    choices
        .into_iter()
        .filter(|choice| choice.path != here)
        .map(|ChoiceView { path, text, .. }| LinkView { path, text })
        .collect()
}
