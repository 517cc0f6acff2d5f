import { ApiError } from "../http/api-error.ts";
import type { Logger } from "../log/logger.ts";

/** Strangers may send what looks like wake-ups, too. */
const QUIET_MILLISECONDS = 60_000;

/**
 * Logs refused wake-ups with the reason, and then does something about them: once a minute at most, however many come.
 * The database reads the same reason in the answer. A request without a signature is no wake-up, and nothing is done.
 */
export function watchRefusals(
  { functionName, logger, now, react }: {
    readonly functionName: string;
    readonly logger: Logger;
    readonly now: () => Date;
    readonly react: () => void;
  },
): (request: Request, error: unknown) => void {
  let quietUntil = 0;
  return ({ headers }, error) => {
    if (!(error instanceof ApiError) || !headers.has("webhook-signature")) {
      return;
    }
    const moment = now().getTime();
    if (moment < quietUntil) return;
    quietUntil = moment + QUIET_MILLISECONDS;
    logger.warn("A wake-up was refused", {
      functionName,
      code: error.code,
      reason: error.message,
    });
    react();
  };
}
