// In your application this is the file that supabase/client/README.md copies, or your project's own types:
// npx supabase gen types typescript --remote=<ref> --schema=public > database.types.ts
export type * from "../functions/_shared/database/database.types.ts";
