import {
  assert,
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import { isErrorCode } from "../_shared/http/error-codes.ts";
import { isForMembers } from "../_shared/http/member-errors.ts";
import {
  dialling,
  repeatedFailure,
  startCalling,
  TO,
} from "./testing/start-calling.ts";
import { ACME } from "./testing/start-organizations.ts";

/** What the operator reads of a call that was not placed, and no member. */
const INTERNALS = /ElevenLabs|variable|_KEY|credit|project|agent/i;

const failed = { ...dialling, status: "failed" };
const reasons = {
  "a call that ElevenLabs refused": {
    script: {
      "/rpc/begin_call": repeatedFailure(
        "ELEVENLABS_REFUSED",
        "ElevenLabs does not do what it was asked (it says: No credit left)",
      ),
      "/rpc/read_call": failed,
    },
    answer: [502, "ELEVENLABS_REFUSED"],
    details: { callId: dialling.id },
  },
  "a call for which ElevenLabs was too busy": {
    script: {
      "/rpc/begin_call": repeatedFailure("ELEVENLABS_UNAVAILABLE", "Too many"),
      "/rpc/read_call": failed,
    },
    answer: [502, "ELEVENLABS_UNAVAILABLE"],
    details: { callId: dialling.id },
  },
  "a call with a refused key": {
    script: {
      "/rpc/begin_call": repeatedFailure(
        "ELEVENLABS_KEY_REFUSED",
        'Mend the variable "ELEVENLABS_API_KEY"',
      ),
      "/rpc/read_call": failed,
    },
    answer: [502, "ELEVENLABS_KEY_REFUSED"],
    details: { callId: dialling.id },
  },
  "a call from a copy of the project": {
    script: {
      "/rpc/begin_call": refusal(
        409,
        "PT409",
        "This is a copy of the project",
        "PROJECT_MISMATCH",
      ),
    },
    answer: [409, "PROJECT_MISMATCH"],
    details: undefined,
  },
  "a call from another project's number": {
    script: {
      "/rpc/begin_call": refusal(
        409,
        "PT409",
        "It is the number of another project",
        "PHONE_NUMBER_ELSEWHERE",
      ),
    },
    answer: [409, "PHONE_NUMBER_ELSEWHERE"],
    details: undefined,
  },
  "a call without a key and an agent": {
    script: {},
    isConfigured: false,
    answer: [409, "ELEVENLABS_NOT_CONFIGURED"],
    details: undefined,
  },
};

for (const [title, reason] of Object.entries(reasons)) {
  const { script, answer, details } = reason;
  const options = { isConfigured: !("isConfigured" in reason) };

  Deno.test(`${title}: a member gets an error of their own, and the log has the operator's, with the ids`, async () => {
    await using scene = startCalling(
      { ...script, "/rpc/is_platform_admin": false },
      options,
    );
    const { status, body } = await scene.call({ to: TO });
    assertEquals([status, body.error.code], [503, "CALLING_UNAVAILABLE"]);
    assertEquals(body.error.details, details);
    assertNotMatch(JSON.stringify(body), INTERNALS);
    const [line, ...others] = scene.logger.lines;
    assertEquals(others, []);
    assertStrictEquals(line?.level, "error");
    const told = JSON.stringify(line.fields);
    for (const part of [ACME, answer[1], details?.callId ?? ""]) {
      assert(told.includes(`${part}`), told);
    }
  });

  Deno.test(`${title}: an admin gets the operator's error`, async () => {
    await using scene = startCalling(
      { ...script, "/rpc/is_platform_admin": true },
      options,
    );
    const { status, body } = await scene.call({ to: TO });
    assertEquals([status, body.error.code], answer);
    assertEquals(body.error.details, details);
  });
}

Deno.test("while the database cannot tell who asks, nobody gets the operator's error", async () => {
  await using scene = startCalling({
    ...reasons["a call with a refused key"].script,
    "/rpc/is_platform_admin": refusal(500, "57P03", "It starts up"),
  });
  const { body } = await scene.call({ to: TO });
  assertStrictEquals(body.error.code, "CALLING_UNAVAILABLE");
});

for (const code of ["IMPORT_NOT_SETTLED", "ORDER_NOT_FOUND"]) {
  Deno.test(`${code}, which no route of theirs has, is our fault to a member`, async () => {
    assert(isErrorCode(code) && !isForMembers(code));
    await using scene = startCalling({
      "/rpc/begin_call": refusal(409, "PT409", "Internals", code),
    });
    const { status, body } = await scene.call({ to: TO });
    assertStrictEquals(status, 500);
    assertEquals(body.error, {
      code: "INTERNAL_ERROR",
      message: "Something went wrong on our side",
    });
    assert(JSON.stringify(scene.logger.lines).includes(code));
  });
}
