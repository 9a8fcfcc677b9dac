//! What the site says of its projects, fact by fact, in the words of one language: what residents
//! read, without pages around it.
//!
//! What no page shows is no fact here: sources, who confirmed, former names, days that are past.

mod activity;
mod fact;
mod settings;

use fact::Facts;
pub use fact::{Fact, FactKind};
use jiff::civil::Date;

use crate::agenda::Window;
use crate::lang::Lang;
use crate::model::{
    Accessibility, Address, Channel, Contact, DateRange, Exclusion, Markdown, Notice, PhoneLine,
    Project, Slot, Status, Text,
};
use crate::render::language::{Calendar, DateWords, Speech};
use crate::site::{FreePageAt, OrganisationAt, ProjectAt, Site};
use crate::theme::Theme;
use crate::wording::Wording;

/// Says the facts of a site in one language.
pub struct Account<'a> {
    site: &'a Site,
    theme: &'a Theme,
    lang: Lang,
    dates: DateWords,
}

impl<'a> Account<'a> {
    /// The facts of a site in a language, in the theme's words.
    pub fn new(site: &'a Site, theme: &'a Theme, lang: Lang) -> Self {
        let dates = DateWords::new(lang, &site.settings.locale(lang));
        Self {
            site,
            theme,
            lang,
            dates,
        }
    }

    fn speech(&self) -> Speech<'_> {
        Speech::new(&self.theme.catalogue(self.lang).words, &self.dates)
    }

    /// A closed value in the words of messages.
    fn word(&self, code: &str) -> String {
        let words = &Wording::of(self.lang).mots.valeurs;
        words.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    /// What stands between lines that are told in one.
    fn between(&self) -> &'static str {
        &Wording::of(self.lang).mots.fiche.entre
    }

    /// A text in the language, else in the one that it has.
    pub fn text(&self, text: &Text) -> String {
        text.get(self.lang).1.clone()
    }

    /// A day in words.
    pub fn day(&self, day: Date) -> String {
        self.speech().date(day).text
    }

    /// Things one after the other: `a, b et c`.
    pub fn list(&self, things: &[String]) -> String {
        self.speech().list(things)
    }

    /// What is said of a project itself. Of one that has ended, its name.
    pub fn project(&self, at: ProjectAt) -> Vec<Fact> {
        let project = &self.site[at];
        let mut facts = Facts::default();
        facts.put(FactKind::Name, self.text(&project.name));
        if project.status == Status::Ended {
            return facts.0;
        }
        for notice in &project.notices {
            self.notice(notice, &mut facts);
        }
        self.closures(project, &mut facts);
        self.contact(&project.contact, &mut facts);
        self.address(&project.address, &mut facts);
        self.opening(project, &mut facts);
        self.about(at, project, &mut facts);
        facts.0
    }

    /// What is said of an association or a landlord.
    pub fn organisation(&self, at: OrganisationAt) -> Vec<Fact> {
        let organisation = &self.site[at];
        let mut facts = Facts::default();
        facts.put(FactKind::Name, self.text(&organisation.name));
        self.contact(&organisation.contact, &mut facts);
        if let Some(address) = &organisation.address {
            self.address(address, &mut facts);
        }
        self.markdown(organisation.description.as_ref(), &mut facts);
        facts.0
    }

    /// What is said on a free page.
    pub fn page(&self, at: FreePageAt) -> Vec<Fact> {
        let page = &self.site[at];
        let mut facts = Facts::default();
        facts.put(FactKind::Name, self.text(&page.title));
        self.markdown(page.body.as_ref(), &mut facts);
        facts.0
    }

    /// What a language is called.
    pub fn language(&self, lang: Lang) -> String {
        self.speech().languages(&[lang]).concat()
    }

    fn notice(&self, notice: &Notice, facts: &mut Facts) {
        let is_over = |days: &DateRange| {
            let last = days.last.unwrap_or(days.first);
            last < self.site.today
        };
        if notice.shown.as_ref().is_some_and(is_over) {
            return;
        }
        let message = self.text(&notice.message);
        let days = notice.shown.map(|days| self.range(days));
        let said = match &days {
            Some(days) => format!("{message} ({days})"),
            None => message.clone(),
        };
        facts.item(FactKind::Notice, said.clone(), said);
    }

    fn closures(&self, project: &Project, facts: &mut Facts) {
        for closure in &project.closures {
            let Some(days) = self.excluded(closure) else {
                continue;
            };
            let reason = closure.reason.as_ref().map(|reason| self.text(reason));
            let said = reason.map_or_else(|| days.clone(), |reason| format!("{days} ({reason})"));
            facts.item(FactKind::Closure, said.clone(), said);
        }
    }

    /// Days that are left out, unless they are past.
    fn excluded(&self, exclusion: &Exclusion) -> Option<String> {
        self.calendar().excluded(exclusion)
    }

    fn range(&self, days: DateRange) -> String {
        self.speech().range(days)
    }

    fn contact(&self, contact: &Contact, facts: &mut Facts) {
        facts.put(FactKind::Phone, self.phones(&contact.phones));
        facts.put(FactKind::WhatsApp, self.phones(&contact.whatsapps));
        let email = contact
            .email
            .as_ref()
            .map(|email| email.as_str().to_owned());
        facts.maybe(FactKind::Email, email);
        let website = contact
            .website
            .as_ref()
            .map(|link| link.as_str().to_owned());
        facts.maybe(FactKind::Website, website);
        let named = contact.person.as_ref();
        let named = named.filter(|person| person.consent <= self.site.today);
        facts.maybe(FactKind::Person, named.map(|person| person.name.clone()));
    }

    fn phones(&self, lines: &[PhoneLine]) -> String {
        let said = lines.iter().map(|line| {
            let number = line.number.display();
            let purpose = line.purpose.as_ref().map(|purpose| self.text(purpose));
            purpose.map_or(number.clone(), |purpose| format!("{number} ({purpose})"))
        });
        self.list(&said.collect::<Vec<_>>())
    }

    fn address(&self, address: &Address, facts: &mut Facts) {
        let street = address.street.as_ref().map(|street| self.text(street));
        let commune = address.commune.as_ref().map(|id| {
            let commune = self.site.relations.commune(id);
            self.text(&self.site[commune].name)
        });
        let town = [address.postal_code.clone(), commune];
        let town: Vec<String> = town.into_iter().flatten().collect();
        let parts = [street, Some(town.join(" ")).filter(|town| !town.is_empty())];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let names = [
            address.street.as_ref().map(|street| self.text(street)),
            address.postal_code.clone(),
            address.commune.as_ref().map(ToString::to_string),
        ];
        let names: Vec<String> = names.into_iter().flatten().collect();
        facts.naming(FactKind::Address, parts.join(", "), names.join(" "));
        let access = address.access.as_ref().map(|access| self.text(access));
        facts.maybe(FactKind::Access, access);
    }

    fn opening(&self, project: &Project, facts: &mut Facts) {
        let lines = project.opening.iter().filter_map(|line| {
            let said = self.slot(&line.slot)?;
            let channel = match line.channel {
                Channel::Door => return Some(said),
                Channel::Phone => "telephone",
                Channel::Appointment => "rendez-vous",
            };
            Some(format!("{said}, {}", self.word(channel)))
        });
        facts.put(
            FactKind::Opening,
            lines.collect::<Vec<_>>().join(self.between()),
        );
        for opening in &project.opening {
            self.shut(&opening.slot, facts);
        }
    }

    /// Days on which the door stays shut.
    fn shut(&self, slot: &Slot, facts: &mut Facts) {
        let door = &Wording::of(self.lang).mots.faits[FactKind::Opening.code()];
        for one in slot
            .cancelled
            .iter()
            .filter(|one| one.date >= self.site.today)
        {
            let reason = one
                .reason
                .as_ref()
                .map(|reason| format!(" ({})", self.text(reason)));
            let said = format!(
                "{door}, {}{}",
                self.day(one.date),
                reason.unwrap_or_default()
            );
            facts.item(FactKind::Cancelled, one.date.to_string(), said);
        }
    }

    /// A slot in words, with its note; `None` when all of it is past.
    fn slot(&self, slot: &Slot) -> Option<String> {
        self.calendar().told(slot)
    }

    fn calendar(&self) -> Calendar<'_> {
        Calendar {
            speech: self.speech(),
            lang: self.lang,
            today: self.site.today,
            periods: &self.site.periods,
        }
    }

    fn about(&self, at: ProjectAt, project: &Project, facts: &mut Facts) {
        let speech = self.speech();
        facts.put(
            FactKind::Languages,
            self.list(&speech.languages(&project.spoken)),
        );
        let helps = project.accessibility.iter().map(|help| match help {
            Accessibility::Other(text) => self.text(text),
            help => speech.accessibility(help).unwrap_or_default().to_owned(),
        });
        facts.put(
            FactKind::Accessibility,
            self.list(&helps.collect::<Vec<_>>()),
        );
        let ties = self.site.ties(at);
        let name = |at: OrganisationAt| self.text(&self.site[at].name);
        facts.maybe(FactKind::Association, ties.association.map(name));
        let landlords: Vec<String> = ties.landlords.iter().map(|at| name(*at)).collect();
        facts.put(FactKind::Landlords, self.list(&landlords));
        let estate = &project.estate;
        let named = estate.name.as_ref().map(|name| self.text(name));
        let streets = estate.streets.iter().map(|part| speech.street(part));
        let estate: Vec<String> = named.into_iter().chain(streets).collect();
        facts.put(FactKind::Estate, estate.join(", "));
        let summary = project.summary.as_ref().map(|text| self.text(text));
        facts.maybe(FactKind::Summary, summary);
        let objectives = project.objectives.iter().map(|text| self.text(text));
        facts.put(
            FactKind::Objectives,
            objectives.collect::<Vec<_>>().join("\n"),
        );
        let photos = project.photos.iter().map(|photo| photo.file.clone());
        facts.put(FactKind::Photos, photos.collect::<Vec<_>>().join("\n"));
        self.markdown(project.presentation.as_ref(), facts);
    }

    fn markdown(&self, text: Option<&Markdown>, facts: &mut Facts) {
        let text = text.map(|text| text.get(self.lang).1.text.clone());
        facts.maybe(FactKind::Presentation, text);
    }

    /// The days that pages show.
    fn window(&self) -> Window {
        self.site.window()
    }
}
