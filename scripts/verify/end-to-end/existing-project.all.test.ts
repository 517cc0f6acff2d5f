import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import type { FixtureCheckout } from "../../local/testing/fixture-checkout.ts";
import { createApplicationCheckout } from "../existing-project/application-checkout.ts";
import { ring } from "../stack-under-test/call-from-elevenlabs.ts";
import {
  publicSettings,
  publicUrl,
} from "../stack-under-test/call-from-twilio.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { runCommand } from "../stack-under-test/run-command.ts";
import {
  type StackUnderTest,
  startStackUnderTest,
} from "../stack-under-test/stack-under-test.ts";

/** The application's organizations; the second has no name. */
const HARBOUR = "b0000000-0000-4000-8000-000000000001";
const NAMELESS = "b0000000-0000-4000-8000-000000000002";
const BLANK = "b0000000-0000-4000-8000-000000000003";
/** The number that Harbour has at Twilio, and who answers it. */
const NUMBER = "+16045557700";
const THEIRS = "https://harbour.example.com/voice?token=secret";
const THEIR_SMS = "https://harbour.example.com/sms";

describe("a project that has organizations of its own", () => {
  let checkout: FixtureCheckout;
  let stack: StackUnderTest;
  before(async () => {
    checkout = await createApplicationCheckout();
    stack = await startStackUnderTest({
      root: checkout.root,
      settings: publicSettings,
    });
    await stack.twilio.own([{
      phoneNumber: NUMBER,
      configuration: { voice_url: THEIRS, sms_url: THEIR_SMS },
    }]);
  });
  after(async () => {
    await stack?.stop();
    await checkout?.remove();
  });

  const post = (path: string, body: unknown) =>
    request(stack.info, path, {
      method: "POST",
      headers: { apikey: stack.info.secretKey },
      body: JSON.stringify(body),
    });
  const takeOver = (id: string, body: Readonly<Record<string, string>> = {}) =>
    post(`/admin/organizations/${id}/take-over`, {
      phoneNumber: NUMBER,
      ...body,
    });
  const purchases = async () =>
    (await stack.twilio.account()).phoneNumbers.length;

  it("orders nothing for those that were there", async () => {
    const orders = await stack.database`select from public.phone_number_orders`;
    assert.deepEqual([orders.length, await purchases()], [0, 1]);
  });

  it("takes over a number once it is confirmed that its calls come to us", async () => {
    const asked = await takeOver(HARBOUR);
    assert.equal(asked.code, "CONFIRMATION_REQUIRED");
    assert.match(JSON.stringify(asked.body), /harbour\.example\.com\/voice /);
    assert.doesNotMatch(JSON.stringify(asked.body), /secret/);

    // The answer of the change at Twilio is lost: it is looked up.
    await stack.twilio.addFault({
      operation: "update",
      fault: { kind: "reset", when: "after" },
    });
    const [first, second] = await Promise.all([
      takeOver(HARBOUR, { confirm: NUMBER }),
      takeOver(HARBOUR, { confirm: NUMBER }),
    ]);
    assert.ok([first.status, second.status].includes(200));
    const again = await takeOver(HARBOUR);
    assert.equal(again.status, 200, JSON.stringify(again.body));

    const { phoneNumbers } = await stack.twilio.account();
    assert.equal(phoneNumbers.length, 1);
    const { friendly_name, voice_url, sms_url } =
      phoneNumbers[0]?.configuration ?? {};
    assert.deepEqual([friendly_name, voice_url, sms_url], [
      `org:${HARBOUR}@local`,
      `${publicUrl}/twilio/voice`,
      THEIR_SMS,
    ]);
    const [number] = await stack.database`
      select status::text, monthly_price_source::text from public.phone_number_records`;
    assert.deepEqual(number, {
      status: "pending_import",
      monthly_price_source: "twilio",
    });
    const another = await takeOver(NAMELESS, { confirm: NUMBER });
    assert.equal(another.code, "PHONE_NUMBER_RECORDED");
  });

  it("orders for a list, once it is said what that costs", async () => {
    const list = { organizations: [HARBOUR, NAMELESS, BLANK] };
    const plan = await post("/admin/organizations/order", list);
    assert.deepEqual(
      [plan.status, Object(plan.body).numbers, Object(plan.body).ordered],
      [200, 2, 0],
    );
    const few = await post("/admin/organizations/order", {
      ...list,
      confirm: 1,
    });
    assert.equal(few.code, "CONFIRMATION_REQUIRED");
    const ordered = await post("/admin/organizations/order", {
      ...list,
      confirm: 2,
    });
    assert.deepEqual(
      [ordered.status, Object(ordered.body).ordered, Object(ordered.body).left],
      [202, 2, 0],
    );
    const bought = [
      await awaitNumber(stack.server, NAMELESS),
      await awaitNumber(stack.server, BLANK),
    ];
    assert.deepEqual(
      bought.map(({ organization_name }) => organization_name),
      ["our office", "our office"],
    );
    assert.equal(await purchases(), 3);
  });

  it("is greeted in its name", async () => {
    // A busy machine may need longer than a caller waits.
    await waitUntil("the caller is greeted", async () => {
      const { organization_name } = await ring(stack.info, NUMBER);
      return organization_name === "Harbour Dental" || undefined;
    });
  });

  it("leaves the reconciliation nothing to find but the imports", async () => {
    await runCommand(stack.info, "reconcile").catch(({ stdout }) => stdout);
    const found = await stack.database<{ type: string; count: string }[]>`
      select type, count(*) from public.reconciliation_findings group by type`;
    assert.deepEqual([...found], [
      { type: "elevenlabs_import_required", count: "3" },
    ]);
  });
});
