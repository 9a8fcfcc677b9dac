// The search as a page uses it: `annuaire.open(...)`, then `finder.find(...)`.

/**
 * @typedef {{
 *   lang: string, count: number, zone: string, vocabulary: Vocabulary, scripts: Record<string, string>,
 *   communes: [string, any, string][], others: string, long: { in: string },
 *   terms: (start: string) => Promise<Leaf[]>, words: any, turned: any,
 *   learnTold: () => Promise<boolean>, places: () => Promise<Places>,
 *   card: (document: number) => Promise<any[]>, fetched: (path: string, name?: string) => Promise<any>,
 * }} Index
 * @typedef {{ commune?: string, theme?: string, day?: string, audience?: string, language?: string }} Filters
 * @typedef {{ document: number, mine: boolean, distance: number | null }} Hit
 */

/** How many near projects are named where none is known to be the visitor's. */
const NEAR = 5;

/** The first letter of each filter's terms. @type {Record<string, string>} */
const FACETS = { commune: "c", theme: "t", day: "d", audience: "p", language: "l" };

/**
 * @param {{ entry: string, load: (path: string) => Promise<unknown> }} options - `load` adds a classic script below the root
 */
async function open({ entry, load }) {
  const fetched = librarian(load);
  const raw = await fetched(entry, (entry.match(/([a-z]+)\.js$/) || ["", ""])[1]);
  const vocabulary = newVocabulary();
  learn(vocabulary, raw.concepts);
  const leaves = raw.told && [leaf(ungroup(raw.terms))];
  const pages = (/** @type {any} */ source) => shelf(source, fetched, (text) => leaf(unfold(text)));
  const each = raw.cards.each;
  /** @type {Index} */
  const index = {
    lang: raw.lang,
    count: raw.count,
    zone: raw.zone,
    communes: raw.communes,
    others: raw.others,
    scripts: Object.assign({}, raw.scripts),
    long: raw.long,
    vocabulary,
    fetched,
    terms: leaves ? async () => leaves : pages(raw.terms),
    words: raw.words && pages(raw.words),
    turned: raw.turned && pages(raw.turned),
    learnTold: async () => leaves && leaves.length < 2 && leaves.push(leaf(ungroup(await fetched(`${raw.told}/0.js`)))) > 0,
    places: once(async () => placesFrom(await fetched(`${raw.places}/0.js`), fetched)),
    card: async (document) => (each ? (await fetched(`${raw.cards.in}/${Math.floor(document / each)}.js`))[document % each] : raw.cards[document]),
  };
  return { find: (/** @type {any} */ asked) => find(index, asked), zone: index.zone };
}

/** @param {Index} index @param {{ text?: string, filters?: Filters, here?: { latitude: number, longitude: number }, first?: number, limit?: number }} asked */
async function find(index, { text = "", filters = {}, here, first = 0, limit = 10 }) {
  const query = text.trim() ? await readQuery(index, text.slice(0, 200)) : noQuery();
  const kinds = Object.keys(FACETS).filter((kind) => filters[/** @type {keyof Filters} */ (kind)]);
  const facets = kinds.map((kind) => FACETS[kind] + filters[/** @type {keyof Filters} */ (kind)]);
  const allowed = await allowedBy(index, facets);
  const place = here ? herePlace(here) : await placeOf(index, query);
  const hits = await hitsOf(index, query, place, allowed);
  const page = await shown(index, hits, facets.filter((facet) => facet[0] !== "c"), first, limit);
  const results = page.cards.map(({ card, hit }) => ({
    project: card.project,
    mine: hit.mine,
    distance: hit.distance === null ? null : Math.round(hit.distance),
    why: whyOf(index, query, card, facets),
  }));
  const changed = query.words.some((word, at) => word !== query.typed[at]);
  return { total: page.total, more: page.more, corrected: changed ? query.words.join(" ") : "", place: place && placeAnswer(place, hits), results, zone: index.zone };
}

/** @returns {Query} */
function noQuery() {
  return { typed: [], words: [], parts: [], number: "", phone: "", concepts: new Set() };
}

/** @param {{ latitude: number, longitude: number }} here @returns {Place} */
function herePlace({ latitude, longitude }) {
  return { kind: "here", name: textOf(""), number: "", communes: [], at: [latitude * PER_DEGREE, longitude * PER_DEGREE], more: [] };
}

/** @param {Place} place @param {Hit[]} hits */
function placeAnswer(place, hits) {
  const [latitude, longitude] = place.at || [null, null];
  return {
    kind: place.kind,
    name: place.name,
    number: place.number,
    communes: place.communes,
    mine: hits.some(({ mine }) => mine),
    latitude: latitude && latitude / PER_DEGREE,
    longitude: longitude && longitude / PER_DEGREE,
    more: place.more,
  };
}

/** The documents that pass every filter; null without any. @param {Index} index @param {string[]} facets */
async function allowedBy(index, facets) {
  /** @type {Set<number> | null} */
  let allowed = null;
  for (const facet of facets) {
    const { found } = await listOf(index, "@" + facet, true);
    allowed = new Set(Array.from(found.keys()).filter((document) => !allowed || allowed.has(document)));
  }
  return allowed;
}

/** @param {Index} index @param {Query} query @param {Place | null} place @param {Set<number> | null} allowed @returns {Promise<Hit[]>} */
async function hitsOf(index, query, place, allowed) {
  if (place) return placeHits(index, query, place, allowed);
  if (query.parts.length === 0) return Array.from(allowed || []).sort((a, b) => a - b).map(plainHit);
  return (await ranked(index, query, allowed)).map(({ document }) => plainHit(document));
}

/** @param {number} document @returns {Hit} */
function plainHit(document) {
  return { document, mine: false, distance: null };
}

/**
 * Those whose place it is, then the nearest others with their distance.
 * @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed
 */
async function placeHits(index, query, place, allowed) {
  const own = place.kind === "here" ? [] : place.kind === "street" ? await onStreet(index, place, allowed) : await inCommune(index, query, place, allowed);
  const known = new Set(own.map(({ document }) => document));
  const near = place.at ? await nearest(index, place.at, place.kind === "here" ? 20 : NEAR + known.size, allowed) : [];
  const others = near.filter(({ document }) => !known.has(document)).slice(0, place.kind === "here" ? 20 : NEAR);
  return own.concat(others.map(({ document, distance }) => ({ document, mine: false, distance })));
}

/** @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed @returns {Promise<Hit[]>} */
async function inCommune(index, query, place, allowed) {
  const { found } = await listOf(index, "@c" + place.communes[0].id, true);
  const code = place.kind === "postal" ? (await listOf(index, query.words[0], true)).found : found;
  const here = Array.from(code.keys()).filter((document) => found.has(document) && (!allowed || allowed.has(document)));
  const ranks = query.parts.length > 0 ? await ranked(index, query, new Set(here)) : [];
  const first = ranks.map(({ document }) => document);
  const rest = here.filter((document) => !first.includes(document)).sort((a, b) => a - b);
  return first.concat(rest).map((document) => ({ document, mine: true, distance: null }));
}

/** Those that list the street: with that number first. @param {Index} index @param {Place} place @param {Set<number> | null} allowed @returns {Promise<Hit[]>} */
async function onStreet(index, place, allowed) {
  const keys = place.keys || [];
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  for (const key of keys) {
    const { found } = await listOf(index, key + "=", true);
    for (const document of found.keys()) {
      if (allowed && !allowed.has(document)) continue;
      const card = await cardOf(index, document);
      if (!place.communes.some(({ id }) => card.project.commune && card.project.commune.id === id)) continue;
      hits.set(document, { document, mine: listsStreet(card, place, keys), distance: null });
    }
  }
  const all = Array.from(hits.values());
  return all.filter(({ mine }) => mine).concat(all.filter(({ mine }) => !mine));
}

/**
 * A page of results. Whether one activity passes all filters is known from its card, so hits that
 * pass them only with different activities fall out here.
 * @param {Index} index @param {Hit[]} hits @param {string[]} facets @param {number} first @param {number} limit
 */
async function shown(index, hits, facets, first, limit) {
  const all = index.count <= 150;
  const cards = [];
  let passed = 0;
  let at = 0;
  for (; at < hits.length && (cards.length < limit || (all && facets.length > 1)); at += 1) {
    const card = facets.length > 1 || (passed >= first && cards.length < limit) ? await cardOf(index, hits[at].document) : null;
    if (card && !passes(card, facets)) continue;
    passed += 1;
    if (card && passed > first && cards.length < limit) cards.push({ card, hit: hits[at] });
  }
  const exact = facets.length < 2;
  return { cards, total: exact ? hits.length : passed, more: !exact && at < hits.length };
}

/** Other scripts may use the name too. @type {any} */
const shared = (globalThis.annuaire = globalThis.annuaire || {});
shared.put = put;
shared.open = open;
shared.words = { wordsOf, telling, stem, keyOf, phoneOf };
