/** A number as people write it: the groups of North American ones apart. */
export function formatPhoneNumber(phoneNumber: string): string {
  return phoneNumber.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}
