// The names of a small directory, and whether a word may be one of them with a slip.

import { keysOf } from "./cards.js";
import { editDistance } from "./edit_distance.js";
import { stem } from "./text/stem.js";

/** @typedef {import("./engine.js").Index} Index */

/** A word of so many letters with one slip is rather mistyped than of another language. */
export const SURE_LENGTH = 6;

/** The words of which projects and communes are called; none in a large directory. @param {Index} index */
export function namesOf(index) {
  const keys = new Set(index.communes.reduce((/** @type {string[]} */ all, commune) => all.concat(keysOf(commune)), []));
  const names = [];
  for (const { lines } of index.pages || []) {
    for (const [term, postings] of lines) if (/^\p{Alphabetic}+$/u.test(term) && (keys.has(stem(term)) || isOfName(postings))) names.push(term);
  }
  return names;
}

/** @param {string | import("./terms.js").Postings} postings */
function isOfName(postings) {
  return typeof postings !== "string" && Array.from(postings.values()).includes("A");
}

/** Whether a word may be a name with a slip, so that nothing need be asked for. @param {Index} index @param {string} word */
export function isNearName(index, word) {
  return word.length > SURE_LENGTH && namesOf(index).some((name) => editDistance(word, name, 1) <= 1);
}
