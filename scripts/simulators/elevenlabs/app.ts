import { Hono } from "hono";
import { createApiRoutes } from "./api/api-routes.ts";
import { authenticate, recordRequest } from "./middleware.ts";
import {
  ElevenLabsError,
  errorResponse,
  refusal,
} from "./api/elevenlabs-error.ts";
import { createInboundRoute } from "./calls/inbound-call.ts";
import { createControlRoutes } from "./control-routes.ts";
import type { Simulation, SimulatorEnv } from "./simulation.ts";

/** The whole simulator as one Hono app: its switches, then ElevenLabs's API behind recording and authentication. */
export function createApp(simulation: Simulation): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>();
  app.route("/simulator", createControlRoutes(simulation));
  app.route("/", createInboundRoute(simulation));
  app.use(recordRequest(simulation));
  app.use(authenticate(simulation));
  app.route("/", createApiRoutes(simulation));
  // FastAPI's own words for a path that it does not know.
  app.notFound(() => errorResponse({ status: 404, detail: "Not Found" }));
  app.onError((error) => {
    if (error instanceof ElevenLabsError) return errorResponse(error);
    const message = `ElevenLabs simulator failed: ${error.message}`;
    return errorResponse(refusal(500, "internal_error", message));
  });
  return app;
}
