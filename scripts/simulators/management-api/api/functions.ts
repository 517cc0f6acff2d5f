import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import { perform } from "../middleware.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import { activate } from "../state/account.ts";
import type { FunctionVersion } from "../state/project.ts";
import { ManagementError } from "./management-error.ts";
import { readJson } from "./read-json.ts";
import { readUpload } from "./read-upload.ts";
import { representFunction } from "./represent.ts";

const activationSchema = z.array(
  z.object({ id: z.string(), slug: z.string(), version: z.int() }),
);

/** The plan's number of functions (Free). */
const maximalCount = 100;

/** The edge functions of a project. */
export function createFunctionRoutes(simulation: Simulation) {
  const { account } = simulation;
  const find = (functions: readonly FunctionVersion[], slug: string) => {
    const found = functions.find((version) => version.slug === slug);
    if (found !== undefined) return found;
    throw new ManagementError(404, "Function not found");
  };
  return new Hono<SimulatorEnv>()
    .get("/", perform(simulation, "list-functions"), (c) => {
      const { ref, functions } = c.get("project");
      return c.json(functions.map((found) => representFunction(found, ref)));
    })
    .post("/deploy", perform(simulation, "deploy-function"), async (c) => {
      const project = c.get("project");
      const upload = await readUpload(c.req.raw, c.req.query("slug"));
      const { slug } = upload;
      const earlier = project.functions.find((found) => found.slug === slug);
      if (!earlier && project.functions.length >= maximalCount) {
        const message = "Maximum number of functions reached for Plan";
        throw new ManagementError(402, message);
      }
      const now = Date.now();
      const version = {
        ...upload,
        id: earlier?.id ?? randomUUID(),
        version: (earlier?.version ?? 0) + 1,
        created_at: earlier?.created_at ?? now,
        updated_at: now,
      };
      if (c.req.query("bundleOnly") === "true") account.keepBundle(version);
      else activate(project, version);
      return c.json(representFunction(version, project.ref), 201);
    })
    .put("/", perform(simulation, "activate-functions"), async (c) => {
      const project = c.get("project");
      const named = await readJson(c, activationSchema);
      const versions = named.map(({ id, version }) => {
        const bundle = account.takeBundle(id, version) ??
          project.functions.find((found) => found.id === id);
        if (bundle !== undefined) return bundle;
        throw new ManagementError(400, `Function bundle not found: ${id}`);
      });
      for (const version of versions) activate(project, version);
      const functions = versions.map((version) =>
        representFunction(version, project.ref)
      );
      return c.json({ functions });
    })
    .get("/:slug", perform(simulation, "read-function"), (c) => {
      const { ref, functions } = c.get("project");
      const found = find(functions, c.req.param("slug"));
      return c.json(representFunction(found, ref));
    })
    .delete("/:slug", perform(simulation, "delete-function"), (c) => {
      const project = c.get("project");
      const removed = find(project.functions, c.req.param("slug"));
      project.functions = project.functions.filter((found) =>
        found !== removed
      );
      return c.body(null, 200);
    });
}
