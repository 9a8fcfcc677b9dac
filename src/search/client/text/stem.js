// A token -> its stem: what `text/stem.rs` does for the index, done here for the query.

import { remembered } from "./remembered.js";
import { TABLES, wordsOf } from "../tables.js";

/** In all letters: those of one script end no word of another. */
const ENDINGS = new Set(wordsOf(TABLES.endings));
const ARABIC_STARTS = ["وال", "بال", "كال", "فال", "لل", "ال"];

/** The stem of a token, in whatever language its letters point to. The same words come again and again. */
export const stem = /* @__PURE__ */ remembered(stemOf);

/** @param {string} token */
function stemOf(token) {
  if (/^[a-z]/.test(token)) return latin(token);
  if (/^[\u0400-\u04ff]/.test(token)) return withoutEnding(token, 4);
  return /^[\u0600-\u06ff]/.test(token) ? arabic(token) : token;
}

/** French, Dutch and English: the ending off, and the spelling of Dutch evened out. @param {string} word */
function latin(word) {
  word = withoutEnding(word, 4);
  if (word.length > 3 && /([^aeiouy])\1$/.test(word)) word = word.slice(0, -1);
  if (word.length > 3 && /([aeou])\1[^aeiouy]$/.test(word)) word = word.slice(0, -2) + word.slice(-1);
  if (word.length > 3) word = word.replace(/v$/, "f").replace(/z$/, "s");
  return word;
}

/** The article and what is written together with it off, then one ending. @param {string} word */
function arabic(word) {
  const start = ARABIC_STARTS.find((start) => word.length >= start.length + 3 && word.startsWith(start)) || "";
  return withoutEnding(word.slice(start.length), 3);
}

/** A word without its longest ending. @param {string} word @param {number} at - so many letters stay */
function withoutEnding(word, at) {
  for (; at < word.length; at += 1) if (ENDINGS.has(word.slice(at))) return word.slice(0, at);
  return word;
}
