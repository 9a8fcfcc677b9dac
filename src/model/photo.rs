//! Photos.

use super::Text;

/// The formats a photo may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

/// A photo of a sheet.
#[derive(Clone, Debug)]
pub struct Photo {
    /// The file's name in `images/`.
    pub file: String,
    /// What it shows, for those who cannot see it (WCAG 2.2, 1.1.1).
    pub text: Text,
    /// Whom it comes from.
    pub credit: Option<Text>,
}
