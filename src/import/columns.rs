//! What the columns of a list are called, and the keys under which their cells go.

use crate::keys::Key;
use crate::lang::Lang;
use crate::text::fold_key;

/// The keys of a project that a column may give, and their paths in a sheet. What begins with `@`
/// is no key: the name of the sheet, its text, the project of an activity.
const PROJECT: &[(Key, &[&str])] = &[
    (Key::Id, &["@id"]),
    (Key::Name, &["nom"]),
    (Key::Status, &["statut"]),
    (Key::Confirmed, &["confirme", "le"]),
    (Key::On, &["confirme", "le"]),
    (Key::Summary, &["resume"]),
    (Key::Nicknames, &["surnoms"]),
    (Key::Streets, &["site", "rues"]),
    (Key::Dwellings, &["site", "logements"]),
    (Key::Perimeter, &["site", "perimetre"]),
    (Key::Street, &["adresse", "rue"]),
    (Key::Address, &["adresse", "rue"]),
    (Key::PostalCode, &["adresse", "code_postal"]),
    (Key::Commune, &["adresse", "commune"]),
    (Key::Latitude, &["adresse", "latitude"]),
    (Key::Longitude, &["adresse", "longitude"]),
    (Key::Position, &["adresse", "position"]),
    (Key::Access, &["adresse", "acces"]),
    (Key::Association, &["asbl"]),
    (Key::Partners, &["partenaires"]),
    (Key::Landlords, &["sisp"]),
    (Key::Phone, &["contact", "telephone"]),
    (Key::WhatsApp, &["contact", "whatsapp"]),
    (Key::Email, &["contact", "courriel"]),
    (Key::Website, &["contact", "site_web"]),
    (Key::Opening, &["accueil"]),
    (Key::Accessibility, &["accessibilite"]),
    (Key::Languages, &["langues"]),
    (Key::Since, &["depuis"]),
    (Key::Page, &["page"]),
    (Key::Description, &["@texte"]),
];

/// The same of an activity.
const ACTIVITY: &[(Key, &[&str])] = &[
    (Key::Id, &["@id"]),
    (Key::Title, &["titre"]),
    (Key::Need, &["thematique"]),
    (Key::Slots, &["@horaires"]),
    (Key::Every, &["chaque"]),
    (Key::Date, &["date"]),
    (Key::Hours, &["heures"]),
    (Key::Rhythm, &["rythme"]),
    (Key::Place, &["lieu"]),
    (Key::Description, &["description"]),
    (Key::Audience, &["public"]),
    (Key::Ages, &["ages"]),
    (Key::Price, &["prix"]),
    (Key::Registration, &["inscription"]),
    (Key::Languages, &["langues"]),
    (Key::Phone, &["contact", "telephone"]),
    (Key::Email, &["contact", "courriel"]),
    (Key::Website, &["contact", "site_web"]),
];

/// What a column is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    /// A value under these keys.
    Path(Vec<String>),
    /// What the export adds and no sheet holds.
    Derived,
    /// Nothing that is known.
    Unknown,
}

/// Whether a list is of activities: a column says of which project each is.
pub fn is_of_activities(head: &[String]) -> bool {
    head.iter().any(|name| is_project(name))
}

fn is_project(name: &str) -> bool {
    ["pcs", "psc", "projet", "project"].contains(&fold_key(name).as_str())
}

/// What a column is for, by its name: that of a key in French, in Dutch or as people try it; before
/// it may stand its block, and behind it a language (`adresse.rue.nl`).
pub fn column(name: &str, activities: bool) -> Column {
    let folded = fold_key(name);
    if ["fiche", "adresse_de_la_page"].contains(&folded.as_str()) {
        return Column::Derived;
    }
    if activities && is_project(name) {
        return Column::Path(vec!["@pcs".into()]);
    }
    if activities && folded == "quand" {
        return Column::Path(vec!["@quand".into()]);
    }
    let known = if activities { ACTIVITY } else { PROJECT };
    let keys: Vec<Key> = known.iter().map(|(key, _)| *key).collect();
    let named = |name: &str| Key::recognise(name.rsplit('.').next()?, &keys);
    // `confirme.le` is no text in the language `le`.
    let by_language = name
        .rsplit_once('.')
        .filter(|(_, code)| named(code).is_none());
    let by_language = by_language.filter(|(_, code)| Lang::parse(code.trim()).is_some());
    let (name, lang) = by_language.map_or((name, None), |(name, code)| (name, Some(code.trim())));
    let key = named(name);
    let path = key.and_then(|key| known.iter().find(|(known, _)| *known == key));
    path.map_or(Column::Unknown, |(_, path)| {
        let keys = path.iter().copied().chain(lang);
        Column::Path(keys.map(str::to_owned).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_the_names_of_its_key() {
        let path = |name, activities| match column(name, activities) {
            Column::Path(path) => path.join("."),
            other => format!("{other:?}"),
        };
        assert_eq!(path("adresse.rue.nl", false), "adresse.rue.nl");
        assert_eq!(path("confirme.le", false), "confirme.le");
        assert_eq!(path("Straat", false), "adresse.rue");
        assert_eq!(path("E-mail", false), "contact.courriel");
        assert_eq!(path("Naam", true), "titre");
        assert_eq!(path("PSC", true), "@pcs");
        assert_eq!(path("fiche", true), "Derived");
        assert_eq!(path("Fax", false), "Unknown");
    }
}
