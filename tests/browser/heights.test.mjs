// @ts-check
/** What people came for is on few screens of a small telephone, in every language. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildSmall, host, lasting, noLanguageOfOurs, nothing, openBrowser, site } from "./support.mjs";

const screen = { width: 360, height: 640 };

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let tab;
/** @type {Awaited<ReturnType<typeof host>>} */
let served;

before(async () => {
  browser = await openBrowser();
  served = await host(site);
  tab = await browser.newPage({ viewport: screen, locale: noLanguageOfOurs });
});

after(async () => {
  await browser?.close();
  served?.close();
});

/**
 * By how much letters of this machine are wider than those the limits were set with (0.57 em on
 * average over three scripts): with wider ones a page may be longer by as much.
 * @returns {Promise<number>}
 */
async function allowance() {
  const width = await tab.evaluate(() => {
    const paper = document.createElement("canvas").getContext("2d");
    if (!paper) return 0;
    paper.font = `100px ${getComputedStyle(document.body).fontFamily}`;
    const scripts = ["abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщьюя", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"];
    return scripts.reduce((sum, letters) => sum + paper.measureText(letters).width / letters.length, 0) / scripts.length;
  });
  return Math.max(1, width / 57);
}

test("the home page and the page of a need take at most four screens", async (t) => {
  const short = lasting.filter(({ kind }) => ["/index.html", "thematiques"].includes(kind));
  assert(short.length > 4);
  const heights = [];
  for (const { path } of short) {
    await tab.goto(served.base + path);
    heights.push({ path, screens: (await tab.evaluate(() => document.documentElement.scrollHeight)) / screen.height });
  }
  const most = 4 * (await allowance());
  heights.sort((a, b) => b.screens - a.screens);
  t.diagnostic(`highest: ${heights[0].path}, ${heights[0].screens.toFixed(2)} screens`);
  nothing(heights.filter(({ screens }) => screens > most).map(({ path, screens }) => `${path}: ${screens.toFixed(2)} screens`));
});

test("what is found begins above the middle of the screen, below a heading that says what was asked", async (t) => {
  const tops = [];
  for (const { path, document } of lasting.filter(({ kind }) => kind === "/recherche.html")) {
    const [need, project] = ["#by-need + ul a", "[aria-labelledby=all] h4 a"].map((first) => document.querySelector(first));
    const id = need?.getAttribute("href")?.replace(/.*\/|\.html$/g, "");
    const asked = { [`thematique=${id}`]: need?.textContent, [`q=${encodeURIComponent(project?.textContent || "")}`]: project?.textContent };
    for (const [query, heading] of Object.entries(asked)) {
      await tab.goto(`${served.base}${path}?${query}`);
      const first = await tab.waitForSelector(".results ol > li h3");
      assert.equal(await tab.innerText("h1"), heading, path);
      tops.push({ path: `${path} ${heading}`, y: (await first.boundingBox())?.y || Infinity });
    }
  }
  const most = 300 * (await allowance());
  tops.sort((a, b) => b.y - a.y);
  t.diagnostic(`lowest: ${tops[0].path}, ${tops[0].y} px`);
  nothing(tops.filter(({ y }) => y > most).map(({ path, y }) => `${path}: ${y} px`));
});

test("a project of three facts is one screen between head and foot", async () => {
  const folder = buildSmall("contact: { telephone: 02 555 01 23 }\n");
  const place = await host(join(folder, "public"));
  const found = [];
  for (const lang of ["fr", "nl"]) {
    await tab.goto(`${place.base}${lang}/pcs/tilleuls.html`);
    const height = await tab.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height || Infinity);
    if (height > screen.height * (await allowance())) found.push(`${lang}: ${height} px`);
  }
  place.close();
  rmSync(folder, { recursive: true });
  nothing(found);
});
