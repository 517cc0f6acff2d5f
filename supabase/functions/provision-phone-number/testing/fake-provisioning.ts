import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import {
  FakeTwilioNumbers,
  type NumberForSale,
} from "./fake-twilio-numbers.ts";
import { FakeOrderBook } from "./fake-order-book.ts";
import type { ProvisioningDeps } from "../order-book.ts";

/** Everything that working on orders needs, made of fakes that one test looks into. */
export function fakeProvisioning(...forSale: readonly NumberForSale[]) {
  /** What was asked of the twilio and reserved, in order. */
  const journal: string[] = [];
  const clock = { milliseconds: Date.parse("2026-11-22T10:00:00Z") };
  const now = () => new Date(clock.milliseconds);
  const twilio = new FakeTwilioNumbers(journal, forSale);
  const orders = new FakeOrderBook(journal, now);
  const logger = createFakeLogger();
  const deps: ProvisioningDeps = {
    twilio,
    orders,
    logger,
    defaultCountry: "CA",
    now,
    random: () => 0.5,
  };
  return {
    twilio,
    orders,
    logger,
    journal,
    deps,
    pass: (seconds: number) => {
      clock.milliseconds += seconds * 1000;
    },
    messages: () => logger.lines.map(({ message }) => message),
  };
}

/** An order for 604 in such a world, leased to us on its first attempt. */
export function fakeOrder(...forSale: readonly NumberForSale[]) {
  const world = fakeProvisioning(...forSale);
  const row = world.orders.place({ areaCode: "604" });
  return { ...world, row, order: world.orders.lease(row) };
}

/** A number of Vancouver that is for sale. */
export function inVancouver(phoneNumber: string): NumberForSale {
  return { phoneNumber, country: "CA", region: "BC", locality: "Vancouver" };
}

/** So many numbers of Vancouver that are for sale, from +16045550000 on. */
export function numbersOfVancouver(count: number): readonly NumberForSale[] {
  return Array.from(
    { length: count },
    (_, index) => inVancouver(`+1604555${String(index).padStart(4, "0")}`),
  );
}

/** A number of Toronto that is for sale. */
export function inToronto(phoneNumber: string): NumberForSale {
  return { phoneNumber, country: "CA", region: "ON", locality: "Toronto" };
}
