import { activation, request } from "../../stack-under-test/request.ts";
import type { StackUnderTest } from "../../stack-under-test/stack-under-test.ts";

/** What an admin does: imports a number at the simulator, and activates it. */
export async function activateNumber(
  { elevenLabs, info }: StackUnderTest,
  phoneNumber: string,
): Promise<void> {
  const { agents } = await elevenLabs.workspace();
  const { phoneNumberId } = await elevenLabs.addPhoneNumber({
    phoneNumber,
    agentId: agents[0]?.agentId ?? null,
  });
  const { status } = await request(
    info,
    `/admin/phone-numbers/${phoneNumber}/activate`,
    activation({ apikey: info.secretKey }, phoneNumberId),
  );
  if (status !== 200) throw new Error(`Cannot activate "${phoneNumber}"`);
}
