import { afterAll, describe, expect, it } from "vitest";
import { alertmanager, ENDED, generic, member } from "../core/intake/payloads.ts";
import { openScene, type Scene, workflowsIn } from "./scene.ts";

const [ALERTS = "", AIRLOCK = ""] = workflowsIn("docs/intake.md");
const open: Scene[] = [];
afterAll(async () => {
  for (const scene of open) await scene.stop();
});

async function opened(workflow: string): Promise<Scene> {
  const scene = await openScene([workflow], "2026-03-02T14:00:00Z");
  scene.repo.writeFile(".github/incident-slo.yml", "intake: { severities: { critical: sev1, warning: sev2 } }\n");
  open.push(scene);
  return scene;
}

describe("docs/intake.md, pasted", () => {
  it("opens an incident for an alert, and tells it of the recovery", async () => {
    const { repo, alert, sim } = await opened(ALERTS);
    expect((await alert(alertmanager())).map(({ result }) => result)).toEqual(["success"]);
    sim.clock.set("2026-03-02T14:20:00Z");
    const ended = alertmanager({ status: "resolved", alerts: [member("web-1", ENDED), member("web-2", ENDED)] });
    expect((await alert(ended)).map(({ result }) => result)).toEqual(["success"]);
    expect((await alert(generic(), "workflow_dispatch")).map(({ result }) => result)).toEqual(["success"]);
    expect(repo.threads().map(({ labels, comments }) => [labels, comments.length])).toEqual([
      [["sev1"], 1],
      [["sev2"], 1],
    ]);
    expect(repo.thread(1).comments[0]?.body).toContain("**The monitor reports that it recovered**");
  });

  it("passes alerts through an airlock into the real repository", async () => {
    const { repo, alert, sim } = await opened(AIRLOCK);
    const service = sim.repository("acme/service");
    for (const name of ["sev1", "sev2", "sev3", "sev4"]) service.createLabel(name);
    expect((await alert(generic({ severity: "sev2" }))).map(({ result }) => result)).toEqual(["success"]);
    expect([repo.threads(), service.threads().map(({ labels, comments }) => [labels, comments.map(({ by }) => by)])]).toEqual([
      [],
      [[["sev2"], ["incident-slo-app"]]],
    ]);
  });
});
