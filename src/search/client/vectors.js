// What tests compare with what Rust makes; no page loads it.

import { termsOf } from "./card_terms.js";
import { communeOfLine } from "./cards.js";
import { relatedOf } from "./related.js";
import { linesOf, mayHold, phrasesOf, postingsOf, ungrouped } from "./decode.js";
import { stem } from "./text/stem.js";
import { phoneOf } from "./text/telephone.js";
import { newVocabulary } from "./vocabulary.js";
import { keyOf, significant, tokensOf, withDigits } from "./text/tokens.js";

Object.assign(globalThis, { "vectors": { "tokensOf": tokensOf, "significant": significant, "stem": stem, "keyOf": keyOf, "phoneOf": (/** @type {string} */ text) => phoneOf(withDigits(text), "32", "0"), "termsOf": termsOf, "communeOfLine": communeOfLine, "linesOf": linesOf, "ungrouped": ungrouped, "phrasesOf": phrasesOf, "postingsOf": postingsOf, "mayHold": mayHold, "relatedOf": relatedOf, "newVocabulary": newVocabulary } });
