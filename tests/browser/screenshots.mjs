// @ts-check
/** Draws one page of every kind for people to look at: SITE=../../public npm run screenshots -- FOLDER */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { host, noLanguageOfOurs, openBrowser, samples, site } from "./support.mjs";

const folder = process.argv[2] || "screenshots";
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
const served = await host(site);

for (const width of [360, 1280]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme, locale: noLanguageOfOurs });
    for (const sample of samples) {
      await page.goto(served.base + sample.path);
      const name = sample.path.replace(/\.html$/, "").replace(/\//g, "-");
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}

await browser.close();
served.close();
console.log(folder);
