/** What somebody typed, without the punctuation that people put into numbers. The database compares it. */
export function withoutPunctuation(typed: string): string {
  return typed.replace(/[\s().\-\u00a0\u2010-\u2015\u202f]/g, "");
}
