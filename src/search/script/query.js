// A query as parts that each mean one thing, with all terms that may say it.

/**
 * A term that may say what was meant, and how surely.
 * @typedef {{ term: string, quality: number }} Candidate
 *
 * One or more words that mean one thing. `singles` holds the candidates of each word by itself,
 * when several words make one concept.
 * @typedef {{ words: string[], candidates: Candidate[], singles: Candidate[][] }} Part
 *
 * `typed`: the telling words; `words`: as they were understood; `number`: of a house.
 * @typedef {{ typed: string[], words: string[], parts: Part[], number: string, phone: string, concepts: Set<number> }} Query
 */

/** How surely a term says what was typed. */
const EXACT = 1;
const STEM = 0.85;
const CONCEPT = 0.95;
const PHRASE = 1.1;
const BEGUN = 0.8;
const BEGUN_LEAST = 0.35;
/** Below this a word is not taken as understood. */
const UNDERSTOOD = 0.5;
/** A word of so many letters with one slip is rather mistyped than of another language. */
const SURE_LENGTH = 6;
/** The longest phrase of the vocabulary, in telling words. */
const LONGEST = 4;

/** @param {Index} index @param {string} text @returns {Promise<Query>} */
async function readQuery(index, text) {
  const phone = phoneOf(text);
  if (phone) return { typed: [phone], words: [phone], parts: [await phonePart(index, phone)], number: "", phone, concepts: new Set() };
  let typed = telling(wordsOf(text));
  const isNumber = (/** @type {string} */ word) => /^\d{1,3}[a-z]?$/.test(word);
  const number = typed.length > 1 ? typed.find(isNumber) || "" : "";
  if (number && !typed.every(isNumber)) typed = typed.filter((word) => !isNumber(word));
  const found = await Promise.all(typed.map((word, at) => candidatesOf(index, word, at === typed.length - 1)));
  const words = await understood(index, typed, found);
  const parts = partsOf(index, words, found);
  const terms = parts.reduce((/** @type {Candidate[]} */ all, part) => all.concat(part.candidates), []);
  const concepts = new Set(terms.filter(({ term }) => term[0] === "~").map(({ term }) => parseInt(term.slice(1), 36)));
  return { typed, words, parts, number, phone, concepts };
}

/** A telephone number, by its beginning. @param {Index} index @param {string} phone @returns {Promise<Part>} */
async function phonePart(index, phone) {
  const candidates = [];
  for (const { lines } of await index.terms(phone.slice(0, 3))) {
    for (const term of lines.keys()) if (term.startsWith(phone)) candidates.push({ term, quality: EXACT });
  }
  return { words: [phone], candidates, singles: [] };
}

/** The terms of the index that a word says by itself. @param {Index} index @param {string} word @param {boolean} last - may be unfinished */
async function candidatesOf(index, word, last) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const note = (/** @type {string} */ term, /** @type {number} */ quality) => {
    if (quality > (found.get(term) || 0)) found.set(term, quality);
  };
  const shape = stem(word);
  const starts = new Set([word.slice(0, 3), shape.slice(0, 3)]);
  for (const leaves of await Promise.all(Array.from(starts, (start) => index.terms(start)))) {
    for (const { lines, stems } of leaves) {
      if (lines.has(word)) note(word, EXACT);
      (stems.get(shape) || []).forEach((/** @type {string} */ term) => note(term, STEM));
      if (word.length < (last ? 2 : 4)) continue;
      for (const term of lines.keys()) {
        if (term.startsWith(word) && !term.endsWith("=")) note(term, beginning(word.length / term.length, last));
      }
    }
  }
  conceptsOf(index, [word], CONCEPT).forEach(({ term, quality }) => note(term, quality));
  if (last && word.length > 2) {
    begun(index.vocabulary, word).forEach((share, concept) => note(conceptTerm(concept), beginning(share, last) * CONCEPT));
  }
  return Array.from(found, ([term, quality]) => ({ term, quality }));
}

/** How surely a beginning says the whole. @param {number} share @param {boolean} last */
function beginning(share, last) {
  return Math.max(BEGUN * share, BEGUN_LEAST) * (last ? 1 : 0.7);
}

/** The concepts that words say together. @param {Index} index @param {string[]} words @param {number} quality @returns {Candidate[]} */
function conceptsOf(index, words, quality) {
  const { texts, phrases } = index.vocabulary;
  const concepts = texts.get(words.join(" ")) || phrases.get(words.map(stem).join(" ")) || new Set();
  return Array.from(concepts, (concept) => ({ term: conceptTerm(concept), quality }));
}

/** @param {number} concept */
function conceptTerm(concept) {
  return "~" + concept.toString(36);
}

/**
 * The words as they were meant. What is found nowhere else is asked for one after the other: words
 * that are only told, phrases of other languages, and at last what was mistyped.
 * @param {Index} index @param {string[]} typed @param {Candidate[][]} found - is added to
 */
async function understood(index, typed, found) {
  const lost = () => {
    const held = heldByPhrases(index, typed);
    return typed.map((_, at) => at).filter((at) => !held.has(at) && !found[at].some(({ quality }) => quality >= UNDERSTOOD));
  };
  const again = async () => {
    for (const at of lost()) found[at] = await candidatesOf(index, typed[at], at === typed.length - 1);
  };
  const words = typed.slice();
  const mistyped = async (/** @type {number} */ least) => {
    for (const at of lost()) {
      const meanings = typed[at].length >= least ? await meaningsOf(index, typed[at], typed.length === 1) : [];
      if (least > 0 && (meanings.length === 0 || meanings[0].quality < SLIP)) continue;
      found[at] = found[at].concat(await candidatesOfMeanings(index, meanings));
      if (meanings.length > 0 && meanings[0].quality > PART) words[at] = meanings[0].word;
    }
  };
  if (lost().length > 0 && (await index.learnTold())) await again();
  await mistyped(SURE_LENGTH);
  for (const learnMore of [learnOthers, learnScripts]) {
    const unknown = lost().filter((at) => found[at].length === 0).map((at) => typed[at]);
    if (unknown.length > 0 && (await learnMore(index, unknown))) await again();
  }
  await mistyped(0);
  return words;
}

/** @param {Index} index @param {{ word: string, quality: number }[]} meanings */
async function candidatesOfMeanings(index, meanings) {
  /** @type {Candidate[]} */
  const found = [];
  for (const { word, quality } of meanings) {
    const known = await candidatesOf(index, word, false);
    known.filter((one) => one.quality > UNDERSTOOD).forEach((one) => found.push({ term: one.term, quality: one.quality * quality }));
  }
  return found;
}

/** Fetches the phrases of French, Dutch and English. @param {Index} index */
async function learnOthers(index) {
  const folder = index.others;
  index.others = "";
  if (folder) learn(index.vocabulary, await index.fetched(`${folder}/0.js`));
  return folder !== "";
}

/** Where words stand that are part of a phrase. @param {Index} index @param {string[]} words */
function heldByPhrases(index, words) {
  const held = new Set();
  for (let first = 0; first < words.length; first += 1) {
    for (let end = first + 2; end <= Math.min(words.length, first + LONGEST); end += 1) {
      if (conceptsOf(index, words.slice(first, end), PHRASE).length > 0) {
        for (let at = first; at < end; at += 1) held.add(at);
      }
    }
  }
  return held;
}

/** Fetches the phrases of the scripts that words are written in. @param {Index} index @param {string[]} words */
async function learnScripts(index, words) {
  const wanted = new Set(words.map(scriptOf).filter((script) => index.scripts[script]));
  for (const script of wanted) {
    const folder = index.scripts[script];
    delete index.scripts[script];
    learn(index.vocabulary, await index.fetched(`${folder}/0.js`));
  }
  return wanted.size > 0;
}

/** @param {string} word */
function scriptOf(word) {
  if (/[\u0400-\u052f]/.test(word)) return "cyrl";
  if (/[\u0600-\u06ff]/.test(word)) return "arab";
  return /[\u1200-\u139f]/.test(word) ? "ethi" : "latn";
}

/** What was meant by a word that nobody wrote. @param {Index} index @param {string} word @param {boolean} alone */
async function meaningsOf(index, word, alone) {
  if (/\d/.test(word)) return [];
  const known = new Set(index.vocabulary.spelled);
  for (const spelled of spellings(index, word)) {
    (await spelled()).forEach((other) => known.add(other));
    const near = meant(word, known, alone);
    if (near.length > 0 && near[0].quality >= SLIP) return near;
  }
  const near = meant(word, known, alone);
  return near.length > 0 ? near : parts(word, known);
}

/**
 * Where the words stand among which a misspelt one may be, the likeliest first: those with its
 * first letters, with its first letter, with its second letter first, and with another first letter.
 * @param {Index} index @param {string} word
 * @returns {(() => Promise<string[]>)[]}
 */
function spellings(index, word) {
  const from = (/** @type {ReturnType<typeof shelf>} */ source, /** @type {string} */ start) => async () => {
    const leaves = await source(start);
    return leaves.reduce((/** @type {string[]} */ all, { lines }) => all.concat(Array.from(lines.keys())), []);
  };
  if (!index.words) return [async () => (await from(index.terms, "")()).filter((term) => /^\p{Alphabetic}{3,}$/u.test(term))];
  const turned = (/** @type {string} */ start) => async () =>
    (await from(index.turned, start)()).map((term) => term.slice(-1) + term.slice(0, -1));
  return [
    from(index.words, word.slice(0, 2)),
    from(index.words, word.slice(0, 1)),
    from(index.words, word.slice(1, 3)),
    turned(word.slice(1, 4)),
    turned(word.slice(0, 3)),
  ];
}

/** Words side by side that make a phrase become one part. @param {Index} index @param {string[]} words @param {Candidate[][]} found */
function partsOf(index, words, found) {
  /** @type {Part[]} */
  const parts = [];
  for (let first = 0; first < words.length; ) {
    let end = Math.min(words.length, first + LONGEST);
    let together = phraseOf(index, words, first, end);
    while (end > first + 1 && together.length === 0) {
      end -= 1;
      together = end > first + 1 ? phraseOf(index, words, first, end) : [];
    }
    const singles = found.slice(first, end);
    parts.push(end > first + 1 ? { words: words.slice(first, end), candidates: together, singles } : { words: [words[first]], candidates: found[first], singles: [] });
    first = end;
  }
  return parts;
}

/** The concepts of a phrase; at the end of the query also of an unfinished one. @param {Index} index @param {string[]} words @param {number} first @param {number} end */
function phraseOf(index, words, first, end) {
  const phrase = words.slice(first, end);
  const whole = conceptsOf(index, phrase, PHRASE);
  if (whole.length > 0 || end < words.length || phrase.length < 2) return whole;
  const unfinished = begun(index.vocabulary, phrase.join(" "));
  return Array.from(unfinished, ([concept, share]) => ({ term: conceptTerm(concept), quality: PHRASE * share }));
}
