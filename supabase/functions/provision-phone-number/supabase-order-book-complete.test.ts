import { z } from "zod";
import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  number,
  order,
  project,
  startOrderBook,
} from "./testing/start-order-book.ts";

const lease = { order_id: order.id, lease_token: order.leaseToken };

Deno.test("complete() records every known fact", async () => {
  await using world = startOrderBook("pending_import");
  assertStrictEquals(
    await world.book.complete(order, number),
    "pending_import",
  );
  assertEquals(world.asked(), [{
    path: "/rpc/complete_phone_number_order",
    body: {
      ...lease,
      phone_number: "+16045550001",
      twilio_sid: "PN00000000000000000000000000000001",
      capabilities: { voice: true, sms: true },
      country: "CA",
      region: "BC",
      locality: "Vancouver",
      purchased_at: "2026-11-22T08:00:00.000Z",
      monthly_price: 1.15,
      monthly_price_currency: "USD",
      ...project,
    },
  }]);
});

for (
  const [accountSid, recorded] of [["ACb2", "ACb2"], ["ACA1", "ACa1"]] as const
) {
  Deno.test(`complete() records that Twilio says the account is ${accountSid} as ${recorded}`, async () => {
    await using world = startOrderBook("pending_import");
    await world.book.complete(order, { ...number, accountSid });
    const { twilio_account_sid } = z.object({ twilio_account_sid: z.string() })
      .parse(world.asked()[0]?.body);
    assertStrictEquals(twilio_account_sid, recorded);
  });
}

Deno.test("complete() leaves out unknown facts", async () => {
  await using world = startOrderBook("releasing");
  const unknown = {
    purchasedAt: null,
    region: null,
    locality: null,
    monthlyPrice: null,
  };
  assertStrictEquals(
    await world.book.complete(order, { ...number, ...unknown }),
    "releasing",
  );
  assertEquals(world.asked()[0]?.body, {
    ...lease,
    phone_number: "+16045550001",
    twilio_sid: "PN00000000000000000000000000000001",
    capabilities: { voice: true, sms: true },
    country: "CA",
    ...project,
  });
});
