// @ts-check
/**
 * Writes a fictional directory as a content folder: `node generate.mjs COUNT FOLDER [SEED]`.
 * The same count and seed give the same bytes.
 */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { directory } from "./fiction/directory.mjs";

/** @typedef {import("./fiction/directory.mjs").Directory} Directory */
/** @typedef {import("./fiction/directory.mjs").Project} Project */
/** @typedef {import("./fiction/directory.mjs").Organisation} Organisation */

/** The folder of the real content, for what is real in a fictional directory. */
export const realContent = fileURLToPath(new URL("../../content", import.meta.url));

/** The languages that a generated directory is published in. */
export const languages = ["fr", "nl"];

/** @param {Directory} made @param {string} root - the folder that gets a `content/` */
export function write(made, root) {
  const content = join(root, "content");
  for (const folder of ["pcs", "asbl", "sisp"]) mkdirSync(join(content, folder), { recursive: true });
  for (const file of ["communes.yaml", "communes.geojson", "thematiques.yaml", "vocabulaire.yaml", "rues.csv"])
    if (existsSync(join(realContent, file))) copyFileSync(join(realContent, file), join(content, file));
  writeFileSync(join(content, "site.yaml"), site());
  for (const one of made.associations) writeFileSync(join(content, "asbl", `${one.id}.yaml`), organisation(one));
  for (const one of made.landlords) writeFileSync(join(content, "sisp", `${one.id}.yaml`), organisation(one));
  for (const project of made.projects) {
    writeFileSync(join(content, "pcs", `${project.id}.md`), sheet(project));
    writeFileSync(
      join(content, "pcs", `${project.id}.nl.md`),
      `---\n---\n${project.sentences.map(([, nl]) => nl).join("\n")}\n`,
    );
  }
}

/** JSON is YAML, and needs no rules of its own for quotes. @param {unknown} value */
const yaml = (value) => JSON.stringify(value);

/** @param {readonly [string, string]} pair */
const both = ([fr, nl]) => ({ fr, nl });

/** One key a line; what is empty is left out. @param {Record<string, unknown>} keys */
function lines(keys) {
  const said = Object.entries(keys).filter(
    ([, value]) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return said.map(([key, value]) => `${key}: ${yaml(value)}\n`).join("");
}

function site() {
  return lines({
    titre: { fr: "Projets de cohésion sociale", nl: "Projecten voor sociale cohesie" },
    langues: languages,
    fuseau: "Europe/Brussels",
    bureau: { nom: "Bureau des tests", courriel: "bureau@example.org" },
  });
}

/** @param {Organisation} one */
const organisation = (one) => lines({ nom: both(one.name), sigle: one.initials });

/** @param {Project} project */
function sheet(project) {
  const { street, number, commune } = project;
  const front = lines({
    nom: { fr: `PCS ${project.name[0]}`, nl: `PSC ${project.name[1]}` },
    surnoms: project.nicknames.map(both),
    resume: both(summary(project)),
    site: { nom: both(project.name), rues: project.stretches.map(stretch) },
    adresse: {
      rue: { fr: `${street.fr} ${number}`, nl: `${street.nl} ${number}` },
      code_postal: project.postal,
      commune: commune.id,
      position: project.position,
      approximative: "oui",
    },
    asbl: project.association.id,
    sisp: project.landlords.map(({ id }) => id),
    contact: project.phone ? { telephone: project.phone } : "",
    langues: project.languages,
    depuis: project.since,
    objectifs: project.aims.map(both),
    confirme: project.confirmed ? { le: "2026-11-01", par: project.association.name[0] } : "",
  });
  const list = project.activities.map((one) => `  - ${yaml(activity(one))}\n`).join("");
  return `---\n${front}activites:\n${list}---\n${project.sentences.map(([fr]) => fr).join("\n")}\n`;
}

/** @param {Project} project @returns {[string, string]} */
function summary({ activities, commune }) {
  const titles = activities.slice(0, 3).map(({ title }) => title);
  return [
    `${titles.map(([fr]) => fr).join(", ")} à ${commune.fr}.`,
    `${titles.map(([, nl]) => nl).join(", ")} in ${commune.nl}.`,
  ];
}

/** @param {import("./fiction/directory.mjs").Stretch} stretch */
const stretch = ({ street, from, to }) => (to > 0 ? `${street.fr} ${from}-${to}` : street.fr);

/** @param {import("./fiction/directory.mjs").Activity} one */
function activity(one) {
  return {
    titre: both(one.title),
    id: one.id,
    thematique: one.themes,
    ...(one.detail && { description: both(one.detail) }),
    ...(one.audience.length > 0 && { public: one.audience }),
    ...(one.ages && { ages: one.ages }),
    ...(one.day ? { chaque: one.day, heures: one.hours } : { rythme: { fr: "régulièrement", nl: "regelmatig" } }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count, folder, seed = "1"] = process.argv.slice(2);
  if (!(Number(count) > 0) || !folder) {
    console.error("usage: node generate.mjs COUNT FOLDER [SEED]");
    process.exit(2);
  }
  write(directory(Number(count), Number(seed), realContent), folder);
}
