import { afterEach, describe, expect, it } from "vitest";
import { alertmanager, generic, grafana } from "../core/intake/payloads.ts";
import { type Desk, openDesk, TOKEN } from "../support/desk.ts";
import { type Finished, type RunOptions, runAction } from "../support/runner.ts";

let desk: Desk;
afterEach(() => desk.sim.stop());

const POLICY = "intake: { severities: { critical: sev1, warning: sev2 } }\n";

function intake(options: RunOptions): Promise<Finished> {
  return runAction(desk.sim, { token: TOKEN, longWaits: "hurried", ...options, inputs: { job: "intake", ...options.inputs } });
}

const dispatched = (alert: unknown, run: string, inputs = {}) =>
  intake({
    event: "repository_dispatch",
    payload: { action: "alert", client_payload: { alert } },
    environment: { GITHUB_RUN_ID: run },
    inputs,
  });

describe("job: intake of the built action", () => {
  it("opens an issue and its status comment for what repository_dispatch brings, once for each run", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
    const first = await dispatched(alertmanager(), "17");
    expect([first.code, first.log.match(/^::(?:error|warning).*/gm)]).toEqual([0, null]);
    expect(desk.repo.threads().map(({ title, labels }) => [title, labels])).toEqual([
      ["HighErrorRate: More than 10 % of requests fail", ["sev1"]],
    ]);
    expect(desk.ours(1)).toEqual([expect.stringContaining("### Severity 1 (Critical)")]);
    expect([first.outputs.get("open"), first.outputs.get("comments")]).toEqual(["1", "1"]);
    expect(first.summary).toContain("[#1](https://github.com/acme/service/issues/1): issue opened (sev1)");
    desk.forget();
    const again = await dispatched(alertmanager(), "17");
    expect([again.code, desk.writes()]).toEqual([0, []]);
    desk.at("14:12");
    await dispatched(alertmanager(), "18");
    expect([desk.repo.threads().length, desk.ours(1)]).toEqual([1, [expect.stringContaining("| 14:12 UTC | fires |")]]);
  });

  it("shows a monitor's word in its summary as it is", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
    const { summary } = await dispatched(generic({ severity: "[log in](http://a.example) **b** <b>" }), "17");
    expect(summary).toContain("\\[log in\\](http");
    expect(summary).not.toMatch(/(?<!\\)\*b|<b>|\(http:\/\//);
  });

  it("opens it in the repository that is named, under its policy, for what workflow_dispatch brings as text", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: "intake: { severities: { blue: sev1 } }\n" });
    const other = desk.sim.repository("acme/shop", { private: true });
    for (const label of ["sev1", "sev2", "sev3", "sev4"]) other.createLabel(label);
    other.writeFile(".github/incident-slo.yml", "intake: { severities: { high: sev2 } }\n");
    desk.sim.addToken("ghs_app", { login: "desk-app[bot]", permissions: { issues: "write", contents: "read", metadata: "read" } });
    const alert = JSON.stringify(grafana({ commonLabels: { severity: "high" } }));
    const { code, log } = await intake({
      event: "workflow_dispatch",
      payload: { inputs: { alert } },
      token: "ghs_app",
      inputs: { repositories: "acme/shop" },
    });
    expect([code, log]).toEqual([0, log]);
    expect([desk.repo.threads(), other.threads().map(({ labels, comments }) => [labels, comments.length])]).toEqual([[], [[["sev2"], 1]]]);
  });

  it("lists in a dry run what it would open, and writes nothing", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
    const { code, outputs, summary } = await dispatched(generic(), "1", { "dry-run": "true" });
    expect([code, desk.writes()]).toEqual([0, []]);
    expect(JSON.parse(outputs.get("planned") ?? "[]")).toMatchObject([
      { what: "alert-opened", issue: null, keys: ["sev2"] },
      { what: "status-created", issue: null },
    ]);
    expect(summary).toContain("# Incident SLO: an alert, dry run");
    expect(summary).toContain(
      "- issue opened (sev2): The backup failed. Reported by a monitor. What stands here is the monitor's word, not support's.\n- status comment opened\n",
    );
  });

  it.each`
    case                            | options                                                                                     | sentence
    ${"garbage"}                    | ${{ event: "workflow_dispatch", payload: { inputs: { alert: "{" } } }}                      | ${"alert: expected JSON, got text that is none."}
    ${"something else"}             | ${{ event: "repository_dispatch", payload: { client_payload: { alert: { event: "x" } } } }} | ${"alert: expected what Alertmanager or Grafana sends (status, alerts, groupKey, …) or the form of our own (key, state, …), got one with event."}
    ${"a payload without an alert"} | ${{ event: "repository_dispatch", payload: { client_payload: { data: {} } } }}              | ${'job: intake takes an alert from repository_dispatch, as "alert" in its client_payload, or from workflow_dispatch, as its input "alert". This event has none.'}
    ${"another event"}              | ${{ event: "schedule" }}                                                                    | ${'job: intake takes an alert from repository_dispatch, as "alert" in its client_payload, or from workflow_dispatch, as its input "alert". This event has none.'}
    ${"several repositories"}       | ${{ event: "schedule", inputs: { repositories: "acme/a, acme/b" } }}                        | ${"repositories: an alert's issue goes to one repository. Name it as owner/name."}
    ${"a pattern of them"}          | ${{ event: "schedule", inputs: { repositories: "acme/*" } }}                                | ${"repositories: an alert's issue goes to one repository. Name it as owner/name."}
  `("fails with one sentence on $case, and asks GitHub nothing", async ({ options, sentence }) => {
    desk = await openDesk("2026-03-06T14:02:00Z");
    const { code, log } = await intake(options);
    expect([code, log.match(/^::error.*/gm), desk.sim.requests.length]).toEqual([1, [`::error::${sentence}`], 0]);
  });

  it("fails where its token may not open issues, and says that the job is to be run again", async () => {
    desk = await openDesk("2026-03-06T14:02:00Z", { policy: POLICY });
    desk.sim.addToken("ghs_reader", { login: "github-actions[bot]", permissions: { issues: "read", contents: "read", metadata: "read" } });
    const { code, log } = await intake({
      event: "repository_dispatch",
      payload: { client_payload: { alert: generic() } },
      token: "ghs_reader",
    });
    expect([code, log.match(/^::error.*/gm)]).toEqual([
      1,
      [
        expect.stringMatching(
          /^::error::Failed to open an issue in acme\/service: .*issues: write.* No later run does it: run this job again\.$/,
        ),
      ],
    ]);
  });
});
