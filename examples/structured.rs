//! Has what sites tell search engines (JSON-LD) held to schema.org: `cargo run --example structured -- SITE...`
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program of its own"
)]

use std::fs;
use std::process::ExitCode;

use schemaorg_rs::{extract_all, validation};
use walkdir::WalkDir;

/// What a page that tells something has in it.
const MARK: &str = "application/ld+json";

fn main() -> ExitCode {
    let (mut told, mut wrong) = (0, 0);
    for site in std::env::args().skip(1) {
        for entry in WalkDir::new(site).into_iter().filter_map(Result::ok) {
            let path = entry.path();
            let page = fs::read_to_string(path).unwrap_or_default();
            if !page.contains(MARK) {
                continue;
            }
            told += 1;
            for fault in faults(&page) {
                wrong += 1;
                eprintln!("{}: {fault}", path.display());
            }
        }
    }
    println!("{told} pages tell search engines something, {wrong} faults");
    ExitCode::from(u8::from(told == 0 || wrong > 0))
}

/// What is wrong with what a page tells.
fn faults(page: &str) -> Vec<String> {
    match extract_all(page) {
        Ok(graph) => {
            let result = validation::validate(&graph);
            let faults = result.diagnostics.iter();
            faults.map(|fault| format!("{fault:?}")).collect()
        }
        Err(error) => vec![error.to_string()],
    }
}
