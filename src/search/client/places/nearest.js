// What is near a point.

import { inSigns } from "../decode.js";
import { Near, Places } from "../format.ts";

/** Degrees are written as whole numbers of this part. */
export const PER_DEGREE = 10000;
const METRES_PER_DEGREE = 111195;

/** @param {number[]} a @param {number[]} b - latitudes and longitudes in parts of a degree @param {number} south - from where these are counted */
function metres(a, b, south) {
  const shrink = Math.cos(((a[0] + south) / PER_DEGREE / 180) * Math.PI);
  return (Math.hypot(a[0] - b[0], (a[1] - b[1]) * shrink) / PER_DEGREE) * METRES_PER_DEGREE;
}

/** @typedef {import("../engine.js").Index} Index */

/** So many communes around a point are looked at in any case. */
const AT_ONCE = 4;

/**
 * The nearest documents to a point, with their distance in metres. Communes are looked at in the
 * order of their boxes' distance, until no other can hold a nearer one.
 * @param {Index} index @param {number[]} at @param {number} most @param {Set<number> | null} allowed
 */
export async function nearest(index, at, most, allowed) {
  const places = await index.places();
  const [south, west] = places[LARGE ? Places.Corner : Near.Corner];
  at = [at[0] - south, at[1] - west];
  if (!LARGE) return nearestOf(at, inSigns(places[Near.Points]), south, allowed).slice(0, most);
  const boxes = places[Places.Boxes].map((box, commune) => ({ commune, away: box ? metres(at, inside(at, box), south) : 0 }));
  boxes.sort((a, b) => a.away - b.away);
  /** @type {Away[]} */
  let near = [];
  // The first ones are surely needed, and asked for together.
  boxes.slice(0, AT_ONCE).forEach(({ commune }) => pointsOf(index, places, commune).catch(() => {}));
  for (const { commune, away } of boxes) {
    if (near.length >= most && near[most - 1].distance < away) break;
    near = near.concat(nearestOf(at, await pointsOf(index, places, commune), south, allowed));
    near = near.sort(byDistance).slice(0, most);
  }
  return near;
}

/** @typedef {{ document: number, distance: number }} Away */

/** @param {Away} a @param {Away} b */
const byDistance = (a, b) => a.distance - b.distance || a.document - b.document;

/** Points from near to far. @param {number[]} at @param {number[]} points @param {number} south @param {Set<number> | null} allowed @returns {Away[]} */
function nearestOf(at, points, south, allowed) {
  const near = [];
  for (let i = 0; i < points.length; i += 3) {
    if (!allowed || allowed.has(points[i])) near.push({ document: points[i], distance: metres(at, [points[i + 1], points[i + 2]], south) });
  }
  return near.sort(byDistance);
}

/** The point of a box that is nearest. @param {number[]} at @param {number[]} box - south, west, north, east */
function inside(at, box) {
  return [Math.min(Math.max(at[0], box[0]), box[2]), Math.min(Math.max(at[1], box[1]), box[3])];
}

/** @param {Index} index @param {import("../format.ts").PlacesRecord} places @param {number} commune @returns {Promise<number[]>} */
async function pointsOf(index, places, commune) {
  return index.fetched(`${places[Places.Points]}/${commune}`);
}
