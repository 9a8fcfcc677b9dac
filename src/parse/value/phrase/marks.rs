//! The words that join the parts of a phrase: exceptions, bounds, one week in two.

use super::super::scan::list;

/// What the words at the front lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Days that are left out.
    Except,
    /// Periods in which alone it takes place.
    During,
    /// The first day.
    From,
    /// The last day.
    Until,
    /// One week in two.
    Fortnight,
}

const MARKS: [(Mark, &str); 5] = [
    (
        Mark::Except,
        "sauf, sauf pendant, sauf en, sauf durant, hors, en dehors de, en dehors des, excepte, \
         excepte pendant, a l ' exception de, a l ' exception du, a l ' exception des, pas pendant, \
         behalve, behalve tijdens, behalve op, behalve in, uitgezonderd, met uitzondering van, \
         buiten, niet tijdens, niet op",
    ),
    (
        Mark::During,
        "pendant, durant, uniquement pendant, seulement pendant, tijdens, enkel tijdens, \
         alleen tijdens, gedurende",
    ),
    (
        Mark::From,
        "a partir du, a partir de, des le, des, depuis le, vanaf, met ingang van, sinds",
    ),
    (
        Mark::Until,
        "jusqu ' au, jusque, jusqu ' a, tot, tot en met, t / m, tem",
    ),
    (
        Mark::Fortnight,
        "une semaine sur deux, une semaine sur 2, 1 semaine sur 2, toutes les deux semaines, \
         toutes les 2 semaines, tous les quinze jours, tous les 15 jours, chaque quinzaine, \
         om de twee weken, om de 2 weken, om de andere week, om de week, om de 14 dagen, om de veertien dagen, \
         elke twee weken, elke 2 weken, tweewekelijks, tweewekelijkse, veertiendaags",
    ),
];

/// What separates the parts of a phrase and says nothing.
const SEPARATORS: [&str; 17] = [
    ",", ";", ".", ":", "/", "+", "&", "(", ")", "-", "|", "•", "et", "en", "puis", "dan", "ainsi",
];

/// The mark at the front, the longest that fits, and what follows it.
pub(super) fn mark<'w>(words: &'w [&'w str]) -> Option<(Mark, &'w [&'w str])> {
    let fits = MARKS.iter().flat_map(|(mark, forms)| {
        list(forms).filter_map(move |form| Some((*mark, after(form, words)?)))
    });
    fits.min_by_key(|(_, rest)| rest.len())
}

/// What follows the words of a form; `None` when they do not stand at the front.
pub(super) fn after<'w>(form: &str, words: &'w [&'w str]) -> Option<&'w [&'w str]> {
    let mut rest = words;
    for word in form.split(' ') {
        rest = match rest {
            [first, rest @ ..] if *first == word => rest,
            _ => return None,
        };
    }
    Some(rest)
}

/// What follows the longest of the forms that stands at the front.
pub(super) fn after_any<'w>(forms: &'static str, words: &'w [&'w str]) -> Option<&'w [&'w str]> {
    let fits = list(forms).filter_map(|form| after(form, words));
    fits.min_by_key(|rest| rest.len())
}

/// The words without the separators at their front.
pub(super) fn skip_separators<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    let said = |word: &&str| !SEPARATORS.contains(word);
    let start = words.iter().position(said).unwrap_or(words.len());
    &words[start..]
}

/// Whether a word only separates.
pub(super) fn separates(word: &str) -> bool {
    SEPARATORS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_mark_is_taken() {
        let words = ["tot", "en", "met", "30"];
        assert_eq!(mark(&words), Some((Mark::Until, &words[3..])));
        assert_eq!(mark(&["mardi"]), None);
    }
}
