// @ts-check
/** Reading otherwise than most: enlarged, spaced out, from right to left, without motion, without style sheets. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { host, lasting, noLanguageOfOurs, nothing, openBrowser, samples, site } from "./support.mjs";

/** @typedef {import("playwright-core").Page} Tab */

/** A poster is a sheet of paper: 210 mm wide on any screen (WCAG 2.2, 1.4.10, lets such a layout be). */
const flowing = samples.filter(({ path }) => !path.includes("/affiches/"));
const read = flowing.filter(({ lang }) => ["fr", "nl", "ar", "uk"].includes(lang));

/** WCAG 2.2, 1.4.12. */
const spacing = `
  * { letter-spacing: .12em !important; line-height: 1.5 !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }`;

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

describe("at 400 %, which is 320 px wide", () => {
  test("no page scrolls sideways, nor when its text is spaced out, and then nothing is cut off", async () => {
    const found = await onEach(read, {}, async (tab) => {
      const plain = await tab.evaluate(tooWide);
      await tab.addStyleTag({ content: spacing });
      const spaced = [...(await tab.evaluate(tooWide)), ...(await tab.evaluate(cutOff))];
      return [...plain, ...spaced.map((one) => `spaced out: ${one}`)];
    });
    nothing(found);
  });
});

describe("from right to left", () => {
  test("numbers, hours and Latin words keep their own order", async () => {
    const arabic = flowing.filter(({ lang }) => lang === "ar");
    let counted = 0;
    const found = await onEach(arabic, { viewport: { width: 1280, height: 800 } }, async (tab) => {
      const { runs, turned } = await tab.evaluate(drawnBackwards);
      counted += runs;
      return turned;
    });
    nothing(found);
    assert(arabic.length === 0 || counted > 100, `only ${counted} runs were measured`);
  });
});

describe("headings", () => {
  test("go down one level at a time, from the first heading on", () => {
    const found = lasting.flatMap(({ path, document }) => {
      const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) => Number(localName[1]));
      const leaps = levels.filter((level, at) => level > (at === 0 ? 1 : levels[at - 1] + 1));
      return leaps.length > 0 ? [`${path}: ${levels.join(" ")}`] : [];
    });
    nothing(found);
  });
});

describe("without motion", () => {
  test("nothing moves, since nothing ever does", async () => {
    for (const reducedMotion of /** @type {const} */ (["reduce", "no-preference"])) {
      nothing(await onEach(flowing.filter(({ lang }) => lang === "fr"), { reducedMotion }, (tab) => tab.evaluate(moving)));
    }
  });
});

describe("without style sheets", () => {
  test("the skip link comes first, the first heading before all others, and pictograms stay small", async () => {
    const found = await onEach(read, { viewport: { width: 360, height: 640 } }, unstyled, (tab) => tab.route("**/*.css", (route) => route.abort()));
    nothing(found);
  });
});

/**
 * What a check finds on each page, with the page's path.
 * @param {import("./support.mjs").Page[]} all
 * @param {import("playwright-core").BrowserContextOptions} options
 * @param {(tab: Tab) => Promise<string[]>} check
 * @param {(tab: Tab) => Promise<unknown>} prepare
 */
async function onEach(all, options, check, prepare = async () => {}) {
  const viewport = { width: 320, height: 640 };
  const tab = await browser.newPage({ viewport, bypassCSP: true, locale: noLanguageOfOurs, ...options });
  await prepare(tab);
  const found = [];
  for (const { path } of all) {
    await tab.goto(served.base + path);
    found.push(...(await check(tab)).map((one) => `${path}: ${one}`));
  }
  await tab.close();
  return found;
}

/** @param {Tab} tab */
async function unstyled(tab) {
  await tab.keyboard.press("Tab");
  return tab.evaluate(() => {
    const found = [];
    const skips = document.activeElement?.matches('a[href="#main"]') || document.body.matches(".root") || !document.querySelector("header.top"); // nothing to skip
    if (!skips) found.push(`the first stop is ${document.activeElement?.outerHTML.slice(0, 80)}`);
    if (!document.querySelector("h1, h2")?.matches("h1")) found.push("an h2 comes before the h1");
    const large = [...document.querySelectorAll("svg.icon")].filter((icon) => icon.getBoundingClientRect().width > 48);
    return found.concat(large.map((icon) => `a pictogram of ${icon.getBoundingClientRect().width} px`));
  });
}

// In the page

/** What reaches beyond the screen, when the page scrolls sideways. */
function tooWide() {
  const wide = document.documentElement.scrollWidth;
  if (wide <= innerWidth) return [];
  const beyond = [...document.body.querySelectorAll("*")].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > innerWidth + 1 || left < -1;
  });
  const names = beyond.map((element) => `${element.localName}.${element.getAttribute("class") || ""}`);
  return [`${wide} px wide: ${names.slice(-3).join(", ")}`];
}

/** Texts in boxes that hide what they cannot hold; what is clipped is for screen readers. */
function cutOff() {
  return [...document.body.querySelectorAll("*")]
    .filter((element) => {
      const { clip, overflowX, overflowY } = getComputedStyle(element);
      const hides = overflowX !== "visible" || overflowY !== "visible";
      const isText = clip === "auto" && !element.closest("svg, select, input");
      return hides && isText && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
    })
    .map((element) => `cut off: ${element.outerHTML.slice(0, 80)}`);
}

/** Numbers and Latin words whose last sign stands left of their first, and how many were looked at. */
function drawnBackwards() {
  const run = /\+?\d[\d\s.:/,-]*\d|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’. -]*[A-Za-zÀ-ɏ]/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const turned = [];
  let runs = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.nodeValue || "").matchAll(run)) {
      const [first, last] = [match.index, match.index + match[0].length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(/** @type {Node} */ (node), at);
        range.setEnd(/** @type {Node} */ (node), at + 1);
        return range.getClientRects()[0];
      });
      if (!first || !last || Math.abs(first.top - last.top) > 4) continue; // not shown, or on two lines
      runs += 1;
      if (first.left >= last.left) turned.push(match[0]);
    }
  }
  return { runs, turned };
}

/** What is animated or glides. */
function moving() {
  return [document.documentElement, ...document.body.querySelectorAll("*")]
    .filter((element) => {
      const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(element);
      return animationName !== "none" || scrollBehavior === "smooth" || /[1-9]/.test(transitionDuration);
    })
    .map((element) => element.outerHTML.slice(0, 80));
}
