import { z } from "zod";
import { type Check, pass, warn } from "./check.ts";
import { importVariables } from "../../_shared/activation/import-configuration.ts";
import {
  type Environment,
  readConfiguration,
} from "../../_shared/configuration/configuration.ts";
import {
  registrationNeeds,
  registrationVariables,
} from "../../_shared/elevenlabs/registration-needs.ts";
import { answeringVariables } from "../../_shared/elevenlabs/answering-configuration.ts";

const registrationSchema = z.object(registrationVariables)
  .check(...registrationNeeds);

/**
 * Whether the settings that say how bought numbers come to be answered fit together.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export function checkAnswering(name: string, environment: Environment): Check {
  const { ELEVENLABS_IMPORT: imported, ELEVENLABS_ANSWER: answer } =
    readConfiguration(z.object(answeringVariables), environment);
  if (imported !== "manual") {
    readConfiguration(z.object(importVariables), environment);
  }
  if (answer === "register") {
    readConfiguration(registrationSchema, environment);
    return imported === "automatic"
      ? warn(
        name,
        "ELEVENLABS_IMPORT=automatic imports nothing while ELEVENLABS_ANSWER=register: registered numbers need no import",
        "Keep one of the two",
      )
      : pass(name, "Calls are registered at ElevenLabs, without an import");
  }
  switch (imported) {
    case "manual":
      return pass(name, "Admins import bought numbers by hand");
    case "on_request":
      return pass(
        name,
        "Admins import bought numbers, by hand or with one call",
      );
    case "automatic":
      return pass(name, "Bought numbers are imported automatically");
  }
}
