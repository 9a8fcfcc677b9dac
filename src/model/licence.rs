//! The licence under which a site gives its texts away.

use super::WebLink;
use crate::text::fold_key;

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// What it is called.
    pub name: String,
    /// Where it can be read.
    pub url: WebLink,
}

/// Licences of open content that are known by their name, with the address that their authors give.
const KNOWN: [(&str, &str); 5] = [
    ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    (
        "CC BY-SA 4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ),
    (
        "CC0 1.0",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    (
        "Licence Ouverte 2.0",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
    ),
    ("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
];

impl Licence {
    /// A licence by the name that everybody knows: `cc-by-4.0`.
    pub fn named(name: &str) -> Option<Self> {
        let folded = fold_key(name);
        let (name, url) = KNOWN.iter().find(|(known, _)| fold_key(known) == folded)?;
        Some(Self {
            name: (*name).to_owned(),
            url: WebLink::parse(url)?,
        })
    }

    /// The names that are known, in a row.
    pub fn names() -> String {
        KNOWN.map(|(name, _)| name).join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_name_leads_to_its_licence() {
        for (name, url) in KNOWN {
            assert_eq!(Licence::named(name).unwrap().url.as_str(), url);
        }
        assert_eq!(Licence::named("cc-by-4.0").unwrap().name, "CC BY 4.0");
        assert_eq!(Licence::named("CC BY"), None);
    }
}
