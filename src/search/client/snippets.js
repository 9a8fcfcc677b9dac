// Why a project was found: what of its card says what was asked, else which words it tells of.

import { conceptsOf, spans } from "./query.js";
import { stem } from "./text/stem.js";
import { significantOf } from "./text/tokens.js";
import { conceptOf, conceptTerm } from "./vocabulary.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./answer.d.ts").Snippet} Snippet */
/** @typedef {import("./answer.d.ts").Text} Text */

/** Most snippets of a result. */
const MOST = 3;
/** What has no date and leads nowhere. @type {{ path: string, need: string, next: null, days: number[], rhythm: null }} */
const PLAIN = { path: "", need: "", next: null, days: [], rhythm: null };

/**
 * The weightiest first; the words of which a project only tells, where nothing that is shown says why.
 * @param {Index} index @param {Query} query @param {import("./cards.js").ShownCard} card @param {string[]} told @param {string[]} facets - of the filters
 * @returns {Snippet[]}
 */
export function reasonsOf(index, query, card, told, facets) {
  const own = snippetsOf(index, query, card, facets, false);
  const shown = own.length > 0 ? own : snippetsOf(index, query, card, facets, true);
  return shown.length > 0 || told.length === 0 ? shown : [{ field: "told", text: told.join(", "), lang: "", ...PLAIN }];
}

/**
 * @param {Index} index @param {Query} query @param {import("./cards.js").ShownCard} card @param {string[]} facets
 * @param {boolean} related - also what says a concept that others find instead
 * @returns {Snippet[]}
 */
function snippetsOf(index, query, card, facets, related) {
  /** @type {{ snippet: Snippet, parts: number }[]} */
  const found = [];
  const meant = (/** @type {number} */ concept) => [concept].concat(related ? (index.related.get(concept) || { others: [] }).others : []);
  const says = saysOf(index, query, meant);
  const note = (/** @type {string} */ field, /** @type {Text} */ { text, lang }, rest = {}, more = 0) => {
    const parts = says(text) + more;
    if (parts > 0) found.push({ snippet: { field, text, lang, ...PLAIN, ...rest }, parts });
  };
  const wanted = new Set(facets);
  query.concepts.forEach((concept) => meant(concept).forEach((one) => wanted.add(index.vocabulary.facets.get(one) || "")));
  card.nicknames.forEach((name) => note("nickname", name));
  card.activities.forEach(({ title, path, need, next, days, rhythm, facets }) => {
    const fitting = facets.filter((facet) => wanted.has(facet)).length;
    note("activity", title, { path, need, next, days, rhythm }, fitting);
  });
  card.associations.forEach((name) => note("association", name));
  card.landlords.forEach((name) => note("landlord", name));
  card.streets.forEach((street) => note("street", { text: withNumbers(street), lang: "" }));
  found.sort((a, b) => b.parts - a.parts);
  return found.slice(0, MOST).map(({ snippet }) => snippet);
}

/** @param {import("./cards.js").ShownStreet} street */
function withNumbers({ name, numbers: [first, last] }) {
  return first ? `${name} ${first}${last > first ? "–" + last : ""}` : name;
}

/** Counts how many parts of a query a text says. @param {Index} index @param {Query} query @param {(concept: number) => number[]} meant - all that a concept finds @returns {(text: string) => number} */
function saysOf(index, { parts }, meant) {
  const terms = parts.map((part) => {
    const all = part.candidates.concat(...part.singles);
    return all.flatMap(({ term }) => (conceptOf(term) < 0 ? term : meant(conceptOf(term)).map(conceptTerm)));
  });
  return (text) => {
    const said = saidBy(index, text);
    return terms.filter((some) => some.some((term) => said.has(term) || said.has(stem(term)))).length;
  };
}

/** The tokens, stems and concepts that a text says. @param {Pick<Index, "vocabulary">} index @param {string} text */
export function saidBy(index, text) {
  const { said } = index.vocabulary;
  const known = said.get(text);
  if (known) return known;
  const tokens = significantOf(text);
  const terms = new Set(tokens.concat(tokens.map(stem)));
  spans(tokens).forEach(([first, end]) => conceptsOf(index, tokens.slice(first, end), 1).forEach(({ term }) => terms.add(term)));
  said.set(text, terms);
  return terms;
}
