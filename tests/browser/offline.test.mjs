// @ts-check
/** What a phone keeps after one visit, what it shows without a network, and what that costs. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { files, nothing, openBrowser, program, root, site } from "./support.mjs";

/** @typedef {import("playwright-core").Page} Tab */

const KB = 1024;
const budget = 340 * KB;
const home = "fr/index.html";
const projects = files.filter((path) => path.startsWith("fr/pcs/") && !isOver(path));
const weeks = files.filter((path) => /^fr\/agenda\/\d{4}-s\d\d\.html$/.test(path)).slice(0, 5);
const unlisted = files.find((path) => path.startsWith("fr/communes/")) || "";
const prefix = "/any/path/";

/** The site as it lies on the host, where the tests may change it. */
const scratch = mkdtempSync(join(tmpdir(), "annuaire-offline-"));
const served = join(scratch, "served");

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof network>>} */
let net;

before(async () => {
  browser = await openBrowser();
  net = await network();
});

beforeEach(() => {
  rmSync(served, { recursive: true, force: true });
  cpSync(site, served, { recursive: true });
  net.up();
  net.asked.length = 0;
});

after(async () => {
  await browser?.close();
  net?.close();
  rmSync(scratch, { recursive: true });
});

describe("one visit", () => {
  test("keeps home, every project, the agenda and the search, in its language alone and within 340 KB", async (t) => {
    await withTab(async (tab) => {
      await visit(tab, home);
      const kept = new Set(await keptIn(tab));
      const wanted = [home, "fr/recherche.html", "recherche/fr.js", ...projects, ...weeks];
      nothing(wanted.filter((path) => !kept.has(path)));
      nothing([...kept].filter((path) => /^(nl|en|ar|uk)\//.test(path)));
      const weight = [...new Set(net.asked)].reduce((sum, path) => sum + weigh(path), 0);
      t.diagnostic(`one visit with all that is kept: ${kept.size} files, ${weight} of ${budget} bytes`);
      assert(weight <= budget, `${weight} bytes`);
    });
  });

  test("keeps nothing for a visitor who saves data but what was visited", async () => {
    await withTab(async (tab) => {
      await tab.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
      await tab.goto(net.base + home);
      await tab.evaluate(async () => void (await navigator.serviceWorker.ready));
      await tab.reload();
      await until(async () => (await keptIn(tab)).includes(home));
      nothing((await keptIn(tab)).filter((path) => path.endsWith(".html") && path !== home));
    });
  });

  test("in another language adds that language", async () => {
    await withTab(async (tab) => {
      await visit(tab, home);
      await visit(tab, "nl/index.html");
      const kept = await keptIn(tab);
      assert(kept.includes("nl/recherche.html") && kept.includes(home));
    });
  });
});

describe("without a network", () => {
  test("every kept page shows with its style, and says from when it is", async () => {
    await withTab(async (tab) => {
      await visit(tab, home);
      assert(await tab.locator("#kept").isHidden());
      net.down();
      for (const path of [home, "fr/agenda.html", "fr/recherche.html", ...weeks.slice(0, 2), ...projects.slice(0, 5)]) {
        await tab.goto(net.base + path);
        assert.notEqual(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgba(0, 0, 0, 0)", path);
        assert.match(await tab.innerText("#kept"), /date du\s+\d/, path);
      }
      await tab.goto(net.base + "fr/recherche.html?q=caf%C3%A9");
      assert(await tab.isVisible("#kept"));
    });
  });

  test("the search answers", async () => {
    await withTab(async (tab) => {
      await visit(tab, home);
      net.down();
      await tab.goto(net.base + projects[0]);
      const name = await tab.innerText("h1 >> nth=0");
      for (const text of [name, `${name} rue`, `rue ${name}`]) {
        await tab.goto(`${net.base}fr/recherche.html?q=${encodeURIComponent(text)}`);
        await tab.waitForSelector(".results ol > li");
      }
      await tab.goto(`${net.base}fr/recherche.html?q=rue+zzyzx`);
      await tab.waitForFunction(() => document.querySelector("[data-status]")?.textContent?.trim());
      assert(await tab.locator("[data-broken]").first().isHidden());
    });
  });

  test("a page that was not kept leads to one that says what can be read, in its language", async () => {
    await withTab(async (tab) => {
      await visit(tab, "nl/index.html");
      net.down();
      await tab.goto(net.base + unlisted.replace(/^fr/, "nl"));
      assert.equal(tab.url(), net.base + "nl/hors-ligne.html");
      await tab.click('main a[href="index.html"]');
      assert.equal(tab.url(), net.base + "nl/index.html");
    });
  });

  test("a page that was visited is there, and only so many of them", async () => {
    const script = readFileSync(join(served, "sw.js"), "utf8");
    assert.match(script, /MOST_VISITED = 200;/);
    writeFileSync(join(served, "sw.js"), script.replace("MOST_VISITED = 200;", "MOST_VISITED = 3;"));
    await withTab(async (tab) => {
      const communes = files.filter((path) => path.startsWith("fr/communes/")).slice(0, 6);
      for (const path of communes) await visit(tab, path);
      await visit(tab, home);
      nothing((await keptIn(tab)).filter((path) => communes.slice(0, -3).includes(path)));
      net.down();
      await tab.goto(net.base + communes[communes.length - 1]);
      assert(await tab.isVisible("#kept"));
    });
  });
});

describe("with a network", () => {
  test("a changed page is seen at the first visit", async () => {
    await withTab(async (tab) => {
      await visit(tab, home);
      change(projects[0], "</h1>", " (fermé)</h1>");
      await tab.goto(net.base + projects[0]);
      assert.match(await tab.innerText("h1 >> nth=0"), /\(fermé\)/);
      assert(await tab.locator("#kept").isHidden());
      net.down();
      await tab.goto(net.base + projects[0]);
      assert.match(await tab.innerText("h1 >> nth=0"), /\(fermé\)/);
    });
  });

  test("a page that is gone is forgotten", async () => {
    await withTab(async (tab) => {
      await visit(tab, home);
      rmSync(join(served, projects[0]));
      assert.equal((await tab.goto(net.base + projects[0]))?.status(), 404);
      await until(async () => !(await keptIn(tab)).includes(projects[0]));
    });
  });

  test("a host that stumbles or lets us wait is answered for by what was kept", async () => {
    await withTab(async (tab) => {
      await visit(tab, home);
      for (const state of [net.stumbling, net.slow]) {
        state();
        await tab.goto(net.base + projects[0]);
        assert(await tab.isVisible("#kept"));
      }
    });
  });

  test("a later visit asks for nothing twice, and for what changed once", async () => {
    await withTab(async (tab) => {
      await visit(tab, home);
      net.asked.length = 0;
      await visit(tab, home);
      const again = net.asked.filter((path) => path !== home && path !== "sw.js" && path !== "manifest.fr.webmanifest");
      assert.deepEqual(again, []);

      change("sw.js", new RegExp(`(${projects[0]}) [0-9a-f]{8}`, "g"), "$1 00000000");
      change("sw.js", /("version":")[0-9a-f]{8}/g, "$100000000");
      await visit(tab, home);
      await until(async () => net.asked.includes(projects[0]));
      nothing(net.asked.filter((path) => path.endsWith(".html") && ![home, projects[0]].includes(path)));
    });
  });

  test("hors_ligne: non makes every phone throw away what it kept", async () => {
    await withTab(async (tab) => {
      await visit(tab, home);
      const estate = join(scratch, "estate");
      cpSync(join(root(), "content"), join(estate, "content"), { recursive: true });
      const settings = join(estate, "content/site.yaml");
      writeFileSync(settings, `${readFileSync(settings, "utf8").replace(/^hors_ligne:.*/m, "")}\nhors_ligne: non\n`);
      rmSync(served, { recursive: true });
      execFileSync(program(), ["build", "--root", estate, "--output", served], { stdio: "ignore" });
      await tab.goto(net.base + home);
      await until(() => tab.evaluate(async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())));
      assert.equal(await tab.locator("script[data-worker]").count(), 0);
    });
  });
});

test("nothing is registered from a disk", async () => {
  await withTab(async (tab) => {
    const found = /** @type {string[]} */ ([]);
    tab.on("console", (message) => found.push(message.text()));
    tab.on("pageerror", (error) => found.push(error.message));
    await tab.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(console.log("registered"));
    });
    await tab.goto(pathToFileURL(join(site, home)).href, { waitUntil: "load" });
    await tab.waitForTimeout(1500);
    nothing(found);
  });
});

/** A visit that lasts until all that is wanted is kept. @param {Tab} tab @param {string} path */
async function visit(tab, path) {
  await tab.goto(net.base + path);
  const lang = path.split("/")[0];
  await until(() => tab.evaluate(async (lang) => (await caches.keys()).some((name) => name.includes(` complete ${lang} `)), lang));
  await until(async () => (await keptIn(tab)).includes(path));
}

/** What lies in the caches, below the root. @param {Tab} tab @returns {Promise<string[]>} */
function keptIn(tab) {
  return tab.evaluate(async (base) => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url.slice(base.length));
  }, net.base);
}

/** @param {string} path @param {string | RegExp} from @param {string} to */
function change(path, from, to) {
  const file = join(served, path);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

/** A project that has ended or is elsewhere now. @param {string} path */
function isOver(path) {
  return readFileSync(join(site, path), "utf8").includes('content="noindex"');
}

/** @param {string} path */
function weigh(path) {
  return files.includes(path) ? gzipSync(readFileSync(join(site, path)), { level: 9 }).length : 0;
}

/** @param {() => Promise<boolean>} holds */
async function until(holds) {
  for (let patience = 200; !(await holds()); patience -= 1) {
    assert(patience > 0, "in vain");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @param {(tab: Tab) => Promise<void>} use */
async function withTab(use) {
  const context = await browser.newContext({ locale: "fr-BE" });
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** A host that can be cut off, and remembers what it was asked for. */
async function network() {
  /** @type {string[]} */
  const asked = [];
  let state = "up";
  const types = /** @type {Record<string, string>} */ ({ css: "text/css", html: "text/html", js: "text/javascript", svg: "image/svg+xml" });
  const server = createServer((request, response) => {
    if (state === "down") return request.socket.destroy();
    const path = new URL(request.url || "/", "http://host").pathname.slice(prefix.length) || "index.html";
    asked.push(path);
    setTimeout(
      () => {
        try {
          const body = readFileSync(join(served, path));
          const type = types[path.split(".").pop() || ""] || "application/octet-stream";
          response.writeHead(state === "stumbling" ? 503 : 200, { "content-type": type, "cache-control": "max-age=600" });
          response.end(body);
        } catch {
          response.writeHead(404, { "content-type": "text/html" }).end("404");
        }
      },
      state === "slow" ? 8000 : 0,
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const become = (/** @type {string} */ next) => () => void (state = next);
  return {
    base: `http://127.0.0.1:${port}${prefix}`,
    asked,
    up: become("up"),
    down: become("down"),
    slow: become("slow"),
    stumbling: become("stumbling"),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
