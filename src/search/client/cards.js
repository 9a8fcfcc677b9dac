// What a result shows of a project.

import { Activity, Card, Commune, Names, Numbers, Phone, Street } from "./format.ts";
import { keyOf, tokensOf } from "./text/tokens.js";

/** @typedef {import("./engine.js").Index} Index */
/** @typedef {import("./answer.d.ts").Text} Text */
/** @typedef {import("./answer.d.ts").CommuneLink} CommuneLink */
/** @typedef {import("./answer.d.ts").Next} Next */
/** @typedef {import("./answer.d.ts").Project} Project */
/** @typedef {{ title: Text, path: string, facets: string[], next: Next | null }} ShownActivity */
/** @typedef {{ name: string, numbers: { first: number, last: number, side: number } | null }} ShownStreet */
/**
 * @typedef {{
 *   project: Project, activities: ShownActivity[], spoken: string[],
 *   nicknames: Text[], associations: Text[], landlords: Text[], streets: ShownStreet[],
 * }} ShownCard
 */

const MINUTES_OF_A_DAY = 24 * 60;

/** A text of the page's language, or with its own. @param {import("./format.ts").Text} text @returns {Text} */
export function textOf(text) {
  return typeof text === "string" ? { text, lang: "" } : { text: text[0], lang: text[1] };
}

/** @param {Index} index @param {number} document @returns {Promise<ShownCard>} */
export async function cardOf(index, document) {
  const card = await index.card(document);
  const id = card[Card.Id];
  const activities = card[Card.Activities].map((activity) => activityOf(index, id, activity));
  const names = card[Card.Names];
  return {
    project: projectOf(index, card, activities),
    activities,
    spoken: card[Card.Spoken].split(" "),
    nicknames: names[Names.Nicknames].map(textOf),
    associations: names[Names.Associations].map(textOf),
    landlords: names[Names.Landlords].map(textOf),
    streets: card[Card.Streets].map(streetOf),
  };
}

/** @param {Index} index @param {import("./format.ts").CardRecord} card @param {ShownActivity[]} activities @returns {Project} */
function projectOf(index, card, activities) {
  const id = card[Card.Id];
  const [other, phone] = [card[Card.OtherName], card[Card.Phone]];
  const [first] = activities.filter(({ next }) => next).sort((a, b) => a.next.start - b.next.start);
  return {
    id,
    path: `${index.lang}/pcs/${id}.html`,
    name: textOf(card[Card.Name]),
    other: other && textOf(other),
    commune: communeLink(index, card[Card.Commune]),
    phone: phone && { text: phone[Phone.Number], href: callOf(phone[Phone.Number]), owner: phone[Phone.OfAssociation] ? "association" : "project" },
    toConfirm: card[Card.ToConfirm] > 0,
    next: first ? Object.assign({ activity: { title: first.title, path: first.path } }, first.next) : null,
  };
}

/** @param {Index} index @param {string} project @param {import("./format.ts").ActivityRecord} activity @returns {ShownActivity} */
function activityOf(index, project, activity) {
  const [title, id] = [textOf(activity[Activity.Title]), activity[Activity.Id]];
  return {
    title,
    path: `${index.lang}/activites/${project}--${typeof id === "number" ? tokensOf(title.text).slice(0, id).join("-") : id}.html`,
    facets: activity[Activity.Facets].split(" "),
    next: nextOf(activity[Activity.Dates]),
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

/** The first date that is not past: each is the minutes since the one before, and its length. @param {string} dates @returns {Next | null} */
function nextOf(dates) {
  const now = Date.now() / 60000;
  let start = 0;
  for (const date of dates ? dates.split(" ") : []) {
    const [gap, length] = date.split(".").map((minutes) => parseInt(minutes, 36));
    start += gap;
    if (start + (length || MINUTES_OF_A_DAY) > now) return { start, timed: length > 0 };
  }
  return null;
}

/** The link of a number as people read it (RFC 3966). @param {string} number */
function callOf(number) {
  const digits = number.replace(/[^+\d]/g, "");
  return "tel:" + (digits[0] === "0" ? "+32" + digits.slice(1) : digits);
}
