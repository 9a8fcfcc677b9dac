// @ts-check
/**
 * Whether the script of the search reads texts as Rust does.
 * Takes the path of the script; on standard input one JSON line for each text, with what Rust makes of it.
 * Prints what differs; `cargo test` asks that it prints nothing.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const context = vm.createContext({});
context.window = context;
vm.runInContext(readFileSync(process.argv[2], "utf8"), context);
const { wordsOf, telling, stem, keyOf, phoneOf } = context.annuaire.words;

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const rust = JSON.parse(line);
  const words = wordsOf(rust.text);
  const { text } = rust;
  const script = { key: keyOf(text), phone: phoneOf(text), stems: words.map(stem), telling: telling(words), text, words };
  if (JSON.stringify(script) !== JSON.stringify(rust)) console.log(`Rust:   ${line}\nscript: ${JSON.stringify(script)}`);
}
