//! Makes `communes.geojson`, `communes.yaml` and `rues.csv` of open data that you have fetched:
//!
//! ```text
//! cargo run --example places -- communes COMMUNES.geojson --only 59350,59009 > content/communes.geojson
//! cargo run --example places -- communes COMMUNES.geojson --only 59350,59009 --list > content/communes.yaml
//! cargo run --example places -- streets ADRESSES.csv --only 59350,59009 > content/rues.csv
//! ```
//!
//! The page `docs/dix-minutes.md` says where such files are. Nothing is downloaded here.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program of its own"
)]

mod outlines;
mod simple;
mod streets;

use std::error::Error;
use std::process::ExitCode;

const USAGE: &str = "places communes FILE.geojson [--only CODE,CODE] [--metres 25] [--list] [--streets RUES.csv]\n\
                     places streets FILE.csv [--only CODE,CODE] [--code COMMUNE=CODE]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// What the arguments ask for, as text.
pub fn run(arguments: &[String]) -> Result<String, Box<dyn Error>> {
    let [what, file, options @ ..] = arguments else {
        return Err(USAGE.into());
    };
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let only = values(options, "--only").flat_map(|codes| codes.split(','));
    let only: Vec<&str> = only.map(str::trim).collect();
    match what.as_str() {
        "communes" => {
            let metres = values(options, "--metres").next().unwrap_or("25").parse()?;
            let mut communes = outlines::communes(&text, &only)?;
            for streets in values(options, "--streets") {
                outlines::learn(&mut communes, &std::fs::read_to_string(streets)?)?;
            }
            if options.iter().any(|option| option == "--list") {
                return Ok(outlines::list(&communes));
            }
            Ok(outlines::shapes(communes, metres))
        }
        "streets" => {
            let codes = values(options, "--code").filter_map(|pair| pair.split_once('='));
            streets::streets(&text, &only, &codes.collect::<Vec<_>>())
        }
        _ => Err(USAGE.into()),
    }
}

/// What follows each mention of an option.
fn values<'a>(options: &'a [String], name: &'a str) -> impl Iterator<Item = &'a str> {
    let named = options.windows(2).filter(move |pair| pair[0] == name);
    named.map(|pair| pair[1].as_str())
}
