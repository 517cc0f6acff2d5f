import type { ImportedNumber } from "../elevenlabs/elevenlabs.ts";
import type { BilledNumber } from "../twilio/list-billed-numbers.ts";
import { classify } from "./classify.ts";
import type { Commands } from "./commands.ts";
import { describeNumber } from "./describe-number.ts";
import type { Expectations } from "./expectations.ts";
import type { ClassifiedNumber, Finding } from "./finding.ts";
import { inChunks } from "./in-chunks.ts";
import { type ListPrice, priceOf } from "./price-list.ts";
import type { BegunLook, ReconciliationBook } from "./reconciliation-book.ts";
import { type ClassTally, Tally } from "./tally.ts";

/** What a look needs. */
export interface LookDeps {
  readonly book: ReconciliationBook;
  /** Every number that Twilio bills, in pages. */
  readonly listBilled: () => AsyncIterable<readonly BilledNumber[]>;
  /** Every number that ElevenLabs has; null without its API key. */
  readonly listImported: (() => AsyncIterable<ImportedNumber>) | null;
  readonly listPrice: ListPrice;
  readonly expectations: Expectations;
  readonly commands: Commands;
  readonly now: () => Date;
}

/** What one look saw. */
export interface Look extends BegunLook {
  readonly classes: readonly ClassTally[];
}

/** What is done with a page of numbers, once all lists were read. */
export interface Watcher {
  readonly onFindings?: (
    look: BegunLook,
    findings: readonly Finding[],
  ) => Promise<void> | void;
  readonly onNumber?: (number: ClassifiedNumber) => void;
}

/** As many as the database takes at once. */
const CHUNK = 1_000;

/**
 * Reads all lists, and puts every number in one class. No more than a page is held at a time, whatever the lists' length.
 * Nothing is said before both lists were read to their ends.
 *
 * @param previousId the look whose findings this one may confirm; null for none
 * @throws {Error} when a list or the database does not answer; then nothing was concluded
 */
export async function look(
  deps: LookDeps,
  watcher: Watcher,
  previousId: string | null = null,
): Promise<Look> {
  const { book, listBilled, listImported } = deps;
  const begun = await book.begin();
  const { id } = begun;
  for await (const page of listBilled()) await book.noteBilled(id, page);
  if (listImported !== null) {
    for await (const chunk of inChunks(listImported(), CHUNK)) {
      await book.noteImported(id, chunk);
    }
  }
  const tally = new Tally();
  for await (const page of book.facts(id, previousId)) {
    const findings: Finding[] = [];
    for (const facts of page) {
      const numberClass = classify(facts, deps.expectations);
      tally.add(numberClass, await priceOf(facts, deps.listPrice));
      watcher.onNumber?.({ numberClass, facts });
      if (numberClass === "ok" || numberClass === "not_ours") continue;
      const description = describeNumber(numberClass, facts, {
        expectations: deps.expectations,
        commands: deps.commands,
        now: deps.now(),
      });
      findings.push({ numberClass, facts, ...description });
    }
    await watcher.onFindings?.(begun, findings);
  }
  await book.end(id);
  return { ...begun, classes: tally.read() };
}
