//! A key that a block does not know: what it was probably meant to be, and where it belongs.

use super::activity::ACTIVITY;
use super::contact::{ADDRESS, CONTACT};
use super::scope::Scope;
use super::tree::Node;
use crate::diagnostic::{Diagnostic, Problem};
use crate::keys::{Key, path_in};
use crate::lang::Lang;

/// A block that met a key it does not know.
pub(super) struct Stranger<'a, 'n> {
    /// The file.
    pub scope: &'a Scope<'n>,
    /// The path of the block.
    pub path: &'a str,
    /// The keys that the block knows.
    pub known: &'static [Key],
}

/// Where a key of the sheet may have been meant, from the first in which it exists.
const PLACES: [(&str, &[Key]); 3] = [
    ("activites", ACTIVITY),
    ("contact", CONTACT),
    ("adresse", ADDRESS),
];

impl Stranger<'_, '_> {
    /// Notes the key; gives the one as which its value can be read.
    pub fn note(&self, name: &Node, value: &Node, pairs: &[(Node, Node)]) -> Option<Key> {
        let key = name.text().unwrap_or_default().to_owned();
        if key.starts_with("~~") {
            self.say(name, self.scope.struck_out(name.span));
            return None;
        }
        if let Some(fault) = self.dotted(name, &key) {
            self.scope.note(fault);
            return None;
        }
        if let Some(problem) = self.of_language(&key, value) {
            self.say(name, problem);
            return None;
        }
        if let Some(guess) = self.guess(&key, value) {
            let taken = self.is_written(guess, pairs);
            self.misspelt(name, key, guess, taken);
            return (!taken).then_some(guess);
        }
        let problem = self.elsewhere(&key);
        let problem = problem.unwrap_or_else(|| self.unknown(key));
        self.say(name, problem);
        None
    }

    fn say(&self, name: &Node, problem: Problem) {
        self.scope.note_at(name.span, self.path, problem);
    }

    /// The key that is probably meant. `horaire` is hours when a text follows.
    fn guess(&self, key: &str, value: &Node) -> Option<Key> {
        let guess = Key::guess(key, self.known)?;
        let hours = guess == Key::Slots && value.text().is_some();
        let hours = hours && self.known.contains(&Key::Hours);
        Some(if hours { Key::Hours } else { guess })
    }

    /// Whether the block has this key already.
    fn is_written(&self, key: Key, pairs: &[(Node, Node)]) -> bool {
        let names = pairs.iter().filter_map(|(name, _)| name.text());
        names
            .into_iter()
            .any(|name| Key::find(name, self.known) == Some(key))
    }

    fn misspelt(&self, name: &Node, key: String, guess: Key, taken: bool) {
        let nearest = guess.name(self.scope.lang()).to_owned();
        let problem = Problem::MisspeltKey {
            key,
            nearest: nearest.clone(),
        };
        let fault = Diagnostic::new(self.scope.place(name.span), problem).about(self.path);
        self.scope.note(if taken {
            fault
        } else {
            fault.fixed_by(name.span, nearest)
        });
    }

    /// `adresse.commune: x`, as messages name a field.
    fn dotted(&self, name: &Node, key: &str) -> Option<Diagnostic> {
        let (parent, child) = key.split_once('.')?;
        let place = self.scope.place(name.span);
        let here = self.path.rsplit('.').next().unwrap_or_default();
        if let Some(child) = Key::find(child, self.known).filter(|_| !here.is_empty()) {
            let nearest = child.name(self.scope.lang()).to_owned();
            let problem = Problem::MisspeltKey {
                key: key.to_owned(),
                nearest: nearest.clone(),
            };
            let fault = Diagnostic::new(place, problem).about(self.path);
            return Some(fault.fixed_by(name.span, nearest));
        }
        Key::find(parent, self.known)?;
        let start = name.span.start as usize;
        let column = self.scope.text[..start]
            .rfind('\n')
            .map_or(start, |line| start - line - 1);
        let indent = " ".repeat(column + 2);
        let (parent, child) = (parent.to_owned(), child.to_owned());
        let replacement = format!("{parent}:\n{indent}{child}");
        let problem = Problem::DottedKey {
            key: key.to_owned(),
            parent,
            child,
        };
        let fault = Diagnostic::new(place, problem).about(self.path);
        Some(fault.fixed_by(name.span, replacement))
    }

    /// `nom_nl: x`.
    fn of_language(&self, key: &str, value: &Node) -> Option<Problem> {
        let (base, code) = key.rsplit_once(['_', '-', ' '])?;
        let lang = Lang::parse(code).filter(|_| code.len() == 2)?;
        let known = Key::find(base, self.known)?;
        Some(Problem::KeyOfLanguage {
            key: key.to_owned(),
            base: known.name(self.scope.lang()).to_owned(),
            lang: lang.to_string(),
            value: value.text()?.to_owned(),
        })
    }

    /// A key of another block of the sheet.
    fn elsewhere(&self, key: &str) -> Option<Problem> {
        let sheet = self.known.contains(&Key::Activities);
        let place = PLACES
            .iter()
            .find(|(_, keys)| sheet && (Key::find(key, keys).is_some()));
        place.map(|(place, _)| Problem::KeyElsewhere {
            key: key.to_owned(),
            place: path_in(place, self.scope.lang()),
        })
    }

    fn unknown(&self, key: String) -> Problem {
        let known = self.known.iter().map(|key| key.name(self.scope.lang()));
        let known = known.collect::<Vec<_>>().join(", ");
        Problem::UnknownKey { key, known }
    }
}
