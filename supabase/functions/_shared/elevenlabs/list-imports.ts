import type { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { numberPageSchema } from "./elevenlabs-answers.ts";
import type { ImportedNumber } from "./elevenlabs.ts";

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
    const page: z.output<typeof numberPageSchema> = await fetchPage(
      connection,
      { ...filter, ...(cursor === null ? {} : { cursor }) },
    );
    yield* page.phone_numbers;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function fetchPage(
  connection: ElevenLabsConnection,
  parameters: Readonly<Record<string, string>>,
): Promise<z.output<typeof numberPageSchema>> {
  const query = new URLSearchParams({ page_size: PAGE_SIZE, ...parameters });
  return askElevenLabs(
    connection,
    { method: "GET", path: `${NUMBER_LIST}?${query}` },
    numberPageSchema,
  );
}
