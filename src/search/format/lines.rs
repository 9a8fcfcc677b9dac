//! Lines in one text: sorted ones without what each shares with the one before, and terms by what
//! stands behind them.

use std::collections::BTreeMap;

use super::base36;

/// The most letters that a key is said to share: one digit in base 36.
const MOST_SHARED: usize = 35;

/// Lines with `;` between. A key is written as the number of letters that it shares with the one
/// before, and the rest; what stands behind it follows after `|`.
pub fn front_coded<'a>(lines: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = String::new();
    let mut before = "";
    for (key, value) in lines {
        if !text.is_empty() {
            text.push(';');
        }
        push_key(&mut text, before, key, MOST_SHARED);
        if !value.is_empty() {
            text.push('|');
            text.push_str(value);
        }
        before = key;
    }
    text
}

/// Writes a key without what it shares with the one before, of which at most so many letters.
pub fn push_key(text: &mut String, before: &str, key: &str, most: usize) {
    let shared = shared(before, key).min(most);
    text.push_str(&base36(shared));
    let rest = key.char_indices().nth(shared);
    text.push_str(rest.map_or("", |(at, _)| &key[at..]));
}

/// Keys by what stands behind them: `<value> <key> <key>`, with `;` between.
pub fn grouped<'a>(lines: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (key, value) in lines {
        groups.entry(value).or_default().push(key);
    }
    let groups = groups
        .iter()
        .map(|(value, keys)| format!("{value} {}", keys.join(" ")));
    groups.collect::<Vec<_>>().join(";")
}

/// How many letters two keys begin with in common; scripts beyond the first plane share none,
/// because JavaScript counts them twice.
fn shared(a: &str, b: &str) -> usize {
    let pairs = a.chars().zip(b.chars());
    pairs
        .take_while(|(a, b)| a == b && (*a as u32) < 0x1_0000)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_without_what_it_shares_with_the_one_before() {
        let lines = [("rue", "x"), ("ruelle", "x"), ("sel", "")];
        assert_eq!(front_coded(lines.into_iter()), "0rue|x;3lle|x;0sel");
    }

    #[test]
    fn terms_are_written_by_what_stands_behind_them() {
        let lines = [("a", "A0"), ("b", "B1"), ("c", "A0")];
        assert_eq!(grouped(lines.into_iter()), "A0 a c;B1 b");
    }
}
