//! The home page of a language.

use crate::agenda::Window;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::{counted, needs, notice, occurrence, project, usual};
use crate::views::HomeView;

/// How many messages of the day are shown at most.
const NOTICES: usize = 12;

pub(in crate::render) fn view(context: &Context) -> HomeView {
    let site = context.site;
    let window = Window::from_day(site.today, 6);
    let is_large = site.is_large();
    let week = if is_large {
        Vec::new()
    } else {
        occurrence::days(context, &site.dates(window, |_| true))
    };
    let notices = site.listed().flat_map(|at| notice::notices(context, at));
    HomeView {
        needs: needs::all(context),
        welcome: context.optional(site.settings.welcome.as_ref()),
        projects: if is_large {
            Vec::new()
        } else {
            project::lines(context)
        },
        counted: if is_large {
            counted::projects(context)
        } else {
            Vec::new()
        },
        notices: notices.take(NOTICES).collect(),
        week_title: context.speech().week(window.first, window.last),
        week_over: occurrence::midnight_after(context, window.last),
        usual: usual::week(context, false),
        quiet_over: occurrence::midnight_after(context, window.first),
        quiet: occurrence::quiet_days(context, window, &week),
        week,
        agenda: site.has_agenda().then(|| context.path(PageKind::Agenda)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn shows_the_coming_week_and_every_project() {
        let view = Sample::new().draw(PageKind::Home, view);
        assert_eq!((view.needs.len(), view.projects.len()), (6, 3));
        assert!(!view.week.is_empty() && !view.notices.is_empty());
        assert!(view.counted.is_empty());
    }

    #[test]
    fn leads_on_by_commune_where_the_directory_is_large() {
        let view = Sample::large().draw(PageKind::Home, view);
        let counted = view.counted.iter();
        let counted: Vec<_> = counted
            .map(|one| (one.link.path.as_str(), one.count))
            .collect();
        assert!(
            counted.contains(&("fr/communes/hautepree.html", 154)),
            "{counted:?}"
        );
        assert!(view.projects.is_empty() && view.week.is_empty());
    }
}
