// @ts-check
/**
 * Has our open data read by programs that share no code with us: node data.mjs FOLDER...
 *
 * Each folder is a built site with an address. Services and feeds are held to their standards, cards
 * are read by two parsers; and whoever reads any of the files must find the names that the directory
 * itself says, whatever they hold.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { check } from "@placemarkio/check-geojson";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { parse as parseCard } from "vcard4";
import { jsonFeed, service } from "./standards.mjs";

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const isFeed = ajv.compile(jsonFeed);
const isServices = ajv.compile({ type: "array", items: service });

/** @type {string[]} */
const faults = [];
for (const folder of process.argv.slice(2)) {
  const read = (/** @type {string} */ path) => readFileSync(join(folder, path), "utf8");
  /** @type {{ pcs: Project[] }} */
  const directory = JSON.parse(read("donnees/annuaire.json"));
  const exist = directory.pcs.filter((project) => project.statut !== "termine");
  const offered = exist.flatMap((project) => [project.nom, ...(project.activites || []).map((one) => one.titre)]);
  const located = exist.filter((project) => project.adresse.position);

  const all = JSON.parse(read("donnees/hsds.json"));
  services(all);
  same("hsds.json", names(all, (one) => one.name), offered);
  const points = check(read("donnees/projets.geojson"));
  same("projets.geojson", points.features.map((one) => Object.values(one.properties?.nom)[0]), located.map((one) => one.nom));
  const projects = table("projets", read("donnees/projets.csv"));
  same("projets.csv", projects.map((row) => first(row, "nom")), directory.pcs.map((one) => one.nom));
  const activities = table("activites", read("donnees/activites.csv"));
  same("activites.csv", activities.map((row) => first(row, "titre")), exist.flatMap((one) => (one.activites || []).map((one) => one.titre)));
  const cards = readdirSync(join(folder, "contacts"));
  same("contacts", cards.map((name) => card(name, read(`contacts/${name}`))), directory.pcs.map((one) => one.nom));
  for (const name of readdirSync(folder).filter((name) => existsSync(join(folder, name, "flux.json")))) news(name, read);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log("The open data is what its standards say.");

/** @typedef {Record<string, string>} Text a text by language */
/** @typedef {{ nom: Text, statut: string, adresse: { position?: number[] }, activites?: { titre: Text }[] }} Project */

/** @template One @param {One[]} all @param {(one: One) => string} name @returns {string[]} */
function names(all, name) {
  return all.map(name);
}

/** What a reader found are these texts, each in one of its languages. @param {string} file @param {string[]} found @param {Text[]} wanted */
function same(file, found, wanted) {
  if (found.length !== wanted.length) faults.push(`${file}: ${found.length} instead of ${wanted.length}`);
  const said = new Set(wanted.flatMap((text) => Object.values(text)).map(plain));
  for (const one of found) if (!said.has(plain(one))) faults.push(`${file}: nothing is called ${one}`);
}

/** A text as a list of words: where files break lines is theirs. @param {string} text */
function plain(text) {
  return text.split(/\s+/u).join(" ").trim();
}

/** What a row says under a name, in the first language that it has; without the sign that keeps it from being a formula. @param {Record<string, string>} row @param {string} name */
function first(row, name) {
  const column = Object.keys(row).find((column) => column.startsWith(`${name}.`) && row[column] !== "");
  return (column ? row[column] : "").replace(/^'(?=[=+\-@\t\r])/, "");
}

/** @param {{ id: string }[]} all */
function services(all) {
  if (!isServices(all)) faults.push(...(isServices.errors || []).map((error) => `hsds.json${error.instancePath} ${error.message}`));
  const ids = new Set(all.map((one) => one.id));
  if (ids.size !== all.length) faults.push("hsds.json: an id twice");
}

/** The feed of a language holds what its standard says; `feeds.py` reads its twin. @param {string} lang @param {(path: string) => string} read */
function news(lang, read) {
  const feed = JSON.parse(read(`${lang}/flux.json`));
  if (!isFeed(feed)) faults.push(...(isFeed.errors || []).map((error) => `${lang}/flux.json${error.instancePath} ${error.message}`));
  const ids = feed.items.map((/** @type {{ id: string }} */ one) => one.id);
  if (new Set(ids).size !== ids.length) faults.push(`${lang}/flux.json: an id twice`);
}

/** Every row has the columns of the head, and no cell is a formula. @param {string} name @param {string} content */
function table(name, content) {
  /** @type {Record<string, string>[]} */
  const rows = parse(content, { columns: true, bom: true });
  for (const row of rows) {
    for (const [column, cell] of Object.entries(row)) {
      if (/^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))) faults.push(`${name}.csv: ${column} is a formula: ${cell}`);
    }
  }
  return rows;
}

/** A card holds what it must, and two parsers read the same name. @param {string} name @param {string} content @returns {string} */
function card(name, content) {
  const vcard = new ICAL.Component(ICAL.parse(content));
  const needed = ["version", "fn", "uid", "adr"];
  for (const property of needed) {
    if (!vcard.getFirstProperty(property)) faults.push(`${name}: no ${property}`);
  }
  if (vcard.name !== "vcard" || vcard.getFirstPropertyValue("version") !== "4.0") faults.push(`${name}: no vCard 4.0`);
  if (content.split("\r\n").some((line) => Buffer.byteLength(line) > 75)) faults.push(`${name}: a line is too long`);
  // This parser leaves the sign before a semicolon.
  const title = String(vcard.getFirstPropertyValue("fn")).replaceAll("\\;", ";");
  try {
    // Strict: it refuses what RFC 6350 does not know, in properties, parameters and values.
    const strict = parseCard(content).getProperty("FN")[0].value;
    if (strict !== title) faults.push(`${name}: called ${strict} and ${title}`);
  } catch (error) {
    faults.push(`${name}: ${error}`);
  }
  return title;
}
