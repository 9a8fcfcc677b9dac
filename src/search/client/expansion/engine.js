// What of the engine these modules use. It is another script: nothing of it is copied here.

export const {
  CONCEPT, IN_PART, RELATED, SLIP, SURE_LENGTH, UNDERSTOOD,
  candidatesOf, conceptsOf, editDistance, forms, learnPhrase, longestOf, lost, namesOf, spans, stem,
} = /** @type {typeof import("../parts.js").parts} */ (globalThis.annuaire.parts);
