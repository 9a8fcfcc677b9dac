//! The order in which people look names up.

use icu_collator::options::{AlternateHandling, CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use rayon::prelude::*;

use crate::lang::Lang;
use crate::model::Text;

/// Sorts by name as the language's dictionaries do; names that differ only in case or accents
/// keep their order.
pub(super) fn by_name<T: Send + Sync>(
    items: &mut Vec<T>,
    lang: Lang,
    locale: &Locale,
    name: impl Fn(&T) -> &Text + Sync,
) {
    let collator = collator(locale);
    let mut named: Vec<(Vec<u8>, T)> = std::mem::take(items)
        .into_par_iter()
        .map(|item| {
            let mut key = Vec::new();
            // Writing to a vector cannot fail.
            let _ = collator.write_sort_key_to(name(&item).get(lang).1, &mut key);
            (key, item)
        })
        .collect();
    named.sort_by(|(a, _), (b, _)| a.cmp(b));
    items.extend(named.into_iter().map(|(_, item)| item));
}

fn collator(locale: &Locale) -> CollatorBorrowed<'static> {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Secondary);
    options.alternate_handling = Some(AlternateHandling::Shifted);
    Collator::try_new(locale.into(), options)
        .expect("the collation of every language is part of the program")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_as_in_a_dictionary() {
        let names = ["Évere", "Zaventem", "evere", "Eau", "De Là Haut", "Delta"];
        let mut names = names
            .map(|name| Text::new(Lang::FR, name.to_owned()))
            .to_vec();
        by_name(&mut names, Lang::FR, &Lang::FR.locale(), |name| name);
        let names: Vec<&String> = names.iter().map(|name| name.get(Lang::FR).1).collect();
        assert_eq!(
            names,
            ["De Là Haut", "Delta", "Eau", "evere", "Évere", "Zaventem"]
        );
    }
}
