// What of the engine these modules use. It is another script: nothing of it is copied here.

export const {
  candidatesOf, conceptsOf, editDistance, forms, learnPhrase, longestOf, lost, namesOf, spans, stem, termPage,
} = /** @type {typeof import("../parts.js").parts} */ (globalThis.annuaire.parts);
