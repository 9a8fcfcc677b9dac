//! Outlines with fewer points, where what two of them share stays one line (Douglas and Peucker,
//! applied to each stretch between the points at which other outlines come or go).

use std::collections::{BTreeMap, BTreeSet};

use super::outlines::Point;

/// Metres of a degree of latitude.
const METRES: f64 = 111_320.0 / 100_000.0;

/// Leaves out the points of closed lines that are nearer than so many metres to what remains.
pub fn simpler(rings: &mut [&mut Vec<Point>], metres: f64) {
    let mut of: BTreeMap<Point, BTreeSet<usize>> = BTreeMap::new();
    for (at, ring) in rings.iter().enumerate() {
        for point in ring.iter() {
            of.entry(*point).or_default().insert(at);
        }
    }
    for ring in rings {
        **ring = simple(ring, &of, metres);
    }
}

fn simple(ring: &[Point], of: &BTreeMap<Point, BTreeSet<usize>>, metres: f64) -> Vec<Point> {
    let open = &ring[..ring.len().saturating_sub(1)];
    if open.len() < 4 {
        return ring.to_vec();
    }
    let nodes = nodes(open, of);
    let mut out = Vec::new();
    for (at, start) in nodes.iter().enumerate() {
        let end = nodes[(at + 1) % nodes.len()];
        let count = (end + open.len() - start - 1) % open.len() + 2;
        let arc: Vec<Point> = open
            .iter()
            .cycle()
            .skip(*start)
            .take(count)
            .copied()
            .collect();
        let kept = kept(&arc, metres);
        out.extend_from_slice(&kept[..kept.len() - 1]);
    }
    out.extend(out.first().copied());
    out
}

/// The places of the points that stay: where other lines come or go; of a line that meets none, its
/// least point and the one that is furthest from it, whatever the line begins with.
fn nodes(open: &[Point], of: &BTreeMap<Point, BTreeSet<usize>>) -> Vec<usize> {
    let lines = |at: usize| &of[&open[at % open.len()]];
    let meets = |at: &usize| {
        let own = lines(*at);
        [lines(at + open.len() - 1), lines(at + 1)]
            .iter()
            .any(|next| own != *next && own.is_superset(next))
    };
    let mut nodes: Vec<usize> = (0..open.len()).filter(meets).collect();
    if nodes.len() < 2 {
        let least = (0..open.len()).min_by_key(|at| open[*at]).unwrap_or(0);
        let first = nodes.first().copied().unwrap_or(least);
        let away = |at: &usize| {
            let (east, north) = (open[*at].0 - open[first].0, open[*at].1 - open[first].1);
            (east * east + north * north, open[*at])
        };
        let furthest = (0..open.len()).max_by_key(away).unwrap_or(0);
        nodes = vec![first.min(furthest), first.max(furthest)];
        nodes.dedup();
    }
    nodes
}

/// A stretch without the points that say little, the same in both directions.
fn kept(arc: &[Point], metres: f64) -> Vec<Point> {
    let turned = arc.first() > arc.last();
    let mut arc = arc.to_vec();
    if turned {
        arc.reverse();
    }
    let mut keep = vec![false; arc.len()];
    let last = arc.len() - 1;
    (keep[0], keep[last]) = (true, true);
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let between = from + 1..to;
        let away = |at: usize| distance(arc[at], arc[from], arc[to]);
        let furthest = between.max_by(|a, b| away(*a).total_cmp(&away(*b)));
        if let Some(at) = furthest.filter(|at| away(*at) > metres) {
            keep[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    let points = arc.into_iter().zip(keep).filter(|(_, keep)| *keep);
    let mut points: Vec<Point> = points.map(|(point, _)| point).collect();
    if turned {
        points.reverse();
    }
    points
}

/// How many metres a point is from a stretch.
#[expect(clippy::cast_precision_loss, reason = "degrees fit")]
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let shorter = (from.1 as f64 / 100_000.0).to_radians().cos();
    let flat = |(east, north): Point| [east as f64 * shorter * METRES, north as f64 * METRES];
    let ([x, y], [ax, ay], [bx, by]) = (flat(point), flat(from), flat(to));
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length == 0.0 {
        0.0
    } else {
        (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0)
    };
    (x - ax - along * dx).hypot(y - ay - along * dy)
}
