import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readProject } from "./project.ts";

const url = "https://abc.supabase.co";
const publishableKey = "sb_publishable_abc-_1";

/** A key of the older kind, for this role. */
function jwt(role: string): string {
  const encode = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${encode({ alg: "HS256" })}.${encode({ role })}.c2lnbmF0dXJl`;
}

describe("readProject", () => {
  it("takes a project with a publishable key, also of the older kind", () => {
    for (const key of [publishableKey, jwt("anon")]) {
      assert.deepEqual(readProject({ url: `${url}/`, publishableKey: key }), {
        apiUrl: url,
        publishableKey: key,
      });
    }
    const local = { url: "http://127.0.0.1:54321", publishableKey };
    assert.equal(readProject(local).apiUrl, local.url);
  });

  for (const key of ["sb_secret_abc", jwt("service_role"), "x", "", "a.b.c"]) {
    it(`puts no other key into a page that everybody can read: "${key.slice(0, 20)}"`, () => {
      assert.throws(() => readProject({ url, publishableKey: key }), {
        message: /^The key is no publishable key/,
      });
    });
  }

  for (
    const wrong of ["abc", "http://abc.supabase.co", "javascript:alert(1)"]
  ) {
    it(`sends no admin to ${wrong}`, () => {
      assert.throws(() => readProject({ url: wrong, publishableKey }), {
        message:
          `The project's address is "${wrong}": give one such as https://<ref>.supabase.co`,
      });
    });
  }
});
