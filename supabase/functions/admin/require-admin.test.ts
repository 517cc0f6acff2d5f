import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import { pendingPhoneNumber } from "./testing/rows.ts";
import { startAdmin } from "./testing/start-admin.ts";

const routes: readonly (readonly [path: string, init: RequestInit])[] = [
  ["/phone-numbers/+16041234567/activate", {
    method: "POST",
    body: '{"elevenLabsPhoneId":"phone_xyz123"}',
  }],
  ["/phone-numbers/nonsense/activate", { method: "POST", body: "nonsense" }],
  ["/phone-numbers/+16041234567/import", { method: "POST" }],
  ["/phone-numbers/nonsense/import", { method: "POST", body: "nonsense" }],
  ["/organizations/nonsense/order/retry", { method: "POST" }],
  ["/notifications", {}],
  ["/notifications?nonsense=1", {}],
  ["/notifications/nonsense/dismiss", { method: "POST", body: "nonsense" }],
];

for (const [path, init] of routes) {
  const title = `${init.method ?? "GET"} ${path}`;

  Deno.test(`${title} without a credential is 401 and asks the database nothing`, async () => {
    await using admin = startAdmin();
    const answer = await admin.ask(path, init);
    assert.equal(answer.status, 401);
    assert.equal((await answer.json()).error.code, "UNAUTHENTICATED");
    assert.deepEqual(admin.asked(), []);
  });

  Deno.test(`${title} with a credential that is not valid or not enough is 401`, async () => {
    for (const headers of [credentials.expired, credentials.anonymous]) {
      await using admin = startAdmin();
      const answer = await admin.ask(path, { ...init, headers });
      assert.equal(answer.status, 401);
      assert.equal((await answer.json()).error.code, "UNAUTHENTICATED");
      assert.deepEqual(admin.asked(), ["/rpc/is_platform_admin"]);
    }
  });

  Deno.test(`${title} is 403 for others, who learn nothing else`, async () => {
    await using admin = startAdmin();
    admin.database.phoneNumbers.push(pendingPhoneNumber("+16041234567"));
    const answer = await admin.ask(path, {
      ...init,
      headers: credentials.user,
    });
    assert.equal(answer.status, 403);
    assert.deepEqual(await answer.json(), {
      error: {
        code: "FORBIDDEN",
        message: "Only a platform admin may do this",
      },
    });
    assert.deepEqual(admin.asked(), ["/rpc/is_platform_admin"]);
  });
}
