import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as je,b as Qe,c as v,i as Xe,k as Ze,l as S,m as ne,n as st,o as ke,p as at,s as xe,t as lt,v as ve}from"./chunk-EQY4RKBU.js";import{a as Q,b as X,c as tt,d as nt,e as rt,g as Z,h as we}from"./chunk-Z6QEATYF.js";import{a as be}from"./chunk-PTP4H5IV.js";import{gc as Ge}from"./chunk-6YCWFMRD.js";import{b as Je,c as et}from"./chunk-VRENRV2C.js";import{a as qe,b as ge,i as Ye,j,k as b,o as ee,r as te,s as F}from"./chunk-VF3YXEQP.js";import{a as re,b as K,e as oe,g as P,h as ot,i as it,j as k,k as C}from"./chunk-MSP5JLKU.js";import{a as U}from"./chunk-XHSPVMQF.js";import{a as N}from"./chunk-OJIBKKV7.js";var Ve=5*6e4,br=3*6e4,kr=6*1e3,xr=6e4;function sa(){return{held:new Map,releases:[]}}async function aa({releases:e}){await Promise.all(e)}async function la(e,t,n){let r=t.held.get(e);if(r!==void 0)return n.elapsed()-r.takenAt<xr?dt(e,r,t,n):null;let{github:o,elapsed:i,log:s}=n;for(let a=0;a<3;a+=1){let l=i(),d=await o.takeLock(e);if(d.mine){let u={id:d.id,takenAt:l,last:null,uses:0};return t.held.set(e,u),dt(e,u,t,n)}if(d.at-d.since<=Ve)return null;s(`#${e}: removing the lock of a run that died.`),await o.removeLock(e,d.id)}return null}function dt(e,t,n,r){return t.uses+=1,{mayWrite:()=>r.elapsed()-t.takenAt<br,isShownBy:o=>t.last===null||t.last.status===o,release:(o,i)=>{o!==null&&(t.last={...o,at:r.elapsed()}),n.releases.push(vr(e,t,n,r).catch(i))}}}async function vr(e,t,n,{github:r,sleep:o,elapsed:i}){let s=t.uses;t.last!==null&&await o(Math.max(0,t.last.at+kr-i())),t.uses===s&&(n.held.delete(e),await r.removeLock(e,t.id))}function da(e,t){return e!=null&&t-e>Ve}async function ua(e,{github:t}){let n=await t.takeLock(e);(n.mine||n.at-n.since>Ve)&&await t.removeLock(e,n.id)}function pa(e=0){return{incidents:[],deeds:[],failures:[],warnings:[],left:[],ahead:new Map,spentBefore:e,halted:null}}function ma(e){let t=e.deeds.filter(({what:n})=>n==="status-created"||n==="comment"||n==="mail"||n==="rca-opened"||n==="rca-remark");return e.spentBefore+t.length}function ut(e,t,n){let r=Se(n),o=n instanceof Error?n.message:String(n);switch(r){case"limit":case"cancelled":if(e.left.push({issue:t,why:o}),e.halted===r)return;e.halted=r,e.warnings.push(`${o} The next run finishes it.`);return;case"passing":e.left.push({issue:t,why:o,passes:!0}),e.warnings.push(`${o} The next run finishes it.`);return;case"locked":case"gone":e.warnings.push(o);return;default:e.failures.push({issue:t,message:o,fatal:!0})}}function ya(e){return Se(e)==="forbidden"}function ha(e){return Se(e)==="passing"}function Se(e){return e instanceof Error&&"kind"in e&&typeof e.kind=="string"?e.kind:null}import{createHash as Vr}from"node:crypto";function ie(e,t){return Vr("sha256").update(JSON.stringify(e)).update("\0").update(t).digest("hex").slice(0,16)}function O(e){let t=null;return e.split(`
`).map(n=>{let r=/^ {0,3}(`{3,}|~{3,})/.exec(n)?.[1];return t===null?(r!==void 0&&(t=r),{text:n,code:r!==void 0}):(r?.startsWith(t)&&n.trim()===r&&(t=null),{text:n,code:!0})})}var pt=/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;function Me(e){return e.every(t=>!/\\`|(?:\/\/|www\.)\S*`/i.test(t)&&!t.replace(pt,"").includes("`"))}function Oe(e,t,n){if(!n)return t(e);let r="",o=0;for(let i of e.matchAll(pt))r+=t(e.slice(o,i.index))+i[0],o=i.index+i[0].length;return r+t(e.slice(o))}var Sr=/(?<![\w.+@-])([a-z0-9](?:[\w.+-]*[a-z0-9])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?![\w@-]|\.\w)|@(?=[a-z0-9])/gi;function mt(e){return e.replace(/&(?=#|commat;|num;)/gi,"&amp;").replace(/<(?=[a-z!/?])(?!https?:\/\/)(?!mailto:)/gi,"&lt;").replace(/-->/g,"--&gt;").replace(/!\[\s*\]/g,"[image]").replace(/!\[/g,"[").replace(/https?:\/\/\S+/gi,t=>t.replace(/(?<![a-z0-9])@/gi,"%40")).replace(Sr,(t,n)=>n===void 0?`@${Q}`:t)}function ft(e,t=2e3){let n=nt(X(e.slice(0,t*4)).trim(),t);if(n==="")return"";let r=O(n),o=Me(r.flatMap(i=>i.code?[]:[i.text]));return r.map(i=>i.code?i.text.replace(/<!--(?=\s*incident-slo)/gi,"<!\u200B--"):yt(i.text,o)).map(i=>i===""?">":`> ${i}`).join(`
`)}function yt(e,t){let n=/^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(e)?.[1];return Oe(n===void 0||n===""?e:`**${n}**`,mt,t).trimEnd()}var ct=[[Q,"\uE002"],["<span>$</span>","\uE003"]];function ht(e,t){let n=ct.reduce((s,[a,l])=>s.replaceAll(a,l),X(e).replace(/[\ue000-\ue003]/g,"")),r=O(n),o=Me(r.flatMap(s=>s.code?[]:[s.text])),i=r.map(s=>{if(s.code)return s.text.replace(/<!--(?=\s*incident-slo)/gi,"<!\u200B--");let a=yt(s.text,o);return t?a:Oe(a,l=>l.replace(/(?<![&\w/])#(?=\d)/g,`#${Q}`).replace(/\bGH-(?=\d)/gi,`$&${Q}`),o)});return ct.reduce((s,[a,l])=>s.replaceAll(l,a),i.join(`
`))}function Re(e,t){if(e.length<=t)return e;let n=0,r=O(e),o=r.findIndex(l=>(n+=l.text.length+1,n>t-10)),i=r.slice(0,o),s=r[o]?.code===!0?i.findLast(l=>/^ {0,3}(`{3,}|~{3,})/.test(l.text)):void 0,a=s===void 0?[]:[/(`{3,}|~{3,})/.exec(s.text)?.[1]??""];return[...i.map(l=>l.text),...a,"","\u2026"].join(`
`)}function gt(e,t=300){let n=tt(e,t);return Oe(n,mt,Me([n])).replace(/\|/g,"\\|")}function V(e){return O(X(e.slice(0,4e4)).replace(/<!--[\s\S]*?(?:-->|$)/g," ")).filter(n=>!/^\s*>/.test(n.text)&&!/^\s*(`{3,}|~{3,})/.test(n.text)&&!/^On .{5,200} wrote:\s*$/.test(n.text)).map(n=>n.code?n.text:Mr(n.text)).map(n=>n.trim()).filter(n=>n!=="").join(" ")}function Mr(e){return e.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|(?:[-*_]\s*){3,}$)/,"").replace(/!\[[^\]]*\]\([^)]*\)/g,"").replace(/\[([^\]]*)\]\([^)]*\)/g,"$1").replace(/<\/?[a-z][^>]*>/gi,"").replace(/(`+)(.+?)\1/g,"$2").replace(/(\*\*|__|~~)(?=\S)(.+?)\1/g,"$2").replace(/(?<![\w*])\*(?=[^\s*])(.+?)\*(?![\w*])/g,"$1").replace(/(?<![\w_])_(?=[^\s_])(.+?)_(?![\w_])/g,"$1").replace(/\\([!-/:-@[-`{-~])/g,"$1")}function wt(e,t){let n=X(e).trim();return n.length<=t&&!/\n\s*\n|^\s*(?:[-*+>|#]|\d+[.)]\s|`{3}|~{3})/m.test(n)}var x={inline:rt,block:ft},bt={inline:we,block:we};function g(e,t){let n=Or(e.policy,e.evaluation.incident),r=ot(e.evaluation.incident.startedAt,n);return{zone:n,ink:t,moment:o=>it(r,o,n)}}function Or(e,t){let n=t.severity??t.worst,r=qe.map(s=>ee(n,s)),o=new Set(r.map(Ae).filter(s=>s!==null)),i=o.size===1?[...o][0]:void 0;return(i===void 0?void 0:e.calendars.get(i))?.zone??Ye(e)}function Ae(e){return e===null||e.type==="best-effort"?null:e.calendar}function R(e){return{key:e.key,name:j(e),short:b(e),means:Rr(e)}}function Rr({means:e}){return e===null?null:e.trim().replace(/\.$/,"").replace(/^[A-Z](?=[a-z ])/,t=>t.toLowerCase())}function kt(e){return e.updates.at(-1)??null}function W(e){return e.resolutions.at(-1)??null}function $(e,t){return S(e).find(n=>n.key===t.key&&n.metric===t.metric)??t}function Te(e,t){return e.login!==null&&t.login!==null&&e.login.toLowerCase()===t.login.toLowerCase()}function xt(e){return e.split("/").at(-1)??e}var Ar=20;function vt(e){let{incident:t}=e,n=Tr(e);if(n-t.startedAt<6e4)return null;let o=[{what:"severity",tasks:Ir(e,n)},{what:"response",tasks:Ie(e.response,n)},{what:"update",tasks:e.updates.flatMap(i=>Ie(i,n))},{what:"resolution",tasks:e.resolutions.flatMap(i=>Ie(i,n))},{what:"held",tasks:Er(e,n)}].map(i=>({...i,tasks:i.tasks.slice(0,Ar)})).filter(({tasks:i})=>i.length>0);return{axis:n-t.startedAt>2*864e5?"%d %b":"%H:%M",sections:o}}function Tr(e){return v(e.incident)?.at??e.at}function Ir(e,t){return e.incident.severities.flatMap(n=>{if(n.severity===null)return[];let r=n.severity.rank===0?"active, ":"";return se("severity",Nr(b(n.severity)),r,n.from,Math.min(n.until??t,t))})}function Ie(e,t){if(e.standing==="none")return[];let n=Math.min(e.endedAt??t,t),r=e.standing==="missed"&&e.due!==null?e.due:n;return[...se("in-time","","done, ",e.startedAt,Math.min(r,n)),...se("late","","crit, ",r,n)]}function Er(e,t){return e.incident.holds.flatMap(n=>n.hold.type==="resolved"?[]:se("held","","",n.from,Math.min(n.until??t,t)))}function se(e,t,n,r,o){if(o-r<6e4)return[];let i=s=>Je(s,"Etc/UTC","yyyy-MM-dd HH:mm");return[{kind:e,name:t,tag:n,from:i(r),until:i(o)}]}function Nr(e){return e.replace(/[^\p{L}\p{N} ]/gu," ").replace(/\s+/g," ").trim()}var Vt=["Monday","Tuesday","Wednesday","Thursday","Friday","Saturday","Sunday"];function ae(e){let{hours:t,dates:n,country:r,except:o}=e.spec,i=[...n.keys()].some(a=>!o.has(a)),s=r!==null||i?", not on holidays":"";return`${C(Lr(t).map(Fr))} ${Cr(e.zone)}${s}`}function Cr(e){return re(e)?"UTC":`${K(e)} time`}function Lr(e){let t=[];return e.forEach((n,r)=>{let o=t.at(-1);n.length!==0&&(o!==void 0&&o.until===r-1&&Ne(o.spans)===Ne(n)?o.until=r:t.push({from:r,until:r,spans:n}))}),t}function Fr(e){return`${Pr(e.from,e.until)} ${Ne(e.spans)}`}function Pr(e,t){if(e===0&&t===6)return"every day";let n=Vt[e]??"";return e===t?n:`${n} ${t===e+1?"and":"to"} ${Vt[t]??""}`}function Ne(e){return C(e.map(t=>`${be(t.from)}\u2013${be(t.until)}`))}function Mt(e,t){return e.maintenance.filter(n=>Wr(n,e.calendars.get(n.calendar)?.zone??"Etc/UTC",t)).map(n=>n.reason)}function Wr(e,t,n){let{clock:r,day:o}=U(n,t),[i=0,s=0]=r.split(":").map(Number),a=i*60+s,l=new Date(Date.parse(`${o}T00:00:00Z`)-864e5).toISOString().slice(0,10),d=u=>e.spans.some(m=>m.from<=u&&u<m.until);return St(e,o)&&d(a)||St(e,l)&&d(a+1440)}function St(e,t){let n=new Date(`${t}T00:00:00Z`).getUTCDay()||7;return e.days.includes(n)||e.dates.includes(t)}function T(e,t,n,r,o){let i=V(e);if(i==="")return null;let s=wt(e,o)?null:r.ink.block(e,2e3);return{inline:r.ink.inline(i,o),block:s,at:r.moment(t),url:n}}function w(e,t){let n=e===null?"":V(e.text);return n===""?null:t.inline(n,600)}function _(e){return e.findLast(t=>V(t.text)!=="")??null}function D(e,t,n){let{reporter:r}=e.evaluation.incident,{word:o,reopenedBy:i}=t;return{at:n.moment(t.at),reason:t.reason,by:t.by.part,byReporter:Te(t.by,r),change:$r(t,n.ink),confirmed:t.confirmedAt!==null&&t.confirmedAt>t.at?n.moment(t.confirmedAt):null,word:o===null?null:T(o.text,o.at,o.url,n,700),reopened:t.reopenedAt===null?null:n.moment(t.reopenedAt),reopenedBy:i?.part??"customer",reopenedByReporter:i!==null&&Te(i,r)}}function $r(e,t){let{closer:n}=e;return n===null?null:n.type==="commit"?{type:"commit",name:n.oid.slice(0,7),url:n.url,title:""}:{type:"pull-request",name:`#${n.number}`,url:n.url,title:t.inline(n.title,120)}}function A(e,t){let{incident:n}=e.evaluation,{rca:r}=e;if(r===null)return n.worst.rca.type==="none"?null:{state:"wanted",name:null,url:null,visible:!1,due:null,items:null,shared:null};let o=r.repository.toLowerCase()===n.repository.toLowerCase(),i=r.number===null?null:o?`#${r.number}`:`${r.repository}#${r.number}`,s=r.due===null?null:t.moment(r.due),a=r.items===null?null:{done:String(r.items.done),of:String(r.items.of),open:r.items.done<r.items.of},l=r.shared?.url??null;return{state:r.number===null?"wanted":r.state,name:i,url:r.url,visible:r.visible&&i!==null,due:s,items:a,shared:l}}function le(e,t){let{incident:n,atSeverity:r,duration:o}=e.evaluation,i=r.filter(a=>a.time>0).map(a=>({severity:b(a.severity),length:k(a.time)})),s=n.closings.reduce((a,{at:l,reopenedAt:d})=>a+(d===null?0:d-l),0);return{length:k(o),since:n.troubleAt!==null&&n.troubleAt<n.startedAt?t.moment(n.troubleAt):null,only:i.length===1?i[0]?.severity??null:null,parts:i,closed:s<6e4?null:k(s)}}function Ot(e,t,n){let{incident:r}=e.evaluation,o=n.flatMap(s=>s.ledger===null?[]:[s.ledger.target]),i=new Set(o.map(s=>s.calendar));return{start:r.startedAt===r.createdAt?"opened":"labeled",at:t.moment(r.startedAt),dayAndNight:i.has(null),hours:[...i].flatMap(s=>s===null?[]:_r(e.policy,s))}}function _r(e,t){let n=e.calendars.get(t);return n===void 0?[]:[ae(n)]}function I(e,t,n){return{type:e.type,cause:e.cause,reason:"reason"in e?n.ink.inline(e.reason,160):"",by:t.part}}function Ce(e){return e.announced?null:e.ledger!==null?e.ledger.target:ee(e.severity,e.metric)}function Dr(e){let{standing:t,endedAt:n,due:r}=e;return t==="missed"&&n!==null&&r!==null&&n>r?n-r:null}function y(e,t){let n=Ce(e),r=e.announced?null:e.promised??n?.text??null,o=l=>l===null?null:t.moment(l),i=Dr(e),s=e.endedAt===null||e.ledger===null?null:e.ledger.counted,a=e.endedBy?.how??null;return{metric:e.metric,again:e.cycle>0&&e.metric!=="update",target:r===null?null:t.ink.inline(r,80),announced:e.announced,bestEffort:n?.type==="best-effort",standing:e.standing,due:o(e.due),ended:o(e.endedAt),how:a===null||a===""?null:t.ink.inline(/^(?:by|on|in|via|over|at)\b/i.test(a)?a:`by ${a}`,80),late:i===null?null:k(i),took:s===null?null:{long:k(s).long,short:P(s)},business:e.ledger!==null&&e.ledger.zone!==null,left:e.remaining===null?null:k(e.remaining),hold:e.holding===null?null:I(e.holding.hold,e.holding.by,t),heldSince:o(e.holding?.since??null),corrected:e.endedBy?.kind==="acknowledged"?o(e.correctedAt):null,movedFrom:o(e.movedFrom),severity:R(e.severity)}}function h(e){return e.standing!=="none"||e.due!==null||Ce(e)?.type==="best-effort"}function L(e,t){let n=e.filter(s=>s.standing==="met"||s.standing==="missed"&&s.endedAt!==null);if(n.length===0)return null;let r=n.filter(s=>s.standing==="missed"),o=n.find(s=>!s.announced),i=o===void 0?null:Ce(o);return{kept:n.length-r.length,of:n.length,allKept:r.length===0,times:n.length>6?null:Hr(n,t),target:i===null?null:t.ink.inline(i.text,80),missed:r.slice(-5).map(s=>y(s,t)),more:Math.max(0,r.length-5)}}function Hr(e,t){let n=e.flatMap(r=>r.due===null?[]:[t.moment(r.due)]);return n.some(r=>r.brief!==r.utc)?n.length>3?null:n.map(r=>r.brief).join("; "):n.length===0?null:`${n.map(r=>r.utc.replace(" UTC","")).join(", ")} UTC`}var Ur=150,Kr=36e3;function sl(e){let{incident:t}=e.evaluation;return`RCA: ${Z(t.title,180)} (incident #${t.number})`}function At(e){let t=g(e,x),{evaluation:n}=e,{incident:r}=n,o=qr(e),i=Gr(e,t),s=zr(i),a=v(r)?.at??null;return{title:t.ink.inline(r.title,200),number:String(r.number),name:`${r.repository}#${r.number}`,url:r.url,severity:j(r.worst),duration:le(e,t),history:Yr(e,t),troubleAt:r.troubleAt===null?null:t.moment(r.troubleAt),reported:t.moment(r.createdAt),reporter:r.reporter.part,responders:String(o),severalResponders:o>1,response:h(n.response)?y(n.response,t):null,updates:L(n.updates,t),resolutions:n.resolutions.filter(h).map(l=>y(l,t)),ended:a===null?null:t.moment(a),linked:r.linked.slice(0,20).map(l=>({name:`#${l.number}`,url:l.url,title:t.ink.inline(l.title,120),merged:l.merged})),due:e.rca?.due==null?null:t.moment(e.rca.due),shared:Br(e,t),impact:w(r.impact,t.ink),cause:w(r.cause,t.ink),workaround:w(r.workaround,t.ink),zone:K(t.zone),hasZone:!re(t.zone),timeline:s,dropped:i.length>s.length?String(i.length-s.length):"",chart:vt(n),internal:e.rcaIsPrivate}}function Br({rca:e},t){if(e===null||e.shared===null)return null;let{at:n,by:r,url:o}=e.shared;return{at:t.moment(n),by:r===null?"":t.ink.inline(r,60),url:o}}function zr(e){let t=0,n=e.findLastIndex(r=>(t+=r.text.length+(r.url?.length??0)+120,t>Kr));return e.slice(Math.max(n+1,e.length-Ur))}function qr(e){let{words:t,milestones:n}=e.evaluation.incident,r=[...t,...n].map(o=>o.by).filter(o=>o.part==="staff"&&o.login!==null);return new Set(r.map(o=>o.login?.toLowerCase())).size}function Yr(e,t){let n=e.evaluation.incident.severities.flatMap(r=>r.severity===null?[]:[{severity:b(r.severity),from:t.moment(r.from)}]);return n.length>1?n.slice(-12):[]}function Gr(e,t){let{evaluation:n}=e,{milestones:r}=n.incident,o=S(n).filter(a=>a.standing==="missed").flatMap(Qr),i=[...r.filter(jr).map(a=>Xr(a,e,t)),...o],s={utc:Rt("Etc/UTC"),local:Rt(t.zone)};return i.toSorted((a,l)=>a.at-l.at).map(({at:a,row:l})=>({utc:s.utc(a),local:s.local(a),...l}))}function jr({what:e}){return e.type!=="word"||e.first||e.next!==null||V(e.text)!==""}function Rt(e){let t=null;return n=>{let r=U(n,e),o=t!==null&&t!==r.day;return t=r.day,o?oe(r):r.clock}}var Tt={url:null,text:"",first:!1,closing:!1,next:null,hold:null,reason:"",merged:!1,metric:""};function Qr(e){return e.due===null?[]:[{at:e.due,row:{...Tt,type:"due",by:"clock",metric:e.metric}}]}function Xr(e,t,n){let{at:r,by:o,url:i,what:s}=e,a={...Tt,type:s.type,by:o.part,url:i},{inline:l}=n.ink;switch(s.type){case"opened":return{at:r,row:{...a,text:l(t.evaluation.incident.title,120)}};case"severity":return{at:r,row:{...a,text:s.severity===null?"":j(s.severity)}};case"word":return{at:r,row:{...a,...Zr(e,s,t,n)}};case"held":case"resumed":return{at:r,row:{...a,hold:I(s.hold,o,n)}};case"closed":return{at:r,row:{...a,reason:s.reason,text:s.closer?.type==="pull-request"?`#${s.closer.number}`:""}};case"referenced":return{at:r,row:{...a,text:`#${s.number}`,merged:s.merged}};case"transferred":return{at:r,row:{...a,text:l(s.from??"",80)}};case"reopened":return{at:r,row:a}}}function Zr(e,t,n,r){let o=n.evaluation.incident.closings.some(i=>i.word!==null&&i.word.url!==null&&i.word.url===e.url);return{text:r.ink.inline(V(t.text),140),first:t.first,closing:o,next:t.next===null?null:r.moment(t.next)}}var Jr=/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*\S)\s*$/;function It(e){let n=O(e.replace(/\r\n?/g,`
`).replace(/<!--[\s\S]*?(?:-->|$)/g,"")).flatMap(r=>{let[,o,i=""]=(r.code?null:Jr.exec(r.text))??[];return o===void 0||i==="\u2026"||i==="..."?[]:[o!==" "]});return n.length===0?null:{done:n.filter(r=>r).length,of:n.length}}var eo=/<!-- incident-slo:rca:([a-z-]+) -->/g;function de(e){return[...e.matchAll(eo)].flatMap(t=>{let n=t[1]??"",r=`<!-- /incident-slo:rca:${n} -->`,o=e.indexOf(r,t.index),i=e.indexOf(t[0])===e.lastIndexOf(t[0])&&e.indexOf(r)===e.lastIndexOf(r),s=o<0?"":e.slice(t.index+t[0].length,o);return o<0||!i||/<!-- \/?incident-slo:rca:/.test(s)?[]:[{name:n,from:t.index,until:o+r.length,text:e.slice(t.index,o+r.length)}]})}function ul(e,t){let n=new Map(de(t).map(i=>[i.name,i.text])),r="",o=0;for(let i of de(e)){let s=n.get(i.name),a=s===void 0||s===i.text.replace(/\r\n/g,`
`);r+=e.slice(o,i.from)+(a?i.text:s),o=i.until}return r+=e.slice(o),r===e?null:r}var to=["What Happened","Who Was Affected","Root Cause","How We'll Prevent It","Lessons Learned"],no=/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm,ro=new Set(["affected","cause"]),Et=/\ue000([\s\S]*?)\ue001/g,oo=5e4,io=8e3;function Ct(e,t,n){let r=so(t),o=po(t),i=lo(ao(e)),s=r.map(d=>({heading:d,parts:i.filter(u=>co(u,d))})),a=s.flatMap(({heading:d,parts:u})=>mo(d.title,u,o));if(a.length>0)return F(a);let l=s.map(({heading:d,parts:u})=>({title:d.title,text:ho(u,n)}));return te(go(l))}function so(e){let t=[...Le(e).matchAll(no)].map(([,n="",r=""])=>({level:n.length,title:r}));return t.length>0?t:to.map(n=>({level:2,title:n}))}function Le(e){return e.replace(/\r\n?/g,`
`).replace(/[\ue000-\ue003]/g,"")}function ao(e){let t=Le(e),n="",r=0;for(let o of de(t))ro.has(o.name)&&(n+=`${t.slice(r,o.from)}\uE000${o.text.replace(/<!--[\s\S]*?-->/g,"").trim()}\uE001`,r=o.until);return(n+t.slice(r)).replace(/<!--[\s\S]*?(?:-->|$)/g,"")}function lo(e){let t=O(e),n=t.flatMap((s,a)=>{let l=uo(t,s,a);return l===null?[]:[{...l,index:a}]}),r=({level:s,index:a})=>n.find(l=>l.index>a&&l.level<=s)?.index??t.length,o=n.filter(({title:s})=>/^internal\b/i.test(s.replace(/^[^\p{L}]+/u,""))),i=s=>o.some(a=>s>=a.index&&s<r(a));return n.filter(({index:s})=>!i(s)).map(s=>{let l=t.slice(s.index+s.height,r(s)).filter((d,u)=>!i(s.index+s.height+u));return{level:s.level,title:s.title,lines:l.map(d=>d.text)}})}function uo(e,t,n){if(t.code)return null;let[,r,o=""]=/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(t.text)??[];if(r!==void 0)return{level:r.length,title:o,height:1};let[,i,s=""]=/^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(t.text)??[];if(i!==void 0)return{level:Number(i),title:s,height:1};let a=e[n+1],l=a===void 0||a.code?null:/^ {0,3}(=+|-{2,})[ \t]*$/.exec(a.text)?.[1];return l==null||!/^ {0,3}[^\s|>#*+-]/.test(t.text)?null:{level:l.startsWith("=")?1:2,title:t.text.trim(),height:2}}function co(e,t){return e.level<=t.level&&Nt(e.title)===Nt(t.title)}function Nt(e){return e.replace(/['’`*_]/g,"").replace(/[^\p{L}\p{N}]+/gu," ").trim().toLowerCase()}function po(e){return Le(e).split(`
`).map(n=>n.trim()).flatMap(n=>/^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/.exec(n)?.slice(1).find(r=>r!==void 0)??[])}function mo(e,t,n){if(t.length===0)return[{why:"no-section",section:e}];let r=t.flatMap(o=>o.lines);return r.some(o=>fo(o,n))?[{why:"prompt",section:e}]:r.every(o=>Lt(o))?[{why:"empty",section:e}]:[]}function fo(e,t){return yo(e)||t.some(n=>e.includes(n))}function yo(e){return/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(e)}function Lt(e){return/^\s*#{1,6}\s/.test(e)||!/[\p{L}\p{N}]/u.test(e)}function ho(e,t){let n=e.map(s=>s.lines.join(`
`)).join(`

`),r=n.replace(Et,""),i=r.split(`
`).some(s=>!Lt(s))?r:n.replace(Et,"$1");return ht(i.replace(/\n{3,}/g,`

`).trim(),t)}function go(e){let t=e.slice(1).map(({title:r,text:o})=>({title:r,text:Re(o,io)})),n=oo-t.reduce((r,{text:o})=>r+o.length,0);return[...e.slice(0,1).map(({title:r,text:o})=>({title:r,text:Re(o,n)})),...t]}function Pt(e,t){if(!je(e.author,t.ourselves))return null;let[n,r]=Xe(e.body)?.incident.split("#")??[];return n===t.reading.repository.name.toLowerCase()?Number(r):null}async function Wt(e,t,n){let{rca:r}=t;if(r===null||r.number===null)return Ft;let o=wo(r,n);if(o!=null)return{issue:o,isUnknown:!1};let i=e.state==="resolved"&&r.finishedAt===null,s=Pe(e,t)||t.shared.some(({state:a})=>a==="claimed");if(!i&&!s&&o===void 0)return Ft;try{return{issue:await n.ports.github.readIssue(r.repository,r.number),isUnknown:!1}}catch(a){return ut(n.outcome,e.incident.number,a),{issue:null,isUnknown:!0}}}var Ft={issue:null,isUnknown:!1};function wo(e,{reviews:t}){let n=`${e.repository}#${e.number}`.toLowerCase(),r=t.get(n);return r!==void 0&&t.set(n,null),r}function $t(e,t){if(t===null||e.rca===null)return e;let n=t.closedAt===null?null:It(t.body);return{...e,rca:{...e.rca,finishedAt:t.closedAt,isDropped:t.isDropped,items:n}}}function Pe({incident:e},{ask:t}){return e.shareAsk!==null&&e.shareAsk.comment!==t?.comment}async function _t(e,t,n,r){let o=e.evaluation.incident.shareAsk;if(o===null)return t;let i=await ko(e,t,n,r);if(!i.ok)return{...t,ask:Fe(o,"refused",i.error)};let s=t.shared.at(-1),a=xo(i.value);if(s?.state==="posted"&&s.digest===a)return{...t,ask:Fe(o,"unchanged",[])};let l=s?.state==="claimed"?t.shared:[...t.shared,bo(o,a,t.shared.length)];return{...t,ask:Fe(o,"shared",[]),shared:l}}function Fe({comment:e,at:t,by:n,url:r},o,i){return{comment:e,at:t,by:n.login,url:r,outcome:o,lacks:i}}function bo({at:e,by:t},n,r){return{key:r===0?"rca:shared":`rca:shared@${N(e)}`,askedAt:e,by:t.login,digest:n,state:"claimed",url:null}}async function ko(e,t,n,r){let{rca:o}=t;if(o===null||o.number===null)return{ok:!1,error:[{why:"no-rca",section:""}]};if(n===null)return{ok:!1,error:[{why:"unreadable",section:""}]};let i=await r.renderer.render("rca.md",At(e));return Ct(n.body,i,o.repository.toLowerCase()===r.reading.repository.name.toLowerCase())}function xo(e){return ie({sections:e},"")}var J=class extends Error{field;constructor(t,n){super(`there is no field "${t}" here; there are ${n.join(", ")}`),this.field=t}};function ue(e){return typeof e!="object"||e===null?e:new Proxy(e,{get(t,n,r){if(typeof n=="symbol"||Array.isArray(t)||Object.hasOwn(t,n))return ue(Reflect.get(t,n,r));if(vo.has(n))return Reflect.get(t,n,r);throw new J(n,Object.keys(t))}})}var vo=new Set(["toHTML","toJSON","then","toString","valueOf","length"]);var Dt=`{{#if closing.change}}**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})), and this {{severity.short}} incident was closed at {{closing.at.full}}.**{{else}}**It is over since {{closing.at.full}}.**{{/if}}{{#if closing.confirmed}} Support confirmed it at {{closing.confirmed.near}}.{{/if}} It lasted {{duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#if duration.only}}, all of it at {{duration.only}}{{else}}{{#if duration.parts}}: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}{{/if}}{{/if}}.{{#if duration.closed}} For {{duration.closed.long}} of that it was closed, until it was reopened.{{/if}} We are sorry for the time this cost you.

{{#if happened}}
**{{#if explained}}What happened:{{else}}What support said last, {{happened.at.brief}}:{{/if}}** {{#if happened.block}}{{#if happened.url}}From [support's {{#if explained}}closing {{/if}}comment]({{happened.url}}):{{/if}}

{{happened.block}}
{{else}}\u201C{{happened.inline}}\u201D{{#if happened.url}} From [support's {{#if explained}}closing {{/if}}comment]({{happened.url}}){{/if}}
{{/if}}

{{/if}}
{{#if cause}}
**The cause:** {{cause}}

{{/if}}
{{#if impact}}
**Who was affected:** {{impact}}

{{/if}}
{{#if alsoMissed}}
This is also the notice that {{#each alsoMissed}}{{#unless @first}}{{#if @last}} and {{else}}, {{/if}}{{/unless}}{{#is metric "update"}}an announced update{{else}}our {{> part-promise}}{{/is}} {{#if late}}came {{late.long}} late{{else}}did not come in time{{/if}}{{/each}}.

{{/if}}
{{#if response}}
{{> part-record}}
{{else if resolutions}}
{{> part-record}}
{{/if}}

{{#if rca}}
{{#is rca.state "dropped"}}
**What comes next:** There will be no full review of this incident.{{#unless locked}} Questions? Ask here{{#if contact}} or reach us: {{contact}}{{/if}}.{{/unless}}
{{else}}
**What comes next:** {{#is rca.state "done"}}The full review is finished{{#if rca.visible}}: [{{rca.name}}]({{rca.url}}){{/if}}.{{#if rca.items}} {{rca.items.done}} of {{rca.items.of}} action items are done.{{/if}}{{else}}A full review{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}} {{#if rca.due}}{{#is rca.state "overdue"}}was due by {{rca.due.full}} and is still being written{{else}}is due by {{rca.due.full}}{{/is}}{{else}}follows{{/if}}.{{/is}}{{#if rca.shared}} [Read it here]({{rca.shared}}).{{else}}{{#unless locked}} If you want a copy{{#is rca.state "done"}}{{else}} when it is finished{{/is}}, say so here{{#if contact}} or reach us: {{contact}}{{/if}}.{{/unless}}{{/if}}
{{/is}}

{{/if}}
{{#if locked}}
{{#if contact}}
Still seeing it? Reach us: {{contact}}.
{{/if}}
{{else}}
Still seeing it? Comment here. If it comes back we reopen this issue, say so, and the clock {{#is reopening "restart"}}starts anew{{else}}goes on{{/is}}.{{#if contact}}{{#unless rca}} Or reach us: {{contact}}.{{/unless}}{{/if}}
{{/if}}
`;var Ht=`{{#each corrected}}
**Correction:** the {{> part-promise}} was given{{#if how}} {{how}}{{/if}}{{#if ended}} at {{ended.near}}{{/if}}, {{#is standing "met"}}in time{{else}}{{#if late}}{{late.long}} late{{else}}not in time{{/if}}{{/is}}. {{#if corrected}}Support recorded this at {{corrected.near}}.{{else}}GitHub showed it only after this comment was written.{{/if}}

{{/each}}
{{#if struck}}
{{struck}}
{{/if}}
{{#each rest}}

{{#is type "all-clear"}}
{{> all-clear}}
{{else is type "reopened"}}
{{> reopened}}
{{else}}
{{> missed}}
{{/is}}
{{/each}}
`;var Ut=`{{#> mail-page}}
{{> mail-customers-news}}
{{/mail-page}}
`;var Kt=`{{> mail-customers-news}}
`;var Bt=`{{#each news}}
{{#is type "opened"}}
{{#> mail-headline}}
{{#if raisedFrom}}Now {{@root.severity.name}}{{else}}{{@root.severity.name}} incident{{/if}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
This was reported at {{@root.reported.full}}, and we {{#if raisedFrom}}have raised it from {{raisedFrom}} to{{else}}are treating it as{{/if}} {{@root.severity.short}}{{#if @root.severity.means}}: {{@root.severity.means}}{{/if}}.
{{/mail-p}}
{{#if @root.impact}}
{{#> mail-p}}
{{> mail-strong text="Who is affected:"}} {{@root.impact}}
{{/mail-p}}
{{/if}}
{{#if @root.workaround}}
{{#> mail-p}}
{{> mail-strong text="What you can do now:"}} {{@root.workaround}}
{{/mail-p}}
{{/if}}
{{#if answered}}
{{#if latest}}
{{> mail-quote title="Latest from support" text=latest.inline}}
{{/if}}
{{/if}}
{{#> mail-p}}
{{#if answered}}Support is working on it.{{#if update}}{{#if update.due}} The next update comes by {{> mail-strong text=update.due.near}}.{{/if}}{{/if}}{{else if response}}{{#if response.due}}{{#is response.standing "missed"}}A first answer was due by {{> mail-strong text=response.due.near}} and has not been given yet.{{else}}You will have a first answer, with who is affected and when you hear next, by {{> mail-strong text=response.due.near}}.{{/is}}{{else}}You will have a first answer as soon as we can.{{/if}}{{/if}}{{#if solution}}{{#if solution.due}} Our target for a solution is {{solution.due.near}}.{{else if solution.bestEffort}} For a solution we promise no time; we do our best.{{/if}}{{/if}}
{{/mail-p}}
{{#> mail-p}}
Follow it: {{> mail-link url=@root.url}} (press Subscribe for each update). You will have one more mail from us about this, when it is over.
{{/mail-p}}
{{else is type "resolved"}}
{{#> mail-headline}}
{{#if closing.change}}A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}}, closed at {{closing.at.time}}{{else}}It is over since {{closing.at.time}}{{/if}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
It lasted {{> mail-strong text=duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#unless duration.only}}{{#if duration.parts}} ({{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}){{/if}}{{/unless}}.{{#if duration.closed}} For {{duration.closed.long}} of that it was closed, until it was reopened.{{/if}} We are sorry for the time this cost you.
{{/mail-p}}
{{#if happened}}
{{#if explained}}
{{> mail-quote title="What happened" text=happened.inline}}
{{else}}
{{> mail-quote title="What support said last" text=happened.inline}}
{{/if}}
{{/if}}
{{#if impact}}
{{#> mail-p}}
{{> mail-strong text="Who was affected:"}} {{impact}}
{{/mail-p}}
{{/if}}
{{> mail-kept}}
{{#if rca}}
{{#> mail-p}}
{{#is rca.state "done"}}The full review is finished.{{else is rca.state "dropped"}}There will be no full review of it.{{else}}A full review follows{{#if rca.due}} by {{rca.due.day}}{{/if}}.{{/is}} If you want a copy, {{#if @root.replies}}reply to this mail{{else if @root.contact}}reach us: {{@root.contact}}{{else}}say so in the issue{{/if}}.
{{/mail-p}}
{{/if}}
{{#> mail-p}}
Still seeing it? {{#if @root.replies}}Reply to this mail, or comment here{{else}}Comment here{{/if}}: {{> mail-link url=@root.url}}
{{/mail-p}}
{{else is type "stood-down"}}
{{#> mail-headline}}
{{#is cause "lowered"}}Now {{@root.severity.name}}{{else is hold.cause "not_planned"}}Closed as not planned{{else is hold.cause "duplicate"}}Closed as a duplicate{{else}}No longer a severe incident{{/is}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
{{#is cause "lowered"}}Since {{at.full}} we treat this as {{@root.severity.short}}{{#if @root.severity.means}}: {{@root.severity.means}}{{/if}}. It is not over: it stays open, and the issue shows what we promise now.{{else}}Since {{at.full}} our response and solution times no longer apply to this: {{#is hold.cause "excluded"}}{{hold.reason}}{{else is hold.cause "no-severity"}}it has no severity any more{{else is hold.cause "not_planned"}}it was closed as not planned{{else}}it was closed as a duplicate and is dealt with in another issue{{/is}}.{{/is}} {{#if endMailed}}You will have one more mail from us when it is over.{{else}}You will have no further mail about it unless it becomes severe again.{{/if}}
{{/mail-p}}
{{#> mail-p}}
Follow it: {{> mail-link url=@root.url}}
{{/mail-p}}
{{else is type "reopened"}}
{{#> mail-headline}}
It is not over{{#if closing.reopened}}, open again since {{closing.reopened.time}}{{/if}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
We had told you that it was over since {{closing.at.near}}. {{#is closing.reopenedBy "staff"}}We{{else is closing.reopenedBy "bot"}}Automation{{else}}{{#if closing.reopenedByReporter}}The person who reported it{{else}}A customer{{/if}}{{/is}} reopened it, and we are sorry that it is not over yet. It counts as {{severity.name}} again.{{#if solution}} Our target for a solution is {{solution.due.near}}.{{/if}} You will have one more mail from us when it is over.
{{/mail-p}}
{{#if latest}}
{{> mail-quote title="Latest from support" text=latest.inline}}
{{/if}}
{{#> mail-p}}
Follow it: {{> mail-link url=@root.url}}
{{/mail-p}}
{{else is type "rca"}}
{{#> mail-headline}}
{{#is news "shared"}}What happened, and what we do about it{{else is news "finished"}}The review is finished{{else}}A review is being written{{/is}}: {{@root.title}}
{{/mail-headline}}
{{#is news "shared"}}
{{#> mail-p}}
This is our review of the incident reported at {{@root.reported.full}}.
{{/mail-p}}
{{#each blocks}}
{{#is kind "heading"}}
{{> mail-heading text=text}}
{{else is kind "item"}}
{{#> mail-fact}}
{{text}}
{{/mail-fact}}
{{else}}
{{#> mail-p}}
{{text}}
{{/mail-p}}
{{/is}}
{{/each}}
{{/is}}
{{#> mail-p}}
{{#is news "shared"}}In the issue, with what was said about it: {{> mail-link url=@root.url}}{{else}}Read more: {{> mail-link url=@root.url}}{{/is}}
{{/mail-p}}
{{else}}
{{#> mail-headline}}
{{@root.severity.name}} incident: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
Follow it: {{> mail-link url=@root.url}}
{{/mail-p}}
{{/is}}
{{/each}}
{{#> mail-foot}}
You receive this because you are on the list for {{repository}} incidents{{#if replies}}; to leave it, or with any question, reply to this mail{{else if contact}}. Questions: {{contact}}{{/if}}.
{{/mail-foot}}
`;var zt=`<p class="fact">{{> @partial-block}}</p>
`;var qt=`- {{> @partial-block}}{{~! no empty line ~}}
`;var Yt=`<p class="foot">{{> @partial-block}}</p>
`;var Gt=`
--
{{> @partial-block}}
`;var jt=`<h2>{{text}}</h2>
`;var Qt=`
{{text}}

`;var Xt=`<h1>{{> @partial-block}}</h1>
`;var Zt=`{{> @partial-block}}

`;var Jt=`{{#if response}}
{{#> mail-p}}
{{#is response.standing "missed"}}Our first answer {{#if response.late}}came {{response.late.long}} after the {{response.target}} we aim for{{else}}did not come within the {{response.target}} we aim for{{/if}}{{else is response.standing "met"}}Our first answer came in time{{else}}No time was promised for a first answer{{/is}}{{#each resolutions}}; {{#is standing "met"}}the solution{{#if again}} after it was reopened{{/if}} came in time{{#if took}} ({{took.short}}{{#if business}} of business time{{/if}}, target {{target}}){{/if}}{{else is standing "missed"}}the solution{{#if again}} after it was reopened{{/if}} came {{#if late}}{{late.long}} late{{else}}late{{/if}}{{#if target}} (target {{target}}){{/if}}{{else}}for the solution no time was promised{{/is}}{{/each}}.{{#if updates}}{{#unless updates.allKept}}{{#is updates.of 1}} The update that was announced came late.{{else}} Of {{updates.of}} announced updates {{#is updates.kept 0}}none{{else}}{{updates.kept}}{{/is}} came in time.{{/is}}{{/unless}}{{/if}}
{{/mail-p}}
{{/if}}
`;var en=`<a href="{{url}}">{{url}}</a>{{~! no line end ~}}
`;var tn=`{{url~}}
`;var nn=`<p>{{> @partial-block}}</p>
`;var rn=`{{> @partial-block}}

`;var on=`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{subject}}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #ffffff; color: #1f2328; }
.page { max-width: 36em; margin: 0 auto; padding: 20px 16px 32px; font: 16px/1.5 -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.25em; line-height: 1.3; margin: 0 0 0.8em; }
h2 { font-size: 1.05em; line-height: 1.3; margin: 1.4em 0 0.5em; }
p { margin: 0 0 1em; }
.fact { margin: 0; padding: 0.15em 0 0.15em 0.8em; border-left: 3px solid #d1d9e0; }
.fact + p:not(.fact) { margin-top: 1em; }
.title { margin-bottom: 0.3em; }
blockquote { margin: 0 0 1em; padding: 0 0 0 0.8em; border-left: 3px solid #8c959f; }
a { color: #0550ae; }
.foot { margin-top: 1.6em; padding-top: 0.8em; border-top: 1px solid #d1d9e0; font-size: 0.85em; color: #59636e; }
@media (prefers-color-scheme: dark) {
  body { background: #0d1117; color: #e6edf3; }
  a { color: #79b8ff; }
  .fact { border-color: #3d444d; }
  .foot { border-color: #3d444d; color: #9198a1; }
}
</style>
</head>
<body>
<div class="page" style="max-width: 36em; margin: 0 auto; font-family: -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif;">
{{> @partial-block}}
</div>
</body>
</html>
`;var sn=`<p class="title"><strong>{{title}}:</strong></p>
<blockquote>\u201C{{text}}\u201D</blockquote>
`;var an=`{{title}}: \u201C{{text}}\u201D

`;var ln=`{{#> mail-page}}
{{> mail-staff-news}}
{{/mail-page}}
`;var dn=`{{> mail-staff-news}}
`;var un=`{{#each news}}
{{#is type "missed"}}
{{#> mail-headline}}
{{#is metric "response"}}First answer missed{{else is metric "update"}}Update missed{{else}}Solution missed{{/is}}{{#if due}}, due {{due.time}}{{/if}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
{{#if ended}}It came at {{ended.near}}{{#if late}}, {{late.long}} late{{/if}}.{{else}}{{#is metric "response"}}Nobody of support has answered yet: a comment on the issue, or /ack, stops this clock.{{else is metric "update"}}The announced update has not come: comment, and announce the next one with /next-update 2h.{{else}}It is still open: tell the customer where it stands and announce the next word with /next-update 2h.{{/is}}{{/if}}{{#if target}} The target is {{target}} for {{severity.short}}.{{/if}}{{#is metric "response"}} If this is wrong, correct the record: /ack with the time it was answered, or the label.{{/is}}
{{/mail-p}}
{{else is type "at-risk"}}
{{#> mail-headline}}
{{#is metric "response"}}First answer{{else is metric "update"}}Update{{else}}Solution{{/is}} at risk{{#if due}}, due {{due.time}}{{/if}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
{{share}} of the {{target}} for {{severity.short}} is used up. {{#is metric "response"}}Nobody of support has answered yet: a comment on the issue, or /ack, keeps the promise.{{else}}A comment now, with the next word announced (/next-update 2h), helps the customer; closing as completed or the label for mitigated stops the clock.{{/is}}
{{/mail-p}}
{{else is type "opened"}}
{{#> mail-headline}}
{{#if raisedFrom}}Raised from {{raisedFrom}} to{{else}}New{{/if}} {{@root.severity.name}}{{#if response}}{{#unless answered}}{{#if response.due}}, answer by {{response.due.time}}{{/if}}{{/unless}}{{/if}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
Reported by {{#is @root.reporter "customer"}}a customer{{else is @root.reporter "staff"}}support{{else}}automation{{/is}} at {{@root.reported.full}}.{{#unless answered}} A good first answer says what is known, who is affected, and when the next word comes.{{/unless}}
{{/mail-p}}
{{else is type "ended"}}
{{#> mail-headline}}
Closed{{#if closing.byReporter}} by the reporter{{else}}, but not by support{{/if}}, please confirm: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
It was closed at {{closing.at.full}}. Customers get the all-clear when you confirm: any comment of yours, or /status resolved. If it is not over, reopen it.
{{/mail-p}}
{{else is type "resolved"}}
{{#> mail-headline}}
Over since {{closing.at.time}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
It lasted {{duration.length.long}}.{{#if duration.closed}} For {{duration.closed.long}} of that it was closed.{{/if}}{{#if rca}} A root cause analysis is {{#if rca.due}}due by {{rca.due.full}}{{else}}wanted{{/if}}{{#if rca.url}}: {{> mail-link url=rca.url}}{{else}}.{{/if}}{{/if}}
{{/mail-p}}
{{else is type "stood-down"}}
{{#> mail-headline}}
{{#is cause "lowered"}}Lowered to {{@root.severity.name}}{{else}}Set aside{{#if hold}}, {{> part-reason hold}}{{/if}}{{/is}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
Since {{at.full}}. Customers who were told of the beginning are told this too.
{{/mail-p}}
{{else is type "reopened"}}
{{#> mail-headline}}
Open again{{#if closing.reopened}} since {{closing.reopened.time}}{{/if}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
It had been closed at {{closing.at.near}}. {{#is reopening "restart"}}The clock for a solution starts anew.{{else}}The clocks go on where they stood.{{/is}}{{#if solution}} A solution is due by {{solution.due.near}}.{{/if}}
{{/mail-p}}
{{else}}
{{#> mail-headline}}
{{#is news "overdue"}}Root cause analysis overdue{{else is news "finished"}}Root cause analysis finished{{else is news "shared"}}Root cause analysis shared{{else}}Root cause analysis opened{{/is}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
{{#is news "shared"}}Customers can read it in the issue. {{/is}}{{#if rca}}{{#is news "opened" "overdue"}}{{#if rca.due}}{{#is news "overdue"}}It was due by{{else}}Due by{{/is}} {{rca.due.full}}. {{/if}}{{/is}}{{#is news "finished"}}{{#if rca.items}}{{rca.items.done}} of {{rca.items.of}} action items are done. {{/if}}{{/is}}{{#if rca.url}}{{> mail-link url=rca.url}}{{/if}}{{/if}}
{{/mail-p}}
{{/is}}
{{/each}}
{{#> mail-p}}
{{> mail-strong text="Where it stands"}}, {{severity.name}}:
{{/mail-p}}
{{#if response}}
{{#> mail-fact}}
First answer: {{> mail-standing response}}
{{/mail-fact}}
{{/if}}
{{#if updates}}
{{#> mail-fact}}
Updates: {{updates.kept}} of {{updates.of}} in time
{{/mail-fact}}
{{/if}}
{{#if update}}
{{#> mail-fact}}
Next update: {{> mail-standing update}}
{{/mail-fact}}
{{/if}}
{{#each resolutions}}
{{#> mail-fact}}
Solution{{#if again}} after it was reopened{{/if}}: {{> mail-standing}}
{{/mail-fact}}
{{/each}}
{{#> mail-p}}


{{> mail-link url=url}}
{{/mail-p}}
{{#> mail-foot}}
You receive this because you are on the support list for {{repository}}. Commands: comment /help on the issue.
{{/mail-foot}}
`;var cn=`{{#is standing "open"}}open{{#if due}}, due {{due.near}}{{/if}}{{else is standing "held"}}clock stopped{{#if left}}, {{left.long}} left{{/if}}{{else is standing "met"}}kept{{#if ended}}, {{ended.near}}{{/if}}{{else is standing "missed"}}missed{{#if due}}, due {{due.near}}{{/if}}{{#if ended}}, done {{ended.near}}{{/if}}{{else}}{{#if bestEffort}}best effort{{else}}no verdict{{/if}}{{/is~}}
`;var pn=`<strong>{{text}}</strong>{{~! no line end ~}}
`;var mn=`{{text}}{{~! no line end ~}}
`;var fn=`{{#each misses}}
**The {{> part-promise}} {{#is metric "update"}}announced for{{else}}to{{/is}} this {{../severity.short}} incident {{#if ended}}came late{{else}}is late{{/if}}.** It was due at **{{due.near}}** and {{#if ended}}came at {{ended.near}}{{#if how}} {{how}}{{/if}}{{#if late}}, {{late.long}} late{{/if}}{{else}}{{#is metric "response"}}had not been given{{else is metric "update"}}had not come{{else}}was not there{{/is}} by {{../noticed.brief}}{{/if}}.

{{#if announced}}
Support had announced it for then.
{{else if target}}
Our policy is {{#is metric "response"}}a first answer{{else is metric "update"}}an update{{else}}a solution{{/is}} within {{target}}{{#if ledger}}{{#if ledger.hours}}, counted {{ledger.hours}}{{else}}, day and night{{/if}}{{/if}}. {{#if unbroken}}{{#if @first}}{{#if again}}This issue was reopened{{else is ../start "opened"}}This issue was opened{{else}}The severity was set{{/if}} at {{started.full}}; all of the time since then counts, nothing was paused.{{/if}}{{else}}The clock began at {{started.full}}; not all of the time since then counts, as the details show.{{/if}}
{{#unless unbroken}}

<details><summary>How the time was counted</summary>

{{> part-ledger ledger}}

</details>
{{/unless}}
{{/if}}

{{/each}}
{{#if alone}}
**What happens now:** {{#if calling}}calling {{calling}}. {{/if}}{{#if still}}A solution is still due by {{still.due.near}}; that has not changed.{{else if unconfirmed}}The issue is closed, and support has still to confirm that it is over.{{else}}This issue stays open until it is solved.{{/if}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows {{#if unanswered}}when the answer comes{{else}}where it stands{{/if}}.{{/if}}
{{else if calling}}
Calling {{calling}}.
{{/if}}
{{#if alone}}{{#if contact}}

Need someone sooner? {{contact}}.
{{/if}}{{/if}}
{{#if noticedLate}}

<sub>This notice was posted {{noticedLate.long}} after the {{#if several}}last {{/if}}deadline, because the check runs on a timer. The deadline itself is exact.</sub>
{{/if}}
`;var yn=`{{#each parts}}
{{#unless @first}}

---

{{/unless}}
{{#is type "all-clear"}}
{{> all-clear}}
{{else is type "reopened"}}
{{> reopened}}
{{else}}
{{> missed}}
{{/is}}
{{/each}}
`;var hn=`\`\`\`mermaid
gantt
    dateFormat YYYY-MM-DD HH:mm
    axisFormat {{axis}}
    todayMarker off
{{#each sections}}
    section {{#is what "severity"}}Severity{{else is what "response"}}First answer{{else is what "update"}}Updates{{else is what "resolution"}}Solution{{else}}Held{{/is}}
{{#each tasks}}
    {{#is kind "severity"}}{{name}}{{else is kind "in-time"}}in time{{else is kind "late"}}late{{else}}clock stopped{{/is}} :{{tag}}{{from}}, {{until}}
{{/each}}
{{/each}}
\`\`\`
`;var gn=`{{#is type "opened"}}Reported{{else is type "severity"}}{{#if text}}Set to {{text}}{{else}}Severity taken off{{/if}}{{else is type "word"}}{{#if first}}First answer{{else if closing}}Closing comment{{else}}Update{{/if}}{{else is type "held"}}Clock stopped: {{> part-reason hold}}{{else is type "resumed"}}Clock goes on{{else is type "closed"}}{{#is reason "completed"}}Closed as completed{{else is reason "duplicate"}}Closed as a duplicate{{else}}Closed as not planned{{/is}}{{#if text}} by {{text}}{{/if}}{{else is type "reopened"}}Reopened{{else is type "referenced"}}Change {{text}} {{#if merged}}merged{{else}}linked{{/if}}{{else}}Moved here{{#if text}} from {{text}}{{/if}}{{/is~}}
`;var wn="| Write in a comment of yours, one a line, first thing | What it does |\n|---|---|\n| `/ack` or `/ack 09:20 by phone` | counts as the first answer, also one given elsewhere |\n| `/impact TEXT` \xB7 `/cause TEXT` \xB7 `/workaround TEXT` | who is affected \xB7 what is known \xB7 what customers can do now |\n| `/next-update 2h` | promises the next word by then |\n| `/status investigating`, `identified`, `monitoring` or `resolved` | what you are doing, in words |\n| `/pause REASON` \xB7 `/resume` | stops the clocks \xB7 lets them go on |\n| `/rca share` | posts the analysis's sections for customers here, and mails them |\n| `/started 2026-03-02T09:30` | when the trouble began; moves no clock |\n";var bn=`
**{{#is metric "response"}}First answer{{else is metric "update"}}Next update{{else}}Solution{{/is}}{{#if again}}, after it was reopened{{/if}}** (target {{target}}{{#if amount}}, here {{amount}} of business time{{else if hours}}, in business hours{{else}}, day and night{{/if}}){{#if unbroken}}: {{#is standing "open"}}counted from {{started.brief}} without a break; used up at {{due.brief}}.{{else is standing "missed"}}counted from {{started.brief}} {{#if ended}}to {{ended.brief}} {{/if}}without a break: {{total}}{{#if over}}, {{over.short}} over{{else}}, used up{{/if}}.{{else}}counted from {{started.brief}}{{#if ended}} to {{ended.brief}}{{/if}} without a break: {{total}}.{{/is}}{{/if}}
{{#unless unbroken}}

| From ({{zone}}) | Until | Counted | Why |
|---|---|---:|---|
{{#if dropped}}
| | | {{dropped.counted}} | {{dropped.rows}} earlier rows are left out here |
{{/if}}
{{#each rows}}
| {{from}} | {{#if until}}{{until}}{{else}}still so{{/if}} | {{counted}} | {{#is why "counted"}}clock running{{else is why "closed"}}outside business hours ({{#each closed}}{{#is why "holiday"}}{{#if name}}holiday: {{name}}{{else}}holiday{{/if}}{{else}}{{why}}{{/is}}{{#unless @last}}, {{/unless}}{{/each}}){{else is why "held"}}{{> part-reason hold}}{{#is hold.type "paused"}} (by {{> part-who by=hold.by}}){{/is}}{{else}}was {{severity}} then, less severe{{/is}} |
{{/each}}
| | | **{{total}}** | **{{#is standing "met"}}in all: in time{{else is standing "missed"}}{{#if over}}in all: {{over.short}} over{{else if ended}}in all: used up at {{due.brief}}, ended after it{{else}}in all: used up at {{due.brief}}{{/if}}{{else is standing "open"}}{{#if due}}due {{due.brief}}{{else}}so far{{/if}}{{else}}so far{{#if left}}, {{left.short}} left{{/if}}{{/is}}** |
{{/unless}}
`;var kn=`{{#is standing "met"~}}
Kept{{#is metric "resolution"}}{{#if took}}, in {{took.long}}{{#if business}} of business time{{/if}}{{/if}}{{#if due}} (due {{due.brief}}){{/if}}{{else}}{{#if ended}}: answered {{ended.brief}}{{#if how}} {{how}}{{/if}}{{#if due}} (due {{due.brief}}){{/if}}{{/if}}{{/is}}{{#if corrected}}, recorded {{corrected.brief}}{{/if}}
{{~else is standing "missed"~}}
**Missed{{#if late}} by {{late.long}}{{/if}}**{{#if due}} (due {{due.brief}}{{#if ended}}, {{#is metric "response"}}given{{else is metric "update"}}came{{else}}solved{{/is}} {{ended.brief}}{{#if how}} {{how}}{{/if}}{{else}}, never given{{/if}}){{/if}}
{{~else is standing "held"~}}
Not counted
{{~else is standing "open"~}}
Open
{{~else~}}
{{#if bestEffort}}{{#if ended}}{{#is metric "response"}}Answered{{else}}Done{{/is}} {{ended.brief}}{{else}}No time was promised{{/if}}{{else}}No verdict{{/if}}
{{~/is~}}
`;var xn=`{{#is metric "response"}}first answer{{else is metric "update"}}update{{else}}solution{{/is~}}
`;var vn=`{{#is type "paused"}}paused{{#if reason}}: {{reason}}{{/if}}{{else is type "resolved"}}{{#is cause "closed"}}closed as solved{{else}}marked as mitigated{{/is}}{{else is cause "excluded"}}not covered: {{reason}}{{else is cause "no-severity"}}no severity was set{{else is cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is~}}
`;var Vn=`| What you could count on | Target | How it went |
|---|---|---|
{{#if response}}
| A first answer | {{#if response.target}}{{response.target}}{{/if}} | {{> part-outcome response}} |
{{/if}}
{{#if updates}}
| Updates {{#if updates.target}}every {{updates.target}}{{else}}when announced{{/if}} | {{#if updates.times}}{{updates.times}}{{/if}} | {{#if updates.allKept}}Kept, {{updates.kept}} of {{updates.of}}{{else}}**Missed**: {{#each updates.missed}}{{late.long}} late (due {{due.brief}}, came {{ended.brief}}){{#unless @last}}; {{/unless}}{{/each}}{{#if updates.more}} and {{updates.more}} more{{/if}}. Kept {{updates.kept}} of {{updates.of}}{{/if}} |
{{/if}}
{{#each resolutions}}
| A solution{{#if again}} after it was reopened{{/if}} | {{#if target}}{{target}}{{/if}} | {{> part-outcome}} |
{{/each}}
`;var Sn=`{{#is standing "open"~}}
Open
{{~else is standing "held"~}}
{{#if hold}}{{#is hold.type "paused"}}Paused{{else is hold.type "set-aside"}}Does not apply now{{else}}Stopped{{/is}}{{else}}Stopped{{/if}}{{#if left}}{{#if hold}}{{#is hold.type "set-aside"}}{{else}}, {{left.long}} left{{/is}}{{/if}}{{/if}}
{{~else is standing "met"~}}
Kept{{#is metric "response"}}{{#if ended}}: answered {{ended.brief}}{{#if how}} {{how}}{{/if}}{{/if}}{{else is metric "update"}}{{#if ended}}: came {{ended.brief}}{{/if}}{{else}}{{#if ended}}: solved {{ended.brief}}{{/if}}{{#if took}}, in {{took.long}}{{#if business}} of business time{{/if}}{{/if}}{{/is}}{{#if corrected}} (recorded {{corrected.brief}}){{/if}}
{{~else is standing "missed"~}}
**Missed**{{#if ended}}: {{#is metric "response"}}answered{{else is metric "update"}}came{{else}}solved{{/is}} {{ended.brief}}{{#if how}} {{how}}{{/if}}{{#if late}}, {{late.long}} late{{/if}}{{else}}: not {{#is metric "response"}}answered{{else is metric "update"}}given{{else}}solved{{/is}} yet{{/if}}
{{~else~}}
{{#if bestEffort}}{{#if ended}}{{#is metric "response"}}Answered{{else}}Done{{/is}} {{ended.brief}}{{else}}{{#is @root.situation "set-aside"}}Does not apply now{{else}}Open{{/is}}{{/if}}{{else}}No verdict{{/if}}
{{~/is~}}
`;var Mn=`{{#if confirm}}
- **Closed, but not by support.** If it is over, say so in a comment or with \`/status resolved\`: then customers get the all-clear. If not, reopen it.
{{/if}}
{{#if muted}}
- **Muted** by the label \`{{muteLabel}}\`: the clocks run, but nothing is posted or mailed.
{{/if}}
{{#if ambiguous}}
- **Several severity labels** are on: {{ambiguous}}. {{counts}} counts; take the others off.
{{/if}}
{{#if untrusted}}
- **Customers were not mailed**: the severity came with the report, not from support. Take the label off and set it again if it is right.
{{/if}}
{{#if lacks}}
{{#if lacks.complete}}
- Your update has what is known, who is affected and when the next word comes.
{{else}}
- **Customers still wait to read** (one comment can say it all):
{{#unless lacks.known}}
  - what is known: any comment, or \`/cause\`
{{/unless}}
{{#unless lacks.impact}}
  - how bad it is and for whom: \`/impact\`
{{/unless}}
{{#unless lacks.next}}
  - when the next word comes: \`/next-update 2h\`
{{/unless}}
{{/if}}
{{/if}}
{{#each problems}}
- **A command** in [your comment of {{at.brief}}]({{url}}): {{text}}
{{/each}}
{{#if share}}
{{#is share.outcome "unchanged"}}
- **\`/rca share\`** ([{{share.at.brief}}]({{share.url}})): the analysis reads as it did when it was last shared, so nothing was posted again.
{{else}}
- **\`/rca share\`** ([{{share.at.brief}}]({{share.url}})) was not done. Put this right in the analysis, then ask again:
{{#each share.lacks}}
  - {{#is why "no-rca"}}there is no root cause analysis yet{{else is why "unreadable"}}it cannot be read: it was deleted or moved, or the token does not reach it{{else is why "no-section"}}the section \u201C{{section}}\u201D is missing{{else is why "empty"}}\u201C{{section}}\u201D is empty{{else}}\u201C{{section}}\u201D still has words of the template: a prompt in italics, or an empty \`- [ ] \u2026\`{{/is}}
{{/each}}
{{/is}}
{{/if}}
{{#each mails}}
- **Mail to {{audience}} not delivered** ({{news}}{{#if channel}}, channel {{channel}}{{/if}}): {{#if givenUp}}given up after {{tries}} runs.{{else}}{{tries}} {{#is tries 1}}run has{{else}}runs have{{/is}} tried, the next one tries again.{{/if}}
{{/each}}
{{#if help}}

{{> part-help}}
{{else}}
- Commands: comment \`/help\`.
{{/if}}
`;var On=`| UTC |{{#if hasZone}} {{zone}} |{{/if}} What | Who |
|---|{{#if hasZone}}---|{{/if}}---|---|
{{#if dropped}}
| |{{#if hasZone}} |{{/if}} *{{dropped}} earlier rows are left out; the issue has them all* | |
{{/if}}
{{#each timeline}}
| {{utc}} |{{#if ../hasZone}} {{local}} |{{/if}} {{#is type "due"}}**{{#is metric "response"}}First answer due{{else is metric "update"}}Update due{{else}}Solution due{{/is}}**{{else}}{{#if url}}[{{> part-event}}]({{url}}){{else}}{{> part-event}}{{/if}}{{#is type "word" "opened"}}{{#if text}}: {{text}}{{/if}}{{/is}}{{#if next}} (next word by {{next.brief}}){{/if}}{{/is}} | {{> part-who}} |
{{/each}}
`;var Rn=`{{#is by "staff"}}support{{else is by "bot"}}automation{{else is by "clock"}}clock{{else}}customer{{/is~}}
`;var An=`<!-- incident-slo:rca:header -->
> **Draft.** {{#if due}}Due {{due.full}}. {{/if}}Done when this issue is closed.
> Write for a customer: what and how, not who. Nothing here is sent to customers until support comments \`/rca share\` on the incident; then the five sections are, nothing else.
> Tables and chart are kept current by the program; what you write outside them is never touched.

| | |
|---|---|
| Incident | [{{name}}]({{url}}): {{title}} |
| Severity | {{severity}}{{#if duration.only}} for all {{duration.length.short}}{{else}}{{#if duration.parts}} at worst: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.short}} at {{severity}}{{/each}}{{/if}}{{/if}} |
{{#if history}}
| Severity history | {{#each history}}{{#unless @first}}, {{/unless}}{{severity}} from {{from.brief}}{{/each}} |
{{/if}}
| Began | {{#if troubleAt}}{{troubleAt.full}}{{else}}not yet known: comment \`/started\` with the time on the incident (reports usually come later than the fault){{/if}} |
| Noticed by | {{#is reporter "customer"}}a customer's report{{else is reporter "staff"}}support{{else}}monitoring (opened by automation){{/is}} |
| Reported | {{reported.full}} |
{{#if response}}
| First answer | {{#is response.standing "met" "missed"}}{{#if response.ended}}{{response.ended.brief}}{{#if response.how}} {{response.how}}{{/if}}, {{/if}}{{#is response.standing "met"}}**in time**{{else}}**{{#if response.late}}{{response.late.long}} late{{else}}missed{{/if}}**{{/is}} (target {{response.target}}{{#if response.due}}, due {{response.due.brief}}{{/if}}){{else}}{{> part-outcome response}}{{/is}} |
{{/if}}
{{#if updates}}
| Updates | {{updates.kept}} of {{updates.of}} {{#if updates.target}}in time{{else}}when announced{{/if}} |
{{/if}}
{{#each resolutions}}
| Solved{{#if again}} after it was reopened{{/if}} | {{#is standing "met" "missed"}}{{#if ended}}{{ended.brief}}, {{/if}}{{#is standing "met"}}**in time**{{else}}**{{#if late}}{{late.long}} late{{else}}missed{{/if}}**{{/is}}{{#if took}}: {{took.short}}{{#if business}} of business time{{/if}}, target {{target}}{{/if}}{{#if due}} (due {{due.brief}}){{/if}}{{else}}{{> part-outcome}}{{/is}} |
{{/each}}
| Answered by | {{responders}} {{#if severalResponders}}people{{else}}person{{/if}} of support |
{{#if shared}}
| Shared | [with customers]({{shared.url}}), {{shared.at.full}}{{#if shared.by}}, asked for by {{shared.by}}{{/if}} |
{{/if}}
{{#if linked}}
| Linked changes | {{#each linked}}{{#unless @first}}, {{/unless}}[{{name}}]({{url}}) {{title}}{{#if merged}} (merged){{/if}}{{/each}} |
{{/if}}
<!-- /incident-slo:rca:header -->

## What Happened

*In five sentences, for someone who was not there. Then fill the gaps in the timeline: what changed before the report, what was decided and why.*

<!-- incident-slo:rca:timeline -->
{{> part-timeline}}

{{#if chart}}
{{> part-chart chart}}
{{/if}}
<!-- /incident-slo:rca:timeline -->

## Who Was Affected

<!-- incident-slo:rca:affected -->
{{#if impact}}
Last wording in the thread: {{impact}}
{{/if}}
{{#if workaround}}

Until it was solved they were told: {{workaround}}
{{/if}}
<!-- /incident-slo:rca:affected -->

*How was the number counted? Was any data lost or wrong? Is anything still left over?*

## Root Cause

{{#if cause}}
<!-- incident-slo:rca:cause -->
Last wording in the thread: {{cause}}
<!-- /incident-slo:rca:cause -->

{{/if}}
*What set it off; what made it possible (technology, process, organisation); why no check caught it. \u201CSomeone made a mistake\u201D is where the question begins.*

## How We'll Prevent It

*Each with an owner, a date and a way to tell that it is done.*

- [ ] \u2026

## Lessons Learned

*What worked well \xB7 what we will do better \xB7 where we were lucky.*
{{#if internal}}

## Internal

*Never shared with customers.*

*What slowed us down in noticing, in answering, in finding the cause? How could each be half as long? Which actions did we decide against, and why?*
{{/if}}
`;var Tn=`{{#is what "overdue"}}
**This root cause analysis is overdue.** It was due by {{#if rca}}{{#if rca.due}}{{rca.due.full}}{{/if}}{{/if}}. Customers of [{{name}}]({{url}}) read there that it is still being written. It is done when this issue is closed; \`/rca share\` on the incident sends them the sections meant for them.
{{else}}
**Closed with action items still open.** {{#if rca}}{{#if rca.items}}{{rca.items.done}} of {{rca.items.of}} are done. {{/if}}{{/if}}Thank you for finishing the analysis of [{{name}}]({{url}}). If the rest is followed up elsewhere, all is well; a link to it here helps whoever looks later. This is said once.
{{/is}}
`;var In=`**This incident is open again since {{#if closing.reopened}}{{closing.reopened.full}}{{/if}}.** It had been closed at {{closing.at.near}}; {{#is closing.reopenedBy "staff"}}support{{else is closing.reopenedBy "bot"}}automation{{else}}{{#if closing.reopenedByReporter}}the person who reported it{{else}}a customer{{/if}}{{/is}} reopened it. We are sorry that it is not over yet.

{{#if latest}}
**Latest from support, {{latest.at.brief}}:** \u201C{{latest.inline}}\u201D{{#if latest.url}} [Read it]({{latest.url}}){{/if}}

{{/if}}
**What happens now:** it counts as {{severity.name}}, and {{#is reopening "restart"}}the clock for a solution starts anew{{else}}the clock goes on where it stood; the time it was closed does not count{{/is}}.{{#if solution}} A solution {{#is solution.standing "missed"}}was{{else}}is{{/is}} due by {{solution.due.near}}.{{/if}}{{#is next.what "update"}}{{#unless next.late}} The next update comes by {{next.due.near}}.{{/unless}}{{/is}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows where it stands.{{/if}}{{#if contact}} To reach us: {{contact}}.{{/if}}
`;var En=`**The full review of this incident**{{#if rca}}{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}}{{/if}}, as of {{at.full}}.{{#if before}} It takes the place of [what we shared before]({{before}}).{{/if}}

<!-- incident-slo:review -->
{{#each sections}}
### {{title}}

{{text}}

{{/each}}
<!-- /incident-slo:review -->

---

{{#if locked}}{{#if contact}}Questions about it? Reach us: {{contact}}.{{/if}}{{else}}Questions about it? Comment here{{#if contact}}, or reach us: {{contact}}{{/if}}.{{/if}}
`;var Nn=`### {{#if severity}}{{severity.name}}{{else}}No severity{{/if}}: {{#is situation "unanswered"}}{{#is next.what "answer"}}{{#if next.late}}our first answer is late{{else}}waiting for our first answer{{/if}}{{else}}waiting for our first answer{{/is}}{{else is situation "investigating"}}we are looking for the cause{{else is situation "identified"}}we know the cause and are working on it{{else is situation "monitoring"}}a fix is in place, we are watching it{{else is situation "said-resolved"}}support reports it resolved{{else is situation "reopened"}}open again{{else is situation "paused"}}paused{{else is situation "mitigated"}}mitigated{{else is situation "ended"}}closed, not yet confirmed by support{{else is situation "over"}}{{#if closing}}{{#if closing.change}}closed with a fix{{else}}over{{/if}}{{else}}over{{/if}}{{else is situation "set-aside"}}{{#is hold.cause "excluded"}}not covered by our response times{{else is hold.cause "no-severity"}}nothing is promised now{{else is hold.cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is}}{{else}}we are working on it{{/is}}

{{#is situation "paused"}}
**Paused since {{hold.since.full}}**{{#if hold.reason}}: {{hold.reason}}{{/if}}. The clocks stand still and go on when the pause ends.
{{/is}}
{{#is situation "mitigated"}}
**Mitigated since {{hold.since.full}}.** The clock for a solution stands still while that lasts.
{{/is}}
{{#is situation "ended"}}
**Closed at {{closing.at.full}}**{{#if closing.byReporter}} by the person who reported it{{else is closing.by "bot"}} by automation{{else}} by someone outside support{{/if}}. Support has not confirmed yet that it is over.{{#unless locked}} If you still see it, say so here.{{/unless}}
{{/is}}
{{#is situation "over"}}
{{#if closing}}
{{#if closing.change}}
**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})) and this issue was closed at {{closing.at.full}}.**
{{else}}
**It is over since {{closing.at.full}}.**
{{/if}}
{{/if}}
{{/is}}
{{#is situation "set-aside"}}
{{#is hold.cause "excluded"}}
**Our response and solution times do not apply** since {{hold.since.full}}: {{hold.reason}}.
{{else is hold.cause "no-severity"}}
**No severity is set** since {{hold.since.full}}, so no times are promised.
{{else is hold.cause "not_planned"}}
**Closed as not planned** at {{hold.since.full}}.
{{else}}
**Closed as a duplicate** at {{hold.since.full}}: it is dealt with in another issue.
{{/is}}
{{/is}}
{{#is next.what "answer"}}
{{#if next.late}}
**A first answer was due by {{next.due.full}}** and has not been given yet.
{{else}}
**A first answer is due by {{next.due.full}}**
{{/if}}
{{else is next.what "update"}}
{{#if next.late}}
**An update was due by {{next.due.full}}** and has not come yet.
{{else}}
**Next update by {{next.due.full}}**
{{/if}}
{{else is next.what "solution"}}
{{#is situation "unanswered" "working" "reopened" "investigating" "identified" "monitoring" "said-resolved"}}
{{#if next.late}}
**A solution was due by {{next.due.full}}** and is not there yet. No time for the next update has been announced.
{{else}}
**A solution is due by {{next.due.full}}.** No time for the next update has been announced.
{{/if}}
{{/is}}
{{else}}
{{#is situation "unanswered" "working" "reopened" "investigating" "identified" "monitoring" "said-resolved"}}
No time has been promised for the next update: we work on this as best we can.
{{/is}}
{{/is}}

{{#if impact}}
**Who {{#is situation "over"}}was{{else}}is{{/is}} affected:** {{impact}}
{{else if severity}}
{{#if severity.means}}
{{#is situation "unanswered"}}
{{severity.short}} stands for: {{severity.means}}.
{{/is}}
{{/if}}
{{/if}}
{{#if workaround}}
{{#is situation "over" "ended"}}
{{else}}
**What you can do now:** {{workaround}}
{{/is}}
{{/if}}
{{#if cause}}
**The cause:** {{cause}}
{{/if}}
{{#if summary}}
**What happened:** \u201C{{summary.inline}}\u201D{{#if summary.url}} [Read it]({{summary.url}}){{/if}}
{{else if latest}}
**Latest from support, {{latest.at.brief}}:** \u201C{{latest.inline}}\u201D{{#if latest.url}} [Read it]({{latest.url}}){{/if}}
{{/if}}
{{#if rca}}
**Review:** {{#if rca.visible}}[{{rca.name}}]({{rca.url}}){{else}}a root cause analysis{{/if}}{{#is rca.state "done"}} is finished{{#if rca.items}}, {{rca.items.done}} of {{rca.items.of}} action items done{{/if}}{{else is rca.state "dropped"}} will not be written{{else is rca.state "overdue"}} was due by {{rca.due.full}} and is still being written{{else}}{{#if rca.due}} is due by {{rca.due.full}}{{else}} is being written{{/if}}{{/is}}.{{#if rca.shared}} [Read it here]({{rca.shared}}).{{/if}}
{{/if}}

| What you can count on | By | Where it stands |
|---|---|---|
{{#if response}}
| A first answer{{#if response.bestEffort}}, as soon as we can{{else}} within {{response.target}}{{/if}} | {{#if response.due}}{{response.due.near}}{{else if response.bestEffort}}no time promised{{else}}stands still{{/if}} | {{> part-standing response}} |
{{/if}}
{{#if updates}}
| Updates {{#if updates.target}}every {{updates.target}}{{else}}when announced{{/if}}{{#is situation "over"}}{{else}}, so far{{/is}} | {{#if updates.times}}{{updates.times}}{{/if}} | {{#if updates.allKept}}Kept, {{updates.kept}} of {{updates.of}}{{else}}**Missed**: {{#each updates.missed}}{{late.long}} late (due {{due.brief}}, came {{ended.brief}}){{#unless @last}}; {{/unless}}{{/each}}{{#if updates.more}} and {{updates.more}} more{{/if}}. Kept {{updates.kept}} of {{updates.of}}{{/if}} |
{{/if}}
{{#if update}}
| The next update, {{#if update.announced}}as announced{{else}}within {{update.target}}{{/if}} | {{#if update.due}}{{update.due.near}}{{else}}stands still{{/if}} | {{> part-standing update}} |
{{/if}}
{{#each resolutions}}
| A solution{{#if again}} after it was reopened{{/if}}{{#if bestEffort}}, best effort{{else}} within {{target}}{{/if}} | {{#if due}}{{due.near}}{{else if bestEffort}}no time promised{{else}}stands still{{/if}} | {{#is @root.situation "ended"}}{{#is standing "met"}}Stopped{{#if ended}}: closed {{ended.brief}}{{/if}}{{else}}{{> part-standing}}{{/is}}{{else is @root.situation "mitigated"}}{{#is standing "met"}}Kept: mitigated{{#if ended}} {{ended.brief}}{{/if}}{{else}}{{> part-standing}}{{/is}}{{else}}{{> part-standing}}{{/is}} |
{{/each}}

{{#each moved}}
Our policy changed: the {{> part-promise}} was due by {{movedFrom.near}} and is now due by {{due.near}}.
{{/each}}
The clock began when {{#is clock.start "opened"}}this issue was opened{{else}}the severity was set{{/is}}, {{clock.at.full}}.{{#if clock.hours}} {{#if clock.dayAndNight}}Where a target says business time, it{{else}}It{{/if}} counts {{#each clock.hours}}{{#unless @first}}; {{/unless}}{{this}}{{/each}}{{#if clock.dayAndNight}}; else it runs day and night{{/if}}.{{else if clock.dayAndNight}} {{#if severity}}For {{severity.short}} it{{else}}It{{/if}} runs day and night.{{/if}}
{{#if maintenance}}
It was opened during planned maintenance: {{maintenance}}.
{{/if}}

{{#is situation "over"}}
{{#unless locked}}
Still seeing it? Comment here.{{#if contact}} To reach us: {{contact}}.{{/if}}
{{/unless}}
{{else is situation "set-aside"}}
{{#if contact}}
To reach us: {{contact}}.
{{/if}}
{{else}}
This comment is kept current without notifying you. **Subscribe** to this issue and GitHub sends you the team's updates{{#if tellsMisses}}, any missed promise{{/if}} and the all-clear.{{#if contact}} To reach us: {{contact}}.{{/if}}
{{/is}}

{{#if ledgers}}
<details><summary>How the time was counted</summary>

{{#each ledgers}}
{{> part-ledger}}

{{/each}}
</details>
{{/if}}

<details><summary>For the support team{{#if support.urgent}} (please look){{/if}}</summary>

{{> part-support support}}

</details>
`;var We={"status.md":{file:"status.md.hbs",mode:"md"},"news.md":{file:"news.md.hbs",mode:"md"},"missed.md":{file:"missed.md.hbs",mode:"md"},"all-clear.md":{file:"all-clear.md.hbs",mode:"md"},"reopened.md":{file:"reopened.md.hbs",mode:"md"},"correction.md":{file:"correction.md.hbs",mode:"md"},"rca-remark.md":{file:"rca-remark.md.hbs",mode:"md"},"shared.md":{file:"shared.md.hbs",mode:"md"},"rca.md":{file:"rca.md.hbs",mode:"md"},"mail-customers.txt":{file:"mail-customers.txt.hbs",mode:"txt"},"mail-customers.html":{file:"mail-customers.html.hbs",mode:"html"},"mail-staff.txt":{file:"mail-staff.txt.hbs",mode:"txt"},"mail-staff.html":{file:"mail-staff.html.hbs",mode:"html"}},yi=new Map([["all-clear.md.hbs",Dt],["correction.md.hbs",Ht],["mail-customers-news.hbs",Bt],["mail-customers.html.hbs",Ut],["mail-customers.txt.hbs",Kt],["mail-fact.html.hbs",zt],["mail-fact.txt.hbs",qt],["mail-foot.html.hbs",Yt],["mail-foot.txt.hbs",Gt],["mail-heading.html.hbs",jt],["mail-heading.txt.hbs",Qt],["mail-headline.html.hbs",Xt],["mail-headline.txt.hbs",Zt],["mail-kept.hbs",Jt],["mail-link.html.hbs",en],["mail-link.txt.hbs",tn],["mail-p.html.hbs",nn],["mail-p.txt.hbs",rn],["mail-page.html.hbs",on],["mail-quote.html.hbs",sn],["mail-quote.txt.hbs",an],["mail-staff-news.hbs",un],["mail-staff.html.hbs",ln],["mail-staff.txt.hbs",dn],["mail-standing.hbs",cn],["mail-strong.html.hbs",pn],["mail-strong.txt.hbs",mn],["missed.md.hbs",fn],["news.md.hbs",yn],["part-chart.md.hbs",hn],["part-event.hbs",gn],["part-help.md.hbs",wn],["part-ledger.md.hbs",bn],["part-outcome.md.hbs",kn],["part-promise.hbs",xn],["part-reason.hbs",vn],["part-record.md.hbs",Vn],["part-standing.md.hbs",Sn],["part-support.md.hbs",Mn],["part-timeline.md.hbs",On],["part-who.hbs",Rn],["rca.md.hbs",An],["rca-remark.md.hbs",Tn],["reopened.md.hbs",In],["shared.md.hbs",En],["status.md.hbs",Nn]]);function hi(e){let t=/\.(md|txt|html)\.hbs$/.exec(e)?.[1];return t==="md"||t==="txt"||t==="html"?t:null}function $e(e,t){let r=[...new Map([...yi,...t])].filter(([o])=>o.endsWith(".hbs")&&(hi(o)??e)===e);return new Map(r.map(([o,i])=>[o,{partial:o.replace(/(\.(md|txt|html))?\.hbs$/,""),text:gi(i)}]))}function gi(e){return e.replace(/^\uFEFF/,"").replaceAll(`\r
`,`
`)}function Cn(e,t){let{file:n,mode:r}=We[e],o=$e(r,t),i=new Map([...o].map(([a,{partial:l}])=>[l,a])),s=new Set([n]);for(let a of s)for(let l of(o.get(a)?.text??"").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)){let d=i.get(l[1]??"");d!==void 0&&s.add(d)}return[...s].map(a=>`${a}
${o.get(a)?.text??""}`).join(`
`)}function B(e){let t=p(e,"body");return Array.isArray(t)?t.flatMap(wi):[]}function wi(e){switch(p(e,"type")){case"MustacheStatement":return[{type:"print",call:_e(e)}];case"BlockStatement":return[{type:"block",call:_e(e),body:B(p(e,"program")),otherwise:B(p(e,"inverse")),names:[...$n(p(p(e,"program"),"blockParams"))]}];case"PartialStatement":case"PartialBlockStatement":return[bi(e)];case"Decorator":case"DecoratorBlock":return[ki(e)];default:return[]}}function bi(e){let t=p(e,"name"),[n]=Fn(p(e,"params")),r=p(e,"program");return{type:"partial",line:pe(e),name:p(t,"type")==="SubExpression"?null:String(p(t,"original")),context:n??null,fields:Wn(p(e,"hash")),body:r==null?null:B(r)}}function ki(e){let[t]=ce(p(e,"params"));return{type:"inline",line:pe(e),decorator:String(p(p(e,"path"),"original")),name:String(p(t,"value")??p(t,"original")??""),body:B(p(e,"program"))}}function _e(e){return{line:pe(e),path:Ln(p(e,"path")),values:Fn(p(e,"params")),fields:Wn(p(e,"hash"))}}function Ln(e){let t=String(p(e,"original")),n=p(e,"type")==="PathExpression",r=p(e,"depth");return{type:"path",line:pe(e),text:t,depth:typeof r=="number"?r:0,isData:p(e,"data")===!0,names:n?$n(p(e,"parts")):[t]}}function Fn(e){return ce(e).map(Pn)}function Pn(e){switch(p(e,"type")){case"PathExpression":return Ln(e);case"SubExpression":return{type:"call",call:_e(e)};default:return{type:"literal"}}}function Wn(e){return ce(p(e,"pairs")).map(t=>[String(p(t,"key")),Pn(p(t,"value"))])}function $n(e){return ce(e).filter(t=>typeof t=="string")}function ce(e){return Array.isArray(e)?e:[]}function pe(e){let t=p(p(p(e,"loc"),"start"),"line");return typeof t=="number"?t:1}function p(e,t){return typeof e=="object"&&e!==null&&Object.hasOwn(e,t)?Reflect.get(e,t):void 0}async function Bn(e,t,n){let r=await zn(),o=Un(r,e,t,n);if(o.ok)return{text:o.text,problem:null};let i=Un(r,e,t,xi);if(!i.ok)throw new Error(`unreachable: ${i.problem.file}:${i.problem.line??"?"} ${i.problem.message}`);return{text:i.text,problem:o.problem}}var _n=64*1024,Dn=1e3;async function hu(e,t){if(t.length>_n)return F({file:e,line:null,message:`it is longer than ${_n/1024} KB`});let n=[/\{\{~?(?:#|\^|\s*else\b)/g,/\(/g].map(o=>t.match(o)?.length??0);if(Math.max(...n)>Dn)return F({file:e,line:null,message:`it opens more than ${Dn} blocks or brackets`});let r=await zn();try{return te(B(r.parse(t)))}catch(o){return o instanceof RangeError?F({file:e,line:null,message:"its blocks are nested too deeply"}):F(qn(o,e,new Map([[e,t]])))}}var xi=new Map,Hn=null;function zn(){return Hn??=import("./lib-GYDONZRV.js").then(e=>e.default),Hn}function Un(e,t,n,r){let{file:o,mode:i}=We[t];try{let s=Vi(e,i,r);return{ok:!0,text:vi(s.run(o,n),i)}}catch(s){return{ok:!1,problem:qn(s,o,r)}}}function vi(e,t){let n=e.replace(/\r\n/g,`
`).replace(/[ \t]+$/gm,"");return t==="html"?`${n.replace(/\n{2,}/g,`
`).replace(/\n(<\/(?:p|h1|blockquote)>)/g,"$1").trim()}
`:n.replace(/\n{3,}/g,`

`).trim()}var Kn=new WeakMap;function Vi(e,t,n){let r=Kn.get(n)??new Map;Kn.set(n,r);let o=r.get(t)??Si(e,t,n);return r.set(t,o),o}function Si(e,t,n){let r=e.create();r.registerHelper(Oi);let o=new Map;for(let[i,{partial:s,text:a}]of $e(t,n)){let l=Ai(i,r.compile(a,Mi[t]));o.set(i,l),r.registerPartial(s,l)}return{run:(i,s)=>o.get(i)?.(ue(s),{allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1})??""}}var De={is:!0},Mi={md:{strict:!0,noEscape:!0,knownHelpers:De,knownHelpersOnly:!0},txt:{strict:!0,noEscape:!0,knownHelpers:De,knownHelpersOnly:!0},html:{strict:!0,noEscape:!1,knownHelpers:De,knownHelpersOnly:!0}},Oi={is(e,...t){let n=t.at(-1);if(!Ri(n))throw new Error('"is" needs a block: {{#is field "value"}}\u2026{{/is}}');return t.slice(0,-1).includes(e)?n.fn(this):n.inverse(this)}};function Ri(e){return typeof e=="object"&&e!==null&&"fn"in e&&typeof e.fn=="function"}var z=class extends Error{file;constructor(t,n){super(n instanceof Error?n.message:String(n),{cause:n}),this.file=t}};function Ai(e,t){return(n,r)=>{try{return t(n,r)}catch(o){throw o instanceof z?o:new z(e,o)}}}function qn(e,t,n){let r=e instanceof z?e.file:t,o=e instanceof z?e.cause:e,i=n.get(r)??"";return{file:r,line:Ti(o,i),message:Ii(o)}}function Ti(e,t){if(!(e instanceof Error))return null;let n=/(?:Parse|Lexical) error on line (\d+)/.exec(e.message)?.[1]??/ - (\d+):\d+$/.exec(e.message)?.[1];if(n!==void 0)return Number(n);let r=e instanceof J?e.field:/partial (\S+) could not/.exec(e.message)?.[1],o=r===void 0?-1:t.split(`
`).findIndex(i=>i.includes("{{")&&i.includes(r));return o<0?null:o+1}function Ii(e){let t=e instanceof Error?e.message:String(e),n=/^"([^"]+)" not defined in/.exec(t)?.[1];if(n!==void 0)return`there is no field "${n}" here`;let r=/unknown helper (\S+)/.exec(t)?.[1];if(r!==void 0)return`there is no helper "${r}"; there are if, unless, each, with, is`;let o=t.split(`
`),i=o.find(s=>s.startsWith("Expecting"));return i===void 0?(o[0]??t).slice(0,300):`it cannot be read here: ${Ei(i)}`}function Ei(e){switch(/got '([A-Z_]+)'/.exec(e)?.[1]){case"EOF":return"it ends before everything in it is closed, as {{#if \u2026}} is by {{/if}}";case"CLOSE":case"CLOSE_UNESCAPED":return'something is missing before "}}", or the braces do not match';case"INVALID":return'a "{{" is not closed, or a sign follows it that cannot stand there';case"OPEN_ENDBLOCK":case"INVERSE":case"OPEN_INVERSE_CHAIN":return"it closes or branches what was not opened";default:return'what stands between "{{" and "}}" is not complete, or is in the wrong order'}}var Ni=new Map;function xu(e){let t=e.size===0?Ni:e,n=new Map;return{render:async(r,o)=>{let{text:i,problem:s}=await Bn(r,o,t);return s!==null&&n.set(`${s.file} ${s.line} ${s.message}`,s),i},digest:(r,o)=>ie(o,Cn(r,t)),problems:n}}function Yn(e,t){let n=st(e).filter(l=>l.at<=t),r=new Set;for(let l of n)l.on?r.add(l.name):r.delete(l.name);let o=n.map(({at:l,on:d,actor:u,name:m,place:c})=>({place:c,event:{type:d?"labeled":"unlabeled",at:l,actor:u,label:m}})),i=e.events.map((l,d)=>({place:d,event:l})).filter(({event:l})=>l.at<=t&&l.type!=="labeled"&&l.type!=="unlabeled"),s=[...o,...i].sort((l,d)=>l.event.at-d.event.at||l.place-d.place).map(({event:l})=>l),a=s.findLast(l=>l.type==="closed"||l.type==="reopened");return{...e,labels:[...r],events:s,state:a?.type==="closed"?"closed":"open"}}var q="rca:opened";function Gn(e){switch(e.type){case"opened":case"at-risk":case"missed":case"reopened":case"rca":return e.type;case"resolved":case"stood-down":case"ended":return"resolved"}}function me(e,t,n){return t===0?e:`${e}@${N(n)}`}function jn(e,t,n){return[...Ci(e,t),...Wi(e),...$i(e.incident,t,n),..._i(e,t),...Hi(e,t)].sort((o,i)=>o.moment-i.moment)}function Ci(e,t){let n=Li(e),r=Fi(e,t).filter(({key:o})=>!n.some(i=>i.key===o));return[...n,...r]}function Li({incident:e}){let{severity:t,declaredAt:n}=e,r=e.severities.flatMap(({from:l,severity:d})=>d===null?[]:[{from:l,severity:d}]);if(t===null)return[];let o={type:"opened",key:"opened",moment:n,severity:t,raisedFrom:null},i=r.findLastIndex(l=>l.severity.rank>t.rank),[s,a]=i<0?[]:r.slice(i);return s===void 0||a===void 0||a.from<=n?[o]:[o,{type:"opened",key:`opened@${N(a.from)}`,moment:a.from,severity:t,raisedFrom:s.severity}]}function Fi({incident:e,state:t},n){let{severity:r}=e,o=Pi(n);if(r===null||t!=="open"&&t!=="paused"&&t!=="mitigated"||o===null)return[];let i=e.holds.filter(({hold:d,from:u,until:m})=>(d.type==="set-aside"||d.cause==="closed"&&u<=o)&&m!==null&&m>o);if(!i.some(({from:d})=>d<=o))return[];let s=i.flatMap(({until:d})=>d??[]),a=Math.max(...s);return e.severities.some(d=>d.from===a&&d.severity!==null&&d.severity!==r)?[]:[{type:"opened",key:`opened@${N(a)}`,moment:a,severity:r,raisedFrom:null}]}function Pi(e){let t=e.mails.filter(({audience:o,state:i})=>o==="customers"&&(i==="sent"||i==="claimed")).flatMap(o=>o.keys),[n,r]=t.findLast(o=>/^(opened|reopened|resolved|stood-down)(@|$)/.test(o))?.split("@")??[];return n==="stood-down"&&r!==void 0?et(r):null}function Wi(e){let{at:t}=e,r=ne(e).filter(({metric:i})=>i!=="update").flatMap(i=>i.standing==="open"&&i.atRiskAt!==null&&i.atRiskAt<=t?[{type:"at-risk",key:`at-risk:${i.key}`,moment:i.atRiskAt,objective:i}]:[]),o=S(e).flatMap(i=>i.standing==="missed"&&i.due!==null?[{type:"missed",key:`missed:${i.key}`,moment:i.due,objective:i}]:[]);return[...r,...o]}function $i(e,t,n){return Qn(e).flatMap((r,o)=>{let i=me("resolved",o,r.at);if(r.reopenedAt!==null){let s=n.has(i)||t.mails.some(l=>l.keys.includes(i)),a=me("reopened",o,r.reopenedAt);return s?[{type:"reopened",key:a,moment:r.reopenedAt,closing:r}]:[]}return r.reason!=="completed"?[]:r.confirmedAt===null?[{type:"ended",key:me("ended",o,r.at),moment:r.at,closing:r}]:[{type:"resolved",key:i,moment:r.confirmedAt,closing:r}]})}function Qn({closings:e}){return e.filter(({wasCompleted:t})=>t)}function _i(e,t){let n=Xn(t,"customers");if(n===null||n.over)return[];let{incident:r,state:o,holding:i}=e;if(o==="set-aside"&&i!==null)return[{type:"stood-down",key:`stood-down@${N(i.since)}`,moment:i.since,cause:"set-aside"}];let s=r.severity;if(o!=="open"&&o!=="paused"&&o!=="mitigated")return[];if(s===null||s.email.customers.includes("opened")||!Di(s,n.severity,r))return[];let a=r.severities.at(-1)?.from??r.declaredAt;return[{type:"stood-down",key:`stood-down@${N(a)}`,moment:a,cause:"lowered"}]}function Di({key:e,rank:t},n,r){let o=Jn(n,r);return o===null?n!==e:o<t}function Hi({state:e,at:t},n){let r=n.shared.filter(m=>m.askedAt<=t).map(({key:m,askedAt:c})=>({type:"rca",key:m,moment:c,news:"shared"})),{rca:o}=n;if(o===null||o.number===null)return r;let{openingSince:i,due:s,isDropped:a}=o,l=o.finishedAt!==null&&o.finishedAt<=t?o.finishedAt:null,u=s!==null&&s<(l??t)&&e==="resolved"&&(l===null||n.decided.includes("staff rca:overdue"));return[{type:"rca",key:q,moment:i,news:"opened"},...u?[{type:"rca",key:"rca:overdue",moment:s,news:"overdue"}]:[],...l!==null&&!a?[{type:"rca",key:"rca:finished",moment:l,news:"finished"}]:[],...r]}function Xn(e,t){let n=null;for(let r of e.mails)if(!(r.audience!==t||r.state==="not-configured"||r.state==="given-up"))for(let o of[...r.keys].reverse())/^(opened|reopened)(@|$)/.test(o)&&(n={severity:r.severity,over:!1}),/^(resolved|stood-down)(@|$)/.test(o)&&(n={severity:r.severity,over:!0});return n}function Zn(e,t,n,r){let{incident:o}=n,s=(e.type==="rca"?o.worst:o.severity??o.worst).email[t].includes(Gn(e));if(t==="staff")return s;let a=Xn(r,"customers");switch(e.type){case"opened":return s&&o.severityTrusted&&!Ui(e.severity,a,n);case"resolved":return s||a!==null&&!a.over;case"reopened":return Ki(e.closing,r,o);case"stood-down":return!0;case"at-risk":case"missed":case"ended":return!1;case"rca":return e.news==="shared"&&(s||a!==null)}}function Ui(e,t,{incident:n}){if(t===null||t.over)return!1;let r=Jn(t.severity,n);return r!==null&&r<=e.rank}function Jn(e,t){return t.severities.find(({severity:n})=>n?.key===e)?.severity?.rank??null}function Ki(e,t,n){let r=Qn(n).findIndex(i=>i.at===e.at),o=me("resolved",Math.max(r,0),e.at);return t.mails.some(i=>i.audience==="customers"&&i.state!=="not-configured"&&i.keys.includes(o))}var er={effects:[],recorded:[],decided:[]},Bi=72*36e5,zi=24*36e5,tr=["resolved","ended","stood-down","reopened","missed","opened","at-risk","rca"];function rr(e,t,n,r){let{incident:o,at:i}=e,s=r.some(f=>f.marker.kind==="status");if(o.muted)return er;let a=new Set(r.flatMap(f=>f.marker.kind==="news"?f.marker.keys:[]));if(!s&&qi(e,t))return er;let l=jn(e,n,a).filter(f=>e.state!=="set-aside"||f.type==="stood-down"),d=ns(e,n),u=d.some(({type:f})=>f==="open-rca")?[...l,rs(e,n)]:l,m=u.filter(f=>He(f.moment,t,i)),c=m.filter(f=>Gi(f,t)&&!a.has(f.key)&&!n.recorded.includes(f.key)),E=l.filter(f=>Yi(f)&&!a.has(f.key)&&!c.includes(f)),H=ji(m,e,n);return{effects:[{type:"status"},...Ji(e,n),...d,...c.length===0?[]:[{type:"comment",keys:c.map(({key:f})=>f),notices:or(c)}],...os(e,t,n),...is(n),...ss(l,r),...as(e,r),...ls(r),...Qi(n,u,i),...H],recorded:[...E.map(f=>f.key),...a].filter(f=>!n.recorded.includes(f)),decided:Zi(u,e,n)}}function qi({incident:e,state:t,at:n},r){let o=v(e);return o===null?!1:t==="set-aside"||!He(o.at,r,n)}function He(e,t,n){return n-e<=t.notices.staleAfter}function Yi(e){return e.type==="missed"||e.type==="resolved"||e.type==="reopened"}function Gi(e,t){return e.type==="missed"?t.notices.missed==="comment"&&e.objective.metric!=="update":e.type==="resolved"||e.type==="reopened"}function or(e){return[...e].sort((t,n)=>tr.indexOf(t.type)-tr.indexOf(n.type)||t.moment-n.moment)}function ji(e,t,n){return ge.flatMap(r=>{let o=e.filter(u=>!n.decided.includes(`${r} ${u.key}`)),i=o.filter(u=>Zn(u,r,t,n)),s=r==="customers"&&i.some(u=>u.type==="reopened"),a=o.filter(u=>i.includes(u)||s&&u.type==="resolved"),l=a.some(u=>u.type==="resolved"),d=or(a.filter(u=>!(l&&(u.type==="opened"||u.type==="at-risk"))));return d.length===0?[]:[{type:"mail",audience:r,keys:d.map(u=>u.key),notices:d,record:null}]})}function Qi(e,t,n){return e.mails.filter(r=>r.state==="claimed").map(r=>{let o=r.keys.flatMap(i=>t.find(s=>s.key===i)??[]);return{type:"mail",audience:r.audience,keys:r.keys,notices:o,record:{...r,state:Xi(r,n)}}})}function Xi(e,t){let n=t-e.asOf;return n>Bi||n>zi&&!e.refused?"given-up":"claimed"}function Zi(e,t,n){return ge.flatMap(r=>e.filter(o=>!(r==="customers"&&o.type==="opened"&&!t.incident.severityTrusted)).map(o=>`${r} ${o.key}`)).filter(r=>!n.decided.includes(r))}function Ji({incident:e},t){return e.commands.filter(n=>n.comment>t.reactedThrough&&!es(n,e,t)).map(n=>({type:"react",comment:n.comment,content:ts(n,t)?"confused":"rocket"}))}function es(e,{shareAsk:t},{ask:n}){return e.comment===t?.comment&&e.comment!==n?.comment}function ts({comment:e,problem:t},{ask:n}){return t!==null||n?.comment===e&&n.outcome==="refused"}function ns({incident:e,state:t},n){return t!=="resolved"||e.worst.rca.type==="none"?[]:[{type:n.rca?.number==null?"open-rca":"refresh-rca"}]}function rs({at:e},{rca:t}){return{type:"rca",key:q,moment:t?.openingSince??e,news:"opened"}}function os({state:e,at:t},n,{rca:r}){if(r===null||r.number===null)return[];let{due:o,finishedAt:i,isDropped:s,items:a}=r,d={overdue:e==="resolved"&&i===null&&o!==null&&o<t?o:null,"open-items":i!==null&&!s&&a!==null&&a.done<a.of?i:null};return["overdue","open-items"].flatMap(u=>{let m=d[u],c=r.remarks.find(E=>E.what===u);return c?.state==="claimed"?[{type:"remark",what:u,isTrue:m!==null}]:c===void 0&&m!==null&&He(m,n,t)?[{type:"remark",what:u,isTrue:!0}]:[]})}function is({shared:e}){return e.filter(({state:t})=>t==="claimed").map(t=>({type:"share",version:t}))}function ss(e,t){let n=r=>e.some(o=>o.type==="resolved"&&o.key===r);return t.flatMap(({id:r,marker:o})=>o.kind==="news"&&o.keys.some(n)?[{type:"refresh-news",comment:r}]:[])}function as({response:e},t){return e.correctedAt===null?[]:t.flatMap(n=>n.marker.kind==="news"&&!n.marker.corrected&&n.marker.keys.includes("missed:response")?[{type:"correct",comment:n.id}]:[])}function ls(e){let t=new Set,n=[];for(let{id:r,marker:o}of e){let i=o.kind==="news"?o.keys:o.kind==="status"?["status"]:[],s=i.filter(a=>!t.has(a));s.length<i.length&&n.push({type:"heal",comment:r,keys:s});for(let a of i)t.add(a)}return n}function ir(e){let t={...e,seen:ds(e.seen)};return JSON.stringify(t).length<=18e4?t:{...t,words:us(t.words),verdicts:cs(t.verdicts),recorded:t.recorded.slice(-600),decided:t.decided.slice(-2*600),seen:t.seen.slice(-250)}}function ds(e){let t=new Map;return e.forEach(({commands:n},r)=>{for(let o of n)"text"in o&&t.set(o.type,r)}),e.map((n,r)=>{if(!n.commands.some(s=>"text"in s&&s.text.length>200))return n;let i=s=>t.get(s)===r?2e3:200;return{...n,commands:n.commands.map(s=>"text"in s?{...s,text:s.text.slice(0,i(s.type))}:s)}})}function us(e){if(e.length<=270)return e;let t=e.slice(20,-250).filter(({kind:n})=>n==="acknowledged"||n==="closed");return[...e.slice(0,20),...t.slice(-20),...e.slice(-250)]}function cs(e){let t=Object.entries(e),n=([o,{verdict:i}])=>o.startsWith("update")&&i==="met",r=new Set(t.filter(n).slice(0,-200).map(([o])=>o));return Object.fromEntries(t.filter(([o])=>!r.has(o)))}function sr(e,t,n,r){let{incident:o}=e,i=t.events.flatMap(l=>l.type==="commented"?[l.id]:[]),s=v(o)?.at??Number.POSITIVE_INFINITY,a=t.events.flatMap(({type:l,at:d})=>(l==="labeled"||l==="unlabeled")&&d<=s?[d]:[]);return ir({...r,...ys(e,r),words:o.words.map(gs),seen:fs(e,r),judgedThrough:Math.max(r.judgedThrough,...i),reactedThrough:Math.min(Math.max(r.reactedThrough,...i),ps(o,r)-1),reporter:o.reporter.part,confirmed:o.words.filter(({kind:l})=>l==="closed").map(({recordedAt:l})=>l),labelsJudgedThrough:Math.max(r.labelsJudgedThrough,...a),severityTrusted:o.severityTrusted,people:{...ms(e),...r.people},recorded:[...r.recorded,...n.recorded],decided:[...r.decided,...n.decided]})}function ps({shareAsk:e},{ask:t}){return e===null||e.comment===t?.comment?Number.POSITIVE_INFINITY:e.comment}function ms({incident:e}){let t=e.milestones.filter(({what:n})=>n.type!=="word"&&n.type!=="opened");return Object.fromEntries(t.flatMap(({by:n})=>n.login===null||n.part==="bot"?[]:[[n.login.toLowerCase(),n.part]]))}function fs({incident:e},t){let n=new Set(e.seen.map(({comment:r})=>r));return[...t.seen.filter(({comment:r})=>!n.has(r)),...e.seen]}function ar(e,t){let n=o=>o.correctedAt??(o.verdict==="missed"?o.due:o.endedAt)??t,r=Object.entries(e.verdicts).filter(([,o])=>n(o)<=t);return{verdicts:Object.fromEntries(r),deadlines:e.deadlines}}function ys(e,t){let n={...t.verdicts},r={},o=ne(e),i=v(e.incident)?.at??null;for(let s of S(e)){let a=hs(s,i),l=t.verdicts[s.key],d=l!==void 0&&l.verdict!=="none"&&lt(l,s);a!==null&&(n[s.key]=d?{...a,promised:l.promised,fingerprint:l.fingerprint}:a),a?.verdict==="none"&&o.includes(s)?r[s.key]=t.deadlines[s.key]??xe(s):a===null&&o.includes(s)&&(r[s.key]=xe(s))}return{verdicts:n,deadlines:r}}function hs(e,t){let{standing:n,due:r,correctedAt:o,promised:i,fingerprint:s}=e;if(n==="open"||n==="held"||n==="none"&&t===null)return null;let a=n==="none"?e.endedAt??t:e.endedAt;return{verdict:n,due:r,endedAt:a,severity:e.severity.key,promised:i,fingerprint:s,correctedAt:o}}function gs(e){let{at:t,recordedAt:n,kind:r,by:o,comment:i,url:s,how:a,next:l}=e;return{at:t,recordedAt:n,kind:r,login:o.login,comment:i,url:s,how:a,next:l}}function lr(e,t,n){let{number:r,url:o,repository:i,due:s}=e,a=e.finishedAt!==null&&e.finishedAt<=n,l=t.findLast(d=>d.askedAt<=n&&d.url!==null);return{number:r,url:o,repository:i,due:s,state:a?ws(e):bs(s,n),items:a?e.items:null,shared:l?.url==null?null:{at:l.askedAt,by:l.by,url:l.url}}}function ws({isDropped:e}){return e?"dropped":"done"}function bs(e,t){return e!==null&&e<t?"overdue":"open"}var ks=36e3;function dr(e,t,n){let r=o=>e.flatMap(i=>Ue(i,t,n,o)??[]);for(let o of[ur,20,10,5]){let i=r(o);if(JSON.stringify(i).length<=ks)return i}return r(2)}var ur=40;function Ue(e,t,n,r=ur){let{ledger:o}=e;if(o===null)return null;let i=t.calendars.get(Ae(o.target)??"")??null,s=o.zone??"Etc/UTC",a=Vs(xs(e,o)),l=a.slice(0,Math.max(0,a.length-r)),d=a.reduce((m,c)=>m+c.counted,0),u=e.standing==="missed"&&d>o.amount?k(d-o.amount):null;return{metric:e.metric,again:e.cycle>0&&e.metric!=="update",target:n.ink.inline(o.target.text,80),hours:i===null?null:ae(i),amount:o.target.type==="business-days"?P(o.amount):null,zone:K(s),rows:Os(a.slice(l.length),e,s,n),unbroken:a.length===1&&a[0]?.reason.type==="counted",dropped:l.length===0?null:{rows:l.length,counted:P(l.reduce((m,c)=>m+c.counted,0))},total:P(d),over:u,left:e.remaining===null?null:k(e.remaining),standing:e.standing,started:n.moment(e.startedAt),due:e.due===null?null:n.moment(e.due),ended:e.endedAt===null?null:n.moment(e.endedAt)}}function xs(e,t){let{due:n,endedAt:r,holding:o,standing:i}=e;if(r===null&&i==="missed"&&n!==null)return vs(t.spans,n);if(r!==null||o===null)return t.spans;let s=t.spans.at(-1);if(s?.reason.type==="held")return t.spans;let a=s?.until??Math.max(o.since,e.startedAt);return[...t.spans,{from:a,until:a,reason:{type:"held",hold:o.hold,by:o.by},counted:0}]}function vs(e,t){return e.filter(n=>n.from<t).map(n=>n.until<=t?n:{...n,until:t,counted:n.counted===0?0:t-n.from})}function Vs(e){let t=[];for(let n of e){let r=t.at(-1),o=Ss(n.reason);if(r===void 0||!Ms(r.reason,n.reason)){t.push({from:n.from,until:n.until,reason:n.reason,closed:[...o],counted:n.counted});continue}r.until=n.until,r.counted+=n.counted;for(let i of o)r.closed.some(s=>s.why===i.why&&s.name===i.name)||r.closed.push(i)}return t}function Ss(e){return e.type==="closed-hours"?[{why:e.why,name:e.name}]:[]}function Ms(e,t){return e.type==="held"&&t.type==="held"?e.hold.type===t.hold.type&&e.hold.cause===t.hold.cause&&JSON.stringify(e.hold)===JSON.stringify(t.hold):e.type==="less-severe"&&t.type==="less-severe"?e.severity.key===t.severity.key:e.type===t.type}function Os(e,t,n,r){let o="",i=s=>{let a=U(s,n),l=a.day===o;return o=a.day,l?a.exact:oe(a)};return e.map((s,a)=>{let l=i(s.from),d=a===e.length-1&&Rs(s.reason,t);return As(s,l,d?"":i(s.until),r)})}function Rs(e,t){return t.endedAt===null&&(e.type==="held"||e.type==="less-severe")}function As(e,t,n,r){let{reason:o}=e;return{from:t,until:n,counted:e.counted===0?"":P(e.counted),why:o.type==="closed-hours"?"closed":o.type,closed:e.closed.map(i=>({why:i.why,name:r.ink.inline(i.name,80)})),hold:o.type==="held"?I(o.hold,o.by,r):null,severity:o.type==="less-severe"?o.severity.title:""}}function cr(e,t,n){let{evaluation:r,policy:o,memory:i}=e,{incident:s,state:a}=r,l=s.commands.filter(c=>c.problem!==null).slice(-5),d=(i?.mails??[]).filter(c=>c.state==="given-up"||c.state==="claimed"&&c.tries>0).slice(-5),u=Es(e,n),m=!s.severityTrusted&&(s.severity?.email.customers.includes("opened")??!1);return{urgent:l.length>0||i?.ask?.outcome==="refused"||d.length>0||s.ambiguous.length>1||m||a==="ended",lacks:u,problems:l.map(c=>({at:t.moment(c.at),url:c.url,text:gt(c.problem??"")})),mails:d.map(c=>({audience:c.audience,channel:c.channel===Ge?null:c.channel,news:Is(c.keys),tries:c.tries,givenUp:c.state==="given-up"})),share:Ts(e,t),ambiguous:s.ambiguous.length>1?C(s.ambiguous.map(b)):"",counts:s.severity===null?"":b(s.severity),help:s.commands.some(c=>c.help),muted:s.muted,untrusted:m,confirm:a==="ended",muteLabel:o.notices.muteLabel}}function Ts({memory:e},t){let n=e?.ask??null;if(n===null||n.outcome==="shared")return null;let r=n.lacks.map(o=>({...o,section:t.ink.inline(o.section,80)}));return{at:t.moment(n.at),url:n.url,outcome:n.outcome,lacks:r}}function Is(e){return C([...new Set(e.map(t=>t.split("@")[0]?.replace(/[:/]/g," ")??t))])}function Es(e,t){let{incident:n,state:r}=e.evaluation;if(r!=="open")return null;let o=n.cause!==null||n.words.some(a=>V(a.text)!==""),i=n.impact!==null,s=t?.standing==="open";return{complete:o&&i&&s,known:o,impact:i,next:s}}function mr(e){let t=g(e,x),{evaluation:n,policy:r}=e,{incident:o,holding:i}=n,s=Y(n),a=_(o.words),l=Cs(n),d=v(o);return{severity:o.severity===null?null:R(o.severity),situation:Ls(n),next:Ke(n,t),hold:i===null?null:{...I(i.hold,i.by,t),since:t.moment(i.since)},impact:w(o.impact,t.ink),cause:w(o.cause,t.ink),workaround:w(o.workaround,t.ink),latest:a===null?null:T(a.text,a.at,a.url,t,300),summary:Ns(e,d,t),closing:d===null?null:D(e,d,t),response:h(n.response)?y(n.response,t):null,updates:L(n.updates,t),update:s===null?null:y(s,t),resolutions:n.resolutions.filter(h).slice(-8).map(u=>y(u,t)),moved:l.filter(u=>u.movedFrom!==null&&u.due!==null).map(u=>y(u,t)),clock:Ot(e,t,l),maintenance:C(Mt(r,o.createdAt).map(u=>t.ink.inline(u,80))),contact:r.contact,tellsMisses:r.notices.missed==="comment",locked:o.locked,rca:n.state==="resolved"?A(e,t):null,ledgers:dr(l.slice(-6),r,t),support:cr(e,t,s)}}function Ns(e,t,n){let r=e.evaluation.state==="resolved"?t?.word??null:null;return r===null?null:T(r.text,r.at,r.url,n,300)}function Cs(e){let t=Y(e);return S(e).filter(n=>(n.metric!=="update"||n===t)&&h(n))}function Y(e){let t=kt(e);return t===null||t.endedAt!==null||t.standing==="none"?null:t.due!==null||t.standing==="held"?t:null}function Ls(e){switch(e.state){case"paused":case"mitigated":case"ended":case"set-aside":return e.state;case"resolved":return"over";case"open":return Fs(e)}}function Fs(e){if(G(e))return"unanswered";let{phase:t,closings:n,words:r}=e.incident,o=n.at(-1)?.reopenedAt??null;return o!==null&&!r.some(i=>i.at>=o)?"reopened":t===null?"working":t==="resolved"?"said-resolved":t}function G(e){return e.response.endedAt===null&&e.incident.words.length===0}function Ke(e,t){if(e.state==="set-aside"||e.state==="resolved"||e.state==="ended")return pr;let n=W(e),r=[{what:"answer",objective:G(e)?e.response:null},{what:"update",objective:Y(e)},{what:"solution",objective:n?.endedAt===null?n:null}];for(let{what:o,objective:i}of r)if(!(i===null||i.due===null)&&(i.standing==="open"||i.standing==="missed"))return{what:o,late:i.standing==="missed",due:t.moment(i.due)};return pr}var pr={what:"none",late:!1,due:null};async function vc(e,t,n){let{policy:r,ourselves:o,settings:i}=n,s=Ze(e,o,i.stateSecret),a=s.find(f=>f.marker.kind==="status")??null,l=a?.marker.kind==="status"?a.marker.memory:at;if(Pt(e,n)!==null||!Ps(e,a,n))return null;await Ws(Qe(e,r,o,a===null?null:l),n);let d=ke(e,r,yr(n),l);if(d===null)return null;let u=ve(d,r,l,t),{issue:m,isUnknown:c}=await Wt(u,l,n),E=$t(l,m),H=fr({issue:e,evaluation:u,comments:s,status:a,known:l,review:m},E,n);return c||!Pe(u,l)||H.plan.effects.some(({type:f})=>f==="comment")?H:fr(H,await _t(fe(H,E,n),E,m,n),n)}function fr(e,t,{policy:n}){let r=rr(e.evaluation,n,t,e.comments);return{...e,plan:r,memory:sr(e.evaluation,e.issue,r,t)}}function Ps(e,t,{policy:n}){if(t!==null)return!0;let r=new Set(n.severities.flatMap(i=>i.labels.map(s=>s.toLowerCase()))),o=i=>i!==null&&r.has(i.toLowerCase());return e.labels.some(o)||e.events.some(i=>i.type==="labeled"&&o(i.label))}async function Ws(e,{ports:t,roles:n}){let r=[...e].filter(i=>!n.has(i)),o=await Promise.all(r.map(async i=>[i,await t.github.roleOf(i)]));for(let[i,s]of o)n.set(i,s)}function yr({ourselves:e,roles:t}){return{ourselves:e,roles:t}}function fe(e,t,n){return hr(e.evaluation,t,e.status?.url??null,e.evaluation.at,n)}function Vc(e,t,n,r){if(n>=e.evaluation.at)return fe(e,t,r);let o=ar(t,n),i={...t,...o,words:t.words.filter(a=>a.recordedAt<=n)},s=ke(Yn(e.issue,n),r.policy,yr(r),i);return s===null?fe(e,t,r):hr(ve(s,r.policy,o,n),t,e.status?.url??null,n,r)}function hr(e,t,n,r,o){let{policy:i,reading:s}=o,{rca:a}=t,d=(a?.repository??i.rca.repository??e.incident.repository).toLowerCase()===s.repository.name.toLowerCase(),u=d?s.repository.isPrivate:a?.isPrivate??null;return{evaluation:e,policy:i,memory:t,noticedAt:r,statusUrl:n,rca:a===null?null:{...lr(a,t.shared,e.at),visible:d||u===!1},rcaIsPrivate:u===!0}}function Sc(e,t,n){return n.renderer.digest("status.md",mr(fe(e,t,n)))}var $s=10*6e4;function _s(e,t,n){let r=g(e,x),{evaluation:o,policy:i}=e,{incident:s}=o,a=ye(t).map(c=>$(o,c.objective)),l=a[0]??o.response,d=Math.max(...a.map(c=>c.due??0)),u=W(o),m=u!==null&&u.standing==="open"&&u.due!==null?y(u,r):null;return{severity:R(s.severity??l.severity),misses:a.map(c=>Ds(c,e,r)),noticed:r.moment(e.noticedAt),noticedLate:d>0&&e.noticedAt-d>$s?k(e.noticedAt-d):null,calling:a.every(c=>c.endedAt!==null)?"":Hs(e),still:m,unanswered:G(o),unconfirmed:o.state==="ended",several:a.length>1,alone:n,start:s.startedAt===s.createdAt?"opened":"labeled",began:r.moment(s.startedAt),statusUrl:e.statusUrl,contact:i.contact}}function ye(e){return e.filter(t=>t.type==="missed")}function Ds(e,t,n){let r=Ue(e,t.policy,n,20);return{...y(e,n),started:n.moment(e.startedAt),unbroken:r?.unbroken??!0,ledger:r}}function Hs(e){let{assignees:t}=e.evaluation.incident,n=e.policy.notices.mention.flatMap(r=>r==="assignees"?t.map(o=>`@${o}`):[r]);return[...new Set(n)].filter(r=>/^@[a-z0-9][\w./-]*$/i.test(r)).join(" ")}function Us(e,t,n){return Be(e,t,n,g(e,x))}function Be(e,t,n,r){let{evaluation:o,policy:i}=e,{incident:s}=o,a=D(e,t,r),l=_(s.words.filter(d=>d.at<=(t.confirmedAt??t.at)));return{severity:R(s.severity??s.worst),closing:a,duration:le(e,r),impact:w(s.impact,r.ink),cause:w(s.cause,r.ink),happened:a.word??(l===null?null:T(l.text,l.at,l.url,r,700)),explained:a.word!==null,response:h(o.response)?y(o.response,r):null,updates:L(o.updates,r),resolutions:o.resolutions.filter(h).map(d=>y(d,r)),alsoMissed:ye(n).map(d=>y($(o,d.objective),r)),rca:A(e,r),contact:i.contact,locked:s.locked,reopening:i.clocks.reopened}}function Ks(e,t){return ze(e,t,g(e,x))}function ze(e,t,n){let{evaluation:r,policy:o}=e,{incident:i}=r,s=W(r),a=_(i.words.filter(l=>t.reopenedAt!==null&&l.at>=t.reopenedAt));return{severity:R(i.severity??i.worst),closing:D(e,t,n),next:Ke(r,n),solution:s!==null&&s.due!==null&&s.endedAt===null?y(s,n):null,reopening:o.clocks.reopened,latest:a===null?null:T(a.text,a.at,a.url,n,300),statusUrl:e.statusUrl,contact:o.contact}}function Bs(e,t){let n=t.findLast(i=>i.type==="resolved");if(n?.type==="resolved")return{parts:[{type:"all-clear",...Us(e,n.closing,t)}]};let r=t.findLast(i=>i.type==="reopened"),o=ye(t);return{parts:[...r?.type==="reopened"?[{type:"reopened",...Ks(e,r.closing)}]:[],...o.length>0?[{type:"missed",..._s(e,o,r===void 0)}]:[]]}}function Cc(e,t,n){let r=g(e,x),o=l=>$(e.evaluation,l.objective),i=ye(t).filter(l=>o(l).correctedAt!==null),s=t.filter(l=>!i.some(d=>d.key===l.key)),a=Bs(e,s).parts;return{corrected:i.map(l=>y(o(l),r)),struck:a.length===0?zs(n):"",rest:a}}function zs(e){let t=e.trim().split(`
`),n=t.filter(r=>/^~~.*~~$/.test(r));return n.length>0?n.join(`

`):t.map(r=>r.replace(/<\/?(?:sub|details|summary)>/g,"").trim()).filter(r=>r!==""&&!r.startsWith("|")&&!r.startsWith("<!--")).map(r=>`~~${r.replaceAll("~~","")}~~`).join(`

`)}var qs=3e4,Ys=/<!-- incident-slo:review -->([\s\S]*)<!-- \/incident-slo:review -->/;function gr(e){let t=(Ys.exec(e)?.[1]??e).replace(/<!--[\s\S]*?(?:-->|$)/g,""),r=O(t).flatMap(o=>Gs(o)??[]);return Xs(Qs(r))}function Gs(e){if(e.code)return null;if(e.text.trim()==="")return[{kind:"gap"}];let t=/^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(e.text)?.[1];if(t!==void 0)return[{kind:"heading",text:he(t)}];if(/^\s*\|/.test(e.text))return js(e.text);let[,n,r]=/^\s*(?:[-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/.exec(e.text)??[];if(r!==void 0)return[{kind:"item",text:`${he(r)}${n===void 0||n===" "?"":" (done)"}`}];let o=he(e.text.replace(/^\s*(?:>\s?)+/,""));return o===""?null:[{kind:"text",text:o}]}function js(e){if(/^\s*\|[\s:|-]+\|?\s*$/.test(e)&&e.includes("-"))return null;let n=e.trim().replace(/^\||\|$/g,"").split(/(?<!\\)\|/).map(he).filter(r=>r!=="").join(" \xB7 ");return n===""?null:[{kind:"item",text:n}]}function he(e){return V(e).replace(/&#8203;/g,"").replace(/\\([!-/:-@[-`{-~])/g,"$1").replace(/&lt;/g,"<").replace(/&gt;/g,">").replace(/&amp;/g,"&")}function Qs(e){let t=[],n=!1;for(let r of e){let o=t.at(-1);r.kind==="text"&&n&&o!==void 0?t[t.length-1]={...o,text:`${o.text} ${r.text}`}:r.kind!=="gap"&&t.push(r),n=r.kind==="text"}return t}function Xs(e){let t=0,n=e.filter(({text:r})=>(t+=r.length,t<=qs));return n.length===e.length?n:[...n,{kind:"text",text:"\u2026"}]}function Zs(e){let{incident:t}=e.evaluation;return Z(e.memory?.subject??`[${xt(t.repository)} #${t.number}] ${t.title}`)}function Js(e){return/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(e??"")?.[0]??null}function qc(e,t,n,r=new Map){let o=g(e,bt),{evaluation:i,policy:s}=e,{incident:a}=i,l=Y(i);return{audience:n,subject:Zs(e),title:Z(a.title,160),number:String(a.number),repository:a.repository,url:a.url,severity:R(a.severity??a.worst),reported:o.moment(a.createdAt),reporter:a.reporter.part,news:ea(t,n).map(d=>ta(d,e,o,r)),impact:w(a.impact,o.ink),workaround:w(a.workaround,o.ink),response:h(i.response)?y(i.response,o):null,updates:L(i.updates,o),update:l===null?null:y(l,o),resolutions:i.resolutions.filter(h).map(d=>y(d,o)),rca:A(e,o),contact:s.contact,replies:Js(s.contact)!==null}}function ea(e,t){return e.some(r=>r.type==="resolved"||r.type==="stood-down")?t==="staff"?e.filter(r=>r.key!==q||!e.some(({type:o})=>o==="resolved")):e.filter(r=>r.type!=="opened"&&r.type!=="reopened"):e}function ta(e,t,n,r){let{evaluation:o}=t;switch(e.type){case"opened":return{type:"opened",raisedFrom:e.raisedFrom===null?null:b(e.raisedFrom),...na(t,n)};case"at-risk":return{type:"at-risk",share:ra(t),...y($(o,e.objective),n)};case"missed":return{type:"missed",...y($(o,e.objective),n)};case"reopened":return{type:"reopened",...ze(t,e.closing,n)};case"resolved":return{type:"resolved",...Be(t,e.closing,[],n)};case"stood-down":return{type:"stood-down",cause:e.cause,hold:oa(t,n),at:n.moment(e.moment),endMailed:e.cause==="lowered"&&o.incident.severity?.email.customers.includes("resolved")===!0};case"ended":return{type:"ended",closing:D(t,e.closing,n)};case"rca":return{type:"rca",news:e.news,rca:A(t,n),blocks:gr(r.get(e.key)??"")}}}function na(e,t){let{evaluation:n}=e,r=W(n),o=Y(n),i=_(n.incident.words);return{answered:!G(n),response:h(n.response)?y(n.response,t):null,update:o===null?null:y(o,t),solution:r!==null&&h(r)?y(r,t):null,latest:i===null?null:T(i.text,i.at,i.url,t,700)}}function ra(e){return`${Math.round((e.policy.clocks.atRisk??0)*100)} %`}function oa(e,t){let{holding:n}=e.evaluation;return n===null?null:I(n.hold,n.by,t)}function Qc(e,t,n){let r=g(e,x),o=e.memory?.shared.findLast(i=>i.state==="posted"&&i.askedAt<t.askedAt)?.url??null;return{at:r.moment(t.askedAt),before:o,rca:A(e,r),sections:n,contact:e.policy.contact,locked:e.evaluation.incident.locked}}function Xc(e,t){let{incident:n}=e.evaluation;return{what:t,rca:A(e,g(e,x)),name:`${n.repository}#${n.number}`,url:n.url}}export{ut as a,ya as b,ha as c,Se as d,q as e,Gn as f,me as g,jn as h,mr as i,Bs as j,Cc as k,Yn as l,ar as m,lr as n,sl as o,At as p,ul as q,Pt as r,ko as s,xo as t,vc as u,fe as v,Vc as w,Sc as x,Zs as y,Js as z,qc as A,Qc as B,Xc as C,sa as D,aa as E,la as F,da as G,ua as H,pa as I,ma as J,We as K,yi as L,$e as M,_n as N,hu as O,xu as P};
