/** What a route takes. Requests are made from it and spoilt. */
export interface Entry {
  /** A body that the route takes. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** A form that the route takes. */
  readonly form?: Readonly<Record<string, string>>;
  /** The parameters of the query string. */
  readonly query?: readonly string[];
  /** The vendor, or the database, whose signature or secret the route asks for. */
  readonly signer?:
    | "database"
    | "Twilio"
    | "ElevenLabs' webhook"
    | "ElevenLabs";
  /** Whether an owner's call writes rows of the own organization. */
  readonly ownerWrites?: true;
  /** Whether an admin's call writes, whatever it says. */
  readonly adminWrites?: true;
}

const wakeUp: Entry = { body: { type: "wake-up" }, signer: "database" };
const paging = ["limit", "cursor"];
const action = "POST /admin/phone-numbers/:phoneNumber";

/** Every route of every function. A route that is not here fails. */
export const entries: Readonly<Record<string, Entry>> = {
  "GET /organizations/:organizationId/phone-numbers": {},
  "GET /organizations/:organizationId/calls": { query: paging },
  "POST /organizations/:organizationId/calls": {
    body: { to: "+14165550123" },
    ownerWrites: true,
  },
  "GET /admin/phone-numbers/:phoneNumber": {},
  [`${action}/activate`]: {
    body: {
      elevenLabsPhoneId: "phnum_1",
      skipVerification: true,
      replace: true,
    },
  },
  [`${action}/import`]: { body: { agentId: "agent_jack" } },
  [`${action}/release`]: { body: { confirm: "{A.number}" } },
  [`${action}/write-off`]: { body: { confirm: "{A.number}" } },
  [`${action}/release-unrecorded`]: {
    body: { confirm: "{A.number}", twilioSid: `PN${"f".repeat(32)}` },
  },
  [`${action}/keep`]: {},
  [`${action}/suspend`]: {},
  [`${action}/resume`]: {},
  "POST /admin/organizations/:organizationId/order/retry": {
    body: { areaCode: "604" },
  },
  "POST /admin/organizations/:organizationId/take-over": {
    body: { phoneNumber: "{A.number}", confirm: "{A.number}" },
  },
  "POST /admin/organizations/order": {
    body: { organizations: ["{A.organization}"], confirm: 1 },
  },
  "GET /admin/notifications": {
    query: ["status", "type", "organizationId", ...paging],
  },
  "POST /admin/notifications/:notificationId/dismiss": {
    body: { reason: "It is done" },
  },
  "GET /admin/costs": { query: ["from", "to", ...paging] },
  "GET /admin/reconciliation": { query: paging },
  "POST /admin/reconciliation": { adminWrites: true },
  "POST /admin/project/accept": {
    body: { numbers: "leave" },
    adminWrites: true,
  },
  "GET /admin/health": {},
  "POST /admin/test-wake-up": wakeUp,
  "POST /activation-link/open": { body: { token: "A".repeat(43) } },
  "POST /activation-link/activate": {
    body: { token: "A".repeat(43), elevenLabsPhoneId: "phnum_1" },
  },
  "POST /elevenlabs/conversation-init": {
    body: {
      caller_id: "+14165550199",
      called_number: "{A.number}",
      agent_id: "agent_jack",
      call_sid: "CA1",
    },
    signer: "ElevenLabs' webhook",
  },
  "POST /elevenlabs/post-call": {
    body: {
      type: "post_call_transcription",
      event_timestamp: 1_700_000_000,
      data: {
        conversation_id: "conv_1",
        agent_id: "agent_jack",
        status: "done",
        metadata: {
          start_time_unix_secs: 1_700_000_000,
          call_duration_secs: 42,
          cost: 296,
          phone_call: {
            direction: "inbound",
            agent_number: "{A.number}",
            external_number: "+14165550199",
            call_sid: "CA1",
          },
        },
      },
    },
    signer: "ElevenLabs",
  },
  "POST /twilio/voice": {
    form: {
      CallSid: `CA${"f".repeat(32)}`,
      From: "+14165550199",
      To: "{A.number}",
    },
    signer: "Twilio",
  },
  "POST /provision-phone-number": wakeUp,
  "POST /release-phone-number": wakeUp,
  "POST /import-phone-number": wakeUp,
  "POST /notice-imports": wakeUp,
  "POST /notify-admins": wakeUp,
  "POST /reconcile": wakeUp,
  "POST /count-messages": wakeUp,
  "POST /heartbeat": wakeUp,
};
