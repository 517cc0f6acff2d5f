import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sign } from "hono/jwt";
import { publicSecretKey } from "../stack/keys.ts";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  shareAuth,
} from "./testing/auth-under-test.ts";

const schema = `
create function public.refuse_mallory() returns trigger language plpgsql as $$
begin
  if new.email like 'mallory%' then raise exception 'No'; end if;
  return new;
end
$$;
create trigger refuse_mallory before insert on auth.users
for each row execute function public.refuse_mallory();
`;

/** As https://github.com/supabase/auth has them. */
describe("Auth's refusals", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
    await auth.api.sql.unsafe(schema);
  });

  const signUp = async (email: string, password: string) => {
    const { error } = await auth.visitor().auth.signUp({ email, password });
    return { code: codeOf(error), error };
  };

  it("are, of a sign-up, those of hosted Auth", async () => {
    const { email } = await auth.signUp();
    const taken = await signUp(email.toUpperCase(), PASSWORD);
    assert.deepEqual(taken.code, [422, "user_already_exists"]);
    const weak = await signUp(auth.newEmail(), "12345");
    assert.deepEqual(weak.code, [422, "weak_password"]);
    assert.ok(weak.error !== null && "reasons" in weak.error);
    assert.deepEqual(weak.error.reasons, ["length"]);
    const bad = await signUp("nobody", PASSWORD);
    assert.deepEqual(bad.code, [400, "validation_failed"]);
    const mallory = await signUp("mallory@example.com", PASSWORD);
    assert.equal(mallory.error?.status, 500);
  });

  it("are, of a sign-in, those of hosted Auth", async () => {
    const { email } = await auth.signUp();
    const { auth: page } = auth.visitor();
    const refused = [400, "invalid_credentials"];
    for (
      const credentials of [
        { email, password: "wrong" },
        { email: auth.newEmail(), password: PASSWORD },
      ]
    ) {
      const { error } = await page.signInWithPassword(credentials);
      assert.deepEqual(codeOf(error), refused);
    }
    const anonymous = await page.signInAnonymously();
    assert.deepEqual(codeOf(anonymous.error), [
      422,
      "anonymous_provider_disabled",
    ]);
    const refreshed = await page.refreshSession({ refresh_token: "unknown" });
    assert.equal(refreshed.error?.status, 400);
  });

  it("are, of a token, those of hosted Auth", async () => {
    const { session } = await auth.signUp();
    const { auth: page } = auth.visitor();
    const of = async (token: string) =>
      codeOf((await page.getUser(token)).error);
    assert.deepEqual(await of("none"), [403, "bad_jwt"]);
    assert.deepEqual(await of("a.b.c"), [403, "bad_jwt"]);
    const forged = await sign(
      { sub: "x", exp: 9e9 },
      "not the secret",
      "HS256",
    );
    assert.deepEqual(await of(forged), [403, "bad_jwt"]);
    assert.deepEqual(await of(`${session.access_token}x`), [403, "bad_jwt"]);
  });

  it("have GoTrue's first form, and the one of 2024-01-01 for those who ask for it", async () => {
    const weak = { email: auth.newEmail(), password: "12345" };
    const path = "/auth/v1/signup";
    const first = await auth.api.call(path, { body: weak });
    assert.deepEqual(first.answer, {
      code: 422,
      error_code: "weak_password",
      msg: "Password should be at least 6 characters.",
      weak_password: { reasons: ["length"] },
    });
    const version = { "x-supabase-api-version": "2024-01-01" };
    const newer = await auth.api.call(path, { body: weak, headers: version });
    assert.deepEqual(newer.answer, {
      code: "weak_password",
      message: "Password should be at least 6 characters.",
      weak_password: { reasons: ["length"] },
    });
    assert.equal(newer.headers.get("x-supabase-api-version"), "2024-01-01");
  });

  it("are JSON for a body that is none, for failures, and for unknown paths", async () => {
    const ask = async (path: string, init: RequestInit) => {
      const response = await fetch(`${auth.url}/auth/v1/${path}`, {
        headers: { apikey: publicSecretKey },
        ...init,
      });
      return [
        response.status,
        response.headers.get("x-sb-error-code"),
        await response.json(),
      ];
    };
    for (const path of ["signup", "recover", "otp", "admin/users"]) {
      const [status, code] = await ask(path, { method: "POST", body: "{" });
      assert.deepEqual([status, code], [400, "bad_json"], path);
    }
    for (const path of ["nothing", "admin/nothing", "signup/x", "user/x"]) {
      assert.deepEqual(await ask(path, {}), [404, "not_found", {
        code: 404,
        error_code: "not_found",
        msg: "404 page not found",
      }]);
    }
    const body = JSON.stringify({
      email: "mallory@example.com",
      password: PASSWORD,
    });
    assert.deepEqual(await ask("signup", { method: "POST", body }), [
      500,
      "unexpected_failure",
      {
        code: 500,
        error_code: "unexpected_failure",
        msg: "Database error saving new user",
      },
    ]);
  });
});
