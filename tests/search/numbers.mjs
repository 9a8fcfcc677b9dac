// @ts-check
/** Numbers in queries that are none of a house: ages, hours, prices, and how many. Each is asked from the page of its language. */

/** @type {Record<"fr" | "nl", string[]>} */
export const numbers = {
  fr: [
    "mon fils de 15 ans", "ma fille a 8 ans", "ado 14 ans", "activités 6-12 ans", "enfants de 6 à 12 ans", "enfants entre 3 et 5 ans", "dès 12 ans", "15 ans", "plus de 60 ans", "bébé 18 mois",
    "ouvert à 18h", "ouvert à 18 h", "activités 9h-12h", "lundi 14h30", "café à 10 heures", "cours de français 18h30", "enfants mercredi 14h",
    "repas à 5 €", "repas 5 euros", "cours à 10€", "stage 50 euros", "gratuit ou 2 euros",
    "bus 3 enfants", "3 enfants", "famille de 5 enfants", "1 enfant handicapé", "cours 2 jours", "2 ados et 1 enfant",
  ],
  nl: [
    "mijn zoon is 15 jaar", "15-jarige", "tiener 14 jaar", "kinderen van 6 tot 12 jaar", "kinderen 6-12 jaar", "vanaf 12 jaar", "60 jaar",
    "open om 18u", "open om 18 uur", "activiteiten 9u-12u", "maandag 14u30", "koffie om 10 uur", "huiswerk 16u",
    "maaltijd 5 euro", "eten 5 €", "kamp 50 euro", "3 kinderen", "gezin met 4 kinderen", "bus 3 kinderen",
  ],
};

/** The same numbers beside a street are a house's, or stand beside one. @type {[page: "fr" | "nl", text: string, number: string][]} */
export const houses = [
  ["fr", "rue wayez 15", "15"], ["fr", "wayez 15", "15"], ["fr", "rue wayez 20 bte 3", "20"], ["fr", "école de devoirs 12 ans rue wayez 20", "20"], ["fr", "rue wayez 20 ouvert à 18h", "20"],
  ["nl", "wayezstraat 15", "15"], ["nl", "wayezstraat 20 bus 3", "20"], ["nl", "huiswerk 12 jaar wayezstraat 20", "20"],
];
