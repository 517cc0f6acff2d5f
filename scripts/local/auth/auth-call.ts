import type { HonoContext } from "@supabase/lite";
import type { Context } from "hono";
import type { Kysely } from "kysely";
import { z } from "zod";
import { AuthError } from "./auth-error.ts";
import type { AuthSettings } from "./auth-settings.ts";

export type AuthService = HonoContext["Variables"]["authService"];
export type AuthUser = NonNullable<
  Awaited<ReturnType<AuthService["repo"]["findUserById"]>>
>;

/** A request to Auth, and what answers it. */
export interface AuthCall {
  readonly request: Request;
  /** Lite's own Auth, made for this request. */
  readonly service: AuthService;
  readonly context: Context<HonoContext>;
  readonly settings: AuthSettings;
  /** The address under which the caller reaches /auth/v1. */
  readonly apiUrl: string;
}

/**
 * Reads a body. Throws an `AuthError` when it is no JSON, or a value has the wrong type.
 * https://github.com/supabase/auth/blob/master/internal/api/helpers.go (`retrieveRequestParams`)
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await request.text();
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError
      ? z.prettifyError(error)
      : String(error);
    throw new AuthError(
      400,
      "bad_json",
      `Could not parse request body as JSON: ${reason}`,
    );
  }
}

const database = z.custom<Kysely<unknown>>((value) =>
  typeof value === "object" && value !== null
);

/** Where Lite's Auth writes at the moment: its pool, or its transaction. */
export function databaseOf({ repo }: AuthService): Kysely<unknown> {
  return database.parse(Reflect.get(repo, "db"));
}

/** Runs work of Lite's Auth in one transaction, as Lite itself does it. */
export async function inTransaction<Result>(
  service: AuthService,
  work: () => Promise<Result>,
): Promise<Result> {
  const { repo } = service;
  return await repo.transaction(async (transaction) => {
    service.repo = transaction;
    try {
      return await work();
    } finally {
      service.repo = repo;
    }
  });
}
