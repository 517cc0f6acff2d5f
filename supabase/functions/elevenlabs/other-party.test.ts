import { assertStrictEquals } from "../_shared/std/assert.ts";
import { otherParty } from "./other-party.ts";

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
