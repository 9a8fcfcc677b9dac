// @ts-check
/** What the head of each page tells search engines and other programs, as it is published at an address. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parseHTML } from "linkedom";
import { build, filesOf, nothing } from "./support.mjs";

const address = "https://pcs.example.org/annuaire/";
const folder = mkdtempSync(join(tmpdir(), "annuaire-head-"));

/** Languages that are written from right to left. */
const leftwards = ["ar", "fa", "he", "ps", "ur"];

/** @typedef {{ path: string, document: Document, languages: Map<string, string>, listed: boolean }} Head */

/** Every page that is read, not only passed through, by its path. @type {Map<string, Head>} */
const heads = new Map();

before(() => {
  build(folder, address);
  for (const path of filesOf(folder).filter((path) => path.endsWith(".html"))) {
    const { document } = parseHTML(readFileSync(join(folder, path), "utf8").replace(/<body[\s\S]*<\/body>/, "<body></body>"));
    const links = [...document.querySelectorAll("link[rel=alternate][hreflang]")];
    const languages = new Map(links.map((link) => [link.getAttribute("hreflang") || "", pathOf(link.getAttribute("href"))]));
    const listed = !document.querySelector('meta[name="robots"]')?.getAttribute("content")?.includes("noindex");
    if (!document.querySelector('meta[http-equiv="refresh" i]')) heads.set(path, { path, document, languages, listed });
  }
  assert(heads.size > 0);
});

after(() => rmSync(folder, { recursive: true }));

/** @param {(head: Head) => boolean} bad */
function none(bad) {
  nothing([...heads.values()].filter(bad).map(({ path }) => path));
}

test("every page is written in its language's direction", () => {
  none(({ document: { documentElement: html } }) => html.getAttribute("dir") !== (leftwards.includes(html.getAttribute("lang") || "") ? "rtl" : "ltr"));
});

test("every page that may be listed names itself in every language in which it may be, and each of those names it", () => {
  const all = [...heads.keys()].flatMap((path) => path.match(/^([a-z]{2,3})\/index\.html$/)?.[1] || []);
  none(({ path, listed, languages, document }) => {
    if (!listed) return languages.size > 0;
    const own = document.documentElement.getAttribute("lang") || "";
    const itself = languages.get(own) === path || languages.get("x-default") === path;
    const others = [...languages.values()].map((other) => heads.get(other)?.languages);
    const named = others.every((other) => other && [...other.values()].includes(path));
    const told = all.filter((lang) => heads.get(path.replace(/^[a-z]{2,3}\//, `${lang}/`))?.listed);
    return !told.every((lang) => languages.has(lang)) || !itself || !named;
  });
});

test("whoever speaks none of the languages is led to where one chooses, else to the first in which the page has words", () => {
  none(({ path, listed, languages }) => {
    const first = /^([a-z]{2,3}\/)?index\.html$/.test(path) ? "index.html" : [...languages.values()][0];
    return listed && languages.get("x-default") !== first;
  });
});

test("every page names its own address, and a list for other sites the page that it is taken from", () => {
  none(({ path, document }) => !path.startsWith("embarquer/") && pathOf(document.querySelector("link[rel=canonical]")?.getAttribute("href")) !== path);
});

test("every page has an icon, and every page that may be listed a description and a picture for shared links", () => {
  none(({ document }) => document.querySelector('link[rel="icon"]') === null);
  const wanted = ['meta[name="description"]', 'meta[property="og:title"]', 'meta[property="og:image"]', 'meta[property="og:image:alt"]'];
  none(({ document, listed }) => listed && wanted.some((one) => !document.querySelector(one)?.getAttribute("content")));
});

/** The file at a full address of the site. @param {string | null | undefined} full */
function pathOf(full) {
  return full?.startsWith(address) ? full.slice(address.length) : "";
}
