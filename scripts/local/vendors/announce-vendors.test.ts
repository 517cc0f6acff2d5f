import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeIgnored, describeSpending } from "./announce-vendors.ts";
import type { Settings } from "../stack/settings.ts";
import { chooseVendors, simulatorKey } from "./vendors.ts";

const twilio = {
  TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "token",
};
const elevenLabs = { ELEVENLABS_API_KEY: "sk_real" };
const real = { ...twilio, ...elevenLabs };

describe("describeIgnored", () => {
  const ignored = (settings: Settings, live = false) =>
    describeIgnored(chooseVendors(settings, live));

  it("says in one line which credentials are ignored and how to use them, without any secret", () => {
    assert.equal(
      ignored(real),
      "The credentials of Twilio and ElevenLabs are ignored (TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, ELEVENLABS_API_KEY), as only simulators are used: npm start -- --live uses the real thing",
    );
    assert.match(
      ignored({ TWILIO_API_KEY_SECRET: "x" }) ?? "",
      /^The credentials of Twilio are ignored \(TWILIO_API_KEY_SECRET\), /,
    );
  });

  it("says nothing when no credentials are ignored", () => {
    const local = { ...twilio, TWILIO_API_BASE_URL: "http://127.0.0.1:4010" };
    for (const settings of [{}, { ELEVENLABS_API_KEY: simulatorKey }, local]) {
      assert.equal(ignored(settings), undefined);
    }
    assert.equal(ignored(real, true), undefined);
  });
});

describe("describeSpending", () => {
  const said = (settings: Settings, live = true) =>
    describeSpending(chooseVendors(settings, live), settings);

  it("names the account that is used, and says that numbers are bought and people are called", () => {
    const [spending = "", workspace = "", ...others] = said(real);
    assert.match(
      spending,
      /^LIVE: Twilio \(api\.twilio\.com\), account ACa{32}: every organization .+ buys one for about a dollar a month; calls ring people$/,
    );
    assert.match(
      workspace,
      /^LIVE: ElevenLabs \(api\.elevenlabs\.io\): .+ calls ring people/,
    );
    assert.deepEqual(others, []);
  });

  it("names the service that stays simulated", () => {
    assert.equal(said(twilio).at(-1), "Simulated: ElevenLabs");
    assert.equal(said(elevenLabs).at(-1), "Simulated: Twilio");
  });

  it("prints no password of an address", () => {
    const url = "https://me:topsecret@proxy.example.com/twilio";
    const [spending = ""] = said({ ...twilio, TWILIO_API_BASE_URL: url });
    assert.match(spending, /^LIVE: Twilio \(proxy\.example\.com\), /);
    assert.doesNotMatch(spending, /topsecret/);
  });

  it("says nothing when no service is live", () => {
    assert.deepEqual(said({}, false), []);
    assert.deepEqual(said(real, false), []);
  });
});
