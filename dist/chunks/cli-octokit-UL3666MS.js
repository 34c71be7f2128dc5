import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a}from"./chunk-UX2BQUTA.js";import"./chunk-WOHDRA5Y.js";import"./chunk-Y7CRFQTT.js";export{a as cliOctokit};
