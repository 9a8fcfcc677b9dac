// @ts-check
/** Who offers what in an invented directory, for the second set: the directory knows it. */
import { offers } from "../fiction/activities.mjs";

/** @param {import("../fiction/directory.mjs").Directory} made @param {import("../setting.mjs").Setting} setting @returns {import("./judge.mjs").World} */
export function fictionWorld({ projects }, setting) {
  /** @param {(activity: import("../fiction/directory.mjs").Activity) => boolean} test */
  const withActivity = (test) => projects.filter(({ activities }) => activities.some(test)).map(({ id }) => id);
  /** Needs whose titles speak of an audience. @type {Record<string, string>} */
  const own = { enfants: "children", ados: "teens", femmes: "women", seniors: "walking" };
  return {
    setting,
    all: projects.map(({ id }) => id),
    having: (need) => [need in offers ? withActivity((one) => one.need === need) : [], []],
    for: (audience) => [withActivity((one) => one.audience.includes(audience) || one.need === own[audience]), audience === "ados" ? withActivity((one) => one.audience.includes("jeunes")) : []],
    on: (day, audience, need) => withActivity((one) => one.day === day && (audience ? one.audience.includes(audience) : one.need === need)),
  };
}
