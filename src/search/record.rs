//! What of a project is searched: its terms, each with the class of the weightiest field.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Weekday;

use super::phone;
use super::places::Gazetteer;
use super::postings::{self, Class};
use super::vocabulary::Vocabulary;
use super::words::{telling, words};
use crate::lang::Lang;
use crate::model::{
    Activity, Contact, Hours, Location, Markdown, Organisation, PartOfDay, Project, Recurrence,
    Text, When,
};
use crate::site::{ActivityAt, ProjectAt, Site};
use crate::theme::Theme;

/// What is known of a site while its projects are indexed.
pub struct Surroundings<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    /// The positions of the concepts by their ids.
    pub concepts: BTreeMap<&'a str, usize>,
    pub vocabulary: Vocabulary,
    pub gazetteer: Gazetteer<'a>,
}

/// The terms of one project.
pub fn terms(around: &Surroundings, at: ProjectAt) -> BTreeMap<String, Class> {
    let project = &around.site[at];
    let mut record = Record {
        around,
        terms: BTreeMap::new(),
    };
    record.names(project);
    record.place(at);
    record.people(at);
    record.told(project);
    for activity in around.site.activities(at) {
        record.activity(activity);
    }
    record.terms
}

/// What adds a text, in its language where that is known.
type Add<'a> = fn(&mut Record<'a>, &str, Option<Lang>, Class);

struct Record<'a> {
    around: &'a Surroundings<'a>,
    terms: BTreeMap<String, Class>,
}

impl<'a> Record<'a> {
    fn term(&mut self, term: String, class: Class) {
        let known = self.terms.entry(term).or_insert(class);
        *known = class.min(*known);
    }

    /// The words and concepts of a text.
    fn text(&mut self, text: &str, lang: Option<Lang>, class: Class) {
        let words = telling(words(text));
        self.mentions(&words, lang, class);
        for word in words {
            self.term(word, class);
        }
    }

    fn concepts(&mut self, text: &str, lang: Option<Lang>, class: Class) {
        self.mentions(&telling(words(text)), lang, class);
    }

    fn mentions(&mut self, words: &[String], lang: Option<Lang>, class: Class) {
        let concepts = &self.around.site.concepts;
        // What a name says of an activity is chance (Saint-Josse-*ten*-Noode has no teenagers for
        // it); what it says of a place is not.
        let is_name = matches!(
            class,
            Class::Name | Class::Place | Class::Carrier | Class::Street
        );
        let meant = |at: usize| !is_name || concepts[at].commune.is_some();
        let mentions = self.around.vocabulary.mentions(words, lang).into_iter();
        for mention in mentions.filter(|mention| meant(mention.concept)) {
            let aside = class == Class::Text && !mention.several;
            let class = if aside { Class::Aside } else { class };
            self.concept(mention.concept, class);
        }
    }

    /// A text that a visitor may type whole.
    fn whole(&mut self, text: &str, lang: Option<Lang>, class: Class) {
        self.text(text, lang, class);
        self.term(postings::whole(text), class);
    }

    fn concept(&mut self, at: usize, class: Class) {
        self.term(postings::concept(at), class);
    }

    fn each(&mut self, text: &Text, add: Add<'a>, class: Class) {
        for (lang, text) in text.iter() {
            add(self, text, Some(lang), class);
        }
    }

    fn markdown(&mut self, text: &Markdown) {
        for (lang, source) in text.iter() {
            self.text(&source.text, Some(lang), Class::Text);
        }
    }

    fn names(&mut self, project: &Project) {
        self.each(&project.name, Self::whole, Class::Name);
        for name in project.nicknames.iter().chain(&project.estate.name) {
            self.each(name, Self::whole, Class::Name);
        }
    }

    fn place(&mut self, project: ProjectAt) {
        let site = self.around.site;
        let ties = site.ties(project);
        for commune in [ties.commune].iter().chain(&ties.other_communes) {
            let commune = &site[*commune];
            self.term(format!("@c{}", commune.id), Class::Place);
            self.each(&commune.name, Self::whole, Class::Place);
            for (at, concept) in site.concepts.iter().enumerate() {
                if concept.commune.as_ref() == Some(&commune.id) {
                    let own = self.around.gazetteer.names_commune(at);
                    self.concept(at, if own { Class::Place } else { Class::Around });
                }
            }
        }
        for code in self.around.gazetteer.postal_codes(project) {
            self.term(code, Class::Place);
        }
        for street in self.around.gazetteer.streets(project) {
            self.whole(&street, None, Class::Street);
        }
        if let Some(perimeter) = &site[project].estate.perimeter {
            self.each(perimeter, Self::text, Class::Text);
        }
    }

    fn people(&mut self, at: ProjectAt) {
        let site = self.around.site;
        let (project, ties) = (&site[at], site.ties(at));
        self.contact(&project.contact);
        for carrier in ties.association.iter().chain(&ties.landlords) {
            self.organisation(&site[*carrier], Class::Carrier);
            self.contact(&site[*carrier].contact);
        }
        for partner in &ties.partners {
            self.organisation(&site[*partner], Class::Around);
        }
        for lang in &project.spoken {
            self.language(lang.as_str());
        }
    }

    fn organisation(&mut self, organisation: &Organisation, class: Class) {
        self.each(&organisation.name, Self::whole, class);
        if let Some(acronym) = &organisation.acronym {
            self.whole(acronym, None, class);
        }
    }

    fn contact(&mut self, contact: &Contact) {
        for line in contact.phones.iter().chain(&contact.whatsapps) {
            for term in phone::terms(line.number.e164()) {
                self.term(term, Class::Title);
            }
        }
    }

    /// A language that is spoken, by its names in the languages of the site. Its words only:
    /// where French is spoken nobody teaches it yet, and `Pools` is no swimming pool.
    fn language(&mut self, code: &str) {
        self.term(format!("@l{code}"), Class::Facet);
        for lang in self.around.site.languages() {
            let names = &self.around.theme.catalogue(*lang).words.languages;
            if let Some(name) = names.get(code) {
                for word in telling(words(name)) {
                    self.term(word, Class::Facet);
                }
            }
        }
    }

    fn told(&mut self, project: &Project) {
        for text in project.objectives.iter().chain(&project.summary) {
            self.each(text, Self::text, Class::Text);
        }
        if let Some(presentation) = &project.presentation {
            self.markdown(presentation);
        }
        for opening in &project.opening {
            for day in weekdays(&opening.slot.when) {
                self.named(french(day), Class::Around);
            }
        }
    }

    fn activity(&mut self, at: ActivityAt) {
        let site = self.around.site;
        let activity = &site[at];
        self.each(&activity.title, Self::text, Class::Title);
        for need in site.needs_of(at) {
            let need = &site[*need];
            self.term(format!("@t{}", need.id), Class::Need);
            for (lang, name) in need.name.iter() {
                self.concepts(name, Some(lang), Class::Need);
            }
        }
        for audience in &activity.audiences {
            self.term(format!("@p{}", audience.french()), Class::Facet);
            self.named(audience.french(), Class::Facet);
        }
        for day in days(activity) {
            self.term(format!("@d{}", french(day)), Class::Facet);
            self.named(french(day), Class::Place);
        }
        for part in parts_of_day(activity) {
            self.named(part, Class::Facet);
        }
        for lang in &activity.spoken {
            self.language(lang.as_str());
        }
        self.contact(&activity.contact);
        if let Some(description) = &activity.description {
            self.markdown(description);
        }
        let notes = activity
            .schedule
            .slots
            .iter()
            .filter_map(|slot| slot.note.as_ref());
        for text in activity.schedule.rhythm.iter().chain(notes) {
            self.each(text, Self::text, Class::Text);
        }
        if let Some(Location::Elsewhere {
            name: Some(name), ..
        }) = &activity.location
        {
            self.each(name, Self::text, Class::Around);
        }
    }

    /// A facet by the id of its concept; its French word where no concept bears that id.
    fn named(&mut self, id: &str, class: Class) {
        match self.around.concepts.get(id) {
            Some(at) => self.concept(*at, class),
            None => self.term(id.to_owned(), class),
        }
    }
}

/// The weekdays of an activity, Monday first, each once.
pub fn days(activity: &Activity) -> Vec<Weekday> {
    let slots = activity.schedule.slots.iter();
    let mut days: Vec<Weekday> = slots.flat_map(|slot| weekdays(&slot.when)).collect();
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    days
}

/// The parts of the day in which sessions begin, by the ids of their concepts.
fn parts_of_day(activity: &Activity) -> BTreeSet<&'static str> {
    let hours = activity.schedule.slots.iter().flat_map(|slot| &slot.hours);
    hours.filter_map(|hours| part_of_day(*hours)).collect()
}

fn part_of_day(hours: Hours) -> Option<&'static str> {
    match hours {
        Hours::Part(PartOfDay::Morning) => Some("matin"),
        Hours::Part(PartOfDay::Afternoon) => Some("apres-midi"),
        Hours::Part(PartOfDay::Evening) => Some("soir"),
        Hours::Part(PartOfDay::Noon | PartOfDay::Day) => None,
        Hours::Clock { start, .. } => Some(match start.hour() {
            5..12 => "matin",
            12..17 => "apres-midi",
            _ => "soir",
        }),
    }
}

fn weekdays(when: &When) -> Vec<Weekday> {
    match when {
        When::Dates(dates) => dates.iter().map(|date| date.weekday()).collect(),
        When::Days(range) => {
            let last = range.last.unwrap_or(range.first);
            let days = range.first.series(jiff::Span::new().days(1));
            days.take_while(|day| *day <= last)
                .take(7)
                .map(jiff::civil::Date::weekday)
                .collect()
        }
        When::Repeated(recurrences) => recurrences.iter().flat_map(|r| repeated(*r)).collect(),
    }
}

fn repeated(recurrence: Recurrence) -> Vec<Weekday> {
    match recurrence {
        Recurrence::Daily => Weekday::Monday.cycle_forward().take(7).collect(),
        Recurrence::Weekly(day) | Recurrence::Fortnightly(day) | Recurrence::Monthly(_, day) => {
            vec![day]
        }
    }
}

use crate::pages::french_weekday as french;
