import { assert, fail } from "../../std/assert.ts";
import { z } from "zod";
import { ApiError } from "../api-error.ts";

const detailsSchema = z.object({
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
}).optional();

/** The refusal that parsing throws, and the fields that it names. */
export function catchRefusal(parse: () => unknown) {
  try {
    parse();
  } catch (error) {
    assert(error instanceof ApiError);
    const issues = detailsSchema.parse(error.details)?.issues ?? [];
    const { status, code } = error;
    return { status, code, fields: issues.map(({ field }) => field) };
  }
  fail("Nothing was refused");
}
