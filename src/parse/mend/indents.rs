//! How a line may be meant that stands at the wrong depth, or whose dash is missing or too much.

use super::candidate::Candidate;
use super::lines::Lines;
use crate::diagnostic::Problem;

/// How many lines that belong together move at once.
const GROUP: usize = 12;
/// How many of them are tried one after the other; beyond, only all of them.
const FEW: usize = 3;
/// How many depths are tried.
const LEVELS: usize = 5;
/// How many lines above are looked at for the blocks that are open.
const FAR: usize = 60;
/// Signs that word processors and people put before the items of a list.
pub(in crate::parse) const BULLETS: [char; 11] =
    ['•', '*', '–', '—', '·', '▪', '‣', '◦', '+', '-', '●'];

/// Every way in which a line may be meant, the nearest first.
pub(super) fn of(lines: &Lines, at: usize) -> Vec<Candidate> {
    let mut found = depths(lines, at);
    found.extend(dashes(lines, at));
    found
}

/// How many columns a line is indented; a tab counts two.
pub(super) fn indent(line: &str) -> usize {
    let leading = line.chars().take_while(|sign| sign.is_whitespace());
    leading.map(|sign| if sign == '\t' { 2 } else { 1 }).sum()
}

/// The depths at which the neighbours of a line begin, and those that they open.
fn levels(lines: &Lines, at: usize) -> Vec<usize> {
    let mut levels = Vec::new();
    let mut open = usize::MAX;
    let above = (0..at).rev().filter(|near| !lines.is_blank(*near));
    for (distance, near) in above.take(FAR).enumerate() {
        let line = lines.line(near);
        let depth = indent(line);
        // The nearest lines, and those that open the blocks in which this one may stand.
        if distance < 3 || depth < open {
            levels.extend([depth, depth + 2]);
            if line.trim_start().starts_with("- ") {
                levels.push(depth + 4);
            }
        }
        open = open.min(depth);
        if open == 0 && distance >= 3 {
            break;
        }
    }
    let below = (at + 1..lines.len()).filter(|near| !lines.is_blank(*near));
    levels.extend(below.take(2).map(|near| indent(lines.line(near))));
    let own = indent(lines.line(at));
    levels.sort_by_key(|level| (level.abs_diff(own), *level));
    levels.dedup();
    let spaces = matches!(of_indent(lines.line(at)), Problem::BadIndent);
    levels.retain(|level| *level != own || !spaces);
    levels.truncate(LEVELS);
    levels
}

/// A line at other depths: alone, or with the lines below it that are not less deep.
fn depths(lines: &Lines, at: usize) -> Vec<Candidate> {
    if lines.line(at).trim_start().starts_with("---") {
        return Vec::new(); // a second document, which no depth makes part of the first
    }
    let own = indent(lines.line(at));
    let below = (at + 1..lines.len()).take(GROUP - 1);
    let together = below
        .take_while(|near| !lines.is_blank(*near) && indent(lines.line(*near)) >= own)
        .count();
    // A block that left its parent ends where a line opens another one.
    let opens = |near: &usize| lines.line(*near).trim_end().ends_with(':');
    let block = (at + 1..=at + together).take_while(|near| !opens(near));
    let before_block = block.count();
    let mut found = Vec::new();
    for level in levels(lines, at) {
        let ends =
            (0..=together).filter(|more| *more < FEW || *more == together || *more == before_block);
        for last in ends.map(|more| at + more) {
            let moved = (at..=last).map(|near| {
                let line = lines.line(near);
                let depth = indent(line) + level - own.min(indent(line) + level);
                format!("{}{}", " ".repeat(depth), line.trim_start())
            });
            let moved = moved.collect();
            found.push(Candidate::new(at, moved, of_indent(lines.line(at))));
        }
    }
    found
}

/// What is wrong with an indent that is none of the right ones.
fn of_indent(line: &str) -> Problem {
    let mut indent = line.chars().take_while(|sign| sign.is_whitespace());
    match indent.find(|sign| *sign != ' ') {
        Some('\t') => Problem::TabIndent,
        Some(_) => Problem::NoBreakIndent,
        None => Problem::BadIndent,
    }
}

/// A line whose dash is another sign, missing, or too much.
fn dashes(lines: &Lines, at: usize) -> Vec<Candidate> {
    let line = lines.line(at);
    let (depth, content) = (indent(line), line.trim_start());
    let mut found = bullets(lines, at);
    if content.starts_with("- ") {
        found.extend(without_dashes(lines, at));
    } else if depth >= 2 && content.contains(':') && !content.starts_with('#') {
        let dashed = format!("{}- {content}", " ".repeat(depth - 2));
        found.push(Candidate::new(at, vec![dashed], Problem::MissingDash));
    }
    if let Some(ids) = ids(lines, at) {
        found.push(ids);
    }
    found
}

/// `• Texte`, `-Texte`, `1. Texte` as `- Texte`, with the lines below that begin alike.
fn bullets(lines: &Lines, at: usize) -> Vec<Candidate> {
    let near = levels(lines, at);
    let own = indent(lines.line(at));
    let alike: Vec<&str> = (at..lines.len())
        .map_while(|near| bare_item(lines.line(near).trim_start()))
        .collect();
    let mut found = Vec::new();
    if alike.is_empty() {
        return found;
    }
    for depth in std::iter::once(own).chain(near) {
        let items = alike.iter();
        let items = items.map(|item| format!("{}- {item}", " ".repeat(depth)));
        found.push(Candidate::new(at, items.collect(), Problem::Bullets));
    }
    found
}

/// What stands behind the bullet or the number of an item; `None` when it has none, or is right.
pub(in crate::parse) fn bare_item(content: &str) -> Option<&str> {
    let mut signs = content.chars();
    let first = signs.next()?;
    let spaced = signs.next().is_some_and(char::is_whitespace);
    let rest = match first {
        '-' if content.starts_with("- ") => return None,
        // A mark of Markdown or of a telephone number, unless a space follows.
        '*' | '+' if !spaced => return None,
        _ if BULLETS.contains(&first) => &content[first.len_utf8()..],
        _ => numbered(content)?,
    };
    let rest = rest.trim_start();
    let begins = |sign: char| sign.is_alphabetic() || matches!(sign, '"' | '«' | '\'' | '{');
    rest.starts_with(begins).then_some(rest)
}

/// What stands behind `1.` or `1)`.
fn numbered(content: &str) -> Option<&str> {
    let rest = content.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = content.len() - rest.len();
    let rest = rest.strip_prefix(['.', ')'])?;
    ((1..=2).contains(&digits) && rest.starts_with(char::is_whitespace)).then_some(rest)
}

/// Keys that were written as items: the line alone, or all the items of its list.
fn without_dashes(lines: &Lines, at: usize) -> Vec<Candidate> {
    let depth = indent(lines.line(at));
    let item = |near: &usize| {
        indent(lines.line(*near)) == depth && lines.line(*near).trim_start().starts_with("- ")
    };
    let bare = |near: usize| {
        let content = lines.line(near).trim_start();
        format!("{}{}", " ".repeat(depth), content.trim_start_matches("- "))
    };
    let all: Vec<String> = (at..lines.len()).take_while(item).map(bare).collect();
    let one = vec![all[0].clone()];
    let several = (all.len() > 1).then(|| Candidate::new(at, all, Problem::ExtraDash));
    let alone = Candidate::new(at, one, Problem::ExtraDash);
    std::iter::once(alone).chain(several).collect()
}

/// `table:` above keys, where a list of blocks is meant: `- id: table`, and so its likes below.
fn ids(lines: &Lines, at: usize) -> Option<Candidate> {
    let depth = indent(lines.line(at));
    let id = |line: &str| {
        let name = line.trim().strip_suffix(':')?;
        (!name.is_empty() && !name.contains([' ', ':', '-'])).then(|| name.to_owned())
    };
    id(lines.line(at)).filter(|_| depth > 0)?;
    let block = (at..lines.len())
        .take_while(|near| lines.is_blank(*near) || indent(lines.line(*near)) >= depth);
    let items = block.map(|near| {
        let line = lines.line(near);
        match id(line).filter(|_| indent(line) == depth) {
            Some(name) => format!("{}- id: {name}", " ".repeat(depth)),
            None => line.to_owned(),
        }
    });
    Some(Candidate::new(at, items.collect(), Problem::MissingDash))
}
