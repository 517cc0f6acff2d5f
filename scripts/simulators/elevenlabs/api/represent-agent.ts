import type { Agent } from "../state/schemas.ts";
import type { Workspace } from "../state/workspace.ts";
import { representPhoneNumber } from "./represent-phone-number.ts";
import { representChoice } from "./represent-webhooks.ts";

const accessInfo = {
  is_creator: true,
  creator_name: "Local workspace",
  creator_email: "workspace@example.com",
  role: "admin",
};

/** An agent in a list. Source of the fields: AgentSummaryResponseModel of ElevenLabs's SDK 2.73.0. */
export function summarizeAgent(agent: Agent) {
  return {
    agent_id: agent.agentId,
    name: agent.name,
    // One of the voices that ElevenLabs's own examples name.
    voice_id: "JBFqnCBsd6RMkjVDRZzb",
    tags: [],
    created_at_unix_secs: createdAt(agent),
    access_info: accessInfo,
    last_call_time_unix_secs: null,
    archived: false,
  };
}

/** An agent by itself: of GetAgentResponseModel of ElevenLabs's SDK 2.73.0 what matters to phone calls. */
export function representAgent(agent: Agent, workspace: Workspace) {
  return {
    agent_id: agent.agentId,
    name: agent.name,
    conversation_config: {
      agent: { first_message: agent.firstMessage, language: "en" },
    },
    metadata: {
      created_at_unix_secs: createdAt(agent),
      updated_at_unix_secs: createdAt(agent),
    },
    platform_settings: {
      overrides: {
        conversation_config_override: {
          agent: {
            first_message: agent.allowsFirstMessage,
            language: false,
            prompt: { prompt: false },
          },
          tts: { voice_id: false },
        },
        custom_llm_extra_body: false,
        enable_conversation_initiation_client_data_from_webhook:
          agent.asksWebhook,
      },
      workspace_overrides: representChoice(agent.webhooks),
      archived: false,
    },
    phone_numbers: workspace.numbers
      .filter(({ agentId }) => agentId === agent.agentId)
      .map((number) => representPhoneNumber(number, workspace)),
    access_info: accessInfo,
    tags: [],
  };
}

function createdAt(agent: Agent): number {
  return Math.floor(Date.parse(agent.createdAt) / 1000);
}
