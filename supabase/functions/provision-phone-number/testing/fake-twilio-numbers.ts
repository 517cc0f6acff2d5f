import type { Country } from "../../_shared/twilio/country-of.ts";
import type { MonthlyPrice } from "../../_shared/twilio/monthly-price.ts";
import type {
  TwilioFailure,
  TwilioResult,
} from "../../_shared/twilio/twilio-failure.ts";
import type { Candidate, SearchArea } from "../search-candidates.ts";
import type { OwnedNumber } from "../owned-number.ts";
import type { TwilioNumbers } from "../twilio-numbers.ts";
import { failure, FailureScript } from "./failure-script.ts";

/** A candidate and its country. */
export interface NumberForSale extends Candidate {
  readonly country: Country;
}

type Operation = Exclude<keyof TwilioNumbers, "monthlyPrice">;

/** When the fake sells its numbers. */
export const PURCHASED_AT = new Date("2026-11-22T09:00:00Z");

/** A Twilio with candidates, our numbers and our bill; it fails as a test scripts it. */
export class FakeTwilioNumbers implements TwilioNumbers {
  readonly forSale: NumberForSale[];
  readonly owned: { readonly number: OwnedNumber; tag: string }[] = [];
  /** The numbers that were charged, one entry a charge. */
  readonly bill: string[] = [];
  /** Numbers that a search still shows, but Twilio no longer sells. */
  readonly goneMeanwhile = new Set<string>();
  price: MonthlyPrice | null = { amount: "1.15", currency: "USD" };
  /** The lists that do not show new purchases yet. */
  readonly lagging = new Set<Operation>();
  readonly #journal: string[];
  readonly #script = new FailureScript<Operation>();

  constructor(journal: string[], forSale: readonly NumberForSale[]) {
    this.#journal = journal;
    this.forSale = [...forSale];
  }

  /** Makes the next such request fail, without or after its effect. */
  failNext(
    operation: Operation,
    failure: TwilioFailure,
    effect: "none" | "done" = "none",
  ): void {
    this.#script.failNext(operation, failure, effect);
  }

  search(area: SearchArea) {
    const { country, areaCode, region } = area;
    this.#journal.push(`search ${areaCode ?? region ?? country}`);
    return this.#script.answer("search", () => ({
      ok: true,
      value: this.forSale.filter((number) =>
        number.country === country &&
        (areaCode === undefined ||
          number.phoneNumber.startsWith(`+1${areaCode}`)) &&
        (region === undefined || number.region === region)
      ),
    }));
  }

  buy(phoneNumber: string, tag: string) {
    this.#journal.push(`buy ${phoneNumber}`);
    return this.#script.answer("buy", () => this.#sell(phoneNumber, tag));
  }

  findByTag(tag: string) {
    this.#journal.push(`find ${tag}`);
    return this.#script.answer("findByTag", () => ({
      ok: true,
      value: this.#listed("findByTag", tag),
    }));
  }

  findByPhoneNumber(phoneNumber: string, tags: readonly string[]) {
    this.#journal.push(`find ${phoneNumber}`);
    return this.#script.answer<OwnedNumber | "tagged-for-another" | null>(
      "findByPhoneNumber",
      () => {
        const exact = this.lagging.has("findByPhoneNumber")
          ? undefined
          : this.owned.find((entry) =>
            entry.number.phoneNumber === phoneNumber
          );
        if (exact === undefined) return { ok: true, value: null };
        const isOurs = tags.includes(exact.tag);
        return {
          ok: true,
          value: isOurs ? exact.number : "tagged-for-another",
        };
      },
    );
  }

  monthlyPrice(_country: Country): Promise<MonthlyPrice | null> {
    return Promise.resolve(this.price);
  }

  #listed(list: Operation, tag: string): readonly OwnedNumber[] {
    if (this.lagging.has(list)) return [];
    return this.owned.filter((entry) => entry.tag === tag)
      .map(({ number }) => number);
  }

  #sell(phoneNumber: string, tag: string): TwilioResult<OwnedNumber> {
    const ours = this.owned.find(({ number }) =>
      number.phoneNumber === phoneNumber
    );
    if (ours !== undefined) {
      ours.tag = tag;
      return { ok: true, value: ours.number };
    }
    const position = this.forSale.findIndex((number) =>
      number.phoneNumber === phoneNumber
    );
    if (position === -1 || this.goneMeanwhile.has(phoneNumber)) {
      return { ok: false, failure: failure("candidate-refused") };
    }
    this.forSale.splice(position, 1);
    const number: OwnedNumber = {
      sid: `PN${phoneNumber.slice(1)}`,
      accountSid: null,
      phoneNumber,
      capabilities: { voice: true, sms: true },
      purchasedAt: PURCHASED_AT,
    };
    this.owned.push({ number, tag });
    this.bill.push(phoneNumber);
    return { ok: true, value: number };
  }
}
