//! A static site generator.

pub mod diagnostic;
pub mod lang;
pub mod model;
pub mod parse;
pub mod text;
pub mod theme;
pub mod views;
