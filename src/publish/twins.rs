//! Compressed twins: beside a file the same in gzip, for servers that send it as it is instead of
//! compressing it for each visitor.
//!
//! The same bytes have the same twin: its head holds neither a name nor a time (RFC 1952, section
//! 2.3.1).

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

/// How the name of a twin ends. No other file of a site is called so.
const ENDING: &str = ".gz";

/// A file of fewer bytes fits into the first packets as it is.
const LEAST: usize = 1024;

/// What is text; pictures are compressed already.
const KINDS: [&str; 12] = [
    "css",
    "csv",
    "geojson",
    "html",
    "ics",
    "js",
    "json",
    "svg",
    "txt",
    "vcf",
    "webmanifest",
    "xml",
];

/// Whether a path is that of a twin.
pub fn is_twin(path: &str) -> bool {
    path.ends_with(ENDING)
}

/// Where the twin of a file lies; `None` where a file of its kind has none.
pub fn path(of: &str) -> Option<String> {
    let (_, kind) = of.rsplit_once('.')?;
    KINDS.contains(&kind).then(|| format!("{of}{ENDING}"))
}

/// The twin of these bytes, where it is smaller.
pub fn of(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() < LEAST {
        return None;
    }
    let mut twin = Twin::new();
    twin.add(bytes);
    twin.finish()
}

/// A twin in the making.
pub struct Twin {
    encoder: GzEncoder<Vec<u8>>,
    length: usize,
}

impl Twin {
    /// The twin of a file of which nothing is known yet.
    pub fn new() -> Self {
        Self {
            encoder: GzEncoder::new(Vec::new(), Compression::best()),
            length: 0,
        }
    }

    /// Adds what comes next in the file. Writing to memory cannot fail.
    pub fn add(&mut self, bytes: &[u8]) {
        let _ = self.encoder.write_all(bytes);
        self.length += bytes.len();
    }

    /// The twin, where it is smaller and the file is not small itself.
    pub fn finish(self) -> Option<Vec<u8>> {
        let twin = self.encoder.finish().ok()?;
        (self.length >= LEAST && twin.len() < self.length).then_some(twin)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn a_twin_is_smaller_always_the_same_and_holds_the_same_bytes() {
        let bytes = "Bonjour. ".repeat(200).into_bytes();
        let twin = of(&bytes).unwrap();
        assert!(twin.len() < 100 && of(&bytes).unwrap() == twin);
        assert_eq!(twin[4..8], [0; 4], "no time");
        let mut read = Vec::new();
        GzDecoder::new(&twin[..]).read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
        assert_eq!(of(b"short"), None);
    }

    #[test]
    fn only_text_has_a_twin() {
        assert_eq!(path("fr/index.html").as_deref(), Some("fr/index.html.gz"));
        assert_eq!(path("assets/a.jpg"), None);
        assert_eq!(path("_headers"), None);
        assert_eq!(path("fr/index.html.gz"), None);
    }
}
