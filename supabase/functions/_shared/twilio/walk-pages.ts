import { z } from "zod";
import { TwilioFailure, twilioFailure } from "./twilio-failure.ts";

/** A page as the SDK hands it over. */
interface Page {
  readonly instances: readonly unknown[];
  nextPage(): Promise<Page> | undefined;
}

/**
 * Every item of a list at Twilio, a page at a time, so that no more than a page is held.
 *
 * @param first asks for the first page
 * @param deadline no page is asked for after it
 * @throws {TwilioFailure} when a page cannot be had or read: what was listed so far is not the whole list
 */
export async function* walkPages<Item extends z.ZodType>(
  first: () => Promise<Page>,
  item: Item,
  deadline: AbortSignal,
): AsyncGenerator<readonly z.output<Item>[]> {
  let next: Promise<Page> | undefined = first();
  while (next !== undefined) {
    const page: Page = await next.catch((thrown) => {
      throw twilioFailure(thrown);
    });
    yield readItems(page, item);
    if (deadline.aborted) throw new TwilioFailure("timed-out");
    next = page.nextPage();
  }
}

function readItems<Item extends z.ZodType>(
  { instances }: Page,
  item: Item,
): readonly z.output<Item>[] {
  const items = z.array(item).safeParse(instances);
  if (items.success) return items.data;
  throw new TwilioFailure("unavailable", undefined, { cause: items.error });
}
