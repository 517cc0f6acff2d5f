import { ApiError } from "./api-error.ts";

/** The answer to a method that a route does not take, with the methods that it takes. */
export function methodNotAllowed(
  method: string,
  allowed: readonly string[],
): ApiError {
  // A route that answers GET answers HEAD, too, and every route answers the OPTIONS of a browser.
  const all = allowed.flatMap((name) => name === "GET" ? ["GET", "HEAD"] : name)
    .concat("OPTIONS");
  return new ApiError(
    "METHOD_NOT_ALLOWED",
    `Method "${method}" is not allowed here, send ${allowed.join(" or ")}`,
    { headers: { allow: all.join(", ") } },
  );
}
