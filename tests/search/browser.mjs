// @ts-check
/** Opens the same engine in Chromium, in the ways that a folder can be published. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { engineOf } from "./engine.mjs";

/** @typedef {import("./engine.mjs").Request} Request */
/** @typedef {import("./engine.mjs").Answer} Answer */
/** @typedef {"http" | "path" | "policy" | "file"} Way */

/** @type {Way[]} */
export const ways = ["http", "path", "policy", "file"];

/** Nothing but what the site itself brings. */
const policy = { "content-security-policy": "default-src 'self'" };

/** What the page of the search does, and no more. It runs in the browser. */
const probe = `(function () {
  "use strict";
  var root = document.documentElement.getAttribute("data-root");
  function load(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = root + path;
      script.onload = function () { resolve(); };
      script.onerror = function () { reject(new Error(path)); };
      document.head.appendChild(script);
    });
  }
  var finders = {};
  window.probe = function (page, requests) {
    finders[page] = finders[page] || window.annuaire.open({ entry: "recherche/" + page + ".js", load: load });
    return finders[page].then(function (finder) {
      return requests.reduce(function (before, request) {
        return before.then(function (answers) {
          var start = performance.now();
          return finder.find(request).then(function (answer) {
            answers.push({ answer: answer, took: performance.now() - start });
            return answers;
          });
        });
      }, Promise.resolve([]));
    });
  };
})();
`;

/**
 * @param {string} folder - a built folder that holds `recherche/`
 * @param {Way} way
 * @param {{ openBrowser: () => Promise<import("playwright-core").Browser>, host: Function, troubles: Function }} tools - those of tests/browser
 */
export async function openChromium(folder, way, tools) {
  const copy = mkdtempSync(join(tmpdir(), "search-"));
  for (const part of ["recherche", "assets"]) cpSync(join(folder, part), join(copy, part), { recursive: true });
  writeFileSync(join(copy, "probe.js"), probe);
  writeFileSync(join(copy, "icon.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>'); // else it is asked for, and missed
  writeFileSync(join(copy, "404.html"), "<!doctype html><title>404</title>");
  writeFileSync(join(copy, "probe.html"), page(engineOf(folder)));
  const prefix = way === "path" ? "/any/path/" : "/";
  const served = way === "file" ? null : await tools.host(copy, prefix, way === "policy" ? policy : {});
  const base = served?.base ?? `${pathToFileURL(copy)}/`;
  const browser = await tools.openBrowser();
  const tab = await (await browser.newContext()).newPage();
  /** @type {string[]} */
  const wrong = tools.troubles(tab, base);
  await tab.goto(`${base}probe.html`, { waitUntil: "load" });
  return {
    wrong,
    /** @param {string} lang @param {Request[]} requests @returns {Promise<{ answer: Answer, took: number }[]>} */
    ask: (lang, requests) =>
      tab.evaluate(
        ([lang, requests]) => /** @type {any} */ (window).probe(lang, requests),
        /** @type {[string, Request[]]} */ ([lang, requests]),
      ),
    close: async () => {
      await browser.close();
      served?.close();
      rmSync(copy, { recursive: true });
    },
  };
}

/** @param {string} engine */
const page = (engine) => `<!doctype html>
<html lang="fr" data-root="./">
<meta charset="utf-8">
<title>Probe</title>
<link rel="icon" href="icon.svg">
<script defer src="${engine}"></script>
<script defer src="probe.js"></script>
</html>
`;
