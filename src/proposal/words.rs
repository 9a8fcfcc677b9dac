//! The words of a proposal: what its fields and its kinds are called in French, Dutch and English.
//!
//! One table, from which the form writes and the reader reads, so that the two never differ. Knows
//! no site and no text.

use serde::Serialize;

use crate::lang::Lang;
use crate::text::fold_key;

/// The languages in which a proposal may be written.
pub const LANGUAGES: [Lang; 3] = [Lang::FR, Lang::NL, Lang::EN];

/// What something is called in each of [`LANGUAGES`].
type Names = [&'static str; 3];

macro_rules! words {
    ($(#[$doc:meta])* $type:ident { $( $(#[$own:meta])* $name:ident $id:literal [$fr:literal, $nl:literal, $en:literal] )+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        pub enum $type {
            $( $(#[$own])* #[serde(rename = $id)] $name ),+
        }

        impl $type {
            /// All of them, in the order of a proposal.
            pub const ALL: &[Self] = &[ $( Self::$name ),+ ];

            /// Its name for programs.
            pub fn id(self) -> &'static str {
                match self { $( Self::$name => $id ),+ }
            }

            fn names(self) -> Names {
                match self { $( Self::$name => [$fr, $nl, $en] ),+ }
            }

            /// What it is called in a language; in French where a proposal cannot be in that one.
            pub fn name(self, lang: Lang) -> &'static str {
                let at = LANGUAGES.iter().position(|known| *known == lang);
                self.names()[at.unwrap_or_default()]
            }

            /// The one that has a name, with the languages in which that is its name.
            pub fn find(name: &str) -> Option<(Self, Vec<Lang>)> {
                let wanted = fold_key(name);
                Self::ALL.iter().find_map(|one| {
                    let names = one.names().into_iter().zip(LANGUAGES);
                    let same = names.filter(|(name, _)| fold_key(name) == wanted);
                    let languages: Vec<Lang> = same.map(|(_, lang)| lang).collect();
                    (!languages.is_empty()).then_some((*one, languages))
                })
            }
        }
    };
}

words! {
    /// A line of a proposal: `Label : value`.
    Field {
        /// The project: its name, with its id in brackets.
        Project "project" ["Projet", "Project", "Project"]
        /// The kind of request.
        Change "change" ["Ce qui change", "Wat verandert", "What changes"]
        /// The activity: its title, with its id in brackets; or a [`Word`] for what is none.
        Activity "activity" ["Activité", "Activiteit", "Activity"]
        /// What the site says today, as [`super::told`] says it.
        Before "before" ["Jusqu'ici", "Tot nu toe", "Until now"]
        /// What is right from now on.
        After "after" ["Maintenant", "Vanaf nu", "From now on"]
        /// The date that is cancelled or moved.
        Day "day" ["Jour", "Dag", "Day"]
        /// The date to which it goes.
        NewDay "new-day" ["Nouveau jour", "Nieuwe dag", "New day"]
        /// The hours that it has then.
        Hours "hours" ["Heures", "Uren", "Hours"]
        /// Where it is then.
        Place "place" ["Lieu", "Plaats", "Place"]
        /// The first day on which the house is closed.
        FirstDay "first-day" ["Premier jour", "Eerste dag", "First day"]
        /// The last day: of a closure, or of what ends.
        LastDay "last-day" ["Dernier jour", "Laatste dag", "Last day"]
        /// Why.
        Reason "reason" ["Raison", "Reden", "Reason"]
        /// What a new activity is called.
        Title "title" ["Titre", "Titel", "Title"]
        /// When a new activity takes place.
        When "when" ["Quand", "Wanneer", "When"]
        /// The need that a new activity answers: its name, with its id in brackets.
        Need "need" ["Besoin", "Behoefte", "Need"]
        /// What else to know: for the person who reads, never applied, always the last.
        Message "message" ["Message", "Bericht", "Message"]
    }
}

words! {
    /// What a proposal asks for: the value of [`Field::Change`].
    Kind {
        /// Other days or hours of an activity, or of the door.
        Hours "hours" ["un horaire", "de uren", "the hours"]
        /// One date does not take place.
        Cancel "cancel" ["une date annulée", "een geannuleerde datum", "a cancelled date"]
        /// One date goes to another day, hour or place.
        Move "move" ["une date déplacée", "een verplaatste datum", "a moved date"]
        /// The house is closed for a time.
        Close "close" ["une fermeture", "een sluiting", "a closure"]
        /// One more activity.
        Add "add" ["une nouvelle activité", "een nieuwe activiteit", "a new activity"]
        /// Everything the sheet says is right.
        Right "right" ["rien, tout est encore juste", "niets, alles klopt nog", "nothing, all is still right"]
        /// Another telephone number.
        Number "number" ["un numéro", "een nummer", "a number"]
        /// An activity, or the project, has ended or will.
        End "end" ["c'est fini", "het is afgelopen", "it has ended"]
    }
}

words! {
    /// A value that stands for something without a name of its own.
    Word {
        /// In the place of an activity: when the door is open.
        Opening "opening" ["heures d'accueil", "openingsuren", "opening hours"]
        /// In the place of an activity that ends: the project.
        Whole "whole" ["tout le projet", "het hele project", "the whole project"]
        /// In the place of what the site says today: it says nothing.
        Nothing "nothing" ["rien", "niets", "nothing"]
    }
}

impl Kind {
    /// The lines that it needs besides project and kind, and those that it may have.
    pub fn fields(self) -> (&'static [Field], &'static [Field]) {
        use Field::{
            Activity, After, Before, Day, FirstDay, Hours, LastDay, Need, NewDay, Place, Reason,
            Title, When,
        };
        match self {
            Self::Hours => (&[Activity, After], &[Before]),
            Self::Cancel => (&[Activity, Day], &[Reason]),
            Self::Move => (&[Activity, Day], &[NewDay, Hours, Place]),
            Self::Close => (&[FirstDay], &[LastDay, Reason]),
            Self::Add => (&[Title], &[When, Place, Need]),
            Self::Right => (&[], &[]),
            Self::Number => (&[After], &[Before]),
            Self::End => (&[Activity], &[LastDay]),
        }
    }

    /// Every line that it may have, in the order in which they are written.
    pub fn lines(self) -> Vec<Field> {
        let (needed, possible) = self.fields();
        let always = [Field::Project, Field::Change, Field::Message];
        let all = [&always, needed, possible].concat();
        let mut lines: Vec<Field> = all;
        lines.sort();
        lines
    }
}

/// The languages in which a page may write proposals: its own, else that of the site's texts.
pub fn written_in(page: Lang, site: &[Lang]) -> Lang {
    let known = |lang: &Lang| LANGUAGES.contains(lang);
    let mut wanted = std::iter::once(page).chain(site.iter().copied());
    wanted.find(known).unwrap_or(Lang::FR)
}

/// A text in the quotation marks of a language.
pub fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::NL => format!("“{text}”"),
        Lang::EN => format!("‘{text}’"),
        _ => format!("« {text} »"),
    }
}

/// Everything that a form must know to write a proposal in a language.
#[derive(Debug, Serialize)]
pub struct Form {
    /// The language.
    pub lang: Lang,
    /// What stands between a label and its value.
    pub colon: &'static str,
    /// The label of each field, by its id.
    pub fields: Labels<Field>,
    /// The kinds, in the order in which a form may offer them.
    pub kinds: Vec<FormKind>,
    /// Values that stand for something, by their id.
    pub words: Labels<Word>,
}

/// A kind as a form knows it.
#[derive(Debug, Serialize)]
pub struct FormKind {
    /// Its id.
    pub id: Kind,
    /// What it is called.
    pub name: &'static str,
    /// The fields of its text, in their order.
    pub lines: Vec<Field>,
    /// Those of them that must be filled.
    pub needed: &'static [Field],
}

/// Names by id.
type Labels<T> = std::collections::BTreeMap<T, &'static str>;

/// What stands between a label and its value.
pub fn colon(lang: Lang) -> &'static str {
    if lang == Lang::FR { " : " } else { ": " }
}

/// The words of a language, for a form.
pub fn form(lang: Lang) -> Form {
    let kind = |kind: &Kind| FormKind {
        id: *kind,
        name: kind.name(lang),
        lines: kind.lines(),
        needed: kind.fields().0,
    };
    Form {
        lang,
        colon: colon(lang),
        fields: Field::ALL
            .iter()
            .map(|one| (*one, one.name(lang)))
            .collect(),
        kinds: Kind::ALL.iter().map(kind).collect(),
        words: Word::ALL.iter().map(|one| (*one, one.name(lang))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// The names of all, folded, each with whose it is.
    fn owners(all: impl Iterator<Item = (&'static str, Names)>) -> BTreeMap<String, &'static str> {
        let mut owners = BTreeMap::new();
        for (id, names) in all {
            for name in names {
                let before = owners.insert(fold_key(name), id);
                assert!(
                    before.is_none_or(|other| other == id),
                    "{name} is two things"
                );
            }
        }
        owners
    }

    #[test]
    fn a_name_means_one_thing_in_all_languages() {
        owners(Field::ALL.iter().map(|one| (one.id(), one.names())));
        owners(Kind::ALL.iter().map(|one| (one.id(), one.names())));
        owners(Word::ALL.iter().map(|one| (one.id(), one.names())));
    }

    #[test]
    fn a_label_is_no_line_of_the_head_of_a_mail() {
        const HEAD: [&str; 14] = [
            "de",
            "à",
            "objet",
            "date",
            "envoyé",
            "van",
            "aan",
            "onderwerp",
            "datum",
            "verzonden",
            "from",
            "to",
            "subject",
            "sent",
        ];
        for name in HEAD {
            assert_eq!(Field::find(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_is_found_without_accents_and_tells_its_language() {
        assert_eq!(
            Field::find("ACTIVITE"),
            Some((Field::Activity, vec![Lang::FR]))
        );
        assert_eq!(
            Field::find("Jusqu’ici"),
            Some((Field::Before, vec![Lang::FR]))
        );
        let both = vec![Lang::NL, Lang::EN];
        assert_eq!(Field::find("project"), Some((Field::Project, both)));
        assert_eq!(Kind::find("De Uren"), Some((Kind::Hours, vec![Lang::NL])));
        assert_eq!(Field::find("Consentement"), None);
    }

    #[test]
    fn a_kind_has_its_lines_in_the_order_of_the_table() {
        use Field::{Activity, Change, Day, Message, Project, Reason};
        let lines = [Project, Change, Activity, Day, Reason, Message];
        assert_eq!(Kind::Cancel.lines(), lines);
    }

    #[test]
    fn a_form_has_every_word_by_its_id() {
        let form = serde_json::to_value(form(Lang::NL)).unwrap();
        assert_eq!(form["lang"], "nl");
        assert_eq!(form["fields"]["before"], "Tot nu toe");
        assert_eq!(form["kinds"][0]["id"], "hours");
        assert_eq!(form["kinds"][0]["needed"][1], "after");
        assert_eq!(form["words"]["opening"], "openingsuren");
    }

    #[test]
    fn a_page_in_another_language_writes_in_that_of_the_site() {
        let ar = Lang::parse("ar").unwrap();
        assert_eq!(written_in(Lang::EN, &[Lang::FR]), Lang::EN);
        assert_eq!(written_in(ar, &[ar, Lang::NL]), Lang::NL);
        assert_eq!(written_in(ar, &[ar]), Lang::FR);
    }
}
