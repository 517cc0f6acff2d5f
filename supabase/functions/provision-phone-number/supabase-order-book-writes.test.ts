import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { number, order, startOrderBook } from "./testing/start-order-book.ts";

const lease = { order_id: order.id, lease_token: order.leaseToken };

Deno.test("reserve() stores the reservation and renews the lease", async () => {
  await using world = startOrderBook("taken");
  assertStrictEquals(await world.book.reserve(order, "+16045550001"), "taken");
  assertEquals(world.asked(), [{
    path: "/rpc/reserve_phone_number",
    body: { ...lease, phone_number: "+16045550001", lease_seconds: 120 },
  }]);
});

for (
  const [retryInSeconds, countsAsAttempt] of [
    [20, true],
    [0, false],
    [null, true],
  ] as const
) {
  Deno.test(`fail() records ${retryInSeconds} seconds until the next attempt`, async () => {
    await using world = startOrderBook("queued");
    const status = await world.book.fail(order, {
      code: "TWILIO_21422",
      message: "Gone",
      retryInSeconds,
      countsAsAttempt,
      isPassing: true,
      keepReservation: false,
    });
    assertStrictEquals(status, "queued");
    assertEquals(world.asked(), [{
      path: "/rpc/fail_phone_number_order",
      body: {
        ...lease,
        error_code: "TWILIO_21422",
        error_message: "Gone",
        counts_as_attempt: countsAsAttempt,
        is_passing: true,
        keep_reservation: false,
        ...(retryInSeconds === null
          ? {}
          : { retry_in_seconds: retryInSeconds }),
      },
    }]);
  });
}

Deno.test("refuseAccount() records the reason, and puts the order back", async () => {
  await using world = startOrderBook("queued");
  const refusal = {
    code: "TWILIO_20003",
    message: "Authenticate",
    keepReservation: true,
  };
  assertStrictEquals(await world.book.refuseAccount(order, refusal), "queued");
  assertEquals(world.asked(), [{
    path: "/rpc/record_account_refusal",
    body: {
      ...lease,
      error_code: "TWILIO_20003",
      error_message: "Authenticate",
      keep_reservation: true,
    },
  }]);
});

Deno.test("givenBack() names the order's released numbers, however few come at once", async () => {
  const other = "PN00000000000000000000000000000002";
  await using world = startOrderBook(
    [{ twilio_sid: number.sid }],
    [{ twilio_sid: other }],
    [],
  );
  assertEquals(
    await world.book.givenBack(order),
    new Set([number.sid, other]),
  );
  const query = (limit: number, after: string | null) => ({
    select: "twilio_sid",
    order_id: `eq.${order.id}`,
    status: "eq.released",
    order: "twilio_sid.asc",
    limit: `${limit}`,
    ...(after !== null && { twilio_sid: `gt.${after}` }),
  });
  assertEquals(world.queries(), [
    query(1_000, null),
    query(999, number.sid),
    query(998, other),
  ]);
});

Deno.test("reportUnaccounted() names the number and its price", async () => {
  await using world = startOrderBook(null);
  const { sid, phoneNumber, monthlyPrice } = number;
  const owned = { ...number, tag: "org:1" };
  await world.book.reportUnaccounted({ ...owned, monthlyPrice });
  await world.book.reportUnaccounted({ ...owned, monthlyPrice: null });
  const known = { phone_number: phoneNumber, twilio_sid: sid, tag: "org:1" };
  assertEquals(world.asked().map(({ body }) => body), [
    { ...known, monthly_price: 1.15, monthly_price_currency: "USD" },
    known,
  ]);
});

Deno.test("cancel() ends an order", async () => {
  await using world = startOrderBook("cancelled");
  assertStrictEquals(await world.book.cancel(order), "cancelled");
  assertEquals(world.asked(), [{
    path: "/rpc/cancel_phone_number_order",
    body: lease,
  }]);
});
