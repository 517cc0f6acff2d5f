import { z } from "zod";
import { runSupabase } from "../../local/migrations/supabase-cli.ts";

const findingsSchema = z.array(z.object({
  name: z.string(),
  level: z.string(),
  detail: z.string(),
}));

/** A fresh database has used no index yet. */
const EXPECTED = "unused_index";

/** The objections of Supabase's security and performance advisors to a database, one line each. */
export async function adviceFor(
  root: string,
  url: string,
): Promise<readonly string[]> {
  const output = await runSupabase(root, url, [
    "db",
    "advisors",
    "--type=all",
    "--level=info",
  ]);
  return findingsSchema.parse(JSON.parse(output))
    .filter(({ name }) => name !== EXPECTED)
    .map(({ name, level, detail }) => `${level} ${name}: ${detail}`);
}
