import { createSecretClient } from "../../_shared/database/secret-client.ts";
import { startStubDataApi } from "../../_shared/database/testing/stub-data-api.ts";
import type { LeasedOrder, PurchasedNumber } from "../order-book.ts";
import { createSupabaseOrderBook } from "../supabase-order-book.ts";

/** The database's answer to a claim. */
export const leasedRow = {
  order_id: "9c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  lease_token: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  organization_name: "Acme",
  organization_exists: true,
  country: null,
  area_code: "604",
  area_code_country: "CA",
  area_code_regions: ["BC"],
  attempts: 1,
  reserved_phone_number: null,
  reserved_seconds_ago: null,
  asked_to_sell: false,
  former_projects: [],
};

/** The order of this row. */
export const order: LeasedOrder = {
  id: leasedRow.order_id,
  leaseToken: leasedRow.lease_token,
  organizationId: leasedRow.organization_id,
  organizationExists: true,
  country: null,
  areaCode: "604",
  area: { country: "CA", regions: ["BC"] },
  attempts: 1,
  reservation: null,
  askedToSell: false,
  formerProjects: [],
};

/** A number bought for the order, with every fact. */
export const number: PurchasedNumber = {
  sid: "PN00000000000000000000000000000001",
  accountSid: null,
  phoneNumber: "+16045550001",
  capabilities: { voice: true, sms: true },
  purchasedAt: new Date("2026-11-22T08:00:00Z"),
  country: "CA",
  region: "BC",
  locality: "Vancouver",
  monthlyPrice: { amount: "1.15", currency: "USD" },
};

/** The project of the book. */
export const project = { project_name: "project", twilio_account_sid: "ACa1" };

/** How the numbers that the book's orders get come to be answered. */
export const answering = "import_by_admin";

/** A book with a Data API that gives these answers, and the last of them again and again. */
export function startOrderBook(answer: unknown, ...later: unknown[]) {
  const answers = [answer, ...later];
  const stub = startStubDataApi(() => {
    const next = answers.length > 1 ? answers.shift() : answers[0];
    return next instanceof Response ? next : Response.json(next);
  });
  const { url } = stub.dataApi;
  const client = createSecretClient(url, ["sb_secret_stub"]);
  return {
    book: createSupabaseOrderBook(client, project, answering),
    asked: () => stub.received.map(({ path, body }) => ({ path, body })),
    queries: () => stub.received.map(({ query }) => Object.fromEntries(query)),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}
