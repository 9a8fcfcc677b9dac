//! What a site and its theme, or its search, must agree on.

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::keys::Key;
use crate::site::Site;
use crate::theme::{self, Theme};
use crate::{search, source};

/// Every fault between a site and its theme.
pub(super) fn faults(site: &Site, theme: &Theme) -> Vec<Diagnostic> {
    let mut found = unknown_icons(site, theme);
    found.extend(languages_without_words(site, theme));
    found
}

/// Pictograms that needs ask for and the theme does not have.
fn unknown_icons(site: &Site, theme: &Theme) -> Vec<Diagnostic> {
    let icons = site.needs.iter().filter_map(|need| need.icon.as_ref());
    icons
        .filter(|icon| !theme.has_icon(&icon.name))
        .map(|icon| {
            let name = icon.name.clone();
            let problem = Problem::UnknownIcon { icon: name };
            Diagnostic::new(icon.place.clone(), problem).about(Key::Icon.french())
        })
        .collect()
}

/// Hints on activities of which the search knows no more than the words of their titles, by sheet.
pub(super) fn hints(site: &Site) -> Vec<Diagnostic> {
    let unknown = search::titles_without_concept(site).into_iter();
    unknown
        .map(|(project, titles)| {
            let file = format!("{}/pcs/{}.md", source::FOLDER, site[project].id).into();
            let titles = titles.join(", ");
            Diagnostic::new(
                Place::start_of(&file),
                Problem::TitleWithoutConcept { titles },
            )
        })
        .collect()
}

/// Languages of the site in which the theme has no words.
fn languages_without_words(site: &Site, theme: &Theme) -> Vec<Diagnostic> {
    let known: Vec<String> = theme.languages().map(|lang| lang.to_string()).collect();
    let missing = site
        .languages()
        .iter()
        .filter(|lang| !known.contains(&lang.to_string()));
    missing
        .map(|lang| {
            let (lang, known) = (lang.to_string(), known.join(", "));
            let name = &site.settings.theme.name;
            let file = format!("{}/{name}/i18n/{lang}.yaml", theme::FOLDER);
            let problem = Problem::LanguageWithoutWords { lang, known, file };
            let place = site.settings.languages_at.clone();
            Diagnostic::new(place, problem).about(Key::Languages.french())
        })
        .collect()
}
