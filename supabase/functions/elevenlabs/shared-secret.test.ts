import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { createSecretCheck } from "./shared-secret.ts";

Deno.test("only the secret itself is taken", async () => {
  const isSecret = createSecretCheck("s3cret-é");
  assertStrictEquals(await isSecret("s3cret-é"), true);
  for (const other of ["", "s3cret", "s3cret-é ", "S3CRET-É", "s3cret-éé"]) {
    assertStrictEquals(await isSecret(other), false, other);
  }
});

Deno.test("it may be asked often", async () => {
  const isSecret = createSecretCheck("secret");
  const answers = await Promise.all(
    ["secret", "other", "secret"].map((text) => isSecret(text)),
  );
  assertEquals(answers, [true, false, true]);
});
