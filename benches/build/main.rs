//! What building, checking and previewing cost, against the *floor*: a loop that only reads the
//! same input files and writes the same output files.
//!
//! `cargo bench` measures the real content, a copy of it in which every sheet is confirmed, and
//! fictional directories of 32, 1,000 and 10,000 projects in two languages; `cargo bench --bench
//! build -- 32 real` some of them. All of it happens in a memory-backed folder, one after the other
//! in the same run, and what is compared is CPU time, so that ratios hold on a busy machine.
//! `--compare` ends with a failure where a ratio is worse than `benches/baseline.json` says,
//! `--bless` writes that file. `ANNUAIRE` names another program to measure, that of an older commit
//! for example. `docs/speed.md` holds the figures.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a bench that meets the unexpected has failed; it writes sites and measures"
)]

mod baseline;
mod directory;
mod floor;
mod preview;
mod program;
mod real;
mod spent;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use baseline::Figures;
use program::Run;

/// What is measured when nothing is asked for.
const ALL: [&str; 5] = ["real", "confirmed", "32", "1000", "10000"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |option: &str| arguments.iter().any(|argument| argument == option);
    let asked = arguments.iter().map(String::as_str);
    let asked = asked.filter(|one| ALL.contains(one) || one.parse::<usize>().is_ok());
    let mut asked: Vec<&str> = asked.collect();
    if asked.is_empty() {
        asked = ALL.to_vec();
    }
    println!("| site | work | CPU | floor | ratio | wall | peak | files | MB |");
    println!("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    let mut figures = Figures::new();
    for site in asked {
        measure(site, &mut figures);
    }
    if has("--bless") {
        baseline::keep(&figures);
    }
    let worse = if has("--compare") {
        baseline::worse(&figures)
    } else {
        Vec::new()
    };
    for line in &worse {
        eprintln!("worse than the baseline: {line}");
    }
    ExitCode::from(u8::from(!worse.is_empty()))
}

/// Measures a site, and prints a line for each work.
fn measure(name: &str, figures: &mut Figures) {
    let scratch = Scratch::new(name);
    let root = scratch.0.as_path();
    let (edited, page) = if let Ok(size) = name.parse() {
        directory::write(root, size);
        (directory::EDITED, directory::PAGE)
    } else {
        real::write(root, name == "confirmed");
        (real::EDITED, real::PAGE)
    };
    let (content, public) = (root.join("content"), root.join("public"));
    let anew = |_: usize| drop(fs::remove_dir_all(&public));
    let build = program::measured(root, "build", anew);
    let again = program::measured(root, "build", |_| ());
    let edit = program::measured(root, "build", |run| append(&content.join(edited), run));
    let check = program::measured(root, "check", |_| ());
    let floor = floor::cost(&content, &public, &root.join("floor"));
    let size = format!("{} | {}", floor.files, floor.bytes / 1_000_000);
    let runs = [
        ("build", &build, floor.cpu, size.as_str()),
        ("nothing changed", &again, floor.cpu, "|"),
        ("one edit", &edit, floor.cpu, "|"),
        ("check", &check, floor.read, "|"),
    ];
    for (work, run, floor, size) in runs {
        let ratio = run.cpu.as_secs_f64() / floor.as_secs_f64();
        figures.insert(format!("{name} {work}"), ratio);
        println!(
            "| {name} | {work} | {} | {size} |",
            costs(run, floor, ratio)
        );
    }
    previewed(name, &preview::measured(root, edited, page), figures);
}

fn costs(run: &Run, floor: Duration, ratio: f64) -> String {
    let seconds = |time: Duration| time.as_secs_f64();
    format!(
        "{:.3} s | {:.4} s | {ratio:.1} | {:.3} s | {} MB",
        seconds(run.cpu),
        seconds(floor),
        seconds(run.wall),
        run.peak / 1_000_000
    )
}

fn previewed(name: &str, preview: &preview::Preview, figures: &mut Figures) {
    let rows = [
        ("preview, first page", preview.first),
        ("preview, a save", preview.saved),
    ];
    for (work, time) in rows {
        let wall = time.as_secs_f64();
        figures.insert(format!("{name} {work}"), wall);
        println!("| {name} | {work} | | | | {wall:.3} s | | | |");
    }
    let (idle, peak) = (preview.idle.as_secs_f64(), preview.peak / 1_000_000);
    println!("| {name} | preview, a second of rest | {idle:.2} s | | | | {peak} MB | | |");
}

/// Adds a line to a sheet.
fn append(sheet: &Path, run: usize) {
    let text = fs::read_to_string(sheet).unwrap();
    fs::write(sheet, format!("{text}\nLigne {run}.\n")).unwrap();
}

/// A memory-backed folder of our own, removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let memory = Path::new("/dev/shm");
        let base = if memory.is_dir() {
            memory.to_owned()
        } else {
            std::env::temp_dir()
        };
        let own = base.join(format!("annuaire-bench-{}-{name}", std::process::id()));
        fs::create_dir_all(&own).unwrap();
        Self(own)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
