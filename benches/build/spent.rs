//! What processes spent, as Linux counts it (`proc(5)`).

use std::fs;
use std::time::Duration;

/// A tick of the clock of `/proc/*/stat`: a hundredth of a second on every Linux.
const TICK: Duration = Duration::from_millis(10);

/// The CPU time of all child processes that have ended.
pub fn children_cpu() -> Duration {
    ticks("/proc/self/stat", 13)
}

/// The CPU time of a process that runs.
pub fn cpu_of(process: u32) -> Duration {
    ticks(&format!("/proc/{process}/stat"), 11)
}

/// The sum of two fields of a process, user and system time, after its name.
fn ticks(stat: &str, field: usize) -> Duration {
    let stat = fs::read_to_string(stat).unwrap();
    // The name before may hold spaces; it ends with the last parenthesis.
    let (_, fields) = stat.rsplit_once(") ").unwrap();
    let fields = fields.split(' ').skip(field).take(2);
    let ticks: u32 = fields.map(|field| field.parse::<u32>().unwrap()).sum();
    TICK * ticks
}

/// The CPU time of this thread.
pub fn own_cpu() -> Duration {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    let spent = stat.split(' ').next().unwrap();
    Duration::from_nanos(spent.parse().unwrap())
}

/// The most memory that a running process has had so far, in bytes; 0 when it has ended.
pub fn peak_memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}
