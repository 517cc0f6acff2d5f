import { z } from "zod";
import { StackError } from "../../local/stack-error.ts";
import type { Project } from "./find-project.ts";

const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.unknown().optional(),
  }),
});

/** The details of a request with mistakes. */
const issuesSchema = z.object({
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
});

/** A request to a project's function `admin`. */
interface AdminRequest<Schema> {
  readonly method?: "GET" | "POST";
  /** Below `/admin/`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The schema of the answer. */
  readonly schema: Schema;
  /** The purpose of the request, such as "read the costs of", for the error. */
  readonly purpose: string;
}

/**
 * Asks a project's function `admin`.
 *
 * @throws {StackError} with the project's message, or that the project does not answer
 */
export async function askAdmin<Schema extends z.ZodType>(
  { apiUrl, secretKey }: Project,
  { method = "GET", path, query = {}, schema, purpose }: AdminRequest<Schema>,
): Promise<z.output<Schema>> {
  const parameters = new URLSearchParams(query);
  const url = `${apiUrl}/functions/v1/admin/${path}?${parameters}`;
  const response = await fetch(url, { method, headers: { apikey: secretKey } })
    .catch((cause) => {
      throw new StackError(`"${apiUrl}" does not answer`, { cause });
    });
  const body: unknown = await response.json().catch(() => undefined);
  const answer = schema.safeParse(body);
  if (response.ok && answer.success) return answer.data;
  const refusal = errorSchema.safeParse(body).data?.error;
  throw new StackError(
    `Cannot ${purpose} "${apiUrl}": ${
      refusal === undefined
        ? `it answered HTTP ${response.status}`
        : explain(refusal)
    }`,
  );
}

/** All that an error says: its message, its code, and each mistake of the request. */
function explain(
  { code, message, details }: z.output<typeof errorSchema>["error"],
): string {
  const issues = issuesSchema.safeParse(details).data?.issues ?? [];
  return [
    `${message} (${code})`,
    // A mistake of the whole request has no field.
    ...issues.map((issue) => `  ${`${issue.field} ${issue.message}`.trim()}`),
  ].join("\n");
}
