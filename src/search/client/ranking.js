// How well each project answers a query.

import { wholeTerm } from "./card_terms.js";
import { CONCEPT, EXACT, RELATED, STEM, spans, UNDERSTOOD } from "./query.js";
import { postingsOfTerm } from "./terms.js";
import { stem } from "./text/stem.js";
import { conceptOf } from "./vocabulary.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./query.js").Candidate} Candidate */
/** @typedef {import("./query.js").Part} Part */
/** @typedef {import("./query.js").Query} Query */

/** What the fields of `index/postings.rs` weigh, by their letters; quoted, or they would be shortened. @type {Record<string, number>} */
const WEIGHTS = { "A": 10, "B": 9, "C": 8, "D": 7, "E": 6, "F": 5, "G": 4, "H": 3, "I": 2, "J": 1.2 };
/** The fields of what is called by names: projects, carriers, streets, partners. */
const NAMES = "ADEG";
/** What it adds that the query is a whole name, street or commune, or holds one. */
const EQUAL = 14;
const HOLDS = 5;
/** Single words of a phrase count less than the phrase; beside it they only tell its wordings apart. */
const SINGLE = 0.55;
const BESIDE = 0.25;
/** Less of the query, or of the best score, is no answer. */
const LEAST_COVERED = 0.33;
const LEAST_BESIDE_SURE = 0.26;
const LEAST_OF_BEST = 0.22;
/** What a word that nobody has counts beside one that is surely understood, and beside words of a language that we hardly know. */
const BESIDE_SURE = 0.5;
const FOREIGN = 0.2;
/** A rare word found as it was typed weighs as much even where it is only told. */
const RARE = 6;
/** A word of a name weighs less when people look for a topic: *Les Jardins* may have none. */
const NAME_OF_TOPIC = 6;
/** What it adds that the query is how a longer name, street or commune begins. */
const BEGINS = 10;
/** What a word that nobody has counts beside words that were only read as forms of others. */
const BESIDE_FORMS = 2;

/**
 * What was found for a part: for each document how much it counts, and the share of the part.
 * @typedef {{ scores: Map<number, number>, shares: Map<number, number>, worth: number }} Found
 */

/**
 * The documents that answer, the best first.
 * @param {Index} index @param {Query} query @param {Set<number> | null} allowed - by filters
 * @returns {Promise<{ document: number, score: number }[]>}
 */
export async function ranked(index, query, allowed) {
  const all = query.parts.length > 1 || allowed !== null;
  const topical = query.parts.some((part) => isTopic(index, part));
  const [bonus, ...found] = await Promise.all([bonuses(index, query), ...query.parts.map((part) => weigh(index, part, all, topical))]);
  const sure = query.parts.some(isSure);
  const unknown = query.foreign ? FOREIGN : sure ? BESIDE_SURE : query.parts.some(isForm) ? BESIDE_FORMS : 1;
  found.filter(({ scores }) => scores.size === 0).forEach((nothing) => (nothing.worth = unknown));
  const total = found.reduce((sum, { worth }) => sum + worth, 0);
  const results = [];
  for (const document of new Set(found.reduce((/** @type {number[]} */ every, { scores }) => every.concat(Array.from(scores.keys())), []))) {
    if (allowed && !allowed.has(document)) continue;
    const covered = found.reduce((sum, { shares, worth }) => sum + worth * (shares.get(document) || 0), 0) / total;
    const sum = found.reduce((sum, { scores }) => sum + (scores.get(document) || 0), 0);
    if (covered >= (sure ? LEAST_BESIDE_SURE : LEAST_COVERED)) results.push({ document, covered, score: sum * Math.pow(covered, 1.5) });
  }
  const least = Math.max(...results.map(({ score }) => score)) * LEAST_OF_BEST;
  const kept = results.filter(({ score }) => score >= least);
  kept.forEach((result) => (result.score += (bonus.get(result.document) || 0) * result.covered * result.covered));
  return kept.sort((a, b) => b.score - a.score || a.document - b.document);
}

/** Whether a part was read without a guess. @param {Part} part */
function isSure({ candidates }) {
  return candidates.some(({ quality }) => quality >= CONCEPT);
}

/** Whether a part was read as another form of a word. @param {Part} part */
function isForm({ candidates }) {
  return candidates.some(({ quality }) => quality === STEM);
}

/** Whether a part says what people look for, and not where. @param {Index} index @param {Part} part */
export function isTopic({ vocabulary }, { candidates }) {
  return candidates.some(({ term, quality }) => conceptOf(term) >= 0 && quality >= CONCEPT && !vocabulary.communes.has(conceptOf(term)));
}

/**
 * @param {Index} index @param {Part} part
 * @param {boolean} all - also beyond the head of long lists
 * @param {boolean} topical - whether the query speaks of a topic
 * @returns {Promise<Found>}
 */
async function weigh(index, part, all, topical) {
  const together = await best(index, part.candidates, all, topical);
  const each = await Promise.all(part.singles.map((single) => best(index, single, all, topical)));
  const scores = new Map(together.scores);
  const shares = new Map(Array.from(together.surely, ([document, quality]) => [document, quality < RELATED ? Math.max(quality, 0.5) : 1]));
  for (const single of each) {
    single.scores.forEach((score, document) => {
      const beside = together.scores.has(document);
      scores.set(document, (scores.get(document) || 0) + score * (beside ? BESIDE : SINGLE));
      if (!beside) shares.set(document, (shares.get(document) || 0) + 1 / part.words.length);
    });
  }
  return { scores, shares, worth: together.worth * (1 + 0.25 * (part.words.length - 1)) };
}

/**
 * The best candidate of each document. A name, or another form of a word, counts as no rarer than
 * all candidates together: the one street that is called *promenade* is not the best of walks.
 * @param {Index} index @param {Candidate[]} candidates @param {boolean} all @param {boolean} topical
 */
async function best(index, candidates, all, topical) {
  const lists = await Promise.all(candidates.map(({ term }) => postingsOfTerm(index, term, all)));
  const sure = new Set();
  let frequent = 0;
  const guessed = candidates.every(({ quality }) => quality < UNDERSTOOD);
  candidates.forEach(({ quality }, at) => {
    if (quality < UNDERSTOOD && !guessed) return;
    lists[at].found.forEach((_, document) => sure.add(document));
    frequent = Math.max(frequent, lists[at].count);
  });
  const rare = rarity(index, Math.max(sure.size, frequent));
  /** @type {Map<number, number>} */
  const scores = new Map();
  /** @type {Map<number, number>} */
  const surely = new Map();
  candidates.forEach(({ quality }, at) => {
    const alone = rarity(index, lists[at].count);
    lists[at].found.forEach((letter, document) => {
      const own = quality === EXACT && !NAMES.includes(letter) ? alone : Math.min(rare, alone);
      const usual = letter === "A" && topical ? NAME_OF_TOPIC : WEIGHTS[letter];
      const weight = quality === EXACT ? Math.max(usual, RARE * own * own) : usual;
      const score = weight * quality * (0.35 + 0.65 * own);
      if (score > (scores.get(document) || 0)) scores.set(document, score);
      if (quality > (surely.get(document) || 0)) surely.set(document, quality);
    });
  });
  return { scores, surely, worth: 0.35 + 0.65 * rare };
}

/** 1 for what one project has, towards 0 for what all have; 1 for what nobody has. @param {Index} index @param {number} count */
function rarity(index, count) {
  return count > 0 ? Math.log(1 + index.count / count) / Math.log(1 + index.count) : 1;
}

/** @param {Index} index @param {Query} query */
async function bonuses(index, query) {
  /** @type {Map<number, number>} */
  const bonus = new Map();
  const stems = query.words.map(stem);
  if (stems.length > 1) await begunBy(index, query, stems, bonus);
  await Promise.all(spans(stems).concat([[0, stems.length]]).map(async ([first, end]) => {
    const { found } = await postingsOfTerm(index, wholeTerm(stems.slice(first, end).join(" ")), false);
    const is = end - first === stems.length ? EQUAL : HOLDS;
    found.forEach((_, document) => bonus.set(document, Math.max(is, bonus.get(document) || 0)));
  }));
  return bonus;
}

/** Notes what has a longer name of which a query of several words is the beginning. @param {Index} index @param {Query} query @param {string[]} stems @param {Map<number, number>} bonus */
async function begunBy(index, { words }, stems, bonus) {
  const start = stems.slice(0, -1).concat(words.slice(-1)).join("_");
  for (const { lines } of await index.terms(start.slice(0, 3))) {
    for (const term of lines.keys()) {
      if (!term.endsWith("=") || !term.startsWith(start)) continue;
      const is = term.length === start.length + 1 ? EQUAL : BEGINS;
      (await postingsOfTerm(index, term, false)).found.forEach((_, document) => bonus.set(document, is));
    }
  }
}
