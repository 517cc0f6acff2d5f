import { html } from "hono/html";
import type { Agent, ImportedNumber } from "../state/schemas.ts";
import type { Workspace } from "../state/workspace.ts";
import { copyable, numbersPath, page } from "./page.ts";

/** The first page, to which signing in leads. */
export function homePage() {
  return page(
    "Home",
    html`<p>You are signed in. Open Agents, then Phone Numbers.</p>`,
  );
}

export function agentsPage({ agents }: Workspace) {
  return page(
    "Agents",
    html`<dl>${
      agents.map(({ agentId, name }) =>
        html`
          <dt>${name}</dt>
          <dd>${copyable("agent id", agentId)}</dd>
        `
      )
    }</dl>`,
  );
}

export function numbersPage(workspace: Workspace) {
  const { numbers } = workspace;
  const rows = numbers.map(({ phoneNumberId, phoneNumber, label, agentId }) =>
    html`
      <tr>
        <td><a href="${addressOf(phoneNumberId)}">${phoneNumber}</a></td>
        <td>${label}</td>
        <td>${workspace.findAgent(agentId ?? "")?.name ?? "No agent"}</td>
      </tr>
    `
  );
  return page(
    "Phone Numbers",
    html`<p><a href="${numbersPath}/import">Import a number from Twilio</a></p>
      ${
      rows.length === 0 ? html`<p>No number is imported yet.</p>` : html`
        <table>
          <thead>
            <tr>
              <th scope="col">Phone number</th>
              <th scope="col">Label</th>
              <th scope="col">Agent</th>
            </tr>
          </thead>
          <tbody>${rows}</tbody>
        </table>
      `
    }`,
  );
}

/** The fields of an import. */
const fields = [
  { name: "phone_number", label: "Phone number", hint: false },
  { name: "label", label: "Label", hint: false },
  { name: "sid", label: "Account SID", hint: true },
  { name: "token", label: "Auth Token", hint: true },
] as const;

const hint =
  "The Twilio console shows the Account SID and the Auth Token under Account Info. Those of the simulated Twilio are printed by npm start.";

/** The form of an import, with what was refused before, but not its token. */
export function importPage(
  given: Readonly<Record<string, string>> = {},
  problem?: string,
) {
  const inputs = fields.map((field) => {
    const isSecret = field.name === "token";
    const type = isSecret ? "password" : "text";
    const value = isSecret ? "" : given[field.name] ?? "";
    const described = field.hint ? "hint" : "";
    return html`
      <label for="${field.name}">${field.label}</label>
      <input id="${field.name}" name="${field.name}" type="${type}"
        value="${value}" aria-describedby="${described}" autocomplete="off"
        required>
    `;
  });
  return page(
    "Import a number from Twilio",
    html`
      <p id="hint">${hint}</p>
      <form method="post">${inputs}<button>Import</button></form>
    `,
    problem,
  );
}

/** An imported number: assign the agent, copy the id. */
export function numberPage(
  { phoneNumberId, phoneNumber, label, agentId }: ImportedNumber,
  agents: readonly Agent[],
) {
  const options = agents.map((agent) =>
    html`<option value="${agent.agentId}" ${
      agent.agentId === agentId ? "selected" : ""
    }>${agent.name}</option>`
  );
  const assigned = agents.find((agent) => agent.agentId === agentId);
  return page(
    phoneNumber,
    html`
      <dl>
        <dt>Label</dt>
        <dd>${label}</dd>
        <dt>Id</dt>
        <dd>${copyable("id", phoneNumberId)}</dd>
        <dt>Calls</dt>
        <dd>${assigned === undefined
          ? "Nobody answers: assign an agent."
          : `${assigned.name} answers.`}</dd>
      </dl>
      <form method="post">
        <label for="agent">Agent</label>
        <select id="agent" name="agent_id">
                <option value="">No agent</option>
                ${options}
              </select>
        <button>Assign agent</button>
      </form>
    `,
  );
}

/** Where the page of an imported number is. */
export function addressOf(phoneNumberId: string): string {
  return `${numbersPath}/${encodeURIComponent(phoneNumberId)}`;
}
