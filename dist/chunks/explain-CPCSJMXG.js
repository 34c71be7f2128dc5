import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as l}from"./chunk-CNKRNH6U.js";import{b as c,e as d}from"./chunk-TP3HO7HG.js";import{a as p}from"./chunk-Q3YEM6WB.js";import"./chunk-SR7TGZLU.js";import"./chunk-XLZUVJKJ.js";import{a}from"./chunk-QTZELA5S.js";import"./chunk-XDWKWSXU.js";import"./chunk-4QCELC7R.js";import"./chunk-Y7CRFQTT.js";var E={usage:`
Usage: incident-slo explain OWNER/REPO#N [--policy FILE] [--json]

Reads an issue and shows how each promise's time was counted: a strip, and a table that adds up to
the verdict. Nothing is written. A token is taken from GITHUB_TOKEN or GH_TOKEN; it must be allowed
to read the issue and people's roles. OWNER/REPO#N may also be the issue's address.

  --policy FILE       what if: judged under this policy (a path or a built-in name) instead of the
                      repository's, as if no verdict had been written down
  --policy-path PATH  where the repository keeps its policy (${a})
  --bot LOGIN         whose comments are the action's, where it is not github-actions[bot]
  --api-url URL       REST's address (GITHUB_API_URL, else https://api.github.com); GraphQL's
                      follows from it, or is GITHUB_GRAPHQL_URL
  --json              one JSON document: repository, number, url, title, at, policy, whatIf, state,
                      severity, missed, nextDue, duration, atSeverity[], severities[], holds[] and
                      promises[], each with key, metric, severity, target, standing, startedAt, due,
                      endedAt, remaining and its ledger: zone, amount, counted and spans[] with
                      from, until, counted, why. Times are ISO 8601 in UTC, lengths milliseconds.

Signed markers are read with the secret in INCIDENT_SLO_STATE_SECRET.
Exit code 0: explained. 1: there is no such incident, or the policy has problems.
`,options:{policy:"value","policy-path":"value",bot:"value","api-url":"value",json:"flag"},words:1,run:async(e,i)=>{let{repository:s,number:t}=c(e),o=await d(s,e,i),{explainIncident:n}=await import("./explain-NJTQX2MU.js"),r=await n(t,o,await l(e,i));return u(r,`${s}#${t}`,e,i)}};async function u(e,i,{flags:s},t){switch(e.type){case"no-issue":return t.complain(`${i}: there is no such issue, or it is a pull request.`),1;case"no-incident":return t.complain(`${i} is no incident: it never had a severity of the policy (${e.policy.severities.flatMap(({labels:o})=>o).join(", ")}).`),1;case"broken-policy":return p(e.problems,t);case"incident":{let{explanationJson:o}=await import("./explain-json-4NMADP56.js"),{explanationLines:n}=await import("./explain-text-3KLDXBTJ.js"),r=s.has("json")?[JSON.stringify(o(e),null,2)]:n(e,t);for(let m of r)t.print(m);return 0}}}export{E as explain};
