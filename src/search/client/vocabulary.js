// The vocabulary: phrases in any language that mean the same to a visitor.

import { stem } from "./text/stem.js";

/**
 * What phrases mean. `phrases`: stems of a phrase -> its concepts; `texts`: the tokens of a phrase ->
 * its concepts; `spelled`: every token of every phrase; `communes`: concepts that are the name of a
 * commune; `facets`: concepts that are a day, an audience or another facet of `index/vocabulary.rs`; `foreign`: stems of phrases known only
 * from languages of which we hardly know more; `strange`: tokens of these languages; `said`: texts of
 * cards -> what they say.
 * @typedef {{
 *   phrases: Map<string, Set<number>>, texts: Map<string, Set<number>>, spelled: Set<string>, communes: Map<number, number>,
 *   facets: Map<number, string>, foreign: Set<string>, strange: Set<string>, said: Map<string, Set<string>>,
 * }} Vocabulary
 */

/** Of `<commune or facet>:<phrase>|<phrase>` for each concept; `+` is the commune behind the last. @param {string} text @returns {Vocabulary} */
export function newVocabulary(text) {
  /** @type {Vocabulary} */
  const vocabulary = { phrases: new Map(), texts: new Map(), spelled: new Set(), communes: new Map(), facets: new Map(), foreign: new Set(), strange: new Set(), said: new Map() };
  let commune = -1;
  text.split(";").forEach((line, concept) => {
    const [is, phrases] = line.split(":");
    if (/^[+\d]/.test(is)) vocabulary.communes.set(concept, (commune = is === "+" ? commune + 1 : Number(is)));
    else if (is) vocabulary.facets.set(concept, is);
    for (const phrase of phrases ? phrases.split("|") : []) learnPhrase(vocabulary, phrase, [concept], false);
  });
  return vocabulary;
}

/** @param {Vocabulary} vocabulary @param {string} phrase @param {number[]} concepts @param {boolean} foreign */
export function learnPhrase(vocabulary, phrase, concepts, foreign) {
  const tokens = phrase.split(" ");
  const stems = tokens.map(stem).join(" ");
  if (foreign && !vocabulary.phrases.has(stems)) vocabulary.foreign.add(stems);
  for (const concept of concepts) {
    add(vocabulary.phrases, stems, concept);
    add(vocabulary.texts, phrase, concept);
  }
  tokens.forEach((token) => (foreign ? vocabulary.strange : vocabulary.spelled).add(token));
}

/** Adds to a new set: the old one may be another map's too. @template K, V @param {Map<K, Set<V>>} map @param {K} key @param {V} value */
export function add(map, key, value) {
  map.set(key, new Set(map.get(key)).add(value));
}

/**
 * The concepts of phrases that begin as typed, with how much of the phrase is there. Those of
 * languages of which only this query's words were learnt are none: *tram* is not half a *trámites*.
 * @param {Vocabulary} vocabulary @param {string} typed
 * @returns {Map<number, number>}
 */
export function begun(vocabulary, typed) {
  const found = new Map();
  vocabulary.texts.forEach((concepts, phrase) => {
    if (!phrase.startsWith(typed) || vocabulary.foreign.has(phrase.split(" ").map(stem).join(" "))) return;
    const share = typed.length / phrase.length;
    // A whole word is hardly the beginning of a phrase of which it is less than a half: *banque* is no *banque en ligne*.
    if (phrase[typed.length] === " " && share <= 0.5) return;
    concepts.forEach((concept) => found.set(concept, Math.max(share, found.get(concept) || 0)));
  });
  return found;
}

/** The term of a concept. @param {number} concept */
export function conceptTerm(concept) {
  return "~" + concept.toString(36);
}

/** The concept of a term; none of another term. @param {string} term */
export function conceptOf(term) {
  return term[0] === "~" ? parseInt(term.slice(1), 36) : -1;
}
