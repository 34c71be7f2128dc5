import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a,b,c}from"./chunk-OI7EKSQQ.js";import"./chunk-YITVWWF7.js";import"./chunk-IVXA5PWF.js";import"./chunk-NVDIU6OG.js";import"./chunk-XDWKWSXU.js";import"./chunk-TN237WXE.js";import"./chunk-Y7CRFQTT.js";export{c as pastSettings,a as report,b as repositoryIn};
