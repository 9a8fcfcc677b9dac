// @ts-check
/** What a machine can tell of WCAG 2.2 AA, on one page of every kind in every language. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { host, lasting, noLanguageOfOurs, nothing, openBrowser, pages, samples, site } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const everything = { runOnly: standards, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
const modes = /** @type {const} */ ({
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
});

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

/** Of each kind the page that shows most; of projects also the one that shows least, and what lies at a former address. */
const least = lasting.filter(({ kind }) => kind === "pcs").sort((a, b) => a.html.length - b.html.length)[0];
const former = pages.filter(({ moved }) => moved).slice(0, 1);

/** Both scripts, and the two languages whose words are longest; 404 and the root page speak several. */
const read = [...samples, least, ...former].filter(({ lang }) => ["fr", "nl", "ar"].includes(lang));

for (const width of [320, 1280]) {
  test(`axe finds nothing at ${width} px in light, dark and forced colours`, async () => {
    const page = await open(width);
    const found = [];
    for (const { path } of read) {
      await page.goto(served.base + path);
      found.push(...(await inAllColours(page, path)));
    }
    await page.context().close();
    nothing(found);
  });

  test(`axe finds nothing among results at ${width} px`, async () => {
    const page = await open(width);
    const found = [];
    for (const { path } of read.filter(({ kind }) => kind === "/recherche.html")) {
      await page.goto(`${served.base}${path}?q=rue`);
      await page.waitForSelector(".results ol > li");
      found.push(...(await inAllColours(page, `${path}?q=rue`)));
    }
    await page.context().close();
    nothing(found);
  });
}

/** What is routed here must not come from a worker instead. @param {number} width */
async function open(width) {
  const viewport = { width, height: 800 };
  const options = /** @type {const} */ ({ viewport, bypassCSP: true, locale: noLanguageOfOurs, serviceWorkers: "block" });
  const page = await (await browser.newContext(options)).newPage();
  for (const { path, html } of former) {
    const body = html.replace(/<meta http-equiv="refresh"[^>]*>/i, ""); // else it leads on before it is looked at
    await page.route(served.base + path, (route) => route.fulfill({ contentType: "text/html", body }));
  }
  return page;
}

/** @param {import("playwright-core").Page} page @param {string} name */
async function inAllColours(page, name) {
  await page.addScriptTag({ content: axe });
  const found = [];
  for (const [mode, media] of Object.entries(modes)) {
    await page.emulateMedia(media);
    found.push(...(await violations(page)).map((violation) => `${name}, ${mode}: ${violation}`));
  }
  return found;
}

/** @param {import("playwright-core").Page} page @returns {Promise<string[]>} */
async function violations(page) {
  return page.evaluate(async (settings) => {
    // @ts-ignore - axe is what was just added to the page
    const { violations } = await globalThis.axe.run(document, settings);
    return violations.flatMap((/** @type {any} */ { id, help, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id} (${help}) at ${node.target.join(" ")}`),
    );
  }, everything);
}
