// @ts-check
/** The box, what narrows a search, and what it finds, with an engine whose answers are known. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { host, lasting, noLanguageOfOurs, nothing, openBrowser, pages, program, root, samples, site, troubles } from "./support.mjs";
import { asked, install } from "./stub-engine.mjs";

/** @typedef {import("playwright-core").Page} Tab */

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const evil = "<img src=x onerror=alert(1)>";
const list = "fr/recherche.html";
const home = "fr/index.html";
const card = ".results ol > li";

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

describe("the box", () => {
  const withoutBox = /^index\.html$|\/affiches\/|^embarquer\/|^p\/|\/livret|\/modifier/; // doors, frames, paper, and what one fills in

  test("stands on every page, with a label that is seen and a button with a word", () => {
    const found = lasting.filter(({ path, document }) => !withoutBox.test(path) && !isWhole(document.querySelector("form[role=search]")));
    nothing(found.map(({ path }) => path));
  });

  test("asks for nothing before it is touched", async () => {
    await withTab({}, async (tab, requests) => {
      for (const { path } of samples.filter(({ path }) => path !== "404.html")) {
        await tab.goto(served.base + path);
        await tab.evaluate(() => scrollTo(0, 200));
      }
      assert.deepEqual(requests, []);
      await tab.goto(served.base + home);
      await tab.focus("#q");
      await tab.waitForFunction(() => "annuaire" in globalThis);
      assert.equal(requests.length, 2);
    });
  });

  test("leads from any page to the list, which answers", async () => {
    await withTab({}, async (tab) => {
      const project = lasting.find(({ path }) => path.startsWith("fr/pcs/"));
      await tab.goto(served.base + project?.path);
      await tab.fill("#q", "conversation");
      await tab.keyboard.press("Enter");
      await tab.waitForURL(`${served.base}${list}?q=conversation`);
      await tab.waitForSelector(card);
      assert.equal(await tab.inputValue("#q"), "conversation");
    });
  });

  test("is opened by a link in the header of a telephone", async () => {
    for (const javaScriptEnabled of [true, false]) {
      await withTab({ viewport: { width: 360, height: 640 }, javaScriptEnabled }, async (tab) => {
        await tab.goto(`${served.base}fr/a-propos.html`);
        assert(!(await tab.isVisible("#q")));
        await tab.click('a[href="#find"]');
        assert(await tab.isVisible("#q"));
        if (javaScriptEnabled) assert.equal(await tab.evaluate(() => document.activeElement?.id), "q");
      });
    }
  });

  test("leads to the complete list without script, where static pages narrow it", async () => {
    await withTab({ javaScriptEnabled: false }, async (tab) => {
      await tab.goto(served.base + home);
      await tab.fill("#q", "conversation");
      await tab.click("#find button");
      assert.equal(tab.url(), `${served.base}${list}?q=conversation`);
      assert(!(await tab.isVisible("[data-scripted]")));
      for (const folder of ["pcs", "communes", "thematiques", "publics", "jours", "langues"]) {
        assert(await tab.isVisible(`main a[href*="${folder}/"]`), folder);
      }
    });
  });
});

describe("the complete list", () => {
  test("answers as one types, without taking the focus, and says the count once one pauses", async () => {
    await withTab({}, async (tab) => {
      await tab.goto(served.base + list);
      assert.equal(await tab.getAttribute("[data-status]", "role"), "status");
      await tab.focus("#q");
      await tab.keyboard.type("conversation", { delay: 10 });
      await tab.waitForSelector(card);
      assert.equal(await tab.locator(card).count(), 2);
      assert.equal(await tab.evaluate(() => document.activeElement?.id), "q");
      assert(!(await tab.isVisible("[data-complete]")));
      await says(tab, "2 projets");
      const texts = (await asked(tab)).map(({ text }) => text);
      assert(texts.length < 5, `a pause is waited for: ${texts}`);
    });
  });

  test("shows the last question's answer, also when an earlier one comes later", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "lent");
      await tab.fill("#q", "conversation");
      await tab.waitForTimeout(1500);
      assert.equal(await tab.locator(card).count(), 2);
      assert(!(await tab.isVisible("[data-wait]")));
    });
  });

  test("is complete again when Escape clears the box", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "conversation");
      await tab.keyboard.press("Escape");
      await tab.waitForSelector("[data-complete]", { state: "visible" });
      assert.equal(await tab.inputValue("#q"), "");
      assert.equal(await tab.locator(card).count(), 0);
      assert.equal(tab.url(), served.base + list);
      assert.equal(await tab.evaluate(() => document.activeElement?.id), "q");
    });
  });

  test("keeps what is asked in its address, and Back leads to what was asked before", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "conversation");
      assert.equal(tab.url(), `${served.base}${list}?q=conversation`);
      await tab.keyboard.press("Enter");
      await tab.fill("#q", "rien");
      await tab.keyboard.press("Enter");
      await tab.waitForURL(/q=rien$/);
      await tab.waitForSelector("[data-say=advice]", { state: "visible" });
      await tab.goBack();
      await tab.waitForSelector(card);
      assert.equal(await tab.inputValue("#q"), "conversation");
      await tab.goBack();
      await tab.waitForSelector(card, { state: "detached" });
      assert.equal(tab.url(), served.base + list);
      assert(await tab.isVisible("[data-complete]"));
    });
  });

  test("is found again with its answers after a visit to another page", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "conversation");
      await tab.click('header a[href$="index.html"]');
      await tab.waitForURL(served.base + home);
      await tab.goBack();
      await tab.waitForSelector(card);
      assert.equal(await tab.inputValue("#q"), "conversation");
    });
  });

  test("is narrowed by several choices at once, which its address keeps", async () => {
    await withTab({}, async (tab) => {
      await tab.goto(served.base + list);
      await tab.click(".narrow summary");
      const [commune, day] = [await choice(tab, "commune"), await choice(tab, "jour")];
      await tab.selectOption("#commune", commune);
      await tab.selectOption("#jour", day);
      await tab.waitForURL(`${served.base}${list}?commune=${commune}&jour=${day}`);
      await tab.fill("#q", "conversation");
      await tab.waitForURL(`${served.base}${list}?q=conversation&commune=${commune}&jour=${day}`);
      const last = (await asked(tab)).pop();
      assert.deepEqual(last?.filters, { commune, day });

      await tab.reload();
      await tab.waitForSelector(card);
      assert.equal(await tab.inputValue("#jour"), day);
      assert(!(await tab.isVisible("#commune")), "the lists stay folded, and the heading says what was chosen");
      const names = await tab.$$eval("#commune, #jour", (lists) => lists.map((list) => /** @type {HTMLSelectElement} */ (list).selectedOptions[0].text).join(", "));
      assert.equal(await tab.innerText("h1"), `conversation, ${names}`);
      assert((await tab.title()).startsWith(`conversation, ${names} – `));
      assert.deepEqual((await asked(tab)).pop()?.filters, { commune, day });

      await tab.click("[data-clear]");
      await tab.waitForURL(`${served.base}${list}?q=conversation`);
      assert.equal(await tab.inputValue("#commune"), "");
      assert.equal(await tab.innerText("h1"), "conversation");
      await tab.goBack();
      await tab.waitForURL(/commune=/);
      assert.equal(await tab.inputValue("#commune"), commune);
    });
  });

  test("offers the choices that have a static page, under the same names", async () => {
    await withTab({}, async (tab) => {
      await tab.goto(served.base + list);
      for (const [id, folder] of Object.entries(folders)) {
        const offered = await tab.$$eval(`#${id} option`, (options) => options.slice(1).map((option) => /** @type {HTMLOptionElement} */ (option).value));
        const others = await tab.$$eval(`[aria-labelledby=without] a[href*="${folder}/"]`, (links) => links.map((link) => link.getAttribute("href")));
        const known = pages.filter((page) => page.path.startsWith(`fr/${folder}/`) && !others.includes(page.path.replace("fr/", "")));
        const unanswered = folder === "thematiques" ? known.length - offered.length : 0; // a need without any activity is not offered
        nothing(offered.filter((one) => !known.some((page) => page.path === `fr/${folder}/${one}.html`)));
        assert.equal(offered.length, known.length - unanswered, folder);
        assert(offered.length > 0, folder);
      }
    });
  });

  test("shows more of many on demand, and leads the focus there", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "beaucoup");
      assert.equal(await tab.locator(card).count(), 10);
      await tab.click("[data-say=more] button");
      await tab.waitForFunction(() => document.querySelectorAll(".results ol > li").length === 20);
      assert.equal(await tab.evaluate(() => document.activeElement?.textContent), "PCS 11");
      await tab.click("[data-say=more] button");
      await tab.waitForFunction(() => document.querySelectorAll(".results ol > li").length === 25);
      assert(!(await tab.isVisible("[data-say=more]")));
    });
  });

  test("asks where one is on a tap only, and keeps it to itself", async () => {
    const geolocation = { latitude: 50.83, longitude: 4.35 };
    await withTab({ geolocation, permissions: ["geolocation"] }, async (tab) => {
      await ask(tab, list, "conversation");
      assert.equal((await asked(tab)).pop()?.here, null);
      await tab.fill("#q", "");
      await tab.click(".narrow summary");
      await tab.click("[data-near]");
      assert.equal(await tab.innerText("h1"), "Autour de moi");
      await tab.waitForFunction(() => document.querySelector(".results")?.textContent?.includes("à 600 m"));
      assert.deepEqual((await asked(tab)).pop()?.here, geolocation);
      assert.match(await tab.innerText(".results"), /à 600 m[\s\S]*à 1,2 km/);
      assert(!tab.url().includes("50.83"));
      await tab.click("[data-near]");
      await tab.waitForSelector("[data-complete]", { state: "visible" });
    });
  });

  test("says so when a device does not tell where it is", async () => {
    await withTab({ permissions: [] }, async (tab) => {
      await tab.goto(served.base + list);
      await tab.click(".narrow summary");
      await tab.click("[data-near]");
      await tab.waitForSelector("[data-lost]", { state: "visible" });
      assert.equal(await tab.getAttribute("[data-near]", "aria-pressed"), "false");
    });
  });

  test("stays, with a sentence, when the search cannot be fetched", async () => {
    await withTab({}, async (tab) => {
      await tab.goto(`${served.base}${list}?q=conversation`);
      await tab.waitForSelector("[data-broken]", { state: "visible" });
      assert(await tab.isVisible("[data-complete]"));
    }, { broken: true });
  });

  test("prints what was found with its address, and nothing to press", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "conversation");
      await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await tab.emulateMedia({ media: "print" });
      for (const part of ["#find", ".narrow", "[data-every]", "[data-complete]"]) assert(!(await tab.isVisible(part)), part);
      assert((await tab.innerText("[data-address]")).includes(`${list}?q=conversation`));
    });
  });
});

describe("a result", () => {
  test("shows name, commune, telephone with its owner, why it was found and when", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "conversation");
      const first = tab.locator(card).first();
      const text = await first.innerText();
      for (const part of ["PCS Les Tilleuls", "PSC De Linden", "Valombre", "02 555 01 23", "Numéro du projet"]) assert(text.includes(part), part);
      assert.match(text, /Activité\s: Table de conversation, \S+ \d+ août à 11\sh\s30/);
      assert.doesNotMatch(text, /Prochaine date/);
      assert.equal(await first.locator("[data-is=other]").getAttribute("lang"), "nl");
      assert.equal(await first.locator('a[href="tel:+3225550123"] bdi').getAttribute("dir"), "ltr");
      assert.match((await first.locator("h3 a").getAttribute("href")) || "", /fr\/pcs\/tilleuls\.html$/);
      const second = await tab.locator(card).nth(1).innerText();
      assert.match(second, /À confirmer\s*Existe encore\s\?\sDernière info\s:\s2016/);
      assert.match(second, /Association\s: Buurtwerk Valombre/);
      assert.doesNotMatch(second, /Numéro/);
    });
  });

  test("is text whatever stands in it", async () => {
    await withTab({}, async (tab) => {
      let alarmed = false;
      tab.on("dialog", (dialog) => {
        alarmed = true;
        dialog.dismiss();
      });
      await ask(tab, list, evil);
      const text = await tab.innerText(".results");
      assert.equal(text.split(evil).length, 4, "as corrected query, as name, as reason");
      assert.equal(await tab.locator(".results img").count(), 0);
      assert(!alarmed);
    });
  });

  test("comes with the query that was understood", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "conversasion");
      assert.match(await tab.innerText("[data-say=corrected]"), /Résultats pour «.*conversation.*»/);
      await says(tab, "1 projet");
      await says(tab, "Résultats pour");
    });
  });

  test("is followed by advice and whom to ask, and a way to the complete list, when there is none", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "rien");
      await tab.waitForSelector("[data-say=advice]", { state: "visible" });
      assert(await tab.isVisible("[data-say=ask]"));
      assert(!(await tab.isVisible("[data-complete]")), "help, not everything again");
      await says(tab, "rien trouvé");
      for (const [folder, most] of /** @type {const} */ ([["thematiques", 6], ["communes", 19]])) {
        const count = await tab.locator(`[data-say=advice] a[href*="${folder}/"]:visible`).count();
        assert(count > 0 && count <= most, `${count} ${folder}`);
      }
      await tab.click("[data-every]");
      await tab.waitForURL(served.base + list);
      assert(await tab.isVisible("[data-complete]"));
    });
  });

  test("is followed by the other days, when nothing takes place on a weekday that was asked for", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "mardi");
      await says(tab, "sans date annoncée. Demandez les jours au projet");
      assert(!(await tab.isVisible("[data-say=advice]")));
      await tab.click("[data-say=no_day] a");
      await tab.waitForURL(`${served.base}fr/jours/mardi.html`);
    });
  });

  test("shows below the box of the home page, at most five, with a link to all", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, home, "beaucoup");
      assert.equal(await tab.locator(card).count(), 5);
      assert(!(await tab.isVisible("[data-say=more]")));
      assert.equal(tab.url(), served.base + home);
      await tab.click("[data-every]");
      await tab.waitForURL(`${served.base}${list}?q=beaucoup`);
    });
  });
});

describe("a place", () => {
  test("that a project lists leads to it", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "rue du sel 9");
      assert.match(await tab.innerText("#found"), /Rue du Sel 9, Valombre/);
      assert(await tab.isVisible("[data-say=mine]"));
      assert(await tab.isVisible(`${card} [data-say=yours]`));
      assert(!(await tab.isVisible("[data-say=ask]")));
    });
  });

  test("that no project lists is answered honestly, with the nearest and whom to ask", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "rue du poivre 1");
      const text = await tab.innerText(".results");
      assert.match(text, /Nous ne connaissons pas de projet à cet endroit/);
      assert.match(text, /Ce site montre \d+ projets?/);
      assert.match(text, /à 600 m[\s\S]*à 1,2 km/);
      assert(await tab.isVisible("[data-say=ask]"));
      assert(!(await tab.isVisible("[data-say=mine]")));
      assert.match(text, /à 1,2 km À confirmer/);
      assert.match(text, /à 1,2 km[\s\S]*Ou s’agit-il de/, "other streets come last");
      assert.match((await tab.getAttribute("[data-say=namesakes] a", "href")) || "", /\?q=Rue\+du\+Poivre\+1\+Boisfleuri$/);
    });
  });

  test("whose street is known, but not its number, leads to the project in that street", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "rue du sel 60");
      const text = await tab.innerText(".results");
      assert.match(text, /Il y a un projet dans cette rue\s:[\s\S]*PCS Les Tilleuls[\s\S]*Les plus proches\s:[\s\S]*PCS Square du Moulin/);
      assert.doesNotMatch(text, /Votre projet|Nous ne connaissons pas/);
      assert(await tab.isVisible("[data-say=ask]"));
    });
  });

  test("that is a commune is named once", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "valombre");
      assert.doesNotMatch(await tab.innerText("#found"), /Valombre.*Valombre/);
      assert(await tab.isVisible("[data-say=in_commune]"));
      assert(!(await tab.isVisible(`${card} [data-say=yours]`)));
    });
  });
});

describe("a visitor with a keyboard, a screen reader or another screen", () => {
  test("gets from the box to the results with Tab alone", async () => {
    await withTab({}, async (tab) => {
      await ask(tab, list, "conversation");
      const reached = [];
      for (let i = 0; i < 6; i += 1) {
        await tab.keyboard.press("Tab");
        reached.push(await tab.evaluate(() => document.activeElement?.textContent?.trim()));
      }
      assert.deepEqual(reached.slice(0, 1), ["Chercher"]);
      assert(reached.includes("PCS Les Tilleuls"), String(reached));
    });
  });

  for (const { path } of pages.filter(({ path, document }) => path.endsWith("/recherche.html") && document.documentElement.getAttribute("dir") === "rtl")) {
    test(`reads ${path} from right to left, and numbers from left to right`, async () => {
      await withTab({}, async (tab) => {
        await ask(tab, path, "conversation");
        const number = tab.locator(`${card} a[href^="tel:"] bdi`).first();
        assert.equal(await number.getAttribute("dir"), "ltr");
        const [button, box] = [await tab.locator("#find button").boundingBox(), await tab.locator("#q").boundingBox()];
        assert((button?.x || 0) < (box?.x || 0));
        const other = tab.locator(`${card} [data-is=other]`).first();
        assert.equal(await other.evaluate((element) => getComputedStyle(element).direction), "ltr");
        assert.doesNotMatch(await tab.innerText(".results"), /[\u0660-\u0669]|\{/);
        await ask(tab, path, "rue du poivre 1");
        assert.match(await tab.innerText(".results"), /Rue du Poivre 1، Valombre[\s\S]*Rue du Poivre 1، Boisfleuri/);
      });
    });
  }

  for (const query of ["conversation", "rue du poivre 1", "rien"]) {
    for (const [width, colorScheme] of /** @type {const} */ ([[320, "light"], [1280, "dark"]])) {
      test(`finds no barrier in the answer to "${query}", ${width} px, ${colorScheme}`, async () => {
        await withTab({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true }, async (tab) => {
          await ask(tab, list, query);
          await tab.click(".narrow summary");
          await tab.addScriptTag({ content: axe });
          const settings = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "target-size": { enabled: true } } };
          const faults = await tab.evaluate(async (settings) => {
            // @ts-ignore - axe is what was just added to the page
            const { violations } = await globalThis.axe.run(document, settings);
            return violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ node) => `${id} at ${node.target.join(" ")}`));
          }, settings);
          nothing(faults);
          assert(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "wider than the screen");
        });
      });
    }
  }
});

describe("the site's own engine", () => {
  const known = pages.find(({ path }) => path === list);
  const link = known?.document.querySelector('main a[href*="pcs/"]');
  const name = link?.textContent?.trim() || "";
  const commune = known?.document.querySelector('[aria-labelledby=all] h3 a')?.textContent?.trim() || "";
  const places = {
    "a host": () => host(site),
    "a path of a host": () => host(site, "/any/path/"),
    "a folder": async () => ({ base: pathToFileURL(`${site}/`).href, close() {} }),
  };

  for (const [where, open] of Object.entries(places)) {
    test(`answers from ${where}, under the page's policy`, async () => {
      const place = await open();
      const context = await browser.newContext({ locale: noLanguageOfOurs });
      const tab = await context.newPage();
      const found = troubles(tab, place.base);
      await tab.goto(place.base + home);
      await tab.fill("#q", name);
      await tab.waitForSelector(`${card} h3 a`);
      assert.equal(await tab.innerText(`${card}:first-child h3 a`), name);
      await tab.press("#q", "Enter");
      await tab.waitForURL((url) => url.search.startsWith("?q="));
      await tab.waitForSelector(`${card} h3 a`);
      assert.equal(await tab.innerText(`${card}:first-child h3 a`), name);
      await tab.fill("#q", commune);
      await tab.waitForFunction((commune) => document.getElementById("found")?.innerText.includes(commune), commune);
      await tab.click(`${card}:first-child h3 a`);
      await tab.waitForURL(/\/fr\/pcs\/[a-z0-9-]+\.html$/);
      nothing(found);
      await context.close();
      place.close();
    });
  }

  test("narrows the list by one choice to what its static page shows", async () => {
    const context = await browser.newContext({ locale: noLanguageOfOurs });
    const tab = await context.newPage();
    const found = troubles(tab, served.base);
    const page = lasting.find(({ path, document }) => path.startsWith("fr/communes/") && document.querySelector("[aria-labelledby=here] h3 a"));
    const projects = [...(page?.document.querySelectorAll("[aria-labelledby=here] h3 a") || [])].map((link) => link.textContent?.trim());
    await tab.goto(`${served.base}${list}?commune=${page?.path.split("/")[2].replace(".html", "")}`);
    await tab.waitForSelector(card);
    assert.deepEqual((await tab.$$eval(`${card} h3 a`, (links) => links.map((link) => link.textContent))).sort(), projects.slice(0, 10).sort());
    nothing(found);
    await context.close();
  });
});

test("browsers learn of the search by a well-formed description", async () => {
  const folder = mkdtempSync(join(tmpdir(), "annuaire-"));
  const address = "https://example.org/any/path/";
  execFileSync(program(), ["build", "--root", root(), "--output", folder, "--address", address], { stdio: "pipe" });
  const tab = await browser.newPage();
  try {
    for (const file of readdirSync(folder).filter((name) => name.startsWith("opensearch."))) {
      const lang = file.split(".")[1];
      assert(readFileSync(join(folder, lang, "index.html"), "utf8").includes(`href="../${file}"`));
      const [template, name, own] = await tab.evaluate((xml) => {
        const document = new DOMParser().parseFromString(xml, "application/xml");
        if (document.querySelector("parsererror")) throw new Error("not well-formed");
        const text = (/** @type {string} */ name) => document.querySelector(name)?.textContent || "";
        return [document.querySelector("Url[rel=results]")?.getAttribute("template"), text("ShortName"), text("Language")];
      }, readFileSync(join(folder, file), "utf8"));
      assert.equal(template, `${address}${lang}/recherche.html?q={searchTerms}`);
      assert((name || "").length <= 16 && own === lang, file);
    }
  } finally {
    await tab.close();
    rmSync(folder, { recursive: true });
  }
});

/** The folder of the static pages of each list to choose from. @type {Record<string, string>} */
const folders = { commune: "communes", thematique: "thematiques", public: "publics", jour: "jours", langue: "langues" };

/** @param {Element | null} form */
function isWhole(form) {
  const input = form?.querySelector("input[type=search]");
  const label = form?.querySelector(`label[for="${input?.id}"]`);
  return Boolean(label?.textContent?.trim() && form?.querySelector("button")?.textContent?.trim());
}

/** Types a question into the box of a page and waits for the answer. @param {Tab} tab @param {string} path @param {string} text */
async function ask(tab, path, text) {
  await tab.goto(served.base + path);
  await tab.fill("#q", text);
  await tab.waitForFunction((text) => globalThis.annuaire?.asked?.some((/** @type {any} */ one) => one.text === text), text);
  if (text !== "lent") await tab.waitForSelector(".results", { state: "visible" });
}

/** Waits until a screen reader is told so. @param {Tab} tab @param {string} part */
async function says(tab, part) {
  await tab.waitForFunction((part) => document.querySelector("[data-status]")?.textContent?.includes(part), part);
}

/** The first value of a list to choose from. @param {Tab} tab @param {string} id */
function choice(tab, id) {
  return tab.$eval(`#${id} option:nth-child(2)`, (option) => /** @type {HTMLOptionElement} */ (option).value);
}

/**
 * A tab whose page finds the known engine, and in which nothing may go wrong.
 * @param {import("playwright-core").BrowserContextOptions} options
 * @param {(tab: Tab, requests: string[]) => Promise<void>} use
 * @param {{ broken?: boolean }} [how]
 */
async function withTab(options, use, how) {
  const context = await browser.newContext({ locale: noLanguageOfOurs, serviceWorkers: "block", ...options });
  try {
    const requests = await install(context, how);
    const tab = await context.newPage();
    const found = troubles(tab, served.base);
    await use(tab, requests);
    if (!how?.broken) nothing(found);
  } finally {
    await context.close();
  }
}
