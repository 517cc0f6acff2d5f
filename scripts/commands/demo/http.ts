import { z } from "zod";

/**
 * Calls the documented HTTP interface and parses the answer.
 *
 * @throws {Error} when the status is not the expected one
 */
export async function call<Schema extends z.ZodType>(
  url: string,
  { expect = 200, schema, ...init }: RequestInit & {
    expect?: number;
    schema: Schema;
  },
): Promise<z.output<Schema>> {
  const response = await fetch(url, init);
  const body = await response.text();
  if (response.status !== expect) {
    throw new Error(
      `Expected ${expect} from ${url}, got ${response.status}: ${body}`,
    );
  }
  return schema.parse(JSON.parse(body));
}

/** A phone number in an answer, with the fields that the demo needs. */
export const phoneNumberSchema = z.object({
  phoneNumber: z.string(),
  status: z.string(),
});

/** The answer to an activation. */
export const activatedSchema = phoneNumberSchema.extend({
  elevenLabsVerification: z.string(),
  checks: z.array(z.object({ check: z.string(), message: z.string() })),
});

/** The list of an organization's numbers. */
export const phoneNumbersSchema = z.object({
  phoneNumbers: z.array(phoneNumberSchema),
});

/** The list of notifications. */
export const notificationsSchema = z.object({
  notifications: z.array(
    z.object({ title: z.string(), status: z.string() }),
  ),
});

/** Any error. */
export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
});
