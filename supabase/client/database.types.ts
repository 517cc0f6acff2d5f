// In your application, write your project's own types into this file: they have your tables, too.
// npx supabase gen types typescript --remote=<ref> --schema=public > database.types.ts
export type * from "../functions/_shared/database/database.types.ts";
