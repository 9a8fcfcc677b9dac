// @ts-check
/**
 * An engine that knows a few answers by heart, so that what the page makes of them is tested alone.
 * `install` puts it in the place of the site's own; everything it names is fictional.
 */
import { readFileSync } from "node:fs";

/** What shows its answers, which comes in one file with it. */
const results = readFileSync(new URL("../../themes/quartier/assets/js/results.js", import.meta.url), "utf8");

/** What the page asked, newest last. @typedef {{ text: string, filters: Record<string, string>, here: any, first: number, limit: number }} Question */

/** Runs in the page. */
function engine() {
  const day = 24 * 60;
  const soon = 29_800_000 - (29_800_000 % day) + 9.5 * 60; // a morning of August 2026
  const text = (/** @type {string} */ text, lang = "") => ({ text, lang });
  const valombre = { id: "valombre", name: text("Valombre"), path: "fr/communes/valombre.html" };
  const conversation = { field: "activity", ...text("Table de conversation"), path: "fr/activites/tilleuls--conversation.html", next: { start: soon, timed: true } };
  /** @param {string} name @param {object} [more] */
  const project = (name, more) => ({
    id: "tilleuls",
    path: "fr/pcs/tilleuls.html",
    name: text(name),
    other: text("PSC De Linden", "nl"),
    commune: valombre,
    phone: { text: "02 555 01 23", href: "tel:+3225550123", owner: "project" },
    toConfirm: false,
    heard: 0,
    next: { start: soon, timed: true, activity: { title: text("Table de conversation"), path: conversation.path } },
    ...more,
  });
  /** @param {object} project @param {object} [more] */
  const result = (project, more) => ({ project, mine: false, distance: null, why: [], ...more });
  const tilleuls = project("PCS Les Tilleuls");
  const square = project("PCS Square du Moulin", { other: null, phone: null, toConfirm: true, heard: 2016, next: null });
  const place = { kind: "street", name: text("Rue du Sel"), number: "9", communes: [valombre], mine: true, latitude: 1, longitude: 1, more: [] };
  const namesake = { name: text("Rue du Poivre"), communes: [{ ...valombre, id: "autre", name: text("Boisfleuri") }] };
  const near = [result(tilleuls, { distance: 612 }), result(square, { distance: 1234 })];
  const evil = "<img src=x onerror=alert(1)>";
  const many = (/** @type {number} */ limit) => Array.from({ length: Math.min(limit, 25) }, (_, i) => result(project(`PCS ${i + 1}`)));

  /** @type {Record<string, (question: Question) => object>} */
  const answers = {
    "conversation": () => ({ results: [result(tilleuls, { why: [conversation] }), result(square, { why: [{ field: "association", ...text("Buurtwerk Valombre", "nl"), path: "", next: null }] })] }),
    "conversasion": () => ({ corrected: "conversation", results: [result(tilleuls, { why: [conversation] })] }),
    "rue du sel 9": () => ({ place, results: [result(tilleuls, { mine: true, distance: 0 })] }),
    "rue du sel 60": () => ({ place: { ...place, number: "60", mine: false, sameStreet: true }, results: near.map((one, at) => ({ ...one, sameStreet: at === 0 })) }),
    "rue du poivre 1": () => ({ place: { ...place, mine: false, name: text("Rue du Poivre"), number: "1", more: [namesake] }, results: near }),
    "valombre": () => ({ place: { ...place, kind: "commune", name: text("Valombre"), number: "" }, results: [result(tilleuls, { mine: true })] }),
    "beaucoup": ({ limit }) => ({ total: 25, results: many(limit) }),
    "rien": () => ({ results: [] }),
    "mardi": () => ({ day: "mardi", results: [] }),
    [evil]: () => ({ corrected: evil, results: [result(project(evil, { commune: null }), { why: [{ field: "nickname", ...text(evil), path: "", next: null }] })] }),
  };
  const asked = /** @type {Question[]} */ ([]);
  const annuaire = {
    asked,
    put() {},
    /** @param {{ entry: string, load: (path: string) => Promise<unknown> }} how */
    async open({ entry, load }) {
      await load(entry);
      return { find };
    },
  };
  /** @param {Question} question */
  async function find(question) {
    asked.push(question);
    const slow = question.text === "lent";
    await new Promise((resolve) => setTimeout(resolve, slow ? 800 : 0));
    const known = answers[question.text.toLowerCase()];
    const found = known ? known(question) : { results: question.text ? [] : [result(tilleuls), result(square)] };
    const here = question.here && { ...place, kind: "here", name: text(""), number: "", communes: [], mine: false };
    const all = { more: false, corrected: "", unmatched: [], open: "", left: null, place: here, zone: "Europe/Brussels", results: here ? near : [], ...found };
    return { total: all.results.length, ...all, ...(here ? { results: near, total: 2 } : {}) };
  }
  Object.assign(globalThis, { annuaire });
}

/**
 * Puts the stub in the place of the engine and its index, and notes each request for them.
 * @param {import("playwright-core").BrowserContext} context
 * @param {{ broken?: boolean }} [how]
 */
export async function install(context, { broken = false } = {}) {
  /** @type {string[]} */
  const requests = [];
  await context.route(/\/recherche\/[^/]+\.js$/, (route) => {
    const url = route.request().url();
    requests.push(url);
    if (broken) return route.abort();
    const body = /moteur[^/]*\.js$/.test(url) ? `(${engine})();\n${results}` : "annuaire.put();";
    return route.fulfill({ contentType: "text/javascript", body });
  });
  return requests;
}

/** What the page asked so far. @param {import("playwright-core").Page} tab @returns {Promise<Question[]>} */
export function asked(tab) {
  // @ts-ignore - the stub is there
  return tab.evaluate(() => globalThis.annuaire.asked);
}
