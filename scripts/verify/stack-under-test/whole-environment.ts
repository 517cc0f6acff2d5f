import { platformVariables } from "../../local/functions/function-environment.ts";
import { defaultKeys, publicSecretKey } from "../../local/stack/keys.ts";
import { twilio } from "../../local/vendors/vendors.ts";
import { fuzzSettings } from "../fuzz/fuzz-settings.ts";

/** The environment of functions that have everything configured, and no stack around them. */
export const wholeEnvironment: Readonly<Record<string, string>> = {
  ...platformVariables(
    "http://127.0.0.1:1",
    "postgres://127.0.0.1:1",
    defaultKeys(publicSecretKey),
  ),
  ...twilio.simulated,
  ...fuzzSettings,
};
