import type { HonoContext } from "@supabase/lite";
import type { MiddlewareHandler } from "hono";
import { createTurns } from "./one-at-a-time.ts";
import { shapeError } from "./shape-error.ts";
import { type AuthOptions, authRoutes } from "./auth-routes.ts";

/** Auth of hosted projects: what `@supabase/lite` has of it, mended, and what it lacks. */
export function auth(options: AuthOptions): MiddlewareHandler<HonoContext> {
  const takeTurn = createTurns();
  return async (context, next) => {
    const request = context.req.raw;
    if (!/^\/auth\/v1(\/|$)/.test(context.req.path)) return await next();
    const call = {
      request,
      context,
      service: context.var.authService,
      settings: options.authSettings,
      apiUrl: options.apiUrl ?? new URL(request.url).origin,
    };
    const answer = await authRoutes.fetch(request, {
      call,
      options,
      takeTurn,
      async askLite() {
        await next();
        return context.res;
      },
    });
    const shaped = await shapeError(request, answer);
    context.res = undefined;
    context.res = shaped;
    return;
  };
}
