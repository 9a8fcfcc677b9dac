//! When the pages of a site change although its files do not.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{ProjectAt, Site};

impl Site {
    /// The next day on which the same files make other pages: the next one where there is an
    /// agenda, else the first on which a message begins or ends or a sheet gets old. `None` when
    /// no such day is known.
    pub fn next_change(&self) -> Option<Date> {
        if self.has_agenda() {
            return self.today.tomorrow().ok();
        }
        let days = self.listed().flat_map(|project| self.turning_days(project));
        days.filter(|day| *day > self.today).min()
    }

    fn turning_days(&self, project: ProjectAt) -> Vec<Date> {
        let project = &self[project];
        let shown = project.notices.iter().filter_map(|notice| notice.shown);
        let messages = shown.flat_map(|days| {
            [
                Some(days.first),
                days.last.and_then(|last| last.tomorrow().ok()),
            ]
        });
        let freshness = self.settings.freshness;
        let confirmed = project.confirmed.as_ref().map(|confirmed| confirmed.on);
        let ages = [freshness.call_after, freshness.remove_after].map(|months| {
            let limit = confirmed?.checked_add(i64::from(months).months()).ok()?;
            limit.tomorrow().ok()
        });
        messages.chain(ages).flatten().collect()
    }
}
