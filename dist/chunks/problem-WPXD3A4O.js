import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as a,c as b,d as c,e as d}from"./chunk-V7IZGPNX.js";import"./chunk-S2KBXFJQ.js";import"./chunk-Y7CRFQTT.js";export{c as describeFinding,b as describeProblem,d as pathText,a as valueAt};
