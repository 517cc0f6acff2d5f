/** A number as people of its country write it: "+1 604 123 4567". Others stay as they are. */
export function formatNumber(phoneNumber: string): string {
  return phoneNumber.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}

/** What somebody typed, without the punctuation that people put into numbers. The database compares it. */
export function withoutPunctuation(typed: string): string {
  return typed.replace(/[\s().\-\u00a0\u2010-\u2015\u202f]/g, "");
}
