// @ts-check
/**
 * Draws the pictures of the page "How to use this site" from the site itself, in each of its
 * languages: SITE=../../public npm run pictures -- ../../content/images
 * and, of the sample with `courriel_corrections`, those of `content/README.md`:
 * SITE=../../../sample/public npm run pictures -- ../../docs form
 *
 * A picture is a piece of what a phone of 360 px shows.
 */
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { host, noLanguageOfOurs, openBrowser, pages, site } from "./support.mjs";

/** What each picture shows: a page below its language's folder, from one element to another. */
const shots = [
  { name: "chercher", path: "index.html", from: "#find label", to: "#find button" },
  { name: "appeler", path: "pcs/kapelleveld.html", from: "main .plate", to: ".reach .button" },
];

/** The form, filled in for an activity of the sample. */
const form = [{ name: "form", path: "modifier.html?tilleuls/table-de-conversation/hours", from: "[data-if=times]", to: "#text" }];

/** Paper around what is shown, in px. */
const margin = 16;

/** Heaviest picture of a page, in bytes: both of them still load on a slow line. */
const limit = 25 * 1024;

const folder = process.argv[2] || "pictures";
mkdirSync(folder, { recursive: true });
const languages = [...new Set(pages.map((page) => page.path.match(/^([a-z]{2,3})\/index\.html$/)?.[1]))].filter(Boolean);
const browser = await openBrowser();
const served = await host(site);
const tab = await browser.newPage({ viewport: { width: 360, height: 640 }, colorScheme: "light", locale: noLanguageOfOurs });

const isForm = process.argv[3] === "form";
for (const language of languages) {
  for (const { name, path, from, to } of isForm ? form : shots) {
    await tab.goto(`${served.base}${language}/${path}`);
    await tab.locator(to).first().waitFor();
    const [first, last] = await Promise.all([from, to].map((selector) => tab.locator(selector).first().boundingBox()));
    if (!first || !last) throw new Error(`${path} lacks ${from} or ${to}`);
    const clip = { x: 0, y: first.y - margin, width: 360, height: last.y + last.height - first.y + 2 * margin };
    const file = join(folder, `${name}-${language}.png`);
    writeFileSync(file, withoutAlpha(await tab.screenshot({ clip, fullPage: true })));
    const { size } = statSync(file);
    console.log(file, size);
    if (size > limit * (isForm ? 2 : 1)) process.exitCode = 1;
  }
}

await browser.close();
served.close();

/** @param {Buffer} picture */
function withoutAlpha(picture) {
  return PNG.sync.write(PNG.sync.read(picture), { colorType: 2, deflateLevel: 9 });
}
