import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { changeAtTwilio } from "../stack-under-test/change-at-twilio.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import type { StackUnderTest } from "../stack-under-test/stack-under-test.ts";

/** The reference of the hosted project that the original stands for: on this machine, all projects have one name. */
export const ORIGINAL = "abcdefghijklmnopqrst";

export type OriginalProject = Awaited<ReturnType<typeof fillOriginal>>;

/**
 * Gives the stack of the original an organization with an active number, Acme, one with a number that waits for its
 * import, Bolt, and, as purchases are paused, one that waits for its number, Crab; the numbers have the tag of the original.
 */
export async function fillOriginal(stack: StackUnderTest) {
  const { info, server, twilio, elevenLabs, database } = stack;
  const acme = await insertWithNumber(server, "Acme");
  const imported = await elevenLabs.addPhoneNumber({
    phoneNumber: acme.number.phone_number,
    agentId: localAgent.agentId,
  });
  const path = `/admin/phone-numbers/${acme.number.phone_number}/activate`;
  await request(
    info,
    path,
    activation({ apikey: info.secretKey }, imported.phoneNumberId),
  );
  await insertWithNumber(server, "Bolt");
  for (
    const { sid, configuration } of (await twilio.account()).phoneNumbers
  ) {
    const tag = configuration.friendly_name.replace(/@.*/, `@${ORIGINAL}`);
    await changeAtTwilio(info, sid, { FriendlyName: tag });
  }
  await database`update public.provisioning_settings set purchases_paused = true`;
  const { data } = await server.from("organizations")
    .insert({ name: "Crab" }).select().single().throwOnError();
  return { acme, crabId: data.id };
}
