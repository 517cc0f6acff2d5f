import { Hono } from "hono";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isForeign } from "../../this-machine.ts";
import { ElevenLabsError } from "../api/elevenlabs-error.ts";
import { importPhoneNumber, importSchema } from "../api/import-phone-number.ts";
import { updatePhoneNumber } from "../api/phone-numbers.ts";
import type { Simulation } from "../simulation.ts";
import {
  addressOf,
  agentsPage,
  homePage,
  importPage,
  numberPage,
  numbersPage,
} from "./pages.ts";

/** Only what the dashboard itself serves runs in it, and no other page shows it in a frame. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const formSchema = z.record(z.string(), z.string().trim());

/**
 * The part of ElevenLabs's dashboard in which an admin imports a number, assigns an agent and copies the id, with the
 * words that the mail about a new number has for it. It needs no password, so it refuses pages from elsewhere. An import
 * looks for the number in the simulated Twilio only, whatever credentials it is given.
 */
export function createDashboardRoutes(simulation: Simulation): Hono {
  const { workspace } = simulation;
  return new Hono()
    .use(async (c, next) => {
      const { host } = new URL(c.req.url);
      if (isForeign({ host, origin: c.req.header("origin") })) {
        return c.text("The dashboard is for this machine only\n", 403);
      }
      c.header("Content-Security-Policy", policy);
      return await next();
    })
    .get("/dashboard.css", (c) => {
      c.header("Content-Type", "text/css");
      return c.body(read("dashboard.css"));
    })
    .get("/copy.js", (c) => {
      c.header("Content-Type", "text/javascript");
      return c.body(read("copy.js"));
    })
    .get("/", (c) => c.html(homePage()))
    .get("/agents", (c) => c.html(agentsPage(workspace)))
    .get("/agents/phone-numbers", (c) => c.html(numbersPage(workspace)))
    .get("/agents/phone-numbers/import", (c) => c.html(importPage()))
    .post("/agents/phone-numbers/import", async (c) => {
      const form = formSchema.parse(await c.req.parseBody());
      const request = importSchema.safeParse({ provider: "twilio", ...form });
      if (!request.success) {
        return c.html(importPage(form, z.prettifyError(request.error)), 400);
      }
      try {
        const number = await importPhoneNumber(simulation, request.data);
        return c.redirect(addressOf(number.phoneNumberId), 303);
      } catch (error) {
        if (!(error instanceof ElevenLabsError)) throw error;
        return c.html(importPage(form, error.message), 400);
      }
    })
    .get("/agents/phone-numbers/:id", (c) => {
      const number = workspace.findNumber(c.req.param("id"));
      if (number === null) return c.notFound();
      return c.html(numberPage(number, workspace.agents));
    })
    .post("/agents/phone-numbers/:id", async (c) => {
      const number = workspace.findNumber(c.req.param("id"));
      if (number === null) return c.notFound();
      const { agent_id } = formSchema.parse(await c.req.parseBody());
      updatePhoneNumber(workspace, number, { agent_id: agent_id || null });
      return c.redirect(addressOf(number.phoneNumberId), 303);
    });
}

function read(file: string): string {
  return readFileSync(join(import.meta.dirname, file), "utf8");
}
