// How a query names a place; what lies there is found by `places/`.

import { besideNumber, isHouse, saysStreet, STREET_WORDS } from "./address.js";
import { keysOf } from "./cards.js";
import { Commune } from "./format.ts";
import { isNearName } from "./names.js";
import { UNDERSTOOD } from "./qualities.js";
import { spans } from "./query.js";
import { isTopic } from "./ranking.js";
import { stem } from "./text/stem.js";
import { conceptOf } from "./vocabulary.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Part} Part */

/** What people write around an address. */
const AROUND = new Set("habite adresse adres address woon wonen woont live quartier wijk pres proche".split(" "));

/**
 * Whether a query reads like a street, or is what a project calls one. A number beside what people
 * look for is none of a house: `3 enfants`. @param {Index} index @param {Query} query
 */
export function isStreetLike(index, query) {
  const { typed, number, parts } = query;
  const beside = typed[besideNumber(query)];
  return query.street || typed.some(saysStreet) || (number !== "" && !parts.some((part) => part.words.includes(beside) && isTopic(index, part)));
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
export function communeOfWord(index, word) {
  const key = word.split(" ").map(stem).join(" ");
  return index.communes.findIndex((commune) => commune[Commune.PostalCodes].split(" ").includes(word) || keysOf(commune).includes(key));
}

/** The commune that a part of a query names; -1 for none. @param {Index} index @param {Part} part */
export function communeOfPart(index, part) {
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
  if (isStreetLike(index, query) || communeOf(index, query) >= 0) return true;
  const last = query.parts[query.parts.length - 1];
  const isSaid = (/** @type {Part} */ part) => isUnderstood(part) || (part === last && part.candidates.length > 0);
  return !query.foreign && !query.parts.every(isSaid) && !query.parts.some((part) => isTopic(index, part));
}

/** @param {Part} part */
export function isUnderstood({ candidates }) {
  return candidates.some(({ quality }) => quality >= UNDERSTOOD);
}

/**
 * The words of a query that may be the name of a street, without its kind and its commune; the
 * number of a numbered one. @param {Index} index @param {Pick<Query, "typed" | "tokens">} query
 */
function streetWords(index, { typed, tokens }) {
  const own = typed.filter((word) => !STREET_WORDS.has(word) && !AROUND.has(word));
  const inCommunes = new Set();
  spans(own).forEach(([first, end]) => {
    if (communeOfWord(index, own.slice(first, end).join(" ")) >= 0) for (let at = first; at < end; at += 1) inCommunes.add(at);
  });
  const named = own.filter((_, at) => !inCommunes.has(at));
  return { named: named.length > 0 ? named : tokens.filter(isHouse).slice(0, 1), communes: own.filter((_, at) => inCommunes.has(at)) };
}

/** Whether a word only stands around an address. @param {string} word */
export const isAround = (word) => AROUND.has(word);

/**
 * Whether words without a kind may be the whole name of a street, and are nothing else: `wayez`. It
 * is said by what is fetched for them in any case. @param {Index} index @param {Query} query
 */
export async function isBareStreet(index, query) {
  const { named, communes } = streetWords(index, query);
  // Of names of several words the bits say nothing.
  if (!index.streetTable || named.length === 0 || (named.length > 1 && communes.length === 0) || named.some((word) => isNearName(index, word))) return false;
  // What they may mean is asked for beside the script that reads it.
  index.lexicon(named, named.map((_, at) => at));
  return (await index.expansion()).isBareStreet(index, query.typed, named, communes.length > 0);
}

/**
 * How the words begin by which the street table is to be looked through, one after the other: the
 * last word of a name, of whose letters one may be a slip, then the other words, and the name of a
 * commune, which may be the street's; none when the query is no street. Words that do not say that they
 * are one must be its whole name, and are not looked for with a slip where they begin.
 * @param {Index} index @param {Pick<Query, "typed" | "tokens"> & Partial<Query>} query
 */
export function streetStarts(index, query) {
  if (!index.streetTable) return [];
  const { named, communes } = streetWords(index, query);
  const words = named.slice().reverse();
  const starts = [5, 3].map((letters) => words.map((word) => word.slice(0, letters)));
  const last = communes.slice(-1).map((word) => word.slice(0, 5));
  if (!query.number && !query.street && !query.typed.some(saysStreet)) return Array.from(new Set(starts[0].concat(last)));
  return Array.from(new Set(starts[0].concat(last, starts[1], words.map((word) => word[0]))));
}
