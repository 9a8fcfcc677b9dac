// What is fetched only when a query is a place.

const {
  STREET, STREET_WORDS, telling, wordsOf, stem, keyOf, conceptsOf, textOf, communeLink, communeOf, isStreetLike, isUnderstood,
  shelf, unfold, listOf, ranked, cardOf,
} = globalThis.annuaire.near;
