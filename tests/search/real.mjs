// @ts-check
/**
 * Judged queries for the real content. The judgements come from reading every sheet of `content/`, in both languages,
 * not from what any engine answers. When a sheet changes, so do they.
 */
import { chance } from "./chance.mjs";
import { bare, everySlip, twoSlips } from "./words.mjs";
import { communes as spellings, home } from "./home.mjs";
import { judged, unanswerable } from "./judged.mjs";
import { needs } from "./needs.mjs";
import { unseen } from "./unseen.mjs";

/** @typedef {import("./judged.mjs").Judged} Judged */
/** @typedef {"fr" | "nl"} Page - of the sheets */

const meeting = ["botanique-saint-josse", "marbotin", "radis-marolles", "quartier-nord", "peterbos", "melkriek", "machtens", "kapelleveld", "bempt", "versailles-val-marie", "hunderenveld"];
const papers = ["goujons", "peterbos", "hunderenveld", "botanique-saint-josse", "bempt"];
const children = ["bempt", "goujons", "hunderenveld", "botanique-saint-josse"];
const housing = ["bempt", "hunderenveld", "kapelleveld", "marbotin", "peterbos", "quartier-nord", "radis-marolles", "square-albert"];

/** Who has what: need -> [meant, also fine]. Needs that no sheet meets are left out. @type {Record<string, [string[], string[]]>} */
export const offer = {
  homework: [["bempt", "goujons", "hunderenveld", "radis-marolles", "square-albert"], []],
  french: [["goujons", "peterbos", "quartier-nord", "marbotin"], ["hunderenveld", "radis-marolles", "botanique-saint-josse"]],
  dutch: [["peterbos"], ["botanique-saint-josse", "goujons"]],
  conversation: [["botanique-saint-josse", "hunderenveld", "radis-marolles"], ["marbotin", "peterbos", "goujons", "quartier-nord"]],
  papers: [papers, ["quartier-nord"]],
  housing: [housing, ["melkriek", "goujons", "reyers"]],
  energy: [["bempt"], ["hunderenveld", "quartier-nord"]],
  listening: [["machtens", "versailles-val-marie", "bempt"], ["peterbos", "melkriek", "goujons", "botanique-saint-josse"]],
  cafe: [meeting, ["goujons", "de-la-haut"]],
  meal: [["goujons", "peterbos", "bempt", "hunderenveld", "versailles-val-marie", "de-la-haut"], ["radis-marolles", "melkriek", "quartier-nord"]],
  cooking: [["bempt", "melkriek", "quartier-nord", "radis-marolles", "hunderenveld"], ["goujons", "peterbos", "de-la-haut", "versailles-val-marie"]],
  garden: [["bempt", "botanique-saint-josse", "de-la-haut", "marbotin", "quartier-nord", "square-albert"], ["reyers"]],
  bees: [["de-la-haut"], []],
  bikes: [["de-la-haut"], ["versailles-val-marie"]],
  wood: [["de-la-haut"], []],
  sewing: [["radis-marolles"], []],
  crafts: [["reyers", "peterbos", "botanique-saint-josse"], ["hunderenveld", "radis-marolles", "versailles-val-marie", "de-la-haut"]],
  computer: [["botanique-saint-josse", "de-la-haut"], []],
  choir: [["square-albert"], []],
  theatre: [["radis-marolles", "hunderenveld"], []],
  films: [["radis-marolles"], []],
  chess: [["melkriek"], []],
  boardgames: [["reyers", "melkriek"], []],
  walking: [["de-la-haut"], ["marbotin", "hunderenveld"]],
  jogging: [["de-la-haut"], []],
  boxing: [["radis-marolles"], ["hunderenveld", "quartier-nord"]],
  football: [["hunderenveld"], ["quartier-nord"]],
  dance: [["radis-marolles"], []],
  gym: [["hunderenveld", "quartier-nord", "radis-marolles", "de-la-haut", "versailles-val-marie"], []],
  cycling: [["versailles-val-marie"], ["de-la-haut"]],
  women: [["radis-marolles", "versailles-val-marie", "quartier-nord", "hunderenveld"], []],
  teens: [["radis-marolles", "quartier-nord", "hunderenveld"], []],
  children: [children, ["radis-marolles", "square-albert"]],
  holidays: [["bempt", "hunderenveld"], ["goujons"]],
  outings: [["hunderenveld", "marbotin", "melkriek", "quartier-nord", "radis-marolles"], ["de-la-haut"]],
  party: [["bempt", "de-la-haut", "hunderenveld", "kapelleveld", "marbotin", "peterbos", "quartier-nord"], []],
  fleamarket: [["quartier-nord"], []],
  council: [["bempt", "melkriek", "peterbos", "square-albert", "radis-marolles", "kapelleveld", "marbotin"], ["homborch", "quartier-nord", "machtens", "reyers", "goujons", "hunderenveld", "de-la-haut"]],
  cleaning: [["marbotin", "reyers"], ["hunderenveld"]],
};

/**
 * Queries of `needs.mjs` that mean something narrower or wider here, or that these few sheets do not serve.
 * A yoga class is not offered; whether any sport is a good answer to it is a matter of taste, so it is not asked.
 * @type {Record<string, [string[], string[]] | null>}
 */
const exceptions = {
  yoga: null,
  gymnastique: null,
  gymnastiek: null,
  "écrivain public": null,
  "openbare schrijver": null,
  ludothèque: null,
  "repair café": null,
  tricot: null,
  breien: null,
  peinture: null,
  schilderen: null,
  compost: [["botanique-saint-josse"], []],
  zumba: [["radis-marolles"], []],
  zumb: [["radis-marolles"], []],
  danse: [["radis-marolles"], []],
  "épicerie sociale": null,
  "maison de jeunes": null,
  jeugdhuis: null,
  "youth club": null,
  "soutien psychologique": [["versailles-val-marie"], ["machtens", "bempt"]],
  "psychologische hulp": [["versailles-val-marie"], ["machtens", "bempt"]],
  psychologue: [["versailles-val-marie"], ["machtens", "bempt"]],
  psycholoog: [["versailles-val-marie"], ["machtens", "bempt"]],
  "permanence sociale": [["goujons", "hunderenveld"], ["botanique-saint-josse", "peterbos", "bempt"]],
  "permanence soc": [["goujons", "hunderenveld"], ["botanique-saint-josse", "peterbos", "bempt"]],
  "sociale permanentie": [["goujons", "hunderenveld"], ["botanique-saint-josse", "peterbos", "bempt"]],
  alphabétisation: [["goujons", "quartier-nord"], ["peterbos", "marbotin", "hunderenveld", "radis-marolles"]],
  alphabét: [["goujons", "quartier-nord"], []],
  alfabetisering: [["goujons", "quartier-nord"], ["peterbos", "marbotin"]],
  alfabetis: [["goujons", "quartier-nord"], []],
  "conseil des habitants": [["bempt"], ["peterbos", "melkriek", "square-albert", "radis-marolles"]],
  "conseil des hab": [["bempt"], ["peterbos", "melkriek", "square-albert", "radis-marolles"]],
  bewonersraad: [["bempt"], ["peterbos", "melkriek", "square-albert"]],
  bewoners: null,
  soup: [["peterbos", "de-la-haut"], ["goujons", "bempt"]],
  menuis: null,
  "activités manuelles": [["reyers", "peterbos", "botanique-saint-josse", "versailles-val-marie", "radis-marolles", "de-la-haut", "hunderenveld", "melkriek"], []],
  bricolage: [["reyers"], ["peterbos", "botanique-saint-josse", "de-la-haut", "radis-marolles"]],
  bricol: [["reyers"], []],
  knutselen: [["reyers"], ["peterbos", "botanique-saint-josse"]],
  knuts: [["reyers"], []],
  nettoyage: [["reyers", "marbotin"], []],
  stages: [["hunderenveld"], ["bempt"]],
  "stage de vacances": [["bempt", "hunderenveld"], []],
  "plaine de vacances": [["bempt"], ["hunderenveld"]],
  speelplein: null,
  vakan: [["bempt"], []],
  "perdre du poids": [["radis-marolles", "de-la-haut", "hunderenveld", "quartier-nord", "versailles-val-marie", "bempt"], []],
  "café papote": [["marbotin", "botanique-saint-josse"], ["radis-marolles", "quartier-nord", "peterbos"]],
  "café pap": [["marbotin", "botanique-saint-josse"], []],
  "cafés papotes": [["marbotin", "botanique-saint-josse"], ["radis-marolles", "quartier-nord", "peterbos"]],
  praatcafé: [["marbotin", "botanique-saint-josse", "radis-marolles"], ["quartier-nord", "peterbos"]],
  praatca: [["marbotin", "botanique-saint-josse", "radis-marolles"], []],
  praatcafés: [["marbotin", "botanique-saint-josse", "radis-marolles"], ["quartier-nord", "peterbos"]],
  "prendre un café": [["marbotin", "botanique-saint-josse", "radis-marolles", "quartier-nord", "peterbos", "bempt"], ["melkriek", "machtens"]],
  "koffie drinken": [["marbotin", "botanique-saint-josse", "radis-marolles", "quartier-nord", "peterbos", "bempt"], ["melkriek", "machtens"]],
  locataires: [["square-albert", "radis-marolles", "peterbos", "marbotin", "bempt", "quartier-nord", "kapelleveld", "goujons"], ["hunderenveld"]],
  locatai: [["square-albert", "radis-marolles", "peterbos", "bempt", "quartier-nord", "goujons"], ["marbotin", "kapelleveld"]],
  locataire: [["square-albert", "radis-marolles", "peterbos", "bempt", "quartier-nord", "goujons"], ["marbotin", "kapelleveld"]],
  huurders: [["square-albert", "radis-marolles", "peterbos", "bempt", "quartier-nord", "goujons"], ["marbotin", "kapelleveld"]],
  huurder: [["square-albert", "radis-marolles", "peterbos", "bempt", "quartier-nord", "goujons"], ["marbotin", "kapelleveld"]],
  huurd: [["square-albert", "radis-marolles", "peterbos", "bempt", "quartier-nord", "goujons"], ["marbotin", "kapelleveld"]],
  tenants: [["square-albert", "radis-marolles", "peterbos", "bempt", "quartier-nord", "goujons"], ["marbotin", "kapelleveld"]],
  "jeux de soc": [["reyers", "melkriek"], []],
  "jardin part": [["quartier-nord", "bempt", "de-la-haut", "botanique-saint-josse", "marbotin"], ["square-albert"]],
  carnaval: [["bempt"], []],
  "dossier cpas": [papers, ["quartier-nord"]],
  propre: [["marbotin"], ["reyers"]],
  schoonm: null,
  "fête des voisins": [["quartier-nord", "de-la-haut"], ["bempt", "hunderenveld", "kapelleveld", "marbotin", "peterbos"]],
  burenfeest: [["quartier-nord", "de-la-haut"], ["bempt", "hunderenveld", "kapelleveld", "marbotin", "peterbos"]],
  "parler français": [["botanique-saint-josse", "hunderenveld", "radis-marolles", "marbotin", "goujons", "peterbos"], ["quartier-nord"]],
  "Frans praten": [["botanique-saint-josse", "hunderenveld", "radis-marolles", "marbotin", "goujons", "peterbos"], ["quartier-nord"]],
  "je veux pratiquer mon français avec des gens": [["botanique-saint-josse", "hunderenveld", "radis-marolles", "marbotin"], ["goujons", "peterbos", "quartier-nord"]],
  "ik wil mijn Frans oefenen": [["botanique-saint-josse", "hunderenveld", "radis-marolles", "marbotin"], ["goujons", "peterbos", "quartier-nord"]],
  "je cherche une activité pour mes enfants le mercredi": [["bempt"], children],
  "apprendre à rouler à vélo": [["versailles-val-marie"], []],
  sport: [["hunderenveld", "quartier-nord"], ["radis-marolles", "de-la-haut", "versailles-val-marie"]],
};

/** A few lines of one kind: text, who is meant, who is also fine; ids apart by spaces. @param {string} kind @param {Page} page @param {[string, string, string?][]} lines @returns {Judged[]} */
function lines(kind, page, lines) {
  const ids = (/** @type {string} */ list) => list.split(" ").filter(Boolean);
  return lines.map(([text, best, fine = ""]) => judged(kind, page, text, ids(best), ids(fine)));
}

const inBrussels = "quartier-nord radis-marolles versailles-val-marie";

/** What the needs do not say: names, places, organisations, numbers, days. */
const own = [
  ...lines("name", "fr", [
    ["goujons", "goujons"], ["PCS Goujons", "goujons"], ["Les Goujons", "goujons"], ["Bempt", "bempt"], ["pcs bempt", "bempt"], ["Botanique", "botanique-saint-josse"],
    ["De Là Haut", "de-la-haut"], ["de la haut", "de-la-haut"], ["Homborch", "homborch"], ["hunderenveld", "hunderenveld"], ["PCS Kapelleveld", "kapelleveld"], ["machtens", "machtens"],
    ["Marbotin", "marbotin"], ["melkriek", "melkriek"], ["Peterbos", "peterbos"], ["quartier nord", "quartier-nord"], ["radis marolles", "radis-marolles"], ["Radis", "radis-marolles"],
    ["ransfort", "ransfort"], ["quartiers ransfort", "ransfort"], ["Reyers", "reyers"], ["square albert", "square-albert"], ["PCS Square Albert Ier", "square-albert"], ["Versailles", "versailles-val-marie"], ["val marie", "versailles-val-marie"],
  ]),
  ...lines("name", "nl", [
    ["Grondels", "goujons"], ["Kruidtuin", "botanique-saint-josse"], ["Noordwijk", "quartier-nord"], ["noord wijk", "quartier-nord"], ["Radijs", "radis-marolles"], ["Ransfortwijk", "ransfort"],
    ["Albert I-square", "square-albert"], ["psc peterbos", "peterbos"], ["Marollen", "radis-marolles"], ["Platowijk", "de-la-haut"], ["melkriekwijk", "melkriek"],
  ]),
  ...lines("nickname", "fr", [
    ["PCS Albert", "square-albert"], ["la tour des goujons", "goujons"], ["Evenepoel", "reyers"], ["Platon", "de-la-haut"], ["studio platon", "de-la-haut"], ["beekkant", "machtens"],
    ["gare de l'ouest", "machtens"], ["marolles", "radis-marolles"], ["lacaille", "radis-marolles"], ["salle agora", "versailles-val-marie"], ["lieu de liens", "versailles-val-marie"], ["la chor'albert", "square-albert"],
    ["chronique des goujons", "goujons"], ["arc-en-ciel", "goujons"], ["jardin de l'amitié", "quartier-nord"], ["vers'ailes", "versailles-val-marie"], ["tour des goujon", "goujons"],
  ]),
  ...lines("nickname", "nl", [["Grondelstoren", "goujons"], ["Weststation", "machtens"], ["Lacaille", "radis-marolles"], ["Plato", "de-la-haut"]]),
  ...lines("association", "fr", [
    ["Union de Locataires d'Anderlecht-Cureghem", "goujons"], ["habitat et rénovation", "kapelleveld"], ["D'Broej", "machtens"], ["dbroej", "machtens"], ["SAAMO Brussel", "peterbos"], ["saamo", "peterbos"],
    ["sima", "botanique-saint-josse"], ["coin des cerises", "versailles-val-marie"], ["syndicat des locataires", "square-albert"], ["asbl la rue", "ransfort"], ["union des locataires de schaerbeek", "reyers"], ["entrela", "de-la-haut"], ["habitat renovation", "kapelleveld"],
  ]),
  ...lines("association", "nl", [["huurdersbond", "square-albert"], ["saamo", "peterbos"], ["vzw la rue", "ransfort"], ["d'broej", "machtens"]]),
  ...lines("initials", "fr", [["ULAC", "goujons"], ["ulac huvak", "goujons"], ["huvak", "goujons"], ["almk", "machtens"], ["Ulac", "goujons"]]),
  ...lines("landlord", "fr", [
    ["foyer anderlechtois", "goujons", "peterbos square-albert"], ["logement molenbeekois", "machtens ransfort"], ["Le Logement Bruxellois", "versailles-val-marie"], ["comensia", "versailles-val-marie", "peterbos"],
    ["everecity", "de-la-haut"], ["binhome", "melkriek"], ["BinHôme", "melkriek"], ["foyer laekenois", "quartier-nord"], ["foyer schaerbeekois", "reyers"], ["foyer du sud", "bempt"],
  ]),
  ...lines("landlord", "nl", [["Lakense Haard", "quartier-nord"], ["binhôme", "melkriek"], ["Everecity", "de-la-haut"]]),
  ...lines("no accents", "fr", [
    ["ecole de devoirs", "bempt goujons hunderenveld radis-marolles square-albert"], ["theatre", "radis-marolles hunderenveld"], ["echecs", "melkriek"], ["velo", "de-la-haut versailles-val-marie"], ["energie", "bempt"],
    ["alphabetisation", "goujons quartier-nord", "peterbos marbotin"], ["fete", "bempt de-la-haut hunderenveld kapelleveld marbotin peterbos quartier-nord"], ["numerique", "botanique-saint-josse de-la-haut"],
    ["ecoute", "machtens versailles-val-marie bempt", "goujons peterbos"], ["neerlandais", "peterbos"], ["proprete", "marbotin"], ["petit dejeuner", "hunderenveld versailles-val-marie"], ["cafe bavard", "radis-marolles", "marbotin botanique-saint-josse"], ["rue des beguines", "ransfort machtens"],
  ]),
  ...lines("activity", "fr", [
    ["sport", "hunderenveld quartier-nord", "radis-marolles de-la-haut versailles-val-marie"], ["boxe", "radis-marolles"], ["ruches", "de-la-haut"], ["soupe", "peterbos de-la-haut"], ["cantine", "goujons"], ["restaurant de quartier", "goujons"],
    ["escalade", "hunderenveld"], ["atelier bois", "de-la-haut"], ["salle communautaire", "versailles-val-marie"], ["petit-déjeuner", "hunderenveld versailles-val-marie"], ["carnaval", "bempt"], ["journal de quartier", "goujons"],
    ["séance d'information", "hunderenveld quartier-nord radis-marolles"], ["maison de quartier", "peterbos", "homborch"], ["documentaires", "radis-marolles"], ["petits travaux", "peterbos"], ["alimentation", "bempt"], ["bénévole", "machtens"],
  ]),
  ...lines("activity", "nl", [
    ["bokslessen", "radis-marolles"], ["soep", "peterbos de-la-haut"], ["buurtkantine", "goujons"], ["buurtkrant", "goujons"], ["buurthuis", "peterbos", "homborch"], ["ontbijt", "hunderenveld versailles-val-marie"], ["houtatelier", "de-la-haut"],
    ["koor", "square-albert"], ["infosessie", "hunderenveld quartier-nord radis-marolles"], ["vrijwilligers", "machtens"], ["bijenkorven", "de-la-haut"], ["formulieren", "peterbos", "goujons hunderenveld botanique-saint-josse bempt"],
  ]),
  ...lines("word form", "fr", [["ruche", "de-la-haut"], ["bénévolat", "machtens"], ["vélos", "de-la-haut versailles-val-marie"], ["soupes", "peterbos de-la-haut"], ["les cantines", "goujons"], ["jardinage", "bempt botanique-saint-josse de-la-haut marbotin quartier-nord square-albert", "reyers"], ["conversations", "botanique-saint-josse hunderenveld radis-marolles"]]),
  ...lines("word form", "nl", [["fietsen", "de-la-haut versailles-val-marie"], ["excursie", "hunderenveld quartier-nord"], ["ontbijten", "hunderenveld versailles-val-marie"], ["vrijwilliger", "machtens"], ["feest", "bempt de-la-haut hunderenveld kapelleveld marbotin peterbos quartier-nord"]]),
  ...lines("telephone", "fr", [
    ["02 522 98 69", "square-albert"], ["025229869", "square-albert"], ["02/522.98.69", "square-albert"], ["+32 2 522 98 69", "square-albert"], ["003225229869", "square-albert"], ["+32 (0)2 522 98 69", "square-albert"], ["522 98 69", "square-albert"], ["5229869", "square-albert"], ["02 522 98", "square-albert"], ["22 98 69", "square-albert"],
    ["0474 79 97 09", "kapelleveld"], ["0474/799709", "kapelleveld"], ["+32474799709", "kapelleveld"], ["0474 79 97", "kapelleveld"], ["79 97 09", "kapelleveld"],
    ["02 479 00 48", "quartier-nord"], ["024790048", "quartier-nord"],
  ]),
  ...lines("telephone", "nl", [["02-522.98.69", "square-albert"], ["tel 02 522 98 69", "square-albert"]]),
  ...lines("weekday", "fr", [["lundi", "peterbos"], ["mercredi", "bempt peterbos"], ["jeudi", "goujons marbotin"], ["le mercredi après-midi", "bempt peterbos"], ["jeudi matin", "marbotin", "goujons"], ["les jeudis", "goujons marbotin"]]),
  ...lines("weekday", "nl", [["maandag", "peterbos"], ["woensdag", "bempt peterbos"], ["donderdag", "goujons marbotin"], ["op donderdag", "goujons marbotin"]]),
  ...lines("audience", "fr", [
    ["enfants", "bempt goujons hunderenveld botanique-saint-josse", "radis-marolles square-albert"], ["ados", "hunderenveld radis-marolles quartier-nord"], ["jeunes", "quartier-nord", "hunderenveld radis-marolles"], ["seniors", "de-la-haut", "hunderenveld"], ["femmes", "radis-marolles versailles-val-marie quartier-nord hunderenveld"],
    ["personnes âgées", "de-la-haut", "hunderenveld"], ["parents", "radis-marolles bempt"], ["familles", "bempt"],
  ]),
  ...lines("audience", "nl", [["kinderen", "bempt goujons hunderenveld botanique-saint-josse", "radis-marolles square-albert"], ["jongeren", "quartier-nord", "hunderenveld radis-marolles"], ["senioren", "de-la-haut", "hunderenveld"], ["vrouwen", "radis-marolles versailles-val-marie quartier-nord hunderenveld"], ["gezinnen", "bempt"]]),
  ...lines("activity and place", "fr", [
    ["école de devoirs anderlecht", "goujons square-albert"], ["cuisine forest", "bempt"], ["potager evere", "de-la-haut"], ["cours de français 1070", "goujons peterbos"], ["jardin schaerbeek", "marbotin"], ["écoute molenbeek", "machtens"], ["échecs uccle", "melkriek"],
    ["fête woluwe", "kapelleveld"], ["table de conversation saint-josse", "botanique-saint-josse"], ["alphabétisation quartier nord", "quartier-nord"], ["boxe marolles", "radis-marolles"], ["chorale anderlecht", "square-albert"], ["vélo evere", "de-la-haut"],
    ["théâtre berchem", "hunderenveld"], ["soupe peterbos", "peterbos"], ["femmes neder-over-heembeek", "versailles-val-marie"], ["devoirs 1190", "bempt"], ["papiers st josse", "botanique-saint-josse"], ["sorties uccle", "melkriek"], ["zumba bruxelles", "radis-marolles"], ["sport 1082", "hunderenveld"], ["enfants à forest", "bempt"],
  ]),
  ...lines("activity and place", "nl", [["huiswerkklas vorst", "bempt"], ["koken ukkel", "melkriek"], ["tuin schaarbeek", "marbotin"], ["Franse les anderlecht", "goujons peterbos"], ["huiswerk 1082", "hunderenveld"], ["koor anderlecht", "square-albert"], ["computer evere", "de-la-haut"], ["fietsles heembeek", "versailles-val-marie"]]),
  ...lines("sentence", "fr", [
    ["y a-t-il une école de devoirs près de chez moi à forest", "bempt"], ["je veux apprendre à faire du vélo", "versailles-val-marie", "de-la-haut"], ["qui s'occupe du quartier peterbos", "peterbos"], ["remplir un formulaire", "peterbos", "goujons hunderenveld botanique-saint-josse bempt"], ["où est le pcs de la rue lacaille", "radis-marolles"],
    ["je voudrais faire réparer mon vélo", "de-la-haut", "versailles-val-marie"], ["bonjour je cherche un cours de boxe pour mon fils", "radis-marolles"],
  ]),
  ...lines("sentence", "nl", [["ik zoek een huiswerkklas in anderlecht", "goujons square-albert"], ["waar kan ik mijn fiets laten herstellen", "de-la-haut"], ["is er iets voor kinderen op woensdag", "bempt", "goujons hunderenveld botanique-saint-josse peterbos"]]),
  ...lines("paraphrase", "fr", [
    ["mamie veut se promener", "de-la-haut"], ["poubelles", "hunderenveld marbotin"], ["moisissures dans l'appartement", "bempt hunderenveld kapelleveld marbotin peterbos quartier-nord radis-marolles square-albert"], ["mal dans ma tête", "versailles-val-marie machtens bempt"], ["gérer mon argent", "hunderenveld"], ["troisième âge", "de-la-haut", "hunderenveld"],
    ["donner un coup de main", "machtens"], ["louer une salle pour un anniversaire", "versailles-val-marie"],
  ]),
  ...lines("paraphrase", "nl", [["oma gaat wandelen", "de-la-haut"], ["vuilnis", "hunderenveld marbotin"], ["zaal huren", "versailles-val-marie"], ["iets doen als vrijwilliger", "machtens"]]),
  ...lines("other language", "fr", [["Grondelsstraat", "goujons"], ["Sint-Joost", "botanique-saint-josse"], ["Antwerpsesteenweg", "quartier-nord"], ["huurdersbond", "square-albert"], ["Kruidtuin", "botanique-saint-josse"]]),
  ...lines("other language", "nl", [["botanique", "botanique-saint-josse"], ["quartier nord", "quartier-nord"], ["syndicat des locataires", "square-albert"], ["goujons", "goujons"], ["mercredi", "bempt peterbos"]]),
  ...lines("English", "fr", [["children", "bempt goujons hunderenveld botanique-saint-josse", "radis-marolles square-albert"], ["women", "radis-marolles versailles-val-marie quartier-nord hunderenveld"], ["monday", "peterbos"], ["elderly", "de-la-haut", "hunderenveld"], ["breakfast", "hunderenveld versailles-val-marie"]]),
  ...lines("typing", "fr", [["gouj", "goujons"], ["peter", "peterbos"], ["hunder", "hunderenveld"], ["ander", "goujons peterbos square-albert"], ["molenb", "machtens ransfort"], ["schaer", "marbotin reyers"], ["versai", "versailles-val-marie"], ["kapel", "kapelleveld"], ["rue des gouj", "goujons"], ["107", "goujons peterbos square-albert"], ["merc", "bempt peterbos"], ["boxe mar", "radis-marolles"]]),
  ...lines("typing", "nl", [["gron", "goujons"], ["schaar", "marbotin reyers"], ["ukk", "homborch melkriek"], ["donder", "goujons marbotin"]]),
];

/** Nothing of the kind is in any sheet. */
const nothing = [
  ...lines(unanswerable, "fr", [
    "piscine olympique", "xqzt", "passeport américain", "dentiste", "équitation", "plongée sous-marine", "billet d'avion", "ski alpin", "bitcoin", "casino en ligne", "vétérinaire", "hôtel de luxe",
    "zzzzzz", "asdfgh", "blorptag", "qwrtpl", "9999", "5000", "02 999 99 99", "météo demain", "golf", "tatouage", "kebab", "pneus d'hiver", "coiffeur", "voiture électrique", "wxyz kjhg", "astrologie", "chirurgien", "télésiège",
  ].map((text) => /** @type {[string, string]} */ ([text, ""]))),
  ...lines(unanswerable, "nl", ["tandarts", "olympisch zwembad", "paardrijden", "vliegtuigticket", "kapper", "dierenarts", "xkqjz", "goktent", "duiken", "8888"].map((text) => /** @type {[string, string]} */ ([text, ""]))),
];

/** Words that the slips are made of, and who is meant. @type {[Page, string, string[]][]} */
export const slipWords = [
  ["fr", "goujons", ["goujons"]], ["fr", "peterbos", ["peterbos"]], ["fr", "marbotin", ["marbotin"]], ["fr", "hunderenveld", ["hunderenveld"]], ["fr", "homborch", ["homborch"]], ["fr", "machtens", ["machtens"]],
  ["fr", "kapelleveld", ["kapelleveld"]], ["fr", "melkriek", ["melkriek"]], ["fr", "anderlecht", ["goujons", "peterbos", "square-albert"]], ["fr", "molenbeek", ["machtens", "ransfort"]], ["fr", "schaerbeek", ["marbotin", "reyers"]],
  ["fr", "potager", offer.garden[0]], ["fr", "cuisine", offer.cooking[0].concat(offer.meal[0])], ["fr", "théâtre", offer.theatre[0]], ["fr", "chorale", ["square-albert"]], ["fr", "devoirs", offer.homework[0]], ["fr", "alphabétisation", ["goujons", "quartier-nord"]],
  ["fr", "mercredi", ["bempt", "peterbos"]], ["fr", "jardin", offer.garden[0]], ["fr", "everecity", ["de-la-haut"]], ["fr", "permanence", papers],
  ["nl", "moestuin", ["bempt", "botanique-saint-josse", "de-la-haut"]], ["nl", "huiswerkklas", offer.homework[0]], ["nl", "donderdag", ["goujons", "marbotin"]], ["nl", "grondels", ["goujons"]], ["nl", "schaarbeek", ["marbotin", "reyers"]],
];

/** @param {Page} page */
const otherOf = (page) => (page === "fr" ? "nl" : "fr");

/** @type {[keyof import("./needs.mjs").Need & string, string][]} */
export const needKinds = [["ask", "activity"], ["forms", "word form"], ["typing", "typing"], ["say", "sentence"], ["around", "paraphrase"]];

/** @param {string} text @param {[string[], string[]]} usual */
const judgement = (text, usual) => (text in exceptions ? exceptions[text] : usual);

/** @returns {Judged[]} */
function fromNeeds() {
  return Object.entries(offer).flatMap(([need, usual]) => {
    /** @param {string} kind @param {Page} page @param {string[] | undefined} texts */
    const all = (kind, page, texts = []) =>
      texts.flatMap((text) => {
        const found = judgement(text, usual);
        return found ? [judged(kind, page, text, ...found)] : [];
      });
    const pages = /** @type {Page[]} */ (["fr", "nl"]);
    return [
      ...pages.flatMap((page) => needKinds.flatMap(([key, kind]) => all(kind, page, /** @type {any} */ (needs[need])[key]?.[page]))),
      ...pages.flatMap((page) => all("other language", page, needs[need].ask[otherOf(page)].slice(0, 1))),
      ...all("English", "fr", needs[need].ask.en),
      ...Object.values(home[need] ?? {}).flatMap((texts) => all("home language", "fr", texts)),
    ];
  });
}

/** Communes and postal codes: who lies there; where nobody does, who is nearest is found from positions. @param {import("./setting.mjs").Setting} setting @returns {Judged[]} */
function fromCommunes(setting) {
  return setting.communes.flatMap((commune) => {
    const scripts = spellings[commune.id] ?? { script: [], spelling: [] };
    const here = setting.inCommune(commune.id);
    if (here.length === 0) return [setting.nearCommune("commune", "fr", commune.fr, commune)];
    return [
      { ...judged("commune", "fr", commune.fr, here), place: /** @type {const} */ ("commune") },
      { ...judged("commune", "nl", commune.nl, here), place: /** @type {const} */ ("commune") },
      ...[...scripts.script, ...scripts.spelling].map((text) => judged("place in other letters", "fr", text, here)),
    ];
  });
}

/** @param {import("./setting.mjs").Setting} setting @returns {Judged[]} */
function fromPostalCodes(setting) {
  const known = [...new Set(setting.projects.map(({ postal }) => postal))];
  return known.flatMap((code) => {
    const here = setting.projects.filter(({ postal }) => postal === code).map(({ id }) => id);
    return [
      { ...judged("postal code", "fr", code, here), place: /** @type {const} */ ("postal") },
      judged("postal code", "nl", `${code} ${setting.projects.find(({ postal }) => postal === code)?.commune.nl}`, here),
    ];
  });
}

/** Streets of the sheets, and others, of which the nearest project is meant. @param {import("./setting.mjs").Setting} setting @returns {Judged[]} */
function fromStreets(setting) {
  /** @type {[Page, string, string, boolean?][]} page, what is typed, the street's French name, whether it must be said to be ours */
  const typed = [
    ["fr", "rue des Goujons", "Rue des Goujons"], ["fr", "rue des goujons 63", "Rue des Goujons", true], ["fr", "63 rue des goujons", "Rue des Goujons", true], ["nl", "Grondelsstraat 63", "Rue des Goujons", true], ["fr", "Parc du Peterbos 9", "Parc du Peterbos", true],
    ["nl", "Peterbospark", "Parc du Peterbos"], ["fr", "chaussée d'anvers 150", "Chaussée d'Anvers", true], ["nl", "Antwerpsesteenweg", "Chaussée d'Anvers"], ["fr", "avenue de l'Héliport", "Avenue de l'Héliport"], ["fr", "av de l heliport 12", "Avenue de l'Héliport", true],
    ["fr", "rue du faubourg", "Rue du Faubourg"], ["fr", "rue lacaille 4", "Rue Lacaille", true], ["nl", "Lacaillestraat", "Rue Lacaille"], ["fr", "square albert ier 3", "Square Albert Ier", true], ["fr", "rue henri evenepoel 100", "Rue Henri Evenepoel", true],
    ["fr", "rue evenepoel", "Rue Henri Evenepoel"], ["fr", "rue Musin", "Rue Musin"], ["fr", "rue de Beyseghem 131", "Rue de Beyseghem"], ["nl", "Beizegemstraat", "Rue de Beyseghem"], ["fr", "square de la madelon", "Square de la Madelon"], ["fr", "boulevard Machtens", "Boulevard Edmond Machtens"],
    ["fr", "bd edmond machtens 50", "Boulevard Edmond Machtens"], ["fr", "avenue albert dumont", "Avenue Albert Dumont"], ["fr", "rue georges ugeux 1", "Rue Georges Ugeux"], ["fr", "rue adolphe marbotin", "Rue Adolphe Marbotin"], ["fr", "rue ransfort 20", "Rue Ransfort"],
    ["fr", "rue Wayez", "Rue Wayez"], ["fr", "rue wayez 120", "Rue Wayez"], ["nl", "Wayezstraat 12", "Rue Wayez"], ["fr", "rue de la tour japonaise 11", "Rue de la Tour Japonaise"], ["fr", "rue de Birmingham", "Rue de Birmingham"], ["fr", "avenue chazal 10", "Avenue Chazal"], ["nl", "Chazallaan", "Avenue Chazal"],
    ["fr", "rue du bambou", "Rue du Bambou"], ["fr", "rue de la bienvenue 5", "Rue de la Bienvenue"], ["fr", "chaussee de gand", "Chaussée de Gand"], ["nl", "Gentsesteenweg 300", "Chaussée de Gand"], ["fr", "avenue des freres goemaere", "Avenue des Frères Goemaere"], ["nl", "Verwelkomingsstraat", "Rue de la Bienvenue"],
    ["fr", "avenue d'homborchveld", "Avenue d'Homborchveld"],
  ];
  return typed.map(([page, text, fr, mine]) => setting.street("street", page, text, fr, mine));
}

/** @param {import("./setting.mjs").Setting} setting @returns {Judged[]} */
export function realQueries(setting) {
  const needed = fromNeeds();
  const accented = needed.filter(({ kind, page, text }) => kind === "activity" && page === "fr" && bare(text) !== text);
  const asked = [
    ...own,
    ...needed,
    ...accented.filter((_, at) => at % 2 === 0).map((one) => ({ ...one, kind: "no accents", text: bare(one.text) })),
    ...fromCommunes(setting),
    ...fromPostalCodes(setting),
    ...fromStreets(setting),
    ...lines("place in other letters", "fr", [["Molenbeek-st-Jean", "machtens ransfort"], ["brussel stad", inBrussels]]),
    ...slippedQueries(2),
    ...nothing,
    ...unseen,
  ];
  return once(asked.filter(({ text }) => text !== "rue des beguines"));
}

/** The same text is judged once in each kind and page. @param {Judged[]} all */
export function once(all) {
  const seen = new Set();
  return all.filter(({ kind, page, text }) => {
    const name = `${kind}|${page}|${text.toLowerCase()}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** Slips of the finger in words of the sheets: one of each word at its first letter, and some of the others. @param {number} count - of each word; Infinity: all of them @returns {Judged[]} */
export function slippedQueries(count) {
  const luck = chance(7);
  const one = slipWords.flatMap(([page, text, ids]) => {
    const [first, ...rest] = everySlip(text);
    return [first, ...luck.some(rest, count)].map((typed) => judged("typo", page, typed, ids));
  });
  const two = slipWords
    .filter(([, text]) => text.length >= 9)
    .flatMap(([page, text, ids], turn) => [twoSlips(text, turn)].filter(Boolean).map((typed) => judged("two typos", page, typed, ids)));
  return [...one, ...two];
}
