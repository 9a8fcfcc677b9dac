//! Dates in the words of one language (CLDR).

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{MD, YM, YMD, YMDE};
use icu_locale_core::Locale;
use jiff::civil::Date;

use crate::lang::Lang;

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// What writes dates in one language. Making it costs as much as writing a hundred of them.
pub(crate) struct DateWords {
    lang: Lang,
    long: Formatter<YMDE>,
    day: Formatter<YMD>,
    day_of_month: Formatter<MD>,
    month: Formatter<YM>,
}

/// A date in parts.
pub(crate) struct DayParts {
    /// `16`, `1er`.
    pub number: String,
    /// What the dates of a month have in common.
    pub month: (i16, i8, i16),
    /// The year.
    pub year: i16,
    /// `16 décembre`.
    pub in_year: String,
    /// `16 décembre 2026`.
    pub whole: String,
}

macro_rules! formatter {
    ($locale:expr, $fields:expr) => {
        Formatter::try_new($locale.into(), $fields)
            .expect("the dates of every language are part of the program")
    };
}

impl DateWords {
    pub fn new(lang: Lang, locale: &Locale) -> Self {
        let locale = &in_figures(locale);
        Self {
            lang,
            long: formatter!(locale, YMDE::long()),
            day: formatter!(locale, YMD::long()),
            day_of_month: formatter!(locale, MD::long()),
            month: formatter!(locale, YM::long()),
        }
    }

    /// `samedi 19 décembre 2026`.
    pub fn long(&self, date: Date) -> String {
        self.written(date, |date| self.long.format(date).to_string())
    }

    /// `19 décembre 2026`.
    pub fn day(&self, date: Date) -> String {
        self.written(date, |date| self.day.format(date).to_string())
    }

    /// `19 décembre`.
    pub fn day_of_month(&self, date: Date) -> String {
        self.written(date, |date| self.day_of_month.format(date).to_string())
    }

    /// `décembre 2026`.
    pub fn month(&self, date: Date) -> String {
        self.written(date, |date| self.month.format(date).to_string())
    }

    /// A date in the parts that a row of dates is made from. Where a language does not begin a date
    /// with its number, each date is said in full.
    pub fn parts(&self, date: Date) -> DayParts {
        let (whole, in_year) = (self.day(date), self.day_of_month(date));
        let number = in_year.split_whitespace().next().unwrap_or_default();
        let begins = number.starts_with(|c: char| c.is_ascii_digit());
        let month = (date.year(), if begins { date.month() } else { 0 }, 0);
        DayParts {
            number: number.to_owned(),
            month: if begins {
                month
            } else {
                (0, 0, date.day_of_year())
            },
            year: date.year(),
            in_year,
            whole,
        }
    }

    /// A date with the ordinal that French wants for the first of a month.
    fn written(&self, date: Date, write: impl Fn(&IcuDate<Gregorian>) -> String) -> String {
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let Ok(given) = IcuDate::try_new_gregorian(date.year().into(), month, day) else {
            return date.to_string();
        };
        let text = write(&given);
        if self.lang == Lang::FR && date.day() == 1 {
            let first = text.replacen(" 1 ", " 1er ", 1);
            return first
                .strip_prefix("1 ")
                .map_or(first.clone(), |rest| format!("1er {rest}"));
        }
        text
    }
}

/// A locale with Latin digits and a clock of 24 hours.
fn in_figures(locale: &Locale) -> Locale {
    let tagged = format!("{}-u-hc-h23-nu-latn", locale.id);
    tagged.parse().unwrap_or_else(|_| locale.clone())
}
