//! What each key is for, in French and Dutch, with an example: for schemas and editors.

use super::Key;
use crate::lang::Lang;

/// A key, what it is for, and an example, each in French and Dutch.
type Row = (Key, [&'static str; 2], [&'static str; 2]);

/// In the order of the keys.
#[rustfmt::skip]
const WORDS: &[Row] = &[
    (Key::Id, ["le nom qui fait l'adresse : minuscules, chiffres, traits d'union", "de naam die het adres maakt: kleine letters, cijfers, koppeltekens"], ["table-de-conversation", "conversatietafel"]),
    (Key::Name, ["le nom, tel qu'on le montre", "de naam, zoals hij getoond wordt"], ["PCS Les Tilleuls", "PSC De Linden"]),
    (Key::Language, ["la langue des textes de ce fichier", "de taal van de teksten in dit bestand"], ["fr", "nl"]),
    (Key::Nicknames, ["comment les gens l'appellent ; la recherche les connaît", "hoe de mensen het noemen; de zoekfunctie kent ze"], ["[la tour des Tilleuls]", "[de lindetoren]"]),
    (Key::Status, ["existe-t-il encore : actif, a-confirmer ou termine", "bestaat het nog: actief, te-bevestigen of beeindigd"], ["actif", "actief"]),
    (Key::Summary, ["une phrase, 200 signes au plus", "één zin, hoogstens 200 tekens"], ["Un lieu de rencontre aux Tilleuls.", "Een ontmoetingsplek in De Linden."]),
    (Key::Notices, ["des messages en haut de la page, avec leurs jours", "berichten bovenaan de pagina, met hun dagen"], ["{ message: Pas d'accueil aujourd'hui, du: 2026-11-24 }", "{ bericht: Vandaag gesloten, vanaf: 2026-11-24 }"]),
    (Key::Message, ["ce que le message dit", "wat het bericht zegt"], ["Pas d'accueil aujourd'hui", "Vandaag geen onthaal"]),
    (Key::Closed, ["oui si le projet est fermé ces jours-là", "ja als het project die dagen gesloten is"], ["oui", "ja"]),
    (Key::Closures, ["les jours de fermeture : des dates ou des périodes par leur nom", "de sluitingsdagen: datums of perioden met hun naam"], ["[jours-feries, { du: 2026-12-24, au: 2027-01-03 }]", "[jours-feries, { vanaf: 2026-12-24, tot: 2027-01-03 }]"]),
    (Key::Reason, ["pourquoi", "waarom"], ["congés", "verlof"]),
    (Key::Estate, ["les logements autour du projet", "de woningen rond het project"], ["{ nom: Les Tilleuls, logements: 264 }", "{ naam: De Linden, woningen: 264 }"]),
    (Key::Perimeter, ["où exactement, en quelques mots", "waar precies, in enkele woorden"], ["La tour et ses abords", "De toren en omgeving"]),
    (Key::Streets, ["les rues du quartier, avec leurs numéros", "de straten van de wijk, met hun nummers"], ["[Rue des Tilleuls 1-40, Rue du Sel]", "[Lindestraat 1-40, Zoutstraat]"]),
    (Key::EstateForm, ["comment il est bâti", "hoe de wijk gebouwd is"], ["tour", "toren"]),
    (Key::Dwellings, ["combien de logements", "hoeveel woningen"], ["264", "264"]),
    (Key::Address, ["où se trouve l'équipe", "waar de ploeg zit"], ["{ rue: Rue des Tilleuls 1, code_postal: 1070, commune: anderlecht }", "{ straat: Lindestraat 1, postcode: 1070, gemeente: anderlecht }"]),
    (Key::Street, ["la rue et le numéro", "straat en nummer"], ["Rue des Tilleuls 1", "Lindestraat 1"]),
    (Key::PostalCode, ["le code postal", "de postcode"], ["1070", "1070"]),
    (Key::Commune, ["la commune, par son nom", "de gemeente, met haar naam"], ["anderlecht", "anderlecht"]),
    (Key::OtherCommunes, ["d'autres communes, quand le quartier en touche plusieurs", "andere gemeenten, als de wijk er meer raakt"], ["[forest]", "[vorst]"]),
    (Key::Latitude, ["la latitude, en degrés", "de breedtegraad"], ["50.83275", "50.83275"]),
    (Key::Longitude, ["la longitude, en degrés", "de lengtegraad"], ["4.322", "4.322"]),
    (Key::Position, ["le point sur la carte : latitude, longitude", "het punt op de kaart: breedte, lengte"], ["[50.83275, 4.322]", "[50.83275, 4.322]"]),
    (Key::Approximate, ["oui si le point est une rue, pas une porte", "ja als het punt een straat is, geen deur"], ["oui", "ja"]),
    (Key::Access, ["comment trouver la porte", "hoe u de deur vindt"], ["Sonner à « PCS »", "Bel aan bij “PSC”"]),
    (Key::Association, ["l'association qui porte le projet, par le nom de sa fiche", "de vereniging die het project draagt, met de naam van haar fiche"], ["ulac", "ulac"]),
    (Key::Partners, ["d'autres organisations, par le nom de leur fiche", "andere organisaties, met de naam van hun fiche"], ["[cpas-anderlecht]", "[cpas-anderlecht]"]),
    (Key::Landlords, ["les sociétés de logement, par le nom de leur fiche", "de huisvestingsmaatschappijen, met de naam van hun fiche"], ["[foyer-anderlechtois]", "[foyer-anderlechtois]"]),
    (Key::Contact, ["comment joindre l'équipe", "hoe u de ploeg bereikt"], ["{ telephone: 02 555 01 23 }", "{ telefoon: 02 555 01 23 }"]),
    (Key::Phone, ["un numéro, ou plusieurs avec leur usage", "een nummer, of meer met hun gebruik"], ["02 555 01 23", "02 555 01 23"]),
    (Key::WhatsApp, ["le numéro pour WhatsApp", "het nummer voor WhatsApp"], ["0474 79 97 09", "0474 79 97 09"]),
    (Key::Number, ["le numéro", "het nummer"], ["0474 79 97 09", "0474 79 97 09"]),
    (Key::For, ["à quoi sert ce numéro", "waarvoor dit nummer dient"], ["le matin", "'s ochtends"]),
    (Key::Extension, ["le poste à demander", "het toestel"], ["5", "5"]),
    (Key::Email, ["une adresse de courriel", "een e-mailadres"], ["pcs@example.org", "psc@example.org"]),
    (Key::Website, ["une page web, avec https://", "een webpagina, met https://"], ["https://example.org", "https://example.org"]),
    (Key::Person, ["le nom d'une personne ; il faut son accord", "de naam van een persoon; haar akkoord is nodig"], ["Prénom Nom", "Voornaam Naam"]),
    (Key::Consent, ["le jour où la personne a donné son accord", "de dag waarop de persoon akkoord ging"], ["2026-01-15", "2026-01-15"]),
    (Key::Opening, ["quand la porte est ouverte, ou le téléphone décroché", "wanneer de deur open is of de telefoon opgenomen wordt"], ["mardi 9h-12h", "dinsdag 9u-12u"]),
    (Key::Days, ["les jours de la semaine", "de dagen van de week"], ["[mardi, jeudi]", "[dinsdag, donderdag]"]),
    (Key::Hours, ["les heures, ou une partie du jour", "de uren, of een dagdeel"], ["9h30-11h30", "9u30-11u30"]),
    (Key::By, ["comment, ou par qui", "hoe, of door wie"], ["téléphone", "telefoon"]),
    (Key::Note, ["quelques mots à côté des heures", "enkele woorden naast de uren"], ["sur rendez-vous", "op afspraak"]),
    (Key::Except, ["pas ces jours-là : des dates ou des périodes", "niet op deze dagen: datums of perioden"], ["[vacances-fr]", "[vacances-nl]"]),
    (Key::Accessibility, ["ce qui aide à entrer", "wat helpt om binnen te raken"], ["[fauteuil-roulant, ascenseur]", "[rolstoel, lift]"]),
    (Key::Languages, ["les langues parlées, ou celles du site", "de gesproken talen, of die van de site"], ["[fr, nl, arabe]", "[nl, fr, Arabisch]"]),
    (Key::LastHeard, ["l'année de la dernière chose qu'on sait du projet", "het jaar van het laatste dat over het project bekend is"], ["2016", "2016"]),
    (Key::Since, ["depuis quelle année", "sinds welk jaar"], ["2009", "2009"]),
    (Key::Agreement, ["la convention, avec ses années", "de overeenkomst, met haar jaren"], ["{ debut: 2021, fin: 2026 }", "{ begin: 2021, einde: 2026 }"]),
    (Key::Start, ["la première année", "het eerste jaar"], ["2021", "2021"]),
    (Key::End, ["la dernière année", "het laatste jaar"], ["2026", "2026"]),
    (Key::Objectives, ["ce que le projet cherche à faire", "wat het project wil doen"], ["[Créer des liens entre les habitants]", "[Buren leren elkaar kennen]"]),
    (Key::Images, ["des photos du dossier images, avec un texte", "foto's uit de map images, met een tekst"], ["[{ fichier: fete.jpg, texte: La fête de la cour }]", "[{ bestand: feest.jpg, tekst: Het feest op de binnenplaats }]"]),
    (Key::File, ["le nom du fichier dans images", "de naam van het bestand in images"], ["fete.jpg", "feest.jpg"]),
    (Key::Text, ["ce qu'on voit sur la photo", "wat er op de foto te zien is"], ["La fête de la cour", "Het feest op de binnenplaats"]),
    (Key::Credit, ["qui a pris la photo", "wie de foto nam"], ["ULAC", "ULAC"]),
    (Key::Confirmed, ["quand l'équipe a dit que la fiche est juste", "wanneer de ploeg zei dat de fiche klopt"], ["{ le: 2026-11-22, par: ULAC }", "{ op: 2026-11-22, door: ULAC }"]),
    (Key::On, ["le jour", "de dag"], ["2026-11-22", "2026-11-22"]),
    (Key::FormerNames, ["d'anciens noms d'adresse, qui mènent ici pour toujours", "vroegere namen in het adres, die altijd hierheen leiden"], ["[tilleuls-1070]", "[linde-1070]"]),
    (Key::TakenOver, ["le projet qui continue celui-ci", "het project dat dit voortzet"], ["goujons", "goujons"]),
    (Key::Page, ["une autre page publique sur ce projet", "een andere publieke pagina over dit project"], ["https://example.org/pcs", "https://example.org/psc"]),
    (Key::Sources, ["d'où viennent les informations ; jamais montré", "waar de informatie vandaan komt; nooit getoond"], ["[https://example.org/page]", "[https://example.org/pagina]"]),
    (Key::Activities, ["ce qui se passe ici", "wat hier gebeurt"], ["[{ titre: Table de conversation, chaque: mardi }]", "[{ titel: Conversatietafel, elke: dinsdag }]"]),
    (Key::Title, ["le titre", "de titel"], ["Table de conversation", "Conversatietafel"]),
    (Key::Need, ["à quel besoin cela répond, par son nom", "aan welke nood dit beantwoordt, met haar naam"], ["langues", "langues"]),
    (Key::Every, ["chaque semaine ou chaque mois, quel jour", "elke week of maand, welke dag"], ["mardi", "dinsdag"]),
    (Key::Place, ["le local, ou un lieu ailleurs", "de zaal, of een plaats elders"], ["Local communautaire", "Buurtlokaal"]),
    (Key::Description, ["quelques phrases, en Markdown", "enkele zinnen, in Markdown"], ["On parle, personne ne juge.", "We praten, niemand oordeelt."]),
    (Key::Audience, ["pour qui", "voor wie"], ["[adultes]", "[volwassenen]"]),
    (Key::Ages, ["l'âge", "de leeftijd"], ["6-12", "6-12"]),
    (Key::Price, ["le prix ; inconnu n'est pas gratuit", "de prijs; onbekend is niet gratis"], ["gratuit", "gratis"]),
    (Key::Registration, ["comment s'inscrire", "hoe u inschrijft"], ["sur place", "ter plaatse"]),
    (Key::Before, ["le dernier jour pour s'inscrire", "de laatste dag om in te schrijven"], ["2026-12-10", "2026-12-10"]),
    (Key::Places, ["combien de places", "hoeveel plaatsen"], ["12", "12"]),
    (Key::Childcare, ["oui s'il y a une garderie", "ja als er kinderopvang is"], ["oui", "ja"]),
    (Key::Initiative, ["qui l'organise", "wie het organiseert"], ["habitants", "bewoners"]),
    (Key::Full, ["est-ce complet : oui, non, liste-attente", "is het volzet: ja, nee, wachtlijst"], ["non", "nee"]),
    (Key::Date, ["un jour, une fois", "één dag, één keer"], ["2026-12-19", "2026-12-19"]),
    (Key::Dates, ["plusieurs jours", "meer dagen"], ["[2026-12-05, 2026-12-19]", "[2026-12-05, 2026-12-19]"]),
    (Key::From, ["le premier jour, compris", "de eerste dag, inbegrepen"], ["2026-12-24", "2026-12-24"]),
    (Key::Until, ["le dernier jour, compris", "de laatste dag, inbegrepen"], ["2027-01-03", "2027-01-03"]),
    (Key::During, ["seulement pendant ces périodes", "enkel tijdens deze perioden"], ["ramadan", "ramadan"]),
    (Key::Cancelled, ["les dates annulées, qui restent visibles, barrées", "de geannuleerde datums, die doorstreept zichtbaar blijven"], ["[{ date: 2026-12-08, raison: formation }]", "[{ datum: 2026-12-08, reden: opleiding }]"]),
    (Key::Moved, ["les dates déplacées : de, vers", "de verplaatste datums: van, naar"], ["[{ de: 2026-12-15, vers: 2026-12-16 }]", "[{ van: 2026-12-15, naar: 2026-12-16 }]"]),
    (Key::Of, ["la date d'avant", "de datum van eerst"], ["2026-12-15", "2026-12-15"]),
    (Key::To, ["la nouvelle date", "de nieuwe datum"], ["2026-12-16", "2026-12-16"]),
    (Key::Slots, ["plusieurs moments, chacun avec ses jours et ses heures", "meer momenten, elk met zijn dagen en uren"], ["[{ chaque: lundi, heures: 15h-17h }]", "[{ elke: maandag, uren: 15u-17u }]"]),
    (Key::Rhythm, ["ce qu'on sait du rythme, quand le jour n'est pas connu", "wat geweten is van het ritme, als de dag niet gekend is"], ["une fois par mois", "één keer per maand"]),
    (Key::Acronym, ["le sigle, ou le titre en un ou deux mots", "de afkorting, of de titel in een of twee woorden"], ["ULAC", "ULAC"]),
    (Key::LegalForm, ["la forme en droit", "de rechtsvorm"], ["ASBL", "VZW"]),
    (Key::Code, ["le code de la commune dans les statistiques, comme dans communes.geojson", "de code van de gemeente in de statistieken, zoals in communes.geojson"], ["'21001'", "'21001'"]),
    (Key::Nis, ["l'ancien nom de la clé code", "de vroegere naam van de sleutel code"], ["'21001'", "'21001'"]),
    (Key::PostalCodes, ["les codes postaux de la commune", "de postcodes van de gemeente"], ["[1070]", "[1070]"]),
    (Key::Icon, ["un pictogramme du thème", "een pictogram van het thema"], ["message-circle", "message-circle"]),
    (Key::Words, ["les mots que les gens cherchent, par langue", "de woorden die mensen zoeken, per taal"], ["{ fr: [soutien scolaire] }", "{ nl: [huiswerkklas] }"]),
    (Key::See, ["d'autres lignes du vocabulaire", "andere regels van de woordenlijst"], ["devoirs", "devoirs"]),
    (Key::Reviewed, ["les langues relues par quelqu'un qui les parle", "de talen die iemand nalas die ze spreekt"], ["[ar, tr]", "[ar, tr]"]),
    (Key::Periods, ["des jours qui se suivent : du, au", "dagen die op elkaar volgen: vanaf, tot"], ["[{ du: 2026-12-21, au: 2027-01-03 }]", "[{ vanaf: 2026-12-21, tot: 2027-01-03 }]"]),
    (Key::Menu, ["oui si la page est dans le menu", "ja als de pagina in het menu staat"], ["oui", "ja"]),
    (Key::Order, ["sa place dans le menu", "haar plaats in het menu"], ["1", "1"]),
    (Key::Zone, ["le fuseau horaire", "de tijdzone"], ["Europe/Brussels", "Europe/Brussels"]),
    (Key::Country, ["le pays, en deux lettres", "het land, in twee letters"], ["BE", "BE"]),
    (Key::Theme, ["le thème du site", "het thema van de site"], ["quartier", "quartier"]),
    (Key::Repository, ["où le contenu est modifié", "waar de inhoud gewijzigd wordt"], ["{ url: https://github.com/OWNER/REPO, branche: main }", "{ url: https://github.com/OWNER/REPO, tak: main }"]),
    (Key::Url, ["l'adresse du dépôt", "het adres van de opslagplaats"], ["https://github.com/OWNER/REPO", "https://github.com/OWNER/REPO"]),
    (Key::Branch, ["la branche publiée", "de gepubliceerde tak"], ["main", "main"]),
    (Key::Identity, ["le nom du site dans les agendas, qui ne change jamais", "de naam van de site in agenda's, die nooit verandert"], ["pcs-bruxelles", "psc-brussel"]),
    (Key::Desk, ["qui peut en dire plus sur tous les projets", "wie meer weet over alle projecten"], ["{ nom: Bureau, courriel: bureau@example.org }", "{ naam: Loket, e_mail: loket@example.org }"]),
    (Key::Agreed, ["le jour où le bureau a accepté de répondre", "de dag waarop het loket toezegde te antwoorden"], ["2026-11-01", "2026-11-01"]),
    (Key::Security, ["à qui signaler une faille du site : courriel ou adresse web", "aan wie u een lek van de site meldt: e-mail of webadres"], ["securite@example.org", "beveiliging@example.org"]),
    (Key::Corrections, ["où écrire qu'une chose est fausse", "waar u schrijft dat iets niet klopt"], ["corrections@example.org", "verbeteringen@example.org"]),
    (Key::Freshness, ["quand une fiche est ancienne", "wanneer een fiche oud is"], ["{ appeler_apres: 6, retirer_apres: 12 }", "{ bellen_na: 6, verwijderen_na: 12 }"]),
    (Key::CallAfter, ["après combien de mois appeler d'abord", "na hoeveel maanden eerst bellen"], ["6", "6"]),
    (Key::RemoveAfter, ["après combien de mois l'agenda ne la montre plus", "na hoeveel maanden de agenda ze weglaat"], ["12", "12"]),
    (Key::Horizon, ["combien de jours les pages montrent", "hoeveel dagen de pagina's tonen"], ["90", "90"]),
    (Key::Existing, ["combien de projets existent", "hoeveel projecten er bestaan"], ["32", "32"]),
    (Key::Welcome, ["une phrase d'accueil sur la première page", "een welkomstzin op de eerste pagina"], ["Bienvenue.", "Welkom."]),
    (Key::Attributions, ["des lignes que les licences demandent", "regels die de licenties vragen"], ["[© les contributeurs d'OpenStreetMap, ODbL]", "[© de bijdragers van OpenStreetMap, ODbL]"]),
    (Key::Subject, ["ce que sont les projets : leur sigle, une phrase, le sigle des sociétés de logement", "wat de projecten zijn: hun afkorting, een zin, de afkorting van de huisvestingsmaatschappijen"], ["{ sigle: PCS }", "{ afkorting: PSC }"]),
    (Key::Licence, ["la licence des textes : un nom connu, ou { nom, url }", "de licentie van de teksten: een gekende naam, of { naam, url }"], ["CC BY 4.0", "CC BY 4.0"]),
    (Key::StreetSources, ["d'où vient rues.csv, comme sa licence le demande", "waar rues.csv vandaan komt, zoals de licentie het vraagt"], ["© les contributeurs d'OpenStreetMap, ODbL", "© de bijdragers van OpenStreetMap, ODbL"]),
    (Key::Offline, ["oui pour garder des pages sur les téléphones", "ja om pagina's op telefoons te bewaren"], ["oui", "ja"]),
];

impl Key {
    /// What it is for.
    pub fn purpose(self, lang: Lang) -> &'static str {
        self.words().1[usize::from(lang == Lang::NL)]
    }

    /// A value as an author writes it.
    pub fn example(self, lang: Lang) -> &'static str {
        self.words().2[usize::from(lang == Lang::NL)]
    }

    fn words(self) -> &'static Row {
        &WORDS[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::super::NAMES;
    use super::*;

    #[test]
    fn every_key_has_its_words_in_the_order_of_the_keys() {
        let keys: Vec<Key> = NAMES.iter().map(|(key, ..)| *key).collect();
        let worded: Vec<Key> = WORDS.iter().map(|(key, ..)| *key).collect();
        assert_eq!(worded, keys);
    }
}
