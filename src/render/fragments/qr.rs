//! Codes for telephones: an address as a QR code.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::ProjectAt;
use crate::views::QrView;

/// The light border that a QR code needs, in modules (ISO/IEC 18004, section 5.3.8).
const QUIET: usize = 4;

/// The short address of a project, which leads on in the reader's language, as a QR code; the same on
/// everything that is printed of it, and so worked out once.
pub(in crate::render) fn of_project(context: &Context, at: ProjectAt) -> Option<QrView> {
    let drawn = context.shared.codes[at].get_or_init(|| {
        let url = context.full(&context.path_of_all(PageKind::Short(at, None)))?;
        code(&url)
    });
    drawn.clone()
}

/// The QR code of an address as path data: a line along the middle of each row, with a stroke a run
/// of dark modules.
fn code(url: &str) -> Option<QrView> {
    let code = QRBuilder::new(url).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        let modules: Vec<bool> = code[row].iter().map(|module| module.value()).collect();
        // Writing to a string cannot fail.
        let _ = write!(path, "M{QUIET} {}.5", row + QUIET);
        for run in modules[..code.size].chunk_by(|a, b| a == b) {
            let length = run.len();
            let _ = if run[0] {
                write!(path, "h{length}")
            } else {
                write!(path, "m{length} 0")
            };
        }
    }
    path.shrink_to_fit();
    Some(QrView {
        path,
        side: code.size + 2 * QUIET,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn begins_with_the_seven_dark_modules_of_its_corner_inside_the_light_border() {
        let code = code("https://example.org/").unwrap();
        assert!(code.path.starts_with("M4 4.5h7m"), "{}", code.path);
        assert_eq!(code.side, 25 + 8);
    }
}
