import { randomUUID } from "node:crypto";
import type postgres from "postgres";

const PATIENCE_MILLISECONDS = 60_000;

/** Inserts organizations and hears of their numbers. */
export interface Records {
  /**
   * Inserts an organization, and returns how many milliseconds pass from before the commit until its number is committed.
   *
   * @throws {Error} when it gets no number
   */
  insertAndAwait(): Promise<number>;
}

/** Lets the database say when a number is committed: one clock tells both moments, and nobody has to ask. */
export async function watchRecords(sql: postgres.Sql): Promise<Records> {
  await sql.unsafe(`
    create schema if not exists bench;
    create or replace function bench.tell_number() returns trigger language plpgsql security definer as $$
    begin
      perform pg_notify('bench_numbers', new.organization_id::text);
      return null;
    end
    $$;
    create or replace trigger tell_number after insert on public.phone_numbers
    for each row execute function bench.tell_number();`);
  const waiting = new Map<string, () => void>();
  await sql.listen("bench_numbers", (id) => waiting.get(id)?.());
  return {
    async insertAndAwait() {
      const id = randomUUID();
      const told = new Promise<void>((resolve) => waiting.set(id, resolve));
      const begin = await sql.begin(async (transaction) => {
        await transaction`insert into public.organizations (id, name) values (${id}, 'Acme')`;
        return performance.now();
      });
      const impatience = setTimeout(
        () => waiting.get(id)?.(),
        PATIENCE_MILLISECONDS,
      );
      await told;
      const milliseconds = performance.now() - begin;
      clearTimeout(impatience);
      waiting.delete(id);
      if (milliseconds < PATIENCE_MILLISECONDS) return milliseconds;
      throw new Error("An organization gets no number: see its order");
    },
  };
}
