//! What tells bytes from any others.

use std::fmt;

/// Half a BLAKE3 hash: nobody makes two texts that share it. Its text is hexadecimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(u128);

impl Digest {
    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::half(&blake3::hash(bytes))
    }

    /// Half of a hash.
    pub fn half(hash: &blake3::Hash) -> Self {
        let bytes = hash.as_bytes();
        let (half, _) = bytes.split_first_chunk().unwrap_or((&[0; 16], &[]));
        Self(u128::from_be_bytes(*half))
    }

    /// A digest from its text.
    pub fn parse(text: &str) -> Option<Self> {
        let number = u128::from_str_radix(text, 16).ok()?;
        Some(Self(number)).filter(|digest| digest.to_string() == text)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_and_read_as_the_first_half_of_its_hash() {
        let hash = blake3::hash(b"bonjour");
        let digest = Digest::of(b"bonjour");
        assert_eq!(digest.to_string(), hash.to_hex()[..32]);
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
        for no_digest in ["", "+1", "1", "g"] {
            assert_eq!(Digest::parse(no_digest), None, "{no_digest}");
        }
    }
}
