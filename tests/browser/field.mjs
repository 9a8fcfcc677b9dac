// @ts-check
/** What residents typed in a trial, and what a screen reader is then told, on the real content. */
import { pages } from "./support.mjs";

const isReal = pages.some(({ path }) => path === "fr/pcs/goujons.html");

/** Answered without the street table too. @type {Record<string, string>} */
const words = {
  "PCS": "17 projets",
  "le pcs": "17 projets",
  "u.l.a.c.": "1 projet",
  "cours de natation": "\u2068natation\u2069",
  "\u0661\u0660\u0668\u0660": "1080",
};

/** @type {Record<string, string>} */
const streets = {
  "Rue Wayez 20, 1070 Anderlecht": "Rue Wayez 20, Anderlecht",
  "63 rue des goujons bte 4": "Votre projet",
  "wayez": "Rue Wayez, Anderlecht",
  "chaussee de mons 200 anderlecht": "Chauss\u00e9e de Mons 200, Anderlecht",
  "курси мови": "projets",
};

/** With a network, or from a disk. */
export const field = isReal ? { ...words, ...streets } : {};

/** Without a network, where neither streets nor the words of other languages are kept. */
export const fieldOffline = isReal ? { ...words, "Rue Wayez 20, 1070 Anderlecht": "1070", "63 rue des goujons bte 4": "1 projet" } : {};
