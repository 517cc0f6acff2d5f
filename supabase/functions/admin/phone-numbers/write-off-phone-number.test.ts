import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import {
  NUMBER,
  ORGANIZATION_ID,
  ours,
  SID,
  startAdminAtTwilio,
} from "../testing/start-admin-at-twilio.ts";

const record = {
  phone_number: NUMBER,
  status: "active",
  organization_id: ORGANIZATION_ID,
  twilio_sid: SID,
};

function start(prepared: unknown = record) {
  const admin = startAdminAtTwilio({
    "/own_project": { former_names: ["former"] },
    "/rpc/prepare_write_off": prepared,
    "/rpc/write_off_phone_number": { ...record, status: "released" },
  });
  return {
    ...admin,
    writeOff: () =>
      admin.post(
        `/phone-numbers/${NUMBER}/write-off`,
        `{"confirm": "${NUMBER}"}`,
      ),
    recorded: () => admin.sent("/rpc/write_off_phone_number"),
  };
}

Deno.test("a number that Twilio does not have is recorded as gone, and nothing is given back", async () => {
  await using admin = start();
  const { status, body } = await admin.writeOff();
  assertEquals([status, body.status], [200, "released"]);
  assertEquals(admin.journal, [`find ${SID}`, `findByPhoneNumber ${NUMBER}`]);
  assertEquals(admin.recorded(), [
    { phone_number: NUMBER, confirmation: NUMBER, twilio_sid: SID },
  ]);
});

Deno.test("a number that is there is never written off, even where a list does not show it", async () => {
  await using admin = start();
  admin.numbers.held.set(SID, ours);
  admin.numbers.findByPhoneNumber = () =>
    Promise.resolve({ ok: true, value: null });
  const { status, body } = await admin.writeOff();
  assertEquals([status, body.error.code], [409, "PHONE_NUMBER_AT_TWILIO"]);
  assertEquals([admin.numbers.held.size, admin.recorded()], [1, []]);
});

for (
  const [tag, isWrittenOff] of [
    ["(604) 555-0001", false],
    [ours.tag, false],
    [` ORG:${ORGANIZATION_ID}`, false],
    [`org:${ORGANIZATION_ID}@former`, false],
    [`org:${ORGANIZATION_ID}@another`, true],
    ["org:5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f@project", true],
  ] as const
) {
  Deno.test(`a number bought back with the name "${tag}" is ${isWrittenOff ? "somebody else's by now" : "still there"}`, async () => {
    await using admin = start();
    admin.numbers.held.set("PN9", { ...ours, sid: "PN9", tag });
    const { status } = await admin.writeOff();
    assertStrictEquals(status, isWrittenOff ? 200 : 409);
    assertStrictEquals(admin.recorded().length, isWrittenOff ? 1 : 0);
    assertStrictEquals(admin.numbers.held.size, 1);
  });
}

for (
  const [project, isWrittenOff] of [
    ["another", true],
    ["former", false],
  ] as const
) {
  Deno.test(`a number that is there with the tag of the project "${project}" is ${isWrittenOff ? "that project's" : "still ours"}`, async () => {
    await using admin = start();
    const tag = `org:${ORGANIZATION_ID}@${project}`;
    admin.numbers.held.set(SID, { ...ours, tag });
    const { status } = await admin.writeOff();
    assertStrictEquals(status, isWrittenOff ? 200 : 409);
    assertStrictEquals(admin.recorded().length, isWrittenOff ? 1 : 0);
    assertStrictEquals(admin.numbers.held.size, 1);
  });
}

for (const operation of ["find", "findByPhoneNumber"] as const) {
  Deno.test(`where Twilio does not answer ${operation}(), nothing is recorded`, async () => {
    await using admin = start();
    admin.numbers.failNext(operation);
    const { status, body } = await admin.writeOff();
    assertEquals([status, body.error.code], [502, "TWILIO_UNAVAILABLE"]);
    assertEquals(admin.recorded(), []);
  });
}

Deno.test("a repeated call answers the same, without asking Twilio", async () => {
  await using admin = start({ ...record, status: "released" });
  const { status, body } = await admin.writeOff();
  assertEquals([status, body.status], [200, "released"]);
  assertEquals(admin.journal, []);
});
