// The search as a page uses it: `annuaire.open(...)`, then `finder.find(...)`.

/**
 * @typedef {{
 *   lang: string, count: number, zone: string, vocabulary: Vocabulary,
 *   communes: [string, any, string, string[]][], long: { in: string },
 *   terms: (start: string) => Promise<Leaf[]>, words: any, turned: any,
 *   others: (start: string) => Promise<[string, string][][]>, foreign: (start: string) => Promise<[string, string][][]>, learnt: Set<any>, streets: () => Promise<any>,
 *   learnTold: (starts: string[]) => Promise<unknown>, places: () => Promise<Places>, atlas: () => Promise<any>, reader: () => Promise<any>,
 *   card: (document: number) => Promise<any[]>, fetched: (path: string, name?: string) => Promise<any>,
 * }} Index
 * @typedef {{ commune?: string, theme?: string, day?: string, audience?: string, language?: string }} Filters
 *
 * `mine`: it lists the house that was asked for, or lies in that commune or postal code;
 * `sameStreet`: it lies in the street that was asked for, with whatever number; `distance`: in
 * metres, only from a street or from where the visitor is.
 * @typedef {{ document: number, mine: boolean, sameStreet: boolean, distance: number | null }} Hit
 */

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
  const near = raw.told && leaf(Array.from(termsOf(raw)));
  const told = raw.told && shelf(raw.told, fetched, (text) => leaf(ungroup(text)));
  const pages = (/** @type {any} */ source) => shelf(source, fetched, (text) => leaf(unfold(text)));
  const foreign = once(async () => shelf(await fetched(`${raw.foreign}/0.js`), fetched, unfold));
  const each = raw.cards.each;
  const always = {
    lang: raw.lang,
    count: raw.count,
    zone: raw.zone,
    communes: raw.communes,
    others: shelf(raw.others, fetched, unfold),
    // Streets and words of other languages are not kept for when there is no network.
    foreign: (/** @type {string} */ start) => foreign().then((find) => find(start)).catch(() => []),
    streets: once(async () => raw.streets && fetched(`${raw.streets}/0.js`)),
    long: raw.long,
    fetched,
    words: raw.words && pages(raw.words),
    turned: raw.turned && pages(raw.turned),
    places: once(async () => (await always.atlas()).placesFrom(await fetched(`${raw.places}/0.js`), fetched)),
    atlas: once(() => fetched(raw.atlas, "atlas")),
    reader: once(() => fetched(raw.reader, "lecteur")),
    card: async (/** @type {number} */ document) => (each ? (await fetched(`${raw.cards.in}/${Math.floor(document / each)}.js`))[document % each] : raw.cards[document]),
  };
  const terms = near ? null : pages(raw.terms);
  /** The index as one query knows it: what it learns must not answer the next one. @returns {Index} */
  const fresh = () => {
    const leaves = [near];
    return Object.assign({}, always, {
      vocabulary: copyOf(vocabulary),
      learnt: new Set(),
      terms: terms || (async () => leaves),
      learnTold: async (/** @type {string[]} */ starts) => {
        for (const found of terms ? [] : await Promise.all(starts.map((start) => told(start, start ? 3 : Infinity)))) {
          leaves.push(...found.filter((/** @type {Leaf} */ one) => !leaves.includes(one)));
        }
      },
    });
  };
  return { find: (/** @type {any} */ asked) => find(fresh(), asked), zone: raw.zone };
}

/** @param {Index} index @param {{ text?: string, filters?: Filters, here?: { latitude: number, longitude: number }, first?: number, limit?: number }} asked */
async function find(index, { text = "", filters = {}, here, first = 0, limit = 10 }) {
  const kinds = Object.keys(FACETS).filter((kind) => filters[/** @type {keyof Filters} */ (kind)]);
  const facets = kinds.map((kind) => FACETS[kind] + filters[/** @type {keyof Filters} */ (kind)]);
  const allowed = await allowedBy(index, facets);
  const { query, place } = here ? await hereAsked(index, here) : await understand(index, text.slice(0, 200));
  const hits = await hitsOf(index, query, place, allowed);
  const page = await shown(index, hits, facets.filter((facet) => facet[0] !== "c"), first, limit);
  const results = page.cards.map(({ card, hit }) => ({
    project: card.project,
    mine: hit.mine,
    sameStreet: hit.sameStreet,
    distance: hit.distance === null ? null : Math.round(hit.distance),
    why: whyOf(index, query, card, facets),
  }));
  const changed = query.words.some((word, at) => word !== query.typed[at]);
  return { total: page.total, more: page.more, corrected: changed ? query.words.join(" ") : "", place: place && (await index.atlas()).placeAnswer(place, hits), day: page.total > 0 ? "" : dayOf(index, query), results, zone: index.zone };
}

/** The weekday that a query names, by its French name. @param {Index} index @param {Query} query */
function dayOf(index, query) {
  const facets = Array.from(query.concepts, (concept) => index.vocabulary.facets.get(concept) || "");
  return (facets.find((facet) => facet[0] === "d") || "").slice(1);
}

/**
 * A query and the place that it is. What names a commune, or reads like a street, is looked for
 * first: the names of streets are mostly words that nothing else knows.
 * @param {Index} index @param {string} text
 */
async function understand(index, text) {
  if (!text.trim()) return { query: noQuery(), place: null };
  const quick = await readQuery(index, text, false);
  const named = !quick.phone && (isStreetLike(quick) || communeOf(index, quick) >= 0);
  const place = named ? await (await index.atlas()).placeOf(index, quick) : null;
  if (place) return { query: quick, place };
  const query = await readQuery(index, text, true);
  return { query, place: mayBePlace(index, query) ? await (await index.atlas()).placeOf(index, query) : null };
}

/** @param {Index} index @param {{ latitude: number, longitude: number }} here */
async function hereAsked(index, here) {
  return { query: noQuery(), place: (await index.atlas()).herePlace(here) };
}

/** @returns {Query} */
function noQuery() {
  return { typed: [], words: [], parts: [], number: "", phone: "", concepts: new Set(), foreign: false, street: false };
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
  if (place) return (await index.atlas()).placeHits(index, query, place, allowed);
  if (query.parts.length === 0) return Array.from(allowed || []).sort((a, b) => a - b).map(plainHit);
  return (await ranked(index, query, allowed)).map(({ document }) => plainHit(document));
}

/** @param {number} document @returns {Hit} */
function plainHit(document) {
  return { document, mine: false, sameStreet: false, distance: null };
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
shared.words = { wordsOf, telling, stem, keyOf, phoneOf, termsOf };
// What `atlas/` and `reader/` need of this.
shared.near = {
  STREET, STREET_WORDS, STEM, CONCEPT, RELATED, UNDERSTOOD, SLIP, IN_PART, telling, wordsOf, stem, keyOf, spans, lost, forms, candidatesOf, conceptsOf,
  learnPhrase, textOf, communeLink, communeOf, isStreetLike, isUnderstood, shelf, unfold, listOf, ranked, cardOf,
};
