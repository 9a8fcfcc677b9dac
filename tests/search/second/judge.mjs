// @ts-check
/** The judged queries of the second set, for the real content and for invented directories. */
import { judged, unanswerable } from "../judged.mjs";
import { addresses } from "./addresses.mjs";
import { audiences, days, everything, home, nobody, wishes } from "./wishes.mjs";

/** @typedef {import("../judged.mjs").Judged} Judged */
/** @typedef {import("../setting.mjs").Setting} Setting */
/** @typedef {[best: string[], fine: string[]]} Meant */

/**
 * Who offers what in a directory. `all`: every project, by its id.
 * @typedef {{ setting: Setting, all: string[], having: (need: string) => Meant, for: (audience: string) => Meant, on: (day: string, audience: string, need: string) => string[] }} World
 */

/** @param {World} world @returns {Judged[]} */
export function secondQueries(world) {
  const asked = [
    ...wishes.flatMap(([kind, page, rows]) => rows.map((row) => wish(world, kind, page, row))),
    ...home.map((row, at) => wish(world, "home language", at % 4 === 3 ? "nl" : "fr", row)),
    ...Object.entries(audiences).flatMap(([audience, pages]) =>
      Object.entries(pages).flatMap(([page, texts]) => texts.map((text) => judged("audience", /** @type {any} */ (page), text, ...world.for(audience)))),
    ),
    ...days.map(([page, text, day, audience, need]) => judged("day and what", page, text, world.on(day, audience, need))),
    ...everything.map(([page, text]) => judged("everything", page, text, world.all)),
    ...onStreets(world.setting),
  ];
  return [...asked.filter(({ best }) => best.size > 0), ...nobody.map(([page, text]) => judged(unanswerable, page, text, []))];
}

/** @param {World} world @param {string} kind @param {import("../judged.mjs").Page} page @param {import("./wishes.mjs").Row} row */
export function wish({ having }, kind, page, [text, meant, fine = ""]) {
  const best = meant.split(" ").map(having);
  const also = fine.split(" ").filter(Boolean).map(having);
  return judged(kind, page, text, best.flatMap(([ids]) => ids), [...best.flatMap(([, ids]) => ids), ...also.flat(2)]);
}

/** Some of the addresses; all six hundred are looked at by themselves. @param {Setting} setting @returns {Judged[]} */
function onStreets(setting) {
  const alone = setting.streets.filter(({ alone, fr, nl }) => alone && !/\d/.test(fr + nl));
  return addresses(alone, 24, 13).map(({ text, page, street, number }) => ({
    ...setting.street("address", page, number > 0 ? `${street.fr} ${number}` : street.fr, street.fr),
    text,
    place: /** @type {const} */ ("street"),
  }));
}
