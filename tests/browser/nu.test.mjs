// @ts-check
/** The Nu checker, which browsers' makers write, finds nothing on the heaviest page of each kind in each language. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { nothing, samples, site } from "./support.mjs";

const checker = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** It takes the folder of a file for no origin of its own, so the policy `'self'` seems to refuse every file. */
const ofADisk = /Content Security Policy/;

test("the Nu checker finds nothing, no empty time and no section without heading", () => {
  const files = samples.map(({ path }) => join(site, path));
  const options = ["-Xss1m", "-jar", checker, "--format", "json", "--exit-zero-always", ...files];
  const { stderr, status } = spawnSync("java", options, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr.slice(0, 500));
  /** @type {{ url: string, lastLine: number, message: string }[]} */
  const messages = JSON.parse(stderr).messages;
  nothing(messages.filter(({ message }) => !ofADisk.test(message)).map(({ url, lastLine, message }) => `${url.split("/").slice(-3).join("/")}:${lastLine} ${message}`));
});
