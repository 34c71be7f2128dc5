import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a,b}from"./chunk-QJEDA6AA.js";import"./chunk-CNRJW2IM.js";import"./chunk-Y7CRFQTT.js";export{a as readPlainYaml,b as readYaml};
