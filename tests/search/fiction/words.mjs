// @ts-check
/** The words that invented names are made of: [French, Dutch]. No name of a person, none of a real estate. */

/** @typedef {import("./activities.mjs").Pair} Pair */

/** What estates are called. @type {Pair[]} */
export const estates = [
  ["Les Coquelicots", "Klaprozen"], ["La Clairière", "De Open Plek"], ["Les Mésanges", "De Mezen"], ["Le Cerf-Volant", "De Vlieger"],
  ["Les Peupliers", "De Populieren"], ["L'Arc-Boutant", "De Steunboog"], ["La Passerelle", "De Loopbrug"], ["Les Tourterelles", "De Tortelduiven"],
  ["Le Vieux Moulin", "De Oude Molen"], ["Les Jonquilles", "De Gele Narcissen"], ["La Boussole", "Het Kompas"], ["Les Noisetiers", "De Hazelaars"],
  ["Le Phare", "De Vuurtoren"], ["Les Hirondelles", "De Zwaluwen"], ["La Marguerite", "De Margriet"], ["Les Sorbiers", "De Lijsterbessen"],
  ["Le Grand Large", "Het Ruime Sop"], ["Les Libellules", "De Libellen"], ["La Ruche", "De Bijenkorf"], ["Les Glycines", "De Blauweregen"],
  ["Le Tournesol", "De Zonnebloem"], ["Les Écureuils", "De Eekhoorns"], ["La Voilière", "De Zeilboot"], ["Les Myosotis", "Vergeet-mij-nietjes"],
  ["Le Belvédère", "Het Uitzicht"], ["Les Pervenches", "De Maagdenpalm"], ["La Fontaine", "De Fontein"], ["Les Bouleaux", "De Berken"],
  ["Le Carillon", "De Beiaard"], ["Les Lavandières", "De Wasvrouwen"], ["La Charmille", "De Haagbeuk"], ["Les Alouettes", "De Leeuweriken"],
  ["Le Potier", "De Pottenbakker"], ["Les Châtaigniers", "De Kastanjelaars"], ["La Lanterne", "De Lantaarn"], ["Les Capucines", "De Oost-Indische Kers"],
  ["Le Trèfle", "Het Klaverblad"], ["Les Rossignols", "De Nachtegalen"], ["La Pépinière", "De Boomkwekerij"], ["Les Églantines", "De Hondsrozen"],
  ["Le Roitelet", "Het Winterkoninkje"], ["Les Saules", "De Wilgen"], ["La Colombe", "De Duif"], ["Les Cyprès", "De Cipressen"],
  ["Le Sablier", "De Zandloper"], ["Les Marronniers", "De Paardenkastanjes"], ["La Girouette", "De Windwijzer"], ["Les Violettes", "De Viooltjes"],
  ["Le Menhir", "De Menhir"], ["Les Papillons", "De Vlinders"], ["La Cascade", "De Waterval"], ["Les Pinsons", "De Vinken"],
  ["Le Verger", "De Boomgaard"], ["Les Aubépines", "De Meidoorns"], ["La Prairie", "De Weide"], ["Les Cormorans", "De Aalscholvers"],
  ["Le Zéphyr", "De Zefier"], ["Les Dahlias", "De Dahlia's"], ["La Tannerie", "De Leerlooierij"], ["Les Genêts", "De Brem"],
  ["Le Colibri", "De Kolibrie"], ["Les Érables", "De Esdoorns"], ["La Brasserie", "De Brouwerij"], ["Les Primevères", "De Sleutelbloemen"],
  ["Le Héron", "De Reiger"], ["Les Nénuphars", "De Waterlelies"], ["La Sarcelle", "De Taling"], ["Les Bleuets", "De Korenbloemen"],
  ["Le Pivert", "De Specht"], ["Les Chardons", "De Distels"], ["La Chouette", "De Uil"], ["Les Cigognes", "De Ooievaars"],
  ["Le Tilleul", "De Linde"], ["Les Fougères", "De Varens"], ["La Comète", "De Komeet"], ["Les Goélands", "De Meeuwen"],
  ["Le Lavoir", "De Wasplaats"], ["Les Orchidées", "De Orchideeën"], ["La Forge", "De Smidse"], ["Les Mimosas", "De Mimosa's"],
  ["Le Passage", "De Doorgang"], ["Les Anémones", "De Anemonen"], ["La Serre", "De Serre"], ["Les Hérissons", "De Egels"],
  ["Le Viaduc", "Het Viaduct"], ["Les Tulipiers", "De Tulpenbomen"], ["La Bruyère", "De Heide"], ["Les Courlis", "De Wulpen"],
  ["Le Platane", "De Plataan"], ["Les Ajoncs", "De Gaspeldoorn"], ["La Source Claire", "De Klare Bron"], ["Les Camélias", "De Camelia's"],
  ["Le Kiosque", "De Kiosk"], ["Les Moineaux", "De Mussen"], ["La Tuilerie", "De Pannenbakkerij"], ["Les Sapins", "De Sparren"],
];

/** What tells estates of one name apart, once there are many. @type {Pair[]} */
export const quarters = [
  ["de l'Horizon", "Einder"], ["du Canal Vert", "Groene Vaart"], ["de la Colline", "Heuvel"], ["des Trois Ponts", "Drie Bruggen"],
  ["du Ruisseau", "Beek"], ["de l'Étang", "Vijver"], ["du Vallon", "Vallei"], ["de la Plaine", "Vlakte"], ["des Remparts", "Vesten"],
  ["du Levant", "Oosten"], ["du Couchant", "Avondland"], ["de la Gare Basse", "Benedenstation"], ["du Marché Neuf", "Nieuwmarkt"],
  ["des Arcades", "Bogen"], ["de l'Écluse", "Sluis"], ["du Rond-Point", "Rotonde"], ["de la Terrasse", "Terras"], ["des Ormes", "Olmen"],
  ["du Chemin Creux", "Holleweg"], ["de la Lisière", "Bosrand"], ["des Carrières", "Groeven"], ["du Grand Pré", "Grote Weide"],
  ["de la Rotonde", "Koepel"], ["des Quatre Vents", "Vier Winden"], ["du Dépôt", "Stelplaats"], ["de l'Aqueduc", "Waterleiding"],
  ["des Deux Tours", "Twee Torens"], ["du Bois Joli", "Mooibos"], ["de la Citadelle", "Citadel"], ["des Jardins Hauts", "Hoge Tuinen"],
  ["du Pont Levis", "Ophaalbrug"], ["de la Sucrerie", "Suikerfabriek"], ["des Maraîchers", "Groentetelers"], ["du Talus", "Talud"],
  ["de l'Observatoire", "Sterrenwacht"], ["des Bateliers", "Schippers"], ["du Hangar", "Loods"], ["de la Brique", "Baksteen"],
  ["des Oliviers", "Olijfbomen"], ["du Silo", "Silo"], ["de la Corderie", "Touwslagerij"], ["des Peintres", "Schilders"],
  ["du Port Sec", "Droge Haven"], ["de l'Orangerie", "Oranjerie"], ["des Forains", "Kermis"], ["du Tramway", "Tram"],
  ["de la Mosaïque", "Mozaïek"], ["des Vanniers", "Mandenmakers"], ["du Clair de Lune", "Maneschijn"], ["de la Rocaille", "Rotstuin"],
  ["des Sabotiers", "Klompenmakers"], ["du Gazomètre", "Gashouder"], ["de l'Amphithéâtre", "Amfitheater"], ["des Glaneuses", "Arenlezers"],
  ["du Patio", "Binnenhof"], ["de la Verrerie", "Glasblazerij"], ["des Allumeurs", "Aanstekers"], ["du Printemps", "Lente"],
  ["de l'Automne", "Herfst"], ["des Neiges", "Sneeuw"], ["du Soleil Levant", "Rijzende Zon"], ["de la Grande Ourse", "Grote Beer"],
  ["des Mariniers", "Varenslui"], ["du Petit Bois", "Klein Bos"], ["de la Halle", "Hal"], ["des Fileuses", "Spinsters"],
  ["du Sentier", "Paadje"], ["de l'Embarcadère", "Steiger"], ["des Cartonniers", "Kartonmakers"], ["du Puits", "Put"],
  ["de la Teinturerie", "Ververij"], ["des Semeurs", "Zaaiers"], ["du Campanile", "Klokkentoren"], ["de la Ferme Rose", "Roze Hoeve"],
  ["des Glacis", "Glooiing"], ["du Bassin", "Dok"], ["de l'Imprimerie", "Drukkerij"], ["des Chapeliers", "Hoedenmakers"],
  ["du Bastion", "Bastion"], ["de la Pomme Verte", "Groene Appel"], ["des Nuages", "Wolken"], ["du Lierre", "Klimop"],
  ["de la Meunerie", "Maalderij"], ["des Ramiers", "Houtduiven"], ["du Cadran", "Wijzerplaat"], ["de l'Atelier Bleu", "Blauw Atelier"],
  ["des Cascadelles", "Watervalletjes"], ["du Relais", "Pleisterplaats"], ["de la Falaise", "Klif"], ["des Buissons", "Struiken"],
  ["du Réservoir", "Reservoir"], ["de la Poterne", "Poterne"], ["des Mirabelles", "Mirabellen"], ["du Marais", "Moeras"],
  ["de l'Arche", "Ark"], ["des Vergers Bas", "Lage Boomgaarden"], ["du Vieux Four", "Oude Oven"], ["de la Bergerie", "Schaapskooi"],
  ["des Galets", "Keien"], ["du Rivage", "Oever"], ["de l'Oasis", "Oase"], ["des Étoiles", "Sterren"], ["du Fanal", "Baken"],
  ["de la Dune", "Duin"], ["des Cerisaies", "Kersentuinen"], ["du Crépuscule", "Schemering"],
];

/** What neighbours say instead: a building and its look. @type {Pair[]} */
export const buildings = [
  ["la tour", "de toren"], ["le bloc", "de blok"], ["les barres", "de flats"], ["la cité", "de cité"], ["le carré", "het vierkant"],
  ["les terrasses", "de terrassen"], ["la galerie", "de galerij"], ["le paquebot", "het schip"], ["la cour", "de koer"], ["l'escalier", "de trap"],
];

/** @type {Pair[]} */
export const looks = [
  ["aux balcons bleus", "met de blauwe balkons"], ["aux volets verts", "met de groene luiken"], ["au toit rouge", "met het rode dak"],
  ["de l'ancien cinéma", "van de oude bioscoop"], ["du boulanger", "van de bakker"], ["à la fresque", "met de muurschildering"],
  ["du terminus", "van het eindpunt"], ["des chats", "van de katten"], ["aux briques jaunes", "met de gele bakstenen"],
  ["du vieux marronnier", "van de oude kastanje"], ["aux mille fenêtres", "met de duizend ramen"], ["du château d'eau", "van de watertoren"],
  ["aux cheminées", "met de schoorstenen"], ["de la pharmacie", "van de apotheek"], ["aux colonnes roses", "met de roze zuilen"],
  ["du skatepark", "van het skatepark"], ["de l'horloge", "van de klok"], ["au grand sapin", "met de grote spar"],
];

/** Kinds of association. @type {Pair[]} */
export const societies = [
  ["Entraide et Culture", "Hulp en Cultuur"], ["Voisins Solidaires", "Solidaire Buren"], ["Collectif Habitants", "Bewonerscollectief"],
  ["Maison Ouverte", "Open Huis"], ["Coup de Pouce", "Duwtje"], ["Atelier Social", "Sociaal Atelier"], ["Réseau Familles", "Gezinsnetwerk"],
  ["Union Locative", "Huurunie"], ["Carrefour Associatif", "Verenigingenkruispunt"], ["Espace Citoyen", "Burgerruimte"],
];

/** What they are called after. @type {Pair[]} */
export const callings = [
  ["de la Senne Nouvelle", "van de Nieuwe Zenne"], ["du Midi Bas", "van Laag Zuid"], ["des Deux Rives", "van de Twee Oevers"], ["du Pentagone Est", "van de Vijfhoek Oost"],
  ["de l'Iris Jaune", "van de Gele Iris"], ["du Pavé Levé", "van de Lichte Kassei"], ["de la Maelbeek Verte", "van de Groene Maalbeek"], ["du Grand Ouest", "van het Grote Westen"],
  ["de la Barrière", "van de Barreel"], ["des Hauts Faubourgs", "van de Hoge Voorsteden"], ["de la Woluwe Basse", "van Laag Woluwe"], ["du Tivoli Rouge", "van Rood Tivoli"],
  ["des Quais", "van de Kaaien"], ["de la Vallée Sud", "van de Zuidvallei"], ["du Plateau", "van het Plateau"], ["de la Ceinture", "van de Gordel"],
  ["des Passants", "van de Voorbijgangers"], ["du Bon Accueil", "van het Goede Onthaal"], ["de la Main Tendue", "van de Uitgestoken Hand"], ["du Fil Rouge", "van de Rode Draad"],
];

/** The landlords. @type {[string, string, string][]} French, Dutch, initials */
export const landlords = [
  ["Foyer de la Senne Claire", "Haard van de Klare Zenne", "FSC"], ["Habitat des Coteaux", "Heuvelwoningen", ""], ["Le Toit Bruxellois", "Het Brusselse Dak", "LTB"],
  ["La Maison Partagée", "Het Gedeelde Huis", ""], ["Logements du Pentagone", "Vijfhoekwoningen", "LDP"], ["Foyer des Étangs", "Vijverhaard", ""],
  ["Coopérative Soleil Levant", "Coöperatie Rijzende Zon", "CSL"], ["Société du Bon Logis", "Maatschappij De Goede Woonst", "SBL"], ["Les Cités Unies", "De Verenigde Cités", ""],
  ["Habitations de la Forêt", "Boswoningen", "HDF"], ["Immobilière du Canal", "Kanaalvastgoed", ""], ["Le Seuil", "De Drempel", ""],
  ["Foyer des Remparts", "Vestenhaard", ""], ["Logis des Maraîchers", "Tuinderswoningen", "LDM"], ["Clef Sociale", "Sociale Sleutel", ""], ["Habitat Nord-Est", "Wonen Noordoost", "HNE"],
];

/** What they strive for. @type {Pair[]} */
export const aims = [
  ["Créer du lien entre voisins", "Banden smeden tussen buren"],
  ["Écouter ce que disent les habitants", "Luisteren naar wat bewoners zeggen"],
  ["Améliorer le cadre de vie", "De leefomgeving verbeteren"],
  ["Faire parler locataires et bailleur", "Huurders en verhuurder laten overleggen"],
  ["Soutenir les projets des habitants", "Projecten van bewoners steunen"],
  ["Ouvrir le quartier à tous", "De wijk openen voor iedereen"],
  ["Renforcer l'entraide", "Onderlinge hulp versterken"],
  ["Réunir les générations", "Generaties samenbrengen"],
];

/** Sentences of presentations. @type {Pair[]} */
export const sentences = [
  ["La porte est ouverte à tout le monde.", "De deur staat open voor iedereen."],
  ["L'équipe connaît bien le quartier.", "Het team kent de wijk goed."],
  ["Des bénévoles aident chaque semaine.", "Vrijwilligers helpen elke week."],
  ["Le local se trouve au rez-de-chaussée.", "Het lokaal ligt op de benedenverdieping."],
  ["Les habitants choisissent ensemble ce qui se fait.", "De bewoners kiezen samen wat er gebeurt."],
  ["Venez avec vos idées.", "Kom met uw ideeën."],
  ["Appelez avant de venir la première fois.", "Bel voor u de eerste keer komt."],
];
