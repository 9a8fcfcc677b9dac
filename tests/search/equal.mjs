// @ts-check
/**
 * Whether the script of the search reads texts, files and entries as Rust does.
 * Takes the path of the script; on standard input one JSON line for each text, file or entry, with what Rust makes of it.
 * Prints what differs; `cargo test` asks that it prints nothing.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const context = vm.createContext({});
vm.runInContext(readFileSync(process.argv[2], "utf8"), context);
const { tokensOf, significant, stem, keyOf, phoneOf, termsOf, linesOf, ungrouped, phrasesOf, postingsOf, mayHold, relatedOf, newVocabulary, communeOfLine } = context.vectors;

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const rust = JSON.parse(line);
  if (rust.known) compareEntry(rust);
  else if (rust.is) compareFile(rust);
  else compareText(rust);
}

/** @param {any} rust */
function compareText({ text, ...rust }) {
  const tokens = tokensOf(text);
  same(text, { key: keyOf(text), phone: phoneOf(text), significant: significant(tokens), stems: tokens.map(stem), tokens }, rust);
}

/** @param {any} rust */
function compareFile({ postings, lines, grouped, phrases, bits, is }) {
  const sorted = (/** @type {any[]} */ list) => list.map((one) => JSON.stringify(one)).sort();
  if (postings) same(postings, Array.from(postingsOf(postings)).sort(([a], [b]) => a - b), is);
  if (lines) same(lines, linesOf(lines), is);
  if (grouped) same(grouped, sorted(ungrouped(grouped)), sorted(is));
  if (phrases) same(phrases, sorted(phrasesOf(phrases).map((/** @type {any} */ one) => Object.values(one))), sorted(is));
  if (bits) same(bits, is.filter((/** @type {string} */ word) => mayHold(bits, word)), is);
}

/** The terms of an entry, each with the field of every document. @param {{ small: any, communes: string[], related: string, concepts: string, known: Record<string, string> }} rust */
function compareEntry({ small, communes: texts, related, concepts, known }) {
  const communes = texts.map(communeOfLine);
  const terms = termsOf(small, communes, relatedOf(related), newVocabulary(concepts));
  const written = Object.entries(known).map(([term, postings]) => `${postings} ${term}`);
  const expected = termsOf([[], written.join(";")], communes, new Map(), newVocabulary(""));
  const lines = (/** @type {Map<string, Map<number, string>>} */ terms) =>
    Array.from(terms, ([term, documents]) => `${term} ${Array.from(documents).sort().join(" ")}`).sort();
  if (terms.size === 0) console.log("an entry that says nothing");
  same("entry", lines(terms), lines(expected));
}

/** @param {string} what @param {unknown} script @param {unknown} rust */
function same(what, script, rust) {
  const [ours, theirs] = [script, rust].map((one) => JSON.stringify(one, sortedKeys));
  if (ours !== theirs) console.log(`${what}\nRust:   ${theirs}\nscript: ${ours}`);
}

/** @param {string} _ @param {any} value */
function sortedKeys(_, value) {
  return value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
}
