import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, it } from "node:test";
import {
  defaultKeys,
  legacyAnonKey,
  legacyServiceRoleKey,
  publicSecretKey,
} from "./keys.ts";

describe("The keys of a stack", () => {
  it("are, for the legacy ones, those that the CLI makes", () => {
    const signed = (role: string) => {
      const encode = (part: object) =>
        Buffer.from(JSON.stringify(part)).toString("base64url");
      const text = `${encode({ alg: "HS256", typ: "JWT" })}.${
        encode({ iss: "supabase-demo", role, exp: 1983812996 })
      }`;
      const signature = createHmac(
        "sha256",
        "super-secret-jwt-token-with-at-least-32-characters-long",
      ).update(text).digest("base64url");
      return `${text}.${signature}`;
    };
    assert.equal(legacyAnonKey, signed("anon"));
    assert.equal(legacyServiceRoleKey, signed("service_role"));
  });

  it("include the public service_role key only beside the public secret key", () => {
    const uses = (secretKey: string) =>
      JSON.stringify(defaultKeys(secretKey)).includes(legacyServiceRoleKey);
    assert.equal(uses(publicSecretKey), true);
    assert.equal(uses("sb_secret_of_this_stack"), false);
  });
});
