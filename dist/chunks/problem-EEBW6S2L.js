import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a,b,c,d}from"./chunk-GFVBZSFL.js";import"./chunk-MDGWJMUU.js";import"./chunk-Y7CRFQTT.js";export{c as describeFinding,b as describeProblem,d as pathText,a as valueAt};
