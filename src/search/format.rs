//! Everything that the script reads, as structs: the only place that knows an order.
//!
//! Most records stand in files as lists of values without names, since names would weigh more than
//! the values. `client/format.ts`, which a test makes from these structs, gives the script their
//! names back. Knows nothing of the site.

mod activity;
mod card;
mod commune;
mod entry;
mod lexicon;
mod lines;
mod numbers;
mod places;
mod postings;
mod record;
mod shards;

pub use activity::{Activity, ActivityFacets, ActivityId, Rhythm};
pub use card::{Card, Numbers, Phone, ProjectId, ShownCard, Street, Text};
pub use commune::{Commune, CommuneId, OtherKeys};
pub use entry::{Entry, Large, Small};
pub use lexicon::{Lexicon, LexiconPhrase, Origin, phrases};
pub use lines::{front_coded, grouped};
pub use numbers::{base36, in_capitals, in_signs};
pub use places::{
    Near, ORIGIN, Places, STREETS_PER_DEGREE, StreetRow, StreetRows, Streets, bits, dutch_of,
};
pub use postings::encode;
use record::Declared;
pub use shards::{ShardList, Shards, begin_alike};

/// Every declaration that the script reads, for `client/format.ts`.
pub fn declarations() -> String {
    let declarations = [
        Card::declaration(),
        Activity::declaration(),
        Commune::declaration(),
        ShardList::declaration(),
        Entry::declaration(),
        Small::declaration(),
        Large::declaration(),
        Lexicon::declaration(),
        Near::declaration(),
        Places::declaration(),
        Streets::declaration(),
        StreetRows::declaration(),
    ];
    let head = "// Made from the structs of `src/search/format/` by `BLESS=1 cargo test`.\n\n";
    head.to_owned() + &declarations.join("\n")
}
