//! Photos.

use super::Text;

/// Widest and highest published photo, in pixels.
pub const LARGEST: u32 = 1600;

/// How much of a published JPEG is kept, of 100.
pub const QUALITY: u8 = 80;

/// Counts up when the same photo is published as other bytes, because of a new version of what
/// encodes it for example: a test says when.
pub const ENCODING: u8 = 2;

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
