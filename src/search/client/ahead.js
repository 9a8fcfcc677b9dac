// What a query of a large directory surely needs, asked for at once: a round of requests costs a
// visitor more than a file.

import { besideNumber, houseOf, isBeginning, isWeak, saysStreet } from "./address.js";
import { wholeTerm } from "./card_terms.js";
import { endingLike } from "./endings.js";
import { Commune } from "./format.ts";
import { communeOfWord, streetStarts } from "./place_names.js";
import { conceptsOf, spans } from "./query.js";
import { longOf } from "./terms.js";
import { stem } from "./text/stem.js";
import { begun, conceptOf } from "./vocabulary.js";

/** @typedef {import("./engine.js").Index} Index */

/** More words that nobody knows are of another language rather than slips. */
const SLIPS = 3;

/** Asks for the postings of a term, or for all of them. @param {Index} index @param {string} term @param {boolean} all */
function ask(index, term, all) {
  if (all) index.asked.add(term);
  // Whoever needs them is told when they fail.
  (all && index.longs.has(term) ? longOf(index, term) : index.terms(term, true)).catch(() => {});
}

/**
 * Asks for all postings that words call for, also those of the concepts and communes that they are;
 * for what unknown ones may mean, or be slips of; and for the street that they may be.
 * @param {Index} index @param {string[]} tokens
 */
export function askAhead(index, tokens) {
  const { number, typed } = houseOf(tokens);
  const known = askForWords(index, typed);
  const unknown = typed.filter((word, at) => !known.has(at) && !isWeak(word) && !/^\d/.test(word));
  const isStreet = typed.some(saysStreet) || (number !== "" && !known.has(besideNumber({ tokens, typed, number })));
  const [start] = isStreet ? streetStarts(index, { tokens, typed, number }) : [];
  if (start) index.streets(start);
  else if (unknown.length > 0) {
    index.lexicon(unknown, unknown.map((_, at) => at));
    const mistyped = unknown.filter((word) => /^[a-z]{4}/.test(word));
    index.expansion().then(({ guessOf }) => unknown.forEach((word) => {
      const guess = guessOf(index, word);
      if (guess) askForWords(index, [guess]);
      else if (mistyped.length <= SLIPS && mistyped.includes(word)) endingLike(index, word).catch(() => {});
    }));
  }
}

/** Asks for the postings of words. @param {Index} index @param {string[]} typed @returns {Set<number>} where the words stand that the entry knows */
function askForWords(index, typed) {
  const stems = typed.map(stem);
  typed.forEach((word, at) => {
    const isExact = isOnlyExact(word, at === typed.length - 1);
    for (const form of [word, stems[at]]) index.terms(isExact ? form : form.slice(0, 3), isExact).catch(() => {});
  });
  spans(stems).forEach(([first, end]) => ask(index, wholeTerm(stems.slice(first, end).join(" ")), false));
  const several = typed.length > 1 && conceptsOf(index, typed, 1).length === 0;
  /** @type {Set<number>} */
  const known = new Set();
  /** @type {Set<number>} */
  const concepts = new Set();
  for (const [first, end] of spans(typed)) {
    const words = typed.slice(first, end);
    const own = conceptsOf(index, words, 1).map(({ term }) => conceptOf(term));
    const named = own.map((concept) => index.vocabulary.communes.get(concept)).concat(communeOfWord(index, words.join(" "))).filter((commune) => commune >= 0);
    named.forEach((commune) => ask(index, "@c" + index.communes[commune][Commune.Id], true));
    if (named.length > 0 && end === first + 1) ask(index, words[0], true);
    own.forEach((concept) => concepts.add(concept));
    if (own.length + named.length > 0) for (let at = first; at < end; at += 1) known.add(at);
  }
  const last = typed[typed.length - 1];
  if (last.length > 2) begun(index.vocabulary, last).forEach((_, concept) => concepts.add(concept));
  concepts.forEach((concept) => ask(index, "~" + concept.toString(36), several));
  askForPairs(index, Array.from(concepts));
  return known;
}

/** Asks for what one activity says of a day or an audience and of something else. @param {Index} index @param {number[]} concepts */
function askForPairs(index, concepts) {
  const isFacet = (/** @type {number} */ concept) => /^[dp]/.test(index.vocabulary.facets.get(concept) || "");
  concepts.sort((a, b) => a - b).forEach((one, at) => {
    concepts.slice(at + 1).filter((other) => isFacet(one) || isFacet(other)).forEach((other) => ask(index, `+${one.toString(36)}~${other.toString(36)}`, true));
  });
}

/** Whether a word that stands before others says so little that its other forms are not looked for. @param {string} word @param {boolean} last */
export const isOnlyExact = (word, last) => LARGE && !last && isWeak(word) && !isBeginning(word);
