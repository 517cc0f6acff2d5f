import { pick, type PlannedNumber } from "./planned-number.ts";
import { seededDice } from "../../../simulators/faults.ts";
import { recipes } from "./recipes.ts";
import { active } from "./sample-numbers.ts";

/** Plans an account with numbers of every type of finding, mixed by the seed. */
export function planAccount(
  { seed, size, agentId, ourVoiceUrl }: {
    readonly seed: number;
    readonly size: number;
    readonly agentId: string;
    readonly ourVoiceUrl: string;
  },
): readonly PlannedNumber[] {
  const random = seededDice(seed);
  const first = active({ turn: 0, random, agentId }, "ok");
  const planned = [first];
  const well: [PlannedNumber, ...PlannedNumber[]] = [first];
  for (let turn = 1; turn < size; turn += 1) {
    const number = pick(recipes, random())({
      turn,
      random,
      agentId,
      ourVoiceUrl,
      neighbor: pick(well, random()),
    });
    planned.push(number);
    if (number.truth === "ok" && number.organizationExists) well.push(number);
  }
  return planned;
}

/** The count of the numbers of each type of finding, and their costs on Twilio's bill, in cents. */
export function truthOf(
  planned: readonly PlannedNumber[],
  bill: readonly { readonly sid: string; readonly price: string }[],
): ReadonlyMap<string, { count: number; cents: number }> {
  const cents = new Map(
    bill.map(({ sid, price }) =>
      [sid, Math.round(Number(price) * 100)] as const
    ),
  );
  const truth = new Map<string, { count: number; cents: number }>();
  for (const { truth: name, sid } of planned) {
    const entry = truth.get(name) ?? { count: 0, cents: 0 };
    entry.count += 1;
    entry.cents += cents.get(sid) ?? 0;
    truth.set(name, entry);
  }
  return truth;
}
