//! One slip of the hand in each line of the right sheets: what is answered may be a refusal, but
//! no proposed line changes what the sheet says, and nothing is lost in silence.

use rayon::prelude::*;

use super::data::Case;
use super::reading::World;

/// A slip in a line; `None` where the line has nothing to slip on.
type Slip = fn(&str) -> Option<String>;

const SLIPS: [(&str, Slip); 14] = [
    ("no space behind the colon", |line| {
        replaced(line, ": ", ":")
    }),
    ("a sign of equality", |line| replaced(line, ": ", " = ")),
    ("a space before the colon", |line| {
        replaced(line, ": ", " : ")
    }),
    ("a no-break space", |line| replaced(line, ": ", ":\u{a0}")),
    ("one space more", |line| Some(format!(" {line}"))),
    ("two spaces less", |line| {
        line.strip_prefix("  ").map(str::to_owned)
    }),
    ("a tab", |line| {
        line.strip_prefix("  ").map(|rest| format!("\t{rest}"))
    }),
    ("no closing brace", |line| replaced(line, " }", "")),
    ("no closing bracket", |line| replaced(line, "]", "")),
    ("a semicolon", |line| replaced(line, ", ", "; ")),
    ("a comma too many", |line| replaced(line, ", ", ",, ")),
    ("a dash too many", |line| dashed(line)),
    ("no dash", |line| replaced(line, "- ", "  ")),
    ("round brackets", |line| {
        replaced(&replaced(line, "[", "(")?, "]", ")")
    }),
];

fn replaced(line: &str, from: &str, to: &str) -> Option<String> {
    line.contains(from).then(|| line.replacen(from, to, 1))
}

fn dashed(line: &str) -> Option<String> {
    let content = line.trim_start();
    let indent = &line[..line.len() - content.len()];
    let key = !indent.is_empty() && content.contains(": ") && !content.starts_with('-');
    key.then(|| format!("{indent}- {content}"))
}

/// Every line of a sheet with every third slip, so that each slip meets each kind of line.
fn slipped(case: &Case) -> Vec<(String, String)> {
    let text = case.text();
    let lines: Vec<&str> = text.lines().collect();
    let end = lines.iter().rposition(|line| *line == "---").unwrap();
    let mut found = Vec::new();
    for at in 1..end {
        for (which, (name, slip)) in SLIPS.iter().enumerate() {
            let Some(line) = slip(lines[at]).filter(|_| (at + which) % 3 == 0) else {
                continue;
            };
            let mut changed: Vec<&str> = lines.clone();
            changed[at] = &line;
            let name = format!("{} line {}: {name}: {line}", case.sheet, at + 1);
            found.push((name, changed.join("\n") + "\n"));
        }
    }
    found
}

#[test]
fn a_slip_in_any_line_is_never_answered_with_other_facts() {
    let world = World::new();
    let sheets = ["tilleuls", "zonnebloem"].map(Case::right);
    let all = sheets.iter().flat_map(|case| {
        let right = world.read(&case.sheet, &case.text(), &[]);
        let facts = right.facts.unwrap();
        let cases = slipped(case).into_iter();
        cases.map(move |(name, text)| (case, facts.clone(), name, text))
    });
    let all: Vec<_> = all.collect();
    let wrong: Vec<String> = all
        .par_iter()
        .filter_map(|(case, facts, name, text)| {
            let first = world.read(&case.sheet, text, &[]);
            let rounds = world.corrected(case, &first);
            let last = rounds.last().unwrap_or(&first);
            let other = last.facts.as_ref().filter(|said| *said != facts);
            let told = last.faults.iter().any(|fault| fault.fix.is_none());
            (other.is_some() && !told).then(|| format!("{name}\n{}", last.text))
        })
        .collect();
    assert!(all.len() > 150, "{}", all.len());
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        all.len(),
        wrong.join("\n")
    );
}
