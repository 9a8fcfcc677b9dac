//! A static site generator.

pub mod diagnostic;
pub mod lang;
pub mod model;
pub mod parse;
pub mod publish;
pub mod serve;
pub mod text;
