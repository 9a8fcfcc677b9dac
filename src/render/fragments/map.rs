//! Maps: drawings, which know no words, and the words and links that belong to them.

use crate::map::{Drawing, Pin, Pins, Point};
use crate::model::{Address, Status};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::{CommuneAt, ProjectAt};
use crate::views::{DrawingView, LabelView, LinkView, LocatorView, PinView, PlaceView, ShapeView};

/// A commune that has a shape, its pins and its neighbours. Pins bear their numbers in the
/// list of its projects.
pub(in crate::render) fn of_commune(context: &Context, at: CommuneAt) -> Option<DrawingView> {
    let drawing = context.shared.maps.commune(context.site, at)?;
    let listed = &context.site.relations.of_commune[at];
    let number = |project| {
        let place = listed.iter().position(|other| *other == project)?;
        (listed.len() > 1).then_some(place + 1)
    };
    let unplaced = |pin: &Pin<ProjectAt>| PinView {
        place: None,
        ..project_pin(context, drawing, pin, number(pin.of))
    };
    let pins = match &drawing.pins {
        Pins::Projects(pins) => pins.iter().map(unplaced).collect(),
        Pins::Communes(_) | Pins::Dots(_) => Vec::new(),
    };
    Some(view(context, drawing, pins, Some(at)))
}

/// Where in the whole an address is, when its commune has a shape.
pub(in crate::render) fn locator(context: &Context, address: &Address) -> Option<LocatorView> {
    let locators = context.shared.maps.locators(context.site)?;
    let commune = context.site.relations.commune(address.commune.as_ref()?);
    let [width, height] = locators.paper().size();
    let point = address.position.map(|position| locators.point(position));
    Some(LocatorView {
        width,
        height,
        land: locators.land.clone(),
        here: Some(locators.commune(commune)?.to_owned()),
        point: point.map(|(x, y)| PlaceView {
            x: x.to_string(),
            y: y.to_string(),
        }),
        approximate: address.approximate,
        map: context.path(PageKind::Map),
    })
}

/// A link to a commune.
pub(in crate::render) fn commune_link(context: &Context, at: CommuneAt) -> LinkView {
    context.link(PageKind::Commune(at), &context.site[at].name)
}

/// The view of a map. `here` is the commune that the page is about.
pub(in crate::render) fn view(
    context: &Context,
    of: &Drawing,
    pins: Vec<PinView>,
    here: Option<CommuneAt>,
) -> DrawingView {
    let [width, height] = of.paper.size();
    let shapes = of.communes.iter().map(|land| ShapeView {
        link: commune_link(context, land.commune),
        outline: land.path.clone(),
        here: here == Some(land.commune),
    });
    let labels = of.labels(|commune| context.text(&context.site[commune].name).text);
    let labels = labels.into_iter().map(|label| {
        let PlaceView { x, y } = place(label.at, of);
        LabelView {
            lines: label.lines,
            x,
            y,
            always: label.always,
        }
    });
    DrawingView {
        width,
        height,
        shapes: shapes.collect(),
        rim: of.rim.clone(),
        dots: match &of.pins {
            Pins::Dots(dots) => dots.clone(),
            Pins::Projects(_) | Pins::Communes(_) => String::new(),
        },
        labels: labels.collect(),
        exact: pins.iter().any(|pin| !pin.approximate),
        approximate: pins.iter().any(|pin| pin.approximate),
        to_confirm: pins.iter().any(|pin| pin.to_confirm),
        pins,
    }
}

/// A pin of a project, with its number in the list beside.
pub(in crate::render) fn project_pin(
    context: &Context,
    on: &Drawing,
    pin: &Pin<ProjectAt>,
    number: Option<usize>,
) -> PinView {
    let project = &context.site[pin.of];
    let commune = &context.site[context.site.ties(pin.of).commune];
    let link = context.link(PageKind::Project(pin.of), &project.name);
    PinView {
        place: Some(context.text(&commune.name)),
        text: number.map(|number| number.to_string()).unwrap_or_default(),
        approximate: project.address.approximate,
        to_confirm: project.status == Status::ToConfirm,
        ..pin_view(on, pin, link)
    }
}

/// A pin that bears nothing.
pub(in crate::render) fn pin_view<Of>(on: &Drawing, pin: &Pin<Of>, link: LinkView) -> PinView {
    let PlaceView { x, y } = place(pin.at, on);
    PinView {
        link,
        place: None,
        text: String::new(),
        count: None,
        x,
        y,
        from: pin.from.map(|point| place(point, on)),
        approximate: false,
        to_confirm: false,
    }
}

/// A point as parts of the whole.
fn place(point: Point, on: &Drawing) -> PlaceView {
    let part = |value: f64, whole: f64| {
        let part = format!("{:.1}", 100.0 * value / whole);
        format!("{}%", part.trim_end_matches(".0"))
    };
    PlaceView {
        x: part(point.x, on.paper.width),
        y: part(point.y, on.paper.height),
    }
}
