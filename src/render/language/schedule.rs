//! A schedule in words. Its dates one by one are for `agenda`.

use jiff::civil::Date;

use super::Speech;
use crate::lang::Lang;
use crate::model::{ExcludedDays, Period, PeriodId, Slot, Text, When};
use crate::text::typeset;
use crate::views::{PhraseView, TextView, TimeView};

/// What the words of a schedule depend on.
pub(in crate::render) struct Calendar<'a> {
    pub speech: Speech<'a>,
    pub lang: Lang,
    /// What is over on this day is not told.
    pub today: Date,
    /// The named periods.
    pub periods: &'a [Period],
}

/// A slot that is not wholly past in a line; dates in a line each, for a row of them is hard to
/// read where a date itself has a comma. The note ends the last one.
pub(in crate::render) fn lines(calendar: &Calendar, slot: &Slot) -> Vec<TimeView> {
    if calendar.is_past(slot) {
        return Vec::new();
    }
    let line = |days| TimeView {
        days,
        hours: calendar.speech.hours(&slot.hours),
        note: None,
    };
    let days = calendar.days(slot).into_iter();
    let mut lines: Vec<TimeView> = days.map(line).collect();
    if let Some(last) = lines.last_mut() {
        last.note = slot.note.as_ref().map(|note| calendar.text(note));
    }
    lines
}

impl Calendar<'_> {
    fn days(&self, slot: &Slot) -> Vec<PhraseView> {
        let own = |text: String| PhraseView(vec![self.own(text)]);
        match &slot.when {
            When::Dates(dates) => {
                let coming = dates.iter().filter(|date| **date >= self.today);
                let said = coming.map(|date| own(self.speech.date(*date).text));
                said.collect()
            }
            When::Days(range) => vec![own(self.speech.range(*range))],
            When::Repeated(rules) => {
                // A start in the past is no news; one to come is.
                let from = slot.from.filter(|from| *from > self.today);
                let bounds = self.speech.bounds(from, slot.until);
                let said = [self.speech.recurrences(rules)].into_iter().chain(bounds);
                let said = said.map(own).chain(self.periods_of(slot));
                vec![self.in_a_row(&said.collect::<Vec<_>>())]
            }
        }
    }

    /// The named periods to which a slot is bound, and those that it leaves out.
    fn periods_of(&self, slot: &Slot) -> Vec<PhraseView> {
        let words = self.speech.words;
        let excluded = slot
            .except
            .iter()
            .filter_map(|exclusion| match &exclusion.days {
                ExcludedDays::Period(id) => Some(id),
                ExcludedDays::Range(_) => None,
            });
        let during = self.named(slot.during.iter());
        let except = self.named(excluded);
        let said = [(&words.during, during), (&words.except, except)];
        let said = said
            .into_iter()
            .filter(|(_, periods)| !periods.0.is_empty());
        said.map(|(form, periods)| self.phrase(form, &[("periods", &periods)]))
            .collect()
    }

    /// The names of periods, one after the other.
    fn named<'i>(&self, ids: impl Iterator<Item = &'i PeriodId>) -> PhraseView {
        let period = |id: &PeriodId| self.periods.iter().find(|period| period.id == *id);
        let names = ids
            .filter_map(period)
            .map(|period| PhraseView(vec![self.text(&period.name)]));
        self.list_of(&names.collect::<Vec<_>>())
    }

    fn text(&self, text: &Text) -> TextView {
        let (lang, value) = text.get(self.lang);
        TextView::new(typeset(value, lang), lang, self.lang)
    }

    fn is_past(&self, slot: &Slot) -> bool {
        let last = match &slot.when {
            When::Dates(dates) => dates.last().copied(),
            When::Days(range) => range.last,
            When::Repeated(_) => slot.until,
        };
        last.is_some_and(|last| last < self.today)
    }
}
