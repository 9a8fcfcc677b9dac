// What of the engine these modules use. It is another script: nothing of it is copied here.

export const {
  STREET, STREET_WORDS,
  cardOf, communeLink, communeOf, conceptOf, conceptsOf, editDistance, isStreetLike, keyOf, keysOf, numbersOf, postingsOfTerm, ranked, significantOf, stem, streetStarts, streetWords, textOf, wholeTerm,
} = /** @type {typeof import("../parts.js").parts} */ (globalThis.annuaire.parts);
