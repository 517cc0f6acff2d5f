import { z } from "zod";

/**
 * A UUID as the database's type takes it, of any version: clients choose their organization's id, and one that Zod's
 * stricter `z.uuid()` refuses is as good as any other.
 */
export const uuid = z.guid({ error: "must be a UUID" });
