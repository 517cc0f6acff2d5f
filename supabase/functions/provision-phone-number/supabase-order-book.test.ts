import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import {
  answering,
  leasedRow,
  number,
  order,
  project,
  startOrderBook,
} from "./testing/start-order-book.ts";

Deno.test("claim() leases a batch for two minutes, and tells in the same request how numbers are answered", async () => {
  await using world = startOrderBook([leasedRow]);
  assertEquals(await world.book.claim(10), [order]);
  assertEquals(world.asked(), [{
    path: "/rpc/claim_order_batch",
    body: {
      batch_size: 10,
      lease_seconds: 120,
      ...project,
      answered_by: answering,
    },
  }]);
});

Deno.test("claim() reads an earlier reservation and how long ago it was made", async () => {
  await using world = startOrderBook([{
    ...leasedRow,
    reserved_phone_number: "+16045550001",
    reserved_seconds_ago: 61.123456,
  }]);
  const [claimed] = await world.book.claim(10);
  assertEquals(claimed?.reservation, {
    phoneNumber: "+16045550001",
    secondsAgo: 61.123456,
  });
});

Deno.test("claim() reads whether Twilio was ever asked to sell", async () => {
  await using world = startOrderBook([{ ...leasedRow, asked_to_sell: true }]);
  const [claimed] = await world.book.claim(10);
  assertStrictEquals(claimed?.askedToSell, true);
});

Deno.test("regression: an organization with an unusual UUID does not stop the other orders", async () => {
  const organization_id = "11111111-1111-1111-1111-111111111111";
  await using world = startOrderBook([
    { ...leasedRow, organization_id },
    leasedRow,
  ]);
  const claimed = await world.book.claim(10);
  assertEquals(claimed.map(({ organizationId }) => organizationId), [
    organization_id,
    leasedRow.organization_id,
  ]);
});

Deno.test("a refusal of the database throws an error that names the operation", async () => {
  await using world = startOrderBook(refusal(400, "23514", "Check violated"));
  await assertRejects(
    () => world.book.reserve(order, "+16045550001"),
    Error,
    'Cannot reserve a number: the database answered "Check violated" (23514)',
  );
});

Deno.test("an unexpected answer throws", async () => {
  await using world = startOrderBook("maybe");
  await assertRejects(() => world.book.reserve(order, "+16045550001"));
  await assertRejects(() => world.book.complete(order, number));
  await assertRejects(() => world.book.cancel(order));
  await assertRejects(() => world.book.claim(10));
});
