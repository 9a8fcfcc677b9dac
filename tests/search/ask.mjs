// @ts-check
/** Asks a built folder as its pages do: `node ask.mjs FOLDER LANGUAGE QUERY ...` prints a line a query: what kind of place it is, and what is found. */
import { openFolder } from "./engine.mjs";

const [folder, language, ...queries] = process.argv.slice(2);
const { find } = await openFolder(folder).open(language);
for (const text of queries) {
  const { place, results } = await find({ text });
  console.log([place?.kind ?? "-", ...results.map(({ project }) => project.id)].join(" "));
}
