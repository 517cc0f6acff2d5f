import { Hono } from "hono";
import { answerError, ApiError, errorResponse } from "./api-error.ts";
import type { Logger } from "../log/logger.ts";
import { methodNotAllowed } from "./method-not-allowed.ts";

/**
 * A router for a function with routes: paths begin with the function's name, as the platform hands them over, and may end
 * with a slash, as some frameworks' rewrites add it; every error has the one shape.
 */
export function createRouter(functionName: string, logger: Logger): Hono {
  const router = new Hono({ strict: false }).basePath(`/${functionName}`);
  router.onError((error) => answerError(error, logger));
  router.notFound(({ req: { method, path } }) => {
    const allowed = ["GET", "POST"].filter((method) =>
      router.router.match(method, path)[0].length > 0
    );
    return errorResponse(
      allowed.length > 0
        ? methodNotAllowed(method, allowed)
        : new ApiError("NOT_FOUND", `No route for ${method} ${path}`),
    );
  });
  return router;
}
