//! What the search needs of the pages: its files, its filters, and the static page of each choice.

use jiff::civil::Weekday;

use super::context::PageContext;
use crate::lang::Lang;
use crate::pages::PageKind;
use crate::search;
use crate::text::fold_key;
use crate::theme::fill;
use crate::views::{ChoiceView, FilterLinks, LinkView, SearchView, SpokenView, TextView};

impl PageContext<'_> {
    /// Where the search's own files lie.
    pub fn search_view(&self) -> SearchView {
        let address = self.site.settings.address.as_ref();
        SearchView {
            engine: search::engine().path.clone(),
            entry: search::entry_path(self.lang),
            description: address.map(|_| self.path(PageKind::OpenSearch)),
        }
    }

    /// Everything to narrow a search by that finds something.
    pub fn filters(&self) -> FilterLinks {
        FilterLinks {
            needs: self.needs(),
            communes: self.commune_choices(),
            audiences: self.audience_choices(),
            weekdays: if self.site.has_agenda() {
                self.weekday_choices()
            } else {
                Vec::new()
            },
            languages: self.language_choices(),
        }
    }

    fn commune_choices(&self) -> Vec<ChoiceView> {
        let communes = self.site.communes.entries();
        communes
            .filter(|(at, _)| !self.site.relations.of_commune[*at].is_empty())
            .map(|(at, commune)| self.choice(PageKind::Commune(at), self.text(&commune.name)))
            .collect()
    }

    pub fn audience_choices(&self) -> Vec<ChoiceView> {
        let audiences = self.site.audiences().into_iter();
        audiences
            .map(|audience| {
                let said = self.own(self.speech.audience(audience));
                self.choice(PageKind::Audience(audience), said)
            })
            .collect()
    }

    pub fn weekday_choices(&self) -> Vec<ChoiceView> {
        let days = Weekday::Monday.cycle_forward().take(7);
        days.map(|day| {
            let said = self.own(self.speech.weekday(day));
            self.choice(PageKind::Weekday(day), said)
        })
        .collect()
    }

    /// The languages spoken somewhere, by name.
    fn language_choices(&self) -> Vec<ChoiceView> {
        let spoken = self.site.spoken_languages();
        let names = self.speech.languages(&spoken).into_iter();
        let mut choices: Vec<ChoiceView> = names
            .zip(spoken)
            .map(|(name, spoken)| self.choice(PageKind::Spoken(spoken), self.own(name)))
            .collect();
        choices.sort_by_cached_key(|choice| fold_key(&choice.text.text));
        choices
    }

    fn choice(&self, kind: PageKind, text: TextView) -> ChoiceView {
        let path = kind.in_language(self.lang).path(self.site);
        ChoiceView {
            id: path.stem().to_owned(),
            path: path.to_string(),
            text,
        }
    }

    /// Links to the choices that are not this page.
    pub fn others(&self, choices: Vec<ChoiceView>) -> Vec<LinkView> {
        let here = self.own_path();
        choices
            .into_iter()
            .filter(|choice| choice.path != here)
            .map(|ChoiceView { path, text, .. }| LinkView { path, text })
            .collect()
    }

    /// Where a language is spoken.
    pub fn spoken(&self, spoken: Lang) -> SpokenView {
        let activities = self.site.activities_speaking(spoken).into_iter();
        SpokenView {
            title: self.spoken_title(spoken),
            projects: self.project_cards(&self.site.projects_speaking(spoken)),
            activities: activities.map(|at| self.activity_of_project(at)).collect(),
            others: self.others(self.language_choices()),
        }
    }

    /// `Langue parlée : arabe`.
    pub fn spoken_title(&self, spoken: Lang) -> String {
        let name = self.speech.languages(&[spoken]).concat();
        fill(&self.speech.words.spoken_title, &[("language", &name)])
    }
}
