import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { decode } from "hono/jwt";
import { waitUntil } from "../wait-until.ts";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  shareAuth,
} from "./testing/auth-under-test.ts";

const schema = `
create function public.claims() returns jsonb language sql as $$ select auth.jwt() $$;
`;

describe("A session", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
    await auth.api.sql.unsafe(schema);
    await waitUntil(
      "the Data API has read the schema",
      async () => (await auth.server.rpc("claims")).error === null || undefined,
    );
  });

  const signIn = async (email: string) => {
    const client = auth.visitor();
    const { data, error } = await client.auth
      .signInWithPassword({ email, password: PASSWORD });
    assert.equal(error, null);
    return { client, session: data.session };
  };

  it("has a token with the claims of a hosted project's, which policies read", async () => {
    const { client, id, email } = await auth.signUp();
    await auth.server.auth.admin.updateUserById(id, {
      app_metadata: { plan: "gold" },
      user_metadata: { name: "Ada" },
    });
    await client.auth.refreshSession();
    const { data } = await client.rpc("claims");
    const { exp, iat, session_id, amr, ...claims } = data;
    assert.deepEqual(claims, {
      iss: `${auth.url}/auth/v1`,
      sub: id,
      aud: "authenticated",
      role: "authenticated",
      email,
      phone: "",
      app_metadata: {
        provider: "email",
        providers: ["email"],
        plan: "gold",
      },
      user_metadata: {
        email,
        email_verified: true,
        phone_verified: false,
        sub: id,
        name: "Ada",
      },
      aal: "aal1",
      is_anonymous: false,
    });
    assert.equal(exp - iat, 3600);
    assert.match(session_id, /^[0-9a-f-]{36}$/);
    assert.equal(amr.length, 1);
    assert.equal(amr[0].method, "password");
    assert.ok(Math.abs(amr[0].timestamp - iat) < 600);
  });

  it("says how it began, also after a refresh", async () => {
    const { email } = await auth.signUp();
    const page = auth.visitor();
    await page.auth.signInWithOtp({ email });
    const { code: token } = await auth.readMail(email, "Your sign-in link");
    const { data } = await page.auth
      .verifyOtp({ email, token, type: "email" });
    const refreshed = await page.auth.refreshSession();
    for (const session of [data.session, refreshed.data.session]) {
      const { payload } = decode(session?.access_token ?? "");
      assert.match(JSON.stringify(payload.amr), /"method":"otp"/);
    }
  });

  it("is refreshed once by each token, and a repetition gets the same next one", async () => {
    const { client, session } = await auth.signUp();
    const { refresh_token } = session;
    const [first, second] = await Promise.all([
      client.auth.refreshSession({ refresh_token }),
      auth.visitor().auth.refreshSession({ refresh_token }),
    ]);
    assert.equal(first.error, null);
    assert.equal(second.error, null);
    const repeated = await auth.visitor().auth.refreshSession({
      refresh_token,
    });
    assert.equal(repeated.error, null);
  });

  it("ends when a token that was replaced long ago is used again", async () => {
    const { client, session: { refresh_token } } = await auth.signUp();
    await client.auth.refreshSession();
    const { data } = await client.auth.refreshSession();
    const stolen = await auth.visitor().auth.refreshSession({ refresh_token });
    assert.deepEqual(codeOf(stolen.error), [400, "refresh_token_already_used"]);
    const { error } = await auth.visitor().auth.refreshSession({
      refresh_token: data.session?.refresh_token ?? "",
    });
    assert.deepEqual(codeOf(error), [400, "refresh_token_already_used"]);
  });

  for (
    const [scope, left] of [
      ["local", [false, true]],
      ["others", [true, false]],
      ["global", [false, false]],
    ] as const
  ) {
    it(`ends with signOut("${scope}") as far as that goes`, async () => {
      const { email } = await auth.signUp();
      const mine = await signIn(email);
      const other = await signIn(email);
      const { error } = await mine.client.auth.signOut({ scope });
      assert.equal(error, null);
      const works = await Promise.all(
        [mine, other].map(async ({ session }) => {
          const page = auth.visitor();
          const used = await page.auth.getUser(session?.access_token ?? "");
          const { error } = await page.auth.refreshSession({
            refresh_token: session?.refresh_token ?? "",
          });
          // So supabase-js calls session_not_found.
          if (used.error !== null) {
            assert.equal(used.error.name, "AuthSessionMissingError");
          }
          assert.equal(error === null, used.error === null);
          return error === null;
        }),
      );
      assert.deepEqual(works, left);
    });
  }
});
