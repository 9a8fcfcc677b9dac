// @ts-check
/**
 * What the tests share: the built site's pages and their kinds, a static server, a browser.
 * Knows a page only by its address and its HTML, never by the theme or the content.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { chromium } from "playwright-core";

/** The folder of the built site. */
export const site = fromEnvironment("SITE", "the folder of a built site");

/** The folder whose content it was built from. */
export const root = () => fromEnvironment("ROOT", "the folder that the site was built from");

/** The program that built it. */
export const program = () => fromEnvironment("ANNUAIRE", "the path of the program `annuaire`");

/** @typedef {{ path: string, kind: string, lang: string, moved: boolean, html: string, document: Document }} Page */

/** Every file of the site, below its root, sorted. */
export const files = filesOf(site);

/** Every page of the site. @type {Page[]} */
export const pages = files.filter((path) => path.endsWith(".html")).map(readPage);

/** Pages that are read, not only passed through. */
export const lasting = pages.filter((page) => !page.moved);

/** The heaviest page of each kind in each language: the one that shows most. @type {Page[]} */
export const samples = heaviestOfEach(lasting);

/** Builds the site of the same root into a folder, as for an address. @param {string} folder @param {string} address */
export function build(folder, address) {
  execFileSync(program(), ["build", "--root", root(), "--output", folder, "--address", address], { stdio: "pipe" });
}

/** Builds a site of one project, with an address, into `public` of the folder that is given back. @param {string} lines - of its sheet, below name and commune */
export function buildSmall(lines) {
  const folder = mkdtempSync(join(tmpdir(), "annuaire-"));
  const files = {
    "site.yaml": "titre: Projets de cohésion sociale\nadresse: https://example.org/\n",
    "communes.yaml": "- id: valombre\n  nom: { fr: Valombre, nl: Schaduwdal }\n  nis: 99001\n  codes_postaux: [9991]\n",
    "pcs/tilleuls.md": `---\nnom: PCS Les Tilleuls\nadresse: { commune: valombre }\n${lines}---\n`,
  };
  mkdirSync(join(folder, "content", "pcs"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "content", name), text);
  execFileSync(program(), ["build", "--root", folder, "--output", join(folder, "public")], { stdio: "pipe" });
  return folder;
}

/** Fails with what was found, one a line, however much it is. @param {string[]} found */
export function nothing(found) {
  const shown = [...new Set(found)];
  const rest = shown.length - 30;
  if (rest > 0) shown.splice(30, rest, `and ${rest} more`);
  if (found.length > 0) assert.fail(["", ...shown].join("\n  "));
}

/** @param {string} folder @returns {string[]} */
export function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesOf(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    )
    .sort();
}

/** @param {string} path @returns {Page} */
function readPage(path) {
  const html = readFileSync(join(site, path), "utf8");
  const { document } = parseHTML(html);
  return {
    path,
    kind: kindOf(path),
    lang: document.documentElement.getAttribute("lang") || "",
    moved: document.querySelector('meta[http-equiv="refresh" i]') !== null,
    html,
    document,
  };
}

/** `fr/pcs/goujons.html` is a `pcs`; a page beside its language's home is a kind of its own. @param {string} path */
function kindOf(path) {
  const below = path.replace(/^[a-z]{2,3}\//, "/");
  const folder = posix.dirname(below).replace(/^\//, "");
  const shape = folder === "agenda" ? (/-s\d\d\.html$/.test(below) ? " week" : " month") : "";
  return folder && folder !== "." ? folder + shape : below;
}

/** @param {Page[]} all */
function heaviestOfEach(all) {
  /** @type {Map<string, Page>} */
  const found = new Map();
  for (const page of all) {
    const name = `${page.kind} ${page.lang}`;
    const other = found.get(name);
    if (!other || other.html.length < page.html.length) found.set(name, page);
  }
  return [...found.values()];
}

/** @param {string} name @param {string} meaning */
function fromEnvironment(name, meaning) {
  const value = process.env[name];
  assert(value, `set ${name} to ${meaning}; tests/run does`);
  return value;
}

// A browser

/** Esperanto, which the site does not have: the root page stays. */
export const noLanguageOfOurs = "eo";

/**
 * Debian's Chromium, or the one that CHROMIUM names.
 * Nothing it does by itself reaches the network; as root it cannot have its sandbox.
 * @param {string[]} more - arguments for it
 */
export function openBrowser(more = []) {
  const args = [
    ...more,
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({
    executablePath: process.env.CHROMIUM || findChromium(),
    args,
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH || "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  assert(found, "no Chromium in PATH; set CHROMIUM to its path");
  return found;
}

/**
 * What goes wrong while a page is open: console errors, failed and foreign requests.
 * @param {import("playwright-core").Page} page
 * @param {string} base - where the site is, with its last slash
 */
export function troubles(page, base) {
  /** @type {string[]} */
  const found = [];
  page.on("console", (message) => message.type() === "error" && found.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") found.push(`failed: ${request.url()} ${reason}`); // we only went on to the next page
  });
  page.on("request", (request) => request.url().startsWith(base) || found.push(`foreign: ${request.url()}`));
  return found;
}

// A host

/** @type {Record<string, string>} */
const mediaTypes = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  jpg: "image/jpeg",
  json: "application/json",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  xml: "application/xml",
};

/**
 * A plain host: a file has its own address and nothing else has one; the rest is `404.html`.
 * It does as good hosts do: text is compressed, and what the folder's `_headers` asks for is sent.
 * @param {string} folder
 * @param {string} prefix - the path it is published under, `/` or `/any/path/`
 * @param {Record<string, string>} headers - sent with every file
 */
export async function host(folder, prefix = "/", headers = {}) {
  const known = new Set(filesOf(folder));
  const rules = known.has("_headers") ? rulesIn(readFileSync(join(folder, "_headers"), "utf8")) : [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url || "/", "http://host").pathname);
    const wanted = path.startsWith(prefix) ? path.slice(prefix.length) || "index.html" : "";
    const file = known.has(wanted) ? wanted : "404.html";
    const type = mediaTypes[file.split(".").pop() || ""] || "application/octet-stream";
    const small = !type.startsWith("image/") || type === "image/svg+xml";
    const zipped = small && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    const asked = rules.filter(({ pattern }) => pattern.test(`/${file}`)).map(({ header }) => header);
    const encoding = zipped ? { "content-encoding": "gzip", vary: "accept-encoding" } : {};
    response.writeHead(known.has(wanted) ? 200 : 404, { ...Object.fromEntries(asked), ...headers, ...encoding, "content-type": type });
    const content = readFileSync(join(folder, file));
    response.end(zipped ? gzipSync(content) : content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    base: `http://127.0.0.1:${address.port}${prefix}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A line that begins with `/` says which paths the indented lines below it are for. @param {string} text */
function rulesIn(text) {
  let pattern = /^/;
  return text.split("\n").flatMap((line) => {
    const [, name, value] = line.match(/^\s+([\w-]+):\s*(.+)$/) || [];
    if (line.startsWith("/")) pattern = new RegExp(`^${line.trim().replace(/[.+?]/g, "\\$&").replace(/\*/g, ".*")}$`);
    return name ? [{ pattern, header: [name.toLowerCase(), value] }] : [];
  });
}
