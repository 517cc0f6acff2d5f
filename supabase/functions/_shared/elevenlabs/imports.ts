import { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";

/** A phone number as ElevenLabs knows it. */
export interface ImportedNumber {
  /** Opaque: ElevenLabs documents no form. */
  readonly id: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** The agent that answers; null when none is assigned. */
  readonly agentId: string | null;
}

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
const pageSchema = z.intersection(
  z.object({ phone_numbers: z.array(importedNumberSchema) }),
  z.union([lastPageSchema, otherPageSchema]),
);

/** A page of the list. */
export type ImportPage = z.output<typeof pageSchema>;

/** The path of the numbers: each is an import. The list has a second version. */
export const NUMBERS = "/v1/convai/phone-numbers";
const NUMBER_LIST = "/v1/convai/v2/phone-numbers";
const PAGE_SIZE = "100";

/**
 * The numbers that ElevenLabs has, page by page (https://elevenlabs.io/docs/api-reference/phone-numbers/list).
 *
 * @param filter parameters of the list, such as `phone_number`, which is not documented to be exact
 * @throws {ElevenLabsError}
 */
export async function* listImports(
  connection: ElevenLabsConnection,
  filter: Readonly<Record<string, string>> = {},
): AsyncGenerator<ImportedNumber> {
  let cursor: string | null = null;
  do {
    const page: ImportPage = await fetchImportPage(
      connection,
      { ...filter, ...(cursor === null ? {} : { cursor }) },
    );
    yield* page.phone_numbers;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/**
 * Reads one page of the list of numbers.
 *
 * @param parameters of the list: `cursor` comes from the page before
 * @throws {ElevenLabsError}
 */
export function fetchImportPage(
  connection: ElevenLabsConnection,
  parameters: Readonly<Record<string, string>>,
): Promise<ImportPage> {
  const query = new URLSearchParams({ page_size: PAGE_SIZE, ...parameters });
  return askElevenLabs(
    connection,
    { method: "GET", path: `${NUMBER_LIST}?${query}` },
    pageSchema,
  );
}

/**
 * Removes an import; an import that is gone already is a success. The number itself stays at Twilio
 * (https://elevenlabs.io/docs/api-reference/phone-numbers/delete).
 *
 * @param id as ElevenLabs gave it
 * @throws {ElevenLabsError}
 */
export async function removeImport(
  connection: ElevenLabsConnection,
  id: string,
): Promise<void> {
  try {
    const path = `${NUMBERS}/${encodeURIComponent(id)}`;
    await askElevenLabs(connection, { method: "DELETE", path }, z.unknown());
  } catch (error) {
    if (error instanceof ElevenLabsError && error.kind === "not-found") return;
    throw error;
  }
}
