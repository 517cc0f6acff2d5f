/** What callers hear when nothing may, or can, be said about whom they called. */
export const NEUTRAL_MESSAGE =
  "Thank you for calling. We cannot take your call right now. Please try again later. Goodbye.";
