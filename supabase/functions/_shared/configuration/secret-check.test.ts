import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { createSecretCheck } from "./secret-check.ts";

Deno.test("only the secret itself is accepted", async () => {
  const isSecret = createSecretCheck(["s3cret-é"]);
  assertStrictEquals(await isSecret("s3cret-é"), true);
  for (const other of ["", "s3cret", "s3cret-é ", "S3CRET-É", "s3cret-éé"]) {
    assertStrictEquals(await isSecret(other), false, other);
  }
});

Deno.test("one check serves many requests, and takes the secret before the present one", async () => {
  const isSecret = createSecretCheck(["secret", "the one before"]);
  const answers = await Promise.all(
    ["secret", "other", "the one before"].map((text) => isSecret(text)),
  );
  assertEquals(answers, [true, false, true]);
});
