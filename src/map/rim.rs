//! The outside of all communes together: what no two of them share.

use std::collections::{BTreeMap, BTreeSet};

use super::arcs::sides;
use super::outline::Outline;
use super::path::{self, Cell, on_grid};

/// The outside as closed rings, which can be filled.
pub fn rim(outlines: &[Outline]) -> String {
    let mut ends = ends(&outside(outlines));
    let mut path = String::new();
    while let Some(start) = ends.keys().next().copied() {
        path::ring(&mut path, walk(start, &mut ends));
    }
    path
}

/// The sides that stand in an odd number of rings: those of two neighbours cancel each other.
/// What is left passes each point an even number of times, so it consists of closed rings.
fn outside(outlines: &[Outline]) -> BTreeSet<[Cell; 2]> {
    let mut odd = BTreeSet::new();
    let rings = outlines.iter().flat_map(|outline| &outline.rings);
    for (from, to) in rings.flat_map(|ring| sides(ring)) {
        let mut side = [on_grid(from), on_grid(to)];
        side.sort_unstable();
        if side[0] != side[1] && !odd.remove(&side) {
            odd.insert(side);
        }
    }
    odd
}

/// The points to which sides lead from each point.
fn ends(sides: &BTreeSet<[Cell; 2]>) -> BTreeMap<Cell, BTreeSet<Cell>> {
    let mut ends: BTreeMap<Cell, BTreeSet<Cell>> = BTreeMap::new();
    for [from, to] in sides {
        ends.entry(*from).or_default().insert(*to);
        ends.entry(*to).or_default().insert(*from);
    }
    ends
}

/// Follows sides from a point until it is met again, and takes them away.
fn walk(start: Cell, ends: &mut BTreeMap<Cell, BTreeSet<Cell>>) -> Vec<Cell> {
    let mut ring = vec![start];
    let mut here = start;
    while let Some(next) = ends.get(&here).and_then(|ends| ends.first().copied()) {
        take(here, next, ends);
        take(next, here, ends);
        here = next;
        if here == start {
            break;
        }
        ring.push(here);
    }
    ring
}

fn take(from: Cell, to: Cell, ends: &mut BTreeMap<Cell, BTreeSet<Cell>>) {
    if let Some(others) = ends.get_mut(&from) {
        others.remove(&to);
        if others.is_empty() {
            ends.remove(&from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline::tests::{outline, rooms};
    use super::*;

    #[test]
    fn the_rim_leaves_out_what_neighbours_share() {
        assert_eq!(rim(&rooms()), "M0 0l0 10 10 0 10 0 0-10-10 0z");
        assert_eq!(rim(&rooms()[..1]), "M0 0l0 10 10 0 0-10z");
    }

    #[test]
    fn an_enclave_that_fits_its_hole_leaves_no_line() {
        let square = |low: f64, high: f64| [(low, low), (high, low), (high, high), (low, high)];
        let mut around = outline(0, &square(0.0, 9.0));
        let enclave = outline(1, &square(3.0, 6.0));
        around.rings.extend(enclave.rings.clone());
        assert_eq!(rim(&[around, enclave]), "M0 0l0 9 9 0 0-9z");
    }

    #[test]
    fn communes_that_touch_in_a_corner_are_two_rings_or_one_but_closed() {
        let other = outline(1, &[(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)]);
        let path = rim(&[rooms()[0].clone(), other]);
        assert_eq!(path, "M0 0l0 10 10 0 0-10zM10 10l0 10 10 0 0-10z");
    }
}
