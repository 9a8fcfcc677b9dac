//! What the program promises, tested from outside: through the library and through the command.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that meets the unexpected has failed; tests write sites and read them"
)]

mod asked;
mod asking;
mod building;
mod calendars;
mod cases;
mod checking;
mod command;
mod compared;
mod data;
mod dates;
mod documentation;
mod elsewhere;
mod engines;
mod face;
mod files;
mod finding;
mod former;
mod forms;
mod golden;
mod hints;
mod house;
mod importing;
mod map;
mod markdown;
mod new_and_init;
mod offline;
mod open_data;
#[expect(dead_code, reason = "the tool has a main of its own")]
#[path = "../../examples/places/main.rs"]
mod places;
mod plain;
mod previewing;
mod problems;
mod proposals;
mod reading;
mod records;
mod references;
mod releasing;
mod reminders;
mod robust;
mod safety;
mod schedules;
mod schema;
mod search;
mod slips;
mod speech;
mod support;
mod theming;
mod told;
mod tongues;
mod town;
mod translations;
mod twins;
mod values;
mod wording;
mod yaml;
