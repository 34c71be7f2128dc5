import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as a}from"./chunk-SAJRDUDY.js";import"./chunk-WOHDRA5Y.js";import"./chunk-LEHBOFUT.js";import"./chunk-U26AOFM2.js";import"./chunk-DJWYOU6B.js";import"./chunk-OJIBKKV7.js";import"./chunk-Y7CRFQTT.js";export{a as connectMailer};
