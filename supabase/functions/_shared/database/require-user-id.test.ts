import { assertEquals, assertThrows } from "../std/assert.ts";
import { ApiError } from "../http/api-error.ts";
import { encodeBase64Url } from "../std/std.ts";
import { requireUserId } from "./require-user-id.ts";

const tokenOf = (claims: unknown) =>
  `Bearer ${encodeBase64Url('{"alg":"HS256"}')}.${
    encodeBase64Url(JSON.stringify(claims))
  }.c2lnbmF0dXJl`;

for (
  const sub of [
    "auth0|5f7c8ec7",
    "user_2NNEqL2nrIRdJ194ndJqAHwEfxC",
    "",
    7,
    null,
  ]
) {
  Deno.test(`requireUserId() refuses a token of ${JSON.stringify(sub)}`, () => {
    const { status, code } = assertThrows(
      () => requireUserId(tokenOf({ sub, role: "authenticated" })),
      ApiError,
    );
    assertEquals([status, code], [401, "UNAUTHENTICATED"]);
  });
}

for (
  const [what, authorization] of [
    ["a token of a user", tokenOf({ sub: crypto.randomUUID() })],
    ["a token without a subject", tokenOf({ role: "anon" })],
    ["a token with odd claims", tokenOf(["sub"])],
    ["a key", "Bearer sb_secret_stub"],
    ["a text with dots", "Bearer a.%.b"],
    ["another scheme", "Basic YTpi"],
  ] as const
) {
  Deno.test(`requireUserId() leaves ${what} to the Data API`, () => {
    requireUserId(authorization);
  });
}
