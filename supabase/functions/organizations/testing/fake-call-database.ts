import { selectRows } from "../../_shared/testing/select-rows.ts";
import {
  type DataApiRequest,
  refusal,
} from "../../_shared/testing/stub-data-api.ts";
import type { StoredCall } from "../call-book.ts";

/** The organization that the member belongs to. */
export const ACME = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
/** Its number. */
export const FROM = "+16045550001";

/** A member's credential. */
export const member = { authorization: "Bearer member-token" };

/** The database behind a Data API: it keeps calls and their tokens; what it refuses a call with, a test scripts. */
export class FakeCallDatabase {
  readonly calls: StoredCall[] = [];
  /** What the next call is refused with. */
  refuseNext: Response | null = null;
  /** Whether outcomes are lost. */
  losesOutcomes = false;

  /** Answers a request as PostgREST would. */
  readonly answer = (request: DataApiRequest): Response => {
    const { headers, path } = request;
    const isMember = headers.get("authorization") === member.authorization;
    const wanted = new Map(Object.entries(request.body ?? {}));
    switch (path) {
      case "/organizations":
        return select(isMember ? [{ id: ACME }] : [], request);
      case "/calls":
        return select(this.calls.map((call) => ({ ...call })), request);
      case "/rpc/begin_call":
        return this.#begin(wanted);
      case "/rpc/record_call_outcome":
        return this.#record(wanted);
      default:
        return refusal(404, "PGRST205", `No table for "${path}"`);
    }
  };

  #begin(wanted: ReadonlyMap<string, unknown>): Response {
    const refused = this.refuseNext;
    this.refuseNext = null;
    if (refused !== null) return refused;
    const key = wanted.get("idempotency_key") ?? null;
    const known = this.calls.find((call) =>
      key !== null && call.idempotency_key === key
    );
    if (known !== undefined) {
      return Response.json([
        { call_id: known.id, outcome_token: null, elevenlabs_phone_id: null },
      ]);
    }
    const token = crypto.randomUUID();
    const call = {
      ...blank,
      id: crypto.randomUUID(),
      other_party: String(wanted.get("phone_number")),
      idempotency_key: key === null ? null : String(key),
      outcome_token_hash: token,
    };
    this.calls.push(call);
    return Response.json([{
      call_id: call.id,
      outcome_token: token,
      elevenlabs_phone_id: "phnum_acme",
    }]);
  }

  #record(wanted: ReadonlyMap<string, unknown>): Response {
    if (this.losesOutcomes) return refusal(500, "57P03", "It starts up");
    const call = this.calls.find(({ id, outcome_token_hash }) =>
      id === wanted.get("call_id") &&
      outcome_token_hash === wanted.get("outcome_token")
    );
    if (call === undefined) {
      return refusal(404, "PT404", "No such call", "CALL_NOT_FOUND");
    }
    Object.assign(call, { ...Object.fromEntries(wanted) });
    call.outcome_token_hash = null;
    return Response.json(call);
  }
}

/** The rows, or the one row where an object is asked for. */
function select(
  rows: readonly Readonly<Record<string, unknown>>[],
  { headers, query }: DataApiRequest,
): Response {
  const selected = selectRows(rows, query);
  const wantsOne = headers.get("accept")?.includes("pgrst.object");
  return Response.json(wantsOne ? selected[0] : selected);
}

const blank = {
  organization_id: ACME,
  organization_name: "Acme",
  phone_number_id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  agent_number: FROM,
  direction: "outbound" as const,
  status: "dialling" as const,
  result: null,
  conversation_id: null,
  call_sid: null,
  started_at: "2026-11-22T10:05:00+00:00",
  duration_seconds: null,
  provider_cost: null,
  request_hash: null,
  placed_by: null,
  failure_code: null,
  failure_message: null,
  created_at: "2026-11-22T10:05:00+00:00",
  updated_at: "2026-11-22T10:05:00+00:00",
};
