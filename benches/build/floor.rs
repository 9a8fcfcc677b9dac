//! The least that a build can cost: its input files are read, its output files are written.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use walkdir::WalkDir;

use super::spent::own_cpu;

/// How much CPU time is worth measuring: the clock of a thread moves in steps.
const ENOUGH: Duration = Duration::from_millis(50);

/// How many files are held in memory between reading the output and writing it again.
const BATCH: usize = 1_000;

/// What reading and writing cost.
pub struct Floor {
    /// CPU time of reading the input.
    pub read: Duration,
    /// CPU time of reading the input and writing the output.
    pub cpu: Duration,
    /// How many files were written.
    pub files: usize,
    /// How many bytes.
    pub bytes: usize,
}

/// Reads every file of `input` and writes those of `output` again into an empty folder.
pub fn cost(input: &Path, output: &Path, copy: &Path) -> Floor {
    let inputs = files(input);
    let spent = reading(&inputs);
    let mut floor = Floor {
        read: spent,
        cpu: spent,
        files: 0,
        bytes: 0,
    };
    let outputs = files(output);
    for batch in outputs.chunks(BATCH) {
        let batch: Vec<(PathBuf, Vec<u8>)> = batch
            .iter()
            .map(|path| {
                let new = copy.join(path.strip_prefix(output).unwrap());
                (new, fs::read(path).unwrap())
            })
            .collect();
        let begun = own_cpu();
        for (path, bytes) in &batch {
            write(path, bytes);
        }
        floor.cpu += own_cpu().saturating_sub(begun);
        floor.files += batch.len();
        floor.bytes += batch.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
    }
    floor
}

/// Reads every file, again and again until it can be measured: the mean.
fn reading(inputs: &[PathBuf]) -> Duration {
    let (begun, mut times) = (own_cpu(), 0);
    while own_cpu().saturating_sub(begun) < ENOUGH {
        let sizes = inputs.iter().map(|path| fs::read(path).unwrap().len());
        assert!(sizes.sum::<usize>() > 0);
        times += 1;
    }
    own_cpu().saturating_sub(begun) / times
}

fn write(path: &Path, bytes: &[u8]) {
    if fs::write(path, bytes).is_err() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = entries
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file());
    files.map(walkdir::DirEntry::into_path).collect()
}
