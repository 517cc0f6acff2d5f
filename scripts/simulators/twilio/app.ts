import { Hono } from "hono";
import { createApiRoutes } from "./api/api-routes.ts";
import { authenticate, limitConcurrency, recordRequest } from "./middleware.ts";
import { errorResponse, notFound, TwilioError } from "./api/twilio-error.ts";
import { createControlRoutes } from "./control-routes.ts";
import type { Simulation, SimulatorEnv } from "./simulation.ts";

/** The whole simulator as one Hono app: its switches, then Twilio's API behind recording and authentication. */
export function createApp(simulation: Simulation): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>();
  app.route("/simulator", createControlRoutes(simulation));
  app.use(recordRequest(simulation));
  app.use(authenticate(simulation));
  app.use(limitConcurrency(simulation));
  app.route("/", createApiRoutes(simulation));
  app.notFound((c) => errorResponse(notFound(c.req.path)));
  app.onError((error) => {
    if (error instanceof TwilioError) return errorResponse(error);
    const message = `Twilio simulator failed: ${error.message}`;
    return errorResponse({ status: 500, code: 20500, message });
  });
  return app;
}
