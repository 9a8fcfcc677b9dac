// @ts-check
/**
 * What residents typed in a trial, asked by keyboard alone, and what a screen reader is then told: with
 * a network, without one after a single visit, and from a disk. On the real content.
 */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { host, nothing, openBrowser, pages, site, troubles } from "./support.mjs";

/** @typedef {import("playwright-core").Page} Tab */

const list = "fr/recherche.html";
const found = ".results h3 a";
const isReal = pages.some(({ path }) => path === "fr/pcs/goujons.html");

const everything = "17 projets";
const none = "rien trouvé";

/** A query, and part of what is told. @type {[text: string, told: string][]} */
const asked = [
  ["Rue Wayez 20, 1070 Anderlecht", "Rue Wayez 20, Anderlecht"],
  ["rue wayez 20 bte 3", "Rue Wayez 20, Anderlecht"],
  ["rue wayez 20 anderlecht", "Rue Wayez 20, Anderlecht"],
  ["chaussee de mons 200 anderlecht", "Chaussée de Mons 200, Anderlecht"],
  ["wayez", "Rue Wayez, Anderlecht"],
  ["63 rue des goujons bte 4", "Votre projet"],
  ["PCS", everything],
  ["le pcs", everything],
  ["aide", everything],
  ["asbl", everything],
  ["u.l.a.c.", "1 projet"],
  ["cours de natation", "\u2068natation\u2069"],
  ["natation", none],
  ["\u0661\u0660\u0668\u0660", "1080"],
  ["\u0660\u0662 \u0665\u0665\u0665 \u0660\u0661 \u0662\u0663", none],
  ["курси мови", "projets"],
];

describe("what residents typed is answered by keyboard alone, and told", { skip: !isReal }, () => {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => void (browser = await openBrowser()));
  after(() => browser?.close());

  test("with a network, and after one visit without", async () => {
    const served = await host(site);
    const [online, offline] = await Promise.all([browser.newPage(), browser.newPage()]);
    const wrong = troubles(online, served.base);
    await Promise.all([online, offline].map((tab) => tab.goto(served.base + list)));
    await answers(online, asked);
    nothing(wrong);
    await offline.waitForFunction(async () => (await caches.keys()).some((name) => name.includes(" complete fr ")));
    served.close();
    await offline.goto(served.base + list);
    await answers(offline, asked);
    await Promise.all([online, offline].map((tab) => tab.context().close()));
  });

  test("from a disk", async () => {
    const base = pathToFileURL(`${site}/`).href;
    const tab = await browser.newPage();
    const wrong = troubles(tab, base);
    await tab.goto(base + list);
    await answers(tab, asked);
    nothing(wrong);
    await tab.close();
  });
});

/** Types each query, hears what is told, and goes on to the first result with Tab alone. @param {Tab} tab @param {string[][]} expected */
async function answers(tab, expected) {
  const wrong = [];
  assert.equal(await tab.getAttribute("[data-status]", "role"), "status");
  for (const [text, told] of expected) {
    // What was told before must not count.
    await tab.$eval("[data-status]", (status) => (status.textContent = ""));
    await tab.focus("#q");
    await tab.keyboard.press("ControlOrMeta+A");
    await tab.keyboard.type(text);
    await tab.keyboard.press("Enter");
    const said = tab.waitForFunction((told) => document.querySelector("[data-status]")?.textContent?.includes(told), told, { timeout: 8000 });
    await said.catch(async () => wrong.push(`"${text}": "${await tab.textContent("[data-status]")}", not "${told}"`));
    assert((await tab.title()).startsWith(text) && (await tab.innerText("h1")) === text, text);
    for (let left = told === none ? 0 : 60; left > 0 && !(await tab.evaluate((found) => document.activeElement?.matches(found), found)); left -= 1) {
      await tab.keyboard.press("Tab");
      if (left === 1) wrong.push(`"${text}": no result is reached`);
    }
  }
  nothing(wrong);
}
