//! The order in which people look names up.

use icu_collator::options::{AlternateHandling, CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};

use crate::lang::Lang;

/// Sorts by name as the language's dictionaries do; names that differ only in case or accents
/// keep their order.
pub(super) fn by_name<T>(items: &mut Vec<T>, lang: Lang, name: impl Fn(&T) -> String) {
    let collator = collator(lang);
    let mut named: Vec<(Vec<u8>, T)> = std::mem::take(items)
        .into_iter()
        .map(|item| {
            let mut key = Vec::new();
            // Writing to a vector cannot fail.
            let _ = collator.write_sort_key_to(&name(&item), &mut key);
            (key, item)
        })
        .collect();
    named.sort_by(|(a, _), (b, _)| a.cmp(b));
    items.extend(named.into_iter().map(|(_, item)| item));
}

fn collator(lang: Lang) -> CollatorBorrowed<'static> {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Secondary);
    options.alternate_handling = Some(AlternateHandling::Shifted);
    let locale = lang.locale();
    Collator::try_new((&locale).into(), options)
        .expect("the collation of every language is part of the program")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_as_in_a_dictionary() {
        let mut names = vec!["Évere", "Zaventem", "evere", "Eau", "De Là Haut", "Delta"];
        by_name(&mut names, Lang::FR, |name| (*name).to_owned());
        assert_eq!(
            names,
            ["De Là Haut", "Delta", "Eau", "evere", "Évere", "Zaventem"]
        );
    }
}
