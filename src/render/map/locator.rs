//! The small map on a project's page: where in the whole its commune and its point are.

use crate::model::Address;
use crate::pages::PageKind;
use crate::render::context::PageContext;
use crate::views::{LocatorView, PlaceView};

impl PageContext<'_> {
    /// Where an address is, when its commune has a shape.
    pub fn locator(&self, address: &Address) -> Option<LocatorView> {
        let atlas = self.shared.atlas.as_ref()?;
        let commune = address.commune.as_ref()?;
        let commune = self.site.relations.commune(commune);
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
            map: self.path(PageKind::Map),
        })
    }
}
