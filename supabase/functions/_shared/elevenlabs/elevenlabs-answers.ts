import { z } from "zod";
import type { ImportedNumber } from "./elevenlabs.ts";

/** A number, from https://elevenlabs.io/docs/api-reference/phone-numbers/get */
export const importedNumberSchema = z.object({
  phone_number_id: z.string(),
  phone_number: z.string(),
  assigned_agent: z.object({ agent_id: z.string() }).nullish(),
}).transform((number): ImportedNumber => ({
  id: number.phone_number_id,
  phoneNumber: number.phone_number,
  agentId: number.assigned_agent?.agent_id ?? null,
}));

const lastPageSchema = z.object({ has_more: z.literal(false) })
  .transform(() => ({ nextCursor: null }));

const otherPageSchema = z.object({
  has_more: z.literal(true),
  next_cursor: z.string().min(1),
}).transform(({ next_cursor }) => ({ nextCursor: next_cursor }));

/** A page of the second version of the list. */
export const numberPageSchema = z.intersection(
  z.object({ phone_numbers: z.array(importedNumberSchema) }),
  z.union([lastPageSchema, otherPageSchema]),
);

/** The answer to an import, from https://elevenlabs.io/docs/api-reference/phone-numbers/create */
export const createdNumberSchema = z.object({ phone_number_id: z.string() });
