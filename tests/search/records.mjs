// @ts-check
/** Reads the sheets of a content folder, as far as judging and the baseline need them. What is wrong in them is for `annuaire check` to say. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readCommunes, readStreets } from "./places.mjs";
import { setting } from "./setting.mjs";

/** @typedef {import("./setting.mjs").Placed} Placed */
/** One text for all languages, or one for each. @typedef {string | Record<string, string>} Text */
/** @typedef {Placed & { sheet: any, presentation: Record<string, string>, organisations: any[], association: any, landlords: any[], themes: any[] }} Record_ */

/** @param {string} root - a folder with `content/` */
export function readRecords(root) {
  const content = join(root, "content");
  const communes = readCommunes(content);
  const byId = new Map(communes.map((commune) => [commune.id, commune]));
  const organisations = new Map(["asbl", "sisp"].flatMap((folder) => readOrganisations(join(content, folder))));
  const themes = new Map(
    parse(readFileSync(join(content, "thematiques.yaml"), "utf8")).map((/** @type {any} */ theme) => [theme.id, theme]),
  );
  const sheets = readdirSync(join(content, "pcs")).filter((name) => /^[^.]+\.md$/.test(name) && name !== "README.md");
  /** @type {Record_[]} */
  const records = sheets.sort().map((name) => {
    const id = name.slice(0, -3);
    const { front: sheet, body } = readSheet(join(content, "pcs", name));
    const commune = byId.get(sheet.adresse.commune);
    if (!commune) throw new Error(`${id}: no commune ${sheet.adresse.commune}`);
    const translation = join(content, "pcs", `${id}.nl.md`);
    const used = (/** @type {any} */ key) => list(sheet[key]).map((other) => organisations.get(other));
    return {
      id,
      commune,
      communes: [commune.id, ...list(sheet.adresse.autres_communes)],
      postal: String(sheet.adresse.code_postal ?? ""),
      position: sheet.adresse.position ?? null,
      unsure: sheet.statut === "a-confirmer",
      parts: list(sheet.site?.rues).map(stretch),
      sheet,
      presentation: { fr: body, nl: existsSync(translation) ? readSheet(translation).body : "" },
      association: used("asbl")[0] ?? null,
      landlords: used("sisp"),
      organisations: [...used("asbl"), ...used("sisp"), ...used("partenaires")],
      themes: list(sheet.activites).flatMap(({ thematique }) => list(thematique).map((theme) => themes.get(theme))),
    };
  });
  return { records, setting: setting(records, communes, readStreets(content, communes)) };
}

/** @param {string} folder @returns {[string, any][]} */
function readOrganisations(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name.slice(0, -5), parse(readFileSync(join(folder, name), "utf8"))]);
}

/** @param {string} path @returns {{ front: any, body: string }} */
function readSheet(path) {
  const [, front, body] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(readFileSync(path, "utf8")) ?? [];
  return { front: parse(front ?? "") ?? {}, body: body ?? "" };
}

/** `Rue X 2-40`, `Rue X 12`, `Rue X`. @param {string} text @returns {import("./setting.mjs").Part} */
function stretch(text) {
  const [, street, from, to] = /^(.*?)(?: (\d+)(?:-(\d+))?)?$/.exec(text) ?? [];
  return { street, from: Number(from ?? 0), to: Number(to ?? from ?? 0) };
}

/** @param {any} value @returns {any[]} */
export const list = (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** A text in a language, else in the one it has. @param {Text | undefined | null} text @param {string} lang */
export const said = (text, lang) =>
  text && typeof text === "object" ? (text[lang] ?? Object.values(text)[0]) : String(text ?? "");

/** In all the languages it has. @param {Text | undefined | null} text */
export const saidInAll = (text) =>
  text && typeof text === "object" ? [...new Set(Object.values(text))].join(" ") : String(text ?? "");
