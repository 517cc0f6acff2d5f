import assert from "node:assert/strict";
import { afterEach, before, describe, it } from "node:test";
import { z } from "zod";
import {
  type SignedInUser,
  signUp,
} from "../../commands/project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** The state of a number, as its customer reads it. */
interface Told {
  readonly state: string | null;
  readonly reason: string | null;
  readonly message: string | null;
}

const overHttp = z.object({
  order: z.object({
    state: z.string(),
    reason: z.string().nullable(),
    message: z.string(),
  }),
});

describe("a customer reads the state of the number", () => {
  const stack = useStack();
  let ada: SignedInUser;
  let eve: SignedInUser;
  before(async () => {
    [ada, eve] = await Promise.all([
      signUp(stack().info, "customer"),
      signUp(stack().info, "other-customer"),
    ]);
  });
  afterEach(async () => {
    await stack().twilio.clearFaults();
    await stack().twilio.setInventory({ stock: [], traits: [] });
    await set({
      purchases_paused: false,
      max_purchases_per_day: 1000,
      max_attempts: 20,
    });
  });

  /** As an operator does. */
  async function set(settings: {
    purchases_paused?: boolean;
    max_purchases_per_day?: number;
    max_attempts?: number;
  }): Promise<void> {
    await stack().server.from("provisioning_settings").update(settings)
      .eq("id", true).throwOnError();
  }

  async function insert(
    columns: {
      area_code?: string;
      provisioning_policy?: "hold" | "never";
    } = {},
    { client } = ada,
  ): Promise<string> {
    const { data } = await client.from("organizations")
      .insert({ name: "Acme", ...columns }).select("id").single()
      .throwOnError();
    return data.id;
  }

  async function read(id: string, { client } = ada) {
    const { data } = await client.from("organization_phone_numbers").select()
      .eq("organization_id", id).maybeSingle().throwOnError();
    return data;
  }

  /** Waits for the state, which the HTTP API tells in the same words, and another customer not at all. */
  async function awaitState(
    id: string,
    state: string,
    user = ada,
  ): Promise<Told & { phone_number: string }> {
    const { info } = stack();
    const row = await waitUntil(`the customer reads "${state}"`, async () => {
      const present = await read(id, user);
      return present?.state === state ? present : undefined;
    });
    const path = `/organizations/${id}/phone-numbers`;
    const ask = ({ accessToken }: SignedInUser) =>
      request(info, path, {
        headers: {
          apikey: info.publishableKey,
          authorization: `Bearer ${accessToken}`,
        },
      });
    const { order } = overHttp.parse((await ask(user)).body);
    const { reason, message } = row;
    assert.deepEqual(order, { state, reason, message });
    assert.equal(await read(id, eve), null);
    assert.equal((await ask(eve)).code, "ORGANIZATION_NOT_FOUND");
    return { ...row, phone_number: row.phone_number ?? "" };
  }

  function assertTold(row: Told, told: Told): void {
    const { state, reason, message } = row;
    assert.deepEqual({ state, reason, message }, told);
  }

  async function admin(number: string, change: string, body: unknown = {}) {
    const { info } = stack();
    const { status } = await request(
      info,
      `/admin/phone-numbers/${number}/${change}`,
      {
        method: "POST",
        headers: { apikey: info.secretKey },
        body: JSON.stringify(body),
      },
    );
    assert.ok(status === 200 || status === 202, `${change}: ${status}`);
  }

  it("from the first request on: one, several, and those that a server inserts", async () => {
    await set({ purchases_paused: true });
    const ordering = "Your phone number is being ordered.";
    const id = await insert();
    assert.equal((await read(id))?.message, ordering);
    assertTold(await awaitState(id, "ordering"), {
      state: "ordering",
      reason: null,
      message: ordering,
    });

    const { data: several } = await ada.client.from("organizations")
      .insert([{ name: "One" }, { name: "Two" }]).select("id").throwOnError();
    const { data: seen } = await ada.client.from("organization_phone_numbers")
      .select("state").in("organization_id", several.map((row) => row.id))
      .throwOnError();
    assert.deepEqual(seen, [{ state: "ordering" }, { state: "ordering" }]);

    const { data: given } = await stack().server.from("organizations")
      .insert({ name: "Of a server", created_by: ada.id }).select("id").single()
      .throwOnError();
    assert.equal((await read(given.id))?.state, "ordering");
    const { data: forServer } = await stack().server
      .rpc("read_customer_state", { organization_id: given.id }).single()
      .throwOnError();
    assert.equal(forServer.state, "ordering");
  });

  it("none, where none is wanted", async () => {
    const id = await insert({ provisioning_policy: "never" });
    assertTold(await awaitState(id, "none"), {
      state: "none",
      reason: null,
      message: "No phone number is ordered.",
    });
  });

  it("waiting, for the operator's decision", async () => {
    const id = await insert({ provisioning_policy: "hold" });
    assertTold(await awaitState(id, "waiting"), {
      state: "waiting",
      reason: "DECISION_PENDING",
      message: "Your phone number waits for our decision. We have been told.",
    });
  });

  it("waiting, for its turn", async () => {
    await set({ max_purchases_per_day: 0 });
    assertTold(await awaitState(await insert(), "waiting"), {
      state: "waiting",
      reason: "LIMIT_REACHED",
      message:
        "Your phone number waits for its turn. You need not do anything.",
    });
  });

  it("waiting, until the user signs up", async () => {
    // The local Auth signs nobody in anonymously; hosted, it notes so about the user.
    const visitor = await signUp(stack().info, "visitor");
    await stack()
      .database`update auth.users set is_anonymous = true where id = ${visitor.id}`;
    const id = await insert({}, visitor);
    assertTold(await awaitState(id, "waiting", visitor), {
      state: "waiting",
      reason: "ANONYMOUS_USER",
      message: "Your phone number is ordered once you have signed up.",
    });
  });

  it("setting up, active, suspended and ending", async () => {
    const id = await insert({ area_code: "604" });
    const { phone_number: number, ...bought } = await awaitState(
      id,
      "setting_up",
    );
    assertTold(bought, {
      state: "setting_up",
      reason: null,
      message:
        `Your phone number ${number} is being set up. It cannot take calls yet.`,
    });
    await admin(number, "activate", {
      elevenLabsPhoneId: `phone_${number.slice(1)}`,
    });
    assertTold(await awaitState(id, "active"), {
      state: "active",
      reason: null,
      message: `Your phone number ${number} is ready.`,
    });
    await admin(number, "suspend");
    assertTold(await awaitState(id, "suspended"), {
      state: "suspended",
      reason: null,
      message: `Your phone number ${number} is paused.`,
    });
    await stack().twilio.addFault({
      operation: "release",
      fault: {
        kind: "error",
        status: 503,
        code: 20500,
        message: "Oops",
        when: "before",
      },
      times: null,
    });
    await admin(number, "release", { confirm: number });
    assertTold(await awaitState(id, "ending"), {
      state: "ending",
      reason: null,
      message: `Your phone number ${number} is being given back.`,
    });
  });

  it("failed, for reasons that are the operator's", async () => {
    await stack().twilio.addFault({
      operation: "purchase",
      fault: {
        kind: "error",
        status: 400,
        code: 21650,
        message: "Identity document of the account is not verified",
        when: "before",
      },
    });
    assertTold(await awaitState(await insert(), "failed"), {
      state: "failed",
      reason: "ORDER_FAILED",
      message: "Your phone number could not be ordered. We have been told.",
    });
  });

  it("failed, for want of a number: the owner wishes another, and gets it", async () => {
    await set({ max_attempts: 1 });
    await stack().twilio.setInventory({
      stock: [{ scope: "country:CA", left: 0 }],
      traits: [],
    });
    const id = await insert({ area_code: "604" });
    assertTold(await awaitState(id, "failed"), {
      state: "failed",
      reason: "NO_NUMBER_AVAILABLE",
      message:
        "No phone number is available for the area code 604 at the moment. Choose another area code.",
    });
    const wish = (area_code: string) =>
      ada.client.from("organizations").update({ area_code }).eq("id", id)
        .select("area_code").single();
    assert.deepEqual((await wish("415")).data, { area_code: "415" });

    const { phone_number } = await awaitState(id, "setting_up");
    assert.match(phone_number, /^\+1415/);
    const { error, status } = await wish("212");
    assert.deepEqual([status, error?.hint], [409, "NUMBER_ALREADY_BOUGHT"]);
    const { bill } = await stack().twilio.account();
    const paid = bill.filter(({ friendlyName }) =>
      friendlyName === `org:${id}@local`
    );
    assert.equal(paid.length, 1);
  });
});
