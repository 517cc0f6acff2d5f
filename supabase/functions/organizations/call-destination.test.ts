import { assert, assertEquals, fail } from "../_shared/std/assert.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { parseDestination } from "./call-destination.ts";

for (
  const [text, country] of [
    ["+14165550123", "CA"],
    [" +14155550142\n", "US"],
    ["+18005551234", "US"],
    ["+18765551234", "JM"],
    ["+17875551234", "PR"],
    ["+12425551234", "BS"],
    ["+442079460958", "GB"],
    ["+16041234567", "CA"],
    ["+18761234567", "JM"],
  ] as const
) {
  Deno.test(`"${text.trim()}" is in ${country}`, () => {
    assertEquals(parseDestination(text), {
      phoneNumber: text.trim(),
      country,
    });
  });
}

for (
  const text of [
    "911",
    "+911",
    "+1911",
    "1911",
    "411",
    "988",
    "933",
    "112",
    "+999",
  ]
) {
  Deno.test(`"${text}" is an emergency number, however it is written`, () => {
    assertEquals(refusalOf(text), [
      403,
      "DESTINATION_NOT_ALLOWED",
      { reason: "emergency" },
    ]);
  });
}

for (
  const [text, what] of [
    ["+19005551234", "an area code of paid services"],
    ["+12129765555", "the exchange of paid services in an area code"],
    ["+15005551234", "a personal number"],
    ["+447012345678", "a personal number of another country"],
    ["+41900123456", "a paid service of another country"],
    ["+979123456789", "an international paid service"],
  ] as const
) {
  Deno.test(`"${text}" costs extra: ${what}`, () => {
    assertEquals(refusalOf(text), [
      403,
      "DESTINATION_NOT_ALLOWED",
      { reason: "premium" },
    ]);
  });
}

Deno.test("a satellite's number has no country and is refused", () => {
  assertEquals(refusalOf("+881612345678"), [
    403,
    "DESTINATION_NOT_ALLOWED",
    { reason: "country" },
  ]);
});

for (
  const text of [
    "",
    "+",
    "12345",
    "4165550123",
    "14165550123",
    "+1 416 555 0123",
    "+1416555012",
    "+141655501234",
    "+10165550123",
    "+19115551234",
    "+12005551234",
    "+110114165550123",
    "+0014165550123",
    "+1416555012３",
    "sip:a@example.com",
    "client:jack",
    "+14165550123;ext=1",
    "+14165550123wwww1",
  ]
) {
  Deno.test(`"${text}" is not a number to call`, () => {
    const [status, code] = refusalOf(text);
    assertEquals([status, code], [400, "INVALID_PHONE_NUMBER"]);
  });
}

function refusalOf(text: string) {
  try {
    parseDestination(text);
  } catch (error) {
    assert(error instanceof ApiError);
    return [error.status, error.code, error.details] as const;
  }
  fail(`"${text}" may be called`);
}
