// @ts-check
/**
 * Has our open data read by programs that share no code with us: node data.mjs FOLDER...
 *
 * Each folder is a built site with an address. Services are held to what the Human Services Data
 * Specification 3.0 says of the objects that we write: which fields there are, of what type, and
 * which must be there; feeds to what JSON Feed 1.1 says of theirs.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { check } from "@placemarkio/check-geojson";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";

const text = { type: "string", minLength: 1 };
const id = { type: "string", format: "uuid" };
const day = { type: "string", format: "date" };
const address = { type: "string", format: "uri" };
const email = { type: "string", format: "email" };
const clock = { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" };

/** An object with these fields and no others; those named must be there. @param {Record<string, object>} properties @param {string[]} required */
const object = (properties, required) => ({ type: "object", properties, required, additionalProperties: false });

const term = object({ id, code: text, name: text, description: text }, ["id", "name", "description"]);
const schedule = object(
  {
    id, dtstart: day, until: day, valid_from: day, valid_to: day, count: { type: "number" }, interval: { type: "number" },
    freq: { enum: ["WEEKLY", "MONTHLY"] }, byday: { type: "string", pattern: "^(-?\\d?(MO|TU|WE|TH|FR|SA|SU),?)+$" },
    opens_at: clock, closes_at: clock, notes: text,
  },
  ["id"],
);
const place = object(
  { id, address_1: text, city: text, state_province: text, postal_code: text, country: { type: "string", pattern: "^[A-Z]{2}$" }, address_type: { enum: ["physical", "postal", "virtual"] } },
  ["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"],
);
const location = object(
  { id, location_type: { enum: ["physical", "postal", "virtual"] }, name: text, latitude: { type: "number" }, longitude: { type: "number" }, addresses: { type: "array", items: place } },
  ["id", "location_type"],
);
const service = object(
  {
    id, name: text, description: text, url: address, email, status: { enum: ["active", "inactive", "defunct", "temporarily closed"] },
    assured_date: day, fees_description: text, minimum_age: { type: "number" }, maximum_age: { type: "number" },
    organization: object({ id, name: text, alternate_name: text, description: text, email, website: address }, ["id", "name", "description"]),
    phones: { type: "array", items: object({ id, number: text, type: text }, ["id", "number"]) },
    languages: { type: "array", items: object({ id, code: text }, ["id"]) },
    schedules: { type: "array", items: schedule },
    attributes: { type: "array", items: object({ id, link_id: id, link_entity: text, taxonomy_term_id: id, taxonomy_term: term }, ["id", "link_id", "taxonomy_term_id"]) },
    service_areas: { type: "array", items: object({ id, service_id: id, name: text }, ["id"]) },
    service_at_locations: { type: "array", items: object({ id, service_id: id, location }, ["id"]) },
  },
  ["id", "name", "status"],
);

const moment = { type: "string", format: "date-time" };
const author = { type: "object", properties: { name: text, url: address, avatar: address }, minProperties: 1, additionalProperties: false };
const item = {
  ...object(
    {
      id: text, url: address, external_url: address, title: text, content_html: text, content_text: text, summary: text,
      image: address, banner_image: address, date_published: moment, date_modified: moment, language: text,
      authors: { type: "array", items: author }, tags: { type: "array", items: text },
    },
    ["id"],
  ),
  anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
};
const jsonFeed = object(
  {
    version: { const: "https://jsonfeed.org/version/1.1" }, title: text, home_page_url: address, feed_url: address, description: text,
    user_comment: text, next_url: address, icon: address, favicon: address, language: text, expired: { type: "boolean" },
    authors: { type: "array", items: author }, items: { type: "array", items: item },
  },
  ["version", "title", "items"],
);

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const isFeed = ajv.compile(jsonFeed);
const isServices = ajv.compile({ type: "array", items: service });

/** @type {string[]} */
const faults = [];
for (const folder of process.argv.slice(2)) {
  const read = (/** @type {string} */ path) => readFileSync(join(folder, path), "utf8");
  services(JSON.parse(read("donnees/hsds.json")));
  check(read("donnees/projets.geojson"));
  for (const name of ["projets", "activites"]) table(name, read(`donnees/${name}.csv`));
  for (const name of readdirSync(join(folder, "contacts"))) card(name, read(`contacts/${name}`));
  for (const name of readdirSync(folder).filter((name) => existsSync(join(folder, name, "flux.json")))) news(name, read);
  const directory = JSON.parse(read("donnees/annuaire.json"));
  const cards = readdirSync(join(folder, "contacts")).length;
  if (directory.pcs.length !== cards) faults.push(`${directory.pcs.length} projects, ${cards} cards`);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log("The open data is what its standards say.");

/** @param {{ id: string }[]} all */
function services(all) {
  if (!isServices(all)) faults.push(...(isServices.errors || []).map((error) => `hsds.json${error.instancePath} ${error.message}`));
  const ids = new Set(all.map((one) => one.id));
  if (ids.size !== all.length) faults.push("hsds.json: an id twice");
}

/** The feed of a language holds what its standard says, and the entries of its twin. @param {string} lang @param {(path: string) => string} read */
function news(lang, read) {
  const feed = JSON.parse(read(`${lang}/flux.json`));
  if (!isFeed(feed)) faults.push(...(isFeed.errors || []).map((error) => `${lang}/flux.json${error.instancePath} ${error.message}`));
  const ids = feed.items.map((/** @type {{ id: string }} */ one) => one.id);
  const twins = [...read(`${lang}/flux.xml`).matchAll(/<entry><id>(.*?)<\/id>/g)].map(([, id]) => id);
  if (new Set(ids).size !== ids.length) faults.push(`${lang}/flux.json: an id twice`);
  if (ids.join(" ") !== twins.join(" ")) faults.push(`${lang}: the two feeds have other entries`);
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
}

/** @param {string} name @param {string} content */
function card(name, content) {
  const vcard = new ICAL.Component(ICAL.parse(content));
  const needed = ["version", "fn", "uid", "adr"];
  for (const property of needed) {
    if (!vcard.getFirstProperty(property)) faults.push(`${name}: no ${property}`);
  }
  if (vcard.name !== "vcard" || vcard.getFirstPropertyValue("version") !== "4.0") faults.push(`${name}: no vCard 4.0`);
  if (content.split("\r\n").some((line) => Buffer.byteLength(line) > 75)) faults.push(`${name}: a line is too long`);
}
