//! Slots and the dates they make, one line each; the helpers write slots down shortly.

mod clocks;
mod oracle;
mod properties;
mod sketch;
mod table;
