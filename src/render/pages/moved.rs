//! What lies at a former address, and leads on.

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::views::MovedView;

/// A page that leads to another.
pub(in crate::render) fn view(context: &Context, to: PageKind) -> MovedView {
    let site = context.site;
    let name = match to {
        PageKind::Activity(at) => &site[at].title,
        PageKind::Organisation(at) => &site[at].name,
        PageKind::Free(at) => &site[at].title,
        PageKind::Project(at)
        | PageKind::Poster(at)
        | PageKind::PosterPair(at)
        | PageKind::Short(at, _) => &site[at].name,
        _ => &site.settings.title,
    };
    MovedView {
        to: context.link(to, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn leads_to_where_the_project_is_now() {
        let sample = Sample::new();
        let at = sample.project("tilleuls");
        let view = sample.draw(PageKind::Project(at), |context| {
            view(context, PageKind::Project(at))
        });
        assert_eq!(view.to.path, "fr/pcs/tilleuls.html");
    }
}
