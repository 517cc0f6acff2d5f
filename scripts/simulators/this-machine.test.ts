import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isForeign, namesThisMachine } from "./this-machine.ts";

describe("namesThisMachine", () => {
  for (
    const url of [
      "http://localhost:4010",
      "https://LOCALHOST/base",
      "http://127.0.0.1:54325",
      "http://127.255.1.2",
      // The URL parser makes these 127.0.0.1.
      "http://127.1",
      "http://2130706433",
      "http://[::1]:4010",
      "http://[0:0:0:0:0:0:0:1]",
    ]
  ) it(`is true for "${url}"`, () => assert.ok(namesThisMachine(url)));

  for (
    const url of [
      "https://api.twilio.com",
      "http://192.168.0.2:4010",
      "http://128.0.0.1",
      "http://0.0.0.0:4010",
      "http://[::2]",
      "http://127.0.0.1@api.twilio.com",
      "http://127.0.0.1.example.com",
      "http://localhost.example.com",
      "https://api.twilio.com/?127.0.0.1",
      "localhost:4010",
      "127.0.0.1:4010",
      "not a URL",
      "",
    ]
  ) it(`is false for "${url}"`, () => assert.ok(!namesThisMachine(url)));
});

describe("isForeign", () => {
  const local = "127.0.0.1:54324";
  for (
    const [host, origin] of [
      [local],
      ["localhost"],
      ["[::1]:80"],
      [local, "http://127.0.0.1:54324"],
      [local, "http://localhost:3000"],
    ] as const
  ) {
    it(`is false for ${origin ?? "no origin"} at ${host}`, () => {
      assert.ok(!isForeign({ host, origin }));
    });
  }
  for (
    const [host, origin] of [
      [undefined],
      ["evil.example:54324"],
      ["127.0.0.1.evil.example"],
      ["localhost@evil.example"],
      ["evil.example:54324", "http://127.0.0.1:54324"],
      [local, "https://evil.example"],
      [local, "http://127.0.0.1.evil.example"],
      [local, "null"],
      [local, ""],
    ] as const
  ) {
    it(`is true for ${origin ?? "no origin"} at ${host}`, () => {
      assert.ok(isForeign({ host, origin }));
    });
  }
});
