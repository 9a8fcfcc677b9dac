// @ts-check
/**
 * Draws the pictures of the page "How to use this site" from the site itself, in each of its
 * languages: SITE=../../public npm run pictures -- ../../content/images
 *
 * A picture is a piece of what a phone of 360 px shows, in few colours, so that it weighs little.
 */
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { host, noLanguageOfOurs, openBrowser, pages, site } from "./support.mjs";

/** What each picture shows: a page below its language's folder, from an element on, so high. */
const shots = [
  { name: "chercher", path: "index.html", from: "main [role=search], #find", height: 132 },
  { name: "appeler", path: "pcs/goujons.html", from: "main h1", height: 330 },
];

/** Heaviest picture, in bytes: both of them still load on a slow line. */
const limit = 25 * 1024;

/** Steps of each colour: fewer of them compress better, and letters stay sharp. */
const steps = 8;

const folder = process.argv[2] || "pictures";
mkdirSync(folder, { recursive: true });
const languages = [...new Set(pages.map((page) => page.path.match(/^([a-z]{2,3})\/index\.html$/)?.[1]))].filter(Boolean);
const browser = await openBrowser();
const served = await host(site);
const tab = await browser.newPage({ viewport: { width: 360, height: 640 }, colorScheme: "light", locale: noLanguageOfOurs });

for (const language of languages) {
  for (const { name, path, from, height } of shots) {
    await tab.goto(`${served.base}${language}/${path}`);
    const top = (await tab.locator(from).first().boundingBox())?.y ?? 0;
    const clip = { x: 0, y: Math.max(0, top - 28), width: 360, height };
    const file = join(folder, `${name}-${language}.png`);
    writeFileSync(file, inFewColours(await tab.screenshot({ clip, fullPage: true })));
    const { size } = statSync(file);
    console.log(file, size);
    if (size > limit) process.exitCode = 1;
  }
}

await browser.close();
served.close();

/** @param {Buffer} picture */
function inFewColours(picture) {
  const drawn = PNG.sync.read(picture);
  const step = 255 / (steps - 1);
  for (let at = 0; at < drawn.data.length; at += 1) drawn.data[at] = Math.round(Math.round(drawn.data[at] / step) * step);
  return PNG.sync.write(drawn, { colorType: 2, deflateLevel: 9 });
}
