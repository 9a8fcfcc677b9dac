//! The command `annuaire`; alone prints, exits, and knows the date and the environment.

use std::process::ExitCode;

mod cli;

fn main() -> ExitCode {
    cli::main()
}
