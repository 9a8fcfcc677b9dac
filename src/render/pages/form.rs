//! The form by which people say that something changed. What the site says of the projects is a file
//! of its own.

use jiff::civil::Weekday;

use crate::model::Repository;
use crate::pages::PageKind;
use crate::proposal::words::written_in;
use crate::render::context::Context;
use crate::render::fragments::tell;
use crate::site::CommuneAt;
use crate::views::FormView;

/// The form for all projects, or for those of a commune.
pub(in crate::render) fn view(context: &Context, of: Option<CommuneAt>) -> FormView {
    let site = context.site;
    let lang = written_in(context.lang, site.languages());
    let days = Weekday::Monday.cycle_forward().take(7);
    let needs = site.needs.iter().map(|need| {
        let told = format!("{} ({})", need.name.get(lang).1, need.id);
        (told, context.text(&need.name))
    });
    let repository = site.settings.repository.as_ref();
    FormView {
        commune: of.map(|at| context.text(&site[at].name)),
        facts: context.path(PageKind::FormFacts(of)),
        mail: site
            .settings
            .corrections
            .as_ref()
            .map(|to| to.as_str().to_owned()),
        issue: repository.map(Repository::new_issue),
        lang,
        weekdays: days
            .map(|day| {
                let said = context.speech().weekday(day).to_owned();
                (tell::weekday(site, day, lang), said)
            })
            .collect(),
        needs: needs.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn writes_days_and_needs_in_the_words_of_the_text() {
        let view = Sample::new().draw(PageKind::Form(None), |context| view(context, None));
        assert_eq!(view.weekdays[1], ("mardi".to_owned(), "mardi".to_owned()));
        assert!(view.needs[0].0.contains(" ("), "{:?}", view.needs[0]);
        assert_eq!(view.facts, "fr/modifier.js");
    }
}
