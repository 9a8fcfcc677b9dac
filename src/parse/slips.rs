//! Links and bold that miss their form by a sign, so that Markdown shows the signs themselves.

use std::ops::Range;

use crate::diagnostic::Problem;

/// Signs that people would see, with what was meant.
pub(super) struct Slip {
    /// Where they stand.
    pub range: Range<usize>,
    /// What is wrong.
    pub problem: Problem,
    /// What was meant, where that can be written in its place.
    pub replacement: Option<String>,
}

/// The slips of a text, but for those in code.
pub(super) fn of(text: &str) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut code = false;
    let mut first = true;
    for line in text.split_inclusive('\n') {
        code ^= line.starts_with("```");
        if !code && !line.contains('`') {
            let slips = [spaced_link(line), reversed_link(line), glued_bold(line)];
            let mark = footnote(line).filter(|_| std::mem::take(&mut first));
            let slips = slips.into_iter().chain([mark]);
            found.extend(slips.flatten().map(|slip| Slip {
                range: start + slip.range.start..start + slip.range.end,
                ..slip
            }));
        }
        start += line.len();
    }
    found
}

/// `[notre site] (https://example.org)`.
fn spaced_link(line: &str) -> Option<Slip> {
    let gap = line.find("] (http").or_else(|| line.find("] (www."))?;
    let start = line[..gap].rfind('[')?;
    let end = gap + line[gap..].find(')')? + 1;
    let replacement = format!("{}{}", &line[start..=gap], &line[gap + 2..end]);
    Some(link(start..end, replacement))
}

/// `(notre site)[https://example.org]`.
fn reversed_link(line: &str) -> Option<Slip> {
    let gap = line.find(")[http").or_else(|| line.find(")[www."))?;
    let start = line[..gap].rfind('(')?;
    let end = gap + line[gap..].find(']')? + 1;
    let (text, target) = (&line[start + 1..gap], &line[gap + 2..end - 1]);
    Some(link(start..end, format!("[{text}]({target})")))
}

/// `[^1]`, which our Markdown does not have.
fn footnote(line: &str) -> Option<Slip> {
    let start = line.find("[^")?;
    let end = start + line[start..].find(']')? + 1;
    Some(Slip {
        range: start..end,
        problem: Problem::Footnote {
            mark: line[start..end].to_owned(),
        },
        replacement: None,
    })
}

fn link(range: Range<usize>, replacement: String) -> Slip {
    Slip {
        range,
        problem: Problem::NotALinkInText,
        replacement: Some(replacement),
    }
}

/// `**gras :**mot` ends no bold: a sign stands before the asterisks and a letter behind
/// (`CommonMark` 0.31.2, section 6.2, right-flanking). Inner spaces end none either.
fn glued_bold(line: &str) -> Option<Slip> {
    let open = line.find("**")?;
    let close = open + 2 + line[open + 2..].find("**")?;
    let (inside, rest) = (&line[open + 2..close], &line[close + 2..]);
    let glued = rest.starts_with(char::is_alphanumeric)
        && inside.ends_with(|sign: char| !sign.is_alphanumeric());
    let trimmed = inside.trim();
    if trimmed.is_empty() || !(glued || trimmed.len() < inside.len()) {
        return None;
    }
    let before =
        if inside.starts_with(' ') && !line[..open].is_empty() && !line[..open].ends_with(' ') {
            " "
        } else {
            ""
        };
    let after = if rest.starts_with(char::is_alphanumeric) {
        " "
    } else {
        ""
    };
    Some(Slip {
        range: open..close + 2,
        problem: Problem::NotBold,
        replacement: Some(format!("{before}**{trimmed}**{after}")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(line: &str) -> String {
        let mut text = line.to_owned();
        for slip in of(line) {
            text.replace_range(slip.range, &slip.replacement.unwrap());
        }
        text
    }

    #[test]
    fn what_misses_its_form_by_a_sign_gets_it() {
        assert_eq!(mended("[a] (https://b.be) c"), "[a](https://b.be) c");
        assert_eq!(mended("(a)[https://b.be]."), "[a](https://b.be).");
        assert_eq!(mended("**Attention :**venez"), "**Attention :** venez");
        assert_eq!(mended("** Attention ** venez"), "**Attention** venez");
        assert_eq!(mended("**a** et **b**, 2 * 3"), "**a** et **b**, 2 * 3");
    }
}
