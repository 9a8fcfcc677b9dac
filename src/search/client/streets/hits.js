// The projects of a street, and those around it.

import { cardOf, keyOf, postingsOfTerm, stem, wholeTerm } from "../of_engine.js";
import { NEAR, others } from "../places/around.js";
import { STREET } from "../qualities.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../engine.js").Hit} Hit */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("../places/around.js").Place} Place */

/** Those that list the street, then the nearest others with their distance. @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed @returns {Promise<Hit[]>} */
export async function placeHits(index, query, place, allowed) {
  // The cards of its neighbours are asked for beside what lists the street.
  if (LARGE && !allowed) (place.near || []).slice(0, NEAR).forEach(({ document }) => cardOf(index, document).catch(() => {}));
  const own = await onStreet(index, query, place, allowed);
  return own.concat(await others(index, place, own, NEAR, allowed));
}

/**
 * Those that list the street: with that number first; before all those that bear its name.
 * @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed
 * @returns {Promise<Hit[]>}
 */
async function onStreet(index, query, place, allowed) {
  const keys = place.keys || [];
  const typed = query.words.map(stem).join(" ");
  const whole = wholeTerm(typed);
  // Whoever lists a street is known by all its names; the entry of a small directory has those that it shows.
  const terms = Array.from(new Set([whole].concat(LARGE && keys.includes(typed) ? [] : keys.map(wholeTerm))));
  const lists = await Promise.all(terms.map((term) => postingsOfTerm(index, term, true)));
  /** @type {Map<number, { field: string, term: string }>} */
  const known = new Map();
  lists.forEach(({ found }, at) => found.forEach((field, document) => !known.has(document) && known.set(document, { field, term: terms[at] })));
  const documents = Array.from(known.keys()).filter((document) => !allowed || allowed.has(document));
  const hits = await Promise.all(documents.map(async (document) => hitOn(await cardOf(index, document), place, keys, { document, whole, ...known.get(document) })));
  const rank = (/** @type {StreetHit} */ { mine, named }) => (mine ? 0 : named ? 1 : 2);
  return hits.filter(({ here, named }) => here || named).sort((a, b) => rank(a) - rank(b) || a.document - b.document);
}

/** @typedef {Hit & { here: boolean, named: boolean }} StreetHit */

/**
 * A project that has the name of a street: of its own, or of its estate.
 * @param {import("../cards.js").ShownCard} card @param {Place} place @param {string[]} keys
 * @param {{ document: number, whole: string, field: string, term: string }} known
 * @returns {StreetHit}
 */
function hitOn(card, place, keys, { document, whole, field, term }) {
  const here = place.communes.some(({ id }) => id === card.project.commune.id);
  const named = field === "A" && term === whole;
  const sameStreet = here && (field === STREET || card.streets.some(({ name }) => keys.includes(keyOf(name))));
  return { document, mine: listsStreet(card, place, keys), sameStreet, distance: null, here, named };
}

/** Whether a project lists a street, and that number of it. @param {import("../cards.js").ShownCard} card @param {Place} place @param {string[]} keys - of the street's names */
function listsStreet(card, place, keys) {
  return card.streets.some(({ name, numbers: [first, last, side] }) => {
    if (!keys.includes(keyOf(name))) return false;
    const number = parseInt(place.number, 10);
    if (!first || !number) return !first;
    return first <= number && number <= last && (!side || number % 2 === side % 2);
  });
}
