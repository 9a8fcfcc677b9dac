// @ts-check
/** The budgets of weight, as gzip -9 sends it. One KB is 1,024 bytes. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { build, lasting, nothing, site } from "./support.mjs";

/** @typedef {import("./support.mjs").Page} Page */

const KB = 1024;

test("the HTML and CSS of any page weigh at most 14 KB", (t) => {
  within(14 * KB, t, (page) => weigh(page.html) + styles(page));
});

test("so do the home pages where the site has an address, which they then tell", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "annuaire-"));
  build(folder, "https://annuaire.quartiers.example.org/cohesion-sociale/");
  const homes = lasting.filter(({ kind }) => kind === "/index.html");
  within(14 * KB, t, (page) => weigh(readFileSync(join(folder, page.path))) + styles(page), homes);
  rmSync(folder, { recursive: true });
});

test("the CSS of any page weighs at most 6 KB", (t) => {
  within(6 * KB, t, styles);
});

test("the scripts that any page needs before it is touched weigh at most 3 KB", (t) => {
  within(3 * KB, t, (page) => files(page, "script[src]", "src"));
});

/** Says which page is the heaviest. @param {number} budget @param {import("node:test").TestContext} t @param {(page: Page) => number} weight */
function within(budget, t, weight, pages = lasting) {
  const weighed = pages.map((page) => ({ path: page.path, bytes: weight(page) })).sort((a, b) => b.bytes - a.bytes);
  t.diagnostic(`heaviest: ${weighed[0].path}, ${weighed[0].bytes} of ${budget} bytes`);
  nothing(weighed.filter(({ bytes }) => bytes > budget).map(({ path, bytes }) => `${path}: ${bytes} bytes`));
}

/** @param {Page} page */
function styles(page) {
  return files(page, "link[rel=stylesheet]", "href");
}

/** @param {Page} page @param {string} selector @param {string} attribute */
function files(page, selector, attribute) {
  return [...page.document.querySelectorAll(selector)]
    .map((element) => element.getAttribute(attribute) || "")
    .map((address) => (address.startsWith("/") ? address.slice(1) : posix.join(posix.dirname(page.path), address)))
    .reduce((sum, path) => sum + weigh(readFileSync(join(site, path))), 0);
}

/** @param {string | Buffer} content */
function weigh(content) {
  return gzipSync(content, { level: 9 }).length;
}
