import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var e="incident-slo",r={debug:()=>{},info:()=>{},warn:()=>{},error:()=>{}};export{e as a,r as b};
