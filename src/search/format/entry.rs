//! What a page fetches first, one file for each language.

use super::card::ShownCard;
use super::commune::Commune;
use super::places::Streets;
use super::record::record;
use super::shards::ShardList;

record! {
    /// What the search knows from the start, in one language.
    Entry {
        /// The page's language.
        lang: String,
        /// How many projects there are.
        count: usize,
        /// So many of them exist for sure; the others come behind.
        sure: usize,
        /// The code of the country in telephone numbers.
        code: String,
        /// What is dialled before a number at home.
        trunk: String,
        /// The time zone of dates.
        zone: String,
        /// The street table, where there is one.
        streets: Option<Streets>,
        /// What other words mean.
        lexicon: ShardList,
        /// The mark of phrases in the page's language, when that is not one that most visitors have.
        own_mark: String,
        /// The communes.
        communes: Vec<Commune>,
        /// Phrases of concepts: `<is>:<phrase>|<phrase>`, with `;` between. `<is>` is the place of
        /// the commune that the concept names, `+` for the one behind the last, or the facet that it
        /// is.
        concepts: String,
        /// Concepts that also find what others say: `2a>1b.1c;2b!1d`; behind `!` where no project
        /// speaks of the concept itself.
        related: String,
        /// A directory of one page.
        small: Option<Small>,
        /// One of many.
        large: Option<Large>,
    }
}

record! {
    /// A directory that needs few files.
    Small {
        /// Every project.
        cards: Vec<ShownCard>,
        /// The postings of terms that cards do not say by themselves: `A03 sel;B1 rue pont`.
        terms: String,
        /// The script for words that are found nowhere here.
        expansion_script: String,
        /// The script for queries that are a commune or what is near, and where these lie.
        places_script: String,
        /// The same for those that are a street.
        streets_script: String,
        /// The script for queries that a day, an audience or a list narrows.
        narrow_script: String,
    }
}

record! {
    /// A directory of which a query fetches only what it asks about.
    Large {
        /// The folder of the cards.
        cards: String,
        /// How many cards stand in a file.
        cards_each: usize,
        /// Where places lie.
        places: String,
        /// Postings of terms; `<head>*<count>` for those of many documents.
        terms: ShardList,
        /// The folder of all postings of the terms of many documents.
        long: String,
        /// Those terms, in the order of their files, with a space between.
        longs: String,
        /// Words from their last letter to their first, for those that are misspelt where they begin,
        /// with their postings; behind `=` those of what is called so and nothing else.
        endings: ShardList,
    }
}
