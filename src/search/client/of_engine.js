// What of the engine the scripts that are fetched later use. It is another script: nothing of it is copied here.

export const [
  STREET_WORDS, candidatesOf, cardOf, communeLink, communeOf, communeOfPart, conceptOf, conceptsIn, conceptsOf, editDistance, forms, isAround, isHouse, isStreetLike, isTopic, keyOf, keysOf, learnPhrase, longestOf, lost, namesOf, noQuery, postingsOfTerm, ranked, saysStreet, significantOf, spans, stem, streetStarts, termPage, textOf, wholeTerm,
] = /** @type {typeof import("./parts.js").parts} */ (globalThis.annuaire.parts);
