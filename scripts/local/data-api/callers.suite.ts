import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type Call,
  type DataApiUnderTest,
  startDataApiUnderTest,
} from "./data-api-under-test.ts";
import { shareDataApi } from "./share-data-api.ts";
import {
  defaultKeys,
  legacyAnonKey,
  legacyServiceRoleKey,
  publicSecretKey,
  publishableKey,
} from "../stack/keys.ts";

const schema = `
  create function public.who() returns text stable language sql as 'select current_user::text';
  create function public.sleep() returns void stable language sql as 'select pg_sleep(60)';
  create table public.notes (id int primary key);
  grant select, insert on public.notes to service_role;
`;

describe("The Data API takes its caller", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  const who = async (call: Call) =>
    (await api.call("/rest/v1/rpc/who", { ...call, body: {} })).answer;

  const keys = {
    "the legacy anon key": legacyAnonKey,
    "the legacy service_role key": legacyServiceRoleKey,
    "the publishable key": publishableKey,
    "the secret key": publicSecretKey,
  };
  for (
    const [key, bearer, role] of [
      ["the legacy anon key", undefined, "anon"],
      ["the legacy anon key", "the legacy anon key", "anon"],
      ["the legacy service_role key", undefined, "service_role"],
      [
        "the legacy service_role key",
        "the legacy service_role key",
        "service_role",
      ],
      ["the legacy anon key", "the legacy service_role key", "service_role"],
      ["the publishable key", "the legacy service_role key", "service_role"],
      ["the legacy service_role key", "the legacy anon key", "anon"],
      // A new key is no token.
      ["the publishable key", "the secret key", "anon"],
    ] as const
  ) {
    it(`for ${role} from ${key} and ${bearer ?? "nothing"} as token`, async () => {
      const token = bearer === undefined ? {} : { bearer: keys[bearer] };
      assert.equal(await who({ key: keys[key], ...token }), role);
    });
  }

  it("from a user's token beside a legacy key", async () => {
    const call = { key: legacyAnonKey, bearer: api.token };
    assert.equal(await who(call), "authenticated");
  });

  it("from no token that is none", async () => {
    for (const [bearer, message] of [["abc", "got 1"], ["a.b", "got 2"]]) {
      const { status, answer } = await api.call("/rest/v1/notes", {
        bearer: `${bearer}`,
      });
      assert.equal(status, 401);
      assert.deepEqual(answer, {
        code: "PGRST301",
        message: `Expected 3 parts in JWT; ${message}`,
        details: null,
        hint: null,
      });
    }
  });

  it("for whom a statement takes too long", async () => {
    const { status, answer } = await api.call("/rest/v1/rpc/sleep", {
      body: {},
    });
    assert.deepEqual([status, answer], [500, {
      code: "57014",
      message: "canceling statement due to statement timeout",
      details: null,
      hint: null,
    }]);
  });
});

describe("The Data API of a stack with a secret key of its own", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await startDataApiUnderTest(schema, {
      keys: defaultKeys("sb_secret_of_this_stack"),
    });
  });
  after(() => api.stop());

  it("refuses the keys that everybody knows, however they come", async () => {
    const statuses = [];
    for (
      const call of [
        { key: legacyServiceRoleKey },
        { key: publicSecretKey },
        { key: legacyServiceRoleKey, bearer: legacyServiceRoleKey },
        { key: legacyAnonKey, bearer: legacyServiceRoleKey },
        { key: publishableKey, bearer: legacyServiceRoleKey },
      ]
    ) {
      const read = await api.call("/rest/v1/notes", call);
      const write = await api.call("/rest/v1/notes", {
        ...call,
        body: { id: 1 },
      });
      statuses.push(read.status, write.status);
    }
    assert.deepEqual(statuses, Array(10).fill(401));
  });

  it("takes its own, and the anon keys", async () => {
    const own = await api.call("/rest/v1/notes", {
      key: "sb_secret_of_this_stack",
    });
    assert.equal(own.status, 200);
    const { answer } = await api.call("/rest/v1/rpc/who", {
      key: legacyAnonKey,
      body: {},
    });
    assert.equal(answer, "anon");
  });
});
