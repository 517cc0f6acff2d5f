import fc from "fast-check";
import type { World } from "../open-world.ts";
import { readDataApi } from "../read-data-api.ts";
import type { FunctionSurface } from "../routes/read-routes.ts";
import { changedTables, createDigester } from "../watch/digest-tables.ts";
import { type Action, describeAction, sequences } from "./actions.ts";
import { type Actor, assemble, readResidents, type Tenant } from "./cast.ts";
import { perform } from "./perform.ts";

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

  /** Acts, and throws when it concerned anybody else. */
  const act = async (action: Action, actor: Actor, tenants: Tenant[]) => {
    const target = at(tenants, action.organization);
    const own = tenants.filter(({ members }) => members.has(actor.userId));
    const mine = own.map(({ id }) => id);
    const before = await digest(mine);
    const { sent, answer, inserted } = await perform(action, {
      info,
      actor,
      target,
    });
    if (inserted !== undefined) tenants.push(inserted);
    const changed = changedTables(
      before,
      await digest([...mine, ...inserted ? [inserted.id] : []]),
    );
    if (changed.length > 0) {
      throw new Error(`Changed others' rows of ${changed.join(", ")}`);
    }
    for (
      const { markers } of tenants.filter((tenant) =>
        !own.includes(tenant) && tenant !== inserted
      )
    ) {
      const read = markers.find((marker) =>
        answer.includes(marker) && !sent.includes(marker)
      );
      if (read !== undefined) {
        throw new Error(`Read another's "${read}": ${answer}`);
      }
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
      members.set(userId, "member");
    } else {
      await server.from("organization_members").delete().match(key)
        .throwOnError();
      members.delete(userId);
    }
  };

  const run = async (actions: readonly Action[]) => {
    const actors = await assemble(world);
    const tenants = [...residents];
    for (const action of actions) {
      const actor = at(actors, action.user);
      if (action.kind === "add member" || action.kind === "remove member") {
        await administer(action, actor, tenants);
      } else await act(action, actor, tenants);
    }
    const inserted = tenants.filter(({ isResident }) => !isResident).map((
      { id },
    ) => id);
    await server.from("organizations").delete().in("id", inserted)
      .throwOnError();
  };

  const details = await fc.check(
    fc.asyncProperty(sequences(surface), run),
    { seed, numRuns: count },
  );
  if (!details.failed) return undefined;
  const why = details.errorInstance;
  return [
    why instanceof Error ? why.message : String(why),
    ...(details.counterexample?.[0] ?? []).map((action) =>
      `  ${describeAction(action)}`
    ),
  ].join("\n");
}

/** Positions beyond the end begin again. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("There is nobody");
  return item;
}
