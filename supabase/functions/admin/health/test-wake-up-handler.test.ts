import { assertStrictEquals } from "../../_shared/std/assert.ts";
import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import {
  signWakeUp,
  WAKE_UP_SECRET,
} from "../../_shared/wake-up/testing/sign-wake-up.ts";
import { createTestWakeUpHandler } from "./test-wake-up-handler.ts";

async function wake(
  environment: Record<string, string>,
  signed = signWakeUp(),
): Promise<number> {
  const { fetch } = createTestWakeUpHandler(environment, createFakeLogger());
  const answer = await fetch(
    new Request("http://localhost/admin/test-wake-up", {
      method: "POST",
      ...signed,
    }),
  );
  await answer.body?.cancel();
  return answer.status;
}

Deno.test("a test wake-up is accepted when both sides have the same secret", async () => {
  assertStrictEquals(await wake({ EDGE_FUNCTION_SECRET: WAKE_UP_SECRET }), 202);
});

Deno.test("it is refused when they differ", async () => {
  const secret = `whsec_${btoa("another secret of 24 bytes")}`;
  assertStrictEquals(await wake({ EDGE_FUNCTION_SECRET: secret }), 401);
});

Deno.test("it is a matter of configuration when there is no secret", async () => {
  assertStrictEquals(await wake({}), 503);
});
