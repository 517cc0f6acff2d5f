import { assertStrictEquals } from "../std/assert.ts";
import { purchaseTag, readPurchaseTag } from "./purchase-tag.ts";

const organizationId = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

Deno.test("a tag names its organization", () => {
  assertStrictEquals(
    readPurchaseTag(purchaseTag({ organizationId })),
    organizationId,
  );
});

for (
  const friendlyName of [
    "",
    "(604) 123-4567",
    "org:",
    "org:acme",
    `org:${organizationId} `,
    ` org:${organizationId}`,
    `ORG:${organizationId}`,
    organizationId,
  ]
) {
  Deno.test(`"${friendlyName}" is not one of our tags`, () => {
    assertStrictEquals(readPurchaseTag(friendlyName), null);
  });
}
