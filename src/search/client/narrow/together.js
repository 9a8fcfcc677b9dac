// Words of a query that one activity must say together: a day, for whom, and what.

import { cardOf, conceptOf, conceptTerm, postingsOfTerm, saidBy } from "../of_engine.js";
import { CONCEPT } from "../qualities.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../query.js").Part} Part */

/** The concepts of a part that was read without a guess. @param {Part} part */
function sureConcepts({ candidates }) {
  return candidates.filter(({ term, quality }) => quality >= CONCEPT && conceptOf(term) >= 0).map(({ term }) => conceptOf(term));
}

/** What kind of facet some concepts are: `d` a day, `p` for whom, `h` an hour. @param {Index} index @param {number[]} concepts */
function kindOf({ vocabulary }, concepts) {
  const [facet] = concepts.map((concept) => vocabulary.facets.get(concept) || "").filter(Boolean);
  return facet ? facet[0] : "";
}

/**
 * The documents with an activity that has what each two parts say, of which one is a day or for
 * whom; null where the query does not ask that. `lost` is the day when none has it.
 * @param {Index} index @param {Part[]} parts
 * @returns {Promise<{ documents: Set<number> | null, lost: Part | null }>}
 */
export async function together(index, parts) {
  const said = parts.filter(({ generic }) => !generic).map((part) => ({ part, concepts: sureConcepts(part) })).filter(({ concepts }) => concepts.length > 0 && concepts.every((concept) => !index.vocabulary.communes.has(concept)));
  const known = said.map((one) => ({ kind: kindOf(index, one.concepts), ...one })).filter(({ kind }) => kind !== "h");
  /** @type {Set<number> | null} */
  let documents = null;
  for (const [at, one] of known.entries()) {
    for (const other of known.slice(at + 1)) {
      const day = [one, other].find(({ kind }) => kind === "d");
      if (!day && one.kind !== "p" && other.kind !== "p") continue;
      const both = await documentsOf(index, one.concepts, other.concepts);
      if (both.size === 0 && day) return { documents: null, lost: day.part };
      const kept = Array.from(both).filter((document) => !documents || documents.has(document));
      if (kept.length > 0) documents = new Set(kept);
    }
  }
  return { documents, lost: null };
}

/** The documents with an activity that says two things. @param {Index} index @param {number[]} some @param {number[]} others @returns {Promise<Set<number>>} */
async function documentsOf(index, some, others) {
  const pairs = some.flatMap((one) => others.map((other) => [one, other].sort((a, b) => a - b)));
  if (!index.pages) {
    const terms = pairs.map((pair) => "+" + pair.map((concept) => concept.toString(36)).join("~"));
    const lists = await Promise.all(terms.map((term) => postingsOfTerm(index, term, true)));
    return new Set(lists.flatMap(({ found }) => Array.from(found.keys())));
  }
  const documents = Array.from({ length: index.count }, (_, document) => document);
  const fits = await Promise.all(documents.map(async (document) => (await cardOf(index, document)).activities.some((activity) => {
    const says = (/** @type {number[]} */ concepts) => concepts.some((concept) => activitySays(index, activity, concept));
    return says(some) && says(others);
  })));
  return new Set(documents.filter((document) => fits[document]));
}

/** Whether an activity has a facet, or says a concept in its title. @param {Index} index @param {import("../cards.js").ShownActivity} activity @param {number} concept */
function activitySays(index, { facets, title }, concept) {
  return facets.includes(index.vocabulary.facets.get(concept) || "-") || saidBy(index, title.text).has(conceptTerm(concept));
}
