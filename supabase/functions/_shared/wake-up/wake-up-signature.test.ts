import { assertEquals, assertMatch, assertRejects } from "../std/assert.ts";
import {
  signWakeUp,
  WAKE_UP_SECRET,
  wakeUpBody,
  WOKEN_FUNCTION,
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
  return verifyWakeUp(request, {
    functionName: WOKEN_FUNCTION,
    wakeUpSecret: WAKE_UP_SECRET,
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
  "six minutes of age": signWakeUp({ ageInSeconds: SIX_MINUTES }),
  "a time six minutes ahead": signWakeUp({ ageInSeconds: -SIX_MINUTES }),
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
