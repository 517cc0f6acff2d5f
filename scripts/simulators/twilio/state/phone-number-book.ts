import type { Configuration } from "./configuration.ts";
import type { OwnedNumber } from "./owned-number.ts";

/** The numbers the account owns, in the order of purchase. */
export class PhoneNumberBook {
  readonly #bySid = new Map<string, OwnedNumber>();
  readonly #sidByPhoneNumber = new Map<string, string>();
  /** The position of each sid in the order of purchase, from 1; kept after a release, because the cursor of a list may point to it. */
  readonly #turns = new Map<string, number>();

  /** Starts with these numbers, and with the sids of all purchases in order. */
  constructor(numbers: readonly OwnedNumber[], purchases: readonly string[]) {
    for (const sid of purchases) this.#turns.set(sid, this.#turns.size + 1);
    for (const number of numbers) this.#hold(number);
  }

  get(sid: string): OwnedNumber | null {
    return this.#bySid.get(sid) ?? null;
  }

  findByPhoneNumber(phoneNumber: string): OwnedNumber | null {
    return this.get(this.#sidByPhoneNumber.get(phoneNumber) ?? "");
  }

  /** All numbers, the oldest first. */
  all(): OwnedNumber[] {
    return [...this.#bySid.values()];
  }

  /** The position of a sid in the order of purchase; null when it was never owned. */
  turnOf(sid: string): number | null {
    return this.#turns.get(sid) ?? null;
  }

  add(number: OwnedNumber): void {
    this.#hold(number);
    this.#turns.set(number.sid, this.#turns.size + 1);
  }

  change(sid: string, configuration: Configuration, at: string): void {
    const number = this.#bySid.get(sid);
    if (number === undefined) return;
    this.#bySid.set(sid, { ...number, configuration, updatedAt: at });
  }

  remove(sid: string): void {
    const number = this.get(sid);
    if (number === null) return;
    this.#bySid.delete(sid);
    this.#sidByPhoneNumber.delete(number.phoneNumber);
  }

  #hold(number: OwnedNumber): void {
    this.#bySid.set(number.sid, number);
    this.#sidByPhoneNumber.set(number.phoneNumber, number.sid);
  }
}
