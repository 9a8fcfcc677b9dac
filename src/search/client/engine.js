// The search as a page uses it: `annuaire.open(...)`, then `finder.find(...)`.

import { cardOf } from "./cards.js";
import { termsOf } from "./card_terms.js";
import { linesOf, phrasesOf, rowsOf, ungrouped } from "./decode.js";
import { allowedBy, dayOf, facetsOf, passes } from "./facets.js";
import { Commune, Entry, Large, Lexicon, Small, Streets } from "./format.ts";
import { parts } from "./parts.js";
import { communeOf, communeOfPart, isBareStreet, isStreetLike, isUnderstood, mayBePlace, saysStreet, streetStarts } from "./place_names.js";
import { noQuery, readQuery } from "./query.js";
import { isTopic, ranked } from "./ranking.js";
import { fetchOnce, once, put, shardsOf } from "./shards.js";
import { reasonsOf } from "./snippets.js";
import { postingsOfTerm, termPage } from "./terms.js";
import { stem } from "./text/stem.js";
import { copyOf, newVocabulary, relatedOf } from "./vocabulary.js";

/** @typedef {import("./answer.d.ts").Asked} Asked */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./terms.js").TermPage} TermPage */
/** @typedef {import("./places/places.js").Place} Place */
/** `streets`: bare names of streets, as bits. @typedef {{ phrases: import("./decode.js").Phrase[], terms: TermPage, streets: string }} LexiconPage */
/** What a word may mean, by the letters with which it begins. @typedef {Map<string, LexiconPage[]>} LexiconPages */
/** @typedef {{ document: number, mine: boolean, sameStreet: boolean, distance: number | null, told?: string[] }} Hit */

/**
 * The index as one query knows it.
 * @typedef {{
 *   lang: string, count: number, sure: number, code: string, trunk: string, zone: string, ownMark: string, vocabulary: import("./vocabulary.js").Vocabulary, related: import("./vocabulary.js").Related,
 *   communes: import("./format.ts").CommuneRecord[], long: string,
 *   longs: Map<string, number>, asked: Set<string>, learnt: TermPage[], isCut: boolean, isWhole: boolean,
 *   terms: import("./shards.js").Shards<TermPage>, pages: TermPage[] | null, words: import("./shards.js").Shards<TermPage> | null, rotated: import("./shards.js").Shards<TermPage> | null,
 *   streetTable: import("./format.ts").StreetsRecord | null, streets: (start: string) => Promise<import("./format.ts").StreetRowRecord[][]>,
 *   lexicon: (typed: string[], where: number[]) => Promise<LexiconPages>,
 *   places: () => Promise<any>, placesScript: () => Promise<any>, narrowScript: () => Promise<any>, expansion: () => Promise<any>,
 *   card: (document: number) => Promise<import("./format.ts").CardRecord>, fetched: import("./shards.js").Fetch,
 * }} Index
 */

/** @param {import("./answer.d.ts").Options} options @returns {Promise<import("./answer.d.ts").Finder>} */
async function open({ entry, load }) {
  const fetched = fetchOnce(load);
  /** @type {import("./format.ts").EntryRecord} */
  const raw = await fetched(entry, (entry.match(/([a-z]+)\.js$/) || ["", ""])[1]);
  const fresh = freshIndex(raw, fetched);
  return { find: (asked) => find(fresh(), asked), zone: raw[Entry.Zone] };
}

/** @param {import("./format.ts").EntryRecord} raw @param {import("./shards.js").Fetch} fetched */
function freshIndex(raw, fetched) {
  const [small, large, streetTable, communes] = [raw[Entry.Small], raw[Entry.Large], raw[Entry.Streets], raw[Entry.Communes]];
  const vocabulary = newVocabulary(raw[Entry.Concepts]);
  const near = LARGE ? null : termPage(termsOf(small, communes));
  const pages = (/** @type {import("./format.ts").ShardListRecord} */ list) => shardsOf(list, fetched, (text) => termPage(linesOf(text)));
  const lexicon = shardsOf(raw[Entry.Lexicon], fetched, (page) => lexiconPage(page, raw[Entry.Capitals]));
  const streets = streetTable && shardsOf(streetTable[Streets.Shards], fetched, rowsOf);
  const always = {
    lang: raw[Entry.Lang], count: raw[Entry.Count], sure: raw[Entry.Sure], code: raw[Entry.Code], trunk: raw[Entry.Trunk], zone: raw[Entry.Zone], ownMark: raw[Entry.OwnMark], communes, fetched, streetTable,
    long: LARGE ? large[Large.Long] : "", longs: new Map(LARGE ? large[Large.Longs].split(" ").map((/** @type {string} */ term, /** @type {number} */ at) => [term, at]) : []), related: relatedOf(raw[Entry.Related]),
    words: LARGE ? pages(large[Large.Words]) : null,
    rotated: LARGE ? pages(large[Large.Rotated]) : null,
    lexicon: (/** @type {string[]} */ typed, /** @type {number[]} */ where) => lexiconPages(lexicon, typed, where),
    streets: async (/** @type {string} */ start) => (streets ? streets(start).catch(() => []) : []),
    places: once(async () => (LARGE ? fetched(large[Large.Places]) : small[Small.Near])),
    placesScript: once(() => fetched(LARGE ? "places" : small[Small.PlacesScript], "places")),
    narrowScript: once(() => fetched(LARGE ? "narrow" : small[Small.NarrowScript], "narrow")),
    expansion: once(() => fetched(LARGE ? "expansion" : small[Small.ExpansionScript], "expansion")),
    card: async (/** @type {number} */ document) => (LARGE ? cardInFile(large, fetched, document) : small[Small.Cards][document]),
  };
  const terms = LARGE ? pages(large[Large.Terms]) : null;
  /** What a query learns must not answer the next one. @returns {Index} */
  return () => {
    const known = [near];
    return Object.assign({ vocabulary: copyOf(vocabulary), pages: LARGE ? null : known, terms: LARGE ? terms : async () => known, asked: new Set(), learnt: [], isCut: false, isWhole: false }, always);
  };
}

/** @param {import("./format.ts").LargeRecord} large @param {import("./shards.js").Fetch} fetched @param {number} document @returns {Promise<import("./format.ts").CardRecord>} */
async function cardInFile(large, fetched, document) {
  const each = large[Large.CardsEach];
  return (await fetched(`${large[Large.Cards]}/${Math.floor(document / each)}.js`))[document % each];
}

/** @param {import("./format.ts").LexiconRecord} page @param {number} capitals @returns {LexiconPage} */
function lexiconPage(page, capitals) {
  return { phrases: phrasesOf(page[Lexicon.Phrases], capitals), terms: termPage(ungrouped(page[Lexicon.Terms])), streets: page[Lexicon.Streets] };
}

/**
 * What begins as some words do, as their stems do, or as the words before them.
 * @param {import("./shards.js").Shards<LexiconPage>} lexicon @param {string[]} typed @param {number[]} where
 * @returns {Promise<LexiconPages>}
 */
async function lexiconPages(lexicon, typed, where) {
  const words = typed.filter((word, at) => word.length > 1 && where.includes(at));
  const starts = new Set(words.concat(words.map(stem)).map((word) => word.slice(0, 3)));
  // Without a network the search goes on without them.
  return new Map(await Promise.all(Array.from(starts, async (start) => /** @type {[string, LexiconPage[]]} */ ([start, await lexicon(start).catch(() => [])]))));
}

/** So many results of a large directory are found without the whole of long lists. */
const FEW = 10;

/** @param {Index} index @param {Asked} asked @returns {Promise<import("./answer.d.ts").Answer>} */
async function find(index, { text = "", filters = {}, here, first = 0, limit = 10, count = false }) {
  const facets = facetsOf(filters);
  // The first results need no more than the heads of long lists.
  index.isWhole = first + limit > FEW;
  const allowed = await allowedBy(index, facets);
  const { query: asked, place } = await understand(index, text.slice(0, 200), here || null);
  const asksOpen = Array.from(asked.concepts).some((concept) => index.vocabulary.facets.get(concept) === "o");
  const narrow = asksOpen || count ? await index.narrowScript() : null;
  const query = asksOpen ? narrow.withoutOpen(index, asked) : asked;
  const { hits: all, unmatched } = await hitsOf(index, query, place, allowed);
  const open = asksOpen ? await narrow.openNow(index, all) : [];
  const hits = open.length > 0 ? open : all;
  const page = await shown(index, hits, facets.filter((facet) => facet[0] !== "c"), first, limit);
  const results = page.cards.map(({ card, hit }) => ({
    project: card.project,
    mine: hit.mine,
    sameStreet: hit.sameStreet,
    distance: hit.distance === null ? null : Math.round(hit.distance),
    why: reasonsOf(index, (place && place.need) || query, card, hit.told || [], facets),
  }));
  const changed = query.words.some((word, at) => word !== query.typed[at]);
  return {
    total: page.total,
    more: page.more || (LARGE && index.isCut && !place),
    corrected: changed ? query.words.join(" ") : "",
    unmatched,
    open: /** @type {import("./answer.d.ts").Answer["open"]} */ (!asksOpen ? "" : open.length > 0 ? "known" : "unknown"),
    left: count && !LARGE ? await narrow.leftOf(index, facets.length > 0 ? (await hitsOf(index, query, place, null)).hits : hits, facets) : null,
    place: place && (await index.placesScript()).placeAnswer(place, hits),
    day: page.total > 0 ? "" : dayOf(index, query),
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
  const quick = await readQuery(index, text, false);
  const isCommune = communeOf(index, quick) >= 0;
  const isStreet = !quick.phone && (isCommune ? quick.typed.some(saysStreet) : isStreetLike(quick) || (await isUnknownStreet(index, quick)));
  const place = isStreet || isCommune ? await placeOf(index, quick, isStreet) : null;
  if (place) return { query: quick, place };
  const query = await readQuery(index, text, true);
  const mayBeCommune = communeOf(index, query) >= 0;
  const mayBeStreet = !isStreet && !mayBeCommune && (query.street || (query.typed.length > 1 && mayBePlace(index, query)));
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
  if (start) index.streets(start);
  const script = await index.placesScript();
  return script.placeOf(index, query, start !== undefined);
}

/** @param {Index} index @param {Query} query @param {Place | null} place @param {Set<number> | null} allowed @returns {Promise<{ hits: Hit[], unmatched: string[] }>} */
async function hitsOf(index, query, place, allowed) {
  if (place) return { hits: await (await index.placesScript()).placeHits(index, query, place, allowed), unmatched: [] };
  if (query.parts.length === 0) return { hits: listed(index, query, allowed).map(plainHit), unmatched: [] };
  const { hits, unmatched } = await ranked(index, query, allowed);
  return { hits: hits.map(({ document, told }) => Object.assign(plainHit(document), { told })), unmatched };
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

/**
 * A page of results. Whether one activity passes all filters is known from its card, so hits that
 * pass them only with different activities fall out.
 * @param {Index} index @param {Hit[]} hits @param {string[]} facets @param {number} first @param {number} limit
 */
async function shown(index, hits, facets, first, limit) {
  if (facets.length > 1) return shownWithFacets(index, hits, facets, first, limit);
  const own = hits.slice(first, first + limit);
  const cards = await Promise.all(own.map(async (hit) => ({ card: await cardOf(index, hit.document), hit })));
  return { cards: cards.filter(({ card }) => passes(card, facets)), total: hits.length, more: false };
}

/** @param {Index} index @param {Hit[]} hits @param {string[]} facets @param {number} first @param {number} limit */
async function shownWithFacets(index, hits, facets, first, limit) {
  const cards = [];
  let passed = 0;
  let at = 0;
  for (; at < hits.length && (cards.length < limit || !LARGE); at += 1) {
    const card = await cardOf(index, hits[at].document);
    if (!passes(card, facets)) continue;
    passed += 1;
    if (passed > first && cards.length < limit) cards.push({ card, hit: hits[at] });
  }
  return { cards, total: passed, more: at < hits.length };
}

/** Other scripts may use the name too. @type {any} */
const shared = (globalThis.annuaire = globalThis.annuaire || {});
Object.assign(shared, { put, open, parts });
