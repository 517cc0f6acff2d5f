import { createHash } from "node:crypto";

/**
 * Exchanges 200-999 without the service codes N11.
 * Source: North American Numbering Plan, NXX format of a central office code.
 */
const exchanges = Array.from({ length: 800 }, (_, index) => 200 + index)
  .filter((exchange) => exchange % 100 !== 11);
const lines = 10_000;

/** How many numbers every area code has. */
export const numbersPerAreaCode = exchanges.length * lines;

/**
 * The first of its area code. Its exchange breaks the numbering plan, so the
 * sequence below never yields it; the documented commands use it word for word.
 */
const exampleNumbers: Record<string, string> = { "604": "+16041234567" };

/** A factor without a divisor of `numbersPerAreaCode` (2, 3, 5 and 11), so that multiplying visits every number once. */
function coprimeFactor(candidate: number): number {
  let factor = candidate % numbersPerAreaCode;
  while ([2, 3, 5, 11].some((prime) => factor % prime === 0)) factor += 1;
  return factor;
}

/** The seeded sequence in which a search finds the numbers of an area code: a function from position (from 0) to E.164 number, without a list in memory. */
export function numberSequence(
  areaCode: string,
  seed: number,
): (position: number) => string {
  const hash = createHash("sha256").update(`${seed}:${areaCode}`).digest();
  const factor = coprimeFactor(hash.readUInt32BE(0));
  const offset = hash.readUInt32BE(4) % numbersPerAreaCode;
  const example = exampleNumbers[areaCode];
  return (position) => {
    if (position === 0 && example !== undefined) return example;
    const index = (position * factor + offset) % numbersPerAreaCode;
    const exchange = exchanges[Math.floor(index / lines)];
    return `+1${areaCode}${exchange}${String(index % lines).padStart(4, "0")}`;
  };
}

/** Whether the sequence can yield these seven digits after an area code. */
export function isSubscriberNumber(areaCode: string, digits: string): boolean {
  return exampleNumbers[areaCode] === `+1${areaCode}${digits}` ||
    /^(?!.11)[2-9]\d{6}$/.test(digits);
}
