// @ts-check
/**
 * Whether the script of the search reads texts, and the cards of an entry, as Rust does.
 * Takes the path of the script; on standard input one JSON line for each text or entry, with what Rust makes of it.
 * Prints what differs; `cargo test` asks that it prints nothing.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const context = vm.createContext({});
context.window = context;
vm.runInContext(readFileSync(process.argv[2], "utf8"), context);
const { wordsOf, telling, stem, keyOf, phoneOf, termsOf } = context.annuaire.words;

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const rust = JSON.parse(line);
  if (rust.cards) {
    compareSaid(rust);
    continue;
  }
  const words = wordsOf(rust.text);
  const { text } = rust;
  const script = { key: keyOf(text), phone: phoneOf(text), stems: words.map(stem), telling: telling(words), text, words };
  if (JSON.stringify(script) !== JSON.stringify(rust)) console.log(`Rust:   ${line}\nscript: ${JSON.stringify(script)}`);
}

/** The terms of cards, each with the class of every document. @param {{ cards: any[], communes: any[], said: Record<string, string> }} rust */
function compareSaid({ cards, communes, said }) {
  const terms = termsOf({ cards, communes, terms: "" });
  const written = Object.entries(said).map(([term, postings]) => `${postings} ${term}`);
  const expected = termsOf({ cards: [], communes, terms: written.join(";") });
  const lines = (/** @type {Map<string, Map<number, string>>} */ terms) =>
    Array.from(terms, ([term, documents]) => `${term} ${Array.from(documents).sort().join(" ")}`);
  const [ours, theirs] = [lines(terms), lines(expected)];
  ours.filter((line) => !theirs.includes(line)).forEach((line) => console.log(`only the script: ${line}`));
  theirs.filter((line) => !ours.includes(line)).forEach((line) => console.log(`only Rust: ${line}`));
  if (ours.length === 0) console.log("cards that say nothing");
}
