// @ts-check
/** Who offers what in the real content, as `real.mjs` judged the sheets, for the second set. */
import { offer } from "../real.mjs";

/** @typedef {import("./judge.mjs").Meant} Meant */

/** For whom something is, where no need says it. @type {Record<string, Meant>} */
const audiences = {
  enfants: offer.children,
  ados: offer.teens,
  femmes: offer.women,
  seniors: [["de-la-haut"], ["hunderenveld"]],
};

/** Who has an activity on a day that is for somebody, or that meets a need. @type {Record<string, string[]>} */
const days = {
  "mercredi enfants": ["bempt"],
  "jeudi cafe": ["marbotin"],
  "mercredi meal": ["peterbos"],
  "lundi papers": ["peterbos"],
  "jeudi papers": ["goujons"],
};

/** @param {import("../setting.mjs").Setting} setting @returns {import("./judge.mjs").World} */
export function realWorld(setting) {
  return {
    setting,
    all: setting.projects.map(({ id }) => id),
    having: (need) => offer[need] ?? [[], []],
    for: (audience) => audiences[audience],
    on: (day, audience, need) => days[`${day} ${audience}${need}`] ?? [],
  };
}
