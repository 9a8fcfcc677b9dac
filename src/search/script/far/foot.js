globalThis.annuaire.put("lointain", { meaningsOf, placesFrom, placeOf, herePlace, placeHits, placeAnswer });
