// Texts of files -> what stands in them: what `format/` writes, read here.

import { remembered } from "./text/remembered.js";

/** A line: its key and what stands behind it. @typedef {[key: string, value: string]} Line */
/** A phrase of the lexicon. @typedef {{ text: string, mark: string, concepts: number[] }} Phrase */

/** Lines whose keys are written without what they share with the one before. @param {string} text @returns {Line[]} */
export function linesOf(text) {
  let key = "";
  return (text ? text.split(";") : []).map((line) => {
    const bar = line.indexOf("|");
    const end = bar < 0 ? line.length : bar;
    key = key.slice(0, parseInt(line[0], 36)) + line.slice(1, end);
    return [key, line.slice(end + 1)];
  });
}

/** Terms by what stands behind them: `<postings> <term> <term>`. @param {string} text @returns {Line[]} */
export function ungrouped(text) {
  /** @type {Line[]} */
  const lines = [];
  for (const group of text ? text.split(";") : []) {
    const [postings, ...terms] = group.split(" ");
    terms.forEach((term) => lines.push([term, postings]));
  }
  return lines;
}

/**
 * Phrases without anything between them: what each does not share with the one before, a mark, and
 * so many capitals for each concept. A phrase begins with the word by which it is looked for: what
 * comes before that follows after `<`. A `Z` alone stands for the concepts of the one before.
 * @param {string} text @param {number} capitals @returns {Phrase[]}
 */
export function phrasesOf(text, capitals) {
  let [key, before] = ["", ""];
  return (text.match(/[^A-Z]+[A-Z]+/g) || []).map((line) => {
    const [, shared, rest, mark, concepts] = line.match(/^(.)([^!-/A-Z]*)([!-/]?)(.+)$/) || [];
    key = key.slice(0, parseInt(shared, 36)) + rest;
    const [end, start] = key.split("<");
    return { text: start ? `${start} ${end}` : end, mark, concepts: numbersOf((before = concepts.length < capitals ? before : concepts), capitals) };
  });
}

/** Numbers in so many capitals each. @param {string} text @param {number} capitals */
export function numbersOf(text, capitals) {
  const number = (/** @type {string} */ digits) => Array.from(digits).reduce((sum, digit) => sum * 26 + digit.charCodeAt(0) - 65, 0);
  return (text.match(new RegExp(`.{${capitals}}`, "g")) || []).map(number);
}

/** So many digits end a number; the others say that more follow. */
const ENDS = 18;

/** What postings say, which a query asks of the same ones again and again. */
export const postingsOf = /* @__PURE__ */ remembered(readPostings);

/**
 * `A03C5`: for each field its documents, each as the distance from the one before.
 * @param {string} text
 * @returns {Map<number, string>} the letter of the field by document
 */
function readPostings(text) {
  const found = new Map();
  for (const [field, ...digits] of text.match(/[A-Z][^A-Z]+/g) || []) {
    let [document, more] = [0, 0];
    for (const letter of digits) {
      const digit = parseInt(letter, 36);
      more = more * ENDS + (digit % ENDS);
      if (digit >= ENDS) continue;
      found.set((document += more), field);
      more = 0;
    }
  }
  return found;
}

/** Rows of the street table: of columns with a bar between, of which that of places has nothing between. @param {string} text @returns {import("./format.ts").StreetRowRecord[]} */
export function rowsOf(text) {
  const [french, dutch, places, near] = text.split("|");
  const [others, away, neighbours] = [dutch.split("\n"), places.match(/[^A-Z]+[A-Z]*/g) || [], near.split("\n")];
  return french.split("\n").map((name, at) => [name, others[at], away[at], neighbours[at]]);
}

/** Whether a set that was written as bits may hold a word: it holds a few others too. @param {string} bits @param {string} word */
export function mayHold(bits, word) {
  const count = bits.length * 4;
  const bit = (/** @type {number} */ factor) => Array.from(word).reduce((sum, letter) => (sum * factor + letter.codePointAt(0)) % count, 7);
  const isSet = (/** @type {number} */ at) => ((parseInt(bits[at >> 2], 16) >> (at & 3)) & 1) === 1;
  return count > 0 && [31, 37, 41, 43].every((factor) => isSet(bit(factor)));
}
