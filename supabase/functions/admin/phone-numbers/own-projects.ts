import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";

const rowSchema = z.object({ former_names: z.array(z.string()) });

/**
 * The names of the projects whose numbers are ours: our own, and those that it took the numbers over from.
 *
 * @param project the name of our own
 */
export async function ownProjects(
  client: CallerClient,
  project: string,
): Promise<ReadonlySet<string>> {
  const answer = await client.from("own_project").select("former_names")
    .single();
  if (answer.error !== null) throw fromDataApi(answer);
  return new Set([project, ...rowSchema.parse(answer.data).former_names]);
}
