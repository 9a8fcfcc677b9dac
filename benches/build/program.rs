//! Runs the program that is measured, and says what that took.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::spent::{children_cpu, peak_memory};

/// The day of every run: within the periods of the content.
pub const TODAY: &str = "2026-12-01";

/// How much CPU time is worth measuring, for the clock of child processes ticks every 10 ms.
const ENOUGH: Duration = Duration::from_millis(600);

/// What one run of many took.
pub struct Run {
    /// CPU time, the mean.
    pub cpu: Duration,
    /// On the clock, the least.
    pub wall: Duration,
    /// Memory, the most, in bytes.
    pub peak: u64,
}

/// Runs a command until enough time was spent; `before` each run something may be done.
pub fn measured(site: &Path, command: &str, mut before: impl FnMut(usize)) -> Run {
    let mut runs: u32 = 0;
    let (mut wall, mut peak) = (Duration::MAX, 0);
    let spent = children_cpu();
    while runs == 0 || children_cpu().saturating_sub(spent) < ENOUGH {
        before(runs as usize);
        let begun = Instant::now();
        peak = peak.max(run(site, command));
        wall = wall.min(begun.elapsed());
        runs += 1;
    }
    Run {
        cpu: children_cpu().saturating_sub(spent) / runs,
        wall,
        peak,
    }
}

/// The program, about to be run on a site: that of this commit, or that which `ANNUAIRE` names.
pub fn program(site: &Path, command: &str) -> Command {
    let program = std::env::var("ANNUAIRE");
    let program = program.unwrap_or_else(|_| env!("CARGO_BIN_EXE_annuaire").to_owned());
    let mut program = Command::new(program);
    program.arg(command).arg("--root").arg(site);
    program.args(["--today", TODAY]);
    program
}

/// Runs the program; how much memory it had at most.
fn run(site: &Path, command: &str) -> u64 {
    let mut program = program(site, command);
    program.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = program.spawn().unwrap();
    let mut peak = 0;
    loop {
        peak = peak.max(peak_memory(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "`annuaire {command}` failed");
            return peak;
        }
        sleep(Duration::from_millis(2));
    }
}
