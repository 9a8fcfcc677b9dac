// "Open now": what is known of it.

import { cardOf, conceptOf, datesOf } from "../of_engine.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../query.js").Query} Query */

/** Of so many that answer is looked who is open: more would be fetched for each. */
const MOST = 20;

/** A query without the words that ask what is open now, and whether it has them. @param {Index} index @param {Query} query */
export function withoutOpen({ vocabulary }, query) {
  const asks = (/** @type {number} */ concept) => vocabulary.facets.get(concept) === "o";
  const isOpen = (/** @type {import("../query.js").Part} */ { candidates }) => candidates.some(({ term }) => asks(conceptOf(term)));
  const parts = query.parts.filter((part) => !isOpen(part));
  return parts.length < query.parts.length ? { ...query, parts, all: parts.length === 0 } : query;
}

/** Those whose door is open, or where something takes place now. @template {{ document: number }} T @param {Index} index @param {T[]} hits */
export async function openNow(index, hits) {
  const some = index.pages ? hits : hits.slice(0, MOST);
  const open = await Promise.all(some.map(async ({ document }) => (await cardOf(index, document)).open.some(isNow)));
  return some.filter((_, at) => open[at]);
}

/** Whether one of some dates is now. @param {string} dates */
function isNow(dates) {
  const now = Date.now() / 60000;
  return datesOf(dates).some(({ start, length }) => start <= now && now < start + length);
}
