import {
  type Configuration,
  configurationSchema,
} from "../state/configuration.ts";
import { readBoolean } from "./read-parameter.ts";
import { invalidParameter, TwilioError } from "./twilio-error.ts";

type Read = (name: string, value: string, form: URLSearchParams) => unknown;

const text: Read = (_, value) => value;
const flag: Read = (name, _, form) => readBoolean(form, name);

/** Twilio's error dictionary: 20002, 1 to 64 characters. */
const friendlyName: Read = (_, value) => {
  if (value.length >= 1 && value.length <= 64) return value;
  throw new TwilioError(400, 20002, "FriendlyName must be 1 to 64 characters");
};

/** An empty URL unsets it. */
const url: Read = (name, value) => {
  if (value === "" || /^https?:$/.test(protocolOf(value))) return value;
  throw new TwilioError(400, 21402, `${name} is not a valid URL: "${value}"`);
};

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : "";
}

function oneOf(values: readonly string[], code = 20422): Read {
  return (name, value) => {
    if (values.includes(value)) return value;
    if (code === 20422) throw invalidParameter(name, value);
    throw new TwilioError(400, code, `Invalid ${name}: "${value}"`);
  };
}

/** A sid of the given kind; an empty one unsets it, to the value that Twilio shows for none. */
function sid(prefix: string, none: "" | null = null): Read {
  const pattern = new RegExp(`^${prefix}[0-9a-fA-F]{32}$`);
  return (name, value) => {
    if (value === "") return none;
    if (pattern.test(value)) return value;
    throw invalidParameter(name, value);
  };
}

const method = oneOf(["GET", "POST"], 21403);

/** The parameters of create and update, by Twilio's OpenAPI description. */
const readers: Record<string, Read> = {
  FriendlyName: friendlyName,
  ApiVersion: text,
  VoiceUrl: url,
  VoiceMethod: method,
  VoiceFallbackUrl: url,
  VoiceFallbackMethod: method,
  VoiceApplicationSid: sid("AP", ""),
  VoiceCallerIdLookup: flag,
  VoiceReceiveMode: oneOf(["voice", "fax"]),
  SmsUrl: url,
  SmsMethod: method,
  SmsFallbackUrl: url,
  SmsFallbackMethod: method,
  SmsApplicationSid: sid("AP", ""),
  StatusCallback: url,
  StatusCallbackMethod: method,
  TrunkSid: sid("TK"),
  AddressSid: sid("AD"),
  BundleSid: sid("BU"),
  IdentitySid: sid("RI"),
  EmergencyStatus: oneOf(["Active", "Inactive"]),
  EmergencyAddressSid: sid("AD"),
};

/** The configuration after a form was applied to it; unknown parameters change nothing, as at Twilio. Throws the TwilioError of the first mistake. */
export function applyForm(
  current: Configuration,
  form: URLSearchParams,
): Configuration {
  const changes: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(readers)) {
    const value = form.get(name);
    if (value !== null) changes[toSnakeCase(name)] = read(name, value, form);
  }
  // Twilio: setting a trunk deletes the voice application, and the reverse.
  if (changes["trunk_sid"]) changes["voice_application_sid"] = "";
  else if (changes["voice_application_sid"]) changes["trunk_sid"] = null;
  const merged = configurationSchema.parse({ ...current, ...changes });
  refuseLonelyFallback(merged);
  return merged;
}

function refuseLonelyFallback(merged: Configuration): void {
  if (merged.voice_fallback_url !== "" && merged.voice_url === "") {
    throw new TwilioError(400, 21405, "VoiceFallbackUrl requires a VoiceUrl");
  }
  if (merged.sms_fallback_url !== "" && merged.sms_url === "") {
    throw new TwilioError(400, 21406, "SmsFallbackUrl requires an SmsUrl");
  }
}

/** Twilio's name of a form field as its JSON has it: "VoiceUrl" to "voice_url". */
export function toSnakeCase(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}
