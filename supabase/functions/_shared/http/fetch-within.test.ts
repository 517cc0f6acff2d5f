import { assertRejects, assertStrictEquals } from "../std/assert.ts";
import { fetchWithin } from "./fetch-within.ts";

/** A server that takes connections and never answers. */
function startSilentServer() {
  const never = Promise.withResolvers<Response>();
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    () => never.promise,
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    async [Symbol.asyncDispose]() {
      never.resolve(new Response());
      await server.shutdown();
    },
  };
}

Deno.test("the fetch gives up on a server that never answers", async () => {
  await using server = startSilentServer();
  const { name } = await assertRejects(
    () => fetchWithin(1)(server.url),
    DOMException,
  );
  assertStrictEquals(name, "TimeoutError");
});

Deno.test("the caller may give up earlier", async () => {
  await using server = startSilentServer();
  const enough = new Error("Enough");
  const signal = AbortSignal.abort(enough);
  assertStrictEquals(
    await assertRejects(() => fetchWithin(60_000)(server.url, { signal })),
    enough,
  );
});
