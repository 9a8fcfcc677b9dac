// @ts-check
/** The real communes and streets, read from a content folder, and distances between points. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { fold } from "./words.mjs";

/** @typedef {[number, number]} Point latitude, longitude */
/** @typedef {{ id: string, nis: string, fr: string, nl: string, codes: string[], middle: Point }} Commune */
/** @typedef {{ fr: string, nl: string, communes: Commune[], codes: string[], point: Point, alone: boolean }} Street - `alone`: no other has its names */

/** @param {string} content - a content folder @returns {Commune[]} */
export function readCommunes(content) {
  const shapes = JSON.parse(readFileSync(join(content, "communes.geojson"), "utf8"));
  /** @type {Map<string, Point>} */
  const middles = new Map();
  for (const { properties } of shapes.features) {
    const [longitude, latitude] = properties.label_point;
    middles.set(properties.nis, [latitude, longitude]);
  }
  return parse(readFileSync(join(content, "communes.yaml"), "utf8")).map((/** @type {any} */ one) => ({
    id: one.id,
    nis: one.nis,
    fr: one.nom.fr,
    nl: one.nom.nl,
    codes: one.codes_postaux.map(String),
    middle: middles.get(one.nis),
  }));
}

/** @param {string} content @param {Commune[]} communes @returns {Street[]} */
export function readStreets(content, communes) {
  const byNis = new Map(communes.map((commune) => [commune.nis, commune]));
  const [, ...lines] = readFileSync(join(content, "rues.csv"), "utf8").trim().split("\n");
  const streets = lines.map((line) => {
    const [fr, nl, nis, codes, latitude, longitude] = line.trim().split(",");
    return {
      fr,
      nl,
      communes: nis.split(";").flatMap((code) => byNis.get(code) ?? []),
      codes: codes.split(";").filter(Boolean),
      point: /** @type {Point} */ ([Number(latitude), Number(longitude)]),
      alone: false,
    };
  });
  markAlone(streets);
  return streets;
}

/** @param {Street[]} streets */
function markAlone(streets) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const { fr, nl } of streets)
    for (const name of new Set([fold(fr), fold(nl)])) uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const street of streets) street.alone = [street.fr, street.nl].every((name) => uses.get(fold(name)) === 1);
}

/** Metres between two points, on a ball. @param {Point} one @param {Point} other */
export function metres([latitude1, longitude1], [latitude2, longitude2]) {
  const radians = Math.PI / 180;
  const half = (/** @type {number} */ a, /** @type {number} */ b) => Math.sin(((b - a) * radians) / 2) ** 2;
  const arc =
    half(latitude1, latitude2) +
    Math.cos(latitude1 * radians) * Math.cos(latitude2 * radians) * half(longitude1, longitude2);
  return 2 * 6371000 * Math.asin(Math.sqrt(arc));
}

/** The ids in the order of their distance. @param {Point} from @param {{ id: string, position: Point | null }[]} projects */
export function nearest(from, projects) {
  return projects
    .flatMap(({ id, position }) => (position ? [{ id, distance: metres(from, position) }] : []))
    .sort((a, b) => a.distance - b.distance);
}
