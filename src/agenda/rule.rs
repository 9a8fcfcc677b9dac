//! Repetitions as calendars write them (RFC 5545, section 3.3.10).

use super::weekday;
use crate::model::{Nth, Recurrence};

/// A rule of a calendar for one rule of a sheet: `FREQ=WEEKLY;BYDAY=TU`.
pub fn rule(rule: Recurrence) -> String {
    match rule {
        Recurrence::Daily => "FREQ=DAILY".to_owned(),
        Recurrence::Weekly(day) => format!("FREQ=WEEKLY;BYDAY={}", weekday(day)),
        Recurrence::Fortnightly(day) => {
            format!("FREQ=WEEKLY;INTERVAL=2;BYDAY={}", weekday(day))
        }
        Recurrence::Monthly(nth, day) => {
            let nth = match nth {
                Nth::First => "1",
                Nth::Second => "2",
                Nth::Third => "3",
                Nth::Fourth => "4",
                Nth::Last => "-1",
            };
            format!("FREQ=MONTHLY;BYDAY={nth}{}", weekday(day))
        }
    }
}
