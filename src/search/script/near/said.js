// What cards say by themselves: `said.rs` leaves it out of the entry, here it is counted again.

/**
 * The terms of an entry, those that its cards say and those that are written, with their documents.
 * @param {{ cards: any[], communes: any[], terms: string }} entry
 */
function termsOf({ cards, communes, terms }) {
  /** @type {Map<string, Map<number, string>>} */
  const found = new Map();
  const put = (/** @type {string} */ term, /** @type {number} */ document, /** @type {string} */ letter) => {
    const documents = found.get(term) || new Map();
    found.set(term, documents);
    if (!(documents.get(document) <= letter)) documents.set(document, letter);
  };
  cards.forEach((card, document) => said(card, communes, (term, letter) => put(term, document, letter)));
  ungroup(terms).forEach(([term, text]) => postings(text).forEach((letter, document) => put(term, document, letter)));
  return found;
}

/** @param {any} card @param {any[]} communes @param {(term: string, letter: string) => void} put - takes a term and its class */
function said([, name, other, commune, , , , activities, [nicknames, ...carriers], streets], communes, put) {
  const words = (/** @type {any} */ text, /** @type {string} */ letter) => telling(wordsOf(textOf(text).text)).forEach((word) => put(word, letter));
  const key = (/** @type {string} */ key, /** @type {string} */ letter) => put(key.replace(/ /g, "_") + "=", letter);
  const whole = (/** @type {any} */ text, /** @type {string} */ letter) => {
    words(text, letter);
    key(keyOf(textOf(text).text), letter);
  };
  [name, ...(other ? [other] : []), ...nicknames].forEach((text) => whole(text, "A"));
  if (commune !== null) {
    const [id, name, , keys] = communes[commune];
    put("@c" + id, "B");
    words(name, "B");
    keys.forEach((/** @type {string} */ one) => key(one, "B"));
  }
  activities.forEach((/** @type {any[]} */ [, title, facets]) => {
    words(title, "C");
    facets.split(" ").forEach((/** @type {string} */ facet) => facet && put("@" + facet, facet[0] === "t" ? "H" : "F"));
  });
  carriers.forEach((/** @type {any[]} */ names) => names.forEach((text) => whole(text, "D")));
  streets.forEach((/** @type {any[]} */ [name]) => whole(name, "E"));
}
