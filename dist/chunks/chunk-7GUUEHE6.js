import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var o="rca:opened";function t(e){switch(e.type){case"opened":case"at-risk":case"missed":case"reopened":case"rca":return e.type;case"resolved":case"stood-down":case"ended":return"resolved"}}export{o as a,t as b};
