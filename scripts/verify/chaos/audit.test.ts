import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { audit, noOffences } from "./audit.ts";
import {
  countOffences,
  number,
  other,
  row,
  sound,
  task,
} from "./sample-ledgers.ts";

describe("the audit", () => {
  it("finds nothing in correct ledgers", () => {
    assert.deepEqual(audit(sound, {}), noOffences);
  });

  it("finds an organization that was billed twice", () => {
    const owned = [number, other];
    const notifications = [task, { ...task, text: other.phoneNumber }];
    assert.deepEqual(countOffences({ bill: owned, owned, notifications }), {
      double: 1,
    });
  });

  it("finds a number that ElevenLabs imported twice", () => {
    const imports = ["phnum_1", "phnum_2"].map((id) => ({
      id,
      phoneNumber: number.phoneNumber,
    }));
    assert.deepEqual(countOffences({ imports }), { double: 1 });
    assert.deepEqual(countOffences({ imports: imports.slice(1) }), {});
  });

  it("finds an organization with two numbers on record", () => {
    const second = {
      ...row,
      twilio_sid: "PN2",
      phone_number: other.phoneNumber,
    };
    const found = countOffences({
      phoneNumbers: [row, second],
      owned: [number, other],
    });
    assert.deepEqual(found, { double: 1 });
  });

  it("finds a paid number without a record, unless a notification names it", () => {
    const change = { organizations: [], phoneNumbers: [], notifications: [] };
    assert.deepEqual(countOffences({ ...change, owned: [] }), { lost: 1 });
    assert.deepEqual(
      countOffences({ ...change, owned: [], notifications: [task] }),
      {},
    );
  });

  it("finds a recorded number that is not in our Twilio account", () => {
    assert.deepEqual(countOffences({ owned: [] }), {
      lost: 1,
      wrongOwner: 1,
      takenAway: 1,
    });
  });

  it("finds a number that is recorded as released and still paid", () => {
    const released = { ...row, organization_id: null, status: "released" };
    const change = { organizations: [], phoneNumbers: [released] };
    assert.deepEqual(countOffences(change), { billed: 1 });
    assert.deepEqual(countOffences({ ...change, owned: [] }), {});
  });

  it("finds a number that was taken from an organization, with any status of its row", () => {
    const released = { ...row, status: "released" };
    const change = { phoneNumbers: [released], owned: [] };
    assert.deepEqual(countOffences(change), { takenAway: 1 });
    assert.deepEqual(countOffences({ ...change, organizations: [] }), {});
  });

  it("allows an organization one number after the other if the scenario does, and never two at once", () => {
    const first = { ...row, organization_id: null, status: "released" };
    const next = { ...row, phone_number: "+16045550002", twilio_sid: "PN2" };
    const change = {
      phoneNumbers: [first, next],
      notifications: [{ ...task, subject: other.phoneNumber }],
      bill: [number, other],
      owned: [other],
    };
    assert.deepEqual(countOffences(change), { double: 1, takenAway: 1 });
    assert.deepEqual(countOffences(change, { buysAgain: true }), {});
    assert.deepEqual(
      countOffences({ ...change, owned: [number, other] }, { buysAgain: true }),
      { double: 1, billed: 1 },
    );
  });

  it("finds a number that is still paid for a deleted organization", () => {
    const change = { organizations: [] };
    assert.deepEqual(countOffences(change), { leaked: 1 });
    const releasing = { ...row, organization_id: null, status: "releasing" };
    assert.deepEqual(
      countOffences({ ...change, phoneNumbers: [releasing] }),
      {},
    );
    const report = { ...task, type: "number_unaccounted" };
    const reported = { ...change, phoneNumbers: [], notifications: [report] };
    assert.deepEqual(countOffences(reported), { leaked: 1 });
    assert.deepEqual(countOffences(reported, { mayReport: true }), {});
  });

  it("finds a number of the wrong organization, and one that other users saw", () => {
    const owned = [{ ...number, organizationId: "globex" }];
    const organizations = [
      ...sound.organizations,
      { id: "globex", provisioning_policy: "never" },
    ];
    assert.deepEqual(countOffences({ owned, organizations }), {
      wrongOwner: 1,
    });
    assert.deepEqual(countOffences({ exposed: ["+16045550001"] }), {
      wrongOwner: 1,
    });
  });
});
