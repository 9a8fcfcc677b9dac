// @ts-check
/** On paper every page says where it is from and of which day, and leaves out what only a screen can do. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { host, noLanguageOfOurs, nothing, openBrowser, pages, samples, site } from "./support.mjs";

/** Most sheets of paper of a page; a complete list may take more than a page about one thing. */
const sheets = 25;

/** What has no use on paper, as far as a page has it. */
const screenOnly = ".skip, nav, [role=search], form, .shortcuts";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let tab;
/** @type {Awaited<ReturnType<typeof host>>} */
let served;

before(async () => {
  browser = await openBrowser();
  served = await host(site);
  tab = await browser.newPage({ locale: noLanguageOfOurs });
  await tab.emulateMedia({ media: "print" });
});

after(async () => {
  await browser?.close();
  served?.close();
});

/** Pages in the site's frame; a poster is paper of its own. */
const framed = samples.filter((page) => page.document.querySelector("footer [data-date]"));

test("nearly every kind of page has the frame that prints", () => {
  assert(framed.length > samples.length / 2, `${framed.length} of ${samples.length}`);
});

test("a printed page shows its address and its date, and nothing to press", async () => {
  const found = [];
  for (const { path } of framed) {
    await tab.goto(served.base + path);
    const foot = await tab.innerText("footer");
    if (!/\d\d\/\d\d\/\d{4}/.test(foot)) found.push(`${path}: no date`);
    const address = await tab.locator("[data-address] bdi").innerText();
    if (!address.includes(path.split("/").pop() || "")) found.push(`${path}: address is "${address}"`);
    const seen = await tab.locator(screenOnly).evaluateAll((all) =>
      all.filter((element) => element.getClientRects().length > 0).map((element) => element.outerHTML.slice(0, 80)),
    );
    if (seen.length > 0) found.push(`${path}: ${seen.join(" ")}`);
  }
  nothing(found);
});

test("a printed list of results says what was asked, and how to reach each project", async () => {
  await tab.goto(`${served.base}fr/recherche.html`);
  const chosen = await tab.$eval("#commune option:nth-child(2)", (option) => ({ id: /** @type {HTMLOptionElement} */ (option).value, name: option.textContent || "" }));
  const lines = await tab.$$eval("[data-complete] .on-paper", (all) => all.map((line) => [line.closest("li")?.querySelector("a")?.href, line.textContent]));
  await tab.goto(`${served.base}fr/recherche.html?commune=${chosen.id}`);
  await tab.waitForSelector(".results ol > li");
  assert.match(await tab.innerText("[data-asked]"), new RegExp(`: ${chosen.name}$`));
  assert((await tab.title()).startsWith(`${chosen.name} – `));
  const cards = await tab.$$eval(".results ol > li", (all) => all.map((card) => ({ href: card.querySelector("a")?.href, text: /** @type {HTMLElement} */ (card).innerText })));
  const found = cards.flatMap(({ href, text }) => lines.filter(([entry, line]) => entry === href && !bare(text).includes(bare(line || ""))).map(([, line]) => `${href}: ${line}`));
  nothing(found);
  assert(cards.some(({ href }) => lines.some(([entry]) => entry === href)));
});

test("a page prints to a reasonable number of sheets", async () => {
  const found = [];
  for (const { path } of framed.filter((page) => ["fr", "ar"].includes(page.lang))) {
    await tab.goto(served.base + path);
    const count = pageCount(await tab.pdf({ format: "A4" }));
    if (count < 1 || count > sheets) found.push(`${path}: ${count} sheets`);
  }
  nothing(found);
});

/** @param {string} text */
function bare(text) {
  return text.replace(/\s/g, "");
}

/** How many pages a PDF has. @param {Buffer} pdf */
function pageCount(pdf) {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
