// How well each project answers a query.

import { wholeTerm } from "./card_terms.js";
import { CONCEPT, EXACT, RELATED, STEM, UNDERSTOOD } from "./qualities.js";
import { spans } from "./query.js";
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
/** The fields that a result shows in any case: names, and where it is. */
const SHOWN = "ABDE";
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
/** So much of the best score answers about as well. */
const AS_WELL = 0.45;
/** What a word that nobody has counts beside one that is surely understood, and beside words of a language that we hardly know. */
const BESIDE_SURE = 0.5;
const FOREIGN = 0.2;
/** A rare word found as it was typed weighs as much even where it is only told. */
const RARE = 6;
/** A word of a name weighs less when people look for a topic: *Les Jardins* may have none. */
const NAME_OF_TOPIC = 6;
/** What a word counts that says too little by itself. */
const WEAK = 0.3;
/** Of queries of so few parts each word that nobody says is told. */
const SHORT = 3;
/** What it adds that the query is how a longer name, street or commune begins. */
const BEGINS = 10;
/** What a word that nobody has counts beside words that were only read as forms of others. */
const BESIDE_FORMS = 2;

/**
 * What was found for a part: for each document how much it counts, and the share of the part; the
 * words of it that nobody has, whether these are a concept, the documents that bear it as a name, and those that only tell of it.
 * @typedef {{ scores: Map<number, number>, shares: Map<number, number>, worth: number, missing: string[], unmet: boolean, named: Set<number>, told: Map<number, string> }} Found
 */

/** `told`: the words of which the document only tells. @typedef {{ document: number, score: number, told: string[] }} Ranked */

/**
 * The documents that answer, the best first; and the words that nobody says.
 * @param {Index} index @param {Query} query @param {Set<number> | null} allowed - by filters
 * @returns {Promise<{ hits: Ranked[], unmatched: string[] }>}
 */
export async function ranked(index, query, allowed) {
  const { documents, lost } = asksTogether(index, query) ? await (await index.narrowScript()).together(index, query.parts) : { documents: null, lost: null };
  const parts = query.parts.filter((part) => part !== lost);
  const all = parts.filter(({ candidates, singles }) => candidates.length + singles.length > 0).length > 1 || allowed !== null || documents !== null || index.isWhole;
  const topical = parts.some((part) => isTopic(index, part));
  const [{ bonus, named }, ...found] = await Promise.all([bonuses(index, query), ...parts.map((part) => weigh(index, part, all, topical))]);
  const sure = parts.some(isSure);
  const unknown = query.foreign ? FOREIGN : sure ? BESIDE_SURE : parts.some(isForm) ? BESIDE_FORMS : 1;
  found.filter(({ scores }) => scores.size === 0).forEach((nothing) => (nothing.worth = unknown));
  found.forEach((one, at) => (parts[at].weak || parts[at].generic) && (one.worth *= WEAK));
  const own = found.filter(({ scores }, at) => scores.size > 0 && !parts[at].weak && !parts[at].generic);
  if (own.length > 0) found.forEach(({ scores }, at) => parts[at].generic && scores.forEach((score, document) => scores.set(document, WEAK * score)));
  const isAllowed = (/** @type {number} */ document) => (!allowed || allowed.has(document)) && (!documents || documents.has(document));
  const strong = found.filter((_, at) => !parts[at].weak);
  // What says too little decides only between those that answer without it.
  const counted = strong.length > 0 ? strong : found;
  const results = scored(own.length > 0 ? own : counted, counted, isAllowed, sure ? LEAST_BESIDE_SURE : LEAST_COVERED);
  const least = Math.max(...results.map(({ score }) => score)) * LEAST_OF_BEST;
  const kept = results.filter(({ score }) => score >= least);
  const weak = found.filter((one) => !counted.includes(one));
  kept.forEach((result) => {
    result.score += (bonus.get(result.document) || 0) * result.covered * result.covered;
    weak.forEach(({ scores }) => (result.score += WEAK * (scores.get(result.document) || 0)));
  });
  // What may not exist stands below what does and answers about as well, unless it is asked for by its name.
  const enough = Math.max(...kept.map(({ score }) => score)) * AS_WELL;
  const isUnsure = (/** @type {number} */ document) => document >= index.sure && !named.has(document) && !found.some((one) => one.named.has(document));
  const rank = (/** @type {Ranked} */ { document, score }) => (score < enough ? 2 : 0) + Number(isUnsure(document));
  kept.sort((a, b) => rank(a) - rank(b) || b.score - a.score || a.document - b.document);
  return { hits: kept, unmatched: query.foreign || kept.length === 0 ? [] : missingIn(strong, lost) };
}

/** Whether a query names a day, or for whom, and more. @param {Index} index @param {Query} query */
function asksTogether({ vocabulary }, { concepts, parts }) {
  return parts.length > 1 && Array.from(concepts).some((concept) => /^[dp]/.test(vocabulary.facets.get(concept) || ""));
}

/** The words that nobody says; of a long sentence only those that are known to mean something. @param {Found[]} found @param {Part | null} lost */
function missingIn(found, lost) {
  const told = found.filter(({ unmet }) => unmet || found.length <= SHORT);
  return told.reduce((words, { missing }) => words.concat(missing), lost ? lost.words : []);
}

/** @param {Found[]} strong - parts of which one must be found @param {Found[]} found @param {(document: number) => boolean} isAllowed @param {number} least - of the query that must be covered */
function scored(strong, found, isAllowed, least) {
  const total = found.reduce((sum, { worth }) => sum + worth, 0);
  const results = [];
  for (const document of new Set(strong.reduce((/** @type {number[]} */ every, { scores }) => every.concat(Array.from(scores.keys())), []))) {
    if (!isAllowed(document)) continue;
    const covered = found.reduce((sum, { shares, worth }) => sum + worth * (shares.get(document) || 0), 0) / total;
    const sum = found.reduce((sum, { scores }) => sum + (scores.get(document) || 0), 0);
    const told = found.map(({ told }) => told.get(document) || "").filter(Boolean);
    if (covered >= least) results.push({ document, covered, told, score: sum * Math.pow(covered, 1.5) });
  }
  return results;
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
  // Once words make a phrase, what one of them means elsewhere does not count.
  const meant = new Set(part.candidates.map(({ term }) => term));
  const isMeant = (/** @type {Candidate} */ { term }) => together.scores.size === 0 || conceptOf(term) < 0 || meant.has(term);
  const each = await Promise.all(part.singles.map((single) => best(index, single.filter(isMeant), all, topical)));
  const scores = new Map(together.scores);
  const shares = new Map(Array.from(together.surely, ([document, quality]) => [document, quality < RELATED ? Math.max(quality, 0.5) : 1]));
  for (const single of each) {
    single.scores.forEach((score, document) => {
      const beside = together.scores.has(document);
      scores.set(document, (scores.get(document) || 0) + score * (beside ? BESIDE : SINGLE));
      if (!beside) shares.set(document, (shares.get(document) || 0) + 1 / part.words.length);
    });
  }
  const lost = each.length > 0 ? part.words.filter((_, at) => each[at].scores.size === 0) : part.words;
  // What is the same only in part, or begins like a word that is understood, is no answer to it.
  const unmet = together.unmet || (part.singles.length === 0 && together.isBeside);
  return {
    scores, shares, unmet,
    told: new Map(Array.from(scores.keys()).filter((document) => [together].concat(each).some(({ told }) => told.has(document))).map((document) => /** @type {[number, string]} */ ([document, part.words.join(" ")]))),
    worth: together.worth * (1 + 0.25 * (part.words.length - 1)),
    missing: unmet ? part.words : together.scores.size > 0 ? [] : lost,
    named: topical ? new Set() : together.named,
  };
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
  /** @type {Set<number>} */
  const named = new Set();
  /** @type {Set<number>} */
  const told = new Set();
  candidates.forEach(({ quality }, at) => {
    const alone = rarity(index, lists[at].count);
    lists[at].found.forEach((letter, document) => {
      // A year or a sum that a text mentions is not what a number asks for.
      if (letter >= "I" && /^\d/.test(candidates[at].term)) return;
      const own = quality === EXACT && !NAMES.includes(letter) ? alone : Math.min(rare, alone);
      const usual = letter === "A" && topical ? NAME_OF_TOPIC : WEIGHTS[letter];
      const weight = quality === EXACT ? Math.max(usual, RARE * own * own) : usual;
      const score = weight * quality * (0.35 + 0.65 * own);
      if (score > (scores.get(document) || 0)) scores.set(document, score);
      if (!SHOWN.includes(letter)) told.add(document);
      if (quality > (surely.get(document) || 0)) surely.set(document, quality);
      if (letter === "A") named.add(document);
    });
  });
  const said = candidates.filter(({ quality }, at) => quality >= UNDERSTOOD && lists[at].found.size > 0);
  const unmet = said.length > 0 && said.every(({ term }) => (index.related.get(conceptOf(term)) || { isUnmet: false }).isUnmet);
  const isBeside = candidates.length > 0 && said.length === 0 && (candidates.every(({ partly }) => partly) || candidates.some(({ quality }) => quality >= UNDERSTOOD));
  return { scores, surely, named, told, unmet, isBeside, worth: 0.35 + 0.65 * rare };
}

/** 1 for what one project has, towards 0 for what all have; 1 for what nobody has. @param {Index} index @param {number} count */
function rarity(index, count) {
  return count > 0 ? Math.log(1 + index.count / count) / Math.log(1 + index.count) : 1;
}

/** What whole names add, and the documents that bear one. @param {Index} index @param {Query} query */
async function bonuses(index, query) {
  /** @type {Map<number, number>} */
  const bonus = new Map();
  /** @type {Set<number>} */
  const named = new Set();
  const stems = query.words.map(stem);
  if (stems.length > 1) await begunBy(index, query, stems, bonus);
  await Promise.all(spans(stems).concat([[0, stems.length]]).map(async ([first, end]) => {
    const { found } = await postingsOfTerm(index, wholeTerm(stems.slice(first, end).join(" ")), false);
    const is = end - first === stems.length ? EQUAL : HOLDS;
    found.forEach((letter, document) => {
      bonus.set(document, Math.max(is, bonus.get(document) || 0));
      if (letter === "A") named.add(document);
    });
  }));
  return { bonus, named };
}

/** Notes what has a longer name of which a query of several words is the beginning. @param {Index} index @param {Query} query @param {string[]} stems @param {Map<number, number>} bonus */
async function begunBy(index, { words }, stems, bonus) {
  const start = stems.slice(0, -1).concat(words.slice(-1)).join("_");
  for (const { lines } of await index.terms(LARGE ? start : start.slice(0, 3))) {
    for (const term of lines.keys()) {
      if (!term.endsWith("=") || !term.startsWith(start)) continue;
      const is = term.length === start.length + 1 ? EQUAL : BEGINS;
      (await postingsOfTerm(index, term, false)).found.forEach((_, document) => bonus.set(document, is));
    }
  }
}
