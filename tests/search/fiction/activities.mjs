// @ts-check
/**
 * What the invented projects offer. One entry is one need; its activities are worded differently from
 * project to project, as in life: [French, Dutch]. How visitors ask for them is in `needs.mjs`.
 */

/** @typedef {[string, string]} Pair a text in French and in Dutch */
/** @typedef {{ themes: string[], audience?: string[], ages?: string, often: number, titles: Pair[], details?: Pair[] }} Offer */

/** `often`: how many projects have it, compared with the others. @type {Record<string, Offer>} */
export const offers = {
  homework: {
    themes: ["devoirs"], audience: ["enfants"], ages: "6-12", often: 5,
    titles: [
      ["École de devoirs", "Huiswerkklas"],
      ["Soutien scolaire", "Studiebegeleiding"],
      ["Aide aux devoirs après l'école", "Huiswerkbegeleiding na school"],
      ["Coin des leçons", "Leshoekje"],
    ],
    details: [["Pour les élèves de l'école primaire.", "Voor leerlingen van de lagere school."], ["Avec un goûter.", "Met een vieruurtje."]],
  },
  french: {
    themes: ["langues"], audience: ["adultes"], often: 4,
    titles: [
      ["Cours de français", "Franse les"],
      ["Alphabétisation", "Alfabetisering"],
      ["Français pour débutants", "Frans voor beginners"],
      ["Lire et écrire le français", "Frans lezen en schrijven"],
    ],
  },
  dutch: {
    themes: ["langues"], audience: ["adultes"], often: 2,
    titles: [["Cours de néerlandais", "Nederlandse les"], ["Le néerlandais pas à pas", "Nederlands stap voor stap"]],
  },
  conversation: {
    themes: ["langues", "rencontres"], often: 3,
    titles: [
      ["Table de conversation", "Conversatietafel"],
      ["Tables de conversation en français", "Conversatietafels Frans"],
      ["Papotons ensemble", "Samen babbelen"],
    ],
    details: [["On parle, personne ne juge.", "We praten, niemand oordeelt."]],
  },
  papers: {
    themes: ["papiers"], often: 5,
    titles: [
      ["Permanence sociale", "Sociale permanentie"],
      ["Aide administrative", "Administratieve hulp"],
      ["Écrivain public", "Openbare schrijver"],
      ["Aide pour vos papiers", "Hulp bij uw papieren"],
    ],
    details: [["Courriers, formulaires et démarches.", "Brieven, formulieren en aanvragen."]],
  },
  housing: {
    themes: ["logement"], audience: ["locataires"], often: 3,
    titles: [
      ["Permanence logement", "Woonpermanentie"],
      ["Groupe des locataires", "Huurdersgroep"],
      ["Questions de logement", "Vragen over wonen"],
      ["Réunion avec le bailleur", "Overleg met de verhuurder"],
    ],
  },
  energy: {
    themes: ["logement"], often: 1.5,
    titles: [["Atelier énergie", "Energieatelier"], ["Moins d'énergie, moins de frais", "Minder energie, minder kosten"]],
    details: [["Lire ses compteurs et ses factures.", "Meters en rekeningen lezen."]],
  },
  listening: {
    themes: ["ecoute"], often: 2,
    titles: [["Espace d'écoute", "Luisterend oor"], ["Accueil et écoute", "Onthaal en luisterend oor"], ["Écoute et soutien psychologique", "Psychologische steun"]],
  },
  cafe: {
    themes: ["rencontres"], often: 5,
    titles: [
      ["Café papote", "Praatcafé"],
      ["Café des voisins", "Burencafé"],
      ["Accueil café", "Koffieonthaal"],
      ["Thé de l'après-midi", "Theenamiddag"],
    ],
  },
  meal: {
    themes: ["cuisine", "rencontres"], often: 3,
    titles: [
      ["Repas de quartier", "Buurtmaaltijd"],
      ["Table d'hôtes", "Gastentafel"],
      ["Soupe du midi", "Soepmiddag"],
      ["Petit-déjeuner partagé", "Gedeeld ontbijt"],
    ],
  },
  parcels: {
    themes: ["cuisine", "papiers"], often: 1,
    titles: [["Distribution de colis alimentaires", "Bedeling van voedselpakketten"], ["Épicerie sociale", "Sociale kruidenier"]],
  },
  cooking: {
    themes: ["cuisine"], often: 3,
    titles: [["Atelier cuisine", "Kookatelier"], ["Cuisine du monde", "Wereldkeuken"], ["Cuisinons ensemble", "Samen koken"]],
  },
  garden: {
    themes: ["jardin"], often: 4,
    titles: [
      ["Potager collectif", "Gemeenschappelijke moestuin"],
      ["Jardin partagé", "Gedeelde tuin"],
      ["Bacs à légumes et compost", "Groentebakken en compost"],
      ["Groupe des jardiniers", "Tuingroep"],
    ],
  },
  bees: { themes: ["jardin"], often: 0.5, titles: [["Rucher du quartier", "Bijenkorven van de wijk"]] },
  bikes: {
    themes: ["ateliers"], often: 1,
    titles: [["Réparation de vélos", "Fietsherstelling"], ["Atelier vélo", "Fietsatelier"]],
  },
  repair: {
    themes: ["ateliers"], often: 1.5,
    titles: [["Repair café", "Repair Café"], ["Atelier réparation d'objets", "Herstelatelier"]],
    details: [["Apportez votre grille-pain ou votre lampe.", "Breng uw broodrooster of lamp mee."]],
  },
  wood: { themes: ["ateliers"], often: 0.8, titles: [["Atelier bois", "Houtatelier"], ["Menuiserie", "Schrijnwerkerij"]] },
  sewing: {
    themes: ["ateliers"], often: 2,
    titles: [["Atelier couture", "Naaiatelier"], ["Couture et tricot", "Naaien en breien"], ["Atelier textile", "Textielatelier"]],
  },
  crafts: {
    themes: ["ateliers"], often: 2,
    titles: [["Ateliers créatifs", "Creatieve ateliers"], ["Peinture et dessin", "Schilderen en tekenen"], ["Bricolage", "Knutselen"]],
  },
  computer: {
    themes: ["numerique"], audience: ["adultes"], often: 3,
    titles: [
      ["Aide numérique", "Digitale hulp"],
      ["Atelier informatique", "Computeratelier"],
      ["Espace public numérique", "Openbare computerruimte"],
      ["Mon téléphone et moi", "Mijn telefoon en ik"],
    ],
  },
  choir: { themes: ["culture"], often: 1, titles: [["Chorale", "Koor"], ["Chorale du quartier", "Wijkkoor"]] },
  theatre: { themes: ["culture"], often: 1, titles: [["Atelier théâtre", "Theateratelier"], ["Troupe de théâtre", "Toneelgroep"]] },
  films: { themes: ["culture"], often: 1, titles: [["Ciné-club", "Filmclub"], ["Projection de films", "Filmvoorstelling"]] },
  chess: { themes: ["jeux"], often: 0.7, titles: [["Club d'échecs", "Schaakclub"], ["Ateliers d'échecs", "Schaakateliers"]] },
  boardgames: {
    themes: ["jeux"], often: 2,
    titles: [["Jeux de société", "Gezelschapsspelen"], ["Ludothèque", "Spelotheek"], ["Après-midi jeux", "Spelnamiddag"]],
  },
  walking: {
    themes: ["bouger", "rencontres"], audience: ["seniors"], often: 2,
    titles: [["Promenades seniors", "Wandelingen voor senioren"], ["Marche douce", "Rustig wandelen"]],
  },
  jogging: { themes: ["bouger"], often: 0.8, titles: [["Jogging", "Jogging"], ["Courir ensemble", "Samen lopen"]] },
  boxing: { themes: ["bouger"], audience: ["jeunes"], often: 0.7, titles: [["Cours de boxe", "Bokslessen"]] },
  football: { themes: ["bouger", "ados"], audience: ["jeunes"], often: 1.5, titles: [["Mini-foot", "Minivoetbal"], ["Football de rue", "Straatvoetbal"]] },
  dance: { themes: ["bouger"], often: 1.2, titles: [["Zumba", "Zumba"], ["Cours de danse", "Dansles"]] },
  gym: {
    themes: ["bouger"], often: 2,
    titles: [["Gymnastique douce", "Zachte gymnastiek"], ["Yoga", "Yoga"], ["Remise en forme", "Fit worden"]],
  },
  cycling: {
    themes: ["bouger", "femmes"], audience: ["femmes"], often: 0.8,
    titles: [["Cours de vélo pour femmes", "Fietslessen voor vrouwen"], ["Apprendre à rouler à vélo", "Leren fietsen"]],
  },
  women: {
    themes: ["femmes"], audience: ["femmes"], often: 2,
    titles: [["Groupe de femmes", "Vrouwengroep"], ["Matinée des femmes", "Vrouwenochtend"], ["Collectif des femmes", "Vrouwencollectief"]],
  },
  teens: {
    themes: ["ados"], audience: ["ados"], ages: "12-18", often: 2,
    titles: [["Espace ados", "Tienerruimte"], ["Maison de jeunes", "Jeugdhuis"], ["Soirée ados", "Tieneravond"]],
  },
  children: {
    themes: ["enfants"], audience: ["enfants"], ages: "3-12", often: 3,
    titles: [["Ateliers enfants", "Kinderateliers"], ["Mercredis des enfants", "Kinderwoensdag"], ["Activités extrascolaires", "Naschoolse activiteiten"]],
  },
  holidays: {
    themes: ["enfants"], audience: ["enfants"], often: 2,
    titles: [["Plaine de vacances", "Speelpleinwerking"], ["Stages de vacances", "Vakantiestages"]],
  },
  outings: {
    themes: ["sorties"], often: 3,
    titles: [["Excursions", "Daguitstappen"], ["Sorties en famille", "Uitstappen met het gezin"], ["Visites de musées", "Museumbezoek"]],
  },
  party: {
    themes: ["fetes"], often: 3,
    titles: [["Fête de quartier", "Buurtfeest"], ["Fête des voisins", "Burenfeest"], ["Carnaval", "Carnaval"]],
  },
  fleamarket: { themes: ["fetes"], often: 1, titles: [["Brocante", "Rommelmarkt"], ["Donnerie et vide-grenier", "Geefplein en garageverkoop"]] },
  council: {
    themes: ["participer"], often: 3,
    titles: [["Conseil des habitants", "Bewonersraad"], ["Comité de quartier", "Wijkcomité"], ["Réunion de quartier", "Wijkvergadering"]],
  },
  cleaning: { themes: ["participer"], often: 1.2, titles: [["Campagne propreté", "Netheidscampagne"], ["Nettoyage du quartier", "Wijkschoonmaak"]] },
  jobs: {
    themes: ["papiers"], audience: ["adultes"], often: 1.5,
    titles: [["Aide à la recherche d'emploi", "Hulp bij het zoeken naar werk"], ["Atelier CV et emploi", "Atelier cv en werk"]],
  },
  stories: { themes: ["enfants", "culture"], audience: ["enfants"], often: 1, titles: [["Heure du conte", "Voorleesuurtje"], ["Lecture aux petits", "Voorlezen voor kleintjes"]] },
};
