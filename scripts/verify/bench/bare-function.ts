/** Answers at once: what any function costs here, whatever it does. */
export default {
  fetch: () => Response.json({ type: "conversation_initiation_client_data" }),
};
