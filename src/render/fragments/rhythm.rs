//! What is known of an activity's rhythm, in the page's language where the vocabulary knows it.

use crate::lang::Lang;
use crate::model::{Concept, Text};
use crate::render::context::Context;
use crate::text::fold_key;
use crate::views::TextView;

/// A rhythm as its sheet says it, else as the vocabulary says the same in the page's language.
pub(in crate::render) fn rhythm(context: &Context, text: &Text) -> TextView {
    let rows = context.site.concepts.iter();
    let mut rows = rows.filter(|row| row.is_rhythm() && row.phrases.has(context.lang));
    if text.has(context.lang) {
        return context.sentence(text);
    }
    let known = rows.find(|row| text.iter().any(|(lang, words)| says(row, lang, words)));
    known
        .and_then(|row| row.phrases.get(context.lang).1.first())
        .map_or_else(
            || context.sentence(text),
            |words| context.own(words.as_str()),
        )
}

fn says(row: &Concept, lang: Lang, words: &str) -> bool {
    let words = fold_key(words);
    let phrases = row.phrases.has(lang).then(|| row.phrases.get(lang).1);
    phrases.is_some_and(|phrases| phrases.iter().any(|phrase| fold_key(phrase) == words))
}
