// @ts-check
/** What the search weighs at any size, and that it answers the same wherever it is opened. How good it is: `evaluate.mjs`. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { budgets, fileLimit, mostFiles, typical } from "./budgets.mjs";
import { ways } from "./browser.mjs";
import { engineOf, openFolder } from "./engine.mjs";
import { prepareFiction, prepareReal } from "./prepare.mjs";
import { houses, numbers } from "./numbers.mjs";
import { addresses, wrongNearest, wrongStreet } from "./second/addresses.mjs";

/** @typedef {import("./prepare.mjs").Prepared} Prepared */
/** @typedef {import("./engine.mjs").Answer} Answer */

const seed = 101;

for (const { projects, kilobytes, requests, rounds, results } of budgets) {
  describe(projects ? `with ${projects} projects` : "with the real content", () => {
    /** @type {Prepared} */
    let prepared;
    before(() => (prepared = projects ? prepareFiction(projects, seed) : prepareReal()));
    after(() => prepared?.remove());

    for (const kind of /** @type {const} */ (["plain", "hard", "lost"])) {
      test(`a first ${kind} query fetches at most ${kilobytes} kB in ${requests} files and ${rounds} rounds`, async () => {
        const asked = typical.flatMap((of) => of[kind].map((text) => ({ page: of.page, text })));
        nothing(await heavy(prepared.site, asked, { kilobytes, requests, rounds }, results));
      });
    }

    if (!projects)
      test(`the index has at most ${mostFiles} files`, () => {
        const files = ["assets/recherche", "recherche"].flatMap((folder) => filesBelow(prepared.site, folder)).filter((path) => !/^assets\/recherche\/[^/]+$/.test(path));
        assert.ok(files.length <= mostFiles, `${files.length} files`);
      });

    test(`no file of the index weighs more than ${fileLimit} kB`, () => {
      const { weight } = openFolder(prepared.site);
      const excepted = new Set([engineOf(prepared.site), "recherche/fr.js", "recherche/nl.js"]);
      const parts = filesBelow(prepared.site, "assets/recherche").filter(
        (path) => path.endsWith(".js") && !excepted.has(path),
      );
      nothing(
        parts
          .filter((path) => weight(path) > fileLimit * 1000)
          .map((path) => `${path}: ${(weight(path) / 1000).toFixed(1)} kB`),
      );
    });
  });
}

describe("in a large directory", () => {
  /** @type {Prepared} */
  let prepared;
  before(() => (prepared = prepareFiction(1000, seed)));
  after(() => prepared?.remove());

  test("a slip in a word that the vocabulary has not is read in three rounds of files, of ten at least nine, and none in more than five", async () => {
    const folder = openFolder(prepared.site);
    const slips = prepared.queries.filter(({ kind }) => kind === "typo" || kind === "two typos");
    const slow = [];
    for (const { page, text } of slips) {
      const { rounds, find } = await folder.open(page);
      await find({ text, first: 0, limit: 5 });
      if (rounds.length > 3) slow.push(`"${text}": ${rounds.length} rounds`);
    }
    if (slow.length > slips.length / 10 || slow.some((what) => !/: [45] rounds/.test(what))) nothing(slow);
  });

  test("an age, an hour, a price or how many there are is no house, and costs no more rounds than other words", async () => {
    const folder = openFolder(prepared.site);
    const found = [];
    for (const [page, texts] of Object.entries(numbers))
      for (const text of texts) {
        const { rounds, find } = await folder.open(page);
        const { place } = await find({ text, first: 0, limit: 5 });
        if (place || rounds.length > 3) found.push(`"${text}" (${page}): ${place?.kind ?? "no place"}, ${rounds.length} rounds`);
      }
    nothing(found);
  });
});

describe("what an answer says", () => {
  /** @type {Prepared} */
  let prepared;
  before(() => (prepared = prepareReal(process.env.SITE)));
  after(() => prepared?.remove());

  /** The answer to the last of some queries of one page. @param {string[]} texts */
  const answer = async (...texts) => {
    const session = await openFolder(prepared.site).open("fr");
    const answers = [];
    for (const text of texts) answers.push(await session.find({ text }));
    return /** @type {any} */ (answers[answers.length - 1]);
  };

  test("a postal code or a commune tells no distance: nobody stands in its middle", async () => {
    for (const text of ["1020", "1120", "ganshoren"]) {
      const { results, place } = await answer(text);
      assert.ok(results.length > 0 && results.every(({ distance }) => distance === null), text);
      assert.equal(place.latitude, null);
    }
  });

  test("of 600 addresses as people write them at least 97 % are the street that is meant, with the nearest project first", async () => {
    const { setting } = prepared;
    const known = setting.projects.filter(({ unsure }) => !unsure);
    const folder = openFolder(prepared.site);
    const pages = { fr: await folder.open("fr"), nl: await folder.open("nl") };
    const wrong = [];
    for (const address of addresses(setting.streets, 600, 7)) {
      const found = /** @type {any} */ (await pages[address.page].find({ text: address.text }));
      const fault = wrongStreet(address, found) || wrongNearest(address, found, known);
      if (fault) wrong.push(`"${address.text}" (${address.page}): ${fault}`);
    }
    if (wrong.length > 18) nothing(wrong);
  });

  test("an address is understood in each usual form", async () => {
    for (const text of ["Rue Wayez 20, 1070 Anderlecht", "rue wayez 20 bte 3", "rue wayez 20 anderlecht", "20, rue Wayez", "rue wayez 20-22", "rue wayez 20A", "wayez"]) {
      const { results, place } = await answer(text);
      assert.deepEqual([place?.kind, place?.name.text, results[0].project.id], ["street", "Rue Wayez", "goujons"], text);
    }
    const { place } = await answer("63 rue des goujons bte 4");
    assert.deepEqual([place.number, place.mine], ["63", true]);
  });

  test("a number is a house's only beside a street", async () => {
    const folder = openFolder(prepared.site);
    for (const [page, texts] of Object.entries(numbers))
      for (const text of texts) assert.equal((await (await folder.open(page)).find({ text })).place, null, text);
    for (const [page, text, number] of houses) {
      const { place } = /** @type {any} */ (await (await folder.open(page)).find({ text }));
      assert.deepEqual([place?.name.text, place?.number], [page === "fr" ? "Rue Wayez" : "Wayezstraat", number], text);
    }
  });

  test("an address whose street is not known is in its commune", async () => {
    const { results, place } = await answer("rue qwertz 5, 1070 Anderlecht");
    assert.deepEqual([place.kind, results[0].mine], ["postal", true]);
  });

  test("what is looked for beside a street or a commune comes from near to far", async () => {
    const street = await answer("école de devoirs rue wayez 20");
    assert.deepEqual([street.place.kind, street.place.need, street.results[0].project.id], ["street", true, "goujons"]);
    assert.ok(street.results.every(({ why }) => why.length > 0));
    const commune = await answer("boxe uccle");
    assert.deepEqual([commune.place.kind, commune.place.mine, commune.results[0].project.id], ["commune", false, "radis-marolles"]);
  });

  test("who asks for projects finds all of them", async () => {
    for (const text of ["PCS", "le pcs", "aide", "asbl", "projets de cohésion sociale"]) assert.equal((await answer(text)).total, 17, text);
    for (const text of ["допомога", "مساعدة", "necesito ayuda", "pomoc", "yardım", "caawimaad"]) assert.equal((await answer(text)).total, 17, text);
    assert.equal((await answer("u.l.a.c.")).results[0].project.id, "goujons");
    assert.equal((await answer("١٠٨٠")).place.name.text, "1080");
  });

  test("a word that nobody has is said, and every result says why it is one", async () => {
    const { unmatched, results } = await answer("cours de natation");
    assert.deepEqual(unmatched, ["natation"]);
    for (const { why } of results) assert.ok(why.length > 0);
    assert.equal((await answer("natation")).total, 0);
  });

  test("a day and an audience hold for the same activity, or it is said that they do not", async () => {
    const wednesday = await answer("mercredi enfants");
    assert.deepEqual([wednesday.results.map(({ project }) => project.id), wednesday.unmatched], [["bempt"], []]);
    assert.deepEqual((await answer("jeudi enfants")).unmatched, ["jeudi"]);
  });

  test("what is open now is only told of those who stand behind their hours", async () => {
    const { open, total } = await answer("ouvert maintenant");
    assert.deepEqual([open, total], ["unknown", 17]);
  });

  test("a word of a home language is understood on a page of any other", async () => {
    for (const text of ["курси", "курси мови", "вивчити французьку", "fransızca dersi", "lettre de l'huissier", "tafel nederlands"]) assert.ok((await answer(text)).total > 0, text);
  });

  test("the name of each need finds something in every language of the site", async () => {
    const data = JSON.parse(readFileSync(join(prepared.site, "donnees/annuaire.json"), "utf8"));
    const missed = [];
    for (const lang of data.langues) {
      const { find } = await openFolder(prepared.site).open(lang);
      for (const { nom } of data.thematiques) if (nom[lang] && (await find({ text: nom[lang] })).total === 0) missed.push(`${lang}: ${nom[lang]}`);
    }
    nothing(missed);
  });

  test("what is for nobody else is for adults, whether its sheet says so or not", async () => {
    const { results } = await answer("cours de français pour adultes");
    const first = results.slice(0, 7).map(({ project }) => project.id);
    for (const id of ["goujons", "peterbos", "quartier-nord", "marbotin"]) assert.ok(first.includes(id), `${id} of ${first}`);
  });

  test("a word of the other language finds all that ours finds, not only the title that has it", async () => {
    const ids = async (/** @type {string} */ text) => (await answer(text)).results.map(({ project }) => project.id).sort();
    assert.deepEqual(await ids("koken"), await ids("cuisiner"));
  });

  test("where few have what is asked, those with something close follow, and say what it is", async () => {
    const { results } = await answer("boxe");
    assert.equal(results[0].project.id, "radis-marolles");
    assert.ok(results.length > 1 && results.every(({ why }) => why.length > 0));
  });

  test("another word beside a topic orders what answers it, and hides nothing", async () => {
    const [garden, shared] = [await answer("jardin"), await answer("jardin partagé")];
    for (const { project } of garden.results) assert.ok(shared.results.some((other) => other.project.id === project.id), project.id);
  });

  test("whoever asks for help in the language of the page finds all projects, and beside other words help says nothing", async () => {
    for (const [page, text] of [["uk", "допомога"], ["ar", "مساعدة"], ["nl", "hulp"], ["en", "help"]]) {
      const { find } = await openFolder(prepared.site).open(page);
      assert.equal((await find({ text })).total, 17, text);
    }
    const { unmatched, total } = await answer("допомога з документами");
    assert.deepEqual([unmatched, total], [[], (await answer("документи")).total]);
  });

  test("the word for a street finds no project by itself", async () => {
    const { results } = await answer("boxe rue");
    const alone = await answer("boxe");
    assert.deepEqual(results.map(({ project }) => project.id), alone.results.map(({ project }) => project.id));
    assert.ok((await answer("rue")).results.every(({ why }) => why.length > 0));
    assert.ok((await answer("cour")).results.some(({ why }) => why.some(({ text }) => text.startsWith("Cours"))));
  });

  test("each choice says how many it leaves", async () => {
    const session = await openFolder(prepared.site).open("fr");
    const { left } = /** @type {any} */ (await session.find({ text: "enfants", filters: { commune: "forest" }, count: true }));
    assert.deepEqual([left.cforest, left.dmercredi], [1, 1]);
  });

  test("what may not exist any more stands below what does", async () => {
    const { results } = await answer("rue gallait 29");
    const ids = results.map(({ project }) => project.id);
    assert.ok(ids.indexOf("quartier-nord") > ids.indexOf("botanique-saint-josse"), ids.join(" "));
    assert.equal((await answer("quartier nord")).results[0].project.id, "quartier-nord");
  });

  test("a house beside the listed ones is in the street of a project, not its own", async () => {
    const { results, place } = await answer("rue des goujons 60");
    const [first, ...others] = results;
    assert.deepEqual([first.project.id, first.mine, first.sameStreet], ["goujons", false, true]);
    assert.deepEqual([place.mine, place.sameStreet], [false, true]);
    assert.ok(others.every(({ sameStreet, distance }) => !sameStreet && distance > 0));
  });

  test("a query is answered alike whatever was asked before", async () => {
    const before = ["trámites", "permiso de residencia", "praatcafé"];
    for (const text of ["stib horaire tram", "tra", "sonderdag"])
      assert.deepEqual(await answer(...before, text), await answer(text));
  });
});

describe("in Chromium as in node", () => {
  /** @type {Prepared[]} */
  let all;
  before(() => (all = [prepareReal(process.env.SITE), prepareFiction(1000, seed)]));
  after(() => all?.forEach(({ remove }) => remove()));

  for (const way of ways)
    test(`the same answers, opened by ${way}`, async () => {
      for (const prepared of all) nothing(await differences(prepared, way));
    });
});

/**
 * First queries that fetch more than they may.
 * @param {string} site @param {{ page: string, text: string }[]} queries
 * @param {{ kilobytes: number, requests: number, rounds: number }} most @param {number} limit
 */
async function heavy(site, queries, most, limit) {
  const folder = openFolder(site);
  const found = [];
  for (const { page, text } of queries) {
    const { rounds, find } = await folder.open(page);
    await find({ text, first: 0, limit });
    const loaded = rounds.flat();
    const weight = loaded.reduce((total, path) => total + folder.weight(path), 0) / 1000;
    if (weight > most.kilobytes || loaded.length > most.requests || rounds.length > most.rounds)
      found.push(
        `"${text}" (${page}): ${weight.toFixed(1)} kB in ${loaded.length} files and ${rounds.length} rounds: ${rounds.map((round) => round.map((path) => `${path} ${folder.weight(path)}`).join(", ")).join(" | ")}`,
      );
  }
  return found;
}

/** Some sixty queries of all kinds. @param {Prepared} prepared @param {import("./browser.mjs").Way} way */
async function differences({ site, queries }, way) {
  process.env.SITE ??= site; // the tools read its pages; an index has none
  const { openChromium } = await import("./browser.mjs");
  const chromium = await openChromium(site, way, await import("../browser/support.mjs"));
  const folder = openFolder(site);
  const found = [];
  for (const page of ["fr", "nl"]) {
    const texts = spread(
      queries.filter((query) => query.page === page),
      page === "fr" ? 40 : 20,
    );
    const theirs = await chromium.ask(
      page,
      texts.map((text) => ({ text, first: 0, limit: 10 })),
    );
    const session = await folder.open(page);
    for (const [at, text] of texts.entries()) {
      const ours = shown(await session.find({ text, first: 0, limit: 10 }));
      if (ours !== shown(theirs[at].answer))
        found.push(`"${text}" (${page}): ${ours} in node, ${shown(theirs[at].answer)} in Chromium`);
    }
  }
  await chromium.close();
  return [...found, ...chromium.wrong];
}

/** @param {Answer} answer */
const shown = ({ results, total }) => `${total}: ${results.map(({ project }) => project.id).join(" ")}`;

/** @param {{ text: string }[]} queries @param {number} count */
const spread = (queries, count) =>
  queries.filter((_, at) => at % Math.ceil(queries.length / count) === 0).map(({ text }) => text);

/** @param {string} root @param {string} below @returns {string[]} */
function filesBelow(root, below) {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

/** Fails with what was found, one a line. @param {string[]} found */
function nothing(found) {
  if (found.length > 0) assert.fail(["", ...found.slice(0, 30), `${found.length} in all`].join("\n  "));
}
