//! A schedule in words. Its dates one by one are for `agenda`.

use jiff::civil::Date;

use super::Speech;
use crate::lang::Lang;
use crate::model::{ExcludedDays, Period, PeriodId, Slot, Text, When};
use crate::text::typeset;
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
