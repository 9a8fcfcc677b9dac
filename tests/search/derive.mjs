// @ts-check
/** Judged queries for a fictional directory, from the truth that it was written from: who was given what, and where. */
import { chance } from "./chance.mjs";
import { weekdays } from "./fiction/directory.mjs";
import { communes as spellings, home } from "./home.mjs";
import { judged, unanswerable } from "./judged.mjs";
import { needs } from "./needs.mjs";
import { needKinds, once } from "./real.mjs";
import { setting } from "./setting.mjs";
import { bare, everySlip, fold, twoSlips } from "./words.mjs";

/** @typedef {import("./judged.mjs").Judged} Judged */
/** @typedef {import("./fiction/directory.mjs").Directory} Directory */
/** @typedef {import("./fiction/directory.mjs").Project} Project */
/** @typedef {import("./chance.mjs").Chance} Chance */
/** @typedef {"fr" | "nl"} Page */
/** @typedef {{ made: Directory, luck: Chance, where: import("./setting.mjs").Setting, having: (need: string) => string[] }} Truth */

/** Words for one wording of a need only, not for all of it: query -> what the French title holds. @type {Record<string, string>} */
const narrow = {
  compost: "compost",
  tricot: "tricot",
  breien: "tricot",
  yoga: "Yoga",
  zumba: "Zumba",
  zumb: "Zumba",
  ludothèque: "Ludothèque",
  peinture: "Peinture",
  schilderen: "Peinture",
  bricolage: "Bricolage",
  knutselen: "Bricolage",
  bricol: "Bricolage",
  knuts: "Bricolage",
  gymnastique: "Gymnastique",
  gymnastiek: "Gymnastique",
  gymnas: "Gymnastique",
  gymn: "Gymnastique",
  soup: "Soupe",
  "écrivain public": "Écrivain",
  "maison de jeunes": "Maison de jeunes",
  jeugdhuis: "Maison de jeunes",
  "vide-grenier": "vide-grenier",
  "épicerie sociale": "Épicerie",
  "sociale kruidenier": "Épicerie",
  "fête des voisins": "Fête des voisins",
  burenfeest: "Fête des voisins",
  "plaine de vacances": "Plaine",
  speelplein: "Plaine",
  "repair café": "Repair",
  "soutien psychologique": "psychologique",
  "psychologische hulp": "psychologique",
};

/** @param {Directory} made @param {number} seed @returns {Judged[]} */
export function derivedQueries(made, seed) {
  const truth = truthOf(made, chance(seed ^ 0x5eed));
  const makers = [
    names,
    organisations,
    communes,
    streets,
    activities,
    homeLanguages,
    slipsOf,
    telephones,
    days,
    audiences,
    activityAndPlace,
    nobody,
  ];
  return once(makers.flatMap((make) => make(truth)).filter(({ kind, best }) => kind === unanswerable || best.size > 0));
}

/** Where the projects of a directory lie. @param {Directory} made */
export function settingOf(made) {
  const placed = made.projects.map(({ id, commune, postal, position, stretches }) => ({
    id,
    commune,
    communes: [commune.id],
    postal,
    position,
    parts: stretches.map(({ street, from, to }) => ({ street: street.fr, from, to })),
  }));
  return setting(placed, made.communes, made.streets);
}

/** @param {Directory} made @param {Chance} luck @returns {Truth} */
function truthOf(made, luck) {
  return {
    made,
    luck,
    where: settingOf(made),
    having: remembered((need) =>
      idsWith(made, (project) => project.activities.some((activity) => activity.need === need)),
    ),
  };
}

/** Asked once for each need. @template T @param {(need: string) => T} find @returns {(need: string) => T} */
function remembered(find) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (need) => {
    const found = known.get(need) ?? find(need);
    known.set(need, found);
    return found;
  };
}

/** The first `count` of the texts about needs by which somebody is meant. @param {[string, string][]} texts - need and text @param {(text: [string, string]) => Judged} judge @param {number} count */
function answerable(texts, judge, count) {
  /** @type {Judged[]} */
  const kept = [];
  for (const text of texts) {
    if (kept.length === count) break;
    const one = judge(text);
    if (one.best.size > 0) kept.push(one);
  }
  return kept;
}

/** @param {Directory} made @param {(project: Project) => boolean} test */
const idsWith = (made, test) => made.projects.filter(test).map(({ id }) => id);

/** @param {Chance} luck @returns {Page} */
const anyPage = (luck) => (luck.often(0.6) ? "fr" : "nl");

/** @param {Page} page */
const at = (page) => (page === "fr" ? 0 : 1);

/** @param {Truth} truth @returns {Judged[]} */
function names({ made, luck }) {
  /** Longer names that hold this one too. @param {string} name @param {0 | 1} side */
  const alike = (name, side) => idsWith(made, (other) => fold(other.name[side]).includes(fold(name)));
  const called = luck.some(made.projects, 30).map((project) => {
    const page = anyPage(luck);
    const name = project.name[at(page)];
    const text = luck.pick([
      name,
      name.toLowerCase(),
      `${page === "fr" ? "PCS" : "PSC"} ${name}`,
      bare(name).toLowerCase(),
    ]);
    return judged(
      "name",
      page,
      text,
      idsWith(made, (other) => other.name[at(page)] === name),
      alike(name, at(page)),
    );
  });
  const begun = luck.some(made.projects, 10).map((project) => {
    const name = project.name[0];
    const text = name.slice(0, -luck.between(2, 3));
    return judged(
      "typing",
      "fr",
      text,
      idsWith(made, (other) => fold(other.name[0]).startsWith(fold(text))),
    );
  });
  const known = luck
    .some(
      made.projects.filter(({ nicknames }) => nicknames.length > 0),
      14,
    )
    .map(({ nicknames: [[fr, nl]] }) => {
      const page = anyPage(luck);
      return judged(
        "nickname",
        page,
        page === "fr" ? fr : nl,
        idsWith(made, ({ nicknames }) => nicknames.some((one) => one[0] === fr)),
      );
    });
  return [...called, ...begun, ...known];
}

/** @param {Truth} truth @returns {Judged[]} */
function organisations({ made, luck }) {
  const run = luck.shuffle(
    made.associations.filter((one) => made.projects.some(({ association }) => association === one)),
  );
  /** @param {import("./fiction/directory.mjs").Organisation} one */
  const theirs = (one) => idsWith(made, ({ association, landlords }) => association === one || landlords.includes(one));
  return [
    ...run.slice(0, 12).map((one) => {
      const page = anyPage(luck);
      return judged(
        "association",
        page,
        luck.pick([one.name[at(page)], one.name[at(page)].toLowerCase()]),
        theirs(one),
      );
    }),
    ...run
      .filter(({ initials }) => initials)
      .slice(0, 8)
      .map((one) => judged("initials", "fr", luck.pick([one.initials, one.initials.toLowerCase()]), theirs(one))),
    ...luck.some(made.landlords, 10).map((one) => {
      const page = anyPage(luck);
      return judged("landlord", page, luck.pick([one.name[at(page)], one.name[at(page)].toLowerCase()]), theirs(one));
    }),
  ];
}

/** @param {Truth} truth @returns {Judged[]} */
function communes({ made, luck, where }) {
  const full = made.communes.filter(({ id }) => where.inCommune(id).length > 0);
  const codes = [...new Set(made.projects.map(({ postal }) => postal))];
  const elsewhere = full.flatMap(({ id }) => {
    const { script, spelling } = spellings[id] ?? { script: [], spelling: [] };
    return [...script, ...spelling].map((text) =>
      judged("place in other letters", anyPage(luck), text, where.inCommune(id)),
    );
  });
  return [
    ...luck.some(full, 12).map((commune) => {
      const page = anyPage(luck);
      return {
        ...judged("commune", page, commune[page], where.inCommune(commune.id)),
        place: /** @type {const} */ ("commune"),
      };
    }),
    ...made.communes
      .filter((commune) => !full.includes(commune))
      .map((commune) => where.nearCommune("commune", "fr", commune.fr, commune)),
    ...luck.some(elsewhere, 16),
    ...luck.some(codes, 10).map((code) => ({
      ...judged(
        "postal code",
        anyPage(luck),
        code,
        idsWith(made, ({ postal }) => postal === code),
      ),
      place: /** @type {const} */ ("postal"),
    })),
  ];
}

/** @param {Truth} truth @returns {Judged[]} */
function streets({ made, luck, where }) {
  const homes = luck.some(made.projects, 24).map(({ stretches, number }, turn) => {
    const page = anyPage(luck);
    const { street, from, to } = turn % 3 === 0 ? luck.pick(stretches) : stretches[0];
    const house = turn % 3 === 0 ? (from === 0 ? luck.between(1, 90) : luck.between(from, to)) : number;
    const text =
      turn % 4 === 3
        ? street[page]
        : luck.pick([
            `${street[page]} ${house}`,
            `${street[page].toLowerCase()} ${house}`,
            `${house} ${street[page]}`,
            bare(street[page]),
          ]);
    return where.street("street", page, text, street.fr, /\d/.test(text));
  });
  const unlisted = luck
    .some(
      made.streets.filter(({ alone, fr }) => alone && !/\d/.test(fr)),
      14,
    )
    .map((street) => {
      const page = anyPage(luck);
      const text = luck.pick([street[page], `${street[page]} ${luck.between(1, 120)}`, street[page].toLowerCase()]);
      return where.street("street", page, text, street.fr);
    });
  return [...homes, ...unlisted];
}

/** Who is meant by a query about a need. @param {Truth} truth @param {string} need @param {string} text @returns {[string[], string[]]} */
function meant({ made, having }, need, text) {
  const all = having(need);
  const fine = (needs[need].fine ?? []).flatMap(having);
  if (!narrow[text]) return [all, fine];
  const own = idsWith(made, ({ activities }) =>
    activities.some((activity) => activity.need === need && activity.title[0].includes(narrow[text])),
  );
  return [own, [...all, ...fine]];
}

/** @param {Truth} truth @returns {Judged[]} */
function activities(truth) {
  const { luck } = truth;
  /** @param {string} kind @param {number} count @param {Page} page @param {(need: import("./needs.mjs").Need) => string[] | undefined} texts */
  const some = (kind, count, page, texts) => {
    const all = Object.entries(needs).flatMap(([need, words]) =>
      (texts(words) ?? []).map((text) => /** @type {[string, string]} */ ([need, text])),
    );
    return answerable(
      luck.shuffle(all),
      ([need, text]) => judged(kind, page, text, ...meant(truth, need, text)),
      count,
    );
  };
  const counts = { ask: 22, forms: 10, typing: 12, say: 10, around: 16 };
  return [
    ...needKinds.flatMap(([key, kind]) =>
      /** @type {Page[]} */ (["fr", "nl"]).flatMap((page) =>
        some(kind, /** @type {any} */ (counts)[key], page, (need) => /** @type {any} */ (need)[key]?.[page]),
      ),
    ),
    ...some("other language", 8, "fr", ({ ask }) => ask.nl),
    ...some("other language", 8, "nl", ({ ask }) => ask.fr),
    ...some("English", 14, "fr", ({ ask }) => ask.en),
    ...some("no accents", 12, "fr", ({ ask }) => ask.fr.filter((text) => bare(text) !== text && !narrow[text])).map(
      (one) => ({ ...one, text: bare(one.text) }),
    ),
  ];
}

/** @param {Truth} truth @returns {Judged[]} */
function homeLanguages(truth) {
  const all = Object.entries(home).flatMap(([need, languages]) =>
    Object.values(languages).flatMap((texts) => texts.map((text) => /** @type {[string, string]} */ ([need, text]))),
  );
  return answerable(
    truth.luck.shuffle(all),
    ([need, text]) => judged("home language", anyPage(truth.luck), text, ...meant(truth, need, text)),
    60,
  );
}

/** Words whose slips are asked: an own name, a commune, a need. @param {Truth} truth @returns {Judged[]} */
function slipsOf({ made, luck, where, having }) {
  /** @param {string} text @param {string[]} ids @param {number} turn */
  const slip = (text, ids, turn) => [
    ...luck.some(everySlip(text), 2).map((typed) => judged("typo", "fr", typed, ids)),
    ...(text.length >= 9
      ? [judged("two typos", "fr", twoSlips(text, turn), ids)].filter(({ text }) => text)
      : []),
  ];
  const own = luck
    .some(made.projects, 14)
    .map(
      ({ name }) =>
        /** @type {[string, string[]]} */ ([
          name[0].toLowerCase(),
          idsWith(made, (other) => fold(other.name[0]).includes(fold(name[0]))),
        ]),
    );
  const towns = luck
    .some(
      made.communes.filter(({ fr }) => !/[ -]/.test(fr)),
      6,
    )
    .map(({ fr, id }) => /** @type {[string, string[]]} */ ([fr.toLowerCase(), where.inCommune(id)]));
  const wishes = /** @type {[string, string][]} */ ([
    ["potager", "garden"],
    ["couture", "sewing"],
    ["chorale", "choir"],
    ["théâtre", "theatre"],
    ["ordinateur", "computer"],
    ["alphabétisation", "french"],
    ["promenade", "walking"],
    ["brocante", "fleamarket"],
    ["gymnastique", "gym"],
  ]);
  return [
    ...own,
    ...towns,
    ...wishes.map(([text, need]) => /** @type {[string, string[]]} */ ([text, having(need)])),
  ].flatMap(([text, ids], turn) => slip(text, ids, turn));
}

/** @type {((digits: string) => string)[]} digits: the nine of 02 555 01 23 */
const forms = [
  (d) => `${d.slice(0, 2)} ${d.slice(2, 5)} ${d.slice(5, 7)} ${d.slice(7)}`,
  (d) => d,
  (d) => `+32${d.slice(1)}`,
  (d) => `0032 ${d[1]} ${d.slice(2, 5)} ${d.slice(5, 7)} ${d.slice(7)}`,
  (d) => `${d.slice(0, 2)}/${d.slice(2, 5)}.${d.slice(5, 7)}.${d.slice(7)}`,
  (d) => `+32 (0)${d[1]} ${d.slice(2, 5)} ${d.slice(5)}`,
  (d) => d.slice(2),
  (d) => `${d.slice(3, 5)} ${d.slice(5, 7)} ${d.slice(7)}`,
];

/** @param {Truth} truth @returns {Judged[]} */
function telephones({ made, luck }) {
  return luck
    .some(
      made.projects.filter(({ phone }) => phone),
      16,
    )
    .map(({ id, phone }, turn) =>
      judged("telephone", anyPage(luck), forms[turn % forms.length](phone.replace(/ /g, "")), [id]),
    );
}

const dutchDays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

/** @param {Truth} truth @returns {Judged[]} */
function days({ made, luck }) {
  return weekdays.flatMap((day, turn) => {
    const ids = idsWith(made, ({ activities }) => activities.some((activity) => activity.day === day));
    return [
      judged("weekday", "fr", luck.pick([day, `le ${day}`, `${day}s`]), ids),
      judged("weekday", "nl", luck.pick([dutchDays[turn], `op ${dutchDays[turn]}`]), ids),
    ];
  });
}

/** @type {[string, string, string][]} */
const publics = [
  ["enfants", "enfants", "kinderen"],
  ["seniors", "personnes âgées", "senioren"],
  ["femmes", "femmes", "vrouwen"],
  ["ados", "adolescents", "tieners"],
  ["jeunes", "jeunes", "jongeren"],
  ["adultes", "adultes", "volwassenen"],
  ["locataires", "locataires", "huurders"],
];

/** @param {Truth} truth @returns {Judged[]} */
function audiences({ made }) {
  return publics.flatMap(([audience, fr, nl]) => {
    const ids = idsWith(made, ({ activities }) => activities.some((activity) => activity.audience.includes(audience)));
    const saying = idsWith(made, ({ activities }) =>
      activities.some(({ title }) => title.some((text) => [fr, nl].some((word) => fold(text).split(" ").includes(fold(word))))),
    );
    const young = ["ados", "jeunes"].includes(audience)
      ? idsWith(made, ({ activities }) =>
          activities.some((one) => one.audience.some((who) => who === "ados" || who === "jeunes")),
        )
      : [];
    const meant = [...ids, ...saying]; // a *Maison de jeunes* is for the young, whatever its ages
    return [judged("audience", "fr", fr, meant, young), judged("audience", "nl", nl, meant, young)];
  });
}

/** Words that ask for all that is offered to some. @type {Record<string, string>} */
const offered = {
  "activités pour femmes": "femmes",
  "activiteiten voor vrouwen": "femmes",
  "activités pour enfants": "enfants",
  "activiteiten voor kinderen": "enfants",
};

/** @param {Truth} truth @returns {Judged[]} */
function activityAndPlace({ made, luck }) {
  return luck.some(made.projects, 24).map((project) => {
    const page = anyPage(luck);
    const asked = (/** @type {string} */ need) => needs[need].ask[page].filter((one) => !narrow[one]);
    const { need } = luck.pick(project.activities.filter((one) => asked(one.need).length > 0));
    const text = luck.pick(asked(need));
    const place = luck.pick([project.commune[page], project.commune[page], project.postal]);
    const inside = (/** @type {Project} */ other) =>
      place === project.postal ? other.postal === place : other.commune === project.commune;
    return judged(
      "activity and place",
      page,
      luck.pick([
        `${text} ${place}`,
        `${text} ${place.toLowerCase()}`,
        `${place} ${text}`,
        `${text} ${page === "fr" ? "à" : "in"} ${place}`,
      ]),
      idsWith(
        made,
        (other) =>
          inside(other) &&
          other.activities.some((one) => one.need === need || one.audience.includes(offered[text])),
      ),
    );
  });
}

/** Words that people, houses and streets are called by: who asks for one of them is rightly answered. @param {Directory} made */
function calledIn({ projects, associations, landlords }) {
  const names = projects.flatMap(({ name, nicknames, stretches }) => [
    ...name,
    ...nicknames.flat(),
    ...stretches.flatMap(({ street }) => [street.fr, street.nl]),
  ]);
  const carriers = [...associations, ...landlords].flatMap(({ name }) => name);
  return new Set([...names, ...carriers].flatMap((name) => fold(name).split(" ")));
}

/** @param {Truth} truth @returns {Judged[]} */
function nobody({ made, luck }) {
  const texts = [
    "piscine olympique",
    "xqzt",
    "passeport américain",
    "dentiste",
    "équitation",
    "plongée sous-marine",
    "billet d'avion",
    "ski alpin",
    "bitcoin",
    "casino en ligne",
    "vétérinaire",
    "hôtel de luxe",
    "zzzzzz",
    "asdfgh",
    "blorptag",
    "qwrtpl",
    "02 999 99 99",
    "météo demain",
    "golf",
    "tatouage",
    "kebab",
    "pneus d'hiver",
    "coiffeur",
    "voiture électrique",
    "wxyz kjhg",
    "astrologie",
    "chirurgien",
    "télésiège",
    "les flibustiers",
    "0487 12 99 34",
  ];
  const dutch = [
    "tandarts",
    "olympisch zwembad",
    "paardrijden",
    "vliegtuigticket",
    "kapper",
    "dierenarts",
    "xkqjz",
    "goktent",
    "duiken",
    "de vrijbuiters",
  ];
  const called = calledIn(made);
  const unheard = (/** @type {string} */ text) => !fold(text).split(" ").some((word) => word.length > 3 && called.has(word));
  return [
    ...luck.some(texts.filter(unheard), 24).map((text) => judged(unanswerable, "fr", text, [])),
    ...dutch.filter(unheard).map((text) => judged(unanswerable, "nl", text, [])),
  ];
}
