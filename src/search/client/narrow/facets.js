// Facets: what lists narrow a search by.

import { cardOf, postingsOfTerm } from "../of_engine.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../answer.d.ts").Filters} Filters */

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

/** Whether one activity has all facets that are about activities. @param {import("../cards.js").ShownCard} card @param {string[]} facets */
export function passes(card, facets) {
  const own = facets.filter((facet) => !(facet[0] === "l" && card.spoken.includes(facet)));
  return own.length === 0 || card.activities.some((activity) => own.every((facet) => activity.facets.includes(facet)));
}

/**
 * A page of results. Whether one activity passes all filters is known from its card, so hits that
 * pass them only with different activities fall out.
 * @param {Index} index @param {import("../engine.js").Hit[]} hits @param {string[]} facets @param {number} first @param {number} limit
 */
export async function passing(index, hits, facets, first, limit) {
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
