//! The home page of a language.

use crate::agenda::Window;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::{counted, needs, notice, occurrence, project, usual};
use crate::views::{HomeView, NoticeView};

/// How many messages of the day are shown at most.
const NOTICES: usize = 12;

/// In how many lines the week is told at most.
const LINES: usize = 7;

pub(in crate::render) fn view(context: &Context) -> HomeView {
    let site = context.site;
    let window = Window::from_day(site.today, 6);
    let is_large = site.is_large();
    let dates = if is_large {
        Vec::new()
    } else {
        site.dates(window, |_| true)
    };
    let told = &dates[..dates.len().min(LINES)];
    let notices = site.listed().flat_map(|at| notice::notices(context, at));
    let notices: Vec<NoticeView> = notices.take(NOTICES).collect();
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
        notices_since: usual::first(notices.iter().map(|notice| notice.since)),
        notices,
        week_title: context.speech().week(window.first, window.last),
        week_over: occurrence::midnight_after(context, window.last),
        usual: usual::week(context, false, LINES - told.len()),
        quiet_over: occurrence::midnight_after(context, window.first),
        quiet: occurrence::quiet_days(context, window, &dates),
        week: occurrence::days_in_lines(context, told),
        more: dates.len() - told.len(),
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
    fn tells_the_week_in_seven_lines_at_most_and_how_much_is_left() {
        let sample = Sample::new();
        let view = sample.draw(PageKind::Home, view);
        let lines: usize = view.week.iter().map(|day| day.occurrences.len()).sum();
        let usual = view.usual.iter().flat_map(|week| &week.days);
        let usual: usize = usual.map(|day| day.activities.len()).sum();
        assert_eq!(lines + usual, LINES);
        let window = Window::from_day(sample.site.today, 6);
        assert_eq!(lines + view.more, sample.site.dates(window, |_| true).len());
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
