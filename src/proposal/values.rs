//! The values of lines: days, hours, slots, telephone numbers, and short texts that are published.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::english::readable;
use super::letter::{Letter, VALUE, short};
use super::misread::Misread;
use super::words::{Field, LANGUAGES, Word};
use crate::diagnostic::{Place, Problem, Span};
use crate::lang::Lang;
use crate::model::{
    DateRange, ExcludedDays, Exclusion, Hours, PeriodId, Phone, Recurrence, Slot, Text, When,
};
use crate::parse::value::{
    Clause, Excluded, Meant, Phrase, Value as _, hours_list, phrase, telephones, with_year,
};
use crate::parse::{Bearer, Names, Target};
use crate::site::Site;
use crate::text::fold;

/// How many characters a text may have that is published as it is.
const PUBLISHED: usize = 120;
/// How many days ahead a date without its year is understood.
const NEAR: i64 = 180;
/// How many days ahead a date may be: beyond, a year was mistyped.
const FAR: i64 = 750;

/// Reads values against a site, and keeps what is wrong with them.
pub(super) struct Values<'a> {
    pub site: &'a Site,
    pub letter: &'a Letter,
    pub faults: Vec<Misread>,
}

impl Values<'_> {
    pub fn lang(&self) -> Lang {
        self.letter.lang
    }

    /// The label of a line in the language of the text.
    pub fn label(&self, field: Field) -> &'static str {
        field.name(self.lang())
    }

    fn keep<T>(&mut self, read: Result<T, Misread>) -> Option<T> {
        read.map_err(|fault| self.faults.push(fault)).ok()
    }

    /// The day of a line, today or later.
    pub fn day(&mut self, field: Field) -> Option<Date> {
        let value = self.letter.value(field)?;
        let read = self.date(value).map_err(Misread::Wrong);
        let day = self.keep(read)?;
        if day < self.site.today {
            let fault = Misread::of("jour-passe", "label", self.label(field));
            self.faults.push(fault.quoting("day", written(day)));
            return None;
        }
        if day > self.site.today.saturating_add(FAR.days()) {
            let fault = Misread::of("jour-lointain", "label", self.label(field));
            self.faults.push(fault.quoting("day", written(day)));
            return None;
        }
        Some(day)
    }

    /// A date; one without its year is the next such day, when that is near.
    pub fn date(&self, value: &str) -> Result<Date, Problem> {
        let (text, lang) = readable(value, self.lang());
        Date::parse(&text, lang).or_else(|problem| {
            let meant = with_year(&text, self.site.today, Meant::Next);
            let meant = meant.and_then(|text| Date::parse(&text, lang).ok());
            let last = self.site.today.saturating_add(NEAR.days());
            let near = meant.filter(|day| *day <= last);
            let without_year = matches!(problem, Problem::DateWithoutYear { .. });
            near.filter(|_| without_year).ok_or(problem)
        })
    }

    /// The hours of a line.
    pub fn hours(&mut self, field: Field) -> Option<Vec<Hours>> {
        let value = self.letter.value(field)?;
        let (text, lang) = readable(value, self.lang());
        let read = hours_list(&text, lang).map_err(Misread::Wrong);
        self.keep(read)
    }

    /// The one telephone number of a line.
    pub fn phone(&mut self, field: Field) -> Option<Phone> {
        let value = self.letter.value(field)?;
        let read = match telephones(value, self.site.settings.country) {
            Ok(read) => read,
            // What else may be said of a number in a sheet has no place in a proposal.
            Err(Problem::NotAPhone { .. }) => Vec::new(),
            Err(problem) => {
                self.faults.push(Misread::Wrong(problem));
                return None;
            }
        };
        if let [one] = &read[..]
            && one.extension.is_none()
        {
            return Some(one.number.clone());
        }
        let label = self.label(field);
        self.faults.push(Misread::of("un-numero", "label", label));
        None
    }

    /// A text that is published as it is: some words, no address, no code.
    pub fn published(&mut self, field: Field) -> Option<String> {
        let value = unquoted(self.letter.value(field)?.trim());
        let label = self.label(field);
        let small = value.to_lowercase();
        let code = value.contains(['<', '>', '@', '`', '{', '}', '[', ']', '\\', '|']);
        let address = small.contains("://") || small.contains("www.");
        let worded = value.chars().any(char::is_alphabetic);
        let length = value.chars().count();
        if length > VALUE {
            return None; // told already
        }
        if length > PUBLISHED {
            let fault = Misread::of("valeur-longue", "label", label);
            self.faults
                .push(fault.quoting("limit", PUBLISHED.to_string()));
        } else if code || address || !worded {
            self.faults
                .push(Misread::of("texte-simple", "label", label));
        } else {
            return Some(value.to_owned());
        }
        None
    }

    /// The slots of a line: one for each group of days that share their hours.
    pub fn slots(&mut self, field: Field) -> Option<Vec<Slot>> {
        let value = self.letter.value(field)?;
        let read = self.slots_in(value).map_err(|problem| match problem {
            Problem::FortnightWithoutStart => Misread::of("debut-manque", "value", short(value)),
            Problem::NotARecurrence { .. }
            | Problem::PhraseRest { .. }
            | Problem::NotHours { .. } => Misread::of("horaire-illisible", "value", short(value)),
            problem => Misread::Wrong(problem),
        });
        self.keep(read)
    }

    /// The slots that a text says.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn slots_in(&self, value: &str) -> Result<Vec<Slot>, Problem> {
        let names = Periods::of(self.site);
        let text = names.with_ids(value);
        let (text, lang) = readable(&text, self.lang());
        let read = phrase(&text, lang)?;
        let during = read.during.iter().map(|name| names.one(&name.text));
        let during = during.collect::<Result<Vec<_>, _>>()?;
        let mut except = Vec::new();
        for one in &read.except {
            except.extend(names.excluded(one)?);
        }
        if read.clauses.is_empty() || read.fortnight {
            return Err(Problem::NotARecurrence {
                value: short(value),
            });
        }
        if lacks_start(&read) {
            return Err(Problem::FortnightWithoutStart);
        }
        let slot = |clause: &Clause| Slot {
            place: nowhere(),
            when: when_of(clause),
            hours: clause.hours.clone(),
            from: read.from,
            until: read.until,
            during: during.clone(),
            except: except.iter().map(left_out).collect(),
            cancelled: Vec::new(),
            moved: Vec::new(),
            location: None,
            note: None,
        };
        Ok(read.clauses.iter().map(slot).collect())
    }

    /// Whether a line stands for nothing that the site says yet.
    pub fn says_nothing(&self, field: Field) -> bool {
        let value = self.letter.value(field).unwrap_or_default();
        matches!(Word::find(value), Some((Word::Nothing, _)))
    }

    /// Whether a text tells a slot, in any language of proposals or in words that mean the same.
    pub fn tells(&self, value: &str, slot: &Slot) -> bool {
        let told = LANGUAGES.map(|lang| letters(&super::told(self.site, slot, lang)));
        told.contains(&letters(value))
            || self
                .slots_in(value)
                .is_ok_and(|read| matches!(&read[..], [one] if same_rule(one, slot)))
    }
}

/// A text without the quotes around all of it.
fn unquoted(text: &str) -> &str {
    let inside = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inside
        .filter(|inside| !inside.contains('"'))
        .unwrap_or(text)
}

/// Letters and digits alone, folded.
fn letters(text: &str) -> String {
    fold(text)
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

/// Whether two slots take place on the same days at the same hours.
pub(super) fn same_rule(one: &Slot, other: &Slot) -> bool {
    same_when(&one.when, &other.when)
        && one.hours == other.hours
        && (one.from, one.until) == (other.from, other.until)
        && one.during == other.during
        && same_exceptions(one, other)
}

/// Whether two slots leave out the same days.
pub(super) fn same_exceptions(one: &Slot, other: &Slot) -> bool {
    let days = |slot: &Slot| -> Vec<ExcludedDays> {
        slot.except.iter().map(|one| plain(&one.days)).collect()
    };
    days(one) == days(other)
}

/// Whether two slots have the same days.
pub(super) fn same_when(one: &When, other: &When) -> bool {
    plain_when(one) == plain_when(other)
}

/// A range of one day is written in two ways.
fn plain(days: &ExcludedDays) -> ExcludedDays {
    match days {
        ExcludedDays::Range(range) => ExcludedDays::Range(DateRange {
            first: range.first,
            last: Some(range.last.unwrap_or(range.first)),
        }),
        period @ ExcludedDays::Period(_) => period.clone(),
    }
}

fn plain_when(when: &When) -> When {
    match when {
        When::Days(range) if range.last.is_none_or(|last| last == range.first) => {
            When::Dates(vec![range.first])
        }
        when => when.clone(),
    }
}

fn when_of(clause: &Clause) -> When {
    match clause.once.as_slice() {
        [] => When::Repeated(clause.again.clone()),
        [range] if range.last.is_some_and(|last| last != range.first) => When::Days(*range),
        ranges => When::Dates(ranges.iter().map(|range| range.first).collect()),
    }
}

/// Whether one week in two is counted, which needs a first day.
fn lacks_start(read: &Phrase) -> bool {
    let counted = |rule: &Recurrence| matches!(rule, Recurrence::Fortnightly(_));
    let mut rules = read.clauses.iter().flat_map(|one| &one.again);
    read.from.is_none() && rules.any(counted)
}

fn left_out(days: &ExcludedDays) -> Exclusion {
    Exclusion {
        place: nowhere(),
        days: days.clone(),
        reason: None,
        except: Vec::new(),
    }
}

/// What was not written in a sheet yet has no place there.
pub(super) fn nowhere() -> Place {
    Place {
        file: "".into(),
        span: Span::default(),
    }
}

/// A date as it is written in sheets and answers.
pub(super) fn written(day: Date) -> String {
    day.strftime("%d/%m/%Y").to_string()
}

/// The named periods of a site.
struct Periods<'a> {
    site: &'a Site,
    names: Names,
}

impl<'a> Periods<'a> {
    fn of(site: &'a Site) -> Self {
        let mut names = Names::default();
        for period in &site.periods {
            let shown = |name: &'a Text| name.iter().map(|(_, name)| name.as_str());
            names.insert(Target::Period, period.id.as_str(), shown(&period.name));
            names.insert_stretches(period);
        }
        Self { site, names }
    }

    /// A text with the id of a period in the place of its shown name, which may hold signs that end
    /// the words of a phrase.
    fn with_ids(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for period in &self.site.periods {
            for (_, name) in period.name.iter() {
                text = text.replace(name.as_str(), period.id.as_str());
            }
        }
        text
    }

    fn one(&self, name: &str) -> Result<PeriodId, Problem> {
        let unknown = || Problem::NotARecurrence { value: short(name) };
        match self.names.bearer(Target::Period, name) {
            Bearer::One(id) => PeriodId::parse(&id).ok_or_else(unknown),
            _ => Err(unknown()),
        }
    }

    fn excluded(&self, one: &Excluded) -> Result<Vec<ExcludedDays>, Problem> {
        match one {
            Excluded::Days(range) => Ok(vec![ExcludedDays::Range(*range)]),
            Excluded::Weekday(_) => Ok(Vec::new()),
            Excluded::Named(name) => match self.names.stretch(&name.text) {
                Some(ranges) if self.names.bearer(Target::Period, &name.text) == Bearer::Nobody => {
                    Ok(ranges
                        .iter()
                        .map(|range| ExcludedDays::Range(*range))
                        .collect())
                }
                _ => Ok(vec![ExcludedDays::Period(self.one(&name.text)?)]),
            },
        }
    }
}
