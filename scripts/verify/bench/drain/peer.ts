import type postgres from "postgres";

/** The work of one job: an order that shall have a number. */
export interface PurchaseJob {
  readonly organizationId: string;
}

/** A queue of others that does the same work. */
export interface Peer {
  /** Puts a job into the queue for each organization, all at once. */
  enqueue(organizationIds: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** What a peer is started with. */
export interface PeerOptions {
  readonly dbUrl: string;
  /** How many jobs are worked on at a time. */
  readonly concurrency: number;
  /** Buys a number for the organization of a job and records it with this query, in one transaction. */
  readonly workOn: (job: PurchaseJob, query: Query) => Promise<void>;
}

/** Runs one statement on a connection of the peer's own pool. */
export type Query = (text: string, values: unknown[]) => Promise<unknown>;

/** Makes the tables in which peers keep what our own tables keep: with fewer columns, no triggers and no rules. */
export async function makePeerTables(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create schema if not exists bench;
    grant all on schema bench to postgres;
    create table if not exists bench.orders (
      organization_id uuid primary key, status text not null default 'queued', purchased_at timestamptz
    );
    create table if not exists bench.numbers (
      id uuid primary key default gen_random_uuid(),
      phone_number text not null unique,
      twilio_sid text not null unique,
      organization_id uuid not null unique references bench.orders,
      created_at timestamptz not null default now()
    );
    create table if not exists bench.notifications (
      id uuid primary key default gen_random_uuid(),
      number_id uuid not null references bench.numbers,
      title text not null,
      created_at timestamptz not null default now()
    );
    grant all on all tables in schema bench to postgres;`);
}

/** The number, the order's end and the notification: one statement, which is a transaction and one way to the database. */
export const RECORD = `
  with number as (
    insert into bench.numbers (phone_number, twilio_sid, organization_id) values ($1, $2, $3) returning id
  ), ended as (
    update bench.orders set status = 'purchased', purchased_at = now() where organization_id = $3
  )
  insert into bench.notifications (number_id, title) select id, 'Import ' || $1 || ' to ElevenLabs for Acme' from number`;
