//! When the door is open in the coming days, for a script that says "open now".

use jiff::ToSpan as _;

use super::context::PageContext;
use crate::agenda::Window;
use crate::model::{Channel, Hours};
use crate::site::ProjectAt;
use crate::theme::fill;
use crate::views::OpenView;

/// How many days ahead a page without rebuild can still say when the door opens.
const DAYS: i64 = 28;

impl PageContext<'_> {
    /// Every time at which the door is open in the coming weeks, closures and messages counted in.
    pub fn open_times(&self, project: ProjectAt) -> Vec<OpenView> {
        let today = self.site.today;
        let window = Window {
            first: today,
            last: today.saturating_add(DAYS.days()),
        };
        let door = self.site[project]
            .opening
            .iter()
            .filter(|slot| slot.channel == Channel::Door);
        let house = self.site.house(project);
        let mut times: Vec<OpenView> = door
            .flat_map(|opening| house.slot(&opening.slot, None, window))
            .filter(crate::agenda::Occurrence::takes_place)
            .filter_map(|open| {
                let Some(Hours::Clock {
                    start,
                    end: Some(end),
                }) = open.session
                else {
                    return None;
                };
                let zone = &self.site.settings.zone;
                let day = self.speech.weekday(open.date.weekday());
                let time = self.speech.clock(start);
                Some(OpenView {
                    from: open.starts_at(zone)?.timestamp().as_second(),
                    to: open.ends_at(zone)?.timestamp().as_second(),
                    opens: fill(&self.speech.words.opens, &[("day", day), ("time", &time)]),
                    closes: self.speech.clock(end),
                })
            })
            .collect();
        times.sort_by_key(|open| open.from);
        times
    }
}
