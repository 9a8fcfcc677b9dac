//! Sorted lines in files of a few kilobytes, so that a query fetches only what it asks about.

use std::ops::Range;

use super::record::record;

record! {
    /// Numbered files of sorted lines.
    ShardList {
        /// Their folder.
        folder: String,
        /// The first key of each, as short as tells it from the one before, with `;` between.
        starts: String,
    }
}

/// Lines that begin with the same letters, so many, stay in one file where they fit.
const TOGETHER: usize = 3;

/// Where sorted lines are cut.
#[derive(Default)]
pub struct Shards {
    /// The first key of each file, as short as tells it from the one before.
    pub starts: Vec<String>,
    /// The lines of each file.
    pub ranges: Vec<Range<usize>>,
}

impl Shards {
    /// Cuts lines, each with its key and what it weighs, into as few files as can be of hardly
    /// more than `longest`, all of about one weight.
    pub fn cut(lines: &[(&str, usize)], longest: usize) -> Self {
        let mut shards = Self::default();
        for run in lines.chunk_by(|(a, _), (b, _)| go_together(a, b)) {
            shards.cut_run(lines, run.len(), longest);
        }
        shards
    }

    /// Cuts the next so many lines, of which none must have a file of its own.
    fn cut_run(&mut self, lines: &[(&str, usize)], many: usize, longest: usize) {
        let mut first = self.ranges.last().map_or(0, |range| range.end);
        let run = &lines[..first + many];
        let mut left: usize = run[first..].iter().map(|(_, weight)| weight).sum();
        let mut files = left.div_ceil(longest);
        while first < run.len() {
            // What a file took too much or too little, all that follow it share.
            let end = first + fitting(&run[first..], left.div_ceil(files.max(1)));
            let own = &run[first..end];
            left -= own.iter().map(|(_, weight)| weight).sum::<usize>();
            files = files.saturating_sub(1);
            let before = first.checked_sub(1).map_or("", |at| run[at].0);
            self.starts.push(telling_apart(before, run[first].0));
            self.ranges.push(first..end);
            first = end;
        }
    }
}

/// How many lines go into the next file: those up to the end of the group of letters that is
/// nearest to `longest`, or of a part of it where it is larger than a file.
fn fitting(lines: &[(&str, usize)], longest: usize) -> usize {
    let (mut weight, mut group, mut before) = (0, 0, 0);
    for (at, (key, own)) in lines.iter().enumerate() {
        if at > 0 && !begin_alike(key, lines[at - 1].0) {
            if weight >= longest {
                let is_nearer = weight - longest <= longest - before;
                return if is_nearer || group == 0 { at } else { group };
            }
            (group, before) = (at, weight);
        }
        if weight - before >= longest {
            return if group > 0 { group } else { at };
        }
        weight += own;
    }
    lines.len()
}

/// Whether two keys begin with the same letters, so that their lines stay in one file.
pub fn begin_alike(one: &str, other: &str) -> bool {
    one.chars().take(TOGETHER).eq(other.chars().take(TOGETHER))
}

/// Whether two lines may share a file. Concepts are asked for beside words of any letter, and have
/// files of their own; so have words in Cyrillic letters and in others beyond those, which few ask
/// for, and of which gzip makes more beside Latin ones.
fn go_together(one: &str, other: &str) -> bool {
    let kind = |key: &str| (key.starts_with('~'), key < "\u{250}", key < "\u{530}");
    kind(one) == kind(other)
}

/// The beginning of a key that the one before it does not have.
fn telling_apart(before: &str, key: &str) -> String {
    let same = before.chars().zip(key.chars()).take_while(|(a, b)| a == b);
    let letters = same.count() + 1;
    key.chars().take(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(keys: &[&str], bytes: usize, longest: usize) -> Vec<String> {
        let lines: Vec<(&str, usize)> = keys.iter().map(|key| (*key, bytes)).collect();
        Shards::cut(&lines, longest).starts
    }

    #[test]
    fn lines_that_begin_alike_stay_together() {
        assert_eq!(starts(&["aaa", "bbba", "bbbb", "ccc"], 10, 20), ["a", "c"]);
        assert_eq!(starts(&["bbba", "bbbb", "bbbc"], 10, 20), ["b", "bbbc"]);
    }

    #[test]
    fn concepts_have_files_of_their_own() {
        assert_eq!(
            starts(&["sel", "~1", "~2", "шум"], 4, 1500),
            ["s", "~", "ш"]
        );
    }
}
