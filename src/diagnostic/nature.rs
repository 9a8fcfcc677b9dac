//! What kind of problem a problem is: what may have caused it, and whether a program may mend it.

use super::Problem;

impl Problem {
    /// Whether a slip of the hand in a line nearby may be what makes a decoder say this.
    pub fn may_be_a_slip(&self) -> bool {
        if let Self::NotALanguage { value }
        | Self::MisspeltValue { value, .. }
        | Self::UnknownValue { value, .. } = self
        {
            return value.contains(['(', ')', '[', ']', '{', '}']);
        }
        if let Self::MisspeltKey { key, .. } = self {
            return key.contains([':', '=']);
        }
        matches!(
            self,
            Self::UnknownKey { .. }
                | Self::KeyElsewhere { .. }
                | Self::DuplicateKey { .. }
                | Self::MissingKey { .. }
                | Self::ExpectedText
                | Self::ExpectedRecord { .. }
                | Self::ExpectedList
                | Self::NotALanguageCode { .. }
                | Self::OnceAndRepeated { .. }
                | Self::ColonInText
                | Self::NoBreakIndent
                | Self::Bullets
        )
    }

    /// Whether its correction is what was meant for sure, so that a program may write it.
    pub fn is_sure(&self) -> bool {
        !matches!(
            self,
            Self::MisspeltValue { .. }
                | Self::MisspeltReference { .. }
                | Self::MisspeltPeriod { .. }
                | Self::BadId { .. }
                | Self::ChangedId { .. }
        )
    }

    /// Whether it is about the signs that a line is indented with.
    pub fn is_about_an_indent(&self) -> bool {
        matches!(self, Self::TabIndent | Self::NoBreakIndent)
    }

    /// Whether it is about the signs of a text, so that a fault of the value says more.
    pub fn is_about_a_text(&self) -> bool {
        matches!(self, Self::ColonInText | Self::SpecialStart { .. })
    }
}
