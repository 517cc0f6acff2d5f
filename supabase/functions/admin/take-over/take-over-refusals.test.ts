import { assertEquals } from "../../_shared/std/assert.ts";
import { refusal } from "../../_shared/database/testing/stub-data-api.ts";
import {
  NUMBER,
  startTakingOver,
  unused,
} from "./testing/start-taking-over.ts";

Deno.test("one that the account does not have is 404, and nothing is begun", async () => {
  await using admin = startTakingOver(null);
  const { status, body } = await admin.takeOver();
  assertEquals([status, body.error.code], [404, "PHONE_NUMBER_NOT_FOUND"]);
  assertEquals(admin.sent("/rpc/begin_take_over"), []);
});

for (const step of ["prepare", "begin"]) {
  Deno.test(`the database's refusal to ${step} leaves Twilio as it is`, async () => {
    await using admin = startTakingOver(unused, {
      script: {
        [`/rpc/${step}_take_over`]: refusal(
          409,
          "PT409",
          "A number is being bought",
          "ORDER_IN_PROGRESS",
        ),
      },
    });
    const { status, body } = await admin.takeOver();
    assertEquals([status, body.error.code], [409, "ORDER_IN_PROGRESS"]);
    assertEquals(admin.journal.filter((line) => line.startsWith("change")), []);
  });
}

for (
  const body of [
    { phoneNumber: "6045550001" },
    { phone_number: NUMBER },
    { confirm: true },
    { elevenLabsPhoneId: "two words" },
  ]
) {
  Deno.test(`${JSON.stringify(body)} is refused`, async () => {
    await using admin = startTakingOver();
    const answer = await admin.takeOver(body);
    assertEquals([answer.status, answer.body.error.code], [
      400,
      "INVALID_BODY",
    ]);
    assertEquals(admin.journal, []);
  });
}
