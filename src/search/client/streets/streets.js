// The street that a query names.

import { inSigns, rowsOf } from "../decode.js";
import { Commune, Streets } from "../format.ts";
import { needOf } from "../places/around.js";
import { PER_DEGREE } from "../places/nearest.js";
import { communeLink, conceptOf, conceptsOf, editDistance, isAround, isHouse, isTopic, keyOf, keysOf, STREET_WORDS, saysStreet, significantOf, stem, streetStarts } from "../of_engine.js";
import { UNDERSTOOD } from "../qualities.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("../query.js").Part} Part */
/** @typedef {import("../places/around.js").Place} Place */
/** @typedef {import("../decode.js").StreetRow} StreetRow */
/**
 * A row of the table that may be meant: how far its name is from what was typed, the number of the
 * house, and the parts of the query that say what is looked for there.
 * @typedef {{ row: StreetRow, rest: number, number: string, needs: Part[] }} Found
 */

/** What it costs that a word of the name is missing, is read with a slip, is of another kind of street. */
const MISSING = 1;
const SLIP = 0.3;
const OTHER_KIND = 1.5;
/** What it costs that a word is left over: behind the house, or the name of another commune. */
const BEHIND = 0.5;
const ELSEWHERE = 3;
/** What costs more is another street. */
const MOST = 4;
/** From so many letters on a word may have a slip, and so many two. */
const LONG = 5;
const VERY_LONG = 11;
/** The corners of communes are counted in so many fields. */
const CORNERS = 8;
/** A word of so few letters has no other forms. */
const SHORT = 4;

/** The street of the table that a query names. @param {Index} index @param {Query} query @returns {Promise<Place | null>} */
export async function streetOf(index, query) {
  /** @type {Found[]} */
  let best = [];
  const [first, ...others] = streetStarts(index, query);
  // A round of requests costs more than a file: where the first is not it, all others are asked for together.
  for (const starts of [[first], others]) {
    if (LARGE) starts.forEach(index.streets);
    for (const start of starts) {
      const found = await streetsFrom(index, query, start);
      if (found.length > 0 && (best.length === 0 || found[0].rest < best[0].rest)) best = found;
      // One in another commune is only taken when no other is found.
      if (best.length > 0 && best[0].rest < ELSEWHERE) return streetPlace(index, query, best);
    }
  }
  return best.length > 0 ? streetPlace(index, query, best) : null;
}

/** The streets that a query may be, the likeliest first, among those with a word that begins so. @param {Index} index @param {Query} query @param {string} start */
async function streetsFrom(index, query, start) {
  /** @type {Map<string, Found>} */
  const found = new Map();
  for (const record of await index.streets(start)) {
    for (const row of rowsOf(record)) {
      const one = fits(index, query, row);
      if (one) found.set([row.french, row.dutch, row.place].join(), one);
    }
  }
  return Array.from(found.values()).sort((a, b) => a.rest - b.rest);
}

/**
 * The names by which a street is looked for, each with its language, the French one first; without
 * a language where both are the same. @param {StreetRow} row
 */
function namesIn({ french, dutch }) {
  if (dutch === french) return [{ text: french, lang: "" }];
  return [{ text: french, lang: "fr" }, { text: dutch, lang: "nl" }].filter(({ text }) => text && text !== "-");
}

/** How a street may be what was typed, by the likelier of its names; none when it is another one. @param {Index} index @param {Query} query @param {StreetRow} row @returns {Found | null} */
function fits(index, query, row) {
  const found = namesIn(row).map(({ text }) => fitsName(index, query, significantOf(text), row.communes)).filter(({ rest }) => rest <= MOST);
  const [best] = found.sort((a, b) => a.rest - b.rest);
  return best ? { row, ...best } : null;
}

/** @param {Index} index @param {Query} query @param {string[]} name @param {number[]} here - its communes */
function fitsName(index, query, name, here) {
  const { tokens, typed } = query;
  const kindless = name.filter((word) => !STREET_WORDS.has(word));
  const own = kindless.length > 0 ? kindless : name;
  const slips = own.map((word) => Math.min(...tokens.map((other) => slipsBetween(other, word))));
  const missing = slips.filter((slips) => slips === Infinity).length;
  const slipped = slips.reduce((sum, slips) => sum + (slips < Infinity ? slips : 0), 0);
  // Words that say nothing of streets are one only when they are its whole name: `tomberg`.
  const isPlain = !query.number && !query.street && !typed.some(saysStreet);
  if (missing === own.length || (isPlain && (missing > 0 || (slipped > 0 && own.length === 1)))) return { rest: Infinity, number: "", needs: [] };
  const isOfName = (/** @type {string} */ word) => name.some((other) => slipsBetween(word, other) < Infinity);
  const houses = tokens.filter((word) => isHouse(word) && !isOfName(word));
  const left = typed.filter((word) => !isOfName(word));
  const { cost, needs } = costOf(index, query, left, here, isOfName);
  return { rest: MISSING * missing + SLIP * slipped + cost, number: houses[0] || "", needs };
}

/**
 * What the words cost that a street's name does not have: those of its place nothing, and those
 * that say what is looked for are a need. @param {Index} index @param {Query} query @param {string[]} left @param {number[]} here @param {(word: string) => boolean} isOfName
 */
function costOf(index, query, left, here, isOfName) {
  const { tokens, parts } = query;
  const isCoded = left.some((word) => here.some((at) => index.communes[at][Commune.PostalCodes].split(" ").includes(word)));
  const saysKind = query.typed.some(saysStreet);
  const end = tokens.reduce((end, word, at) => (isOfName(word) || isHouse(word) ? at : end), 0);
  const others = parts.filter(({ words, candidates }) => words.every((word) => left.includes(word)) && candidates.some(({ quality }) => quality >= UNDERSTOOD));
  /** @type {Part[]} */
  const needs = others.some((part) => isTopic(index, part)) ? others : [];
  const isNeed = (/** @type {string} */ word) => saysKind && needs.some(({ words }) => words.includes(word));
  const costs = left.map((word) => {
    if (STREET_WORDS.has(word)) return OTHER_KIND;
    if (isAround(word) || namesCommune(index, word, here)) return 0;
    if (isNeed(word)) return 0;
    if (index.communes.some((_, at) => namesCommune(index, word, [at]))) return isCoded ? BEHIND : ELSEWHERE;
    return saysKind && query.number && tokens.indexOf(word) > end ? BEHIND : Infinity;
  });
  return { cost: costs.reduce((sum, cost) => sum + cost, 0), needs: needs.filter(({ words }) => words.some(isNeed)) };
}

/** How many slips lie between a typed word and one of a name; none that is another word. @param {string} typed @param {string} word */
function slipsBetween(typed, word) {
  if (typed === word) return 0;
  if (/\d/.test(typed + word)) return Infinity;
  const longest = Math.max(typed.length, word.length);
  const slips = longest > LONG ? editDistance(typed, word, longest > VERY_LONG ? 2 : 1) : Infinity;
  if (slips <= (longest > VERY_LONG ? 2 : 1)) return slips;
  return Math.min(typed.length, word.length) > SHORT - 1 && stem(typed) === stem(word) ? 1 : Infinity;
}

/** Whether a word names one of some communes. @param {Index} index @param {string} word @param {number[]} communes */
function namesCommune(index, word, communes) {
  return communes.some((at) => {
    const commune = index.communes[at];
    const isCode = commune[Commune.PostalCodes].split(" ").includes(word);
    const keys = keysOf(commune).join(" ").split(" ");
    const isKey = keys.includes(stem(word)) || (word.length > LONG && keys.some((key) => editDistance(stem(word), key, 1) <= 1));
    return isCode || isKey || conceptsOf(index, [word], 1).some(({ term }) => index.vocabulary.communes.get(conceptOf(term)) === at);
  });
}

/** @param {Index} index @param {Query} query @param {Found[]} found @returns {Place} */
function streetPlace(index, query, found) {
  const same = found.filter(({ rest }) => rest === found[0].rest).map(({ row }) => row);
  const [first, ...others] = same;
  const dutch = index.lang === "nl" || !significantOf(first.french).some((word) => query.typed.includes(word));
  const name = (/** @type {Found["row"]} */ row) => nameOfRow(index, row, dutch);
  const communes = (/** @type {Found["row"]} */ row) => row.communes.map((at) => communeLink(index, at));
  return {
    kind: "street",
    name: name(first),
    number: found[0].number,
    communes: communes(first),
    at: pointOf(index, first),
    keys: namesIn(first).map(({ text }) => keyOf(text)),
    near: LARGE ? nearOf(first.near) : null,
    more: others.slice(0, 4).map((row) => ({ name: name(row), communes: communes(row) })),
    need: needOf(query, found[0].needs),
  };
}

/** A street's name as the page shows it. @param {Index} index @param {Found["row"]} row @param {boolean} dutch @returns {import("../answer.d.ts").Text} */
function nameOfRow(index, row, dutch) {
  const names = namesIn(row);
  const { text, lang } = names[dutch ? names.length - 1 : 0];
  return { text, lang: lang === index.lang ? "" : lang };
}

/** Where a street lies, as projects are written. @param {Index} index @param {StreetRow} row */
function pointOf({ streetTable }, { communes, at }) {
  const corners = inSigns(streetTable[Streets.Corners]);
  // Without a commune it is counted from the corner of all.
  const [commune = -1] = communes;
  return at.map((way, axis) => ((streetTable[Streets.Corner][axis] + CORNERS * (corners[2 * commune + axis] || 0) + way) * PER_DEGREE) / streetTable[Streets.PerDegree][axis]);
}

/** The nearest projects, as rows of a large directory name them. @param {string} near */
function nearOf(near) {
  return near.split(" ").filter(Boolean).map((one) => {
    const [document, tens] = one.split(".").map((digits) => parseInt(digits, 36));
    return { document, distance: tens * 10 };
  });
}
