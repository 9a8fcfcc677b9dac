// @ts-check
/** Follows every link of every file, as a visitor and a search engine would. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { files, lasting, nothing, pages, site } from "./support.mjs";

/** @typedef {import("./support.mjs").Page} Page */
/** @typedef {{ from: Page, address: string, element: Element }} Link */

const known = new Set(files);
const links = pages.flatMap(linksOf);
const within = links.filter((link) => !isOutside(link));
const steps = stepsOf();

test("no link is dead", () => {
  none(within, (link) => !known.has(target(link).path));
});

test("every link to a part of a page finds it", () => {
  none(within, (link) => {
    const { path, fragment } = target(link);
    const page = pages.find((page) => page.path === path);
    return fragment !== "" && page !== undefined && !page.document.getElementById(fragment);
  });
});

test("every link within the site is relative, but those of the 404 page", () => {
  none(within, (link) => link.address.startsWith("/") && link.from.path !== "404.html");
});

test("the 404 page, shown at any depth, links by the site's path", () => {
  none(within, (link) => link.from.path === "404.html" && !/^[/#]/.test(link.address));
});

test("only links that a visitor follows, and addresses for machines, lead outside", () => {
  none(links.filter(isOutside), ({ element }) => !element.matches("a, link[rel~=canonical], link[rel~=alternate]"));
});

test("links lead outside by a known scheme only", () => {
  none(links.filter(isOutside), ({ address }) => !/^(https?|mailto|tel|sms|geo|webcal):/.test(address));
});

test("no style sheet asks for anything outside or missing", () => {
  for (const sheet of files.filter((path) => path.endsWith(".css"))) {
    const css = readFileSync(join(site, sheet), "utf8");
    assert.doesNotMatch(css, /@import/, sheet);
    for (const [, address] of css.matchAll(/url\(["']?([^"')]+)/g)) {
      assert(known.has(posix.join(posix.dirname(sheet), address)), `${sheet} asks for ${address}`);
    }
  }
});

test("every page that search engines may list is reached from the root page, without script", () => {
  const found = reached("index.html", Infinity);
  const lost = lasting.filter((page) => isListed(page) && !found.has(page.path));
  nothing(lost.map((page) => page.path));
});

test("every project is at most two taps from its language's home", () => {
  const near = new Map(lasting.filter(({ kind }) => kind === "/index.html").map(({ path }) => [path, reached(path, 2)]));
  const projects = lasting.filter((page) => page.kind === "pcs" && isListed(page));
  noPage(projects, ({ path, lang }) => !near.get(`${lang}/index.html`)?.has(path));
});

test("no way to reach somebody and no fact about a date waits for a script", () => {
  const waits = (/** @type {Link} */ { element }) => element.closest("[hidden], template") !== null;
  const seen = new Set(links.filter((link) => !waits(link)).map(({ from, address }) => `${from.lang} ${address}`));
  none(links, (link) => /^(tel|mailto):/.test(link.address) && waits(link) && !seen.has(`${link.from.lang} ${link.address}`));
  // What begins later than the page was made (`data-since`: "open now") can only wait; the hours that it is made of do not.
  noPage(lasting, ({ document }) => document.querySelector("[data-over][hidden]:not([data-since]), main time[datetime][hidden]") !== null);
});

test("every page names its language", () => {
  noPage(pages, (page) => !/^[a-z]{2,3}$/.test(page.lang));
});

test("every page has one first heading", () => {
  noPage(pages, (page) => page.document.querySelectorAll("h1").length !== 1);
});

test("every page has a title that no other page of its language has", () => {
  const titles = lasting.map((page) => `${page.lang} ${page.document.title}`);
  noPage(pages, (page) => page.document.title.trim() === "");
  noPage(lasting, (page) => titles.filter((title) => title === `${page.lang} ${page.document.title}`).length > 1);
});

test("every page forbids whatever its content security policy does not name", () => {
  noPage(pages, ({ document }) => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") || "";
    return !policy.startsWith("default-src 'none'") || policy.includes("unsafe");
  });
});

test("no page has script or style of its own", () => {
  noPage(pages, ({ document }) => {
    const scripts = [...document.querySelectorAll("script:not([src])")];
    const elements = [...document.querySelectorAll("*")];
    return (
      scripts.some((script) => script.getAttribute("type") !== "application/ld+json") ||
      document.querySelector("style, [style]") !== null ||
      elements.some((element) => [...element.attributes].some(({ name }) => name.startsWith("on")))
    );
  });
});

test("file names suit every file system and every host", () => {
  nothing(files.filter((path) => !/^[a-z0-9._/-]+$/.test(path)));
});

/** Every address that a page asks for or leads to. @param {Page} page @returns {Link[]} */
function linksOf(page) {
  /** @param {string} selector @param {(element: Element) => string[]} addresses */
  const all = (selector, addresses) =>
    [...page.document.querySelectorAll(selector)].flatMap((element) =>
      addresses(element).map((address) => ({ from: page, address, element })),
    );
  /** @param {string} name */
  const value = (name) => (/** @type {Element} */ element) => [element.getAttribute(name) || ""];
  return [
    ...all("[href]", value("href")),
    ...all("[src]", value("src")),
    ...all("[poster]", value("poster")),
    ...all("[action]", value("action")),
    ...all("[srcset]", (element) => (element.getAttribute("srcset") || "").split(",").map((one) => one.trim().split(/\s/)[0])),
    ...all('meta[http-equiv="refresh" i]', (element) => [(element.getAttribute("content") || "").replace(/^.*url=/i, "")]),
  ];
}

/** The pages that so many taps lead to, without script. @param {string} start @param {number} taps */
function reached(start, taps) {
  const found = new Map([[start, 0]]);
  for (const [path, far] of found) {
    const next = far < taps ? steps.get(path) || [] : [];
    next.filter((path) => !found.has(path)).forEach((path) => found.set(path, far + 1));
  }
  return new Set(found.keys());
}

/** Where the links lead that are seen without script. */
function stepsOf() {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const link of within.filter(({ element }) => !element.closest("[hidden], template"))) {
    const { path } = link.from;
    found.set(path, [...(found.get(path) || []), target(link).path]);
  }
  return found;
}

/** @param {Page} page */
function isListed({ document }) {
  return !document.querySelector('meta[name="robots"]')?.getAttribute("content")?.includes("noindex");
}

/** @param {Link} link */
function isOutside({ address }) {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** The file a link names, and the part of it. @param {Link} link */
function target({ from, address }) {
  const [before, fragment = ""] = address.split("#");
  const path = decodeURIComponent(before.split("?")[0]);
  const file = path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(from.path), path);
  return { path: path === "" ? from.path : file, fragment: decodeURIComponent(fragment) };
}

/** @param {Link[]} all @param {(link: Link) => boolean} bad */
function none(all, bad) {
  nothing(all.filter(bad).map(({ from, address, element }) => `${from.path}: <${element.localName}> ${address}`));
}

/** @param {Page[]} all @param {(page: Page) => boolean} bad */
function noPage(all, bad) {
  nothing(all.filter(bad).map((page) => page.path));
}
