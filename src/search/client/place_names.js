// How a query names a place; what lies there is found by `places/`.

import { keysOf } from "./cards.js";
import { mayHold } from "./decode.js";
import { Commune, Streets } from "./format.ts";
import { UNDERSTOOD } from "./query.js";
import { isTopic } from "./ranking.js";
import { TABLES } from "./tables.js";
import { stem } from "./text/stem.js";
import { conceptOf } from "./vocabulary.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Part} Part */

export const STREET_WORDS = new Set(TABLES.streets.split(" ").filter((word) => word[0] !== "-"));
const STREET_ENDINGS = TABLES.streets.split(" ").filter((word) => word[0] === "-").map((word) => word.slice(1));

/** Whether a query reads like a street, or is what a project calls one. @param {Query} query */
export function isStreetLike(query) {
  if (query.street) return true;
  const isKind = (/** @type {string} */ word) => STREET_WORDS.has(word) || STREET_ENDINGS.some((end) => word.length > end.length + 2 && word.endsWith(end));
  return query.number !== "" || query.typed.some(isKind);
}

/** The commune that the query names, and nothing else; -1 for none. @param {Index} index @param {Query} query */
export function communeOf(index, query) {
  const key = query.words.map(stem).join(" ");
  const named = index.communes.findIndex((commune) => keysOf(commune).includes(key));
  if (named >= 0) return named;
  const each = query.parts.map((part) => communeOfPart(index, part));
  return each.length > 0 && each.every((commune) => commune === each[0]) ? each[0] : -1;
}

/** The commune that a word names by itself, or by its postal code; -1 for none. @param {Index} index @param {string} word */
function communeOfWord(index, word) {
  const key = word.split(" ").map(stem).join(" ");
  return index.communes.findIndex((commune) => commune[Commune.PostalCodes].split(" ").includes(word) || keysOf(commune).includes(key));
}

/** @param {Index} index @param {Part} part */
function communeOfPart(index, part) {
  const named = communeOfWord(index, part.words.join(" "));
  if (named >= 0) return named;
  const sure = part.candidates.filter(({ quality }) => quality >= UNDERSTOOD);
  const communes = sure.map(({ term }) => index.vocabulary.communes.get(conceptOf(term)));
  const commune = communes.find((commune) => commune !== undefined);
  return commune === undefined ? -1 : commune;
}

/**
 * Whether a query may be a place: it names one, or reads like a street, or has a word that nothing
 * says in any language, not even begun, and no word for what people look for.
 * @param {Index} index @param {Query} query
 */
export function mayBePlace(index, query) {
  if (query.phone || query.words.length === 0) return false;
  if (isStreetLike(query) || communeOf(index, query) >= 0) return true;
  const last = query.parts[query.parts.length - 1];
  const isSaid = (/** @type {Part} */ part) => isUnderstood(part) || (part === last && part.candidates.length > 0);
  return !query.foreign && !query.parts.every(isSaid) && !query.parts.some((part) => isTopic(index, part));
}

/** @param {Part} part */
export function isUnderstood({ candidates }) {
  return candidates.some(({ quality }) => quality >= UNDERSTOOD);
}

/** The words of a query that say more than that it is a street. @param {Query} query */
export function streetWords({ typed }) {
  return typed.filter((word) => !STREET_WORDS.has(word) && word.length > 2);
}

/**
 * How the words begin by which the street table is to be looked through, one after the other: the
 * last word of a name, of whose letters one may be a slip, else the longest; none when the query is
 * no street.
 * @param {Index} index @param {Query} query
 */
export function streetStarts(index, query) {
  const like = isStreetLike(query);
  const own = streetWords(query);
  if (!index.streetTable || own.length === 0 || (query.parts.every(isUnderstood) && !like)) return [];
  // One word that says nothing of streets is one only when it is the whole name: `Tomberg`.
  if (query.typed.length === 1 && !like && !mayHold(index.streetTable[Streets.BareNames], own[0])) return [];
  const named = own.filter((word) => communeOfWord(index, word) < 0);
  const [last] = (named.length > 0 ? named : own).slice(-1);
  const longest = own.slice().sort((a, b) => b.length - a.length)[0];
  return Array.from(new Set([last.slice(0, 5), last.slice(0, 3), longest.slice(0, 5)]));
}
