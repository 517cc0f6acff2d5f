import { z } from "zod";

/** What Twilio says about an error: its own code (https://www.twilio.com/docs/api/errors), and its words. */
export interface ErrorDocument {
  readonly code: number;
  readonly message: string;
}

/** Twilio's codes have five digits. What repeats its HTTP status as a code, or counts from 0, is somebody else. */
const codeSchema = z.int().min(10_000);

/** Twilio's two forms: that of the 2010 API (https://www.twilio.com/docs/usage/twilios-response), and RFC 9457's. */
const documentSchema = z.union([
  z.object({ code: codeSchema, message: z.string() }),
  z.object({ code: codeSchema, type: z.string(), title: z.string() })
    .transform(({ code, title }) => ({ code, message: title })),
]);

/** Reads the body of an error answer; null where it is not Twilio that speaks, but a gateway on the way. */
export function readErrorDocument(body: unknown): ErrorDocument | null {
  return documentSchema.safeParse(body).data ?? null;
}
