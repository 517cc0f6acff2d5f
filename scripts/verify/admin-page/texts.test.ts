import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withoutPunctuation } from "../../../supabase/admin-page/texts/phone-numbers.ts";
import {
  describeCost,
  describePrice,
} from "../../../supabase/admin-page/texts/prices.ts";
import { studioOf } from "../../../supabase/admin-page/texts/studio.ts";
import {
  describeAge,
  describeMoment,
  describeSpan,
  parseInterval,
} from "../../../supabase/admin-page/texts/times.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("A span of time", () => {
  for (
    const [seconds, text] of [
      [0, "no time"],
      [0.4, "less than a second"],
      [1, "1 second"],
      [59.9, "59 seconds"],
      [MINUTE, "1 minute"],
      [MINUTE + 5, "1 minute 5 seconds"],
      [4 * MINUTE + 59, "4 minutes"],
      [HOUR, "1 hour"],
      [3 * HOUR + 59 * MINUTE, "3 hours 59 minutes"],
      [DAY - 1, "23 hours"],
      [DAY + HOUR, "1 day 1 hour"],
      [400 * DAY, "400 days"],
      [-5, "no time"],
    ] as const
  ) {
    it(`of ${seconds} s is "${text}"`, () => {
      assert.equal(describeSpan(seconds), text);
    });
  }
});

describe("An age", () => {
  const now = Date.parse("2026-11-29T12:00:00Z");
  for (
    const [at, text] of [
      ["2026-11-29T11:59:30+00:00", "just now"],
      ["2026-11-29T12:00:20+00:00", "just now"],
      ["2026-11-29T11:00:00.123456+00:00", "59 minutes ago"],
      ["2026-11-29T11:58:30+00:00", "1 minute ago"],
      ["2026-11-22T12:00:00+00:00", "7 days ago"],
      ["never", "at an unknown time"],
    ] as const
  ) {
    it(`of ${at} is "${text}"`, () => {
      assert.equal(describeAge(at, now), text);
    });
  }

  it("may be of no time at all", () => {
    assert.equal(describeMoment("infinity"), "infinity");
  });
});

describe("An interval of PostgreSQL", () => {
  for (
    const [text, seconds] of [
      ["00:00:12.34", 12.34],
      ["1 day 02:03:04.5", DAY + 2 * HOUR + 3 * MINUTE + 4.5],
      ["2 days", 2 * DAY],
      ["1 mon 1 day", 31 * DAY],
      ["1 year 2 mons", 420 * DAY],
      ["123:00:00", 123 * HOUR],
      ["-00:00:01", -1],
      ["", undefined],
      ["P1D", undefined],
      ["soon", undefined],
    ] as const
  ) {
    it(`"${text}" has ${seconds} seconds`, () => {
      assert.equal(parseInterval(text), seconds);
    });
  }
});

describe("A price", () => {
  for (
    const [amount, currency, text] of [
      ["1.15", "USD", "$1.15"],
      ["0.0085", "USD", "$0.0085"],
      ["0", "USD", "$0.00"],
      ["12.5", "EUR", "€12.50"],
      ["1.15", "dollars", "1.15 dollars"],
      [null, "USD", undefined],
      ["1", null, undefined],
      ["much", "USD", undefined],
    ] as const
  ) {
    it(`of ${amount} ${currency} is "${text}"`, () => {
      assert.equal(describePrice(amount, currency), text);
    });
  }

  it("is told by the month, and so far", () => {
    const currency = "USD";
    assert.equal(
      describeCost({ monthlyPrice: "1.15", costSoFar: "3.45", currency }),
      "$1.15 a month, $3.45 so far",
    );
    assert.equal(
      describeCost({ monthlyPrice: "1.15", costSoFar: null, currency }),
      "$1.15 a month",
    );
    assert.equal(
      describeCost({ monthlyPrice: null, costSoFar: null, currency: null }),
      undefined,
    );
  });
});

describe("A phone number", () => {
  it("is compared without the punctuation that it was typed with", () => {
    assert.equal(
      withoutPunctuation(" +1 (604) 123-45.67\u00a0"),
      "+16041234567",
    );
  });
});

describe("Studio", () => {
  for (
    const [apiUrl, studioUrl] of [
      [
        "https://abcdefghijklmnopqrst.supabase.co",
        "https://supabase.com/dashboard/project/abcdefghijklmnopqrst/editor",
      ],
      ["http://127.0.0.1:54321", "http://127.0.0.1:54321"],
      ["http://localhost:61521", "http://localhost:61521"],
      ["https://api.example.com", "https://supabase.com/dashboard/projects"],
      [
        "https://abcdefghijklmnopqrst.supabase.co.evil.example",
        "https://supabase.com/dashboard/projects",
      ],
    ] as const
  ) {
    it(`of ${apiUrl} is ${studioUrl}`, () => {
      assert.equal(studioOf(apiUrl), studioUrl);
    });
  }
});
