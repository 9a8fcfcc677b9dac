//! The ratios that a run is compared with: `benches/baseline.json`, written by `--bless`.
//!
//! Ratios to the floor of the same run are kept, not times, so that another machine can compare;
//! of a preview the times, which somebody waits.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// How much worse a figure may be: a busy machine moves ratios by a fifth.
const TOLERANCE: f64 = 1.3;

/// Figures by what they measure: `1000 build`.
pub type Figures = BTreeMap<String, f64>;

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/baseline.json")
}

/// Keeps the figures of a run, and those of what it did not measure.
pub fn keep(figures: &Figures) {
    let mut kept = read();
    kept.extend(
        figures
            .iter()
            .map(|(name, figure)| (name.clone(), (figure * 100.0).round() / 100.0)),
    );
    fs::write(path(), serde_json::to_string_pretty(&kept).unwrap() + "\n").unwrap();
}

/// What is worse than it was, in a line each.
pub fn worse(figures: &Figures) -> Vec<String> {
    let kept = read();
    let told = |(name, now): (&String, &f64)| match kept.get(name) {
        None => Some(format!("{name}: {now:.2}, never kept; see --bless")),
        Some(then) if *now > then * TOLERANCE => Some(format!("{name}: {now:.2}, was {then:.2}")),
        Some(_) => None,
    };
    figures.iter().filter_map(told).collect()
}

fn read() -> Figures {
    let text = fs::read_to_string(path()).unwrap_or_else(|_| "{}".to_owned());
    serde_json::from_str(&text).unwrap()
}
