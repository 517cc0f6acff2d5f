// A function as Supabase documents it, which reads one row by its primary key: bundled and run as ours are.
import { createClient } from "@supabase/supabase-js";
import { z } from "zod";

const environment = z.object({
  SUPABASE_URL: z.string(),
  SUPABASE_SECRET_KEYS: z.string()
    .transform((text) =>
      z.object({ default: z.string() }).parse(JSON.parse(text))
    ),
}).parse(process.env);

const client = createClient(
  environment.SUPABASE_URL,
  environment.SUPABASE_SECRET_KEYS.default,
  { auth: { persistSession: false, autoRefreshToken: false } },
);

const bodySchema = z.object({ id: z.uuid() });

export default {
  async fetch(request: Request): Promise<Response> {
    const { id } = bodySchema.parse(await request.json());
    const { data } = await client.from("organizations").select("id, name")
      .eq("id", id).single().throwOnError();
    return Response.json(data);
  },
};
