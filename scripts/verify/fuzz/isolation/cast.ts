import { randomUUID } from "node:crypto";
import { createClient } from "@supabase/supabase-js";
import WebSocket from "ws";
import { signUp } from "../../../commands/project/supabase-client.ts";
import type { StackInfo } from "../../../local/stack/stack-info.ts";
import type { World } from "../open-world.ts";

/** A user with a client that takes any name of a table. */
export interface Actor {
  readonly userId: string;
  readonly authorization: string;
  readonly client: ReturnType<typeof connectAs>;
}

/** An organization as the sequence knows it: who belongs to it, and the texts by which its rows are recognized. */
export interface Tenant {
  readonly id: string;
  /** The owner may delete those that the sequence inserted. */
  readonly isResident: boolean;
  /** Its owner deleted it; what is left of it is still nobody else's. */
  isDeleted: boolean;
  readonly members: Map<string, "owner" | "member">;
  readonly markers: string[];
  readonly phoneNumber: string;
  /** The ids of its rows, by table. */
  readonly ids: readonly string[];
}

/** Who acts on whose organization. */
export interface Stage {
  readonly info: StackInfo;
  readonly actor: Actor;
  readonly target: Tenant;
}

/** A text that is nowhere else. */
export function makeMarker(): string {
  return `marker ${randomUUID()}`;
}

type Values = Record<string, unknown>;

/** A database of which nothing is known: any name and any value goes out. */
interface UnknownDatabase {
  public: {
    Tables: Record<
      string,
      { Row: Values; Insert: Values; Update: Values; Relationships: [] }
    >;
    Views: Record<never, never>;
    Functions: Record<string, { Args: Values; Returns: unknown }>;
  };
}

function connectAs(
  { apiUrl, publishableKey }: World["stack"]["info"],
  authorization: string,
) {
  return createClient<UnknownDatabase>(apiUrl, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { headers: { authorization } },
    realtime: { transport: WebSocket },
  });
}

/** Both owners of the world, a user without an organization, and one who has just signed up. */
export async function assemble(
  { stack: { info }, callers }: World,
): Promise<readonly Actor[]> {
  const standing = ["owner of A", "owner of B", "a member of nothing"]
    .map((name) => {
      const { userId = "", headers = {} } = callers.get(name) ?? {};
      return { userId, authorization: headers.authorization ?? "" };
    });
  const { id, accessToken } = await signUp(info, "newcomer");
  const newcomer = { userId: id, authorization: `Bearer ${accessToken}` };
  return [...standing, newcomer].map((user) => ({
    ...user,
    client: connectAs(info, user.authorization),
  }));
}

/** The organizations A and B with everything that they have. */
export async function readResidents(
  { stack: { database }, callers, places }: World,
): Promise<readonly Tenant[]> {
  const tables = await database<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class as c
    where relnamespace = 'public'::regnamespace and relkind = 'r' and (
      select count(*) from pg_attribute where attrelid = c.oid and attname in ('id', 'organization_id')
    ) = 2`;
  return await Promise.all(["A", "B"].map(async (name) => {
    const id = places[`${name}.organization`] ?? "";
    const phoneNumber = places[`${name}.number`] ?? "";
    const caller = places[`${name}.caller`] ?? "";
    const ids: string[] = [];
    for (const table of tables) {
      const rows = await database<{ id: string }[]>`
        select id::text from ${
        database(table.name)
      } where organization_id = ${id}`;
      ids.push(...rows.map(({ id }) => id));
    }
    // Who called another is in the other's log: a random report may have said so.
    const heard = await database<{ number: string }[]>`
      select other_party as number from public.calls
      where organization_id <> ${id} and other_party is not null`;
    const numbers = [phoneNumber, caller].filter((number) =>
      !heard.some((other) => other.number === number)
    );
    const owner = callers.get(`owner of ${name}`)?.userId ?? "";
    return {
      id,
      isResident: true,
      isDeleted: false,
      members: new Map([[owner, "owner" as const]]),
      markers: [id, ...numbers, `Tenant ${name}`, ...ids],
      phoneNumber,
      ids,
    };
  }));
}
