// What lies around a place of whatever kind, and what a page is told of it.

import { conceptsIn } from "../of_engine.js";
import { nearest, PER_DEGREE } from "./nearest.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../engine.js").Hit} Hit */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("../answer.d.ts").PlaceAnswer} PlaceAnswer */
/**
 * `at`: a point in parts of a degree; `keys`: of a street's names; `code`: the postal code that was
 * asked for; `need`: what is looked for there, none when that is all projects; `near`: what is near
 * a street of a large directory.
 * @typedef {Pick<PlaceAnswer, "kind" | "name" | "number" | "communes" | "more"> & { at: number[] | null, keys?: string[], code?: string, need: Query | null, near?: import("./nearest.js").Away[] | null }} Place
 */

/** How many near projects are named where none is known to be the visitor's. */
export const NEAR = 5;

/** What some parts of a query ask for; none when there are none. @param {Query} query @param {import("../query.js").Part[]} parts @returns {Query | null} */
export function needOf(query, parts) {
  return parts.length > 0 ? { ...query, parts, concepts: conceptsIn(parts), words: parts.flatMap(({ words }) => words) } : null;
}

/** The nearest that are not known yet; those that may not exist come last. @param {Index} index @param {Place} place @param {Hit[]} own @param {number} most @param {Set<number> | null} allowed @returns {Promise<Hit[]>} */
export async function others(index, place, own, most, allowed) {
  const known = new Set(own.map(({ document }) => document));
  const near = place.near && !allowed ? place.near : place.at ? await nearest(index, place.at, most + known.size, allowed) : [];
  const far = near.filter(({ document }) => !known.has(document)).slice(0, most);
  const hits = far.map(({ document, distance }) => ({ document, mine: false, sameStreet: false, distance: isPoint(place) ? distance : null }));
  return hits.filter(({ document }) => document < index.sure).concat(hits.filter(({ document }) => document >= index.sure));
}

/** Whether a place is somewhere: the middle of a commune orders what is near, but nobody asked from there. @param {Place} place */
export function isPoint({ kind }) {
  return kind === "street" || kind === "here";
}

/**
 * What a page is told of a place. `mine`: a project lists this very house, or lies in this commune;
 * `sameStreet`: a project lies in this street, with whatever number. @param {Place} place @param {Hit[]} hits
 */
export function placeAnswer(place, hits) {
  const { kind, name, number, communes, at, more, need } = place;
  const [latitude, longitude] = at && isPoint(place) ? at.map((part) => part / PER_DEGREE) : [null, null];
  return { kind, name, number, communes, mine: hits.some(({ mine }) => mine), sameStreet: hits.some(({ sameStreet }) => sameStreet), latitude, longitude, more, need: need !== null };
}
