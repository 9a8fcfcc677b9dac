//! A fictional directory of any size: the communes, needs, periods, words and streets of the real
//! content, and projects of which nothing is true. The same size gives the same bytes.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// What is real, and asked for by every build.
const REAL: [&str; 6] = [
    "communes.yaml",
    "communes.geojson",
    "thematiques.yaml",
    "periodes.yaml",
    "vocabulaire.yaml",
    "rues.csv",
];

const SITE: &str = "titre: { fr: Projets de cohésion sociale, nl: Projecten voor sociale cohesie }
langues: [fr, nl]
fuseau: Europe/Brussels
adresse: https://example.org/pcs/
bureau: { nom: Bureau, courriel: bureau@example.org }
";

const NAMES: [(&str, &str); 8] = [
    ("Les Tilleuls", "De Linden"),
    ("Le Moulin", "De Molen"),
    ("La Colline", "De Heuvel"),
    ("Le Canal", "De Vaart"),
    ("Les Jardins", "De Tuinen"),
    ("La Fontaine", "De Fontein"),
    ("Le Verger", "De Boomgaard"),
    ("Les Ateliers", "De Werkplaatsen"),
];

/// French and Dutch title, need, and when: empty when days are to be asked.
const ACTIVITIES: [(&str, &str, &str, &str); 8] = [
    (
        "Table de conversation",
        "Conversatietafel",
        "langues",
        "chaque: mardi\n    heures: 9h30-11h30\n    sauf: [jours-feries]",
    ),
    (
        "École de devoirs",
        "Huiswerkklas",
        "devoirs",
        "chaque: [lundi, jeudi]\n    heures: 15h30-17h30",
    ),
    (
        "Permanence sociale",
        "Sociale permanentie",
        "papiers",
        "chaque: mercredi\n    heures: [9h-12h, 14h-16h]",
    ),
    (
        "Repas de quartier",
        "Buurtmaaltijd",
        "cuisine",
        "chaque: premier vendredi du mois\n    heures: 12h-14h",
    ),
    (
        "Fête de quartier",
        "Buurtfeest",
        "rencontres",
        "date: [2026-12-19, 2027-01-16]\n    heures: 14h-18h",
    ),
    ("Potager partagé", "Buurtmoestuin", "rencontres", ""),
    ("Chorale", "Koor", "culture", ""),
    ("Groupe de parents", "Oudergroep", "enfants", ""),
];

const TEXT: &str = "L'équipe travaille dans la tour et autour, avec les habitants.\nLa porte est ouverte à tous.\n\n## Comment venir\n\nPar le bus, puis à pied.\n- entrée côté jardin ;\n- sonnette du bas.\n";
const TEKST: &str = "Het team werkt in en rond de toren, samen met de bewoners.\nDe deur staat open voor iedereen.\n\n## Hoe komt u er?\n\nMet de bus, dan te voet.\n- ingang aan de tuin;\n- onderste bel.\n";

/// The file that a bench edits, below the content of a fictional directory.
pub const EDITED: &str = "pcs/projet-7.md";

/// The page that shows it.
pub const PAGE: &str = "fr/pcs/projet-7.html";

/// Writes a directory of so many projects into `root/content`.
pub fn write(root: &Path, size: usize) {
    let content = root.join("content");
    for folder in ["pcs", "asbl"] {
        fs::create_dir_all(content.join(folder)).unwrap();
    }
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for file in REAL {
        fs::copy(real.join(file), content.join(file)).unwrap();
    }
    fs::write(content.join("site.yaml"), SITE).unwrap();
    let communes = communes(&real);
    for at in 0..size.div_ceil(8) {
        let text = format!(
            "nom: Association {at}\ncontact: {{ telephone: 02 555 {:02} {:02} }}\n",
            at / 100 % 100,
            at % 100
        );
        fs::write(content.join(format!("asbl/association-{at}.yaml")), text).unwrap();
    }
    for at in 0..size {
        let commune = &communes[at * 7 % communes.len()];
        let sheet = sheet(at, commune);
        fs::write(content.join(format!("pcs/projet-{at}.md")), sheet).unwrap();
        let translation = format!("---\n---\n{TEKST}");
        fs::write(content.join(format!("pcs/projet-{at}.nl.md")), translation).unwrap();
    }
}

/// A commune of the real content, and a point in it: longitude and latitude.
struct Commune {
    id: String,
    point: [f64; 2],
}

/// The communes, with the points where maps write their names.
fn communes(content: &Path) -> Vec<Commune> {
    let read = |file: &str| fs::read_to_string(content.join(file)).unwrap();
    let shapes: Value = serde_json::from_str(&read("communes.geojson")).unwrap();
    let shapes = shapes["features"].as_array().unwrap();
    let point = |code: &str| {
        let shape = shapes.iter().find(|shape| shape["id"] == code).unwrap();
        [0, 1].map(|at| shape["properties"]["label_point"][at].as_f64().unwrap())
    };
    let yaml = read("communes.yaml");
    let field = |name: &'static str| {
        let lines = yaml.lines().map(|line| line.trim_start_matches(['-', ' ']));
        lines.filter_map(move |line| line.strip_prefix(name))
    };
    let communes = field("id: ").zip(field("nis: "));
    let commune = |(id, code): (&str, &str)| Commune {
        id: id.to_owned(),
        point: point(code.trim_matches(['\'', '"'])),
    };
    communes.map(commune).collect()
}

fn sheet(at: usize, commune: &Commune) -> String {
    let (fr, nl) = NAMES[at % NAMES.len()];
    let id = &commune.id;
    // So near to the point that it is in the same commune.
    let [longitude, latitude] = commune.point;
    let [east, north] = [at % 13, at % 11].map(|part| f64::from(u8::try_from(part).unwrap()) / 1e4);
    let (latitude, longitude) = (latitude + north, longitude + east);
    let mut sheet = format!(
        "---
nom: {{ fr: {fr} {at}, nl: {nl} {at} }}
resume: {{ fr: Une équipe au pied de la tour {at}., nl: Een team aan de voet van toren {at}. }}
site: {{ nom: {{ fr: Cité {at}, nl: Wijk {at} }}, logements: {} }}
adresse: {{ rue: {{ fr: Rue du Projet {at}, nl: Projectstraat {at} }}, commune: {id}, position: [{latitude:.4}, {longitude:.4}] }}
asbl: association-{}
objectifs: [{{ fr: Se rencontrer, nl: Elkaar ontmoeten }}]
activites:
",
        100 + at % 300,
        at / 8,
    );
    for (number, (fr, nl, need, when)) in ACTIVITIES.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(
            sheet,
            "  - titre: {{ fr: {fr}, nl: {nl} }}\n    id: a{number}\n    thematique: {need}\n    public: adultes\n"
        );
        if !when.is_empty() {
            let _ = writeln!(sheet, "    {when}");
        }
    }
    sheet + "---\n" + TEXT
}
