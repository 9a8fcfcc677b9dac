//! Builds the program again when the theme changes, for the theme is part of it.

fn main() {
    println!("cargo:rerun-if-changed=themes/quartier");
}
