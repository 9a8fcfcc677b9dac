// What a result shows of a project.

import { Activity, Card, Commune } from "./format.ts";
import { keyOf, tokensOf } from "./text/tokens.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./answer.d.ts").Text} Text */
/** @typedef {import("./answer.d.ts").CommuneLink} CommuneLink */
/** @typedef {import("./answer.d.ts").Next} Next */
/** @typedef {import("./answer.d.ts").Project} Project */
/** `days`: the weekdays of each week, from Monday on; `rhythm`: how often, in words. @typedef {{ title: Text, path: string, need: string, facets: string[], next: Next | null, days: number[], rhythm: Text | null }} ShownActivity */
/** `numbers`: the first, the last, and 1 for odd ones, 2 for even ones, 0 for both; none without. @typedef {{ name: string, numbers: number[] }} ShownStreet */
/**
 * `open`: when its door is open, and when something takes place there.
 * @typedef {{
 *   project: Project, activities: ShownActivity[], spoken: string[],
 *   open: string[], nicknames: Text[], associations: Text[], landlords: Text[], streets: ShownStreet[],
 * }} ShownCard
 */

const MINUTES_OF_A_DAY = 24 * 60;
const WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ");

/** A text of a line, with its language behind `~` when that is not the page's. @param {string} column @returns {Text} */
export function textOf(column) {
  const [text, lang = ""] = column.split("~");
  return { text, lang };
}

/** What a column lists. @param {string} [column] */
export function listOf(column) {
  return column ? column.split(";") : [];
}

/** The columns of a commune, of which the first is what its name is in addresses. @param {string} line */
export function communeOfLine(line) {
  const columns = line.split("|");
  columns[Commune.Id] = columns[Commune.Id] || tokensOf(textOf(columns[Commune.Name]).text).join("-");
  return columns;
}

/** The columns of a card, and the lines of what its project offers. @param {string} text */
export function linesOfCard(text) {
  const [line, ...lines] = text.split("^");
  return { card: line.split("|"), lines };
}

/** What a project offers. @param {import("./vocabulary.js").Vocabulary} vocabulary @param {string[]} lines */
export function rowsOf({ facets }, lines) {
  const known = Array.from(new Set(facets.values()));
  return lines.map((line) => {
    const columns = line.split("|");
    return { id: columns[Activity.Id], title: textOf(columns[Activity.Title]), facets: ((columns[Activity.Facets] || "").match(/[A-Z]|[^A-Z ]+/g) || []).map((facet) => (facet < "a" ? known[facet.charCodeAt(0) - 65] : facet)), rhythm: columns[Activity.Rhythm] || "", dates: columns[Activity.Dates] };
  });
}

/** @param {Index} index @param {number} document @returns {Promise<ShownCard>} */
export async function cardOf(index, document) {
  const { card, lines } = linesOfCard(await index.card(document));
  const id = idOf(card);
  const rows = rowsOf(index.vocabulary, lines);
  const activities = rows.map((row) => activityOf(index, id, row));
  const textsOf = (/** @type {number} */ column) => listOf(card[column]).map(textOf);
  return {
    project: projectOf(index, document, id, card, activities),
    activities,
    spoken: (card[Card.Spoken] || "").split(" "),
    open: [card[Card.Open]].concat(rows.map(({ dates }) => dates)),
    nicknames: textsOf(Card.Nicknames),
    associations: textsOf(Card.Associations),
    landlords: textsOf(Card.Landlords),
    streets: listOf(card[Card.Streets]).map(streetOf),
  };
}

/** The name of a project in addresses: `*` stands for what follows the first token of what it is called. @param {string[]} card */
function idOf(card) {
  const id = card[Card.Id];
  return id[0] === "*" ? tokensOf(textOf(card[id.length]).text).slice(1).join("-") : id;
}

/** @param {Index} index @param {number} document @param {string} id @param {string[]} card @param {ShownActivity[]} activities @returns {Project} */
function projectOf(index, document, id, card, activities) {
  const [other, phone] = [card[Card.OtherName], card[Card.Phone]];
  const [first] = activities.filter(({ next }) => next).sort((a, b) => a.next.start - b.next.start);
  return {
    id,
    path: `${index.lang}/pcs/${id}.html`,
    name: textOf(card[Card.Name]),
    other: other ? textOf(other) : null,
    commune: communeLink(index, Number(card[Card.Commune])),
    phone: phone ? phoneOf(index, textOf(phone)) : null,
    toConfirm: document >= index.sure,
    heard: Number(card[Card.Heard] || 0),
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
    rhythm: isWeekly || !rhythm ? null : textOf(rhythm),
  };
}

/** @param {string} street @returns {ShownStreet} */
function streetOf(street) {
  const [name, ...numbers] = street.split("~");
  return { name, numbers: numbers.map(Number) };
}

/** @param {Index} index @param {number} at @returns {CommuneLink} */
export function communeLink(index, at) {
  const commune = index.communes[at];
  const id = commune[Commune.Id];
  return { id, name: textOf(commune[Commune.Name]), path: `${index.lang}/communes/${id}.html` };
}

/** The stems of a commune's names. @param {string[]} commune */
export function keysOf(commune) {
  return commune.slice(Commune.OtherKeys).concat(keyOf(textOf(commune[Commune.Name]).text));
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

/** A number as people read it at home, behind it a mark when it is the association's; its link (RFC 3966). @param {Index} index @param {Text} number @returns {Project["phone"]} */
function phoneOf({ code, trunk }, { text, lang }) {
  const digits = text.replace(/[^+\d]/g, "");
  const isNational = trunk !== "" && digits.startsWith(trunk);
  return { text, href: "tel:" + (isNational ? `+${code}${digits.slice(trunk.length)}` : digits), owner: lang ? "association" : "project" };
}
