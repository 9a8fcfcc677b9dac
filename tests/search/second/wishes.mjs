// @ts-check
/**
 * The second set: 300 further judged queries, written before any look at what the engine answers to them, when
 * addresses, wishes and home languages were looked at a second time. They stay as they were written.
 *
 * A row is a text, the needs that are meant and those that also serve; needs are those of `fiction/activities.mjs`
 * and of `real.mjs`, so that the same rows are asked of any directory.
 */

/** @typedef {import("../judged.mjs").Page} Page */
/** @typedef {[text: string, meant: string, fine?: string]} Row */

const courses = "french dutch conversation";
const eating = "meal parcels";
const moving = "gym football boxing jogging walking dance cycling";

/** @type {[kind: string, page: Page, rows: Row[]][]} */
export const wishes = [
  ["activity", "fr", [
    ["aide aux devoirs", "homework"], ["rattrapage scolaire", "homework"], ["cours de français pour adultes", "french", "conversation"], ["francais cour", "french", "conversation"], ["cours de néerlandais", "dutch"],
    ["cours de langue", courses], ["table de conversation", "conversation", "french"], ["remplir des formulaires", "papers"], ["permanence logement", "housing", "papers"], ["consommer moins d'énergie", "energy"],
    ["repas partagé", "meal"], ["atelier de cuisine", "cooking", "meal"], ["jardinage", "garden"], ["apiculture", "bees"], ["réparer son vélo", "bikes", "cycling"],
    ["menuiserie", "wood"], ["couture", "sewing"], ["cours d'informatique", "computer"], ["chanter", "choir"], ["faire du théâtre", "theatre"],
    ["ciné-club", "films"], ["jouer aux échecs", "chess"], ["jeux de société", "boardgames"], ["promenade", "walking"], ["course à pied", "jogging"],
    ["boxe", "boxing"], ["foot", "football"], ["cours de danse", "dance"], ["vélo pour femmes", "cycling"], ["espace ados", "teens"],
    ["excursion en bus", "outings"], ["fête de rue", "party"], ["vide-greniers", "fleamarket"], ["comité de quartier", "council"], ["nettoyer le quartier", "cleaning"],
    ["café entre voisins", "cafe"],
  ]],
  ["activity", "nl", [
    ["huiswerkbegeleiding", "homework"], ["Franse lessen", "french", "conversation"], ["tafel nederlands", "conversation dutch", "french"], ["Nederlands leren", "dutch", "conversation"], ["taalcursus", courses],
    ["conversatietafel", "conversation", "french"], ["formulieren invullen", "papers"], ["samen eten", "meal"], ["kookles", "cooking", "meal"], ["tuinieren", "garden"],
    ["fiets herstellen", "bikes", "cycling"], ["naaien", "sewing"], ["computerles", "computer"], ["koor", "choir"], ["toneel", "theatre"],
    ["schaken", "chess"], ["gezelschapsspelen", "boardgames"], ["wandeling", "walking"], ["boksen", "boxing"], ["voetbal", "football"],
    ["dansles", "dance"], ["rommelmarkt", "fleamarket"], ["wijkcomité", "council"], ["koffie met de buren", "cafe"],
  ]],
  ["English", "fr", [
    ["French lessons", "french", "conversation"], ["Dutch course", "dutch", "conversation"], ["language course", courses], ["help with homework", "homework"], ["filling in forms", "papers"],
    ["community garden", "garden"], ["fix my bike", "bikes", "cycling"], ["sewing", "sewing"], ["computer help", "computer"], ["singing", "choir"],
    ["board games", "boardgames"], ["football", "football"], ["women's group", "women"], ["cooking together", "cooking", "meal"], ["day trips", "outings"],
  ]],
  ["sentence", "fr", [
    ["qui peut aider ma fille avec ses devoirs", "homework"], ["je ne parle pas bien français, où apprendre", "french", "conversation"], ["j'ai reçu une lettre que je ne comprends pas", "papers"], ["aidez-moi à remplir ma déclaration d'impôts", "papers"],
    ["je cherche à rencontrer d'autres mamans", "women cafe", "meal"], ["où est-ce que je peux manger pas cher", eating, "cooking"], ["je m'ennuie à la maison", "cafe", "meal outings listening boardgames"], ["mon appartement est trop humide", "housing"],
    ["je ne sais pas utiliser internet", "computer"], ["je voudrais cultiver des légumes", "garden"], ["y a-t-il une chorale dans le coin", "choir"], ["où donner mes vieilles affaires", "fleamarket"],
    ["que faire avec les enfants pendant les vacances", "holidays", "children outings"], ["je veux bouger un peu", moving], ["j'aimerais apprendre à coudre", "sewing"], ["je veux parler avec quelqu'un de mes problèmes", "listening"],
  ]],
  ["sentence", "nl", [
    ["wie kan mijn zoon helpen met zijn huiswerk", "homework"], ["ik begrijp deze brief niet", "papers"], ["waar kan ik Frans leren", "french", "conversation"], ["ik wil mensen leren kennen", "cafe", "meal"],
    ["mijn huis is vochtig", "housing"], ["ik wil graag zingen", "choir"], ["kan iemand mij helpen met mijn computer", "computer"], ["ik wil leren naaien", "sewing"],
    ["waar kan ik goedkoop eten", eating, "cooking"], ["ik wil groenten kweken", "garden"],
  ]],
  ["paraphrase", "fr", [
    ["lettre de l'huissier", "papers", "housing listening"], ["dette", "papers", "energy housing"], ["dossier chômage", "papers jobs"], ["déclaration d'impôts", "papers"], ["facture de gaz", "energy", "papers housing"],
    ["punaises de lit", "housing", "cleaning"], ["fuite d'eau", "housing"], ["charges locatives", "housing", "energy"], ["dépression", "listening"], ["seul à la maison", "cafe listening", "meal outings"],
    ["gsm", "computer"], ["mot de passe", "computer"], ["graines et semis", "garden"], ["robe à raccourcir", "sewing"], ["partie de cartes", "boardgames", "chess"],
    ["garder la forme", "gym", moving], ["film gratuit", "films"], ["journée à la mer", "outings"], ["barbecue des voisins", "party", "meal"], ["donner son avis sur le quartier", "council"],
  ]],
  ["paraphrase", "nl", [
    ["brief van de deurwaarder", "papers", "housing listening"], ["lekkende kraan", "housing"], ["eenzaamheid", "cafe listening", "meal outings"], ["smartphone gebruiken", "computer"], ["fit blijven", "gym", moving],
    ["kaarten", "boardgames", "chess"], ["mee beslissen over de wijk", "council"], ["uitstap naar zee", "outings"],
  ]],
  ["two typos", "fr", [
    ["conversassion", "conversation", "french"], ["alphabetisaton", "french"], ["infromatik", "computer"], ["jardinnage colectif", "garden"], ["permanance sociale", "papers"],
    ["admnistratif", "papers"], ["gimnastique", "gym", moving], ["exkursions", "outings"], ["promenad", "walking"], ["neerlandai", "dutch"],
    ["repparation velo", "bikes", "cycling"], ["brokante", "fleamarket"], ["teatre", "theatre"], ["societee jeux", "boardgames"],
  ]],
  ["two typos", "nl", [
    ["huiswerkclas", "homework"], ["conversatietaffel", "conversation", "french"], ["gezelschapspelen", "boardgames"], ["moesttuin", "garden"], ["fietsherstelingen", "bikes", "cycling"],
    ["rommelmarckt", "fleamarket"], ["wandelling", "walking"], ["naaiattelier", "sewing"],
  ]],
];

/** In home languages, asked from the French page and, every fourth, from the Dutch one. @type {Row[]} */
export const home = [
  ["مساعدة أطفالي في الدراسة", "homework", "children"], ["دورة لغة", courses], ["أريد أن أتعلم الفرنسية", "french", "conversation"], ["تعلم الهولندية", "dutch", "conversation"], ["ملء الاستمارات", "papers"],
  ["رطوبة في البيت", "housing"], ["دروس خياطة", "sewing"], ["مشكل مع صاحب البيت", "housing"], ["طعام مجاني", eating, "cooking"], ["لعب الشطرنج", "chess"],
  ["çocuğumun ödevine yardım", "homework", "children"], ["dil kursu", courses], ["fransızca dersi", "french", "conversation"], ["form doldurma", "papers"], ["rutubet", "housing"],
  ["dikiş kursu", "sewing"], ["ev sahibiyle sorun", "housing"], ["ücretsiz yemek", eating, "cooking"], ["satranç", "chess"], ["kadınlar için", "women", "cycling"],
  ["clases de apoyo para mi hijo", "homework", "children"], ["curso de idiomas", courses], ["curso de francés gratis", "french", "conversation"], ["rellenar formularios", "papers"], ["humedad en casa", "housing"],
  ["coser", "sewing"], ["comedor social", eating, "cooking"], ["ajedrez", "chess"], ["huerto urbano", "garden"], ["conocer a mis vecinos", "cafe", "meal party"],
  ["ajutor la lecții", "homework"], ["cursuri de limbi", courses], ["cursuri de franceză", "french", "conversation"], ["completarea formularelor", "papers"], ["igrasie", "housing"],
  ["mâncare gratuită", eating, "cooking"], ["șah", "chess"], ["grădină comună", "garden"],
  ["pomoc w nauce dla dziecka", "homework", "children"], ["kurs językowy", courses], ["lekcje francuskiego", "french", "conversation"], ["wypełnianie formularzy", "papers"], ["wilgoć w mieszkaniu", "housing"],
  ["darmowe jedzenie", eating, "cooking"], ["szachy", "chess"], ["naprawa roweru", "bikes", "cycling"], ["spotkania dla kobiet", "women"],
  ["курси мови", courses], ["курси", courses, "computer sewing cooking dance boxing cycling"], ["уроки французької", "french", "conversation"], ["допомога дітям у навчанні", "homework", "children"], ["заповнити форму", "papers"],
  ["волога у квартирі", "housing"], ["безкоштовна їжа", eating, "cooking"], ["шахи", "chess"], ["ремонт велосипедів", "bikes", "cycling"], ["хор", "choir"],
  ["езиков курс", courses], ["уроци по френски", "french", "conversation"], ["помощ за уроците", "homework"], ["попълване на формуляри", "papers"], ["влага вкъщи", "housing"],
  ["безплатна храна", eating, "cooking"], ["шах", "chess"], ["общностна градина", "garden"],
  ["explicações para o meu filho", "homework", "children"], ["curso de línguas", courses], ["curso de francês", "french", "conversation"], ["preencher formulários", "papers"], ["humidade em casa", "housing"],
  ["comida grátis", eating, "cooking"], ["xadrez", "chess"], ["arranjar a bicicleta", "bikes", "cycling"], ["grupo de mulheres", "women"],
  ["casharro luqad", courses], ["casharo faransiis", "french", "conversation"], ["caawimaad dugsiga carruurta", "homework", "children"], ["foom buuxin", "papers"], ["cunto bilaash ah", eating, "cooking"], ["haweenka kooxda", "women"],
  ["ኮርስ ቋንቋ", courses], ["ፈረንሳይኛ ክመሃር", "french", "conversation"], ["ሓገዝ ትምህርቲ ቆልዑ", "homework", "children"], ["ቅጥዒ ምምላእ", "papers"], ["ነጻ ምግቢ", eating, "cooking"], ["ጉጅለ ደቂ ኣንስትዮ", "women"],
];

/** For whom: texts by audience and page. @type {Record<string, Partial<Record<Page, string[]>>>} */
export const audiences = {
  enfants: { fr: ["les petits", "gamins", "pour mes enfants"], nl: ["voor kinderen", "kids"] },
  ados: { fr: ["adolescent", "pour ados"], nl: ["voor tieners", "tiener"] },
  femmes: { fr: ["pour les femmes", "dames"], nl: ["voor vrouwen", "dames"] },
  seniors: { fr: ["retraités", "aînés", "pour seniors"], nl: ["gepensioneerden", "bejaarden"] },
};

/** A day with an audience or a need: both hold for one activity. @type {[page: Page, text: string, day: string, audience: string, need: string][]} */
export const days = [
  ["fr", "mercredi enfants", "mercredi", "enfants", ""], ["fr", "enfants le mercredi après-midi", "mercredi", "enfants", ""], ["nl", "woensdag kinderen", "mercredi", "enfants", ""], ["nl", "kinderen op woensdag", "mercredi", "enfants", ""],
  ["fr", "samedi enfants", "samedi", "enfants", ""], ["fr", "seniors lundi", "lundi", "seniors", ""], ["nl", "maandag vrouwen", "lundi", "femmes", ""], ["fr", "ados vendredi", "vendredi", "ados", ""],
  ["fr", "café jeudi matin", "jeudi", "", "cafe"], ["fr", "soupe le mercredi", "mercredi", "", "meal"], ["fr", "papiers lundi", "lundi", "", "papers"], ["fr", "permanence sociale jeudi", "jeudi", "", "papers"], ["nl", "soep op woensdag", "mercredi", "", "meal"], ["nl", "papieren maandag", "lundi", "", "papers"],
  ["fr", "école de devoirs mardi", "mardi", "", "homework"], ["nl", "donderdag koffie", "jeudi", "", "cafe"],
];

/** Whoever asks for these asks for all projects. @type {[Page, string][]} */
export const everything = [["fr", "PCS"], ["fr", "le pcs"], ["fr", "asbl"], ["nl", "psc"], ["nl", "vzw"], ["fr", "projets de cohésion sociale"]];

/** Nobody has it. @type {[Page, string][]} */
export const nobody = [
  ["fr", "simulateur de vol"], ["fr", "sauna"], ["fr", "crypto"], ["fr", "escape game"], ["fr", "voyance"], ["fr", "planche à voile"], ["fr", "aquarium"], ["fr", "garage auto"],
  ["fr", "sgdfhj"], ["fr", "vbnklm poiu"], ["fr", "sushi"], ["fr", "banque"], ["nl", "autorijschool"], ["nl", "bioscoopkaartje"], ["nl", "sauna"], ["nl", "zonnebank"],
  ["nl", "qsdklj"], ["nl", "loterij"], ["fr", "1999"], ["fr", "0499 00 00 00"], ["fr", "ski de fond"], ["fr", "manucure"], ["nl", "manicure"], ["fr", "parapente"],
];
