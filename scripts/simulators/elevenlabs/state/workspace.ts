import type { StateStore } from "../../state-store.ts";
import {
  type Agent,
  type AgentInput,
  agentInputSchema,
  type Call,
  type ImportedNumber,
  makeId,
  type NumberInput,
  numberInputSchema,
  type Snapshot,
} from "./schemas.ts";

/** The agents, imported numbers and calls of the simulated workspace. Every change goes to the store. */
export class Workspace {
  readonly #store: StateStore<Snapshot>;
  readonly #firstAgents: readonly AgentInput[];
  readonly #agents = new Map<string, Agent>();
  readonly #numbers = new Map<string, ImportedNumber>();
  readonly #calls: Call[] = [];
  #position = 0;

  /** Starts with the given agents, unless the store has a workspace: that one already has its agents. */
  constructor(
    store: StateStore<Snapshot>,
    firstAgents: readonly AgentInput[],
  ) {
    this.#store = store;
    this.#firstAgents = firstAgents;
    if (store.found === null) this.#addFirstAgents();
    else this.#restore(store.found);
  }

  /** All agents, the oldest first. */
  get agents(): Agent[] {
    return [...this.#agents.values()];
  }

  /** All imported numbers, the oldest first. */
  get numbers(): ImportedNumber[] {
    return [...this.#numbers.values()].sort((one, other) =>
      one.position - other.position
    );
  }

  /** All calls, the oldest first. */
  get calls(): readonly Call[] {
    return this.#calls;
  }

  findAgent(agentId: string): Agent | null {
    return this.#agents.get(agentId) ?? null;
  }

  findCall(conversationId: string): Call | null {
    return this.#calls.find((call) => call.conversationId === conversationId) ??
      null;
  }

  findNumber(phoneNumberId: string): ImportedNumber | null {
    return this.#numbers.get(phoneNumberId) ?? null;
  }

  addAgent(input: AgentInput): Agent {
    const agent = {
      ...agentInputSchema.parse(input),
      position: this.#nextPosition(),
      createdAt: new Date().toISOString(),
    };
    this.#agents.set(agent.agentId, agent);
    this.#save();
    return agent;
  }

  addNumber(input: NumberInput): ImportedNumber {
    const number = numberInputSchema.parse(input);
    return this.changeNumber({ ...number, position: this.#nextPosition() });
  }

  changeNumber(number: ImportedNumber): ImportedNumber {
    this.#numbers.set(number.phoneNumberId, number);
    this.#save();
    return number;
  }

  deleteNumber(phoneNumberId: string): void {
    this.#numbers.delete(phoneNumberId);
    this.#save();
  }

  /** A registered call has its id already. */
  addCall(
    call: Omit<Call, "conversationId" | "placedAt">,
    conversationId: string = makeId("conv"),
  ): Call {
    const placed = {
      ...call,
      conversationId,
      placedAt: new Date().toISOString(),
    };
    this.#calls.push(placed);
    this.#save();
    return placed;
  }

  /** Forgets everything except the agents of the start. */
  reset(): void {
    this.#agents.clear();
    this.#numbers.clear();
    this.#calls.length = 0;
    this.#position = 0;
    this.#addFirstAgents();
    this.#save();
  }

  #addFirstAgents(): void {
    for (const agent of this.#firstAgents) this.addAgent(agent);
  }

  #nextPosition(): number {
    this.#position += 1;
    return this.#position;
  }

  #restore({ position, agents, numbers, calls }: Snapshot): void {
    this.#position = position;
    for (const agent of agents) this.#agents.set(agent.agentId, agent);
    for (const number of numbers) {
      this.#numbers.set(number.phoneNumberId, number);
    }
    this.#calls.push(...calls);
  }

  #save(): void {
    this.#store.save(() => ({
      position: this.#position,
      agents: this.agents,
      numbers: this.numbers,
      calls: [...this.#calls],
    }));
  }
}
