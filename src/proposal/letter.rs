//! A text as lines with labels, whatever a mail program or an issue made of them.
//!
//! Knows labels, but no site: what the values mean is read in `meaning`.

use super::misread::Misread;
use super::plain::plain;
use super::words::{Field, Kind, LANGUAGES, Word};
use crate::lang::Lang;
use crate::text::{fold_key, nearest};

/// How many characters a value may have; the message is bounded with the text.
pub(super) const VALUE: usize = 200;
/// How many characters of a line are quoted.
const QUOTED: usize = 80;
/// How many words a label has at most.
const WORDS: usize = 4;

/// The lines of a text.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    /// The language of most labels.
    pub lang: Lang,
    /// Each line once, in their order.
    pub lines: Vec<(Field, String)>,
    /// What was not read, for the person who reads.
    pub unread: Vec<String>,
    /// What is wrong with the lines.
    pub faults: Vec<Misread>,
}

impl Letter {
    /// Reads a text; `lang` is the language of the answer where the text tells none.
    pub fn read(text: &str, lang: Lang) -> Self {
        let mut reader = Reader {
            letter: Self {
                lang,
                lines: Vec::new(),
                unread: Vec::new(),
                faults: Vec::new(),
            },
            votes: [0; LANGUAGES.len()],
            state: State::Outside,
            strangers: Vec::new(),
        };
        match plain(text) {
            Ok(text) => reader.lines(&text),
            Err(fault) => reader.letter.faults.push(fault),
        }
        reader.finish(lang)
    }

    /// The value of a line, unless nothing stands behind its label.
    pub fn value(&self, field: Field) -> Option<&str> {
        let line = self.lines.iter().find(|(other, _)| *other == field);
        line.map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }
}

/// What the next line without a label belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// To nothing: a greeting, a signature.
    Outside,
    /// To the line before it, which was cut.
    Inside,
    /// To the heading before it, whose value it is.
    Below,
    /// To the message, as all that follows.
    Message,
}

struct Reader {
    letter: Letter,
    votes: [usize; LANGUAGES.len()],
    state: State,
    strangers: Vec<String>,
}

impl Reader {
    fn lines(&mut self, text: &str) {
        for line in text.lines() {
            let line = unquoted(line);
            if self.state != State::Message && line == "--" {
                break; // a signature follows
            }
            self.line(line);
        }
    }

    fn line(&mut self, line: &str) {
        let bare = undecorated(line);
        if self.state == State::Message {
            let (_, message) = self.letter.lines.last_mut().expect("the message began");
            message.push('\n');
            message.push_str(line);
            return;
        }
        if bare.is_empty() || line.starts_with("```") {
            let waits = self.state == State::Below && self.value_is_empty();
            self.state = if waits { State::Below } else { State::Outside };
            return;
        }
        if let Some((field, languages, value)) = labelled(bare, line.starts_with(['#', '*'])) {
            self.vote(&languages);
            return self.field(field, value, line.starts_with('#'));
        }
        match self.state {
            State::Inside | State::Below if stranger(bare).is_none() => self.goes_on(bare),
            State::Inside => self.unknown(bare),
            _ => self.letter.unread.push(line.to_owned()),
        }
    }

    fn value_is_empty(&self) -> bool {
        self.letter
            .lines
            .last()
            .is_some_and(|(_, value)| value.is_empty())
    }

    fn vote(&mut self, languages: &[Lang]) {
        for (vote, lang) in self.votes.iter_mut().zip(LANGUAGES) {
            *vote += usize::from(languages.contains(&lang));
        }
    }

    fn field(&mut self, field: Field, value: &str, is_heading: bool) {
        self.state = match field {
            Field::Message => State::Message,
            _ if value.is_empty() || is_heading => State::Below,
            _ => State::Inside,
        };
        let value = if is_no_answer(value) { "" } else { value };
        if let Some((_, languages)) = Kind::find(value).filter(|_| field == Field::Change) {
            self.vote(&languages);
        }
        self.letter.lines.push((field, value.to_owned()));
    }

    /// The rest of a value that a mail program cut, or that stands below its heading.
    fn goes_on(&mut self, line: &str) {
        let Some((field, value)) = self.letter.lines.last_mut() else {
            return;
        };
        if !value.is_empty() {
            value.push(' ');
        }
        if !is_no_answer(line) {
            value.push_str(line);
        }
        if let Some((_, languages)) = Kind::find(value).filter(|_| *field == Field::Change) {
            self.vote(&languages);
        }
        self.state = State::Inside;
    }

    /// Keeps a line with a label that is none, until the language of the text is known.
    fn unknown(&mut self, line: &str) {
        self.strangers.push(line.to_owned());
    }

    /// The letter in the language of most of its keys; where two have as many, in the one that the reader
    /// expects.
    fn finish(self, otherwise: Lang) -> Letter {
        let mut letter = self.letter;
        let votes: Vec<(Lang, usize)> = LANGUAGES.into_iter().zip(self.votes).collect();
        let most = votes
            .iter()
            .map(|(_, votes)| *votes)
            .max()
            .unwrap_or_default();
        let mut told = votes.iter().filter(|(_, votes)| *votes == most && most > 0);
        let tied = votes.contains(&(otherwise, most));
        if let Some((lang, _)) = told.next().filter(|_| !tied) {
            letter.lang = *lang;
        }
        for (_, value) in &mut letter.lines {
            *value = value.trim().to_owned();
        }
        letter.once();
        letter.bounded();
        for line in &self.strangers {
            letter.faults.push(letter.unknown(line));
        }
        if letter.lines.is_empty() && letter.faults.is_empty() {
            let form = form(letter.lang);
            letter
                .faults
                .push(Misread::of("aucune-ligne", "form", form));
        }
        letter
    }
}

impl Letter {
    /// A line that is said again in the same words is one; in others, nobody knows which is meant.
    fn once(&mut self) {
        let mut kept: Vec<(Field, String)> = Vec::new();
        for (field, value) in std::mem::take(&mut self.lines) {
            match kept.iter_mut().find(|(other, _)| *other == field) {
                Some((_, first)) if first.is_empty() || field == Field::Message => *first = value,
                Some((_, first)) if value.is_empty() || fold_key(first) == fold_key(&value) => {}
                Some((_, first)) => {
                    let fault = Misread::of("ligne-double", "label", field.name(self.lang));
                    let [first, second] = [first.as_str(), &value].map(short);
                    self.faults
                        .push(fault.quoting("first", first).quoting("second", second));
                }
                None => kept.push((field, value)),
            }
        }
        self.lines = kept;
    }

    /// What is wrong with a line that has a label which is none.
    fn unknown(&self, line: &str) -> Misread {
        let labels = Field::ALL.iter().map(|field| field.name(self.lang));
        match nearest(stranger(line).unwrap_or(line), labels) {
            Some(nearest) => {
                Misread::of("ligne-mal-nommee", "line", short(line)).quoting("nearest", nearest)
            }
            None => Misread::of("ligne-inconnue", "line", short(line)),
        }
    }

    fn bounded(&mut self) {
        for (field, value) in &self.lines {
            if *field != Field::Message && value.chars().count() > VALUE {
                let fault = Misread::of("valeur-longue", "label", field.name(self.lang));
                self.faults.push(fault.quoting("limit", VALUE.to_string()));
            }
        }
    }
}

/// What the forms of a host write for a field that was left empty.
fn is_no_answer(value: &str) -> bool {
    value.trim_matches('_') == "No response"
}

/// The beginning of a value, as messages quote it.
pub(super) fn short(value: &str) -> String {
    crate::text::shorten(value, QUOTED)
}

/// A proposal as it is written in a language, for who wrote something else.
pub(super) fn form(lang: Lang) -> String {
    let example = [
        [Kind::Hours.name(lang), Word::Opening.name(lang)],
        match lang {
            Lang::NL => ["dinsdag, 10u-12u", "dinsdag, 14u-16u"],
            Lang::EN => ["Tuesday, 10:00-12:00", "Tuesday, 14:00-16:00"],
            _ => ["mardi, 10h-12h", "mardi, 14h-16h"],
        },
    ];
    let values = [&["…"][..], &example[0][..], &example[1][..]].concat();
    let colon = super::words::colon(lang);
    let fields = [
        Field::Project,
        Field::Change,
        Field::Activity,
        Field::Before,
        Field::After,
    ];
    let lines = fields.iter().zip(values);
    let lines = lines.map(|(field, value)| format!("{}{colon}{value}", field.name(lang)));
    lines.collect::<Vec<_>>().join("\n")
}

/// A line without the marks of what a mail answers.
fn unquoted(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '\t']).trim_end()
}

/// A line without what makes it a heading, an item of a list or bold.
fn undecorated(line: &str) -> &str {
    let line = line.trim_start_matches('#').trim_start();
    let item = ["- ", "* ", "• ", "– "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    item.unwrap_or(line)
        .trim_start_matches(['*', '_', '`'])
        .trim()
}

/// The label of a line, the languages of that label, and what stands behind it. A label without a
/// colon is one only where it stands as a heading.
fn labelled(line: &str, is_heading: bool) -> Option<(Field, Vec<Lang>, &str)> {
    let decoration = ['*', '_', '`', ' '];
    let (label, value) = match line.split_once(':') {
        Some(parts) => parts,
        None => (line, Some("").filter(|_| is_heading)?),
    };
    let (field, languages) = Field::find(label.trim_matches(decoration))?;
    let value = value.trim_start_matches(decoration);
    Some((field, languages, value.trim_end_matches(['*', '`', ' '])))
}

/// The label of a line that has one which nobody knows: a few words before a colon and a space.
fn stranger(line: &str) -> Option<&str> {
    let (label, value) = line.split_once(':')?;
    let spaced = value.is_empty() || value.starts_with(' ') || label.ends_with(' ');
    let label = label.trim();
    let word = |sign: char| sign.is_alphabetic() || " -_'’./\\".contains(sign);
    let named = !label.is_empty() && label.chars().all(word);
    (spaced && named && label.split_whitespace().count() <= WORDS).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Letter {
        Letter::read(text, Lang::FR)
    }

    fn codes(text: &str) -> Vec<&'static str> {
        read(text).faults.iter().map(Misread::code).collect()
    }

    #[test]
    fn lines_are_read_however_a_mail_shows_them() {
        let text = "Bonjour,\n\n> **Projet :** A (a)\n> - Ce qui change : un\n>   horaire\n\nMerci\n-- \nJour : 2";
        let letter = read(text);
        assert_eq!(letter.value(Field::Project), Some("A (a)"));
        assert_eq!(letter.value(Field::Change), Some("un horaire"));
        assert_eq!(letter.value(Field::Day), None);
        assert_eq!(letter.unread, ["Bonjour,", "Merci"]);
        assert!(letter.faults.is_empty(), "{:?}", letter.faults);
    }

    #[test]
    fn a_heading_has_its_value_below() {
        let letter =
            read("### Projet\n\nA (a)\n\n### Raison\n\n_No response_\n\n### Jour\n\n2026-12-08\n");
        assert_eq!(letter.value(Field::Project), Some("A (a)"));
        assert_eq!(letter.value(Field::Reason), None);
        assert_eq!(letter.value(Field::Day), Some("2026-12-08"));
    }

    #[test]
    fn the_language_is_that_of_most_labels() {
        let lang = |text| read(text).lang;
        assert_eq!(lang("Project: A\nWat verandert: de uren"), Lang::NL);
        assert_eq!(lang("Project: A\nWhat changes: the hours"), Lang::EN);
        assert_eq!(lang("Projet : A"), Lang::FR);
        assert_eq!(lang("Bonjour"), Lang::FR);
    }

    #[test]
    fn all_that_follows_a_message_is_the_message() {
        let letter = read("Projet : A\nMessage : un\n\ndeux\nProjet : B");
        assert_eq!(letter.value(Field::Message), Some("un\n\ndeux\nProjet : B"));
        assert_eq!(letter.value(Field::Project), Some("A"));
    }

    #[test]
    fn what_is_no_line_of_ours_among_them_is_told() {
        assert_eq!(codes("Projet : A\npersonne : B"), ["ligne-inconnue"]);
        assert_eq!(codes("Projet : A\nActivitée : B"), ["ligne-mal-nommee"]);
        assert_eq!(codes("Projet : A\nProjet : B"), ["ligne-double"]);
        assert_eq!(codes("Projet : A\nProjet : a"), [""; 0]);
        assert_eq!(
            codes(&format!("Projet : {}", "a".repeat(201))),
            ["valeur-longue"]
        );
        assert_eq!(codes("L'horaire a changé !"), ["aucune-ligne"]);
    }
}
