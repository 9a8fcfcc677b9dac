//! Where things lie, as whole numbers: communes by their boxes, projects by their points.

use crate::model::Position;
use crate::site::{ProjectAt, Site};

/// Degrees are written as whole numbers of this part: 11 m in latitude, 7 m in longitude.
const PER_DEGREE: f64 = 10_000.0;

/// A degree of latitude.
const METRES_PER_DEGREE: f64 = 111_195.0;

/// A position as two whole numbers.
fn point(position: Position) -> [i32; 2] {
    #[expect(clippy::cast_possible_truncation, reason = "degrees fit")]
    let whole = |degrees: f64| (degrees * PER_DEGREE).round() as i32;
    [whole(position.latitude), whole(position.longitude)]
}

/// The corner south and west of all communes and projects.
pub fn corner(site: &Site) -> [i32; 2] {
    let shapes = site.communes.handles().filter_map(|at| site.bounds(at));
    let projects = site.listed().filter_map(|at| site[at].address.position);
    let points: Vec<[i32; 2]> = shapes
        .map(|bounds| bounds.south_west)
        .chain(projects)
        .map(point)
        .collect();
    [0, 1].map(|axis| points.iter().map(|point| point[axis]).min().unwrap_or(0))
}

fn from(corner: [i32; 2], position: Position) -> [i32; 2] {
    let [latitude, longitude] = point(position);
    [latitude - corner[0], longitude - corner[1]]
}

/// The box of every commune whose shape is known: south, west, north, east.
pub fn boxes(site: &Site, corner: [i32; 2]) -> Vec<Option<[i32; 4]>> {
    let boxes = site.communes.handles().map(|at| {
        let bounds = site.bounds(at)?;
        let [south, west] = from(corner, bounds.south_west);
        let [north, east] = from(corner, bounds.north_east);
        Some([south, west, north, east])
    });
    boxes.collect()
}

/// The middle of every commune whose shape is known.
pub fn middles(site: &Site, corner: [i32; 2]) -> Vec<Option<[i32; 2]>> {
    let middle = |[south, west, north, east]: [i32; 4]| {
        [i32::midpoint(south, north), i32::midpoint(west, east)]
    };
    let boxes = boxes(site, corner).into_iter();
    boxes.map(|own| own.map(middle)).collect()
}

/// The points of the projects of each commune: document, latitude, longitude, and again.
pub fn points(site: &Site, documents: &[ProjectAt], corner: [i32; 2]) -> Vec<Vec<i32>> {
    let mut points = vec![Vec::new(); site.communes.len()];
    for (document, at) in documents.iter().enumerate() {
        if let Some(position) = site[*at].address.position {
            let commune = site.ties(*at).commune.position();
            let document = i32::try_from(document).unwrap_or(i32::MAX);
            points[commune].push(document);
            points[commune].extend(from(corner, position));
        }
    }
    points
}

/// How far two positions are apart, as the script counts it.
pub fn metres(a: Position, b: Position) -> f64 {
    let shrink = a.latitude.to_radians().cos();
    let (north, east) = (a.latitude - b.latitude, a.longitude - b.longitude);
    north.hypot(east * shrink) * METRES_PER_DEGREE
}

/// The projects that are nearest to a point, found without a look at those far to the north or south.
pub struct Neighbours {
    /// Documents with their positions, from south to north.
    by_latitude: Vec<(u32, Position)>,
}

impl Neighbours {
    /// Sorts some documents.
    pub fn new(site: &Site, documents: &[ProjectAt]) -> Self {
        let known = (0_u32..).zip(documents);
        let known =
            known.filter_map(|(document, at)| Some((document, site[*at].address.position?)));
        let mut by_latitude: Vec<_> = known.collect();
        by_latitude.sort_by(|(_, a), (_, b)| a.latitude.total_cmp(&b.latitude));
        Self { by_latitude }
    }

    /// The nearest documents to a position, with their distance in metres.
    pub fn of(&self, position: Position, most: usize) -> Vec<(u32, f64)> {
        let all = &self.by_latitude;
        let middle = all.partition_point(|(_, other)| other.latitude < position.latitude);
        let mut near: Vec<(u32, f64)> = Vec::new();
        let mut look = |(document, other): &(u32, Position)| {
            let north = (position.latitude - other.latitude).abs() * METRES_PER_DEGREE;
            if near.len() == most && near[most - 1].1 < north {
                return false;
            }
            let found = (*document, metres(position, *other));
            let is_before = |(before, away): &(u32, f64)| (*away, *before) <= (found.1, found.0);
            near.insert(near.partition_point(is_before), found);
            near.truncate(most);
            true
        };
        let (mut north, mut south) = (all[middle..].iter(), all[..middle].iter().rev());
        let (mut is_north, mut is_south) = (true, true);
        while is_north || is_south {
            is_north = is_north && north.next().is_some_and(&mut look);
            is_south = is_south && south.next().is_some_and(&mut look);
        }
        near
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(latitude: f64, longitude: f64) -> Position {
        Position {
            latitude,
            longitude,
        }
    }

    #[test]
    fn a_degree_to_the_east_is_shorter_than_one_to_the_north() {
        let here = position(50.0, 4.0);
        assert!((metres(here, position(51.0, 4.0)) - 111_195.0).abs() < 1.0);
        assert!((metres(here, position(50.0, 5.0)) - 71_475.0).abs() < 1.0);
    }

    #[test]
    fn a_position_is_counted_from_the_corner() {
        let corner = point(position(50.8, 4.3));
        assert_eq!(from(corner, position(50.812_34, 4.300_06)), [123, 1]);
    }

    /// Documents on a crooked grid of some kilometres.
    fn grid() -> Neighbours {
        let at = |document: u32| {
            let (row, column) = (document / 7, document % 7);
            let bend = f64::from(document * 37 % 11) / 1_000.0;
            let (north, east) = (f64::from(row) / 100.0, f64::from(column) / 90.0);
            (document, position(50.8 + north + bend, 4.3 + east - bend))
        };
        let mut by_latitude: Vec<_> = (0..42).map(at).collect();
        by_latitude.sort_by(|(_, a), (_, b)| a.latitude.total_cmp(&b.latitude));
        Neighbours { by_latitude }
    }

    #[test]
    fn the_nearest_are_those_that_counting_all_distances_finds() {
        let all = grid();
        for (north, east) in [(50.8, 4.3), (50.83, 4.34), (50.9, 4.2), (50.7, 4.5)] {
            let here = position(north, east);
            let measured = |(document, at): &(u32, Position)| (*document, metres(here, *at));
            let mut counted: Vec<_> = all.by_latitude.iter().map(measured).collect();
            counted.sort_by(|(a, near), (b, far)| near.total_cmp(far).then(a.cmp(b)));
            for most in [1, 6, 42, 50] {
                let expected = &counted[..most.min(counted.len())];
                assert_eq!(
                    all.of(here, most),
                    expected,
                    "{most} around {north}, {east}"
                );
            }
        }
    }

    #[test]
    fn of_neighbours_as_far_away_the_first_document_comes_first() {
        let there = position(50.81, 4.3);
        let by_latitude = vec![(7, there), (2, there), (5, there)];
        let near = Neighbours { by_latitude }.of(position(50.8, 4.3), 2);
        let documents: Vec<u32> = near.iter().map(|(document, _)| *document).collect();
        assert_eq!(documents, [2, 5]);
    }
}
