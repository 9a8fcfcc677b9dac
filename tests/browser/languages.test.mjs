// @ts-check
/**
 * A fictional estate in every language of the interface, also those that neither site has: on a telephone
 * of 320 px no page scrolls sideways and no button cuts its word, however long the words of a language are.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { host, noLanguageOfOurs, nothing, openBrowser, pages, program } from "./support.mjs";

/** Once is enough: beside the site that has fewer languages. */
const isTurn = !pages.some(({ lang }) => lang === "uk");
const languages = ["de", "es", "tr", "bg", "uk", "ar", "en", "nl", "fr"];
const below = ["index.html", "recherche.html", "agenda.html", "carte.html", "modifier.html", "pcs/tilleuls.html", "activites/tilleuls--atelier-velo.html", "coordination.html", "donnees.html"];

/** @type {string} */
let estate;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof host>>} */
let served;

if (isTurn) {
  before(async () => {
    estate = join(mkdtempSync(join(tmpdir(), "annuaire-languages-")), "estate");
    execFileSync(program(), ["init", estate], { stdio: "pipe" });
    const settings = join(estate, "content/site.yaml");
    const text = readFileSync(settings, "utf8").replace(/^langues:.*$/m, `langues: [fr, ${languages.filter((code) => code !== "fr").join(", ")}]`);
    writeFileSync(settings, `${text}\ncourriel_corrections: fiches@example.org\n`);
    execFileSync(program(), ["build", "--root", estate], { stdio: "pipe" });
    browser = await openBrowser();
    served = await host(join(estate, "public"));
  });

  after(async () => {
    await browser?.close();
    served?.close();
    rmSync(join(estate, ".."), { recursive: true });
  });

  test("no page is wider than a telephone in any language", async () => {
    const tab = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true, locale: noLanguageOfOurs });
    const found = [];
    for (const lang of languages) {
      for (const path of below) {
        const answer = await tab.goto(`${served.base}${lang}/${path}`);
        assert.equal(answer?.status(), 200, `${lang}/${path}`);
        found.push(...(await tab.evaluate(look)).map((fault) => `${lang}/${path}: ${fault}`));
      }
    }
    await tab.close();
    nothing(found);
  });
}

// In the page

/** What reaches beyond the screen, and buttons that hide a part of their word. */
function look() {
  const wide = document.documentElement.scrollWidth;
  const beyond = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
  const names = beyond.map((element) => `${element.localName}.${element.getAttribute("class") || ""} "${(element.textContent || "").trim().slice(0, 40)}"`);
  const faults = wide > innerWidth ? [`${wide} px wide: ${names.slice(-2).join(", ")}`] : [];
  const buttons = [...document.querySelectorAll("button, .button, .go, .tags a, .shortcuts a")];
  const cut = buttons.filter((button) => getComputedStyle(button).overflowX !== "visible" && button.scrollWidth > button.clientWidth + 1);
  return faults.concat(cut.map((button) => `cut: "${button.textContent}"`));
}
