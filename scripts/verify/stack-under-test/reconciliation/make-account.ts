import type postgres from "postgres";
import { localAgent } from "../../../local/vendors/elevenlabs.ts";
import type { StackUnderTest } from "../stack-under-test.ts";
import type { PlannedNumber } from "./planned-number.ts";

const AT_ONCE = 1_000;

/** Removes every organization and every number, here and at both vendors. */
export function emptyAccount(
  stack: Parameters<typeof makeAccount>[0],
): Promise<void> {
  return makeAccount(stack, []);
}

/** Makes the planned numbers at Twilio, at ElevenLabs and in the database, after removing all numbers there. */
export async function makeAccount(
  { twilio, elevenLabs, info, database }: Pick<
    StackUnderTest,
    "twilio" | "elevenLabs" | "info" | "database"
  >,
  planned: readonly PlannedNumber[],
): Promise<void> {
  await fetch(`${info.twilioUrl}/simulator/reset`, { method: "POST" });
  await fetch(`${info.elevenLabsUrl}/simulator/reset`, { method: "POST" });
  for (const agentId of otherAgents(planned)) {
    await elevenLabs.addAgent({ agentId });
  }
  await database`
    truncate public.organizations, public.phone_number_orders, public.phone_numbers, public.calls,
      public.admin_notifications, public.reconciliations cascade`;
  for (let from = 0; from < planned.length; from += AT_ONCE) {
    const some = planned.slice(from, from + AT_ONCE);
    await twilio.own(
      some.flatMap(({ phoneNumber, sid, twilio: configuration }) =>
        configuration === null ? [] : [{ phoneNumber, sid, configuration }]
      ),
    );
    await elevenLabs.addPhoneNumbers(
      some.flatMap(({ imports }) =>
        imports.map(({ id, phoneNumber, agentId }) => ({
          phoneNumberId: id,
          phoneNumber,
          agentId,
        }))
      ),
    );
    await insertRows(database, some);
  }
}

/** The agents of the imports that the simulator lacks. */
function otherAgents(planned: readonly PlannedNumber[]): ReadonlySet<string> {
  const agents = planned.flatMap(({ imports }) => imports)
    .flatMap(({ agentId }) => agentId === null ? [] : [agentId]);
  return new Set(agents.filter((agentId) => agentId !== localAgent.agentId));
}

async function insertRows(
  database: postgres.Sql,
  planned: readonly PlannedNumber[],
): Promise<void> {
  const rows = JSON.stringify(planned);
  await database.begin(async (sql) => {
    await sql`
      insert into public.organizations (id, name, provisioning_policy)
      select p."organizationId", 'Organization of ' || p."phoneNumber", 'never'
      from jsonb_to_recordset(${rows}::text::jsonb)
        as p ("organizationId" uuid, "phoneNumber" text, "organizationExists" boolean)
      where p."organizationExists"`;
    await sql`
      insert into public.phone_number_orders
        (organization_id, organization_name, status, due_at, purchased_at, failed_at, cancelled_at, last_error_code, updated_at)
      select
        p."organizationId", 'Organization of ' || p."phoneNumber", p."orderStatus"::public.phone_number_order_status,
        case when p."orderStatus" in ('queued', 'purchasing') then now() end,
        case p."orderStatus" when 'purchased' then now() end,
        case p."orderStatus" when 'failed' then now() end,
        case p."orderStatus" when 'cancelled' then now() end,
        case p."orderStatus" when 'failed' then 'NO_ANSWER' end,
        now() - interval '1 day'
      from jsonb_to_recordset(${rows}::text::jsonb)
        as p (
          "organizationId" uuid, "phoneNumber" text, "orderStatus" public.phone_number_order_status
        )
      where p."orderStatus" is not null`;
    await sql`
      insert into public.phone_numbers (
        phone_number, organization_id, organization_name,
        order_id, status, capabilities, country, purchased_at, created_at, activated_at,
        suspended_at, releasing_at, released_at, updated_at
      )
      select
        p."phoneNumber",
        case when p."organizationExists" then p."organizationId" end, o.organization_name, o.id,
        (p.row ->> 'status')::public.phone_number_status,
        '{"voice": true, "sms": true}', 'CA',
        now() - (p.row ->> 'boughtDaysAgo')::integer * interval '1 day',
        now() - (p.row ->> 'boughtDaysAgo')::integer * interval '1 day',
        case when p.row ->> 'elevenLabsPhoneId' is not null then now() - interval '1 day' end,
        case p.row ->> 'status' when 'suspended' then now() - interval '1 day' end,
        case p.row ->> 'status' when 'releasing' then now() - interval '1 day' end,
        case p.row ->> 'status' when 'released' then now() - interval '1 day' end,
        now() - interval '1 day'
      from jsonb_to_recordset(${rows}::text::jsonb)
        as p (sid text, "organizationId" uuid, "phoneNumber" text, "organizationExists" boolean, row jsonb)
      join public.phone_number_orders as o on o.organization_id = p."organizationId"
      where jsonb_typeof(p.row) = 'object'`;
    await sql`
      insert into public.phone_number_details (
        phone_number_id, twilio_sid, elevenlabs_phone_id, elevenlabs_verification, monthly_price, monthly_price_currency,
        updated_at
      )
      select
        n.id, p.sid, p.row ->> 'elevenLabsPhoneId',
        case when p.row ->> 'elevenLabsPhoneId' is not null then 'verified'::public.elevenlabs_verification end,
        1.15, 'USD', now() - interval '1 day'
      from jsonb_to_recordset(${rows}::text::jsonb) as p (sid text, "phoneNumber" text, row jsonb)
      join public.phone_numbers as n on n.phone_number = p."phoneNumber"
      where jsonb_typeof(p.row) = 'object'`;
    await sql`
      insert into public.calls
        (phone_number_id, direction, status, started_at, duration_seconds)
      select
        n.id, 'inbound', 'finished',
        now() - (c ->> 0)::integer * interval '1 day', (c ->> 1)::integer
      from jsonb_to_recordset(${rows}::text::jsonb) as p (sid text, row jsonb)
      join public.phone_number_records as n on n.twilio_sid = p.sid
      cross join lateral jsonb_array_elements(p.row -> 'calls') as c
      where jsonb_typeof(p.row) = 'object'`;
  });
}
