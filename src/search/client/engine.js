// The search as a page uses it: `annuaire.open(...)`, then `finder.find(...)`.

import { saysStreet } from "./address.js";
import { cardOf, communeOfLine } from "./cards.js";
import { termsOf, wholeTerm } from "./card_terms.js";
import { linesOf } from "./decode.js";
import { reversed } from "./endings.js";
import { Commune, Entry, Large, Small, Streets } from "./format.ts";
import { parts } from "./parts.js";
import { communeOf, communeOfPart, isBareStreet, isStreetLike, isUnderstood, mayBePlace, streetStarts } from "./place_names.js";
import { expandQuery, noQuery, readQuery } from "./query.js";
import { isTopic, ranked } from "./ranking.js";
import { relatedOf } from "./related.js";
import { fetchOnce, kept, put, shardsOf } from "./shards.js";
import { reasonsOf } from "./snippets.js";
import { postingsOfTerm, termPage } from "./terms.js";
import { stem } from "./text/stem.js";
import { newVocabulary } from "./vocabulary.js";

/** @typedef {import("./answer.d.ts").Asked} Asked */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./terms.js").TermPage} TermPage */
/** @typedef {import("./places/around.js").Place} Place */
/** What a word may mean, by the letters with which it begins. @typedef {Map<string, import("./format.ts").LexiconRecord[]>} LexiconPages */
/** @typedef {{ document: number, mine: boolean, sameStreet: boolean, distance: number | null, told?: () => string[] }} Hit */

/**
 * The index as one query knows it.
 * @typedef {{
 *   lang: string, count: number, sure: number, code: string, trunk: string, zone: string, ownMark: string, vocabulary: import("./vocabulary.js").Vocabulary, related: import("./related.js").Related,
 *   communes: string[][], long: string,
 *   longs: Map<string, number>, asked: Set<string>, learnt: TermPage[], isCut: boolean, isWhole: boolean,
 *   terms: import("./shards.js").Shards<TermPage>, pages: TermPage[] | null, endings: import("./shards.js").Shards<TermPage> | null,
 *   streetTable: import("./format.ts").StreetsRecord | null, streets: (start: string) => Promise<string[]>,
 *   lexicon: (typed: string[], where: number[]) => Promise<LexiconPages>,
 *   places: () => Promise<any>, placesScript: () => Promise<any>, streetsScript: () => Promise<any>, narrowScript: () => Promise<any>, expansion: () => Promise<any>,
 *   card: (document: number) => Promise<string>, fetched: import("./shards.js").Fetch,
 * }} Index
 */

/** @param {import("./answer.d.ts").Options} options @returns {Promise<import("./answer.d.ts").Finder>} */
async function open({ entry, load }) {
  const all = fetchOnce(load);
  /** @type {import("./format.ts").EntryRecord} */
  const raw = await all(entry, (entry.match(/([a-z]+)\.js$/) || ["", ""])[1]);
  /** @type {import("./shards.js").Fetch} */
  const fetched = (path, name = path.replace(/\.\w+/, "")) => all(`assets/recherche/${path}.js`, name);
  const fresh = freshIndex(raw, fetched);
  return { find: (asked) => find(fresh(), asked), zone: raw[Entry.Zone] };
}

/** @param {import("./format.ts").EntryRecord} raw @param {import("./shards.js").Fetch} fetched */
function freshIndex(raw, fetched) {
  const streetTable = raw[Entry.Streets];
  const vocabulary = newVocabulary(raw[Entry.Concepts]);
  const lexicon = shardsOf(raw[Entry.Lexicon], fetched);
  const streets = streetTable && shardsOf(streetTable[Streets.Shards], fetched);
  const related = relatedOf(raw[Entry.Related]);
  const communes = raw[Entry.Communes].map(communeOfLine);
  const always = {
    lang: raw[Entry.Lang], count: raw[Entry.Count], sure: raw[Entry.Sure], code: raw[Entry.Code], trunk: raw[Entry.Trunk], zone: raw[Entry.Zone], ownMark: raw[Entry.OwnMark],
    communes, related, fetched, streetTable,
    lexicon: (/** @type {string[]} */ typed, /** @type {number[]} */ where) => lexiconPages(lexicon, typed, where),
    streets: async (/** @type {string} */ start) => (streets ? streets(start).catch(() => []) : []),
  };
  const own = LARGE ? largeIndex(raw[Entry.Large], fetched) : smallIndex(raw[Entry.Small], communes, related, vocabulary, fetched);
  /** What a query learns must not answer the next one. @returns {Index} */
  return () => ({ vocabulary, ...always, ...own() });
}

/** @param {import("./format.ts").SmallRecord} small @param {string[][]} communes @param {import("./related.js").Related} related @param {import("./vocabulary.js").Vocabulary} vocabulary @param {import("./shards.js").Fetch} fetched @returns {() => any} */
function smallIndex(small, communes, related, vocabulary, fetched) {
  const shown = termPage(termsOf(small, communes, related, vocabulary));
  const always = {
    // It comes in the files of these scripts.
    places: () => fetched("near", "near"),
    placesScript: () => fetched(small[Small.PlacesScript], "places"),
    streetsScript: () => fetched(small[Small.StreetsScript], "streets"),
    narrowScript: () => fetched(small[Small.NarrowScript], "narrow"),
    expansion: () => fetched(small[Small.ExpansionScript], "expansion"),
    card: async (/** @type {number} */ document) => small[Small.Cards][document],
  };
  return () => {
    const pages = [shown];
    return { pages, terms: async () => pages, ...always };
  };
}

/** @param {import("./format.ts").LargeRecord} large @param {import("./shards.js").Fetch} fetched @returns {() => any} */
function largeIndex(large, fetched) {
  const pages = (/** @type {import("./format.ts").ShardListRecord} */ list, read = linesOf) => shardsOf(list, kept((path) => fetched(path).then((text) => termPage(read(text)))));
  const always = {
    pages: null, long: large[Large.Long], longs: new Map(large[Large.Longs].split(" ").map((term, at) => [term, at])),
    terms: pages(large[Large.Terms]), endings: pages(large[Large.Endings], endingsOf),
    places: () => fetched(large[Large.Places]),
    // They are in the same script.
    placesScript: () => fetched("places", "places"),
    streetsScript: () => fetched("streets", "streets"),
    narrowScript: () => fetched("narrow", "narrow"),
    expansion: () => fetched("expansion", "expansion"),
    card: (/** @type {number} */ document) => cardInFile(large, fetched, document),
  };
  return () => ({ asked: new Set(), learnt: [], isCut: false, isWhole: false, ...always });
}

/** Words from their last letter to their first, as terms. @param {string} text @returns {import("./decode.js").Line[]} */
function endingsOf(text) {
  return linesOf(text).map(([end, postings]) => [end.endsWith("=") ? wholeTerm(stem(reversed(end.slice(0, -1)))) : reversed(end), postings]);
}

/** @param {import("./format.ts").LargeRecord} large @param {import("./shards.js").Fetch} fetched @param {number} document @returns {Promise<string>} */
async function cardInFile(large, fetched, document) {
  const each = large[Large.CardsEach];
  return (await fetched(`${large[Large.Cards]}/${Math.floor(document / each)}`))[document % each];
}

/**
 * What begins as some words do, as their stems do, or as the words before them.
 * @param {import("./shards.js").Shards<import("./format.ts").LexiconRecord>} lexicon @param {string[]} typed @param {number[]} where
 * @returns {Promise<LexiconPages>}
 */
async function lexiconPages(lexicon, typed, where) {
  const words = typed.filter((word, at) => word.length > 1 && where.includes(at));
  const starts = new Set(words.concat(words.map(stem)).map((word) => word.slice(0, 3)));
  // Without a network the search goes on without them.
  return new Map(await Promise.all(Array.from(starts, async (start) => /** @type {[string, import("./format.ts").LexiconRecord[]]} */ ([start, await lexicon(start).catch(() => [])]))));
}

/** So many results of a large directory are found without the whole of long lists. */
const FEW = 10;

/** @param {Index} index @param {Asked} asked @returns {Promise<import("./answer.d.ts").Answer>} */
async function find(index, { text = "", filters = {}, here, first = 0, limit = 10, count = false }) {
  // The first results need no more than the heads of long lists.
  if (LARGE) index.isWhole = first + limit > FEW;
  const isNarrowed = count || Object.values(filters).some(Boolean);
  const narrow = isNarrowed ? await index.narrowScript() : null;
  const facets = isNarrowed ? narrow.facetsOf(filters) : [];
  const allowed = isNarrowed ? await narrow.allowedBy(index, facets) : null;
  const { query: asked, place } = await understand(index, text.slice(0, 200), here || null);
  const asksOpen = facetsIn(index, asked).includes("o");
  const query = asksOpen ? (await index.narrowScript()).withoutOpen(index, asked) : asked;
  const { hits: all, unmatched } = await hitsOf(index, query, place, allowed);
  const open = asksOpen ? await (await index.narrowScript()).openNow(index, all) : [];
  const hits = open.length > 0 ? open : all;
  const page = facets.length > 1 ? await narrow.passing(index, hits, facets.filter((/** @type {string} */ facet) => facet[0] !== "c"), first, limit) : await shown(index, hits, first, limit);
  const results = page.cards.map((/** @type {{ card: import("./cards.js").ShownCard, hit: Hit }} */ { card, hit }) => ({
    project: card.project,
    mine: hit.mine,
    sameStreet: hit.sameStreet,
    distance: hit.distance === null ? null : Math.round(hit.distance),
    why: reasonsOf(index, (place && place.need) || query, card, hit.told ? hit.told() : [], facets),
  }));
  const changed = query.words.some((word, at) => word !== query.typed[at]);
  return {
    total: page.total,
    more: page.more || (LARGE && index.isCut && !place),
    corrected: changed ? query.words.join(" ") : "",
    unmatched,
    open: /** @type {import("./answer.d.ts").Answer["open"]} */ (!asksOpen ? "" : open.length > 0 ? "known" : "unknown"),
    left: count && !LARGE ? await narrow.leftOf(index, facets.length > 0 ? (await hitsOf(index, query, place, null)).hits : hits, facets) : null,
    place: place && (await scriptOf(index, place)).placeAnswer(place, hits),
    day: page.total > 0 ? "" : (facetsIn(index, query).find((facet) => facet[0] === "d") || "").slice(1),
    results,
    zone: index.zone,
  };
}

/**
 * A query and the place that it is, or that it names beside what is looked for. What names a
 * commune, or reads like a street, is looked for first: the names of streets are mostly words that
 * nothing else knows.
 * @param {Index} index @param {string} text @param {{ latitude: number, longitude: number } | null} here
 * @returns {Promise<{ query: Query, place: Place | null }>}
 */
async function understand(index, text, here) {
  const read = text.trim() ? await placeIn(index, text) : { query: noQuery(), place: null };
  if (read.place || !here) return read;
  return { query: read.query, place: (await index.placesScript()).herePlace(here, read.query) };
}

/** @param {Index} index @param {string} text @returns {Promise<{ query: Query, place: Place | null }>} */
async function placeIn(index, text) {
  const quick = await readQuery(index, text);
  const isCommune = communeOf(index, quick) >= 0;
  const isStreet = !quick.phone && !quick.named && (isCommune ? quick.typed.some(saysStreet) : isStreetLike(index, quick) || (await isUnknownStreet(index, quick)));
  const place = isStreet || isCommune ? await placeOf(index, quick, isStreet) : null;
  if (place) return { query: quick, place };
  const query = await expandQuery(index, quick);
  const mayBeCommune = communeOf(index, query) >= 0;
  const mayBeStreet = !isStreet && !query.named && !mayBeCommune && (query.street || (query.typed.length > 1 && mayBePlace(index, query)));
  const may = mayBeStreet || mayBeCommune || isBeside(index, query);
  return { query, place: may ? await placeOf(index, query, mayBeStreet) : null };
}

/** Whether words that say no kind of street may be one, since nothing else knows them. @param {Index} index @param {Query} query */
async function isUnknownStreet(index, query) {
  return query.parts.some(({ candidates }) => candidates.length === 0) && !query.parts.some((part) => isTopic(index, part)) && isBareStreet(index, query);
}

/** Whether a query names a commune beside what is looked for. @param {Index} index @param {Query} query */
function isBeside(index, { parts }) {
  return parts.some((part) => communeOfPart(index, part) >= 0) && parts.some((part) => isTopic(index, part)) && parts.every(isUnderstood);
}

/** @param {Index} index @param {Query} query @param {boolean} mayBeStreet @returns {Promise<Place | null>} */
async function placeOf(index, query, mayBeStreet) {
  const [start] = mayBeStreet ? streetStarts(index, query) : [];
  const [commune] = [communeOf(index, query)].concat(query.parts.map((part) => communeOfPart(index, part))).filter((at) => at >= 0);
  const isCommune = commune !== undefined;
  if (!start && !isCommune) return null;
  // All that is surely needed is asked for together.
  if (LARGE && isCommune) postingsOfTerm(index, "@c" + index.communes[commune][Commune.Id], true).catch(() => {});
  if (start) {
    index.streets(start);
    const street = await (await index.streetsScript()).streetOf(index, query);
    if (street || !isCommune) return street;
  }
  return (await index.placesScript()).placeOf(index, query);
}

/** The script that knows what lies at a place. @param {Index} index @param {Place} place */
function scriptOf(index, { kind, need }) {
  return kind === "street" && !need ? index.streetsScript() : index.placesScript();
}

/** @param {Index} index @param {Query} query @param {Place | null} place @param {Set<number> | null} allowed @returns {Promise<{ hits: Hit[], unmatched: string[] }>} */
async function hitsOf(index, query, place, allowed) {
  if (place) return { hits: await (await scriptOf(index, place)).placeHits(index, query, place, allowed), unmatched: [] };
  if (query.parts.length === 0) return { hits: listed(index, query, allowed).map(plainHit), unmatched: [] };
  const { hits, unmatched } = await ranked(index, query, allowed);
  return { hits: hits.map(({ document, told }) => ({ ...plainHit(document), told })), unmatched };
}

/** Those that filters allow; all, where the query asks for that. @param {Index} index @param {Query} query @param {Set<number> | null} allowed */
function listed({ count }, { all }, allowed) {
  if (all && !allowed) return Array.from({ length: count }, (_, document) => document);
  return Array.from(allowed || []).sort((a, b) => a - b);
}

/** @param {number} document @returns {Hit} */
function plainHit(document) {
  return { document, mine: false, sameStreet: false, distance: null };
}

/** A page of results. @param {Index} index @param {Hit[]} hits @param {number} first @param {number} limit */
async function shown(index, hits, first, limit) {
  const own = hits.slice(first, first + limit);
  const cards = await Promise.all(own.map(async (hit) => ({ card: await cardOf(index, hit.document), hit })));
  return { cards, total: hits.length, more: false };
}

/** The facets that a query names: days, audiences. @param {Index} index @param {Query} query */
function facetsIn({ vocabulary }, { concepts }) {
  return Array.from(concepts, (concept) => vocabulary.facets.get(concept) || "");
}

/** Other scripts may use the name too. @type {any} */
const shared = (globalThis.annuaire = globalThis.annuaire || {});
Object.assign(shared, { put, open, parts });
