//! Content lines of calendars and cards (RFC 5545, section 3.1; RFC 6350, section 3.2): folded,
//! escaped, ended by CRLF. Whatever a text holds, it stays one value of one property.

/// The most octets of a line, its end not counted.
const WIDTH: usize = 75;

/// The lines of a calendar or a card.
#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A property whose value we made ourselves.
    pub fn put(&mut self, name: &str, value: &str) {
        let mut line: String = [name, ":", value].concat();
        line.retain(|c| !c.is_control());
        fold(&line, &mut self.0);
    }

    /// A property whose value is a text (RFC 5545, section 3.3.11).
    pub fn text(&mut self, name: &str, text: &str) {
        self.put(name, &escape(text));
    }

    /// A property whose value has parts, each a text (RFC 6350, section 3.3).
    pub fn list(&mut self, name: &str, parts: &[&str]) {
        let parts: Vec<String> = parts.iter().map(|part| escape(part)).collect();
        self.put(name, &parts.join(";"));
    }

    /// Lines that were written before.
    pub fn append(&mut self, lines: &str) {
        self.0.push_str(lines);
    }

    /// What was written.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// Writes a line in pieces of at most 75 octets, cut between characters; each but the first begins
/// with a space.
fn fold(line: &str, out: &mut String) {
    if line.len() <= WIDTH {
        out.push_str(line);
        out.push_str("\r\n");
        return;
    }
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// A text as a value: line ends become `\n`, other control characters are dropped.
fn escape(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one(name: &str, text: &str) -> String {
        let mut lines = Lines::default();
        lines.text(name, text);
        lines.into_text()
    }

    /// What a reader makes of a value.
    fn unescape(value: &str) -> String {
        let mut out = String::new();
        let mut characters = value.chars();
        while let Some(c) = characters.next() {
            match c {
                '\\' => match characters.next().unwrap() {
                    'n' => out.push('\n'),
                    c => out.push(c),
                },
                c => out.push(c),
            }
        }
        out
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(
            one("SUMMARY", "Thé, café; \\o/\nEND:VEVENT\r\nx\u{7}\ty"),
            "SUMMARY:Thé\\, café\\; \\\\o/\\nEND:VEVENT\\nx y\r\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_between_characters() {
        let line = one("SUMMARY", &"é".repeat(60));
        let pieces: Vec<&str> = line.split("\r\n").collect();
        let octets: Vec<usize> = pieces.iter().map(|piece| piece.len()).collect();
        assert_eq!(octets, [74, 55, 0]);
    }

    proptest! {
        #[test]
        fn nothing_leaves_its_line_and_nothing_is_lost(text in any::<String>()) {
            let line = one("SUMMARY", &text);
            let pieces: Vec<&str> = line.strip_suffix("\r\n").unwrap().split("\r\n").collect();
            prop_assert!(pieces.iter().all(|piece| piece.len() <= WIDTH));
            prop_assert!(pieces.iter().skip(1).all(|piece| piece.starts_with(' ')));
            prop_assert!(!pieces.iter().any(|piece| piece.contains(char::is_control)));
            let unfolded = line.replace("\r\n ", "");
            let value = unfolded.strip_prefix("SUMMARY:").unwrap().strip_suffix("\r\n").unwrap();
            let breaks = ['\r', '\u{85}', '\u{2028}', '\u{2029}'];
            let read = text.replace("\r\n", "\n").replace(breaks, "\n").replace('\t', " ");
            let read = read.replace(|c: char| c.is_control() && c != '\n', "");
            prop_assert_eq!(unescape(value), read);
        }
    }
}
