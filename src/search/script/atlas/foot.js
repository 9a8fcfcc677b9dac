globalThis.annuaire.put("atlas", { placesFrom, placeOf, herePlace, placeHits, placeAnswer });
