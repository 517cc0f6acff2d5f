import { randomInt } from "node:crypto";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** An id in the form that was observed: a prefix, "_" and 28 lower-case letters and digits. ElevenLabs documents no form. */
export function makeId(prefix: "agent" | "conv" | "phnum"): string {
  const signs = Array.from(
    { length: 28 },
    () => alphabet[randomInt(alphabet.length)],
  );
  return `${prefix}_${signs.join("")}`;
}
