// What of the engine these modules use. It is another script: nothing of it is copied here.

export const {
  STREET_WORDS,
  cardOf, communeLink, communeOf, communeOfPart, conceptOf, conceptsIn, conceptsOf, editDistance, isAround, isHouse, isStreetLike, isTopic, keyOf, keysOf, postingsOfTerm, ranked, saysStreet, significantOf, stem, streetStarts, textOf, wholeTerm,
} = /** @type {typeof import("../parts.js").parts} */ (globalThis.annuaire.parts);
