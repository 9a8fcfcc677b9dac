//! How the key or the value of a line may be meant: quotes, brackets, commas, colons.

use super::candidate::Candidate;
use super::flow;
use super::lines::Lines;
use crate::diagnostic::Problem;
use crate::parse::traps;

/// How many lines that slipped alike are mended at once.
const LONGEST: usize = 12;

/// Every way in which a line may be meant whose depth is right, the surest first.
pub(super) fn of(lines: &Lines, at: usize) -> Vec<Candidate> {
    let line = lines.line(at);
    let mut found: Vec<(String, Problem)> = Vec::new();
    found.extend(glued(line));
    found.extend(without_colon(lines, at));
    let Some(value) = value_at(line) else {
        return candidates(at, found)
            .into_iter()
            .chain(glued_run(lines, at))
            .collect();
    };
    let (head, rest) = line.split_at(value);
    let bare = traps::without_comment(rest);
    let tail = &rest[bare.len()..];
    if !bare.is_empty() {
        let ways = flow::of(bare)
            .into_iter()
            .chain(nothing(bare))
            .chain(quoted(bare));
        found.extend(ways.map(|(value, problem)| {
            (
                format!("{head}{value}{tail}").trim_end().to_owned(),
                problem,
            )
        }));
    }
    let mut found = candidates(at, found);
    found.extend(as_block(lines, at));
    found.extend(without_list(lines, at));
    found
}

/// Whether a line looks wrong by itself.
pub(super) fn is_odd(line: &str) -> bool {
    let value = value_at(line).map(|at| traps::without_comment(&line[at..]));
    !traps::find(line).is_empty() || value.is_some_and(|value| flow::closed(value).is_some())
}

fn candidates(at: usize, found: Vec<(String, Problem)>) -> Vec<Candidate> {
    let one = |(line, problem)| Candidate::new(at, vec![line], problem);
    found.into_iter().map(one).collect()
}

/// Where the value of a line begins: behind `key: `, or behind the dash of an item.
pub(super) fn value_at(line: &str) -> Option<usize> {
    let content = line.trim_start();
    let item = content.trim_start_matches("- ").trim_start();
    let start = line.len() - item.len();
    if let Some(colon) = item
        .find(": ")
        .filter(|colon| traps::is_key(&item[..*colon]))
    {
        let value = item[colon + 1..].trim_start();
        return Some(line.len() - value.len());
    }
    (item.len() < content.len() || content.starts_with(['{', '['])).then_some(start)
}

/// A key whose colon is not one, or has no plain space behind it.
fn glued(line: &str) -> Vec<(String, Problem)> {
    let content = line.trim_start();
    let item = content.trim_start_matches("- ").trim_start();
    let head = &line[..line.len() - item.len()];
    let sign = item.find([':', '：', '=', '\u{fe55}']);
    let Some(sign) = sign.filter(|sign| traps::is_key(&item[..*sign])) else {
        return Vec::new();
    };
    let (key, rest) = item.split_at(sign);
    let value = rest
        .trim_start_matches([':', '：', '=', '\u{fe55}'])
        .trim_start();
    let right = rest.starts_with(": ") || value.is_empty() || value.starts_with("//");
    if right && !rest.starts_with(":\u{a0}") {
        return Vec::new();
    }
    let line = format!("{head}{}: {value}", key.trim_end());
    vec![(
        line,
        Problem::GluedColon {
            key: key.trim_end().to_owned(),
        },
    )]
}

/// The same for neighbours that have all slipped alike.
fn glued_run(lines: &Lines, at: usize) -> Option<Candidate> {
    let run = (at..lines.len()).map_while(|near| glued(lines.line(near)).into_iter().next());
    let (run, problems): (Vec<String>, Vec<Problem>) = run.take(LONGEST).unzip();
    let problem = problems.into_iter().next()?;
    (run.len() > 1).then(|| Candidate::new(at, run, problem))
}

/// A key alone on its line, above lines that are its own, without any colon.
fn without_colon(lines: &Lines, at: usize) -> Option<(String, Problem)> {
    let line = lines.line(at).trim_end();
    let key = line.trim_start().trim_start_matches("- ").trim_start();
    let depth = super::indents::indent(line);
    let mut below = (at + 1..lines.len()).filter(|near| !lines.is_blank(*near));
    let opens = below
        .next()
        .is_some_and(|near| super::indents::indent(lines.line(near)) > depth);
    let key = Some(key).filter(|key| opens && traps::is_key(key))?;
    let problem = Problem::GluedColon {
        key: key.to_owned(),
    };
    Some((format!("{line}:"), problem))
}

/// The first item of a list that has no name: an activity where the sheet has none yet.
fn without_list(lines: &Lines, at: usize) -> Option<Candidate> {
    const NAMES: [(&str, &str); 2] = [("titre", "activites"), ("titel", "activiteiten")];
    let item = lines.line(at).trim_start().strip_prefix("- ")?.trim_start();
    let (key, list) = NAMES.iter().find(|(key, _)| {
        let rest = item.strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
    })?;
    let is_there = |near: usize| {
        NAMES
            .iter()
            .any(|(_, list)| lines.line(near).starts_with(list))
    };
    if (0..lines.len()).any(is_there) {
        return None;
    }
    let line = format!("{list}:\n{}", lines.line(at));
    let problem = Problem::KeyElsewhere {
        key: (*key).to_owned(),
        place: (*list).to_owned(),
    };
    Some(Candidate::new(at, vec![line], problem))
}

/// A sign that stands for "I do not know": nothing.
fn nothing(value: &str) -> Option<(String, Problem)> {
    let sign = matches!(value, "-" | "--" | "?" | "??");
    let character = value.chars().next()?.to_string();
    sign.then(|| (String::new(), Problem::SpecialStart { character }))
}

/// The whole value in quotes; in single ones when it holds double ones.
fn quoted(value: &str) -> Vec<(String, Problem)> {
    let map = value.starts_with('{') && value.contains(": ");
    let list = value.starts_with('[') && value.ends_with(']');
    if map || list || flow::is_quoted(value) {
        return Vec::new();
    }
    let first = value.chars().next().unwrap_or_default();
    let problem = match first {
        '"' | '\'' if value[1..].contains(first) => Problem::QuoteInQuotes,
        '"' => Problem::Unclosed {
            character: "\"".into(),
        },
        '[' | '{' | '>' | '|' | '@' | '`' | '%' | '*' | '&' | '!' | '-' | '\'' | '?' => {
            Problem::SpecialStart {
                character: first.into(),
            }
        }
        _ => Problem::ColonInText,
    };
    let mut found = Vec::new();
    // `"Les Goujons` lacks its end; `'L'Echelle'` has the wrong quotes around it.
    if matches!(first, '"' | '\'') {
        let inside = value.trim_matches(first);
        let twice = first == '"' && inside.contains('"');
        if !twice && (first == '"' || value.ends_with(first)) {
            found.push((traps::quoted(inside), problem.clone()));
        }
    }
    let whole = if value.contains('"') && !value.contains('\'') {
        format!("'{value}'")
    } else {
        traps::quoted(value)
    };
    found.push((whole, problem));
    found
}

/// A text over several lines, one of which holds a colon: as a block, which may hold anything.
fn as_block(lines: &Lines, at: usize) -> Option<Candidate> {
    let depth = super::indents::indent(lines.line(at));
    let key = (0..at)
        .rev()
        .filter(|near| !lines.is_blank(*near))
        .find(|near| super::indents::indent(lines.line(*near)) < depth)?;
    let line = lines.line(key);
    let value = value_at(line).filter(|value| !line[*value..].trim().is_empty())?;
    let head = line[..value].trim_end();
    if !head.ends_with(':') || line[value..].starts_with(['|', '>', '[', '{', '"', '\'']) {
        return None;
    }
    let inner = " ".repeat(head.len() - head.trim_start_matches([' ', '-']).len() + 2);
    let below = (key + 1..lines.len())
        .take_while(|near| {
            super::indents::indent(lines.line(*near)) >= depth && !lines.is_blank(*near)
        })
        .map(|near| format!("{inner}{}", lines.line(near).trim()));
    let text = [
        format!("{head} |"),
        format!("{inner}{}", line[value..].trim()),
    ];
    let mut block = vec![text.join("\n")];
    block.extend(below);
    Some(Candidate {
        shown: at,
        ..Candidate::new(key, block, Problem::ColonInText)
    })
}
