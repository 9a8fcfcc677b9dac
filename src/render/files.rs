//! The files that are no pages: calendars, the feed, what hosts, browsers and search engines read.
//!
//! They may show what fragments say in words, and know nothing of pages or templates.

pub(super) mod calendar;
pub(super) mod feed;
pub(super) mod form_facts;
pub(super) mod hosts;
pub(super) mod manifest;
pub(super) mod offline;
pub(super) mod open_search;
