// @ts-check
/**
 * Draws one page of every kind in French and Arabic for people to look at:
 * SITE=../../public npm run screenshots -- FOLDER [--compare OLD]
 * With an older folder, lists the pages of which more than 0.1 % of the pixels differ, and then ends with exit code 1.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PNG } from "pngjs";
import { filesOf, host, noLanguageOfOurs, openBrowser, samples, site } from "./support.mjs";

const tolerated = 0.001;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { compare: { type: "string" } } });
const folder = positionals[0] || "screenshots";
await draw();
console.log(folder);
if (values.compare) compare(values.compare);

async function draw() {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  const served = await host(site);
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 640 }, locale: noLanguageOfOurs });
    for (const sample of samples.filter(({ lang }) => ["fr", "ar"].includes(lang))) {
      await page.goto(served.base + sample.path);
      const name = sample.path.replace(/\.html$/, "").replace(/\//g, "-");
      for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
    }
    await page.close();
  }
  await browser.close();
  served.close();
}

/** @param {string} old */
function compare(old) {
  const drawn = filesOf(folder).filter((name) => name.endsWith(".png"));
  for (const name of drawn) {
    const share = existsSync(join(old, name)) ? difference(join(old, name), join(folder, name)) : 1;
    if (share <= tolerated) continue;
    console.log(`${(share * 100).toFixed(1)} % ${name}`);
    process.exitCode = 1;
  }
  for (const name of filesOf(old).filter((name) => name.endsWith(".png") && !drawn.includes(name))) {
    console.log(`no longer drawn: ${name}`);
    process.exitCode = 1;
  }
}

/** The share of pixels that differ; where one picture is larger, all that the other lacks. @param {string} before @param {string} now */
function difference(before, now) {
  const [first, second] = [before, now].map((path) => readFileSync(path));
  if (first.equals(second)) return 0;
  const [a, b] = [first, second].map((bytes) => PNG.sync.read(bytes));
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const [wide, high] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let other = width * height - wide * high;
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      if (a.data.readUInt32LE((y * a.width + x) * 4) !== b.data.readUInt32LE((y * b.width + x) * 4)) other += 1;
    }
  }
  return other / (width * height);
}
