import { z } from "zod";
import { uuid } from "../_shared/uuid.ts";
import { validate } from "../_shared/validate.ts";
import { cursorSchema } from "./notification-cursor.ts";

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

const schema = z.strictObject({
  status: z.enum(["pending", "resolved", "dismissed"]).optional(),
  type: z.enum([
    "elevenlabs_import_required",
    "provisioning_failed",
    "provisioning_held",
    "release_scheduled",
    "number_unaccounted",
    "number_missing",
  ]).optional(),
  organizationId: uuid.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
  cursor: cursorSchema.optional(),
});

/** Which notifications are asked for. */
export type NotificationQuery = z.output<typeof schema>;

/**
 * Reads the filters and the paging of a list of notifications.
 *
 * @throws {ApiError} 400 `INVALID_QUERY` with what is wrong, also for unknown parameters
 */
export function parseNotificationQuery(
  parameters: URLSearchParams,
): NotificationQuery {
  // A repeated parameter stays a list, which no filter takes.
  const query = Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const [value, ...others] = parameters.getAll(name);
      return [name, others.length === 0 ? value : [value, ...others]];
    }),
  );
  return validate(schema, query, {
    code: "INVALID_QUERY",
    message: "The query string is not valid",
  });
}
