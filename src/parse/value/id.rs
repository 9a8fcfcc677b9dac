//! Identifiers, which become addresses.

use super::Value;
use super::scan::quote;
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::Id;

const LONGEST: usize = 80;

impl<Kind> Value for Id<Kind> {
    fn parse(text: &str, _: Lang) -> Result<Self, Problem> {
        Self::parse(text.trim()).ok_or_else(|| Problem::BadId {
            value: quote(text),
            suggestion: id_suggestion(text),
        })
    }
}

/// An identifier made from any text: `École de devoirs` -> `ecole-de-devoirs`.
///
/// Always a good one, also for a text without any letter.
pub fn id_suggestion(text: &str) -> String {
    let slug = slug::slugify(text);
    let cut = match slug.get(..=LONGEST) {
        Some(too_long) => too_long.rfind('-').unwrap_or(LONGEST),
        None => slug.len(),
    };
    match &slug[..cut] {
        "" => "sans-nom".to_owned(),
        id => id.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActivityId, is_id};

    #[test]
    fn an_id_is_read_and_a_better_one_proposed() {
        let id = <ActivityId as Value>::parse(" table-de-conversation ", Lang::FR);
        assert_eq!(id.unwrap().as_str(), "table-de-conversation");
        for (text, suggestion) in [
            ("École de devoirs", "ecole-de-devoirs"),
            ("L’atelier -- cœur & main", "l-atelier-coeur-main"),
            ("ULAC", "ulac"),
            ("a_b", "a-b"),
            ("-a-", "a"),
            ("", "sans-nom"),
            ("???", "sans-nom"),
        ] {
            let problem = Problem::BadId {
                value: text.into(),
                suggestion: suggestion.into(),
            };
            let read = <ActivityId as Value>::parse(text, Lang::FR);
            assert_eq!(read, Err(problem), "{text}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        let suggestion = id_suggestion(&"conversation ".repeat(20));
        assert_eq!(suggestion, "conversation-".repeat(6).trim_end_matches('-'));
        assert!(is_id(&id_suggestion(&"é".repeat(300))));
        assert_eq!(id_suggestion(&"a".repeat(80)).len(), 80);
    }
}
