//! The outlines of all communes for every locator: drawn once, before any page.

use super::outline::{Outline, outlines};
use super::projection::Projection;
use crate::site::{Site, bounds_of};

/// The width of a locator in units; it is shown at about half of that in pixels.
const WIDTH: f64 = 160.0;
const MARGIN: f64 = 4.0;

/// Bends within so many units are left out: every page of a project carries the outlines.
const TOLERANCE: f64 = 2.5;

/// The outlines of all communes.
pub struct Atlas {
    pub projection: Projection,
    pub outlines: Vec<Outline>,
    /// All of them as one path.
    pub land: String,
}

impl Atlas {
    /// Draws the communes whose shapes are known; `None` without any.
    pub fn of(site: &Site) -> Option<Self> {
        let projection = Projection::around(bounds_of(site.communes.as_slice())?, WIDTH, MARGIN);
        let outlines = outlines(&site.communes, &projection, TOLERANCE);
        let land = outlines.iter().map(Outline::path).collect();
        Some(Self {
            projection,
            outlines,
            land,
        })
    }
}
