//! Telephone numbers of any country.

use super::numbering::{PLANS, Plan, code_length, plan_of};

/// A telephone number as `tel:` links want it, with how people read it at home.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone {
    e164: String,
    display: String,
}

/// Why a text is no telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAPhone {
    /// It has other signs than digits and what people write between them, or far from enough.
    Unreadable,
    /// It lacks the first zero; the number that is meant.
    WithoutZero(String),
    /// It has so many digits, and should have as many as the second.
    Digits(usize, usize),
    /// It is written as at home in other countries; the numbers that may be meant.
    Foreign(Vec<String>),
}

/// What people write between digits.
const BETWEEN: [char; 9] = [
    ' ', '/', '.', '-', '(', ')', '\u{a0}', '\u{202f}', '\u{2011}',
];

impl Phone {
    /// Reads a number as people of a country write it: `02 555 01 23`, `0478/12.34.56`,
    /// `+32 (0)2 555 01 23`, `0032 2 555 01 23`, `1712`, foreign ones with `+` or `00`.
    ///
    /// # Errors
    /// Why it is none, with what is meant where that can be known.
    pub fn parse(text: &str, home: &Plan) -> Result<Self, NotAPhone> {
        let text = text.trim();
        let known = |c: char| c.is_ascii_digit() || BETWEEN.contains(&c);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let bare = text.strip_prefix('+').unwrap_or(text);
        if digits.is_empty() || !bare.chars().all(known) {
            return Err(NotAPhone::Unreadable);
        }
        if home.is_short(&digits) && !text.starts_with('+') {
            return Ok(Self {
                e164: digits.clone(),
                display: digits,
            });
        }
        let international = match digits.strip_prefix("00") {
            _ if text.starts_with('+') => Some(digits.as_str()),
            international => international,
        };
        match international {
            Some(international) => Self::abroad(text, international, home),
            None => Self::at_home(text, &digits, home),
        }
    }

    /// The number as `tel:` links want it: `+3225550123` (RFC 3966); a short one as it is dialled.
    pub fn e164(&self) -> &str {
        &self.e164
    }

    /// The number as it is read aloud: `02 555 01 23`, `0474 79 97 09`, `+33 1 23 45 67 89`.
    pub fn display(&self) -> String {
        self.display.clone()
    }

    /// A number with the code of its country.
    fn abroad(text: &str, international: &str, home: &Plan) -> Result<Self, NotAPhone> {
        let Some(plan) = plan_of(international) else {
            return Self::unplanned(international).ok_or(NotAPhone::Unreadable);
        };
        let national = &international[plan.code.len()..];
        // `+32 (0)2 ...`: the zero in brackets is not dialled, nor is one that was left there.
        let national = national.strip_prefix(plan.trunk).unwrap_or(national);
        Self::national(text, national, plan, home)
    }

    /// A number of a country whose plan is not here, by the length that all numbers have.
    fn unplanned(international: &str) -> Option<Self> {
        let fits = (8..=15).contains(&international.len()) && !international.starts_with('0');
        let (code, rest) = international.split_at_checked(code_length(international))?;
        fits.then(|| Self {
            e164: format!("+{international}"),
            display: format!("+{code} {}", pairs(rest)),
        })
    }

    fn national(text: &str, national: &str, plan: &Plan, home: &Plan) -> Result<Self, NotAPhone> {
        if plan.has(national) {
            return Ok(Self::of(national, plan, home));
        }
        let code = text.chars().filter(char::is_ascii_digit).count() - national.len();
        match plan.length(national) {
            Some(length) if national.len().abs_diff(length) <= 2 => {
                Err(NotAPhone::Digits(code + national.len(), code + length))
            }
            _ => Err(NotAPhone::Unreadable),
        }
    }

    /// A number without the code of its country.
    fn at_home(text: &str, digits: &str, home: &Plan) -> Result<Self, NotAPhone> {
        let foreign = || -> Vec<String> {
            let others = PLANS.iter().filter(|plan| *plan != home);
            others
                .filter_map(|plan| written_as_in(plan, text))
                .collect()
        };
        let national = digits.strip_prefix(home.trunk);
        if national.is_some_and(|national| home.has(national)) {
            let own = written_as_in(home, text).is_some() || !is_grouped(text);
            let others = if own || home.trunk.is_empty() {
                Vec::new()
            } else {
                foreign()
            };
            if !others.is_empty() {
                return Err(NotAPhone::Foreign(others));
            }
        }
        let Some(national) = national else {
            // Without the trunk it cannot be dialled at home, but what is meant is plain.
            let meant = home
                .has(digits)
                .then(|| Self::of(digits, home, home).display);
            return Err(meant.map_or(NotAPhone::Unreadable, NotAPhone::WithoutZero));
        };
        let read = Self::national(text, national, home, home);
        match foreign() {
            others if read.is_err() && !others.is_empty() => Err(NotAPhone::Foreign(others)),
            _ => read,
        }
    }

    fn of(national: &str, plan: &Plan, home: &Plan) -> Self {
        let groups = plan.groups(national).join(" ");
        let display = if plan == home {
            format!("{}{groups}", plan.trunk)
        } else {
            format!("+{} {groups}", plan.code)
        };
        Self {
            e164: format!("+{}{national}", plan.code),
            display,
        }
    }
}

/// Whether digits are set in groups.
fn is_grouped(text: &str) -> bool {
    groups(text).len() > 2
}

/// The runs of digits of a text.
fn groups(text: &str) -> Vec<&str> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| !run.is_empty()).collect()
}

/// The international form of a text that has the groups of a country, from its trunk on.
fn written_as_in(plan: &Plan, text: &str) -> Option<String> {
    let groups = groups(text);
    let digits = groups.concat();
    let national = digits
        .strip_prefix(plan.trunk)
        .filter(|_| !plan.trunk.is_empty())?;
    let wanted = plan.groups(national);
    let first = format!("{}{}", plan.trunk, wanted.first()?);
    let same_first = groups.first() == Some(&first.as_str());
    // Behind the area people group as they like at home; abroad all groups must agree.
    let same = same_first && (groups[1..] == wanted[1..] || plan.country == "BE");
    (same && plan.has(national)).then(|| format!("+{} {}", plan.code, wanted.join(" ")))
}

/// Digits in pairs, the first alone when they are odd.
fn pairs(digits: &str) -> String {
    let odd = digits.len() % 2;
    let (first, rest) = digits.split_at(odd);
    let pairs = rest
        .as_bytes()
        .chunks(2)
        .map(|pair| String::from_utf8_lossy(pair).into_owned());
    let first = (odd == 1).then(|| first.to_owned());
    first.into_iter().chain(pairs).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
