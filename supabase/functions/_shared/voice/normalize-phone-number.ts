/** A number of the North American plan with its area code, written without the country's 1. */
const NORTH_AMERICAN = /^[2-9]\d{2}[2-9]\d{6}$/;

/**
 * Rewrites a phone number in E.164 from any notation: with blanks, brackets, dots and hyphens, as a `tel:` or `sip:`
 * URI, with an international prefix in place of the plus sign, or without any.
 *
 * @returns null for a text that is not a phone number
 */
export function normalizePhoneNumber(text: string): string | null {
  const compact = text
    .replace(/^\s*(?:tel|sips?):/i, "")
    .replace(/[@;].*$/s, "")
    .replace(/[\s().-]/g, "");
  if (!/^\+?\d+$/.test(compact)) return null;
  const digits = internationalDigits(compact);
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null;
}

function internationalDigits(compact: string): string {
  if (compact.startsWith("+")) return compact.slice(1);
  if (NORTH_AMERICAN.test(compact)) return `1${compact}`;
  return compact.replace(/^(?:00|011)/, "");
}

/** The words that stand for a number that is withheld, on a telephone's keys where only digits pass. */
const WITHHELD_WORDS = [
  "ANONYMOUS",
  "BLOCKED",
  "PRIVATE",
  "RESTRICTED",
  "UNAVAILABLE",
  "UNKNOWN",
  "WITHHELD",
];

/** The keys of A to Z. */
const KEYS = "22233344455566677778889999";

/**
 * The digits that Twilio gives for a withheld number, such as 266696687 for ANONYMOUS
 * (https://help.twilio.com/articles/223179988-Why-am-I-getting-calls-from-these-strange-numbers-). RESTRICTED has ten:
 * with a 1 before them they look like somebody's number in Texas.
 */
const WITHHELD: ReadonlySet<string> = new Set(
  WITHHELD_WORDS.map((word) =>
    word.replace(/[A-Z]/g, (letter) => KEYS.charAt(letter.charCodeAt(0) - 65))
  ),
);

/**
 * A number of +1 that can exist: neither the area code nor the exchange begins with 0 or 1 or is a service code such as
 * 911, and no area code has 9 in its middle (https://nanpa.com/numbering/numbering-plan-and-format).
 */
const POSSIBLE_NORTH_AMERICAN = /^\+1(?!.11)[2-9][0-8]\d(?!.11)[2-9]\d{6}$/;

/**
 * The number at the other end in E.164. Null when it is withheld, is not a phone number, or cannot exist: such a text is
 * nobody's number.
 */
export function otherParty(text: string | null | undefined): string | null {
  const number = normalizePhoneNumber(text ?? "");
  if (number === null || WITHHELD.has(number.replace(/^\+1?/, ""))) return null;
  const exists = !number.startsWith("+1") ||
    POSSIBLE_NORTH_AMERICAN.test(number);
  return exists ? number : null;
}
