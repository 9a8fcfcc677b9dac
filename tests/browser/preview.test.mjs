// @ts-check
/** What an editor sees in the preview while writing. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser, program } from "./support.mjs";

const estate = mkdtempSync(join(tmpdir(), "annuaire-preview-"));
const sheet = "content/pcs/tilleuls.md";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let tab;
/** @type {Awaited<ReturnType<typeof preview>>} */
let server;

before(async () => {
  write("content/site.yaml", "titre: Projets\nlangues: [fr, nl]\n");
  write("content/communes.yaml", "- { id: anderlecht, nis: '21001', nom: Anderlecht, codes_postaux: [1070] }\n");
  write(sheet, project("Les Tilleuls", "anderlecht"));
  server = await preview();
  browser = await openBrowser();
  tab = await browser.newPage();
  tab.setDefaultTimeout(10_000);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(estate, { recursive: true });
});

test("the preview shows a page", async () => {
  await tab.goto(`${server.address}fr/pcs/tilleuls.html`);
  assert.equal(await tab.textContent("h1"), "Les Tilleuls");
});

test("a saved change shows by itself", async () => {
  write(sheet, project("Les Érables", "anderlecht"));
  await tab.waitForSelector("h1:text-is('Les Érables')");
});

test("a fault shows on the page, with its file", async () => {
  write(sheet, project("Les Érables", "anderlehct"));
  await tab.waitForSelector(`#annuaire-faults:has-text("${sheet}")`);
});

test("once the fault is corrected, it is gone and the page is back", async () => {
  write(sheet, project("Les Bouleaux", "anderlecht"));
  await tab.waitForSelector("h1:text-is('Les Bouleaux')");
  assert.equal(await tab.locator("#annuaire-faults").count(), 0);
});

/** @param {string} name @param {string} commune */
function project(name, commune) {
  return `---\nnom: ${name}\nadresse: { commune: ${commune} }\n---\n`;
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(estate, path)), { recursive: true });
  writeFileSync(join(estate, path), text);
}

/** Starts the preview on a free port and waits for the address that it prints. */
async function preview() {
  const child = spawn(program(), ["serve", "--root", estate, "--port", "0"]);
  const ended = once(child, "exit");
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    let said = "";
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    ended.then(() => reject(new Error(`the preview ended: ${said}`)));
  });
  const stop = () => {
    child.kill();
    return ended;
  };
  return { address, stop };
}
