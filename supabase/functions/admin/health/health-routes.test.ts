import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { pass } from "./check.ts";
import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import {
  signWakeUp,
  WAKE_UP_SECRET,
  wakeUpBody,
} from "../../_shared/wake-up/testing/sign-wake-up.ts";
import { createTestWakeUpHandler } from "./health-routes.ts";
import {
  scripted,
  startStubDataApi,
} from "../../_shared/database/testing/stub-data-api.ts";
import { startAdmin } from "../testing/start-admin.ts";

Deno.test("an admin reads whether the database is in its own project, and the checks of the functions", async () => {
  const checks = [pass("twilio", "Twilio takes the credentials")];
  await using admin = startAdmin({}, {
    checkHealth: () => Promise.resolve(checks),
  });
  const { status, body } = await admin.ask("/health");
  assertStrictEquals(status, 200);
  const own =
    'The database belongs to the project "project", which buys in the first account that it uses';
  assertEquals(body, { checks: [pass("project", own), ...checks] });
});

Deno.test("a test wake-up needs a signature instead of an admin", async () => {
  await using admin = startAdmin({}, {
    testWakeUp: { fetch: () => new Response(null, { status: 401 }) },
  });
  const { status } = await admin.post("/test-wake-up");
  assertStrictEquals(status, 401);
  assertEquals(admin.asked(), []);
});

const otherSecret = `whsec_${btoa("another secret of 24 bytes")}`;

for (
  const [what, variables, isOurs, status] of [
    ["the same secret", { EDGE_FUNCTION_SECRET: WAKE_UP_SECRET }, true, 202],
    [
      "the same secret as the one before",
      {
        EDGE_FUNCTION_SECRET: otherSecret,
        EDGE_FUNCTION_SECRET_PREVIOUS: WAKE_UP_SECRET,
      },
      true,
      202,
    ],
    ["another secret", { EDGE_FUNCTION_SECRET: otherSecret }, true, 401],
    ["no secret", {}, true, 503],
    ["another database", { EDGE_FUNCTION_SECRET: WAKE_UP_SECRET }, false, 202],
  ] as const
) {
  Deno.test(`a test wake-up is answered with ${status} by functions with ${what}`, async () => {
    await using stub = startStubDataApi(
      scripted({ "/rpc/record_test_wake_up": isOurs }),
    );
    const { fetch } = createTestWakeUpHandler({
      environment: {
        SUPABASE_URL: stub.dataApi.url,
        SUPABASE_SECRET_KEYS: '{"default":"sb_secret_stub"}',
        ...variables,
      },
      logger: createFakeLogger(),
    });
    const wakeUp = signWakeUp({ body: wakeUpBody("admin/test-wake-up") });
    const answer = await fetch(
      new Request("http://localhost/admin/test-wake-up", {
        method: "POST",
        ...wakeUp,
      }),
    );
    await answer.body?.cancel();
    assertStrictEquals(answer.status, status);
    assertEquals(
      stub.sent("/rpc/record_test_wake_up"),
      status === 202 ? [{ message_id: wakeUp.headers["webhook-id"] }] : [],
    );
  });
}
