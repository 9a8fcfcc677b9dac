//! How a value between `[ ]` or `{ }` may be meant: what is not closed, commas, colons.

use crate::diagnostic::Problem;
use crate::parse::traps;

/// Every way in which such a value may be meant.
pub(super) fn of(value: &str) -> Vec<(String, Problem)> {
    let mut found = Vec::new();
    found.extend(linked(value));
    found.extend(closed(value));
    found.extend(round(value));
    if !value.starts_with(['[', '{']) {
        return found;
    }
    found.extend(commas(value));
    found.extend(spaced(value));
    found.extend(pieces(value));
    found
}

/// Whether a value is one well-formed quoted text.
pub(super) fn is_quoted(value: &str) -> bool {
    let quote = value
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''));
    quote.is_some_and(|quote| traps::is_quoted(value, quote))
}

/// The signs of a value with their places, but for those inside quotes.
fn signs(value: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut quote: Option<char> = None;
    let mut before = ' ';
    value.char_indices().filter(move |(_, sign)| {
        let opens = matches!(before, ' ' | ',' | '[' | '{' | ':');
        match quote {
            Some(open) if *sign == open => {
                quote = None;
                before = *sign;
                return false;
            }
            None if matches!(sign, '"' | '\'') && opens => quote = Some(*sign),
            _ => {}
        }
        before = *sign;
        quote.is_none()
    })
}

/// A value with the bracket or brace that it lacks.
pub(super) fn closed(value: &str) -> Option<(String, Problem)> {
    let mut open: Vec<char> = Vec::new();
    let mut alone = None;
    for (_, sign) in signs(value) {
        match sign {
            '[' | '{' => open.push(sign),
            ']' if open.last() == Some(&'[') => drop(open.pop()),
            '}' if open.last() == Some(&'{') => drop(open.pop()),
            ']' => alone = Some('['),
            '}' => alone = Some('{'),
            _ => {}
        }
    }
    if let Some(first) = open.first().filter(|_| alone.is_none()) {
        let problem = Problem::Unclosed {
            character: first.to_string(),
        };
        let mut line = value.trim_end().trim_end_matches(',').to_owned();
        for sign in open.iter().rev() {
            line += if *sign == '[' { "]" } else { " }" };
        }
        return value.starts_with(['[', '{']).then_some((line, problem));
    }
    let sign = alone.filter(|_| open.is_empty() && value.ends_with([']', '}']))?;
    let problem = Problem::Unclosed {
        character: sign.to_string(),
    };
    let space = if sign == '{' { " " } else { "" };
    Some((format!("{sign}{space}{value}"), problem))
}

/// `[a@example.org](mailto:a@example.org)`, a link whose text says its target, as the address.
fn linked(value: &str) -> Option<(String, Problem)> {
    let inside = value.strip_prefix('[')?.strip_suffix(')')?;
    let (text, target) = inside.split_once("](")?;
    let bare = |address: &str| {
        let schemes = ["mailto:", "https://", "http://"];
        let short = schemes.iter().find_map(|one| address.strip_prefix(one));
        let short = short.unwrap_or(address).trim_end_matches('/');
        short.to_lowercase()
    };
    let quoted = value.to_owned();
    let problem = match target.strip_prefix("mailto:") {
        Some(_) => Problem::NotAnEmail { value: quoted },
        None => Problem::NotALink { value: quoted },
    };
    let address = target.strip_prefix("mailto:").unwrap_or(target);
    (bare(text) == bare(target)).then(|| (address.to_owned(), problem))
}

/// `(fr, nl)` as a list.
fn round(value: &str) -> Option<(String, Problem)> {
    let inside = value.strip_prefix('(')?.strip_suffix(')')?;
    let plain = !inside.contains(['(', ')', '[', ']', '{', '}', ':']);
    plain.then(|| (format!("[{inside}]"), Problem::RoundBrackets))
}

/// A semicolon, a double comma, or no comma between the parts.
fn commas(value: &str) -> Vec<(String, Problem)> {
    let mut found = Vec::new();
    let semicolons: String = replaced(value, ';', ",");
    if semicolons != value {
        found.push(semicolons);
    }
    let doubles: Vec<usize> = signs(value)
        .filter(|(at, sign)| {
            *sign == ',' && value[at + 1..].trim_start().starts_with([',', ']', '}'])
        })
        .map(|(at, _)| at)
        .collect();
    if !doubles.is_empty() {
        let kept = value.char_indices().filter(|(at, _)| !doubles.contains(at));
        found.push(kept.map(|(_, sign)| sign).collect());
    }
    found.extend(parted(value));
    let named = |line| (line, Problem::Comma);
    found.into_iter().map(named).collect()
}

fn replaced(value: &str, sign: char, by: &str) -> String {
    let places: Vec<usize> = signs(value)
        .filter(|(_, other)| *other == sign)
        .map(|(at, _)| at)
        .collect();
    let mut line = String::new();
    for (at, other) in value.char_indices() {
        if places.contains(&at) {
            line += by;
        } else {
            line.push(other);
        }
    }
    line
}

/// `{ le: 2026-11-15 par: ULAC }` with the comma before its second key.
fn parted(value: &str) -> Option<String> {
    let mut line = String::new();
    let mut last = 0;
    for (colon, _) in signs(value).filter(|(_, sign)| *sign == ':') {
        let before = &value[last..colon];
        let Some(space) = before.rfind(' ') else {
            continue;
        };
        let rest = before[..space].trim_end();
        let parted = rest.is_empty() || rest.ends_with([',', '{', '[', ':']);
        if !parted && value[colon + 1..].starts_with(' ') && rest.contains(": ") {
            line += rest;
            line.push(',');
            line += &before[space..];
            last = colon;
        }
    }
    (last > 0).then(|| line + &value[last..])
}

/// `{fr:Texte}` with a space behind each colon.
fn spaced(value: &str) -> Option<(String, Problem)> {
    let mut line = String::new();
    let mut last = 0;
    let mut first = None;
    for (colon, _) in signs(value).filter(|(_, sign)| *sign == ':') {
        let key = value[..colon]
            .rsplit(['{', ',', '['])
            .next()
            .unwrap_or_default();
        let rest = &value[colon + 1..];
        let glued = !rest.starts_with([' ', '/']) && !rest.is_empty();
        if glued && traps::is_key(key) && !key.trim().chars().all(|sign| sign.is_ascii_digit()) {
            line += &value[last..=colon];
            line.push(' ');
            last = colon + 1;
            first.get_or_insert(key.trim());
        }
    }
    let key = first?.to_owned();
    Some((line + &value[last..], Problem::GluedColon { key }))
}

/// The parts of `{ a: b, c: d }`, with what is wrong in one of them mended: a colon or a comma in
/// a text that has no quotes, or several values for one key.
fn pieces(value: &str) -> Vec<(String, Problem)> {
    let Some(inside) = value
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
    else {
        return Vec::new();
    };
    let mut ends: Vec<usize> = Vec::new();
    let mut depth = 0;
    for (at, sign) in signs(inside) {
        match sign {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            ',' if depth == 0 => ends.push(at),
            _ => {}
        }
    }
    let starts = std::iter::once(0).chain(ends.iter().map(|end| end + 1));
    let parts = starts.zip(ends.iter().copied().chain([inside.len()]));
    let parts: Vec<&str> = parts
        .map(|(start, end)| inside[start..end].trim())
        .collect();
    [colons(&parts), joined(&parts, true), joined(&parts, false)]
        .into_iter()
        .flatten()
        .map(|(parts, problem)| (format!("{{ {} }}", parts.join(", ")), problem))
        .collect()
}

/// Parts whose value holds a colon, in quotes.
fn colons(parts: &[&str]) -> Option<(Vec<String>, Problem)> {
    let right = |part: &str| -> Option<String> {
        let (key, value) = part.split_once(": ")?;
        let value = value.trim();
        let wrong = value.contains(": ") && !value.starts_with(['{', '[', '"', '\'']);
        wrong.then(|| format!("{key}: {}", traps::quoted(value)))
    };
    let mended: Vec<Option<String>> = parts.iter().map(|part| right(part)).collect();
    mended.iter().any(Option::is_some).then(|| {
        let kept = mended.into_iter().zip(parts);
        let kept = kept.map(|(mended, part)| mended.unwrap_or_else(|| (*part).to_owned()));
        (kept.collect(), Problem::ColonInText)
    })
}

/// Parts without a key joined to the one before: as a list, or as one text in quotes.
fn joined(parts: &[&str], as_list: bool) -> Option<(Vec<String>, Problem)> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for part in parts {
        match part.split_once(": ") {
            Some((key, value)) => groups.push((key, vec![value.trim()])),
            None => groups.last_mut()?.1.push(part),
        }
    }
    let wrong = groups.iter().any(|(_, values)| values.len() > 1);
    wrong.then(|| {
        let parts = groups.iter().map(|(key, values)| match values.as_slice() {
            [value] => format!("{key}: {value}"),
            several if as_list => format!("{key}: [{}]", several.join(", ")),
            several => format!("{key}: {}", traps::quoted(&several.join(", "))),
        });
        (parts.collect(), Problem::Comma)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(value: &str) -> String {
        of(value)
            .into_iter()
            .next()
            .map_or_else(String::new, |(line, _)| line)
    }

    #[test]
    fn what_is_not_closed_is_closed() {
        assert_eq!(first("{ fr: a, nl: b"), "{ fr: a, nl: b }");
        assert_eq!(first("[a, [b, c]"), "[a, [b, c]]");
        assert_eq!(
            first("le: 2026-11-15, par: ULAC }"),
            "{ le: 2026-11-15, par: ULAC }"
        );
        assert_eq!(first("(fr, nl)"), "[fr, nl]");
    }

    #[test]
    fn parts_are_parted_by_one_comma() {
        assert_eq!(
            first("{ le: 2026-11-15 par: ULAC }"),
            "{ le: 2026-11-15, par: ULAC }"
        );
        assert_eq!(first("{ fr: a; nl: b }"), "{ fr: a, nl: b }");
        assert_eq!(first("[fr,, nl]"), "[fr, nl]");
        assert_eq!(first("{fr:a, nl:b}"), "{fr: a, nl: b}");
    }

    #[test]
    fn a_colon_or_a_comma_in_a_text_is_answered_with_quotes() {
        assert_eq!(first("{ fr: a, nl: b: c }"), "{ fr: a, nl: \"b: c\" }");
        let lines: Vec<String> = of("{ fr: a, nl: b, c }")
            .into_iter()
            .map(|(line, _)| line)
            .collect();
        assert!(
            lines.contains(&"{ fr: a, nl: \"b, c\" }".to_owned()),
            "{lines:?}"
        );
        assert!(
            lines.contains(&"{ fr: a, nl: [b, c] }".to_owned()),
            "{lines:?}"
        );
    }
}
