import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as h}from"./chunk-CHUXDLYX.js";import{c,d as m}from"./chunk-SR7TGZLU.js";import{a}from"./chunk-XLZUVJKJ.js";import{a as n}from"./chunk-QTZELA5S.js";import{a as r}from"./chunk-XDWKWSXU.js";import"./chunk-4QCELC7R.js";import"./chunk-Y7CRFQTT.js";var T={usage:`
Usage: incident-slo check [FILE] [--templates DIR] [--json]
       incident-slo check --remote OWNER/REPO [FILE] [--api-url URL] [--json]

Checks a policy: prints every problem with its line, or what the policy promises as a table.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${n} of this folder, else gruntwork.

Templates of your own in ${a} of this folder are tried with sample data; what is
wrong with one is named with its line and field.

With --remote it compares a repository on GitHub with its policy: labels, workflows and their
triggers, conditions and permissions, templates, mail, root cause analyses, staff. Each thing that
does not fit comes with what helps. Nothing is written. A token is taken from GITHUB_TOKEN or
GH_TOKEN. Without FILE it is the policy that the repository's own workflow uses.

  --templates DIR      where templates of your own are (${a})
  --remote OWNER/REPO  the repository to compare with its policy
  --api-url URL        REST's address (GITHUB_API_URL, else https://api.github.com)
  --json               one JSON document: {"ok", "problems", "warnings", "policy"}; with --remote
                       {"ok", "repository", "policy", "findings"}, each finding with its area,
                       level (fits, warning, problem, unknown), file, line, message and cure

Exit code 0: no problems (warnings are none). 1: problems.
`,options:{json:"flag",templates:"value",remote:"value","api-url":"value"},words:1,run:async(e,o)=>{let{flags:w,values:t,words:u}=e,l=t.get("remote");if(l!==void 0){if(t.has("templates"))throw new r("--templates does not go with --remote, which reads the repository's own.");let{runRemoteCheck:s}=await import("./check-remote-4VB2BOBY.js");return s(l,e,o)}if(t.has("api-url"))throw new r("--api-url belongs to --remote.");let[i]=u,p=i===void 0?await m(o):await c(i,o),{checkPolicy:d}=await import("./check-QUQP3QVD.js"),f=await h(t.get("templates")??null,o),{lines:y,exitCode:g}=await d(p,{now:o.now(),json:w.has("json"),width:o.width,templates:f});i===void 0&&E(p)&&o.complain(`There is no ${n} here, so this is the built-in policy gruntwork, which counts then.`);for(let s of y)o.print(s);return g}};function E(e){return"builtIn"in e}export{T as check};
