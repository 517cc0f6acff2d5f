import { z } from "zod";
import { readEntries } from "../_shared/http/read-entries.ts";
import type { Logger } from "../_shared/log/logger.ts";
import type { Country } from "../_shared/twilio/country-of.ts";
import type { TwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import type { TwilioConfiguration } from "./configuration.ts";

/** The area of a search for candidates: an area code, a region, or the whole country. */
export interface SearchArea {
  readonly country: Country;
  readonly areaCode?: string;
  readonly region?: string;
}

/** A number that is for sale. */
export interface Candidate {
  /** E.164. */
  readonly phoneNumber: string;
  readonly locality: string | null;
  readonly region: string | null;
}

/** More than the purchases in flight, so that each of several orders searching at once finds one of its own. */
export const CANDIDATES_PER_SEARCH = 50;

/**
 * Candidates in an area. An entry that cannot be read is left out, and logged.
 *
 * @throws when Twilio fails, or when no entry can be read: that does not mean that none is for sale
 */
export async function searchCandidates(
  client: TwilioClient,
  area: SearchArea,
  { addressSid }: TwilioConfiguration["purchaseOptions"],
  logger: Pick<Logger, "warn">,
): Promise<readonly Candidate[]> {
  const { country, areaCode, region } = area;
  const found = await client.localNumbersForSale(country).list({
    // Keys without a value are absent: the SDK would send empty ones as empty parameters.
    ...(areaCode === undefined ? {} : { areaCode: Number(areaCode) }),
    ...(region === undefined ? {} : { inRegion: region }),
    voiceEnabled: true,
    smsEnabled: true,
    beta: false,
    ...(addressSid === undefined ? { excludeAllAddressRequired: true } : {}),
    pageSize: CANDIDATES_PER_SEARCH,
    limit: CANDIDATES_PER_SEARCH,
  });
  const { entries, unreadable } = readEntries(found, candidateSchema);
  if (unreadable > 0) {
    logger.warn("Candidates cannot be read, and are left out", {
      ...area,
      unreadable,
    });
  }
  return entries.length === 0 ? z.array(candidateSchema).parse(found) : entries;
}

/** A number in E.164. */
export const e164: z.ZodString = z.string().regex(/^\+[1-9]\d{6,14}$/);

/**
 * https://www.twilio.com/docs/phone-numbers/api/availablephonenumberlocal-resource, as the SDK hands it over. Twilio
 * allows null for each member.
 */
const candidateSchema = z.object({
  phoneNumber: e164,
  locality: z.string().nullish().catch(null),
  region: z.string().nullish().catch(null),
}).transform(({ phoneNumber, locality, region }): Candidate => ({
  phoneNumber,
  locality: locality || null,
  region: region || null,
}));
