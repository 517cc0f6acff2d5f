/** An area code and a number of the North American plan, as it is written without the country's 1. */
const NORTH_AMERICAN = /^[2-9]\d{2}[2-9]\d{6}$/;

/**
 * Writes a phone number in E.164, whatever notation it comes in: with blanks, brackets, dots and hyphens, as a `tel:` or
 * `sip:` URI, with an international prefix in place of the plus sign, or without any.
 *
 * @returns null for what is not a phone number
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
