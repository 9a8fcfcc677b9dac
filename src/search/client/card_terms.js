// What cards say by themselves: `card_terms.rs` leaves it out of the entry, here it is counted again.

import { postingsOf, ungrouped } from "./decode.js";
import { Card, Commune, Small } from "./format.ts";
import { linesOfCard, listOf, rowsOf, textOf } from "./cards.js";
import { addRelated } from "./related.js";
import { stem } from "./text/stem.js";
import { conceptsOf, spans } from "./query.js";
import { conceptOf, conceptTerm } from "./vocabulary.js";
import { significantOf } from "./text/tokens.js";

/** Takes a term and the letter of its field. @typedef {(term: string, field: string) => void} Put */

/**
 * The terms of a small directory, those that its cards say and those that are written, with their postings.
 * @param {import("./format.ts").SmallRecord} small @param {string[][]} communes @param {import("./related.js").Related} related
 * @param {import("./vocabulary.js").Vocabulary} vocabulary
 */
export function termsOf(small, communes, related, vocabulary) {
  /** @type {Map<string, import("./terms.js").Postings>} */
  const found = new Map();
  const put = (/** @type {string} */ term, /** @type {number} */ document, /** @type {string} */ field) => {
    const documents = found.get(term) || new Map();
    found.set(term, documents);
    if (!(documents.get(document) <= field)) documents.set(document, field);
  };
  small[Small.Cards].forEach((text, document) => {
    const own = (/** @type {string} */ term, /** @type {string} */ field) => put(term, document, field);
    const { card, lines } = linesOfCard(text);
    termsOfCard(card, lines, vocabulary, own);
    termsOfCommune(communes[Number(card[Card.Commune])], own);
  });
  ungrouped(small[Small.Terms]).forEach(([term, text]) => postingsOf(text).forEach((field, document) => put(term, document, field)));
  addRelated(found, related);
  return found;
}

/** @param {string[]} card @param {string[]} lines @param {import("./vocabulary.js").Vocabulary} vocabulary @param {Put} put */
function termsOfCard(card, lines, vocabulary, put) {
  const putEach = (/** @type {string[]} */ names, /** @type {string} */ field) => names.forEach((name) => name && putWhole(name, field, put));
  putEach([card[Card.Name], card[Card.OtherName], ...listOf(card[Card.Nicknames])], "A");
  putEach(listOf(card[Card.Associations]).concat(listOf(card[Card.Landlords])), "D");
  putEach(listOf(card[Card.Streets]), "E");
  rowsOf(vocabulary, lines).forEach(({ title, facets }) => {
    putTokens(title.text, "C", put);
    if (!title.lang) putConcepts(title.text, vocabulary, put);
    facets.forEach((facet) => {
      const field = facet[0] === "t" ? "H" : "F";
      put("@" + facet, field);
      vocabulary.facets.forEach((own, concept) => own === facet && put(conceptTerm(concept), facet[0] === "d" ? "B" : field));
    });
  });
}

/**
 * The concepts of a title; less of one that it says within a phrase that means something else: a
 * *repair café* is hardly a café, but a dance course is one.
 * @param {string} title @param {import("./vocabulary.js").Vocabulary} vocabulary @param {Put} put
 */
function putConcepts(title, vocabulary, put) {
  const tokens = significantOf(title);
  const said = spans(tokens).map(([first, end]) => ({ first, end, terms: conceptsOf({ vocabulary }, tokens.slice(first, end), 1).map(({ term }) => term) })).filter(({ terms }) => terms.length > 0);
  said.forEach(({ first, end, terms }) => terms.forEach((term) => {
    const isLess = said.some((outer) => outer.first <= first && end <= outer.end && outer.end - outer.first > end - first && !outer.terms.includes(term));
    put(term, isLess && vocabulary.facets.get(conceptOf(term)) !== "w" ? "H" : "C");
  }));
}

/** @param {string[]} commune @param {Put} put */
function termsOfCommune(commune, put) {
  put("@c" + commune[Commune.Id], "B");
  putWhole(commune[Commune.Name], "B", put);
  commune.slice(Commune.OtherKeys).forEach((key) => put(wholeTerm(key), "B"));
}

/** A text that a visitor may type whole. @param {string} text - as it stands in a column @param {string} field @param {Put} put */
function putWhole(text, field, put) {
  put(wholeTerm(putTokens(text, field, put).map(stem).join(" ")), field);
}

/** @param {string} text @param {string} field @param {Put} put */
function putTokens(text, field, put) {
  const tokens = significantOf(textOf(text).text);
  tokens.forEach((token) => put(token, field));
  return tokens;
}

/** The term of a whole text. @param {string} key - its stems */
export function wholeTerm(key) {
  return key.replace(/ /g, "_") + "=";
}
