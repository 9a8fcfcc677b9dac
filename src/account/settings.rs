//! What a site says of itself, on every page or on its home page.

use super::Account;
use super::fact::{Fact, FactKind, Facts};
use crate::model::{Desk, Existing, Text};

impl Account<'_> {
    /// What is said of the site itself.
    pub fn site(&self) -> Vec<Fact> {
        let settings = &self.site.settings;
        let text = |text: Option<&Text>| text.map(|text| self.text(text));
        let mut facts = Facts::default();
        facts.put(FactKind::Name, self.text(&settings.title));
        self.subject(&mut facts);
        facts.maybe(FactKind::Summary, text(settings.description.as_ref()));
        facts.maybe(FactKind::Welcome, text(settings.welcome.as_ref()));
        let languages: Vec<String> = settings
            .languages
            .iter()
            .map(|lang| self.language(*lang))
            .collect();
        facts.put(FactKind::SiteLanguages, self.list(&languages));
        facts.maybe(
            FactKind::Desk,
            settings.desk.as_ref().map(|desk| self.desk(desk)),
        );
        let existing = settings.existing.as_ref().map(|existing| match existing {
            Existing::About(count) => count.to_string(),
            Existing::Said(said) => self.text(said),
        });
        facts.maybe(FactKind::Existing, existing);
        let licence = settings.licence.iter();
        let licence = licence.map(|licence| format!("{} {}", licence.name, licence.url.as_str()));
        let credits = settings.attributions.iter().map(|text| self.text(text));
        let credits = licence.chain(credits);
        facts.put(FactKind::Credits, credits.collect::<Vec<_>>().join("\n"));
        let corrections = settings.corrections.as_ref();
        facts.maybe(
            FactKind::Corrections,
            corrections.map(|email| email.as_str().to_owned()),
        );
        facts.0
    }

    /// What the projects are, and the short forms of the words for them and for landlords.
    fn subject(&self, facts: &mut Facts) {
        let subject = &self.site.settings.subject;
        let text = |text: &Option<Text>| text.as_ref().map(|text| self.text(text));
        facts.maybe(FactKind::Presentation, text(&subject.sentence));
        facts.maybe(FactKind::Estate, text(&subject.short));
        facts.maybe(FactKind::Landlords, text(&subject.landlord));
    }

    /// Whom to ask, with every way to do so.
    fn desk(&self, desk: &Desk) -> String {
        let mut ways = Facts::default();
        self.contact(&desk.contact, &mut ways);
        let ways = ways.0.into_iter().map(|fact| fact.said);
        let parts = std::iter::once(self.text(&desk.name)).chain(ways);
        parts.collect::<Vec<_>>().join(", ")
    }
}
