import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{b as a}from"./chunk-HCWCNEZ3.js";import"./chunk-WOHDRA5Y.js";import"./chunk-LEHBOFUT.js";import"./chunk-CRXSV3SD.js";import"./chunk-UV5CD3JD.js";import"./chunk-JPHI6RJ4.js";import"./chunk-Y7CRFQTT.js";export{a as connectMailer};
