import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPrivileges } from "../../../local/data-api/data-api-under-test.ts";
import { projectRef } from "./hosted-project/hosted-project.ts";
import { readOutcome } from "./project-state.ts";
import { useDeployment } from "./use-deployment.ts";

describe("npm run deploy, run again", () => {
  const scene = useDeployment();

  it("changes nothing, and says so", async () => {
    const { deploy, project } = scene();
    const first = await deploy();
    assert.equal(first.code, 0, first.output);
    const read = async () => ({
      ...await readOutcome(project),
      catalogue: await readPrivileges(project.admin),
      times: (await project.control.project(projectRef)).secrets,
    });
    const before = await read();
    const { code, output } = await deploy();
    assert.equal(code, 0, output);
    assert.match(output, /All \d+ migrations are applied/);
    assert.match(output, /The functions have these settings already/);
    assert.match(output, /Nothing is missing, and nothing differs/);
    assert.deepEqual(await read(), before);
  });
});
