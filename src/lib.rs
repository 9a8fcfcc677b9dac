//! A static site generator.

pub mod diagnostic;
pub mod keys;
pub mod lang;
pub mod model;
pub mod parse;
pub mod publish;
pub mod report;
pub mod serve;
pub mod site;
pub mod source;
pub mod text;
pub mod theme;
pub mod views;
pub mod wording;
