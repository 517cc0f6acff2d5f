import { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";
import { readEntries } from "../http/read-entries.ts";

/** A phone number as ElevenLabs knows it. */
export interface ImportedNumber {
  /** Opaque: ElevenLabs documents no form. */
  readonly id: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** The agent that answers; null when none is assigned. */
  readonly agentId: string | null;
  /** Whether ElevenLabs takes calls to it; true where ElevenLabs does not say. */
  readonly takesCalls: boolean;
}

/** A number, from https://elevenlabs.io/docs/api-reference/phone-numbers/get */
export const importedNumberSchema = z.object({
  phone_number_id: z.string(),
  phone_number: z.string(),
  assigned_agent: z.object({ agent_id: z.string() }).nullish(),
  supports_inbound: z.boolean().nullish(),
}).transform((number): ImportedNumber => ({
  id: number.phone_number_id,
  phoneNumber: number.phone_number,
  agentId: number.assigned_agent?.agent_id ?? null,
  takesCalls: number.supports_inbound ?? true,
}));

/**
 * A page of the second version of the list. `has_more` and `next_cursor` may be null or absent. A page that has more and
 * no cursor is unreadable: the list would end too early.
 */
const pageSchema = z.object({
  phone_numbers: z.array(z.unknown()),
  has_more: z.boolean().nullish(),
  next_cursor: z.string().nullish(),
}).refine(({ has_more, next_cursor }) => !has_more || Boolean(next_cursor))
  .transform(({ phone_numbers, has_more, next_cursor }): ImportPage => {
    const { entries, unreadable } = readEntries(
      phone_numbers,
      importedNumberSchema,
    );
    return {
      numbers: entries,
      unreadable,
      nextCursor: has_more === false ? null : next_cursor || null,
    };
  });

/** A page of the list. */
export interface ImportPage {
  readonly numbers: readonly ImportedNumber[];
  /** Entries left out because they have no id or no number: none of ours is like that. */
  readonly unreadable: number;
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** The path of the numbers: each is an import. The list has a second version. */
export const NUMBERS = "/v1/convai/phone-numbers";
const NUMBER_LIST = "/v1/convai/v2/phone-numbers";
const PAGE_SIZE = "100";
/** A request may use two seconds of processor time; no filter of ours matches as many. */
const MOST_PAGES = 50;

/**
 * The numbers that ElevenLabs has, page by page (https://elevenlabs.io/docs/api-reference/phone-numbers/list). A list that
 * does not heed its filter, and is too long to read at once, fails.
 *
 * @param filter parameters of the list, such as `phone_number`, which is not documented to be exact
 * @throws {ElevenLabsError}
 */
export async function* listImports(
  connection: ElevenLabsConnection,
  filter: Readonly<Record<string, string>> = {},
): AsyncGenerator<ImportedNumber> {
  let cursor: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: ImportPage = await fetchImportPage(
      connection,
      { ...filter, ...(cursor === null ? {} : { cursor }) },
    );
    yield* page.numbers;
    cursor = page.nextCursor;
    if (cursor === null) return;
  }
  throw new ElevenLabsError("unavailable", "its list is too long");
}

/**
 * Reads one page of the list of numbers.
 *
 * @param parameters of the list: `cursor` comes from the page before
 * @throws {ElevenLabsError}
 */
export async function fetchImportPage(
  connection: ElevenLabsConnection,
  parameters: Readonly<Record<string, string>>,
): Promise<ImportPage> {
  const query = new URLSearchParams({ page_size: PAGE_SIZE, ...parameters });
  const page = await askElevenLabs(
    connection,
    { method: "GET", path: `${NUMBER_LIST}?${query}` },
    pageSchema,
  );
  if (page.nextCursor !== null && page.nextCursor === query.get("cursor")) {
    throw new ElevenLabsError("unavailable", "its list leads back to itself");
  }
  return page;
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
