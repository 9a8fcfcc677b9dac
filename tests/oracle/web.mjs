// @ts-check
/**
 * Has what hosts and search engines read held to its rules by the programs of others: node web.mjs FOLDER...
 *
 * Each folder is a built site with an address. The list of pages is held to the schema of sitemaps.org,
 * which the package `sitemap` brings; each policy, in `_headers` and in pages, is asked about by Google's
 * evaluator.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { validateXML } from "xmllint-wasm";

const schema = readFileSync(new URL("node_modules/sitemap/schema/sitemap.xsd", import.meta.url), "utf8");

/** @type {string[]} */
const faults = [];
let policies = 0;
for (const folder of process.argv.slice(2)) {
  const contents = readFileSync(join(folder, "sitemap.xml"), "utf8");
  const { errors } = await validateXML({ xml: [{ fileName: "sitemap.xml", contents }], schema: [schema] });
  faults.push(...errors.map((error) => error.rawMessage));
  pages(folder, contents);
  for (const policy of new Set([...ofHost(folder), ...ofPages(folder)])) evaluate(policy);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`The pages are listed as they should be, and ${policies} policies hold.`);

/** Whatever is listed is there. @param {string} folder @param {string} list */
function pages(folder, list) {
  const listed = [...list.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => decodeURI(address.replaceAll("&amp;", "&")));
  const root = listed[0].slice(0, listed[0].indexOf("/fr/") + 1);
  const gone = listed.filter((address) => !existsSync(join(folder, address.slice(root.length))));
  faults.push(...gone.map((address) => `sitemap.xml: ${address} is not there`));
}

/** @param {string} folder */
function ofHost(folder) {
  const lines = readFileSync(join(folder, "_headers"), "utf8").split("\n");
  return lines.filter((line) => line.includes("Content-Security-Policy:")).map((line) => line.split("Policy: ")[1]);
}

/** The policy of each page; whatever has none is a fault. @param {string} folder */
function ofPages(folder) {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  return all.flatMap((name) => {
    const head = readFileSync(join(folder, name), "utf8").slice(0, 4096);
    const policy = head.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/);
    if (!policy) faults.push(`${name} has no policy`);
    return policy ? [policy[1]] : [];
  });
}

/** @param {string} policy */
function evaluate(policy) {
  policies += 1;
  for (const { directive, value, description } of new CspEvaluator(new CspParser(policy).csp).evaluate()) {
    // Where others could put scripts on the site, its own would not be the only ones; nobody can.
    if (directive === "script-src" && value === "'self'") continue;
    faults.push(`${directive} ${value}: ${description}\n  ${policy}`);
  }
}
