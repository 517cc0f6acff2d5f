import type { ImportedNumber } from "../../_shared/elevenlabs/imports.ts";
import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { anyAllowance } from "../../_shared/wake-up/testing/allowances.ts";
import type { FoundImport, ImportBook, ListedImport } from "../import-book.ts";
import { noticeImports } from "../notice-imports.ts";

/** ElevenLabs with these pages of numbers, and a database that answers as scripted. */
export function noticingWorld(
  {
    pages,
    changed = 1,
    found = [],
    refused = [],
    agentId = null,
    activates = false,
  }: {
    readonly pages: readonly (readonly ImportedNumber[])[];
    /** How many notifications change with the last page; null when another request reads the list. */
    readonly changed?: number | null;
    /** The numbers that the database hands out for activation once the list is read. */
    readonly found?: readonly string[];
    /** The numbers whose activation the database refuses. */
    readonly refused?: readonly string[];
    readonly agentId?: string | null;
    readonly activates?: boolean;
  },
) {
  const logger = createFakeLogger();
  const listed: ListedImport[] = [];
  const activated: string[] = [];
  const toActivate: FoundImport[] = [];
  const fetched: (string | null)[] = [];
  let next = 0;
  const book: ImportBook = {
    nextPage: () =>
      Promise.resolve(
        next === pages.length
          ? null
          : { nextPage: next === 0 ? null : `page ${next}` },
      ),
    record(_place, { imports, nextPage }) {
      listed.push(...imports);
      next += 1;
      if (nextPage !== null) {
        return Promise.resolve({ changed: 0, toActivate: 0 });
      }
      toActivate.push(
        ...found.map((phoneNumber) => ({
          phoneNumber,
          elevenLabsPhoneId: `id of ${phoneNumber}`,
        })),
      );
      return Promise.resolve(
        changed === null ? null : { changed, toActivate: toActivate.length },
      );
    },
    takeListed: (most) => Promise.resolve(toActivate.splice(0, most)),
    activate({ phoneNumber }) {
      if (refused.includes(phoneNumber)) {
        return Promise.reject(new Error("The id belongs to another number"));
      }
      activated.push(phoneNumber);
      return Promise.resolve();
    },
  };
  const fetchPage = (nextPage: string | null) => {
    fetched.push(nextPage);
    return Promise.resolve({
      numbers: pages[next] ?? [],
      unreadable: 0,
      nextCursor: next === pages.length - 1 ? null : `page ${next + 1}`,
    });
  };
  const deps = { book, fetchPage, agentId, activates, logger };
  return {
    listed,
    activated,
    fetched,
    logger,
    look: (allowance = anyAllowance()) => noticeImports(deps, allowance),
  };
}
