// What was meant by words that the entry does not know: words that are only told, phrases of other
// languages, slips.

import { STOP_WORDS, candidatesOf, conceptsOf, editDistance, forms, learnPhrase, longestOf, lost, spans, stem } from "../of_engine.js";
import { CONCEPT, EXACT, IN_PART, RELATED, SLIP, SURE_LENGTH, UNDERSTOOD } from "../qualities.js";
import { pageOf } from "./lexicon.js";
import { meaningsOf, slipInName, SOUND } from "./spelling.js";

/** A word of fewer letters says little. */
const SCRAP = 3;

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../query.js").Candidate} Candidate */

/**
 * A query while it is read: its significant tokens as typed and as they were meant, and what says each.
 * @typedef {{ index: Index, typed: string[], meant: string[], found: Candidate[][], pages: Map<string, import("./lexicon.js").LexiconPage[]> }} Reading
 */

/**
 * The words as they were meant. What is found nowhere else is looked for one after the other among
 * words that are only told, phrases of other languages, and at last what was mistyped.
 * @param {Index} index @param {string[]} typed @param {Candidate[][]} found - is added to
 */
export async function expand(index, typed, found) {
  // What is learnt is of this query alone.
  index.vocabulary = copyOf(index.vocabulary);
  /** @type {Reading} */
  const reading = { index, typed, meant: typed.slice(), found, pages: new Map() };
  dropArticles(reading);
  await readNames(reading);
  const where = lostIn(reading).concat(forms(found));
  await readLexicon(reading, LARGE ? where : longestOf(typed, where));
  await readLexicon(reading, lostIn(reading).concat(forms(found)));
  // Where more than one word is lost, or letters are others, a language is likelier than slips:
  // `permiso de residencia` is no *permis*.
  const left = lostIn(reading);
  if (left.length > 1 || left.some((at) => !/^[a-z]/.test(typed[at]))) await readForeign(reading, left);
  if (!speaksForeign(reading)) await readSlips(reading, SURE_LENGTH, SLIP);
  await readForeign(reading, unknownIn(reading));
  // What sounds like a word of ours is rather that one than another form of a foreign one, which hardly comes alone.
  if (typed.length === 1) await readSlips(reading, SURE_LENGTH, SOUND);
  const spelled = (/** @type {number} */ at) => index.vocabulary.spelled.has(typed[at]);
  for (const at of unknownIn(reading).filter((at) => !spelled(at))) found[at] = found[at].concat(relatedTo(index, typed[at]));
  // One word that is like one of some language says nothing of a query full of others.
  const related = found.filter((all) => all.some(({ quality }) => quality === RELATED));
  const foreign = speaksForeign(reading) || (related.length > 0 && related.length >= unknownIn(reading).length);
  if (!foreign) await readSlips(reading, 0, 0);
  dropScraps(reading);
  return { words: reading.meant, foreign };
}

/** A vocabulary to learn more in. @param {import("../vocabulary.js").Vocabulary} vocabulary @returns {import("../vocabulary.js").Vocabulary} */
function copyOf({ phrases, texts, spelled, communes, facets }) {
  return { phrases: new Map(phrases), texts: new Map(texts), spelled: new Set(spelled), communes, facets, foreign: new Set(), strange: new Set(), said: new Map() };
}

/** @param {Reading} reading */
function lostIn({ index, typed, found }) {
  return lost(index, typed, found);
}

/** Where words stand of which nothing is known, not even how they begin. @param {Reading} reading */
function unknownIn(reading) {
  return lostIn(reading).filter((at) => reading.found[at].length === 0);
}

/** Looks again for what is lost, in what was learnt meanwhile. @param {Reading} reading */
async function again(reading) {
  const { index, typed, found } = reading;
  for (const at of lostIn(reading)) found[at] = await candidatesOf(index, typed[at], at === typed.length - 1);
}

/** Reads names with one slip. @param {Reading} reading */
async function readNames(reading) {
  const { index, typed, meant, found } = reading;
  for (const at of lostIn(reading)) {
    const name = slipInName(index, typed[at]);
    if (name) [meant[at], found[at]] = [name, await candidatesOfMeanings(index, [{ word: name, quality: SLIP }])];
  }
}

/** Asks what some words mean, and reads what they say in the languages that most visitors have. @param {Reading} reading @param {number[]} where */
async function readLexicon(reading, where) {
  const { index, typed, pages } = reading;
  (await index.lexicon(typed, where)).forEach((own, start) => pages.set(start, own.map((record) => pageOf(record))));
  await readTerms(reading);
  await readOwnLanguages(reading, where);
}

/** Reads words that no card shows. @param {Reading} reading */
async function readTerms(reading) {
  const known = LARGE ? reading.index.learnt : reading.index.pages;
  pagesOf(reading, lostIn(reading)).forEach(({ terms }) => known.includes(terms) || known.push(terms));
  await again(reading);
}

/**
 * Reads phrases of the languages of which the small words are known, also where their words are told:
 * `koken` is not only the one title that has it. @param {Reading} reading @param {number[]} where
 */
async function readOwnLanguages(reading, where) {
  const { index, typed, found } = reading;
  const all = where.concat(forms(found));
  learn(reading, all, false);
  for (const at of all) if (index.vocabulary.texts.has(typed[at])) found[at] = found[at].concat(conceptsOf(index, [typed[at]], CONCEPT));
  await again(reading);
}

/** Reads phrases of all other languages. @param {Reading} reading @param {number[]} where */
async function readForeign(reading, where) {
  learn(reading, where, true);
  await again(reading);
}

/** Whether some words are a phrase of a language of which we hardly know more. @param {Reading} reading */
function speaksForeign({ index, typed }) {
  return spans(typed).some(([first, end]) => index.vocabulary.foreign.has(typed.slice(first, end).map(stem).join(" ")));
}

/**
 * Reads mistyped words: those of at least so many letters, where they are read at least so surely.
 * An unfinished last word is none, nor one that stands in a phrase that was learnt.
 * @param {Reading} reading @param {number} least @param {number} sure
 */
async function readSlips(reading, least, sure) {
  const { index, typed, meant, found } = reading;
  const isBegun = (/** @type {number} */ at) => at === typed.length - 1 && found[at].length > 0;
  for (const at of lostIn(reading).filter((at) => !isBegun(at) && !index.vocabulary.spelled.has(typed[at]))) {
    const meanings = typed[at].length >= least ? await meaningsOf(index, typed[at], typed.length === 1) : [];
    if (meanings.length === 0 || meanings[0].quality < sure) continue;
    const candidates = await candidatesOfMeanings(index, meanings);
    found[at] = found[at].concat(candidates);
    if (candidates.length > 0 && meanings[0].quality > IN_PART) meant[at] = meanings[0].word;
  }
}

/**
 * Whether a word of at most so many letters says little: it has hardly one, or is a slip of one that
 * says nothing: `lse`, `laz`. @param {string} word @param {number} most
 */
function isScrap(word, most) {
  const isLike = (/** @type {string} */ small) => (small.length === SCRAP ? editDistance(word, small, 1) <= 1 : word.length === SCRAP && small.length > 1 && word.startsWith(small));
  return word.length < SCRAP || (word.length <= most && Array.from(STOP_WORDS).some(isLike));
}

/**
 * `lers` for `les` before a word of ours: a slip, even where it is a word of some language.
 * @param {Reading} reading
 */
function dropArticles(reading) {
  const { typed, found } = reading;
  drop(reading, lostIn(reading).filter((at) => (found[at + 1] || []).some(({ quality }) => quality === EXACT) && isScrap(typed[at], SCRAP + 1)));
}

/** Leaves some words out. @param {Reading} reading @param {number[]} where */
function drop({ typed, meant, found }, where) {
  for (const at of where.reverse()) [typed, meant, found].forEach((list) => list.splice(at, 1));
}

/** `ud` for `du`, `lse` for `les`: so few letters that nobody knows are a slip, not a wish. @param {Reading} reading */
function dropScraps(reading) {
  drop(reading, unknownIn(reading).filter((at) => isScrap(reading.typed[at], SCRAP) && reading.typed.length > 1));
}

/** @param {Index} index @param {{ word: string, quality: number }[]} meanings */
async function candidatesOfMeanings(index, meanings) {
  /** @type {Candidate[]} */
  const found = [];
  for (const { word, quality } of meanings) {
    const known = await candidatesOf(index, word, false);
    known.filter((one) => one.quality > UNDERSTOOD).forEach((one) => found.push({ term: one.term, quality: one.quality * quality, partly: quality === IN_PART }));
  }
  return found;
}

/**
 * Concepts of words of other languages that begin like a word, which is then another form of them.
 * @param {Index} index @param {string} typed @returns {Candidate[]}
 */
function relatedTo(index, typed) {
  /** @type {Candidate[]} */
  const found = [];
  index.vocabulary.strange.forEach((word) => {
    let same = 0;
    while (same < word.length && word[same] === typed[same]) same += 1;
    if (same >= 4 && same >= 0.6 * Math.max(word.length, typed.length)) found.push(...conceptsOf(index, [word], RELATED));
  });
  return found;
}

/**
 * Pages of the lexicon for some words, their stems, and the words before them.
 * @param {Reading} reading @param {number[]} where
 */
function pagesOf({ typed, pages }, where) {
  const words = typed.filter((word, at) => word.length > 1 && (where.includes(at) || where.includes(at + 1)));
  const found = words.concat(words.map(stem)).map((word) => pages.get(word.slice(0, 3)) || []);
  return new Set(found.flat());
}

/**
 * Learns the phrases of some words: those of languages that most visitors have, or the others.
 * @param {Reading} reading @param {number[]} where @param {boolean} foreign
 */
function learn(reading, where, foreign) {
  const { vocabulary, ownMark } = reading.index;
  pagesOf(reading, where).forEach(({ phrases }) => {
    const own = phrases.filter(({ mark }) => (mark !== "" && mark !== ownMark) === foreign);
    own.forEach(({ text, concepts }) => learnPhrase(vocabulary, text, concepts, foreign));
  });
}
