import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { ring } from "../stack-under-test/call-from-elevenlabs.ts";
import { publicSettings } from "../stack-under-test/call-from-twilio.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("the start of a conversation", () => {
  const stack = useStack(publicSettings);

  /** Waits until a call is answered in this name, and returns its variables: a busy machine may need longer than a caller waits. */
  const answeredAs = (name: string, phoneNumber: string) =>
    waitUntil(`"${phoneNumber}" is answered as "${name}"`, async () => {
      const variables = await ring(stack().info, phoneNumber);
      return variables.organization_name === name ? variables : undefined;
    });

  it("is answered in the organization's name, before and after activation and after a renaming", async () => {
    const { info, server } = stack();
    const { number, organization } = await insertWithNumber(server, "Acme");
    const digits = number.phone_number;
    const variables = {
      agent_name: "Jack",
      organization_name: "Acme",
      organization_id: organization.id,
      organization_phone_number: digits,
      caller_number: "+16045550199",
      call_direction: "inbound",
    };
    assert.deepEqual(await answeredAs("Acme", digits), variables);
    await request(
      info,
      `/admin/phone-numbers/${digits}/activate`,
      activation({ apikey: info.secretKey }, "phone_acme"),
    );
    assert.deepEqual(await answeredAs("Acme", digits), variables);

    const name = '🦊 "Café" & מרחבא {{x}} ' + "x".repeat(90);
    await server.from("organizations").update({ name })
      .eq("id", organization.id).throwOnError();
    await answeredAs(name, digits);
  });

  it("names no organization when the number is out of service", async () => {
    const { info, server } = stack();
    const { number, organization } = await insertWithNumber(server, "Secret");
    const { id, phone_number: digits } = number;
    await request(
      info,
      `/admin/phone-numbers/${digits}/activate`,
      activation({ apikey: info.secretKey }, "phone_secret"),
    );
    await answeredAs("Secret", digits);
    await stack().database`
      update public.phone_numbers set status = 'suspended', suspended_at = now() where id = ${id}
    `;
    await answeredAs("our office", digits);
    await server.from("organizations").delete().eq("id", organization.id)
      .throwOnError();
    await answeredAs("our office", digits);
    await stack().database`
      update public.phone_numbers set status = 'released', released_at = now() where id = ${id}
    `;
    await answeredAs("our office", digits);
    await answeredAs("our office", "+16045550100");
  });

  it("is answered from memory while the database is slow, and without a name when the memory has none", async () => {
    const { server } = stack();
    const { number } = await insertWithNumber(server, "Remembered");
    const digits = number.phone_number;
    await answeredAs("Remembered", digits);
    await stack().database.begin(async (sql) => {
      await sql`lock table public.phone_numbers in access exclusive mode`;
      await answeredAs("Remembered", digits);
      await answeredAs("our office", "+16045550101");
    });
  });

  it("gets no variables without the secret", async () => {
    for (const secret of ["", "guessed"]) {
      const { status, code } = await request(
        stack().info,
        "/elevenlabs/conversation-init",
        {
          method: "POST",
          headers: { "x-webhook-secret": secret },
          body: JSON.stringify({ called_number: "+16045550103" }),
        },
      );
      assert.deepEqual([status, code], [401, "UNAUTHENTICATED"]);
    }
  });
});
