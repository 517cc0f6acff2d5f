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

/**
 * Twilio's numbers for callers who withhold theirs: the letters of a word on a telephone's keys.
 * https://help.twilio.com/articles/223179988-Why-am-I-getting-calls-from-these-strange-numbers-
 */
const WITHHELD: ReadonlySet<string> = new Set([
  "+266696687", // ANONYMOUS
  "+2562533", // BLOCKED
  "+7378742833", // RESTRICTED
  "+86282452253", // UNAVAILABLE
  "+8656696", // UNKNOWN
]);

/** The number at the other end in E.164; null when it is withheld or not a phone number. */
export function otherParty(text: string | undefined): string | null {
  const number = normalizePhoneNumber(text ?? "");
  return number === null || WITHHELD.has(number) ? null : number;
}
