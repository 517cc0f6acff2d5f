import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { refusal } from "../../_shared/database/testing/stub-data-api.ts";
import { startAdmin } from "../testing/start-admin.ts";

const PATH = "/rpc/order_phone_numbers";
const ACME = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

const plan = {
  numbers: 250,
  ordered: 0,
  monthly_price: 1.15,
  monthly_cost: 287.5,
  currency: "USD",
  waiting_before: 3,
  within_monthly_cost: 83,
  hours: 3,
};

const post = (
  admin: ReturnType<typeof startAdmin>,
  body: unknown,
) => admin.post("/organizations/order", JSON.stringify(body));

Deno.test("without a confirmation the answer says what it would cost", async () => {
  await using admin = startAdmin({ [PATH]: plan });
  const { status, body } = await post(admin, { organizations: "all" });
  assertStrictEquals(status, 200);
  const { message, ...figures } = body;
  assertEquals(figures, {
    numbers: 250,
    ordered: 0,
    left: 250,
    monthlyPrice: 1.15,
    monthlyCost: 287.5,
    currency: "USD",
    waitingBefore: 3,
    withinMonthlyCost: 83,
    hours: 3,
  });
  assertMatch(message, /250 numbers cost about 287.50 USD a month/);
  assertMatch(message, /Within max_monthly_cost are 83 of them/);
  assertEquals(admin.sent(PATH), [{}]);
  assertEquals(admin.logger.lines, []);
});

Deno.test("a limit of 0 is told", async () => {
  await using admin = startAdmin({ [PATH]: { ...plan, hours: null } });
  const { body } = await post(admin, { organizations: "all" });
  assertStrictEquals(body.hours, null);
  assertMatch(body.message, /none is bought/);
});

Deno.test("a confirmed list is ordered", async () => {
  const ordered = { ...plan, numbers: 1, ordered: 1 };
  await using admin = startAdmin({ [PATH]: ordered });
  const { status, body } = await post(admin, {
    organizations: [ACME],
    confirm: 1,
  });
  assertEquals([status, body.ordered, body.left], [202, 1, 0]);
  assertEquals(admin.sent(PATH), [{ organization_ids: [ACME], confirmed: 1 }]);
  assertEquals(admin.logger.lines.map(({ message }) => message), [
    "Numbers ordered for organizations",
  ]);
});

Deno.test("more than confirmed are refused", async () => {
  await using admin = startAdmin({
    [PATH]: refusal(400, "PT400", "250", "CONFIRMATION_REQUIRED"),
  });
  const { status, body } = await post(admin, {
    organizations: "all",
    confirm: 1,
  });
  assertEquals([status, body.error.code], [400, "CONFIRMATION_REQUIRED"]);
});

for (
  const body of [
    {},
    { organizations: "some" },
    { organizations: [] },
    { organizations: ["acme"] },
    { organizations: Array.from({ length: 1001 }, () => ACME) },
    { organizations: "all", confirm: "250" },
    { organizations: "all", confirm: 1.5 },
    { organizations: "all", confirm: -1 },
    { organizations: "all", confirmed: 1 },
  ]
) {
  const text = JSON.stringify(body).slice(0, 60);
  Deno.test(`${text} is refused, and nothing is ordered`, async () => {
    await using admin = startAdmin({ [PATH]: plan });
    const answer = await post(admin, body);
    assertEquals([answer.status, answer.body.error.code], [
      400,
      "INVALID_BODY",
    ]);
    assertEquals(admin.sent(PATH), []);
  });
}
