// @ts-check
/**
 * Makes the three scripts of the search from their parts, in `src/search/script/`, and the short
 * forms of the theme's scripts, in `themes/quartier/assets/js/`:
 *
 *   node minify.mjs            writes every .min.js
 *   node minify.mjs --check    ends with 1 when one is not what it would be made
 *
 * They are kept beside what they are made from, so that building the program needs no npm.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { minify } from "terser";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "src/search/script");
const theme = join(root, "themes/quartier/assets/js");

/** The parts of each script; those of one share a function scope. */
const scripts = {
  near: ["near/words", "near/vocabulary", "near/shards", "near/query", "near/score", "near/naming", "near/cards", "near/said", "near/finder"],
  reader: ["reader/head", "distance", "reader/understood", "reader/typos", "reader/foot"],
  atlas: ["atlas/head", "distance", "atlas/places", "atlas/foot"],
};

/** Names that only these scripts use, and in no file: each is shortened, to the same in all three. */
const own = [
  "activities", "away", "candidates", "card", "covered", "document", "facets", "fetched", "found", "index", "learnTold", "learnt", "lines", "meant", "names", "phrases", "parts",
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
  keep(folder, name, `${made.code}\n`);
}
for (const file of readdirSync(theme).filter((file) => !file.endsWith(".min.js"))) {
  const source = readFileSync(join(theme, file));
  const made = await minify(source.toString(), { ecma: 2018, compress: { passes: 3 } });
  keep(theme, file.replace(/\.js$/, ""), `// ${file} ${crc32(source)}\n${made.code}\n`);
}
process.exitCode = stale ? 1 : 0;

/** Writes a script, or notes that it is not what it should be. @param {string} folder @param {string} name @param {string} text */
function keep(folder, name, text) {
  const path = join(folder, `${name}.min.js`);
  if (!process.argv.includes("--check")) return writeFileSync(path, text);
  if (readFileSync(path, "utf8") === text) return;
  console.error(`${path} is not made from its source: run node tests/search/minify.mjs`);
  stale = true;
}

/** What gzip writes at the end of a file. @param {Buffer} bytes */
function crc32(bytes) {
  const file = gzipSync(bytes);
  return file.readUInt32LE(file.length - 8).toString(16).padStart(8, "0");
}
