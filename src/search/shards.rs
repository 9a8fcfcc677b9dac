//! Sorted lines in files of a few kilobytes, so that a query fetches only what it asks about.

use std::collections::BTreeMap;

/// The most characters of a file before it is compressed; they shrink to a half or less. Files of
/// twice as many would save few requests, and cost each query that needs two of them 3 kB.
pub const LONG: usize = 4 * 1024;

/// The same for what a query needs one or two lines of.
pub const SHORT: usize = 3 * 512;

/// Lines that begin with the same letters, so many, stay in one file where they fit.
const TOGETHER: usize = 3;

/// Files of lines in the order of their keys.
#[derive(Default)]
pub struct Shards {
    /// The first key of each file, as short as tells it from the one before.
    pub from: Vec<String>,
    /// What each file holds.
    pub bodies: Vec<String>,
}

impl Shards {
    /// Cuts lines, each with its key and what stands behind it, into files of at most so many
    /// characters.
    pub fn cut(lines: &[(String, String)], longest: usize) -> Self {
        Self::written(lines, longest, joined)
    }

    /// The same, where what stands behind keys is written once for all that share it.
    pub fn grouped(lines: &[(String, String)], longest: usize) -> Self {
        Self::written(lines, longest, grouped)
    }

    fn written(
        lines: &[(String, String)],
        longest: usize,
        body: fn(&[(String, String)]) -> String,
    ) -> Self {
        let mut shards = Self::default();
        let mut rest = lines;
        while !rest.is_empty() {
            let many = fitting(rest, longest);
            let before = &lines[..lines.len() - rest.len()];
            shards.from.push(telling_apart(before, &rest[0].0));
            shards.bodies.push(body(&rest[..many]));
            rest = &rest[many..];
        }
        shards
    }
}

/// How many lines go into the next file.
fn fitting(lines: &[(String, String)], longest: usize) -> usize {
    let mut length = 0;
    let mut group = 0;
    for (at, (key, text)) in lines.iter().enumerate() {
        if at > 0
            && !key
                .chars()
                .take(TOGETHER)
                .eq(lines[at - 1].0.chars().take(TOGETHER))
        {
            group = at;
        }
        length += key.len() + text.len() + 2;
        if is_concept(key) != is_concept(&lines[0].0) {
            return at;
        }
        if length > longest {
            return if group > 0 { group } else { at.max(1) };
        }
    }
    lines.len()
}

/// Whether a line is of a concept: those are asked for beside words of any letter, and have files
/// of their own.
fn is_concept(key: &str) -> bool {
    key.starts_with('~')
}

/// The beginning of a key that lines before it do not have.
fn telling_apart(before: &[(String, String)], key: &str) -> String {
    let last = before.last().map_or("", |(last, _)| last);
    let same = last.chars().zip(key.chars()).take_while(|(a, b)| a == b);
    let letters = same.count() + 1;
    key.chars().take(letters).collect()
}

/// Keys by what stands behind them: `<value> <key> <key>`, with `;` between.
pub fn grouped(lines: &[(String, String)]) -> String {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (key, value) in lines {
        groups.entry(value).or_default().push(key);
    }
    let groups = groups
        .iter()
        .map(|(value, keys)| format!("{value} {}", keys.join(" ")));
    groups.collect::<Vec<_>>().join(";")
}

/// Lines with `;` between. A key is written as the number of letters, in base 36, that it shares
/// with the one before, and the rest.
fn joined(lines: &[(String, String)]) -> String {
    let mut text = String::new();
    let mut before = "";
    for (key, value) in lines {
        let shared = shared(before, key);
        if !text.is_empty() {
            text.push(';');
        }
        text.push(char::from_digit(shared, 36).unwrap_or('0'));
        text.extend(key.chars().skip(shared as usize));
        if !value.is_empty() {
            text.push('|');
            text.push_str(value);
        }
        before = key;
    }
    text
}

/// How many letters two keys begin with in common; scripts beyond the first plane share none,
/// because JavaScript counts them twice.
fn shared(a: &str, b: &str) -> u32 {
    let pairs = a.chars().zip(b.chars()).take(35);
    let same = pairs.take_while(|(a, b)| a == b && (*a as u32) < 0x1_0000);
    u32::try_from(same.count()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(keys: &[&str], length: usize) -> Vec<(String, String)> {
        let line = |key: &&str| ((*key).to_owned(), "x".repeat(length));
        keys.iter().map(line).collect()
    }

    #[test]
    fn a_key_is_written_without_what_it_shares_with_the_one_before() {
        assert_eq!(
            joined(&lines(&["rue", "ruelle", "sel"], 1)),
            "0rue|x;3lle|x;0sel|x"
        );
    }

    #[test]
    fn lines_that_begin_alike_stay_together() {
        let shards = Shards::cut(&lines(&["aaa", "bbba", "bbbb", "ccc"], 1500), LONG);
        assert_eq!(shards.from, ["a", "b", "c"]);
        let full = Shards::cut(&lines(&["bbba", "bbbb", "bbbc"], 1500), LONG);
        assert_eq!(full.from, ["b", "bbbc"]);
    }

    #[test]
    fn concepts_have_files_of_their_own() {
        let shards = Shards::cut(&lines(&["sel", "~1", "~2", "шум"], 1), SHORT);
        assert_eq!(shards.from, ["s", "~", "ш"]);
    }
}
