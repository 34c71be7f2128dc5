import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a}from"./chunk-Y4U46DQV.js";import"./chunk-HKKKNEUO.js";import"./chunk-Y7CRFQTT.js";export{a as cliOctokit};
