import assert from "node:assert/strict";
import type { Ledgers } from "../ledgers.ts";
import type { Scenario, World } from "../scenario.ts";

async function soldOut(world: World, ...scopes: string[]): Promise<void> {
  const stock = scopes.map((scope) => ({ scope, left: 0 }));
  await world.twilio.setInventory({ stock });
}

/** The recorded numbers of the organizations that wished for this area code. */
function numbersFor({ orders, phoneNumbers }: Ledgers, areaCode: string) {
  const ids = orders.filter(({ area_code }) => area_code === areaCode)
    .map(({ id }) => id);
  return phoneNumbers.filter(({ order_id }) => ids.includes(order_id));
}

/** Numbers that Twilio does not have for sale. */
export const twilioStock: readonly Scenario[] = [
  {
    name: "no-stock-in-area",
    about: "area code 604 is sold out: its region serves",
    prepare: (world) => soldOut(world, "areaCode:604"),
    verify(ledgers) {
      for (const { phone_number, region } of numbersFor(ledgers, "604")) {
        assert.equal(region, "BC", `"${phone_number}" is not of the region`);
      }
    },
  },
  {
    name: "no-stock-in-region",
    about: "British Columbia is sold out: Canada serves",
    prepare: (world) => soldOut(world, "region:BC"),
    verify(ledgers) {
      for (const { phone_number, country } of numbersFor(ledgers, "604")) {
        assert.equal(country, "CA", `"${phone_number}" is not of the country`);
      }
    },
  },
  {
    name: "no-stock-in-country",
    about:
      "Canada is sold out: orders for it end with a notification, and buy nothing elsewhere",
    mayFail: true,
    async prepare(world) {
      await soldOut(world, "country:CA");
      // Fewer attempts than usual: the third fails like the twentieth.
      await world.database
        .sql`update public.provisioning_settings set max_attempts = 3`;
    },
    verify(ledgers) {
      const canadian = ["604", "416"]
        .flatMap((areaCode) => numbersFor(ledgers, areaCode));
      assert.deepEqual(canadian, [], "A number of another country was bought");
      const open = ledgers.orders.filter(({ area_code, status }) =>
        !["604", "416"].includes(area_code ?? "") && status !== "purchased"
      );
      assert.deepEqual(open, [], "An order with stock was not fulfilled");
    },
  },
  {
    name: "scarce-stock",
    about: "three instances fight for the last numbers, one too few",
    clocks: [0, 0, 0],
    mayFail: true,
    prepare: async ({ twilio, organizations }) =>
      void await twilio.setInventory({
        stock: [{ scope: "country:US", left: organizations - 1 }],
      }),
    async insert({ users: [user], organizations }) {
      const rows = Array.from(
        { length: organizations },
        (_, index) => ({ name: `Rival ${index + 1}`, country: "US" }),
      );
      await user?.client.from("organizations").insert(rows).throwOnError();
    },
    verify({ bill }, { organizations }) {
      assert.equal(bill.length, organizations - 1, "Stock is left over");
    },
  },
];
