//! The head of a photo: its format and size. Nothing of its pixels is read here.

use std::io::Cursor;
use std::sync::Arc;

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

use super::Scope;
use super::drafts::PhotoFile;
use crate::diagnostic::{Problem, Span};
use crate::model::{ENCODING, LARGEST, PhotoFormat, QUALITY};

/// Widest and highest photo that is read, in pixels: a small file may claim to be a huge picture.
const LIMIT: u32 = 12_000;

/// Reads the head of a photo.
pub(super) fn photo(name: &str, bytes: &Arc<[u8]>, scope: &Scope) -> Option<PhotoFile> {
    let read = head(bytes);
    if read.is_none() {
        let file = name.to_owned();
        scope.note_at(Span::default(), "", Problem::NotAnImage { file });
    }
    let (format, width, height) = read?;
    Some(PhotoFile {
        name: name.to_owned(),
        format,
        width,
        height,
        hash: hash(bytes),
        bytes: Arc::clone(bytes),
    })
}

/// The hash of what the published photo is made from.
fn hash(bytes: &[u8]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(bytes);
    hasher.update(&LARGEST.to_le_bytes());
    hasher.update(&[QUALITY, ENCODING]);
    hasher.finalize().to_hex().to_string()
}

/// The format and the upright size of a photo, without its pixels; `None` for what is none, is cut off,
/// or claims to be huge.
fn head(bytes: &[u8]) -> Option<(PhotoFormat, u32, u32)> {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let format = match reader.format()? {
        ImageFormat::Jpeg => PhotoFormat::Jpeg,
        ImageFormat::Png => PhotoFormat::Png,
        ImageFormat::WebP => PhotoFormat::WebP,
        _ => return None,
    };
    is_whole(format, bytes).then_some(())?;
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let turned = matches!(
        decoder.orientation().unwrap_or(Orientation::NoTransforms),
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (width, height) = if turned {
        (height, width)
    } else {
        (width, height)
    };
    (width > 0 && height > 0 && width <= LIMIT && height <= LIMIT)
        .then_some((format, width, height))
}

/// Whether a photo has its end: what was sent in part is cut before it.
fn is_whole(format: PhotoFormat, bytes: &[u8]) -> bool {
    let has = |part: &[u8], mark: &[u8]| part.windows(mark.len()).any(|four| four == mark);
    match format {
        PhotoFormat::Jpeg => has(pixels(bytes), &[0xff, 0xd9]),
        PhotoFormat::Png => has(bytes, b"IEND"),
        PhotoFormat::WebP => {
            let size = bytes.get(4..8).and_then(|size| size.try_into().ok());
            let size = size.map_or(0, u32::from_le_bytes);
            usize::try_from(size).is_ok_and(|size| size + 8 <= bytes.len())
        }
    }
}

/// What follows the segments at the head of a JPEG, one of which may hold a whole small one
/// (ITU-T T.81, annex B).
fn pixels(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, mark, high, low, ..] = rest {
        let length = 2 + usize::from(u16::from_be_bytes([*high, *low]));
        rest = rest.get(length..).unwrap_or_default();
        if *mark == 0xda {
            break;
        }
    }
    rest
}
