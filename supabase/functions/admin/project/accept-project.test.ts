import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { refusal } from "../../_shared/database/testing/stub-data-api.ts";
import { startAdmin } from "../testing/start-admin.ts";

const ACCOUNT = `AC${"0".repeat(32)}`;
const project = { project_name: "staging", twilio_account_sid: ACCOUNT };

function start(
  answer: unknown = {
    name: "staging",
    twilio_account_sid: ACCOUNT,
    former_names: [],
    left_names: ["production"],
  },
) {
  return startAdmin({ "/rpc/accept_project": answer }, { project });
}

Deno.test("the database learns the project and the account of the functions, and what becomes of the numbers", async () => {
  await using admin = start();
  const { status, body } = await admin.post(
    "/project/accept",
    '{"numbers": "leave"}',
  );
  assertStrictEquals(status, 200);
  assertEquals(body, {
    project: "staging",
    twilioAccountSid: ACCOUNT,
    takenFrom: [],
    leftTo: ["production"],
  });
  assertEquals(admin.sent("/rpc/accept_project"), [
    { ...project, numbers: "leave" },
  ]);
});

Deno.test("a change of the account alone needs no body", async () => {
  await using admin = start();
  const { status } = await admin.post("/project/accept");
  assertStrictEquals(status, 200);
  assertEquals(admin.sent("/rpc/accept_project"), [project]);
});

Deno.test("the database's refusal is the answer", async () => {
  await using admin = start(
    refusal(400, "PT400", "Cannot accept it", "NUMBERS_UNDECIDED"),
  );
  const { status, body } = await admin.post("/project/accept");
  assertEquals([status, body.error.code], [400, "NUMBERS_UNDECIDED"]);
});

for (const body of ['{"numbers": "ours"}', '{"number": "take"}', "[]"]) {
  Deno.test(`the body ${body} is refused before the database is asked`, async () => {
    await using admin = start();
    const answer = await admin.post("/project/accept", body);
    assertEquals(
      [answer.status, answer.body.error.code],
      [400, "INVALID_BODY"],
    );
    assertEquals(admin.sent("/rpc/accept_project"), []);
  });
}
