// @ts-check
/**
 * Makes the three scripts of the search from their parts, in `src/search/script/`:
 *
 *   node minify.mjs            writes near.min.js, reader.min.js and atlas.min.js
 *   node minify.mjs --check    ends with 1 when they are not what their parts make
 *
 * They are kept beside their parts, so that building the program needs no npm.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../src/search/script");

/** The parts of each script; those of one share a function scope. */
const scripts = {
  near: ["near/words", "near/vocabulary", "near/shards", "near/query", "near/score", "near/naming", "near/cards", "near/said", "near/finder"],
  reader: ["reader/head", "distance", "reader/understood", "reader/typos", "reader/foot"],
  atlas: ["atlas/head", "distance", "atlas/places", "atlas/foot"],
};

/** Names that only these scripts use, and in no file: each is shortened, to the same in all three. */
const own = [
  "activities", "away", "candidates", "card", "covered", "document", "facets", "fetched", "found", "learnTold", "learnt", "lines", "names", "phrases", "parts",
  "quality", "rest", "row", "score", "scores", "shares", "singles", "spelled", "spoken", "stems", "strange", "surely", "term", "texts", "typed", "understood",
  "vocabulary", "worth", "herePlace", "placeAnswer", "placeHits", "placeOf", "placesFrom", "STREET", "STREET_WORDS", "STEM", "CONCEPT", "RELATED", "UNDERSTOOD",
  "SLIP", "IN_PART", "candidatesOf", "cardOf", "communeLink", "communeOf", "conceptsOf", "forms", "isStreetLike", "isUnderstood", "learnPhrase", "listOf",
  "lost", "ranked", "shelf", "spans", "textOf", "unfold",
];
const nameCache = {};
const settings = { ecma: 2018, compress: { passes: 3 }, mangle: { properties: { regex: new RegExp(`^(${own.join("|")})$`) } }, nameCache };

let stale = false;
for (const [name, parts] of Object.entries(scripts)) {
  const text = parts.map((part) => readFileSync(join(folder, `${part}.js`), "utf8")).join("\n");
  const tables = name === "near" ? "const TABLES = globalThis.annuaire.tables;" : "";
  const made = await minify(`(function(){"use strict";${tables}\n${text}})();`, settings);
  const path = join(folder, `${name}.min.js`);
  const now = `${made.code}\n`;
  if (!process.argv.includes("--check")) writeFileSync(path, now);
  else if (readFileSync(path, "utf8") !== now) {
    console.error(`${name}.min.js is not made from its parts: run node tests/search/minify.mjs`);
    stale = true;
  }
}
process.exitCode = stale ? 1 : 0;
