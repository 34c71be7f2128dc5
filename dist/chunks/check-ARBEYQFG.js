import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as e,d as s,e as c}from"./chunk-IVXA5PWF.js";import"./chunk-TN237WXE.js";import"./chunk-Y7CRFQTT.js";var y={usage:`
Usage: incident-slo check [FILE] [--json]

Checks a policy: prints every problem with its line, or what the policy promises as a table.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${e} of this folder, else gruntwork.

  --json   one JSON document: {"ok", "problems", "warnings", "policy"}

Exit code 0: no problems (warnings are none). 1: problems.
`,options:{json:"flag"},words:1,run:async({flags:n,words:r},o)=>{let[i]=r,t=i===void 0?await c(o):await s(i,o),{checkPolicy:a}=await import("./check-65WIO5LO.js"),{lines:l,exitCode:p}=await a(t,{now:o.now(),json:n.has("json")});i===void 0&&m(t)&&o.complain(`There is no ${e} here, so this is the built-in policy gruntwork, which counts then.`);for(let u of l)o.print(u);return p}};function m(n){return"builtIn"in n}export{y as check};
