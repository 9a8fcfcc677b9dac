// What of the engine these modules use. It is another script: nothing of it is copied here.

export const {
  STREET, STREET_WORDS, UNDERSTOOD,
  cardOf, communeLink, communeOf, communeOfPart, conceptOf, conceptsIn, conceptsOf, editDistance, isAround, isHouse, isStreetLike, isTopic, keyOf, keysOf, numbersOf, postingsOfTerm, ranked, saysStreet, significantOf, stem, streetStarts, textOf, wholeTerm,
} = /** @type {typeof import("../parts.js").parts} */ (globalThis.annuaire.parts);
