import assert from "node:assert/strict";
import { it } from "node:test";
import { redact } from "./redact.ts";

const secret = `it's "a/secret"+1`;

for (
  const [spelling, text] of [
    ["as it is", secret],
    ["in JSON", JSON.stringify({ value: secret })],
    ["in a URL", `https://example.com/?key=${encodeURIComponent(secret)}`],
    ["in SQL", `select vault.create_secret('${secret.replaceAll("'", "''")}')`],
  ] as const
) {
  it(`redact() replaces a secret ${spelling}`, () => {
    const redacted = redact(`before ${text} after`, [secret]);
    assert.doesNotMatch(redacted, /secret"|secret%|a\/secret/);
    assert.match(redacted, /^before .*\[secret\].* after$/);
  });
}

for (
  const text of [
    `sbp_${"0123456789".repeat(4)}`,
    "sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz",
    `whsec_${"A".repeat(43)}=`,
    "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.c2ln-_bmF0",
  ]
) {
  it(`redact() knows ${text.slice(0, 6)}… by its looks`, () => {
    assert.equal(redact(`(${text})`, []), "([secret])");
  });
}

it("redact() replaces the password of a URL, and keeps the rest", () => {
  assert.equal(
    redact("connect to postgresql://postgres:hunter2@db.example.com:5432/", []),
    "connect to postgresql://postgres:[secret]@db.example.com:5432/",
  );
});

it("redact() leaves no end of a secret whose beginning is one, too", () => {
  assert.equal(redact("abcdefgh", ["abcdef", "abcdefgh"]), "[secret]");
});

it("redact() leaves words alone that are too short to be secret", () => {
  assert.equal(redact("true", ["true", ""]), "true");
});
