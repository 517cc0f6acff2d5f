import assert from "node:assert/strict";
import { otherParty } from "./other-party.ts";

Deno.test("a number is written in E.164", () => {
  assert.equal(otherParty("+1 604 555 0199"), "+16045550199");
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
    assert.equal(otherParty(text), null);
  });
}
