// What a result shows of a project.

import { Activity, Card, Commune, Names, Numbers, Phone, Street } from "./format.ts";
import { keyOf, tokensOf } from "./text/tokens.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./answer.d.ts").Text} Text */
/** @typedef {import("./answer.d.ts").CommuneLink} CommuneLink */
/** @typedef {import("./answer.d.ts").Next} Next */
/** @typedef {import("./answer.d.ts").Project} Project */
/** `days`: the weekdays of each week, from Monday on; `rhythm`: how often, in words. @typedef {{ title: Text, path: string, need: string, facets: string[], next: Next | null, days: number[], rhythm: Text | null }} ShownActivity */
/** @typedef {{ name: string, numbers: { first: number, last: number, side: number } | null }} ShownStreet */
/**
 * `open`: when its door is open, and when something takes place there.
 * @typedef {{
 *   project: Project, activities: ShownActivity[], spoken: string[],
 *   open: string[], nicknames: Text[], associations: Text[], landlords: Text[], streets: ShownStreet[],
 * }} ShownCard
 */

const MINUTES_OF_A_DAY = 24 * 60;
const WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ");

/** A text of the page's language, or with its own. @param {import("./format.ts").Text} text @returns {Text} */
export function textOf(text) {
  return typeof text === "string" ? { text, lang: "" } : { text: text[0], lang: text[1] };
}

/** A text of a line, with its language behind `~` when it has its own. @param {string} column @returns {Text} */
function textOfColumn(column) {
  const [text, lang = ""] = column.split("~");
  return { text, lang };
}

/** What a card says of its activities. @param {import("./vocabulary.js").Vocabulary} vocabulary @param {import("./format.ts").CardRecord} card */
export function rowsOf({ facets }, card) {
  const lines = card[Card.Activities];
  const known = Array.from(new Set(facets.values()));
  return (lines ? lines.split("\n") : []).map((line) => {
    const columns = line.split("|");
    return { id: columns[Activity.Id], title: textOfColumn(columns[Activity.Title]), facets: ((columns[Activity.Facets] || "").match(/[A-Z]|[^A-Z ]+/g) || []).map((facet) => (facet < "a" ? known[facet.charCodeAt(0) - 65] : facet)), rhythm: columns[Activity.Rhythm] || "", dates: columns[Activity.Dates] };
  });
}

/** @param {Index} index @param {number} document @returns {Promise<ShownCard>} */
export async function cardOf(index, document) {
  const card = await index.card(document);
  const id = card[Card.Id];
  const rows = rowsOf(index.vocabulary, card);
  const activities = rows.map((row) => activityOf(index, id, row));
  const names = card[Card.Names];
  return {
    project: projectOf(index, document, card, activities),
    activities,
    spoken: card[Card.Spoken].split(" "),
    open: [card[Card.Open]].concat(rows.map(({ dates }) => dates)),
    nicknames: names[Names.Nicknames].map(textOf),
    associations: names[Names.Associations].map(textOf),
    landlords: names[Names.Landlords].map(textOf),
    streets: card[Card.Streets].map(streetOf),
  };
}

/** @param {Index} index @param {number} document @param {import("./format.ts").CardRecord} card @param {ShownActivity[]} activities @returns {Project} */
function projectOf(index, document, card, activities) {
  const id = card[Card.Id];
  const [other, phone] = [card[Card.OtherName], card[Card.Phone]];
  const [first] = activities.filter(({ next }) => next).sort((a, b) => a.next.start - b.next.start);
  return {
    id,
    path: `${index.lang}/pcs/${id}.html`,
    name: textOf(card[Card.Name]),
    other: other && textOf(other),
    commune: communeLink(index, card[Card.Commune]),
    phone: phone && { text: phone[Phone.Number], href: callOf(index, phone[Phone.Number]), owner: phone[Phone.OfAssociation] ? "association" : "project" },
    toConfirm: document >= index.sure,
    heard: card[Card.Heard],
    next: first ? { activity: { title: first.title, path: first.path }, ...first.next } : null,
  };
}

/** @param {Index} index @param {string} project @param {ReturnType<typeof rowsOf>[0]} row @returns {ShownActivity} */
function activityOf(index, project, { id, title, facets, rhythm, dates }) {
  const isWeekly = rhythm === "1";
  return {
    title,
    path: `${index.lang}/activites/${project}--${/^\d+$/.test(id) ? tokensOf(title.text).slice(0, Number(id)).join("-") : id.replace(/^-/, "")}.html`,
    facets,
    need: (facets.find((facet) => facet[0] === "t") || "").slice(1),
    next: nextOf(dates),
    days: isWeekly ? WEEKDAYS.map((_, day) => day).filter((day) => facets.includes("d" + WEEKDAYS[day])) : [],
    rhythm: isWeekly || !rhythm ? null : textOfColumn(rhythm),
  };
}

/** @param {import("./format.ts").StreetRecord} street @returns {ShownStreet} */
function streetOf(street) {
  const numbers = street[Street.Numbers];
  return {
    name: textOf(street[Street.Name]).text,
    numbers: numbers && { first: numbers[Numbers.First], last: numbers[Numbers.Last], side: numbers[Numbers.Side] },
  };
}

/** @param {Index} index @param {number} at @returns {CommuneLink} */
export function communeLink(index, at) {
  const commune = index.communes[at];
  const id = commune[Commune.Id];
  return { id, name: textOf(commune[Commune.Name]), path: `${index.lang}/communes/${id}.html` };
}

/** The stems of a commune's names. @param {import("./format.ts").CommuneRecord} commune */
export function keysOf(commune) {
  return commune[Commune.OtherKeys].concat(keyOf(textOf(commune[Commune.Name]).text));
}

/** Dates with their length in minutes, none where hours are not known: each is the minutes since the one before, and its length. @param {string} dates */
export function datesOf(dates) {
  let start = 0;
  return (dates ? dates.split(" ") : []).map((date) => {
    const [gap, length] = date.split(".").map((minutes) => parseInt(minutes, 36));
    start += gap;
    return { start, length: length || 0 };
  });
}

/** The first date that is not past. @param {string} dates @returns {Next | null} */
function nextOf(dates) {
  const now = Date.now() / 60000;
  const next = datesOf(dates).find(({ start, length }) => start + (length || MINUTES_OF_A_DAY) > now);
  return next ? { start: next.start, timed: next.length > 0 } : null;
}

/** The link of a number as people read it at home (RFC 3966). @param {Index} index @param {string} number */
function callOf({ code, trunk }, number) {
  const digits = number.replace(/[^+\d]/g, "");
  const isNational = trunk !== "" && digits.startsWith(trunk);
  return "tel:" + (isNational ? `+${code}${digits.slice(trunk.length)}` : digits);
}
