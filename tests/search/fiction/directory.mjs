// @ts-check
/**
 * A whole fictional directory in memory: the truth that files are written from and queries are judged by.
 * Real are the communes and the names of their streets; all else is invented, and the same for the same seed.
 */
import { chance } from "../chance.mjs";
import { metres, readCommunes, readStreets } from "../places.mjs";
import { fold, slug } from "../words.mjs";
import { offers } from "./activities.mjs";
import { aims, buildings, callings, estates, landlords, looks, quarters, sentences, societies } from "./words.mjs";

/** @typedef {import("./activities.mjs").Pair} Pair */
/** @typedef {import("../places.mjs").Street} Street */
/** @typedef {import("../places.mjs").Commune} Commune */
/** @typedef {import("../chance.mjs").Chance} Chance */
/** @typedef {{ id: string, name: Pair, initials: string, phone: string }} Organisation */
/** @typedef {{ street: Street, from: number, to: number }} Stretch */
/** @typedef {{ id: string, need: string, title: Pair, detail: Pair | null, themes: string[], audience: string[], ages: string, day: string, hours: string }} Activity */
/**
 * @typedef {{
 *   id: string, name: Pair, nicknames: Pair[], commune: Commune, postal: string, street: Street, number: number,
 *   stretches: Stretch[], position: import("../places.mjs").Point, association: Organisation, landlords: Organisation[],
 *   phone: string, languages: string[], since: number, confirmed: boolean, aims: Pair[], sentences: Pair[], activities: Activity[],
 * }} Project
 */
/** @typedef {{ seed: number, projects: Project[], associations: Organisation[], landlords: Organisation[], communes: Commune[], streets: Street[] }} Directory */

export const weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const spoken = [
  "arabe",
  "turc",
  "anglais",
  "espagnol",
  "roumain",
  "polonais",
  "ukrainien",
  "bulgare",
  "portugais",
  "somali",
  "tigrigna",
];
const hours = ["9h-11h", "9h30-11h30", "10h-12h", "13h30-15h30", "14h-16h", "15h30-17h30", "16h-18h", "18h-20h"];

/** @param {number} count @param {number} seed @param {string} content - where communes and streets are read from @returns {Directory} */
export function directory(count, seed, content) {
  const luck = chance(seed);
  const communes = readCommunes(content);
  const streets = readStreets(content, communes);
  const associations = makeAssociations(luck, Math.ceil(count / 6));
  const owners = landlords.map(([fr, nl, initials]) => ({
    id: `sisp-${slug(fr)}`,
    name: pair(fr, nl),
    initials,
    phone: "",
  }));
  const names = makeNames(luck, count);
  const phones = luck.shuffle(Array.from({ length: 10000 }, (_, number) => number));
  const homes = addresses(streets);
  const projects = names.map((name, at) => ({
    ...whoAndWhere(luck, name, homes, associations, owners),
    phone: luck.often(0.8) ? telephone(phones[at]) : "",
    activities: makeActivities(luck),
  }));
  return { seed, projects, associations, landlords: owners, communes, streets };
}

/** @param {string} fr @param {string} nl @returns {Pair} */
const pair = (fr, nl) => [fr, nl];

/** Numbers that are nobody's. @param {number} number */
function telephone(number) {
  const digits = String(number).padStart(4, "0");
  return `02 555 ${digits.slice(0, 2)} ${digits.slice(2)}`;
}

/** Plain names first; once they are used up, names with a quarter. @param {Chance} luck @param {number} count @returns {Pair[]} */
function makeNames(luck, count) {
  const plain = luck.shuffle(estates);
  if (count <= plain.length) return plain.slice(0, count);
  const longer = estates.flatMap(([fr, nl]) => quarters.map(([de, van]) => pair(`${fr} ${de}`, `${nl} ${van}`)));
  const names = [...plain, ...luck.shuffle(longer).slice(0, count - plain.length)];
  if (names.length < count) throw new Error(`only ${names.length} names can be made`);
  return luck.shuffle(names);
}

/** @param {Chance} luck @param {number} count @returns {Organisation[]} */
function makeAssociations(luck, count) {
  const all = luck.shuffle(
    societies.flatMap(([fr, nl]) => callings.map(([de, van]) => pair(`${fr} ${de}`, `${nl} ${van}`))),
  );
  const used = new Set();
  return all.slice(0, count).map((name) => {
    const initials = initialsOf(name[0]);
    const own = !used.has(initials) && luck.often(0.7);
    if (own) used.add(initials);
    return { id: slug(name[0]), name, initials: own ? initials : "", phone: "" };
  });
}

/** @param {string} name */
const initialsOf = (name) =>
  fold(name)
    .split(" ")
    .map((word) => word[0])
    .join("")
    .toUpperCase();

/** Streets that can be told by their name alone, by commune. @param {Street[]} streets */
function addresses(streets) {
  /** @type {Map<Commune, Street[]>} */
  const found = new Map();
  for (const street of streets) {
    if (!street.alone || street.communes.length !== 1 || street.codes.length > 1 || /\d/.test(street.fr)) continue;
    const [commune] = street.communes;
    found.set(commune, [...(found.get(commune) ?? []), street]);
  }
  return found;
}

/** @param {Chance} luck @param {Pair} name @param {Map<Commune, Street[]>} homes @param {Organisation[]} associations @param {Organisation[]} owners */
function whoAndWhere(luck, name, homes, associations, owners) {
  const commune = luck.pick([...homes.keys()]);
  const street = luck.pick(homes.get(commune) ?? []);
  const number = luck.between(1, 140);
  return {
    id: slug(name[0]),
    name,
    nicknames: luck.often(0.4) ? [nickname(luck)] : [],
    commune,
    postal:
      street.codes[0] ??
      luck.pick(commune.codes.filter((code) => (code !== "1040" && code !== "1050") || commune.codes.length === 1)),
    street,
    number,
    stretches: stretches(luck, street, number, homes.get(commune) ?? []),
    position: street.point,
    association: luck.pick(associations),
    landlords: luck.some(owners, luck.often(0.15) ? 2 : 1),
    languages: ["français", ...(luck.often(0.7) ? ["néerlandais"] : []), ...luck.some(spoken, luck.between(0, 3))],
    since: luck.between(1995, 2024),
    confirmed: luck.often(0.6),
    aims: luck.some(aims, luck.between(1, 3)),
    sentences: luck.some(sentences, luck.between(1, 3)),
  };
}

/** @param {Chance} luck @returns {Pair} */
function nickname(luck) {
  const [fr, nl] = luck.pick(buildings);
  const [de, van] = luck.pick(looks);
  return [`${fr} ${de}`, `${nl} ${van}`];
}

/** Around the door, and up to two streets nearby. @param {Chance} luck @param {Street} street @param {number} number @param {Street[]} around @returns {Stretch[]} */
function stretches(luck, street, number, around) {
  const own = { street, from: Math.max(1, number - luck.between(0, 20)), to: number + luck.between(1, 20) };
  const near = around
    .filter((other) => other !== street)
    .sort((a, b) => metres(a.point, street.point) - metres(b.point, street.point))
    .slice(0, 5);
  const others = luck
    .some(near, luck.between(0, 2))
    .map((other) =>
      luck.often(0.5)
        ? { street: other, from: 0, to: 0 }
        : { street: other, from: luck.between(1, 30), to: luck.between(31, 80) },
    );
  return [own, ...others];
}

/** @param {Chance} luck @returns {Activity[]} */
function makeActivities(luck) {
  const needs = luck.weighted(Object.keys(offers), (need) => offers[need].often, luck.between(4, 8));
  return needs.map((need) => {
    const offer = offers[need];
    const title = luck.pick(offer.titles);
    const day = luck.often(0.65) ? luck.pick(weekdays) : "";
    return {
      id: slug(title[0]),
      need,
      title,
      detail: offer.details && luck.often(0.5) ? luck.pick(offer.details) : null,
      themes: offer.themes,
      audience: offer.audience ?? [],
      ages: offer.ages ?? "",
      day: title[0].startsWith("Mercredis ") ? "mercredi" : day,
      hours: luck.pick(hours),
    };
  });
}
