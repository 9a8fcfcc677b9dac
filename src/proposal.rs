//! A change that somebody proposes in a few lines of text: a mail, an issue of the host, a message.
//!
//! The text comes from a stranger: it is read strictly, names no file and no key, and says nothing
//! but what the tables of [`words`] hold. `docs/proposals.md` describes it.

mod answer;
mod done;
mod edit;
mod english;
mod letter;
mod meaning;
mod misread;
mod named;
mod plain;
mod request;
mod sheet;
mod slots;
mod values;
pub mod words;

pub use answer::{Answer, Done};
use edit::Editor;
use letter::Letter;
pub use misread::Misread;
pub use plain::LIMIT;
pub use request::Proposal;
use words::Field;

use crate::lang::Lang;
use crate::model::Slot;
use crate::parse::value;
use crate::site::Site;

/// A slot in the words in which a proposal says it: what the form writes, and what is found again
/// in the sheet.
pub fn told(site: &Site, slot: &Slot, lang: Lang) -> String {
    let lang = words::written_in(lang, &[]);
    value::told(slot, lang, |id| site.period(id).name.get(lang).1.clone())
}

/// A text as it was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The language of the text, in which it is answered.
    pub lang: Lang,
    /// What it asks for, or everything that stands against it.
    pub proposal: Result<Proposal, Vec<Misread>>,
    /// The message to the person who reads.
    pub message: Option<String>,
    /// Lines that were not read: greetings, signatures, what mail programs add.
    pub unread: Vec<String>,
}

/// Reads a text of a stranger; `lang` is the language of the answer where the text tells none.
pub fn read(text: &str, site: &Site, lang: Lang) -> Reading {
    let letter = Letter::read(text, lang);
    Reading {
        lang: letter.lang,
        proposal: meaning::meaning(&letter, site),
        message: letter.value(Field::Message).map(str::to_owned),
        unread: letter.unread,
    }
}

impl Proposal {
    /// The one file that it is about, below the root.
    pub fn file(&self, site: &Site) -> String {
        format!("content/pcs/{}.md", site[self.project].id)
    }

    /// The sheet with the smallest edit that does it. `lang` is the language of the proposal;
    /// `confirmed` says that a maintainer vouches for a confirmation.
    ///
    /// # Errors
    /// Why it cannot be done.
    pub fn edit(
        &self,
        site: &Site,
        sheet: &str,
        lang: Lang,
        confirmed: bool,
    ) -> Result<String, Misread> {
        let editor = Editor {
            site,
            proposal: self,
            lang,
            confirmed,
        };
        editor.edited(sheet)
    }

    /// What it is, in a few words: the project and what changes.
    pub fn title(&self, site: &Site, lang: Lang) -> String {
        let name = site[self.project].name.get(lang).1;
        format!("{name}{}{}", words::colon(lang), self.kind.name(lang))
    }

    /// That only a person can edit the sheet so.
    pub fn by_hand(&self, site: &Site) -> Misread {
        Misread::of("a-la-main", "file", self.file(site))
    }

    /// Whether the site after the edit says what is asked for, and all else as it did.
    pub fn is_done(&self, before: &Site, after: &Site) -> bool {
        done::is_done(self, before, after)
    }
}
