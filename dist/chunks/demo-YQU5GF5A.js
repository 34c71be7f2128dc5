import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{d as h}from"./chunk-IVXA5PWF.js";import{a as c}from"./chunk-XDWKWSXU.js";import{c as m}from"./chunk-EY4KBGZ6.js";import"./chunk-FYWFON6S.js";import"./chunk-TN237WXE.js";import"./chunk-6NPQTCIC.js";import"./chunk-4AUPRBRM.js";import"./chunk-CRXSV3SD.js";import"./chunk-UV5CD3JD.js";import"./chunk-CNRJW2IM.js";import"./chunk-6XP7LNHJ.js";import"./chunk-JPHI6RJ4.js";import{c as u}from"./chunk-TJ62G7YI.js";import"./chunk-S2KBXFJQ.js";import"./chunk-Y7CRFQTT.js";var d=4870,C={usage:`
Usage: incident-slo demo [--policy FILE] [--html DIR]
       incident-slo demo --serve [--policy FILE] [--port N] [--no-action]

Plays a support desk's week on a simulated GitHub and tells it as it happens: who did what, what
Incident SLO said, which mails went out, the root cause analyses. Nothing leaves this machine.

  --policy FILE  plays it under your own policy, or a built-in one (gruntwork, cloud-gov, community)
  --html DIR     writes the threads, mails and analyses as pages to look at, into the folder DIR

With --serve nothing is played: a GitHub with one empty repository keeps running for you to work
on, with curl or any other client, and each event runs the action as GitHub would. It prints where
it is, the tokens, and what to try first.

  --port N       where it listens on this machine; ${d} otherwise, 0 for any free port
  --no-action    events run nothing: the action is yours to run

Exit code 0: played, or served until Ctrl-C. 1: the policy has problems, or something failed.
`,options:{policy:"value",html:"value",serve:"flag",port:"value","no-action":"flag"},words:0,run:async({values:t,flags:o},e)=>{let r=t.get("policy");if(o.has("serve"))return y(r??null,f(t.get("port")),t.has("html"),!o.has("no-action"),e);if(t.has("port")||o.has("no-action"))throw new c("--port and --no-action belong to --serve.");let{default:n}=await import("./acme-DXELC5O4.js"),i=r===void 0?{name:"Acme's policy",text:n}:await h(r,e),{playWeek:s}=await import("./demo-KZQDUHWS.js"),{BEGINS:p}=await import("./story-C2W5YZRH.js"),l=await m(i,{now:Date.parse(p)});if(!l.ok){for(let w of l.error)e.complain(u(w));return 1}let a=await b(t.get("html")??null,e);return await s({policy:l.value.policy,text:"text"in i?i.text:null},e,a)?0:1}};async function y(t,o,e,r,n){if(e)throw new c("--html does not go with --serve, which shows its pages itself.");let i=t===null?{builtIn:"gruntwork"}:await h(t,n),s=await m(i,{now:n.now()});if(!s.ok){for(let a of s.error)n.complain(u(a));return 1}let p=t===null?null:"text"in i?i.text:`extends: ${i.builtIn}
`,{serveDesk:l}=await import("./serve-6HDOAU34.js");try{return await l({policy:s.value.policy,text:p,port:o,runs:r},n),0}catch(a){if(!g(a))throw a;return n.complain(`Port ${o} is taken or not allowed. Choose another with --port, or 0 for any free one.`),1}}function f(t){let o=Number(t??d);if(!/^\d+$/.test(t??String(d))||o>65535)throw new c(`--port: expected a number from 0 to 65535, got "${t}".`);return o}function g(t){return t instanceof Error&&"code"in t&&(t.code==="EADDRINUSE"||t.code==="EACCES")}async function b(t,o){if(t===null)return async()=>{};let{makeFolder:e,writePages:r}=await import("./write-FI3IDYNV.js");return await e(t,o),async n=>{await r(t,n,o),o.print(`
Pages to look at: ${t}/index.html`)}}export{C as demo};
