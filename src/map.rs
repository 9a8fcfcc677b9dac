//! Maps as plain numbers: outlines and positions become lines, pins and boxes for names.
//!
//! A map is the same in every language, so it is drawn once and only its names are written per
//! language. Of the site it knows the handles of communes and projects, which tell what a line or
//! a pin is of, and of pages, languages and themes nothing.

mod arcs;
mod drawing;
mod labels;
mod locator;
mod outline;
mod paper;
mod path;
mod pins;
mod projection;
mod rim;
mod spots;

pub use drawing::{Drawing, Home, Pins};
pub use locator::Locators;
pub use pins::Pin;
pub use projection::Point;

use crate::model::Shape;
use crate::site::CommuneAt;

/// The outlines of communes as far as they are known.
pub type Shapes<'a> = [(CommuneAt, &'a Shape)];
