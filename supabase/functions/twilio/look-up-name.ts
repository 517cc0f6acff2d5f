import type { Logger } from "../_shared/log/logger.ts";
import { deadline } from "../_shared/std/std.ts";
import type { CalledNumber, IncomingCall } from "./missed-calls.ts";

/** What a look-up of a name needs. */
export interface NameDeps {
  readonly recordMissedCall: (
    call: IncomingCall,
  ) => Promise<CalledNumber | null>;
  readonly logger: Logger;
  /** How long a caller may wait for the database. */
  readonly patienceMilliseconds: number;
  /** Lets work go on after the answer. */
  readonly runInBackground: (work: Promise<void>) => void;
}

/**
 * Records a call that no agent takes, and finds the organization's name for the message. Null unless the number waits
 * for its import, and when the database fails or takes too long. A slow database still records the call.
 */
export async function lookUpName(
  call: IncomingCall,
  { recordMissedCall, logger, patienceMilliseconds, runInBackground }: NameDeps,
): Promise<string | null> {
  const { callSid, phoneNumber } = call;
  const recording = recordMissedCall(call).catch((error) => {
    logger.error("Cannot record a missed call", {
      callSid,
      phoneNumber,
      error,
    });
    return null;
  });
  runInBackground(recording.then(() => {}));

  const number = await deadline(recording, patienceMilliseconds).catch(() => {
    const message = "The database is slow, the caller hears no name";
    logger.warn(message, { callSid, phoneNumber });
    return null;
  });
  if (number?.status === "active") {
    const message =
      "A call to an active number came here, not to ElevenLabs: import it again";
    logger.warn(message, { callSid, phoneNumber });
  }
  return number?.status === "pending_import" ? number.organizationName : null;
}
