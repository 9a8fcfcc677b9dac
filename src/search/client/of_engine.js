// What of the engine the scripts that are fetched later use. It is another script: nothing of it is copied here.

export const [
  STOP_WORDS, STREET_WORDS, candidatesOf, cardOf, communeLink, communeOf, communeOfPart, conceptOf, conceptTerm, conceptsIn, conceptsOf, datesOf, editDistance, forms, isAround, isHouse, isStreetLike, isTopic, keyOf, keysOf, learnPhrase, longestOf, lost, namesOf, noQuery, postingsOfTerm, ranked, saidBy, saysStreet, significantOf, spans, stem, streetStarts, termPage, textOf, ungrouped, wholeTerm,
] = /** @type {typeof import("./parts.js").parts} */ (globalThis.annuaire.parts);
