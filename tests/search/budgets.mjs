// @ts-check
/** What the search may weigh, by the number of projects, and what a first query typically is. */

/**
 * kB of gzip -9 that a first query may fetch, engine and index, and how many files. A plain query
 * says what the cards of its page say. A hard one has a street, a slip, or words of another
 * language or of a description: it calls for more of the index. One that is lost has a word that no
 * sheet and no language knows, which at last may be a street. Above 150 projects a page shows
 * `results` at first. No number of projects: the real content.
 * What a page itself loads for it, `results.js`, weighs at most `ownScript`.
 * @type {{ projects: number | null, plain: number, hard: number, lost: number, requests: number, results: number }[]}
 */
export const budgets = [
  { projects: null, plain: 15, hard: 20, lost: 25, requests: 12, results: 10 },
  { projects: 32, plain: 20, hard: 26, lost: 28, requests: 14, results: 10 },
  { projects: 1000, plain: 40, hard: 40, lost: 40, requests: 22, results: 5 },
  { projects: 10000, plain: 60, hard: 60, lost: 60, requests: 26, results: 5 },
];

/** kB of gzip -9 of the script with which a page shows results. */
export const ownScript = 2.5;

/** kB that a file of the index may weigh; engine and entries have the budgets above. */
export const fileLimit = 8;

/** What people type first. @type {{ page: string, plain: string[], hard: string[], lost: string[] }[]} */
export const typical = [
  {
    page: "fr",
    plain: [
      "école de devoirs", "ecole de devoir", "cours de français", "aide papiers", "je cherche une aide pour mes papiers", "permanence sociale", "potager", "cuisine", "sport", "femmes", "ados", "lundi", "enfants mercredi",
      "02 555 01 23", "ordinateur", "théatre",
    ],
    hard: [
      "anderlecht", "1070", "molenbek", "schaerbeek potager", "école de devoirs à evere", "rue wayez 12", "rue des goujons", "chaussée de gand", "je me sens seule", "j'ai faim", "homework", "logement problème", "repair café", "anderlect",
      "peterbos 9", "huiswerkklas", "مولنبيك", "rue des goujons 60", "mardi", "допомога з документами",
    ],
    lost: ["xqzt", "coquelicots", "les tilleuls"],
  },
  {
    page: "nl",
    plain: ["huiswerkklas", "moestuin", "woensdag", "ik zoek hulp met mijn papieren", "buurtfeest"],
    hard: ["frans leren", "koken in vorst", "schaarbeek", "gentsesteenweg 300", "praatcafé", "sint-gillis"],
    lost: ["klaprozen"],
  },
];
