import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test, type TestContext } from "node:test";
import { connect } from "../project/supabase-client.ts";
import { sendWakeUp } from "./send-wake-up.ts";

/** A Data API whose test wake-ups end like this, one after the other. Returns how many were sent, and the outcome. */
async function send(t: TestContext, statuses: readonly (number | null)[]) {
  let sent = 0;
  const api = createServer((request, response) => {
    const isRead = request.url?.endsWith("/read_test_wake_up");
    if (!isRead) sent += 1;
    const status = statuses[sent - 1] ?? null;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(
      isRead
        ? {
          status,
          code: null,
          seconds_ahead: null,
          error: status === null ? "Timeout of 5000 ms reached" : null,
          arrived: status !== null,
        }
        : sent,
    ));
  });
  api.listen(0, "127.0.0.1");
  await once(api, "listening");
  t.after(() => {
    api.close();
    api.closeAllConnections();
  });
  const address = api.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const outcome = await sendWakeUp(connect(`http://127.0.0.1:${port}`, "key"));
  return { sent, outcome };
}

test("a function that was asleep is woken once more", async (t) => {
  const { sent, outcome } = await send(t, [null, 202]);
  assert.equal(sent, 2);
  assert.equal(outcome.kind === "answered" && outcome.status, 202);
});

test("an answer is an answer, and two failures are one", async (t) => {
  assert.equal((await send(t, [401, 202])).sent, 1);
  const { sent, outcome } = await send(t, [null, null, 202]);
  assert.equal(sent, 2);
  assert.deepEqual(outcome, {
    kind: "failed",
    error: "Timeout of 5000 ms reached",
  });
});
