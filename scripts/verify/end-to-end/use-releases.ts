import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { changeAtTwilio } from "../stack-under-test/change-at-twilio.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** A stack before the tests of a file, whose functions also remove numbers from ElevenLabs, and the actions of tests of releases. */
export function useReleases() {
  const stack = useStack(elevenLabsAccount);

  const rowOf = async (numberId: string) => {
    const { data } = await stack().server.from("phone_numbers").select()
      .eq("id", numberId).single().throwOnError();
    return data;
  };

  /** The newest. */
  const releaseOf = async (numberId: string) => {
    const { data } = await stack().server.from("phone_number_releases")
      .select().eq("phone_number_id", numberId)
      .order("created_at", { ascending: false }).limit(1).single()
      .throwOnError();
    return data;
  };

  return {
    stack,
    rowOf,
    releaseOf,

    /** An organization with an active number, imported at ElevenLabs. */
    async insertActive(name: string) {
      const { info, server, elevenLabs } = stack();
      const { organization, number } = await insertWithNumber(server, name);
      const { phoneNumberId } = await elevenLabs.addPhoneNumber({
        phoneNumber: number.phone_number,
        agentId: localAgent.agentId,
      });
      await request(
        info,
        `/admin/phone-numbers/${number.phone_number}/activate`,
        activation({ apikey: info.secretKey }, phoneNumberId),
      );
      const { id, phone_number: phoneNumber } = number;
      const { data: { twilio_sid: sid } } = await server
        .from("phone_number_details").select().eq("phone_number_id", id)
        .single().throwOnError();
      return { organizationId: organization.id, id, phoneNumber, sid };
    },

    async deleteOrganization(organizationId: string) {
      await stack().server.from("organizations").delete()
        .eq("id", organizationId).throwOnError();
    },

    async setGrace(grace: string) {
      await stack()
        .database`update public.provisioning_settings set release_grace = ${grace}`;
    },

    /** Sweeps as pg_cron does each minute, after making all waiting releases due. */
    async sweep() {
      await stack().database`
        update public.phone_number_releases set due_at = now()
        where lease_token is not null or last_error_code is not null and due_at is not null`;
      await stack().database`select one_number.sweep_phone_number_releases()`;
    },

    /** Calls one of the admin's routes about a number. */
    admin: (phoneNumber: string, change: string, body?: unknown) =>
      request(stack().info, `/admin/phone-numbers/${phoneNumber}/${change}`, {
        method: "POST",
        headers: { apikey: stack().info.secretKey },
        body: body === undefined ? null : JSON.stringify(body),
      }),

    awaitReleased: (numberId: string) =>
      waitUntil(`number "${numberId}" is released`, async () => {
        const row = await rowOf(numberId);
        return row.status === "released" ? row : undefined;
      }),

    /** Waits until an attempt has failed. */
    awaitFailure: (numberId: string) =>
      waitUntil(`the release of "${numberId}" has failed`, async () => {
        const { last_error_code } = await releaseOf(numberId);
        return last_error_code ?? undefined;
      }),

    changeAtTwilio: (sid: string, form: Readonly<Record<string, string>>) =>
      changeAtTwilio(stack().info, sid, form),

    /** Whether Twilio still bills the number. */
    async isBilled(phoneNumber: string) {
      const { phoneNumbers } = await stack().twilio.account();
      return phoneNumbers.some((number) => number.phoneNumber === phoneNumber);
    },

    /** Whether ElevenLabs still has the number. */
    async isImported(phoneNumber: string) {
      const { phoneNumbers } = await stack().elevenLabs.workspace();
      return phoneNumbers.some((number) => number.phoneNumber === phoneNumber);
    },

    /** The pending notifications about a number, by type. */
    async pending(phoneNumber: string) {
      const { data } = await stack().server.from("admin_notifications")
        .select("type").eq("subject", phoneNumber).eq("status", "pending")
        .throwOnError();
      return data.map(({ type }) => type);
    },
  };
}
