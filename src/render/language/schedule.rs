//! A schedule in words. Its dates one by one are for `agenda`.

use jiff::civil::Date;

use super::Speech;
use crate::lang::Lang;
use crate::model::{ExcludedDays, Exclusion, Period, PeriodId, Slot, Text, When};
use crate::text::typeset;
use crate::theme::fill;
use crate::views::{PhraseView, TextView};

/// What the words of a schedule depend on.
pub(crate) struct Calendar<'a> {
    pub speech: Speech<'a>,
    pub lang: Lang,
    /// What is over on this day is not told.
    pub today: Date,
    /// The named periods.
    pub periods: &'a [Period],
}

impl Calendar<'_> {
    /// The rhythm of a slot that repeats, with its bounds and periods.
    pub(crate) fn rhythm(&self, slot: &Slot) -> PhraseView {
        let When::Repeated(rules) = &slot.when else {
            return PhraseView::default();
        };
        let own = |text: String| PhraseView(vec![self.own(text)]);
        // A start in the past is no news; one to come is.
        let from = slot.from.filter(|from| *from > self.today);
        let bounds = self.speech.bounds(from, slot.until);
        let said = [self.speech.recurrences(rules)].into_iter().chain(bounds);
        let said = said.map(own).chain(self.periods_of(slot));
        self.in_a_row(&said.collect::<Vec<_>>())
    }

    /// A slot in words, with its note; `None` when all of it is past.
    pub(crate) fn told(&self, slot: &Slot) -> Option<String> {
        let parts = [
            Some(self.days_of(slot)?),
            Some(self.speech.hours(&slot.hours)),
            self.left_out(slot),
            slot.note.as_ref().map(|note| note.get(self.lang).1.clone()),
        ];
        let parts = parts.into_iter().flatten();
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        Some(parts.join(", "))
    }

    /// The days of a slot that are not past.
    fn days_of(&self, slot: &Slot) -> Option<String> {
        match &slot.when {
            When::Repeated(_) if slot.until.is_some_and(|until| until < self.today) => None,
            When::Repeated(_) => {
                let rhythm = self.rhythm(slot).0;
                Some(rhythm.into_iter().map(|piece| piece.text).collect())
            }
            When::Dates(dates) => {
                let to_come = dates.iter().copied().filter(|day| *day >= self.today);
                let days: Vec<String> = to_come.map(|day| self.speech.date(day).text).collect();
                (!days.is_empty()).then(|| self.speech.list(&days))
            }
            When::Days(range) => {
                let last = range.last.unwrap_or(range.first);
                (last >= self.today).then(|| self.speech.range(*range))
            }
        }
    }

    /// The days that a slot leaves out, but for periods, which its rhythm names.
    fn left_out(&self, slot: &Slot) -> Option<String> {
        let ranges = slot.except.iter().filter_map(|one| match one.days {
            ExcludedDays::Range(_) => self.excluded(one),
            ExcludedDays::Period(_) => None,
        });
        let days = self.speech.list(&ranges.collect::<Vec<_>>());
        let said = fill(&self.speech.words.except, &[("periods", &days)]);
        (!days.is_empty()).then_some(said)
    }

    /// Days that are left out, unless they are past.
    pub(crate) fn excluded(&self, exclusion: &Exclusion) -> Option<String> {
        match &exclusion.days {
            ExcludedDays::Range(range) => {
                let last = range.last.unwrap_or(range.first);
                (last >= self.today).then(|| self.speech.range(*range))
            }
            ExcludedDays::Period(id) => {
                let mut periods = self.periods.iter();
                let period = periods.find(|period| period.id == *id)?;
                Some(period.name.get(self.lang).1.clone())
            }
        }
    }

    /// A single day.
    pub(crate) fn day(&self, day: Date) -> PhraseView {
        PhraseView(vec![self.own(self.speech.date(day).text)])
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

    /// A text of a sheet.
    pub(crate) fn text(&self, text: &Text) -> TextView {
        let (lang, value) = text.get(self.lang);
        TextView::new(typeset(value, lang), lang, self.lang)
    }
}
