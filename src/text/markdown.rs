//! A stranger's text as Markdown that is nothing but text: on a Git host it calls nobody, leads
//! nowhere and looks like what it is.

/// What breaks a mention, the number of an issue, or an address: nobody sees it.
const BREAK: char = '\u{200b}';

/// One line of text for Markdown.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' | '#' => out.extend([sign, BREAK]),
            ':' if signs.peek() == Some(&'/') => out.extend([sign, BREAK]),
            '.' if out.to_ascii_lowercase().ends_with("www") => out.extend([BREAK, sign]),
            sign if sign.is_control() => out.push(' '),
            sign if "\\`*_{}[]()!|~".contains(sign) => out.extend(['\\', sign]),
            '-' | '+' | '=' if out.is_empty() => out.extend(['\\', sign]),
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_a_command_to_the_host() {
        for (text, written) in [
            ("@personne, #12", "@\u{200b}personne, #\u{200b}12"),
            (
                "[a](https://b) www.c.d",
                "\\[a\\]\\(https:\u{200b}//b\\) www\u{200b}.c.d",
            ),
            ("<img> `x` | **y**", "&lt;img&gt; \\`x\\` \\| \\*\\*y\\*\\*"),
            ("- 9h-12h\nx", "\\- 9h-12h x"),
        ] {
            assert_eq!(markdown(text), written);
        }
    }
}
