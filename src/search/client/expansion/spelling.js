// What was meant by a word that nobody wrote.

import { endingLike } from "../endings.js";
import { editDistance, namesOf } from "../of_engine.js";
import { IN_PART, SLIP, SURE_LENGTH } from "../qualities.js";

/** @typedef {import("../engine.js").Index} Index */

/** How much a word counts that was read with two slips, or by its sound. */
const SLIPS = 0.4;
export const SOUND = 0.55;

/** A letter that lies nowhere near; a short word is then rather another word. */
const SLIP_OF_LETTER = 0.58;
const SURE_OF_LETTER = 7;

/** A word of fewer letters is no slip: it is like too many others. */
const LEAST = 4;

/** Most words that are taken for what was meant. */
const MEANT = 4;

/**
 * The known words that are nearest to a typed one.
 * @param {string} typed @param {Iterable<string>} known
 * @param {boolean} alone - whether it is the whole query: a bold guess then needs its first and last letter
 * @returns {{ word: string, quality: number }[]} the best first
 */
function meant(typed, known, alone) {
  const heard = sound(typed);
  const found = new Map();
  for (const word of known) {
    const quality = nearness(typed, word, heard, alone);
    if (quality > 0) found.set(word, quality);
  }
  const all = Array.from(found, ([word, quality]) => ({ word, quality }));
  const like = (/** @type {string} */ word) => (word[0] === typed[0] ? 0 : 1) + Math.abs(word.length - typed.length) / 10;
  all.sort((a, b) => b.quality - a.quality || like(a.word) - like(b.word) || (a.word < b.word ? -1 : 1));
  return all.filter((one) => one.quality >= all[0].quality).slice(0, MEANT);
}

/** Letters that fingers take for one another when they are neighbours, and that ears do. */
const KEYS = "azertyuiop qsdfghjklm wxcvbn qwerty";
const EARS = "aeiouy sc sz ck kq fvw bp td mn gj gh il".split(" ");

/** A shorter word beside others that sounds almost alike is rather another one: *planche à voile* is no `vuile`. */
const HEARD_LENGTH = 6;

/** Whether two words of the same length differ in one letter that is hardly taken for the other. @param {string} a @param {string} b @param {boolean} alone */
function isOtherWord(a, b, alone) {
  const different = a.length === b.length ? Array.from(a).filter((letter, at) => letter !== b[at]) : [];
  if (different.length !== 1) return false;
  const [one] = different;
  const other = b[Array.from(a).findIndex((letter, at) => letter !== b[at])];
  return !KEYS.includes(one + other) && !KEYS.includes(other + one) && !((alone || a.length >= HEARD_LENGTH) && EARS.some((letters) => letters.includes(one) && letters.includes(other)));
}

/** @param {string} typed @param {string} word @param {string} heard @param {boolean} alone */
function nearness(typed, word, heard, alone) {
  if (typed.length < LEAST || word.length < 3 || Math.abs(word.length - typed.length) > 2) return 0;
  const most = typed.length >= 8 && word[0] === typed[0] ? 2 : 1;
  const slips = editDistance(typed, word, most);
  if (slips <= 1) return !isOtherWord(typed, word, alone) ? SLIP : typed.length < SURE_OF_LETTER ? 0 : SLIP_OF_LETTER;
  const last = (/** @type {string} */ text) => text[text.length - 1];
  const ends = word[0] === typed[0] && (last(word) === last(typed) || last(sound(word)) === last(heard));
  if (alone && !ends) return 0;
  if (typed.length > 5 && heard.length > 2 && heard === sound(word)) return SOUND;
  const isAlmostHeard = typed.length > SURE_OF_LETTER && word[0] === typed[0] && editDistance(heard, sound(word), 1) <= 1;
  return slips <= most || isAlmostHeard ? SLIPS : 0;
}

/** How French and Dutch letters sound, roughly; each rule before those it would hide from. @type {[RegExp, string][]} */
const SOUNDS = [
  [/ph/g, "f"],
  [/(ss?|[tc])i(?=on)/g, "si"],
  [/eaux?|aux?/g, "o"],
  [/sch|ch|sj/g, "x"],
  [/ij|ei|ai|ay|ey|y/g, "i"],
  [/oe|ou/g, "u"],
  [/qu|ck|c(?=[aoulrt]|$)|q/g, "k"],
  [/c|z/g, "s"],
  [/g(?=[ei])/g, "j"],
  [/v|w/g, "f"],
  [/h/g, ""],
  [/(.)\1+/g, "$1"],
  [/(.{2})e?[stdx]?$/g, "$1"],
];

/** How known words sound. @type {Map<string, string>} */
const HEARD = new Map();

/** @param {string} word */
function sound(word) {
  const known = HEARD.get(word);
  if (known !== undefined) return known;
  const heard = SOUNDS.reduce((heard, [letters, as]) => heard.replace(letters, as), word);
  HEARD.set(word, heard);
  return heard;
}

/** Known words that a compound begins or ends with: `huiswerkhulp`. @param {string} typed @param {Iterable<string>} known */
function compoundParts(typed, known) {
  const found = [];
  for (const word of known) {
    const rest = typed.length - word.length;
    if (word.length >= 5 && rest >= 4 && (typed.startsWith(word) || typed.endsWith(word))) found.push(word);
  }
  found.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return found.slice(0, 2).map((word) => ({ word, quality: IN_PART }));
}

/**
 * The project or commune of which a long word is the name with one slip: none is so near to a word
 * that is to be asked for, and nothing is fetched. @param {Index} index @param {string} word
 */
export function slipInName(index, word) {
  const [first, second] = word.length > SURE_LENGTH ? meant(word, namesOf(index), true) : [];
  return first && !second && first.quality >= SLIP ? first.word : "";
}

/**
 * What a word is a slip of that the entry knows; "" for none. A large directory then asks for that
 * in the same round. @param {Index} index @param {string} word
 */
export function guessOf(index, word) {
  const [first] = slipInName(index, word) ? [] : meant(word, index.vocabulary.spelled, true);
  return slipInName(index, word) || (first && first.quality >= SLIP ? first.word : "");
}

/** What was meant by a word that nobody wrote. @param {Index} index @param {string} word @param {boolean} alone */
export async function meaningsOf(index, word, alone) {
  if (/\d/.test(word) || word.length < LEAST) return [];
  /** @type {Set<string>} */
  const known = new Set();
  // What projects write before other spellings of it: `anderlecht` before `anderlech`.
  const [first, ...others] = spellings(index, word);
  for (const spelled of [first, async () => Array.from(index.vocabulary.spelled), ...others]) {
    (await spelled()).forEach((other) => known.add(other));
    const near = meant(word, known, alone);
    if (near.length > 0 && near[0].quality >= SLIP) return near;
  }
  const near = meant(word, known, alone);
  return near.length > 0 ? near : compoundParts(word, known);
}

/**
 * Where the words stand among which a misspelt one may be, the likeliest first: in a large directory
 * those with its first letters, and those with its last ones, which bring their postings.
 * @param {Index} index @param {string} word
 * @returns {(() => Promise<string[]>)[]}
 */
function spellings(index, word) {
  const wordsOf = (/** @type {import("../terms.js").TermPage[]} */ pages) =>
    pages.flatMap(({ lines }) => Array.from(lines.keys())).filter((term) => /^\p{Alphabetic}{3,}$/u.test(term));
  if (!LARGE) return [async () => wordsOf(index.pages)];
  const alike = async () => {
    const pages = await endingLike(index, word);
    index.learnt.push(...pages.filter((page) => !index.learnt.includes(page)));
    return wordsOf(pages);
  };
  return [async () => wordsOf(await index.terms(word.slice(0, 3))), alike];
}
