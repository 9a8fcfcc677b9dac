// @ts-check
/**
 * "Something changed?": from the page to the text that is handed over, on a telephone. A site that
 * names nobody who reads it offers nothing.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { files, host, lasting, noLanguageOfOurs, nothing, openBrowser, program, root, site } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const facts = files.find((path) => /^[a-z]+\/modifier\.js$/.test(path));
const lang = facts?.split("/")[0];

/** Words of those who keep sheets in a repository, which nobody else should have to know. */
const jargon = /\b(git|github|gitlab|commits?|branche?s?|forks?|pull requests?|issues?|merge|yaml|markdown|dépôt|repository)\b/i;

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof host>>} */
let served;
/** A site in a language from right to left. @type {string} */
let folder;

before(async () => {
  if (!facts) return;
  folder = mkdtempSync(join(tmpdir(), "annuaire-form-"));
  cpSync(join(root(), "content"), join(folder, "content"), { recursive: true });
  const settings = join(folder, "content/site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^langues:.*$/m, "langues: [fr, ar]"));
  execFileSync(program(), ["build", "--root", folder], { stdio: "pipe" });
  browser = await openBrowser();
  served = await host(site);
});

after(async () => {
  await browser?.close();
  served?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const offered = { skip: !facts && "nobody reads what visitors say" };

test("nothing is offered where nobody reads it", { skip: facts && "somebody does" }, () => {
  nothing(lasting.filter(({ html }) => html.includes("modifier.html")).map(({ path }) => path));
});

test("a team changes an hour with six taps and no word of developers, and one line of the sheet changes", offered, async (t) => {
  const { project, activity, slot } = usual();
  const tab = await telephone();
  const host = await recorder(tab);
  let taps = 0;
  const tap = async (/** @type {string} */ selector) => {
    await tab.locator(selector).first().tap();
    taps += 1;
  };
  const seen = [];
  const look = async () => seen.push(await tab.innerText("body"));

  await tab.goto(`${served.base}${lang}/coordination.html`);
  await look();
  await tap(`a[href="modifier.html?!${project.id}//hours"]`);
  await tap(`[data-choices=activity] label:has-text("${activity.title}")`);
  await tap("#from-1");
  await tab.fill("#from-1", "16:15");
  await tap("#until-1");
  await tab.fill("#until-1", "18:45");
  await look();
  const text = await tab.inputValue("#text");
  await tap("[data-way=issue]");
  await tap("button");
  await host.sent;
  host.close();

  assert.equal(taps, 6);
  const told = host.requests[0].searchParams;
  assert.equal(told.get("body"), text);
  assert.equal(host.requests.length, 1);
  assert.match(told.get("title") || "", new RegExp(project.id));
  assert(text.includes(slot.told), text);
  nothing(seen.flatMap((words) => words.match(jargon) || []));
  t.diagnostic(text);
  await tab.context().close();
  const lines = changed(project.id, text);
  assert.equal(lines.length, 1, lines.join("\n"));
  t.diagnostic(lines[0]);
});

test("a resident's letter says what the page shows", offered, async () => {
  const { project, activity } = usual();
  const tab = await telephone();
  await tab.goto(`${served.base}${lang}/activites/${project.id}--${activity.id}.html`);
  await tab.locator(`a[href*="modifier.html?"]`).tap();
  await tab.locator("[name=change][value=hours]").tap();
  await tab.fill("#from-1", "16:15");
  await tab.fill("#until-1", "18:45");
  const letter = new URL((await tab.getAttribute("[data-way=mail]", "href")) || "");
  assert.equal(letter.searchParams.get("body")?.replace(/\r\n/g, "\n"), await tab.inputValue("#text"));
  assert.equal(await tab.locator("[data-way=issue]").isVisible(), false);
  await tab.context().close();
});

test("nothing is handed over before it can be understood, and what is missing is said", offered, async () => {
  const { project } = usual();
  const tab = await telephone();
  const asked = [];
  await tab.route("https://wa.me/**", (route) => asked.push(route.request().url()) && route.abort());
  await tab.goto(`${served.base}${lang}/modifier.html?${project.id}//close`);
  await tab.locator("[data-way=whatsapp]").tap();
  const missing = await tab.locator("[role=alert]").innerText();
  assert(missing.includes((await tab.textContent("label[for=first-day]")) || "-"), missing);
  assert.equal(await tab.evaluate(() => document.activeElement?.id), "first-day");

  await tab.goto(`${served.base}${lang}/modifier.html?${project.id}//right`);
  const lines = tab.locator("[data-choices=fact] label");
  const count = await lines.count();
  assert(count > 2, `only ${count} lines to read again`);
  for (let at = 0; at < count; at += 1) {
    await tab.locator("[data-way=whatsapp]").tap();
    assert.notEqual(await tab.locator("[role=alert]").innerText(), "");
    await lines.nth(at).tap();
  }
  assert.equal(asked.length, 0);
  await tab.locator("[data-way=whatsapp]").tap();
  await tab.waitForTimeout(50);
  assert.equal(asked.length, 1);
  await tab.context().close();
});

test("the form works from a disk, and in Arabic the text has the words of the sheets", offered, async () => {
  const { project, activity } = usual();
  const tab = await telephone();
  const path = pathToFileURL(join(folder, "public/ar/modifier.html")).href;
  await tab.goto(`${path}?${project.id}/${activity.id}/hours`);
  await tab.locator("#text").waitFor();
  assert.match(await tab.inputValue("#text"), /^Projet : .+\nCe qui change : un horaire\nActivité : /);
  assert.match(await tab.innerText("legend >> nth=0"), /[\u0600-\u06ff]/);
  assert.equal(await tab.getAttribute("#text", "dir"), "ltr");
  assert.match((await tab.getAttribute(".languages a", "href")) || "", /modifier\.html\?/);
  await tab.context().close();
});

test("axe finds nothing in the form, whatever changes", offered, async () => {
  const { project } = usual();
  const found = [];
  const addresses = [`${served.base}${lang}/modifier.html`, pathToFileURL(join(folder, "public/ar/modifier.html")).href];
  for (const address of addresses) {
    const tab = await telephone();
    for (const kind of ["", "hours", "move", "add", "right"]) {
      await tab.goto(`${address}?!${project.id}//${kind}`);
      await tab.locator("#project").waitFor();
      await tab.addScriptTag({ content: axe });
      for (const media of /** @type {const} */ ([{ colorScheme: "light" }, { colorScheme: "dark" }])) {
        await tab.emulateMedia(media);
        const settings = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "target-size": { enabled: true } } };
        const broken = await tab.evaluate(async (settings) => {
          // @ts-ignore - axe is what was just added to the page
          const { violations } = await globalThis.axe.run(document, settings);
          return violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ node) => `${id} at ${node.target.join(" ")}`));
        }, settings);
        found.push(...broken.map((/** @type {string} */ fault) => `${kind}: ${fault}`));
      }
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${kind}: ${wide} px wider than the screen`);
    }
    await tab.context().close();
  }
  nothing(found);
});

/** A telephone of 360 px with fingers. */
async function telephone() {
  const options = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, bypassCSP: true, locale: noLanguageOfOurs };
  return (await browser.newContext({ ...options, serviceWorkers: /** @type {const} */ ("block") })).newPage();
}

/** A server in the place of the host of the sheets: it writes down what it is asked, and asks whether to send that. @param {import("playwright-core").Page} tab */
async function recorder(tab) {
  /** @type {URL[]} */
  const requests = [];
  /** @type {(value: unknown) => void} */
  let done;
  const sent = new Promise((resolve) => (done = resolve));
  const server = createServer((request, response) => {
    if (request.method === "POST") done(null);
    else requests.push(new URL(request.url || "/", "https://git.example.org"));
    response.setHeader("content-type", "text/html");
    response.end("<title>ok</title><form method=post><button>Send</button></form>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  // The name of the host leads to it.
  await tab.route("https://git.example.org/**", async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `http://127.0.0.1:${port}${pathname}${search}` }) });
  });
  const close = () => server.close().closeAllConnections();
  return { requests, sent, close };
}

/** An activity that has one time, on weekdays and between two hours, and a name of its own. */
function usual() {
  const { projects } = JSON.parse(readFileSync(join(site, facts || ""), "utf8").replace(/^self\.annuaire=|;\n$/g, ""));
  for (const project of projects) {
    for (const activity of project.activities) {
      const [slot, second] = activity.slots;
      const alone = project.activities.filter((/** @type {any} */ other) => other.title.includes(activity.title)).length === 1;
      if (slot && !second && slot.week && slot.hours.length === 1 && slot.hours[0][1] && alone) return { project, activity, slot };
    }
  }
  throw new Error("the site has no such activity");
}

/** What the command makes of the text: another line in the place of one, and nothing else. @param {string} id @param {string} text */
function changed(id, text) {
  const copy = mkdtempSync(join(tmpdir(), "annuaire-apply-"));
  cpSync(join(root(), "content"), join(copy, "content"), { recursive: true });
  const sheet = join(copy, `content/pcs/${id}.md`);
  const before = readFileSync(sheet, "utf8").split("\n");
  writeFileSync(join(copy, "text.txt"), text);
  try {
    execFileSync(program(), ["apply", "--root", copy, join(copy, "text.txt")], { stdio: "pipe" });
    const after = readFileSync(sheet, "utf8").split("\n");
    assert.equal(after.length, before.length);
    return after.filter((line, at) => line !== before[at]);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
