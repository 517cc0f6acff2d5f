import { assert, assertEquals, assertStrictEquals } from "../std/assert.ts";
import {
  isTag,
  isTagOfKnownNumber,
  purchaseTag,
  readPurchaseTag,
} from "./purchase-tag.ts";

const organizationId = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
const project = "abcdefghijklmnopqrst";
const tag = purchaseTag({ organizationId }, project);

Deno.test("a tag names its organization and its project", () => {
  assertStrictEquals(tag, `org:${organizationId}@${project}`);
  assertEquals(readPurchaseTag(tag), { organizationId, project });
});

Deno.test("the tag of the longest project name fits into Twilio's 64 characters", () => {
  const longest = purchaseTag({ organizationId }, "a".repeat(23));
  assertStrictEquals(longest.length, 64);
});

Deno.test("a tag of the first versions names no project", () => {
  const withoutProject = readPurchaseTag(`org:${organizationId}`);
  assertEquals(withoutProject, { organizationId, project: null });
});

for (
  const friendlyName of [
    ` ${tag}`,
    `${tag}\t`,
    tag.toUpperCase(),
    `  Org:${organizationId.toUpperCase()}@${project} `,
  ]
) {
  Deno.test(`"${friendlyName}" is our tag, typed again`, () => {
    assertEquals(readPurchaseTag(friendlyName), { organizationId, project });
    assert(isTag(friendlyName, tag));
    assert(isTagOfKnownNumber(friendlyName, tag));
  });
}

for (
  const friendlyName of [
    "",
    "(604) 123-4567",
    "org:",
    "org:acme",
    `org:${organizationId}@`,
    `org:${organizationId}@${project}@${project}`,
    `org: ${organizationId}`,
    organizationId,
  ]
) {
  Deno.test(`"${friendlyName}" is not one of our tags`, () => {
    assertStrictEquals(readPurchaseTag(friendlyName), null);
    assert(!isTagOfKnownNumber(friendlyName, tag));
  });
}

Deno.test("another project's tag is not ours, and one without a project is only for a number that we know", () => {
  const another = purchaseTag({ organizationId }, "another");
  assert(!isTag(another, tag));
  assert(!isTagOfKnownNumber(another, tag));
  assert(!isTag(`org:${organizationId}`, tag));
  assert(isTagOfKnownNumber(` ORG:${organizationId}`, tag));
});
