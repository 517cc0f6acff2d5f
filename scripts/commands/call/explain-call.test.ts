import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explainCall, type PlacedCall } from "./explain-call.ts";

const phoneNumber = "+16041234567";
const remedies = {
  apiUrl: "http://127.0.0.1:54321",
  secretKey: "sb_secret_test",
  elevenLabsUrl: "http://127.0.0.1:54326",
  dashboard: "http://127.0.0.1:54326/app",
};

/** A call that the agent of an active number answers. */
const answered: PlacedCall = {
  phoneNumber,
  isInService: true,
  owner: { name: "Acme", status: "active", answeredBy: "import" },
  imported: { agent: "Jack", asksWebhook: true },
  isConnected: false,
  isHandedOver: true,
  failure: null,
};
const waiting = {
  name: "Acme",
  status: "pending_import",
  answeredBy: "import",
};
const failure =
  `Twilio simulator failed: "https://api.elevenlabs.io/twilio/inbound_call" answered 500: {"detail":{"message":"No variable"}}`;

describe("explainCall", () => {
  it("has nothing to say about a number that works, at a real ElevenLabs neither", () => {
    assert.equal(explainCall(answered, remedies), null);
    const elsewhere = { ...answered, imported: undefined };
    assert.equal(explainCall(elsewhere, remedies), null);
  });

  const registered: Partial<PlacedCall> = {
    owner: { name: "Acme", status: "active", answeredBy: "registration" },
    imported: null,
    isHandedOver: false,
  };

  it("has nothing to say about a registered call, whose number has no import", () => {
    const connected = { ...answered, ...registered, isConnected: true };
    assert.equal(explainCall(connected, remedies), null);
  });

  for (
    const [change, reason, next] of [
      [
        registered,
        /could not be registered at ElevenLabs$/,
        /^npm run doctor$/,
      ],
      [
        { owner: null, isInService: false, failure },
        /^\+16041234567 is not in service$/,
        /insert an organization/,
      ],
      [{ owner: null }, /^No organization has/, /insert an organization/],
      [
        { isInService: false, failure },
        /^Twilio has lost/,
        /^npm run reconcile/,
      ],
      [
        { owner: { ...waiting, status: "suspended" } },
        /of Acme is suspended$/,
        /^curl -X POST "http:.*\/api\/admin\/phone-numbers\/\+16041234567\/resume" -H "apikey: sb_secret_test"$/,
      ],
      [
        { owner: { ...waiting, status: "releasing" } },
        /being given back$/,
        /\/keep"/,
      ],
      [
        { owner: waiting, imported: null, isHandedOver: false },
        /of Acme is not active yet$/,
        /^import and activate it, by hand at http:.*\/app, or with npm run import -- \+16041234567$/,
      ],
      [
        { imported: null, isHandedOver: false },
        /active, but not at ElevenLabs$/,
        /^import it, by hand at http/,
      ],
      [{ isHandedOver: false }, /^Twilio does not hand/, /^import it again/],
      [
        { owner: waiting },
        /cannot place calls$/,
        /npm run import -- \+16041234567/,
      ],
      [
        {
          owner: waiting,
          imported: { agent: null, asksWebhook: false },
          failure,
        },
        /has no agent at ElevenLabs$/,
        /^assign one: http:.*\/app$/,
      ],
      [
        { imported: { agent: "Jack", asksWebhook: false }, failure },
        /^Jack asks no webhook/,
        /54326\/simulator\/reset/,
      ],
      [
        {
          failure: String
            .raw`answered 500: {"message":"\"http://127.0.0.1:54321/functions/v1/elevenlabs/conversation-init\" answered 401: …"}`,
        },
        /refuses the secret/,
        /start it again/,
      ],
      [{ failure }, /^Nobody answers: No variable$/, /^npm run doctor$/],
      [
        { owner: waiting, imported: null, failure: "fetch failed" },
        /^Nobody answers: fetch failed$/,
        /^npm run doctor$/,
      ],
    ] satisfies readonly (readonly [Partial<PlacedCall>, RegExp, RegExp])[]
  ) {
    it(`says ${reason.source}`, () => {
      const explanation = explainCall({ ...answered, ...change }, remedies);
      assert.match(explanation?.reason ?? "", reason);
      assert.match(explanation?.next ?? "", next);
    });
  }
});
