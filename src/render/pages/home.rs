//! The home page of a language.

use crate::agenda::Window;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{counted, needs, notice, occurrence};
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
        communes: if is_large {
            Vec::new()
        } else {
            project::by_commune(context, Look::InCommune)
        },
        counted: if is_large {
            counted::projects(context)
        } else {
            Vec::new()
        },
        notices: notices.take(NOTICES).collect(),
        week_title: context.speech().week(window.first, window.last),
        quiet_over: occurrence::midnight_after(context, window.first),
        quiet: occurrence::quiet_days(context, window, &week),
        week,
        agenda: site.has_agenda().then(|| context.path(PageKind::Agenda)),
    }
}
