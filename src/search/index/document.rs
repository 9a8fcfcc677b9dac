//! A project as a document: its terms, each with the weightiest field that holds it.

use std::collections::{BTreeMap, BTreeSet};

use super::concepts::ConceptMatcher;
use super::places::Gazetteer;
use super::postings::{Field, concept_of, concept_term, pair_term, whole_term};
use super::vocabulary::{COURSES, facet};
use crate::lang::Lang;
use crate::model::{
    Activity, Commune, Contact, Hours, Location, Markdown, Need, Organisation, PartOfDay, Project,
    Text,
};
use crate::pages::french_weekday as french;
use crate::search::text::{significant, telephone, tokens};
use crate::site::{ActivityAt, ProjectAt, Site};
use crate::theme::Theme;

/// What is known of a site while its projects are indexed.
pub struct Context<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    /// The positions of the concepts by their ids.
    pub concepts: BTreeMap<&'a str, usize>,
    pub matcher: ConceptMatcher<'a>,
    pub gazetteer: &'a Gazetteer<'a>,
    /// Whether cards are not at hand when a query is answered, so that the index says which
    /// activity has what together.
    pub is_large: bool,
}

/// Terms, each with the weightiest field that holds it.
pub type DocumentTerms = BTreeMap<String, Field>;

/// The terms of projects, one after the other.
pub struct Documents<'a> {
    context: &'a Context<'a>,
    /// The terms of each commune and of each need, which all its projects share.
    communes: Vec<DocumentTerms>,
    needs: Vec<DocumentTerms>,
}

impl<'a> Documents<'a> {
    /// Works out what projects share.
    pub fn new(context: &'a Context<'a>) -> Self {
        let communes = context.site.communes.iter();
        let needs = context.site.needs.iter();
        Self {
            context,
            communes: communes
                .map(|commune| Document::new(context).with_commune(commune))
                .collect(),
            needs: needs
                .map(|need| Document::new(context).with_need(need))
                .collect(),
        }
    }

    /// The terms of one project.
    pub fn terms(&self, at: ProjectAt) -> DocumentTerms {
        let site = self.context.site;
        let mut document = Document::new(self.context);
        document.names(&site[at]);
        document.place(at, &self.communes);
        document.people(at);
        document.descriptions(&site[at]);
        for activity in site.activities(at) {
            document.activity(activity, &self.needs);
        }
        document.terms
    }
}

/// What adds a text, in its language where that is known.
type Add<'a> = fn(&mut Document<'a>, &str, Option<Lang>, Field);

struct Document<'a> {
    context: &'a Context<'a>,
    terms: DocumentTerms,
}

impl<'a> Document<'a> {
    fn new(context: &'a Context<'a>) -> Self {
        let terms = BTreeMap::new();
        Self { context, terms }
    }

    fn add_all(&mut self, terms: &DocumentTerms) {
        for (term, field) in terms {
            self.term(term.clone(), *field);
        }
    }

    fn with_commune(mut self, commune: &Commune) -> DocumentTerms {
        self.term(format!("@c{}", commune.id), Field::Place);
        self.each(&commune.name, Self::whole, Field::Place);
        for (at, concept) in self.context.site.concepts.iter().enumerate() {
            if concept.commune.as_ref() == Some(&commune.id) {
                let is_its_name = self.context.gazetteer.names_commune(at);
                self.concept(
                    at,
                    if is_its_name {
                        Field::Place
                    } else {
                        Field::Surroundings
                    },
                );
            }
        }
        self.terms
    }

    fn with_need(mut self, need: &Need) -> DocumentTerms {
        self.term(format!("@t{}", need.id), Field::Need);
        for (lang, name) in need.name.iter() {
            let tokens = significant(tokens(name));
            self.mentions(&tokens, Some(lang), Field::Need);
        }
        self.terms
    }

    fn term(&mut self, term: String, field: Field) {
        let known = self.terms.entry(term).or_insert(field);
        *known = field.min(*known);
    }

    /// The words and concepts of a text.
    fn text(&mut self, text: &str, lang: Option<Lang>, field: Field) {
        let tokens = significant(tokens(text));
        self.mentions(&tokens, lang, field);
        for token in tokens {
            self.term(token, field);
        }
    }

    fn mentions(&mut self, tokens: &[String], lang: Option<Lang>, field: Field) {
        let concepts = &self.context.site.concepts;
        // What a name says of an activity is chance (Saint-Josse-*ten*-Noode has no teenagers for
        // it); what it says of a place is not.
        let is_name = matches!(
            field,
            Field::Name | Field::Place | Field::Carrier | Field::Street
        );
        let meant = |at: usize| !is_name || concepts[at].commune.is_some();
        let is_course = |at: usize| facet(&concepts[at].id).as_deref() == Some(COURSES);
        let mentions = self.context.matcher.mentions(tokens, lang).into_iter();
        for mention in mentions.filter(|mention| meant(mention.concept)) {
            let field = match field {
                Field::Body if !mention.several => Field::Passing,
                // Courses are of something: a dance course is one.
                Field::Title if mention.within && !is_course(mention.concept) => Field::Need,
                field => field,
            };
            self.concept(mention.concept, field);
        }
    }

    /// A text that a visitor may type whole.
    fn whole(&mut self, text: &str, lang: Option<Lang>, field: Field) {
        self.text(text, lang, field);
        self.term(whole_term(text), field);
    }

    fn concept(&mut self, at: usize, field: Field) {
        self.term(concept_term(at), field);
    }

    fn each(&mut self, text: &Text, add: Add<'a>, field: Field) {
        for (lang, text) in text.iter() {
            add(self, text, Some(lang), field);
        }
    }

    fn markdown(&mut self, text: &Markdown) {
        for (lang, source) in text.iter() {
            self.text(&source.text, Some(lang), Field::Body);
        }
    }

    fn names(&mut self, project: &Project) {
        self.each(&project.name, Self::whole, Field::Name);
        for name in project.nicknames.iter().chain(&project.estate.name) {
            self.each(name, Self::whole, Field::Name);
        }
    }

    fn place(&mut self, project: ProjectAt, communes: &[DocumentTerms]) {
        let site = self.context.site;
        let ties = site.ties(project);
        for commune in [ties.commune].iter().chain(&ties.other_communes) {
            self.add_all(&communes[commune.position()]);
        }
        for code in self.context.gazetteer.postal_codes(project) {
            self.term(code, Field::Place);
        }
        for street in self.context.gazetteer.streets(project) {
            self.whole(&street, None, Field::Street);
        }
        if let Some(perimeter) = &site[project].estate.perimeter {
            self.each(perimeter, Self::text, Field::Body);
        }
    }

    fn people(&mut self, at: ProjectAt) {
        let site = self.context.site;
        let (project, ties) = (&site[at], site.ties(at));
        self.contact(&project.contact);
        for carrier in ties.association.iter().chain(&ties.landlords) {
            self.organisation(&site[*carrier], Field::Carrier);
            self.contact(&site[*carrier].contact);
        }
        for partner in &ties.partners {
            self.organisation(&site[*partner], Field::Surroundings);
        }
        for lang in &project.spoken {
            self.language(lang.as_str());
        }
    }

    fn organisation(&mut self, organisation: &Organisation, field: Field) {
        self.each(&organisation.name, Self::whole, field);
        if let Some(acronym) = &organisation.acronym {
            self.whole(acronym, None, field);
        }
    }

    fn contact(&mut self, contact: &Contact) {
        let home = self.context.site.settings.country;
        for line in contact.phones.iter().chain(&contact.whatsapps) {
            for term in telephone::terms(line.number.e164(), home) {
                self.term(term, Field::Title);
            }
        }
    }

    /// A language that is spoken, by its names in the languages of the site. Its words only:
    /// where French is spoken nobody teaches it yet, and `Pools` is no swimming pool.
    fn language(&mut self, code: &str) {
        self.term(format!("@l{code}"), Field::Facet);
        for lang in self.context.site.languages() {
            let names = &self.context.theme.catalogue(*lang).words.languages;
            if let Some(name) = names.get(code) {
                for token in significant(tokens(name)) {
                    self.term(token, Field::Facet);
                }
            }
        }
    }

    fn descriptions(&mut self, project: &Project) {
        for text in project.objectives.iter().chain(&project.summary) {
            self.each(text, Self::text, Field::Body);
        }
        if let Some(presentation) = &project.presentation {
            self.markdown(presentation);
        }
        for opening in &project.opening {
            for day in opening.slot.when.weekdays() {
                self.named(french(day), Field::Surroundings);
            }
        }
    }

    /// What an activity is found by. A weekday weighs as much as a place, so that *mercredi* finds what is
    /// on Wednesday before what only speaks of it.
    fn activity(&mut self, at: ActivityAt, needs: &[DocumentTerms]) {
        let activity = &self.context.site[at];
        self.each(&activity.title, Self::text, Field::Title);
        for need in self.context.site.needs_of(at) {
            self.add_all(&needs[need.position()]);
        }
        for audience in &activity.audiences {
            self.term(format!("@p{}", audience.french()), Field::Facet);
            self.named(audience.french(), Field::Facet);
        }
        for day in activity.schedule.weekdays() {
            self.term(format!("@d{}", french(day)), Field::Facet);
            self.named(french(day), Field::Place);
        }
        for part in parts_of_day(activity) {
            self.named(part, Field::Facet);
        }
        if self.context.is_large {
            self.together(at, needs);
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
            self.each(text, Self::text, Field::Body);
        }
        if let Some(Location::Elsewhere {
            name: Some(name), ..
        }) = &activity.location
        {
            self.each(name, Self::text, Field::Surroundings);
        }
    }

    /// A day or an audience of an activity with what else it speaks of.
    fn together(&mut self, at: ActivityAt, needs: &[DocumentTerms]) {
        let site = self.context.site;
        let activity = &site[at];
        let position = |id| self.context.concepts.get(id).copied();
        let days = activity.schedule.weekdays().into_iter().map(french);
        let audiences = activity.audiences.iter().map(|one| one.french());
        let facets: BTreeSet<usize> = days.chain(audiences).filter_map(position).collect();
        let titles = activity.title.iter().flat_map(|(lang, title)| {
            let tokens = significant(tokens(title));
            self.context.matcher.mentions(&tokens, Some(lang))
        });
        let of_needs = site.needs_of(at);
        let of_needs = of_needs
            .iter()
            .flat_map(|need| needs[need.position()].keys());
        let of_needs = of_needs.filter_map(|term| concept_of(term));
        let said: BTreeSet<usize> = titles
            .map(|mention| mention.concept)
            .chain(of_needs)
            .chain(facets.iter().copied())
            .collect();
        for one in &facets {
            for other in said.iter().filter(|other| *other != one) {
                self.term(pair_term(*one, *other), Field::Title);
            }
        }
    }

    /// A facet by the id of its concept; its French word where no concept bears that id.
    fn named(&mut self, id: &str, field: Field) {
        match self.context.concepts.get(id) {
            Some(at) => self.concept(*at, field),
            None => self.term(id.to_owned(), field),
        }
    }
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
