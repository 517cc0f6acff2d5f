import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** A stack, and the job that pg_cron runs every five minutes. */
function useNoticingStack(env: Record<string, string>) {
  const stack = useStack(env);
  return {
    stack,
    lookForImports: () => stack().database`select one_number.sweep_imports()`,
    importByHand: (phoneNumber: string) =>
      stack().elevenLabs.addPhoneNumber({
        phoneNumber,
        agentId: localAgent.agentId,
      }),
  };
}

describe("an import done by hand", () => {
  const { stack, lookForImports, importByHand } = useNoticingStack(
    elevenLabsAccount,
  );

  it("shows in the notification, and is activated without its id", async () => {
    const { info, server } = stack();
    const { number: { phone_number: phoneNumber } } = await insertWithNumber(
      server,
      "Acme",
    );
    const { phoneNumberId } = await importByHand(phoneNumber);
    await lookForImports();
    const { progress, status } = await waitUntil(
      "the import is noticed",
      async () => {
        const { data } = await server.from("admin_notifications").select()
          .eq("subject", phoneNumber).single().throwOnError();
        return data.progress === null ? undefined : data;
      },
    );
    assert.deepEqual([progress, status], [
      "imported, ready to activate",
      "pending",
    ]);

    const headers = { apikey: info.secretKey };
    const list = await request(info, "/admin/notifications", { headers });
    assert.match(JSON.stringify(list.body), /imported, ready to activate/);
    const activated = await request(
      info,
      `/admin/phone-numbers/${phoneNumber}/activate`,
      { method: "POST", headers },
    );
    assert.equal(activated.status, 200);
    assert.ok(JSON.stringify(activated.body).includes(phoneNumberId));
  });
});

describe("an import done by hand, when the settings activate imported numbers", () => {
  const { stack, lookForImports, importByHand } = useNoticingStack({
    ...elevenLabsAccount,
    ELEVENLABS_ACTIVATE_IMPORTED: "true",
  });

  it("activates the number by itself", async () => {
    const { server } = stack();
    const { number } = await insertWithNumber(server, "Acme");
    const { phoneNumberId } = await importByHand(number.phone_number);
    await lookForImports();
    const active = await waitUntil("the number is active", async () => {
      const { data } = await server.from("phone_number_records").select()
        .eq("id", number.id).single().throwOnError();
      return data.status === "active" ? data : undefined;
    });
    assert.deepEqual(
      [active.elevenlabs_phone_id, active.elevenlabs_verification],
      [phoneNumberId, "verified"],
    );
  });
});
