import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chooseKeys } from "./project-keys.ts";

const legacy = [
  { name: "anon", type: "legacy", api_key: "eyJ.anon.a" },
  { name: "service_role", type: "legacy", api_key: "eyJ.service.a" },
];
const publishable = {
  name: "web",
  type: "publishable",
  api_key: "sb_publishable_1",
};
const named = (name: string, role = "service_role") => ({
  name,
  type: "secret",
  api_key: `sb_secret_${name}`,
  secret_jwt_template: { role },
});

describe("chooseKeys()", () => {
  it("takes the legacy keys where there are no others", () => {
    const { secret, publishable } = chooseKeys(legacy);
    assert.deepEqual([secret, publishable], ["eyJ.service.a", "eyJ.anon.a"]);
  });

  it("takes a new key under any name, before a legacy one", () => {
    const keys = chooseKeys([...legacy, publishable, named("backend")]);
    assert.equal(keys.secret, "sb_secret_backend");
    assert.equal(keys.publishable, "sb_publishable_1");
  });

  it("takes the key named default first", () => {
    const keys = [publishable, named("a"), named("default")];
    assert.equal(chooseKeys(keys).secret, "sb_secret_default");
  });

  it("takes no key of another role", () => {
    const keys = [...legacy, publishable, named("reader", "authenticated")];
    assert.equal(chooseKeys(keys).secret, "eyJ.service.a");
  });

  it("takes the types of old projects, which have none", () => {
    const old = legacy.map(({ type: _, ...key }) => key);
    assert.equal(chooseKeys(old).secret, "eyJ.service.a");
  });

  it("refuses a key that is shown with dots", () => {
    const hidden = { ...named("a"), api_key: "sb_secret_N7UND····" };
    assert.throws(() => chooseKeys([publishable, hidden]), {
      message: "The project shows no secret API key",
    });
  });
});
