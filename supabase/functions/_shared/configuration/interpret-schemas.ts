import { z } from "zod";

// Import this before anything that has a schema, in a function that callers wait for: zod compiles each schema when it is
// first used, which pays only after more requests than such a function usually lives for.
z.config({ jitless: true });
