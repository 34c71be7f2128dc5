import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a,c as o}from"./chunk-CZBYV4Z3.js";var d=2e5,u=1e6;function g(n,t){let{open:e,missed:r,comments:i,mails:s,rcas:m}=n;for(let[l,y]of Object.entries({open:e,missed:r,comments:i,mails:s,rcas:m}))o(l,y);o("incidents",t(c(n.incidents,d))),o("planned",t(c(n.planned,d)))}function c(n,t){let e=[],r=2;for(let i of n){let s=JSON.stringify(i);if(r+=s.length+1,r>t)break;e.push(s)}return`[${e.join(",")}]`}async function b(n,t,e){e.GITHUB_STEP_SUMMARY&&await a.addRaw(f(t(n))).addEOL().write()}function f(n){let t=Buffer.from(n);if(t.length<=u)return n;let e=t.subarray(0,u).toString();return`${e.slice(0,e.lastIndexOf(`
`))}

The summary is longer than GitHub shows; the rest is left out.`}export{g as a,b};
