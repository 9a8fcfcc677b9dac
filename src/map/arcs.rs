//! Lines with fewer points, so that neighbours keep one border.
//!
//! A border is cut where more than two lines meet. Each arc between two such points is thinned by
//! itself (Douglas and Peucker 1973), always in the same direction; so it comes out the same for
//! the shapes on both its sides, and no gap opens between them.

use super::projection::Point;

/// A point by its exact place.
type Place = (u64, u64);

fn place(point: Point) -> Place {
    (point.x.to_bits(), point.y.to_bits())
}

/// The rings without the points that lie within `tolerance` of the line without them. A ring's
/// last point is not its first one, here and in what is given.
pub fn thinned(rings: &[Vec<Point>], tolerance: f64) -> Vec<Vec<Point>> {
    let meetings = meetings(rings);
    let ring = |ring: &Vec<Point>| {
        let arcs = arcs(ring, &meetings).into_iter();
        arcs.flat_map(|arc| {
            let mut kept = thinned_arc(arc, tolerance);
            kept.pop(); // the next arc begins with it
            kept
        })
        .collect()
    };
    rings.iter().map(ring).collect()
}

/// The points at which more or fewer than two lines meet, in the order of their places.
fn meetings(rings: &[Vec<Point>]) -> Vec<Place> {
    let sides = rings.iter().flat_map(|ring| sides(ring));
    let ends = sides.map(|(from, to)| (place(from), place(to)));
    let mut beside: Vec<(Place, Place)> = ends
        .flat_map(|(from, to)| [(from, to), (to, from)])
        .collect();
    beside.sort_unstable();
    beside.dedup();
    let points = beside.chunk_by(|(one, _), (other, _)| one == other);
    let meetings = points.filter(|ends| ends.len() != 2);
    meetings.map(|ends| ends[0].0).collect()
}

/// The sides of a ring, each from one point to the next.
pub fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter().zip(next).map(|(from, to)| (*from, *to))
}

/// A ring cut at every meeting, each arc with both its ends. A ring that meets nobody is one arc
/// from a point of its own choice back to it, which an enclave and its hole choose alike.
fn arcs(ring: &[Point], meetings: &[Place]) -> Vec<Vec<Point>> {
    let is_meeting = |point: &Point| meetings.binary_search(&place(*point)).is_ok();
    let least = || {
        let points = ring.iter().enumerate();
        points
            .min_by_key(|(_, point)| place(**point))
            .map(|(at, _)| at)
    };
    let Some(start) = ring.iter().position(is_meeting).or_else(least) else {
        return Vec::new();
    };
    let mut arcs = Vec::new();
    let mut arc = vec![ring[start]];
    let rest = ring[start + 1..].iter().chain(&ring[..=start]);
    for (at, point) in rest.enumerate() {
        arc.push(*point);
        if is_meeting(point) || at + 1 == ring.len() {
            arcs.push(std::mem::replace(&mut arc, vec![*point]));
        }
    }
    arcs
}

fn thinned_arc(mut arc: Vec<Point>, tolerance: f64) -> Vec<Point> {
    let ends = (place(arc[0]), place(arc[arc.len() - 1]));
    let inner = (place(arc[1]), place(arc[arc.len() - 2]));
    let backwards = if ends.0 == ends.1 {
        inner.1 < inner.0
    } else {
        ends.1 < ends.0
    };
    if backwards {
        arc.reverse();
    }
    let mut kept = thin(&arc, tolerance);
    if backwards {
        kept.reverse();
    }
    kept
}

/// Douglas and Peucker, without recursion: a line of strangers may be long.
fn thin(line: &[Point], tolerance: f64) -> Vec<Point> {
    let mut kept = vec![false; line.len()];
    kept[0] = true;
    kept[line.len() - 1] = true;
    let mut waiting = vec![(0, line.len() - 1)];
    while let Some((first, last)) = waiting.pop() {
        let away = |at: usize| distance_to_side(line[at], line[first], line[last]);
        let inner = (first + 1..last).map(|at| (at, away(at)));
        let farthest = inner.max_by(|(_, one), (_, other)| one.total_cmp(other));
        if let Some((at, _)) = farthest.filter(|(_, away)| *away > tolerance) {
            kept[at] = true;
            waiting.extend([(first, at), (at, last)]);
        }
    }
    let points = line.iter().zip(kept);
    points
        .filter(|(_, kept)| *kept)
        .map(|(point, _)| *point)
        .collect()
}

/// How far a point is from the line between two others, which may be one.
pub fn distance_to_side(point: Point, from: Point, to: Point) -> f64 {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x * x + y * y;
    let along = if length > 0.0 {
        ((point.x - from.x) * x + (point.y - from.y) * y) / length
    } else {
        0.0
    };
    let along = along.clamp(0.0, 1.0);
    point.distance(Point {
        x: from.x + along * x,
        y: from.y + along * y,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|(x, y)| Point { x: *x, y: *y }).collect()
    }

    /// How often each side stands in the rings, whatever its direction.
    fn borders(rings: &[Vec<Point>]) -> BTreeMap<[Place; 2], usize> {
        let mut count = BTreeMap::new();
        for (from, to) in rings.iter().flat_map(|ring| sides(ring)) {
            let mut side = [place(from), place(to)];
            side.sort_unstable();
            *count.entry(side).or_default() += 1;
        }
        count
    }

    #[test]
    fn a_small_bend_goes_and_a_large_one_stays() {
        let bent = line(&[
            (0.0, 0.0),
            (5.0, 0.4),
            (10.0, 0.0),
            (10.0, 10.0),
            (0.0, 10.0),
        ]);
        let kept = thinned(&[bent], 1.0);
        assert_eq!(kept[0].len(), 4, "{kept:?}");
    }

    #[test]
    fn neighbours_keep_one_border() {
        // Two rooms with a crooked wall, which each of them goes along in its own direction.
        let wall = [
            (10.0, 2.0),
            (10.6, 4.0),
            (9.5, 5.0),
            (12.0, 6.0),
            (9.8, 8.0),
        ];
        let mut left = line(&[(0.0, 10.0), (0.0, 0.0), (10.0, 0.0)]);
        left.extend(line(&wall));
        left.extend(line(&[(10.0, 10.0)]));
        let mut right = line(&[(20.0, 0.0), (20.0, 10.0), (10.0, 10.0)]);
        right.extend(line(&wall).into_iter().rev());
        right.extend(line(&[(10.0, 0.0)]));
        for tolerance in [0.0, 0.3, 0.7, 1.0, 3.0] {
            let kept = thinned(&[left.clone(), right.clone()], tolerance);
            let shared = borders(&kept).values().filter(|count| **count == 2).count();
            assert!(shared >= 1, "{tolerance}");
            // Whatever is not shared is the outside of both: six straight walls.
            assert_eq!(borders(&kept).len() - shared, 6, "{tolerance}: {kept:?}");
        }
    }

    #[test]
    fn an_enclave_fits_its_hole() {
        let hole = line(&[
            (3.0, 3.0),
            (4.0, 2.5),
            (6.0, 3.0),
            (6.2, 5.0),
            (4.5, 6.0),
            (3.0, 5.0),
        ]);
        let mut turned = hole.clone();
        turned.rotate_left(2);
        turned.reverse();
        let around = line(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        let kept = thinned(&[around, hole, turned], 0.6);
        let borders = borders(&kept[1..]);
        assert!(borders.values().all(|count| *count == 2), "{kept:?}");
        assert!(kept[1].len() < 6, "{kept:?}");
    }

    #[test]
    fn what_is_too_small_to_be_drawn_is_no_mistake() {
        let tiny = line(&[(0.0, 0.0), (0.1, 0.0), (0.1, 0.1)]);
        assert!(thinned(&[tiny, Vec::new(), line(&[(1.0, 1.0)])], 5.0).len() == 3);
    }
}
