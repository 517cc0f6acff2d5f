import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  describeNumber,
  formatNumber,
} from "../../../supabase/client/describe-number.ts";
import { readPhoneNumber } from "../../../supabase/client/organization-phone-number.ts";
import {
  createScriptedClient,
  organizationId,
  row,
} from "./testing/scripted-client.ts";

const phone_number = "+16041234567";

describe("describeNumber() says each state and reason, and what comes next", () => {
  for (
    const [changes, next, pattern] of [
      [{ state: "ordering" }, "wait", /getting/],
      [{ state: "waiting", reason: "ANONYMOUS_USER" }, "sign_up", /signed up/],
      [{ state: "waiting", reason: "LIMIT_REACHED" }, "wait", /queue/],
      [
        { state: "waiting", reason: "DECISION_PENDING" },
        "wait_for_operator",
        /look at/,
      ],
      [
        { state: "waiting", reason: "SOMETHING_NEWER" },
        "wait_for_operator",
        /look at/,
      ],
      [
        { state: "failed", reason: "NO_NUMBER_AVAILABLE" },
        "change_wish",
        /area code 604/,
      ],
      [
        { state: "failed", reason: "NO_NUMBER_AVAILABLE", area_code: null },
        "change_wish",
        /for sale/,
      ],
      [
        { state: "failed", reason: "ORDER_FAILED" },
        "wait_for_operator",
        /told/,
      ],
      [
        { state: "failed", reason: "SOMETHING_NEWER" },
        "wait_for_operator",
        /told/,
      ],
      [
        { state: "setting_up", phone_number },
        "wait_for_operator",
        /\+1 604 123 4567\. We are setting it up/,
      ],
      [
        { state: "active", phone_number },
        "call",
        /^Your number: \+1 604 123 4567\.$/,
      ],
      [
        {
          state: "active",
          phone_number,
          area_code: "416",
          area_code_met: false,
        },
        "call",
        /none for the area code 416/,
      ],
      [{ state: "suspended", phone_number }, "contact", /paused/],
      [{ state: "ending", phone_number }, "contact", /given back/],
      [{ state: "none" }, "contact", /No phone number/],
    ] as const
  ) {
    it(`${Object.values(changes).join(", ")}: ${next}`, async () => {
      const { client } = createScriptedClient([row(changes)]);
      const told = describeNumber(
        await readPhoneNumber(client, organizationId),
      );
      assert.equal(told.next, next);
      assert.match(told.sentence, pattern);
    });
  }
});

it("formatNumber() leaves a number of another country as it is", () => {
  assert.equal(formatNumber(phone_number), "+1 604 123 4567");
  assert.equal(formatNumber("+442071234567"), "+442071234567");
});

it("a row that contradicts its state is refused", async () => {
  const { client } = createScriptedClient([row({ state: "active" })]);
  await assert.rejects(readPhoneNumber(client, organizationId), TypeError);
});
