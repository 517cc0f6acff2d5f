import { assertStrictEquals } from "../std/assert.ts";
import { countryOf } from "./country-of.ts";

for (
  const [phoneNumber, country] of [
    ["+16045550001", "CA"],
    ["+12125550001", "US"],
    ["+18005550001", null],
    ["+442071838750", null],
    ["+17875551234", null],
    ["nonsense", null],
  ] as const
) {
  Deno.test(`the country of "${phoneNumber}" is ${country ?? "unknown"}`, () => {
    assertStrictEquals(countryOf(phoneNumber), country);
  });
}
