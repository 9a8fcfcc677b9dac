//! What is said of proposals: what stands against one, and the words around an answer.

use serde::Deserialize;

use super::{Explanation, Wording};

/// What is answered to proposals.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq))]
#[serde(rename_all = "kebab-case")]
pub struct ProposalWords {
    /// Before lines that would be written.
    pub serait_ecrite: String,
    /// Before what will change.
    pub compris: String,
    /// Before what is not understood.
    pub pas_compris: String,
    /// What to do then.
    pub recommencer: String,
    /// Before what somebody should look at.
    pub a_verifier: String,
    /// Before the message.
    pub message: String,
    /// Before the lines that were not read.
    pub non_lu: String,
}

impl Wording {
    /// What to say of something that stands against a proposal, by its code.
    pub fn misread(&self, code: &str, quoted: &[(&'static str, String)]) -> Explanation {
        let quoted: Vec<(&str, &str)> = quoted
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let entry = self.propositions.get(code);
        Self::explanation(
            entry.expect("a test asks for the words of every code"),
            &quoted,
        )
    }

    /// The codes of what may stand against a proposal.
    pub fn misreads(&self) -> impl Iterator<Item = &str> {
        self.propositions.keys().map(String::as_str)
    }
}
