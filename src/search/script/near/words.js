// Text -> words -> stems: what `words.rs` does for the index, done here for the query.
// `TABLES` is written before the parts by `script.rs`; all words in it are folded.

const STOP = new Set(TABLES.stop.split(" "));
const SHORT = new Map(Object.entries(TABLES.short));
const LATIN = TABLES.latin.split(" ");
const CYRILLIC = TABLES.cyrillic.split(" ");
const ARABIC = TABLES.arabic.split(" ");
const ARABIC_STARTS = ["وال", "بال", "كال", "فال", "لل", "ال"];

const MARKS = /[\u0300-\u036f\u064b-\u065f\u0640\u0670]/g;
/** Letters that are written for one another, and ligatures. @type {Record<string, string>} */
const LETTERS = { œ: "oe", æ: "ae", ß: "ss", "ٱ": "ا", "ى": "ي", "ة": "ه", ı: "i", ł: "l", ø: "o", đ: "d", ς: "σ" };

/** `Cité` and `cite` are the same word to a visitor. @param {string} text */
function fold(text) {
  const plain = text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(MARKS, "");
  return plain.replace(/[œæßٱىةıłøđς]/g, (letter) => LETTERS[letter]);
}

/** @param {string} text */
function wordsOf(text) {
  const words = fold(text).split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean);
  return words.map((word) => SHORT.get(word) || word);
}

/** The words that say something; all of them when none does. @param {string[]} words */
function telling(words) {
  const some = words.filter((word) => !STOP.has(word));
  return some.length > 0 ? some : words;
}

/** The stem of a folded word, in whatever language its letters point to. @param {string} word */
function stem(word) {
  if (/^[a-z]/.test(word)) return latin(word);
  if (/^[\u0400-\u04ff]/.test(word)) return withoutEnding(word, CYRILLIC, 4);
  return /^[\u0600-\u06ff]/.test(word) ? arabic(word) : word;
}

/** French, Dutch and English: the ending off, and the spelling of Dutch evened out. @param {string} word */
function latin(word) {
  word = withoutEnding(word, LATIN, 4);
  if (word.length > 3 && /([^aeiouy])\1$/.test(word)) word = word.slice(0, -1);
  if (word.length > 3 && /([aeou])\1[^aeiouy]$/.test(word)) word = word.slice(0, -2) + word.slice(-1);
  if (word.length > 3) word = word.replace(/v$/, "f").replace(/z$/, "s");
  return word;
}

/** The article and what is written together with it off, then one ending. @param {string} word */
function arabic(word) {
  const start = ARABIC_STARTS.find((start) => word.length >= start.length + 3 && word.startsWith(start)) || "";
  return withoutEnding(word.slice(start.length), ARABIC, 3);
}

/** @param {string} word @param {string[]} endings - longest first @param {number} least - letters that stay */
function withoutEnding(word, endings, least) {
  const ending = endings.find((ending) => word.length >= ending.length + least && word.endsWith(ending));
  return ending ? word.slice(0, -ending.length) : word;
}

/** The stems of the telling words of a phrase. @param {string} text */
function keyOf(text) {
  return telling(wordsOf(text)).map(stem).join(" ");
}

/**
 * What is looked for when a query is a telephone number: six digits or more and nothing else but
 * what people write between them, without `+32`, `0032` or the first zero.
 * @param {string} text
 */
function phoneOf(text) {
  text = text.replace(/^\s*(tel|telefoon|telephone|téléphone|gsm|phone)\b[\s.:]*/i, "");
  if (!/^[\d ./()+\u00a0\u202f-]*$/.test(text)) return "";
  text = text.trim().replace("(0)", "");
  const digits = text.replace(/\D/g, "");
  if (digits.length < 6) return "";
  const country = text[0] === "+" ? /^(32)?/ : /^00(32)?/;
  return digits.replace(country, "").replace(/^0/, "");
}
