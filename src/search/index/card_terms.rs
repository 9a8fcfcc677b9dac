//! What cards say by themselves. The entry of a small directory holds its cards, so its script
//! counts their terms again (`client/card_terms.js`), and only what else is known is written.

use std::collections::BTreeMap;

use super::postings::{Field, Terms, concept_term, whole_term_of};
use super::{means_other, vocabulary::COURSES};
use crate::search::files::EntryPhrases;
use crate::search::format::{Commune, ShownCard, Text};
use crate::search::text::{Folded, significant, tokens};

/// The concepts of facets, by these: of a need all that its name speaks of.
pub type Facets = BTreeMap<String, Vec<usize>>;

/// The terms that cards say, with the weightiest field in each document.
#[derive(Default)]
pub struct CardTerms(BTreeMap<String, BTreeMap<u32, Field>>);

impl CardTerms {
    /// Counts the terms of cards in the order of their documents; `facets` are the concepts that are
    /// a need, a day or an audience, `phrases` what the entry says of titles.
    pub fn of(
        cards: &[ShownCard],
        communes: &[Commune],
        facets: &Facets,
        phrases: &EntryPhrases,
    ) -> Self {
        let mut terms = Self::default();
        for (document, card) in (0..).zip(cards) {
            terms.card(document, card, communes, facets);
            let titles = card.activities.iter().map(|activity| &activity.title);
            for title in titles.filter(|title| title.lang.is_none()) {
                terms.title(document, title, phrases, facets);
            }
        }
        terms
    }

    /// Whether a card alone tells that a document has a term in this field.
    pub fn tell(&self, term: &str, document: u32, field: Field) -> bool {
        let documents = self.0.get(term);
        documents.is_some_and(|documents| documents.get(&document) == Some(&field))
    }

    /// Whether all of it is true: each document has the term, in such a field or a weightier one.
    pub fn is_within(&self, terms: &Terms) -> bool {
        self.0.iter().all(|(term, said)| {
            let known = terms.of(term);
            said.iter().all(|(document, field)| {
                let has = |(at, own): &(u32, Field)| at == document && own <= field;
                known.iter().any(has)
            })
        })
    }

    fn card(&mut self, document: u32, shown: &ShownCard, communes: &[Commune], facets: &Facets) {
        let card = &shown.card;
        self.whole(document, &card.name, Field::Name);
        for name in card.other_name.iter().chain(&card.nicknames) {
            self.whole(document, name, Field::Name);
        }
        if let Some(commune) = communes.get(card.commune) {
            self.commune(document, commune);
        }
        for activity in &shown.activities {
            let title = Folded::new(&activity.title.text);
            self.tokens(document, title.significant(), Field::Title);
            for facet in &activity.facets.names {
                self.facet(document, facet, facets);
            }
        }
        let carriers = card.associations.iter().chain(&card.landlords);
        for name in carriers {
            self.whole(document, name, Field::Carrier);
        }
        for street in &card.streets {
            self.whole(document, &street.name, Field::Street);
        }
    }

    /// The concepts of a title in the page's language; less of one that it says within a phrase
    /// that means something else, as `document.rs` has it.
    fn title(&mut self, document: u32, title: &Text, phrases: &EntryPhrases, facets: &Facets) {
        let courses = facets.get(COURSES);
        let is_course = |concept| courses.is_some_and(|courses| courses.contains(concept));
        let said = phrases.said(&significant(tokens(&title.text)));
        for (span, concepts) in &said {
            for concept in concepts {
                let is_less = means_other(&said, span, *concept) && !is_course(concept);
                let field = if is_less { Field::Need } else { Field::Title };
                self.put(document, concept_term(*concept), field);
            }
        }
    }

    fn facet(&mut self, document: u32, facet: &str, facets: &Facets) {
        let (field, meaning) = match facet.chars().next() {
            Some('t') => (Field::Need, Field::Need),
            Some('d') => (Field::Facet, Field::Place),
            _ => (Field::Facet, Field::Facet),
        };
        self.put(document, format!("@{facet}"), field);
        for concept in facets.get(facet).into_iter().flatten() {
            self.put(document, concept_term(*concept), meaning);
        }
    }

    fn commune(&mut self, document: u32, commune: &Commune) {
        self.put(document, format!("@c{}", commune.id.id), Field::Place);
        self.whole(document, &commune.name, Field::Place);
        for key in &commune.other_keys.0 {
            self.put(
                document,
                format!("{}=", key.replace(' ', "_")),
                Field::Place,
            );
        }
    }

    fn whole(&mut self, document: u32, text: &Text, field: Field) {
        let folded = Folded::new(&text.text);
        let tokens = folded.significant();
        self.put(document, whole_term_of(tokens.iter().copied()), field);
        self.tokens(document, tokens, field);
    }

    fn tokens(&mut self, document: u32, tokens: Vec<&str>, field: Field) {
        for token in tokens {
            self.put(document, token.to_owned(), field);
        }
    }

    fn put(&mut self, document: u32, term: String, field: Field) {
        let documents = self.0.entry(term).or_default();
        let known = documents.entry(document).or_insert(field);
        *known = field.min(*known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::search::format::{
        Activity, ActivityFacets, ActivityId, Card, CommuneId, OtherKeys, ProjectId, Rhythm,
        Street, encode,
    };
    use crate::search::index::postings::Postings;

    fn text(text: &str) -> Text {
        let (text, lang) = (text.to_owned(), None);
        Text { text, lang }
    }

    fn card() -> ShownCard {
        let activity = Activity {
            id: ActivityId::Tokens(1),
            title: text("Soupe aux orties"),
            facets: ActivityFacets::new(vec!["tcuisine".into(), "dmardi".into()], &BTreeMap::new()),
            dates: String::new(),
            rhythm: Rhythm::Unsaid,
        };
        let card = Card {
            id: ProjectId::Other("tilleuls".into()),
            name: text("PCS Les Tilleuls"),
            other_name: Some(Text {
                text: "PSC De Linden".into(),
                lang: Some(Lang::NL),
            }),
            commune: 0,
            nicknames: vec![text("La Cour")],
            associations: Vec::new(),
            landlords: vec![text("Foyer fictif")],
            streets: vec![Street {
                name: text("Rue du Four"),
                numbers: None,
            }],
            phone: None,
            spoken: String::new(),
            open: String::new(),
            heard: None,
        };
        ShownCard {
            card,
            activities: vec![activity],
        }
    }

    #[test]
    fn a_card_says_its_names_its_commune_its_titles_and_its_facets() {
        let commune = Commune {
            id: CommuneId::beside("valombre", &text("Valombre")),
            name: text("Valombre"),
            postal_codes: "9991".into(),
            other_keys: OtherKeys(vec!["dal".into()]),
        };
        let phrases = EntryPhrases::of_texts(&[(7, "soupe"), (8, "ortie")]);
        let facets = [
            ("dmardi".to_owned(), vec![1]),
            ("tcuisine".to_owned(), vec![2, 40]),
        ];
        let terms = CardTerms::of(&[card()], &[commune], &facets.into(), &phrases);
        let postings = |documents: &BTreeMap<u32, Field>| -> Postings {
            documents.iter().map(|(at, field)| (*at, *field)).collect()
        };
        let said: Vec<String> = terms
            .0
            .iter()
            .map(|(term, documents)| format!("{term} {}", encode(&postings(documents))))
            .collect();
        let expected = "@cvalombre B0,@dmardi F0,@tcuisine H0,cour A0,cour= A0,dal= B0,fictif D0,four E0,\
                        foyer D0,foyer_fict= D0,lind= A0,linden A0,orties C0,rue E0,rue_four= E0,\
                        soupe C0,tilleul= A0,tilleuls A0,valombr= B0,valombre B0,~1 B0,~14 H0,~2 H0,~7 C0,~8 C0";
        assert_eq!(said.join(","), expected);
    }
}
