import { Hono } from "hono";
import { cors } from "hono/cors";
import { answerError, ApiError, errorResponse } from "./api-error.ts";
import type { Logger } from "../log/logger.ts";

/**
 * A router for a function that apps and admins call: paths begin with the function's name, as the platform hands them
 * over; browsers may call it from anywhere, because the credential is in a header and not in a cookie; every error has
 * the one shape.
 */
export function createRouter(functionName: string, logger: Logger): Hono {
  const router = new Hono().basePath(`/${functionName}`);
  router.use(cors());
  router.onError((error) => answerError(error, logger));
  router.notFound(({ req }) =>
    errorResponse(
      new ApiError("NOT_FOUND", `No route for ${req.method} ${req.path}`),
    )
  );
  return router;
}
