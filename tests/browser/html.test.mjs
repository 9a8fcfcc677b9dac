// @ts-check
/** Every page is valid HTML. */
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { nothing, pages } from "./support.mjs";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "long-title": "off", // what tells pages apart comes first; only the name of the site at its end is cut off in lists
    "no-trailing-whitespace": "off", // what a template leaves behind; it weighs nothing once compressed
    "tel-non-breaking": "off", // the style sheet keeps numbers whole (places.test.mjs), and they are copied with plain spaces
    "void-style": "off", // pictures in Markdown are written <img />, which is as valid as <img>
  },
});

test("every page is valid HTML", async () => {
  const faults = await Promise.all(pages.map(faultsOf));
  nothing(faults.flat());
});

/** @param {import("./support.mjs").Page} page */
async function faultsOf({ path, html }) {
  const report = await validator.validateString(html, path);
  return report.results
    .flatMap((result) => result.messages)
    .map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`);
}
