import type { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { numberPageSchema } from "./elevenlabs-answers.ts";
import type { ImportedNumber } from "./elevenlabs.ts";

/** A page of the list. */
export type ImportPage = z.output<typeof numberPageSchema>;

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
 * One page of them.
 *
 * @param parameters of the list: `cursor` is what the page before said
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
    numberPageSchema,
  );
}
