import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{d as Ye,f as Qe,g as ot}from"./chunk-IBNMDAYO.js";import{a as Y,b as Q,c as Je,d as et,e as tt,g as j,h as ye}from"./chunk-Z6QEATYF.js";import{a as te,b as _,e as ne,g as L,h as nt,i as rt,j as k,k as I}from"./chunk-MSP5JLKU.js";import{a as ee,d as Ze,e as Xe,f as it,g as st,h as at,i as lt}from"./chunk-AX23PIGK.js";import{a as qe,c as Ge,d as T,g as D,j as ge,p as we}from"./chunk-SACBLKA3.js";import{a as he}from"./chunk-XRKSHJ65.js";import{gc as ze}from"./chunk-55XXSOSC.js";import{b as je}from"./chunk-MXZHVYKG.js";import{a as U}from"./chunk-XHSPVMQF.js";import{a as Ke,b as fe,i as Be,j as G,k as b,o as X}from"./chunk-BYAMJ4GJ.js";import{a as _e}from"./chunk-OJIBKKV7.js";import{a as J,b as E}from"./chunk-CNRJW2IM.js";var be=5*6e4,lr=3*6e4,dr=6*1e3,ur=6e4;function As(){return{held:new Map,releases:[]}}async function Ts({releases:e}){await Promise.all(e)}async function Is(e,t,n){let r=t.held.get(e);if(r!==void 0)return n.elapsed()-r.takenAt<ur?dt(e,r,t,n):null;let{github:i,elapsed:o,log:s}=n;for(let a=0;a<3;a+=1){let l=o(),d=await i.takeLock(e);if(d.mine){let u={id:d.id,takenAt:l,last:null,uses:0};return t.held.set(e,u),dt(e,u,t,n)}if(d.at-d.since<=be)return null;s(`#${e}: removing the lock of a run that died.`),await i.removeLock(e,d.id)}return null}function dt(e,t,n,r){return t.uses+=1,{mayWrite:()=>r.elapsed()-t.takenAt<lr,isShownBy:i=>t.last===null||t.last.status===i,release:(i,o)=>{i!==null&&(t.last={...i,at:r.elapsed()}),n.releases.push(cr(e,t,n,r).catch(o))}}}async function cr(e,t,n,{github:r,sleep:i,elapsed:o}){let s=t.uses;t.last!==null&&await i(Math.max(0,t.last.at+dr-o())),t.uses===s&&(n.held.delete(e),await r.removeLock(e,t.id))}function Ns(e,t){return e!=null&&t-e>be}async function Cs(e,{github:t}){let n=await t.takeLock(e);(n.mine||n.at-n.since>be)&&await t.removeLock(e,n.id)}function ut(e,t,n){let r=ke(n),i=n instanceof Error?n.message:String(n);switch(r){case"limit":case"cancelled":if(e.left.push({issue:t,why:i}),e.halted===r)return;e.halted=r,e.warnings.push(`${i} The next run finishes it.`);return;case"passing":e.left.push({issue:t,why:i,passes:!0}),e.warnings.push(`${i} The next run finishes it.`);return;case"locked":case"gone":e.warnings.push(i);return;default:e.failures.push({issue:t,message:i,fatal:!0})}}function Ls(e){return ke(e)==="forbidden"}function Ps(e){return ke(e)==="passing"}function ke(e){return e instanceof Error&&"kind"in e&&typeof e.kind=="string"?e.kind:null}import{createHash as pr}from"node:crypto";function re(e,t){return pr("sha256").update(JSON.stringify(e)).update("\0").update(t).digest("hex").slice(0,16)}function M(e){let t=null;return e.split(`
`).map(n=>{let r=/^ {0,3}(`{3,}|~{3,})/.exec(n)?.[1];return t===null?(r!==void 0&&(t=r),{text:n,code:r!==void 0}):(r?.startsWith(t)&&n.trim()===r&&(t=null),{text:n,code:!0})})}var pt=/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;function xe(e){return e.every(t=>!/\\`|(?:\/\/|www\.)\S*`/i.test(t)&&!t.replace(pt,"").includes("`"))}function ve(e,t,n){if(!n)return t(e);let r="",i=0;for(let o of e.matchAll(pt))r+=t(e.slice(i,o.index))+o[0],i=o.index+o[0].length;return r+t(e.slice(i))}var mr=/(?<![\w.+@-])([a-z0-9](?:[\w.+-]*[a-z0-9])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?![\w@-]|\.\w)|@(?=[a-z0-9])/gi;function mt(e){return e.replace(/&(?=#|commat;|num;)/gi,"&amp;").replace(/<(?=[a-z!/?])(?!https?:\/\/)(?!mailto:)/gi,"&lt;").replace(/-->/g,"--&gt;").replace(/!\[\s*\]/g,"[image]").replace(/!\[/g,"[").replace(/https?:\/\/\S+/gi,t=>t.replace(/(?<![a-z0-9])@/gi,"%40")).replace(mr,(t,n)=>n===void 0?`@${Y}`:t)}function ft(e,t=2e3){let n=et(Q(e.slice(0,t*4)).trim(),t);if(n==="")return"";let r=M(n),i=xe(r.flatMap(o=>o.code?[]:[o.text]));return r.map(o=>o.code?o.text.replace(/<!--(?=\s*incident-slo)/gi,"<!\u200B--"):yt(o.text,i)).map(o=>o===""?">":`> ${o}`).join(`
`)}function yt(e,t){let n=/^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(e)?.[1];return ve(n===void 0||n===""?e:`**${n}**`,mt,t).trimEnd()}var ct=[[Y,"\uE002"],["<span>$</span>","\uE003"]];function ht(e,t){let n=ct.reduce((s,[a,l])=>s.replaceAll(a,l),Q(e).replace(/[\ue000-\ue003]/g,"")),r=M(n),i=xe(r.flatMap(s=>s.code?[]:[s.text])),o=r.map(s=>{if(s.code)return s.text.replace(/<!--(?=\s*incident-slo)/gi,"<!\u200B--");let a=yt(s.text,i);return t?a:ve(a,l=>l.replace(/(?<![&\w/])#(?=\d)/g,`#${Y}`).replace(/\bGH-(?=\d)/gi,`$&${Y}`),i)});return ct.reduce((s,[a,l])=>s.replaceAll(l,a),o.join(`
`))}function Ve(e,t){if(e.length<=t)return e;let n=0,r=M(e),i=r.findIndex(l=>(n+=l.text.length+1,n>t-10)),o=r.slice(0,i),s=r[i]?.code===!0?o.findLast(l=>/^ {0,3}(`{3,}|~{3,})/.test(l.text)):void 0,a=s===void 0?[]:[/(`{3,}|~{3,})/.exec(s.text)?.[1]??""];return[...o.map(l=>l.text),...a,"","\u2026"].join(`
`)}function gt(e,t=300){let n=Je(e,t);return ve(n,mt,xe([n])).replace(/\|/g,"\\|")}function v(e){return M(Q(e.slice(0,4e4)).replace(/<!--[\s\S]*?(?:-->|$)/g," ")).filter(n=>!/^\s*>/.test(n.text)&&!/^\s*(`{3,}|~{3,})/.test(n.text)&&!/^On .{5,200} wrote:\s*$/.test(n.text)).map(n=>n.code?n.text:fr(n.text)).map(n=>n.trim()).filter(n=>n!=="").join(" ")}function fr(e){return e.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|(?:[-*_]\s*){3,}$)/,"").replace(/!\[[^\]]*\]\([^)]*\)/g,"").replace(/\[([^\]]*)\]\([^)]*\)/g,"$1").replace(/<\/?[a-z][^>]*>/gi,"").replace(/(`+)(.+?)\1/g,"$2").replace(/(\*\*|__|~~)(?=\S)(.+?)\1/g,"$2").replace(/(?<![\w*])\*(?=[^\s*])(.+?)\*(?![\w*])/g,"$1").replace(/(?<![\w_])_(?=[^\s_])(.+?)_(?![\w_])/g,"$1").replace(/\\([!-/:-@[-`{-~])/g,"$1")}function wt(e,t){let n=Q(e).trim();return n.length<=t&&!/\n\s*\n|^\s*(?:[-*+>|#]|\d+[.)]\s|`{3}|~{3})/m.test(n)}var x={inline:tt,block:ft},bt={inline:ye,block:ye};function g(e,t){let n=yr(e.policy,e.evaluation.incident),r=nt(e.evaluation.incident.startedAt,n);return{zone:n,ink:t,moment:i=>rt(r,i,n)}}function yr(e,t){let n=t.severity??t.worst,r=Ke.map(s=>X(n,s)),i=new Set(r.map(Me).filter(s=>s!==null)),o=i.size===1?[...i][0]:void 0;return(o===void 0?void 0:e.calendars.get(o))?.zone??Be(e)}function Me(e){return e===null||e.type==="best-effort"?null:e.calendar}function S(e){return{key:e.key,name:G(e),short:b(e),means:hr(e)}}function hr({means:e}){return e===null?null:e.trim().replace(/\.$/,"").replace(/^[A-Z](?=[a-z ])/,t=>t.toLowerCase())}function kt(e){return e.updates.at(-1)??null}function P(e){return e.resolutions.at(-1)??null}function F(e,t){return D(e).find(n=>n.key===t.key&&n.metric===t.metric)??t}function Se(e,t){return e.login!==null&&t.login!==null&&e.login.toLowerCase()===t.login.toLowerCase()}function xt(e){return e.split("/").at(-1)??e}var gr=20;function vt(e){let{incident:t}=e,n=wr(e);if(n-t.startedAt<6e4)return null;let i=[{what:"severity",tasks:br(e,n)},{what:"response",tasks:Oe(e.response,n)},{what:"update",tasks:e.updates.flatMap(o=>Oe(o,n))},{what:"resolution",tasks:e.resolutions.flatMap(o=>Oe(o,n))},{what:"held",tasks:kr(e,n)}].map(o=>({...o,tasks:o.tasks.slice(0,gr)})).filter(({tasks:o})=>o.length>0);return{axis:n-t.startedAt>2*864e5?"%d %b":"%H:%M",sections:i}}function wr(e){return T(e.incident)?.at??e.at}function br(e,t){return e.incident.severities.flatMap(n=>{if(n.severity===null)return[];let r=n.severity.rank===0?"active, ":"";return ie("severity",xr(b(n.severity)),r,n.from,Math.min(n.until??t,t))})}function Oe(e,t){if(e.standing==="none")return[];let n=Math.min(e.endedAt??t,t),r=e.standing==="missed"&&e.due!==null?e.due:n;return[...ie("in-time","","done, ",e.startedAt,Math.min(r,n)),...ie("late","","crit, ",r,n)]}function kr(e,t){return e.incident.holds.flatMap(n=>n.hold.type==="resolved"?[]:ie("held","","",n.from,Math.min(n.until??t,t)))}function ie(e,t,n,r,i){if(i-r<6e4)return[];let o=s=>je(s,"Etc/UTC","yyyy-MM-dd HH:mm");return[{kind:e,name:t,tag:n,from:o(r),until:o(i)}]}function xr(e){return e.replace(/[^\p{L}\p{N} ]/gu," ").replace(/\s+/g," ").trim()}var Vt=["Monday","Tuesday","Wednesday","Thursday","Friday","Saturday","Sunday"];function oe(e){let{hours:t,dates:n,country:r,except:i}=e.spec,o=[...n.keys()].some(a=>!i.has(a)),s=r!==null||o?", not on holidays":"";return`${I(Vr(t).map(Mr))} ${vr(e.zone)}${s}`}function vr(e){return te(e)?"UTC":`${_(e)} time`}function Vr(e){let t=[];return e.forEach((n,r)=>{let i=t.at(-1);n.length!==0&&(i!==void 0&&i.until===r-1&&Ae(i.spans)===Ae(n)?i.until=r:t.push({from:r,until:r,spans:n}))}),t}function Mr(e){return`${Sr(e.from,e.until)} ${Ae(e.spans)}`}function Sr(e,t){if(e===0&&t===6)return"every day";let n=Vt[e]??"";return e===t?n:`${n} ${t===e+1?"and":"to"} ${Vt[t]??""}`}function Ae(e){return I(e.map(t=>`${he(t.from)}\u2013${he(t.until)}`))}function St(e,t){return e.maintenance.filter(n=>Or(n,e.calendars.get(n.calendar)?.zone??"Etc/UTC",t)).map(n=>n.reason)}function Or(e,t,n){let{clock:r,day:i}=U(n,t),[o=0,s=0]=r.split(":").map(Number),a=o*60+s,l=new Date(Date.parse(`${i}T00:00:00Z`)-864e5).toISOString().slice(0,10),d=u=>e.spans.some(y=>y.from<=u&&u<y.until);return Mt(e,i)&&d(a)||Mt(e,l)&&d(a+1440)}function Mt(e,t){let n=new Date(`${t}T00:00:00Z`).getUTCDay()||7;return e.days.includes(n)||e.dates.includes(t)}function R(e,t,n,r,i){let o=v(e);if(o==="")return null;let s=wt(e,i)?null:r.ink.block(e,2e3);return{inline:r.ink.inline(o,i),block:s,at:r.moment(t),url:n}}function w(e,t){let n=e===null?"":v(e.text);return n===""?null:t.inline(n,600)}function $(e){return e.findLast(t=>v(t.text)!=="")??null}function W(e,t,n){let{reporter:r}=e.evaluation.incident,{word:i,reopenedBy:o}=t;return{at:n.moment(t.at),reason:t.reason,by:t.by.part,byReporter:Se(t.by,r),change:Rr(t,n.ink),confirmed:t.confirmedAt!==null&&t.confirmedAt>t.at?n.moment(t.confirmedAt):null,word:i===null?null:R(i.text,i.at,i.url,n,700),reopened:t.reopenedAt===null?null:n.moment(t.reopenedAt),reopenedBy:o?.part??"customer",reopenedByReporter:o!==null&&Se(o,r)}}function Rr(e,t){let{closer:n}=e;return n===null?null:n.type==="commit"?{type:"commit",name:n.oid.slice(0,7),url:n.url,title:""}:{type:"pull-request",name:`#${n.number}`,url:n.url,title:t.inline(n.title,120)}}function O(e,t){let{incident:n}=e.evaluation,{rca:r}=e;if(r===null)return n.worst.rca.type==="none"?null:{state:"wanted",name:null,url:null,visible:!1,due:null,items:null,shared:null};let i=r.repository.toLowerCase()===n.repository.toLowerCase(),o=r.number===null?null:i?`#${r.number}`:`${r.repository}#${r.number}`,s=r.due===null?null:t.moment(r.due),a=r.items===null?null:{done:String(r.items.done),of:String(r.items.of),open:r.items.done<r.items.of},l=r.shared?.url??null;return{state:r.number===null?"wanted":r.state,name:o,url:r.url,visible:r.visible&&o!==null,due:s,items:a,shared:l}}function se(e,t){let{incident:n,atSeverity:r,duration:i}=e.evaluation,o=r.filter(a=>a.time>0).map(a=>({severity:b(a.severity),length:k(a.time)})),s=n.closings.reduce((a,{at:l,reopenedAt:d})=>a+(d===null?0:d-l),0);return{length:k(i),since:n.troubleAt!==null&&n.troubleAt<n.startedAt?t.moment(n.troubleAt):null,only:o.length===1?o[0]?.severity??null:null,parts:o,closed:s<6e4?null:k(s)}}function Ot(e,t,n){let{incident:r}=e.evaluation,i=n.flatMap(s=>s.ledger===null?[]:[s.ledger.target]),o=new Set(i.map(s=>s.calendar));return{start:r.startedAt===r.createdAt?"opened":"labeled",at:t.moment(r.startedAt),dayAndNight:o.has(null),hours:[...o].flatMap(s=>s===null?[]:Ar(e.policy,s))}}function Ar(e,t){let n=e.calendars.get(t);return n===void 0?[]:[oe(n)]}function A(e,t,n){return{type:e.type,cause:e.cause,reason:"reason"in e?n.ink.inline(e.reason,160):"",by:t.part}}function Te(e){return e.announced?null:e.ledger!==null?e.ledger.target:X(e.severity,e.metric)}function Tr(e){let{standing:t,endedAt:n,due:r}=e;return t==="missed"&&n!==null&&r!==null&&n>r?n-r:null}function f(e,t){let n=Te(e),r=e.announced?null:e.promised??n?.text??null,i=l=>l===null?null:t.moment(l),o=Tr(e),s=e.endedAt===null||e.ledger===null?null:e.ledger.counted,a=e.endedBy?.how??null;return{metric:e.metric,again:e.cycle>0&&e.metric!=="update",target:r===null?null:t.ink.inline(r,80),announced:e.announced,bestEffort:n?.type==="best-effort",standing:e.standing,due:i(e.due),ended:i(e.endedAt),how:a===null||a===""?null:t.ink.inline(/^(?:by|on|in|via|over|at)\b/i.test(a)?a:`by ${a}`,80),late:o===null?null:k(o),took:s===null?null:{long:k(s).long,short:L(s)},business:e.ledger!==null&&e.ledger.zone!==null,left:e.remaining===null?null:k(e.remaining),hold:e.holding===null?null:A(e.holding.hold,e.holding.by,t),heldSince:i(e.holding?.since??null),corrected:e.endedBy?.kind==="acknowledged"?i(e.correctedAt):null,movedFrom:i(e.movedFrom),severity:S(e.severity)}}function h(e){return e.standing!=="none"||e.due!==null||Te(e)?.type==="best-effort"}function N(e,t){let n=e.filter(s=>s.standing==="met"||s.standing==="missed"&&s.endedAt!==null);if(n.length===0)return null;let r=n.filter(s=>s.standing==="missed"),i=n.find(s=>!s.announced),o=i===void 0?null:Te(i);return{kept:n.length-r.length,of:n.length,allKept:r.length===0,times:n.length>6?null:Ir(n,t),target:o===null?null:t.ink.inline(o.text,80),missed:r.slice(-5).map(s=>f(s,t)),more:Math.max(0,r.length-5)}}function Ir(e,t){let n=e.flatMap(r=>r.due===null?[]:[t.moment(r.due)]);return n.some(r=>r.brief!==r.utc)?n.length>3?null:n.map(r=>r.brief).join("; "):n.length===0?null:`${n.map(r=>r.utc.replace(" UTC","")).join(", ")} UTC`}var Nr=150,Cr=36e3;function Sa(e){let{incident:t}=e.evaluation;return`RCA: ${j(t.title,180)} (incident #${t.number})`}function At(e){let t=g(e,x),{evaluation:n}=e,{incident:r}=n,i=Pr(e),o=$r(e,t),s=Lr(o),a=T(r)?.at??null;return{title:t.ink.inline(r.title,200),number:String(r.number),name:`${r.repository}#${r.number}`,url:r.url,severity:G(r.worst),duration:se(e,t),history:Fr(e,t),troubleAt:r.troubleAt===null?null:t.moment(r.troubleAt),reported:t.moment(r.createdAt),reporter:r.reporter.part,responders:String(i),severalResponders:i>1,response:h(n.response)?f(n.response,t):null,updates:N(n.updates,t),resolutions:n.resolutions.filter(h).map(l=>f(l,t)),ended:a===null?null:t.moment(a),linked:r.linked.slice(0,20).map(l=>({name:`#${l.number}`,url:l.url,title:t.ink.inline(l.title,120),merged:l.merged})),due:e.rca?.due==null?null:t.moment(e.rca.due),shared:Er(e,t),impact:w(r.impact,t.ink),cause:w(r.cause,t.ink),workaround:w(r.workaround,t.ink),zone:_(t.zone),hasZone:!te(t.zone),timeline:s,dropped:o.length>s.length?String(o.length-s.length):"",chart:vt(n),internal:e.rcaIsPrivate}}function Er({rca:e},t){if(e===null||e.shared===null)return null;let{at:n,by:r,url:i}=e.shared;return{at:t.moment(n),by:r===null?"":t.ink.inline(r,60),url:i}}function Lr(e){let t=0,n=e.findLastIndex(r=>(t+=r.text.length+(r.url?.length??0)+120,t>Cr));return e.slice(Math.max(n+1,e.length-Nr))}function Pr(e){let{words:t,milestones:n}=e.evaluation.incident,r=[...t,...n].map(i=>i.by).filter(i=>i.part==="staff"&&i.login!==null);return new Set(r.map(i=>i.login?.toLowerCase())).size}function Fr(e,t){let n=e.evaluation.incident.severities.flatMap(r=>r.severity===null?[]:[{severity:b(r.severity),from:t.moment(r.from)}]);return n.length>1?n.slice(-12):[]}function $r(e,t){let{evaluation:n}=e,{milestones:r}=n.incident,i=D(n).filter(a=>a.standing==="missed").flatMap(Hr),o=[...r.filter(Wr).map(a=>Dr(a,e,t)),...i],s={utc:Rt("Etc/UTC"),local:Rt(t.zone)};return o.toSorted((a,l)=>a.at-l.at).map(({at:a,row:l})=>({utc:s.utc(a),local:s.local(a),...l}))}function Wr({what:e}){return e.type!=="word"||e.first||e.next!==null||v(e.text)!==""}function Rt(e){let t=null;return n=>{let r=U(n,e),i=t!==null&&t!==r.day;return t=r.day,i?ne(r):r.clock}}var Tt={url:null,text:"",first:!1,closing:!1,next:null,hold:null,reason:"",merged:!1,metric:""};function Hr(e){return e.due===null?[]:[{at:e.due,row:{...Tt,type:"due",by:"clock",metric:e.metric}}]}function Dr(e,t,n){let{at:r,by:i,url:o,what:s}=e,a={...Tt,type:s.type,by:i.part,url:o},{inline:l}=n.ink;switch(s.type){case"opened":return{at:r,row:{...a,text:l(t.evaluation.incident.title,120)}};case"severity":return{at:r,row:{...a,text:s.severity===null?"":G(s.severity)}};case"word":return{at:r,row:{...a,...Ur(e,s,t,n)}};case"held":case"resumed":return{at:r,row:{...a,hold:A(s.hold,i,n)}};case"closed":return{at:r,row:{...a,reason:s.reason,text:s.closer?.type==="pull-request"?`#${s.closer.number}`:""}};case"referenced":return{at:r,row:{...a,text:`#${s.number}`,merged:s.merged}};case"transferred":return{at:r,row:{...a,text:l(s.from??"",80)}};case"reopened":return{at:r,row:a}}}function Ur(e,t,n,r){let i=n.evaluation.incident.closings.some(o=>o.word!==null&&o.word.url!==null&&o.word.url===e.url);return{text:r.ink.inline(v(t.text),140),first:t.first,closing:i,next:t.next===null?null:r.moment(t.next)}}var _r=/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*\S)\s*$/;function It(e){let n=M(e.replace(/\r\n?/g,`
`).replace(/<!--[\s\S]*?(?:-->|$)/g,"")).flatMap(r=>{let[,i,o=""]=(r.code?null:_r.exec(r.text))??[];return i===void 0||o==="\u2026"||o==="..."?[]:[i!==" "]});return n.length===0?null:{done:n.filter(r=>r).length,of:n.length}}var Kr=/<!-- incident-slo:rca:([a-z-]+) -->/g;function ae(e){return[...e.matchAll(Kr)].flatMap(t=>{let n=t[1]??"",r=`<!-- /incident-slo:rca:${n} -->`,i=e.indexOf(r,t.index),o=e.indexOf(t[0])===e.lastIndexOf(t[0])&&e.indexOf(r)===e.lastIndexOf(r),s=i<0?"":e.slice(t.index+t[0].length,i);return i<0||!o||/<!-- \/?incident-slo:rca:/.test(s)?[]:[{name:n,from:t.index,until:i+r.length,text:e.slice(t.index,i+r.length)}]})}function Ta(e,t){let n=new Map(ae(t).map(o=>[o.name,o.text])),r="",i=0;for(let o of ae(e)){let s=n.get(o.name),a=s===void 0||s===o.text.replace(/\r\n/g,`
`);r+=e.slice(i,o.from)+(a?o.text:s),i=o.until}return r+=e.slice(i),r===e?null:r}var Br=["What Happened","Who Was Affected","Root Cause","How We'll Prevent It","Lessons Learned"],zr=/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm,qr=new Set(["affected","cause"]),Nt=/\ue000([\s\S]*?)\ue001/g,Gr=5e4,Yr=8e3;function Et(e,t,n){let r=Qr(t),i=ei(t),o=Zr(jr(e)),s=r.map(d=>({heading:d,parts:o.filter(u=>Jr(u,d))})),a=s.flatMap(({heading:d,parts:u})=>ti(d.title,u,i));if(a.length>0)return E(a);let l=s.map(({heading:d,parts:u})=>({title:d.title,text:ii(u,n)}));return J(oi(l))}function Qr(e){let t=[...Ie(e).matchAll(zr)].map(([,n="",r=""])=>({level:n.length,title:r}));return t.length>0?t:Br.map(n=>({level:2,title:n}))}function Ie(e){return e.replace(/\r\n?/g,`
`).replace(/[\ue000-\ue003]/g,"")}function jr(e){let t=Ie(e),n="",r=0;for(let i of ae(t))qr.has(i.name)&&(n+=`${t.slice(r,i.from)}\uE000${i.text.replace(/<!--[\s\S]*?-->/g,"").trim()}\uE001`,r=i.until);return(n+t.slice(r)).replace(/<!--[\s\S]*?(?:-->|$)/g,"")}function Zr(e){let t=M(e),n=t.flatMap((s,a)=>{let l=Xr(t,s,a);return l===null?[]:[{...l,index:a}]}),r=({level:s,index:a})=>n.find(l=>l.index>a&&l.level<=s)?.index??t.length,i=n.filter(({title:s})=>/^internal\b/i.test(s.replace(/^[^\p{L}]+/u,""))),o=s=>i.some(a=>s>=a.index&&s<r(a));return n.filter(({index:s})=>!o(s)).map(s=>{let l=t.slice(s.index+s.height,r(s)).filter((d,u)=>!o(s.index+s.height+u));return{level:s.level,title:s.title,lines:l.map(d=>d.text)}})}function Xr(e,t,n){if(t.code)return null;let[,r,i=""]=/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(t.text)??[];if(r!==void 0)return{level:r.length,title:i,height:1};let[,o,s=""]=/^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(t.text)??[];if(o!==void 0)return{level:Number(o),title:s,height:1};let a=e[n+1],l=a===void 0||a.code?null:/^ {0,3}(=+|-{2,})[ \t]*$/.exec(a.text)?.[1];return l==null||!/^ {0,3}[^\s|>#*+-]/.test(t.text)?null:{level:l.startsWith("=")?1:2,title:t.text.trim(),height:2}}function Jr(e,t){return e.level<=t.level&&Ct(e.title)===Ct(t.title)}function Ct(e){return e.replace(/['’`*_]/g,"").replace(/[^\p{L}\p{N}]+/gu," ").trim().toLowerCase()}function ei(e){return Ie(e).split(`
`).map(n=>n.trim()).flatMap(n=>/^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/.exec(n)?.slice(1).find(r=>r!==void 0)??[])}function ti(e,t,n){if(t.length===0)return[{why:"no-section",section:e}];let r=t.flatMap(i=>i.lines);return r.some(i=>ni(i,n))?[{why:"prompt",section:e}]:r.every(i=>Lt(i))?[{why:"empty",section:e}]:[]}function ni(e,t){return ri(e)||t.some(n=>e.includes(n))}function ri(e){return/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(e)}function Lt(e){return/^\s*#{1,6}\s/.test(e)||!/[\p{L}\p{N}]/u.test(e)}function ii(e,t){let n=e.map(s=>s.lines.join(`
`)).join(`

`),r=n.replace(Nt,""),o=r.split(`
`).some(s=>!Lt(s))?r:n.replace(Nt,"$1");return ht(o.replace(/\n{3,}/g,`

`).trim(),t)}function oi(e){let t=e.slice(1).map(({title:r,text:i})=>({title:r,text:Ve(i,Yr)})),n=Gr-t.reduce((r,{text:i})=>r+i.length,0);return[...e.slice(0,1).map(({title:r,text:i})=>({title:r,text:Ve(i,n)})),...t]}function Ft(e,t){if(!qe(e.author,t.ourselves))return null;let[n,r]=Ye(e.body)?.incident.split("#")??[];return n===t.reading.repository.name.toLowerCase()?Number(r):null}async function $t(e,t,n){let{rca:r}=t;if(r===null||r.number===null)return Pt;let i=si(r,n);if(i!=null)return{issue:i,isUnknown:!1};let o=e.state==="resolved"&&r.finishedAt===null,s=Ce(e,t)||t.shared.some(({state:a})=>a==="claimed");if(!o&&!s&&i===void 0)return Pt;try{return{issue:await n.ports.github.readIssue(r.repository,r.number),isUnknown:!1}}catch(a){return ut(n.outcome,e.incident.number,a),{issue:null,isUnknown:!0}}}var Pt={issue:null,isUnknown:!1};function si(e,{reviews:t}){let n=`${e.repository}#${e.number}`.toLowerCase(),r=t.get(n);return r!==void 0&&t.set(n,null),r}function Wt(e,t){if(t===null||e.rca===null)return e;let n=t.closedAt===null?null:It(t.body);return{...e,rca:{...e.rca,finishedAt:t.closedAt,isDropped:t.isDropped,items:n}}}function Ce({incident:e},{ask:t}){return e.shareAsk!==null&&e.shareAsk.comment!==t?.comment}async function Ht(e,t,n,r){let i=e.evaluation.incident.shareAsk;if(i===null)return t;let o=await li(e,t,n,r);if(!o.ok)return{...t,ask:Ne(i,"refused",o.error)};let s=t.shared.at(-1),a=di(o.value);if(s?.state==="posted"&&s.digest===a)return{...t,ask:Ne(i,"unchanged",[])};let l=s?.state==="claimed"?t.shared:[...t.shared,ai(i,a,t.shared.length)];return{...t,ask:Ne(i,"shared",[]),shared:l}}function Ne({comment:e,at:t,by:n,url:r},i,o){return{comment:e,at:t,by:n.login,url:r,outcome:i,lacks:o}}function ai({at:e,by:t},n,r){return{key:r===0?"rca:shared":`rca:shared@${_e(e)}`,askedAt:e,by:t.login,digest:n,state:"claimed",url:null}}async function li(e,t,n,r){let{rca:i}=t;if(i===null||i.number===null)return{ok:!1,error:[{why:"no-rca",section:""}]};if(n===null)return{ok:!1,error:[{why:"unreadable",section:""}]};let o=await r.renderer.render("rca.md",At(e));return Et(n.body,o,i.repository.toLowerCase()===r.reading.repository.name.toLowerCase())}function di(e){return re({sections:e},"")}function Ba(e=()=>0){return{incidents:[],deeds:[],failures:[],warnings:[],left:[],ahead:new Map,takenElsewhere:e,allowed:0,halted:null}}function ui({deeds:e}){return e.filter(({what:t})=>t==="status-created"||t==="comment"||t==="mail"||t==="rca-opened"||t==="rca-remark").length}function za(e){return Math.max(e.allowed,ui(e))}var Z=class extends Error{field;constructor(t,n){super(`there is no field "${t}" here; there are ${n.join(", ")}`),this.field=t}};function le(e){return typeof e!="object"||e===null?e:new Proxy(e,{get(t,n,r){if(typeof n=="symbol"||Array.isArray(t)||Object.hasOwn(t,n))return le(Reflect.get(t,n,r));if(ci.has(n))return Reflect.get(t,n,r);throw new Z(n,Object.keys(t))}})}var ci=new Set(["toHTML","toJSON","then","toString","valueOf","length"]);var Dt=`{{#if closing.change}}**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})), and this {{severity.short}} incident was closed at {{closing.at.full}}.**{{else}}**It is over since {{closing.at.full}}.**{{/if}}{{#if closing.confirmed}} Support confirmed it at {{closing.confirmed.near}}.{{/if}} It lasted {{duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#if duration.only}}, all of it at {{duration.only}}{{else}}{{#if duration.parts}}: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}{{/if}}{{/if}}.{{#if duration.closed}} For {{duration.closed.long}} of that it was closed, until it was reopened.{{/if}} We are sorry for the time this cost you.

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
`;var Ut=`{{#each corrected}}
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
`;var _t=`{{#> mail-page}}
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
`;var Gt=`<p class="foot">{{> @partial-block}}</p>
`;var Yt=`
--
{{> @partial-block}}
`;var Qt=`<h2>{{text}}</h2>
`;var jt=`
{{text}}

`;var Zt=`<h1>{{> @partial-block}}</h1>
`;var Xt=`{{> @partial-block}}

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
`;var Mn=`{{#is standing "open"~}}
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
`;var Sn=`{{#if confirm}}
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
`;var Nn=`**The full review of this incident**{{#if rca}}{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}}{{/if}}, as of {{at.full}}.{{#if before}} It takes the place of [what we shared before]({{before}}).{{/if}}

<!-- incident-slo:review -->
{{#each sections}}
### {{title}}

{{text}}

{{/each}}
<!-- /incident-slo:review -->

---

{{#if locked}}{{#if contact}}Questions about it? Reach us: {{contact}}.{{/if}}{{else}}Questions about it? Comment here{{#if contact}}, or reach us: {{contact}}{{/if}}.{{/if}}
`;var Cn=`### {{#if severity}}{{severity.name}}{{else}}No severity{{/if}}: {{#is situation "unanswered"}}{{#is next.what "answer"}}{{#if next.late}}our first answer is late{{else}}waiting for our first answer{{/if}}{{else}}waiting for our first answer{{/is}}{{else is situation "investigating"}}we are looking for the cause{{else is situation "identified"}}we know the cause and are working on it{{else is situation "monitoring"}}a fix is in place, we are watching it{{else is situation "said-resolved"}}support reports it resolved{{else is situation "reopened"}}open again{{else is situation "paused"}}paused{{else is situation "mitigated"}}mitigated{{else is situation "ended"}}closed, not yet confirmed by support{{else is situation "over"}}{{#if closing}}{{#if closing.change}}closed with a fix{{else}}over{{/if}}{{else}}over{{/if}}{{else is situation "set-aside"}}{{#is hold.cause "excluded"}}not covered by our response times{{else is hold.cause "no-severity"}}nothing is promised now{{else is hold.cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is}}{{else}}we are working on it{{/is}}

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
`;var Ee={"status.md":{file:"status.md.hbs",mode:"md"},"news.md":{file:"news.md.hbs",mode:"md"},"missed.md":{file:"missed.md.hbs",mode:"md"},"all-clear.md":{file:"all-clear.md.hbs",mode:"md"},"reopened.md":{file:"reopened.md.hbs",mode:"md"},"correction.md":{file:"correction.md.hbs",mode:"md"},"rca-remark.md":{file:"rca-remark.md.hbs",mode:"md"},"shared.md":{file:"shared.md.hbs",mode:"md"},"rca.md":{file:"rca.md.hbs",mode:"md"},"mail-customers.txt":{file:"mail-customers.txt.hbs",mode:"txt"},"mail-customers.html":{file:"mail-customers.html.hbs",mode:"html"},"mail-staff.txt":{file:"mail-staff.txt.hbs",mode:"txt"},"mail-staff.html":{file:"mail-staff.html.hbs",mode:"html"}},io=new Map([["all-clear.md.hbs",Dt],["correction.md.hbs",Ut],["mail-customers-news.hbs",Bt],["mail-customers.html.hbs",_t],["mail-customers.txt.hbs",Kt],["mail-fact.html.hbs",zt],["mail-fact.txt.hbs",qt],["mail-foot.html.hbs",Gt],["mail-foot.txt.hbs",Yt],["mail-heading.html.hbs",Qt],["mail-heading.txt.hbs",jt],["mail-headline.html.hbs",Zt],["mail-headline.txt.hbs",Xt],["mail-kept.hbs",Jt],["mail-link.html.hbs",en],["mail-link.txt.hbs",tn],["mail-p.html.hbs",nn],["mail-p.txt.hbs",rn],["mail-page.html.hbs",on],["mail-quote.html.hbs",sn],["mail-quote.txt.hbs",an],["mail-staff-news.hbs",un],["mail-staff.html.hbs",ln],["mail-staff.txt.hbs",dn],["mail-standing.hbs",cn],["mail-strong.html.hbs",pn],["mail-strong.txt.hbs",mn],["missed.md.hbs",fn],["news.md.hbs",yn],["part-chart.md.hbs",hn],["part-event.hbs",gn],["part-help.md.hbs",wn],["part-ledger.md.hbs",bn],["part-outcome.md.hbs",kn],["part-promise.hbs",xn],["part-reason.hbs",vn],["part-record.md.hbs",Vn],["part-standing.md.hbs",Mn],["part-support.md.hbs",Sn],["part-timeline.md.hbs",On],["part-who.hbs",Rn],["rca.md.hbs",An],["rca-remark.md.hbs",Tn],["reopened.md.hbs",In],["shared.md.hbs",Nn],["status.md.hbs",Cn]]);function oo(e){let t=/\.(md|txt|html)\.hbs$/.exec(e)?.[1];return t==="md"||t==="txt"||t==="html"?t:null}function Le(e,t){let r=[...new Map([...io,...t])].filter(([i])=>i.endsWith(".hbs")&&(oo(i)??e)===e);return new Map(r.map(([i,o])=>[i,{partial:i.replace(/(\.(md|txt|html))?\.hbs$/,""),text:so(o)}]))}function so(e){return e.replace(/^\uFEFF/,"").replaceAll(`\r
`,`
`)}function En(e,t){let{file:n,mode:r}=Ee[e],i=Le(r,t),o=new Map([...i].map(([a,{partial:l}])=>[l,a])),s=new Set([n]);for(let a of s)for(let l of(i.get(a)?.text??"").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)){let d=o.get(l[1]??"");d!==void 0&&s.add(d)}return[...s].map(a=>`${a}
${i.get(a)?.text??""}`).join(`
`)}function K(e){let t=p(e,"body");return Array.isArray(t)?t.flatMap(ao):[]}function ao(e){switch(p(e,"type")){case"MustacheStatement":return[{type:"print",call:Pe(e)}];case"BlockStatement":return[{type:"block",call:Pe(e),body:K(p(e,"program")),otherwise:K(p(e,"inverse")),names:[...Wn(p(p(e,"program"),"blockParams"))]}];case"PartialStatement":case"PartialBlockStatement":return[lo(e)];case"Decorator":case"DecoratorBlock":return[uo(e)];default:return[]}}function lo(e){let t=p(e,"name"),[n]=Pn(p(e,"params")),r=p(e,"program");return{type:"partial",line:ue(e),name:p(t,"type")==="SubExpression"?null:String(p(t,"original")),context:n??null,fields:$n(p(e,"hash")),body:r==null?null:K(r)}}function uo(e){let[t]=de(p(e,"params"));return{type:"inline",line:ue(e),decorator:String(p(p(e,"path"),"original")),name:String(p(t,"value")??p(t,"original")??""),body:K(p(e,"program"))}}function Pe(e){return{line:ue(e),path:Ln(p(e,"path")),values:Pn(p(e,"params")),fields:$n(p(e,"hash"))}}function Ln(e){let t=String(p(e,"original")),n=p(e,"type")==="PathExpression",r=p(e,"depth");return{type:"path",line:ue(e),text:t,depth:typeof r=="number"?r:0,isData:p(e,"data")===!0,names:n?Wn(p(e,"parts")):[t]}}function Pn(e){return de(e).map(Fn)}function Fn(e){switch(p(e,"type")){case"PathExpression":return Ln(e);case"SubExpression":return{type:"call",call:Pe(e)};default:return{type:"literal"}}}function $n(e){return de(p(e,"pairs")).map(t=>[String(p(t,"key")),Fn(p(t,"value"))])}function Wn(e){return de(e).filter(t=>typeof t=="string")}function de(e){return Array.isArray(e)?e:[]}function ue(e){let t=p(p(p(e,"loc"),"start"),"line");return typeof t=="number"?t:1}function p(e,t){return typeof e=="object"&&e!==null&&Object.hasOwn(e,t)?Reflect.get(e,t):void 0}async function Bn(e,t,n){let r=await zn(),i=_n(r,e,t,n);if(i.ok)return{text:i.text,problem:null};let o=_n(r,e,t,co);if(!o.ok)throw new Error(`unreachable: ${o.problem.file}:${o.problem.line??"?"} ${o.problem.message}`);return{text:o.text,problem:i.problem}}var Hn=64*1024,Dn=1e3;async function Wd(e,t){if(t.length>Hn)return E({file:e,line:null,message:`it is longer than ${Hn/1024} KB`});let n=[/\{\{~?(?:#|\^|\s*else\b)/g,/\(/g].map(i=>t.match(i)?.length??0);if(Math.max(...n)>Dn)return E({file:e,line:null,message:`it opens more than ${Dn} blocks or brackets`});let r=await zn();try{return J(K(r.parse(t)))}catch(i){return i instanceof RangeError?E({file:e,line:null,message:"its blocks are nested too deeply"}):E(qn(i,e,new Map([[e,t]])))}}var co=new Map,Un=null;function zn(){return Un??=import("./lib-GYDONZRV.js").then(e=>e.default),Un}function _n(e,t,n,r){let{file:i,mode:o}=Ee[t];try{let s=mo(e,o,r);return{ok:!0,text:po(s.run(i,n),o)}}catch(s){return{ok:!1,problem:qn(s,i,r)}}}function po(e,t){let n=e.replace(/\r\n/g,`
`).replace(/[ \t]+$/gm,"");return t==="html"?`${n.replace(/\n{2,}/g,`
`).replace(/\n(<\/(?:p|h1|blockquote)>)/g,"$1").trim()}
`:n.replace(/\n{3,}/g,`

`).trim()}var Kn=new WeakMap;function mo(e,t,n){let r=Kn.get(n)??new Map;Kn.set(n,r);let i=r.get(t)??fo(e,t,n);return r.set(t,i),i}function fo(e,t,n){let r=e.create();r.registerHelper(ho);let i=new Map;for(let[o,{partial:s,text:a}]of Le(t,n)){let l=wo(o,r.compile(a,yo[t]));i.set(o,l),r.registerPartial(s,l)}return{run:(o,s)=>i.get(o)?.(le(s),{allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1})??""}}var Fe={is:!0},yo={md:{strict:!0,noEscape:!0,knownHelpers:Fe,knownHelpersOnly:!0},txt:{strict:!0,noEscape:!0,knownHelpers:Fe,knownHelpersOnly:!0},html:{strict:!0,noEscape:!1,knownHelpers:Fe,knownHelpersOnly:!0}},ho={is(e,...t){let n=t.at(-1);if(!go(n))throw new Error('"is" needs a block: {{#is field "value"}}\u2026{{/is}}');return t.slice(0,-1).includes(e)?n.fn(this):n.inverse(this)}};function go(e){return typeof e=="object"&&e!==null&&"fn"in e&&typeof e.fn=="function"}var B=class extends Error{file;constructor(t,n){super(n instanceof Error?n.message:String(n),{cause:n}),this.file=t}};function wo(e,t){return(n,r)=>{try{return t(n,r)}catch(i){throw i instanceof B?i:new B(e,i)}}}function qn(e,t,n){let r=e instanceof B?e.file:t,i=e instanceof B?e.cause:e,o=n.get(r)??"";return{file:r,line:bo(i,o),message:ko(i)}}function bo(e,t){if(!(e instanceof Error))return null;let n=/(?:Parse|Lexical) error on line (\d+)/.exec(e.message)?.[1]??/ - (\d+):\d+$/.exec(e.message)?.[1];if(n!==void 0)return Number(n);let r=e instanceof Z?e.field:/partial (\S+) could not/.exec(e.message)?.[1],i=r===void 0?-1:t.split(`
`).findIndex(o=>o.includes("{{")&&o.includes(r));return i<0?null:i+1}function ko(e){let t=e instanceof Error?e.message:String(e),n=/^"([^"]+)" not defined in/.exec(t)?.[1];if(n!==void 0)return`there is no field "${n}" here`;let r=/unknown helper (\S+)/.exec(t)?.[1];if(r!==void 0)return`there is no helper "${r}"; there are if, unless, each, with, is`;let i=t.split(`
`),o=i.find(s=>s.startsWith("Expecting"));return o===void 0?(i[0]??t).slice(0,300):`it cannot be read here: ${xo(o)}`}function xo(e){switch(/got '([A-Z_]+)'/.exec(e)?.[1]){case"EOF":return"it ends before everything in it is closed, as {{#if \u2026}} is by {{/if}}";case"CLOSE":case"CLOSE_UNESCAPED":return'something is missing before "}}", or the braces do not match';case"INVALID":return'a "{{" is not closed, or a sign follows it that cannot stand there';case"OPEN_ENDBLOCK":case"INVERSE":case"OPEN_INVERSE_CHAIN":return"it closes or branches what was not opened";default:return'what stands between "{{" and "}}" is not complete, or is in the wrong order'}}var vo=new Map;function Kd(e){let t=e.size===0?vo:e,n=new Map;return{render:async(r,i)=>{let{text:o,problem:s}=await Bn(r,i,t);return s!==null&&n.set(`${s.file} ${s.line} ${s.message}`,s),o},digest:(r,i)=>re(i,En(r,t)),problems:n}}var Vo=36e3;function Gn(e,t,n){let r=i=>e.flatMap(o=>$e(o,t,n,i)??[]);for(let i of[Yn,20,10,5]){let o=r(i);if(JSON.stringify(o).length<=Vo)return o}return r(2)}var Yn=40;function $e(e,t,n,r=Yn){let{ledger:i}=e;if(i===null)return null;let o=t.calendars.get(Me(i.target)??"")??null,s=i.zone??"Etc/UTC",a=Oo(Mo(e,i)),l=a.slice(0,Math.max(0,a.length-r)),d=a.reduce((y,c)=>y+c.counted,0),u=e.standing==="missed"&&d>i.amount?k(d-i.amount):null;return{metric:e.metric,again:e.cycle>0&&e.metric!=="update",target:n.ink.inline(i.target.text,80),hours:o===null?null:oe(o),amount:i.target.type==="business-days"?L(i.amount):null,zone:_(s),rows:To(a.slice(l.length),e,s,n),unbroken:a.length===1&&a[0]?.reason.type==="counted",dropped:l.length===0?null:{rows:l.length,counted:L(l.reduce((y,c)=>y+c.counted,0))},total:L(d),over:u,left:e.remaining===null?null:k(e.remaining),standing:e.standing,started:n.moment(e.startedAt),due:e.due===null?null:n.moment(e.due),ended:e.endedAt===null?null:n.moment(e.endedAt)}}function Mo(e,t){let{due:n,endedAt:r,holding:i,standing:o}=e;if(r===null&&o==="missed"&&n!==null)return So(t.spans,n);if(r!==null||i===null)return t.spans;let s=t.spans.at(-1);if(s?.reason.type==="held")return t.spans;let a=s?.until??Math.max(i.since,e.startedAt);return[...t.spans,{from:a,until:a,reason:{type:"held",hold:i.hold,by:i.by},counted:0}]}function So(e,t){return e.filter(n=>n.from<t).map(n=>n.until<=t?n:{...n,until:t,counted:n.counted===0?0:t-n.from})}function Oo(e){let t=[];for(let n of e){let r=t.at(-1),i=Ro(n.reason);if(r===void 0||!Ao(r.reason,n.reason)){t.push({from:n.from,until:n.until,reason:n.reason,closed:[...i],counted:n.counted});continue}r.until=n.until,r.counted+=n.counted;for(let o of i)r.closed.some(s=>s.why===o.why&&s.name===o.name)||r.closed.push(o)}return t}function Ro(e){return e.type==="closed-hours"?[{why:e.why,name:e.name}]:[]}function Ao(e,t){return e.type==="held"&&t.type==="held"?e.hold.type===t.hold.type&&e.hold.cause===t.hold.cause&&JSON.stringify(e.hold)===JSON.stringify(t.hold):e.type==="less-severe"&&t.type==="less-severe"?e.severity.key===t.severity.key:e.type===t.type}function To(e,t,n,r){let i="",o=s=>{let a=U(s,n),l=a.day===i;return i=a.day,l?a.exact:ne(a)};return e.map((s,a)=>{let l=o(s.from),d=a===e.length-1&&Io(s.reason,t);return No(s,l,d?"":o(s.until),r)})}function Io(e,t){return t.endedAt===null&&(e.type==="held"||e.type==="less-severe")}function No(e,t,n,r){let{reason:i}=e;return{from:t,until:n,counted:e.counted===0?"":L(e.counted),why:i.type==="closed-hours"?"closed":i.type,closed:e.closed.map(o=>({why:o.why,name:r.ink.inline(o.name,80)})),hold:i.type==="held"?A(i.hold,i.by,r):null,severity:i.type==="less-severe"?i.severity.title:""}}function Qn(e,t,n){let{evaluation:r,policy:i,memory:o}=e,{incident:s,state:a}=r,l=s.commands.filter(c=>c.problem!==null).slice(-5),d=(o?.mails??[]).filter(c=>c.state==="given-up"||c.state==="claimed"&&c.tries>0).slice(-5),u=Lo(e,n),y=!s.severityTrusted&&(s.severity?.email.customers.includes("opened")??!1);return{urgent:l.length>0||o?.ask?.outcome==="refused"||d.length>0||s.ambiguous.length>1||y||a==="ended",lacks:u,problems:l.map(c=>({at:t.moment(c.at),url:c.url,text:gt(c.problem??"")})),mails:d.map(c=>({audience:c.audience,channel:c.channel===ze?null:c.channel,news:Eo(c.keys),tries:c.tries,givenUp:c.state==="given-up"})),share:Co(e,t),ambiguous:s.ambiguous.length>1?I(s.ambiguous.map(b)):"",counts:s.severity===null?"":b(s.severity),help:s.commands.some(c=>c.help),muted:s.muted,untrusted:y,confirm:a==="ended",muteLabel:i.notices.muteLabel}}function Co({memory:e},t){let n=e?.ask??null;if(n===null||n.outcome==="shared")return null;let r=n.lacks.map(i=>({...i,section:t.ink.inline(i.section,80)}));return{at:t.moment(n.at),url:n.url,outcome:n.outcome,lacks:r}}function Eo(e){return I([...new Set(e.map(t=>t.split("@")[0]?.replace(/[:/]/g," ")??t))])}function Lo(e,t){let{incident:n,state:r}=e.evaluation;if(r!=="open")return null;let i=n.cause!==null||n.words.some(a=>v(a.text)!==""),o=n.impact!==null,s=t?.standing==="open";return{complete:i&&o&&s,known:i,impact:o,next:s}}function Zn(e){let t=g(e,x),{evaluation:n,policy:r}=e,{incident:i,holding:o}=n,s=z(n),a=$(i.words),l=Fo(n),d=T(i);return{severity:i.severity===null?null:S(i.severity),situation:$o(n),next:We(n,t),hold:o===null?null:{...A(o.hold,o.by,t),since:t.moment(o.since)},impact:w(i.impact,t.ink),cause:w(i.cause,t.ink),workaround:w(i.workaround,t.ink),latest:a===null?null:R(a.text,a.at,a.url,t,300),summary:Po(e,d,t),closing:d===null?null:W(e,d,t),response:h(n.response)?f(n.response,t):null,updates:N(n.updates,t),update:s===null?null:f(s,t),resolutions:n.resolutions.filter(h).slice(-8).map(u=>f(u,t)),moved:l.filter(u=>u.movedFrom!==null&&u.due!==null).map(u=>f(u,t)),clock:Ot(e,t,l),maintenance:I(St(r,i.createdAt).map(u=>t.ink.inline(u,80))),contact:r.contact,tellsMisses:r.notices.missed==="comment",locked:i.locked,rca:n.state==="resolved"?O(e,t):null,ledgers:Gn(l.slice(-6),r,t),support:Qn(e,t,s)}}function Po(e,t,n){let r=e.evaluation.state==="resolved"?t?.word??null:null;return r===null?null:R(r.text,r.at,r.url,n,300)}function Fo(e){let t=z(e);return D(e).filter(n=>(n.metric!=="update"||n===t)&&h(n))}function z(e){let t=kt(e);return t===null||t.endedAt!==null||t.standing==="none"?null:t.due!==null||t.standing==="held"?t:null}function $o(e){switch(e.state){case"paused":case"mitigated":case"ended":case"set-aside":return e.state;case"resolved":return"over";case"open":return Wo(e)}}function Wo(e){if(q(e))return"unanswered";let{phase:t,closings:n,words:r}=e.incident,i=n.at(-1)?.reopenedAt??null;return i!==null&&!r.some(o=>o.at>=i)?"reopened":t===null?"working":t==="resolved"?"said-resolved":t}function q(e){return e.response.endedAt===null&&e.incident.words.length===0}function We(e,t){if(e.state==="set-aside"||e.state==="resolved"||e.state==="ended")return jn;let n=P(e),r=[{what:"answer",objective:q(e)?e.response:null},{what:"update",objective:z(e)},{what:"solution",objective:n?.endedAt===null?n:null}];for(let{what:i,objective:o}of r)if(!(o===null||o.due===null)&&(o.standing==="open"||o.standing==="missed"))return{what:i,late:o.standing==="missed",due:t.moment(o.due)};return jn}var jn={what:"none",late:!1,due:null};var Ho=10*6e4;function Do(e,t,n){let r=g(e,x),{evaluation:i,policy:o}=e,{incident:s}=i,a=ce(t).map(c=>F(i,c.objective)),l=a[0]??i.response,d=Math.max(...a.map(c=>c.due??0)),u=P(i),y=u!==null&&u.standing==="open"&&u.due!==null?f(u,r):null;return{severity:S(s.severity??l.severity),misses:a.map(c=>Uo(c,e,r)),noticed:r.moment(e.noticedAt),noticedLate:d>0&&e.noticedAt-d>Ho?k(e.noticedAt-d):null,calling:a.every(c=>c.endedAt!==null)?"":_o(e),still:y,unanswered:q(i),unconfirmed:i.state==="ended",several:a.length>1,alone:n,start:s.startedAt===s.createdAt?"opened":"labeled",began:r.moment(s.startedAt),statusUrl:e.statusUrl,contact:o.contact}}function ce(e){return e.filter(t=>t.type==="missed")}function Uo(e,t,n){let r=$e(e,t.policy,n,20);return{...f(e,n),started:n.moment(e.startedAt),unbroken:r?.unbroken??!0,ledger:r}}function _o(e){let{assignees:t}=e.evaluation.incident,n=e.policy.notices.mention.flatMap(r=>r==="assignees"?t.map(i=>`@${i}`):[r]);return[...new Set(n)].filter(r=>/^@[a-z0-9][\w./-]*$/i.test(r)).join(" ")}function Ko(e,t,n){return He(e,t,n,g(e,x))}function He(e,t,n,r){let{evaluation:i,policy:o}=e,{incident:s}=i,a=W(e,t,r),l=$(s.words.filter(d=>d.at<=(t.confirmedAt??t.at)));return{severity:S(s.severity??s.worst),closing:a,duration:se(e,r),impact:w(s.impact,r.ink),cause:w(s.cause,r.ink),happened:a.word??(l===null?null:R(l.text,l.at,l.url,r,700)),explained:a.word!==null,response:h(i.response)?f(i.response,r):null,updates:N(i.updates,r),resolutions:i.resolutions.filter(h).map(d=>f(d,r)),alsoMissed:ce(n).map(d=>f(F(i,d.objective),r)),rca:O(e,r),contact:o.contact,locked:s.locked,reopening:o.clocks.reopened}}function Bo(e,t){return De(e,t,g(e,x))}function De(e,t,n){let{evaluation:r,policy:i}=e,{incident:o}=r,s=P(r),a=$(o.words.filter(l=>t.reopenedAt!==null&&l.at>=t.reopenedAt));return{severity:S(o.severity??o.worst),closing:W(e,t,n),next:We(r,n),solution:s!==null&&s.due!==null&&s.endedAt===null?f(s,n):null,reopening:i.clocks.reopened,latest:a===null?null:R(a.text,a.at,a.url,n,300),statusUrl:e.statusUrl,contact:i.contact}}function zo(e,t){let n=t.findLast(o=>o.type==="resolved");if(n?.type==="resolved")return{parts:[{type:"all-clear",...Ko(e,n.closing,t)}]};let r=t.findLast(o=>o.type==="reopened"),i=ce(t);return{parts:[...r?.type==="reopened"?[{type:"reopened",...Bo(e,r.closing)}]:[],...i.length>0?[{type:"missed",...Do(e,i,r===void 0)}]:[]]}}function bu(e,t,n){let r=g(e,x),i=l=>F(e.evaluation,l.objective),o=ce(t).filter(l=>i(l).correctedAt!==null),s=t.filter(l=>!o.some(d=>d.key===l.key)),a=zo(e,s).parts;return{corrected:o.map(l=>f(i(l),r)),struck:a.length===0?qo(n):"",rest:a}}function qo(e){let t=e.trim().split(`
`),n=t.filter(r=>/^~~.*~~$/.test(r));return n.length>0?n.join(`

`):t.map(r=>r.replace(/<\/?(?:sub|details|summary)>/g,"").trim()).filter(r=>r!==""&&!r.startsWith("|")&&!r.startsWith("<!--")).map(r=>`~~${r.replaceAll("~~","")}~~`).join(`

`)}var Xn={effects:[],recorded:[],decided:[]},Go=72*36e5,Yo=24*36e5,Jn=["resolved","ended","stood-down","reopened","missed","opened","at-risk","rca"];function tr(e,t,n,r){let{incident:i,at:o}=e,s=r.some(m=>m.marker.kind==="status");if(i.muted)return Xn;let a=new Set(r.flatMap(m=>m.marker.kind==="news"?m.marker.keys:[]));if(!s&&Qo(e,t))return Xn;let l=Ze(e,n,a).filter(m=>e.state!=="set-aside"||m.type==="stood-down"),d=os(e,n),u=d.some(({type:m})=>m==="open-rca")?[...l,ss(e,n)]:l,y=u.filter(m=>Ue(m.moment,t,o)),c=y.filter(m=>Zo(m,t)&&!a.has(m.key)&&!n.recorded.includes(m.key)),C=l.filter(m=>jo(m)&&!a.has(m.key)&&!c.includes(m)),H=Xo(y,e,n);return{effects:[{type:"status"},...ns(e,n),...d,...c.length===0?[]:[{type:"comment",keys:c.map(({key:m})=>m),notices:nr(c)}],...as(e,t,n),...ls(n),...ds(l,r),...us(e,r),...cs(r),...Jo(n,u,o),...H],recorded:[...C.map(m=>m.key),...a].filter(m=>!n.recorded.includes(m)),decided:ts(u,e,n)}}function Qo({incident:e,state:t,at:n},r){let i=T(e);return i===null?!1:t==="set-aside"||!Ue(i.at,r,n)}function Ue(e,t,n){return n-e<=t.notices.staleAfter}function jo(e){return e.type==="missed"||e.type==="resolved"||e.type==="reopened"}function Zo(e,t){return e.type==="missed"?t.notices.missed==="comment"&&e.objective.metric!=="update":e.type==="resolved"||e.type==="reopened"}function nr(e){return[...e].sort((t,n)=>Jn.indexOf(t.type)-Jn.indexOf(n.type)||t.moment-n.moment)}function Xo(e,t,n){return fe.flatMap(r=>{let i=e.filter(u=>!n.decided.includes(`${r} ${u.key}`)),o=i.filter(u=>Xe(u,r,t,n)),s=r==="customers"&&o.some(u=>u.type==="reopened"),a=i.filter(u=>o.includes(u)||s&&u.type==="resolved"),l=a.some(u=>u.type==="resolved"),d=nr(a.filter(u=>!(l&&(u.type==="opened"||u.type==="at-risk"))));return d.length===0?[]:[{type:"mail",audience:r,keys:d.map(u=>u.key),notices:d,record:null}]})}function Jo(e,t,n){return e.mails.filter(r=>r.state==="claimed").map(r=>{let i=r.keys.flatMap(o=>t.find(s=>s.key===o)??[]);return{type:"mail",audience:r.audience,keys:r.keys,notices:i,record:{...r,state:es(r,n)}}})}function es(e,t){let n=t-e.asOf;return n>Go||n>Yo&&!e.refused?"given-up":"claimed"}function ts(e,t,n){return fe.flatMap(r=>e.filter(i=>!(r==="customers"&&i.type==="opened"&&!t.incident.severityTrusted)).map(i=>`${r} ${i.key}`)).filter(r=>!n.decided.includes(r))}function ns({incident:e},t){return e.commands.filter(n=>n.comment>t.reactedThrough&&!rs(n,e,t)).map(n=>({type:"react",comment:n.comment,content:is(n,t)?"confused":"rocket"}))}function rs(e,{shareAsk:t},{ask:n}){return e.comment===t?.comment&&e.comment!==n?.comment}function is({comment:e,problem:t},{ask:n}){return t!==null||n?.comment===e&&n.outcome==="refused"}function os({incident:e,state:t},n){return t!=="resolved"||e.worst.rca.type==="none"?[]:[{type:n.rca?.number==null?"open-rca":"refresh-rca"}]}function ss({at:e},{rca:t}){return{type:"rca",key:ee,moment:t?.openingSince??e,news:"opened"}}function as({state:e,at:t},n,{rca:r}){if(r===null||r.number===null)return[];let{due:i,finishedAt:o,isDropped:s,items:a}=r,d={overdue:e==="resolved"&&o===null&&i!==null&&i<t?i:null,"open-items":o!==null&&!s&&a!==null&&a.done<a.of?o:null};return["overdue","open-items"].flatMap(u=>{let y=d[u],c=r.remarks.find(C=>C.what===u);return c?.state==="claimed"?[{type:"remark",what:u,isTrue:y!==null}]:c===void 0&&y!==null&&Ue(y,n,t)?[{type:"remark",what:u,isTrue:!0}]:[]})}function ls({shared:e}){return e.filter(({state:t})=>t==="claimed").map(t=>({type:"share",version:t}))}function ds(e,t){let n=r=>e.some(i=>i.type==="resolved"&&i.key===r);return t.flatMap(({id:r,marker:i})=>i.kind==="news"&&i.keys.some(n)?[{type:"refresh-news",comment:r}]:[])}function us({response:e},t){return e.correctedAt===null?[]:t.flatMap(n=>n.marker.kind==="news"&&!n.marker.corrected&&n.marker.keys.includes("missed:response")?[{type:"correct",comment:n.id}]:[])}function cs(e){let t=new Set,n=[];for(let{id:r,marker:i}of e){let o=i.kind==="news"?i.keys:i.kind==="status"?["status"]:[],s=o.filter(a=>!t.has(a));s.length<o.length&&n.push({type:"heal",comment:r,keys:s});for(let a of o)t.add(a)}return n}async function Wu(e,t,n){let{policy:r,ourselves:i,settings:o}=n,s=Qe(e,i,o.stateSecret),a=s.find(m=>m.marker.kind==="status")??null,l=a?.marker.kind==="status"?a.marker.memory:ot;if(Ft(e,n)!==null||!ps(e,a,n))return null;await ms(Ge(e,r,i,a===null?null:l),n);let d=ge(e,r,ir(n),l);if(d===null)return null;let u=we(d,r,l,t),{issue:y,isUnknown:c}=await $t(u,l,n),C=Wt(l,y),H=rr({issue:e,evaluation:u,comments:s,status:a,known:l,review:y},C,n);return c||!Ce(u,l)||H.plan.effects.some(({type:m})=>m==="comment")?H:rr(H,await Ht(pe(H,C,n),C,y,n),n)}function rr(e,t,{policy:n}){let r=tr(e.evaluation,n,t,e.comments);return{...e,plan:r,memory:st(e.evaluation,e.issue,r,t)}}function ps(e,t,{policy:n}){if(t!==null)return!0;let r=new Set(n.severities.flatMap(o=>o.labels.map(s=>s.toLowerCase()))),i=o=>o!==null&&r.has(o.toLowerCase());return e.labels.some(i)||e.events.some(o=>o.type==="labeled"&&i(o.label))}async function ms(e,{ports:t,roles:n}){let r=[...e].filter(o=>!n.has(o)),i=await Promise.all(r.map(async o=>[o,await t.github.roleOf(o)]));for(let[o,s]of i)n.set(o,s)}function ir({ourselves:e,roles:t}){return{ourselves:e,roles:t}}function pe(e,t,n){return or(e.evaluation,t,e.status?.url??null,e.evaluation.at,n)}function Hu(e,t,n,r){if(n>=e.evaluation.at)return pe(e,t,r);let i=at(t,n),o={...t,...i,words:t.words.filter(a=>a.recordedAt<=n)},s=ge(it(e.issue,n),r.policy,ir(r),o);return s===null?pe(e,t,r):or(we(s,r.policy,i,n),t,e.status?.url??null,n,r)}function or(e,t,n,r,i){let{policy:o,reading:s}=i,{rca:a}=t,d=(a?.repository??o.rca.repository??e.incident.repository).toLowerCase()===s.repository.name.toLowerCase(),u=d?s.repository.isPrivate:a?.isPrivate??null;return{evaluation:e,policy:o,memory:t,noticedAt:r,statusUrl:n,rca:a===null?null:{...lt(a,t.shared,e.at),visible:d||u===!1},rcaIsPrivate:u===!0}}function Du(e,t,n){return n.renderer.digest("status.md",Zn(pe(e,t,n)))}var fs=3e4,ys=/<!-- incident-slo:review -->([\s\S]*)<!-- \/incident-slo:review -->/;function sr(e){let t=(ys.exec(e)?.[1]??e).replace(/<!--[\s\S]*?(?:-->|$)/g,""),r=M(t).flatMap(i=>hs(i)??[]);return bs(ws(r))}function hs(e){if(e.code)return null;if(e.text.trim()==="")return[{kind:"gap"}];let t=/^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(e.text)?.[1];if(t!==void 0)return[{kind:"heading",text:me(t)}];if(/^\s*\|/.test(e.text))return gs(e.text);let[,n,r]=/^\s*(?:[-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/.exec(e.text)??[];if(r!==void 0)return[{kind:"item",text:`${me(r)}${n===void 0||n===" "?"":" (done)"}`}];let i=me(e.text.replace(/^\s*(?:>\s?)+/,""));return i===""?null:[{kind:"text",text:i}]}function gs(e){if(/^\s*\|[\s:|-]+\|?\s*$/.test(e)&&e.includes("-"))return null;let n=e.trim().replace(/^\||\|$/g,"").split(/(?<!\\)\|/).map(me).filter(r=>r!=="").join(" \xB7 ");return n===""?null:[{kind:"item",text:n}]}function me(e){return v(e).replace(/&#8203;/g,"").replace(/\\([!-/:-@[-`{-~])/g,"$1").replace(/&lt;/g,"<").replace(/&gt;/g,">").replace(/&amp;/g,"&")}function ws(e){let t=[],n=!1;for(let r of e){let i=t.at(-1);r.kind==="text"&&n&&i!==void 0?t[t.length-1]={...i,text:`${i.text} ${r.text}`}:r.kind!=="gap"&&t.push(r),n=r.kind==="text"}return t}function bs(e){let t=0,n=e.filter(({text:r})=>(t+=r.length,t<=fs));return n.length===e.length?n:[...n,{kind:"text",text:"\u2026"}]}function ks(e){let{incident:t}=e.evaluation;return j(e.memory?.subject??`[${xt(t.repository)} #${t.number}] ${t.title}`)}function xs(e){return/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(e??"")?.[0]??null}function Ju(e,t,n,r=new Map){let i=g(e,bt),{evaluation:o,policy:s}=e,{incident:a}=o,l=z(o);return{audience:n,subject:ks(e),title:j(a.title,160),number:String(a.number),repository:a.repository,url:a.url,severity:S(a.severity??a.worst),reported:i.moment(a.createdAt),reporter:a.reporter.part,news:vs(t,n).map(d=>Vs(d,e,i,r)),impact:w(a.impact,i.ink),workaround:w(a.workaround,i.ink),response:h(o.response)?f(o.response,i):null,updates:N(o.updates,i),update:l===null?null:f(l,i),resolutions:o.resolutions.filter(h).map(d=>f(d,i)),rca:O(e,i),contact:s.contact,replies:xs(s.contact)!==null}}function vs(e,t){return e.some(r=>r.type==="resolved"||r.type==="stood-down")?t==="staff"?e.filter(r=>r.key!==ee||!e.some(({type:i})=>i==="resolved")):e.filter(r=>r.type!=="opened"&&r.type!=="reopened"):e}function Vs(e,t,n,r){let{evaluation:i}=t;switch(e.type){case"opened":return{type:"opened",raisedFrom:e.raisedFrom===null?null:b(e.raisedFrom),...Ms(t,n)};case"at-risk":return{type:"at-risk",share:Ss(t),...f(F(i,e.objective),n)};case"missed":return{type:"missed",...f(F(i,e.objective),n)};case"reopened":return{type:"reopened",...De(t,e.closing,n)};case"resolved":return{type:"resolved",...He(t,e.closing,[],n)};case"stood-down":return{type:"stood-down",cause:e.cause,hold:Os(t,n),at:n.moment(e.moment),endMailed:e.cause==="lowered"&&i.incident.severity?.email.customers.includes("resolved")===!0};case"ended":return{type:"ended",closing:W(t,e.closing,n)};case"rca":return{type:"rca",news:e.news,rca:O(t,n),blocks:sr(r.get(e.key)??"")}}}function Ms(e,t){let{evaluation:n}=e,r=P(n),i=z(n),o=$(n.incident.words);return{answered:!q(n),response:h(n.response)?f(n.response,t):null,update:i===null?null:f(i,t),solution:r!==null&&h(r)?f(r,t):null,latest:o===null?null:R(o.text,o.at,o.url,t,700)}}function Ss(e){return`${Math.round((e.policy.clocks.atRisk??0)*100)} %`}function Os(e,t){let{holding:n}=e.evaluation;return n===null?null:A(n.hold,n.by,t)}function rc(e,t,n){let r=g(e,x),i=e.memory?.shared.findLast(o=>o.state==="posted"&&o.askedAt<t.askedAt)?.url??null;return{at:r.moment(t.askedAt),before:i,rca:O(e,r),sections:n,contact:e.policy.contact,locked:e.evaluation.incident.locked}}function ic(e,t){let{incident:n}=e.evaluation;return{what:t,rca:O(e,g(e,x)),name:`${n.repository}#${n.number}`,url:n.url}}export{ut as a,Ls as b,Ps as c,ke as d,Zn as e,zo as f,bu as g,Sa as h,At as i,Ta as j,Ft as k,li as l,di as m,Wu as n,pe as o,Hu as p,Du as q,ks as r,xs as s,Ju as t,rc as u,ic as v,As as w,Ts as x,Is as y,Ns as z,Cs as A,Ba as B,ui as C,za as D,Ee as E,io as F,Le as G,Hn as H,Wd as I,Kd as J};
