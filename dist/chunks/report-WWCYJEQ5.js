import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a,b,c}from"./chunk-A2DC25IY.js";import"./chunk-KJ2UODD4.js";import"./chunk-IVXA5PWF.js";import"./chunk-XDWKWSXU.js";import"./chunk-TN237WXE.js";import"./chunk-Y7CRFQTT.js";export{c as pastSettings,a as report,b as repositoryIn};
