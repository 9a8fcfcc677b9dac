// An address as people write it: `12A, rue du Sel, bte 3`.

import { TABLES } from "./tables.js";

/** Words before a number that only say that one follows, or which door. */
const DOORS = new Set("bte boite bus box nr no numero nummer".split(" "));
/** What may stand behind a number: `12 b`, `12 bis`. */
const BEHIND = /^([a-z]|bis|ter|quater)$/;
/** What people count: `6 à 12 ans`, `15-jarige`, `18h30`, `5 €`. No such number is one of a house. */
export const MEASURES = /(\d\d?\W+(\w{1,3} )?)?\d+[ -]?((an|heure|euro)s?|mois|jaar|jarige|[hu]\d*|uur|€)(?!\w)/gi;
/** `1012ab`: the letters of a Dutch postal code are a stretch of a street, and no commune has them. */
const DUTCH_CODE = /^(\d{4})[a-z]{2}$/;
/** Kinds of streets: words, what is a word or ends one, and what only ends one. */
const [WORDS, BOTH, ENDINGS] = TABLES.streets.split(";").map((words) => words.split(" "));
export const STREET_WORDS = new Set(WORDS.concat(BOTH));
const STREET_ENDINGS = BOTH.concat(ENDINGS);
/** Words that are hardly more than the kind of a house; whoever types another word does not mean all that have one. */
const HOUSES = new Set(["societe", "maatschappij", "cour"]);

/** Whether a word may be the number of a house: `12`, `12a`. @param {string} word */
export const isHouse = (word) => /^\d{1,3}[a-z]?$/.test(word);

/**
 * The number of the house in a query, and the words that say more: `12-14`, `12 bis` and `bte 3` are
 * all number 12. @param {string[]} tokens
 */
export function houseOf(tokens) {
  tokens = tokens.map((word) => word.replace(DUTCH_CODE, "$1"));
  const isDoor = (/** @type {string} */ word, /** @type {number} */ at) =>
    isHouse(word) || (DOORS.has(word) && isHouse(tokens[at + 1] || "")) || (BEHIND.test(word) && isHouse(tokens[at - 1] || ""));
  const typed = tokens.filter((word, at) => !isDoor(word, at));
  return typed.length > 0 ? { number: tokens.find(isHouse) || "", typed } : { number: "", typed: tokens };
}

/** Where the word stands that a number is the house of: before it, else first. @param {{ tokens: string[], typed: string[], number: string }} query */
export function besideNumber({ tokens, typed, number }) {
  return Math.max(0, typed.filter((word) => tokens.indexOf(word) < tokens.indexOf(number)).length - 1);
}

/** Whether a word says that something is a street: `rue`, `wayezstraat`. @param {string} word */
export function saysStreet(word) {
  return STREET_WORDS.has(word) || STREET_ENDINGS.some((end) => word.length > end.length + 2 && word.endsWith(end));
}

/** Whether a word of a longer query says too little to be looked for. @param {string} word */
export const isWeak = (word) => STREET_WORDS.has(word) || HOUSES.has(word);

/** Whether such a word may be the beginning of another one: `cour` of `cours`. @param {string} word */
export const isBeginning = (word) => HOUSES.has(word);
