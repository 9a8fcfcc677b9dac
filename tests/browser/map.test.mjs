// @ts-check
/** The map: what it shows, and that a finger, a keyboard and a screen reader find it. */
import assert from "node:assert/strict";
import { posix } from "node:path";
import { after, before, test } from "node:test";
import { host, lasting, noLanguageOfOurs, nothing, openBrowser, site } from "./support.mjs";

/** @typedef {import("./support.mjs").Page} Page */

/** The smallest target, in CSS pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

const maps = lasting.filter((page) => page.kind === "/carte.html");
const drawn = lasting.filter((page) => page.document.querySelector(".plan"));

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

test("there is a map in every language", () => {
  const languages = new Set(lasting.filter((page) => page.kind === "/recherche.html").map((page) => page.lang));
  assert.equal(maps.length, languages.size);
});

test("every listed project is in the list beside the map, and on it when its place is known", () => {
  for (const map of maps) {
    const all = links(pageOf(map, "/recherche.html"), 'main a[href*="pcs/"]');
    const pins = links(map, ".pins a");
    assert.deepEqual(unique(links(map, '[aria-labelledby="list"] a[href*="pcs/"]')), unique(all), map.path);
    assert.deepEqual(unique(pins), unique(all.filter(hasPlace)), map.path);
  }
});

test("a number on the map is the number in the list", () => {
  for (const map of maps) {
    const numbered = (/** @type {string} */ selector) =>
      [...map.document.querySelectorAll(selector)]
        .filter((link) => link.querySelector("text"))
        .map((link) => `${link.querySelector("text")?.textContent} ${link.getAttribute("href")}`);
    assert.deepEqual(numbered(".numbered a"), numbered(".pins a"), map.path);
  }
});

test("a pin that is not sure says so to those who do not see it", () => {
  const silent = drawn.flatMap((page) =>
    [...page.document.querySelectorAll(".pins .about, .pins .unsure")]
      .filter((pin) => !/,|،/.test(pin.querySelector("title")?.textContent || ""))
      .map((pin) => `${page.path}: ${pin.getAttribute("href")}`),
  );
  nothing(silent);
});

for (const width of [320, 360, 1280]) {
  test(`at ${width} px a finger hits each pin, and only that one`, async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, locale: noLanguageOfOurs });
    const found = [];
    for (const { path } of drawn) {
      await page.goto(served.base + path);
      found.push(...(await page.evaluate(tooSmallOrClose, TARGET)).map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    nothing(found);
  });
}

test("the keyboard reaches every pin, in the order of the list, and sees where it is", async () => {
  const page = await browser.newPage({ locale: noLanguageOfOurs });
  for (const { path } of maps) {
    await page.goto(served.base + path);
    const pins = await page.locator(".pins a").count();
    await page.locator(".plan").evaluate((map) => map.insertAdjacentHTML("beforebegin", '<a href="#" id="before">x</a>'));
    await page.focus("#before");
    for (let pin = 0; pin < pins; pin += 1) {
      await page.keyboard.press("Tab");
      const [at, ring] = await page.evaluate(() => {
        const focused = /** @type {Element} */ (document.activeElement);
        const circle = focused.querySelector("circle");
        return [[...document.querySelectorAll(".pins a")].indexOf(focused), circle && getComputedStyle(circle).stroke];
      });
      assert.equal(at, pin, path);
      assert.notEqual(ring, "none", path);
    }
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.endsWith(path));
  }
  await page.close();
});

test("a screen reader hears a name for every pin, and no shape", async () => {
  const page = await browser.newPage({ locale: noLanguageOfOurs });
  const session = await page.context().newCDPSession(page);
  for (const { path, document } of maps) {
    await page.goto(served.base + path);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const named = nodes.filter((node) => node.role?.value === "link" && !node.ignored).map((node) => node.name?.value);
    for (const pin of document.querySelectorAll(".pins a")) {
      const title = pin.querySelector("title")?.textContent;
      assert.equal(named.filter((name) => name === title).length, 1, `${path}: ${title}`);
    }
    assert.equal(await page.locator(".land a:not([tabindex='-1'])").count(), 0, path);
  }
  await page.close();
});

test("the map is not mirrored from right to left", async () => {
  const page = await browser.newPage({ locale: noLanguageOfOurs });
  await page.goto(served.base + maps[0].path);
  const places = () => page.locator(".pins a circle").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x - (one.closest(".plan")?.getBoundingClientRect().x || 0)));
  const before = await places();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  assert.deepEqual((await places()).map(Math.round), before.map(Math.round));
  await page.close();
});

/** Pins that are too small, or touch another. Runs in the page. @param {number} target @returns {string[]} */
function tooSmallOrClose(target) {
  const pins = [...document.querySelectorAll(".pins a")].map((pin) => {
    const { x, y, width, height } = /** @type {Element} */ (pin.querySelector("circle")).getBoundingClientRect();
    return { name: pin.getAttribute("href"), x: x + width / 2, y: y + height / 2, size: Math.round(10 * Math.min(width, height)) / 10 };
  });
  const small = pins.filter((pin) => pin.size < target).map((pin) => `${pin.name} is ${pin.size} px wide`);
  const close = pins.flatMap((one, at) =>
    pins.slice(0, at).map((other) => {
      const between = Math.hypot(one.x - other.x, one.y - other.y);
      const needed = Math.max(target, (one.size + other.size) / 2 - 0.5);
      return between < needed ? `${one.name} is ${between} px from ${other.name}` : "";
    }),
  );
  return [...small, ...close.filter(Boolean)];
}

/** The paths that links of a page lead to. @param {Page} page @param {string} selector */
function links(page, selector) {
  const found = [...page.document.querySelectorAll(selector)];
  return found.map((link) => posix.join(posix.dirname(page.path), link.getAttribute("href") || ""));
}

/** Another page in the same language. @param {Page} page @param {string} kind */
function pageOf(page, kind) {
  const other = lasting.find((other) => other.kind === kind && other.lang === page.lang);
  assert(other, `${kind} in ${page.lang}`);
  return other;
}

/** Whether a project's page leads to its place on other maps. @param {string} path */
function hasPlace(path) {
  const page = lasting.find((page) => page.path === path);
  return page?.document.querySelector('main a[href^="geo:"]') != null;
}

/** @param {string[]} paths */
function unique(paths) {
  return [...new Set(paths)].sort();
}
