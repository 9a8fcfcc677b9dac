globalThis.annuaire.put("lecteur", { understood });
