//! The home page of a language.

use crate::agenda::Window;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::project::{self, Look};
use crate::render::fragments::{needs, notice, occurrence};
use crate::views::HomeView;

pub(in crate::render) fn view(context: &Context) -> HomeView {
    let site = context.site;
    let window = Window::from_day(site.today, 6);
    let week = occurrence::days(context, &site.dates(window, |_| true));
    let notices = site.listed().flat_map(|at| notice::notices(context, at));
    HomeView {
        needs: needs::all(context),
        communes: project::by_commune(context, Look::InCommune),
        notices: notices.collect(),
        week_title: context.speech().week(window.first, window.last),
        quiet_over: occurrence::midnight_after(context, window.first),
        quiet: occurrence::quiet_days(context, window, &week),
        week,
        agenda: site.has_agenda().then(|| context.path(PageKind::Agenda)),
    }
}
