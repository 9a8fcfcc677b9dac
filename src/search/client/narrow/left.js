// How many results each choice would leave.

import { cardOf } from "../of_engine.js";
import { passes } from "./facets.js";

/** @typedef {import("../engine.js").Index} Index */

/**
 * How many of some documents each choice would leave, beside what is chosen in the other lists.
 * @param {Index} index @param {{ document: number }[]} hits @param {string[]} facets
 */
export async function leftOf(index, hits, facets) {
  /** @type {Record<string, number>} */
  const left = {};
  const cards = await Promise.all(hits.map(({ document }) => cardOf(index, document)));
  for (const card of cards) {
    const own = ["c" + card.project.commune.id].concat(card.spoken, ...card.activities.map(({ facets }) => facets));
    for (const facet of new Set(own.filter(Boolean))) {
      const others = facets.filter((one) => one[0] !== facet[0]);
      const isHere = others.every((one) => one[0] !== "c" || one === own[0]);
      if (isHere && passes(card, others.concat(facet).filter((one) => one[0] !== "c"))) left[facet] = (left[facet] || 0) + 1;
    }
  }
  return left;
}
