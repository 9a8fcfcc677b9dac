//! The faults of a file, so that one cause has one message.
//!
//! Knows where faults lie and which corrections they have, not what they are about.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Place, Problem, Severity};

/// Of faults of one kind on one line only the first, with the corrections of all; and nothing
/// about a value whose key is wrong already, for it may not be the value of that key.
pub(super) fn one_a_line(found: Vec<Diagnostic>, text: &str) -> Vec<Diagnostic> {
    if found.len() < 2 {
        return found;
    }
    let lines = Lines::new(text);
    let found = without_guessed(found, &lines, text);
    let mut kept: Vec<Diagnostic> = Vec::new();
    let mut seen: BTreeMap<(usize, &'static str), usize> = BTreeMap::new();
    for fault in found {
        let corrected = fault.fix.is_some();
        let key = (lines.of(&fault), fault.problem.code());
        if let Some(first) = seen.get(&key).filter(|_| corrected) {
            join(&mut kept[*first], &fault, text);
            continue;
        }
        if corrected {
            seen.insert(key, kept.len());
        }
        kept.push(fault);
    }
    at_most(&mut kept);
    kept
}

/// Leaves out what goes beyond [`MOST`] of a kind, and says how many there were.
fn at_most(found: &mut Vec<Diagnostic>) {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut last: BTreeMap<&'static str, Place> = BTreeMap::new();
    found.retain(|fault| {
        let code = fault.problem.code();
        let count = counts.entry(code).or_default();
        *count += 1;
        if *count == MOST {
            last.insert(code, fault.place.clone());
        }
        *count <= MOST
    });
    for (code, place) in last {
        let more = counts[code] - MOST;
        if more > 0 {
            let count = more.to_string();
            found.push(Diagnostic::new(place, Problem::MoreFaults { count }));
        }
    }
}

/// How many faults of one kind a file is told of in one round; who mends them sees the rest. A
/// stranger's file must not make a report that is longer than anybody reads.
const MOST: usize = 40;

/// Lets the correction of a fault mend another on the same line as well.
fn join(first: &mut Diagnostic, more: &Diagnostic, text: &str) {
    let (Some(fix), Some(more)) = (&mut first.fix, &more.fix) else {
        return;
    };
    if fix.span.end <= more.span.start {
        let between = &text[fix.span.end as usize..more.span.start as usize];
        fix.replacement = format!("{}{between}{}", fix.replacement, more.replacement);
        fix.span.end = more.span.end;
    }
}

/// The faults without those of values that were read for a guessed key. Where each of these has a
/// correction, the line of the guess is corrected with them; where one has none the guess itself
/// may be wrong, and nothing is proposed.
fn without_guessed(found: Vec<Diagnostic>, lines: &Lines, text: &str) -> Vec<Diagnostic> {
    let guesses = found.iter().filter(|fault| is_guess(fault));
    let guesses: BTreeSet<usize> = guesses.map(|fault| lines.of(fault)).collect();
    let (mut kept, of_values): (Vec<_>, Vec<_>) = found.into_iter().partition(|fault| {
        let error = fault.problem.severity() == Severity::Error;
        is_guess(fault) || !error || !guesses.contains(&lines.of(fault))
    });
    let mut by_line: BTreeMap<usize, Vec<Diagnostic>> = BTreeMap::new();
    for fault in of_values {
        by_line.entry(lines.of(&fault)).or_default().push(fault);
    }
    for (line, values) in by_line {
        with_values(&mut kept, &values, |fault| lines.of(fault) == line, text);
    }
    kept
}

fn is_guess(fault: &Diagnostic) -> bool {
    matches!(fault.problem, Problem::MisspeltKey { .. })
}

/// Lets the guesses of a line be corrected together with the values behind them.
fn with_values(
    found: &mut [Diagnostic],
    values: &[Diagnostic],
    on_line: impl Fn(&Diagnostic) -> bool,
    text: &str,
) {
    let sure = values.iter().all(|fault| fault.fix.is_some());
    let guesses = found.iter_mut();
    let mut guesses: Vec<_> = guesses
        .filter(|fault| is_guess(fault) && on_line(fault))
        .collect();
    if !sure {
        for guess in guesses {
            guess.fix = None;
        }
        return;
    }
    guesses.sort_by_key(|fault| fault.place.span.start);
    let ends: Vec<u32> = guesses
        .iter()
        .skip(1)
        .map(|next| next.place.span.start)
        .collect();
    for (at, guess) in guesses.into_iter().enumerate() {
        let end = ends.get(at).copied().unwrap_or(u32::MAX);
        let behind = guess.place.span.start..end;
        let own = values
            .iter()
            .filter(|fault| behind.contains(&fault.place.span.start));
        own.for_each(|fault| join(guess, fault, text));
    }
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(breaks).collect())
    }

    /// The line on which a fault begins.
    fn of(&self, fault: &Diagnostic) -> usize {
        let at = fault.place.span.start as usize;
        self.0.partition_point(|start| *start <= at)
    }
}
