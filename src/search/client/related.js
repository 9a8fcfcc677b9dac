// Concepts that also find what others say.

import { RELATED_FIELD } from "./qualities.js";
import { conceptTerm } from "./vocabulary.js";

/**
 * Concepts that also find what others say, of `<concept><mark><other>.<other>` for each, its concept as the distance from the one before.
 * @typedef {Map<number, { others: number[], isUnmet: boolean }>} Related - `isUnmet`: nobody speaks of the concept itself
 * @param {string} text @returns {Related}
 */
export function relatedOf(text) {
  let concept = 0;
  const number = (/** @type {string} */ digits) => parseInt(digits, 36);
  return new Map((text ? text.split(";") : []).map((line) => {
    const [gap, others] = line.split(/[!>]/);
    concept += number(gap);
    return [concept, { others: others.split(".").map(number), isUnmet: line.includes("!") }];
  }));
}

/**
 * Gives such concepts of a small directory the documents of the others, as `index/related.rs` does:
 * the entry holds only what is their own.
 * @param {Map<string, import("./terms.js").Postings>} terms - is added to @param {Related} related
 */
export function addRelated(terms, related) {
  const own = (/** @type {number} */ concept) => terms.get(conceptTerm(concept)) || new Map();
  const found = Array.from(related, ([concept, { others, isUnmet }]) => {
    /** @type {import("./terms.js").Postings} */
    const all = new Map();
    others.forEach((other, at) => own(other).forEach((field, document) => {
      const as = isUnmet ? (field < "D" && at < 1 ? "H" : field < "I" ? "I" : field) : field < "I" ? RELATED_FIELD : "";
      if (as && !(all.get(document) <= as)) all.set(document, as);
    }));
    own(concept).forEach((field, document) => all.set(document, field < "I" ? field : "I"));
    return /** @type {const} */ ([concept, all]);
  });
  found.forEach(([concept, all]) => terms.set(conceptTerm(concept), all));
}
