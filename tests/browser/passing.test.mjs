// @ts-check
/** A page is passed on by the telephone's own sheet where there is one, and by links; dates are put into calendars. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildSmall, host, noLanguageOfOurs, nothing, openBrowser, samples, site, troubles } from "./support.mjs";

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

/** What people have in their hands, and whether it has such a sheet. @type {Record<string, { userAgent: string, hasSheet: boolean }>} */
const devices = {
  "an Android telephone": { userAgent: "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36", hasSheet: true },
  "an iPhone": { userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1", hasSheet: true },
  "a computer": { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0", hasSheet: false },
};

/** Where links lead, of a page at an address. @param {string} url */
const ways = (url) => [`https://wa.me/?text=${url}`, `sms:?&body=${url}`, `mailto:?body=${url}`];

/** Where dates can be had: by an Android telephone, by an iPhone, as a file. */
const calendars = ["https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2Fexample.org%2Fcalendriers%2F", "webcal://example.org/calendriers/", "../../calendriers/"];

test("an Android telephone, an iPhone and a computer can each pass a page on and keep its dates, and ask nobody before", async () => {
  const today = new Date().toISOString().slice(0, 10);
  const folder = buildSmall(`confirme: { le: ${today} }\nactivites:\n  - { titre: Table de conversation, id: table, chaque: jour, heures: 14h-16h }\n`);
  const place = await host(join(folder, "public"));
  for (const [device, { userAgent, hasSheet }] of Object.entries(devices)) {
    const context = await browser.newContext({ userAgent, locale: noLanguageOfOurs, viewport: { width: 360, height: 640 }, bypassCSP: true });
    // A visitor who closes the sheet again refuses it.
    await context.addInitScript((hasSheet) => Object.defineProperty(navigator, "share", { value: hasSheet ? () => Promise.reject(new Error("closed")) : undefined }), hasSheet);
    const tab = await context.newPage();
    const found = troubles(tab, place.base);
    for (const path of ["fr/pcs/tilleuls.html", "fr/activites/tilleuls--table.html"]) {
      await tab.goto(place.base + path);
      assert.equal(await tab.locator("[data-share] button").isVisible(), hasSheet, device);
      if (hasSheet) await tab.click("[data-share] button");
      for (const href of ways(`https://example.org/${path}`)) assert(await tab.locator(`a[href="${href}"]`).isVisible(), `${device}: ${href}`);
      await tab.click(".subscribe summary");
      for (const start of calendars) assert(await tab.locator(`.subscribe a[href^="${start}"]`).first().isVisible(), `${device}: ${start}`);
      assert.match(await tab.innerText(".subscribe .copy"), /^https:\/\/example\.org\/calendriers\/\S+\.ics$/);
    }
    nothing(found);
    await context.close();
  }
  place.close();
  rmSync(folder, { recursive: true });
});
