// What is fetched only when a query has a word that the entry does not know.

const {
  STEM, CONCEPT, RELATED, UNDERSTOOD, SLIP, IN_PART, stem, spans, lost, forms, candidatesOf, conceptsOf, learnPhrase,
} = globalThis.annuaire.near;
