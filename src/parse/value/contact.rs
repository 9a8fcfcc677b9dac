//! E-mail addresses and web addresses.

use url::Url;

use super::Value;
use super::scan::{plain_characters, quote};
use crate::diagnostic::Problem;
use crate::lang::Lang;
use crate::model::{Email, WebLink};

impl Value for Email {
    fn parse(text: &str, _: Lang) -> Result<Self, Problem> {
        Self::parse(&plain_characters(text))
            .ok_or_else(|| Problem::NotAnEmail { value: quote(text) })
    }
}

impl Value for WebLink {
    fn parse(text: &str, _: Lang) -> Result<Self, Problem> {
        Self::parse(&plain_characters(text)).ok_or_else(|| match foreign_scheme(text) {
            Some(scheme) => Problem::BadScheme { scheme },
            None => Problem::NotALink { value: quote(text) },
        })
    }
}

/// The scheme of an address that is not of the web, as browsers see it: they skip tabs in
/// `java\tscript:`. What has a dot is a host with its port: `example.org:8080`.
fn foreign_scheme(text: &str) -> Option<String> {
    // `htps:` is a slip, and `C:` a disk: no schemes of their own.
    let is_disk = text.trim_start().chars().nth(1) == Some(':');
    if is_disk || super::mend::link(text).is_some() {
        return None;
    }
    let url = Url::parse(text.trim()).ok()?;
    let scheme = url.scheme();
    let foreign = !matches!(scheme, "http" | "https") && !scheme.contains('.');
    foreign.then(|| scheme.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_is_one_address() {
        let email = <Email as Value>::parse(" pcs@example.org\u{a0}", Lang::FR).unwrap();
        assert_eq!(email.as_str(), "pcs@example.org");
        for text in ["pcs chez example.org", "a@b.org, c@d.org", "mailto:a@b.org"] {
            let problem = Problem::NotAnEmail { value: text.into() };
            assert_eq!(
                <Email as Value>::parse(text, Lang::FR),
                Err(problem),
                "{text}"
            );
        }
    }

    #[test]
    fn a_scheme_that_may_hurt_is_named() {
        for (text, scheme) in [
            ("javascript:alert(1)", "javascript"),
            (" JavaScript:alert(1)", "javascript"),
            ("java\tscript:alert(1)", "javascript"),
            ("data:text/html,x", "data"),
            ("mailto:a@b.org", "mailto"),
            ("ftp://example.org", "ftp"),
        ] {
            let scheme = scheme.to_owned();
            let read = <WebLink as Value>::parse(text, Lang::FR);
            assert_eq!(read, Err(Problem::BadScheme { scheme }), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_web_address_is_refused() {
        assert!(<WebLink as Value>::parse(" https://example.org/a ", Lang::FR).is_ok());
        for text in [
            "",
            "example.org",
            "example.org:8080",
            "www.example.org/x",
            "https://",
        ] {
            let problem = Problem::NotALink { value: text.into() };
            assert_eq!(
                <WebLink as Value>::parse(text, Lang::FR),
                Err(problem),
                "{text}"
            );
        }
    }
}
