// @ts-check
/** Pages that nobody rebuilt for weeks: the script keeps what they say of dates true. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { host, noLanguageOfOurs, nothing, openBrowser, samples, site } from "./support.mjs";

const DAY = 24 * 60 * 60;

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof host>>} */
let served;

before(async () => {
  browser = await openBrowser();
  served = await host(site);
});

after(async () => {
  await browser?.close();
  served?.close();
});

/** What a page shows at a moment, in seconds since 1970. @template T @param {string} path @param {number} now @param {() => T} look */
async function at(path, now, look) {
  const tab = await browser.newPage({ locale: noLanguageOfOurs });
  await tab.clock.setFixedTime(now * 1000);
  await tab.goto(served.base + path);
  const seen = await tab.evaluate(look);
  await tab.close();
  return seen;
}

/** The times in an attribute of a page. @param {import("./support.mjs").Page} page @param {string} name */
const times = (page, name) => [...page.html.matchAll(new RegExp(`data-${name}="(\\d+)"`, "g"))].map((found) => Number(found[1]));

/** Pages with dates, one of each kind. */
const dated = samples.filter(({ lang, html }) => lang === "fr" && html.includes("data-over=\"1"));

test("a date that is past is not shown", async () => {
  const found = [];
  for (const page of dated.slice(0, 5)) {
    const over = times(page, "over").sort((a, b) => a - b);
    const now = over[over.length >> 1];
    const left = await at(page.path, now, () => {
      const seconds = Date.now() / 1000;
      const all = Array.from(document.querySelectorAll("[data-over]"));
      return all.filter((one) => Number(one.getAttribute("data-over")) && Number(one.getAttribute("data-over")) <= seconds && one.checkVisibility()).length;
    });
    if (left) found.push(`${page.path}: ${left}`);
  }
  nothing(found);
});

test("what repeats is told as a rule from the day on which its confirmation ends", async () => {
  const page = dated.find((page) => page.kind === "pcs" && times(page, "since").length > 0);
  if (!page) return; // nobody confirmed a sheet
  const ends = Math.max(...times(page, "since"));
  const shown = () => Array.from(document.querySelectorAll("[data-since]:not([data-over])")).filter((one) => one.checkVisibility()).length;
  assert.equal(await at(page.path, ends - DAY, shown), 0);
  assert((await at(page.path, ends + DAY, shown)) > 0);
});

test("a project says when it opens, at its time that it is open, and until when", async () => {
  for (const kind of ["pcs", "/recherche.html"]) {
    const page = dated.find((page) => page.kind === kind && page.document.querySelector(".opens[data-since], .opens [data-since]"));
    if (!page) continue; // nobody confirmed hours
    const said = Array.from(page.document.querySelectorAll(".opens[data-since], .opens [data-since]"));
    for (const one of said.slice(0, 6)) {
      const [since, over] = ["data-since", "data-over"].map((name) => Number(one.getAttribute(name)));
      if (since >= over) continue; // the one before it lasts until then
      const words = (one.textContent || "").trim();
      const shown = () => Array.from(document.querySelectorAll(".opens[data-since], .opens [data-since]")).filter((one) => one.checkVisibility()).map((one) => (one.textContent || "").trim());
      assert((await at(page.path, since + 1, shown)).includes(words), `${page.path}: ${words}`);
      assert((await at(page.path, over - 1, shown)).includes(words), `${page.path}: ${words}`);
    }
  }
});
