// "Which PCS is mine?": communes, postal codes, what is near, and what is looked for there. Streets
// are found by `streets/`.

import { Commune, Near, Places } from "../format.ts";
import { communeLink, communeOf, communeOfPart, isStreetLike, isTopic, postingsOfTerm, ranked, textOf } from "../of_engine.js";
import { inSigns } from "../decode.js";
import { isPoint, NEAR, needOf, others } from "./around.js";
import { PER_DEGREE } from "./nearest.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../engine.js").Hit} Hit */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("./around.js").Place} Place */

/** So many projects are named that have what is looked for, from near to far. */
const NEAR_WITH = 20;

/**
 * The commune that a query is, or beside which it says what is looked for. An address whose street
 * nobody knows, or that cannot be asked for, is still in its commune.
 * @param {Index} index @param {Query} query @returns {Promise<Place | null>}
 */
export async function placeOf(index, query) {
  const isCommune = communeOf(index, query) >= 0;
  const [part] = query.parts.filter((part) => communeOfPart(index, part) >= 0);
  const others = query.parts.filter((other) => communeOfPart(index, other) < 0 && isTopic(index, other));
  const commune = isCommune ? communeOf(index, query) : part ? communeOfPart(index, part) : -1;
  if (commune < 0 || (!isCommune && others.length === 0 && !isStreetLike(index, query))) return null;
  const code = query.typed.find((word) => /^\d{4}$/.test(word)) || "";
  return communePlace(index, commune, code, needOf(query, isCommune ? [] : others));
}

/** @param {Index} index @param {number} commune @param {string} code @param {Query | null} need @returns {Promise<Place>} */
async function communePlace(index, commune, code, need) {
  const has = (/** @type {number} */ at) => index.communes[at][Commune.PostalCodes].split(" ").includes(code);
  const all = index.communes.map((_, at) => at).filter((at) => (code ? has(at) : at === commune));
  const links = all.map((at) => communeLink(index, at));
  return { kind: code ? "postal" : "commune", name: code ? textOf(code) : links[0].name, number: "", communes: links, at: LARGE ? null : await middle(index, commune), more: [], code, need };
}

/** @param {Index} index @param {number} commune @returns {Promise<number[] | null>} */
async function middle(index, commune) {
  const places = await index.places();
  const [south, west] = places[LARGE ? Places.Corner : Near.Corner];
  if (!LARGE) {
    // They come in the file of this script.
    const [north, east] = inSigns(await index.fetched("middles", "middles")).slice(2 * commune);
    return north ? [south + north, west + east] : null;
  }
  const box = places[Places.Boxes][commune];
  return box && [south + (box[0] + box[2]) / 2, west + (box[1] + box[3]) / 2];
}

/** @param {{ latitude: number, longitude: number }} here @param {Query} query @returns {Place} */
export function herePlace({ latitude, longitude }, query) {
  return { kind: "here", name: textOf(""), number: "", communes: [], at: [latitude * PER_DEGREE, longitude * PER_DEGREE], more: [], need: needOf(query, query.parts) };
}

/**
 * Those that lie there, then the nearest others; or those with what is looked for beside a place.
 * @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed
 * @returns {Promise<Hit[]>}
 */
export async function placeHits(index, query, place, allowed) {
  if (place.need) return hitsWith(index, place.need, place, allowed);
  const most = place.kind === "here" ? NEAR_WITH : NEAR;
  const own = place.kind === "here" ? [] : await inCommune(index, query, place, allowed);
  // What is near a commune is a round of its own in a large directory, where most have projects.
  if (LARGE && own.length === 0 && place.communes.length > 0) place.at = await middle(index, index.communes.findIndex((commune) => commune[Commune.Id] === place.communes[0].id));
  return own.concat(await others(index, place, own, most, allowed));
}

/**
 * Those that have what is looked for: in the commune as well as they answer, then from near to far.
 * @param {Index} index @param {Query} need @param {Place} place @param {Set<number> | null} allowed @returns {Promise<Hit[]>}
 */
async function hitsWith(index, need, place, allowed) {
  const here = isPoint(place) ? new Set() : await documentsIn(index, place);
  if (LARGE) index.isWhole = true;
  const inside = new Set(Array.from(here).filter((document) => !allowed || allowed.has(document)));
  const [mine, all] = await Promise.all([inside, allowed].map(async (some) => (await ranked(index, need, some)).hits.map(({ document }) => document)));
  const found = mine.concat(all);
  const own = mine.map((document) => ({ document, mine: true, sameStreet: false, distance: null }));
  if (own.length >= NEAR_WITH) return own;
  // In a large directory the way to each would be a round of its own.
  if (LARGE && !isPoint(place)) return own.concat(all.filter((document) => !mine.includes(document)).slice(0, NEAR_WITH).map((document) => ({ document, mine: false, sameStreet: false, distance: null })));
  return own.concat(await others(index, place, own, NEAR_WITH, new Set(found)));
}

/** @param {Index} index @param {Place} place @returns {Promise<Set<number>>} */
async function documentsIn(index, { code, communes }) {
  const { found } = await postingsOfTerm(index, code || "@c" + communes[0].id, true);
  return new Set(Array.from(found.keys()).filter((document) => found.get(document) === "B"));
}

/** @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed @returns {Promise<Hit[]>} */
async function inCommune(index, query, place, allowed) {
  const here = Array.from(await documentsIn(index, place)).filter((document) => !allowed || allowed.has(document));
  const ranks = query.parts.length > 0 ? (await ranked(index, query, new Set(here))).hits : [];
  const first = ranks.map(({ document }) => document);
  const rest = here.filter((document) => !first.includes(document)).sort((a, b) => a - b);
  return first.concat(rest).map((document) => ({ document, mine: true, sameStreet: false, distance: null }));
}
