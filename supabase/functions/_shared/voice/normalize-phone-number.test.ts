import { assertStrictEquals } from "../std/assert.ts";
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
    null,
    "",
    " ",
    "+",
    "Anonymous",
    "ANONYMOUS",
    "restricted",
    "unavailable",
    "unknown",
    "Private",
    "sip:anonymous@anonymous.invalid",
    "client:Anonymous",
    // The words on a telephone's keys, as Twilio and others write them.
    "+266696687",
    "266696687",
    "+1266696687",
    "sip:+266696687@sip.example.com",
    "+2562533",
    "+7748283",
    "+7378742833",
    "7378742833",
    "+17378742833",
    "+86282452253",
    "86282452253",
    "+8656696",
    "+94844353",
    "0000000000",
  ]
) {
  Deno.test(`${text} is withheld`, () => {
    assertStrictEquals(otherParty(text), null);
  });
}

for (
  const text of [
    "+10000000000",
    "+11111111111",
    "+16040000000",
    "+16041550199",
    "+10045550199",
    "+19115550199",
    "+16049110199",
    "+12995550199",
    "+1604555019",
    "+160455501999",
  ]
) {
  Deno.test(`${text} cannot exist`, () => {
    assertStrictEquals(otherParty(text), null);
  });
}

for (
  const text of [
    "+18005550199",
    "+18765550199",
    "+442079460000",
    "+861012345678",
  ]
) {
  Deno.test(`${text} is somebody's number`, () => {
    assertStrictEquals(otherParty(text), text);
  });
}
