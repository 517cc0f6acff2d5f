/** "Sun, 22 Nov 2026 08:00:00 +0000", Twilio's form of a date. */
export function toRfc2822(isoDate: string): string {
  return new Date(isoDate).toUTCString().replace("GMT", "+0000");
}
