// Telephone numbers in queries: what `text/telephone.rs` does for the index.

/**
 * What is looked for when a query is a telephone number: six digits or more and nothing else but
 * what people write between them, without `+32`, `0032` or the first zero.
 * @param {string} text
 */
export function phoneOf(text) {
  text = text.replace(/^\s*(tel|telefoon|telephone|téléphone|gsm|phone)\b[\s.:]*/i, "");
  if (!/^[\d ./()+\u00a0\u202f-]*$/.test(text)) return "";
  text = text.trim().replace("(0)", "");
  const digits = text.replace(/\D/g, "");
  if (digits.length < 6) return "";
  const country = text[0] === "+" ? /^(32)?/ : /^00(32)?/;
  return digits.replace(country, "").replace(/^0/, "");
}
