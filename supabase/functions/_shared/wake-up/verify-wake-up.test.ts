import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
} from "../std/assert.ts";
import { z } from "zod";
import {
  signWakeUp,
  WAKE_UP_SECRET,
  wakeUpBody,
  WOKEN_FUNCTION,
} from "./testing/sign-wake-up.ts";
import { verifyWakeUp } from "./verify-wake-up.ts";
import type { AcceptedSecrets } from "../configuration/accepted-secrets.ts";
import { ApiError } from "../http/api-error.ts";

const FOUR_MINUTES = 4 * 60;
const SIX_MINUTES = 6 * 60;
const otherSecret = `whsec_${btoa("another secret of 24 bytes or more")}`;

function verify(
  { headers, body }: ReturnType<typeof signWakeUp>,
  wakeUpSecrets: AcceptedSecrets = [WAKE_UP_SECRET],
) {
  const request = new Request("http://localhost/provision-phone-number", {
    method: "POST",
    headers,
    body,
  });
  return verifyWakeUp(request, {
    functionName: WOKEN_FUNCTION,
    wakeUpSecrets,
  });
}

Deno.test("a wake-up of the database is accepted", async () => {
  await verify(signWakeUp());
});

Deno.test("a wake-up may be some minutes old, or early by a clock that is ahead", async () => {
  await verify(signWakeUp({ ageInSeconds: FOUR_MINUTES }));
  await verify(signWakeUp({ ageInSeconds: -FOUR_MINUTES }));
});

Deno.test("one valid signature among several is enough, so that an operator can change the secret", async () => {
  const { headers, body } = signWakeUp();
  const other = signWakeUp({ secret: otherSecret }).headers;
  await verify({
    headers: {
      ...headers,
      "webhook-signature": `${other["webhook-signature"]} ${
        headers["webhook-signature"]
      }`,
    },
    body,
  });
});

Deno.test("the present secret and the one before are accepted, and no third", async () => {
  const both: AcceptedSecrets = [otherSecret, WAKE_UP_SECRET];
  await verify(signWakeUp(), both);
  await verify(signWakeUp({ secret: otherSecret }), both);
  const secret = `whsec_${btoa("a third secret of 24 bytes or more")}`;
  await assertRejects(() => verify(signWakeUp({ secret }), both), ApiError);
});

const { headers, body } = signWakeUp();
const refused: Readonly<Record<string, ReturnType<typeof signWakeUp>>> = {
  "no headers": { headers: {}, body },
  "no signature": {
    headers: { ...headers, "webhook-signature": "" },
    body,
  },
  "another signature version": {
    headers: {
      ...headers,
      "webhook-signature": `${headers["webhook-signature"]}`.replace(
        "v1,",
        "v2,",
      ),
    },
    body,
  },
  "another id": {
    headers: { ...headers, "webhook-id": "msg_0" },
    body,
  },
  "another time": {
    headers: {
      ...headers,
      "webhook-timestamp": `${Number(headers["webhook-timestamp"]) + 1}`,
    },
    body,
  },
  "another body": { headers, body: `${body} ` },
  "another secret": signWakeUp({ secret: otherSecret }),
  "a time that is no number": {
    headers: { ...headers, "webhook-timestamp": "1e9" },
    body,
  },
  "another secret and another time": signWakeUp({
    secret: otherSecret,
    ageInSeconds: SIX_MINUTES,
  }),
  "a signed body that is not JSON": signWakeUp({ body: "wake up" }),
  "a signed body without a type": signWakeUp({ body: "{}" }),
  "the signature for another function": signWakeUp({
    body: wakeUpBody("notify-admins"),
  }),
  "the signature for a test": signWakeUp({
    body: wakeUpBody("admin/test-wake-up"),
  }),
};

for (const [what, wakeUp] of Object.entries(refused)) {
  Deno.test(`a wake-up with ${what} is refused`, async () => {
    const { status, code, message } = await assertRejects(
      () => verify(wakeUp),
      ApiError,
    );
    assertEquals([status, code], [401, "INVALID_SIGNATURE"]);
    assertMatch(message, /^Only the database may wake this function: ./);
  });
}

for (
  const [what, secondsAhead] of [
    ["six minutes of age", -SIX_MINUTES],
    ["a time six minutes ahead", SIX_MINUTES],
  ] as const
) {
  Deno.test(`a wake-up with ${what} is refused, and said to be signed well`, async () => {
    const wakeUp = signWakeUp({ ageInSeconds: -secondsAhead });
    const { status, code, details } = await assertRejects(
      () => verify(wakeUp),
      ApiError,
    );
    assertEquals([status, code], [401, "CLOCK_MISMATCH"]);
    const said = z.object({ secondsAhead: z.number() }).parse(details);
    assert(Math.abs(said.secondsAhead - secondsAhead) <= 5);
  });
}
