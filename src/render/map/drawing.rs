//! A map put together: shapes, names, and pins that are apart.

use super::labels::{Label, Patch, label};
use super::outline::{Outline, rim};
use super::projection::{Paper, Point, Projection};
use super::{Sizes, size};
use crate::pages::PageKind;
use crate::render::context::PageContext;
use crate::site::CommuneAt;
use crate::views::{DrawingView, LabelView, LinkView, PinView, PlaceView, ShapeView, TextView};

/// What a pin shows, and where it belongs.
pub struct Marker {
    pub point: Point,
    pub link: LinkView,
    pub place: Option<TextView>,
    pub text: String,
    pub count: Option<usize>,
    pub approximate: bool,
    pub to_confirm: bool,
}

impl PageContext<'_> {
    /// The view of a map. `here` is the commune that the page is about, which is not named.
    pub fn drawing(
        &self,
        projection: &Projection,
        outlines: &[Outline],
        pins: Vec<(Marker, Point)>,
        sizes: &Sizes,
        here: Option<CommuneAt>,
    ) -> DrawingView {
        let paper = &projection.paper;
        let stands: Vec<Point> = pins.iter().map(|(_, point)| *point).collect();
        let named = outlines
            .iter()
            .filter(|outline| Some(outline.commune) != here);
        let labels = labels(named, &stands, sizes, paper, |commune| {
            self.text(&self.site[commune].name).text
        });
        let pins: Vec<PinView> = pins
            .into_iter()
            .map(|(marker, point)| pin(marker, point, paper, sizes))
            .collect();
        let [width, height] = size(paper);
        DrawingView {
            width,
            height,
            shapes: outlines
                .iter()
                .map(|outline| self.shape(outline, here))
                .collect(),
            rim: rim(outlines),
            labels,
            exact: pins.iter().any(|pin| !pin.approximate),
            approximate: pins.iter().any(|pin| pin.approximate),
            to_confirm: pins.iter().any(|pin| pin.to_confirm),
            pins,
        }
    }

    fn shape(&self, outline: &Outline, here: Option<CommuneAt>) -> ShapeView {
        let commune = &self.site[outline.commune];
        ShapeView {
            link: self.link(PageKind::Commune(outline.commune), &commune.name),
            outline: outline.path(),
            here: here == Some(outline.commune),
        }
    }
}

fn pin(marker: Marker, stand: Point, paper: &Paper, sizes: &Sizes) -> PinView {
    let moved = marker.point.distance(stand) > sizes.moved;
    let PlaceView { x, y } = place(stand, paper);
    PinView {
        link: marker.link,
        place: marker.place,
        text: marker.text,
        count: marker.count,
        x,
        y,
        from: moved.then(|| place(marker.point, paper)),
        approximate: marker.approximate,
        to_confirm: marker.to_confirm,
    }
}

/// A point as parts of the whole.
fn place(point: Point, paper: &Paper) -> PlaceView {
    let part = |value: f64, whole: f64| {
        let part = format!("{:.1}", 100.0 * value / whole);
        format!("{}%", part.trim_end_matches(".0"))
    };
    PlaceView {
        x: part(point.x, paper.width),
        y: part(point.y, paper.height),
    }
}

/// The names of communes: first those that have room on a telephone, then, smaller beside the
/// drawing, the others, clear of the first.
fn labels<'a>(
    outlines: impl Iterator<Item = &'a Outline>,
    pins: &[Point],
    sizes: &Sizes,
    paper: &Paper,
    name: impl Fn(CommuneAt) -> String,
) -> Vec<LabelView> {
    let around = |width: f64| pins.iter().map(move |pin| square(*pin, width));
    let taken: Vec<Patch> = around(sizes.apart).collect();
    let tried = outlines.filter_map(|outline| {
        let name = name(outline.commune);
        let label = label(outline, &name, sizes.letters, &taken, paper)?;
        Some((outline, name, label))
    });
    let (always, others): (Vec<_>, Vec<_>) = tried.partition(|(_, _, label)| label.fits);
    let mut found: Vec<LabelView> = always
        .iter()
        .map(|(_, _, label)| label_view(label, true, paper))
        .collect();
    let letters = sizes.letters_when_wide;
    let shrunk = always.iter().map(|(_, _, label)| Patch {
        width: label.patch.width * letters / sizes.letters,
        height: label.patch.height * letters / sizes.letters,
        ..label.patch
    });
    let mut taken: Vec<Patch> = around(sizes.pin_when_wide).chain(shrunk).collect();
    for (outline, name, _) in others {
        let label = label(outline, &name, letters, &taken, paper);
        if let Some(label) = label.filter(|label| label.fits || sizes.all_named) {
            taken.push(label.patch.with_gap(letters / 2.0));
            found.push(label_view(&label, false, paper));
        }
    }
    found
}

fn square(middle: Point, width: f64) -> Patch {
    Patch {
        middle,
        width,
        height: width,
    }
}

fn label_view(label: &Label, always: bool, paper: &Paper) -> LabelView {
    let PlaceView { x, y } = place(label.patch.middle, paper);
    LabelView {
        lines: label.lines.clone(),
        x,
        y,
        always,
    }
}
