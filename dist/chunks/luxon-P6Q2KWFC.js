import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{h as a,i as b,j as c,k as d}from"./chunk-6XP7LNHJ.js";import"./chunk-OJIBKKV7.js";import"./chunk-Y7CRFQTT.js";export{b as formatInstant,a as isZone,c as parseInstant,d as parseWallTime};
