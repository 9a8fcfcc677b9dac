// The tables of words, which `client.rs` writes in the place of this name; all words in them are folded.

/** @typedef {{ stop: string, field: string, short: string, endings: string, streets: string }} Tables */

/** @type {Tables} */
export const TABLES = globalThis.annuaire.tables;

/** Words that are written without the letters that each shares with the one before, whose number its sign is. @param {string} text */
export function wordsOf(text) {
  let word = "";
  return text.split(/(?=[!-@])/).map((line) => (word = word.slice(0, "(=),.:;?&>".indexOf(line[0])) + line.slice(1)));
}
