// @ts-check
/** The same files work wherever they lie and however small the screen is. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build, host, lasting, noLanguageOfOurs, nothing, openBrowser, samples, site, troubles } from "./support.mjs";

/** @typedef {import("playwright-core").Page} Tab */

/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser?.close());

const places = {
  "at the root of a host": () => host(site),
  "below a path of a host": () => host(site, "/any/path/"),
  "from a folder, without a host": async () => ({ base: pathToFileURL(`${site}/`).href, close() {} }),
};

for (const [name, open] of Object.entries(places)) {
  describe(`the site ${name}`, () => {
    /** @type {{ base: string, close: () => void }} */
    let place;

    before(async () => {
      place = await open();
    });

    after(() => place.close());

    test("shows a page of every kind, with its style and without an error", async () => {
      await withTab({ locale: noLanguageOfOurs }, async (tab) => {
        const found = troubles(tab, place.base);
        for (const { path } of samples.filter(({ path }) => path !== "404.html")) {
          await tab.goto(place.base + path, { waitUntil: "load" });
          assert(await isStyled(tab), `${path} has no style`);
        }
        nothing(found);
      });
    });

    test("leads from the root page to a project and to its other language", async () => {
      await withTab({ locale: noLanguageOfOurs }, async (tab) => {
        const found = troubles(tab, place.base);
        await tab.goto(place.base + "index.html");
        await tab.click('a[hreflang="fr"]');
        await tab.click('main a[href*="pcs/"]:visible');
        await tab.waitForURL(/\/fr\/pcs\/[a-z0-9-]+\.html$/);
        await tab.click('a[hreflang="nl"]');
        await tab.waitForURL(/\/nl\/pcs\/[a-z0-9-]+\.html$/);
        nothing(found);
      });
    });

    test("goes on from the root page to the browser's language, and Back leaves it", async () => {
      await withTab({ locale: "nl-BE" }, async (tab) => {
        await tab.goto(place.base + "fr/recherche.html");
        await tab.goto(place.base + "index.html");
        await tab.waitForURL(place.base + "nl/index.html");
        await tab.goBack();
        assert.equal(tab.url(), place.base + "fr/recherche.html");
      });
    });

    test("lets the visitor choose a language on the root page without script", async () => {
      await withTab({ locale: "nl-BE", javaScriptEnabled: false }, async (tab) => {
        await tab.goto(place.base + "index.html");
        assert(await tab.isVisible('a[hreflang="fr"]'));
        await tab.click('a[hreflang="nl"]');
        assert.equal(tab.url(), place.base + "nl/index.html");
      });
    });
  });
}

test("the 404 page has its style and its links at any depth below a path", async () => {
  const folder = mkdtempSync(join(tmpdir(), "annuaire-"));
  build(folder, "https://example.org/any/path/");
  const place = await host(folder, "/any/path/");
  try {
    await withTab({}, async (tab) => {
      await tab.goto(place.base + "nl/no/such/page.html");
      assert(await isStyled(tab));
      await tab.click('main a[href$="nl/index.html"]');
      assert.equal(tab.url(), place.base + "nl/index.html");
    });
  } finally {
    place.close();
    rmSync(folder, { recursive: true });
  }
});

test("no page is wider than a screen of 320 px", async () => {
  nothing(await faultsOf(lasting, { viewport: { width: 320, height: 568 } }, tooWide));
});

test("no page is wider than a window of 1280 px at 400 %", async () => {
  nothing(await faultsOf(samples, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, tooWide));
});

test("no telephone number is broken over two lines on a small phone", async () => {
  const withNumber = lasting.filter((page) => page.document.querySelector('a[href^="tel:"]'));
  const faults = await faultsOf(withNumber, { viewport: { width: 320, height: 568 } }, () => {
    const numbers = [...document.querySelectorAll('a[href^="tel:"] bdi')];
    return numbers.find((number) => number.getClientRects().length > 1)?.textContent || "";
  });
  nothing(faults);
});

// A letter of the widest of usual fonts is 0.56 em wide on average.
for (const [letters, width] of [["usual", 0], ["wide", 0.58]]) {
  test(`the first screen of a small phone with ${letters} letters holds the best way to reach a project as a button, or who can tell more`, async () => {
    const projects = lasting.filter((page) => page.kind === "pcs");
    const faults = await faultsOf(projects, { viewport: { width: 360, height: 640 } }, lateAnswer, String(width));
    nothing(faults);
  });
}

/**
 * Runs in the page: what is wrong with the button that reaches a project, or with the line that
 * stands in its place where nobody of the project is known, where letters are at least so wide,
 * whatever fonts the machine has.
 * @param {string} least
 */
function lateAnswer(least) {
  const letters = document.createElement("span");
  letters.textContent = "abcdefghijklmnopqrstuvwxyz";
  letters.style.cssText = "font-size: 100px; position: absolute; white-space: nowrap";
  document.body.append(letters);
  const width = letters.getBoundingClientRect().width / 100 / 26;
  letters.remove();
  document.body.style.letterSpacing = `${Math.max(0, Number(least) - width)}em`;
  const card = document.querySelector("section[aria-labelledby=reach]");
  const button = card?.querySelector("a.button");
  const answer = button || card?.querySelector(".pointer");
  // Of a project that has ended the page says so, and offers nobody.
  if (!card && document.querySelector(".head > .note.closed")) return "";
  if (!answer) return "nobody is named";
  if (!answer.matches("[href^='tel:'], [href^='mailto:'], [href^=http], :has([href])")) return "nobody can be tapped";
  const { bottom, height } = answer.getBoundingClientRect();
  return bottom > 640 || height < (button ? 48 : 24) ? `a ${button ? "button" : "line"} of ${height} px ends at ${bottom} px` : "";
}

/** Runs in the page: the innermost element that sticks out of the window. */
function tooWide() {
  const width = document.documentElement.clientWidth;
  if ((document.scrollingElement || document.body).scrollWidth <= width) return "";
  const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > width);
  const last = wide[wide.length - 1];
  return last ? `<${last.localName} class="${last.className}"> ${last.textContent?.trim().slice(0, 60)}` : "something";
}

/**
 * What a check that runs in the page says of each page, in four tabs at once.
 * @param {typeof lasting} all
 * @param {import("playwright-core").BrowserContextOptions} options
 * @param {(given: string) => string} check - gives the fault, or nothing
 * @param {string} given - to the check
 */
async function faultsOf(all, options, check, given = "") {
  /** @type {string[]} */
  const found = [];
  const place = await host(site);
  const waiting = [...all];
  const work = async (/** @type {Tab} */ tab) => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      await tab.goto(place.base + page.path);
      const fault = await tab.evaluate(check, given);
      if (fault) found.push(`${page.path}: ${fault}`);
    }
  };
  await withTab({ ...options, locale: noLanguageOfOurs }, async (tab) => {
    const tabs = [tab, ...(await Promise.all([1, 2, 3].map(() => tab.context().newPage())))];
    await Promise.all(tabs.map(work));
  });
  place.close();
  return found.sort();
}

/** @param {import("playwright-core").BrowserContextOptions} options @param {(tab: Tab) => Promise<void>} use */
async function withTab(options, use) {
  const context = await browser.newContext(options);
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Without a style sheet a browser draws everything on the bare window. @param {Tab} tab */
function isStyled(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll("body, body *")].some(
      (element) => getComputedStyle(element).backgroundColor !== "rgba(0, 0, 0, 0)",
    ),
  );
}
