// @ts-check
/**
 * What the vocabulary lacks, for those who fill it: `node vocabulary.mjs [--site FOLDER]`.
 *
 * Titles and needs that meet no concept, places that a sheet names and no word does, words that are
 * missing in a home language beside what the concept has in French, and which languages nobody who
 * speaks them has read. It judges nothing and always ends with 0.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { list, readRecords, saidInAll } from "./records.mjs";
import { repository } from "./prepare.mjs";
import { fold } from "./words.mjs";

/** @typedef {{ id: string, commune?: string, relu?: string[], mots: Record<string, string[]> }} Concept */

/** The languages that every concept but those of places should have. */
const languages = ["fr", "nl", "en", "ar", "tr", "es", "ro", "pl", "uk", "bg", "pt", "so", "ti"];
/** A concept with fewer words in a language than this share of its French ones is thin there. */
const THIN = 0.25;

/** @type {Concept[]} */
const concepts = parse(readFileSync(join(repository, "content/vocabulaire.yaml"), "utf8"));
const topics = concepts.filter(({ commune }) => !commune);
/** Words of every phrase, without those that say nothing. @type {Set<string>[]} */
const phrases = concepts.flatMap(({ mots }) => Object.values(mots).flat().map((phrase) => new Set(words(String(phrase)))));

/** The beginnings of the words of a text: endings differ. @param {string} text */
function words(text) {
  return fold(text).split(" ").filter((word) => word.length > 2).map((word) => word.slice(0, Math.max(4, Math.min(7, word.length - 2))));
}

/** Whether a text holds every word of some phrase. @param {string} text */
function isMet(text) {
  const said = new Set(words(text));
  return phrases.some((phrase) => phrase.size > 0 && [...phrase].every((word) => said.has(word)));
}

/** @param {string} title @param {string[]} lines */
function print(title, lines) {
  console.log(`\n${title}: ${lines.length}`);
  lines.forEach((line) => console.log(`  ${line}`));
}

const { records } = readRecords(repository);
const needs = parse(readFileSync(join(repository, "content/thematiques.yaml"), "utf8"));
/** @param {any} value */
const text = (value) => saidInAll(value);

print("Titles that meet no concept", records.flatMap(({ id, sheet }) => list(sheet.activites).map(({ titre }) => text(titre)).filter((title) => !isMet(title)).map((title) => `${id}: ${title}`)));
print("Needs that meet no concept", needs.map((/** @type {any} */ { nom }) => text(nom)).filter((/** @type {string} */ name) => !isMet(name)));
print(
  "Places and streets of sheets that no word names",
  records.flatMap(({ id, sheet }) => {
    const places = [text(sheet.site?.nom), ...list(sheet.site?.rues).map((street) => text(street).replace(/ \d.*/, "")), ...list(sheet.surnoms).map(text)];
    return [...new Set(places)].filter((place) => place && !isMet(place)).map((place) => `${id}: ${place}`);
  }),
);
print(
  "Missing or thin in a language",
  topics.filter(({ id }) => !id.startsWith("rythme-")).flatMap(({ id, mots }) => {
    const thin = languages.filter((lang) => list(mots[lang]).length < Math.max(2, list(mots.fr).length * THIN));
    return thin.length > 0 ? [`${id}: ${thin.map((lang) => `${lang} ${list(mots[lang]).length}`).join(", ")} (fr ${list(mots.fr).length})`] : [];
  }),
);
print(
  "Read by somebody who speaks the language",
  languages.slice(3).map((lang) => `${lang}: ${topics.filter(({ relu }) => list(relu).includes(lang)).length} of ${topics.length} concepts`),
);
