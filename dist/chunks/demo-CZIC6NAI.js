import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{d as r}from"./chunk-IVXA5PWF.js";import{b as l}from"./chunk-VUOTONGN.js";import"./chunk-ZMOXGXIO.js";import"./chunk-YEB73XQP.js";import"./chunk-CRXSV3SD.js";import"./chunk-AL3C254T.js";import"./chunk-TOHFEBSU.js";import"./chunk-TN237WXE.js";import"./chunk-CNRJW2IM.js";import"./chunk-BVF455LZ.js";import"./chunk-JPHI6RJ4.js";import{b as s}from"./chunk-GFVBZSFL.js";import"./chunk-MDGWJMUU.js";import"./chunk-Y7CRFQTT.js";var f={usage:`
Usage: incident-slo demo [--policy FILE] [--html DIR]

Plays a support desk's week on a simulated GitHub and tells it as it happens: who did what, what
Incident SLO said, which mails went out, the root cause analyses. Nothing leaves this machine.

  --policy FILE  plays it under your own policy, or a built-in one (gruntwork, cloud-gov, community)
  --html DIR     writes the threads, mails and analyses as pages to look at, into the folder DIR

Exit code 0: played. 1: the policy has problems, or something could not be done.
`,options:{policy:"value",html:"value"},words:0,run:async({values:o},t)=>{let a=o.get("policy"),{default:i}=await import("./acme-DXELC5O4.js"),e=a===void 0?{name:"Acme's policy",text:i}:await r(a,t),{playWeek:m}=await import("./demo-HPF47ZMS.js"),{BEGINS:c}=await import("./story-VLEN4KO2.js"),n=await l(e,{now:Date.parse(c)});if(!n.ok){for(let d of n.error)t.complain(s(d));return 1}let p=await u(o.get("html")??null,t);return await m({policy:n.value.policy,text:"text"in e?e.text:null},t,p)?0:1}};async function u(o,t){if(o===null)return async()=>{};let{makeFolder:a,writePages:i}=await import("./write-UL6KCSA7.js");return await a(o,t),async e=>{await i(o,e,t),t.print(`
Pages to look at: ${o}/index.html`)}}export{f as demo};
