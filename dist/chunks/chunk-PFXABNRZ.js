import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as qe,b as Ye,c as Ge,h as je,j as Qe,k as S,l as te,m as nt,n as ge,p as we,q as rt,s as be}from"./chunk-LLB2IYAO.js";import{a as j,b as Q,c as Xe,d as Ze,e as Je,g as X,h as he}from"./chunk-C2L6Q2H4.js";import{p as Be,q as ze}from"./chunk-RFZDUKAX.js";import{a as Ke,h as G,i as b,l as J,o as ee,p as C}from"./chunk-SDH3QXBQ.js";import{a as ne,b as U,e as re,g as P,h as et,i as tt,j as k,k as N}from"./chunk-MSP5JLKU.js";import{a as H}from"./chunk-XHSPVMQF.js";import{a as E}from"./chunk-JPHI6RJ4.js";var ke=5*6e4,yr=3*6e4,hr=6*1e3,gr=6e4;function tl(){return{held:new Map,releases:[]}}async function nl({releases:e}){await Promise.all(e)}async function rl(e,t,n){let r=t.held.get(e);if(r!==void 0)return n.elapsed()-r.takenAt<gr?ot(e,r,t,n):null;let{github:o,elapsed:i,log:s}=n;for(let l=0;l<3;l+=1){let a=i(),d=await o.takeLock(e);if(d.mine){let u={id:d.id,takenAt:a,last:null,uses:0};return t.held.set(e,u),ot(e,u,t,n)}if(d.at-d.since<=ke)return null;s(`#${e}: removing the lock of a run that died.`),await o.removeLock(e,d.id)}return null}function ot(e,t,n,r){return t.uses+=1,{mayWrite:()=>r.elapsed()-t.takenAt<yr,isShownBy:o=>t.last===null||t.last.status===o,release:(o,i)=>{o!==null&&(t.last={...o,at:r.elapsed()}),n.releases.push(wr(e,t,n,r).catch(i))}}}async function wr(e,t,n,{github:r,sleep:o,elapsed:i}){let s=t.uses;t.last!==null&&await o(Math.max(0,t.last.at+hr-i())),t.uses===s&&(n.held.delete(e),await r.removeLock(e,t.id))}function ol(e,t){return e!=null&&t-e>ke}async function il(e,{github:t}){let n=await t.takeLock(e);(n.mine||n.at-n.since>ke)&&await t.removeLock(e,n.id)}function ll(e=0){return{incidents:[],deeds:[],failures:[],warnings:[],left:[],ahead:new Map,spentBefore:e,halted:null}}function al(e){let t=e.deeds.filter(({what:n})=>n==="status-created"||n==="comment"||n==="mail"||n==="rca-opened"||n==="rca-remark");return e.spentBefore+t.length}function it(e,t,n){let r=xe(n),o=n instanceof Error?n.message:String(n);switch(r){case"limit":case"cancelled":if(e.left.push({issue:t,why:o}),e.halted===r)return;e.halted=r,e.warnings.push(`${o} The next run finishes it.`);return;case"passing":e.left.push({issue:t,why:o,passes:!0}),e.warnings.push(`${o} The next run finishes it.`);return;case"locked":case"gone":e.warnings.push(o);return;default:e.failures.push({issue:t,message:o,fatal:!0})}}function ul(e){return xe(e)==="forbidden"}function cl(e){return xe(e)==="passing"}function xe(e){return e instanceof Error&&"kind"in e&&typeof e.kind=="string"?e.kind:null}import{createHash as br}from"node:crypto";function oe(e,t){return br("sha256").update(JSON.stringify(e)).update("\0").update(t).digest("hex").slice(0,16)}function M(e){let t=null;return e.split(`
`).map(n=>{let r=/^ {0,3}(`{3,}|~{3,})/.exec(n)?.[1];return t===null?(r!==void 0&&(t=r),{text:n,code:r!==void 0}):(r?.startsWith(t)&&n.trim()===r&&(t=null),{text:n,code:!0})})}var lt=/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;function ve(e){return e.every(t=>!/\\`|(?:\/\/|www\.)\S*`/i.test(t)&&!t.replace(lt,"").includes("`"))}function Se(e,t,n){if(!n)return t(e);let r="",o=0;for(let i of e.matchAll(lt))r+=t(e.slice(o,i.index))+i[0],o=i.index+i[0].length;return r+t(e.slice(o))}var kr=/(?<![\w.+@-])([a-z0-9](?:[\w.+-]*[a-z0-9])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?![\w@-]|\.\w)|@(?=[a-z0-9])/gi;function at(e){return e.replace(/&(?=#|commat;|num;)/gi,"&amp;").replace(/<(?=[a-z!/?])(?!https?:\/\/)(?!mailto:)/gi,"&lt;").replace(/-->/g,"--&gt;").replace(/!\[\s*\]/g,"[image]").replace(/!\[/g,"[").replace(/https?:\/\/\S+/gi,t=>t.replace(/(?<![a-z0-9])@/gi,"%40")).replace(kr,(t,n)=>n===void 0?`@${j}`:t)}function dt(e,t=2e3){let n=Ze(Q(e.slice(0,t*4)).trim(),t);if(n==="")return"";let r=M(n),o=ve(r.flatMap(i=>i.code?[]:[i.text]));return r.map(i=>i.code?i.text.replace(/<!--(?=\s*incident-slo)/gi,"<!\u200B--"):ut(i.text,o)).map(i=>i===""?">":`> ${i}`).join(`
`)}function ut(e,t){let n=/^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(e)?.[1];return Se(n===void 0||n===""?e:`**${n}**`,at,t).trimEnd()}var st=[[j,"\uE002"],["<span>$</span>","\uE003"]];function ct(e,t){let n=st.reduce((s,[l,a])=>s.replaceAll(l,a),Q(e).replace(/[\ue000-\ue003]/g,"")),r=M(n),o=ve(r.flatMap(s=>s.code?[]:[s.text])),i=r.map(s=>{if(s.code)return s.text.replace(/<!--(?=\s*incident-slo)/gi,"<!\u200B--");let l=ut(s.text,o);return t?l:Se(l,a=>a.replace(/(?<![&\w/])#(?=\d)/g,`#${j}`).replace(/\bGH-(?=\d)/gi,`$&${j}`),o)});return st.reduce((s,[l,a])=>s.replaceAll(a,l),i.join(`
`))}function Ve(e,t){if(e.length<=t)return e;let n=0,r=M(e),o=r.findIndex(a=>(n+=a.text.length+1,n>t-10)),i=r.slice(0,o),s=r[o]?.code===!0?i.findLast(a=>/^ {0,3}(`{3,}|~{3,})/.test(a.text)):void 0,l=s===void 0?[]:[/(`{3,}|~{3,})/.exec(s.text)?.[1]??""];return[...i.map(a=>a.text),...l,"","\u2026"].join(`
`)}function pt(e,t=300){let n=Xe(e,t);return Se(n,at,ve([n])).replace(/\|/g,"\\|")}function v(e){return M(Q(e.slice(0,4e4)).replace(/<!--[\s\S]*?(?:-->|$)/g," ")).filter(n=>!/^\s*>/.test(n.text)&&!/^\s*(`{3,}|~{3,})/.test(n.text)&&!/^On .{5,200} wrote:\s*$/.test(n.text)).map(n=>n.code?n.text:xr(n.text)).map(n=>n.trim()).filter(n=>n!=="").join(" ")}function xr(e){return e.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|(?:[-*_]\s*){3,}$)/,"").replace(/!\[[^\]]*\]\([^)]*\)/g,"").replace(/\[([^\]]*)\]\([^)]*\)/g,"$1").replace(/<\/?[a-z][^>]*>/gi,"").replace(/(`+)(.+?)\1/g,"$2").replace(/(\*\*|__|~~)(?=\S)(.+?)\1/g,"$2").replace(/(?<![\w*])\*(?=[^\s*])(.+?)\*(?![\w*])/g,"$1").replace(/(?<![\w_])_(?=[^\s_])(.+?)_(?![\w_])/g,"$1").replace(/\\([!-/:-@[-`{-~])/g,"$1")}function mt(e,t){let n=Q(e).trim();return n.length<=t&&!/\n\s*\n|^\s*(?:[-*+>|#]|\d+[.)]\s|`{3}|~{3})/m.test(n)}var x={inline:Je,block:dt},ft={inline:he,block:he};function g(e,t){let n=vr(e.policy,e.evaluation.incident),r=et(e.evaluation.incident.startedAt,n);return{zone:n,ink:t,moment:o=>tt(r,o,n)}}function vr(e,t){let n=t.severity??t.worst,r=Ke.map(s=>J(n,s)),o=new Set(r.map(Me).filter(s=>s!==null)),i=o.size===1?[...o][0]:void 0;return(e.calendars.get(i??"default")??e.calendars.get("default"))?.zone??"Etc/UTC"}function Me(e){return e===null||e.type==="best-effort"?null:e.calendar}function O(e){return{key:e.key,name:G(e),short:b(e),means:Sr(e)}}function Sr({means:e}){return e===null?null:e.trim().replace(/\.$/,"").replace(/^[A-Z](?=[a-z ])/,t=>t.toLowerCase())}function yt(e){return e.updates.at(-1)??null}function F(e){return e.resolutions.at(-1)??null}function W(e,t){return S(e).find(n=>n.key===t.key&&n.metric===t.metric)??t}function Oe(e,t){return e.login!==null&&t.login!==null&&e.login.toLowerCase()===t.login.toLowerCase()}function ht(e){return e.split("/").at(-1)??e}var Vr=20;function gt(e){let{incident:t}=e,n=Mr(e);if(n-t.startedAt<6e4)return null;let o=[{what:"severity",tasks:Or(e,n)},{what:"response",tasks:Re(e.response,n)},{what:"update",tasks:e.updates.flatMap(i=>Re(i,n))},{what:"resolution",tasks:e.resolutions.flatMap(i=>Re(i,n))},{what:"held",tasks:Rr(e,n)}].map(i=>({...i,tasks:i.tasks.slice(0,Vr)})).filter(({tasks:i})=>i.length>0);return{axis:n-t.startedAt>2*864e5?"%d %b":"%H:%M",sections:o}}function Mr(e){let{closings:t}=e.incident;return t.findLast(n=>n.reopenedAt===null)?.at??e.at}function Or(e,t){return e.incident.severities.flatMap(n=>{if(n.severity===null)return[];let r=n.severity.rank===0?"active, ":"";return ie("severity",Ar(b(n.severity)),r,n.from,Math.min(n.until??t,t))})}function Re(e,t){if(e.standing==="none")return[];let n=Math.min(e.endedAt??t,t),r=e.standing==="missed"&&e.due!==null?e.due:n;return[...ie("in-time","","done, ",e.startedAt,Math.min(r,n)),...ie("late","","crit, ",r,n)]}function Rr(e,t){return e.incident.holds.flatMap(n=>n.hold.type==="resolved"?[]:ie("held","","",n.from,Math.min(n.until??t,t)))}function ie(e,t,n,r,o){if(o-r<6e4)return[];let i=s=>Be(s,"Etc/UTC","yyyy-MM-dd HH:mm");return[{kind:e,name:t,tag:n,from:i(r),until:i(o)}]}function Ar(e){return e.replace(/[^\p{L}\p{N} ]/gu," ").replace(/\s+/g," ").trim()}var wt=["Monday","Tuesday","Wednesday","Thursday","Friday","Saturday","Sunday"];function se(e){let{hours:t,dates:n,country:r,except:o}=e.spec,i=[...n.keys()].some(l=>!o.has(l)),s=r!==null||i?", not on holidays":"";return`${N(Ir(t).map(Er))} ${Tr(e.zone)}${s}`}function Tr(e){return ne(e)?"UTC":`${U(e)} time`}function Ir(e){let t=[];return e.forEach((n,r)=>{let o=t.at(-1);n.length!==0&&(o!==void 0&&o.until===r-1&&Te(o.spans)===Te(n)?o.until=r:t.push({from:r,until:r,spans:n}))}),t}function Er(e){return`${Nr(e.from,e.until)} ${Te(e.spans)}`}function Nr(e,t){if(e===0&&t===6)return"every day";let n=wt[e]??"";return e===t?n:`${n} ${t===e+1?"and":"to"} ${wt[t]??""}`}function Te(e){return N(e.map(t=>`${bt(t.from)}\u2013${bt(t.until)}`))}function bt(e){let t=e>1440?e-1440:e;return`${String(Math.floor(t/60)).padStart(2,"0")}:${String(t%60).padStart(2,"0")}`}function xt(e,t){return e.maintenance.filter(n=>Lr(n,e.calendars.get(n.calendar)?.zone??"Etc/UTC",t)).map(n=>n.reason)}function Lr(e,t,n){let{clock:r,day:o}=H(n,t),[i=0,s=0]=r.split(":").map(Number),l=i*60+s,a=new Date(Date.parse(`${o}T00:00:00Z`)-864e5).toISOString().slice(0,10),d=u=>e.spans.some(p=>p.from<=u&&u<p.until);return kt(e,o)&&d(l)||kt(e,a)&&d(l+1440)}function kt(e,t){let n=new Date(`${t}T00:00:00Z`).getUTCDay()||7;return e.days.includes(n)||e.dates.includes(t)}function A(e,t,n,r,o){let i=v(e);if(i==="")return null;let s=mt(e,o)?null:r.ink.block(e,2e3);return{inline:r.ink.inline(i,o),block:s,at:r.moment(t),url:n}}function w(e,t){let n=e===null?"":v(e.text);return n===""?null:t.inline(n,600)}function $(e){return e.findLast(t=>v(t.text)!=="")??null}function _(e,t,n){let{reporter:r}=e.evaluation.incident,{word:o,reopenedBy:i}=t;return{at:n.moment(t.at),reason:t.reason,by:t.by.part,byReporter:Oe(t.by,r),change:Cr(t,n.ink),confirmed:t.confirmedAt!==null&&t.confirmedAt>t.at?n.moment(t.confirmedAt):null,word:o===null?null:A(o.text,o.at,o.url,n,700),reopened:t.reopenedAt===null?null:n.moment(t.reopenedAt),reopenedBy:i?.part??"customer",reopenedByReporter:i!==null&&Oe(i,r)}}function Cr(e,t){let{closer:n}=e;return n===null?null:n.type==="commit"?{type:"commit",name:n.oid.slice(0,7),url:n.url,title:""}:{type:"pull-request",name:`#${n.number}`,url:n.url,title:t.inline(n.title,120)}}function R(e,t){let{incident:n}=e.evaluation,{rca:r}=e;if(r===null)return n.worst.rca.type==="none"?null:{state:"wanted",name:null,url:null,visible:!1,due:null,items:null,shared:null};let o=r.repository.toLowerCase()===n.repository.toLowerCase(),i=r.number===null?null:o?`#${r.number}`:`${r.repository}#${r.number}`,s=r.due===null?null:t.moment(r.due),l=r.items===null?null:{done:String(r.items.done),of:String(r.items.of),open:r.items.done<r.items.of},a=r.shared?.url??null;return{state:r.number===null?"wanted":r.state,name:i,url:r.url,visible:r.visible&&i!==null,due:s,items:l,shared:a}}function le(e,t){let{incident:n,atSeverity:r,duration:o}=e.evaluation,i=r.filter(l=>l.time>0).map(l=>({severity:b(l.severity),length:k(l.time)})),s=n.closings.reduce((l,{at:a,reopenedAt:d})=>l+(d===null?0:d-a),0);return{length:k(o),since:n.troubleAt!==null&&n.troubleAt<n.startedAt?t.moment(n.troubleAt):null,only:i.length===1?i[0]?.severity??null:null,parts:i,closed:s<6e4?null:k(s)}}function vt(e,t,n){let{incident:r}=e.evaluation,o=n.flatMap(s=>s.ledger===null?[]:[s.ledger.target]),i=new Set(o.map(s=>s.calendar));return{start:r.startedAt===r.createdAt?"opened":"labeled",at:t.moment(r.startedAt),dayAndNight:i.has(null),hours:[...i].flatMap(s=>s===null?[]:Pr(e.policy,s))}}function Pr(e,t){let n=e.calendars.get(t);return n===void 0?[]:[se(n)]}function T(e,t,n){return{type:e.type,cause:e.cause,reason:"reason"in e?n.ink.inline(e.reason,160):"",by:t.part}}function Ie(e){return e.announced?null:e.ledger!==null?e.ledger.target:J(e.severity,e.metric)}function Fr(e){let{standing:t,endedAt:n,due:r}=e;return t==="missed"&&n!==null&&r!==null&&n>r?n-r:null}function y(e,t){let n=Ie(e),r=e.announced?null:e.promised??n?.text??null,o=a=>a===null?null:t.moment(a),i=Fr(e),s=e.endedAt===null||e.ledger===null?null:e.ledger.counted,l=e.endedBy?.how??null;return{metric:e.metric,again:e.cycle>0&&e.metric!=="update",target:r===null?null:t.ink.inline(r,80),announced:e.announced,bestEffort:n?.type==="best-effort",standing:e.standing,due:o(e.due),ended:o(e.endedAt),how:l===null||l===""?null:t.ink.inline(/^(?:by|on|in|via|over|at)\b/i.test(l)?l:`by ${l}`,80),late:i===null?null:k(i),took:s===null?null:{long:k(s).long,short:P(s)},business:e.ledger!==null&&e.ledger.zone!==null,left:e.remaining===null?null:k(e.remaining),hold:e.holding===null?null:T(e.holding.hold,e.holding.by,t),heldSince:o(e.holding?.since??null),corrected:o(e.correctedAt),movedFrom:o(e.movedFrom),severity:O(e.severity)}}function h(e){return e.standing!=="none"||e.due!==null||Ie(e)?.type==="best-effort"}function L(e,t){let n=e.filter(s=>s.standing==="met"||s.standing==="missed"&&s.endedAt!==null);if(n.length===0)return null;let r=n.filter(s=>s.standing==="missed"),o=n.find(s=>!s.announced),i=o===void 0?null:Ie(o);return{kept:n.length-r.length,of:n.length,allKept:r.length===0,times:n.length>6?null:Wr(n,t),target:i===null?null:t.ink.inline(i.text,80),missed:r.slice(-5).map(s=>y(s,t)),more:Math.max(0,r.length-5)}}function Wr(e,t){let n=e.flatMap(r=>r.due===null?[]:[t.moment(r.due)]);return n.some(r=>r.brief!==r.utc)?n.length>3?null:n.map(r=>r.brief).join("; "):n.length===0?null:`${n.map(r=>r.utc.replace(" UTC","")).join(", ")} UTC`}var $r=150,_r=36e3;function Zl(e){let{incident:t}=e.evaluation;return`RCA: ${X(t.title,180)} (incident #${t.number})`}function Vt(e){let t=g(e,x),{evaluation:n}=e,{incident:r}=n,o=Ur(e),i=Br(e,t),s=Hr(i),l=r.closings.findLast(a=>a.reopenedAt===null)?.at??null;return{title:t.ink.inline(r.title,200),number:String(r.number),name:`${r.repository}#${r.number}`,url:r.url,severity:G(r.worst),duration:le(e,t),history:Kr(e,t),troubleAt:r.troubleAt===null?null:t.moment(r.troubleAt),reported:t.moment(r.createdAt),reporter:r.reporter.part,responders:String(o),severalResponders:o>1,response:h(n.response)?y(n.response,t):null,updates:L(n.updates,t),resolutions:n.resolutions.filter(h).map(a=>y(a,t)),ended:l===null?null:t.moment(l),linked:r.linked.slice(0,20).map(a=>({name:`#${a.number}`,url:a.url,title:t.ink.inline(a.title,120),merged:a.merged})),due:e.rca?.due==null?null:t.moment(e.rca.due),shared:Dr(e,t),impact:w(r.impact,t.ink),cause:w(r.cause,t.ink),workaround:w(r.workaround,t.ink),zone:U(t.zone),hasZone:!ne(t.zone),timeline:s,dropped:i.length>s.length?String(i.length-s.length):"",chart:gt(n),internal:e.rcaIsPrivate}}function Dr({rca:e},t){if(e===null||e.shared===null)return null;let{at:n,by:r,url:o}=e.shared;return{at:t.moment(n),by:r===null?"":t.ink.inline(r,60),url:o}}function Hr(e){let t=0,n=e.findLastIndex(r=>(t+=r.text.length+(r.url?.length??0)+120,t>_r));return e.slice(Math.max(n+1,e.length-$r))}function Ur(e){let{words:t,milestones:n}=e.evaluation.incident,r=[...t,...n].map(o=>o.by).filter(o=>o.part==="staff"&&o.login!==null);return new Set(r.map(o=>o.login?.toLowerCase())).size}function Kr(e,t){let n=e.evaluation.incident.severities.flatMap(r=>r.severity===null?[]:[{severity:b(r.severity),from:t.moment(r.from)}]);return n.length>1?n.slice(-12):[]}function Br(e,t){let{evaluation:n}=e,{milestones:r}=n.incident,o=S(n).filter(l=>l.standing==="missed").flatMap(qr),i=[...r.filter(zr).map(l=>Yr(l,e,t)),...o],s={utc:St("Etc/UTC"),local:St(t.zone)};return i.toSorted((l,a)=>l.at-a.at).map(({at:l,row:a})=>({utc:s.utc(l),local:s.local(l),...a}))}function zr({what:e}){return e.type!=="word"||e.first||e.next!==null||v(e.text)!==""}function St(e){let t=null;return n=>{let r=H(n,e),o=t!==null&&t!==r.day;return t=r.day,o?re(r):r.clock}}var Mt={url:null,text:"",first:!1,closing:!1,next:null,hold:null,reason:"",merged:!1,metric:""};function qr(e){return e.due===null?[]:[{at:e.due,row:{...Mt,type:"due",by:"clock",metric:e.metric}}]}function Yr(e,t,n){let{at:r,by:o,url:i,what:s}=e,l={...Mt,type:s.type,by:o.part,url:i},{inline:a}=n.ink;switch(s.type){case"opened":return{at:r,row:{...l,text:a(t.evaluation.incident.title,120)}};case"severity":return{at:r,row:{...l,text:s.severity===null?"":G(s.severity)}};case"word":return{at:r,row:{...l,...Gr(e,s,t,n)}};case"held":case"resumed":return{at:r,row:{...l,hold:T(s.hold,o,n)}};case"closed":return{at:r,row:{...l,reason:s.reason,text:s.closer?.type==="pull-request"?`#${s.closer.number}`:""}};case"referenced":return{at:r,row:{...l,text:`#${s.number}`,merged:s.merged}};case"transferred":return{at:r,row:{...l,text:a(s.from??"",80)}};case"reopened":return{at:r,row:l}}}function Gr(e,t,n,r){let o=n.evaluation.incident.closings.some(i=>i.word!==null&&i.word.url!==null&&i.word.url===e.url);return{text:r.ink.inline(v(t.text),140),first:t.first,closing:o,next:t.next===null?null:r.moment(t.next)}}var jr=/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*\S)\s*$/;function Ot(e){let n=M(e.replace(/\r\n?/g,`
`).replace(/<!--[\s\S]*?(?:-->|$)/g,"")).flatMap(r=>{let[,o,i=""]=(r.code?null:jr.exec(r.text))??[];return o===void 0||i==="\u2026"||i==="..."?[]:[o!==" "]});return n.length===0?null:{done:n.filter(r=>r).length,of:n.length}}var Qr=/<!-- incident-slo:rca:([a-z-]+) -->/g;function ae(e){return[...e.matchAll(Qr)].flatMap(t=>{let n=t[1]??"",r=`<!-- /incident-slo:rca:${n} -->`,o=e.indexOf(r,t.index),i=e.indexOf(t[0])===e.lastIndexOf(t[0])&&e.indexOf(r)===e.lastIndexOf(r),s=o<0?"":e.slice(t.index+t[0].length,o);return o<0||!i||/<!-- \/?incident-slo:rca:/.test(s)?[]:[{name:n,from:t.index,until:o+r.length,text:e.slice(t.index,o+r.length)}]})}function na(e,t){let n=new Map(ae(t).map(i=>[i.name,i.text])),r="",o=0;for(let i of ae(e)){let s=n.get(i.name),l=s===void 0||s===i.text.replace(/\r\n/g,`
`);r+=e.slice(o,i.from)+(l?i.text:s),o=i.until}return r+=e.slice(o),r===e?null:r}var Xr=["What Happened","Who Was Affected","Root Cause","How We'll Prevent It","Lessons Learned"],Zr=/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm,Jr=new Set(["affected","cause"]),Rt=/\ue000([\s\S]*?)\ue001/g,eo=5e4,to=8e3;function Tt(e,t,n){let r=no(t),o=lo(t),i=oo(ro(e)),s=r.map(d=>({heading:d,parts:i.filter(u=>so(u,d))})),l=s.flatMap(({heading:d,parts:u})=>ao(d.title,u,o));if(l.length>0)return C(l);let a=s.map(({heading:d,parts:u})=>({title:d.title,text:po(u,n)}));return ee(mo(a))}function no(e){let t=[...Ee(e).matchAll(Zr)].map(([,n="",r=""])=>({level:n.length,title:r}));return t.length>0?t:Xr.map(n=>({level:2,title:n}))}function Ee(e){return e.replace(/\r\n?/g,`
`).replace(/[\ue000-\ue003]/g,"")}function ro(e){let t=Ee(e),n="",r=0;for(let o of ae(t))Jr.has(o.name)&&(n+=`${t.slice(r,o.from)}\uE000${o.text.replace(/<!--[\s\S]*?-->/g,"").trim()}\uE001`,r=o.until);return(n+t.slice(r)).replace(/<!--[\s\S]*?(?:-->|$)/g,"")}function oo(e){let t=M(e),n=t.flatMap((s,l)=>{let a=io(t,s,l);return a===null?[]:[{...a,index:l}]}),r=({level:s,index:l})=>n.find(a=>a.index>l&&a.level<=s)?.index??t.length,o=n.filter(({title:s})=>/^internal\b/i.test(s.replace(/^[^\p{L}]+/u,""))),i=s=>o.some(l=>s>=l.index&&s<r(l));return n.filter(({index:s})=>!i(s)).map(s=>{let a=t.slice(s.index+s.height,r(s)).filter((d,u)=>!i(s.index+s.height+u));return{level:s.level,title:s.title,lines:a.map(d=>d.text)}})}function io(e,t,n){if(t.code)return null;let[,r,o=""]=/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(t.text)??[];if(r!==void 0)return{level:r.length,title:o,height:1};let[,i,s=""]=/^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(t.text)??[];if(i!==void 0)return{level:Number(i),title:s,height:1};let l=e[n+1],a=l===void 0||l.code?null:/^ {0,3}(=+|-{2,})[ \t]*$/.exec(l.text)?.[1];return a==null||!/^ {0,3}[^\s|>#*+-]/.test(t.text)?null:{level:a.startsWith("=")?1:2,title:t.text.trim(),height:2}}function so(e,t){return e.level<=t.level&&At(e.title)===At(t.title)}function At(e){return e.replace(/['’`*_]/g,"").replace(/[^\p{L}\p{N}]+/gu," ").trim().toLowerCase()}function lo(e){return Ee(e).split(`
`).map(n=>n.trim()).flatMap(n=>/^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/.exec(n)?.slice(1).find(r=>r!==void 0)??[])}function ao(e,t,n){if(t.length===0)return[{why:"no-section",section:e}];let r=t.flatMap(o=>o.lines);return r.some(o=>uo(o,n))?[{why:"prompt",section:e}]:r.every(o=>It(o))?[{why:"empty",section:e}]:[]}function uo(e,t){return co(e)||t.some(n=>e.includes(n))}function co(e){return/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(e)}function It(e){return/^\s*#{1,6}\s/.test(e)||!/[\p{L}\p{N}]/u.test(e)}function po(e,t){let n=e.map(s=>s.lines.join(`
`)).join(`

`),r=n.replace(Rt,""),i=r.split(`
`).some(s=>!It(s))?r:n.replace(Rt,"$1");return ct(i.replace(/\n{3,}/g,`

`).trim(),t)}function mo(e){let t=e.slice(1).map(({title:r,text:o})=>({title:r,text:Ve(o,to)})),n=eo-t.reduce((r,{text:o})=>r+o.length,0);return[...e.slice(0,1).map(({title:r,text:o})=>({title:r,text:Ve(o,n)})),...t]}function Nt(e,t){if(!qe(e.author,t.ourselves))return null;let[n,r]=je(e.body)?.incident.split("#")??[];return n===t.reading.repository.name.toLowerCase()?Number(r):null}async function Lt(e,t,n){let{rca:r}=t;if(r===null||r.number===null)return Et;let o=fo(r,n);if(o!=null)return{issue:o,isUnknown:!1};let i=e.state==="resolved"&&r.finishedAt===null,s=Le(e,t)||t.shared.some(({state:l})=>l==="claimed");if(!i&&!s&&o===void 0)return Et;try{return{issue:await n.ports.github.readIssue(r.repository,r.number),isUnknown:!1}}catch(l){return it(n.outcome,e.incident.number,l),{issue:null,isUnknown:!0}}}var Et={issue:null,isUnknown:!1};function fo(e,{reviews:t}){let n=`${e.repository}#${e.number}`.toLowerCase(),r=t.get(n);return r!==void 0&&t.set(n,null),r}function Ct(e,t){if(t===null||e.rca===null)return e;let n=t.closedAt===null?null:Ot(t.body);return{...e,rca:{...e.rca,finishedAt:t.closedAt,isDropped:t.isDropped,items:n}}}function Le({incident:e},{ask:t}){return e.shareAsk!==null&&e.shareAsk.comment!==t?.comment}async function Pt(e,t,n,r){let o=e.evaluation.incident.shareAsk;if(o===null)return t;let i=await ho(e,t,n,r);if(!i.ok)return{...t,ask:Ne(o,"refused",i.error)};let s=t.shared.at(-1),l=go(i.value);if(s?.state==="posted"&&s.digest===l)return{...t,ask:Ne(o,"unchanged",[])};let a=s?.state==="claimed"?t.shared:[...t.shared,yo(o,l,t.shared.length)];return{...t,ask:Ne(o,"shared",[]),shared:a}}function Ne({comment:e,at:t,by:n,url:r},o,i){return{comment:e,at:t,by:n.login,url:r,outcome:o,lacks:i}}function yo({at:e,by:t},n,r){return{key:r===0?"rca:shared":`rca:shared@${E(e)}`,askedAt:e,by:t.login,digest:n,state:"claimed",url:null}}async function ho(e,t,n,r){let{rca:o}=t;if(o===null||o.number===null)return{ok:!1,error:[{why:"no-rca",section:""}]};if(n===null)return{ok:!1,error:[{why:"unreadable",section:""}]};let i=await r.renderer.render("rca.md",Vt(e));return Tt(n.body,i,o.repository.toLowerCase()===r.reading.repository.name.toLowerCase())}function go(e){return oe({sections:e},"")}function ga(e,t){return{identity:e,logins:t.botLogins}}var Z=class extends Error{field;constructor(t,n){super(`there is no field "${t}" here; there are ${n.join(", ")}`),this.field=t}};function de(e){return typeof e!="object"||e===null?e:new Proxy(e,{get(t,n,r){if(typeof n=="symbol"||Array.isArray(t)||Object.hasOwn(t,n))return de(Reflect.get(t,n,r));if(wo.has(n))return Reflect.get(t,n,r);throw new Z(n,Object.keys(t))}})}var wo=new Set(["toHTML","toJSON","then","toString","valueOf","length"]);var Ft=`{{#if closing.change}}**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})), and this {{severity.short}} incident was closed at {{closing.at.full}}.**{{else}}**It is over since {{closing.at.full}}.**{{/if}}{{#if closing.confirmed}} Support confirmed it at {{closing.confirmed.near}}.{{/if}} It lasted {{duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#if duration.only}}, all of it at {{duration.only}}{{else}}{{#if duration.parts}}: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}{{/if}}{{/if}}.{{#if duration.closed}} For {{duration.closed.long}} of that it was closed, until it was reopened.{{/if}} We are sorry for the time this cost you.

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
`;var Wt=`{{#each corrected}}
**Correction:** the {{> part-promise}} was given{{#if how}} {{how}}{{/if}}{{#if ended}} at {{ended.near}}{{/if}}, {{#is standing "met"}}in time{{else}}{{#if late}}{{late.long}} late{{else}}not in time{{/if}}{{/is}}. Support recorded this{{#if corrected}} at {{corrected.near}}{{/if}}.

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
`;var $t=`{{#> mail-page}}
{{> mail-customers-news}}
{{/mail-page}}
`;var _t=`{{> mail-customers-news}}
`;var Dt=`{{#each news}}
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
`;var Ht=`<p class="fact">{{> @partial-block}}</p>
`;var Ut=`- {{> @partial-block}}{{~! no empty line ~}}
`;var Kt=`<p class="foot">{{> @partial-block}}</p>
`;var Bt=`
--
{{> @partial-block}}
`;var zt=`<h2>{{text}}</h2>
`;var qt=`
{{text}}

`;var Yt=`<h1>{{> @partial-block}}</h1>
`;var Gt=`{{> @partial-block}}

`;var jt=`{{#if response}}
{{#> mail-p}}
{{#is response.standing "missed"}}Our first answer {{#if response.late}}came {{response.late.long}} after the {{response.target}} we aim for{{else}}did not come within the {{response.target}} we aim for{{/if}}{{else is response.standing "met"}}Our first answer came in time{{else}}No time was promised for a first answer{{/is}}{{#each resolutions}}; {{#is standing "met"}}the solution{{#if again}} after it was reopened{{/if}} came in time{{#if took}} ({{took.short}}{{#if business}} of business time{{/if}}, target {{target}}){{/if}}{{else is standing "missed"}}the solution{{#if again}} after it was reopened{{/if}} came {{#if late}}{{late.long}} late{{else}}late{{/if}}{{#if target}} (target {{target}}){{/if}}{{else}}for the solution no time was promised{{/is}}{{/each}}.{{#if updates}}{{#unless updates.allKept}}{{#is updates.of 1}} The update that was announced came late.{{else}} Of {{updates.of}} announced updates {{#is updates.kept 0}}none{{else}}{{updates.kept}}{{/is}} came in time.{{/is}}{{/unless}}{{/if}}
{{/mail-p}}
{{/if}}
`;var Qt=`<a href="{{url}}">{{url}}</a>{{~! no line end ~}}
`;var Xt=`{{url~}}
`;var Zt=`<p>{{> @partial-block}}</p>
`;var Jt=`{{> @partial-block}}

`;var en=`<!doctype html>
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
`;var tn=`<p class="title"><strong>{{title}}:</strong></p>
<blockquote>\u201C{{text}}\u201D</blockquote>
`;var nn=`{{title}}: \u201C{{text}}\u201D

`;var rn=`{{#> mail-page}}
{{> mail-staff-news}}
{{/mail-page}}
`;var on=`{{> mail-staff-news}}
`;var sn=`{{#each news}}
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
`;var ln=`{{#is standing "open"}}open{{#if due}}, due {{due.near}}{{/if}}{{else is standing "held"}}clock stopped{{#if left}}, {{left.long}} left{{/if}}{{else is standing "met"}}kept{{#if ended}}, {{ended.near}}{{/if}}{{else is standing "missed"}}missed{{#if due}}, due {{due.near}}{{/if}}{{#if ended}}, done {{ended.near}}{{/if}}{{else}}{{#if bestEffort}}best effort{{else}}no verdict{{/if}}{{/is~}}
`;var an=`<strong>{{text}}</strong>{{~! no line end ~}}
`;var dn=`{{text}}{{~! no line end ~}}
`;var un=`{{#each misses}}
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
`;var cn=`{{#each parts}}
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
`;var pn=`\`\`\`mermaid
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
`;var mn=`{{#is type "opened"}}Reported{{else is type "severity"}}{{#if text}}Set to {{text}}{{else}}Severity taken off{{/if}}{{else is type "word"}}{{#if first}}First answer{{else if closing}}Closing comment{{else}}Update{{/if}}{{else is type "held"}}Clock stopped: {{> part-reason hold}}{{else is type "resumed"}}Clock goes on{{else is type "closed"}}{{#is reason "completed"}}Closed as completed{{else is reason "duplicate"}}Closed as a duplicate{{else}}Closed as not planned{{/is}}{{#if text}} by {{text}}{{/if}}{{else is type "reopened"}}Reopened{{else is type "referenced"}}Change {{text}} {{#if merged}}merged{{else}}linked{{/if}}{{else}}Moved here{{#if text}} from {{text}}{{/if}}{{/is~}}
`;var fn="| Write in a comment of yours, one a line, first thing | What it does |\n|---|---|\n| `/ack` or `/ack 09:20 by phone` | counts as the first answer, also one given elsewhere |\n| `/impact TEXT` \xB7 `/cause TEXT` \xB7 `/workaround TEXT` | who is affected \xB7 what is known \xB7 what customers can do now |\n| `/next-update 2h` | promises the next word by then |\n| `/status investigating`, `identified`, `monitoring` or `resolved` | what you are doing, in words |\n| `/pause REASON` \xB7 `/resume` | stops the clocks \xB7 lets them go on |\n| `/rca share` | posts the analysis's sections for customers here, and mails them |\n| `/started 2026-03-02T09:30` | when the trouble began; moves no clock |\n";var yn=`
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
`;var hn=`{{#is standing "met"~}}
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
`;var gn=`{{#is metric "response"}}first answer{{else is metric "update"}}update{{else}}solution{{/is~}}
`;var wn=`{{#is type "paused"}}paused{{#if reason}}: {{reason}}{{/if}}{{else is type "resolved"}}{{#is cause "closed"}}closed as solved{{else}}marked as mitigated{{/is}}{{else is cause "excluded"}}not covered: {{reason}}{{else is cause "no-severity"}}no severity was set{{else is cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is~}}
`;var bn=`| What you could count on | Target | How it went |
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
`;var kn=`{{#is standing "open"~}}
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
`;var xn=`{{#if confirm}}
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
`;var vn=`| UTC |{{#if hasZone}} {{zone}} |{{/if}} What | Who |
|---|{{#if hasZone}}---|{{/if}}---|---|
{{#if dropped}}
| |{{#if hasZone}} |{{/if}} *{{dropped}} earlier rows are left out; the issue has them all* | |
{{/if}}
{{#each timeline}}
| {{utc}} |{{#if ../hasZone}} {{local}} |{{/if}} {{#is type "due"}}**{{#is metric "response"}}First answer due{{else is metric "update"}}Update due{{else}}Solution due{{/is}}**{{else}}{{#if url}}[{{> part-event}}]({{url}}){{else}}{{> part-event}}{{/if}}{{#is type "word" "opened"}}{{#if text}}: {{text}}{{/if}}{{/is}}{{#if next}} (next word by {{next.brief}}){{/if}}{{/is}} | {{> part-who}} |
{{/each}}
`;var Sn=`{{#is by "staff"}}support{{else is by "bot"}}automation{{else is by "clock"}}clock{{else}}customer{{/is~}}
`;var Vn=`<!-- incident-slo:rca:header -->
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
`;var Mn=`{{#is what "overdue"}}
**This root cause analysis is overdue.** It was due by {{#if rca}}{{#if rca.due}}{{rca.due.full}}{{/if}}{{/if}}. Customers of [{{name}}]({{url}}) read there that it is still being written. It is done when this issue is closed; \`/rca share\` on the incident sends them the sections meant for them.
{{else}}
**Closed with action items still open.** {{#if rca}}{{#if rca.items}}{{rca.items.done}} of {{rca.items.of}} are done. {{/if}}{{/if}}Thank you for finishing the analysis of [{{name}}]({{url}}). If the rest is followed up elsewhere, all is well; a link to it here helps whoever looks later. This is said once.
{{/is}}
`;var On=`**This incident is open again since {{#if closing.reopened}}{{closing.reopened.full}}{{/if}}.** It had been closed at {{closing.at.near}}; {{#is closing.reopenedBy "staff"}}support{{else is closing.reopenedBy "bot"}}automation{{else}}{{#if closing.reopenedByReporter}}the person who reported it{{else}}a customer{{/if}}{{/is}} reopened it. We are sorry that it is not over yet.

{{#if latest}}
**Latest from support, {{latest.at.brief}}:** \u201C{{latest.inline}}\u201D{{#if latest.url}} [Read it]({{latest.url}}){{/if}}

{{/if}}
**What happens now:** it counts as {{severity.name}}, and {{#is reopening "restart"}}the clock for a solution starts anew{{else}}the clock goes on where it stood; the time it was closed does not count{{/is}}.{{#if solution}} A solution {{#is solution.standing "missed"}}was{{else}}is{{/is}} due by {{solution.due.near}}.{{/if}}{{#is next.what "update"}}{{#unless next.late}} The next update comes by {{next.due.near}}.{{/unless}}{{/is}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows where it stands.{{/if}}{{#if contact}} To reach us: {{contact}}.{{/if}}
`;var Rn=`**The full review of this incident**{{#if rca}}{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}}{{/if}}, as of {{at.full}}.{{#if before}} It takes the place of [what we shared before]({{before}}).{{/if}}

<!-- incident-slo:review -->
{{#each sections}}
### {{title}}

{{text}}

{{/each}}
<!-- /incident-slo:review -->

---

{{#if locked}}{{#if contact}}Questions about it? Reach us: {{contact}}.{{/if}}{{else}}Questions about it? Comment here{{#if contact}}, or reach us: {{contact}}{{/if}}.{{/if}}
`;var An=`### {{#if severity}}{{severity.name}}{{else}}No severity{{/if}}: {{#is situation "unanswered"}}{{#if next.late}}our first answer is late{{else}}waiting for our first answer{{/if}}{{else is situation "investigating"}}we are looking for the cause{{else is situation "identified"}}we know the cause and are working on it{{else is situation "monitoring"}}a fix is in place, we are watching it{{else is situation "said-resolved"}}support reports it resolved{{else is situation "reopened"}}open again{{else is situation "paused"}}paused{{else is situation "mitigated"}}mitigated{{else is situation "ended"}}closed, not yet confirmed by support{{else is situation "over"}}{{#if closing}}{{#if closing.change}}closed with a fix{{else}}over{{/if}}{{else}}over{{/if}}{{else is situation "set-aside"}}{{#is hold.cause "excluded"}}not covered by our response times{{else is hold.cause "no-severity"}}nothing is promised now{{else is hold.cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is}}{{else}}we are working on it{{/is}}

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
`;var Ce={"status.md":{file:"status.md.hbs",mode:"md"},"news.md":{file:"news.md.hbs",mode:"md"},"missed.md":{file:"missed.md.hbs",mode:"md"},"all-clear.md":{file:"all-clear.md.hbs",mode:"md"},"reopened.md":{file:"reopened.md.hbs",mode:"md"},"correction.md":{file:"correction.md.hbs",mode:"md"},"rca-remark.md":{file:"rca-remark.md.hbs",mode:"md"},"shared.md":{file:"shared.md.hbs",mode:"md"},"rca.md":{file:"rca.md.hbs",mode:"md"},"mail-customers.txt":{file:"mail-customers.txt.hbs",mode:"txt"},"mail-customers.html":{file:"mail-customers.html.hbs",mode:"html"},"mail-staff.txt":{file:"mail-staff.txt.hbs",mode:"txt"},"mail-staff.html":{file:"mail-staff.html.hbs",mode:"html"}},ci=new Map([["all-clear.md.hbs",Ft],["correction.md.hbs",Wt],["mail-customers-news.hbs",Dt],["mail-customers.html.hbs",$t],["mail-customers.txt.hbs",_t],["mail-fact.html.hbs",Ht],["mail-fact.txt.hbs",Ut],["mail-foot.html.hbs",Kt],["mail-foot.txt.hbs",Bt],["mail-heading.html.hbs",zt],["mail-heading.txt.hbs",qt],["mail-headline.html.hbs",Yt],["mail-headline.txt.hbs",Gt],["mail-kept.hbs",jt],["mail-link.html.hbs",Qt],["mail-link.txt.hbs",Xt],["mail-p.html.hbs",Zt],["mail-p.txt.hbs",Jt],["mail-page.html.hbs",en],["mail-quote.html.hbs",tn],["mail-quote.txt.hbs",nn],["mail-staff-news.hbs",sn],["mail-staff.html.hbs",rn],["mail-staff.txt.hbs",on],["mail-standing.hbs",ln],["mail-strong.html.hbs",an],["mail-strong.txt.hbs",dn],["missed.md.hbs",un],["news.md.hbs",cn],["part-chart.md.hbs",pn],["part-event.hbs",mn],["part-help.md.hbs",fn],["part-ledger.md.hbs",yn],["part-outcome.md.hbs",hn],["part-promise.hbs",gn],["part-reason.hbs",wn],["part-record.md.hbs",bn],["part-standing.md.hbs",kn],["part-support.md.hbs",xn],["part-timeline.md.hbs",vn],["part-who.hbs",Sn],["rca.md.hbs",Vn],["rca-remark.md.hbs",Mn],["reopened.md.hbs",On],["shared.md.hbs",Rn],["status.md.hbs",An]]);function pi(e){let t=/\.(md|txt|html)\.hbs$/.exec(e)?.[1];return t==="md"||t==="txt"||t==="html"?t:null}function Pe(e,t){let r=[...new Map([...ci,...t])].filter(([o])=>o.endsWith(".hbs")&&(pi(o)??e)===e);return new Map(r.map(([o,i])=>[o,{partial:o.replace(/(\.(md|txt|html))?\.hbs$/,""),text:mi(i)}]))}function mi(e){return e.replace(/^\uFEFF/,"").replaceAll(`\r
`,`
`)}function Tn(e,t){let{file:n,mode:r}=Ce[e],o=Pe(r,t),i=new Map([...o].map(([l,{partial:a}])=>[a,l])),s=new Set([n]);for(let l of s)for(let a of(o.get(l)?.text??"").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)){let d=i.get(a[1]??"");d!==void 0&&s.add(d)}return[...s].map(l=>`${l}
${o.get(l)?.text??""}`).join(`
`)}function K(e){let t=m(e,"body");return Array.isArray(t)?t.flatMap(fi):[]}function fi(e){switch(m(e,"type")){case"MustacheStatement":return[{type:"print",call:Fe(e)}];case"BlockStatement":return[{type:"block",call:Fe(e),body:K(m(e,"program")),otherwise:K(m(e,"inverse")),names:[...Cn(m(m(e,"program"),"blockParams"))]}];case"PartialStatement":case"PartialBlockStatement":return[yi(e)];case"Decorator":case"DecoratorBlock":return[hi(e)];default:return[]}}function yi(e){let t=m(e,"name"),[n]=En(m(e,"params")),r=m(e,"program");return{type:"partial",line:ce(e),name:m(t,"type")==="SubExpression"?null:String(m(t,"original")),context:n??null,fields:Ln(m(e,"hash")),body:r==null?null:K(r)}}function hi(e){let[t]=ue(m(e,"params"));return{type:"inline",line:ce(e),decorator:String(m(m(e,"path"),"original")),name:String(m(t,"value")??m(t,"original")??""),body:K(m(e,"program"))}}function Fe(e){return{line:ce(e),path:In(m(e,"path")),values:En(m(e,"params")),fields:Ln(m(e,"hash"))}}function In(e){let t=String(m(e,"original")),n=m(e,"type")==="PathExpression",r=m(e,"depth");return{type:"path",line:ce(e),text:t,depth:typeof r=="number"?r:0,isData:m(e,"data")===!0,names:n?Cn(m(e,"parts")):[t]}}function En(e){return ue(e).map(Nn)}function Nn(e){switch(m(e,"type")){case"PathExpression":return In(e);case"SubExpression":return{type:"call",call:Fe(e)};default:return{type:"literal"}}}function Ln(e){return ue(m(e,"pairs")).map(t=>[String(m(t,"key")),Nn(m(t,"value"))])}function Cn(e){return ue(e).filter(t=>typeof t=="string")}function ue(e){return Array.isArray(e)?e:[]}function ce(e){let t=m(m(m(e,"loc"),"start"),"line");return typeof t=="number"?t:1}function m(e,t){return typeof e=="object"&&e!==null&&Object.hasOwn(e,t)?Reflect.get(e,t):void 0}async function Dn(e,t,n){let r=await Hn(),o=$n(r,e,t,n);if(o.ok)return{text:o.text,problem:null};let i=$n(r,e,t,gi);if(!i.ok)throw new Error(`unreachable: ${i.problem.file}:${i.problem.line??"?"} ${i.problem.message}`);return{text:i.text,problem:o.problem}}var Pn=64*1024,Fn=1e3;async function uu(e,t){if(t.length>Pn)return C({file:e,line:null,message:`it is longer than ${Pn/1024} KB`});let n=[/\{\{~?(?:#|\^|\s*else\b)/g,/\(/g].map(o=>t.match(o)?.length??0);if(Math.max(...n)>Fn)return C({file:e,line:null,message:`it opens more than ${Fn} blocks or brackets`});let r=await Hn();try{return ee(K(r.parse(t)))}catch(o){return o instanceof RangeError?C({file:e,line:null,message:"its blocks are nested too deeply"}):C(Un(o,e,new Map([[e,t]])))}}var gi=new Map,Wn=null;function Hn(){return Wn??=import("./lib-GYDONZRV.js").then(e=>e.default),Wn}function $n(e,t,n,r){let{file:o,mode:i}=Ce[t];try{let s=bi(e,i,r);return{ok:!0,text:wi(s.run(o,n),i)}}catch(s){return{ok:!1,problem:Un(s,o,r)}}}function wi(e,t){let n=e.replace(/\r\n/g,`
`).replace(/[ \t]+$/gm,"");return t==="html"?`${n.replace(/\n{2,}/g,`
`).replace(/\n(<\/(?:p|h1|blockquote)>)/g,"$1").trim()}
`:n.replace(/\n{3,}/g,`

`).trim()}var _n=new WeakMap;function bi(e,t,n){let r=_n.get(n)??new Map;_n.set(n,r);let o=r.get(t)??ki(e,t,n);return r.set(t,o),o}function ki(e,t,n){let r=e.create();r.registerHelper(vi);let o=new Map;for(let[i,{partial:s,text:l}]of Pe(t,n)){let a=Vi(i,r.compile(l,xi[t]));o.set(i,a),r.registerPartial(s,a)}return{run:(i,s)=>o.get(i)?.(de(s),{allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1})??""}}var We={is:!0},xi={md:{strict:!0,noEscape:!0,knownHelpers:We,knownHelpersOnly:!0},txt:{strict:!0,noEscape:!0,knownHelpers:We,knownHelpersOnly:!0},html:{strict:!0,noEscape:!1,knownHelpers:We,knownHelpersOnly:!0}},vi={is(e,...t){let n=t.at(-1);if(!Si(n))throw new Error('"is" needs a block: {{#is field "value"}}\u2026{{/is}}');return t.slice(0,-1).includes(e)?n.fn(this):n.inverse(this)}};function Si(e){return typeof e=="object"&&e!==null&&"fn"in e&&typeof e.fn=="function"}var B=class extends Error{file;constructor(t,n){super(n instanceof Error?n.message:String(n),{cause:n}),this.file=t}};function Vi(e,t){return(n,r)=>{try{return t(n,r)}catch(o){throw o instanceof B?o:new B(e,o)}}}function Un(e,t,n){let r=e instanceof B?e.file:t,o=e instanceof B?e.cause:e,i=n.get(r)??"";return{file:r,line:Mi(o,i),message:Oi(o)}}function Mi(e,t){if(!(e instanceof Error))return null;let n=/(?:Parse|Lexical) error on line (\d+)/.exec(e.message)?.[1]??/ - (\d+):\d+$/.exec(e.message)?.[1];if(n!==void 0)return Number(n);let r=e instanceof Z?e.field:/partial (\S+) could not/.exec(e.message)?.[1],o=r===void 0?-1:t.split(`
`).findIndex(i=>i.includes("{{")&&i.includes(r));return o<0?null:o+1}function Oi(e){let t=e instanceof Error?e.message:String(e),n=/^"([^"]+)" not defined in/.exec(t)?.[1];if(n!==void 0)return`there is no field "${n}" here`;let r=/unknown helper (\S+)/.exec(t)?.[1];if(r!==void 0)return`there is no helper "${r}"; there are if, unless, each, with, is`;let o=t.split(`
`),i=o.find(s=>s.startsWith("Expecting"));return i===void 0?(o[0]??t).slice(0,300):`it cannot be read here: ${Ri(i)}`}function Ri(e){switch(/got '([A-Z_]+)'/.exec(e)?.[1]){case"EOF":return"it ends before everything in it is closed, as {{#if \u2026}} is by {{/if}}";case"CLOSE":case"CLOSE_UNESCAPED":return'something is missing before "}}", or the braces do not match';case"INVALID":return'a "{{" is not closed, or a sign follows it that cannot stand there';case"OPEN_ENDBLOCK":case"INVERSE":case"OPEN_INVERSE_CHAIN":return"it closes or branches what was not opened";default:return'what stands between "{{" and "}}" is not complete, or is in the wrong order'}}var Ai=new Map;function yu(e){let t=e.size===0?Ai:e,n=new Map;return{render:async(r,o)=>{let{text:i,problem:s}=await Dn(r,o,t);return s!==null&&n.set(`${s.file} ${s.line} ${s.message}`,s),i},digest:(r,o)=>oe(o,Tn(r,t)),problems:n}}function Kn(e,t){let n=nt(e).filter(a=>a.at<=t),r=new Set;for(let a of n)a.on?r.add(a.name):r.delete(a.name);let o=n.map(({at:a,on:d,actor:u,name:p,place:c})=>({place:c,event:{type:d?"labeled":"unlabeled",at:a,actor:u,label:p}})),i=e.events.map((a,d)=>({place:d,event:a})).filter(({event:a})=>a.at<=t&&a.type!=="labeled"&&a.type!=="unlabeled"),s=[...o,...i].sort((a,d)=>a.event.at-d.event.at||a.place-d.place).map(({event:a})=>a),l=s.findLast(a=>a.type==="closed"||a.type==="reopened");return{...e,labels:[...r],events:s,state:l?.type==="closed"?"closed":"open"}}var z="rca:opened";function Bn(e){switch(e.type){case"opened":case"at-risk":case"missed":case"reopened":case"rca":return e.type;case"resolved":case"stood-down":case"ended":return"resolved"}}function pe(e,t,n){return t===0?e:`${e}@${E(n)}`}function zn(e,t,n){return[...Ti(e,t),...Li(e),...Ci(e.incident,t,n),...Pi(e,t),...Wi(e,t)].sort((o,i)=>o.moment-i.moment)}function Ti(e,t){let n=Ii(e),r=Ei(e,t).filter(({key:o})=>!n.some(i=>i.key===o));return[...n,...r]}function Ii({incident:e}){let{severity:t,declaredAt:n}=e,r=e.severities.flatMap(({from:a,severity:d})=>d===null?[]:[{from:a,severity:d}]);if(t===null)return[];let o={type:"opened",key:"opened",moment:n,severity:t,raisedFrom:null},i=r.findLastIndex(a=>a.severity.rank>t.rank),[s,l]=i<0?[]:r.slice(i);return s===void 0||l===void 0||l.from<=n?[o]:[o,{type:"opened",key:`opened@${E(l.from)}`,moment:l.from,severity:t,raisedFrom:s.severity}]}function Ei({incident:e,state:t},n){let{severity:r}=e,o=Ni(n);if(r===null||t!=="open"&&t!=="paused"&&t!=="mitigated"||o===null)return[];let i=e.holds.filter(({hold:d,from:u,until:p})=>(d.type==="set-aside"||d.cause==="closed"&&u<=o)&&p!==null&&p>o);if(!i.some(({from:d})=>d<=o))return[];let s=i.flatMap(({until:d})=>d??[]),l=Math.max(...s);return e.severities.some(d=>d.from===l&&d.severity!==null&&d.severity!==r)?[]:[{type:"opened",key:`opened@${E(l)}`,moment:l,severity:r,raisedFrom:null}]}function Ni(e){let t=e.mails.filter(({audience:o,state:i})=>o==="customers"&&(i==="sent"||i==="claimed")).flatMap(o=>o.keys),[n,r]=t.findLast(o=>/^(opened|reopened|resolved|stood-down)(@|$)/.test(o))?.split("@")??[];return n==="stood-down"&&r!==void 0?ze(r):null}function Li(e){let{at:t}=e,r=te(e).filter(({metric:i})=>i!=="update").flatMap(i=>i.standing==="open"&&i.atRiskAt!==null&&i.atRiskAt<=t?[{type:"at-risk",key:`at-risk:${i.key}`,moment:i.atRiskAt,objective:i}]:[]),o=S(e).flatMap(i=>i.standing==="missed"&&i.due!==null?[{type:"missed",key:`missed:${i.key}`,moment:i.due,objective:i}]:[]);return[...r,...o]}function Ci(e,t,n){return qn(e).flatMap((r,o)=>{let i=pe("resolved",o,r.at);if(r.reopenedAt!==null){let s=n.has(i)||t.mails.some(a=>a.keys.includes(i)),l=pe("reopened",o,r.reopenedAt);return s?[{type:"reopened",key:l,moment:r.reopenedAt,closing:r}]:[]}return r.reason!=="completed"?[]:r.confirmedAt===null?[{type:"ended",key:pe("ended",o,r.at),moment:r.at,closing:r}]:[{type:"resolved",key:i,moment:r.confirmedAt,closing:r}]})}function qn({closings:e}){return e.filter(({wasCompleted:t})=>t)}function Pi(e,t){let n=Yn(t,"customers");if(n===null||n.over)return[];let{incident:r,state:o,holding:i}=e;if(o==="set-aside"&&i!==null)return[{type:"stood-down",key:`stood-down@${E(i.since)}`,moment:i.since,cause:"set-aside"}];let s=r.severity;if(o!=="open"&&o!=="paused"&&o!=="mitigated")return[];if(s===null||s.email.customers.includes("opened")||!Fi(s,n.severity,r))return[];let l=r.severities.at(-1)?.from??r.declaredAt;return[{type:"stood-down",key:`stood-down@${E(l)}`,moment:l,cause:"lowered"}]}function Fi({key:e,rank:t},n,r){let o=jn(n,r);return o===null?n!==e:o<t}function Wi({state:e,at:t},n){let r=n.shared.filter(p=>p.askedAt<=t).map(({key:p,askedAt:c})=>({type:"rca",key:p,moment:c,news:"shared"})),{rca:o}=n;if(o===null||o.number===null)return r;let{openingSince:i,due:s,isDropped:l}=o,a=o.finishedAt!==null&&o.finishedAt<=t?o.finishedAt:null,u=s!==null&&s<(a??t)&&e==="resolved"&&(a===null||n.decided.includes("staff rca:overdue"));return[{type:"rca",key:z,moment:i,news:"opened"},...u?[{type:"rca",key:"rca:overdue",moment:s,news:"overdue"}]:[],...a!==null&&!l?[{type:"rca",key:"rca:finished",moment:a,news:"finished"}]:[],...r]}function Yn(e,t){let n=null;for(let r of e.mails)if(!(r.audience!==t||r.state==="not-configured"||r.state==="given-up"))for(let o of[...r.keys].reverse())/^(opened|reopened)(@|$)/.test(o)&&(n={severity:r.severity,over:!1}),/^(resolved|stood-down)(@|$)/.test(o)&&(n={severity:r.severity,over:!0});return n}function Gn(e,t,n,r){let{incident:o}=n,s=(e.type==="rca"?o.worst:o.severity??o.worst).email[t].includes(Bn(e));if(t==="staff")return s;let l=Yn(r,"customers");switch(e.type){case"opened":return s&&o.severityTrusted&&!$i(e.severity,l,n);case"resolved":return s||l!==null&&!l.over;case"reopened":return _i(e.closing,r,o);case"stood-down":return!0;case"at-risk":case"missed":case"ended":return!1;case"rca":return e.news==="shared"&&(s||l!==null)}}function $i(e,t,{incident:n}){if(t===null||t.over)return!1;let r=jn(t.severity,n);return r!==null&&r<=e.rank}function jn(e,t){return t.severities.find(({severity:n})=>n?.key===e)?.severity?.rank??null}function _i(e,t,n){let r=qn(n).findIndex(i=>i.at===e.at),o=pe("resolved",Math.max(r,0),e.at);return t.mails.some(i=>i.audience==="customers"&&i.state!=="not-configured"&&i.keys.includes(o))}var Qn={effects:[],recorded:[],decided:[]},Di=72*36e5,Hi=24*36e5,Xn=["resolved","ended","stood-down","reopened","missed","opened","at-risk","rca"];function Jn(e,t,n,r){let{incident:o,at:i}=e,s=r.some(f=>f.marker.kind==="status");if(o.muted)return Qn;let l=new Set(r.flatMap(f=>f.marker.kind==="news"?f.marker.keys:[]));if(!s&&Ui(e,t))return Qn;let a=zn(e,n,l).filter(f=>e.state!=="set-aside"||f.type==="stood-down"),d=Zi(e,n),u=d.some(({type:f})=>f==="open-rca")?[...a,Ji(e,n)]:a,p=u.filter(f=>$e(f.moment,t,i)),c=p.filter(f=>Bi(f,t)&&!l.has(f.key)&&!n.recorded.includes(f.key)),I=a.filter(f=>Ki(f)&&!l.has(f.key)&&!c.includes(f)),D=zi(p,e,n);return{effects:[{type:"status"},...ji(e,n),...d,...c.length===0?[]:[{type:"comment",keys:c.map(({key:f})=>f),notices:er(c)}],...es(e,t,n),...ts(n),...ns(a,r),...rs(e,r),...os(r),...qi(n,u,i),...D],recorded:[...I.map(f=>f.key),...l].filter(f=>!n.recorded.includes(f)),decided:Gi(u,e,n)}}function Ui({incident:e,state:t,at:n},r){let o=e.closings.at(-1);return o===void 0||o.reopenedAt!==null?!1:t==="set-aside"||!$e(o.at,r,n)}function $e(e,t,n){return n-e<=t.notices.staleAfter}function Ki(e){return e.type==="missed"||e.type==="resolved"||e.type==="reopened"}function Bi(e,t){return e.type==="missed"?t.notices.missed==="comment"&&e.objective.metric!=="update":e.type==="resolved"||e.type==="reopened"}function er(e){return[...e].sort((t,n)=>Xn.indexOf(t.type)-Xn.indexOf(n.type)||t.moment-n.moment)}function zi(e,t,n){return["customers","staff"].flatMap(r=>{let o=e.filter(u=>!n.decided.includes(`${r} ${u.key}`)),i=o.filter(u=>Gn(u,r,t,n)),s=r==="customers"&&i.some(u=>u.type==="reopened"),l=o.filter(u=>i.includes(u)||s&&u.type==="resolved"),a=l.some(u=>u.type==="resolved"),d=er(l.filter(u=>!(a&&(u.type==="opened"||u.type==="at-risk"))));return d.length===0?[]:[{type:"mail",audience:r,keys:d.map(u=>u.key),notices:d,record:null}]})}function qi(e,t,n){return e.mails.filter(r=>r.state==="claimed").map(r=>{let o=r.keys.flatMap(i=>t.find(s=>s.key===i)??[]);return{type:"mail",audience:r.audience,keys:r.keys,notices:o,record:{...r,state:Yi(r,n)}}})}function Yi(e,t){let n=t-e.asOf;return n>Di||n>Hi&&!e.refused?"given-up":"claimed"}function Gi(e,t,n){return["customers","staff"].flatMap(o=>e.filter(i=>!(o==="customers"&&i.type==="opened"&&!t.incident.severityTrusted)).map(i=>`${o} ${i.key}`)).filter(o=>!n.decided.includes(o))}function ji({incident:e},t){return e.commands.filter(n=>n.comment>t.reactedThrough&&!Qi(n,e,t)).map(n=>({type:"react",comment:n.comment,content:Xi(n,t)?"confused":"rocket"}))}function Qi(e,{shareAsk:t},{ask:n}){return e.comment===t?.comment&&e.comment!==n?.comment}function Xi({comment:e,problem:t},{ask:n}){return t!==null||n?.comment===e&&n.outcome==="refused"}function Zi({incident:e,state:t},n){return t!=="resolved"||e.worst.rca.type==="none"?[]:[{type:n.rca?.number==null?"open-rca":"refresh-rca"}]}function Ji({at:e},{rca:t}){return{type:"rca",key:z,moment:t?.openingSince??e,news:"opened"}}function es({state:e,at:t},n,{rca:r}){if(r===null||r.number===null)return[];let{due:o,finishedAt:i,isDropped:s,items:l}=r,d={overdue:e==="resolved"&&i===null&&o!==null&&o<t?o:null,"open-items":i!==null&&!s&&l!==null&&l.done<l.of?i:null};return["overdue","open-items"].flatMap(u=>{let p=d[u],c=r.remarks.find(I=>I.what===u);return c?.state==="claimed"?[{type:"remark",what:u,isTrue:p!==null}]:c===void 0&&p!==null&&$e(p,n,t)?[{type:"remark",what:u,isTrue:!0}]:[]})}function ts({shared:e}){return e.filter(({state:t})=>t==="claimed").map(t=>({type:"share",version:t}))}function ns(e,t){let n=r=>e.some(o=>o.type==="resolved"&&o.key===r);return t.flatMap(({id:r,marker:o})=>o.kind==="news"&&o.keys.some(n)?[{type:"refresh-news",comment:r}]:[])}function rs({response:e},t){return e.correctedAt===null?[]:t.flatMap(n=>n.marker.kind==="news"&&!n.marker.corrected&&n.marker.keys.includes("missed:response")?[{type:"correct",comment:n.id}]:[])}function os(e){let t=new Set,n=[];for(let{id:r,marker:o}of e){let i=o.kind==="news"?o.keys:o.kind==="status"?["status"]:[],s=i.filter(l=>!t.has(l));s.length<i.length&&n.push({type:"heal",comment:r,keys:s});for(let l of i)t.add(l)}return n}function tr(e){let t={...e,seen:is(e.seen)};return JSON.stringify(t).length<=18e4?t:{...t,words:ss(t.words),verdicts:ls(t.verdicts),recorded:t.recorded.slice(-600),decided:t.decided.slice(-2*600),seen:t.seen.slice(-250)}}function is(e){let t=new Map;return e.forEach(({commands:n},r)=>{for(let o of n)"text"in o&&t.set(o.type,r)}),e.map((n,r)=>{if(!n.commands.some(s=>"text"in s&&s.text.length>200))return n;let i=s=>t.get(s)===r?2e3:200;return{...n,commands:n.commands.map(s=>"text"in s?{...s,text:s.text.slice(0,i(s.type))}:s)}})}function ss(e){if(e.length<=270)return e;let t=e.slice(20,-250).filter(({kind:n})=>n==="acknowledged"||n==="closed");return[...e.slice(0,20),...t.slice(-20),...e.slice(-250)]}function ls(e){let t=Object.entries(e),n=([o,{verdict:i}])=>o.startsWith("update")&&i==="met",r=new Set(t.filter(n).slice(0,-200).map(([o])=>o));return Object.fromEntries(t.filter(([o])=>!r.has(o)))}function nr(e,t,n,r){let{incident:o}=e,i=t.events.flatMap(a=>a.type==="commented"?[a.id]:[]),s=or(o)??Number.POSITIVE_INFINITY,l=t.events.flatMap(({type:a,at:d})=>(a==="labeled"||a==="unlabeled")&&d<=s?[d]:[]);return tr({...r,...cs(e,r),words:o.words.map(ms),seen:us(e,r),judgedThrough:Math.max(r.judgedThrough,...i),reactedThrough:Math.min(Math.max(r.reactedThrough,...i),as(o,r)-1),reporter:o.reporter.part,confirmed:o.words.filter(({kind:a})=>a==="closed").map(({recordedAt:a})=>a),labelsJudgedThrough:Math.max(r.labelsJudgedThrough,...l),severityTrusted:o.severityTrusted,people:{...ds(e),...r.people},recorded:[...r.recorded,...n.recorded],decided:[...r.decided,...n.decided]})}function as({shareAsk:e},{ask:t}){return e===null||e.comment===t?.comment?Number.POSITIVE_INFINITY:e.comment}function ds({incident:e}){let t=e.milestones.filter(({what:n})=>n.type!=="word"&&n.type!=="opened");return Object.fromEntries(t.flatMap(({by:n})=>n.login===null||n.part==="bot"?[]:[[n.login.toLowerCase(),n.part]]))}function us({incident:e},t){let n=new Set(e.seen.map(({comment:r})=>r));return[...t.seen.filter(({comment:r})=>!n.has(r)),...e.seen]}function rr(e,t){let n=o=>o.correctedAt??(o.verdict==="missed"?o.due:o.endedAt)??t,r=Object.entries(e.verdicts).filter(([,o])=>n(o)<=t);return{verdicts:Object.fromEntries(r),deadlines:e.deadlines}}function cs(e,t){let n={...t.verdicts},r={},o=te(e);for(let i of S(e)){let s=ps(i,or(e.incident)),l=t.verdicts[i.key],a=l!==void 0&&l.verdict!=="none"&&rt(l,i);s!==null&&(n[i.key]=a?{...s,promised:l.promised,fingerprint:l.fingerprint}:s),s?.verdict==="none"&&o.includes(i)?r[i.key]=t.deadlines[i.key]??we(i):s===null&&o.includes(i)&&(r[i.key]=we(i))}return{verdicts:n,deadlines:r}}function ps(e,t){let{standing:n,due:r,correctedAt:o,promised:i,fingerprint:s}=e;if(n==="open"||n==="held"||n==="none"&&t===null)return null;let l=n==="none"?e.endedAt??t:e.endedAt;return{verdict:n,due:r,endedAt:l,severity:e.severity.key,promised:i,fingerprint:s,correctedAt:o}}function or({closings:e}){let t=e.at(-1);return t===void 0||t.reopenedAt!==null?null:t.at}function ms(e){let{at:t,recordedAt:n,kind:r,by:o,comment:i,url:s,how:l,next:a}=e;return{at:t,recordedAt:n,kind:r,login:o.login,comment:i,url:s,how:l,next:a}}var fs=36e3;function ir(e,t,n){let r=o=>e.flatMap(i=>_e(i,t,n,o)??[]);for(let o of[sr,20,10,5]){let i=r(o);if(JSON.stringify(i).length<=fs)return i}return r(2)}var sr=40;function _e(e,t,n,r=sr){let{ledger:o}=e;if(o===null)return null;let i=t.calendars.get(Me(o.target)??"")??null,s=o.zone??"Etc/UTC",l=gs(ys(e,o)),a=l.slice(0,Math.max(0,l.length-r)),d=l.reduce((p,c)=>p+c.counted,0),u=e.standing==="missed"&&d>o.amount?k(d-o.amount):null;return{metric:e.metric,again:e.cycle>0&&e.metric!=="update",target:n.ink.inline(o.target.text,80),hours:i===null?null:se(i),amount:o.target.type==="business-days"?P(o.amount):null,zone:U(s),rows:ks(l.slice(a.length),e,s,n),unbroken:l.length===1&&l[0]?.reason.type==="counted",dropped:a.length===0?null:{rows:a.length,counted:P(a.reduce((p,c)=>p+c.counted,0))},total:P(d),over:u,left:e.remaining===null?null:k(e.remaining),standing:e.standing,started:n.moment(e.startedAt),due:e.due===null?null:n.moment(e.due),ended:e.endedAt===null?null:n.moment(e.endedAt)}}function ys(e,t){let{due:n,endedAt:r,holding:o,standing:i}=e;if(r===null&&i==="missed"&&n!==null)return hs(t.spans,n);if(r!==null||o===null)return t.spans;let s=t.spans.at(-1);if(s?.reason.type==="held")return t.spans;let l=s?.until??Math.max(o.since,e.startedAt);return[...t.spans,{from:l,until:l,reason:{type:"held",hold:o.hold,by:o.by},counted:0}]}function hs(e,t){return e.filter(n=>n.from<t).map(n=>n.until<=t?n:{...n,until:t,counted:n.counted===0?0:t-n.from})}function gs(e){let t=[];for(let n of e){let r=t.at(-1),o=ws(n.reason);if(r===void 0||!bs(r.reason,n.reason)){t.push({from:n.from,until:n.until,reason:n.reason,closed:[...o],counted:n.counted});continue}r.until=n.until,r.counted+=n.counted;for(let i of o)r.closed.some(s=>s.why===i.why&&s.name===i.name)||r.closed.push(i)}return t}function ws(e){return e.type==="closed-hours"?[{why:e.why,name:e.name}]:[]}function bs(e,t){return e.type==="held"&&t.type==="held"?e.hold.type===t.hold.type&&e.hold.cause===t.hold.cause&&JSON.stringify(e.hold)===JSON.stringify(t.hold):e.type==="less-severe"&&t.type==="less-severe"?e.severity.key===t.severity.key:e.type===t.type}function ks(e,t,n,r){let o="",i=s=>{let l=H(s,n),a=l.day===o;return o=l.day,a?l.exact:re(l)};return e.map((s,l)=>{let a=i(s.from),d=l===e.length-1&&xs(s.reason,t);return vs(s,a,d?"":i(s.until),r)})}function xs(e,t){return t.endedAt===null&&(e.type==="held"||e.type==="less-severe")}function vs(e,t,n,r){let{reason:o}=e;return{from:t,until:n,counted:e.counted===0?"":P(e.counted),why:o.type==="closed-hours"?"closed":o.type,closed:e.closed.map(i=>({why:i.why,name:r.ink.inline(i.name,80)})),hold:o.type==="held"?T(o.hold,o.by,r):null,severity:o.type==="less-severe"?o.severity.title:""}}function lr(e,t,n){let{evaluation:r,policy:o,memory:i}=e,{incident:s,state:l}=r,a=s.commands.filter(c=>c.problem!==null).slice(-5),d=(i?.mails??[]).filter(c=>c.state==="given-up"||c.state==="claimed"&&c.tries>0).slice(-5),u=Ms(e,n),p=!s.severityTrusted&&(s.severity?.email.customers.includes("opened")??!1);return{urgent:a.length>0||i?.ask?.outcome==="refused"||d.length>0||s.ambiguous.length>1||p||l==="ended",lacks:u,problems:a.map(c=>({at:t.moment(c.at),url:c.url,text:pt(c.problem??"")})),mails:d.map(c=>({audience:c.audience,channel:c.channel==="mail"?null:c.channel,news:Vs(c.keys),tries:c.tries,givenUp:c.state==="given-up"})),share:Ss(e,t),ambiguous:s.ambiguous.length>1?N(s.ambiguous.map(b)):"",counts:s.severity===null?"":b(s.severity),help:s.commands.some(c=>c.help),muted:s.muted,untrusted:p,confirm:l==="ended",muteLabel:o.notices.muteLabel}}function Ss({memory:e},t){let n=e?.ask??null;if(n===null||n.outcome==="shared")return null;let r=n.lacks.map(o=>({...o,section:t.ink.inline(o.section,80)}));return{at:t.moment(n.at),url:n.url,outcome:n.outcome,lacks:r}}function Vs(e){return N([...new Set(e.map(t=>t.split("@")[0]?.replace(/[:/]/g," ")??t))])}function Ms(e,t){let{incident:n,state:r}=e.evaluation;if(r!=="open")return null;let o=n.cause!==null||n.words.some(l=>v(l.text)!==""),i=n.impact!==null,s=t?.standing==="open";return{complete:o&&i&&s,known:o,impact:i,next:s}}function dr(e){let t=g(e,x),{evaluation:n,policy:r}=e,{incident:o,holding:i}=n,s=q(n),l=$(o.words),a=Rs(n),d=o.closings.findLast(u=>u.reopenedAt===null)??null;return{severity:o.severity===null?null:O(o.severity),situation:As(n),next:De(n,t),hold:i===null?null:{...T(i.hold,i.by,t),since:t.moment(i.since)},impact:w(o.impact,t.ink),cause:w(o.cause,t.ink),workaround:w(o.workaround,t.ink),latest:l===null?null:A(l.text,l.at,l.url,t,300),summary:Os(e,d,t),closing:d===null?null:_(e,d,t),response:h(n.response)?y(n.response,t):null,updates:L(n.updates,t),update:s===null?null:y(s,t),resolutions:n.resolutions.filter(h).slice(-8).map(u=>y(u,t)),moved:a.filter(u=>u.movedFrom!==null&&u.due!==null).map(u=>y(u,t)),clock:vt(e,t,a),maintenance:N(xt(r,o.createdAt).map(u=>t.ink.inline(u,80))),contact:r.contact,tellsMisses:r.notices.missed==="comment",locked:o.locked,rca:n.state==="resolved"?R(e,t):null,ledgers:ir(a.slice(-6),r,t),support:lr(e,t,s)}}function Os(e,t,n){let r=e.evaluation.state==="resolved"?t?.word??null:null;return r===null?null:A(r.text,r.at,r.url,n,300)}function Rs(e){let t=q(e);return S(e).filter(n=>(n.metric!=="update"||n===t)&&h(n))}function q(e){let t=yt(e);return t===null||t.endedAt!==null||t.standing==="none"?null:t.due!==null||t.standing==="held"?t:null}function As(e){switch(e.state){case"paused":case"mitigated":case"ended":case"set-aside":return e.state;case"resolved":return"over";case"open":return Ts(e)}}function Ts(e){if(Y(e))return"unanswered";let{phase:t,closings:n,words:r}=e.incident,o=n.at(-1)?.reopenedAt??null;return o!==null&&!r.some(i=>i.at>=o)?"reopened":t===null?"working":t==="resolved"?"said-resolved":t}function Y(e){return e.response.endedAt===null&&e.incident.words.length===0}function De(e,t){if(e.state==="set-aside"||e.state==="resolved"||e.state==="ended")return ar;let n=F(e),r=[{what:"answer",objective:Y(e)?e.response:null},{what:"update",objective:q(e)},{what:"solution",objective:n?.endedAt===null?n:null}];for(let{what:o,objective:i}of r)if(!(i===null||i.due===null)&&(i.standing==="open"||i.standing==="missed"))return{what:o,late:i.standing==="missed",due:t.moment(i.due)};return ar}var ar={what:"none",late:!1,due:null};async function dc(e,t,n){let{policy:r,ourselves:o,settings:i}=n,s=Qe(e,o,i.stateSecret),l=s.find(f=>f.marker.kind==="status")??null,a=l?.marker.kind==="status"?l.marker.memory:Ge;if(Nt(e,n)!==null||!Is(e,l,n))return null;await Es(Ye(e,r,o,l===null?null:a),n);let d=ge(e,r,cr(n),a);if(d===null)return null;let u=be(d,r,a,t),{issue:p,isUnknown:c}=await Lt(u,a,n),I=Ct(a,p),D=ur({issue:e,evaluation:u,comments:s,status:l,known:a,review:p},I,n);return c||!Le(u,a)||D.plan.effects.some(({type:f})=>f==="comment")?D:ur(D,await Pt(me(D,I,n),I,p,n),n)}function ur(e,t,{policy:n}){let r=Jn(e.evaluation,n,t,e.comments);return{...e,plan:r,memory:nr(e.evaluation,e.issue,r,t)}}function Is(e,t,{policy:n}){if(t!==null)return!0;let r=new Set(n.severities.flatMap(i=>i.labels.map(s=>s.toLowerCase()))),o=i=>i!==null&&r.has(i.toLowerCase());return e.labels.some(o)||e.events.some(i=>i.type==="labeled"&&o(i.label))}async function Es(e,{ports:t,roles:n}){let r=[...e].filter(i=>!n.has(i)),o=await Promise.all(r.map(async i=>[i,await t.github.roleOf(i)]));for(let[i,s]of o)n.set(i,s)}function cr({ourselves:e,roles:t}){return{ourselves:e,roles:t}}function me(e,t,n){return pr(e.evaluation,t,e.status?.url??null,e.evaluation.at,n)}function uc(e,t,n,r){if(n>=e.evaluation.at)return me(e,t,r);let o=rr(t,n),i={...t,...o,words:t.words.filter(l=>l.recordedAt<=n)},s=ge(Kn(e.issue,n),r.policy,cr(r),i);return s===null?me(e,t,r):pr(be(s,r.policy,o,n),t,e.status?.url??null,n,r)}function pr(e,t,n,r,o){let{policy:i,reading:s}=o,{rca:l}=t,d=(l?.repository??i.rca.repository??e.incident.repository).toLowerCase()===s.repository.name.toLowerCase(),u=d?s.repository.isPrivate:l?.isPrivate??null;return{evaluation:e,policy:i,memory:t,noticedAt:r,statusUrl:n,rca:l===null?null:{...Ns(l,t,e.at),visible:d||u===!1},rcaIsPrivate:u===!0}}function Ns(e,{shared:t},n){let{number:r,url:o,repository:i,due:s}=e,l=e.finishedAt!==null&&e.finishedAt<=n,a=s!==null&&s<n,d=l?e.isDropped?"dropped":"done":a?"overdue":"open",u=t.findLast(p=>p.askedAt<=n&&p.url!==null);return{number:r,url:o,repository:i,due:s,state:d,items:l?e.items:null,shared:u?.url==null?null:{at:u.askedAt,by:u.by,url:u.url}}}function cc(e,t,n){return n.renderer.digest("status.md",dr(me(e,t,n)))}var Ls=10*6e4;function Cs(e,t,n=!0){let r=g(e,x),{evaluation:o,policy:i}=e,{incident:s}=o,l=fe(t).map(c=>W(o,c.objective)),a=l[0]??o.response,d=Math.max(...l.map(c=>c.due??0)),u=F(o),p=u!==null&&u.standing==="open"&&u.due!==null?y(u,r):null;return{severity:O(s.severity??a.severity),misses:l.map(c=>Ps(c,e,r)),noticed:r.moment(e.noticedAt),noticedLate:d>0&&e.noticedAt-d>Ls?k(e.noticedAt-d):null,calling:l.every(c=>c.endedAt!==null)?"":Fs(e),still:p,unanswered:Y(o),unconfirmed:o.state==="ended",several:l.length>1,alone:n,start:s.startedAt===s.createdAt?"opened":"labeled",began:r.moment(s.startedAt),statusUrl:e.statusUrl,contact:i.contact}}function fe(e){return e.filter(t=>t.type==="missed")}function Ps(e,t,n){let r=_e(e,t.policy,n,20);return{...y(e,n),started:n.moment(e.startedAt),unbroken:r?.unbroken??!0,ledger:r}}function Fs(e){let{assignees:t}=e.evaluation.incident,n=e.policy.notices.mention.flatMap(r=>r==="assignees"?t.map(o=>`@${o}`):[r]);return[...new Set(n)].filter(r=>/^@[a-z0-9][\w./-]*$/i.test(r)).join(" ")}function Ws(e,t,n=[]){return He(e,t,n,g(e,x))}function He(e,t,n,r){let{evaluation:o,policy:i}=e,{incident:s}=o,l=_(e,t,r),a=$(s.words.filter(d=>d.at<=(t.confirmedAt??t.at)));return{severity:O(s.severity??s.worst),closing:l,duration:le(e,r),impact:w(s.impact,r.ink),cause:w(s.cause,r.ink),happened:l.word??(a===null?null:A(a.text,a.at,a.url,r,700)),explained:l.word!==null,response:h(o.response)?y(o.response,r):null,updates:L(o.updates,r),resolutions:o.resolutions.filter(h).map(d=>y(d,r)),alsoMissed:fe(n).map(d=>y(W(o,d.objective),r)),rca:R(e,r),contact:i.contact,locked:s.locked,reopening:i.clocks.reopened}}function $s(e,t){return Ue(e,t,g(e,x))}function Ue(e,t,n){let{evaluation:r,policy:o}=e,{incident:i}=r,s=F(r),l=$(i.words.filter(a=>t.reopenedAt!==null&&a.at>=t.reopenedAt));return{severity:O(i.severity??i.worst),closing:_(e,t,n),next:De(r,n),solution:s!==null&&s.due!==null&&s.endedAt===null?y(s,n):null,reopening:o.clocks.reopened,latest:l===null?null:A(l.text,l.at,l.url,n,300),statusUrl:e.statusUrl,contact:o.contact}}function _s(e,t){let n=t.findLast(i=>i.type==="resolved");if(n?.type==="resolved")return{parts:[{type:"all-clear",...Ws(e,n.closing,t)}]};let r=t.findLast(i=>i.type==="reopened"),o=fe(t);return{parts:[...r?.type==="reopened"?[{type:"reopened",...$s(e,r.closing)}]:[],...o.length>0?[{type:"missed",...Cs(e,o,r===void 0)}]:[]]}}function kc(e,t,n){let r=g(e,x),o=a=>W(e.evaluation,a.objective),i=fe(t).filter(a=>o(a).correctedAt!==null),s=t.filter(a=>!i.some(d=>d.key===a.key)),l=_s(e,s).parts;return{corrected:i.map(a=>y(o(a),r)),struck:l.length===0?Ds(n):"",rest:l}}function Ds(e){let t=e.trim().split(`
`),n=t.filter(r=>/^~~.*~~$/.test(r));return n.length>0?n.join(`

`):t.map(r=>r.replace(/<\/?(?:sub|details|summary)>/g,"").trim()).filter(r=>r!==""&&!r.startsWith("|")&&!r.startsWith("<!--")).map(r=>`~~${r.replaceAll("~~","")}~~`).join(`

`)}var Hs=3e4,Us=/<!-- incident-slo:review -->([\s\S]*)<!-- \/incident-slo:review -->/;function mr(e){let t=(Us.exec(e)?.[1]??e).replace(/<!--[\s\S]*?(?:-->|$)/g,""),r=M(t).flatMap(o=>Ks(o)??[]);return qs(zs(r))}function Ks(e){if(e.code)return null;if(e.text.trim()==="")return[{kind:"gap"}];let t=/^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(e.text)?.[1];if(t!==void 0)return[{kind:"heading",text:ye(t)}];if(/^\s*\|/.test(e.text))return Bs(e.text);let[,n,r]=/^\s*(?:[-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/.exec(e.text)??[];if(r!==void 0)return[{kind:"item",text:`${ye(r)}${n===void 0||n===" "?"":" (done)"}`}];let o=ye(e.text.replace(/^\s*(?:>\s?)+/,""));return o===""?null:[{kind:"text",text:o}]}function Bs(e){if(/^\s*\|[\s:|-]+\|?\s*$/.test(e)&&e.includes("-"))return null;let n=e.trim().replace(/^\||\|$/g,"").split(/(?<!\\)\|/).map(ye).filter(r=>r!=="").join(" \xB7 ");return n===""?null:[{kind:"item",text:n}]}function ye(e){return v(e).replace(/&#8203;/g,"").replace(/\\([!-/:-@[-`{-~])/g,"$1").replace(/&lt;/g,"<").replace(/&gt;/g,">").replace(/&amp;/g,"&")}function zs(e){let t=[],n=!1;for(let r of e){let o=t.at(-1);r.kind==="text"&&n&&o!==void 0?t[t.length-1]={...o,text:`${o.text} ${r.text}`}:r.kind!=="gap"&&t.push(r),n=r.kind==="text"}return t}function qs(e){let t=0,n=e.filter(({text:r})=>(t+=r.length,t<=Hs));return n.length===e.length?n:[...n,{kind:"text",text:"\u2026"}]}function Ys(e){let{incident:t}=e.evaluation;return X(e.memory?.subject??`[${ht(t.repository)} #${t.number}] ${t.title}`)}function Gs(e){return/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(e??"")?.[0]??null}function Lc(e,t,n,r=new Map){let o=g(e,ft),{evaluation:i,policy:s}=e,{incident:l}=i,a=q(i);return{audience:n,subject:Ys(e),title:X(l.title,160),number:String(l.number),repository:l.repository,url:l.url,severity:O(l.severity??l.worst),reported:o.moment(l.createdAt),reporter:l.reporter.part,news:js(t,n).map(d=>Qs(d,e,o,r)),impact:w(l.impact,o.ink),workaround:w(l.workaround,o.ink),response:h(i.response)?y(i.response,o):null,updates:L(i.updates,o),update:a===null?null:y(a,o),resolutions:i.resolutions.filter(h).map(d=>y(d,o)),rca:R(e,o),contact:s.contact,replies:Gs(s.contact)!==null}}function js(e,t){return e.some(r=>r.type==="resolved"||r.type==="stood-down")?t==="staff"?e.filter(r=>r.key!==z||!e.some(({type:o})=>o==="resolved")):e.filter(r=>r.type!=="opened"&&r.type!=="reopened"):e}function Qs(e,t,n,r){let{evaluation:o}=t;switch(e.type){case"opened":return{type:"opened",raisedFrom:e.raisedFrom===null?null:b(e.raisedFrom),...Xs(t,n)};case"at-risk":return{type:"at-risk",share:Zs(t),...y(W(o,e.objective),n)};case"missed":return{type:"missed",...y(W(o,e.objective),n)};case"reopened":return{type:"reopened",...Ue(t,e.closing,n)};case"resolved":return{type:"resolved",...He(t,e.closing,[],n)};case"stood-down":return{type:"stood-down",cause:e.cause,hold:Js(t,n),at:n.moment(e.moment),endMailed:e.cause==="lowered"&&o.incident.severity?.email.customers.includes("resolved")===!0};case"ended":return{type:"ended",closing:_(t,e.closing,n)};case"rca":return{type:"rca",news:e.news,rca:R(t,n),blocks:mr(r.get(e.key)??"")}}}function Xs(e,t){let{evaluation:n}=e,r=F(n),o=q(n),i=$(n.incident.words);return{answered:!Y(n),response:h(n.response)?y(n.response,t):null,update:o===null?null:y(o,t),solution:r!==null&&h(r)?y(r,t):null,latest:i===null?null:A(i.text,i.at,i.url,t,700)}}function Zs(e){return`${Math.round((e.policy.clocks.atRisk??0)*100)} %`}function Js(e,t){let{holding:n}=e.evaluation;return n===null?null:T(n.hold,n.by,t)}function Wc(e,t,n){let r=g(e,x),o=e.memory?.shared.findLast(i=>i.state==="posted"&&i.askedAt<t.askedAt)?.url??null;return{at:r.moment(t.askedAt),before:o,rca:R(e,r),sections:n,contact:e.policy.contact,locked:e.evaluation.incident.locked}}function $c(e,t){let{incident:n}=e.evaluation;return{what:t,rca:R(e,g(e,x)),name:`${n.repository}#${n.number}`,url:n.url}}export{it as a,ul as b,cl as c,xe as d,z as e,Bn as f,pe as g,zn as h,dr as i,_s as j,kc as k,Kn as l,rr as m,Zl as n,Vt as o,na as p,Nt as q,ho as r,go as s,dc as t,me as u,uc as v,cc as w,Ys as x,Gs as y,Lc as z,Wc as A,$c as B,tl as C,nl as D,rl as E,ol as F,il as G,ll as H,al as I,ga as J,Ce as K,ci as L,Pe as M,Pn as N,uu as O,yu as P};
