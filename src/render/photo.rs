//! Photos as they are published: small enough for a phone, the right way up, without what the
//! camera noted about time and place.
//!
//! A PNG that is all of this already stays as it is: whatever wrote it took more time to make it
//! small than a build has.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use crate::model::{LARGEST, PhotoFormat, QUALITY};
use crate::parse::PhotoFile;

/// The file name of a photo by its path below `content/`.
pub(in crate::render) fn file_name(path: &str) -> &str {
    path.trim_start_matches("images/")
}

/// The size at which a photo is published.
pub(in crate::render) fn published_size(photo: &PhotoFile) -> (u32, u32) {
    let longest = photo.width.max(photo.height);
    if longest <= LARGEST {
        return (photo.width, photo.height);
    }
    let shrink = |side: u32| {
        let side = u64::from(side) * u64::from(LARGEST) / u64::from(longest);
        u32::try_from(side).unwrap_or(LARGEST).max(1)
    };
    (shrink(photo.width), shrink(photo.height))
}

/// The bytes of a photo made anew from its pixels. A photo whose head is right and whose pixels
/// are not is published as an empty file rather than as it came.
pub(in crate::render) fn publishable(photo: &PhotoFile) -> Vec<u8> {
    let Some(picture) = decode(&photo.bytes) else {
        return Vec::new();
    };
    let (width, height) = published_size(photo);
    let made = if (picture.width(), picture.height()) != (width, height) {
        let picture = picture.resize_exact(width, height, FilterType::Lanczos3);
        encode(&picture, photo.format)
    } else if is_well_written(photo) {
        Some(photo.bytes.to_vec())
    } else {
        encode(&picture, photo.format)
    };
    made.unwrap_or_default()
}

/// Whether a photo is a PNG of nothing but pixels, in less than a byte for each.
fn is_well_written(photo: &PhotoFile) -> bool {
    let pixels = photo.width as usize * photo.height as usize;
    let is_png = photo.format == PhotoFormat::Png;
    is_png && photo.bytes.len() < pixels && has_only_pixels(&photo.bytes) == Some(true)
}

/// Whether a PNG has no chunk besides those that make its pixels, and ends with them (Portable
/// Network Graphics, section 11.2); `None` when it is cut.
fn has_only_pixels(png: &[u8]) -> Option<bool> {
    let mut rest = png.get(8..)?;
    loop {
        let (length, after) = rest.split_first_chunk()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        rest = after.get(length..)?.get(4..)?;
        match kind {
            b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" => {}
            kind => return Some(kind == b"IEND" && rest.is_empty()),
        }
    }
}

fn decode(bytes: &[u8]) -> Option<DynamicImage> {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    Some(picture)
}

fn encode(picture: &DynamicImage, format: PhotoFormat) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    match format {
        PhotoFormat::Png => picture
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .ok()?,
        PhotoFormat::Jpeg | PhotoFormat::WebP => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            picture.to_rgb8().write_with_encoder(encoder).ok()?;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::ENCODING;

    /// A photo that is larger than what is published, with as much detail as a small test may have.
    fn photo(format: PhotoFormat) -> PhotoFile {
        let pixel = |x: u32, y: u32| {
            let level = |n: u32| u8::try_from(n % 256).unwrap();
            image::Rgb([level(x * y / 64), level(x), level(y * 5)])
        };
        let picture = DynamicImage::from(image::RgbImage::from_fn(1700, 40, pixel));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        PhotoFile {
            name: "tour.png".into(),
            format,
            width: 1700,
            height: 40,
            hash: String::new(),
            bytes: Arc::from(bytes.into_inner()),
        }
    }

    #[test]
    fn a_png_of_nothing_but_few_pixels_stays_as_it_is() {
        let plain = DynamicImage::new_rgb8(80, 60);
        let bare = encode(&plain, PhotoFormat::Png).unwrap();
        let photo = |bytes: &[u8]| PhotoFile {
            width: 80,
            height: 60,
            bytes: Arc::from(bytes),
            ..photo(PhotoFormat::Png)
        };
        assert!(is_well_written(&photo(&bare)));
        assert_eq!(publishable(&photo(&bare)), bare);
        let followed = [&bare[..], b"GPS"].concat();
        let end = bare.len() - 12;
        let noted = [&bare[..end], b"\0\0\0\x03tEXtGPS\0\0\0\0", &bare[end..]].concat();
        for more in [followed, noted, bare[..end].to_vec()] {
            assert!(!is_well_written(&photo(&more)));
        }
    }

    /// Published photos are named after what they are made from and kept by their names. When this
    /// test fails, an encoder or our settings make other bytes of the same photo: count `ENCODING`
    /// up, so that they get other names, and write the new hashes here.
    #[test]
    fn photos_are_encoded_as_their_names_say() {
        let hash = |format| blake3::hash(&publishable(&photo(format))).to_hex()[..10].to_owned();
        let made = (ENCODING, hash(PhotoFormat::Jpeg), hash(PhotoFormat::Png));
        assert_eq!(made, (2, "6f67146cb6".to_owned(), "4f165527e4".to_owned()));
    }
}
