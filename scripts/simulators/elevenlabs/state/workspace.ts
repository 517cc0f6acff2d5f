import type { Journal } from "../../journal.ts";
import type { Agent, Call, ImportedNumber, WorkspaceEvent } from "./event.ts";
import { makeId } from "./make-id.ts";
import {
  type AgentOrder,
  agentOrderSchema,
  type NumberOrder,
  numberOrderSchema,
} from "./order.ts";

/** The simulated workspace: changed by recording events only, so that replaying them brings it back. */
export class Workspace {
  readonly #journal: Journal<WorkspaceEvent>;
  readonly #firstAgents: readonly AgentOrder[];
  readonly #agents = new Map<string, Agent>();
  readonly #numbers = new Map<string, ImportedNumber>();
  readonly #calls: Call[] = [];
  #position = 0;

  /** With agents that it has from the start; those of an opened journal were recorded then. */
  constructor(
    journal: Journal<WorkspaceEvent>,
    firstAgents: readonly AgentOrder[],
  ) {
    this.#journal = journal;
    this.#firstAgents = firstAgents;
    for (const event of journal.history) this.#apply(event);
    if (journal.history.length === 0) this.#addFirstAgents();
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

  addAgent(order: AgentOrder): Agent {
    const agent = {
      ...agentOrderSchema.parse(order),
      position: this.#position + 1,
      createdAt: new Date().toISOString(),
    };
    this.#record({ type: "agent-added", agent });
    return agent;
  }

  addNumber(order: NumberOrder): ImportedNumber {
    const position = this.#position + 1;
    const number = { ...numberOrderSchema.parse(order), position };
    this.#record({ type: "number-set", number });
    return number;
  }

  changeNumber(number: ImportedNumber): ImportedNumber {
    this.#record({ type: "number-set", number });
    return number;
  }

  deleteNumber(phoneNumberId: string): void {
    this.#record({ type: "number-deleted", phoneNumberId });
  }

  addCall(call: Omit<Call, "conversationId" | "placedAt">): Call {
    const placed = {
      ...call,
      conversationId: makeId("conv"),
      placedAt: new Date().toISOString(),
    };
    this.#record({ type: "call-placed", call: placed });
    return placed;
  }

  /** Forgets everything but the agents it had from the start. */
  reset(): void {
    this.#journal.clear();
    this.#agents.clear();
    this.#numbers.clear();
    this.#calls.length = 0;
    this.#position = 0;
    this.#addFirstAgents();
  }

  #addFirstAgents(): void {
    for (const agent of this.#firstAgents) this.addAgent(agent);
  }

  /** Writes the event to the journal, then makes it so. */
  #record(event: WorkspaceEvent): void {
    this.#journal.append(event);
    this.#apply(event);
  }

  #apply(event: WorkspaceEvent): void {
    switch (event.type) {
      case "agent-added":
        this.#agents.set(event.agent.agentId, event.agent);
        this.#position = event.agent.position;
        return;
      case "number-set":
        this.#numbers.set(event.number.phoneNumberId, event.number);
        this.#position = Math.max(this.#position, event.number.position);
        return;
      case "number-deleted":
        this.#numbers.delete(event.phoneNumberId);
        return;
      case "call-placed":
        this.#calls.push(event.call);
    }
  }
}
