import { randomUUID } from "node:crypto";
import type { Action } from "./actions.ts";
import { argumentsAbout } from "./arguments.ts";
import { type Actor, makeMarker, type Stage, type Tenant } from "./cast.ts";
import { readRows, writeRows } from "./use-tables.ts";

/** What a user's action sent and got. */
export interface Exchange {
  readonly sent: string;
  readonly answer: string;
  /** The organization that came to be. */
  readonly inserted?: Tenant;
}

/** Lets a user act through supabase-js or HTTP. A refusal is an answer, too. */
export async function perform(action: Action, stage: Stage): Promise<Exchange> {
  const { actor: { client, userId }, target } = stage;
  switch (action.kind) {
    case "insert":
      return await insertOrganization(stage.actor);
    case "rename": {
      const row = { name: makeMarker(), id: target.id };
      const answer = await client.from("organizations")
        .update({ name: row.name }).eq("id", row.id).select();
      if (target.members.get(userId) === "owner") target.markers.push(row.name);
      return exchange(row, answer);
    }
    case "delete": {
      // Its number would be released in the background.
      if (isOwnResident(stage)) return exchange("", "");
      const answer = await client.from("organizations").delete()
        .eq("id", target.id).select();
      target.isDeleted ||= target.members.get(userId) === "owner";
      return exchange(target.id, answer);
    }
    case "join": {
      const row = {
        organization_id: target.id,
        user_id: userId,
        role: "owner",
      };
      // Without the row in the answer, which would need one more privilege.
      return exchange(
        row,
        await client.from("organization_members").insert(row),
      );
    }
    case "write": {
      if (isOwnResident(stage)) return exchange("", "");
      const answer = await writeRows(action, stage);
      const isLeaving = action.change === "delete" &&
        action.relation.name === "organization_members";
      // The owner, who would leave with all the others, is refused.
      if (isLeaving && target.members.get(userId) === "member") {
        target.members.delete(userId);
      }
      return exchange(target.id, answer);
    }
    case "select":
      return exchange(target.id, await readRows(action, stage));
    case "call function": {
      const given = argumentsAbout(action.called, target, action);
      return exchange(given, await client.rpc(action.called.name, given));
    }
    case "ask route":
      return await askRoute(action.route, stage);
    default:
      throw new Error(`A user cannot "${action.kind}"`);
  }
}

function exchange(sent: unknown, answer: unknown): Exchange {
  return { sent: JSON.stringify(sent), answer: JSON.stringify(answer) };
}

/** The next actions need what the own residents have. */
function isOwnResident({ actor, target }: Stage): boolean {
  return target.isResident && target.members.has(actor.userId);
}

/** With the policy "never", so that nothing happens to it in the background. */
async function insertOrganization(
  { client, userId }: Actor,
): Promise<Exchange> {
  const [id, name] = [randomUUID(), makeMarker()];
  const row = { id, name, provisioning_policy: "never" };
  const answer = await client.from("organizations").insert(row);
  if (answer.error !== null) return exchange(row, answer);
  const inserted: Tenant = {
    id,
    isResident: false,
    isDeleted: false,
    members: new Map([[userId, "owner"]]),
    markers: [id, name],
    phoneNumber: "",
    ids: [],
  };
  return { ...exchange(row, answer), inserted };
}

async function askRoute(
  route: string,
  { info, actor, target }: Stage,
): Promise<Exchange> {
  const [method = "GET", pattern = ""] = route.split(" ");
  const path = pattern.replace(":organizationId", target.id)
    .replace(":phoneNumber", target.phoneNumber || "+14165550123")
    .replace(":notificationId", target.ids[0] ?? target.id);
  const body = JSON.stringify({ to: "+14165550123" });
  const response = await fetch(`${info.apiUrl}/api${path}`, {
    method,
    headers: { authorization: actor.authorization },
    ...(method !== "GET" && { body }),
  });
  return { sent: path, answer: await response.text() };
}
