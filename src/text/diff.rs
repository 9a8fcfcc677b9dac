//! The lines in which two texts differ.

/// How many pairs of lines are compared at most; beyond, all between the first and the last
/// difference is another text.
const PAIRS: usize = 1 << 20;

/// The lines that were taken away, with `-`, and those that were added, with `+`, in their order.
pub fn diff(before: &str, after: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let same = |(a, b): &(&&str, &&str)| a == b;
    let first = old.iter().zip(&new).take_while(same).count();
    let (old, new) = (&old[first..], &new[first..]);
    let last = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(same)
        .count();
    let (old, new) = (&old[..old.len() - last], &new[..new.len() - last]);
    let kept = if old.len() * new.len() > PAIRS {
        Vec::new()
    } else {
        common(old, new)
    };
    let (mut lines, mut was, mut is) = (Vec::new(), 0, 0);
    for (a, b) in kept.into_iter().chain([(old.len(), new.len())]) {
        lines.extend(old[was..a].iter().map(|line| format!("-{line}")));
        lines.extend(new[is..b].iter().map(|line| format!("+{line}")));
        (was, is) = (a + 1, b + 1);
    }
    lines
}

/// The places of the lines that both have, as many as can stay in their order.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut longest = vec![0u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            longest[a * width + b] = if old[a] == new[b] {
                longest[(a + 1) * width + b + 1] + 1
            } else {
                longest[(a + 1) * width + b].max(longest[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b, mut places) = (0, 0, Vec::new());
    while a < old.len() && b < new.len() {
        if old[a] == new[b] {
            places.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if longest[(a + 1) * width + b] >= longest[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_that_differ_are_told() {
        assert_eq!(diff("a\nb\nb\nc\n", "a\nb\nd\nb\ne\n"), ["+d", "-c", "+e"]);
        assert_eq!(diff("a\nb\nc\n", "a\nx\nc\n"), ["-b", "+x"]);
        assert_eq!(diff("a\n", "a\n"), [""; 0]);
        assert_eq!(diff("", "a\n"), ["+a"]);
    }
}
