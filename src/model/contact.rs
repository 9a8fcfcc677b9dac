//! How to reach somebody.

use jiff::civil::Date;

use super::Text;

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

/// A telephone number in E.164 form: `+3225550123`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone(String);

/// An e-mail address with an ASCII domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

/// An `http` or `https` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink(String);

impl Phone {
    /// Accepts what people write: `02 555 01 23`, `0478/12.34.56`, `+32 (0)2 555 01 23`,
    /// `0032 2 555 01 23`, and foreign numbers with `+` or `00`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace("(0)", "");
        let separators = [
            ' ', '/', '.', '-', '(', ')', '\u{a0}', '\u{202f}', '\u{2011}',
        ];
        let bare: String = text.chars().filter(|c| !separators.contains(c)).collect();
        let digits = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00"));
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        match digits {
            Some(international) if !all_digits(international) => None,
            Some(international) => match international.strip_prefix("32") {
                Some(national) => Self::belgian(national.trim_start_matches('0')),
                None => ((8..=15).contains(&international.len())
                    && !international.starts_with('0'))
                .then(|| Self(format!("+{international}"))),
            },
            None if all_digits(&bare) => bare.strip_prefix('0').and_then(Self::belgian),
            None => None,
        }
    }

    /// A Belgian number without its leading zero: eight digits, nine for mobiles (`4..`).
    fn belgian(national: &str) -> Option<Self> {
        let mobile = national.starts_with('4') && national.len() == 9;
        let fixed = national.len() == 8 && !national.starts_with('0');
        (mobile || fixed).then(|| Self(format!("+32{national}")))
    }

    /// The number as `tel:` links want it: `+3225550123` (RFC 3966).
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The number as it is read aloud: `02 555 01 23`, `0474 79 97 09`, `+33 1 23 45 67 89`.
    pub fn display(&self) -> String {
        let Some(national) = self.0.strip_prefix("+32") else {
            return self.foreign();
        };
        let first = match national.as_bytes() {
            [b'4', ..] if national.len() == 9 => 3,
            [b'2' | b'3' | b'4' | b'9', ..] => 1,
            _ => 2,
        };
        let (area, rest) = national.split_at(first);
        let lead = if rest.len() % 2 == 1 { 3 } else { 2 };
        let (head, tail) = rest.split_at(lead.min(rest.len()));
        format!("0{area} {head}{}", pairs(tail))
    }

    fn foreign(&self) -> String {
        let digits = &self.0[1..];
        let (country, rest) = digits.split_at(2);
        let odd = rest.len() % 2;
        format!("+{country} {}{}", &rest[..odd], pairs(&rest[odd..])).replace("  ", " ")
    }
}

fn pairs(digits: &str) -> String {
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i % 2 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

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
    fn every_usual_spelling_of_a_number_is_the_same_number() {
        for text in [
            "02 555 01 23",
            "02/555.01.23",
            "+32 2 555 01 23",
            "+32 (0)2 555 01 23",
            "0032 25550123",
        ] {
            assert_eq!(
                Phone::parse(text).map(|p| p.display()).as_deref(),
                Some("02 555 01 23"),
                "{text}"
            );
        }
        assert_eq!(
            Phone::parse("0474/79.97.09").unwrap().e164(),
            "+32474799709"
        );
        assert_eq!(
            Phone::parse("0474/79.97.09").unwrap().display(),
            "0474 79 97 09"
        );
        assert_eq!(
            Phone::parse("071 12 34 56").unwrap().display(),
            "071 12 34 56"
        );
        assert_eq!(
            Phone::parse("+33 1 23 45 67 89").unwrap().display(),
            "+33 1 23 45 67 89"
        );
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in [
            "",
            "appelez-nous",
            "02 555 01",
            "02 555 01 23 45",
            "555 01 23",
            "+32 12",
            "+0 123456789",
        ] {
            assert_eq!(Phone::parse(text), None, "{text}");
        }
    }

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
