import {
  createClient,
  type RealtimeClientOptions,
} from "@supabase/supabase-js";
import { setImmediate } from "node:timers/promises";
import WebSocket from "ws";
import type { Client } from "../../../../supabase/client/client.ts";
import type {
  Database,
  Tables,
} from "../../../../supabase/client/database.types.ts";

type Row = Tables<"organization_phone_numbers">;

export const organizationId = "0f4e0f7c-4c2d-4f5e-9a52-6f6c4d3e2b1a";

/** A row of `organization_phone_numbers`. */
export function row(changes: Partial<Row> = {}): Row {
  return {
    organization_id: organizationId,
    state: "ordering",
    reason: null,
    since: "2026-11-29T00:00:00+00:00",
    phone_number: null,
    area_code: "604",
    country: null,
    area_code_met: null,
    region_met: null,
    country_met: null,
    message: "Your phone number is being ordered.",
    ...changes,
  };
}

/** The answer that never comes, until the request is aborted. */
export const NEVER = "never";

/** An answer: a row, an HTTP error of PostgREST, a broken connection, or none. */
export type Answer =
  | Row
  | { readonly status: number; readonly hint?: string }
  | Error
  | typeof NEVER;

/**
 * A real client without a network. It gets these answers one after the other, the last one for all further requests.
 */
export function createScriptedClient(
  answers: readonly Answer[],
  transport: NonNullable<RealtimeClientOptions["transport"]> = WebSocket,
) {
  const signals: (AbortSignal | null | undefined)[] = [];
  const client: Client = createClient<Database>(
    "http://127.0.0.1:9",
    "sb_publishable_test",
    {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport },
      global: {
        fetch(_input, init) {
          const answer = answers[Math.min(signals.length, answers.length - 1)];
          signals.push(init?.signal);
          if (answer === undefined || answer === NEVER) {
            return new Promise((_resolve, reject) => {
              const abort = () =>
                reject(new DOMException("Aborted", "AbortError"));
              init?.signal?.addEventListener("abort", abort);
            });
          }
          if (answer instanceof Error) return Promise.reject(answer);
          if ("state" in answer) return Promise.resolve(Response.json(answer));
          const { status, hint = null } = answer;
          const body = {
            code: `PT${status}`,
            message: "Refused",
            details: null,
            hint,
          };
          return Promise.resolve(Response.json(body, { status }));
        },
      },
    },
  );
  return {
    client,
    /** How often it was asked. */
    asked: () => signals.length,
    /** Whether the last request was told that nobody wants its answer any more. */
    isAborted: () => signals.at(-1)?.aborted === true,
  };
}

/** Lets what is due happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate();
}
