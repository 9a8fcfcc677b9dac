// @ts-check
/** The keyboard reaches everything, shows where it is, and fingers find what it finds. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { host, noLanguageOfOurs, nothing, openBrowser, samples, site } from "./support.mjs";

/** @typedef {import("playwright-core").Page} Tab */
/** @typedef {{ name: string, width: number, height: number, seen: boolean, inText: boolean, main: boolean, zone: string }} Stop */

const walked = samples.filter(({ lang, kind }) => lang === "fr" && ["/index.html", "pcs", "/recherche.html", "/carte.html"].includes(kind));

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

for (const width of [360, 1280]) {
  describe(`with the keyboard, at ${width} px`, () => {
    test("every stop is seen, a finger finds it, and no stop is a trap", async () => {
      const found = [];
      for (const { path } of walked) {
        const stops = await walk(path, width);
        found.push(...stops.flatMap(faults).map((fault) => `${path}: ${fault}`));
      }
      nothing(found);
    });

    test("the way leads by skip link, languages, box, filters or map, and menu", async () => {
      for (const { path, kind } of walked) {
        const stops = await walk(path, width);
        assert.equal(stops[0].zone, "skip", path);
        const zones = new Set(stops.map(({ zone }) => zone));
        const wanted = ["languages"];
        if (width > 768) wanted.push("menu"); // on a telephone a link opens it
        if (width > 768 || kind === "/index.html" || kind === "/recherche.html") wanted.push("box"); // elsewhere a link opens it
        if (kind === "/recherche.html") wanted.push("filters");
        if (kind === "/carte.html" && width > 768) wanted.push("map");
        assert.deepEqual(wanted.filter((zone) => !zones.has(zone)), [], path);
      }
    });
  });
}

test("on a telephone the link to the menu opens it, and the next stop is in it", async () => {
  const tab = await open(walked[0].path, 360);
  assert(await tab.locator("#menu").isHidden());
  await tab.focus('[href="#menu"]');
  await tab.keyboard.press("Enter");
  assert(await tab.locator("#menu").isVisible());
  await tab.keyboard.press("Tab");
  assert(await tab.evaluate(() => document.activeElement?.closest("#menu") !== null));
  await tab.close();
});

for (const [width, colours] of /** @type {const} */ ([[360, {}], [1280, { colorScheme: "dark" }], [1280, { forcedColors: "active" }]])) {
  test(`on a page of every kind the focus is seen and nothing lies upon it, at ${width} px, ${JSON.stringify(colours)}`, async () => {
    const tab = await open(walked[0].path, width);
    await tab.emulateMedia(colours);
    const found = [];
    for (const { path } of samples.filter(({ lang }) => lang === "fr")) {
      await tab.goto(served.base + path);
      await tab.keyboard.press("Tab"); // from here on the focus is the keyboard's
      found.push(...(await tab.evaluate(unseen)).map((fault) => `${path}: ${fault}`));
    }
    await tab.close();
    nothing(found);
  });
}

test("the skip link leads past the header", async () => {
  const tab = await open(walked[0].path, 360);
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Tab");
  assert(await tab.evaluate(() => document.activeElement?.closest("main") !== null));
  await tab.close();
});

/** @param {Stop} stop */
function faults(stop) {
  const { name, width, height, seen, inText, main } = stop;
  const least = main ? 44 : 24;
  const found = [];
  if (!seen) found.push(`no focus is seen on ${name}`);
  if (!inText && Math.min(width, height) < least) found.push(`${width} x ${height} px, at least ${least}: ${name}`);
  return found;
}

/** @param {string} path @param {number} width */
async function open(path, width) {
  const tab = await browser.newPage({ viewport: { width, height: 800 }, hasTouch: width < 768, locale: noLanguageOfOurs });
  await tab.goto(served.base + path);
  return tab;
}

/** Each stop of the Tab key, until it leaves the page. @param {string} path @param {number} width @returns {Promise<Stop[]>} */
async function walk(path, width) {
  const tab = await open(path, width);
  const links = await tab.locator("a, button, input, select, summary").count();
  /** @type {Stop[]} */
  const stops = [];
  for (let step = 0; step <= links; step += 1) {
    await tab.keyboard.press("Tab");
    const stop = await tab.evaluate(stopHere);
    if (!stop) break;
    stops.push(stop);
  }
  await tab.close();
  assert(stops.length > 5 && stops.length <= links, `${path}: ${stops.length} stops for ${links} links`);
  return stops;
}

/** In the page: what has the focus without showing it, or below something else (WCAG 2.2, 2.4.7 and 2.4.11). */
function unseen() {
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("a[href], button, input, select, summary")]);
  return all.flatMap((element) => {
    element.focus();
    if (document.activeElement !== element || element.tabIndex < 0) return []; // not shown, or not for the keyboard
    const circle = element.closest(".plan") && element.querySelector("circle");
    const rings = [getComputedStyle(element), getComputedStyle(element, "::after")].filter(
      ({ outlineStyle, outlineWidth, outlineColor }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor !== "rgba(0, 0, 0, 0)",
    );
    const ringed = circle !== null && parseFloat(getComputedStyle(circle).strokeWidth) >= 2 && getComputedStyle(circle).stroke !== "none";
    const box = [...(circle || element).getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const covered = box && !(top && (element.contains(top) || top.contains(element)));
    const name = element.outerHTML.slice(0, 80);
    return [...(rings.length === 0 && !ringed ? [`no focus is seen on ${name}`] : []), ...(covered ? [`${top?.outerHTML.slice(0, 60)} lies upon ${name}`] : [])];
  });
}

/** In the page: the element that has the focus, none when the page has left. */
function stopHere() {
  const element = document.activeElement;
  if (!element || element === document.body || element.hasAttribute("data-stopped")) return null;
  element.setAttribute("data-stopped", "");
  const outlined = [element, "::after"].some((part) => {
    const { outlineStyle, outlineWidth } = part === element ? getComputedStyle(element) : getComputedStyle(element, "::after");
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  const circle = element.closest(".plan") && element.querySelector("circle");
  const ringed = circle !== null && parseFloat(getComputedStyle(circle).strokeWidth) >= 2;
  // On a plate the whole face is the target.
  const box = (element.closest(".plate") || circle || element).getBoundingClientRect();
  const words = (/** @type {Element | null} */ one) => (one?.textContent || "").replace(/\s+/g, " ").trim();
  const zones = { skip: ".skip", languages: ".languages", box: ".finder", filters: ".narrow", map: ".plan", menu: ".menu, #menu" };
  return {
    name: `${element.localName} "${words(element).slice(0, 40)}" in ${element.parentElement?.outerHTML.slice(0, 50)}`,
    width: Math.round(box.width),
    height: Math.round(box.height),
    seen: outlined || ringed,
    // In a sentence a link is as high as its line (2.5.8).
    inText: getComputedStyle(element).display === "inline" && words(element) !== words(element.parentElement),
    main: element.matches("button, input, select, summary, .button, .go, .menu a, #menu a, .languages a, .shortcuts a, .chips a, .tiles a, .ways a"),
    zone: Object.entries(zones).find(([, selector]) => element.closest(selector))?.[0] || "",
  };
}
