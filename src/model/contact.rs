//! How to reach somebody.

use jiff::civil::Date;

use super::{Phone, Text};

/// Ways to reach a project, an organisation or a desk; all optional.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    /// Telephone numbers; the first is the one of the button.
    pub phones: Vec<PhoneLine>,
    /// Numbers that answer on `WhatsApp`.
    pub whatsapps: Vec<PhoneLine>,
    /// An e-mail address.
    pub email: Option<Email>,
    /// A web page.
    pub website: Option<WebLink>,
    /// A person, who agreed to be named.
    pub person: Option<Person>,
}

/// A number with what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneLine {
    /// The number.
    pub number: Phone,
    /// For whom or when it is, in the sheet's words: `le matin`.
    pub purpose: Option<Text>,
    /// The digits to add once somebody answers.
    pub extension: Option<String>,
}

impl Contact {
    /// The first telephone number, the one of the button.
    pub fn phone(&self) -> Option<&Phone> {
        self.phones.first().map(|line| &line.number)
    }

    /// Whether it gives no way at all.
    pub fn is_empty(&self) -> bool {
        self.phones.is_empty()
            && self.whatsapps.is_empty()
            && self.email.is_none()
            && self.website.is_none()
    }
}

/// A person's name with the date of their agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as the person gave it.
    pub name: String,
    /// When the person agreed to be named.
    pub consent: Date,
}

/// An e-mail address with an ASCII domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

/// An `http` or `https` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink(String);

impl Email {
    /// One address: printable ASCII around one `@`, and a domain with a dot.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (local, domain) = text.split_once('@')?;
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && local
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"._%+-'".contains(&b));
        (local_ok && is_domain(domain)).then(|| Self(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// At least two labels of letters, digits and inner hyphens (RFC 1035, section 2.3.1).
fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let well_formed = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    domain.len() <= 253
        && labels.len() >= 2
        && labels.iter().all(well_formed)
        && labels[labels.len() - 1]
            .bytes()
            .any(|b| b.is_ascii_alphabetic())
}

impl WebLink {
    /// An absolute address with the scheme `http` or `https`, in its normal form.
    pub fn parse(text: &str) -> Option<Self> {
        let url = url::Url::parse(text.trim()).ok()?;
        let web = matches!(url.scheme(), "http" | "https");
        let named = url.host_str().is_some_and(|host| host.contains('.'));
        (web && named && url.username().is_empty()).then(|| Self(url.into()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people say it: `ulac-huvak.be`.
    pub fn display(&self) -> &str {
        let bare = self
            .0
            .split_once("://")
            .map_or(self.0.as_str(), |(_, rest)| rest);
        bare.strip_prefix("www.")
            .unwrap_or(bare)
            .trim_end_matches('/')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_at_and_a_dotted_domain() {
        assert!(Email::parse("pcs@example.org").is_some());
        for text in [
            "pcs",
            "pcs@",
            "@example.org",
            "a b@example.org",
            "pcs@example",
            "pcs@exa mple.org",
            "a@b@c.org",
            "pcs@example.123",
        ] {
            assert_eq!(Email::parse(text), None, "{text}");
        }
    }

    #[test]
    fn only_the_web_is_linked() {
        assert_eq!(
            WebLink::parse("https://www.example.org/")
                .unwrap()
                .display(),
            "example.org"
        );
        for text in [
            "example.org",
            "javascript:alert(1)",
            "https://",
            "http://localhost",
            "https://user@example.org",
        ] {
            assert_eq!(WebLink::parse(text), None, "{text}");
        }
    }
}
