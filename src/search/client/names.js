// The names of a small directory, and whether a word may be one of them with a slip.

import { keysOf, textOf } from "./cards.js";
import { editDistance } from "./edit_distance.js";
import { Commune } from "./format.ts";
import { SURE_LENGTH } from "./qualities.js";
import { stem } from "./text/stem.js";
import { tokensOf } from "./text/tokens.js";

/** @typedef {import("./engine.js").Index} Index */

/** The words of which projects and communes are called; in a large directory only communes. @param {Index} index */
export function namesOf(index) {
  if (LARGE) return index.communes.flatMap((commune) => tokensOf(textOf(commune[Commune.Name]).text).concat(...commune.slice(Commune.OtherKeys).map((key) => key.split(" "))));
  const keys = new Set(index.communes.flatMap(keysOf));
  const names = [];
  for (const { lines } of index.pages) {
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
