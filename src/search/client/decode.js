// Texts of files -> what stands in them: what `format/` writes, read here.

import { StreetRows } from "./format.ts";
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
 * Phrases by what they mean: the numbers of their concepts in capitals, each as the distance from the
 * one before, and what each phrase does not share with the one before; a mark holds for those that
 * follow it. A phrase begins with the word by which it is looked for: what comes before that follows
 * after `<`. @param {string} text @returns {Phrase[]}
 */
export function phrasesOf(text) {
  /** @type {Phrase[]} */
  const phrases = [];
  let first = 0;
  for (const group of text.match(/[A-Z]+[^A-Z]+/g) || []) {
    const [capitals, ...lines] = group.match(/[A-Z]+|[!-/]|\d?[^\dA-Z!-/]+/g) || [];
    let [concept, key, mark] = [first, "", ""];
    const concepts = numbersOf(capitals, "A", 20).map((gap) => (concept += gap));
    [first] = concepts;
    for (const line of lines) {
      const [, shared, rest] = line.match(/(\d?)([^!-/]*)/) || ["", "", ""];
      if (rest) key = key.slice(0, Number(shared)) + rest.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
      else [key, mark] = ["", line];
      const [end, start] = key.split("<");
      if (key) phrases.push({ text: start ? `${start} ${end}` : end, mark, concepts });
    }
  }
  return phrases;
}

/** So many signs only say that more of a number follow. */
const MORE = 6;

/**
 * Numbers without anything between them: signs from `zero` on, of which so many end a number. Behind
 * `~` they go on at `!`. @param {string} text @param {string} zero @param {number} ends
 */
function numbersOf(text, zero, ends) {
  const numbers = [];
  let more = 0;
  for (const sign of text) {
    const digit = (sign.charCodeAt(0) - zero.charCodeAt(0) + 94) % 94;
    if (digit < ends) numbers.push(more * ends + digit);
    more = digit < ends ? 0 : more * MORE + digit - ends;
  }
  return numbers;
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

/** Numbers in signs of which the small ones are small letters. @param {string} text */
export const inSigns = (text) => numbersOf(text, "a", 56);

/**
 * A street: its names, and where it lies, as it is written; its communes by their places in the
 * entry, and how far north and east of their corner.
 * @typedef {{ french: string, dutch: string, place: string, communes: number[], at: number[], near: string }} StreetRow
 */

/** Rows of a file of the street table, as `format/places.rs` writes them. @param {import("./format.ts").StreetRowsRecord} record @returns {StreetRow[]} */
export function rowsOf(record) {
  const [names, dutch] = [StreetRows.French, StreetRows.Dutch].map((column) => record[column].split("\n"));
  const near = LARGE ? record[StreetRows.Near].split("\n") : [];
  const places = record[StreetRows.Places].match(/[A-Z]+[^A-Z]+/g) || [];
  let [french, ending] = ["", ""];
  return names.map((line, at) => {
    french = french.split(" ").slice(0, Number(line[0])).concat(line.slice(1) || []).join(" ");
    const words = french.split(" ");
    const own = dutch[at] || "*".repeat(words.length - 1) + ending;
    [, ending] = own.match(/^\*+(.*)/) || ["", ending];
    const [place, capitals, field] = places[at].match(/([A-Z]+)(.+)/) || ["", "", ""];
    return {
      french, place,
      dutch: own.replace(/\*+/, (stars) => words.slice(-stars.length).join(" ")),
      communes: numbersOf(capitals, "A", 20).filter(Boolean).map((number) => number - 1),
      at: inSigns(field),
      near: LARGE ? near[at] : "",
    };
  });
}

/** Whether a set that was written as bits may hold a word: it holds a few others too. @param {string} bits @param {string} word */
export function mayHold(bits, word) {
  const count = bits.length * 4;
  const bit = (/** @type {number} */ factor) => Array.from(word).reduce((sum, letter) => (sum * factor + letter.codePointAt(0)) % count, 7);
  const isSet = (/** @type {number} */ at) => ((parseInt(bits[at >> 2], 16) >> (at & 3)) & 1) === 1;
  return count > 0 && [31, 37, 41, 43, 47, 53, 59].every((factor) => isSet(bit(factor)));
}
