//! What people write in values, and what it means: one line a case, in `tests/cases/values/`.
//!
//! A line has the sheet's language, where the lines stand (`fiche` or `activite`), the lines, and
//! what is expected: `= lines` that say the same with the keys of the format, or `! code` with the
//! corrected lines behind `->`. A corrected sheet must pass.

use std::sync::Arc;

use annuaire::diagnostic::{Diagnostic, Diagnostics, Severity};
use annuaire::parse::parse;
use annuaire::site::Site;
use annuaire::source::{Content, FileKind, SourceFile};
use jiff::civil::date;
use rayon::prelude::*;

/// The tables, each with its name.
const TABLES: &[(&str, &str)] = &[
    ("slots", include_str!("../cases/values/slots.tsv")),
    ("dates", include_str!("../cases/values/dates.tsv")),
    ("doubts", include_str!("../cases/values/doubts.tsv")),
    ("lists", include_str!("../cases/values/lists.tsv")),
    ("contacts", include_str!("../cases/values/contacts.tsv")),
];

/// The files around the sheet.
const AROUND: &[(&str, &str)] = &[
    ("site.yaml", "titre: Annuaire\nlangues: [fr, nl]\n"),
    (
        "communes.yaml",
        "- { id: valombre, nis: '99901', nom: { fr: Valombre, nl: Schaduwdal }, codes_postaux: [9991] }\n\
         - { id: forest, nis: '99902', nom: { fr: Forest, nl: Vorst }, codes_postaux: [1190] }\n",
    ),
    (
        "thematiques.yaml",
        "- { id: rencontres, nom: { fr: Rencontres, nl: Mensen ontmoeten } }\n\
         - { id: fetes, nom: { fr: Fêtes, nl: Feesten } }\n",
    ),
    (
        "periodes.yaml",
        "- { id: jours-feries, nom: { fr: Jours fériés, nl: Feestdagen }, dates: [2026-12-25, 2027-01-01] }\n\
         - id: vacances-fr\n  \
           nom: { fr: Vacances scolaires (écoles francophones), nl: Schoolvakanties (Franstalige scholen) }\n  \
           periodes: [{ du: 2026-12-21, au: 2027-01-01, nom: Vacances d'hiver }]\n\
         - id: vacances-nl\n  \
           nom: { fr: Vacances scolaires (écoles néerlandophones), nl: Schoolvakanties (Nederlandstalige scholen) }\n  \
           periodes: [{ du: 2026-12-21, au: 2027-01-03, nom: { nl: Kerstvakantie } }]\n\
         - { id: ramadan, nom: Ramadan, periodes: { du: 2027-02-08, au: 2027-03-09 } }\n",
    ),
    (
        "asbl/voisinage.yaml",
        "nom: Voisinage et quartier\nsigle: VQ\n",
    ),
    ("sisp/foyer.yaml", "nom: { fr: Le Foyer, nl: De Haard }\n"),
];

/// One line of a table.
struct Case<'t> {
    lang: &'t str,
    place: &'t str,
    lines: String,
    expected: &'t str,
}

fn cases() -> impl Iterator<Item = (String, Case<'static>)> {
    TABLES.iter().flat_map(|(name, table)| {
        let lines = table.lines().enumerate();
        let rows = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        rows.map(move |(at, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [lang, place, lines, expected] = cells[..] else {
                panic!("{name} line {}: {} cells", at + 1, cells.len());
            };
            let lines = lines.replace("\\n", "\n");
            let label = format!("{name}.tsv:{} {lines:?}", at + 1);
            (
                label,
                Case {
                    lang,
                    place,
                    lines,
                    expected,
                },
            )
        })
    })
}

impl Case<'_> {
    /// A sheet with lines where the case has them.
    fn sheet(&self, lines: &str) -> String {
        let head = format!("---\nnom: Les Tilleuls\nlangue: {}\n", self.lang);
        let address = if lines.contains("adres") {
            ""
        } else {
            "adresse: { commune: valombre }\n"
        };
        let activity = self.place == "activite";
        let start = if activity {
            "activites:\n  - titre: Café\n    id: cafe\n    "
        } else {
            ""
        };
        let indent = if activity { "\n    " } else { "\n" };
        format!(
            "{head}{address}{start}{}\n---\n",
            lines.replace('\n', indent)
        )
    }
}

/// What is made of a sheet: the site, unless there are errors, and what is said of the sheet.
fn read(sheet: &str) -> (Option<Site>, Vec<Diagnostic>) {
    let file = |path: &str, text: &str| SourceFile {
        path: Arc::from(format!("content/{path}")),
        kind: FileKind::of(path).unwrap(),
        content: Content::Text(text.into()),
    };
    let mut files: Vec<SourceFile> = AROUND.iter().map(|(path, text)| file(path, text)).collect();
    files.push(file("pcs/tilleuls.md", sheet));
    let today = date(2026, 12, 1);
    let (site, found) = Site::new(parse(&files, |_| today), Diagnostics::new(), |_| today);
    let said = found.into_iter();
    let said = said.filter(|one| one.problem.severity() != Severity::Info);
    (site, said.collect())
}

/// Everything the sheet says, without where it says it.
fn facts(sheet: &str) -> Result<String, String> {
    let (site, said) = read(sheet);
    let site = site.ok_or_else(|| format!("{said:#?}"))?;
    let text = format!("{:?}", site.projects.iter().next().unwrap());
    let mut parts = text.split("Place { file: ");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once(" } }").unwrap().1);
    Ok(rest.fold(first, |text, part| text + part))
}

fn corrected(sheet: &str, said: &[Diagnostic]) -> Option<String> {
    let fix = said.iter().find_map(|one| one.fix.as_ref())?;
    let mut text = sheet.to_owned();
    text.replace_range(fix.span.range(), &fix.replacement);
    Some(text)
}

/// What is wrong with what the program makes of a case; nothing when it is as expected.
fn difference(case: &Case) -> Option<String> {
    let sheet = case.sheet(&case.lines);
    if let Some(same) = case.expected.strip_prefix("= ") {
        let (read, wanted) = (
            facts(&sheet),
            facts(&case.sheet(&same.replace("\\n", "\n"))),
        );
        let (read, wanted) = match (read, wanted) {
            (Ok(read), Ok(wanted)) => (read, wanted),
            (read, wanted) => return Some(format!("read: {read:?}\nwanted: {wanted:?}")),
        };
        return (read != wanted).then(|| format!("read   {read}\nwanted {wanted}"));
    }
    let expected = case.expected.strip_prefix("! ").unwrap();
    let (codes, lines) = expected.split_once(" -> ").unwrap_or((expected, ""));
    let (_, said) = read(&sheet);
    let found: Vec<&str> = said.iter().map(|one| one.problem.code()).collect();
    if found.join(" ") != codes {
        return Some(format!("said {found:?}"));
    }
    let right = corrected(&sheet, &said);
    let wanted = (!lines.is_empty()).then(|| case.sheet(&lines.replace("\\n", "\n")));
    if right != wanted {
        return Some(format!("corrected {right:?}"));
    }
    let again = right.map(|right| facts(&right));
    again
        .and_then(Result::err)
        .map(|said| format!("the corrected sheet says {said}"))
}

/// The lines with two letters of a word exchanged, by which word and which letters; `None` where
/// no word is long enough.
fn with_slip(lines: &str, which: usize) -> Option<String> {
    let letters: Vec<char> = lines.chars().collect();
    let value = lines
        .find(": ")
        .map_or(0, |at| lines[..at].chars().count() + 2);
    let inside = |at: &usize| {
        let word = letters[at - 1..at + 3].iter().all(|c| c.is_alphabetic());
        word && letters[*at] != letters[at + 1]
    };
    let last = letters.len().saturating_sub(3);
    let places: Vec<usize> = (value + 1..last.max(value + 1)).filter(inside).collect();
    let at = *places.get(which % places.len().max(1))?;
    let mut letters = letters.clone();
    letters.swap(at, at + 1);
    Some(letters.into_iter().collect())
}

/// The facts without the notes, which a proposal may add for words that only explain.
fn without_notes(facts: &str) -> String {
    let mut parts = facts.split("note: ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once(" }").map_or(part, |(_, rest)| rest)
    })
}

#[test]
fn what_is_proposed_says_what_the_author_wrote_but_for_the_fault() {
    let right = cases().filter(|(_, case)| case.expected.starts_with("= "));
    let right: Vec<_> = right.collect();
    let proposed: usize = right
        .par_iter()
        .map(|(label, case)| proposed(label, case))
        .sum();
    assert!(proposed > 50, "{proposed}");
}

/// How many slips in a case are answered with lines, all of which say what the case says.
fn proposed(label: &str, case: &Case) -> usize {
    let meant = facts(&case.sheet(&case.lines)).unwrap();
    let slips = (0..12).filter_map(|which| with_slip(&case.lines, which));
    let mut proposed = 0;
    for wrong in slips.chain([format!("{} environ", case.lines)]) {
        let sheet = case.sheet(&wrong);
        let Some(right) = corrected(&sheet, &read(&sheet).1) else {
            continue;
        };
        let Ok(said) = facts(&right) else { continue };
        assert_eq!(
            without_notes(&said),
            without_notes(&meant),
            "{label}\n{wrong}\n{right}"
        );
        proposed += 1;
    }
    proposed
}

#[test]
fn what_people_write_means_what_they_mean() {
    let wrong: Vec<String> = cases()
        .filter_map(|(label, case)| Some(format!("{label}\n{}", difference(&case)?)))
        .collect();
    let (wrong, count) = (wrong.join("\n\n"), wrong.len());
    assert!(count == 0, "{count} of {}:\n{wrong}", cases().count());
}
