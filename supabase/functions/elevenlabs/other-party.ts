import { normalizePhoneNumber } from "./normalize-phone-number.ts";

/**
 * What Twilio says where the caller withholds the number: a word's letters on a telephone's keys.
 * https://help.twilio.com/articles/223179988-Why-am-I-getting-calls-from-these-strange-numbers-
 */
const WITHHELD: ReadonlySet<string> = new Set([
  "+266696687", // ANONYMOUS
  "+2562533", // BLOCKED
  "+7378742833", // RESTRICTED
  "+86282452253", // UNAVAILABLE
  "+8656696", // UNKNOWN
]);

/** The number at the other end in E.164; null when it is withheld, or no phone number. */
export function otherParty(text: string | undefined): string | null {
  const number = normalizePhoneNumber(text ?? "");
  return number === null || WITHHELD.has(number) ? null : number;
}
