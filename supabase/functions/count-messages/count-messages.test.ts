import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { TwilioListError } from "../_shared/twilio/twilio-list-error.ts";
import {
  allowanceOf,
  anyAllowance,
} from "../_shared/wake-up/testing/allowances.ts";
import { type CountingDeps, countMessages } from "./count-messages.ts";
import type { Message, MessagePagePlace } from "./fetch-message-page.ts";
import { OURS, THEIRS } from "./testing/message-answers.ts";

const DAYS = ["2026-11-20", "2026-11-21", "2026-11-22"] as const;
const message: Message = {
  direction: "outbound-api",
  from: OURS,
  to: THEIRS,
  status: "sent",
  numSegments: 2,
  numMedia: 0,
};

/** A world in which each day has some pages with one message each, and a test may act when a page is fetched. */
function worldWith(
  { pages = 1, onFetch = () => {}, messages = [message] }: {
    readonly pages?: number;
    readonly onFetch?: (place: MessagePagePlace) => void;
    readonly messages?: readonly Message[];
  } = {},
) {
  const recorded: string[] = [];
  const left = DAYS.flatMap((day) =>
    Array.from({ length: pages }, (_, page): MessagePagePlace => ({
      day,
      nextPage: page === 0 ? null : `?Page=${page}`,
    }))
  );
  const script = { isSuperseded: false };
  const logger = createFakeLogger();
  const deps: CountingDeps = {
    book: {
      nextPage: () => Promise.resolve(left[0] ?? null),
      record({ day, nextPage }, { counts }) {
        if (script.isSuperseded) return Promise.resolve(false);
        left.shift();
        recorded.push(
          `${day} ${nextPage}: ${counts.map(({ quantity }) => quantity)}`,
        );
        return Promise.resolve(true);
      },
    },
    async fetchPage(place) {
      onFetch(place);
      const [, page = "0"] = place.nextPage?.split("=") ?? [];
      const isLast = Number(page) === pages - 1;
      return await Promise.resolve({
        messages,
        nextPage: isLast ? null : `?Page=${Number(page) + 1}`,
      });
    },
    logger,
  };
  return {
    recorded,
    script,
    logger,
    count: (allowance = anyAllowance()) => countMessages(deps, allowance),
  };
}

Deno.test("each day is counted, the oldest first, a page at a time", async () => {
  const { recorded, count, logger } = worldWith({ pages: 2 });
  assertStrictEquals(await count(), "done");
  assertEquals(
    recorded,
    DAYS.flatMap((day) => [`${day} null: 2`, `${day} ?Page=1: 2`]),
  );
  assertEquals(
    logger.lines.map(({ fields }) => fields),
    DAYS.map((day) => ({ day })),
  );
});

Deno.test("a message without a direction is left out and logged, and stops no day", async () => {
  const { recorded, count, logger } = worldWith({
    messages: [{ ...message, direction: "" }, message],
  });
  await count();
  assertEquals(recorded, DAYS.map((day) => `${day} null: 2`));
  assertEquals(
    logger.lines.filter(({ level }) => level === "warn")
      .map(({ fields }) => fields),
    DAYS.map((day) => ({ day, withoutDirection: 1 })),
  );
});

Deno.test("a page that fails is not recorded, and the pages before it are", async () => {
  const { recorded, count } = worldWith({
    pages: 2,
    onFetch({ day, nextPage }) {
      if (day === DAYS[1] && nextPage !== null) {
        throw new TwilioListError("unavailable");
      }
    },
  });
  const { code } = await assertRejects(() => count(), TwilioListError);
  assertStrictEquals(code, "TWILIO_UNAVAILABLE");
  assertStrictEquals(recorded.length, 3);
});

Deno.test("the page beyond the allowance is left to the next request, also in the middle of a day", async () => {
  const { recorded, count } = worldWith({ pages: 2 });
  assertStrictEquals(await count(allowanceOf(3)), "unfinished");
  assertStrictEquals(recorded.length, 3);
  assertStrictEquals(await count(allowanceOf(3)), "unfinished");
  assertStrictEquals(await count(allowanceOf(3)), "done");
  assertStrictEquals(recorded.length, 6);
});

Deno.test("a day that another request reads is left to it", async () => {
  const { recorded, script, count } = worldWith();
  script.isSuperseded = true;
  assertStrictEquals(await count(), "done");
  assertEquals(recorded, []);
});
