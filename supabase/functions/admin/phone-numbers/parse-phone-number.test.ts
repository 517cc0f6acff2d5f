import { throws } from "node:assert/strict";
import { assertStrictEquals } from "../../_shared/std/assert.ts";
import { parsePhoneNumber } from "./parse-phone-number.ts";

for (const written of ["+16041234567", "16041234567", " 16041234567"]) {
  Deno.test(`parsePhoneNumber() reads "${written}" as E.164`, () => {
    assertStrictEquals(parsePhoneNumber(written), "+16041234567");
  });
}

Deno.test("parsePhoneNumber() takes 7 to 15 digits", () => {
  assertStrictEquals(parsePhoneNumber("1234567"), "+1234567");
  assertStrictEquals(parsePhoneNumber("123456789012345"), "+123456789012345");
});

for (
  const written of [
    "",
    "+",
    "++16041234567",
    "+0604123456",
    "123456",
    "1234567890123456",
    "+1 604 123 4567",
    "(604)1234567",
    "+1604123456x",
    "+1604\n1234567",
  ]
) {
  Deno.test(`parsePhoneNumber() refuses ${JSON.stringify(written)}`, () => {
    throws(() => parsePhoneNumber(written), {
      name: "ApiError",
      status: 400,
      code: "INVALID_PHONE_NUMBER",
    });
  });
}
