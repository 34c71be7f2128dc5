import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as d,b as $}from"./chunk-3LBR7DGE.js";import{b as g}from"./chunk-A3SAKWCW.js";import{c as m,e as u,f as p,w as h,x as l,y as c,z as f}from"./chunk-CZBYV4Z3.js";import"./chunk-7VEJG7H3.js";import"./chunk-RFPQ2GL5.js";import"./chunk-QTZELA5S.js";import"./chunk-55XXSOSC.js";import"./chunk-4QCELC7R.js";import"./chunk-BYAMJ4GJ.js";import"./chunk-OJIBKKV7.js";import"./chunk-CNRJW2IM.js";import"./chunk-Y7CRFQTT.js";function N(n){return f(n,S)}async function S({inputs:n,line:O,redact:r,environment:j}){let t=await d(n,O),e=c(l(t.names,h(t.names.length,n.shards)));if(m("matrix",r(JSON.stringify(e))),t.names.length===0)return p([$(t)],r);u(t.unfit.map(o=>({level:"warning",message:`repositories: the token reaches none that fits ${o}.`,place:null})),r);let y=e.include.map(({shard:o,repositories:s})=>`- Job ${o}: ${b(s.split(",").length)}`),w=e.include.length===1?"1 job":`${e.include.length} jobs`,i=t.passedOver.map(({name:o,why:s})=>`- ${o}: ${s}`),a=[`# Incident SLO: ${b(t.names.length)} for ${w}`,y.join(`
`)];return i.length>0&&a.push("## Passed over",i.join(`
`)),await g(`${a.join(`

`)}
`,r,j),0}function b(n){return n===1?"1 repository":`${n} repositories`}export{N as runShards};
