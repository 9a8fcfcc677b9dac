// Text -> tokens: what `text/tokens.rs` does for the index, done here for the query.

import { TABLES, wordsOf } from "../tables.js";
import { remembered } from "./remembered.js";
import { stem } from "./stem.js";

const FIELD_WORDS = wordsOf(TABLES.field);
export const STOP_WORDS = new Set(FIELD_WORDS.concat(wordsOf(TABLES.stop)));
const SHORT_FORMS = new Map();
TABLES.short.split(";").forEach((group) => {
  const [long, ...shorts] = group.split(" ");
  shorts.forEach((short) => SHORT_FORMS.set(short, long));
});

const MARKS = /[\u0300-\u036f\u064b-\u065f\u0640\u0670]/g;
/** Letters that are written for one another, and ligatures; quoted, or they would be shortened. @type {Record<string, string>} */
const LETTERS = { "œ": "oe", "æ": "ae", "ß": "ss", "ٱ": "ا", "ى": "ي", "ة": "ه", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ς": "σ" };
const INITIALS = /(^|[^\p{Alphabetic}\p{N}])((?:\p{Alphabetic}\.){2,}\p{Alphabetic}?)(?![\p{Alphabetic}\p{N}])/gu;

/** Arabic and Persian digits as ours. @param {string} text */
export function withDigits(text) {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** `Cité` and `cite` are the same word to a visitor. @param {string} text */
function fold(text) {
  const plain = text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(MARKS, "");
  return withDigits(plain.replace(/[œæßٱىةıłøđς]/g, (letter) => LETTERS[letter]));
}

/** The tokens of a text; of the titles that cards show they are asked for with every query. */
export const tokensOf = remembered(splitOf);

/** @param {string} text */
function splitOf(text) {
  const plain = fold(text);
  const whole = plain.includes(".") ? plain.replace(INITIALS, (_, before, initials) => before + initials.replace(/\./g, "")) : plain;
  const words = whole.split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean);
  return words.map((word) => SHORT_FORMS.get(word) || word);
}

/** The tokens that are no stop words; all of them when there is no other. @param {string[]} tokens */
export function significant(tokens) {
  const some = tokens.filter((token) => !STOP_WORDS.has(token));
  return some.length > 0 ? some : tokens.slice();
}

/** Whether words only say that projects are looked for: `le PCS`. @param {string} text */
export function asksForAll(text) {
  const words = tokensOf(text);
  return words.some((word) => FIELD_WORDS.includes(word)) && words.every((word) => STOP_WORDS.has(word) || word.startsWith("socia"));
}

/** The significant tokens of a text. @param {string} text */
export function significantOf(text) {
  return significant(tokensOf(text));
}

/** The stems of the significant tokens of a phrase. @param {string} text */
export function keyOf(text) {
  return significantOf(text).map(stem).join(" ");
}
