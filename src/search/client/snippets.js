// Why a project was found: what of its card says what was asked.

import { conceptsOf, spans } from "./query.js";
import { stem } from "./text/stem.js";
import { significantOf } from "./text/tokens.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./answer.d.ts").Snippet} Snippet */
/** @typedef {import("./answer.d.ts").Text} Text */

/** Most snippets of a result. */
const MOST = 3;

/**
 * The weightiest first.
 * @param {Index} index @param {Query} query @param {import("./cards.js").ShownCard} card @param {string[]} facets - of the filters
 * @returns {Snippet[]}
 */
export function snippetsOf(index, query, card, facets) {
  /** @type {{ snippet: Snippet, parts: number }[]} */
  const found = [];
  const note = (/** @type {string} */ field, /** @type {Text} */ { text, lang }, path = "", next = null, more = 0) => {
    const parts = sharedParts(index, query, text) + more;
    if (parts > 0) found.push({ snippet: { field, text, lang, path, next }, parts });
  };
  const wanted = new Set(facets);
  query.concepts.forEach((concept) => wanted.add(index.vocabulary.facets.get(concept) || ""));
  card.nicknames.forEach((name) => note("nickname", name));
  card.activities.forEach((activity) => {
    const fitting = activity.facets.filter((facet) => facet && wanted.has(facet)).length;
    note("activity", activity.title, activity.path, activity.next, fitting);
  });
  card.associations.forEach((name) => note("association", name));
  card.landlords.forEach((name) => note("landlord", name));
  card.streets.forEach((street) => note("street", { text: withNumbers(street), lang: "" }));
  found.sort((a, b) => b.parts - a.parts);
  return found.slice(0, MOST).map(({ snippet }) => snippet);
}

/** @param {import("./cards.js").ShownStreet} street */
function withNumbers({ name, numbers }) {
  if (!numbers) return name;
  const { first, last } = numbers;
  return `${name} ${first}${last > first ? "–" + last : ""}`;
}

/** How many parts of the query a text says. @param {Index} index @param {Query} query @param {string} text */
function sharedParts(index, query, text) {
  const tokens = significantOf(text);
  const stems = new Set(tokens.map(stem));
  const concepts = new Set();
  spans(tokens).forEach(([first, end]) => conceptsOf(index, tokens.slice(first, end), 1).forEach(({ term }) => concepts.add(term)));
  const says = (/** @type {import("./query.js").Candidate} */ { term }) => concepts.has(term) || tokens.includes(term) || stems.has(stem(term));
  return query.parts.filter((part) => part.candidates.some(says) || part.singles.some((single) => single.some(says))).length;
}
