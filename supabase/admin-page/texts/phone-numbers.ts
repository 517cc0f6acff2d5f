/** A number as people write it, on one line: the groups of North American ones apart. */
export function formatPhoneNumber(phoneNumber: string): string {
  return phoneNumber.replace(
    /^\+1(\d{3})(\d{3})(\d{4})$/,
    "+1\u00a0$1\u00a0$2\u00a0$3",
  );
}

/** What somebody typed, without the punctuation that people put into numbers. The database compares it. */
export function withoutPunctuation(typed: string): string {
  return typed.replace(/[\s().\-\u00a0\u2010-\u2015\u202f]/g, "");
}
