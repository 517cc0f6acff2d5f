import {
  namesOf,
  pick,
  type PlannedNumber,
  type PlannedRow,
} from "./planned-number.ts";

/** The input of a recipe. */
export interface Ingredients {
  readonly turn: number;
  readonly random: () => number;
  readonly agentId: string;
  /** The voice URL before the import. */
  readonly ourVoiceUrl: string;
  /** A number without a finding, of another organization. */
  readonly neighbor: PlannedNumber;
}

/** The voice URL after an import. */
export const IMPORTED_URL = "https://api.elevenlabs.io/twilio/inbound_call";
/** The voice URLs of ElevenLabs's regions. */
export const REGIONS = [
  IMPORTED_URL,
  "https://api.us.elevenlabs.io/twilio/inbound_call",
  "https://api.eu.residency.elevenlabs.io/twilio/inbound_call",
] as const;
const BUSY: PlannedRow["calls"] = [[1, 12], [2, 300], [29, 13]];
/** Too few calls that count. */
export const IDLE: PlannedRow["calls"] = [
  [1, 11],
  [2, 300],
  [29, 13],
  [31, 60],
  [
    90,
    60,
  ],
];
/** An active number, without a finding unless `row` makes one. */
export function active(
  { turn, random, agentId }: Pick<Ingredients, "turn" | "random" | "agentId">,
  truth: string,
  row: Partial<PlannedRow> = {},
): PlannedNumber {
  const { elevenLabsPhoneId, ...names } = namesOf(turn);
  return {
    ...names,
    truth,
    twilio: {
      friendly_name: `org:${names.organizationId}@local`,
      voice_url: pick(REGIONS, random()),
    },
    organizationExists: true,
    orderStatus: "purchased",
    row: {
      status: pick(["active", "suspended"], random()),
      elevenLabsPhoneId,
      ...pick([
        { boughtDaysAgo: 60, calls: BUSY },
        { boughtDaysAgo: 20, calls: IDLE },
      ], random()),
      ...row,
    },
    imports: [{
      id: elevenLabsPhoneId,
      phoneNumber: names.phoneNumber,
      agentId,
    }],
  };
}

/** A number that waits for its import. */
export function pending(
  given: Ingredients,
  truth: string,
  voiceUrl: string,
): PlannedNumber {
  return {
    ...active(given, truth, {
      status: "pending_import",
      elevenLabsPhoneId: null,
      boughtDaysAgo: Math.floor(given.random() * 90),
    }),
    twilio: {
      friendly_name: `org:${namesOf(given.turn).organizationId}@local`,
      voice_url: voiceUrl,
    },
    imports: [],
  };
}

/** A number that only Twilio has. */
export function unrecorded(
  given: Ingredients,
  truth: string,
  changes: Partial<PlannedNumber> = {},
): PlannedNumber {
  return {
    ...active(given, truth),
    row: null,
    imports: [],
    orderStatus: "failed",
    ...changes,
  };
}
