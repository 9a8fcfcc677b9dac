//! What cards say by themselves. The entry of a small directory holds its cards, so its script
//! counts their terms again (`script/near/said.js`), and only what else is known of them is written.

use std::collections::BTreeMap;

use serde_json::Value;

use super::cards::read;
use super::postings::{Class, Terms, encode, whole};
use super::words::{telling, words};

/// The terms that cards say, with the class of the weightiest field in each document.
#[derive(Default)]
pub struct Said(BTreeMap<String, BTreeMap<u32, Class>>);

impl Said {
    /// Counts the terms of cards in the order of their documents.
    pub fn by(cards: &[Value], communes: &Value) -> Self {
        let mut said = Self::default();
        for (document, card) in (0..).zip(cards) {
            said.card(document, card, communes);
        }
        said
    }

    /// Whether a card alone tells that a document has a term in a field of this class.
    pub fn tells(&self, term: &str, document: u32, class: Class) -> bool {
        let documents = self.0.get(term);
        documents.is_some_and(|documents| documents.get(&document) == Some(&class))
    }

    /// Whether all of it is true: each document has the term, in such a field or a weightier one.
    pub fn is_within(&self, terms: &Terms) -> bool {
        self.0.iter().all(|(term, said)| {
            let known = terms.0.get(term).map_or(&[][..], Vec::as_slice);
            said.iter().all(|(document, class)| {
                let has = |(at, own): &(u32, Class)| at == document && own <= class;
                known.iter().any(has)
            })
        })
    }

    /// Every term, with its documents as files write them.
    pub fn lines(self) -> impl Iterator<Item = (String, String)> {
        let terms = self.0.into_iter();
        terms.map(|(term, documents)| (term, encode(&documents.into_iter().collect::<Vec<_>>())))
    }

    /// The fields of `cards::card`, by their place in it.
    fn card(&mut self, document: u32, card: &Value, communes: &Value) {
        self.whole(document, &card[1], Class::Name);
        self.whole(document, &card[2], Class::Name);
        if let Some(commune) = card[3].as_u64().and_then(|at| usize::try_from(at).ok()) {
            self.commune(document, &communes[commune]);
        }
        for activity in list(&card[7]) {
            self.words(document, &activity[1], Class::Title);
            for facet in activity[2]
                .as_str()
                .unwrap_or_default()
                .split_terminator(' ')
            {
                let is_need = facet.starts_with('t');
                let class = if is_need { Class::Need } else { Class::Facet };
                self.put(document, format!("@{facet}"), class);
            }
        }
        for (kind, names) in list(&card[8]).iter().enumerate() {
            let class = if kind == 0 {
                Class::Name
            } else {
                Class::Carrier
            };
            for name in list(names) {
                self.whole(document, name, class);
            }
        }
        for street in list(&card[9]) {
            self.whole(document, &street[0], Class::Street);
        }
    }

    fn commune(&mut self, document: u32, commune: &Value) {
        let id = commune[0].as_str().unwrap_or_default();
        self.put(document, format!("@c{id}"), Class::Place);
        self.words(document, &commune[1], Class::Place);
        for key in list(&commune[3]).iter().filter_map(Value::as_str) {
            self.put(
                document,
                format!("{}=", key.replace(' ', "_")),
                Class::Place,
            );
        }
    }

    fn whole(&mut self, document: u32, text: &Value, class: Class) {
        self.words(document, text, class);
        if let Some(text) = read(text) {
            self.put(document, whole(text), class);
        }
    }

    fn words(&mut self, document: u32, text: &Value, class: Class) {
        for word in telling(words(read(text).unwrap_or_default())) {
            self.put(document, word, class);
        }
    }

    fn put(&mut self, document: u32, term: String, class: Class) {
        let documents = self.0.entry(term).or_default();
        let known = documents.entry(document).or_insert(class);
        *known = class.min(*known);
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_card_says_its_names_its_commune_its_titles_and_its_filters() {
        let card = json!([
            "tilleuls",
            "PCS Les Tilleuls",
            ["PSC De Linden", "nl"],
            0,
            0,
            0,
            "",
            [["soupe", "Soupe aux orties", "tcuisine dmardi", ""]],
            [["La Cour"], [], ["Foyer fictif"]],
            [["Rue du Four", 1, 9, 1]],
        ]);
        let communes = json!([["valombre", "Valombre", "9991", ["valombr"]]]);
        let said: Vec<String> = Said::by(&[card], &communes)
            .lines()
            .map(|(term, documents)| format!("{term} {documents}"))
            .collect();
        assert_eq!(
            said,
            [
                "@cvalombre B0",
                "@dmardi F0",
                "@tcuisine H0",
                "cour A0",
                "cour= A0",
                "fictif D0",
                "four E0",
                "foyer D0",
                "foyer_fict= D0",
                "lind= A0",
                "linden A0",
                "orties C0",
                "rue E0",
                "rue_four= E0",
                "soupe C0",
                "tilleul= A0",
                "tilleuls A0",
                "valombr= B0",
                "valombre B0",
            ]
        );
    }
}
