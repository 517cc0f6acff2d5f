import type { AvailableNumber } from "../inventory/inventory.ts";
import { formatPhoneNumber } from "../state/configuration.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import { readSearch } from "./search-parameters.ts";

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
