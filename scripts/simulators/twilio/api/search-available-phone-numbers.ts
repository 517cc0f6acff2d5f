import type { AvailableNumber, Search } from "../inventory/inventory.ts";
import { formatPhoneNumber } from "../state/configuration.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import { readBoolean, readPageSize } from "./read-parameter.ts";
import { invalidParameter, notFound, TwilioError } from "./twilio-error.ts";

/**
 * Answers a search of local numbers. Source of the shape:
 * https://www.twilio.com/docs/phone-numbers/api/availablephonenumberlocal-resource,
 * whose examples have no paging keys, and positions as strings.
 */
export function searchAvailablePhoneNumbers(
  { inventory }: SimulatorState,
  { country, url }: { country: string; url: URL },
) {
  const found = inventory.search(readSearch(country, url.searchParams));
  return {
    available_phone_numbers: found.map(represent),
    uri: url.pathname + url.search,
  };
}

function represent(number: AvailableNumber) {
  const { locality } = number;
  return {
    friendly_name: formatPhoneNumber(number.phoneNumber),
    phone_number: number.phoneNumber,
    lata: null,
    locality: locality?.name ?? null,
    rate_center: locality?.name.toUpperCase() ?? null,
    latitude: locality?.latitude ?? null,
    longitude: locality?.longitude ?? null,
    region: number.region,
    postal_code: null,
    iso_country: number.country,
    address_requirements: number.addressRequirement,
    beta: number.beta,
    capabilities: {
      voice: number.voice,
      sms: number.sms,
      mms: number.mms,
      fax: false,
    },
  };
}

/** Documented parameters about properties that a simulated number lacks: refused, so that no client relies on them unnoticed. */
const notSimulated = [
  "NearNumber",
  "NearLatLong",
  "Distance",
  "InPostalCode",
  "InRateCenter",
  "InLata",
];

/** Reads a search of local numbers; throws the TwilioError of its first mistake. */
function readSearch(country: string, query: URLSearchParams): Search {
  if (country !== "US" && country !== "CA") throw notFound(country);
  for (const name of notSimulated) {
    const value = query.get(name);
    if (value !== null) {
      throw invalidParameter(`${name} (not simulated)`, value);
    }
  }
  return {
    country,
    areaCode: readAreaCode(query),
    region: query.get("InRegion") ?? undefined,
    limit: readPageSize(query),
    matches: readFilter(query),
  };
}

/**
 * Twilio's answer to `AreaCode=` is neither documented nor observed. The simulator refuses it: ignoring an empty area
 * code would hide the mistake of a caller that sends one.
 */
function readAreaCode(query: URLSearchParams): string | undefined {
  const areaCode = query.get("AreaCode");
  if (areaCode === null) return undefined;
  if (!/^\d{3}$/.test(areaCode)) {
    throw new TwilioError(400, 21451, `Invalid area code: "${areaCode}"`);
  }
  return areaCode;
}

function readFilter(
  query: URLSearchParams,
): (number: AvailableNumber) => boolean {
  const capabilities = {
    voice: readBoolean(query, "VoiceEnabled"),
    sms: readBoolean(query, "SmsEnabled"),
    mms: readBoolean(query, "MmsEnabled"),
  };
  const fax = readBoolean(query, "FaxEnabled");
  const beta = readBoolean(query, "Beta");
  const excluded = {
    any: readBoolean(query, "ExcludeAllAddressRequired"),
    local: readBoolean(query, "ExcludeLocalAddressRequired"),
    foreign: readBoolean(query, "ExcludeForeignAddressRequired"),
  };
  const contains = readPattern(query);
  const locality = query.get("InLocality")?.toLowerCase();
  return (number) => {
    const requirement = number.addressRequirement;
    return (!capabilities.voice || number.voice) &&
      (!capabilities.sms || number.sms) &&
      (!capabilities.mms || number.mms) &&
      !fax &&
      (beta !== false || !number.beta) &&
      (requirement === "none" || !(excluded.any || excluded[requirement])) &&
      (locality === undefined ||
        number.locality?.name.toLowerCase() === locality) &&
      contains.test(number.phoneNumber);
  };
}

/** `Contains`: 2 to 16 digits, with `*` for any digit; letters and Twilio's other signs are not simulated. */
function readPattern(query: URLSearchParams): RegExp {
  const pattern = query.get("Contains");
  if (pattern === null) return /^/;
  // Twilio documents 400 for a single character, and another status for other mistakes.
  if (pattern.length < 2) {
    throw new TwilioError(400, 20422, `Invalid Contains: "${pattern}"`);
  }
  if (!/^\+?[\d*]{2,16}$/.test(pattern)) {
    throw invalidParameter("Contains", pattern);
  }
  return new RegExp(pattern.replace("+", "\\+").replaceAll("*", "\\d"));
}
