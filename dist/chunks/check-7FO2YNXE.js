import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as l}from"./chunk-FYSRZOKN.js";import{a as n}from"./chunk-LK6LDN32.js";import{b as i,d as r,e as a}from"./chunk-IVXA5PWF.js";import"./chunk-TN237WXE.js";import"./chunk-Y7CRFQTT.js";var k={usage:`
Usage: incident-slo check [FILE] [--templates DIR] [--json]

Checks a policy: prints every problem with its line, or what the policy promises as a table.
FILE is a path or a built-in policy (gruntwork, cloud-gov, community).
Without FILE it is ${i} of this folder, else gruntwork.

Templates of your own in ${n} of this folder are tried with sample data; what is
wrong with one is named with its line and field.

  --templates DIR  where templates of your own are (${n})
  --json           one JSON document: {"ok", "problems", "warnings", "policy"}

Exit code 0: no problems (warnings are none). 1: problems.
`,options:{json:"flag",templates:"value"},words:1,run:async({flags:e,values:c,words:p},o)=>{let[t]=p,s=t===void 0?await a(o):await r(t,o),{checkPolicy:m}=await import("./check-ES2F7B64.js"),u=await l(c.get("templates")??null,o),{lines:w,exitCode:h}=await m(s,{now:o.now(),json:e.has("json"),templates:u});t===void 0&&f(s)&&o.complain(`There is no ${i} here, so this is the built-in policy gruntwork, which counts then.`);for(let d of w)o.print(d);return h}};function f(e){return"builtIn"in e}export{k as check};
