import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as t,b as o}from"./chunk-HKKKNEUO.js";async function a(i,e){let{Octokit:r}=await import("./dist-src-SB7S7WYB.js"),n=new r({auth:i,baseUrl:e,userAgent:t,log:o});return{request:async c=>n.request(c)}}export{a};
