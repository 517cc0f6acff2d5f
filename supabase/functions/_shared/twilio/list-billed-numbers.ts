import type twilio from "twilio";
import { z } from "zod";
import { TwilioFailure, twilioFailure } from "./twilio-failure.ts";

/** What Twilio allows (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource). */
const PAGE_SIZE = 1_000;

const unset = z.string().nullish().transform((value) => value || null);

const billedNumberSchema = z.object({
  sid: z.string().regex(/^PN[0-9a-fA-F]{32}$/),
  phoneNumber: z.string(),
  friendlyName: z.string().nullish().transform((name) => name ?? ""),
  voiceUrl: z.string().nullish().transform((url) => url ?? ""),
  voiceApplicationSid: unset,
  trunkSid: unset,
  capabilities: z.record(z.string(), z.boolean()).catch({}),
});

/** A number that Twilio bills, as far as its bill and its calls are concerned. */
export type BilledNumber = z.output<typeof billedNumberSchema>;

/** A page as the SDK hands it over. */
interface Page {
  readonly instances: readonly unknown[];
  nextPage(): Promise<Page> | undefined;
}

/**
 * Every number of the account, a page at a time, so that no more than a page is held.
 *
 * @param deadline no page is asked for after it
 * @throws {TwilioFailure} when a page cannot be had: what was listed so far is not the whole list
 */
export async function* listBilledNumbers(
  client: twilio.Twilio,
  deadline: AbortSignal,
): AsyncGenerator<readonly BilledNumber[]> {
  let next: Promise<Page> | undefined = client.incomingPhoneNumbers.page({
    pageSize: PAGE_SIZE,
  });
  while (next !== undefined) {
    const page: Page = await next.catch((thrown) => {
      throw twilioFailure(thrown);
    });
    yield readNumbers(page);
    if (deadline.aborted) throw new TwilioFailure("timed-out");
    next = page.nextPage();
  }
}

function readNumbers({ instances }: Page): readonly BilledNumber[] {
  const numbers = z.array(billedNumberSchema).safeParse(instances);
  if (numbers.success) return numbers.data;
  throw new TwilioFailure("unavailable", undefined, { cause: numbers.error });
}
