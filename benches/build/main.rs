//! A build against the *floor*: a loop that only reads the same input files and writes the same
//! output files. `cargo bench` measures fictional directories of 32 and 1,000 projects in two
//! languages; `cargo bench --bench build -- 10000` one of another size.
//!
//! Both work in a memory-backed folder, one after the other in the same run, and what is compared
//! is CPU time, so that the figures hold on a busy machine. Which ratio may be is said in
//! `CONTRIBUTING.md` (Measuring). `ANNUAIRE` names another program to measure, that of an older
//! commit for example.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench that meets the unexpected has failed; it writes sites and measures"
)]

mod directory;
mod floor;
mod spent;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use spent::{children_cpu, peak_memory};

/// The day of every build: within the periods of the content.
const TODAY: &str = "2026-12-01";
/// How much CPU time is worth measuring, for the clock of child processes ticks every 10 ms.
const ENOUGH: Duration = Duration::from_millis(600);

fn main() {
    let sizes: Vec<usize> = std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .collect();
    let sizes = if sizes.is_empty() {
        vec![32, 1_000]
    } else {
        sizes
    };
    println!(
        "   PCS    files     MB    build    floor   ratio   again    peak    wall  (CPU time; wall of a build)"
    );
    for size in sizes {
        println!("{}", measured(size));
    }
}

/// What a build of a directory costs, in a line.
fn measured(size: usize) -> String {
    let root = Scratch::new(size);
    let root = root.0.as_path();
    directory::write(root, size);
    let (first, again) = (built(root, true), built(root, false));
    let floor = floor::cost(
        &root.join("content"),
        &root.join("public"),
        &root.join("floor"),
    );
    let ratio = |build: &Build| build.cpu.as_secs_f64() / floor.cpu.as_secs_f64();
    format!(
        "{size:>6} {:>8} {:>6} {:>6.2} s {:>6.2} s {:>6.1}x {:>6.1}x {:>4} MB {:>5.2} s",
        floor.files,
        floor.bytes / 1_000_000,
        first.cpu.as_secs_f64(),
        floor.cpu.as_secs_f64(),
        ratio(&first),
        ratio(&again),
        first.peak / 1_000_000,
        first.wall.as_secs_f64(),
    )
}

/// What one build of many took.
struct Build {
    cpu: Duration,
    wall: Duration,
    peak: u64,
}

/// Builds until enough time was spent; into an empty folder each time when `anew`.
fn built(site: &Path, anew: bool) -> Build {
    let mut builds = 0;
    let (mut wall, mut peak) = (Duration::MAX, 0);
    let before = children_cpu();
    while builds == 0 || children_cpu().saturating_sub(before) < ENOUGH {
        if anew {
            let _ = fs::remove_dir_all(site.join("public"));
        }
        let begun = Instant::now();
        peak = peak.max(run(site));
        wall = wall.min(begun.elapsed());
        builds += 1;
    }
    Build {
        cpu: children_cpu().saturating_sub(before) / builds,
        wall,
        peak,
    }
}

/// Runs the program; how much memory it had at most.
fn run(site: &Path) -> u64 {
    let program = std::env::var("ANNUAIRE");
    let program = program.unwrap_or_else(|_| env!("CARGO_BIN_EXE_annuaire").to_owned());
    let mut command = Command::new(program);
    command.arg("build").arg("--root").arg(site);
    command.args(["--today", TODAY]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut peak = 0;
    loop {
        peak = peak.max(peak_memory(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "the build failed");
            return peak;
        }
        sleep(Duration::from_millis(5));
    }
}

/// A memory-backed folder of our own, removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(size: usize) -> Self {
        let memory = Path::new("/dev/shm");
        let base = if memory.is_dir() {
            memory.to_owned()
        } else {
            std::env::temp_dir()
        };
        let own = base.join(format!("annuaire-bench-{}-{size}", std::process::id()));
        fs::create_dir_all(&own).unwrap();
        Self(own)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
