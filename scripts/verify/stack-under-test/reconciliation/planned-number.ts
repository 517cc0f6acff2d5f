import { createHash } from "node:crypto";
import type { Enums } from "../../../../supabase/functions/_shared/database/database.types.ts";
import type { Configuration } from "../../../simulators/twilio/state/configuration.ts";

/** A row of phone_numbers, changed long enough ago that the lists must show it. */
export interface PlannedRow {
  readonly status: Enums<"phone_number_status">;
  readonly elevenLabsPhoneId: string | null;
  readonly boughtDaysAgo: number;
  /** How many days ago, and how many seconds, each call was. */
  readonly calls: readonly (readonly [daysAgo: number, seconds: number])[];
}

/** The planned state of a number everywhere, and the finding that it must give. */
export interface PlannedNumber {
  readonly truth: string;
  readonly phoneNumber: string;
  readonly sid: string;
  /** The number's configuration at Twilio; null when Twilio does not have the number. */
  readonly twilio: Partial<Configuration> | null;
  readonly organizationId: string;
  readonly organizationExists: boolean;
  readonly orderStatus: "purchased" | "failed" | "cancelled" | null;
  readonly row: PlannedRow | null;
  readonly imports: readonly {
    id: string;
    phoneNumber: string;
    agentId: string | null;
  }[];
}

const AREA_CODES = ["604", "416", "212", "415"];

/** The names of the turn-th number: the same in every run. */
export function namesOf(turn: number) {
  const digest = createHash("md5").update(`number ${turn}`).digest("hex");
  const areaCode = AREA_CODES[turn % AREA_CODES.length];
  return {
    phoneNumber: `+1${areaCode}${2_000_000 + turn}`,
    sid: `PN${digest}`,
    elevenLabsPhoneId: `phnum_${digest.slice(0, 28)}`,
    organizationId: digest.replace(
      /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
      "$1-$2-$3-$4-$5",
    ),
  };
}

/** One of several, by a random number in [0, 1). */
export function pick<Item>(
  items: readonly [Item, ...Item[]],
  random: number,
): Item {
  return items[Math.floor(random * items.length)] ?? items[0];
}
