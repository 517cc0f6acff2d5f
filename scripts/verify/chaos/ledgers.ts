import type postgres from "postgres";
import type { SignedInUser } from "../../commands/project/supabase-client.ts";
import type { ElevenLabsControlClient } from "../../simulators/elevenlabs/control-client.ts";
import type { TwilioControlClient } from "../../simulators/twilio/control-client.ts";
import type { Database } from "./database.ts";

/** A number at Twilio. */
export interface PaidNumber {
  readonly sid: string;
  readonly phoneNumber: string;
  /** From the number's tag; null without a tag of ours. */
  readonly organizationId: string | null;
}

/** The ledgers: the client's organizations, the database's records, Twilio's bill, ElevenLabs' imports. */
export interface Ledgers {
  readonly organizations: readonly {
    readonly id: string;
    readonly provisioning_policy: string;
  }[];
  readonly orders: readonly {
    readonly id: string;
    readonly organization_id: string;
    readonly ordered_by: string | null;
    readonly area_code: string | null;
    readonly status: string;
    readonly last_error_code: string | null;
  }[];
  readonly phoneNumbers: readonly {
    readonly phone_number: string;
    readonly twilio_sid: string;
    readonly elevenlabs_phone_id: string | null;
    readonly import_error_message: string | null;
    readonly organization_id: string | null;
    readonly order_id: string;
    readonly status: string;
    readonly country: string;
    readonly region: string | null;
  }[];
  /** The pending ones. */
  readonly notifications: readonly {
    readonly type: string;
    readonly subject: string;
    readonly text: string;
  }[];
  /** Every import that ElevenLabs has. */
  readonly imports: readonly {
    readonly id: string;
    readonly phoneNumber: string;
  }[];
  /** All numbers that were ever paid for. */
  readonly bill: readonly PaidNumber[];
  /** The numbers that are still paid for. */
  readonly owned: readonly PaidNumber[];
  /** Numbers that a user could see although they belong to another user's organization. */
  readonly exposed: readonly string[];
}

/** Reads the ledgers, after all work has ended. */
export async function readLedgers(
  { twilio, elevenLabs, database: { sql }, users }: {
    readonly twilio: TwilioControlClient;
    readonly elevenLabs: ElevenLabsControlClient;
    readonly database: Database;
    /** The clients, who must not see numbers of others. */
    readonly users: readonly SignedInUser[];
  },
): Promise<Ledgers> {
  const account = await twilio.account();
  const workspace = await elevenLabs.workspace();
  const { phoneNumbers, bill } = withoutNeighbors(account);
  return {
    organizations: await sql<Ledgers["organizations"][number][]>`
      select id, provisioning_policy from public.organizations`,
    orders: await sql<Ledgers["orders"][number][]>`
      select id, organization_id, ordered_by, area_code, status, last_error_code from public.phone_number_orders`,
    phoneNumbers: await sql<Ledgers["phoneNumbers"][number][]>`
      select
        n.phone_number, n.twilio_sid, n.elevenlabs_phone_id, n.organization_id, n.order_id, n.status, n.country, n.region,
        d.import_error_message
      from public.phone_number_records as n
      join public.phone_number_details as d on d.phone_number_id = n.id`,
    notifications: await sql<Ledgers["notifications"][number][]>`
      select type, subject, title || body || data::text as text
      from public.admin_notifications where status = 'pending'`,
    imports: workspace.phoneNumbers.map(({ phoneNumberId, phoneNumber }) => ({
      id: phoneNumberId,
      phoneNumber,
    })),
    bill: bill.map(({ sid, phoneNumber, friendlyName }) => ({
      sid,
      phoneNumber,
      organizationId: organizationOf(friendlyName),
    })),
    owned: phoneNumbers.map(({ sid, phoneNumber, configuration }) => ({
      sid,
      phoneNumber,
      organizationId: organizationOf(configuration.friendly_name),
    })),
    exposed: await findExposed(users, sql),
  };
}

/** The tag of a number that another project has bought on the same account. */
export function neighborTag(organizationId: string): string {
  return `org:${organizationId}${NEIGHBOR}`;
}

const NEIGHBOR = "@another";

/** The account without what another project has bought. */
function withoutNeighbors(
  { phoneNumbers, bill }: Awaited<ReturnType<TwilioControlClient["account"]>>,
) {
  return {
    phoneNumbers: phoneNumbers.filter(({ configuration }) =>
      !configuration.friendly_name.endsWith(NEIGHBOR)
    ),
    bill: bill.filter(({ friendlyName }) => !friendlyName.endsWith(NEIGHBOR)),
  };
}

function organizationOf(tag: string): string | null {
  return /^org:([^@]+)@local$/.exec(tag.trim().toLowerCase())?.[1] ?? null;
}

/** Reads the numbers as each client: through the Data API, with the client's own token. */
async function findExposed(
  users: readonly SignedInUser[],
  sql: postgres.Sql,
): Promise<string[]> {
  const memberships = await sql<
    { user_id: string; organization_id: string }[]
  >`select user_id, organization_id from public.organization_members`;
  const isMember = new Set(
    memberships.map((row) => `${row.user_id} ${row.organization_id}`),
  );
  const seen = await Promise.all(users.map(async ({ id, client }) => {
    const { data } = await client.from("phone_numbers")
      .select("phone_number, organization_id").throwOnError();
    return data.filter(({ organization_id }) =>
      !isMember.has(`${id} ${organization_id}`)
    );
  }));
  return seen.flat().map(({ phone_number }) => phone_number);
}
