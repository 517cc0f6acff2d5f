import assert from "node:assert/strict";
import { afterEach, before, describe, it } from "node:test";
import { useReleases } from "./use-releases.ts";

describe("a release that goes wrong", () => {
  const releases = useReleases();
  const { stack, admin } = releases;
  before(() => releases.setGrace("0"));
  afterEach(async () => {
    await stack().twilio.clearFaults();
    await stack().elevenLabs.clearFaults();
  });

  /** An organization that is deleted, whose number is due. */
  async function letGo(name: string) {
    const number = await releases.insertActive(name);
    await releases.deleteOrganization(number.organizationId);
    return number;
  }

  for (const when of ["before", "after"] as const) {
    it(`at Twilio ${when} its effect ends well`, async () => {
      await stack().twilio.addFault({
        operation: "release",
        fault: {
          kind: "error",
          status: 500,
          code: 20500,
          message: "Oops",
          when,
        },
      });
      const number = await letGo(`Unlucky ${when}`);
      await releases.sweep();
      assert.equal(await releases.awaitFailure(number.id), "TWILIO_20500");
      assert.equal((await releases.rowOf(number.id)).status, "releasing");
      const kept = await admin(number.phoneNumber, "keep");
      assert.deepEqual([kept.status, kept.code], [409, "RELEASE_IN_PROGRESS"]);

      await releases.sweep();
      await releases.awaitReleased(number.id);
      assert.equal(await releases.isBilled(number.phoneNumber), false);
    });
  }

  it("while ElevenLabs is down leaves the number paid, lets an admin keep it, and succeeds afterwards", async () => {
    await stack().elevenLabs.addFault({
      operation: "any",
      fault: { kind: "error", status: 503 },
      times: null,
    });
    const number = await letGo("Isolated");
    await releases.sweep();
    assert.equal(
      await releases.awaitFailure(number.id),
      "ELEVENLABS_UNAVAILABLE",
    );
    assert.equal(await releases.isBilled(number.phoneNumber), true);
    assert.equal((await admin(number.phoneNumber, "keep")).status, 200);

    await stack().elevenLabs.clearFaults();
    await admin(number.phoneNumber, "release", { confirm: number.phoneNumber });
    await releases.awaitReleased(number.id);
    assert.equal(await releases.isImported(number.phoneNumber), false);
  });

  it("because it has an emergency address removes that first", async () => {
    const number = await letGo("Safe");
    await releases.changeAtTwilio(number.sid, {
      EmergencyAddressSid: `AD${"0".repeat(32)}`,
    });
    await releases.sweep();
    await releases.awaitReleased(number.id);
    assert.equal(await releases.isBilled(number.phoneNumber), false);
  });

  it("because the number has another tag at Twilio changes nothing and tells the admins", async () => {
    const number = await letGo("Renamed");
    await releases.changeAtTwilio(number.sid, {
      FriendlyName: "org:somebody else's",
    });
    await releases.sweep();
    assert.equal(await releases.awaitFailure(number.id), "NUMBER_MISMATCH");
    assert.equal(await releases.isBilled(number.phoneNumber), true);
    assert.equal(await releases.isImported(number.phoneNumber), true);
    assert.deepEqual((await releases.pending(number.phoneNumber)).sort(), [
      "release_failed",
      "release_scheduled",
    ]);
  });
});
