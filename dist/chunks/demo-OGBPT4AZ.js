import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{d as c}from"./chunk-IVXA5PWF.js";import{a as r}from"./chunk-M3A7ADBZ.js";import"./chunk-TN237WXE.js";import"./chunk-PQDRC76D.js";import"./chunk-6S3UUPYB.js";import"./chunk-CRXSV3SD.js";import"./chunk-TOHFEBSU.js";import"./chunk-CNRJW2IM.js";import"./chunk-5G4PMZUL.js";import"./chunk-JPHI6RJ4.js";import{b as l}from"./chunk-GFVBZSFL.js";import"./chunk-MDGWJMUU.js";import"./chunk-Y7CRFQTT.js";var g={usage:`
Usage: incident-slo demo [--policy FILE] [--html DIR]

Plays a support desk's week on a simulated GitHub and tells it as it happens: who did what, what
Incident SLO said, which mails went out, the root cause analyses. Nothing leaves this machine.

  --policy FILE  plays it under your own policy, or a built-in one (gruntwork, cloud-gov, community)
  --html DIR     writes the threads, mails and analyses as pages to look at, into the folder DIR

Exit code 0: played. 1: the policy has problems, or something could not be done.
`,options:{policy:"value",html:"value"},words:0,run:async({values:n},o)=>{let s=n.get("policy"),{default:m}=await import("./acme-DXELC5O4.js"),e=s===void 0?{name:"Acme's policy",text:m}:await c(s,o),{playWeek:p}=await import("./demo-EKHLMWDM.js"),{BEGINS:d}=await import("./story-R2IBU42K.js"),a=await r(e,{now:Date.parse(d)});if(!a.ok){for(let i of a.error)o.complain(l(i));return 1}let t=n.get("html"),u=await p({policy:a.value.policy,text:"text"in e?e.text:null},o,async i=>{if(t===void 0)return;let{writePages:y}=await import("./write-66TCSV45.js");await y(t,i,o)});return t!==void 0&&o.print(`
Pages to look at: ${t}/index.html`),u?0:1}};export{g as demo};
