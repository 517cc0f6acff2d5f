import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { createSecretCheck } from "./secret-check.ts";

Deno.test("only the secret itself is accepted", () => {
  const isSecret = createSecretCheck(["s3cret-é"]);
  assertStrictEquals(isSecret("s3cret-é"), true);
  for (
    const other of [
      "",
      "s3cret",
      "s3cret-é ",
      "S3CRET-É",
      "s3cret-éé",
      "s3cret-és3cret-é",
    ]
  ) {
    assertStrictEquals(isSecret(other), false, other);
  }
});

Deno.test("one check serves many requests, and takes the secret before the present one", () => {
  const isSecret = createSecretCheck(["secret", "the one before"]);
  const answers = ["secret", "other", "the one before"].map(isSecret);
  assertEquals(answers, [true, false, true]);
});

Deno.test("without a secret nothing is accepted, not even an empty text beside one", () => {
  assertStrictEquals(createSecretCheck([])(""), false);
  assertStrictEquals(createSecretCheck(["secret"])(""), false);
});
