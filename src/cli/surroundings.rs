//! What the environment says: language, date; and options that need reading.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where the clock and environment are read"
)]

use annuaire::diagnostic::Problem;
use annuaire::lang::Lang;
use annuaire::parse::site_address;
use annuaire::run::{Failure, Today};
use jiff::Timestamp;
use jiff::civil::Date;
use url::Url;

/// The language of messages: the option, else the environment's, else French.
pub fn language(option: Option<&str>) -> Lang {
    let environment = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let environment = environment.filter_map(|name| std::env::var(name).ok());
    let said = option.map(str::to_owned).into_iter().chain(environment);
    said.filter_map(|text| Lang::parse(text.get(..2).unwrap_or_default()))
        .find(|lang| annuaire::wording::LANGUAGES.contains(lang))
        .unwrap_or(Lang::FR)
}

/// The day: the option, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else now.
pub fn today(option: Option<&str>) -> Result<Today, Failure> {
    if let Some(text) = option {
        let date: Result<Date, _> = text.parse();
        return date.map(Today::Day).map_err(|_| not_a_day(text));
    }
    let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") else {
        return Ok(now());
    };
    let moment = epoch
        .parse()
        .ok()
        .and_then(|seconds| Timestamp::from_second(seconds).ok());
    moment.map(Today::At).ok_or_else(|| not_a_day(&epoch))
}

/// A text that is no day; the example that is given is today.
fn not_a_day(text: &str) -> Failure {
    let today = jiff::Zoned::now().date().to_string();
    Failure::usage("date-illisible-option", "value", text).quoting("today", today)
}

/// This moment.
pub fn now() -> Today {
    Today::At(Timestamp::now())
}

/// The address of `--address`.
pub fn address(text: &str) -> Result<Url, Failure> {
    site_address(text).map_err(|problem| match problem {
        // What must not be published is not quoted either.
        Problem::CredentialsInAddress => Failure::usage("adresse-avec-identifiants", "value", ""),
        _ => Failure::usage("adresse-illisible", "value", text),
    })
}
