import { assertEquals, assertMatch, assertRejects } from "../std/assert.ts";
import {
  signWakeUp,
  WAKE_UP_BODY,
  WAKE_UP_SECRET,
} from "./testing/sign-wake-up.ts";
import { verifyWakeUp } from "./wake-up-handler.ts";
import { ApiError } from "../http/api-error.ts";

const FOUR_MINUTES = 4 * 60;
const SIX_MINUTES = 6 * 60;
const otherSecret = `whsec_${btoa("another secret of 24 bytes or more")}`;

function verify(wakeUp: { headers: Record<string, string>; body: string }) {
  const { headers, body } = wakeUp;
  const request = new Request("http://localhost/provision-phone-number", {
    method: "POST",
    headers,
    body,
  });
  return verifyWakeUp(request, WAKE_UP_SECRET);
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

const { headers } = signWakeUp();
const refused: Readonly<Record<string, ReturnType<typeof signWakeUp>>> = {
  "no headers": { headers: {}, body: WAKE_UP_BODY },
  "no signature": {
    headers: { ...headers, "webhook-signature": "" },
    body: WAKE_UP_BODY,
  },
  "another signature version": {
    headers: {
      ...headers,
      "webhook-signature": `${headers["webhook-signature"]}`.replace(
        "v1,",
        "v2,",
      ),
    },
    body: WAKE_UP_BODY,
  },
  "another id": {
    headers: { ...headers, "webhook-id": "msg_0" },
    body: WAKE_UP_BODY,
  },
  "another time": {
    headers: {
      ...headers,
      "webhook-timestamp": `${Number(headers["webhook-timestamp"]) + 1}`,
    },
    body: WAKE_UP_BODY,
  },
  "another body": { headers, body: `${WAKE_UP_BODY} ` },
  "another secret": signWakeUp({ secret: otherSecret }),
  "six minutes of age": signWakeUp({ ageInSeconds: SIX_MINUTES }),
  "a time six minutes ahead": signWakeUp({ ageInSeconds: -SIX_MINUTES }),
  "a signed body that is not JSON": signWakeUp({ body: "wake up" }),
  "a signed body of 10,001 characters": signWakeUp({
    body: JSON.stringify("x".repeat(9_999)),
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

Deno.test("a signed body of 10,000 characters is accepted", async () => {
  await verify(signWakeUp({ body: JSON.stringify("x".repeat(9_998)) }));
});
