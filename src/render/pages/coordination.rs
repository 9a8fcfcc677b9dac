//! What there is to do in each sheet: what is missing, old, untranslated or about to end, and what the
//! agenda will say.

use crate::agenda::Window;
use crate::keys::Key;
use crate::pages::{PageKind, of_page};
use crate::render::context::Context;
use crate::render::fragments::{numbers, occurrence, tell};
use crate::render::maps;
use crate::site::{CommuneAt, ProjectAt, Reason, SheetState, Untranslated};
use crate::views::{
    ConfirmedView, CoordinationView, CountedLink, EndingView, StandingView, TodoView,
    UntranslatedView,
};

/// How many days ahead something ends soon.
const SOON: u16 = 30;

/// How many dates of the coming week are told of a project.
const DATES: usize = 7;

/// The page of all projects, or a page of those of a commune.
pub(in crate::render) fn view(
    context: &Context,
    part: Option<(CommuneAt, u16)>,
) -> CoordinationView {
    let site = context.site;
    let all: Vec<ProjectAt> = part.map_or_else(
        || {
            maps::by_commune(site)
                .into_iter()
                .flat_map(|(_, own)| own)
                .collect()
        },
        |(at, _)| site.relations.of_commune[at].clone(),
    );
    let shown = match part {
        Some((_, number)) => of_page(&all, number),
        None if site.is_large() => &[],
        None => &all,
    };
    CoordinationView {
        commune: part.map(|(at, _)| context.text(&site[at].name)),
        standing: standing(context, &all),
        lacking: lacking(context, &all),
        counted: if part.is_none() && site.is_large() {
            counted(context)
        } else {
            Vec::new()
        },
        numbers: part.map_or_else(Vec::new, |(at, current)| {
            numbers::links(context, all.len(), current, |number| {
                PageKind::Coordination(Some((at, number)))
            })
        }),
        projects: shown.iter().map(|at| todo(context, *at)).collect(),
    }
}

/// The communes of a large directory.
fn counted(context: &Context) -> Vec<CountedLink> {
    let communes = context.site.communes.entries();
    let communes = communes.map(|(at, commune)| CountedLink {
        link: context.link(PageKind::Coordination(Some((at, 1))), &commune.name),
        count: context.site.relations.of_commune[at].len(),
    });
    communes.filter(|counted| counted.count > 0).collect()
}

fn state(context: &Context, at: ProjectAt) -> &'static str {
    match context.site.state(at) {
        SheetState::Confirmed { .. } => "confirmed",
        SheetState::Expired | SheetState::Outdated => "expired",
        SheetState::InDoubt => "doubt",
        SheetState::Unconfirmed | SheetState::Ended => "never",
    }
}

fn standing(context: &Context, all: &[ProjectAt]) -> StandingView {
    let mut standing = StandingView::default();
    for at in all {
        *match state(context, *at) {
            "confirmed" => &mut standing.confirmed,
            "expired" => &mut standing.expired,
            "doubt" => &mut standing.doubt,
            _ => &mut standing.never,
        } += 1;
    }
    standing
}

/// The languages beyond those of the region: few people write them, so they are told by number.
fn lacking(context: &Context, all: &[ProjectAt]) -> Vec<(String, usize)> {
    let site = context.site;
    let others = site.languages().iter().skip(site.region().len());
    let counted = others.map(|lang| {
        let lacks = |at: &&ProjectAt| !site.untranslated(**at, *lang).is_empty();
        let name = context.speech().languages(&[*lang]).concat();
        (name, all.iter().filter(lacks).count())
    });
    counted.filter(|(_, count)| *count > 0).collect()
}

fn todo(context: &Context, at: ProjectAt) -> TodoView {
    let site = context.site;
    let project = &site[at];
    let reasons = site.reasons(at, SOON);
    let confirmed = project.confirmed.as_ref();
    let dates = site.dates_of_project(at, Window::from_day(site.today, 6));
    let told = dates.iter().take(DATES);
    let mut missing = site.gaps(at);
    missing.retain(|key| *key != Key::Confirmed); // which the state of the sheet says
    TodoView {
        project: context.link(PageKind::Project(at), &project.name),
        commune: context.text(&site[site.ties(at).commune].name),
        state: state(context, at),
        confirmed: confirmed.map(|confirmed| ConfirmedView {
            on: context.speech().date(confirmed.on),
            by: confirmed.by.clone(),
        }),
        until: site.state(at).until().map(|day| context.speech().date(day)),
        ends_soon: reasons.iter().any(|one| matches!(one, Reason::Ends { .. })),
        missing: missing.iter().map(|key| key.french()).collect(),
        untranslated: untranslated(context, at),
        ending: reasons
            .iter()
            .filter_map(|one| ending(context, one))
            .collect(),
        week: told.map(|dated| occurrence::view(context, dated)).collect(),
        more: dates.len().saturating_sub(DATES),
        hides: !site.state(at).is_confirmed() && repeats(context, at),
        edit: context.edit(at, None),
        form: tell::of_team(context, at),
    }
}

/// Whether anything repeats there.
fn repeats(context: &Context, at: ProjectAt) -> bool {
    let mut activities = context.site.activities(at);
    activities.any(|at| !context.site.usual_slots(at).is_empty())
}

/// What the languages of the region lack.
fn untranslated(context: &Context, at: ProjectAt) -> Vec<UntranslatedView> {
    let region = context.site.region().iter();
    let lacking = region.map(|lang| {
        let texts = context.site.untranslated(at, *lang);
        let (fields, activities) = texts.iter().fold(
            (Vec::new(), Vec::new()),
            |(mut fields, mut activities), text| {
                match text {
                    Untranslated::Field(key) => fields.push(key.french()),
                    Untranslated::Activity(one) => activities.push(context.text(&one.title)),
                }
                (fields, activities)
            },
        );
        UntranslatedView {
            language: context.speech().languages(&[*lang]).concat(),
            texts: fields,
            activities,
        }
    });
    lacking
        .filter(|one| !one.texts.is_empty() || !one.activities.is_empty())
        .collect()
}

fn ending(context: &Context, reason: &Reason) -> Option<EndingView> {
    match reason {
        Reason::LastDate { title, day } => Some(EndingView {
            title: context.text(title),
            day: context.speech().date(*day),
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn tells_of_each_project_what_is_missing_and_what_the_week_will_say() {
        let sample = Sample::new();
        let view = sample.draw(PageKind::Coordination(None), |context| view(context, None));
        assert_eq!(view.projects.len(), 3);
        let standing = view.standing;
        assert_eq!(standing.confirmed + standing.never + standing.doubt, 3);
        let of = |id: &str| {
            let mut all = view.projects.iter();
            all.find(|one| one.project.path.ends_with(&format!("{id}.html")))
        };
        let full = of("tilleuls").unwrap();
        assert_eq!(full.state, "confirmed");
        assert!(full.until.is_some() && !full.week.is_empty() && !full.hides);
        let bare = of("square").unwrap();
        assert!(bare.missing.contains(&"telephone"), "{:?}", bare.missing);
        assert!(bare.confirmed.is_none() && bare.edit.is_none());
    }

    #[test]
    fn leads_on_by_commune_where_the_directory_is_large() {
        let sample = Sample::large();
        let whole = sample.draw(PageKind::Coordination(None), |context| view(context, None));
        assert!(whole.projects.is_empty() && !whole.counted.is_empty());
        let at = sample.commune("hautepree");
        let part = Some((at, 2));
        let second = sample.draw(PageKind::Coordination(part), |context| view(context, part));
        assert_eq!((second.projects.len(), second.numbers.len()), (34, 2));
        assert!(second.numbers[1].current && second.counted.is_empty());
    }
}
