//! The command `annuaire`; alone prints, exits, and knows the date and the environment.

use std::process::ExitCode;

mod cli;

/// Pages are drawn on all threads, and a fifth of that work is to take memory and give it back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
