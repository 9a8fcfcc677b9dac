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

let stale = false;
for (const [name, parts] of Object.entries(scripts)) {
  const text = parts.map((part) => readFileSync(join(folder, `${part}.js`), "utf8")).join("\n");
  const tables = name === "near" ? "const TABLES = globalThis.annuaire.tables;" : "";
  const made = await minify(`(function(){"use strict";${tables}\n${text}})();`, { ecma: 2018, compress: { passes: 2 }, mangle: true });
  const path = join(folder, `${name}.min.js`);
  const now = `${made.code}\n`;
  if (!process.argv.includes("--check")) writeFileSync(path, now);
  else if (readFileSync(path, "utf8") !== now) {
    console.error(`${name}.min.js is not made from its parts: run node tests/search/minify.mjs`);
    stale = true;
  }
}
process.exitCode = stale ? 1 : 0;
