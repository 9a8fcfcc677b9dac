// A query as parts that each mean one thing, with all terms that may say it.

import { houseOf, isBeginning, isWeak, MEASURES } from "./address.js";
import { askAhead, isOnlyExact } from "./ahead.js";
import { wholeTerm } from "./card_terms.js";
import { isNearName } from "./names.js";
import { BEGUN, BEGUN_LEAST, COMPOUND, CONCEPT, EXACT, PHRASE, STEM, STREET, UNDERSTOOD } from "./qualities.js";
import { postingsOfTerm } from "./terms.js";
import { stem } from "./text/stem.js";
import { asksForAll, significantOf, withDigits } from "./text/tokens.js";
import { begun, conceptOf, conceptTerm } from "./vocabulary.js";

/**
 * @typedef {import("./engine.js").Index} Index
 *
 * A term that may say what was meant, and how surely. `partly`: only a part of a word is the same.
 * @typedef {{ term: string, quality: number, partly?: boolean }} Candidate
 *
 * One or more words that mean one thing. `singles` holds the candidates of each word by itself,
 * when several words make one concept. `weak`: it matches only beside others; `generic`: it matches
 * beside others, or where none of these is found.
 * @typedef {{ words: string[], candidates: Candidate[], singles: Candidate[][], weak?: boolean, generic?: boolean }} Part
 *
 * `tokens`: the significant tokens; `typed`: the same without the number of a house, which is
 * `number`; `words`: as they were understood; `found`: what may say each; `foreign`: some were found only in languages of which
 * the small words are not known; `street`: it is the whole name of a street that a project lists;
 * `named`: it is another whole name; `all`: it asks for all projects.
 * @typedef {{ tokens: string[], typed: string[], words: string[], found: Candidate[][], parts: Part[], number: string, phone: string, concepts: Set<number>, foreign: boolean, street: boolean, named: boolean, all: boolean }} Query
 */

/** Facets that decide only between what is found without them: courses, and adults, for whom all is that is for nobody else. */
const GENERIC = /^(w|padultes)$/;
/** The longest phrase of the vocabulary, in significant tokens. */
const LONGEST = 4;

/** A query as far as it is understood without more of the index. @param {Index} index @param {string} text @returns {Promise<Query>} */
export async function readQuery(index, text) {
  const phone = mayBePhone(text) ? await (await index.narrowScript()).phoneQuery(index, withDigits(text)) : null;
  if (phone) return phone;
  // Its stop word stays where nothing else is asked.
  text = text.replace(MEASURES, " ans ");
  const significant = significantOf(text);
  if (asksForAll(text) && conceptsOf(index, significant, CONCEPT).length === 0) return { ...noQuery(), typed: significant, words: significant, all: true };
  if (LARGE) askAhead(index, significant);
  const tokens = await joined(index, significant);
  const { number, typed } = houseOf(tokens);
  const found = await Promise.all(typed.map((word, at) => candidatesOf(index, word, at === typed.length - 1)));
  return withParts(index, { ...noQuery(), tokens, typed, words: typed, found, number, ...(await wholeNameOf(index, tokens)) });
}

/** The same with the words as they were meant, where some are found nowhere. @param {Index} index @param {Query} query @returns {Promise<Query>} */
export async function expandQuery(index, query) {
  const [typed, found] = [query.typed.slice(), query.found.slice()];
  const where = found.length > 0 ? lost(index, typed, found).concat(forms(found)) : [];
  if (where.length === 0) return query;
  // What the words may mean is surely needed too: it is asked for beside the script that reads it.
  const unknown = where.filter((at) => !isNearName(index, typed[at]));
  index.lexicon(typed, LARGE ? unknown : longestOf(typed, unknown));
  const meant = await (await index.expansion()).expand(index, typed, found);
  return withParts(index, { ...query, typed, found, ...meant });
}

/** A query with its parts. Whoever only says that help is needed asks for all projects. @param {Index} index @param {Query} query @returns {Query} */
function withParts(index, query) {
  const { typed, words, found } = query;
  const all = weighed(index, partsOf(index, words, found));
  const parts = all.filter((part) => !asksForHelp(index, part));
  if (parts.length < all.length && parts.length === 0) return { ...noQuery(), typed, words, all: true };
  return { ...query, parts, concepts: conceptsIn(parts) };
}

/** Whether a part says no more than that somebody looks for help; `aide` is a word of the field. @param {Index} index @param {Part} part */
function asksForHelp(index, { candidates }) {
  const sure = candidates.filter(({ quality }) => quality >= CONCEPT);
  return sure.length > 0 && sure.every((one) => facetOf(index, one) === "a");
}

/** The facet that a candidate is. @param {Index} index @param {Candidate} candidate */
const facetOf = ({ vocabulary }, { term }) => vocabulary.facets.get(conceptOf(term)) || "";

/** Whether a text has as many digits as a telephone number. @param {string} text */
function mayBePhone(text) {
  return withDigits(text).replace(/\D/g, "").length > 5;
}

/** The concepts that parts may mean. @param {Part[]} parts */
export function conceptsIn(parts) {
  return new Set(parts.flatMap(({ candidates }) => candidates.map(({ term }) => conceptOf(term))).filter((concept) => concept >= 0));
}

/**
 * The same, with the words marked that say too little to be looked for beside others: nobody means
 * all streets. The last one may be unfinished: `cour` becomes `cours`. @param {Index} index @param {Part[]} parts
 */
function weighed(index, parts) {
  if (parts.length < 2) return parts;
  const isGeneric = (/** @type {Part} */ { candidates }) => candidates.some((one) => one.quality >= CONCEPT && GENERIC.test(facetOf(index, one)));
  return parts.map((part, at) => {
    if (isGeneric(part)) return { ...part, generic: true };
    if (part.words.length > 1 || !isWeak(part.words[0])) return part;
    const longer = part.candidates.filter(({ term }) => term.length > part.words[0].length + 1 || conceptOf(term) >= 0);
    const isBegun = at === parts.length - 1 && isBeginning(part.words[0]) && longer.length > 0;
    return isBegun ? { ...part, candidates: longer } : { ...part, weak: true };
  });
}

/** @returns {Query} */
export function noQuery() {
  return { tokens: [], typed: [], words: [], found: [], parts: [], number: "", phone: "", concepts: new Set(), foreign: false, street: false, named: false, all: false };
}

/** Where the longest of some words stands: what it means often says what the others do. @param {string[]} typed @param {number[]} where */
export function longestOf(typed, where) {
  return where.slice().sort((a, b) => typed[b].length - typed[a].length).slice(0, 1);
}

/** Words that a name writes as one: `bin'home`. @param {Index} index @param {string[]} words */
async function joined(index, words) {
  const one = words.join("");
  return words.length > 1 && (await postingsOfTerm(index, wholeTerm(stem(one)), false)).found.size > 0 ? [one] : words;
}

/** Whether words are a street of a project, or another whole name. @param {Index} index @param {string[]} words */
async function wholeNameOf(index, words) {
  const { found } = await postingsOfTerm(index, wholeTerm(words.map(stem).join(" ")), false);
  const named = Array.from(found.values()).some((letter) => letter !== STREET);
  return { street: found.size > 0 && !named, named };
}

/** The terms of the index that a word says by itself. @param {Index} index @param {string} word @param {boolean} last - may be unfinished */
export async function candidatesOf(index, word, last) {
  /** @type {Map<string, Candidate>} */
  const found = new Map();
  const note = (/** @type {string} */ term, /** @type {number} */ quality, partly = false) => {
    const known = found.get(term);
    if (!known || quality > known.quality) found.set(term, { term, quality, partly });
  };
  const shape = stem(word);
  const compounds = new Set();
  for (const pages of await pagesFor(index, word, shape, last)) {
    for (const { lines, stems } of pages) {
      if (lines.has(word)) note(word, EXACT);
      (stems.get(shape) || []).forEach((/** @type {string} */ term) => note(term, STEM));
      for (const term of lines.keys()) if (shape.length > 3 && term.length > shape.length + 3 && term.startsWith(shape)) compounds.add(term);
      if (word.length < (last ? 2 : 4)) continue;
      for (const term of lines.keys()) {
        if (term.startsWith(word) && !term.endsWith("=")) note(term, beginning(word.length / term.length, last), !last);
      }
    }
  }
  const concepts = conceptsOf(index, [word], CONCEPT);
  concepts.forEach(({ term, quality }) => note(term, quality));
  if (concepts.length > 0 && word.endsWith("en")) compounds.forEach((term) => note(term, COMPOUND));
  if (last && word.length > 2) {
    begun(index.vocabulary, word).forEach((share, concept) => note(conceptTerm(concept), beginning(share, last) * CONCEPT));
  }
  return Array.from(found.values());
}

/** Pages with the terms that begin as a word or its stem do; a small directory has all of them. @param {Index} index @param {string} word @param {string} shape @param {boolean} last */
async function pagesFor(index, word, shape, last) {
  if (!LARGE) return [index.pages];
  const learnt = index.learnt.filter(({ lines }) => lines.has(word));
  if (learnt.length > 0) return [learnt];
  const isExact = isOnlyExact(word, last);
  const starts = new Set([word, shape].map((form) => (isExact ? form : form.slice(0, 3))));
  return Promise.all(Array.from(starts, (start) => index.terms(start, isExact)));
}

/** How surely a beginning says the whole. @param {number} share @param {boolean} last */
function beginning(share, last) {
  return Math.max(BEGUN * share, BEGUN_LEAST) * (last ? 1 : 0.7);
}

/** The concepts that words say together. @param {Pick<Index, "vocabulary">} index @param {string[]} words @param {number} quality @returns {Candidate[]} */
export function conceptsOf(index, words, quality) {
  const { texts, phrases } = index.vocabulary;
  const concepts = texts.get(words.join(" ")) || phrases.get(words.map(stem).join(" ")) || new Set();
  return Array.from(concepts, (concept) => ({ term: conceptTerm(concept), quality }));
}

/** Beginning and end of every run of words that may be a phrase. @param {string[]} words @returns {[number, number][]} */
export function spans(words) {
  /** @type {[number, number][]} */
  const found = [];
  words.forEach((_, first) => {
    for (let end = first + 1; end <= Math.min(words.length, first + LONGEST); end += 1) found.push([first, end]);
  });
  return found;
}

/** The concepts of a phrase; `francais cour` is what people type for *cours de français*. @param {Index} index @param {string[]} phrase */
function conceptsOfPhrase(index, phrase) {
  const inOrder = conceptsOf(index, phrase, PHRASE);
  return inOrder.length > 0 || phrase.length !== 2 ? inOrder : conceptsOf(index, phrase.slice().reverse(), PHRASE);
}

/** Where words stand that are part of a phrase of several. @param {Index} index @param {string[]} words */
function heldByPhrases(index, words) {
  const held = new Set();
  for (const [first, end] of spans(words)) {
    if (end === first + 1 || conceptsOfPhrase(index, words.slice(first, end)).length === 0) continue;
    for (let at = first; at < end; at += 1) held.add(at);
  }
  return held;
}

/** Where words stand that nothing says surely. @param {Index} index @param {string[]} typed @param {Candidate[][]} found */
export function lost(index, typed, found) {
  const held = heldByPhrases(index, typed);
  return typed.map((_, at) => at).filter((at) => !held.has(at) && !found[at].some(({ quality }) => quality >= UNDERSTOOD));
}

/**
 * Where words stand that are known as forms of others only: they may be words of another language,
 * as `bees` is not Bee's street. @param {Candidate[][]} found
 */
export function forms(found) {
  return found.map((_, at) => at).filter((at) => found[at].some(({ quality }) => quality === STEM) && found[at].every(({ quality }) => quality <= STEM));
}

/** Words side by side that make a phrase become one part. @param {Index} index @param {string[]} words @param {Candidate[][]} found */
function partsOf(index, words, found) {
  /** @type {Part[]} */
  const parts = [];
  for (let first = 0; first < words.length; ) {
    let end = Math.min(words.length, first + LONGEST);
    let together = phraseOf(index, words, first, end);
    while (end > first + 1 && together.length === 0) {
      end -= 1;
      together = end > first + 1 ? phraseOf(index, words, first, end) : [];
    }
    const singles = found.slice(first, end);
    parts.push(end > first + 1 ? { words: words.slice(first, end), candidates: together, singles } : { words: [words[first]], candidates: found[first], singles: [] });
    first = end;
  }
  return parts;
}

/** The concepts of a phrase; at the end of the query also of an unfinished one. @param {Index} index @param {string[]} words @param {number} first @param {number} end */
function phraseOf(index, words, first, end) {
  const phrase = words.slice(first, end);
  const whole = conceptsOfPhrase(index, phrase);
  if (whole.length > 0 || end < words.length || phrase.length < 2) return whole;
  const unfinished = begun(index.vocabulary, phrase.join(" "));
  return Array.from(unfinished, ([concept, share]) => ({ term: conceptTerm(concept), quality: PHRASE * share }));
}
