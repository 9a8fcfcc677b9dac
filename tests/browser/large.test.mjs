// @ts-check
/** Letters of 32 px, twice the usual size, on a telephone of 360 px: nothing is wider than the screen, and words stay whole. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { host, noLanguageOfOurs, nothing, openBrowser, samples, site } from "./support.mjs";

/** A poster is a sheet of paper. */
const read = samples.filter(({ lang, path }) => ["fr", "ar"].includes(lang) && !path.includes("/affiches/"));

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof host>>} */
let served;

before(async () => {
  browser = await openBrowser(["--blink-settings=defaultFontSize=32"]);
  served = await host(site);
});

after(async () => {
  await browser?.close();
  served?.close();
});

test("no page is wider than the screen, and no word is broken but for an address after one of its signs", async () => {
  const tab = await browser.newPage({ viewport: { width: 360, height: 640 }, bypassCSP: true, locale: noLanguageOfOurs });
  const found = [];
  for (const { path } of read) {
    await tab.goto(served.base + path);
    const { letters, faults } = await tab.evaluate(look);
    assert.equal(letters, 32, "the browser has other letters");
    found.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  await tab.close();
  assert(read.length > 10);
  nothing(found);
});

// In the page

/** Words that stand on two lines, and what reaches beyond the screen. */
function look() {
  const wide = document.documentElement.scrollWidth;
  const faults = wide > innerWidth ? [`${wide} px wide`] : [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest("svg, script, select, .unseen, .skip")) continue;
    // In running text an address is what has its signs inside; where one stands alone it has places to break.
    const isAlone = node.parentElement?.closest("bdi:not(.prose bdi)");
    const text = isAlone ? node.nodeValue || "" : (node.nodeValue || "").replace(/\S*\w[@./]\w\S*/g, (address) => " ".repeat(address.length));
    for (const word of text.matchAll(/[^\s\u200b/@.-]+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
      if (tops.size > 1) faults.push(`"${word[0]}" is broken in <${node.parentElement?.localName} class="${node.parentElement?.className}">`);
    }
  }
  return { letters: parseFloat(getComputedStyle(document.documentElement).fontSize), faults };
}
