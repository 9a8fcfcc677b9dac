// @ts-check
/**
 * The baseline: MiniSearch over the same records, set up as one would who knows it well and has an afternoon.
 * Accents are folded; names, places and organisations are there in both languages; prefixes and a fifth of wrong letters are allowed.
 */
import MiniSearch from "minisearch";
import { list, said, saidInAll } from "./records.mjs";
import { fold } from "./words.mjs";

/** What counts how much. */
const boost = {
  name: 10,
  nickname: 10,
  commune: 9,
  postal: 9,
  activity: 8,
  phone: 8,
  organisation: 7,
  street: 6,
  audience: 5,
  day: 5,
  theme: 5,
  text: 2,
};

const stopWords = new Set(
  "a au aux avec ce cette dans de des du en est et il j je l la le les leur ma mes mon ne nous on ou où par pas pour pres que qui sa se sur un une vous y de een en het ik in is met mijn of op te van voor waar wie pcs psc asbl vzw".split(
    " ",
  ),
);

/** @param {import("./records.mjs").Record_[]} records @param {"fr" | "nl"} page @returns {{ find: (text: string) => Promise<{ ids: string[], total: number }> }} */
export function openMiniSearch(records, page) {
  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: (text) => fold(text).split(" "),
    processTerm: (term) => (term && !stopWords.has(term) ? term : null),
    searchOptions: { boost, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(records.map((record) => fields(record, page)));
  return {
    find: async (text) => {
      const found = index.search(text);
      return { ids: found.slice(0, 10).map(({ id }) => id), total: found.length };
    },
  };
}

/** How Dutch pages write the closed values of the sheets. @type {Record<string, string>} */
const dutch = {
  lundi: "maandag",
  mardi: "dinsdag",
  mercredi: "woensdag",
  jeudi: "donderdag",
  vendredi: "vrijdag",
  samedi: "zaterdag",
  dimanche: "zondag",
  enfants: "kinderen",
  ados: "tieners",
  jeunes: "jongeren",
  adultes: "volwassenen",
  parents: "ouders",
  familles: "gezinnen",
  femmes: "vrouwen",
  locataires: "huurders",
};

/** @param {string} value @param {"fr" | "nl"} page */
const inPage = (value, page) => (page === "nl" ? (dutch[value] ?? value) : value);

/** @param {import("./records.mjs").Record_} record @param {"fr" | "nl"} page */
function fields({ id, sheet, commune, postal, organisations, presentation, themes }, page) {
  const activities = list(sheet.activites);
  const contacts = [sheet.contact, ...organisations.map(({ contact }) => contact)];
  return {
    id,
    name: `${saidInAll(sheet.nom)} ${saidInAll(sheet.site?.nom)}`,
    nickname: list(sheet.surnoms).map(saidInAll).join(" "),
    commune: `${commune.fr} ${commune.nl}`,
    postal,
    activity: activities.map(({ titre }) => said(titre, page)).join(" "),
    phone: contacts.map(({ telephone = "" } = {}) => `${telephone} ${telephone.replace(/\D/g, "")}`).join(" "),
    organisation: organisations.map(({ nom, sigle }) => `${saidInAll(nom)} ${sigle ?? ""}`).join(" "),
    street: `${saidInAll(sheet.adresse.rue)} ${list(sheet.site?.rues).join(" ")}`,
    audience: activities.flatMap((one) => list(one.public).map((who) => inPage(who, page))).join(" "),
    day: activities.flatMap((one) => list(one.chaque).map((day) => inPage(day, page))).join(" "),
    theme: themes.map((theme) => said(theme?.nom, page)).join(" "),
    text: [
      said(sheet.resume, page),
      ...list(sheet.objectifs).map((aim) => said(aim, page)),
      ...activities.map((one) => said(one.description, page)),
      presentation[page],
    ].join(" "),
  };
}
