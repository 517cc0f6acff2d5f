import { serve } from "@hono/node-server";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { describe, it } from "node:test";
import type { OrganizationPhoneNumber } from "../../../../supabase/client/organization-phone-number.ts";
import { createNumberWebhook } from "../../../../supabase/client/server/number-webhook.ts";
import { waitForNumber } from "../../../../supabase/client/wait-for-number.ts";
import { waitUntil } from "../../../local/wait-until.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";
import { insert, signUpCustomer } from "./customer.ts";

const secret = "of the webhook";

describe("a server's webhook", () => {
  const stack = useStack(elevenLabsAccount, { catchMail: true });

  function createWebhook() {
    const told: OrganizationPhoneNumber[] = [];
    const handle = createNumberWebhook({
      server: stack().server,
      secret,
      onNumber: (number) => Promise.resolve(void told.push(number)),
    });
    return { told, handle };
  }

  /** As https://supabase.com/docs/guides/database/webhooks#payload has it. */
  function post(body: unknown, given = secret): Request {
    return new Request("https://app.example/number-webhook", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-webhook-secret": given,
      },
      body: JSON.stringify(body),
    });
  }

  function update(organizationId: string | null) {
    return {
      type: "UPDATE",
      table: "phone_numbers",
      schema: "public",
      record: { organization_id: organizationId, status: "active" },
      old_record: { organization_id: organizationId, status: "suspended" },
    };
  }

  it("tells the present state, whatever the body says", async () => {
    const { client } = await signUpCustomer(stack(), "ada");
    const id = await insert(client);
    await waitForNumber(client, id);
    const { told, handle } = createWebhook();
    assert.equal((await handle(post(update(id)))).status, 200);
    assert.equal((await handle(post(update(id)))).status, 200);
    assert.deepEqual(
      told.map(({ organization_id, state }) => [organization_id, state]),
      [[id, "setting_up"], [id, "setting_up"]],
    );
  });

  it("refuses whoever does not know the secret, and bodies that are none", async () => {
    const { told, handle } = createWebhook();
    const id = randomUUID();
    for (const given of ["", "of another", `${secret} `.repeat(2)]) {
      assert.equal((await handle(post(update(id), given))).status, 401);
    }
    for (const body of [null, {}, { ...update(id), table: "organizations" }]) {
      assert.equal((await handle(post(body))).status, 400);
    }
    const withoutSecret = createNumberWebhook({
      server: stack().server,
      secret: "",
      onNumber: () => Promise.resolve(),
    });
    assert.equal((await withoutSecret(post(update(id), ""))).status, 401);
    assert.deepEqual(told, []);
  });

  it("takes the news of a deleted organization, of which there is nothing to tell", async () => {
    const { told, handle } = createWebhook();
    for (const id of [null, randomUUID()]) {
      assert.equal((await handle(post(update(id)))).status, 200);
    }
    assert.deepEqual(told, []);
  });

  it("is called by a trigger with pg_net when a number is bought", async () => {
    const { database } = stack();
    const { told, handle } = createWebhook();
    const server = serve({ fetch: handle, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    const address = server.address();
    assert.ok(typeof address === "object" && address !== null);
    // What supabase_functions.http_request does in a hosted project:
    // https://github.com/supabase/postgres/blob/develop/migrations/db/init-scripts/00000000000003-post-setup.sql
    await database.unsafe(`
      create function public.tell_the_application() returns trigger language plpgsql as $$
      begin
        perform net.http_post(
          'http://127.0.0.1:${address.port}/',
          jsonb_build_object(
            'type', tg_op, 'table', tg_table_name, 'schema', tg_table_schema, 'record', new, 'old_record', null
          ),
          headers => '{"Content-Type": "application/json", "x-webhook-secret": "${secret}"}'
        );
        return new;
      end $$;
      create trigger tell_the_application after insert on public.phone_numbers
      for each row execute function public.tell_the_application();`);
    try {
      const { client } = await signUpCustomer(stack(), "ada");
      const id = await insert(client);
      const number = await waitUntil(
        "the application is told",
        () => Promise.resolve(told.find((each) => each.organization_id === id)),
      );
      assert.equal(number.state, "setting_up");
    } finally {
      await database`drop function public.tell_the_application cascade`;
      server.close();
    }
  });
});
