import { FunctionRegion } from "@supabase/supabase-js";
import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import { startBrowser } from "./testing/start-browser.ts";
import { TO } from "./testing/start-calling.ts";
import { ACME, credential } from "./testing/start-organizations.ts";

const calls = `organizations/${ACME}/calls`;
const numbers = `organizations/${ACME}/phone-numbers`;
for (const region of [FunctionRegion.Any, FunctionRegion.UsEast1]) {
  Deno.test(`every route may be asked in the region "${region}"`, async () => {
    await using page = startBrowser();
    for (
      const [path, method, body] of [
        [numbers, "GET", undefined],
        [calls, "GET", undefined],
        [`${calls}?limit=1`, "GET", undefined],
        [calls, "POST", { to: TO }],
      ] as const
    ) {
      const { error } = await page.functions.invoke(path, {
        method,
        region,
        ...(body === undefined ? {} : { body }),
        headers: { "Idempotency-Key": "order 1", "x-retry-count": "1" },
      });
      assertEquals(error, null, `${method} ${path}`);
    }
    assertEquals(page.telephone.dialled.length, 1);
  });
}

const json = JSON.stringify({ to: TO });
const form = new FormData();
form.set("to", TO);

for (
  const [what, body, message] of [
    ["an object", { to: TO }, undefined],
    ["a text", json, undefined],
    ["a Blob", new Blob([json]), undefined],
    ["an ArrayBuffer", new TextEncoder().encode(json).buffer, undefined],
    ["a form", form, "The body is a form: send JSON"],
    ["a text that is no JSON", TO, "The body is not JSON"],
    ["nothing", undefined, "There is no body: send JSON"],
  ] as const
) {
  Deno.test(`a call with ${what} as its body is ${message ? "refused" : "placed"}`, async () => {
    await using page = startBrowser();
    const { error } = await page.functions.invoke(
      calls,
      body === undefined ? {} : { body },
    );
    const said = error === null
      ? undefined
      : (await error.context.json()).error.message;
    assertStrictEquals(said, message);
    assertEquals(page.telephone.dialled.length, message ? 0 : 1);
  });
}

Deno.test("supabase-js has the answer of a refused request as the error's context", async () => {
  await using page = startBrowser({
    "/rpc/begin_call": Response.json({
      code: "PT429",
      message: "As many as it may",
      hint: "DAILY_CALL_LIMIT_REACHED",
      details: '{"retryAfter": 60}',
    }, { status: 429 }),
  });
  const { error } = await page.functions.invoke(calls, { body: { to: TO } });
  const { context } = error;
  assertEquals(
    [context.status, context.headers.get("retry-after")],
    [429, "60"],
  );
  assertStrictEquals(
    context.headers.get("access-control-expose-headers"),
    "Allow,Retry-After",
  );
  assertEquals((await context.json()).error, {
    code: "DAILY_CALL_LIMIT_REACHED",
    message: "As many as it may",
    details: { retryAfter: 60 },
  });
});

Deno.test("a list that is asked for without its method says which one to send", async () => {
  await using page = startBrowser();
  const { error } = await page.functions.invoke(numbers);
  assertStrictEquals(error.context.headers.get("allow"), "GET, HEAD, OPTIONS");
  assertStrictEquals(
    (await error.context.json()).error.message,
    'Method "POST" is not allowed here, send GET',
  );
});

Deno.test("a browser may read every refusal, also of HEAD and behind a slash", async () => {
  await using page = startBrowser({
    "/rpc/require_organization": refusal(500, "57P03", "It starts up"),
  });
  for (
    const [method, path, status] of [
      ["HEAD", `/${numbers}`, 200],
      ["GET", `/${numbers}/`, 200],
      ["GET", "/organizations/1/calls", 400],
      ["GET", "/organizations", 404],
      ["DELETE", `/${calls}`, 405],
      ["POST", `/${calls}`, 503],
    ] as const
  ) {
    const answer = await page.fetch(
      new Request(`http://localhost${path}`, { method, headers: credential }),
    );
    await answer.body?.cancel();
    const { headers } = answer;
    assertEquals(
      [answer.status, headers.get("access-control-allow-origin")],
      [status, "*"],
      `${method} ${path}`,
    );
  }
});
