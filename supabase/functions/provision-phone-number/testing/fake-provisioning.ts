import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import type { LeasedOrder, ProvisioningDeps } from "../order-book.ts";
import { provisionOrder } from "../provision-order.ts";
import {
  FakeTwilioNumbers,
  type NumberForSale,
} from "./fake-twilio-numbers.ts";
import { ScriptedOrderBook } from "./scripted-order-book.ts";

/** The tag of the order's purchases. */
export const TAG = "org:organization-1@project";

/** Everything that work on orders needs, made of fakes that a test can inspect. */
export function fakeProvisioning(...forSale: readonly NumberForSale[]) {
  /** The requests to Twilio and the reservations, in order. */
  const journal: string[] = [];
  const twilio = new FakeTwilioNumbers(journal, forSale);
  const book = new ScriptedOrderBook(journal);
  const logger = createFakeLogger();
  const deps: ProvisioningDeps = {
    twilio,
    book,
    logger,
    defaultCountry: "CA",
    project: "project",
    random: () => 0.5,
  };
  return {
    twilio,
    book,
    logger,
    journal,
    deps,
    /** Makes an attempt. */
    attempt: (order: Partial<LeasedOrder> = {}) =>
      provisionOrder(leasedOrder(order), 0, deps),
    messages: () => logger.lines.map(({ message }) => message),
  };
}

/** An order for 604, leased to us on its first attempt, with a test's changes. */
export function leasedOrder(order: Partial<LeasedOrder> = {}): LeasedOrder {
  return {
    id: "order-1",
    leaseToken: "lease-1",
    organizationId: "organization-1",
    organizationExists: true,
    country: null,
    areaCode: "604",
    area: { country: "CA", regions: ["BC"] },
    attempts: 1,
    reservation: null,
    askedToSell: false,
    formerProjects: [],
    ...order,
  };
}

/**
 * The changes of an order on its next attempt, so many seconds after it reserved a number and asked Twilio to sell it.
 */
export function afterReserving(
  phoneNumber: string,
  secondsAgo = 15 * 60,
): Partial<LeasedOrder> {
  const reservation = { phoneNumber, secondsAgo };
  return { attempts: 2, askedToSell: true, reservation };
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
