import fc from "fast-check";
import type { World } from "../open-world.ts";
import { readDataApi } from "../read-data-api.ts";
import type { FunctionSurface } from "../routes/read-routes.ts";
import { changedTables, createDigester } from "../watch/digest-tables.ts";
import {
  type Action,
  describeAction,
  everythingAbout,
  sequences,
} from "./actions.ts";
import { type Actor, assemble, readResidents, type Tenant } from "./cast.ts";
import { type Exchange, perform } from "./perform.ts";

export interface IsolationOptions {
  /** How many sequences of actions. */
  readonly sequences: number;
  readonly seed: number;
}

/**
 * Lets users do random things to their own and to others' organizations until one reads or changes another's rows;
 * returns the shortest such sequence that was found, or undefined.
 */
export async function runIsolation(
  world: World,
  routes: FunctionSurface["routes"],
  { sequences: count, seed }: IsolationOptions,
): Promise<string | undefined> {
  const { stack: { info, database, server } } = world;
  const { digest } = await createDigester(database);
  const surface = {
    ...await readDataApi(database),
    // Vendors and the database sign the others.
    routes: routes.filter(({ signer }) => signer === undefined)
      .map(({ route }) => route),
  };
  const residents = await readResidents(world);

  /** Acts on one organization, and throws when it concerned anybody else. */
  const act = async (
    actions: readonly Action[],
    actor: Actor,
    tenants: Tenant[],
  ) => {
    const own = tenants.filter(({ members }) => members.has(actor.userId));
    const before = await digest(own.map(({ id }) => id));
    for (const action of actions) {
      const target = at(tenants, action.organization);
      const exchange = await perform(action, { info, actor, target });
      const { inserted } = exchange;
      if (inserted !== undefined) {
        tenants.push(inserted);
        own.push(inserted);
      }
      const read = tenants.filter((tenant) => !own.includes(tenant))
        .flatMap(({ markers }) => markers)
        .find((marker) => isRevealed(marker, exchange));
      if (read === undefined) continue;
      const how = `${describeAction(action)}: ${exchange.answer}`;
      throw new Error(`Read another's "${read}" by ${how}`);
    }
    const after = await digest(own.map(({ id }) => id));
    const changed = changedTables(before, after);
    if (changed.length > 0) {
      throw new Error(`Changed others' rows of ${changed.join(", ")}`);
    }
  };

  /** What our server does: users cannot. */
  const administer = async (
    { kind, organization }: Action,
    { userId }: Actor,
    tenants: readonly Tenant[],
  ) => {
    const { id, isResident, isDeleted, members } = at(tenants, organization);
    if (isResident || isDeleted) return;
    const key = { organization_id: id, user_id: userId };
    if (kind === "add member") {
      await server.from("organization_members").upsert({
        ...key,
        role: "member",
      }).throwOnError();
      // Who is an owner stays one.
      if (!members.has(userId)) members.set(userId, "member");
    } else {
      await server.from("organization_members").delete().match(key)
        .throwOnError();
      members.delete(userId);
    }
  };

  /** Takes one step of a sequence. */
  const take = async (
    action: Action,
    actors: readonly Actor[],
    tenants: Tenant[],
  ) => {
    const actor = at(actors, action.user);
    if (action.kind === "add member" || action.kind === "remove member") {
      return await administer(action, actor, tenants);
    }
    const isAll = action.kind === "try everything";
    const acts = isAll ? everythingAbout(action, surface) : [action];
    await act(acts, actor, tenants);
  };

  const run = async (actions: readonly Action[]) => {
    const actors = await assemble(world);
    const tenants = [...residents];
    const taken: string[] = [];
    for (const action of actions) {
      taken.push(`  ${describeAction(action)}`);
      await take(action, actors, tenants).catch((error: unknown) => {
        throw new Error([String(error), ...taken].join("\n"));
      });
    }
    const inserted = tenants.filter(({ isResident }) => !isResident)
      .map(({ id }) => id);
    await server.from("organizations").delete().in("id", inserted)
      .throwOnError();
  };

  const { failed, errorInstance } = await fc.check(
    fc.asyncProperty(sequences(surface), run),
    { seed, numRuns: count },
  );
  if (!failed) return undefined;
  return errorInstance instanceof Error
    ? errorInstance.message
    : String(errorInstance);
}

/** Whoever sends a text may read it in the answer. */
function isRevealed(marker: string, { sent, answer }: Exchange): boolean {
  return answer.includes(marker) && !sent.includes(marker);
}

/** Positions beyond the end begin again. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("There is nobody");
  return item;
}
