//! Scripts: whether a browser could read one, by the parser of oxc.

use std::ops::Range;
use std::thread;

use oxc_allocator::Allocator;
use oxc_parser::Parser;
use oxc_span::{LabeledSpan, SourceType};

use super::brackets::Fault;
use crate::diagnostic::{Problem, Span};

/// What a script holds at most: far more than a page should load before it is touched.
const LONGEST: usize = 100_000;

/// The stack that a sign takes at most. The parser goes a step deeper for each bracket or sign before a
/// value: with a stack for every one of them, no script can bring the program down. It is reserved, and
/// used only by one that is nothing but brackets.
const STACK_OF_A_SIGN: usize = 4_000;

/// What else it takes.
const STACK: usize = 1 << 20;

/// What is wrong with a classic script, as the theme's are.
pub(super) fn faults(script: &str) -> Vec<Fault> {
    if script.len() > LONGEST {
        let reason = format!("more than {LONGEST} bytes");
        return vec![(Span::default(), Problem::ThemeScript { reason })];
    }
    thread::scope(|scope| {
        let deep = thread::Builder::new().stack_size(STACK + STACK_OF_A_SIGN * script.len());
        let reading = deep.spawn_scoped(scope, || read(script));
        let read = reading.map(|reading| reading.join().unwrap_or_default());
        read.unwrap_or_else(|error| {
            let reason = error.to_string();
            vec![(Span::default(), Problem::ThemeScript { reason })]
        })
    })
}

fn read(script: &str) -> Vec<Fault> {
    let allocator = Allocator::default();
    let read = Parser::new(&allocator, script, SourceType::script()).parse();
    let faults = read.diagnostics.iter().map(|told| {
        let place = told.labels.first().map(LabeledSpan::span);
        let place = place.map_or(0..0, |span| span.start as usize..span.end as usize);
        let reason = told.message.to_string();
        (shown(script, place), Problem::ThemeScript { reason })
    });
    faults.collect()
}

/// A place that can be seen: without the end of its line; one between two signs is the sign behind it, at
/// the end of a line the one before it.
fn shown(script: &str, place: Range<usize>) -> Span {
    let length = script[place.clone()].trim_end().len();
    if length > 0 {
        return Span::new(place.start..place.start + length);
    }
    let behind = script[place.start..].chars().next();
    if let Some(sign) = behind.filter(|sign| *sign != '\n') {
        return Span::new(place.start..place.start + sign.len_utf8());
    }
    let before = script[..place.start].chars().next_back();
    let length = before.map_or(0, char::len_utf8);
    Span::new(place.start - length..place.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The faults of a script, each as the text that it is about and why.
    fn said(script: &str) -> Vec<String> {
        let faults = faults(script).into_iter();
        faults
            .map(|(span, problem)| {
                let quoted = problem.quoted();
                format!("{:?}: {}", &script[span.range()], quoted[0].1)
            })
            .collect()
    }

    #[test]
    fn whatever_a_browser_reads_is_right() {
        let right = "const a = /[/\"]\\//g.test(b) ? `x${ { c: `}` }.c }y` : d / e / (f);\n\
                     if (a) /'/.test(b); // it's\n/* ( */ (() => { if (a) return /}/; })();";
        assert_eq!(said(right), [""; 0]);
    }

    #[test]
    fn a_slip_is_found_where_it_is() {
        assert_eq!(
            said("f(a));"),
            [
                "\")\": Expected a semicolon or an implicit semicolon after a statement, but found none"
            ]
        );
        assert_eq!(said("let = = 1;"), ["\"=\": Unexpected token"]);
        assert_eq!(said("f('a);\n"), ["\"'a);\": Unterminated string"]);
        assert_eq!(said("if (a {}"), ["\"{\": Expected `)` but found `{`"]);
        assert_eq!(
            said("const a;"),
            ["\"a\": Missing initializer in const declaration"]
        );
    }

    #[test]
    fn no_script_brings_the_program_down() {
        for sign in [
            "(", "[", "{", "!", "a=>", "if(a)", "`${", "a=[{b:", "()=>{", "a?",
        ] {
            let script = sign.repeat(LONGEST / sign.len());
            assert!(faults(&script).len() <= 1, "{sign}");
        }
        let long = ";".repeat(LONGEST + 1);
        assert_eq!(said(&long), ["\"\": more than 100000 bytes"]);
    }
}
