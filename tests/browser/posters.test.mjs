// @ts-check
/** Posters print to one page, and their code leads to the project. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { openBrowser, program, root } from "./support.mjs";

const address = "https://pcs.example.org/annuaire/";
const output = mkdtempSync(join(tmpdir(), "annuaire-posters-"));
const site = join(output, "site");

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let tab;

before(async () => {
  // With an address, which codes need; the site under test may have none.
  const options = ["build", "--root", root(), "--output", site, "--address", address];
  const built = spawnSync(program(), options, { encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);
  browser = await openBrowser();
  tab = await browser.newPage({ deviceScaleFactor: 2 });
});

after(async () => {
  await browser?.close();
  rmSync(output, { recursive: true });
});

for (const folder of ["fr/affiches", "nl/affiches", "fr-nl/affiches"]) {
  test(`every poster of ${folder} is one page with a code that leads to its project`, async () => {
    // Where no poster hangs, for a project has ended or perhaps has, the address leads to its page.
    const leadsOn = (/** @type {string} */ name) => readFileSync(join(site, folder, name), "utf8").includes("http-equiv=\"refresh\"");
    for (const name of readdirSync(join(site, folder)).filter((name) => !leadsOn(name))) {
      await tab.goto(pathToFileURL(join(site, folder, name)).href);
      const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
      assert.equal(pageCount(pdf), 1, `${folder}/${name}`);
      const picture = PNG.sync.read(await tab.locator("svg[role=img]").screenshot());
      const code = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
      assert.equal(code?.data, `${address}p/${name}`);
    }
  });
}

/** How many pages a PDF has. @param {Buffer} pdf */
function pageCount(pdf) {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
