//! Pins that are too close to be told apart, or touched, are moved apart.

use super::paper::{Paper, Sizes};
use super::projection::Point;

/// The most pins on a map. With more none could be found again, and each drawing grows.
pub const MOST_PINS: usize = 60;

/// How often crowded pins push each other.
const ROUNDS: usize = 200;

/// A pin, of a project or of all projects of a commune.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pin<Of> {
    /// What it stands for.
    pub of: Of,
    /// Where it stands.
    pub at: Point,
    /// Its true point, when it had to move away from it.
    pub from: Option<Point>,
}

/// Pins at points, moved apart; `None` when they are too many or find no room.
pub(super) fn standing<Of: Copy>(
    points: &[(Of, Point)],
    paper: &Paper,
    sizes: &Sizes,
) -> Option<Vec<Pin<Of>>> {
    if points.len() > MOST_PINS {
        return None;
    }
    let bare: Vec<Point> = points.iter().map(|(_, point)| *point).collect();
    let stands = apart(&bare, paper, sizes.apart)?;
    let pins = points.iter().zip(stands).map(|((of, point), at)| Pin {
        of: *of,
        at,
        from: (point.distance(at) > sizes.moved).then_some(*point),
    });
    Some(pins.collect())
}

/// Where to draw pins so that any two are at least `apart`, each as near as may be to its point;
/// `None` when the paper has no room for all. The same points always go to the same places.
fn apart(points: &[Point], paper: &Paper, apart: f64) -> Option<Vec<Point>> {
    let held: Vec<Point> = points.iter().map(|point| paper.hold(*point)).collect();
    let mut pins = stirred(&held, apart);
    for _ in 0..ROUNDS {
        // A little farther than needed, so that the last rounds do not creep.
        if !push(&mut pins, apart * 1.01) {
            break;
        }
        for pin in &mut pins {
            *pin = paper.hold(*pin);
        }
    }
    settle(&pins, paper, apart)
}

/// Each pair that is too close moves by half of what it lacks; whether there was one.
fn push(pins: &mut [Point], apart: f64) -> bool {
    let mut pushed = false;
    for first in 0..pins.len() {
        for second in first + 1..pins.len() {
            let lacking = apart - pins[first].distance(pins[second]);
            if lacking > 0.0 {
                let (x, y) = direction(pins[first], pins[second]);
                let step = lacking / 2.0;
                pins[first].x -= x * step;
                pins[first].y -= y * step;
                pins[second].x += x * step;
                pins[second].y += y * step;
                pushed = true;
            }
        }
    }
    pushed
}

/// From one point towards another, of length 1.
fn direction(from: Point, to: Point) -> (f64, f64) {
    let length = from.distance(to).max(1e-9);
    ((to.x - from.x) / length, (to.y - from.y) / length)
}

/// The pins that are too close to another, each a hair from its place in a direction of its own:
/// pins of one point, or on one line, would only push each other along a line.
fn stirred(pins: &[Point], apart: f64) -> Vec<Point> {
    // Steps that meet the same pair again only after 143 pins.
    let across = (0..13)
        .map(|step| f64::from(step * 7 % 13) / 13.0 - 0.5)
        .cycle();
    let down = (0..11)
        .map(|step| f64::from(step * 5 % 11) / 11.0 - 0.5)
        .cycle();
    let hairs = across.zip(down);
    pins.iter()
        .zip(hairs)
        .map(|(pin, (x, y))| {
            let near = pins.iter().filter(|other| pin.distance(**other) < apart);
            if near.count() > 1 {
                Point {
                    x: pin.x + x,
                    y: pin.y + y,
                }
            } else {
                *pin
            }
        })
        .collect()
}

/// Keeps each pin that is clear of those before it, and gives the others the nearest free place.
fn settle(pins: &[Point], paper: &Paper, apart: f64) -> Option<Vec<Point>> {
    let mut settled: Vec<Point> = Vec::with_capacity(pins.len());
    for pin in pins {
        let is_free = |place: &Point| settled.iter().all(|other| place.distance(*other) >= apart);
        let place = if is_free(pin) {
            *pin
        } else {
            let free = lattice(paper, apart / 4.0).filter(is_free);
            free.min_by(|a, b| a.distance(*pin).total_cmp(&b.distance(*pin)))?
        };
        settled.push(place);
    }
    Some(settled)
}

/// Points all over the paper, in rows.
fn lattice(paper: &Paper, step: f64) -> impl Iterator<Item = Point> + use<> {
    let (left, right) = (paper.margin, paper.width - paper.margin);
    let (top, bottom) = (paper.margin, paper.height - paper.margin);
    let rows = std::iter::successors(Some(top), move |y| Some(y + step));
    rows.take_while(move |y| *y <= bottom).flat_map(move |y| {
        let row = std::iter::successors(Some(left), move |x| Some(x + step));
        row.take_while(move |x| *x <= right)
            .map(move |x| Point { x, y })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::paper::WHOLE;
    use super::*;

    const PAPER: Paper = Paper {
        width: 720.0,
        height: 720.0,
        margin: 28.0,
    };

    fn closest(pins: &[Point]) -> f64 {
        let pairs = pins.iter().enumerate();
        pairs
            .flat_map(|(at, pin)| pins[..at].iter().map(|other| pin.distance(*other)))
            .fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn pins_with_room_stay_where_they_are() {
        let points = [Point { x: 100.0, y: 100.0 }, Point { x: 160.0, y: 100.0 }];
        assert_eq!(apart(&points, &PAPER, 55.0).unwrap(), points);
    }

    #[test]
    fn two_close_pins_share_the_way() {
        let points = [Point { x: 100.0, y: 100.0 }, Point { x: 110.0, y: 100.0 }];
        let moved = apart(&points, &PAPER, 50.0).unwrap();
        assert!((moved[0].x + moved[1].x - 210.0).abs() < 1.0, "{moved:?}");
        assert!(moved[0].x < 100.0 && moved[1].x > 110.0, "{moved:?}");
    }

    #[test]
    fn pins_of_one_point_stand_around_it() {
        let points = [Point { x: 300.0, y: 300.0 }; 7];
        let moved = apart(&points, &PAPER, 50.0).unwrap();
        assert!(closest(&moved) >= 50.0);
        let far = moved.iter().map(|pin| pin.distance(points[0]));
        assert!(far.fold(0.0, f64::max) < 110.0, "{moved:?}");
    }

    #[test]
    fn a_pin_that_moved_remembers_its_point() {
        let points = [100.0, 104.0, 300.0].map(|x| Point { x, y: 300.0 });
        let pins = standing(
            &[(4, points[0]), (7, points[1]), (9, points[2])],
            &PAPER,
            &WHOLE,
        );
        let pins = pins.unwrap();
        assert_eq!(pins.iter().map(|pin| pin.of).collect::<Vec<_>>(), [4, 7, 9]);
        assert_eq!(pins[0].from, Some(points[0]));
        assert_eq!((pins[2].at, pins[2].from), (points[2], None));
    }

    #[test]
    fn more_pins_than_can_be_found_again_are_refused() {
        let points = vec![(0, Point { x: 300.0, y: 300.0 }); MOST_PINS + 1];
        assert_eq!(standing(&points, &PAPER, &WHOLE), None);
        assert!(standing(&points[1..], &PAPER, &WHOLE).is_some());
    }

    #[test]
    fn a_paper_without_room_is_refused() {
        let small = Paper {
            width: 100.0,
            height: 100.0,
            margin: 28.0,
        };
        assert_eq!(apart(&[Point { x: 50.0, y: 50.0 }; 9], &small, 50.0), None);
    }

    proptest! {
        #[test]
        fn wherever_the_points_are_all_pins_are_apart_on_the_paper(
            points in prop::collection::vec((-50.0..800.0_f64, -50.0..800.0_f64), 0..=MOST_PINS),
            crowd in 0.01..1.0_f64,
        ) {
            let points: Vec<Point> = points.iter().map(|(x, y)| Point { x: 650.0 + x * crowd, y: y * crowd }).collect();
            let pins = apart(&points, &PAPER, 55.0).unwrap();
            prop_assert!(closest(&pins) >= 55.0);
            prop_assert!(pins.iter().all(|pin| PAPER.hold(*pin) == *pin));
            prop_assert_eq!(&apart(&points, &PAPER, 55.0).unwrap(), &pins);
        }
    }
}
