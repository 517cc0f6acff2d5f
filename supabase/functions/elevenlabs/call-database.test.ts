import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { callDatabase, type ServerDataApi } from "./call-database.ts";
import {
  type DataApiRequest,
  refusal,
  startStubDataApi,
} from "../_shared/database/testing/stub-data-api.ts";
import { ApiError } from "../_shared/http/api-error.ts";

/** A server that reads each request and closes the connection. */
function startResettingServer() {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const serving = (async () => {
    for await (const connection of listener) {
      await connection.read(new Uint8Array(16 * 1024));
      connection.close();
    }
  })();
  return {
    url: `http://127.0.0.1:${listener.addr.port}`,
    async [Symbol.asyncDispose]() {
      listener.close();
      await serving;
    },
  };
}

const question = {
  functionName: "greet_caller",
  parameters: { called_number: "+16041234567" },
  milliseconds: 60_000,
} as const;

const unavailable = { status: 503, code: "DATABASE_UNAVAILABLE" };

async function assertUnavailable(call: () => Promise<unknown>): Promise<void> {
  const { status, code } = await assertRejects(call, ApiError);
  assertEquals({ status, code }, unavailable);
}

async function ask(answer: (request: DataApiRequest) => Response) {
  await using stub = startStubDataApi(answer);
  const dataApi: ServerDataApi = {
    url: stub.dataApi.url,
    secretKeys: ["sb_secret_stub"],
  };
  const result = await callDatabase(dataApi, question)
    .then((body) => ({ body }), ({ status, code }) => ({ status, code }));
  return { result, received: stub.received };
}

Deno.test("a function of the database is called with the secret key", async () => {
  const { result, received } = await ask(() => Response.json([{ id: 1 }]));
  assertEquals(result, { body: [{ id: 1 }] });
  const [request] = received;
  assertStrictEquals(request?.method, "POST");
  assertStrictEquals(request?.path, "/rpc/greet_caller");
  assertStrictEquals(request?.headers.get("apikey"), "sb_secret_stub");
  assertEquals(request?.body, { called_number: "+16041234567" });
});

Deno.test("a function that returns nothing answers null", async () => {
  const { result } = await ask(() => new Response(null, { status: 204 }));
  assertEquals(result, { body: null });
});

Deno.test("a raised error keeps its status and code", async () => {
  const { result } = await ask(() =>
    refusal(409, "PT409", "It is taken", "CALL_IN_PROGRESS")
  );
  assertEquals(result, { status: 409, code: "CALL_IN_PROGRESS" });
});

for (
  const [what, answer] of Object.entries({
    "a refusal to connect": () =>
      refusal(503, "PGRST001", "Database client error"),
    "a page of a gateway": () => new Response("<html>", { status: 502 }),
    "a success that is no JSON": () => new Response("<html>"),
  })
) {
  Deno.test(`${what} is an unavailable database`, async () => {
    const { result } = await ask(answer);
    assertEquals(result, unavailable);
  });
}

Deno.test("a database that does not answer in time is unavailable", async () => {
  const late = Promise.withResolvers<Response>();
  await using stub = startStubDataApi(() => late.promise);
  const dataApi: ServerDataApi = {
    url: stub.dataApi.url,
    secretKeys: ["sb_secret_stub"],
  };
  const asked = callDatabase(dataApi, { ...question, milliseconds: 1 });
  await Promise.allSettled([asked]);
  late.resolve(Response.json([]));
  await assertUnavailable(() => asked);
});

Deno.test("a stopped database is unavailable", async () => {
  const stub = startStubDataApi(() => Response.json([]));
  await stub[Symbol.asyncDispose]();
  const dataApi: ServerDataApi = {
    url: stub.dataApi.url,
    secretKeys: ["sb_secret_stub"],
  };
  await assertUnavailable(() => callDatabase(dataApi, question));
});

Deno.test("a database that closes the connection is unavailable", async () => {
  await using server = startResettingServer();
  const dataApi: ServerDataApi = {
    url: server.url,
    secretKeys: ["sb_secret_stub"],
  };
  await assertUnavailable(() => callDatabase(dataApi, question));
});
