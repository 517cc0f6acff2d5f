import { namesOf, pick, type PlannedNumber } from "./planned-number.ts";
import {
  active,
  IDLE,
  IMPORTED_URL,
  type Ingredients,
  pending,
  REGIONS,
  unrecorded,
} from "./sample-numbers.ts";

type Recipe = (ingredients: Ingredients) => PlannedNumber;

const ELSEWHERE = [
  "",
  "https://example.com/voice",
  "https://api.elevenlabs.io.example.com/twilio/inbound_call",
] as const;

/** The ways in which a number can come to each finding. */
export const recipes: readonly [Recipe, ...Recipe[]] = [
  (given) => active(given, "ok"),
  (given) => ({
    ...active(given, "ok", { status: "releasing" }),
    organizationExists: false,
    imports: [],
  }),
  (given) => pending(given, "elevenlabs_import_required", given.ourVoiceUrl),
  (given) =>
    pending(given, "elevenlabs_import_required", pick(REGIONS, given.random())),
  (given) => unrecorded(given, "number_unaccounted"),
  (given) => unrecorded(given, "number_unaccounted", { orderStatus: null }),
  (given) =>
    unrecorded(given, "number_unaccounted", {
      orderStatus: "cancelled",
      organizationExists: false,
    }),
  (given) => ({ ...active(given, "number_missing"), twilio: null }),
  (given) => ({ ...pending(given, "number_missing", ""), twilio: null }),
  (given) =>
    unrecorded(given, "number_unaccounted", {
      orderStatus: null,
      twilio: { friendly_name: `org:${given.neighbor.organizationId}@local` },
    }),
  // Without a project, as the first versions tagged: never recorded by itself.
  (given) =>
    unrecorded(given, "number_unaccounted", {
      orderStatus: "cancelled",
      twilio: { friendly_name: `org:${namesOf(given.turn).organizationId}` },
    }),
  (given) => ({
    ...active(given, "number_unaccounted"),
    twilio: {
      friendly_name: `org:${given.neighbor.organizationId}@local`,
      voice_url: pick(ELSEWHERE, given.random()),
    },
  }),
  (given) => active(given, "number_still_billed", { status: "released" }),
  (given) => ({ ...active(given, "elevenlabs_mismatch"), imports: [] }),
  (given) => {
    const number = active(given, "elevenlabs_mismatch", {
      boughtDaysAgo: 60,
      calls: IDLE,
    });
    const imports = number.imports.map((entry) => ({
      ...entry,
      agentId: pick([null, "agent_other"], given.random()),
    }));
    return { ...number, imports };
  },
  (given) => {
    const number = active(given, "elevenlabs_mismatch");
    const imports = number.imports.map((entry) => ({
      ...entry,
      phoneNumber: given.neighbor.phoneNumber,
    }));
    return { ...number, imports };
  },
  (given) => ({
    ...active(given, "elevenlabs_mismatch", { status: "released" }),
    twilio: null,
  }),
  (given) => ({
    ...active(given, "webhook_mismatch", { boughtDaysAgo: 60, calls: IDLE }),
    twilio: {
      friendly_name: `org:${namesOf(given.turn).organizationId}@local`,
      voice_url: pick([given.ourVoiceUrl, ...ELSEWHERE], given.random()),
    },
  }),
  (given) =>
    pending(given, "webhook_mismatch", pick(ELSEWHERE, given.random())),
  (given) => ({
    ...active(given, "webhook_mismatch"),
    twilio: {
      friendly_name: `org:${namesOf(given.turn).organizationId}@local`,
      voice_url: IMPORTED_URL,
      voice_application_sid: `AP${"0".repeat(32)}`,
    },
  }),
  (given) =>
    active(given, "number_at_risk", { boughtDaysAgo: 31, calls: IDLE }),
  (given) => active(given, "number_at_risk", { boughtDaysAgo: 400, calls: [] }),
  (given) =>
    unrecorded(given, "not_ours", {
      orderStatus: null,
      twilio: {
        friendly_name: pick([
          "Fax",
          "(604) 200-0000",
          "org:acme",
          "organization:1",
          `org:${namesOf(given.turn).organizationId}@another`,
        ], given.random()),
        voice_url: IMPORTED_URL,
      },
    }),
  (given) => {
    const number = active(given, "not_ours");
    return { ...number, row: null, twilio: null, orderStatus: null };
  },
];
