import { rejects } from "node:assert/strict";
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

Deno.test("a server that never answers is given up", async () => {
  await using server = startSilentServer();
  await rejects(() => fetchWithin(1)(server.url), {
    name: "TimeoutError",
  });
});

Deno.test("the caller may give up before", async () => {
  await using server = startSilentServer();
  const signal = AbortSignal.abort(new Error("Enough"));
  await rejects(() => fetchWithin(60_000)(server.url, { signal }), {
    message: "Enough",
  });
});
