// @ts-check
/** What the search may weigh, by the number of projects, and what a first query typically is. */

/** kB of gzip -9 that a first query may fetch, all told, and how many files. @type {{ projects: number, kilobytes: number, requests: number }[]} */
export const budgets = [
  { projects: 32, kilobytes: 20, requests: 4 },
  { projects: 1000, kilobytes: 40, requests: 8 },
  { projects: 10000, kilobytes: 60, requests: 10 },
];

/** kB that a file of the index may weigh; engine and entries have the budgets above. */
export const fileLimit = 8;

/** What people type first. @type {{ page: string, texts: string[] }[]} */
export const typical = [
  {
    page: "fr",
    texts: [
      "école de devoirs", "ecole de devoir", "cours de français", "aide papiers", "je cherche une aide pour mes papiers", "permanence sociale", "potager", "cuisine", "sport", "femmes", "ados", "lundi", "enfants mercredi",
      "anderlecht", "1070", "molenbek", "schaerbeek potager", "école de devoirs à evere", "rue wayez 12", "rue des goujons", "chaussée de gand", "coquelicots", "les tilleuls", "02 555 01 23", "ordinateur", "je me sens seule", "j'ai faim", "théatre", "repair café", "xqzt", "homework", "logement problème",
    ],
  },
  { page: "nl", texts: ["huiswerkklas", "frans leren", "moestuin", "koken in vorst", "woensdag", "schaarbeek", "gentsesteenweg 300", "ik zoek hulp met mijn papieren", "buurtfeest", "praatcafé", "sint-gillis"] },
];
