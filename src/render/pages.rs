//! The pages, a file each: a plain function from handles to the view of the page.
//!
//! A page never imports another one; what two of them show is a fragment.

pub(super) mod activity;
pub(super) mod agenda;
pub(super) mod audience;
pub(super) mod booklet;
pub(super) mod chosen;
pub(super) mod commune;
pub(super) mod coordination;
pub(super) mod data;
pub(super) mod embedded;
pub(super) mod form;
pub(super) mod free;
pub(super) mod home;
pub(super) mod list;
pub(super) mod map;
pub(super) mod month;
pub(super) mod more_projects;
pub(super) mod moved;
pub(super) mod need;
pub(super) mod not_found;
pub(super) mod offline;
pub(super) mod organisation;
pub(super) mod organisations;
pub(super) mod poster;
pub(super) mod project;
pub(super) mod root;
pub(super) mod short;
pub(super) mod spoken;
pub(super) mod week;
pub(super) mod weekday;
