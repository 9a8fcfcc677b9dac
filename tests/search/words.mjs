// @ts-check
/** Words as the tests write them. Not the engine's folding: nothing here is shared with it. */

/** Lower case, no accents, single spaces. @param {string} text */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Without its accents, else as it is. @param {string} text */
export function bare(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").normalize("NFC");
}

/** The name of a file. @param {string} text */
export const slug = (text) => fold(text.replace(/œ/g, "oe").replace(/Œ/g, "Oe")).replace(/ /g, "-");

/** What lies beside each key of a Belgian keyboard: where fingers slip. */
const beside = Object.fromEntries(
  ["azertyuiop", "qsdfghjklm", "wxcvbn"].flatMap((row) =>
    [...row].map((key, at) => [key, (row[at - 1] ?? "") + (row[at + 1] ?? "")]),
  ),
);

/** @typedef {"replaced" | "left out" | "added" | "swapped"} Slip */
/** @type {Slip[]} */
export const slips = ["replaced", "left out", "added", "swapped"];

/** One slip of the finger at one place; "" when it changes nothing or there is no letter. @param {string} text @param {number} at @param {Slip} slip */
export function slipped(text, at, slip) {
  const letter = text[at];
  const near = beside[bare(letter ?? "").toLowerCase()];
  if (!near) return "";
  const key = near[at % near.length];
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const made = {
    replaced: before + key + after,
    "left out": before + after,
    added: before + letter + key + after,
    swapped: /\p{L}/u.test(after[0] ?? "") ? before + after[0] + letter + after.slice(1) : "",
  }[slip];
  return fold(made) === fold(text) ? "" : made;
}

/** Every single slip of a text, at every letter. @param {string} text */
export function everySlip(text) {
  const all = [...text].flatMap((_, at) => slips.map((slip) => slipped(text, at, slip)));
  return [...new Set(all.filter(Boolean))];
}

/** Two slips, far apart. @param {string} text @param {number} turn */
export function twoSlips(text, turn) {
  const first = slipped(text, 1 + (turn % 3), slips[turn % 4]);
  return first && slipped(first, first.length - 2 - (turn % 2), slips[(turn + 1) % 3]);
}
