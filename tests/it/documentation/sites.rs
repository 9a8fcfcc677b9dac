//! Sites whose faults lie in files rather than in the lines of a sheet, in French and in Dutch, so
//! that `docs/messages.md` shows a real case of them too.

use annuaire::lang::Lang;

use super::themes;
use crate::cases::reading::{Fault, faults};
use crate::support::{Estate, sheet};

/// A file, and what stands in it in French and in Dutch.
pub type Files = (&'static str, [&'static str; 2]);

/// Each with the file that has the fault.
const FILES: [Files; 20] = [
    (
        "content/pages/agenda.md",
        ["---\ntitre: Agenda\n---\n", "---\ntitel: Agenda\n---\n"],
    ),
    (
        "content/pcs/tilleuls.de.md",
        ["---\n---\nHallo.\n", "---\n---\nHallo.\n"],
    ),
    ("content/notes.txt", ["à faire", "te doen"]),
    (
        "content/sisp/voisinage.yaml",
        ["nom: Voisinage", "naam: Buren"],
    ),
    (
        "content/rues.csv",
        [
            "nom;ville\nRue Haute;Valombre",
            "naam;stad\nHoogstraat;Valombre",
        ],
    ),
    (
        "content/rues.csv",
        [
            "nom_fr,nom_nl,nis,codes_postaux,lat,lon\nRue Haute,Hoogstraat,99901",
            "nom_fr,nom_nl,nis,codes_postaux,lat,lon\nRue Basse,Laagstraat,99901",
        ],
    ),
    (
        "content/communes.geojson",
        ["{ \"features\": [", "{ \"type\": \"Topology\" }"],
    ),
    (
        "content/communes.geojson",
        [
            r#"{"features":[{"properties":{"nis":"99902"},"geometry":{"type":"Polygon","coordinates":[]}}]}"#,
            r#"{"features":[{"properties":{"nis":"99903"},"geometry":{"type":"Polygon","coordinates":[]}}]}"#,
        ],
    ),
    (
        "content/site.yaml",
        [
            "titre: Annuaire\nfuseau: Bruxelles\n",
            "titel: Gids\ntijdzone: Brussel\n",
        ],
    ),
    (
        "content/site.yaml",
        [
            "titre: Annuaire\nadresse: https://moi:secret@example.org/\n",
            "titel: Gids\nadres: https://ik:geheim@example.org/\n",
        ],
    ),
    (
        "content/site.yaml",
        [
            "titre: Annuaire\ntheme: bleu\n",
            "titel: Gids\nthema: blauw\n",
        ],
    ),
    (
        "content/site.yaml",
        [
            "titre: Annuaire\nlangues: [fr, so]\n",
            "titel: Gids\ntalen: [nl, so]\n",
        ],
    ),
    (
        "content/thematiques.yaml",
        [
            "- { id: rencontres, nom: Rencontres, icone: bulle }\n",
            "- { id: rencontres, naam: Ontmoeten, icoon: wolkje }\n",
        ],
    ),
    ("content/racine/script.js", ["alert(1)", "alert(1)"]),
    (
        "content/images/fete.jpg",
        ["une photo coupée", "een halve foto"],
    ),
    (
        "content/vocabulaire.yaml",
        [
            "- id: cafe\n  mots: &cafe { fr: [café] }\n",
            "- id: cafe\n  woorden: &cafe { nl: [koffie] }\n",
        ],
    ),
    (
        "content/vocabulaire.yaml",
        [
            "- id: cafe\n  mots: { fr: [café] }\n---\n- id: the\n  mots: { fr: [thé] }\n",
            "- id: cafe\n  woorden: { nl: [koffie] }\n---\n- id: thee\n  woorden: { nl: [thee] }\n",
        ],
    ),
    (
        "content/communes.yaml",
        [
            "id: valombre\nnis: '99901'\nnom: Valombre\ncodes_postaux: [9991]\n",
            "id: valombre\nnis: '99901'\nnaam: Valombre\npostcodes: [9991]\n",
        ],
    ),
    (
        "content/periodes.yaml",
        [
            "- { id: vacances, nom: Vacances, dates: 2025-07-01 }\n",
            "- { id: vacances, naam: Vakantie, datums: 2025-07-01 }\n",
        ],
    ),
    (
        "content/communes.yaml",
        [
            "- { id: valombre, nis: '99901', nom: Valombre, codes_postaux: [9991] }\n- { id: clairval, nis: '99902', nom: Clairval, codes_postaux: [9992] }\n",
            "- { id: valombre, nis: '99901', naam: Valombre, postcodes: [9991] }\n- { id: clairval, nis: '99902', naam: Clairval, postcodes: [9992] }\n",
        ],
    ),
];

/// Lines of the smallest sheet that are right, or a hint or a doubt is given of.
const SHEETS: [[&str; 2]; 33] = [
    [
        "activites: [{ titre: Fête, lieu: [Local, Cour] }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, plaats: [Zaal, Tuin] }]",
    ],
    ["resume: \"Un lieu\\q\"", "samenvatting: \"Een plek\\q\""],
    [
        "contact:\n\u{a0}\u{a0}telephone: 02 555 01 23",
        "contact:\n\u{a0}\u{a0}telefoon: 02 555 01 23",
    ],
    ["resume: “Un lieu”", "samenvatting: “Een plek”"],
    ["un lieu de rencontre", "een plek"],
    [
        "surnoms: [[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]",
        "bijnamen: [[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]",
    ],
    ["confirme: oui", "bevestigd: ja"],
    ["resume: Un \u{202e}lieu", "samenvatting: Een \u{202e}plek"],
    [
        "resume: { français: Un lieu }",
        "samenvatting: { nederlands: Een plek }",
    ],
    [
        "contact: { telephone: appelez-nous }",
        "contact: { telefoon: bel ons }",
    ],
    [
        "contact: { courriel: bientôt }",
        "contact: { e_mail: binnenkort }",
    ],
    [
        "contact: { site_web: bientôt }",
        "contact: { website: binnenkort }",
    ],
    [
        "contact: { site_web: 'javascript:alert(1)' }",
        "contact: { website: 'javascript:alert(1)' }",
    ],
    [
        "activites: [{ titre: Fête, date: 31 février 2027 }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, datum: 31 februari 2027 }]",
    ],
    [
        "activites: [{ titre: Fête, date: 19/13/2026 }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, datum: 19/13/2026 }]",
    ],
    [
        "activites: [{ titre: Fête, date: lundi 19 décembre 2026 }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, datum: maandag 19 december 2026 }]",
    ],
    [
        "activites: [{ titre: Fête, chaque: parfois }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, elke: soms }]",
    ],
    [
        "activites: [{ titre: Fête, chaque: mardi quand il pleut }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, elke: dinsdag als het regent }]",
    ],
    [
        "activites: [{ titre: Fête, prix: oui }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, prijs: ja }]",
    ],
    ["langues: [elfique]", "talen: [elfs]"],
    ["depuis: longtemps", "sinds: lang"],
    [
        "activites: [{ titre: Fête, public: martiens }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, publiek: marsmannetjes }]",
    ],
    [
        "activites: [{ titre: Fête, date: 2062-12-19 }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, datum: 2062-12-19 }]",
    ],
    [
        "confirme: { le: 2027-05-01 }",
        "bevestigd: { op: 2027-05-01 }",
    ],
    [
        "activites: [{ titre: Fête, chaque: mardi, horaires: [{ chaque: jeudi }] }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, elke: dinsdag, uurrooster: [{ elke: donderdag }] }]",
    ],
    [
        "activites: [{ titre: Fête, chaque: mardi, sauf: carnaval }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, elke: dinsdag, behalve: carnaval }]",
    ],
    [
        "activites: [{ titre: Fête, chaque: mardi de 9h à 12h, heures: 9h-12h }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, elke: dinsdag van 9u tot 12u, uren: 9u-12u }]",
    ],
    [
        "activites: [{ titre: Fête, chaque: mardi }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, elke: dinsdag }]",
    ],
    [
        "activites: [{ titre: Fête, date: 2026-11-14 }]",
        "taal: nl\nactiviteiten: [{ titel: Feest, datum: 2026-11-14 }]",
    ],
    [
        "activites: [{ titre: Nuit, id: nuit, date: 2027-03-28, heures: 2h30-4h }]",
        "taal: nl\nactiviteiten: [{ titel: Nacht, id: nacht, datum: 2027-03-28, uren: 2u30-4u }]",
    ],
    [
        "confirme: { le: 2026-11-02, par: nous }\nactivites: [{ titre: Café, chaque: mardi, sauf: vacances }]",
        "taal: nl\nbevestigd: { op: 2026-11-02, door: ons }\nactiviteiten: [{ titel: Koffie, elke: dinsdag, behalve: vacances }]",
    ],
    [
        "resume: { fr: Un lieu de l'ALE }\nconfirme: { le: 2026-11-02 }",
        "taal: nl\nsamenvatting: Een plek van de PWA\nbevestigd: { op: 2026-11-02 }",
    ],
    ["nom: { fr: &nom Tilleuls }", "taal: nl\nbijnamen: [*naam]"],
];

/// A sentence that nobody reads in one go.
const SENTENCES: [&str; 2] = [
    "Des parents tiennent la porte ouverte chaque semaine pour toutes les personnes qui passent et qui veulent parler un moment avec quelqu'un autour d'un café ou d'un thé avant de rentrer chez elles.",
    "Ouders houden elke week de deur open voor alle mensen die langskomen en die even met iemand willen praten bij een kop koffie of thee voordat ze weer naar huis gaan.",
];

/// What is found in each site.
pub fn found() -> Vec<Fault> {
    let langs = [Lang::FR, Lang::NL].into_iter().enumerate();
    langs
        .flat_map(|(at, lang)| {
            let sites = sites(at);
            sites.into_iter().flat_map(move |site| {
                let checked = site.checked();
                faults(&checked.found, &checked.texts, lang)
            })
        })
        .collect()
}

/// The sites in one of the two languages.
fn sites(at: usize) -> Vec<Estate> {
    let files = FILES
        .iter()
        .map(|(path, texts)| furnished(at).write(path, texts[at]));
    let sheets = SHEETS
        .iter()
        .map(|lines| furnished(at).write("content/pcs/tilleuls.md", &sheet(lines[at])));
    let body = sheet("confirme: { le: 2026-11-02 }") + SENTENCES[at] + "\n";
    let name = ["content/pcs/chenes.md", "content/pcs/eiken.md"][at];
    let long = ["é", "ë"][at].repeat(70_000);
    let many: String = (0..60).fold(String::new(), |lines, at| lines + &format!("cle{at}: x\n"));
    let link = [
        "Voir [ici](../pages/ailleurs.md).",
        "Zie [hier](../pages/elders.md).",
    ][at];
    let title = ["Zumba", "Zumba"][at];
    let titled =
        format!("confirme: {{ le: 2026-11-02 }}\nactivites: [{{ titre: {title}, id: zumba }}]");
    let more = [
        furnished(at).write("content/pcs/tilleuls.md", &sheet(&many)),
        furnished(at).write(
            "content/pcs/tilleuls.md",
            &(sheet("depuis: 1999") + link + "\n"),
        ),
        furnished(at)
            .write("content/pcs/tilleuls.md", &sheet(&titled))
            .write(
                "content/vocabulaire.yaml",
                "- { id: cafe, mots: { fr: [café], nl: [koffie] } }\n",
            ),
        twice(at),
        elsewhere(at),
        without_dates(at),
        untranslated(at),
        furnished(at).write("content/pcs/tilleuls.md", &body),
        furnished(at).write_bytes(name, &[0xff, 0xfe, b'-', 0, b'-', 0]),
        furnished(at).write_bytes(name, b"---\nnom: Ch\xeane\n---\n"),
        furnished(at).write(name, &sheet(&format!("resume: {long}"))),
        furnished(at).write(name, &"-".repeat(300_000)),
        furnished(at).remove("content/communes.yaml"),
        furnished(at).remove("content/site.yaml"),
    ];
    let mut sites: Vec<Estate> = files.chain(sheets).chain(more).collect();
    let link = furnished(at);
    std::os::unix::fs::symlink("/dev/null", link.path(name)).unwrap();
    sites.push(link);
    sites.push(Estate::bare("empty"));
    sites.extend(themes::sites(at));
    sites
}

/// A text both in the sheet and in its translation.
fn twice(at: usize) -> Estate {
    let (other, summary) = [("nl", "Een plek"), ("fr", "Un lieu")][at];
    let text = format!("resume: {{ {other}: {summary} }}");
    let translation = format!("---\nresume: {summary}\n---\n");
    let path = format!("content/pcs/tilleuls.{other}.md");
    let site = furnished(at).write("content/pcs/tilleuls.md", &sheet(&text));
    site.write(&path, &translation)
}

/// A position in the next commune.
fn elsewhere(at: usize) -> Estate {
    let square = |west: f64| {
        let east = west + 0.1;
        format!("[[[{west},51.4],[{east},51.4],[{east},51.5],[{west},51.5],[{west},51.4]]]")
    };
    let shape = |nis: &str, west: f64| {
        let rings = square(west);
        format!(
            r#"{{"properties":{{"nis":"{nis}"}},"geometry":{{"type":"Polygon","coordinates":{rings}}}}}"#
        )
    };
    let shapes = [shape("99901", 2.5), shape("99902", 2.6)].join(",");
    let position = ["position: [51.45, 2.65]", "positie: [51.45, 2.65]"][at];
    let address = format!("---\nnom: Tilleuls\nadresse:\n  commune: valombre\n  {position}\n---\n");
    let (_, communes) = FILES[FILES.len() - 1];
    furnished(at)
        .write("content/communes.yaml", communes[at])
        .write(
            "content/communes.geojson",
            &format!("{{\"features\":[{shapes}]}}"),
        )
        .write("content/pcs/tilleuls.md", &address)
}

/// A period in use that is over.
fn without_dates(at: usize) -> Estate {
    let (_, periods) = FILES[FILES.len() - 2];
    let lines = [
        "confirme: { le: 2026-11-02 }\nactivites: [{ titre: Café, chaque: mardi, sauf: vacances }]",
        "taal: nl\nbevestigd: { op: 2026-11-02 }\nactiviteiten: [{ titel: Koffie, elke: dinsdag, behalve: vacances }]",
    ];
    furnished(at)
        .write("content/periodes.yaml", periods[at])
        .write("content/pcs/tilleuls.md", &sheet(lines[at]))
}

/// Sheets that say nothing in a third language.
fn untranslated(at: usize) -> Estate {
    let languages = ["[fr, nl, en]", "[nl, fr, en]"][at];
    let site = format!("titre: Annuaire\nlangues: {languages}\n");
    (0..12).fold(
        furnished(at).write("content/site.yaml", &site),
        |site, number| {
            site.write(
                &format!("content/pcs/projet-{number}.md"),
                crate::support::SHEET,
            )
        },
    )
}

/// The smallest site with one record of every kind, in one of the two languages.
pub fn furnished(at: usize) -> Estate {
    let languages = ["[fr, nl]", "[nl, fr]"][at];
    let site = format!("titre: Annuaire\nlangues: {languages}\n");
    Estate::furnished().write("content/site.yaml", &site)
}
