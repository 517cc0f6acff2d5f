import type {
  DeliveryBook,
  DeliveryResult,
  DueMessage,
  RecordableLink,
} from "../delivery-book.ts";

/** Notifications in memory: hands each batch out once, and keeps the recorded results. */
export class FakeDeliveryBook implements DeliveryBook {
  readonly results: (DeliveryResult & { readonly leaseToken: string })[] = [];
  readonly reasons: string[] = [];
  readonly links: RecordableLink[] = [];
  readonly #batches: (readonly DueMessage[])[];
  #recorded = Infinity;

  constructor(...batches: readonly (readonly DueMessage[])[]) {
    this.#batches = [...batches];
  }

  /** From now on records nothing, as with a lost lease. */
  loseLeases(): void {
    this.#recorded = 0;
  }

  claim(): Promise<readonly DueMessage[]> {
    return Promise.resolve(this.#batches.shift() ?? []);
  }

  /** Records every link, as while all imports wait. */
  recordLinks(links: readonly RecordableLink[]): Promise<number> {
    this.links.push(...links);
    return Promise.resolve(links.length);
  }

  record(
    { leaseToken, notifications }: DueMessage,
    result: DeliveryResult,
  ): Promise<number> {
    this.results.push({ leaseToken, ...result });
    return Promise.resolve(Math.min(this.#recorded, notifications.length));
  }

  postpone(reason: string): Promise<number> {
    this.reasons.push(reason);
    return Promise.resolve(this.#batches.shift()?.length ?? 0);
  }
}
