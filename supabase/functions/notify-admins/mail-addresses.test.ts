import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { mailAddresses, sender } from "./mail-addresses.ts";

Deno.test("addresses are separated by commas", () => {
  assertEquals(
    mailAddresses.parse(" ada@example.com,grace@example.org , "),
    ["ada@example.com", "grace@example.org"],
  );
});

Deno.test("an address that is named twice is one address", () => {
  assertEquals(mailAddresses.parse("ada@example.com, ada@example.com"), [
    "ada@example.com",
  ]);
});

for (
  const text of [
    ",",
    Array.from({ length: 21 }, (_, n) => `admin${n}@example.com`).join(),
    "ada",
    "ada@example.com grace@example.org",
    "ada@example.com, grace",
    "ada@example.com\nBcc: eve@example.com",
  ]
) {
  Deno.test(`${JSON.stringify(text)} is refused as addresses`, () => {
    assertStrictEquals(mailAddresses.safeParse(text).success, false);
  });
}

for (
  const [text, name, address] of [
    ["phone@example.com", "One Number", "phone@example.com"],
    ["<phone@example.com>", "One Number", "phone@example.com"],
    [
      "Phones of Acme <phone@example.com>",
      "Phones of Acme",
      "phone@example.com",
    ],
    ['"Acme, Inc." <phone@example.com>', "Acme, Inc.", "phone@example.com"],
  ] as const
) {
  Deno.test(`${text} is a sender`, () => {
    assertEquals(sender.parse(text), { name, address });
  });
}

for (
  const text of [
    "Acme",
    "Acme <phone>",
    "Acme phone@example.com",
    "Acme\r\nBcc: eve@example.com <phone@example.com>",
    "A <a@example.com>, B <b@example.com>",
  ]
) {
  Deno.test(`${JSON.stringify(text)} is refused as a sender`, () => {
    assertStrictEquals(sender.safeParse(text).success, false);
  });
}
