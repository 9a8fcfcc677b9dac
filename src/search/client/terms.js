// Terms with their postings, as pages of them arrive.

import { postingsOf } from "./decode.js";
import { stem } from "./text/stem.js";
import { add } from "./vocabulary.js";

/** @typedef {import("./engine.js").Index} Index */
/** The field of each document that has a term, by its letter. @typedef {Map<number, string>} Postings */
/**
 * A page of terms: each with its postings, written or read, and by stem.
 * @typedef {{ lines: Map<string, string | Postings>, stems: Map<string, Set<string>> }} TermPage
 */

/** @param {Iterable<[string, string | Postings]>} pairs @returns {TermPage} */
export function termPage(pairs) {
  const lines = new Map(pairs);
  const stems = new Map();
  lines.forEach((_, term) => {
    if (/^\p{Alphabetic}+$/u.test(term)) add(stems, stem(term), term);
  });
  return { lines, stems };
}

/**
 * The postings of a term, and how many there are in all.
 * @param {Index} index @param {string} term @param {boolean} all - also beyond the head of a long list
 * @returns {Promise<{ found: Postings, count: number }>}
 */
export async function postingsOfTerm(index, term, all) {
  if (LARGE && index.longs.has(term) && (all || index.asked.has(term))) {
    const found = postingsOf(await longOf(index, term));
    return { found, count: found.size };
  }
  const learnt = LARGE ? index.learnt.find(({ lines }) => lines.has(term)) : null;
  const isEnough = LARGE && learnt && !(all && String(learnt.lines.get(term)).includes("*"));
  const page = isEnough ? learnt : (await index.terms(term, true)).find(({ lines }) => lines.has(term));
  const text = (page && page.lines.get(term)) || "";
  if (typeof text !== "string") return { found: text, count: text.size };
  const [head, count] = LARGE ? text.split("*") : [text, ""];
  const found = postingsOf(head);
  if (LARGE && count) index.isCut = true;
  return { found, count: (LARGE && Number(count)) || found.size };
}

/** All postings of a term that most documents have. @param {Index} index @param {string} term @returns {Promise<string>} */
export function longOf(index, term) {
  return index.fetched(`${index.long}/${index.longs.get(term)}`);
}
