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

test("a page prints to a reasonable number of sheets, the first one filled, and no heading is the last thing of a sheet or column", async () => {
  const found = [];
  for (const { path } of framed.filter((page) => ["fr", "ar"].includes(page.lang))) {
    await tab.goto(served.base + path);
    const texts = await tab.evaluate(mark);
    const pages = pagesOf(await tab.pdf({ format: "A4" }));
    if (pages.length < 1 || pages.length > sheets) found.push(`${path}: ${pages.length} sheets`);
    if (pages.length > 1 && !pages[0].some(({ y }) => y < middle)) found.push(`${path}: the first sheet is half empty`);
    const marks = pages.flat();
    for (const { id, page, y, text } of marks.filter(({ id }) => texts[id].isHeading).map((at) => ({ ...at, text: texts[at.id].text }))) {
      const next = marks.filter((other) => other.id > id).sort((a, b) => a.id - b.id)[0];
      if (next && (next.page !== page || next.y > y + 30)) found.push(`${path}: "${text}" is left alone`);
    }
  }
  nothing(found);
});

/** @param {string} text */
function bare(text) {
  return text.replace(/\s/g, "");
}

/**
 * Runs in the page: makes a link of each text, whose place is then written in the PDF; says which are
 * headings, in the order in which they are read.
 */
function mark() {
  const texts = /** @type {{ text: string, isHeading: boolean }[]} */ ([]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = /** @type {Text[]} */ ([]);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(/** @type {Text} */ (node));
  for (const node of nodes) {
    const holder = node.parentElement;
    if (!holder || !node.data.trim() || holder.closest("script, template, svg, [hidden]") || !holder.checkVisibility()) continue;
    const link = holder.closest("a") || document.createElement("a");
    if (!link.isConnected) {
      link.style.cssText = "all: unset";
      node.replaceWith(link);
      link.append(node);
    }
    if (link.href.startsWith("https://mark.test/")) continue;
    link.href = `https://mark.test/${texts.length}`;
    const heading = link.closest("h1, h2, h3, h4");
    // A list of titles is no row of headings; a map has no text of its own.
    const isAlone = heading?.closest("li")?.textContent?.trim() === heading?.textContent?.trim() || heading?.nextElementSibling?.querySelector("svg");
    texts.push({ text: node.data.trim(), isHeading: heading !== null && !isAlone });
  }
  return texts;
}

/** The middle of a sheet, in points from its foot. */
const middle = 421;

/** The links of each page of a PDF, each with where it begins in points from the foot. @param {Buffer} pdf */
function pagesOf(pdf) {
  const objects = new Map(Array.from(pdf.toString("latin1").matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g), ([, id, text]) => [id, text]));
  const pages = [...objects.values()].filter((text) => /\/Type \/Page\b(?!s)/.test(text));
  return pages.map((text, page) => {
    const [, list = ""] = text.match(/\/Annots \[([^\]]*)\]/) || [];
    const links = Array.from(list.matchAll(/(\d+) 0 R/g), ([, id]) => objects.get(id) || "");
    return links.flatMap((link) => {
      const [, id] = link.match(/mark\.test\/(\d+)\)/) || [];
      const [, y, top] = link.match(/\/Rect \[[\d.-]+ ([\d.-]+) [\d.-]+ ([\d.-]+)/) || [];
      // What begins the next sheet leaves a sliver at the foot of the one before.
      return id && Number(top) - Number(y) > 5 ? [{ id: Number(id), page, y: Number(y) }] : [];
    });
  });
}
