import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitNumber, awaitOrder } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("a purchase that goes wrong", () => {
  const stack = useStack();

  beforeEach(async () => {
    await stack().twilio.clearFaults();
    await stack().twilio.setInventory({ stock: [], traits: [] });
    await stack()
      .database`update public.provisioning_settings set max_attempts = 20`;
  });

  /** Runs the sweep as pg_cron does each minute, after making all waiting orders due: the test does not wait. */
  async function sweep(): Promise<void> {
    await stack().database`
      update public.phone_number_orders
      set due_at = now(), reserved_at = reserved_at - interval '2 minutes'
      where status = 'queued'`;
    await stack().database`
      update public.twilio_account set next_probe_at = now()
      where refused_since is not null`;
    await stack().database`select one_number.sweep_phone_number_orders()`;
  }

  async function insert(name: string): Promise<string> {
    const { data } = await stack().server.from("organizations")
      .insert({ name, area_code: "604" }).select("id").single().throwOnError();
    return data.id;
  }

  /** The order of an organization, once an attempt has failed. */
  function awaitFailedAttempt(id: string) {
    return waitUntil("the attempt has ended", async () => {
      const order = await awaitOrder(stack().server, id, "queued");
      return order.last_error_code === null ? undefined : order;
    });
  }

  async function countPaid(id: string): Promise<number> {
    const { bill } = await stack().twilio.account();
    return bill.filter(({ friendlyName }) => friendlyName === `org:${id}@local`)
      .length;
  }

  /** As an admin does. */
  async function retry(id: string, wish: { areaCode?: string } = {}) {
    const { info } = stack();
    const path = `/admin/organizations/${id}/order/retry`;
    const { status } = await request(info, path, {
      method: "POST",
      headers: { apikey: info.secretKey },
      body: JSON.stringify(wish),
    });
    assert.equal(status, 202);
  }

  async function pending(type: string): Promise<readonly string[]> {
    const { data } = await stack().server.from("admin_notifications")
      .select("title").eq("type", type).eq("status", "pending").throwOnError();
    return data.map(({ title }) => title);
  }

  it("at Twilio after its effect does not buy twice", async () => {
    const { server, twilio } = stack();
    await twilio.addFault({
      operation: "purchase",
      fault: {
        kind: "error",
        status: 500,
        code: 20500,
        message: "Oops",
        when: "after",
      },
    });
    const id = await insert("Unlucky");
    const order = await awaitFailedAttempt(id);
    assert.equal(order.last_error_code, "TWILIO_20500");

    await sweep();
    const number = await awaitNumber(server, id);
    assert.equal(number.phone_number, order.reserved_phone_number);
    assert.equal(await countPaid(id), 1);
  });

  it("behind a gateway that hides it does not buy twice when an admin retries", async () => {
    const { server, twilio } = stack();
    await twilio.addFault({
      operation: "purchase",
      fault: { kind: "html", status: 403, when: "after" },
    });
    const id = await insert("Hidden");
    const order = await awaitFailedAttempt(id);
    assert.equal(order.last_error_code, "HTTP_403");

    await retry(id);
    const number = await awaitNumber(server, id);
    assert.equal(number.phone_number, order.reserved_phone_number);
    assert.equal(await countPaid(id), 1);
  });

  it("because Twilio refuses the account fails no order, is reported once, and mends itself", async () => {
    const { server, twilio } = stack();
    await twilio.changeSettings({ accountStatus: "suspended" });
    const ids = await Promise.all(["One", "Two", "Three"].map(insert));
    await waitUntil("the refusal is known", async () => {
      const [title] = await pending("provisioning_held");
      return title;
    });
    for (const id of ids) await awaitOrder(server, id, "queued");
    assert.deepEqual(await pending("provisioning_held"), [
      "Twilio refuses the account: TWILIO_20403",
    ]);
    const { data: orders } = await server.from("phone_number_orders")
      .select("attempts, status").in("organization_id", ids).throwOnError();
    for (const order of orders) {
      assert.deepEqual(order, { attempts: 0, status: "queued" });
    }

    await twilio.changeSettings({ accountStatus: "active" });
    await sweep();
    for (const id of ids) await awaitNumber(server, id);
    assert.deepEqual(await pending("provisioning_held"), []);
  });

  it("for good is reported to an admin, who retries with another area code", async () => {
    const { server, twilio } = stack();
    await stack()
      .database`update public.provisioning_settings set max_attempts = 1`;
    await twilio.setInventory({
      stock: [{ scope: "country:CA", left: 0 }],
      traits: [],
    });
    const id = await insert("Remote");
    const failed = await awaitOrder(server, id, "failed");
    assert.equal(failed.last_error_code, "NO_NUMBER_AVAILABLE");
    assert.deepEqual(await pending("provisioning_failed"), [
      "No phone number for Remote: NO_NUMBER_AVAILABLE",
    ]);

    await retry(id, { areaCode: "415" });
    const number = await awaitNumber(server, id);
    assert.match(number.phone_number, /^\+1415/);
    assert.deepEqual(await pending("provisioning_failed"), []);
  });
});
