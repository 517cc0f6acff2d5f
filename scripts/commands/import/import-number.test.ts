import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { root } from "../../local/root.ts";
import { importNumber, nextCommand, parseNumber } from "./import-number.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";

const stack = {
  apiUrl: "http://127.0.0.1:1",
  studioUrl: "http://127.0.0.1:1",
  dbUrl: "",
  publishableKey: "sb_publishable_test",
  secretKey: "sb_secret_test",
  twilioUrl: "http://127.0.0.1:1",
  elevenLabsUrl: "http://127.0.0.1:1",
  mailUrl: null,
  live: [],
  simulated: [],
  pid: process.pid,
};

describe("parseNumber", () => {
  it("reads a number in any usual spelling", () => {
    for (
      const text of [
        "+16041234567",
        "16041234567",
        "6041234567",
        "604-123-4567",
        "(604) 123-4567",
        "+1 604 123 4567",
        "604.123.4567",
        "tel:+16041234567",
      ]
    ) {
      assert.equal(parseNumber(text), "+16041234567", text);
    }
  });

  it("says how to write a number when a text is none", () => {
    for (const text of ["Acme", "604", ""]) {
      assert.throws(() => parseNumber(text), {
        message: `"${text}" is not a phone number: write it as +16041234567`,
      });
    }
  });
});

describe("importNumber", () => {
  it("leaves the real ElevenLabs to its dashboard", async () => {
    await assert.rejects(
      importNumber({ ...stack, live: ["ElevenLabs"] }, "604 123 4567"),
      {
        name: "StackError",
        message:
          "The running stack uses the real ElevenLabs: import +16041234567 in its dashboard, https://elevenlabs.io/app, under Phone Numbers",
      },
    );
  });
});

describe("nextCommand", () => {
  const imported = {
    phoneNumber: "+16041234567",
    organizationName: "Acme",
    elevenLabsPhoneId: "phnum_1",
    isNew: true,
  };

  it("activates a number that waits for it, with the stack's address and key", () => {
    assert.equal(
      nextCommand(stack, { ...imported, isToBeActivated: true }),
      'curl -X POST "http://127.0.0.1:1/api/admin/phone-numbers/+16041234567/activate" -H "apikey: sb_secret_test" ' +
        `-H "Content-Type: application/json" -d '{"elevenLabsPhoneId":"phnum_1"}'`,
    );
  });

  it("calls a number that does not wait for its import", () => {
    assert.equal(
      nextCommand(stack, { ...imported, isToBeActivated: false }),
      "npm run call -- +16041234567",
    );
  });
});

describe("npm run import", () => {
  it("says how to start a stack when none runs", () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [
      ...["--import", "tsx", join(root, "scripts", "import.ts")],
      ...["604-123-4567", "--workdir", tmpdir()],
    ], { cwd: root, encoding: "utf8", env: plainEnvironment() });
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(
      stderr,
      /^Error No stack runs in this checkout: start one with npm start$/m,
    );
  });
});
