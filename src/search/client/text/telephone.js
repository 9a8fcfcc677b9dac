// Telephone numbers in queries: what `text/telephone.rs` does for the index.

/**
 * What is looked for when a query is a telephone number: six digits or more and nothing else but
 * what people write between them, without the code of the country (`+32`, `0032`) and without what
 * is dialled before a number at home. Its digits are ours, as `withDigits` of `tokens.js` makes them.
 * @param {string} text @param {string} code @param {string} trunk
 */
export function phoneOf(text, code, trunk) {
  text = text.replace(/^\s*(tel|telefoon|telephone|téléphone|gsm|phone)\b[\s.:]*/i, "");
  if (!/^[\d ./()+\u00a0\u200e\u200f\u202f-]*$/.test(text)) return "";
  text = text.replace(/[\u200e\u200f]/g, "").trim().replace("(0)", "");
  const digits = text.replace(/\D/g, "");
  if (digits.length < 6) return "";
  const country = text[0] === "+" ? `^(${code})?` : `^00(${code})?`;
  return digits.replace(new RegExp(country), "").replace(new RegExp("^" + trunk), "");
}
