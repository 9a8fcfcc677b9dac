//! A change that somebody proposes in a few lines of text: a mail, an issue of the host, a message.
//!
//! The text comes from a stranger: it is read strictly, names no file and no key, and says nothing
//! but what the tables of [`words`] hold. `docs/proposals.md` describes it.

pub mod words;

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
