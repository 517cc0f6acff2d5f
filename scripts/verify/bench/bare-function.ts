/** Answers at once: measures the time that every function needs here. */
export default {
  fetch: () => Response.json({ type: "conversation_initiation_client_data" }),
};
