//! What a coordinator writes, one edit of a right sheet at a time, and what must be answered.
//!
//! The cases are data, in `tests/cases/`: `README.md` there explains their form. A case that is
//! not answered yet is `pending` with the reason; once it is, the test asks to take it off.

pub mod data;
pub mod reading;
mod slipping;

use data::{Case, Expected};
use rayon::prelude::*;
use reading::{Said, World};

/// Every case with what is wrong about the answer to it.
fn answers(cases: &[Case]) -> Vec<(&Case, Result<(), String>)> {
    let world = World::new();
    cases
        .par_iter()
        .map(|case| (case, answer(&world, case)))
        .collect()
}

fn answer(world: &World, case: &Case) -> Result<(), String> {
    let said = world.read(&case.sheet, &case.text(), &case.files);
    asked(case, &said)?;
    is_judged(case, &said)?;
    let rounds = world.corrected(case, &said);
    let last = rounds.last().unwrap_or(&said);
    leads_to_a_right_sheet(&said, last)?;
    same_facts(world, case, last)
}

/// The faults are the expected ones, with the expected lines, in the expected words.
fn asked(case: &Case, said: &Said) -> Result<(), String> {
    let found: Vec<&Expected> = said.faults.iter().map(|fault| &fault.said).collect();
    let right = found.len() == case.expected.len()
        && found
            .iter()
            .zip(&case.expected)
            .all(|(is, ought)| is.is(ought));
    if !right {
        return Err(format!("expected {:#?}\nsaid {found:#?}", case.expected));
    }
    let words: String = said
        .faults
        .iter()
        .map(|fault| fault.words.as_str())
        .collect();
    match case.says.iter().find(|part| !words.contains(*part)) {
        Some(part) => Err(format!("{part:?} is not in {words:?}")),
        None => Ok(()),
    }
}

/// Every proposed line is judged: the case has it, or says what is meant.
fn is_judged(case: &Case, said: &Said) -> Result<(), String> {
    let proposed = said.faults.iter().filter(|fault| fault.fix.is_some());
    let lines: Vec<_> = proposed.map(|fault| &fault.said.corrected).collect();
    let judged = case.expected.iter().any(|fault| fault.corrected.is_some());
    if lines.is_empty() || judged || case.meant().is_some() {
        return Ok(());
    }
    Err(format!("proposed, but what is meant? {lines:#?}"))
}

/// Once every proposed line is written, only faults without a proposal are left.
fn leads_to_a_right_sheet(first: &Said, last: &Said) -> Result<(), String> {
    let without = |said: &Said| -> Vec<String> {
        let codes = said.faults.iter().filter(|fault| fault.fix.is_none());
        codes.map(|fault| fault.said.code.clone()).collect()
    };
    let (before, after) = (without(first), without(last));
    let new: Vec<_> = after.iter().filter(|code| !before.contains(code)).collect();
    if last.faults.iter().any(|fault| fault.fix.is_some()) || !new.is_empty() {
        let left: Vec<_> = last.faults.iter().map(|fault| &fault.said).collect();
        return Err(format!(
            "the proposed lines end in {left:#?}\n{}",
            last.text
        ));
    }
    Ok(())
}

/// The corrected sheet says what the author wrote.
fn same_facts(world: &World, case: &Case, last: &Said) -> Result<(), String> {
    let Some(meant) = case.meant() else {
        return Ok(());
    };
    let meant = world.read(&case.sheet, &meant, &case.files);
    if meant.facts.is_none() {
        return Err(format!("what is meant is refused: {:#?}", meant.faults));
    }
    if meant.facts == last.facts {
        return Ok(());
    }
    let (is, ought) = (
        last.facts.as_deref().unwrap_or("nothing"),
        meant.facts.as_deref(),
    );
    let ought = ought.unwrap_or_default();
    let same = is
        .lines()
        .zip(ought.lines())
        .take_while(|(is, ought)| is == ought);
    let same = same.count();
    let from = |text: &str| {
        text.lines()
            .skip(same)
            .take(9)
            .collect::<Vec<_>>()
            .join(" ")
    };
    Err(format!("it says {}\nmeant is {}", from(is), from(ought)))
}

#[test]
fn every_edit_of_a_coordinator_is_answered_as_it_should() {
    let cases = data::all();
    let answers = answers(&cases);
    let wrong: Vec<String> = answers
        .iter()
        .filter(|(case, _)| case.pending.is_none())
        .filter_map(|(case, answer)| Some((case, answer.as_ref().err()?)))
        .map(|(case, why)| format!("{} ({})\n{why}\n", case.name, case.from))
        .collect();
    let done: Vec<&str> = answers
        .iter()
        .filter(|(case, answer)| case.pending.is_some() && answer.is_ok())
        .map(|(case, _)| case.name.as_str())
        .collect();
    if std::env::var("BLESS").is_ok() {
        return data::take_off(&done);
    }
    assert!(
        wrong.is_empty(),
        "{} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(
        done.is_empty(),
        "answered now, take `pending` off: {done:#?}"
    );
}

#[test]
fn a_proposed_line_keeps_every_word_that_carries_a_fact() {
    let world = World::new();
    let cases = data::all();
    let lost: Vec<String> = cases
        .par_iter()
        .filter(|case| case.pending.is_none())
        .flat_map_iter(|case| {
            world
                .read(&case.sheet, &case.text(), &case.files)
                .lost(&case.name)
        })
        .collect();
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn a_refusal_is_one_message_and_a_sheet_is_refused_in_both_languages() {
    let cases = data::all();
    let refused = cases.iter().filter(|case| case.is_refused());
    let refused: Vec<&Case> = refused.collect();
    let one = refused.iter().filter(|case| case.expected.len() == 1);
    let one = one.count();
    assert!(
        one * 100 >= refused.len() * 95,
        "{one} of {}",
        refused.len()
    );
    let dutch = cases.iter().filter(|case| case.sheet == "zonnebloem");
    let (dutch, all) = (dutch.count(), cases.len());
    assert!(dutch > 150 && all > 480, "{dutch} of {all}");
}
