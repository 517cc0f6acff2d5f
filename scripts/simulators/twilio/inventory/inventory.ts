import { type AreaCodeTable, type Place, placeOf, scopesOf } from "./place.ts";
import {
  type InventoryRules,
  type Traits,
  traitsOf,
} from "./inventory-rules.ts";
import type { Market } from "./market.ts";
import { numberSequence, numbersPerAreaCode } from "./number-sequence.ts";

/** A number for sale. */
export interface AvailableNumber extends Place, Traits {
  phoneNumber: string;
}

/** The conditions of a search; an absent field is none. */
export interface Search {
  country: "US" | "CA";
  areaCode?: string | undefined;
  region?: string | undefined;
  matches: (number: AvailableNumber) => boolean;
  limit: number;
}

/** Decides which numbers are for sale at this moment. */
interface Supply {
  market: Market;
  seed: number;
  traits: InventoryRules["traits"];
}

/** A search gives up after this many unsold numbers: a filter without matches would otherwise walk through millions. */
const searchDepth = 20_000;

/** The numbers of the simulated Twilio: made up on demand, in a seeded order, never held as a list. */
export class Inventory {
  readonly #table: AreaCodeTable;
  readonly #current: () => Supply;

  constructor(table: AreaCodeTable, current: () => Supply) {
    this.#table = table;
    this.#current = current;
  }

  /** The number with its traits when it is for sale; null when it is unknown, sold or out of stock. */
  find(phoneNumber: string): AvailableNumber | null {
    const place = placeOf(phoneNumber, this.#table);
    const { market, traits } = this.#current();
    if (place === null || market.isSold(phoneNumber)) return null;
    const scopes = scopesOf(phoneNumber, place);
    if (scopes.some((scope) => market.left(scope) <= 0)) return null;
    return { phoneNumber, ...place, ...traitsOf(phoneNumber, scopes, traits) };
  }

  /** The first matching numbers, in the order of the seed; searches at the same time get the same numbers. */
  search(search: Search): AvailableNumber[] {
    const { market } = this.#current();
    const found: AvailableNumber[] = [];
    const foundIn = new Map<string, number>();
    for (const phoneNumber of this.#candidates(search)) {
      if (found.length >= search.limit) break;
      const number = this.find(phoneNumber);
      if (number === null || !search.matches(number)) continue;
      if (search.region && number.region !== search.region) continue;
      const scopes = scopesOf(phoneNumber, number);
      const count = (scope: string) => foundIn.get(scope) ?? 0;
      if (scopes.some((scope) => count(scope) >= market.left(scope))) continue;
      for (const scope of scopes) foundIn.set(scope, count(scope) + 1);
      found.push(number);
    }
    return found;
  }

  /** Unsold numbers in the order of the seed, taking turns between the area codes that the search covers. */
  *#candidates(search: Search): Generator<string> {
    const { market, seed } = this.#current();
    const sequences = this.#areaCodes(search)
      .map((areaCode) => numberSequence(areaCode, seed));
    if (sequences.length === 0) return;
    let seen = 0;
    for (let position = 0; position < numbersPerAreaCode; position += 1) {
      for (const numberAt of sequences) {
        const phoneNumber = numberAt(position);
        if (market.isSold(phoneNumber)) continue;
        if (seen === searchDepth) return;
        seen += 1;
        yield phoneNumber;
      }
    }
  }

  /** The area codes of a search that still have stock. */
  #areaCodes({ country, areaCode, region }: Search): string[] {
    const { market } = this.#current();
    const hasStock = (scope: string) => market.left(scope) > 0;
    if (!hasStock(`country:${country}`)) return [];
    return [...this.#table]
      .filter(([code, entry]) =>
        entry.country === country &&
        (areaCode === undefined || code === areaCode) &&
        (region === undefined || entry.regions.includes(region)) &&
        hasStock(`areaCode:${code}`) &&
        entry.regions.some((name) => hasStock(`region:${name}`))
      ).map(([code]) => code);
  }
}
