//! The right form of a value whose meaning is plain although its form is not.
//!
//! What is proposed is read by the value's own parser, and keeps every word that says something.

use jiff::civil::Date;

use super::Value;
use super::date::{MONTHS, month_named};
use super::hours::hours_list;
use super::phrase;
use super::scan::{list, number, plain, plain_characters, tokens};
use crate::lang::Lang;
use crate::model::{Email, Phone, Plan, WebLink};
use crate::text::slip;

/// A date in a form that is read: `12/19/2026`, `20261219`, `19 decembr 2026`.
pub fn date(text: &str, lang: Lang) -> Option<String> {
    let plain = plain(text);
    let words = tokens(&plain);
    let mended = match words[..] {
        [month, sign @ ("/" | "-" | "."), day, again, year] if sign == again => {
            (number(day, 2)? > 12).then(|| format!("{day}/{month}/{year}"))
        }
        [digits] if digits.len() == 8 => {
            let (year, rest) = digits.split_at_checked(4)?;
            let (month, day) = rest.split_at_checked(2)?;
            Some(format!("{year}-{month}-{day}"))
        }
        _ => with_month(text, &words, lang),
    };
    mended.filter(|text| Date::parse(text, lang).is_ok())
}

/// A phrase with the month that a slip in its `rest`, which was not understood, was meant to be.
pub fn month(text: &str, rest: &str, lang: Lang) -> Option<String> {
    let before = text.strip_suffix(rest)?;
    let plain = plain(rest);
    let mended = before.to_owned() + &with_month(rest, &tokens(&plain), lang)?;
    phrase(&mended, lang).is_ok().then_some(mended)
}

/// The text with the month that its slip was meant to be.
fn with_month(text: &str, words: &[&str], lang: Lang) -> Option<String> {
    let wrong = |word: &&&str| word.len() > 2 && word.chars().all(char::is_alphabetic);
    let mut wrong = words
        .iter()
        .filter(wrong)
        .filter(|word| month_named(word).is_none());
    let names = MONTHS.iter().flat_map(|(_, names)| list(names));
    let names = names.filter(|name| name.len() > 4).collect::<Vec<_>>();
    let (word, name) = wrong.find_map(|word| Some((*word, slip(word, names.iter().copied())?)))?;
    let name = spelt(name, lang);
    let place = place_of(word, text)?;
    let mut text = text.to_owned();
    text.replace_range(place, &name);
    Some(text)
}

/// Where a folded word stands in a text; dates are short.
fn place_of(word: &str, text: &str) -> Option<std::ops::Range<usize>> {
    const LONGEST: usize = 80;
    if text.len() > LONGEST {
        return None;
    }
    let ends: Vec<usize> = (0..=text.len())
        .filter(|at| text.is_char_boundary(*at))
        .collect();
    ends.iter().find_map(|start| {
        let begins = text[*start..].starts_with(char::is_alphabetic);
        let fits = |end: &&usize| begins && plain(&text[*start..**end]) == word;
        let end = ends.iter().filter(|end| *end > start).find(fits)?;
        Some(*start..*end)
    })
}

/// A month as its language spells it.
fn spelt(name: &str, lang: Lang) -> String {
    let spelt = match name {
        "fevrier" => "février",
        "aout" => "août",
        "decembre" => "décembre",
        "december" if lang == Lang::FR => "décembre",
        name => name,
    };
    spelt.to_owned()
}

/// A telephone number with the digits that letters of the same look stand for: `O2 555 01 23`.
pub fn digits(text: &str, home: &Plan) -> Option<String> {
    let digit = |sign: char| match sign {
        'O' | 'o' => '0',
        'l' | 'I' => '1',
        sign => sign,
    };
    let letters = text.chars().filter(|sign| sign.is_alphabetic()).count();
    let mended: String = text.chars().map(digit).collect();
    let of_look = !mended.contains(char::is_alphabetic);
    (of_look && letters <= 2 && Phone::parse(&mended, home).is_ok()).then_some(mended)
}

/// Hours in a form that is read: `9-12`, `1000-1200`, `2pm-4pm`, `8-16h30h`.
pub fn hours(text: &str, lang: Lang) -> Option<String> {
    let unit = if lang == Lang::NL { 'u' } else { 'h' };
    let plain = plain(text);
    let words = tokens(plain.trim_end_matches(['.', '-', ' ']));
    let mut times: Vec<String> = Vec::new();
    let mut rest = &words[..];
    loop {
        let (time, after) = time(rest, unit)?;
        times.push(time);
        rest = match after {
            [] => break,
            ["-" | "a" | "tot" | ">", next @ ..] if times.len() == 1 => next,
            _ => return None,
        };
    }
    let mended = times.join("-");
    (mended != text && hours_list(&mended, lang).is_ok()).then_some(mended)
}

/// A time at the front, written with the unit of the language, and what follows it.
fn time<'w>(words: &'w [&'w str], unit: char) -> Option<(String, &'w [&'w str])> {
    let (hour, minutes, rest) = match words {
        [digits, rest @ ..] if digits.len() == 4 => {
            (number(digits, 4)? / 100, number(digits, 4)? % 100, rest)
        }
        [hour, "h" | "u" | ":" | ".", minutes, "h" | "u", rest @ ..]
        | [hour, "h" | "u" | ":" | ".", minutes, rest @ ..]
            if minutes.len() == 2 =>
        {
            (number(hour, 2)?, number(minutes, 2)?, rest)
        }
        [hour, "am", rest @ ..] => (number(hour, 2)? % 12, 0, rest),
        [hour, "pm", rest @ ..] => (number(hour, 2)? % 12 + 12, 0, rest),
        [hour, "h" | "u", rest @ ..] | [hour, rest @ ..] => (number(hour, 2)?, 0, rest),
        [] => return None,
    };
    let minutes = if minutes == 0 {
        String::new()
    } else {
        format!("{minutes:02}")
    };
    Some((format!("{hour}{unit}{minutes}"), rest))
}

/// The one e-mail address in a text.
pub fn email(text: &str) -> Option<String> {
    let text = plain_characters(text);
    let joined = text
        .replace(" @ ", "@")
        .replace(" [at] ", "@")
        .replace(" (at) ", "@")
        .replace("[at]", "@")
        .replace("(at)", "@");
    let around = |c: char| c.is_whitespace() || "<>()[],;:|\"'".contains(c);
    let mut found = joined.split(around).filter(|part| part.contains('@'));
    let (address, None) = (found.next()?, found.next()) else {
        return None;
    };
    let address = match joined.split_once(address)?.1.strip_prefix(',') {
        // `a@example,org`: what follows the comma is the end of the domain.
        Some(end) if !address.split_once('@')?.1.contains('.') => {
            format!("{address}.{}", end.split(around).next()?)
        }
        _ => address.trim_end_matches('.').to_owned(),
    };
    Email::parse(&address).is_some().then_some(address)
}

/// A web address that lacks its scheme, or has a slip in it.
pub fn link(text: &str) -> Option<String> {
    let text = plain_characters(text);
    let bare = text
        .trim_matches(|c: char| "<>()[],;".contains(c))
        .trim_end_matches('.');
    if bare.contains(char::is_whitespace) {
        return None;
    }
    let schemes = [
        "https", "http", "htps", "htpps", "htp", "hhtps", "http s", "ttps",
    ];
    let without = schemes.iter().find_map(|scheme| {
        let rest = bare.strip_prefix(scheme)?;
        let rest = rest.trim_start_matches([':', '/', ';', '.']);
        (rest.len() < bare.len() - scheme.len()).then_some(rest)
    });
    let rest = without.unwrap_or(bare);
    let named = rest.split(['/', '?']).next().unwrap_or_default();
    let host = named.contains('.') && !named.contains(['@', '\\', ':']);
    let right = format!("https://{rest}");
    (host && WebLink::parse(&right).is_some()).then_some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_plain_is_put_in_its_form() {
        let date = |text| date(text, Lang::FR);
        assert_eq!(date("12/19/2026").as_deref(), Some("19/12/2026"));
        assert_eq!(date("20261219").as_deref(), Some("2026-12-19"));
        assert_eq!(date("19 decembr 2026").as_deref(), Some("19 décembre 2026"));
        assert_eq!(date("31/02/2026"), None);
        for (text, right) in [
            ("9-12", Some("9h-12h")),
            ("1000-1200", Some("10h-12h")),
            ("2pm-4pm", Some("14h-16h")),
            ("8-16h30h", Some("8h-16h30")),
            ("18h-...", Some("18h")),
            ("9h30-11h30 environ", None),
            ("6-12 ans", None),
        ] {
            assert_eq!(hours(text, Lang::FR).as_deref(), right, "{text}");
        }
        assert_eq!(hours("9-12", Lang::NL).as_deref(), Some("9u-12u"));
    }

    #[test]
    fn the_one_address_of_a_text_is_found() {
        for text in [
            "pcs@example.org,",
            "pcs@example.org.",
            "Les Tilleuls <pcs@example.org>",
            "mailto:pcs@example.org",
            "pcs @ example.org",
            "pcs [at] example.org",
            "pcs@example,org",
            "pcs@example.org (Karim)",
        ] {
            assert_eq!(email(text).as_deref(), Some("pcs@example.org"), "{text}");
        }
        assert_eq!(email("a@b.org, c@d.org"), None);
        for (text, right) in [
            ("www.tilleuls.be", Some("https://www.tilleuls.be")),
            (
                "facebook.com/tilleuls",
                Some("https://facebook.com/tilleuls"),
            ),
            ("https//tilleuls.be", Some("https://tilleuls.be")),
            ("<https://tilleuls.be>", Some("https://tilleuls.be")),
            ("htps://tilleuls.be", Some("https://tilleuls.be")),
            ("C:\\Users\\site.html", None),
            ("@tilleuls", None),
            ("Facebook : PCS", None),
        ] {
            assert_eq!(link(text).as_deref(), right, "{text}");
        }
    }
}
