import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a,b,c,d,e,f}from"./chunk-KJ2UODD4.js";import"./chunk-IVXA5PWF.js";import"./chunk-XDWKWSXU.js";import"./chunk-TN237WXE.js";import"./chunk-Y7CRFQTT.js";export{d as botsIn,f as connectionIn,a as explain,b as placeIn,c as policyPathIn,e as portsOf};
