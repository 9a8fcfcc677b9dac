//! Vectors that prove that the script reads texts, cards and files as Rust does: `tests/it` hands
//! them to `tests/search/equal.mjs`. Nothing else needs them.

use serde_json::{Value, json};

use super::Index;
use super::client::with_tables;
use super::format::{
    LexiconPhrase, Origin, bits, declarations, encode, front_coded, grouped, phrases,
};
use super::index::postings::Field;
use super::index::vocabulary::SingleWords;
use super::text::{key, significant, stem, telephone, tokens};
use crate::model::PLANS;

/// What the script's types are made of: `client/format.ts`.
pub fn types() -> String {
    declarations()
}

/// The script that reads them: `tests/search/vectors.min.js` with the tables of words in it.
pub fn script(script: &str) -> String {
    with_tables(script)
}

/// What a text is read as.
pub fn text(text: &str) -> Value {
    let home = &PLANS[0]; // Belgium's, as in `client/vectors.js`
    let words = tokens(text);
    let stems: Vec<_> = words.iter().map(|word| stem(word)).collect();
    json!({
        "text": text, "tokens": words, "significant": significant(words.clone()), "stems": stems,
        "key": key(text), "phone": telephone::query(text, home).unwrap_or_default(),
    })
}

/// Entries of a small directory, each with the postings of all terms that it knows.
pub fn entries(index: &Index) -> Vec<Value> {
    let words = SingleWords::new(
        &index.phrasebook,
        &index.site.concepts,
        index.site.languages(),
    );
    let languages = index.site.languages().iter();
    let entries = languages.map(|lang| {
        let view = index.view(*lang);
        let known: serde_json::Map<String, Value> = index
            .known(&view)
            .map(|(term, postings)| (term.to_owned(), encode(postings).into()))
            .collect();
        let communes = view.communes.clone();
        let phrases = index.entry_phrases(&view, &words);
        let concepts = index.written(&phrases);
        let small = index.small(view, &phrases, &[const { String::new() }; 2]);
        let related = index.related_concepts();
        json!({ "small": small, "communes": communes, "related": related, "concepts": concepts, "known": known })
    });
    entries.collect()
}

/// Texts of files, each with what stands in it.
pub fn files() -> Vec<Value> {
    let postings = [
        (0, Field::Title),
        (2, Field::Name),
        (40, Field::Title),
        (1295, Field::Passing),
    ];
    let lines = [
        ("rue", "A0"),
        ("ruelle", "B1.3"),
        ("ruelles", ""),
        ("رسالة", "A0"),
        ("𐐀", "x"),
    ];
    let phrase = |text: &str, origin, concepts: &[usize]| LexiconPhrase {
        text: text.into(),
        origin,
        concepts: concepts.to_vec(),
    };
    let lexicon = [
        phrase("boten", Origin::Common, &[1]),
        phrase("boten 2", Origin::Foreign, &[27, 675]),
        phrase("boten 3", Origin::Common, &[27, 675]),
        phrase("رسالة", Origin::Site(1), &[0]),
    ];
    let written = lexicon.iter().map(
        |LexiconPhrase {
             text,
             origin,
             concepts,
         }| { json!([text, origin.mark(), concepts]) },
    );
    let letters = |(document, field): (u32, Field)| {
        json!([
            document,
            encode(&[(0, field)]).chars().next().map(String::from)
        ])
    };
    vec![
        json!({ "postings": encode(&postings), "is": postings.map(letters) }),
        json!({ "lines": front_coded(lines.into_iter()), "is": lines }),
        json!({ "grouped": grouped(lines.into_iter()), "is": lines }),
        json!({ "bits": bits(["tomberg", "bempt", "رسالة"].into_iter()), "is": ["tomberg", "bempt", "رسالة"] }),
        json!({ "phrases": phrases(lexicon.iter()), "is": written.collect::<Vec<_>>() }),
    ]
}
