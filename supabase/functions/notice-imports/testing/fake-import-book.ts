import type { ImportBook, NoticedImport } from "../import-book.ts";

/** Numbers in memory: what is active does not wait any more, and an id belongs to one number. */
export class FakeImportBook implements ImportBook {
  readonly noted = new Map<string, NoticedImport>();
  readonly active = new Map<string, string>();
  readonly #waiting: Set<string>;

  constructor(...waiting: readonly string[]) {
    this.#waiting = new Set(waiting);
  }

  waitingNumbers(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(this.#waiting));
  }

  note(imports: readonly NoticedImport[]): Promise<number> {
    const before = JSON.stringify([...this.noted]);
    this.noted.clear();
    for (const found of imports) this.noted.set(found.phoneNumber, found);
    const isSame = before === JSON.stringify([...this.noted]);
    return Promise.resolve(isSame ? 0 : this.noted.size);
  }

  activate({ phoneNumber, elevenLabsPhoneId }: NoticedImport): Promise<void> {
    if ([...this.active.values()].includes(elevenLabsPhoneId)) {
      return Promise.reject(new Error("The id belongs to another number"));
    }
    this.#waiting.delete(phoneNumber);
    this.active.set(phoneNumber, elevenLabsPhoneId);
    return Promise.resolve();
  }
}
