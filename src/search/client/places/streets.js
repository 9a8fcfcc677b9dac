// The street that a query names.

import { Commune, StreetRow, Streets } from "../format.ts";
import { PER_DEGREE } from "./nearest.js";
import { communeLink, conceptOf, conceptsOf, editDistance, isStreetLike, keyOf, keysOf, numbersOf, STREET_WORDS, significantOf, stem, streetStarts, streetWords, textOf } from "./engine.js";

/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("./places.js").Place} Place */

/** The street of the table that a query names. @param {Index} index @param {Query} query @returns {Promise<Place | null>} */
export async function streetOf(index, query) {
  for (const start of streetStarts(index, query)) {
    const found = await streetsFrom(index, query, start);
    if (found.length > 0) return streetPlace(index, query, found);
  }
  return null;
}

/**
 * The streets that a query may be, the likeliest first, among those with a word that begins so.
 * @param {Index} index @param {Query} query @param {string} start
 */
async function streetsFrom(index, query, start) {
  const own = streetWords(query);
  /** @type {Map<string, { row: string[], rest: number }>} */
  const rows = new Map();
  for (const lines of await index.streets(start)) {
    for (const line of lines) {
      const row = line.split("|");
      const rest = fits(index, query, row);
      // One word that says nothing of streets is one only when it is the whole name: `Tomberg`.
      const isWhole = namesOfRow(row).some((name) => name.join(" ") === query.typed.join(" "));
      if (rest >= 0 && (isWhole || own.length > 1 || isStreetLike(query))) rows.set(line, { row, rest });
    }
  }
  return Array.from(rows.values()).sort((a, b) => a.rest - b.rest);
}

/** Both names, the French one first; one where both are the same. @param {string[]} row */
function namesIn(row) {
  const french = row[StreetRow.French];
  const dutch = row[StreetRow.Dutch].replace(/\*+/, (stars) => french.split(" ").slice(-stars.length).join(" "));
  return dutch ? [french, dutch] : [french];
}

/** The significant tokens of both names. @param {string[]} row */
function namesOfRow(row) {
  return namesIn(row).map(significantOf);
}

/** @param {Index} index @param {string[]} row */
function communesOf({ streetTable }, row) {
  return numbersOf(row[StreetRow.Place].slice(2 * streetTable[Streets.Digits]), streetTable[Streets.Capitals]);
}

/**
 * How far a street's name is from what was typed: the words that are missing, and the kind of
 * street when another was typed; -1 when it is another street.
 * @param {Index} index @param {Query} query @param {string[]} row
 */
function fits(index, query, row) {
  const here = communesOf(index, row);
  const rests = namesOfRow(row).map((name) => {
    const own = name.filter((word) => !STREET_WORDS.has(word));
    const left = query.typed.filter((word) => !name.some((other) => isSame(word, other)));
    const missing = own.filter((word) => !query.typed.some((typed) => isSame(typed, word)));
    const kinds = left.filter((word) => STREET_WORDS.has(word));
    const strange = left.filter((word) => !STREET_WORDS.has(word) && !namesCommune(index, word, here));
    const other = strange.length > 0 || missing.length >= own.length;
    return other ? Infinity : missing.length + 1.5 * kinds.length;
  });
  const rest = Math.min(...rests);
  return rest === Infinity ? -1 : rest;
}

/** Whether two words of a street's name are the same but for a form, or a slip. @param {string} a @param {string} b */
function isSame(a, b) {
  return a === b || stem(a) === stem(b) || (a.length > 5 && editDistance(a, b, 1) <= 1);
}

/** Whether a word names one of some communes. @param {Index} index @param {string} word @param {number[]} communes */
function namesCommune(index, word, communes) {
  return communes.some((at) => {
    const commune = index.communes[at];
    const isCode = commune[Commune.PostalCodes].split(" ").includes(word);
    const isKey = keysOf(commune).join(" ").split(" ").includes(stem(word));
    return isCode || isKey || conceptsOf(index, [word], 1).some(({ term }) => index.vocabulary.communes.get(conceptOf(term)) === at);
  });
}

/** @param {Index} index @param {Query} query @param {{ row: string[], rest: number }[]} found @returns {Place} */
function streetPlace(index, query, found) {
  const same = found.filter(({ rest }) => rest === found[0].rest).map(({ row }) => row);
  const [first, ...others] = same;
  const dutch = index.lang === "nl" || !significantOf(first[StreetRow.French]).some((word) => query.typed.includes(word));
  const name = (/** @type {string[]} */ row) => nameOfRow(index, row, dutch);
  const communes = (/** @type {string[]} */ row) => communesOf(index, row).map((at) => communeLink(index, at));
  return {
    kind: "street",
    name: name(first),
    number: query.number,
    communes: communes(first),
    at: pointOf(index, first),
    keys: namesIn(first).map(keyOf),
    more: others.slice(0, 4).map((row) => ({ name: name(row), communes: communes(row) })),
  };
}

/** A street's name as the page shows it. @param {Index} index @param {string[]} row @param {boolean} dutch @returns {import("../answer.d.ts").Text} */
function nameOfRow({ lang }, row, dutch) {
  const names = namesIn(row);
  const [name, own] = dutch && names.length > 1 ? [names[1], "nl"] : [names[0], "fr"];
  return textOf(names.length > 1 && own !== lang ? [name, own] : name);
}

/** Where a street lies, as projects are written. @param {Index} index @param {string[]} row */
function pointOf(index, row) {
  const table = index.streetTable;
  const digits = table[Streets.Digits];
  const away = [row[StreetRow.Place].slice(0, digits), row[StreetRow.Place].slice(digits, 2 * digits)];
  return away.map((way, axis) => ((table[Streets.Corner][axis] + parseInt(way, 36)) * PER_DEGREE) / table[Streets.PerDegree]);
}
