import { join } from "node:path";

/** The checkout: the folder of package.json. */
export const root = join(import.meta.dirname, "..", "..");
