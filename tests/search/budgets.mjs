// @ts-check
/** What the search may weigh, by the number of projects, and what a first query typically is. */

/**
 * What a first query may fetch, engine with the script that shows results, and index: kB of gzip -9,
 * files, and rounds of files that wait for the one before. A plain query says what the cards of its
 * page say. A hard one has a street, a slip, or words of another language or of a description: it
 * calls for more of the index. One that is lost has a word that no sheet and no language knows,
 * which at last may be a street. Above 150 projects a page shows `results` at first. No number of
 * projects: the real content.
 * @type {{ projects: number | null, kilobytes: number, requests: number, rounds: number, results: number }[]}
 */
export const budgets = [
  { projects: null, kilobytes: 24.4, requests: 4, rounds: 3, results: 10 },
  { projects: 32, kilobytes: 28, requests: 5, rounds: 3, results: 10 },
  { projects: 1000, kilobytes: 44.2, requests: 13, rounds: 3, results: 5 },
  { projects: 10000, kilobytes: 46.1, requests: 14, rounds: 3, results: 5 },
];

/** How many files the index of the real content may have, in all its languages; its five scripts are none of it. */
export const mostFiles = 60;

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
