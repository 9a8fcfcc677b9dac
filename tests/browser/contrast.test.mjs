// @ts-check
/** The colours of the built site's own style sheet: each pair is as clear as the theme's README says (WCAG 2.2, 1.4.3 and 1.4.6). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { files, site } from "./support.mjs";

const sheet = files.find((path) => /^assets\/style\.[0-9a-f]+\.css$/.test(path));
const css = readFileSync(join(site, sheet || ""), "utf8");
const [before, after] = css.split(/@media \(prefers-color-scheme:\s*dark\)/);
assert(after, "the style sheet has no dark colours");
const light = colours(before);
const dark = { ...light, ...colours(after.slice(0, after.indexOf("}"))) };

/** Text that is read on its ground, and how clear it must be: a plate and today are what people look for. @type {[string, string, number][]} */
const texts = [
  ...["ink", "soft", "link", "brick", "leaf"].flatMap((text) => /** @type {[string, string, number][]} */ ([[text, "paper", 4.5], [text, "card", 4.5]])),
  ["on-enamel", "enamel", 7],
  ["on-tram", "tram", 7],
];

/** Edges, rings and pictograms that tell something (1.4.11). On the map a pin stands on a commune, also on one that is pointed at. @type {[string, string, number][]} */
const shapes = [["ink", "line", 3], ["link", "line", 3], ["soft", "card", 3], ["soft", "paper", 3], ["on-enamel", "enamel", 3]];

for (const [name, scheme] of /** @type {const} */ ([["light", light], ["dark", dark]])) {
  test(`every pair is clear enough in ${name} colours`, (t) => {
    for (const [over, under, least] of [...texts, ...shapes]) {
      const ratio = contrast(scheme[over], scheme[under]);
      t.diagnostic(`${over} on ${under}: ${ratio.toFixed(1)}`);
      assert(ratio >= least, `${over} on ${under}: ${ratio.toFixed(2)}, at least ${least}`);
    }
  });
}

/** The tokens of a piece of the style sheet. @param {string} piece @returns {Record<string, string>} */
function colours(piece) {
  return Object.fromEntries([...piece.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name, value]) => [name, value]));
}

/** @param {string} one @param {string} other */
function contrast(one, other) {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** Relative luminance, as WCAG 2.2 defines it. @param {string} hex */
function luminance(hex) {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
