import { randomBytes } from "node:crypto";
import type { AvailableNumber } from "../inventory/inventory.ts";
import { defaultConfiguration } from "../state/configuration.ts";
import type { OwnedNumber } from "../state/owned-number.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import { applyForm } from "./configuration-form.ts";
import { localPrice } from "./phone-number-prices.ts";
import { TwilioError } from "./twilio-error.ts";

/**
 * Buys the number of a form. An owned number is updated instead and costs nothing, as reported for a second purchase:
 * https://github.com/danielberkompas/ex_twilio/pull/116. Throws the TwilioError of a refusal, with status 400 when
 * Twilio documents no status for its code.
 */
export function purchasePhoneNumber(
  state: SimulatorState,
  form: URLSearchParams,
): OwnedNumber {
  const requested = form.get("PhoneNumber");
  const owned = requested && state.numbers.findByPhoneNumber(requested);
  if (owned) return updatePhoneNumber(state, owned, form);

  if (state.settings.creditRefused) {
    throw new TwilioError(400, 10001, "Account is not active");
  }
  const number = requested === null
    ? chooseByAreaCode(state, form.get("AreaCode"))
    : findRequested(state, requested);
  refuseMissingPapers(number, form);
  const bought = own(number, form);
  state.buy(bought, localPrice);
  return bought;
}

function findRequested(
  { inventory }: SimulatorState,
  phoneNumber: string,
): AvailableNumber {
  if (!/^\+[1-9]\d{6,14}$/.test(phoneNumber)) {
    const message = `The phone number "${phoneNumber}" is invalid`;
    throw new TwilioError(400, 21421, message);
  }
  const number = inventory.find(phoneNumber);
  if (number !== null) return number;
  throw new TwilioError(400, 21422, `${phoneNumber} is not available.`);
}

function chooseByAreaCode(
  { inventory }: SimulatorState,
  areaCode: string | null,
): AvailableNumber {
  if (areaCode === null) {
    const message = "Either PhoneNumber or AreaCode must be specified";
    throw new TwilioError(400, 21421, message);
  }
  if (!/^\d{3}$/.test(areaCode)) {
    throw new TwilioError(400, 21451, `Invalid area code: "${areaCode}"`);
  }
  const search = { areaCode, limit: 1, matches: () => true };
  const [number] = [
    ...inventory.search({ ...search, country: "US" }),
    ...inventory.search({ ...search, country: "CA" }),
  ];
  if (number !== undefined) return number;
  throw new TwilioError(400, 21452, "No phone numbers found");
}

function refuseMissingPapers(
  number: AvailableNumber,
  form: URLSearchParams,
): void {
  if (number.addressRequirement !== "none" && !form.get("AddressSid")) {
    const message =
      "Phone Number Requires an Address but the 'AddressSid' parameter was empty.";
    throw new TwilioError(400, 21631, message);
  }
  if (number.bundleRequired && !form.get("BundleSid")) {
    const message =
      "Phone Number Requires a Bundle but the 'BundleSid' parameter was empty.";
    throw new TwilioError(400, 21649, message);
  }
}

function own(number: AvailableNumber, form: URLSearchParams): OwnedNumber {
  const { phoneNumber, voice, sms, mms } = number;
  const now = new Date().toISOString();
  return {
    sid: `PN${randomBytes(16).toString("hex")}`,
    phoneNumber,
    purchasedAt: now,
    updatedAt: now,
    capabilities: { voice, sms, mms, fax: false },
    addressRequirements: number.addressRequirement,
    beta: number.beta,
    configuration: applyForm(defaultConfiguration(phoneNumber), form),
  };
}

/** Applies a form to an owned number and returns the changed number; throws the TwilioError of the first mistake. */
export function updatePhoneNumber(
  state: SimulatorState,
  number: OwnedNumber,
  form: URLSearchParams,
): OwnedNumber {
  const configuration = applyForm(number.configuration, form);
  const at = new Date().toISOString();
  state.configure(number.sid, configuration, at);
  return { ...number, configuration, updatedAt: at };
}

/**
 * Releases a number; the paid month is not refunded. A registered emergency address must be removed first
 * (https://support.twilio.com/hc/en-us/articles/223183028); the code of that refusal is not documented.
 */
export function releasePhoneNumber(
  state: SimulatorState,
  number: OwnedNumber,
): void {
  if (number.configuration.emergency_address_sid !== null) {
    const message =
      "The phone number has a registered emergency address: remove it before releasing the number";
    throw new TwilioError(409, 20409, message);
  }
  state.release(number);
}
