import type { ApiAddresses } from "../_shared/admin-commands/api-addresses.ts";
import type { Check } from "./health/check.ts";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import type { ElevenLabsAccess } from "../_shared/activation/elevenlabs-access.ts";
import type { ImportSettings } from "../_shared/activation/elevenlabs-import.ts";
import type { HandlerDeps } from "../_shared/database/caller-client.ts";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import type { NumbersToTakeOver } from "./take-over/numbers-to-take-over.ts";
import type { TwilioAccess } from "./phone-numbers/twilio-access.ts";
import type { CountMessages } from "./costs/count-messages.ts";

/** ElevenLabs, as the configuration permits its use. */
export interface AdminElevenLabsAccess extends ElevenLabsAccess {
  /** Null unless imports through the API are enabled. */
  readonly imports: ImportSettings | null;
}

/** What the handler needs. */
export interface AdminDeps extends HandlerDeps {
  /** Where the commands lead that admins get. */
  readonly addresses: ApiAddresses;
  /** The project that we run in, and its Twilio account where that is set. */
  readonly project: ProjectArguments;
  /** Null without an API key. */
  readonly elevenLabs: AdminElevenLabsAccess | null;
  readonly countMessages: CountMessages;
  /** @throws {ApiError} 503 `CONFIGURATION_INVALID` without a Twilio account */
  readonly openTwilio: () => Promise<TwilioAccess>;
  /** @throws {ApiError} 503 `CONFIGURATION_INVALID` without a Twilio account */
  readonly openNumbersToTakeOver: () => Promise<NumbersToTakeOver>;
  /** Checks the functions' environment, and the services that it names. */
  readonly checkHealth: () => Promise<readonly Check[]>;
  /** Answers wake-ups that start no work. */
  readonly testWakeUp: EdgeFunction;
}
