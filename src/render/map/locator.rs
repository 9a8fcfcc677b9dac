//! The small map on a project's page: where in the whole its commune and its point are.

use super::outline::{Outline, outlines};
use super::projection::Projection;
use crate::model::Address;
use crate::pages::Page;
use crate::render::context::PageContext;
use crate::site::{Site, bounds_of};
use crate::views::{LocatorView, PlaceView};

/// Its width in units; it is shown at about half of that in pixels.
const WIDTH: f64 = 160.0;
const MARGIN: f64 = 4.0;

/// Bends within so many units are left out: every page of a project carries the outlines.
const TOLERANCE: f64 = 2.5;

/// The outlines of all communes for every such map, drawn once.
pub struct Atlas {
    projection: Projection,
    outlines: Vec<Outline>,
    land: String,
}

impl Atlas {
    /// Draws the communes whose shapes are known; `None` without any.
    pub fn of(site: &Site) -> Option<Self> {
        let projection = Projection::around(bounds_of(&site.communes)?, WIDTH, MARGIN);
        let outlines = outlines(&site.communes, &projection, TOLERANCE);
        let land = outlines.iter().map(Outline::path).collect();
        Some(Self {
            projection,
            outlines,
            land,
        })
    }
}

impl PageContext<'_> {
    /// Where an address is, when its commune has a shape.
    pub fn locator(&self, address: &Address) -> Option<LocatorView> {
        let atlas = self.shared.atlas.as_ref()?;
        let commune = address.commune.as_ref()?;
        let commune = *self.site.relations.communes.get(commune)?;
        let here = atlas.outlines.iter().find(|other| other.commune == commune);
        let point = address.position.map(|position| {
            let paper = &atlas.projection.paper;
            let point = paper.hold(atlas.projection.point(position));
            PlaceView {
                x: format!("{:.0}", point.x),
                y: format!("{:.0}", point.y),
            }
        });
        let [width, height] = super::size(&atlas.projection.paper);
        Some(LocatorView {
            width,
            height,
            land: atlas.land.clone(),
            here: Some(here?.path()),
            point,
            approximate: address.approximate,
            map: self.path(&Page::Map(self.lang)),
        })
    }
}
