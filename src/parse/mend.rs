//! Reads a YAML text whatever is wrong with it: each slip is noted once, with the line as it must
//! have been meant, and the text is read on as if that line stood there.
//!
//! What a line was meant to be is found by trying. A few candidates are made of a line that looks
//! wrong, and the one is taken with which the most can be read and the decoder finds the fewest
//! faults. So a slip of one line never makes faults of the lines around it, and a proposed line
//! is known to be right. Knows nothing of keys or records but what the decoder says.

mod candidate;
mod flow;
mod indents;
mod lines;
mod merge;
mod values;
mod worth;

use std::collections::BTreeSet;
use std::ops::Range;

use candidate::Candidate;
pub(super) use indents::bare_item;
use lines::Lines;
use worth::Worth;

use super::scope::Scope;
use super::traps;
use super::tree::{self, Node};
use super::yaml::diagnose;
use crate::diagnostic::{Diagnostic, Problem, Span};

/// How many lines of one text are blanked before we stop reading it.
const MOST: usize = 100;
/// How many lines above the one that stopped YAML may hold the slip.
const ABOVE: usize = 4;
/// How many bytes are read again to find what was meant, and how many times the text itself when
/// it is long: a stranger's text must not cost more than its length.
const BUDGET: usize = 1 << 20;
const TIMES: usize = 16;

/// Reads what a tree says.
pub(super) type Decode<'d, T> = &'d dyn Fn(&Node, &Scope) -> Option<T>;

/// Reads the bytes of a file from `offset` on, and notes every mistake.
pub(super) fn read<T>(text: &str, offset: usize, scope: &Scope, decode: Decode<T>) -> Option<T> {
    if let Ok(node) = tree::read(text) {
        let found = scope.fork();
        let content = decode(&node.placed(&|at| at + offset), &found);
        if !found.has(Problem::may_be_a_slip) {
            scope.absorb(found);
            return content;
        }
    }
    let mut search = Search {
        lines: Lines::new(text),
        offset,
        scope,
        decode,
        budget: BUDGET.max(TIMES * text.len()),
        slips: Vec::new(),
    };
    search.merge_markers();
    search.mend_syntax();
    search.mend_structure();
    search.finish()
}

/// A text on its way to being right.
struct Search<'s, 'n, 'd, T> {
    lines: Lines<'n>,
    offset: usize,
    scope: &'s Scope<'n>,
    decode: Decode<'d, T>,
    budget: usize,
    slips: Vec<Slip>,
}

/// What was wrong with some lines.
#[derive(Clone)]
struct Slip {
    lines: Range<usize>,
    /// The line where it is shown.
    shown: usize,
    /// What YAML stopped at, where that is more than a place.
    place: Option<Range<usize>>,
    problem: Problem,
    /// The lines are left out, for nobody knows what they were meant to be.
    lost: bool,
}

impl<T> Search<'_, '_, '_, T> {
    /// Mends line after line until YAML can read all of them.
    fn mend_syntax(&mut self) {
        for _ in 0..MOST {
            let text = self.lines.text(self.lines.len());
            let Err(stop) = tree::read(&text) else {
                return;
            };
            let (span, problem) = diagnose(&text, stop);
            let at = self.last_written(self.lines.line_at(span.start as usize));
            let suspects = self.suspects(at);
            let mut now = self.worth(&self.lines.clone());
            // What stands before the stop may be faulty for the same slip.
            now.faults = isize::MAX;
            let best = self.best(&suspects, now);
            if let Some((worth, best)) = best
                && !self.is_nothing(at, worth)
            {
                self.accept(best);
            } else if !self.traps_until(at) && !self.blank(at, span, problem) {
                return;
            }
        }
        // Too much is wrong: nothing of what is left is read.
        for at in 0..self.lines.len() {
            self.lines = self.lines.with(at, &[String::new()]);
        }
    }

    /// The last line up to `at` on which something stands.
    fn last_written(&self, at: usize) -> usize {
        let above = (0..=at).rev();
        above
            .into_iter()
            .find(|line| !self.lines.is_blank(*line))
            .unwrap_or(at)
    }

    /// The lines that may hold the slip which stops YAML at a line: that one, those above it, and
    /// any before it that looks wrong by itself.
    fn suspects(&self, at: usize) -> Vec<usize> {
        let above = (0..=at).rev().filter(|near| !self.lines.is_blank(*near));
        let mut lines: Vec<usize> = above.take(ABOVE).collect();
        let odd = (0..at).rev().filter(|near| {
            let line = self.lines.line(*near);
            values::is_odd(line) && !lines.contains(near)
        });
        let odd: Vec<usize> = odd.take(ABOVE).collect();
        lines.extend(odd);
        lines.extend((at + 1..self.lines.len()).find(|near| !self.lines.is_blank(*near)));
        lines
    }

    /// The best way in which one of some lines may be meant, if it is better than now; the smallest
    /// that leaves nothing wrong at all is taken at once.
    fn best(&mut self, suspects: &[usize], now: Worth) -> Option<(Worth, Candidate)> {
        let mut candidates: Vec<Candidate> = Vec::new();
        for at in suspects {
            candidates.extend(values::of(&self.lines, *at));
            candidates.extend(indents::of(&self.lines, *at));
        }
        candidates.sort_by_key(|candidate| candidate.lines.len());
        let mut best: Option<(Worth, Candidate)> = None;
        for candidate in candidates {
            if self.budget == 0 {
                break;
            }
            let worth = self.worth(&candidate.applied(&self.lines));
            if worth == Worth::RIGHT {
                return Some((worth, candidate));
            }
            let better = best.as_ref().is_none_or(|(other, _)| worth > *other);
            if better && worth > now {
                best = Some((worth, candidate));
            }
        }
        best
    }

    /// Whether a line that is no `key:` is better left out than joined to the text above it,
    /// which then would not be right.
    fn is_nothing(&mut self, at: usize, best: Worth) -> bool {
        let line = self.lines.line(at);
        if line.contains(':') || line.trim_start().starts_with("- ") {
            return false;
        }
        let without = self.lines.with(at, &[String::new()]);
        let without = self.worth(&without);
        without.stops_at == best.stops_at && without > best
    }

    fn accept(&mut self, candidate: Candidate) {
        self.lines = candidate.applied(&self.lines);
        self.slips.push(Slip {
            lines: candidate.first..candidate.first + candidate.lines.len(),
            shown: candidate.shown,
            place: None,
            problem: candidate.problem,
            lost: false,
        });
    }

    /// Mends every line up to one that is surely wrong by itself; whether there was any.
    fn traps_until(&mut self, at: usize) -> bool {
        let text = self.lines.text(at + 1);
        let mut any = false;
        for trap in traps::find(&text) {
            let Some(fix) = trap.fix else { continue };
            let line = self.lines.line_at(fix.span.start as usize);
            let start: usize = (0..line).map(|near| self.lines.line(near).len() + 1).sum();
            let range = fix.span.range();
            let mut mended = self.lines.line(line).to_owned();
            if range.start < start || range.end > start + mended.len() {
                continue; // a line above it was mended in this round and is longer now
            }
            mended.replace_range(range.start - start..range.end - start, &fix.replacement);
            if mended == self.lines.line(line) {
                continue;
            }
            any = true;
            self.accept(Candidate::new(line, vec![mended], trap.problem));
            break;
        }
        any
    }

    /// Leaves a line out; `false` when nothing stands there.
    fn blank(&mut self, at: usize, span: Span, problem: Problem) -> bool {
        if self.lines.is_blank(at) {
            return false;
        }
        let places = self.lines.places();
        let range = span.range();
        let place = (!range.is_empty()).then(|| places(range.start)..places(range.end));
        self.slips.push(Slip {
            lines: at..at + 1,
            shown: at,
            place,
            problem,
            lost: true,
        });
        self.lines = self.lines.with(at, &[String::new()]);
        true
    }

    /// Mends lines that YAML can read but the decoder cannot, as long as that leaves fewer faults.
    fn mend_structure(&mut self) {
        for _ in 0..MOST {
            let now = self.worth(&self.lines.clone());
            if now.stops_at != usize::MAX || now.faults == 0 || self.budget == 0 {
                return;
            }
            let faulty = self.faulty_lines(&self.lines);
            let mut suspects: Vec<usize> = faulty
                .iter()
                .flat_map(|at| [*at, at.saturating_sub(1)])
                .collect();
            let mut seen = BTreeSet::new();
            suspects.retain(|line| seen.insert(*line));
            suspects.truncate(2 * ABOVE);
            let Some((_, best)) = self.best(&suspects, now) else {
                return;
            };
            let lines = best.first..best.first + best.lines.len();
            let mended = best.applied(&self.lines);
            // A line that is wrong where it went to was not meant to go there.
            if self
                .faulty_lines(&mended)
                .iter()
                .any(|at| lines.contains(at))
            {
                return;
            }
            self.accept(best);
        }
    }

    /// Notes every slip, and reads what the text says now.
    fn finish(self) -> Option<T> {
        let text = self.lines.text(self.lines.len());
        let node = tree::read(&text).unwrap_or_else(|_| Node::empty(0));
        let found = self.scope.fork();
        if self.slips.iter().any(|slip| slip.lost) {
            found.set_damaged();
        }
        let content = (self.decode)(&node.placed(&self.places(&self.lines)), &found);
        for slip in self.merged() {
            self.note(&slip, &found);
        }
        self.scope.absorb(found);
        content
    }

    /// The slips, of those that touch the same lines only the first: one line, one message.
    fn merged(&self) -> Vec<Slip> {
        let mut merged: Vec<Slip> = Vec::new();
        for slip in &self.slips {
            let touched = merged.iter_mut().find(|other| {
                other.lines.start < slip.lines.end && slip.lines.start < other.lines.end
            });
            match touched {
                Some(other) if !slip.lost && !other.lost => {
                    let start = other.lines.start.min(slip.lines.start);
                    other.lines = start..other.lines.end.max(slip.lines.end);
                }
                Some(_) => {}
                None => merged.push(slip.clone()),
            }
        }
        merged
    }

    /// Notes a slip, unless the decoder says more about the same line.
    fn note(&self, slip: &Slip, found: &Scope) {
        let lines = self.moved(self.lines.span(slip.lines.clone()));
        if slip.problem.is_about_a_text() && found.has_error_in(&lines) {
            return;
        }
        let span = Span::new(self.moved(self.shown(slip)));
        let fault = Diagnostic::new(self.scope.place(span), slip.problem.clone());
        if slip.lost {
            return found.note(fault);
        }
        let (range, replacement) = self.lines.change(slip.lines.clone());
        found.note(fault.fixed_by(Span::new(self.moved(range)), replacement));
    }

    /// What is underlined: what changes inside a line, or its value; else the whole line.
    fn shown(&self, slip: &Slip) -> Range<usize> {
        let line = self.lines.shown(slip.shown);
        if let Some(place) = slip.place.clone().filter(|place| !place.is_empty()) {
            return place;
        }
        let (change, _) = self.lines.change(slip.lines.clone());
        let inside = slip.lines.len() == 1 && !slip.lost && line.start < change.start;
        match inside {
            _ if slip.problem.is_about_an_indent() && change.start < line.start => {
                change.start..line.end
            }
            true if !change.is_empty() => change,
            true => self.lines.value(slip.shown).unwrap_or(line),
            false => line,
        }
    }

    fn moved(&self, range: Range<usize>) -> Range<usize> {
        range.start + self.offset..range.end + self.offset
    }
}

#[cfg(test)]
mod tests;
