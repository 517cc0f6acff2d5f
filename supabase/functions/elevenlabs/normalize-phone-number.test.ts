import { assertStrictEquals } from "../_shared/std/assert.ts";
import { normalizePhoneNumber, otherParty } from "./normalize-phone-number.ts";

for (
  const text of [
    "+16041234567",
    "16041234567",
    " 16041234567",
    "+1 (604) 123-4567",
    "+1.604.123.4567",
    "0016041234567",
    "01116041234567",
    "tel:+16041234567",
    "sip:+16041234567@sip.example.com",
    "sips:16041234567;user=phone",
  ]
) {
  Deno.test(`"${text}" is +16041234567`, () => {
    assertStrictEquals(normalizePhoneNumber(text), "+16041234567");
  });
}

Deno.test("ten digits are a North American number", () => {
  assertStrictEquals(normalizePhoneNumber("(604) 223-4567"), "+16042234567");
});

Deno.test("a number of another country keeps its country", () => {
  assertStrictEquals(normalizePhoneNumber("+44 20 7946 0000"), "+442079460000");
  assertStrictEquals(normalizePhoneNumber("00442079460000"), "+442079460000");
});

for (
  const text of [
    "",
    "anonymous",
    "client:jack",
    "911",
    "+",
    "++16041234567",
    "+0123456789",
    "1234567890123456",
    "+1604123456x",
  ]
) {
  Deno.test(`"${text}" is not a phone number`, () => {
    assertStrictEquals(normalizePhoneNumber(text), null);
  });
}

Deno.test("a number is written in E.164", () => {
  assertStrictEquals(otherParty("+1 604 555 0199"), "+16045550199");
});

for (
  const text of [
    undefined,
    "",
    "Anonymous",
    "+266696687",
    "266696687",
    "+2562533",
    "+7378742833",
    "+86282452253",
    "+8656696",
  ]
) {
  Deno.test(`${text} is withheld`, () => {
    assertStrictEquals(otherParty(text), null);
  });
}
