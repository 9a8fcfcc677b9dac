// @ts-check
/**
 * Addresses as people write them, drawn from the street table with seeded forms and slips, and what must be answered:
 * the street, the number, and the nearest project. Nothing of the engine is used.
 */
import { chance } from "../chance.mjs";
import { metres, nearest } from "../places.mjs";
import { bare, fold, slips, slipped } from "../words.mjs";

/** @typedef {import("../places.mjs").Street} Street */
/** @typedef {import("../chance.mjs").Chance} Chance */
/** @typedef {{ text: string, page: "fr" | "nl", street: Street, number: number, placed: boolean }} Address - `placed`: it says its commune or postal code */
/** What of an answer is looked at. @typedef {{ place: null | { kind: string, name: { text: string }, number: string, communes: { id: string }[], more: { name: { text: string }, communes: { id: string }[] }[] }, results: { project: { id: string }, mine: boolean, sameStreet: boolean }[] }} Answer */

/** How near to the nearest is as near: the table gives the middle of a street in steps of some 20 m. */
const ASIDE = 60;

/** Forms of an address; `n` the number, `c` the commune, `p` the postal code. @type {Record<"fr" | "nl", ((s: string, n: number, c: string, p: string) => string)[]>} */
const forms = {
  fr: [
    (s, n) => `${s} ${n}`,
    (s, n) => `${n} ${s}`,
    (s, n) => `${n}, ${s}`,
    (s, n, c, p) => `${s} ${n}, ${p} ${c}`,
    (s, n, c) => `${s} ${n} ${c}`,
    (s, n, c, p) => `${s}, ${n} - ${p} ${c}`,
    (s, n, c, p) => `${p} ${c}, ${s} ${n}`,
    (s, n) => `${s} ${n} bte 3`,
    (s, n) => `${s} ${n} boîte 12`,
    (s, n) => `${n} ${s} bte 4`,
    (s, n, c, p) => `${s} ${n} bte 2, ${p} ${c}`,
    (s, n) => `${s} ${n}-${n + 2}`,
    (s, n) => `${s} ${n}A`,
    (s, n) => `${s} ${n} b`,
    (s, n) => `${s} ${n}/5`,
    (s, n) => `${s} n° ${n}`,
    (s, n) => `${s}, ${n}`,
    (s, n, c, p) => `${s} ${n} ${p}`,
    (s) => s,
    (s, n, c) => `${s} ${c}`,
    (s, n, c, p) => `${s} ${p} ${c}`,
    (s, n) => `j'habite ${s} ${n}`,
  ],
  nl: [
    (s, n) => `${s} ${n}`,
    (s, n, c, p) => `${s} ${n}, ${p} ${c}`,
    (s, n, c) => `${s} ${n} ${c}`,
    (s, n) => `${s} ${n} bus 2`,
    (s, n, c, p) => `${s} ${n} bus 14, ${p} ${c}`,
    (s, n) => `${s} ${n}b`,
    (s, n) => `${s} nr. ${n}`,
    (s, n) => `${s}, ${n}`,
    (s) => s,
    (s, n, c) => `${s} ${c}`,
    (s, n) => `ik woon in de ${s} ${n}`,
  ],
};

/** Short forms of French kinds of street. @type {[RegExp, string[]][]} */
const short = [
  [/^Avenue /, ["av. ", "Av ", "ave "]],
  [/^Boulevard /, ["bd ", "bld. ", "boul. "]],
  [/^Chaussée /, ["ch. ", "chée "]],
  [/^Rue /, ["r. "]],
  [/^Place /, ["pl. "]],
  [/^Square /, ["sq. "]],
];
const kinds = /^(Rue|Avenue|Boulevard|Chaussée|Place|Square|Quai|Allée|Clos|Impasse|Drève|Sentier|Chemin|Venelle) (de la |de l'|des |du |de |d')?/;

/** @param {Street[]} streets @param {number} count @param {number} seed @returns {Address[]} */
export function addresses(streets, count, seed) {
  const luck = chance(seed);
  const called = new Set(streets.flatMap(({ fr, nl }) => [fold(fr), fold(nl)]));
  const bareUses = uses(streets.map(({ fr }) => fold(fr.replace(kinds, ""))));
  return luck.some(streets, count).map((street) => {
    const page = luck.often(0.68) ? "fr" : "nl";
    const number = luck.between(1, 180);
    const form = luck.pick(forms[page]);
    const commune = luck.pick(street.communes);
    const code = street.codes[0] ?? luck.pick(commune.codes);
    const name = typed(street, page, luck, called, bareUses);
    const text = form(name, number, luck.often(0.8) ? commune[page] : commune.fr, code);
    const said = text.replace(name, " ");
    return { text: luck.often(0.4) ? bare(text).toLowerCase() : text, page, street, number: said.includes(String(number)) ? number : 0, placed: said.includes(code) || said.includes(commune.fr) || said.includes(commune.nl) };
  });
}

/** @param {string[]} names */
function uses(names) {
  /** @type {Map<string, number>} */
  const all = new Map();
  names.forEach((name) => all.set(name, (all.get(name) ?? 0) + 1));
  return all;
}

/** A street's name as typed: whole, with a short kind, without it, or with a slip. @param {Street} street @param {"fr" | "nl"} page @param {Chance} luck @param {Set<string>} called @param {Map<string, number>} bareUses */
function typed(street, page, luck, called, bareUses) {
  const name = street[page];
  if (page === "fr" && luck.often(0.2)) {
    const [, [...shorts]] = short.find(([kind]) => kind.test(name)) ?? [/^/, [""]];
    return name.replace(/^\S+ /, (kind) => luck.pick(shorts) || kind);
  }
  const own = name.replace(kinds, "");
  if (page === "fr" && luck.often(0.1) && own !== name && own.length > 4 && bareUses.get(fold(own)) === 1) return own;
  return luck.often(0.35) ? withSlip(name, luck, called) : name;
}

/** One slip in a long word of a name, unless that is another street. @param {string} name @param {Chance} luck @param {Set<string>} called */
function withSlip(name, luck, called) {
  const long = name.replace(kinds, "").split(/[ '’-]/).filter((word) => /^\p{L}{6,}$/u.test(word));
  if (long.length === 0) return name;
  const word = luck.pick(long);
  const wrong = slipped(word, luck.between(1, word.length - 1), luck.pick(slips));
  const made = name.replace(word, wrong || word);
  return called.has(fold(made)) ? name : made;
}

/** What is wrong with an answer; "" when nothing is. @param {Address} address @param {Answer} answer */
export function wrongStreet({ street, number, placed }, { place }) {
  if (place?.kind !== "street") return `no street but ${place?.kind ?? "nothing"}`;
  const is = (/** @type {{ name: { text: string }, communes: { id: string }[] }} */ { name, communes }) =>
    [street.fr, street.nl].some((own) => fold(own) === fold(name.text)) && communes.some(({ id }) => street.communes.some((commune) => commune.id === id));
  // Where nothing says which of several streets of a name is meant, it is asked.
  if (!is(place) && !(!placed && place.more.some(is))) return `${place.name.text} in ${place.communes.map(({ id }) => id).join(" and ")}`;
  return number > 0 && parseInt(place.number, 10) !== number ? `number ${place.number}` : "";
}

/**
 * What is wrong when the first project that is not there for its name or street is none of the
 * nearest that are known to exist.
 * @param {Address} address @param {Answer} answer @param {{ id: string, position: import("../places.mjs").Point | null }[]} projects
 */
export function wrongNearest({ street }, { place, results }, projects) {
  // A street of the same name elsewhere is asked for, and lies elsewhere.
  const isHere = place?.communes.some(({ id }) => street.communes.some((commune) => commune.id === id));
  if (!place || !isHere) return "";
  const own = new Set(results.filter(({ mine, sameStreet }) => mine || sameStreet).map(({ project }) => project.id));
  const near = nearest(street.point, projects.filter(({ id }) => !own.has(id)));
  const first = results.find(({ project }) => !own.has(project.id))?.project.id;
  const at = projects.find(({ id }) => id === first)?.position;
  if (!at) return `${first ?? "nobody"} is no neighbour`;
  const away = metres(street.point, at);
  return away <= near[0].distance + ASIDE ? "" : `${first} at ${Math.round(away)} m, not ${near[0].id} at ${Math.round(near[0].distance)} m`;
}
