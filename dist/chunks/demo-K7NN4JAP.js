import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as m}from"./chunk-Q3YEM6WB.js";import{c as h}from"./chunk-SR7TGZLU.js";import"./chunk-QTZELA5S.js";import{a as c}from"./chunk-XDWKWSXU.js";import{c as u}from"./chunk-UVMLIWEV.js";import"./chunk-LHQ52ZQK.js";import"./chunk-2HHO43IN.js";import"./chunk-4QCELC7R.js";import"./chunk-5BAAXZN3.js";import"./chunk-4AUPRBRM.js";import"./chunk-U26AOFM2.js";import"./chunk-DJWYOU6B.js";import"./chunk-6XP7LNHJ.js";import"./chunk-OJIBKKV7.js";import"./chunk-V7IZGPNX.js";import"./chunk-S2KBXFJQ.js";import"./chunk-CNRJW2IM.js";import"./chunk-Y7CRFQTT.js";var w=4870,E={usage:`
Usage: incident-slo demo [--policy FILE] [--html DIR]
       incident-slo demo --serve [--policy FILE] [--port N] [--no-action]

Plays a support desk's week on a simulated GitHub and tells it as it happens: who did what, what
Incident SLO said, which mails went out, the root cause analyses. Nothing leaves this machine.

  --policy FILE  plays it under your own policy, or a built-in one (gruntwork, cloud-gov, community)
  --html DIR     writes the threads, mails and analyses as pages to look at, into the folder DIR

With --serve nothing is played: a GitHub with one empty repository keeps running for you to work
on, with curl or any other client, and each event runs the action as GitHub would. It prints where
it is, the tokens, and what to try first.

  --port N       where it listens on this machine; ${w} otherwise, 0 for any free port
  --no-action    events run nothing: the action is yours to run

Exit code 0: played, or served until Ctrl-C. 1: the policy has problems, or something failed.
`,options:{policy:"value",html:"value",serve:"flag",port:"value","no-action":"flag"},words:0,run:async({values:t,flags:o},e)=>{let r=t.get("policy");if(o.has("serve"))return d(r??null,y(t.get("port")),t.has("html"),!o.has("no-action"),e);if(t.has("port")||o.has("no-action"))throw new c("--port and --no-action belong to --serve.");let{default:n}=await import("./acme-DXELC5O4.js"),i=r===void 0?{name:"Acme's policy",text:n}:await h(r,e),{playWeek:a}=await import("./demo-JVC4MQEN.js"),{BEGINS:p}=await import("./story-E4Z2NYFD.js"),s=await u(i,{now:Date.parse(p)});if(!s.ok)return m(s.error,e);let l=await g(t.get("html")??null,e);return await a({policy:s.value.policy,text:"text"in i?i.text:null},e,l)?0:1}};async function d(t,o,e,r,n){if(e)throw new c("--html does not go with --serve, which shows its pages itself.");let i=t===null?{builtIn:"gruntwork"}:await h(t,n),a=await u(i,{now:n.now()});if(!a.ok)return m(a.error,n);let p=t===null?null:"text"in i?i.text:`extends: ${i.builtIn}
`,{serveDesk:s}=await import("./serve-7XOAHSSP.js");try{return await s({policy:a.value.policy,text:p,port:o,runs:r},n),0}catch(l){if(!f(l))throw l;return n.complain(`Port ${o} is taken or not allowed. Choose another with --port, or 0 for any free one.`),1}}function y(t){let o=Number(t??w);if(!/^\d+$/.test(t??String(w))||o>65535)throw new c(`--port: expected a number from 0 to 65535, got "${t}".`);return o}function f(t){return t instanceof Error&&"code"in t&&(t.code==="EADDRINUSE"||t.code==="EACCES")}async function g(t,o){if(t===null)return async()=>{};let{makeFolder:e,writePages:r}=await import("./write-PXDH4W6Z.js");return await e(t,o),async n=>{await r(t,n,o),o.print(`
Pages to look at: ${t}/index.html`)}}export{E as demo};
