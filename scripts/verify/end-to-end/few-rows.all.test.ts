// A project may let the Data API return few rows at once, and it does not tell that it left some out.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { z } from "zod";
import {
  costPageSchema,
  costReportSchema,
} from "../../commands/costs/cost-report.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { reconcileNow } from "../stack-under-test/reconciliation/use-reconciliation.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const MAX_ROWS = 5;
const ORGANIZATIONS = 12;
/** Longer than any number is old. */
const FOREVER_MILLISECONDS = 10 * 365 * 24 * 60 * 60 * 1_000;

describe(`with max_rows ${MAX_ROWS}`, () => {
  const stack = useStack(
    { ADMIN_EMAILS: "ada@example.com" },
    { maxRows: MAX_ROWS, catchMail: true },
  );

  const read = async (path: string) => {
    const { info } = stack();
    const headers = { apikey: info.secretKey };
    const { status, body } = await request(info, path, { headers });
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  };

  const listNotifications = async (query: string) =>
    z.object({
      notifications: z.array(z.object({ id: z.string() })),
      nextCursor: z.string().nullable(),
    }).parse(await read(`/admin/notifications${query}`));

  before(async () => {
    const names = Array.from(
      { length: ORGANIZATIONS },
      (_, n) => ({ name: `Organization ${n}` }),
    );
    await stack().server.from("organizations").insert(names).throwOnError();
  });

  it("every order is worked on, and none waits until its lease runs out", async () => {
    const { database } = stack();
    await waitUntil("all organizations have a number", async () => {
      const [row] = await database`
        select count(*)::integer as bought from public.phone_numbers`;
      return row?.["bought"] === ORGANIZATIONS || undefined;
    });
    const [{ most } = {}] = await database`
      select max(attempts) as most from public.phone_number_orders`;
    assert.equal(most, 1);
  });

  it("every notification is delivered", async () => {
    await waitUntil("nothing is left to deliver", async () => {
      // A digest waits for more to tell.
      await stack().database`
        update public.notification_deliveries set due_at = now() - interval '1 day'
        where due_at is not null and lease_token is null`;
      await stack().database`select one_number.sweep_notification_deliveries()`;
      const [row] = await stack().database`
        select count(*)::integer as told, count(*) filter (where d.emailed_at is null)::integer as left
        from public.notification_deliveries as d`;
      return row?.["told"] >= ORGANIZATIONS && row?.["left"] === 0 || undefined;
    });
  });

  it("every notification is listed, and a page is as long as asked for", async () => {
    const all = await listNotifications(
      "?type=elevenlabs_import_required&limit=200",
    );
    assert.equal(all.notifications.length, ORGANIZATIONS);
    assert.equal(all.nextCursor, null);
    const page = await listNotifications(
      "?type=elevenlabs_import_required&limit=7",
    );
    assert.deepEqual(page.notifications, all.notifications.slice(0, 7));
    const rest = await listNotifications(
      `?type=elevenlabs_import_required&cursor=${page.nextCursor}`,
    );
    assert.deepEqual(rest.notifications, all.notifications.slice(7));
  });

  it("a type of notification that is far down the list is known", async () => {
    const { info } = stack();
    const [{ type } = {}] = await stack().database`
      select type from public.notification_types order by telling_order desc limit 1`;
    const { notifications } = await listNotifications(`?type=${type}`);
    assert.deepEqual(notifications, []);
    const headers = { apikey: info.secretKey };
    const { body } = await request(info, "/admin/notifications?type=x", {
      headers,
    });
    assert.match(JSON.stringify(body), new RegExp(`${type}`));
  });

  it("every call is listed", async () => {
    const [{ organization_id: id } = {}] = await stack().database`
      insert into public.calls (organization_id, phone_number_id, direction, status, started_at, duration_seconds)
      select n.organization_id, n.id, 'inbound', 'finished', now() - interval '1 minute' * minutes, 42
      from (select * from public.phone_numbers order by phone_number limit 1) as n, generate_series(1, 8) as minutes
      returning organization_id`;
    const { calls } = z.object({ calls: z.array(z.unknown()) })
      .parse(await read(`/organizations/${id}/calls`));
    assert.equal(calls.length, 8);
  });

  it("the costs have every organization", async () => {
    const { organizations } = costReportSchema.parse(
      await read("/admin/costs"),
    );
    assert.equal(organizations.length, ORGANIZATIONS);
    const first = costReportSchema.parse(await read("/admin/costs?limit=7"));
    const second = costPageSchema.parse(
      await read(`/admin/costs?limit=7&cursor=${first.nextCursor}`),
    );
    assert.deepEqual(
      [...first.organizations, ...second.organizations],
      organizations,
    );
  });

  it("a reconciliation asks for every number that no list shows", async () => {
    await stack().twilio.changeSettings({
      listLagMilliseconds: FOREVER_MILLISECONDS,
    });
    const { reconciliation, findings } = await reconcileNow(stack().info);
    const types = new Set(findings.map(({ type }) => type));
    assert.deepEqual([...types], ["elevenlabs_import_required"]);
    assert.equal(reconciliation?.numbersAtTwilio, ORGANIZATIONS);
    await stack().twilio.changeSettings({ listLagMilliseconds: 0 });
  });

  it("every release is worked on", async () => {
    const { database } = stack();
    await database`update public.provisioning_settings set release_grace = '0'`;
    await database`delete from public.organizations where true`;
    await database`select one_number.sweep_phone_number_releases()`;
    await waitUntil("all numbers are given back", async () => {
      const [row] = await database`
        select count(*)::integer as left from public.phone_numbers where status <> 'released'`;
      return row?.["left"] === 0 || undefined;
    });
    assert.deepEqual((await stack().twilio.account()).phoneNumbers, []);
  });
});
