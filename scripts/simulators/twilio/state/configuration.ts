import { z } from "zod";

const method = z.enum(["GET", "POST"]);
const sid = z.string().nullable();

/** The part of a phone number resource that its owner can change, in Twilio's JSON names. */
export const configurationSchema = z.object({
  friendly_name: z.string(),
  api_version: z.string(),
  voice_url: z.string(),
  voice_method: method,
  voice_fallback_url: z.string(),
  voice_fallback_method: method,
  voice_application_sid: z.string(),
  voice_caller_id_lookup: z.boolean(),
  voice_receive_mode: z.enum(["voice", "fax"]),
  sms_url: z.string(),
  sms_method: method,
  sms_fallback_url: z.string(),
  sms_fallback_method: method,
  sms_application_sid: z.string(),
  status_callback: z.string(),
  status_callback_method: method,
  trunk_sid: sid,
  address_sid: sid,
  bundle_sid: sid,
  identity_sid: sid,
  emergency_status: z.enum(["Active", "Inactive"]),
  emergency_address_sid: sid,
});
export type Configuration = z.infer<typeof configurationSchema>;

/** "(604) 123-4567", Twilio's default friendly name of a North American number. */
export function formatPhoneNumber(phoneNumber: string): string {
  return phoneNumber.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "($1) $2-$3");
}

/** The configuration of a number whose purchase sets nothing. */
export function defaultConfiguration(phoneNumber: string): Configuration {
  return {
    friendly_name: formatPhoneNumber(phoneNumber),
    api_version: "2010-04-01",
    voice_url: "",
    voice_method: "POST",
    voice_fallback_url: "",
    voice_fallback_method: "POST",
    voice_application_sid: "",
    voice_caller_id_lookup: false,
    voice_receive_mode: "voice",
    sms_url: "",
    sms_method: "POST",
    sms_fallback_url: "",
    sms_fallback_method: "POST",
    sms_application_sid: "",
    status_callback: "",
    status_callback_method: "POST",
    trunk_sid: null,
    address_sid: null,
    bundle_sid: null,
    identity_sid: null,
    emergency_status: "Inactive",
    emergency_address_sid: null,
  };
}
