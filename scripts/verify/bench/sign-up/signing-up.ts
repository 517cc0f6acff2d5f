import type { Inserter } from "./inserter.ts";

const STATEMENT =
  "insert into public.organizations (name, created_by) values ('Acme', $1::uuid)";
/** Not counted: after a change of the table, Postgres plans the first inserts again. */
const WARM_UP_PER_CLIENT = 4;

/** Inserts organizations of one user after the other. */
export class SigningUp {
  readonly #inserter: Inserter;
  readonly #users: readonly string[];
  #next = 0;

  constructor(inserter: Inserter, users: readonly string[]) {
    this.#inserter = inserter;
    this.#users = users;
  }

  /** How long each took, without the first ones. */
  async insert(clients: number, inserts: number): Promise<readonly number[]> {
    await this.#send(clients, clients * WARM_UP_PER_CLIENT);
    return await this.#send(clients, inserts);
  }

  #send(clients: number, inserts: number): Promise<readonly number[]> {
    const parameters = Array.from({ length: inserts }, () => {
      this.#next = (this.#next + 1) % this.#users.length;
      return [this.#users[this.#next] ?? ""];
    });
    return this.#inserter.insert({
      by: "plain SQL",
      statement: STATEMENT,
      parameters,
      clients,
    });
  }
}
