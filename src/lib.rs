//! A static site generator for a public directory of community projects.
//!
//! # Architecture
//!
//! One value becomes the next: `source -> parse -> site -> pages -> render -> publish`.
//! Each stage is a function of its arguments, so a test hands it text and reads text back.
//!
//! - [`source`] reads `content/` into memory and knows each file by its path.
//! - [`parse`] reads each file by itself into a draft: values are right, references are names.
//! - [`schema`] describes the files for editors, from the tables of the readers.
//! - [`agenda`] makes dates of schedules, for whoever shows them.
//! - [`site`] joins the drafts and checks every name; a [`site::Site`] never changes.
//! - [`proposal`] reads what somebody proposes in a few lines of text, strictly, and makes the
//!   smallest edit of the right sheet.
//! - `map` draws outlines and positions as plain numbers, the same in every language.
//! - [`pages`] lists the pages of a site and makes every address.
//! - `open_data` gives the facts to other programs.
//! - [`render`] makes any one page alone, from small [`views`] drawn by a [`theme`].
//! - [`account`] says what a site says, fact by fact, in words; [`changes`] compares two states of a
//!   site, [`stale`] tells which sheets nobody stands behind any more.
//! - [`import`] makes sheets of the lists and services of others.
//! - [`publish`] fills a staging folder beside the live one and exchanges the two.
//!
//! Only the two ends touch the disk. Each stage notes every fault it finds in [`diagnostic`] and
//! goes on; while an error stands nothing is published. [`wording`] says the faults in three
//! languages and [`report`] prints them. The preview of [`serve`] is not a second way to build:
//! it calls the same `render`, for one page at a time.
//!
//! A module imports only from those before it in this list, which a test checks:
//! `lang` · `text` · `keys` · `diagnostic` · `wording` · `report` · `model` · `source` ·
//! `parse agenda` · `schema` · `site` · `proposal` · `map` · `pages` · `open_data` · `views` · `theme` ·
//! `search` · `render` · `account` · `changes stale import` · `publish serve` · `run` · `cli main`.
//!
//! If you want a shortcut past a stage, the stage before it is giving too little.

pub mod account;
pub mod agenda;
pub mod changes;
pub mod diagnostic;
pub mod import;
pub mod keys;
pub mod lang;
mod map;
pub mod model;
mod open_data;
pub mod pages;
pub mod parse;
pub mod proposal;
pub mod publish;
pub mod render;
pub mod report;
pub mod run;
pub mod schema;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod stale;
pub mod text;
pub mod theme;
pub mod views;
pub mod wording;
