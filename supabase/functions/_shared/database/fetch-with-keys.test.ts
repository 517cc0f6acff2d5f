import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import type { ApiKeys } from "../configuration/api-keys.ts";
import { createSecretClient } from "./secret-client.ts";
import { refusal, startStubDataApi } from "./testing/stub-data-api.ts";

/** A project that takes these keys, and what a function with these keys sends to it. */
async function callWith(keys: ApiKeys, taken: readonly string[], calls = 1) {
  await using stub = startStubDataApi(({ headers }) =>
    taken.includes(headers.get("apikey") ?? "")
      ? Response.json(true)
      : refusal(401, "", "Invalid API key")
  );
  const client = createSecretClient(stub.dataApi.url, keys);
  const statuses: number[] = [];
  for (let call = 0; call < calls; call++) {
    const { status } = await client.rpc("is_platform_admin");
    statuses.push(status);
  }
  return {
    statuses,
    sent: stub.received.map(({ headers }) => [
      headers.get("apikey"),
      headers.get("authorization"),
    ]),
  };
}

Deno.test("the first key is sent, and alone while the project takes it", async () => {
  assertEquals(await callWith(["a1", "a2"], ["a1", "a2"], 2), {
    statuses: [200, 200],
    sent: [["a1", "Bearer a1"], ["a1", "Bearer a1"]],
  });
});

Deno.test("a key that was deleted is followed by the next, which goes first from then on", async () => {
  assertEquals(await callWith(["b1", "b2", "b3"], ["b2"], 2), {
    statuses: [200, 200],
    sent: [["b1", "Bearer b1"], ["b2", "Bearer b2"], ["b2", "Bearer b2"]],
  });
});

Deno.test("where all keys are refused, each is sent once, and the refusal is the answer", async () => {
  const { statuses, sent } = await callWith(["c1", "c2"], []);
  assertEquals(statuses, [401]);
  assertEquals(sent.map(([key]) => key), ["c1", "c2"]);
});

Deno.test("a key that is taken again is not sent last for ever", async () => {
  await callWith(["d1", "d2"], ["d2"]);
  await callWith(["d1"], ["d1"]);
  const { sent } = await callWith(["d1", "d2"], ["d1", "d2"]);
  assertEquals(sent.map(([key]) => key), ["d1"]);
});

Deno.test("another refusal is no reason to try another key", async () => {
  await using stub = startStubDataApi(() => refusal(403, "42501", "No"));
  const client = createSecretClient(stub.dataApi.url, ["e1", "e2"]);
  assertStrictEquals((await client.rpc("is_platform_admin")).status, 403);
  assertStrictEquals(stub.received.length, 1);
});
