// @ts-check
/** What a machine can tell of WCAG 2.2 AA, on one page of every kind in every language. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { host, noLanguageOfOurs, nothing, openBrowser, samples, site } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const settings = { runOnly: standards, rules: { "target-size": { enabled: true } } };

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

for (const width of [320, 1280]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing at ${width} px in ${colorScheme} colours`, async () => {
      const options = { viewport: { width, height: 800 }, colorScheme, bypassCSP: true, locale: noLanguageOfOurs };
      const page = await (await browser.newContext(options)).newPage();
      const found = [];
      for (const sample of samples) {
        await page.goto(served.base + sample.path);
        found.push(...(await violations(page)).map((violation) => `${sample.path}: ${violation}`));
      }
      await page.context().close();
      nothing(found);
    });
  }
}

/** @param {import("playwright-core").Page} page @returns {Promise<string[]>} */
async function violations(page) {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async (settings) => {
    // @ts-ignore - axe is what was just added to the page
    const { violations } = await globalThis.axe.run(document, settings);
    return violations.flatMap((/** @type {any} */ { id, help, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id} (${help}) at ${node.target.join(" ")}`),
    );
  }, settings);
}
