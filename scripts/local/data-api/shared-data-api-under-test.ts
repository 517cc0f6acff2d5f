import { createClient } from "@supabase/supabase-js";
import { after } from "node:test";
import WebSocket from "ws";
import { publicSecretKey } from "../stack/keys.ts";
import { waitUntil } from "../wait-until.ts";
import {
  type DataApiUnderTest,
  startDataApiUnderTest,
} from "./data-api-under-test.ts";

/** The one that the suites of a file share. */
let shared: Promise<DataApiUnderTest> | undefined;
let schemas = 0;

after(async () => {
  await (await shared)?.stop();
});

/** Removes all that is in the schema `public`. */
const EMPTY_PUBLIC = `
  do $$
  declare
    command text;
  begin
    foreach command in array coalesce((
      select array_agg(drops.command) from (
        select format('drop %s if exists %s cascade', case relkind when 'v' then 'view' else 'table' end, oid::regclass)
        from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
        union all select format('drop routine if exists %s cascade', oid::regprocedure)
        from pg_proc where pronamespace = 'public'::regnamespace
        union all select format('drop type if exists %s cascade', oid::regtype)
        from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'
      ) as drops (command)
    ), '{}') loop
      execute command;
    end loop;
  end
  $$`;

/**
 * For tests: gives the file's Data API another schema, which it has read when this resolves. What an earlier suite of
 * the file made in `public` is gone.
 */
export async function shareDataApi(schema: string): Promise<DataApiUnderTest> {
  const api = await (shared ??= startDataApiUnderTest(""));
  const mark = `schema_is_read_${++schemas}`;
  await api.admin.unsafe(EMPTY_PUBLIC);
  await api.sql.unsafe(schema);
  await api.sql.unsafe(
    `create function public.${mark}() returns int language sql as 'select 1'`,
  );
  await waitUntil(
    "the Data API has read the schema",
    async () =>
      (await api.asServer(`/rest/v1/rpc/${mark}`, {})).answer === 1 ||
      undefined,
  );
  return api;
}

/** A client of a server, with the secret key. */
export const createServerClient = (url: string) =>
  createClient(url, publicSecretKey, {
    auth: { persistSession: false },
    // Node 20 has no WebSocket of its own, and supabase-js insists on one.
    realtime: { transport: WebSocket },
  });
