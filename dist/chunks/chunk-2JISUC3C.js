import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{B as q,a as w,b as B,c as E,w as j}from"./chunk-ND2BAQF5.js";import{a as _,b as $,c as K,d as R,e as M,g as O,h as U,m as V,o as Y}from"./chunk-Z7URYIMM.js";import{a as F,b as D}from"./chunk-CNRJW2IM.js";import{a as p}from"./chunk-JPHI6RJ4.js";function G(e,t){let s=_(e).filter(l=>l.at<=t),i=new Set;for(let l of s)l.on?i.add(l.name):i.delete(l.name);let n=s.map(({at:l,on:d,actor:c,name:u,place:m})=>({place:m,event:{type:d?"labeled":"unlabeled",at:l,actor:c,label:u}})),o=e.events.map((l,d)=>({place:d,event:l})).filter(({event:l})=>l.at<=t&&l.type!=="labeled"&&l.type!=="unlabeled"),r=[...n,...o].sort((l,d)=>l.event.at-d.event.at||l.place-d.place).map(({event:l})=>l),a=r.findLast(l=>l.type==="closed"||l.type==="reopened");return{...e,labels:[...i],events:r,state:a?.type==="closed"?"closed":"open"}}function X(e){switch(e.type){case"opened":case"at-risk":case"missed":case"reopened":case"rca":return e.type;case"resolved":case"stood-down":case"ended":return"resolved"}}function b(e,t,s){return t===0?e:`${e}@${p(s)}`}function z(e,t,s){return[...vt(e),...xt(e,t),...Tt(e),...Rt(e.incident,t,s),...Mt(e,t),...Ot(e,t)].sort((n,o)=>n.moment-o.moment)}function vt({incident:e}){let[t,...s]=e.severities.filter(a=>a.severity!==null);if(t?.severity==null||e.severity===null)return[];let i=s.at(-1),n=s.length>1?s.at(-2)?.severity:t.severity;if(i?.severity==null)return[{type:"opened",key:"opened",moment:e.declaredAt,severity:t.severity,raisedFrom:null}];let o={type:"opened",key:"opened",moment:e.declaredAt,severity:e.severity,raisedFrom:null};return n!=null&&i.severity.rank<n.rank&&i.from>e.declaredAt?[o,{type:"opened",key:`opened@${p(i.from)}`,moment:i.from,severity:i.severity,raisedFrom:n}]:[o]}function xt({incident:e,state:t},s){let{severity:i}=e;if(i===null||t!=="open"&&t!=="paused"&&t!=="mitigated"||!St(s))return[];let n=e.holds.flatMap(({hold:a,until:l})=>a.type==="set-aside"&&l!==null?[l]:[]),o=Math.max(...n),r=e.severities.some(a=>a.from===o&&a.severity!==null&&a.severity!==i);return n.length===0||r?[]:[{type:"opened",key:`opened@${p(o)}`,moment:o,severity:i,raisedFrom:null}]}function St(e){return e.mails.filter(({audience:s,state:i})=>s==="customers"&&(i==="sent"||i==="claimed")).flatMap(s=>s.keys).findLast(s=>/^(opened|reopened|resolved|stood-down)(@|$)/.test(s))?.startsWith("stood-down")??!1}function Tt(e){let{response:t,updates:s,resolutions:i,at:n}=e,r=[t,i.at(-1)].filter(l=>l!==void 0).flatMap(l=>l.standing==="open"&&l.atRiskAt!==null&&l.atRiskAt<=n?[{type:"at-risk",key:`at-risk:${l.key}`,moment:l.atRiskAt,objective:l}]:[]),a=[t,...s,...i].flatMap(l=>l.standing==="missed"&&l.due!==null?[{type:"missed",key:`missed:${l.key}`,moment:l.due,objective:l}]:[]);return[...r,...a]}function Rt(e,t,s){return e.closings.filter(n=>n.reason==="completed").flatMap((n,o)=>{let r=b("resolved",o,n.at);if(n.reopenedAt!==null){let a=s.has(r)||t.mails.some(d=>d.keys.includes(r)),l=b("reopened",o,n.reopenedAt);return a?[{type:"reopened",key:l,moment:n.reopenedAt,closing:n}]:[]}return n.confirmedAt===null?[{type:"ended",key:b("ended",o,n.at),moment:n.at,closing:n}]:[{type:"resolved",key:r,moment:n.confirmedAt,closing:n}]})}function Mt(e,t){let s=Q(t,"customers");if(s===null||s.over)return[];let{incident:i,state:n,holding:o}=e;if(n==="set-aside"&&o!==null)return[{type:"stood-down",key:`stood-down@${p(o.since)}`,moment:o.since,cause:"set-aside"}];let r=i.severity;if(n!=="open"&&n!=="paused"&&n!=="mitigated")return[];if(r===null||r.email.customers.includes("opened"))return[];let a=i.severities.at(-1)?.from??i.declaredAt;return[{type:"stood-down",key:`stood-down@${p(a)}`,moment:a,cause:"lowered"}]}function Ot({state:e,at:t},s){let i=s.shared.filter(u=>u.askedAt<=t).map(({key:u,askedAt:m})=>({type:"rca",key:u,moment:m,news:"shared"})),{rca:n}=s;if(n===null||n.number===null)return i;let{openingSince:o,due:r,isDropped:a}=n,l=n.finishedAt!==null&&n.finishedAt<=t?n.finishedAt:null,c=r!==null&&r<(l??t)&&e==="resolved"&&(l===null||s.decided.includes("staff rca:overdue"));return[{type:"rca",key:"rca:opened",moment:o,news:"opened"},...c?[{type:"rca",key:"rca:overdue",moment:r,news:"overdue"}]:[],...l!==null&&!a?[{type:"rca",key:"rca:finished",moment:l,news:"finished"}]:[],...i]}function Q(e,t){let s=null;for(let i of e.mails)if(!(i.audience!==t||i.state==="not-configured"||i.state==="given-up"))for(let n of[...i.keys].reverse())/^(opened|reopened)(@|$)/.test(n)&&(s={severity:i.severity,over:!1}),/^(resolved|stood-down)(@|$)/.test(n)&&(s={severity:i.severity,over:!0});return s}function J(e,t,s,i){let{incident:n}=s,r=(e.type==="rca"?n.worst:n.severity??n.worst).email[t].includes(X(e));if(t==="staff")return r;let a=Q(i,"customers");switch(e.type){case"opened":return r&&n.severityTrusted&&!Et(e.severity,a,s);case"resolved":return r||a!==null&&!a.over;case"reopened":return At(e.closing,i,n);case"stood-down":return!0;case"at-risk":case"missed":case"ended":return!1;case"rca":return e.news==="shared"&&(r||a!==null)}}function Et(e,t,{incident:s}){if(t===null||t.over)return!1;let i=s.severities.find(n=>n.severity?.key===t.severity)?.severity;return i!=null&&i.rank<=e.rank}function At(e,t,s){let i=s.closings.filter(o=>o.reason==="completed").findIndex(o=>o.at===e.at),n=b("resolved",Math.max(i,0),e.at);return t.mails.some(o=>o.audience==="customers"&&o.state!=="not-configured"&&o.keys.includes(n))}var Z={effects:[],recorded:[],decided:[]},It=72*36e5,Nt=24*36e5,ee=["resolved","ended","stood-down","reopened","missed","opened","at-risk","rca"];function se(e,t,s,i){let{incident:n,at:o}=e,r=i.some(f=>f.marker.kind==="status");if(n.muted)return Z;let a=new Set(i.flatMap(f=>f.marker.kind==="news"?f.marker.keys:[]));if(!r&&Lt(e,t))return Z;let l=z(e,s,a).filter(f=>e.state!=="set-aside"||f.type==="stood-down"),d=l.filter(f=>A(f.moment,t,o)),c=d.filter(f=>Wt(f,t)&&!a.has(f.key)&&!s.recorded.includes(f.key)),u=l.filter(f=>Ct(f)&&!a.has(f.key)&&!c.includes(f)),m=Pt(d,e,s);return{effects:[{type:"status"},..._t(e,s),...Ut(e,s),...c.length===0?[]:[{type:"comment",keys:c.map(({key:f})=>f),notices:ie(c)}],...Vt(e,t,s),...Yt(s),...Bt(l,i),...jt(e,i),...qt(i),...Ht(s,l,o),...m],recorded:[...u.map(f=>f.key),...a].filter(f=>!s.recorded.includes(f)),decided:Dt(l,e,s)}}function Lt({incident:e,state:t,at:s},i){let n=e.closings.at(-1);return n===void 0||n.reopenedAt!==null?!1:t==="set-aside"||!A(n.at,i,s)}function A(e,t,s){return s-e<=t.notices.staleAfter}function Ct(e){return e.type==="missed"||e.type==="resolved"||e.type==="reopened"}function Wt(e,t){return e.type==="missed"?t.notices.missed==="comment"&&e.objective.metric!=="update":e.type==="resolved"||e.type==="reopened"}function ie(e){return[...e].sort((t,s)=>ee.indexOf(t.type)-ee.indexOf(s.type)||t.moment-s.moment)}function Pt(e,t,s){return["customers","staff"].flatMap(i=>{let n=e.filter(a=>!s.decided.includes(`${i} ${a.key}`)&&J(a,i,t,s)),o=n.some(a=>a.type==="resolved"),r=ie(n.filter(a=>!(o&&(a.type==="opened"||a.type==="at-risk"))));return r.length===0?[]:[{type:"mail",audience:i,keys:r.map(a=>a.key),notices:r,record:null}]})}function Ht(e,t,s){return e.mails.filter(i=>i.state==="claimed").map(i=>{let n=i.keys.flatMap(o=>t.find(r=>r.key===o)??[]);return{type:"mail",audience:i.audience,keys:i.keys,notices:n,record:{...i,state:Ft(i,s)}}})}function Ft(e,t){let s=t-e.asOf;return s>It||s>Nt&&!e.refused?"given-up":"claimed"}function Dt(e,t,s){return["customers","staff"].flatMap(n=>e.filter(o=>!(n==="customers"&&o.type==="opened"&&!t.incident.severityTrusted)).map(o=>`${n} ${o.key}`)).filter(n=>!s.decided.includes(n))}function _t({incident:e},t){return e.commands.filter(s=>s.comment>t.reactedThrough&&!$t(s,e,t)).map(s=>({type:"react",comment:s.comment,content:Kt(s,t)?"confused":"rocket"}))}function $t(e,{shareAsk:t},{ask:s}){return e.comment===t?.comment&&e.comment!==s?.comment}function Kt({comment:e,problem:t},{ask:s}){return t!==null||s?.comment===e&&s.outcome==="refused"}function Ut({incident:e,state:t},s){return t!=="resolved"||e.worst.rca.type==="none"?[]:[{type:s.rca?.number==null?"open-rca":"refresh-rca"}]}function Vt({state:e,at:t},s,{rca:i}){if(i===null||i.number===null)return[];let{due:n,finishedAt:o,isDropped:r,items:a}=i,d={overdue:e==="resolved"&&o===null&&n!==null&&n<t?n:null,"open-items":o!==null&&!r&&a!==null&&a.done<a.of?o:null};return["overdue","open-items"].flatMap(c=>{let u=d[c],m=i.remarks.find(f=>f.what===c);return m?.state==="claimed"?[{type:"remark",what:c,isTrue:u!==null}]:m===void 0&&u!==null&&A(u,s,t)?[{type:"remark",what:c,isTrue:!0}]:[]})}function Yt({shared:e}){return e.filter(({state:t})=>t==="claimed").map(t=>({type:"share",version:t}))}function Bt(e,t){let s=i=>e.some(n=>n.type==="resolved"&&n.key===i);return t.flatMap(({id:i,marker:n})=>n.kind==="news"&&n.keys.some(s)?[{type:"refresh-news",comment:i}]:[])}function jt({response:e},t){return e.correctedAt===null?[]:t.flatMap(s=>s.marker.kind==="news"&&!s.marker.corrected&&s.marker.keys.includes("missed:response")?[{type:"correct",comment:s.id}]:[])}function qt(e){let t=new Set,s=[];for(let{id:i,marker:n}of e){let o=n.kind==="news"?n.keys:n.kind==="status"?["status"]:[],r=o.filter(a=>!t.has(a));r.length<o.length&&s.push({type:"heal",comment:i,keys:r});for(let a of o)t.add(a)}return s}function ne(e){let t={...e,seen:Gt(e.seen)};return JSON.stringify(t).length<=18e4?t:{...t,words:Xt(t.words),verdicts:zt(t.verdicts),recorded:t.recorded.slice(-600),decided:t.decided.slice(-2*600),seen:t.seen.slice(-250)}}function Gt(e){let t=new Map;return e.forEach(({commands:s},i)=>{for(let n of s)"text"in n&&t.set(n.type,i)}),e.map((s,i)=>{if(!s.commands.some(r=>"text"in r&&r.text.length>200))return s;let o=r=>t.get(r)===i?2e3:200;return{...s,commands:s.commands.map(r=>"text"in r?{...r,text:r.text.slice(0,o(r.type))}:r)}})}function Xt(e){if(e.length<=270)return e;let t=e.slice(20,-250).filter(({kind:s})=>s==="acknowledged"||s==="closed");return[...e.slice(0,20),...t.slice(-20),...e.slice(-250)]}function zt(e){let t=Object.entries(e),s=([n,{verdict:o}])=>n.startsWith("update")&&o==="met",i=new Set(t.filter(s).slice(0,-200).map(([n])=>n));return Object.fromEntries(t.filter(([n])=>!i.has(n)))}function oe(e,t,s,i){let{incident:n}=e,o=t.events.flatMap(a=>a.type==="commented"?[a.id]:[]),r=t.events.flatMap(a=>a.type==="labeled"?[a.at]:[]);return ne({...i,...es(e,i),words:n.words.map(is),seen:Zt(e,i),judgedThrough:Math.max(i.judgedThrough,...o),reactedThrough:Math.min(Math.max(i.reactedThrough,...o),Qt(n,i)-1),reporter:n.reporter.part,confirmed:n.words.filter(({kind:a})=>a==="closed").map(({recordedAt:a})=>a),labelsJudgedThrough:Math.max(i.labelsJudgedThrough,...r),severityTrusted:n.severityTrusted,people:{...Jt(e),...i.people},recorded:[...i.recorded,...s.recorded],decided:[...i.decided,...s.decided]})}function Qt({shareAsk:e},{ask:t}){return e===null||e.comment===t?.comment?Number.POSITIVE_INFINITY:e.comment}function Jt({incident:e}){let t=e.milestones.filter(({what:s})=>s.type!=="word"&&s.type!=="opened");return Object.fromEntries(t.flatMap(({by:s})=>s.login===null||s.part==="bot"?[]:[[s.login.toLowerCase(),s.part]]))}function Zt({incident:e},t){let s=new Set(e.seen.map(({comment:i})=>i));return[...t.seen.filter(({comment:i})=>!s.has(i)),...e.seen]}function re(e,t){let s=n=>n.correctedAt??(n.verdict==="missed"?n.due:n.endedAt)??t,i=Object.entries(e.verdicts).filter(([,n])=>s(n)<=t);return{verdicts:Object.fromEntries(i),deadlines:e.deadlines}}function es({incident:e,response:t,updates:s,resolutions:i},n){let o={...n.verdicts},r={},a=[t,s.at(-1),i.at(-1)];for(let l of[t,...s,...i]){let d=ts(l,ss(e)),c=n.verdicts[l.key],u=c!==void 0&&c.verdict!=="none";d!==null&&(o[l.key]=u?{...d,promised:c.promised,fingerprint:c.fingerprint}:d),d?.verdict==="none"&&a.includes(l)?r[l.key]=n.deadlines[l.key]??M(l):d===null&&a.includes(l)&&(r[l.key]=M(l))}return{verdicts:o,deadlines:r}}function ts(e,t){let{standing:s,due:i,correctedAt:n,promised:o,fingerprint:r}=e;if(s==="open"||s==="held"||s==="none"&&t===null)return null;let a=s==="none"?e.endedAt??t:e.endedAt;return{verdict:s,due:i,endedAt:a,severity:e.severity.key,promised:o,fingerprint:r,correctedAt:n}}function ss({closings:e}){let t=e.at(-1);return t===void 0||t.reopenedAt!==null?null:t.at}function is(e){let{at:t,recordedAt:s,kind:i,by:n,comment:o,url:r,how:a,next:l}=e;return{at:t,recordedAt:s,kind:i,login:n.login,comment:o,url:r,how:a,next:l}}import{createHash as ns}from"node:crypto";function k(e,t){return ns("sha256").update(JSON.stringify(e)).update("\0").update(t).digest("hex").slice(0,16)}var os=/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*\S)\s*$/;function ae(e){let s=w(e.replace(/\r\n?/g,`
`).replace(/<!--[\s\S]*?(?:-->|$)/g,"")).flatMap(i=>{let[,n,o=""]=(i.code?null:os.exec(i.text))??[];return n===void 0||o==="\u2026"||o==="..."?[]:[n!==" "]});return s.length===0?null:{done:s.filter(i=>i).length,of:s.length}}var rs=/<!-- incident-slo:rca:([a-z-]+) -->/g;function v(e){return[...e.matchAll(rs)].flatMap(t=>{let s=t[1]??"",i=`<!-- /incident-slo:rca:${s} -->`,n=e.indexOf(i,t.index),o=e.indexOf(t[0])===e.lastIndexOf(t[0])&&e.indexOf(i)===e.lastIndexOf(i),r=n<0?"":e.slice(t.index+t[0].length,n);return n<0||!o||/<!-- \/?incident-slo:rca:/.test(r)?[]:[{name:s,from:t.index,until:n+i.length,text:e.slice(t.index,n+i.length)}]})}function Ji(e,t){let s=new Map(v(t).map(o=>[o.name,o.text])),i="",n=0;for(let o of v(e)){let r=s.get(o.name),a=r===void 0||r===o.text.replace(/\r\n/g,`
`);i+=e.slice(n,o.from)+(a?o.text:r),n=o.until}return i+=e.slice(n),i===e?null:i}var as=["What Happened","Who Was Affected","Root Cause","How We'll Prevent It","Lessons Learned"],ls=/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm,ds=new Set(["affected","cause"]),le=/\ue000([\s\S]*?)\ue001/g,cs=5e4,fs=8e3;function ce(e,t,s){let i=us(t),n=gs(t),o=ps(ms(e)),r=i.map(d=>({heading:d,parts:o.filter(c=>ys(c,d))})),a=r.flatMap(({heading:d,parts:c})=>ws(d.title,c,n));if(a.length>0)return D(a);let l=r.map(({heading:d,parts:c})=>({title:d.title,text:vs(c,s)}));return F(xs(l))}function us(e){let t=[...I(e).matchAll(ls)].map(([,s="",i=""])=>({level:s.length,title:i}));return t.length>0?t:as.map(s=>({level:2,title:s}))}function I(e){return e.replace(/\r\n?/g,`
`).replace(/[\ue000-\ue003]/g,"")}function ms(e){let t=I(e),s="",i=0;for(let n of v(t))ds.has(n.name)&&(s+=`${t.slice(i,n.from)}\uE000${n.text.replace(/<!--[\s\S]*?-->/g,"").trim()}\uE001`,i=n.until);return(s+t.slice(i)).replace(/<!--[\s\S]*?(?:-->|$)/g,"")}function ps(e){let t=w(e),s=t.flatMap((r,a)=>{let l=hs(t,r,a);return l===null?[]:[{...l,index:a}]}),i=({level:r,index:a})=>s.find(l=>l.index>a&&l.level<=r)?.index??t.length,n=s.filter(({title:r})=>/^internal\b/i.test(r.replace(/^[^\p{L}]+/u,""))),o=r=>n.some(a=>r>=a.index&&r<i(a));return s.filter(({index:r})=>!o(r)).map(r=>{let l=t.slice(r.index+r.height,i(r)).filter((d,c)=>!o(r.index+r.height+c));return{level:r.level,title:r.title,lines:l.map(d=>d.text)}})}function hs(e,t,s){if(t.code)return null;let[,i,n=""]=/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(t.text)??[];if(i!==void 0)return{level:i.length,title:n,height:1};let[,o,r=""]=/^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(t.text)??[];if(o!==void 0)return{level:Number(o),title:r,height:1};let a=e[s+1],l=a===void 0||a.code?null:/^ {0,3}(=+|-{2,})[ \t]*$/.exec(a.text)?.[1];return l==null||!/^ {0,3}[^\s|>#*+-]/.test(t.text)?null:{level:l.startsWith("=")?1:2,title:t.text.trim(),height:2}}function ys(e,t){return e.level<=t.level&&de(e.title)===de(t.title)}function de(e){return e.replace(/['’`*_]/g,"").replace(/[^\p{L}\p{N}]+/gu," ").trim().toLowerCase()}function gs(e){return I(e).split(`
`).map(s=>s.trim()).flatMap(s=>/^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/.exec(s)?.slice(1).find(i=>i!==void 0)??[])}function ws(e,t,s){if(t.length===0)return[{why:"no-section",section:e}];let i=t.flatMap(n=>n.lines);return i.some(n=>bs(n,s))?[{why:"prompt",section:e}]:i.every(n=>fe(n))?[{why:"empty",section:e}]:[]}function bs(e,t){return ks(e)||t.some(s=>e.includes(s))}function ks(e){return/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(e)}function fe(e){return/^\s*#{1,6}\s/.test(e)||!/[\p{L}\p{N}]/u.test(e)}function vs(e,t){let s=e.map(r=>r.lines.join(`
`)).join(`

`),i=s.replace(le,""),o=i.split(`
`).some(r=>!fe(r))?i:s.replace(le,"$1");return B(o.replace(/\n{3,}/g,`

`).trim(),t)}function xs(e){let t=e.slice(1).map(({title:i,text:n})=>({title:i,text:E(n,fs)})),s=cs-t.reduce((i,{text:n})=>i+n.length,0);return[...e.slice(0,1).map(({title:i,text:n})=>({title:i,text:E(n,s)})),...t]}function ue(e,t,s){let i=N(s),n=s instanceof Error?s.message:String(s);switch(i){case"limit":case"cancelled":if(e.left.push({issue:t,why:n}),e.halted===i)return;e.halted=i,e.warnings.push(`${n} The next run finishes it.`);return;case"passing":e.left.push({issue:t,why:n}),e.warnings.push(`${n} The next run finishes it.`);return;case"locked":case"gone":e.warnings.push(n);return;default:e.failures.push({issue:t,message:n,fatal:!0})}}function on(e){return N(e)==="forbidden"}function rn(e){return N(e)==="passing"}function N(e){return e instanceof Error&&"kind"in e&&typeof e.kind=="string"?e.kind:null}function pe(e,t){if(!$(e.author,t.ourselves))return null;let[s,i]=V(e.body)?.incident.split("#")??[];return s===t.reading.repository.name.toLowerCase()?Number(i):null}async function he(e,t,s){let{rca:i}=t;if(i===null||i.number===null)return me;let n=Ss(i,s);if(n!==null)return{issue:n,isUnknown:!1};let o=e.state==="resolved"&&i.finishedAt===null,r=C(e,t)||t.shared.some(({state:a})=>a==="claimed");if(!o&&!r)return me;try{return{issue:await s.ports.github.readIssue(i.repository,i.number),isUnknown:!1}}catch(a){return ue(s.outcome,e.incident.number,a),{issue:null,isUnknown:!0}}}var me={issue:null,isUnknown:!1};function Ss(e,{reviews:t}){let s=`${e.repository}#${e.number}`.toLowerCase(),i=t.get(s)??null;return t.delete(s),i}function ye(e,t){if(t===null||e.rca===null)return e;let s=t.closedAt===null?null:ae(t.body);return{...e,rca:{...e.rca,finishedAt:t.closedAt,isDropped:t.isDropped,items:s}}}function C({incident:e},{ask:t}){return e.shareAsk!==null&&e.shareAsk.comment!==t?.comment}async function ge(e,t,s,i){let n=e.evaluation.incident.shareAsk;if(n===null)return t;let o=await Rs(e,t,s,i);if(!o.ok)return{...t,ask:L(n,"refused",o.error)};let r=t.shared.at(-1),a=Ms(o.value);if(r?.state==="posted"&&r.digest===a)return{...t,ask:L(n,"unchanged",[])};let l=r?.state==="claimed"?t.shared:[...t.shared,Ts(n,a,t.shared.length)];return{...t,ask:L(n,"shared",[]),shared:l}}function L({comment:e,at:t,by:s,url:i},n,o){return{comment:e,at:t,by:s.login,url:i,outcome:n,lacks:o}}function Ts({at:e,by:t},s,i){return{key:i===0?"rca:shared":`rca:shared@${p(e)}`,askedAt:e,by:t.login,digest:s,state:"claimed",url:null}}async function Rs(e,t,s,i){let{rca:n}=t;if(n===null||n.number===null)return{ok:!1,error:[{why:"no-rca",section:""}]};if(s===null)return{ok:!1,error:[{why:"unreadable",section:""}]};let o=await i.renderer.render("rca.md",q(e));return ce(s.body,o,n.repository.toLowerCase()===i.reading.repository.name.toLowerCase())}function Ms(e){return k({sections:e},"")}async function On(e,t,s){let{policy:i,ourselves:n,settings:o}=s,r=Y(e,n,o.stateSecret),a=r.find(T=>T.marker.kind==="status")??null,l=a?.marker.kind==="status"?a.marker.memory:U;if(pe(e,s)!==null||!Os(e,a,s))return null;await Es(K(e,i,n,a===null?null:l),s);let d=R(e,i,be(s),l);if(d===null)return null;let c=O(d,i,l,t),{issue:u,isUnknown:m}=await he(c,l,s),f=ye(l,u),g=we({issue:e,evaluation:c,comments:r,status:a,known:l,review:u},f,s);return m||!C(c,l)||g.plan.effects.some(({type:T})=>T==="comment")?g:we(g,await ge(x(g,f,s),f,u,s),s)}function we(e,t,{policy:s}){let i=se(e.evaluation,s,t,e.comments);return{...e,plan:i,memory:oe(e.evaluation,e.issue,i,t)}}function Os(e,t,{policy:s}){if(t!==null)return!0;let i=new Set(s.severities.flatMap(o=>o.labels.map(r=>r.toLowerCase()))),n=o=>o!==null&&i.has(o.toLowerCase());return e.labels.some(n)||e.events.some(o=>o.type==="labeled"&&n(o.label))}async function Es(e,{ports:t,roles:s}){let i=[...e].filter(o=>!s.has(o)),n=await Promise.all(i.map(async o=>[o,await t.github.roleOf(o)]));for(let[o,r]of n)s.set(o,r)}function be({ourselves:e,roles:t}){return{ourselves:e,roles:t}}function x(e,t,s){return ke(e.evaluation,t,e.status?.url??null,e.evaluation.at,s)}function En(e,t,s,i){if(s>=e.evaluation.at)return x(e,t,i);let n=re(t,s),o={...t,...n,words:t.words.filter(a=>a.recordedAt<=s)},r=R(G(e.issue,s),i.policy,be(i),o);return r===null?x(e,t,i):ke(O(r,i.policy,n,s),t,e.status?.url??null,s,i)}function ke(e,t,s,i,n){let{policy:o,reading:r}=n,{rca:a}=t,d=(a?.repository??o.rca.repository??e.incident.repository).toLowerCase()===r.repository.name.toLowerCase(),c=d?r.repository.isPrivate:a?.isPrivate??null;return{evaluation:e,policy:o,memory:t,noticedAt:i,statusUrl:s,rca:a===null?null:{...As(a,t,e.at),visible:d||c===!1},rcaIsPrivate:c===!0}}function As(e,{shared:t},s){let{number:i,url:n,repository:o,due:r}=e,a=e.finishedAt!==null&&e.finishedAt<=s,l=r!==null&&r<s,d=a?e.isDropped?"dropped":"done":l?"overdue":"open",c=t.findLast(u=>u.askedAt<=s&&u.url!==null);return{number:i,url:n,repository:o,due:r,state:d,items:a?e.items:null,shared:c?.url==null?null:{at:c.askedAt,by:c.by,url:c.url}}}function An(e,t,s){return s.renderer.digest("status.md",j(x(e,t,s)))}function Nn(){return{incidents:[],deeds:[],failures:[],warnings:[],left:[],halted:null}}function Ln(e){return e.deeds.filter(({what:t})=>t==="status-created"||t==="comment"||t==="mail"||t==="rca-opened"||t==="rca-remark").length}var ve=`{{#if closing.change}}**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})), and this {{severity.short}} incident was closed at {{closing.at.full}}.**{{else}}**It is over since {{closing.at.full}}.**{{/if}}{{#if closing.confirmed}} Support confirmed it at {{closing.confirmed.near}}.{{/if}} It lasted {{duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#if duration.only}}, all of it at {{duration.only}}{{else}}{{#if duration.parts}}: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}{{/if}}{{/if}}. We are sorry for the time this cost you.

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
`;var xe=`{{#each corrected}}
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
`;var Se=`{{#> mail-page}}
{{> mail-customers-news}}
{{/mail-page}}
`;var Te=`{{> mail-customers-news}}
`;var Re=`{{#each news}}
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
It lasted {{> mail-strong text=duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#unless duration.only}}{{#if duration.parts}} ({{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}){{/if}}{{/unless}}. We are sorry for the time this cost you.
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
{{#is cause "lowered"}}Since {{at.full}} we treat this as {{@root.severity.short}}{{#if @root.severity.means}}: {{@root.severity.means}}{{/if}}. It is not over: it stays open, and the issue shows what we promise now.{{else}}Since {{at.full}} our response and solution times no longer apply to this: {{#is hold.cause "excluded"}}{{hold.reason}}{{else is hold.cause "no-severity"}}it has no severity any more{{else is hold.cause "not_planned"}}it was closed as not planned{{else}}it was closed as a duplicate and is dealt with in another issue{{/is}}.{{/is}} You will have no further mail about it unless it becomes severe again.
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
`;var Me=`<p class="fact">{{> @partial-block}}</p>
`;var Oe=`- {{> @partial-block}}{{~! no empty line ~}}
`;var Ee=`<p class="foot">{{> @partial-block}}</p>
`;var Ae=`
--
{{> @partial-block}}
`;var Ie=`<h2>{{text}}</h2>
`;var Ne=`
{{text}}

`;var Le=`<h1>{{> @partial-block}}</h1>
`;var Ce=`{{> @partial-block}}

`;var We=`{{#if response}}
{{#> mail-p}}
{{#is response.standing "missed"}}Our first answer {{#if response.late}}came {{response.late.long}} after the {{response.target}} we aim for{{else}}did not come within the {{response.target}} we aim for{{/if}}{{else is response.standing "met"}}Our first answer came in time{{else}}No time was promised for a first answer{{/is}}{{#each resolutions}}; {{#is standing "met"}}the solution{{#if again}} after it was reopened{{/if}} came in time{{#if took}} ({{took.short}}{{#if business}} of business time{{/if}}, target {{target}}){{/if}}{{else is standing "missed"}}the solution{{#if again}} after it was reopened{{/if}} came {{#if late}}{{late.long}} late{{else}}late{{/if}}{{#if target}} (target {{target}}){{/if}}{{else}}for the solution no time was promised{{/is}}{{/each}}.{{#if updates}}{{#unless updates.allKept}} Of {{updates.of}} announced updates {{updates.kept}} came in time.{{/unless}}{{/if}}
{{/mail-p}}
{{/if}}
`;var Pe=`<a href="{{url}}">{{url}}</a>{{~! no line end ~}}
`;var He=`{{url~}}
`;var Fe=`<p>{{> @partial-block}}</p>
`;var De=`{{> @partial-block}}

`;var _e=`<!doctype html>
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
`;var $e=`<p class="title"><strong>{{title}}:</strong></p>
<blockquote>\u201C{{text}}\u201D</blockquote>
`;var Ke=`{{title}}: \u201C{{text}}\u201D

`;var Ue=`{{#> mail-page}}
{{> mail-staff-news}}
{{/mail-page}}
`;var Ve=`{{> mail-staff-news}}
`;var Ye=`{{#each news}}
{{#is type "missed"}}
{{#> mail-headline}}
{{#is metric "response"}}First answer missed{{else is metric "update"}}Update missed{{else}}Solution missed{{/is}}{{#if due}}, due {{due.time}}{{/if}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
{{#if ended}}It came at {{ended.near}}{{#if late}}, {{late.long}} late{{/if}}.{{else}}{{#is metric "response"}}Nobody of support has answered yet: a comment on the issue, or /ack, stops this clock.{{else is metric "update"}}The announced update has not come: comment, and announce the next one with /next-update 2h.{{else}}It is still open: tell the customer where it stands and announce the next word with /next-update 2h.{{/is}}{{/if}}{{#if target}} The target is {{target}} for {{severity.short}}.{{/if}} If this is wrong, correct the record: /ack with the time it was answered, or the label.
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
It lasted {{duration.length.long}}.{{#if rca}} A root cause analysis is {{#if rca.due}}due by {{rca.due.full}}{{else}}wanted{{/if}}{{#if rca.url}}: {{> mail-link url=rca.url}}{{else}}.{{/if}}{{/if}}
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
`;var Be=`{{#is standing "open"}}open{{#if due}}, due {{due.near}}{{/if}}{{else is standing "held"}}clock stopped{{#if left}}, {{left.long}} left{{/if}}{{else is standing "met"}}kept{{#if ended}}, {{ended.near}}{{/if}}{{else is standing "missed"}}missed{{#if due}}, due {{due.near}}{{/if}}{{#if ended}}, done {{ended.near}}{{/if}}{{else}}{{#if bestEffort}}best effort{{else}}no verdict{{/if}}{{/is~}}
`;var je=`<strong>{{text}}</strong>{{~! no line end ~}}
`;var qe=`{{text}}{{~! no line end ~}}
`;var Ge=`{{#each misses}}
**The {{> part-promise}} {{#is metric "update"}}announced for{{else}}to{{/is}} this {{../severity.short}} incident {{#if ended}}came late{{else}}is late{{/if}}.** It was due at **{{due.near}}** and {{#if ended}}came at {{ended.near}}{{#if how}} {{how}}{{/if}}{{#if late}}, {{late.long}} late{{/if}}{{else}}{{#is metric "response"}}had not been given{{else is metric "update"}}had not come{{else}}was not there{{/is}} by {{../noticed.brief}}{{/if}}.

{{#if announced}}
Support had announced it for then.
{{else if target}}
Our policy is {{#is metric "response"}}a first answer{{else is metric "update"}}an update{{else}}a solution{{/is}} within {{target}}{{#if ledger}}{{#if ledger.hours}}, counted {{ledger.hours}}{{else}}, day and night{{/if}}{{/if}}. {{#if unbroken}}{{#if @first}}{{#if again}}This issue was reopened{{else is ../start "opened"}}This issue was opened{{else}}The severity was set{{/if}} at {{started.full}}; all of the time since then counts, nothing was paused.{{/if}}{{else}}The clock began at {{started.full}}; not all of the time since then counts:{{/if}}
{{#unless unbroken}}

<details><summary>How the time was counted</summary>

{{> part-ledger ledger}}

</details>
{{/unless}}
{{/if}}

{{/each}}
{{#if alone}}
**What happens now:** {{#if calling}}calling {{calling}}. {{/if}}{{#if still}}A solution is still due by {{still.due.near}}; that has not changed.{{else}}This issue stays open until it is solved.{{/if}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows {{#if unanswered}}when the answer comes{{else}}where it stands{{/if}}.{{/if}}
{{else if calling}}
Calling {{calling}}.
{{/if}}
{{#if alone}}{{#if contact}}

Need someone sooner? {{contact}}.
{{/if}}{{/if}}
{{#if noticedLate}}

<sub>This notice was posted {{noticedLate.long}} after the {{#if several}}last {{/if}}deadline, because the check runs on a timer. The deadline itself is exact.</sub>
{{/if}}
`;var Xe=`{{#each parts}}
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
`;var ze=`\`\`\`mermaid
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
`;var Qe=`{{#is type "opened"}}Reported{{else is type "severity"}}{{#if text}}Set to {{text}}{{else}}Severity taken off{{/if}}{{else is type "word"}}{{#if first}}First answer{{else if closing}}Closing comment{{else}}Update{{/if}}{{else is type "held"}}Clock stopped: {{> part-reason hold}}{{else is type "resumed"}}Clock goes on{{else is type "closed"}}{{#is reason "completed"}}Closed as completed{{else is reason "duplicate"}}Closed as a duplicate{{else}}Closed as not planned{{/is}}{{#if text}} by {{text}}{{/if}}{{else is type "reopened"}}Reopened{{else is type "referenced"}}Change {{text}} {{#if merged}}merged{{else}}linked{{/if}}{{else}}Moved here{{#if text}} from {{text}}{{/if}}{{/is~}}
`;var Je="| Write in a comment of yours, one a line, first thing | What it does |\n|---|---|\n| `/ack` or `/ack 09:20 by phone` | counts as the first answer, also one given elsewhere |\n| `/impact TEXT` \xB7 `/cause TEXT` \xB7 `/workaround TEXT` | who is affected \xB7 what is known \xB7 what customers can do now |\n| `/next-update 2h` | promises the next word by then |\n| `/status investigating`, `identified`, `monitoring` or `resolved` | what you are doing, in words |\n| `/pause REASON` \xB7 `/resume` | stops the clocks \xB7 lets them go on |\n| `/rca share` | posts the analysis's sections for customers here, and mails them |\n| `/started 2026-03-02T09:30` | when the trouble began; moves no clock |\n";var Ze=`
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
`;var et=`{{#is standing "met"~}}
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
`;var tt=`{{#is metric "response"}}first answer{{else is metric "update"}}update{{else}}solution{{/is~}}
`;var st=`{{#is type "paused"}}paused{{#if reason}}: {{reason}}{{/if}}{{else is type "resolved"}}{{#is cause "closed"}}closed as solved{{else}}marked as mitigated{{/is}}{{else is cause "excluded"}}not covered: {{reason}}{{else is cause "no-severity"}}no severity was set{{else is cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is~}}
`;var it=`| What you could count on | Target | How it went |
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
`;var nt=`{{#is standing "open"~}}
Open
{{~else is standing "held"~}}
{{#if hold}}{{#is hold.type "paused"}}Paused{{else is hold.type "set-aside"}}Does not apply now{{else}}Stopped{{/is}}{{else}}Stopped{{/if}}{{#if left}}{{#if hold}}{{#is hold.type "set-aside"}}{{else}}, {{left.long}} left{{/is}}{{/if}}{{/if}}
{{~else is standing "met"~}}
Kept{{#is metric "response"}}{{#if ended}}: answered {{ended.brief}}{{#if how}} {{how}}{{/if}}{{/if}}{{else is metric "update"}}{{#if ended}}: came {{ended.brief}}{{/if}}{{else}}{{#if ended}}: solved {{ended.brief}}{{/if}}{{#if took}}, in {{took.long}}{{#if business}} of business time{{/if}}{{/if}}{{/is}}{{#if corrected}} (recorded {{corrected.brief}}){{/if}}
{{~else is standing "missed"~}}
**Missed**{{#if ended}}: {{#is metric "response"}}answered{{else is metric "update"}}came{{else}}solved{{/is}} {{ended.brief}}{{#if how}} {{how}}{{/if}}{{#if late}}, {{late.long}} late{{/if}}{{else}}: not {{#is metric "response"}}answered{{else is metric "update"}}given{{else}}solved{{/is}} yet{{/if}}
{{~else~}}
{{#if bestEffort}}{{#if ended}}{{#is metric "response"}}Answered{{else}}Done{{/is}} {{ended.brief}}{{else}}Open{{/if}}{{else}}No verdict{{/if}}
{{~/is~}}
`;var ot=`{{#if confirm}}
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
`;var rt=`| UTC |{{#if hasZone}} {{zone}} |{{/if}} What | Who |
|---|{{#if hasZone}}---|{{/if}}---|---|
{{#if dropped}}
| |{{#if hasZone}} |{{/if}} *{{dropped}} earlier rows are left out; the issue has them all* | |
{{/if}}
{{#each timeline}}
| {{utc}} |{{#if ../hasZone}} {{local}} |{{/if}} {{#is type "due"}}**{{#is metric "response"}}First answer due{{else is metric "update"}}Update due{{else}}Solution due{{/is}}**{{else}}{{#if url}}[{{> part-event}}]({{url}}){{else}}{{> part-event}}{{/if}}{{#is type "word" "opened"}}{{#if text}}: {{text}}{{/if}}{{/is}}{{#if next}} (next word by {{next.brief}}){{/if}}{{/is}} | {{> part-who}} |
{{/each}}
`;var at=`{{#is by "staff"}}support{{else is by "bot"}}automation{{else is by "clock"}}clock{{else}}customer{{/is~}}
`;var lt=`<!-- incident-slo:rca:header -->
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
`;var dt=`{{#is what "overdue"}}
**This root cause analysis is overdue.** It was due by {{#if rca}}{{#if rca.due}}{{rca.due.full}}{{/if}}{{/if}}. Customers of [{{name}}]({{url}}) read there that it is still being written. It is done when this issue is closed; \`/rca share\` on the incident sends them the sections meant for them.
{{else}}
**Closed with action items still open.** {{#if rca}}{{#if rca.items}}{{rca.items.done}} of {{rca.items.of}} are done. {{/if}}{{/if}}Thank you for finishing the analysis of [{{name}}]({{url}}). If the rest is followed up elsewhere, all is well; a link to it here helps whoever looks later. This is said once.
{{/is}}
`;var ct=`**This incident is open again since {{#if closing.reopened}}{{closing.reopened.full}}{{/if}}.** It had been closed at {{closing.at.near}}; {{#is closing.reopenedBy "staff"}}support{{else is closing.reopenedBy "bot"}}automation{{else}}{{#if closing.reopenedByReporter}}the person who reported it{{else}}a customer{{/if}}{{/is}} reopened it. We are sorry that it is not over yet.

{{#if latest}}
**Latest from support, {{latest.at.brief}}:** \u201C{{latest.inline}}\u201D{{#if latest.url}} [Read it]({{latest.url}}){{/if}}

{{/if}}
**What happens now:** it counts as {{severity.name}}, and {{#is reopening "restart"}}the clock for a solution starts anew{{else}}the clock goes on where it stood; the time it was closed does not count{{/is}}.{{#if solution}} A solution {{#is solution.standing "missed"}}was{{else}}is{{/is}} due by {{solution.due.near}}.{{/if}}{{#is next.what "update"}}{{#unless next.late}} The next update comes by {{next.due.near}}.{{/unless}}{{/is}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows where it stands.{{/if}}{{#if contact}} To reach us: {{contact}}.{{/if}}
`;var ft=`**The full review of this incident**{{#if rca}}{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}}{{/if}}, as of {{at.full}}.{{#if before}} It takes the place of [what we shared before]({{before}}).{{/if}}

<!-- incident-slo:review -->
{{#each sections}}
### {{title}}

{{text}}

{{/each}}
<!-- /incident-slo:review -->

---

{{#if locked}}{{#if contact}}Questions about it? Reach us: {{contact}}.{{/if}}{{else}}Questions about it? Comment here{{#if contact}}, or reach us: {{contact}}{{/if}}.{{/if}}
`;var ut=`### {{#if severity}}{{severity.name}}{{else}}No severity{{/if}}: {{#is situation "unanswered"}}{{#if next.late}}our first answer is late{{else}}waiting for our first answer{{/if}}{{else is situation "investigating"}}we are looking for the cause{{else is situation "identified"}}we know the cause and are working on it{{else is situation "monitoring"}}a fix is in place, we are watching it{{else is situation "said-resolved"}}support reports it resolved{{else is situation "reopened"}}open again{{else is situation "paused"}}paused{{else is situation "mitigated"}}mitigated{{else is situation "ended"}}closed, not yet confirmed by support{{else is situation "over"}}{{#if closing}}{{#if closing.change}}closed with a fix{{else}}over{{/if}}{{else}}over{{/if}}{{else is situation "set-aside"}}{{#is hold.cause "excluded"}}not covered by our response times{{else is hold.cause "no-severity"}}nothing is promised now{{else is hold.cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is}}{{else}}we are working on it{{/is}}

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
| Updates {{#if updates.target}}every {{updates.target}}{{else}}when announced{{/if}}{{#is situation "over"}}{{else}}, so far{{/is}} | {{#if updates.times}}{{updates.times}}{{/if}} | {{#if updates.allKept}}Kept, {{updates.kept}} of {{updates.of}}{{else}}**Missed** {{#each updates.missed}}{{late.long}} late (due {{due.brief}}, came {{ended.brief}}){{#unless @last}}; {{/unless}}{{/each}}{{#if updates.more}} and {{updates.more}} more{{/if}}. Kept {{updates.kept}} of {{updates.of}}{{/if}} |
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
`;var W={"status.md":{file:"status.md.hbs",mode:"md"},"news.md":{file:"news.md.hbs",mode:"md"},"missed.md":{file:"missed.md.hbs",mode:"md"},"all-clear.md":{file:"all-clear.md.hbs",mode:"md"},"reopened.md":{file:"reopened.md.hbs",mode:"md"},"correction.md":{file:"correction.md.hbs",mode:"md"},"rca-remark.md":{file:"rca-remark.md.hbs",mode:"md"},"shared.md":{file:"shared.md.hbs",mode:"md"},"rca.md":{file:"rca.md.hbs",mode:"md"},"mail-customers.txt":{file:"mail-customers.txt.hbs",mode:"txt"},"mail-customers.html":{file:"mail-customers.html.hbs",mode:"html"},"mail-staff.txt":{file:"mail-staff.txt.hbs",mode:"txt"},"mail-staff.html":{file:"mail-staff.html.hbs",mode:"html"}},xi=new Map([["all-clear.md.hbs",ve],["correction.md.hbs",xe],["mail-customers-news.hbs",Re],["mail-customers.html.hbs",Se],["mail-customers.txt.hbs",Te],["mail-fact.html.hbs",Me],["mail-fact.txt.hbs",Oe],["mail-foot.html.hbs",Ee],["mail-foot.txt.hbs",Ae],["mail-heading.html.hbs",Ie],["mail-heading.txt.hbs",Ne],["mail-headline.html.hbs",Le],["mail-headline.txt.hbs",Ce],["mail-kept.hbs",We],["mail-link.html.hbs",Pe],["mail-link.txt.hbs",He],["mail-p.html.hbs",Fe],["mail-p.txt.hbs",De],["mail-page.html.hbs",_e],["mail-quote.html.hbs",$e],["mail-quote.txt.hbs",Ke],["mail-staff-news.hbs",Ye],["mail-staff.html.hbs",Ue],["mail-staff.txt.hbs",Ve],["mail-standing.hbs",Be],["mail-strong.html.hbs",je],["mail-strong.txt.hbs",qe],["missed.md.hbs",Ge],["news.md.hbs",Xe],["part-chart.md.hbs",ze],["part-event.hbs",Qe],["part-help.md.hbs",Je],["part-ledger.md.hbs",Ze],["part-outcome.md.hbs",et],["part-promise.hbs",tt],["part-reason.hbs",st],["part-record.md.hbs",it],["part-standing.md.hbs",nt],["part-support.md.hbs",ot],["part-timeline.md.hbs",rt],["part-who.hbs",at],["rca.md.hbs",lt],["rca-remark.md.hbs",dt],["reopened.md.hbs",ct],["shared.md.hbs",ft],["status.md.hbs",ut]]);function Si(e){let t=/\.(md|txt|html)\.hbs$/.exec(e)?.[1];return t==="md"||t==="txt"||t==="html"?t:null}function P(e,t){let i=[...new Map([...xi,...t])].filter(([n])=>n.endsWith(".hbs")&&(Si(n)??e)===e);return new Map(i.map(([n,o])=>[n,{partial:n.replace(/(\.(md|txt|html))?\.hbs$/,""),text:o}]))}function mt(e,t){let{file:s,mode:i}=W[e],n=P(i,t),o=new Map([...n].map(([a,{partial:l}])=>[l,a])),r=new Set([s]);for(let a of r)for(let l of(n.get(a)?.text??"").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)){let d=o.get(l[1]??"");d!==void 0&&r.add(d)}return[...r].map(a=>`${a}
${n.get(a)?.text??""}`).join(`
`)}var y=class extends Error{field;constructor(t,s){super(`there is no field "${t}" here; there are ${s.join(", ")}`),this.field=t}};function S(e){return typeof e!="object"||e===null?e:new Proxy(e,{get(t,s,i){if(typeof s=="symbol"||Array.isArray(t)||Object.hasOwn(t,s))return S(Reflect.get(t,s,i));if(Ti.has(s))return Reflect.get(t,s,i);throw new y(s,Object.keys(t))}})}var Ti=new Set(["toHTML","toJSON","then","toString","valueOf","length"]);async function gt(e,t,s){let i=await wt(),n=ht(i,e,t,s);if(n.ok)return{text:n.text,problem:null};let o=ht(i,e,t,Ri);if(!o.ok)throw new Error(`unreachable: ${o.problem.file}:${o.problem.line??"?"} ${o.problem.message}`);return{text:o.text,problem:n.problem}}async function Sr(e,t){let s=await wt();try{return s.precompile(t,bt.md),null}catch(i){return kt(i,e,new Map([[e,t]]))}}var Ri=new Map,pt=null;function wt(){return pt??=import("./lib-GYDONZRV.js").then(e=>e.default),pt}function ht(e,t,s,i){let{file:n,mode:o}=W[t];try{let r=Oi(e,o,i);return{ok:!0,text:Mi(r.run(n,s),o)}}catch(r){return{ok:!1,problem:kt(r,n,i)}}}function Mi(e,t){let s=e.replace(/\r\n/g,`
`).replace(/[ \t]+$/gm,"");return t==="html"?`${s.replace(/\n{2,}/g,`
`).replace(/\n(<\/(?:p|h1|blockquote)>)/g,"$1").trim()}
`:s.replace(/\n{3,}/g,`

`).trim()}var yt=new WeakMap;function Oi(e,t,s){let i=yt.get(s)??new Map;yt.set(s,i);let n=i.get(t)??Ei(e,t,s);return i.set(t,n),n}function Ei(e,t,s){let i=e.create();i.registerHelper(Ai);let n=new Map;for(let[o,{partial:r,text:a}]of P(t,s)){let l=Ni(o,i.compile(a,bt[t]));n.set(o,l),i.registerPartial(r,l)}return{run:(o,r)=>n.get(o)?.(S(r),{allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1})??""}}var H={is:!0},bt={md:{strict:!0,noEscape:!0,knownHelpers:H,knownHelpersOnly:!0},txt:{strict:!0,noEscape:!0,knownHelpers:H,knownHelpersOnly:!0},html:{strict:!0,noEscape:!1,knownHelpers:H,knownHelpersOnly:!0}},Ai={is(e,...t){let s=t.at(-1);if(!Ii(s))throw new Error('"is" needs a block: {{#is field "value"}}\u2026{{/is}}');return t.slice(0,-1).includes(e)?s.fn(this):s.inverse(this)}};function Ii(e){return typeof e=="object"&&e!==null&&"fn"in e&&typeof e.fn=="function"}var h=class extends Error{file;constructor(t,s){super(s instanceof Error?s.message:String(s),{cause:s}),this.file=t}};function Ni(e,t){return(s,i)=>{try{return t(s,i)}catch(n){throw n instanceof h?n:new h(e,n)}}}function kt(e,t,s){let i=e instanceof h?e.file:t,n=e instanceof h?e.cause:e,o=s.get(i)??"";return{file:i,line:Li(n,o),message:Ci(n)}}function Li(e,t){if(!(e instanceof Error))return null;let s=/Parse error on line (\d+)/.exec(e.message)?.[1]??/ - (\d+):\d+$/.exec(e.message)?.[1];if(s!==void 0)return Number(s);let i=e instanceof y?e.field:/partial (\S+) could not/.exec(e.message)?.[1],n=i===void 0?-1:t.split(`
`).findIndex(o=>o.includes("{{")&&o.includes(i));return n<0?null:n+1}function Ci(e){let t=e instanceof Error?e.message:String(e),s=/^"([^"]+)" not defined in/.exec(t)?.[1];if(s!==void 0)return`there is no field "${s}" here`;let i=/unknown helper (\S+)/.exec(t)?.[1];if(i!==void 0)return`there is no helper "${i}"; there are if, unless, each, with, is`;let n=t.split(`
`),o=n.find(r=>r.startsWith("Expecting"));return o===void 0?(n[0]??t).slice(0,300):`it cannot be read here: ${o.slice(0,200)}`}var Wi=new Map;function Er(e){let t=e.size===0?Wi:e,s=new Map;return{render:async(i,n)=>{let{text:o,problem:r}=await gt(i,n,t);return r!==null&&s.set(`${r.file} ${r.line} ${r.message}`,r),o},digest:(i,n)=>k(n,mt(i,t)),problems:s}}export{ue as a,on as b,rn as c,X as d,b as e,z as f,G as g,re as h,Ji as i,pe as j,Rs as k,Ms as l,On as m,be as n,x as o,En as p,An as q,Nn as r,Ln as s,W as t,xi as u,gt as v,Sr as w,Er as x};
