// A query that is a telephone number.

import { noQuery } from "../of_engine.js";
import { EXACT } from "../qualities.js";
import { phoneOf } from "../text/telephone.js";

/**
 * What such a query asks for, by the beginning of the number; null where it is none.
 * @param {import("../engine.js").Index} index @param {string} text @returns {Promise<import("../query.js").Query | null>}
 */
export async function phoneQuery(index, text) {
  const phone = phoneOf(text, index.code, index.trunk);
  if (!phone) return null;
  const candidates = [];
  for (const { lines } of await index.terms(phone.slice(0, 3))) {
    for (const term of lines.keys()) if (term.startsWith(phone)) candidates.push({ term, quality: EXACT });
  }
  return { ...noQuery(), typed: [phone], words: [phone], parts: [{ words: [phone], candidates, singles: [] }], phone };
}
