import { namesOf, type PlannedNumber } from "./planned-number.ts";
import { pick } from "./random.ts";
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

/** Ways in which a number comes to be of its class. */
export const recipes: readonly [Recipe, ...Recipe[]] = [
  (given) => active(given, "ok"),
  (given) => ({
    ...active(given, "ok", { status: "releasing" }),
    organizationExists: false,
    imports: [],
  }),
  (given) => pending(given, "bought_not_imported", given.ourVoiceUrl),
  (given) =>
    pending(given, "bought_not_imported", pick(REGIONS, given.random())),
  (given) => unrecorded(given, "paid_but_unknown"),
  (given) => unrecorded(given, "paid_but_unknown", { orderStatus: null }),
  (given) =>
    unrecorded(given, "paid_but_unknown", {
      orderStatus: "cancelled",
      organizationExists: false,
    }),
  (given) => ({ ...active(given, "known_but_gone"), twilio: null }),
  (given) => ({ ...pending(given, "known_but_gone", ""), twilio: null }),
  (given) =>
    unrecorded(given, "tagged_for_another", {
      orderStatus: null,
      twilio: { friendly_name: `org:${given.neighbor.organizationId}` },
    }),
  (given) => ({
    ...active(given, "tagged_for_another"),
    twilio: {
      friendly_name: `org:${given.neighbor.organizationId}`,
      voice_url: pick(ELSEWHERE, given.random()),
    },
  }),
  (given) => active(given, "released_but_billed", { status: "released" }),
  (given) => ({ ...active(given, "elevenlabs_differs"), imports: [] }),
  (given) => {
    const number = active(given, "elevenlabs_differs", {
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
    const number = active(given, "elevenlabs_differs");
    const imports = number.imports.map((entry) => ({
      ...entry,
      phoneNumber: given.neighbor.phoneNumber,
    }));
    return { ...number, imports };
  },
  (given) => ({
    ...active(given, "elevenlabs_differs", { status: "released" }),
    twilio: null,
  }),
  (given) => ({
    ...active(given, "webhook_unexpected", { boughtDaysAgo: 60, calls: IDLE }),
    twilio: {
      friendly_name: `org:${namesOf(given.turn).organizationId}`,
      voice_url: pick([given.ourVoiceUrl, ...ELSEWHERE], given.random()),
    },
  }),
  (given) =>
    pending(given, "webhook_unexpected", pick(ELSEWHERE, given.random())),
  (given) => ({
    ...active(given, "webhook_unexpected"),
    twilio: {
      friendly_name: `org:${namesOf(given.turn).organizationId}`,
      voice_url: IMPORTED_URL,
      voice_application_sid: `AP${"0".repeat(32)}`,
    },
  }),
  (given) => active(given, "at_risk", { boughtDaysAgo: 31, calls: IDLE }),
  (given) => active(given, "at_risk", { boughtDaysAgo: 400, calls: [] }),
  (given) =>
    unrecorded(given, "not_ours", {
      orderStatus: null,
      twilio: {
        friendly_name: pick([
          "Fax",
          "(604) 200-0000",
          "org:acme",
          "organization:1",
        ], given.random()),
        voice_url: IMPORTED_URL,
      },
    }),
  (given) => {
    const number = active(given, "not_ours");
    return { ...number, row: null, twilio: null, orderStatus: null };
  },
];
