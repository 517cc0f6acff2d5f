import type { CallToPlace } from "../place-at-twilio.ts";
import type { DialOutcome } from "../../_shared/elevenlabs/dial.ts";
import type { Calling } from "../calling.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import type { Script } from "../../_shared/database/testing/stub-data-api.ts";
import { ACME, credential, startOrganizations } from "./start-organizations.ts";

/** Dials nobody, keeps the calls that it gets, and answers as a test scripts it. */
export class FakeTelephone implements Calling {
  readonly projectName = "project";
  readonly agentName = "Jack";
  readonly dialled: Parameters<Calling["dial"]>[0][] = [];
  nextOutcome: DialOutcome | null = null;

  readonly placedAtTwilio: CallToPlace[] = [];
  /** Null: Twilio cannot be asked. */
  dialAtTwilio: Calling["dialAtTwilio"] = (call) => {
    this.placedAtTwilio.push(call);
    const outcome = this.nextOutcome ??
      { kind: "placed", conversationId: null, callSid: "CA9" };
    this.nextOutcome = null;
    return Promise.resolve(outcome);
  };

  /** What ElevenLabs has under an id; null: nothing. */
  findAtElevenLabs: Calling["findAtElevenLabs"] = () => Promise.resolve(null);

  readonly dial: Calling["dial"] = (call) => {
    const number = this.dialled.push(call);
    const outcome = this.nextOutcome ?? {
      kind: "placed",
      conversationId: `conv_${number}`,
      callSid: `CA${number}`,
    };
    this.nextOutcome = null;
    return Promise.resolve(outcome);
  };
}

/** The organization's number. */
export const FROM = "+16045550001";
/** The number to call. */
export const TO = "+14165550123";

/** A stored call before it is dialled. */
export const dialling = {
  id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12",
  organization_id: ACME,
  organization_name: "Acme",
  phone_number_id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  agent_number: FROM,
  other_party: TO,
  direction: "outbound",
  status: "dialling",
  result: null,
  started_at: "2026-11-22T10:05:00+00:00",
  duration_seconds: null,
  created_at: "2026-11-22T10:05:00+00:00",
} satisfies Partial<Tables<"calls">>;

/** The same call once it is placed. */
export const placed = {
  ...dialling,
  status: "in_progress",
} satisfies Partial<Tables<"calls">>;

/** The database's answer to a repeated request. */
export const repeated = [{
  call_id: dialling.id,
  outcome_token: null,
  elevenlabs_phone_id: null,
  is_verified: null,
  answer_token: null,
  failure_code: null,
  failure_message: null,
}];

/** The database's answer to a repeated request whose call failed. */
export function repeatedFailure(code: string, message: string) {
  return repeated.map((begun) => ({
    ...begun,
    failure_code: code,
    failure_message: message,
  }));
}

/** The database's answers about a call that is permitted and placed. */
const allowed = {
  "/rpc/begin_call": [{
    call_id: dialling.id,
    outcome_token: "the-token",
    elevenlabs_phone_id: "phnum_acme",
    is_verified: true,
    answer_token: null,
    failure_code: null,
    failure_message: null,
  }],
  "/rpc/read_call": dialling,
  "/rpc/record_call_outcome": placed,
};

/** The function with a fake telephone and a database that permits every call unless a test says otherwise. */
export function startCalling(
  script: Script = {},
  { isConfigured = true } = {},
) {
  const telephone = new FakeTelephone();
  const organizations = startOrganizations(
    { ...allowed, ...script },
    isConfigured ? telephone : null,
  );
  return {
    ...organizations,
    telephone,
    call: (body: unknown, headers: Record<string, string> = {}) =>
      organizations.ask(`/${ACME}/calls`, {
        method: "POST",
        headers: { ...credential, ...headers },
        body: JSON.stringify(body),
      }),
    /** The functions of the database that were called, in order, but for the questions about the caller. */
    called: () =>
      organizations.asked().filter((path) =>
        path !== "/rpc/require_organization" &&
        path !== "/rpc/is_platform_admin"
      ),
  };
}
