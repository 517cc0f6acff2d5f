import { assertStrictEquals } from "../_shared/std/assert.ts";
import { commandFor } from "./command-for.ts";
import {
  aboutEverybody,
  guide,
  notification,
} from "./testing/notifications.ts";

const organizationId = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
const retry = (id: string) =>
  `curl -X POST "https://project.supabase.co/functions/v1/admin/organizations/${id}/order/retry" -H "apikey: $SECRET_KEY"`;

Deno.test("an import is followed by an activation", () => {
  assertStrictEquals(
    commandFor(notification(), guide),
    'curl -X POST "https://project.supabase.co/functions/v1/admin/phone-numbers/+16045550001/activate" ' +
      '-H "apikey: $SECRET_KEY" -H "Content-Type: application/json" ' +
      `-d '{"elevenLabsPhoneId": "<the id>"}'`,
  );
});

for (const type of ["provisioning_failed", "provisioning_held"]) {
  Deno.test(`${type} about an order is followed by a retry`, () => {
    const data = { organizationId, reason: "HELD_BY_POLICY" };
    assertStrictEquals(
      commandFor(aboutEverybody({ type, data }), guide),
      retry(organizationId),
    );
  });
}

Deno.test("of a user's held orders, the admin chooses one", () => {
  const data = { reason: "USER_LIMIT_REACHED" };
  assertStrictEquals(
    commandFor(aboutEverybody({ data }), guide),
    retry("<the id>"),
  );
});

Deno.test("a number that is to be given back can be kept", () => {
  assertStrictEquals(
    commandFor(notification({ type: "release_scheduled" }), guide),
    'curl -X POST "https://project.supabase.co/functions/v1/admin/phone-numbers/+16045550001/keep" ' +
      '-H "apikey: $SECRET_KEY"',
  );
});

Deno.test("a release that failed is tried again at once, with its confirmation", () => {
  assertStrictEquals(
    commandFor(notification({ type: "release_failed" }), guide),
    'curl -X POST "https://project.supabase.co/functions/v1/admin/phone-numbers/+16045550001/release" ' +
      '-H "apikey: $SECRET_KEY" -H "Content-Type: application/json" ' +
      `-d '{"confirm": "+16045550001"}'`,
  );
});

for (
  const [what, changes] of Object.entries({
    "orders that go on by themselves": {},
    "an import without its number": {
      type: "elevenlabs_import_required",
      phoneNumber: null,
    },
    "a release without its number": { type: "release_scheduled" },
    "data that are no object": { data: null },
    "an id that is none": { data: { organizationId: '"; rm -rf /' } },
  })
) {
  Deno.test(`for ${what} there is no call`, () => {
    assertStrictEquals(commandFor(aboutEverybody(changes), guide), null);
  });
}
