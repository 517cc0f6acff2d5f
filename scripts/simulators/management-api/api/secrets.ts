import { Hono } from "hono";
import { z } from "zod";
import { perform } from "../middleware.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import { ManagementError } from "./management-error.ts";
import { readJson } from "./read-json.ts";
import { representSecret } from "./represent.ts";

/** The limits of the API's own description. */
const maximalCount = 100;
const secretsSchema = z.array(z.object({
  name: z.string().max(256).regex(
    /^(?!SUPABASE_)/,
    "Secret name must not start with the SUPABASE_ prefix.",
  ),
  value: z.string().max(24_576),
}));

/** The variables of a project's edge functions. */
export function createSecretRoutes(simulation: Simulation) {
  return new Hono<SimulatorEnv>()
    .get(
      "/",
      perform(simulation, "list-secrets"),
      (c) => c.json(c.get("project").secrets.map(representSecret)),
    )
    .post("/", perform(simulation, "set-secrets"), async (c) => {
      const project = c.get("project");
      const updated_at = new Date().toISOString();
      const secrets = new Map(
        project.secrets.map((secret) => [secret.name, secret]),
      );
      for (const { name, value } of await readJson(c, secretsSchema)) {
        secrets.set(name, { name, value, updated_at });
      }
      if (secrets.size > maximalCount) {
        const message = `Maximum number of secrets reached: ${maximalCount}`;
        throw new ManagementError(400, message);
      }
      project.secrets = [...secrets.values()];
      return c.body(null, 201);
    })
    .delete("/", perform(simulation, "unset-secrets"), async (c) => {
      const project = c.get("project");
      const names = await readJson(c, z.array(z.string()));
      project.secrets = project.secrets.filter(({ name }) =>
        !names.includes(name)
      );
      return c.json({});
    });
}
