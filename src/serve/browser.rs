//! Opens the preview in the browser, where there is one.

use std::process::{Command, Stdio};

/// Asks the system to open an address. That it has no browser is no fault: the address is
/// printed too.
pub fn open(address: &str) {
    let (program, words): (_, &[&str]) = if cfg!(windows) {
        ("cmd", &["/C", "start", ""]) // the empty word is the title of the window
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let _ = Command::new(program)
        .args(words)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}
