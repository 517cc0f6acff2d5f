import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  countOffences,
  failed,
  failure,
  number,
  row,
  task,
} from "./sample-ledgers.ts";

describe("the audit of organizations without a number", () => {
  it("finds an organization without a number, with or without an order", () => {
    const nothing = { phoneNumbers: [], bill: [], owned: [] };
    assert.deepEqual(countOffences(nothing), { stuck: 1 });
    assert.deepEqual(countOffences({ ...nothing, orders: [] }), { stuck: 1 });
  });

  it("lets an organization wait for its predecessor's number only with a notification", () => {
    const releasing = { ...row, organization_id: null, status: "releasing" };
    const asked = {
      ...task,
      type: "organization_returned",
      text: `Decide who gets ${number.phoneNumber} of Acme`,
    };
    const change = { phoneNumbers: [releasing], notifications: [asked] };
    assert.deepEqual(countOffences(change), {});
    const told = { ...asked, type: "release_scheduled" };
    assert.deepEqual(countOffences({ ...change, notifications: [told] }), {
      stuck: 1,
    });
    assert.deepEqual(
      countOffences({
        ...change,
        notifications: [{ ...asked, subject: "+1" }],
      }),
      { stuck: 1 },
    );
  });

  it("lets an order fail only if the scenario allows it, and only with a notification", () => {
    const nothing = {
      phoneNumbers: [],
      bill: [],
      owned: [],
      orders: [failed],
      notifications: [failure],
    };
    assert.deepEqual(countOffences(nothing), { stuck: 1 });
    assert.deepEqual(countOffences(nothing, { mayFail: true }), {});
    const untold = { ...nothing, notifications: [] };
    assert.deepEqual(countOffences(untold, { mayFail: true }), { stuck: 1 });
  });

  it("finds a number that waits for its import without a notification", () => {
    assert.deepEqual(countOffences({ notifications: [] }), { stuck: 1 });
  });
});
