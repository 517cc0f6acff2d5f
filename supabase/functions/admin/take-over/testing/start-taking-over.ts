import type { Script } from "../../../_shared/database/testing/stub-data-api.ts";
import type {
  TwilioFailure,
  TwilioResult,
} from "../../../_shared/twilio/twilio-failure.ts";
import { startAdmin } from "../../testing/start-admin.ts";
import type { NumbersToTakeOver, UsedNumber } from "../numbers-to-take-over.ts";

export const ORGANIZATION_ID = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
export const NUMBER = "+16045550001";
export const SID = `PN${"0".repeat(31)}1`;
export const TAG = `org:${ORGANIZATION_ID}@project`;
export const VOICE_URL =
  "https://project.supabase.co/functions/v1/twilio/voice";

/** A number of the account that nothing answers. */
export const unused: UsedNumber = {
  sid: SID,
  accountSid: `AC${"0".repeat(31)}1`,
  phoneNumber: NUMBER,
  friendlyName: "(604) 555-0001",
  capabilities: { voice: true, sms: true },
  dateCreated: new Date("2024-05-01T10:00:00Z"),
  voiceUrl: "",
  voiceApplicationSid: "",
  trunkSid: "",
};

const NO_ANSWER: TwilioFailure = {
  kind: "outcome-unknown",
  code: "NO_ANSWER",
  message: "None",
};

/** The row of the number once it is recorded. */
export const recorded = {
  phone_number: NUMBER,
  status: "pending_import",
  organization_id: ORGANIZATION_ID,
  organization_name: "Acme",
  twilio_sid: SID,
};

/** The admin function, and a Twilio account with this number, which fails as a test says. */
export function startTakingOver(
  number: UsedNumber | null = unused,
  { script = {}, failure, effect = true }: {
    readonly script?: Script;
    /** How the change at Twilio fails; by default it does not. */
    readonly failure?: Partial<TwilioFailure>;
    /** Whether the change takes effect all the same. */
    readonly effect?: boolean;
  } = {},
) {
  const journal: string[] = [];
  let held = number;
  const ok = <Value>(value: Value): TwilioResult<Value> => ({
    ok: true,
    value,
  });
  const twilio: NumbersToTakeOver = {
    project: "project",
    voice: { voiceUrl: VOICE_URL, voiceMethod: "POST" },
    registersCalls: false,
    find: (phoneNumber) => {
      journal.push(`find ${phoneNumber}`);
      return Promise.resolve(ok(held === null ? [] : [held]));
    },
    change: (sid, changes) => {
      journal.push(`change ${sid} ${JSON.stringify(changes)}`);
      if (effect && held !== null) held = { ...held, ...changes };
      return Promise.resolve(
        failure === undefined && held !== null
          ? ok(held)
          : { ok: false, failure: { ...NO_ANSWER, ...failure } },
      );
    },
    monthlyPrice: () => Promise.resolve({ amount: "1.15", currency: "USD" }),
  };
  const admin = startAdmin({
    "/own_project": { former_names: ["former"] },
    "/rpc/prepare_take_over": [],
    "/rpc/begin_take_over": new Response(null, { status: 204 }),
    "/rpc/complete_take_over": recorded,
    ...script,
  }, { openNumbersToTakeOver: () => Promise.resolve(twilio) });
  return {
    ...admin,
    journal,
    takeOver: (body: Readonly<Record<string, unknown>> = {}) =>
      admin.post(
        `/organizations/${ORGANIZATION_ID}/take-over`,
        JSON.stringify({ phoneNumber: NUMBER, ...body }),
      ),
  };
}
