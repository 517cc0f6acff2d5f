import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { audit, noOffences } from "./audit.ts";
import type { Ledgers } from "./ledgers.ts";

const acme = "acme";
const number = {
  sid: "PN1",
  phoneNumber: "+16045550001",
  organizationId: acme,
};
const row = {
  phone_number: number.phoneNumber,
  twilio_sid: number.sid,
  organization_id: acme,
  order_id: "order",
  status: "pending_import",
  country: "CA",
  region: "BC",
};
const order = {
  id: "order",
  organization_id: acme,
  area_code: null,
  status: "purchased",
  last_error_code: null,
};
const task = {
  type: "elevenlabs_import_required",
  subject: number.phoneNumber,
  order_id: order.id,
  text: `Import ${number.phoneNumber}`,
};

/** One organization with its number, and all as it should be. */
const sound: Ledgers = {
  organizations: [{ id: acme, provisioning_policy: "auto" }],
  orders: [order],
  phoneNumbers: [row],
  notifications: [task],
  bill: [number],
  owned: [number],
  exposed: [],
};
const other = { ...number, sid: "PN2", phoneNumber: "+16045550002" };
const failed = { ...order, status: "failed", last_error_code: "X" };

/** Which offences there are, by their number. */
function count(change: Partial<Ledgers>, allowed = {}) {
  const offences = audit({ ...sound, ...change }, allowed);
  return Object.fromEntries(
    Object.entries(offences).filter(([, entries]) => entries.length > 0)
      .map(([name, entries]) => [name, entries.length]),
  );
}

describe("the audit", () => {
  it("finds nothing where all is as it should be", () => {
    assert.deepEqual(audit(sound, {}), noOffences);
  });

  it("finds an organization that was billed twice", () => {
    const owned = [number, other];
    const notifications = [task, { ...task, text: other.phoneNumber }];
    assert.deepEqual(count({ bill: owned, owned, notifications }), {
      double: 1,
    });
  });

  it("finds an organization with two numbers on record", () => {
    const second = {
      ...row,
      twilio_sid: "PN2",
      phone_number: other.phoneNumber,
    };
    const found = count({
      phoneNumbers: [row, second],
      owned: [number, other],
    });
    assert.deepEqual(found, { double: 1 });
  });

  it("finds a paid number without a record, unless an admin is told", () => {
    const change = { organizations: [], phoneNumbers: [], notifications: [] };
    assert.deepEqual(count({ ...change, owned: [] }), { lost: 1 });
    assert.deepEqual(
      count({ ...change, owned: [], notifications: [task] }),
      {},
    );
  });

  it("finds a recorded number that is not ours", () => {
    assert.deepEqual(count({ owned: [] }), {
      lost: 1,
      wrongOwner: 1,
      takenAway: 1,
    });
  });

  it("finds a number that we call released and still pay", () => {
    const released = { ...row, organization_id: null, status: "released" };
    const change = { organizations: [], phoneNumbers: [released] };
    assert.deepEqual(count(change), { billed: 1 });
    assert.deepEqual(count({ ...change, owned: [] }), {});
  });

  it("finds a number that was taken from an organization, whatever its row says", () => {
    const released = { ...row, status: "released" };
    const change = { phoneNumbers: [released], owned: [] };
    assert.deepEqual(count(change), { takenAway: 1 });
    assert.deepEqual(count({ ...change, organizations: [] }), {});
  });

  it("lets an organization have one number after the other where it may, and never two at once", () => {
    const first = { ...row, organization_id: null, status: "released" };
    const next = { ...row, phone_number: "+16045550002", twilio_sid: "PN2" };
    const change = {
      phoneNumbers: [first, next],
      notifications: [{ ...task, subject: other.phoneNumber }],
      bill: [number, other],
      owned: [other],
    };
    assert.deepEqual(count(change), { double: 1, takenAway: 1 });
    assert.deepEqual(count(change, { buysAgain: true }), {});
    assert.deepEqual(
      count({ ...change, owned: [number, other] }, { buysAgain: true }),
      { double: 1, billed: 1 },
    );
  });

  it("finds a number that a deleted organization goes on paying for", () => {
    const change = { organizations: [] };
    assert.deepEqual(count(change), { leaked: 1 });
    const releasing = { ...row, organization_id: null, status: "releasing" };
    assert.deepEqual(count({ ...change, phoneNumbers: [releasing] }), {});
    const report = { ...task, type: "number_unaccounted" };
    const reported = { ...change, phoneNumbers: [], notifications: [report] };
    assert.deepEqual(count(reported), { leaked: 1 });
    assert.deepEqual(count(reported, { mayReport: true }), {});
  });

  it("finds a number in the wrong hands, and one that others saw", () => {
    const owned = [{ ...number, organizationId: "globex" }];
    const organizations = [
      ...sound.organizations,
      { id: "globex", provisioning_policy: "never" },
    ];
    assert.deepEqual(count({ owned, organizations }), { wrongOwner: 1 });
    assert.deepEqual(count({ exposed: ["+16045550001"] }), { wrongOwner: 1 });
  });

  it("finds an organization without a number, with or without an order", () => {
    const nothing = { phoneNumbers: [], bill: [], owned: [] };
    assert.deepEqual(count(nothing), { stuck: 1 });
    assert.deepEqual(count({ ...nothing, orders: [] }), { stuck: 1 });
  });

  it("lets an organization wait for its predecessor's number only when an admin is asked", () => {
    const releasing = { ...row, organization_id: null, status: "releasing" };
    const asked = {
      ...task,
      type: "organization_returned",
      text: `Decide who gets ${number.phoneNumber} of Acme`,
    };
    const change = { phoneNumbers: [releasing], notifications: [asked] };
    assert.deepEqual(count(change), {});
    const told = { ...asked, type: "release_scheduled" };
    assert.deepEqual(count({ ...change, notifications: [told] }), { stuck: 1 });
    assert.deepEqual(
      count({ ...change, notifications: [{ ...asked, subject: "+1" }] }),
      { stuck: 1 },
    );
  });

  it("lets an order fail only where it may, and only when an admin is told", () => {
    const nothing = { phoneNumbers: [], bill: [], owned: [], orders: [failed] };
    assert.deepEqual(count(nothing), { stuck: 1 });
    assert.deepEqual(count(nothing, { mayFail: true }), {});
    const untold = { ...nothing, notifications: [] };
    assert.deepEqual(count(untold, { mayFail: true }), { stuck: 1 });
  });

  it("finds a number that nobody is told to import", () => {
    assert.deepEqual(count({ notifications: [] }), { stuck: 1 });
  });
});
