// What stands in the files of the lexicon.

import { mayHold, phrasesOf } from "../decode.js";
import { Lexicon } from "../format.ts";
import { stem, termPage, ungrouped } from "../of_engine.js";

/** @typedef {import("../engine.js").Index} Index */
/** `streets`: bare names of streets, as bits. @typedef {{ phrases: import("../decode.js").Phrase[], terms: import("../terms.js").TermPage, streets: string }} LexiconPage */

/** Files that were read. @type {WeakMap<import("../format.ts").LexiconRecord, LexiconPage>} */
const READ = new WeakMap();

/** @param {import("../format.ts").LexiconRecord} record @returns {LexiconPage} */
export function pageOf(record) {
  const known = READ.get(record) || { phrases: phrasesOf(record[Lexicon.Phrases]), terms: termPage(ungrouped(record[Lexicon.Terms])), streets: record[Lexicon.Streets] };
  READ.set(record, known);
  return known;
}

/** Whether something else than a street is called so. @param {string | import("../terms.js").Postings | undefined} postings - as they are written */
function isOther(postings) {
  return typeof postings === "string" && /[A-DF-Z]/.test(postings);
}

/**
 * Whether words without a kind may be the whole name of a street, and are nothing else.
 * @param {Index} index @param {string[]} typed - the whole query @param {string[]} named - its words that may be the street
 * @param {boolean} inCommune - whether it names a commune too
 */
export async function isBareStreet(index, typed, named, inCommune) {
  const records = await index.lexicon(named, named.map((_, at) => at));
  const all = Array.from(records.values()).flat().map((record) => pageOf(record));
  const stems = new Set(typed.map(stem));
  const isMeant = all.some(({ phrases, terms }) => phrases.some(({ text }) => text.split(" ").every((word) => stems.has(stem(word)))) || named.some((word) => isOther(terms.lines.get(word))));
  return !isMeant && (inCommune || all.some(({ streets }) => mayHold(streets, named.join(" "))));
}
