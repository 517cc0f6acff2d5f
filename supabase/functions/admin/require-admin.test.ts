import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import { startAdmin } from "./testing/start-admin.ts";

/** Every route, with nonsense wherever the route reads input. */
const routes: readonly (readonly [method: string, path: string])[] = [
  ["POST", "/phone-numbers/nonsense/activate"],
  ["POST", "/phone-numbers/nonsense/import"],
  ["POST", "/phone-numbers/nonsense/release"],
  ["POST", "/phone-numbers/nonsense/keep"],
  ["POST", "/phone-numbers/nonsense/suspend"],
  ["POST", "/phone-numbers/nonsense/resume"],
  ["POST", "/organizations/nonsense/order/retry"],
  ["POST", "/notifications/nonsense/dismiss"],
  ["GET", "/notifications?nonsense=1"],
  ["GET", "/costs?nonsense=1"],
  ["GET", "/reconciliation?nonsense=1"],
  ["POST", "/reconciliation"],
  ["GET", "/health"],
];

/** The function, where a request to anything but the database fails the test. */
function startWith(isAdmin: unknown) {
  const looked = () => Promise.reject(new Error("Somebody was asked"));
  return startAdmin({ "/rpc/is_platform_admin": isAdmin }, {
    checkHealth: looked,
    countMessages: looked,
  });
}

for (const [method, path] of routes) {
  const title = `${method} ${path}`;
  const body = method === "GET" ? null : "nonsense";

  Deno.test(`${title} without a credential is 401 and asks the database nothing`, async () => {
    await using admin = startWith(true);
    const answer = await admin.ask(path, { method, body, headers: {} });
    assertStrictEquals(answer.status, 401);
    assertStrictEquals(answer.body.error.code, "UNAUTHENTICATED");
    assertEquals(admin.asked(), []);
  });

  Deno.test(`${title} is 403 for a caller who is no admin, and asks for nothing else`, async () => {
    await using admin = startWith(false);
    const answer = await admin.ask(path, { method, body });
    assertStrictEquals(answer.status, 403);
    assertEquals(answer.body, {
      error: {
        code: "FORBIDDEN",
        message: "Only a platform admin may do this",
      },
    });
    assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
  });
}

for (
  const [what, answer] of [
    ["that has expired", refusal(401, "PGRST301", "JWT expired")],
    ["of nobody", refusal(401, "42501", "permission denied for function")],
  ] as const
) {
  Deno.test(`a credential ${what} is 401`, async () => {
    await using admin = startWith(answer);
    const { status, body } = await admin.ask("/notifications");
    assertEquals([status, body.error.code], [401, "UNAUTHENTICATED"]);
    assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
  });
}
