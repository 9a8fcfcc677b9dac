// Facets: what a search is narrowed by.

import { postingsOfTerm } from "./terms.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./answer.d.ts").Filters} Filters */

/** The first letter of each filter's terms. @type {Record<string, string>} */
const KINDS = { commune: "c", theme: "t", day: "d", audience: "p", language: "l" };

/** The facets that filters ask for. @param {Filters} filters */
export function facetsOf(filters) {
  const kinds = Object.keys(KINDS).filter((kind) => filters[/** @type {keyof Filters} */ (kind)]);
  return kinds.map((kind) => KINDS[kind] + filters[/** @type {keyof Filters} */ (kind)]);
}

/** The documents that have every facet; null without any. @param {Index} index @param {string[]} facets */
export async function allowedBy(index, facets) {
  /** @type {Set<number> | null} */
  let allowed = null;
  for (const facet of facets) {
    const { found } = await postingsOfTerm(index, "@" + facet, true);
    allowed = new Set(Array.from(found.keys()).filter((document) => !allowed || allowed.has(document)));
  }
  return allowed;
}

/** Whether one activity has all facets that are about activities. @param {import("./cards.js").ShownCard} card @param {string[]} facets */
export function passes(card, facets) {
  const own = facets.filter((facet) => !(facet[0] === "l" && card.spoken.includes(facet)));
  return own.length === 0 || card.activities.some((activity) => own.every((facet) => activity.facets.includes(facet)));
}

/** The weekday that a query names, by its French name. @param {Index} index @param {import("./query.js").Query} query */
export function dayOf(index, query) {
  const facets = Array.from(query.concepts, (concept) => index.vocabulary.facets.get(concept) || "");
  return (facets.find((facet) => facet[0] === "d") || "").slice(1);
}
