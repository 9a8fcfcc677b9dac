//! The one table that joins the French and Dutch names of keys and closed values with ours.
//!
//! Reading, messages, `new` and the schema all take their names from here. Names are compared
//! folded: without case, accents, and the difference between space, hyphen and underscore.

mod words;

use crate::lang::Lang;
use crate::text::{fold_key, nearest};

macro_rules! keys {
    ($( $name:ident $fr:literal $nl:literal [$($other:literal),*] )+) => {
        /// A key of a content file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the table has their French and Dutch names")]
        pub enum Key { $( $name ),+ }

        /// French name, Dutch name, and what else people try (never accepted, only recognised).
        const NAMES: &[(Key, &str, &str, &[&str])] =
            &[ $( (Key::$name, $fr, $nl, &[$($other),*]) ),+ ];
    };
}

keys! {
    Id "id" "id" ["identifiant"]
    Name "nom" "naam" ["name"]
    Language "langue" "taal" ["language", "lang"]
    Nicknames "surnoms" "bijnamen" ["nickname", "nicknames"]
    Status "statut" "status" []
    Summary "resume" "samenvatting" ["summary"]
    Notices "avis" "berichten" ["notices", "messages", "avis_important", "melding", "meldingen", "notice"]
    Message "message" "bericht" []
    Closed "ferme" "gesloten" ["closed"]
    Closures "fermetures" "sluitingen" ["closures", "conges"]
    Reason "raison" "reden" ["reason"]
    Estate "site" "woonwijk" ["estate", "quartier"]
    Perimeter "perimetre" "perimeter" []
    Streets "rues" "straten" ["streets"]
    EstateForm "forme" "bouwvorm" ["form", "type"]
    Dwellings "logements" "woningen" ["dwellings", "appartements", "wooneenheden", "logement"]
    Address "adresse" "adres" ["address"]
    Street "rue" "straat" ["street", "voie", "numero_et_rue"]
    PostalCode "code_postal" "postcode" ["cp", "zip", "postal_code", "code", "code_poste", "postnummer"]
    Commune "commune" "gemeente" ["city", "ville"]
    OtherCommunes "autres_communes" "andere_gemeenten" []
    Latitude "latitude" "breedtegraad" ["lat"]
    Longitude "longitude" "lengtegraad" ["lon", "lng", "long"]
    Position "position" "positie" ["coordinates", "coordonnees", "gps"]
    Approximate "approximative" "bij_benadering" ["approximate", "approximatif"]
    Access "acces" "toegang" ["access"]
    Association "asbl" "vzw" ["association"]
    Partners "partenaires" "partners" []
    Landlords "sisp" "ovm" ["landlord", "bailleur"]
    Contact "contact" "contact" ["contacts", "kontakt"]
    Phone "telephone" "telefoon" ["phone", "tel", "gsm", "telefone", "numero_de_telephone", "numero", "numero_de_tel", "fixe", "telefoonnummer", "nummer", "mobile", "portable"]
    WhatsApp "whatsapp" "whatsapp" []
    Number "numero" "nummer" ["number", "nr"]
    For "pour" "voor" ["for"]
    Extension "poste" "toestel" ["extension", "ext", "doorkiesnummer"]
    Email "courriel" "e_mail" ["email", "mail", "mel"]
    Website "site_web" "website" ["web", "site_internet", "site", "facebook", "instagram", "page_facebook", "internet", "webstek"]
    Person "personne" "persoon" ["person"]
    Consent "consentement" "toestemming" ["consent"]
    Opening "accueil" "onthaal" ["opening", "ouverture", "permanences", "horaires", "heures_d_ouverture", "heures_ouverture", "permanence", "openingsuren", "uurrooster", "openingstijden"]
    Days "jours" "dagen" ["days"]
    Hours "heures" "uren" ["hours", "heure", "uur", "horaire", "heure_de_debut", "tijd", "tijdstip"]
    By "par" "door" ["by"]
    Note "note" "nota" ["remarque", "opmerking"]
    Except "sauf" "behalve" ["except"]
    Accessibility "accessibilite" "toegankelijkheid" ["accessibility"]
    Languages "langues" "talen" ["languages", "talen_gesproken", "langues_parlees"]
    LastHeard "derniere_info" "laatste_info" ["derniere_nouvelle", "laatste_nieuws"]
    Since "depuis" "sinds" ["since"]
    Agreement "convention" "overeenkomst" []
    Start "debut" "begin" ["start"]
    End "fin" "einde" ["end"]
    Objectives "objectifs" "doelstellingen" ["objectives", "goals"]
    Images "images" "afbeeldingen" ["photos", "fotos", "image", "photo", "foto", "afbeelding"]
    File "fichier" "bestand" ["file"]
    Text "texte" "tekst" ["text", "alt"]
    Credit "credit" "fotograaf" ["auteur"]
    Confirmed "confirme" "bevestigd" ["confirmed"]
    On "le" "op" ["on"]
    FormerNames "anciens_noms" "vroegere_namen" []
    TakenOver "repris_par" "overgenomen_door" ["reprise_par"]
    Page "page" "pagina" []
    Sources "sources" "bronnen" ["source"]
    Activities "activites" "activiteiten" ["activities"]
    Title "titre" "titel" ["title", "nom", "naam", "name", "intitule"]
    Need "thematique" "thema" ["theme", "themes", "thematiques"]
    Every "chaque" "elke" ["every", "tous_les", "quand", "wanneer", "jour", "jours", "dag", "dagen", "iedere", "ieder", "tous", "when", "toutes_les"]
    Place "lieu" "plaats" ["place", "endroit", "locatie", "local", "zaal", "salle", "locaal", "adresse", "adres"]
    Description "description" "beschrijving" []
    Audience "public" "publiek" ["audience", "doelgroep"]
    Ages "ages" "leeftijden" ["age", "leeftijd"]
    Price "prix" "prijs" ["price", "tarif", "kostprijs", "cout", "kost", "tarief", "tarifs", "couts"]
    Registration "inscription" "inschrijving" ["inscriptions", "registration", "inschrijven", "inscrire"]
    Before "avant" "voor" ["before"]
    Places "places" "aantal_plaatsen" []
    Childcare "garderie" "kinderopvang" ["childcare"]
    Initiative "porte_par" "getrokken_door" ["organise_par"]
    Full "complet" "volzet" ["full"]
    Date "date" "datum" []
    Dates "dates" "datums" ["data"]
    From "du" "vanaf" ["from"]
    Until "au" "tot" ["until", "to"]
    During "pendant" "tijdens" ["during"]
    Cancelled "annule" "geannuleerd" ["annulee", "cancelled", "annulation", "annulations", "annuler", "afgelast", "geannuleerde", "annulering"]
    Moved "deplace" "verplaatst" ["reporte", "moved"]
    Of "de" "van" ["from", "du", "vanaf"]
    To "vers" "naar" ["to", "au", "tot"]
    Slots "horaires" "uurrooster" ["horaire", "schedule"]
    Rhythm "rythme" "ritme" ["frequence", "frequentie", "periodicite"]
    Acronym "sigle" "afkorting" ["acronym"]
    LegalForm "forme" "rechtsvorm" []
    Code "code" "code" ["insee", "code_insee", "code_commune", "cbs", "bfs", "ofs"]
    Nis "nis" "nis" ["ins"]
    PostalCodes "codes_postaux" "postcodes" []
    Icon "icone" "icoon" ["icon"]
    Words "mots" "woorden" ["words"]
    See "voir" "zie" ["see"]
    Reviewed "relu" "nagelezen" ["reviewed"]
    Periods "periodes" "perioden" ["periods"]
    Menu "menu" "menu" []
    Order "ordre" "volgorde" ["order"]
    Zone "fuseau" "tijdzone" ["timezone"]
    Country "pays" "land" ["country"]
    Theme "theme" "thema" []
    Repository "depot" "opslagplaats" ["repository", "repo"]
    Url "url" "url" []
    Branch "branche" "tak" ["branch"]
    Identity "identifiant" "kenmerk" ["identite", "identifier", "uuid"]
    Desk "bureau" "loket" ["desk"]
    Agreed "accord" "akkoord" ["agreed"]
    Security "securite" "beveiliging" ["security"]
    Corrections "courriel_corrections" "e_mail_verbeteringen" ["corrections", "mail_corrections", "email_corrections"]
    Freshness "fraicheur" "actualiteit" []
    CallAfter "appeler_apres" "bellen_na" []
    RemoveAfter "retirer_apres" "verwijderen_na" []
    Horizon "horizon" "horizon" []
    Existing "existants" "bestaande" []
    Welcome "accueil_texte" "welkomsttekst" ["welcome", "bienvenue", "welkom"]
    Attributions "attributions" "bronvermeldingen" []
    Subject "sujet" "onderwerp" ["subject"]
    Licence "licence" "licentie" ["license"]
    StreetSources "attribution_rues" "bronvermelding_straten" []
    Offline "hors_ligne" "offline" ["hors_connexion", "sans_reseau"]
}

impl Key {
    /// The French name: `code_postal`.
    pub fn french(self) -> &'static str {
        self.names().1
    }

    /// The name in a language: Dutch in Dutch, else French.
    pub fn name(self, lang: Lang) -> &'static str {
        if lang == Lang::NL {
            self.names().2
        } else {
            self.names().1
        }
    }

    fn names(self) -> &'static (Key, &'static str, &'static str, &'static [&'static str]) {
        &NAMES[self as usize]
    }

    /// Whether a text names a key of any block.
    pub fn exists(text: &str) -> bool {
        let text = fold_key(text);
        NAMES
            .iter()
            .any(|(_, fr, nl, _)| text == *fr || text == *nl)
    }

    /// The key of `known` that `text` names in French or Dutch.
    pub fn find(text: &str, known: &[Self]) -> Option<Self> {
        let text = fold_key(text);
        known.iter().copied().find(|key| {
            let (_, fr, nl, _) = key.names();
            text == *fr || text == *nl
        })
    }

    /// Whether any key has this name in French or Dutch.
    pub fn is_known(text: &str) -> bool {
        let text = fold_key(text);
        let mut names = NAMES.iter();
        names.any(|(_, fr, nl, _)| text == *fr || text == *nl)
    }

    /// The key of `known` that `text` names, in French, in Dutch or as people try it.
    pub fn recognise(text: &str, known: &[Self]) -> Option<Self> {
        let folded = fold_key(text);
        let is_tried = |key: &&Self| key.names().3.contains(&folded.as_str());
        Self::find(text, known).or_else(|| known.iter().find(is_tried).copied())
    }

    /// The key of `known` that `text` is probably meant to be: a misspelling, or another language.
    pub fn guess(text: &str, known: &[Self]) -> Option<Self> {
        let folded = fold_key(text);
        let tried = known
            .iter()
            .find(|key| key.names().3.contains(&folded.as_str()));
        tried.copied().or_else(|| {
            let names = known.iter().flat_map(|key| [key.names().1, key.names().2]);
            nearest(text, names).and_then(|name| Self::find(name, known))
        })
    }
}

/// A path of French keys, `contact.telephone`, with the names of another language.
pub fn path_in(path: &str, lang: Lang) -> String {
    let in_estate = path.starts_with("site.");
    let name = |part: &str| {
        // One word, two things: how an estate is built, and what an organisation is in law.
        let here = |key| in_estate || key != Key::EstateForm;
        let named = |(key, fr, ..): &&(Key, &str, _, _)| *fr == part && here(*key);
        let key = NAMES.iter().find(named);
        key.map_or_else(|| part.to_owned(), |(key, ..)| key.name(lang).to_owned())
    };
    path.split('.').map(name).collect::<Vec<_>>().join(".")
}

/// A closed value: its French name, its Dutch name, what it is to us.
pub type Choice<T> = (&'static str, &'static str, T);

/// The choice that `text` names in French or Dutch.
pub fn choose<T: Copy>(text: &str, choices: &[Choice<T>]) -> Option<T> {
    let text = fold_key(text);
    choices
        .iter()
        .find(|(fr, nl, _)| folds_to(fr, &text) || folds_to(nl, &text))
        .map(|(_, _, value)| *value)
}

/// Whether a name folds to a text. Most names of a table are folded already.
fn folds_to(name: &str, folded: &str) -> bool {
    if name.bytes().all(|letter| letter.is_ascii_lowercase()) {
        name == folded
    } else {
        fold_key(name) == folded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_keys() {
        for (position, (key, ..)) in NAMES.iter().enumerate() {
            assert_eq!(*key as usize, position);
        }
    }

    #[test]
    fn names_are_folded_already() {
        for (_, fr, nl, others) in NAMES {
            for name in [fr, nl].into_iter().chain(others.iter()) {
                assert_eq!(fold_key(name), **name);
            }
        }
    }

    #[test]
    fn a_key_is_found_in_both_languages_and_guessed_from_others() {
        let known = [Key::Phone, Key::Website, Key::Email];
        assert_eq!(Key::find("Site web", &known), Some(Key::Website));
        assert_eq!(Key::find("Telefoon", &known), Some(Key::Phone));
        assert_eq!(Key::find("phone", &known), None);
        assert_eq!(Key::guess("phone", &known), Some(Key::Phone));
        assert_eq!(Key::guess("telephonne", &known), Some(Key::Phone));
        assert_eq!(Key::guess("fax", &known), None);
    }

    #[test]
    fn a_path_is_translated_key_by_key() {
        assert_eq!(path_in("adresse.code_postal", Lang::NL), "adres.postcode");
        assert_eq!(path_in("site.forme", Lang::NL), "woonwijk.bouwvorm");
        assert_eq!(path_in("forme", Lang::NL), "rechtsvorm");
    }
}
