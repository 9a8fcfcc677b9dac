// @ts-check
/** Where projects lie, and who is meant by a place: for judging, from positions and stretches of streets alone. */
import { judged } from "./judged.mjs";
import { nearest } from "./places.mjs";
import { fold } from "./words.mjs";

/** @typedef {import("./places.mjs").Commune} Commune */
/** @typedef {import("./places.mjs").Street} Street */
/** @typedef {import("./places.mjs").Point} Point */
/** @typedef {import("./judged.mjs").Judged} Judged */
/** `from` 0: the whole street. @typedef {{ street: string, from: number, to: number }} Part */
/** @typedef {{ id: string, communes: string[], commune: Commune, postal: string, position: Point | null, parts: Part[], unsure?: boolean }} Placed - `unsure`: nobody knows whether it still exists */
/** @typedef {ReturnType<typeof setting>} Setting */

/** Points closer than this are the same place for whoever walks. */
const together = 5;

/** @param {Placed[]} projects @param {Commune[]} communes @param {Street[]} streets */
export function setting(projects, communes, streets) {
  const byName = new Map(streets.map((street) => [fold(street.fr), street]));

  /** @param {Point} point */
  const ranked = (point) => {
    // What may not exist any more stands below what does.
    const sure = projects.filter(({ unsure }) => !unsure);
    const [first, ...rest] = nearest(point, sure);
    const best = [first, ...rest.filter(({ distance }) => distance - first.distance <= together)];
    return { best: best.map(({ id }) => id), fine: rest.slice(best.length - 1, best.length + 2).map(({ id }) => id) };
  };

  /** Who lists the street, at that number where one is given. @param {string} name @param {number} number */
  const listing = (name, number) =>
    projects
      .filter(({ parts }) => parts.some((part) => part.street === name && covers(part, number)))
      .map(({ id }) => id);

  return {
    projects,
    communes,
    streets,
    /** @param {string} id */
    inCommune: (id) => projects.filter(({ communes }) => communes.includes(id)).map(({ id }) => id),
    /** A place where nobody is: any of the nearest few will do, since its middle is a matter of taste. @param {string} kind @param {"fr" | "nl"} page @param {string} text @param {Commune} commune @returns {Judged} */
    nearCommune: (kind, page, text, commune) => {
      const near = nearest(commune.middle, projects.filter(({ unsure }) => !unsure)).map(({ id }) => id);
      return { ...judged(kind, page, text, near.slice(0, 3), near.slice(3, 6)), place: "commune" };
    },
    /** A street, by its French name: who lists it, else who is nearest. @param {string} kind @param {"fr" | "nl"} page @param {string} text @param {string} fr @param {boolean} [mine] @returns {Judged} */
    street: (kind, page, text, fr, mine) => {
      const street = byName.get(fold(fr));
      if (!street) throw new Error(`no street is called ${fr}`);
      const listed = listing(street.fr, Number(/(?<!\p{L})\d+(?!\p{L})/u.exec(text)?.[0] ?? 0));
      if (mine && listed.length === 0) throw new Error(`nobody lists ${text}`);
      const { best, fine } = ranked(street.point);
      const one =
        listed.length > 0 ? judged(kind, page, text, listed, [...best, ...fine]) : judged(kind, page, text, best, fine);
      const whole = [street.fr, street.nl].some((name) => fold(text).includes(fold(name)));
      return { ...one, ...(whole && { place: /** @type {const} */ ("street") }), ...(mine && { mine }) };
    },
  };
}

/** @param {Part} part @param {number} number - 0 when none is given */
const covers = ({ from, to }, number) => number === 0 || from === 0 || (from <= number && number <= to);
