// Text -> tokens: what `text/tokens.rs` does for the index, done here for the query.

import { TABLES } from "../tables.js";
import { stem } from "./stem.js";

const STOP_WORDS = new Set(TABLES.stop.split(" "));
const SHORT_FORMS = new Map(Object.entries(TABLES.short));

const MARKS = /[\u0300-\u036f\u064b-\u065f\u0640\u0670]/g;
/** Letters that are written for one another, and ligatures; quoted, or they would be shortened. @type {Record<string, string>} */
const LETTERS = { "œ": "oe", "æ": "ae", "ß": "ss", "ٱ": "ا", "ى": "ي", "ة": "ه", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ς": "σ" };

/** `Cité` and `cite` are the same word to a visitor. @param {string} text */
function fold(text) {
  const plain = text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(MARKS, "");
  return plain.replace(/[œæßٱىةıłøđς]/g, (letter) => LETTERS[letter]);
}

/** @param {string} text */
export function tokensOf(text) {
  const words = fold(text).split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean);
  return words.map((word) => SHORT_FORMS.get(word) || word);
}

/** The tokens that are no stop words; all of them when there is no other. @param {string[]} tokens */
export function significant(tokens) {
  const some = tokens.filter((token) => !STOP_WORDS.has(token));
  return some.length > 0 ? some : tokens;
}

/** The significant tokens of a text. @param {string} text */
export function significantOf(text) {
  return significant(tokensOf(text));
}

/** The stems of the significant tokens of a phrase. @param {string} text */
export function keyOf(text) {
  return significantOf(text).map(stem).join(" ");
}
