import { z } from "zod";

/** An amount in dollars with exactly two decimals, such as "1.15"; may be negative. */
export const moneySchema = z.string().regex(/^-?\d+\.\d{2}$/);

function toCents(amount: string): bigint {
  return BigInt(moneySchema.parse(amount).replace(".", ""));
}

function fromCents(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  const sign = cents < 0n ? "-" : "";
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The exact sum of amounts in dollars; "0.00" of none. */
export function sum(amounts: readonly string[]): string {
  return fromCents(amounts.reduce((total, next) => total + toCents(next), 0n));
}

/** The exact difference of two amounts in dollars. */
export function subtract(from: string, amount: string): string {
  return fromCents(toCents(from) - toCents(amount));
}
