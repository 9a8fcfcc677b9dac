// "Which PCS is mine?": communes, postal codes, streets, and what is near.

import { Commune, Near, Places } from "../format.ts";
import { cardOf, communeLink, communeOf, communeOfPart, conceptsIn, isStreetLike, isTopic, keyOf, postingsOfTerm, ranked, stem, textOf, wholeTerm } from "../of_engine.js";
import { STREET } from "../qualities.js";
import { nearest, PER_DEGREE } from "./nearest.js";
import { streetOf } from "./streets.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../engine.js").Hit} Hit */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("../answer.d.ts").PlaceAnswer} PlaceAnswer */
/** @typedef {import("../answer.d.ts").CommuneLink} CommuneLink */
/**
 * `at`: a point in parts of a degree; `keys`: of a street's names; `code`: the postal code that was
 * asked for; `need`: what is looked for there, none when that is all projects; `near`: what is near
 * a street of a large directory.
 * @typedef {Pick<PlaceAnswer, "kind" | "name" | "number" | "communes" | "more"> & { at: number[] | null, keys?: string[], code?: string, need: Query | null, near?: import("./nearest.js").Away[] | null }} Place
 */

/** How many near projects are named where none is known to be the visitor's. */
const NEAR = 5;

/** So many projects are named that have what is looked for, from near to far. */
const NEAR_WITH = 20;

/**
 * The place that a query is, or beside which it says what is looked for. An address whose street
 * nobody knows, or that cannot be asked for, is still in its commune.
 * @param {Index} index @param {Query} query @param {boolean} mayBeStreet @returns {Promise<Place | null>}
 */
export async function placeOf(index, query, mayBeStreet) {
  const isCommune = communeOf(index, query) >= 0;
  const street = mayBeStreet ? await streetOf(index, query) : null;
  if (street) return street;
  const [part] = query.parts.filter((part) => communeOfPart(index, part) >= 0);
  const others = query.parts.filter((other) => communeOfPart(index, other) < 0 && isTopic(index, other));
  const commune = isCommune ? communeOf(index, query) : part ? communeOfPart(index, part) : -1;
  if (commune < 0 || (!isCommune && others.length === 0 && !isStreetLike(query))) return null;
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

/** What some parts of a query ask for; none when there are none. @param {Query} query @param {import("../query.js").Part[]} parts @returns {Query | null} */
export function needOf(query, parts) {
  return parts.length > 0 ? { ...query, parts, concepts: conceptsIn(parts), words: parts.reduce((/** @type {string[]} */ all, { words }) => all.concat(words), []) } : null;
}

/** @param {Index} index @param {number} commune @returns {Promise<number[] | null>} */
async function middle(index, commune) {
  const places = await index.places();
  const [south, west] = places[LARGE ? Places.Corner : Near.Corner];
  const box = places[LARGE ? Places.Boxes : Near.Middles][commune];
  return box && [south + (box[0] + box[box.length - 2]) / 2, west + (box[1] + box[box.length - 1]) / 2];
}

/** @param {{ latitude: number, longitude: number }} here @param {Query} query @returns {Place} */
export function herePlace({ latitude, longitude }, query) {
  return { kind: "here", name: textOf(""), number: "", communes: [], at: [latitude * PER_DEGREE, longitude * PER_DEGREE], more: [], need: needOf(query, query.parts) };
}

/** Whether a project lists a street, and that number of it. @param {import("../cards.js").ShownCard} card @param {Place} place @param {string[]} keys - of the street's names */
function listsStreet(card, place, keys) {
  return card.streets.some(({ name, numbers }) => {
    if (!keys.includes(keyOf(name))) return false;
    const number = parseInt(place.number, 10);
    if (!numbers || !number) return !numbers;
    return numbers.first <= number && number <= numbers.last && (!numbers.side || number % 2 === numbers.side % 2);
  });
}

/**
 * Those whose place it is, then the nearest others; with their distance from a street or a point.
 * @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed
 * @returns {Promise<Hit[]>}
 */
export async function placeHits(index, query, place, allowed) {
  if (place.need) return hitsWith(index, place.need, place, allowed);
  const most = place.kind === "here" ? NEAR_WITH : NEAR;
  // The cards of its neighbours are asked for beside what lists the street.
  if (LARGE && !allowed) (place.near || []).slice(0, NEAR).forEach(({ document }) => cardOf(index, document).catch(() => {}));
  const own = place.kind === "here" ? [] : place.kind === "street" ? await onStreet(index, query, place, allowed) : await inCommune(index, query, place, allowed);
  // What is near a commune is a round of its own in a large directory, where most have projects.
  if (LARGE && own.length === 0 && place.communes.length > 0 && !isPoint(place)) place.at = await middle(index, index.communes.findIndex((commune) => commune[Commune.Id] === place.communes[0].id));
  return own.concat(await others(index, place, own, most, allowed));
}

/** The nearest that are not known yet; those that may not exist come last. @param {Index} index @param {Place} place @param {Hit[]} own @param {number} most @param {Set<number> | null} allowed @returns {Promise<Hit[]>} */
async function others(index, place, own, most, allowed) {
  const known = new Set(own.map(({ document }) => document));
  const near = place.near && !allowed ? place.near : place.at ? await nearest(index, place.at, most + known.size, allowed) : [];
  const far = near.filter(({ document }) => !known.has(document)).slice(0, most);
  const hits = far.map(({ document, distance }) => ({ document, mine: false, sameStreet: false, distance: isPoint(place) ? distance : null }));
  return hits.filter(({ document }) => document < index.sure).concat(hits.filter(({ document }) => document >= index.sure));
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

/**
 * Those that list the street: with that number first; before all those that bear its name.
 * @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed
 * @returns {Promise<Hit[]>}
 */
async function onStreet(index, query, place, allowed) {
  const keys = place.keys || [];
  const typed = query.words.map(stem).join(" ");
  const whole = wholeTerm(typed);
  // Whoever lists a street is known by all its names; the entry of a small directory has those that it shows.
  const terms = Array.from(new Set([whole].concat(LARGE && keys.includes(typed) ? [] : keys.map(wholeTerm))));
  const lists = await Promise.all(terms.map((term) => postingsOfTerm(index, term, true)));
  /** @type {Map<number, { field: string, term: string }>} */
  const known = new Map();
  lists.forEach(({ found }, at) => found.forEach((field, document) => !known.has(document) && known.set(document, { field, term: terms[at] })));
  const documents = Array.from(known.keys()).filter((document) => !allowed || allowed.has(document));
  const hits = await Promise.all(documents.map(async (document) => hitOn(await cardOf(index, document), place, keys, { document, whole, ...known.get(document) })));
  const rank = (/** @type {StreetHit} */ { mine, named }) => (mine ? 0 : named ? 1 : 2);
  return hits.filter(({ here, named }) => here || named).sort((a, b) => rank(a) - rank(b) || a.document - b.document);
}

/** @typedef {Hit & { here: boolean, named: boolean }} StreetHit */

/**
 * A project that has the name of a street: of its own, or of its estate.
 * @param {import("../cards.js").ShownCard} card @param {Place} place @param {string[]} keys
 * @param {{ document: number, whole: string, field: string, term: string }} known
 * @returns {StreetHit}
 */
function hitOn(card, place, keys, { document, whole, field, term }) {
  const here = place.communes.some(({ id }) => id === card.project.commune.id);
  const named = field === "A" && term === whole;
  const sameStreet = here && (field === STREET || card.streets.some(({ name }) => keys.includes(keyOf(name))));
  return { document, mine: listsStreet(card, place, keys), sameStreet, distance: null, here, named };
}

/** Whether a place is somewhere: the middle of a commune orders what is near, but nobody asked from there. @param {Place} place */
function isPoint({ kind }) {
  return kind === "street" || kind === "here";
}

/**
 * What a page is told of a place. `mine`: a project lists this very house, or lies in this commune;
 * `sameStreet`: a project lies in this street, with whatever number. @param {Place} place @param {Hit[]} hits
 */
export function placeAnswer(place, hits) {
  const { kind, name, number, communes, at, more, need } = place;
  const [latitude, longitude] = at && isPoint(place) ? at.map((part) => part / PER_DEGREE) : [null, null];
  return { kind, name, number, communes, mine: hits.some(({ mine }) => mine), sameStreet: hits.some(({ sameStreet }) => sameStreet), latitude, longitude, more, need: need !== null };
}
