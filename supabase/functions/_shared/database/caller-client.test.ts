import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../std/assert.ts";
import { createCallerClient } from "./caller-client.ts";
import { refusal, startStubDataApi } from "./testing/stub-data-api.ts";
import { ApiError } from "../http/api-error.ts";

async function credentialSentFor(headers: HeadersInit) {
  await using stub = startStubDataApi(() => Response.json(true));
  const request = new Request("http://localhost/", { headers });
  await createCallerClient(request, stub.dataApi).rpc("is_platform_admin");
  const [sent] = stub.received;
  return {
    apikey: sent?.headers.get("apikey"),
    authorization: sent?.headers.get("authorization"),
  };
}

Deno.test("createCallerClient() hands a secret key on", async () => {
  assertEquals(await credentialSentFor({ apikey: "sb_secret_caller" }), {
    apikey: "sb_secret_caller",
    authorization: "Bearer sb_secret_caller",
  });
});

Deno.test("createCallerClient() hands an access token on, with the publishable key that the platform asks for", async () => {
  assertEquals(
    await credentialSentFor({ authorization: "Bearer the-token" }),
    { apikey: "sb_publishable_stub", authorization: "Bearer the-token" },
  );
});

Deno.test("createCallerClient() hands legacy keys on, in the header or in both", async () => {
  const key = "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.c2ln";
  const both = { apikey: key, authorization: `Bearer ${key}` };
  assertEquals(await credentialSentFor({ apikey: key }), both);
  assertEquals(await credentialSentFor(both), both);
  assertEquals(
    await credentialSentFor({ authorization: `Bearer ${key}` }),
    { apikey: "sb_publishable_stub", authorization: `Bearer ${key}` },
  );
});

Deno.test("createCallerClient() hands an access token on with the next publishable key, where the first was deleted", async () => {
  await using stub = startStubDataApi(({ headers }) =>
    headers.get("apikey") === "sb_publishable_kept"
      ? Response.json(true)
      : refusal(401, "", "Invalid API key")
  );
  const headers = { authorization: "Bearer the-token" };
  const answer = await createCallerClient(
    new Request("http://localhost/", { headers }),
    {
      url: stub.dataApi.url,
      publishableKeys: ["sb_publishable_deleted", "sb_publishable_kept"],
    },
  ).rpc("is_platform_admin");
  assertStrictEquals(answer.status, 200);
  assertStrictEquals(
    stub.received.at(-1)?.headers.get("authorization"),
    "Bearer the-token",
  );
});

Deno.test("createCallerClient() hands a key and an access token on unchanged", async () => {
  assertEquals(
    await credentialSentFor({
      apikey: "sb_publishable_caller",
      authorization: "Bearer the-token",
    }),
    { apikey: "sb_publishable_caller", authorization: "Bearer the-token" },
  );
});

Deno.test("createCallerClient() refuses a request without a credential", async () => {
  await using stub = startStubDataApi(() => Response.json(true));
  for (const headers of [{}, { apikey: " " }, { authorization: "" }]) {
    const { status, code } = assertThrows(
      () =>
        createCallerClient(
          new Request("http://localhost/", { headers }),
          stub.dataApi,
        ),
      ApiError,
    );
    assertEquals([status, code], [401, "UNAUTHENTICATED"]);
  }
  assertEquals(stub.received, []);
});

Deno.test("createCallerClient() lets the Data API verify the credential", async () => {
  await using stub = startStubDataApi(() =>
    refusal(401, "PGRST301", "JWT expired")
  );
  const request = new Request("http://localhost/", {
    headers: { authorization: "Bearer expired" },
  });
  const answer = await createCallerClient(request, stub.dataApi)
    .rpc("is_platform_admin");
  assertStrictEquals(answer.status, 401);
  assertStrictEquals(answer.error?.code, "PGRST301");
});

Deno.test("createCallerClient() refuses a token whose subject is no UUID, and asks nobody about it", async () => {
  await using stub = startStubDataApi(() => Response.json(true));
  const token = `e30.${btoa('{"sub":"auth0|5f7c8ec7"}')}.e30`;
  for (
    const headers of [
      { authorization: `Bearer ${token}` },
      { authorization: `bearer ${token}` },
      { apikey: token },
      { apikey: "sb_publishable_caller", authorization: `Bearer ${token}` },
    ]
  ) {
    const request = new Request("http://localhost/", { headers });
    const { code } = assertThrows(
      () => createCallerClient(request, stub.dataApi),
      ApiError,
    );
    assertStrictEquals(code, "UNAUTHENTICATED");
  }
  assertEquals(stub.received, []);
});
