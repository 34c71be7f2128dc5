import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{g as a}from"./chunk-UZEW3KLE.js";import"./chunk-LEHBOFUT.js";import"./chunk-CRXSV3SD.js";import"./chunk-TOHFEBSU.js";import"./chunk-JPHI6RJ4.js";import"./chunk-Y7CRFQTT.js";export{a as connectMailer};
