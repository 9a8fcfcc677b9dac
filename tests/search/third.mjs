// @ts-check
/**
 * The third set: further judged queries of the kinds that were weakest, written before the causes were looked for and
 * measured once before and once after. Nobody tuned on them; they tell how much of a gain is of those that were seen.
 * Rows are as in `second/wishes.mjs`.
 */
import { wish } from "./second/judge.mjs";

/** @typedef {import("./judged.mjs").Judged} Judged */
/** @typedef {import("./second/wishes.mjs").Row} Row */

const eating = "meal parcels";

/** @type {[kind: string, page: import("./judged.mjs").Page, rows: Row[]][]} */
const asked = [
  ["paraphrase", "fr", [
    ["mon fils n'arrive pas à suivre en classe", "homework", "children stories"], ["améliorer mon accent", "conversation", "french dutch"], ["courrier de la commune", "papers"], ["saisie sur salaire", "papers", "listening"],
    ["moisissures au plafond", "housing"], ["le propriétaire ne fait pas les travaux", "housing"], ["coupure d'électricité", "energy", "housing papers"], ["faire des connaissances", "cafe", "meal conversation"],
    ["j'ai le moral à zéro", "listening", "cafe"], ["fin de mois difficile", eating, "papers"], ["faire pousser des salades", "garden"], ["mon grille-pain ne marche plus", "repair"],
    ["ourlet", "sewing"], ["apprendre à se servir d'une souris", "computer"], ["monter sur scène", "theatre"], ["match entre copains", "football"],
    ["se remettre au sport", "gym", "walking jogging dance boxing football cycling"], ["occuper mes enfants au mois d'août", "holidays", "children outings"], ["visiter la côte", "outings"], ["poubelles qui débordent", "cleaning", "council"],
  ]],
  ["paraphrase", "nl", [
    ["slechte punten op school", "homework", "children"], ["mijn uitspraak verbeteren", "conversation", "french dutch"], ["ik moet een formulier invullen", "papers"], ["schimmel in de slaapkamer", "housing"],
    ["nieuwe vrienden maken", "cafe", "meal conversation"], ["ik zit in de put", "listening", "cafe"], ["een broek inkorten", "sewing"], ["sla en wortels kweken", "garden"],
    ["op het podium staan", "theatre"], ["meer bewegen", "gym", "walking jogging dance boxing football cycling"], ["opvang in de zomer", "holidays", "children"], ["vuilnis op straat", "cleaning", "council"],
  ]],
  ["activity", "fr", [
    ["étude dirigée", "homework"], ["cours d'alphabétisation pour débutants", "french"], ["conversation néerlandais", "dutch conversation", "french"], ["service social", "papers", "housing listening"], ["atelier numérique", "computer"],
    ["groupe de parole", "listening women", "conversation cafe"], ["table d'hôtes", "meal"], ["jardin collectif", "garden"], ["sport pour les jeunes", "football boxing", "teens"], ["sortie au musée", "outings"],
    ["atelier peinture", "crafts"], ["assemblée des habitants", "council"],
  ]],
  ["activity", "nl", [
    ["taalles Nederlands", "dutch", "conversation"], ["sociale dienst", "papers", "housing listening"], ["digitaal atelier", "computer"], ["gemeenschappelijke tuin", "garden"], ["wijkmaaltijd", "meal"],
    ["museum bezoeken", "outings"], ["vergadering met de bewoners", "council"], ["sport voor jongeren", "football boxing", "teens"],
  ]],
  ["no accents", "fr", [
    ["francais debutant", "french", "conversation"], ["reparation", "bikes repair", "wood sewing"], ["soiree jeux de societe", "boardgames"], ["petit dejeuner", "meal", "cafe"], ["theatre amateur", "theatre"],
    ["menagere energie", "energy"], ["reunion des locataires", "housing", "council"], ["velo", "bikes cycling"], ["creatif", "crafts"], ["fete", "party", "fleamarket"],
  ]],
  ["word form", "fr", [
    ["écoles des devoirs", "homework"], ["jardiniers", "garden"], ["cuisinières", "cooking", "meal"], ["danseurs", "dance"], ["locations de vélo", "bikes cycling"], ["chorales", "choir"], ["brocantes", "fleamarket"], ["rencontrer", "cafe", "meal conversation women"],
  ]],
  ["word form", "nl", [
    ["huiswerkbegeleider", "homework"], ["tuiniers", "garden"], ["kooklessen", "cooking", "meal"], ["danser", "dance"], ["koren", "choir"], ["rommelmarkten", "fleamarket"],
  ]],
];

/** @param {import("./second/judge.mjs").World} world @returns {Judged[]} */
export const thirdQueries = (world) => asked.flatMap(([kind, page, rows]) => rows.map((row) => wish(world, kind, page, row))).filter(({ best }) => best.size > 0);
