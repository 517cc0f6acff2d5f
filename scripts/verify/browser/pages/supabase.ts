import { createClient } from "@supabase/supabase-js";

/** For the test, which then acts as the page's own script. */
Reflect.set(globalThis, "createClient", createClient);
