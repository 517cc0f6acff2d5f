import { assertEquals, assertMatch, assertNotMatch } from "../std/assert.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";
import {
  signWakeUp,
  WAKE_UP_SECRET,
  WOKEN_FUNCTION,
} from "./testing/sign-wake-up.ts";
import { createWakeUpHandler } from "./wake-up-handler.ts";

const otherSecret = `whsec_${btoa("another secret of 24 bytes or more")}`;
const wrong = () => signWakeUp({ secret: otherSecret });

/** A woken function whose database says that its wake-ups fail, or that they do not. */
function startHandler(areWakeUpsFailing?: () => Promise<boolean>) {
  const logger = createFakeLogger();
  const clock = { milliseconds: 0 };
  const background: Promise<void>[] = [];
  const seen = { asked: 0, worked: 0 };
  const handle = createWakeUpHandler({
    functionName: WOKEN_FUNCTION,
    wakeUpSecrets: [WAKE_UP_SECRET],
    logger,
    work: () => {
      seen.worked++;
      return Promise.resolve();
    },
    runInBackground: (work) => background.push(work),
    ...(areWakeUpsFailing && {
      areWakeUpsFailing: () => {
        seen.asked++;
        return areWakeUpsFailing();
      },
    }),
    now: () => new Date(clock.milliseconds),
  });
  async function ask(
    wakeUp: { headers: Record<string, string>; body: string },
  ) {
    const url = `http://localhost/${WOKEN_FUNCTION}`;
    const answer = await handle(
      new Request(url, { method: "POST", ...wakeUp }),
    );
    await answer.body?.cancel();
    await Promise.all(background);
    return answer.status;
  }
  return { ask, clock, logger, seen };
}

Deno.test("a refused wake-up is logged with the reason, and without a secret", async () => {
  const { ask, clock, logger } = startHandler();
  await ask(wrong());
  clock.milliseconds = 60_000;
  await ask(signWakeUp({ ageInSeconds: 3600 }));
  assertEquals(
    logger.lines.map(({ level, message, fields }) => [
      level,
      message,
      fields.functionName,
      fields.code,
    ]),
    [
      ["warn", "A wake-up was refused", WOKEN_FUNCTION, "INVALID_SIGNATURE"],
      ["warn", "A wake-up was refused", WOKEN_FUNCTION, "CLOCK_MISMATCH"],
    ],
  );
  const reasons = logger.lines.map(({ fields }) => `${fields.reason}`);
  assertMatch(reasons[0] ?? "", /the signature does not fit$/);
  assertMatch(reasons[1] ?? "", /time is 360\d seconds behind this function's/);
  assertNotMatch(JSON.stringify(logger.lines), /v1,|whsec_/);
});

Deno.test("a flood of refused wake-ups is logged once a minute, and the database asked as often", async () => {
  const { ask, clock, logger, seen } = startHandler(() =>
    Promise.resolve(true)
  );
  for (const moment of [0, 1, 59_999, 60_000, 60_001]) {
    clock.milliseconds = moment;
    assertEquals(await ask(wrong()), 401);
  }
  assertEquals(logger.lines.length, 2);
  assertEquals(seen, { asked: 2, worked: 2 });
});

Deno.test("a request without a signature is no wake-up", async () => {
  const { ask, logger, seen } = startHandler(() => Promise.resolve(true));
  assertEquals(await ask({ headers: {}, body: "" }), 401);
  assertEquals(logger.lines, []);
  assertEquals(seen, { asked: 0, worked: 0 });
});

Deno.test("a refused wake-up starts no work unless the database sees that its wake-ups fail", async () => {
  const well = startHandler(() => Promise.resolve(false));
  await well.ask(wrong());
  assertEquals(well.seen, { asked: 1, worked: 0 });

  const others = startHandler();
  await others.ask(wrong());
  assertEquals(others.seen, { asked: 0, worked: 0 });
});

Deno.test("a database that does not answer is logged, and the refusal stays a refusal", async () => {
  const { ask, logger, seen } = startHandler(() =>
    Promise.reject(new Error("No database"))
  );
  assertEquals(await ask(wrong()), 401);
  assertEquals(logger.lines.map(({ level }) => level), ["warn", "error"]);
  assertEquals(seen, { asked: 1, worked: 0 });
});
