// @ts-check
/** A page is passed on by the telephone's own sheet where there is one; else nothing offers it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { host, noLanguageOfOurs, openBrowser, samples, site } from "./support.mjs";

/** What people tell others of. */
const told = samples.filter(({ kind, lang }) => lang === "fr" && ["pcs", "activites", "thematiques"].includes(kind));

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

test("the telephone's own sheet is given the title and the address of the page", async () => {
  const tab = await browser.newPage({ locale: noLanguageOfOurs, bypassCSP: true });
  await tab.addInitScript(() => {
    const given = /** @type {unknown[]} */ ([]);
    Object.assign(window, { given });
    Object.defineProperty(navigator, "share", { value: async (/** @type {unknown} */ what) => void given.push(what) });
  });
  assert.equal(told.length, 3);
  for (const { path } of told) {
    await tab.goto(served.base + path);
    await tab.click("[data-share] button");
    const given = await tab.evaluate(() => /** @type {any} */ (window).given);
    assert.deepEqual(given, [{ title: await tab.title(), url: served.base + path }]);
  }
  await tab.close();
});

test("a browser without such a sheet shows no button that would do nothing", async () => {
  const tab = await browser.newPage({ locale: noLanguageOfOurs });
  await tab.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
  for (const { path } of told) {
    await tab.goto(served.base + path);
    assert.equal(await tab.locator("[data-share] button").isVisible(), false, path);
  }
  await tab.close();
});
