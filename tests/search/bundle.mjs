// @ts-check
/**
 * Makes the scripts of the search from the modules in `src/search/client/`, and the short forms of
 * the theme's scripts, in `themes/quartier/assets/js/`:
 *
 *   node bundle.mjs            writes every .min.js
 *   node bundle.mjs --check    ends with 1 when one is not what it would be made
 *
 * They are kept beside what they are made from, so that building the program needs no npm.
 * esbuild joins the modules and shortens the names of their properties; terser makes them, and the
 * theme's scripts, a twelfth lighter than esbuild alone does.
 */
import { build } from "esbuild";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { minify } from "terser";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const client = join(root, "src/search/client");
const theme = join(root, "themes/quartier/assets/js");

const browsers = ["es2018", "chrome80", "ios12.5"];
/** What these have; esbuild takes faults in rare uses of it for its absence. */
const supported = { destructuring: true, "template-literal": true, "regexp-unicode-property-escapes": true };
/** @type {import("terser").MinifyOptions} */
const short = { ecma: 2018, toplevel: true, compress: { passes: 6, inline: 1, lhs_constants: false, pure_getters: true, keep_fargs: false, unsafe_arrows: true } };

/**
 * The modules at which each script begins. The engine is first: the others use its short names.
 * `large` has all of them, with what only a large directory needs; tests load `vectors`.
 */
const scripts = { engine: "engine.js", expansion: "expansion/main.js", places: "places/main.js", streets: "streets/main.js", narrow: "narrow/main.js", large: "large.js", vectors: "vectors.js" };

/** Names that are seen outside of the scripts, by pages and in `client.rs`, and what every object has. */
function publicNames() {
  const declared = readFileSync(join(client, "answer.d.ts"), "utf8");
  const names = [...declared.matchAll(/(\w+)\??: /g)].map(([, name]) => name);
  const values = [Array, Date, Function, Map, Math, Number, Object, Promise, RegExp, Set, String, Symbol, Error, JSON, globalThis];
  const own = values.flatMap((value) => [value, /** @type {any} */ (value).prototype ?? {}]).flatMap(Object.getOwnPropertyNames);
  const tables = ["tables", "stop", "field", "short", "endings", "streets"];
  // Places in records are replaced by their numbers, if they keep their names until then.
  const places = [...readFileSync(join(client, "format.ts"), "utf8").matchAll(/^  (\w+),$/gm)].map(([, name]) => name);
  return new Set([...names, ...own, ...tables, ...places, "annuaire", "put", "open", "parts"]);
}

let stale = false;
const reserved = new RegExp(`^(${[...publicNames()].map((name) => name.replace(/[^\w]/g, "\\$&")).join("|")})$`);
/** @type {Record<string, string | false>} */
let mangleCache = {};
for (const [name, entry] of Object.entries(scripts)) {
  const made = await build({ entryPoints: [join(client, entry)], bundle: true, format: "iife", target: browsers, supported, define: { LARGE: String(name === "large") }, minifySyntax: true, charset: "utf8", write: false, mangleProps: /^/, reserveProps: reserved, mangleCache });
  mangleCache = made.mangleCache ?? {};
  keep(name === "vectors" ? here : client, name, `${(await minify(made.outputFiles[0].text, short)).code}\n`);
}
for (const file of readdirSync(theme).filter((file) => !file.endsWith(".min.js"))) {
  const source = readFileSync(join(theme, file));
  // The engine has no `const`, and gzip makes less of what it has met there.
  const made = await minify(source.toString().replace(/\bconst\b/g, "let"), short);
  // Strict mode tells of slips while one writes; what keeps to it does the same without.
  const code = made.code?.replace('"use strict";', "");
  keep(theme, file.replace(/\.js$/, ""), `// ${file} ${crc32(source)}\n${code}\n`);
}
process.exitCode = stale ? 1 : 0;

/** Writes a script, or notes that it is not what it should be. @param {string} folder @param {string} name @param {string} text */
function keep(folder, name, text) {
  const path = join(folder, `${name}.min.js`);
  if (!process.argv.includes("--check")) return writeFileSync(path, text);
  if (readFileSync(path, "utf8") === text) return;
  console.error(`${path} is not made from its source: run node tests/search/bundle.mjs`);
  stale = true;
}

/** What gzip writes at the end of a file. @param {Buffer} bytes */
function crc32(bytes) {
  const file = gzipSync(bytes);
  return file.readUInt32LE(file.length - 8).toString(16).padStart(8, "0");
}
