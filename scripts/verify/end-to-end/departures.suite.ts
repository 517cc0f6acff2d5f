import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { signUp } from "../../commands/project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { useReleases } from "./use-releases.ts";

const pageSchema = z.object({
  notifications: z.array(
    z.object({
      id: z.string(),
      organizationId: z.string().nullable(),
      status: z.string(),
      body: z.string(),
      command: z.object({
        path: z.string(),
        body: z.object({ confirm: z.string() }),
      }),
    }),
  ),
});

describe("an organization whose only owner's account is deleted", () => {
  const releases = useReleases();
  const { stack } = releases;

  const post = (path: string, body: unknown) =>
    request(stack().info, path, {
      method: "POST",
      headers: { apikey: stack().info.secretKey },
      body: JSON.stringify(body),
    });

  const told = async (organizationId: string) => {
    const { body } = await request(
      stack().info,
      "/admin/notifications?type=organization_without_members",
      { headers: { apikey: stack().info.secretKey } },
    );
    return pageSchema.parse(body).notifications.find((notification) =>
      notification.organizationId === organizationId
    );
  };

  /** Does what the cron job does each minute, at once. */
  const follow = async () => {
    await stack().database`
      update public.member_departures set due_at = now() where true`;
    await stack().database`select one_number.follow_departures()`;
  };

  /** An organization with a number whose account is gone. */
  const abandon = async (name: string) => {
    const owner = await signUp(stack().info, name.toLowerCase());
    const { organization, number } = await insertWithNumber(owner.client, name);
    await stack().database`delete from auth.users where id = ${owner.id}`;
    await follow();
    const notification = await waitUntil(
      "the admins are told",
      () => told(organization.id),
    );
    return { organization, number, notification };
  };

  it("is told to the admins with its monthly cost, and released by the call that they are told", async () => {
    const { number, notification, organization } = await abandon("Abandoned");
    assert.match(notification.body, /is still paid for \(1\.15 USD a month\)/);
    const { path, body } = notification.command;
    assert.equal((await post(path, body)).status, 202);
    await releases.awaitReleased(number.id);
    assert.equal(await releases.isBilled(number.phone_number), false);
    await follow();
    assert.equal((await told(organization.id))?.status, "resolved");
  });

  it("keeps its number when an admin dismisses the notification", async () => {
    const { number, notification, organization } = await abandon("Kept");
    const dismissed = await post(
      `/admin/notifications/${notification.id}/dismiss`,
      { reason: "They come back" },
    );
    assert.equal(dismissed.status, 200);
    await follow();
    assert.equal((await told(organization.id))?.status, "dismissed");
    const { status } = await releases.rowOf(number.id);
    assert.equal(status, "pending_import");
    assert.equal(await releases.isBilled(number.phone_number), true);
  });

  it("belongs to the member who was there for longest", async () => {
    const { info, server, database } = stack();
    const owner = await signUp(info, "owner");
    const { organization } = await insertWithNumber(owner.client, "Inherited");
    const heir = await signUp(info, "heir");
    await server.from("organization_members")
      .insert({ organization_id: organization.id, user_id: heir.id })
      .throwOnError();
    await database`delete from auth.users where id = ${owner.id}`;
    await follow();
    await heir.client.from("organizations").update({ name: "Heirs" })
      .eq("id", organization.id).throwOnError();
    const { data } = await server.from("organizations").select("name")
      .eq("id", organization.id).single().throwOnError();
    assert.equal(data.name, "Heirs");
    assert.equal(await told(organization.id), undefined);
  });
});
