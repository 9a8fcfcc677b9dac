// How well each project answers a query.

import { wholeTerm } from "./card_terms.js";
import { editDistance } from "./edit_distance.js";
import { CONCEPT, EXACT, RELATED, RELATED_FIELD, UNDERSTOOD } from "./qualities.js";
import { spans } from "./query.js";
import { postingsOfTerm } from "./terms.js";
import { remembered } from "./text/remembered.js";
import { stem } from "./text/stem.js";
import { conceptOf } from "./vocabulary.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./query.js").Candidate} Candidate */
/** @typedef {import("./query.js").Part} Part */
/** @typedef {import("./query.js").Query} Query */

/** What the fields of `index/postings.rs` weigh, by their letters; quoted, or they would be shortened. @type {Record<string, number>} */
const WEIGHTS = { "A": 10, "B": 9, "C": 8, "D": 7, "E": 6, "F": 5, "G": 4, "H": 3, "I": 2, "J": 1.2, "K": 1 };
/** The field of titles. */
const TITLE = "C";
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
/** So much of the best score answers about as well. */
const AS_WELL = 0.45;
/** What a word that nobody has counts beside one that is surely understood, and beside words of a language that we hardly know. */
const BESIDE_SURE = 0.5;
const FOREIGN = 0.2;
/** A rare word found as it was typed weighs as much even where it is only told. */
const RARE = 6;
/** A word of a name weighs less when people look for a topic: *Les Jardins* may have none. */
const NAME_OF_TOPIC = 0.6;
/** What a word counts that says too little by itself. */
const WEAK = 0.3;
/** Of queries of so few parts each word that nobody says is told. */
const SHORT = 3;
/** So many that say a phrase are a choice. */
const ENOUGH = 5;
/** What it adds that the query is how a longer name, street or commune begins. */
const BEGINS = 10;

/**
 * How a document says a part of a query: how much it counts, and which share of the part; the letters
 * of the fields that say it, small ones where it is neither a concept nor as typed.
 * @typedef {{ score: number, share: number, letters: string }} Match
 */

/** @type {Match} */
const NO_MATCH = { score: 0, share: 0, letters: "" };

/**
 * What was found for a part: the words of it that nobody has, and whether these are a concept.
 * `force`: how much its scores count.
 * @typedef {{ part: Part, isTopic: boolean, matches: Map<number, Match>, worth: number, force: number, missing: string[], unmet: boolean }} Found
 */

/** `told`: the words of which the document only tells. @typedef {{ document: number, score: number, told: () => string[] }} Ranked */

/**
 * The documents that answer, the best first; and the words that nobody says.
 * @param {Index} index @param {Query} query @param {Set<number> | null} allowed - by filters
 * @returns {Promise<{ hits: Ranked[], unmatched: string[] }>}
 */
export async function ranked(index, query, allowed) {
  const { documents, lost } = asksTogether(index, query) ? await (await index.narrowScript()).together(index, query.parts) : { documents: null, lost: null };
  const parts = query.parts.filter((part) => part !== lost);
  // A small directory has all of every list.
  const all = LARGE && (parts.filter(({ candidates, singles }) => candidates.length + singles.length > 0).length > 1 || allowed !== null || documents !== null || index.isWhole);
  const topical = parts.some((part) => isTopic(index, part));
  const [{ bonus, named }, ...found] = await Promise.all([bonuses(index, query), ...parts.map((part) => weigh(index, part, all, topical))]);
  const sure = parts.some(isSure);
  const unknown = query.foreign ? FOREIGN : sure ? BESIDE_SURE : 1;
  const own = found.filter((one) => one.matches.size > 0 && !one.part.weak && !one.part.generic);
  for (const one of found) {
    // What says little is all that is meant where nothing else is found.
    const isLess = own.length > 0 && one.part.generic;
    one.worth = (one.matches.size > 0 ? one.worth : unknown) * (isLess || one.part.weak ? WEAK : 1);
    if (isLess) one.force = WEAK;
  }
  const strong = found.filter(({ part }) => !part.weak);
  // What says too little decides only between those that answer without it.
  const counted = strong.length > 0 ? strong : found;
  const isAllowed = (/** @type {number} */ document) => (!allowed || allowed.has(document)) && (!documents || documents.has(document));
  const worth = sumOf(counted, ({ worth }) => worth);
  const results = Array.from(documentsOf(own.length > 0 ? own : counted)).filter(isAllowed).map((document) => scored(counted, worth, document));
  const covered = results.filter((result) => result.isMet || result.covered >= (sure ? LEAST_BESIDE_SURE : LEAST_COVERED));
  const least = most(covered) * LEAST_OF_BEST;
  const kept = covered.filter(({ isMet, isRelated, score }) => isMet || isRelated || score >= least);
  kept.forEach((result) => (result.score += (bonus.get(result.document) || 0) * result.covered * result.covered));
  const enough = most(kept) * AS_WELL;
  const weak = found.filter((one) => !counted.includes(one));
  for (const result of kept) {
    // What may not exist stands below what does and answers about as well, unless it is asked for by its name; what is only related, below all.
    const isUnsure = result.document >= index.sure && !named.has(result.document) && (topical || !result.isNamed);
    result.rank = (result.isRelated ? 4 : result.score < enough ? 2 : 0) + (isUnsure ? 1 : 0);
    if (!result.isRelated) result.score += WEAK * sumOf(weak, ({ matches }) => (matches.get(result.document) || NO_MATCH).score);
  }
  kept.sort((a, b) => a.rank - b.rank || b.score - a.score || a.document - b.document);
  return { hits: kept, unmatched: query.foreign || kept.length === 0 ? [] : missingIn(strong, lost) };
}

/** The best score. @param {Ranked[]} results */
const most = (results) => Math.max(...results.map(({ score }) => score));

/** @param {Found[]} found @param {(one: Found) => number} value */
const sumOf = (found, value) => found.reduce((sum, one) => sum + value(one), 0);

/** @param {Found[]} found */
function documentsOf(found) {
  /** @type {Set<number>} */
  const documents = new Set();
  found.forEach(({ matches }) => matches.forEach((_, document) => documents.add(document)));
  return documents;
}

/** Whether a query names a day, or for whom, and more. @param {Index} index @param {Query} query */
function asksTogether({ vocabulary }, { concepts, parts }) {
  return parts.length > 1 && Array.from(concepts).some((concept) => /^[dp]/.test(vocabulary.facets.get(concept) || ""));
}

/** The words that nobody says; of a long sentence only those that are known to mean something. @param {Found[]} found @param {Part | null} lost */
function missingIn(found, lost) {
  const told = found.filter(({ unmet }) => unmet || found.length <= SHORT);
  return (lost ? lost.words : []).concat(...told.map(({ missing }) => missing));
}

/**
 * How well a document answers. What other words say decides which of those that answer a topic come
 * first, not whether they do: a garden is meant by *jardin partagé* though it calls itself a *potager*.
 * @param {Found[]} found @param {number} worth - of all of it @param {number} document
 */
function scored(found, worth, document) {
  let [covered, score, topics, isTopical, letters] = [0, 0, 0, false, ""];
  for (const one of found) {
    const match = one.matches.get(document) || NO_MATCH;
    covered += (one.worth * match.share) / worth;
    score += one.force * match.score;
    letters += match.letters;
    if (!one.isTopic) continue;
    isTopical = true;
    // More than in passing.
    topics += /[A-IK]/.test(match.letters) ? one.worth : -one.worth;
  }
  return {
    document, covered,
    score: score * Math.pow(covered, 1.5),
    rank: 0,
    // Not what a result shows in any case: its name, and where it is.
    told: () => found.filter(({ matches }) => /[^ab]/i.test((matches.get(document) || NO_MATCH).letters)).map(({ part }) => part.words.join(" ")),
    isMet: isTopical && topics >= 0,
    isRelated: /^k+$/i.test(letters),
    isNamed: /a/i.test(letters),
  };
}

/** Whether a part was read without a guess. @param {Part} part */
function isSure({ candidates }) {
  return candidates.some(({ quality }) => quality >= CONCEPT);
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
  const { matches, worth, unmet: isUnmet, isBeside } = await best(index, part.candidates, all, topical);
  const together = new Set(matches.keys());
  // Once words make a phrase, what one of them means elsewhere does not count.
  const meant = new Set(part.candidates.map(({ term }) => term));
  const isMeant = (/** @type {Candidate} */ { term }) => together.size === 0 || conceptOf(term) < 0 || meant.has(term);
  const each = await Promise.all(part.singles.map((single) => best(index, single.filter(isMeant), all, topical)));
  for (const single of each) {
    single.matches.forEach((match, document) => {
      // Where enough say the phrase, who has only one of its words is none of them, unless it is called so.
      if (!isUnmet && together.size >= ENOUGH && !together.has(document) && !/[adeg]/i.test(match.letters)) return;
      const { score, share, letters } = matches.get(document) || NO_MATCH;
      const [weight, more] = together.has(document) ? [BESIDE, 0] : [SINGLE, 1 / part.words.length];
      matches.set(document, { score: score + weight * match.score, share: share + more, letters: letters + match.letters.toLowerCase() });
    });
  }
  // What is the same only in part, or begins like a word that is understood, is no answer to it.
  const unmet = isUnmet || (each.length === 0 && isBeside);
  const lost = part.words.filter((_, at) => each.length === 0 || each[at].matches.size === 0);
  return {
    part, matches, unmet, force: 1,
    isTopic: matches.size > 0 && !part.generic && isTopic(index, part),
    worth: worth * (1 + 0.25 * (part.words.length - 1)),
    missing: unmet ? part.words : together.size > 0 ? [] : lost,
  };
}

/**
 * The best candidate of each document. A name, or another form of a word, counts as no rarer than
 * all candidates together: the one street that is called *promenade* is not the best of walks.
 * @param {Index} index @param {Candidate[]} candidates @param {boolean} all @param {boolean} topical
 */
async function best(index, candidates, all, topical) {
  const lists = await Promise.all(candidates.map(({ term }) => postingsOfTerm(index, term, all)));
  // What is only related makes nothing less rare.
  const counts = lists.map(({ found, count }, at) => (index.related.has(conceptOf(candidates[at].term)) ? count - Array.from(found.values()).filter((letter) => letter === RELATED_FIELD).length : count));
  const guessed = candidates.every(({ quality }) => quality < UNDERSTOOD);
  const known = candidates.map((_, at) => at).filter((at) => guessed || candidates[at].quality >= UNDERSTOOD);
  const own = new Set();
  if (known.length > 1) for (const at of known) lists[at].found.forEach((letter, document) => letter !== RELATED_FIELD && own.add(document));
  const rare = rarity(index, Math.max(own.size, ...known.map((at) => counts[at])));
  const meanings = lists.filter((_, at) => candidates[at].quality === CONCEPT);
  /** @type {Map<number, Match>} */
  const matches = new Map();
  candidates.forEach(({ term, quality }, at) => {
    const alone = rarity(index, counts[at]);
    // The same for all documents that have it in the same field.
    const matchOf = remembered((letter) => {
      const isName = NAMES.includes(letter);
      const worth = quality === EXACT && !isName ? alone : Math.min(rare, alone);
      const usual = WEIGHTS[letter] * (isName && topical ? NAME_OF_TOPIC : 1);
      const weight = quality === EXACT ? Math.max(usual, RARE * worth * worth) : usual;
      return {
        score: weight * quality * (0.35 + 0.65 * worth),
        share: letter === RELATED_FIELD ? 0.5 : quality < RELATED ? Math.max(quality, 0.5) : 1,
        letters: quality >= CONCEPT ? letter : letter.toLowerCase(),
      };
    });
    lists[at].found.forEach((letter, document) => {
      // A year or a sum that a text mentions is not what a number asks for.
      if (letter >= "I" && /^\d/.test(term)) return;
      // A title may say a word in another sense: a *repair café* is hardly a café.
      if (letter === TITLE && quality === EXACT) meanings.forEach(({ found }) => (letter = found.get(document) > TITLE ? found.get(document) : letter));
      const [one, other] = [matchOf(letter), matches.get(document)];
      matches.set(document, other ? { score: Math.max(one.score, other.score), share: Math.max(one.share, other.share), letters: other.letters + one.letters } : one);
    });
  });
  const said = candidates.filter(({ quality }, at) => quality >= UNDERSTOOD && lists[at].found.size > 0);
  const unmet = said.length > 0 && said.every(({ term }) => (index.related.get(conceptOf(term)) || { isUnmet: false }).isUnmet);
  const isBeside = candidates.length > 0 && said.length === 0 && (candidates.every(({ partly }) => partly) || candidates.some(({ quality }) => quality >= UNDERSTOOD));
  return { matches, unmet, isBeside, worth: 0.35 + 0.65 * rare };
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
  // With a word that is read with a slip comes what is called so; for more would have to be waited.
  const isGuess = (/** @type {number} */ first, /** @type {number} */ end) => LARGE && query.words.slice(first, end).some((word, at) => word !== query.typed[first + at] && isLearnt(index, word));
  if (stems.length > 1 && !isGuess(0, 1)) await begunBy(index, query, stems, bonus);
  await Promise.all(spans(stems).concat([[0, stems.length]]).map(async ([first, end]) => {
    const term = wholeTerm(stems.slice(first, end).join(" "));
    if (isGuess(first, end) && !isLearnt(index, term)) return;
    const { found } = await postingsOfTerm(index, term, false);
    const is = end - first === stems.length ? EQUAL : HOLDS;
    found.forEach((letter, document) => {
      bonus.set(document, Math.max(is, bonus.get(document) || 0));
      if (letter === "A") named.add(document);
    });
  }));
  return { bonus, named };
}

/** Whether the postings of a term came with something else. @param {Index} index @param {string} term */
function isLearnt(index, term) {
  return index.learnt.some(({ lines }) => lines.has(term));
}

/**
 * Notes what has a longer name of which a query of several words is the beginning, or in a large
 * directory, where many names differ in a word, the name with a slip. @param {Index} index @param {Query} query @param {string[]} stems @param {Map<number, number>} bonus
 */
async function begunBy(index, { words }, stems, bonus) {
  const start = stems.slice(0, -1).concat(words.slice(-1)).join("_");
  const whole = wholeTerm(stems.join(" "));
  for (const { lines } of await index.terms(LARGE ? start : start.slice(0, 3))) {
    for (const term of lines.keys()) {
      if (!term.endsWith("=") || !(term.startsWith(start) || (LARGE && editDistance(term, whole, 1) < 2))) continue;
      const is = term.length === start.length + 1 ? EQUAL : BEGINS;
      (await postingsOfTerm(index, term, false)).found.forEach((_, document) => bonus.set(document, is));
    }
  }
}
