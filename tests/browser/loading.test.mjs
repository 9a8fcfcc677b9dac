// @ts-check
/** What a page loads, and that nothing moves while it does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { files, host, lasting, noLanguageOfOurs, nothing, openBrowser, samples, site } from "./support.mjs";
import { install } from "./stub-engine.mjs";

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

test("no font is published or asked for", () => {
  nothing(files.filter((path) => /\.(woff2?|ttf|otf|eot)$/.test(path)));
  nothing(files.filter((path) => path.endsWith(".css") && readFileSync(join(site, path), "utf8").includes("@font-face")));
});

test("every picture says how large it is, what it shows, and waits until it is near", () => {
  const found = lasting.flatMap(({ path, document }) =>
    [...document.querySelectorAll("img")]
      .filter((img) => !(Number(img.getAttribute("width")) > 0 && Number(img.getAttribute("height")) > 0) || !img.hasAttribute("alt") || img.getAttribute("loading") !== "lazy")
      .map((img) => `${path}: ${img.outerHTML}`),
  );
  nothing(found);
});

for (const width of [360, 1280]) {
  test(`nothing moves while a page loads, at ${width} px`, async () => {
    const paths = samples.filter(({ lang }) => ["fr", "ar"].includes(lang)).map(({ path }) => path);
    nothing(await moved(width, paths, "h1"));
  });

  test(`nothing that is read moves when results appear, at ${width} px`, async () => {
    const questions = ["q=conversation", "q=rien", "q=rue+du+poivre+1", "jour=mercredi"];
    nothing(await moved(width, questions.map((asked) => `fr/recherche.html?${asked}`), ".results h2"));
  });
}

/**
 * What moves by itself on pages, until each shows something.
 * @param {number} width @param {string[]} paths @param {string} shown
 */
async function moved(width, paths, shown) {
  const context = await browser.newContext({ viewport: { width, height: 640 }, locale: noLanguageOfOurs, serviceWorkers: "block" });
  await install(context);
  const tab = await context.newPage();
  await tab.addInitScript(watch);
  const found = [];
  for (const path of paths) {
    await tab.goto(served.base + path, { waitUntil: "load" });
    await tab.waitForSelector(shown);
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    /** @type {string[]} */
    const moves = await tab.evaluate(() => /** @type {any} */ (globalThis).moved);
    found.push(...moves.map((what) => `${path}: ${what}`));
  }
  await context.close();
  return found;
}

/** Runs in the page, before everything else. */
function watch() {
  /** @type {string[]} */
  const moved = [];
  /** @type {any} */ (globalThis).moved = moved;
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (entry.hadRecentInput) continue;
      const nodes = entry.sources.map((/** @type {any} */ source) => source.node?.outerHTML?.slice(0, 80) || "something");
      moved.push(`${entry.value.toFixed(3)} ${nodes.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
