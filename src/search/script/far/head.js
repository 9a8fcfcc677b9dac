// What is fetched only when a query calls for it: what was mistyped, and what lies where.

const {
  STREET, STREET_WORDS, SLIP, IN_PART, telling, wordsOf, stem, keyOf, conceptsOf, textOf, communeLink, communeOf, isStreetLike, isUnderstood,
  shelf, unfold, listOf, ranked, cardOf,
} = globalThis.annuaire.near;
