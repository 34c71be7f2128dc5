import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as _,b as U,c as ct,d as mt,e as pt,g as ft,h as Ie,i as z,j as oe,k as E}from"./chunk-HVGDKIZ3.js";import{a as te,b as N,c as ne,f as re,g as V,h as yt,i as ht,j as A,k as M}from"./chunk-ONZCP5GK.js";import{a as rt,c as ot}from"./chunk-AUVE75JT.js";import{a as wt}from"./chunk-M3A7ADBZ.js";import{h as tt,k as nt,m as Se,p as ut}from"./chunk-PQDRC76D.js";import{d as K,e as S,f as Z,h as xe,i as et}from"./chunk-TOHFEBSU.js";import{a as at,b as dt}from"./chunk-CNRJW2IM.js";import{h as st,i as X,j as it,k as lt,l as ee}from"./chunk-5G4PMZUL.js";import{a as I}from"./chunk-JPHI6RJ4.js";import{b as gt}from"./chunk-GFVBZSFL.js";import{createHash as Zr}from"node:crypto";function bt(e,t,n,r,o){let s=r.find(a=>E(a,e));if(s===void 0)return null;let i={severity:e,target:t,calendar:n};if(o!==null&&o.severity===e.key)return o.amount===null?null:{...i,amount:o.amount,exhaustedAt:Gr(e,n,r,o.amount,o.due)};let l=ot(t,n,s.from);return{...i,amount:l,exhaustedAt:se(e,n,r,l)}}function se(e,t,n,r){let o=r;for(let s of n){if(!E(s,e))continue;let i=nt(t,s.from,o);if(i<=s.until)return i;o-=Se(t,s.from,s.until)}return null}function Ae(e,t,n,r){return n.filter(o=>o.from<r&&E(o,e)).reduce((o,s)=>o+Se(t,s.from,Math.min(s.until,r)),0)}function Gr(e,t,n,r,o){let s=se(e,t,n,r);return s===null||o===null?s:n.some(l=>E(l,e)&&l.from<=s&&o<=l.until)?Math.max(s,o):s}function kt(e,t,n,r,o){let s=new Set(t.map(d=>d.key)),i=Number.POSITIVE_INFINITY,l={clock:null,due:null,missed:!1};for(let d of n){d.severity!==null&&(s.add(d.severity.key),i=d.severity.rank),l=jr(e,s,i,o);let m=l.due,c=d.holding===null?d.severity!==null:d.holding.hold.type==="paused";if(!(m===null||!c)&&m<Math.min(d.until,r))return{...l,missed:!0}}let a=n.at(-1);return a===void 0||a.holding!==null||a.severity===null?{...l,due:null}:l}function jr(e,t,n,r){let o={clock:null,due:null,missed:!1};for(let s of e){if(!t.has(s.severity.key)||s.severity.rank<n)continue;let i=r!==null&&s.severity.rank>=r.rank?r.at:Number.NEGATIVE_INFINITY,l=s.exhaustedAt===null?null:Math.max(s.exhaustedAt,i);(o.clock===null||l!==null&&(o.due===null||l<o.due))&&(o={clock:s,due:l,missed:!1})}return o}function vt(e,t,n){let r=t.filter(s=>s.from<n).flatMap(s=>Jr(e,{...s,until:Math.min(s.until,n)})),o=Qr(r);return{severity:e.severity,target:e.target,zone:e.calendar?.zone??null,amount:e.amount,counted:o.reduce((s,i)=>s+i.counted,0),spans:o}}function Jr(e,t){let{from:n,until:r,holding:o,severity:s}=t;return o!==null?[{from:n,until:r,reason:{type:"held",hold:o.hold,by:o.by},counted:0}]:E(t,e.severity)?e.calendar===null?[{from:n,until:r,reason:{type:"counted"},counted:r-n}]:tt(e.calendar,n,r).map(i=>i.open?{from:i.from,until:i.until,reason:{type:"counted"},counted:i.until-i.from}:{from:i.from,until:i.until,reason:{type:"closed-hours",why:i.why,name:i.name},counted:0}):s===null?[]:[{from:n,until:r,reason:{type:"less-severe",severity:s},counted:0}]}function Qr(e){let t=[];for(let n of e){let r=t.at(-1);r!==void 0&&r.until===n.from&&JSON.stringify(r.reason)===JSON.stringify(n.reason)?t[t.length-1]={...r,until:n.until,counted:r.counted+n.counted}:t.push(n)}return t}function ie(e,t){let{incident:n,policy:r,seals:o,now:s}=t,i=e.endedAt??e.cutAt??Number.POSITIVE_INFINITY,l=z(n,e.metric,e.from,Math.max(i,e.from)),a=o.deadlines[e.key]??null,u=ro(r,e.metric),d=a?.fingerprint===u,m=xt(e,l,t,d?a?.kept??null:null),c=d?a?.kept??null:to(m,a,l,s),p=c!==null&&!d?xt(e,l,t,c):m,f=oo(e,p,l,t,u,c),g=no(f,a,d,e.announced!==null);return lo({...f,movedFrom:g},o.verdicts[e.key]??null,r)}function St(e){let{due:t,fingerprint:n,kept:r,movedFrom:o,holding:s,ledger:i,standing:l}=e;return{due:t,fingerprint:n,kept:r,movedFrom:o,held:l!=="open"&&s!==null&&i!==null?{severity:i.severity.key,amount:i.amount}:null}}function xt(e,t,{incident:n,policy:r,now:o},s){let i=e.announced,l=t.map((f,g)=>g===t.length-1?{...f,until:Number.POSITIVE_INFINITY}:f),a=Xr(n).flatMap(f=>{let g=xe(f,e.metric),x=i?.sets===!0&&f.rank>=i.rank;if(g===null||x)return[];let ve=g.calendar===null?null:r.calendars.get(g.calendar)??null,b=bt(f,g,ve,l,s);return b===null?[]:[b]}),u=eo(n,e.from),d=kt(a,u,t,o,i);if(i?.sets!==!0)return d;let m=d.due!==null&&d.due<i.at?d:null;if(m!==null)return m;let p=t.at(-1)?.until??o;return{clock:null,due:i.at,missed:i.at<Math.min(p,o)}}function Xr(e){return[...new Map(e.severities.flatMap(({severity:n})=>n===null?[]:[[n.key,n]])).values()].sort((n,r)=>n.rank-r.rank)}function eo(e,t){return e.severities.flatMap(({severity:n,from:r})=>n!==null&&r<=t?[n]:[])}function to(e,t,n,r){let{clock:o,due:s}=e;return o===null||s===null||t===null||s>=r?null:t.due===null?{...t.held??{severity:o.severity.key,amount:null},due:null}:t.due<=s?null:{severity:o.severity.key,amount:Ae(o.severity,o.calendar,n,t.due),due:t.due}}function no(e,t,n,r){return t===null||r?null:n||t.due===null||e.due===null||e.due===t.due?t.movedFrom:t.due}function ro(e,t){let n=e.severities.map(r=>{let o=xe(r,t),s=o===null||o.calendar===null?"":e.calendars.get(o.calendar)?.fingerprint??"",i=o===null?"":o.type==="duration"?o.milliseconds:`${o.days} days`;return[r.key,i,s]});return Zr("sha256").update(JSON.stringify(n)).digest("hex").slice(0,12)}function oo(e,t,n,{incident:r,policy:o,now:s},i,l){let{clock:a}=t,u=n.at(-1),d=e.endedAt===null&&e.cutAt===null?u?.holding??null:null,m=so(e,t,d!==null,u?.severity??null),p=e.endedAt??e.cutAt??(t.missed?t.due:null)??d?.since??t.due??s,f=e.announced!==null&&t.due===e.announced.at?null:a,g=d!==null&&a!==null&&!t.missed;return{key:e.key,metric:e.metric,cycle:e.cycle,startedAt:e.from,standing:m,due:t.due,remaining:g?Math.max(0,a.amount-Ae(a.severity,a.calendar,n,d.since)):null,endedAt:e.endedAt,endedBy:e.endedBy,severity:a?.severity??r.severities.findLast(x=>x.severity!==null)?.severity??r.worst,promised:f?.target.text??null,announced:e.announced!==null&&t.due===e.announced.at,ledger:f===null?null:vt(f,n,Math.max(p,e.from)),atRiskAt:m==="open"&&a!==null?io(a,n,o):null,correctedAt:null,holding:d,movedFrom:null,kept:l,fingerprint:i}}function so(e,t,n,r){return t.missed?"missed":e.cutAt!==null?"none":e.endedAt!==null?t.clock===null&&t.due===null?"none":"met":n||r===null?t.clock===null&&e.announced===null?"none":"held":t.due===null?"none":"open"}function io(e,t,n){let r=n.clocks.atRisk;return r===null?null:se(e.severity,e.calendar,t,Math.round(e.amount*r))}function lo(e,t,n){if(t===null||!uo(t,e))return e;if(t.verdict==="none")return ao(e,t);let r=n.severities.find(l=>l.key===t.severity)??e.severity,o=t.fingerprint===e.fingerprint?e.ledger:null,s={...e,due:t.due,severity:r,promised:t.promised,ledger:o,remaining:null,atRiskAt:null},i=e.endedBy;if(t.verdict==="missed"){let l=e.endedAt!==null&&t.due!==null&&e.endedAt<=t.due;return e.metric==="response"&&l&&i?.kind==="acknowledged"?{...s,standing:"met",correctedAt:i.recordedAt}:{...s,standing:"missed"}}return{...s,standing:"met",endedAt:t.endedAt,correctedAt:t.correctedAt}}function ao(e,{due:t,promised:n}){let r=e.announced?{due:e.due,promised:null}:{due:t,promised:n};return{...e,...r,standing:"none",remaining:null,ledger:null,atRiskAt:null}}function uo({verdict:e,due:t,endedAt:n},r){switch(r.metric){case"response":return e!=="none"||r.holding!==null;case"update":return e!=="missed"||r.endedAt===null||t===null||r.endedAt>t;case"resolution":return e==="missed"||r.endedAt===n}}var _a={verdicts:{},deadlines:{}};function Oe(e,t,n,r){let o={incident:e,policy:t,seals:n,now:r},s=mo(e,ie(co(e),o)),i=po(e,s),l=i.map(c=>ie(c,{...o,seals:yo(i,n)})),a=ko(e,t).map(c=>ie(c,o)),u=xo(e),m=[s,l.at(-1),a.at(-1)].flatMap(c=>c===void 0?[]:[c]).flatMap(c=>c.standing==="open"&&c.due!==null?[c.due]:[]);return{incident:e,at:r,state:vo(e),holding:oe(e.holds,Number.POSITIVE_INFINITY),response:s,updates:l.filter((c,p)=>c.due!==null||c.holding!==null||p===l.length-1),resolutions:a,nextDue:m.length===0?null:Math.min(...m),atSeverity:So(e,u??r),duration:Math.max(0,(u??r)-(e.troubleAt??e.startedAt)),missed:[s,...l,...a].some(c=>c.standing==="missed")}}function co(e){let t=e.words[0]??null;return{metric:"response",key:"response",cycle:0,from:e.startedAt,endedAt:t?.at??null,endedBy:t,cutAt:null,announced:null}}function mo(e,t){let n=e.closings.at(-1);return n!==void 0&&n.reopenedAt===null&&n.reason==="completed"&&t.standing==="held"?{...t,standing:"none",remaining:null}:t}function po(e,t){let n=t.endedBy;if(n===null)return[];let r=[],o=n.at,s=It(n,e),i=(l,a,u)=>{if(o===null)return;let d=r.length===0?"update":`update@${I(o)}`;r.push({metric:"update",key:d,cycle:r.length,from:o,endedAt:l,endedBy:a,cutAt:u,announced:s}),o=null};for(let l of bo(e,n))switch(l.type){case"word":i(l.at,l.word,null),s=It(l.word,e)??ho(s,l.at),o=wo(e,l.at)?null:l.at;break;case"held":i(null,null,l.at);break;case"resumed":if(o===l.at)break;s=s!==null&&s.at>l.at?{...s,sets:s.sets&&!go(e,l.at)}:null,o=l.at;break}return i(null,null,null),r}var fo={verdict:"none",due:null,endedAt:null,severity:"",promised:null,fingerprint:"",correctedAt:null};function yo(e,t){let n=e.findLastIndex(({key:o})=>o in t.deadlines||o in t.verdicts),r=e.slice(0,Math.max(n,0)).map(({key:o})=>[o,fo]);return r.length===0?t:{...t,verdicts:{...Object.fromEntries(r),...t.verdicts}}}function It(e,t){return e.next===null?null:{at:e.next,rank:Ot(t,e.recordedAt)?.rank??0,sets:!0}}function ho(e,t){return e!==null&&e.at>t?{...e,sets:!1}:null}function go(e,t){return Ot(e,t)?.updates.type==="every"}function Ot(e,t){return e.severities.findLast(n=>n.from<=t)?.severity??null}function wo(e,t){return oe(e.holds,t)!==null}function bo(e,t){let n=e.words.filter(i=>i!==t&&i.kind==="comment"&&i.at>=t.at),r=z(e,"update",t.at,Number.POSITIVE_INFINITY),o=n.map(i=>({at:i.at,type:"word",word:i}));r.forEach((i,l)=>{let a=l>0&&r[l-1]?.holding!==null,u=i.holding!==null;u!==a&&o.push({at:i.from,type:u?"held":"resumed"})});let s={word:0,held:1,resumed:1};return o.sort((i,l)=>i.at-l.at||s[i.type]-s[l.type])}function ko(e,t){let n={metric:"resolution",endedBy:null,cutAt:null,announced:null},r=t.clocks.reopened==="restart"?e.closings.filter(s=>s.reason==="completed"&&s.reopenedAt!==null):[];return[e.startedAt,...r.flatMap(s=>s.reopenedAt??[])].map((s,i)=>({...n,key:i===0?"resolution":`resolution@${I(s)}`,cycle:i,from:s,endedAt:i<r.length?At(e,s,r[i]?.at??s):At(e,s,null)}))}function At(e,t,n){let r=z(e,"resolution",t,Number.POSITIVE_INFINITY).filter(i=>n===null||i.from<=n),o=i=>r[i]?.holding?.hold.type==="resolved",s=r.length-1;if(!o(s))return null;for(;o(s-1);)s-=1;return r[s]?.from??null}function vo(e){let t=oe(e.holds,Number.POSITIVE_INFINITY);if(t?.hold.type==="set-aside")return"set-aside";let n=e.closings.at(-1);return n!==void 0&&n.reopenedAt===null?n.confirmedAt===null?"ended":"resolved":t===null?"open":t.hold.type==="resolved"?"mitigated":"paused"}function xo(e){let t=e.closings.at(-1);return t!==void 0&&t.reopenedAt===null?t.at:null}function So(e,t){let n=new Map;for(let r of e.severities){let o=Math.min(r.until??t,t)-r.from;r.severity===null||o<=0||n.set(r.severity.key,{severity:r.severity,time:o+(n.get(r.severity.key)?.time??0)})}return[...n.values()].sort((r,o)=>r.severity.rank-o.severity.rank)}function le(e){let t=[],n=[];e.events.forEach((s,i)=>{if(s.type!=="labeled"&&s.type!=="unlabeled")return;let l={at:s.at,actor:s.actor,on:s.type==="labeled",place:i};s.label===null?n.push(l):t.push({...l,name:s.label.toLowerCase()})}),t.sort(B),n.sort(B);let r=new Set(e.labels.map(s=>s.toLowerCase())),o=[...t];for(let s of r)Mt(t,s)||o.push(Io(s,t,n,e));for(let s of new Set(t.map(i=>i.name)))!r.has(s)&&Mt(t,s)&&Ao(s,o,n);return o.sort(B)}function B(e,t){return e.at-t.at||e.place-t.place}function Mt(e,t){return e.findLast(n=>n.name===t)?.on??!1}function Io(e,t,n,r){let o=t.findLast(i=>i.name===e),s=n.findLast(i=>i.on&&(o===void 0||B(i,o)>0));return s!==void 0?{...s,name:e}:{at:o?.at??r.createdAt,on:!0,name:e,actor:null,place:o?.place??-1}}function Ao(e,t,n){let r=t.findLastIndex(l=>l.name===e&&!l.on),o=t.filter((l,a)=>a>r&&l.name===e),[s]=o;if(s===void 0)return;let i=n.findLast(l=>!l.on&&B(l,s)>0);if(i!==void 0)t.push({...i,name:e});else for(let l of o)t.splice(t.indexOf(l),1)}function Rt(e,t){let n=le(e).filter(a=>a.at<=t),r=new Set;for(let a of n)a.on?r.add(a.name):r.delete(a.name);let o=n.map(({at:a,on:u,actor:d,name:m,place:c})=>({place:c,event:{type:u?"labeled":"unlabeled",at:a,actor:d,label:m}})),s=e.events.map((a,u)=>({place:u,event:a})).filter(({event:a})=>a.at<=t&&a.type!=="labeled"&&a.type!=="unlabeled"),i=[...o,...s].sort((a,u)=>a.event.at-u.event.at||a.place-u.place).map(({event:a})=>a),l=i.findLast(a=>a.type==="closed"||a.type==="reopened");return{...e,labels:[...r],events:i,state:l?.type==="closed"?"closed":"open"}}var Tt=["investigating","identified","monitoring","resolved"],Ct=new Map([["ack",Mo],["status",Ro],["impact",e=>Me("impact",e)],["cause",e=>Me("cause",e)],["workaround",e=>Me("workaround",e)],["next-update",To],["pause",e=>({type:"pause",reason:e})],["resume",()=>({type:"resume"})],["started",Co],["rca",e=>e.toLowerCase()==="share"?{type:"share-rca"}:F(`/rca ${e}`,"/rca share")],["help",()=>({type:"help"})]]);function Vt(e){return Ct.has(Pt(Oo(e))??"")}function Et(e,t,n){let r=e.replace(/\r\n?/g,`
`).trimStart().split(`
`),o=[],s=[],i=0;for(let l of r){let a=Ct.get(Pt(l)??"");if(a===void 0&&l.trim()!=="")break;if(i+=1,a===void 0)continue;let u=a(l.trim().replace(/^\/\S+\s*/,""),t,n);u.type==="problem"?s.push(u.text):o.push(u)}return{isCommand:o.length>0||s.length>0,commands:o,problems:s,text:r.slice(i).join(`
`).trim()}}function Oo(e){return e.trimStart().split(/\r?\n/,1)[0]??""}function Pt(e){return/^\s{0,3}\/([a-z]+(?:-[a-z]+)*)(?=\s|$)/i.exec(e)?.[1]?.toLowerCase()??null}function F(e,t){return{type:"problem",text:`\u201C${e.trim()}\u201D was not understood. Write ${t}.`}}function Mo(e,t,n){let r="/ack, or /ack 2026-03-02T09:20 by phone, with a time that has passed",o=/^(?<time>.*?)(?:(?:^|\s+)by\s+(?<how>.+))?$/i.exec(e),s=o?.groups?.time?.trim()??"",i=o?.groups?.how?.trim()??null;if(s==="")return{type:"ack",answeredAt:null,how:i};let l=Re(s,t,n);return l===null||l>t?F(`/ack ${e}`,r):{type:"ack",answeredAt:l,how:i}}function Ro(e){let t=Tt.find(n=>n===e.toLowerCase());return t===void 0?F(`/status ${e}`,`/status ${Tt.join(", or /status ")}`):{type:"status",phase:t}}function Me(e,t){return t===""?F(`/${e}`,`/${e} and a sentence for customers`):{type:e,text:t}}function To(e,t,n){let r="/next-update 2h, /next-update 15:45 or /next-update 2026-03-02T15:45, with a time still to come",o=Re(e,t,n)??Vo(e,t,n);return o===null||o<=t?F(`/next-update ${e}`,r):{type:"next-update",due:o}}function Co(e,t,n){let r="/started 2026-03-02T09:30, or /started 2026-03-02T09:30 Europe/Berlin, with a time that has passed",o=Re(e,t,n);return o===null||o>t?F(`/started ${e}`,r):{type:"started",troubleAt:o}}function Vo(e,t,n){let r=ut(e.replace(/^in\s+/i,""));if(!r.ok||r.value.type==="best-effort")return null;let o=r.value.calendar===null?null:n.calendars.get(r.value.calendar);return o===void 0?null:rt(r.value,o,t)}function Re(e,t,n){let r=it(e.trim());if(r!==null)return r;let[,o="",s=""]=/^(\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}:\d{2})(?:\s+(\S+))?$/.exec(e.trim())??[],i=s===""?n.calendars.get("default")?.zone??"Etc/UTC":s.toUpperCase()==="UTC"?"Etc/UTC":s;if(o===""||!st(i))return null;let l=o.replace(/(^|[T ])(\d):/,"$10$2:");return lt(l.includes("-")?l:`${ee(t,i)}T${l}`,i)}var Te=90*864e5;function $(e,t){if(e===null)return!1;let n=e.login.toLowerCase();return n===t.identity.login.toLowerCase()&&e.type===t.identity.type||t.logins.has(n)}var W="<!-- incident-slo:";function Ce(e,t){return $(e.actor,t)&&e.body.trimEnd().split(`
`).at(-1)?.startsWith(W)===!0}function Lt(e,t,n){if(e===null)return"customer";if(e.type==="bot")return"bot";let r=e.login.toLowerCase();if(t.staff.users.has(r))return"staff";let o=n.roles.get(r);return o!==void 0&&et(o,t.staff.role)?"staff":"customer"}function q(e,t,n){return{login:e?.login??null,part:Lt(e,t,n)}}function Ve(e,t,n,r){let o=q(e,t,n),s=e?.login.toLowerCase()??"",i=o.part==="bot"||r===null||!Object.hasOwn(r.people,s)?void 0:r.people[s];return i===void 0?o:{...o,part:i}}function Nt(e,t,n){return e===null?!1:$(e,n.ourselves)||t.staff.users.has(e.login.toLowerCase())||Lt(e,t,n)==="staff"}function Ft(e,t,n,r){let o=new Set(r?.words.map(l=>l.comment)),s=r?.reporter==null?[e.author]:[];for(let l of e.events)l.type==="commented"&&!Ce(l,n)&&Lo(l,o,r)&&s.push(l.actor),l.type==="closed"&&l.reason==="completed"&&!r?.confirmed.includes(l.at)&&s.push(l.actor),l.type==="labeled"&&l.at>(r?.labelsJudgedThrough??0)&&No(l.label,t)&&s.push(l.actor),Eo(l)&&!Po(l.actor,r)&&s.push(l.actor);let i=s.flatMap(l=>l?.type==="user"?[l.login.toLowerCase()]:[]);return new Set(i.filter(l=>!t.staff.users.has(l)))}function Eo(e){return e.type!=="commented"&&e.type!=="assigned"&&e.type!=="unassigned"&&e.type!=="comment-deleted"}function Po(e,t){return e!==null&&t!==null&&Object.hasOwn(t.people,e.login.toLowerCase())}function Lo(e,t,n){return Vt(e.body)?!0:e.id>(n?.judgedThrough??0)&&!t.has(e.id)}function No(e,t){return e!==null&&(Z(t,e)?.email.customers.includes("opened")??!1)}var Fo=15*6e4;function Ee(e,t,n,r){let o=$o(),s={issue:e,policy:t,roster:n,known:r,draft:o},i={login:e.author?.login??null,part:r?.reporter??q(e.author,t,n).part};o.milestones.push({at:e.createdAt,by:i,url:e.url,what:{type:"opened"}}),i.part==="staff"&&o.words.push(Ht("opened",e.createdAt,i,e.url));for(let l of Wo(e,s))l.type==="label"?Ho(s,l.change):Do(s,l.event);return jo(s,i)}function $o(){return{labels:new Set,inForce:new Set,severities:[],active:new Map,holds:[],words:[],closings:[],commands:[],seen:[],milestones:[],linked:new Map,declaredAt:null,troubleAt:null,impact:null,cause:null,workaround:null,phase:null,shareAsk:null}}function Wo(e,{roster:t}){let n=le(e).map(o=>({type:"label",at:o.at,place:o.place,change:o})),r=new Set;return e.events.forEach((o,s)=>{if(!(o.type==="labeled"||o.type==="unlabeled")){if(o.type==="commented"){if(r.has(o.id)||Ce(o,t.ourselves))return;r.add(o.id)}n.push({type:"event",at:o.at,place:s,event:o})}}),n.sort((o,s)=>o.at-s.at||o.place-s.place)}function Ho(e,t){let{draft:n,policy:r}=e;t.on?n.labels.add(t.name):n.labels.delete(t.name),H(n)===null&&Wt(e,t.at,t.actor),t.on&&n.declaredAt===null&&Z(r,t.name)!==null&&H(n)===null&&(n.declaredAt=t.at)}function Wt(e,t,n){let{draft:r,policy:o,roster:s,known:i}=e,l=Ve(n,o,s,i);r.inForce=new Set(r.labels);let a=Pe(r.inForce,o)[0]??null,u=r.severities.at(-1)?.severity??null;a!==u&&(r.severities.push({at:t,severity:a,actor:n,by:l}),r.milestones.push({at:t,by:l,url:null,what:{type:"severity",severity:a,from:u}})),G(e,"no-severity",a===null&&r.severities.length>0,t,l,{type:"set-aside",cause:"no-severity",reason:""});for(let[d,m]of o.exclusions)G(e,`excluded ${d}`,r.inForce.has(d),t,l,{type:"set-aside",cause:"excluded",reason:m});for(let d of o.clocks.stopLabels)G(e,`stop ${d}`,r.inForce.has(d),t,l,{type:"resolved",cause:"stop-label"});for(let[d,m]of o.clocks.pauseLabels)G(e,`pause ${d}`,r.inForce.has(d),t,l,{type:"paused",cause:"label",reason:m})}function Pe(e,t){return t.severities.filter(n=>n.labels.some(r=>e.has(r.toLowerCase())))}function G(e,t,n,r,o,s){let{active:i}=e.draft;n!==i.has(t)&&(n?(i.set(t,{hold:s,from:r,by:o}),e.draft.milestones.push({at:r,by:o,url:null,what:{type:"held",hold:s}})):j(e,t,r,o))}function j({draft:e},t,n,r){let o=e.active.get(t);o!==void 0&&(e.active.delete(t),n>o.from&&e.holds.push({...o,until:n}),t!=="closed"&&e.milestones.push({at:n,by:r,url:null,what:{type:"resumed",hold:o.hold}}))}function Do(e,t){let{draft:n,policy:r,roster:o,known:s}=e,l=t.type==="closed"&&t.reason==="completed"?q(t.actor,r,o):Ve(t.actor,r,o,s);switch(t.type){case"commented":Ko(e,t);break;case"closed":Bo(e,t,l);break;case"reopened":qo(e,t.at,t.actor,l);break;case"referenced":n.linked.set(t.pullRequest.number,t.pullRequest),n.milestones.push({at:t.at,by:l,url:t.pullRequest.url,what:{type:"referenced",number:t.pullRequest.number,merged:t.pullRequest.merged}});break;case"transferred":n.milestones.push({at:t.at,by:l,url:null,what:{type:"transferred",from:t.from}});break;case"assigned":case"unassigned":case"comment-deleted":break}}function Ko(e,t){let{draft:n,policy:r,roster:o,known:s}=e,i=q(t.actor,r,o),l=t.id<=(s?.judgedThrough??0),a=s?.words.some(b=>b.comment===t.id)??!1;if(l?!a:i.part!=="staff")return;let u={login:i.login,part:"staff"},d=Et(t.body,t.at,r),m=l?s?.seen.find(b=>b.comment===t.id)??null:{comment:t.id,...d},c=i.part==="staff"&&m!==null,p=c?m.commands:[],f=c?[...m.problems]:[],g=p.findLast(b=>b.type==="next-update"&&b.due<=t.at+Te),x={at:t.at,kind:"comment",by:u,comment:t.id,url:t.url,text:d.text,recordedAt:t.at,how:null,next:g?.type==="next-update"?g.due:null};n.words.push(x);for(let b of p){let Q=_o(e,b,x);Q!==null&&f.push(Q)}let ve=n.words.filter(b=>b.kind==="comment").length===1;if(t.hidden||n.milestones.push({at:x.at,by:u,url:x.url,what:{type:"word",text:x.text,next:x.next,first:ve}}),c&&m.commands.length+m.problems.length>0){n.seen.push({comment:t.id,commands:m.commands,problems:m.problems});let b=p.some(qr=>qr.type==="help"),Q=f.length===0?null:f.join(" ");n.commands.push({comment:t.id,url:t.url,at:t.at,by:u,problem:Q,help:b})}Go(e,t.at,x)}function _o(e,t,n){let{draft:r}=e,o=s=>({text:s,at:n.at,url:n.url??""});switch(t.type){case"ack":return(t.answeredAt!==null||t.how!==null)&&r.words.push({...n,kind:"acknowledged",at:t.answeredAt??n.at,how:t.how,text:"",next:null}),null;case"status":return r.phase=t.phase,null;case"impact":case"cause":case"workaround":return r[t.type]=o(t.text),null;case"next-update":return t.due>n.at+Te?"\u201C/next-update\u201D names a time more than 90 days away. Write a nearer one.":null;case"pause":return Uo(e,t.reason,n);case"resume":return zo(e,n);case"started":return r.troubleAt=t.troubleAt,null;case"share-rca":return r.shareAsk=n.comment===null?null:{comment:n.comment,url:n.url??"",at:n.at,by:n.by},null;case"help":return null}}function Uo(e,t,n){return H(e.draft)!==null?"\u201C/pause\u201D has no effect while the issue is closed.":(j(e,"pause command",n.at,n.by),G(e,"pause command",!0,n.at,n.by,{type:"paused",cause:"command",reason:t}),null)}function zo(e,t){let{active:n}=e.draft,r=n.has("pause command");j(e,"pause command",t.at,t.by);let o=[...n.keys()].find(s=>s.startsWith("pause "))?.slice(6);return o!==void 0?`\u201C/resume\u201D: the label \u201C${o}\u201D still pauses the clock. Take it off to go on.`:r?null:"\u201C/resume\u201D: nothing is paused."}function Bo(e,t,n){let{draft:r,known:o,policy:s}=e,i=H(r),l=o?.confirmed.includes(t.at)===!0?{...n,part:"staff"}:n,a=l.login!==null&&s.staff.users.has(l.login.toLowerCase()),u=l.part==="staff"||a||t.closer!==null;l.part==="staff"&&r.words.push(Ht("closed",t.at,l,null)),t.closer?.type==="pull-request"&&r.linked.set(t.closer.number,{...t.closer,merged:!0}),r.milestones.push({at:t.at,by:l,url:t.closer?.url??null,what:{type:"closed",reason:t.reason,closer:t.closer}});let d=i===null?{at:t.at,reason:t.reason,by:l,closer:t.closer,confirmedAt:u?t.at:null,word:null,reopenedAt:null,reopenedBy:null}:{...i,reason:t.reason,by:u?l:i.by,closer:t.closer??i.closer,confirmedAt:i.confirmedAt??(u?t.at:null)};i!==null&&r.closings.pop(),r.closings.push(d),j(e,"pause command",t.at,l),r.active.set("closed",{hold:Yo(d),from:d.at,by:d.by})}function Yo(e){return e.reason==="completed"?{type:"resolved",cause:"closed"}:{type:"set-aside",cause:e.reason,reason:""}}function qo(e,t,n,r){let{draft:o}=e,s=H(o);s!==null&&(o.closings.pop(),o.closings.push({...s,reopenedAt:t,reopenedBy:r}),j(e,"closed",t,r),o.milestones.push({at:t,by:r,url:null,what:{type:"reopened"}}),Wt(e,t,n),o.declaredAt===null&&Pe(o.inForce,e.policy).length>0&&(o.declaredAt=t))}function Go({draft:e},t,n){let r=H(e);r===null||r.confirmedAt!==null||n.kind!=="comment"||(e.closings.pop(),e.closings.push({...r,confirmedAt:t}))}function H(e){let t=e.closings.at(-1);return t===void 0||t.reopenedAt!==null?null:t}function Ht(e,t,n,r){return{at:t,kind:e,by:n,comment:null,url:r,text:"",recordedAt:t,how:null,next:null}}function jo({issue:e,policy:t,roster:n,known:r,draft:o},s){let i=Jo(o),l=i.find(f=>f.severity!==null);if(l===void 0||l.severity===null||o.declaredAt===null)return null;let a=t.clocks.start==="opened"?e.createdAt:o.declaredAt,u=Zo(o.words,r).map(f=>({...f,at:Math.max(f.at,a)})).sort((f,g)=>f.at-g.at||f.recordedAt-g.recordedAt),d=i.reduce((f,{severity:g})=>g!==null&&g.rank<f.rank?g:f,l.severity),m=Pe(o.inForce,t),c=o.severities.at(-1),p=r!==null&&c!==void 0&&c.at<=r.labelsJudgedThrough;return{number:e.number,repository:e.repository,url:e.url,title:e.title,reporter:s,createdAt:e.createdAt,declaredAt:o.declaredAt,startedAt:a,troubleAt:o.troubleAt,severity:m[0]??null,worst:d,severities:Qo(i,a),holds:[...o.holds,...[...o.active.values()].map(f=>({...f,until:null}))].sort((f,g)=>f.from-g.from),words:u,closings:o.closings.map(f=>({...f,word:Xo(f,u)})),impact:o.impact,cause:o.cause,workaround:o.workaround,phase:o.phase,commands:o.commands,seen:o.seen,milestones:o.milestones.sort((f,g)=>f.at-g.at),assignees:e.assignees,linked:[...o.linked.values()],shareAsk:o.shareAsk,ambiguous:m.length>1?m:[],muted:o.labels.has(t.notices.muteLabel),locked:e.locked,severityTrusted:p?r.severityTrusted:Nt(c?.actor??null,t,n)}}function Jo(e){let t=e.severities.filter((n,r)=>e.severities[r+1]?.at!==n.at);return t.map(({at:n,severity:r,by:o},s)=>({from:n,until:t[s+1]?.at??null,severity:r,by:o}))}function Qo(e,t){let n=e.filter(o=>o.until===null||o.until>t),r=n.findIndex(o=>o.severity!==null);return n.slice(Math.max(r,0)).map((o,s)=>s===0?{...o,from:t}:o)}function Zo(e,t){let n=new Set(e.map($t)),r=(t?.words??[]).filter(o=>!n.has($t(o)));return[...e,...r.map(({login:o,...s})=>({...s,by:{login:o,part:"staff"},text:""}))]}function $t(e){return e.comment===null?`${e.kind} ${e.recordedAt}`:`${e.kind} ${e.comment}`}function Xo(e,t){if(e.reason!=="completed")return null;let n=t.filter(s=>s.kind==="comment"&&s.text!==""),r=e.reopenedAt??Number.POSITIVE_INFINITY;return n.findLast(s=>s.at<=e.at&&s.at>=e.at-Fo)??n.find(s=>s.at>e.at&&s.at<r)??null}import{createHmac as ms,timingSafeEqual as ps}from"node:crypto";import{deflateRawSync as fs,inflateRawSync as ys}from"node:zlib";var Kt={words:[],seen:[],reporter:null,confirmed:[],labelsJudgedThrough:0,severityTrusted:!1,people:{},verdicts:{},deadlines:{},judgedThrough:0,reactedThrough:0,recorded:[],decided:[],mails:[],subject:null,rca:null,ask:null,shared:[]},Dt=["staff","customer","bot"];function _t(e){let t=w(e);return{words:k(t.words,es),seen:k(t.seen,ts),reporter:v(t.reporter,Dt),confirmed:k(t.confirmed,h),labelsJudgedThrough:h(t.labelsJudgedThrough)??0,severityTrusted:t.severityTrusted===!0,people:Le(t.people,n=>v(n,Dt)),verdicts:Le(t.verdicts,rs),deadlines:Le(t.deadlines,os),judgedThrough:h(t.judgedThrough)??0,reactedThrough:h(t.reactedThrough)??h(t.judgedThrough)??0,recorded:k(t.recorded,y),decided:k(t.decided,y),mails:k(t.mails,ss),subject:y(t.subject),rca:is(t.rca),ask:ds(t.ask),shared:k(t.shared,cs)}}function w(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)?{...e}:{}}function y(e){return typeof e=="string"?e:null}function h(e){return typeof e=="number"&&Number.isFinite(e)?e:null}function v(e,t){return t.find(n=>n===e)??null}function k(e,t){return Array.isArray(e)?e.map(n=>t(n)).filter(n=>n!==null):[]}function Le(e,t){let n=Object.entries(w(e)).flatMap(([r,o])=>{let s=t(o);return s===null?[]:[[r,s]]});return Object.fromEntries(n)}function es(e){let t=w(e),n=v(t.kind,["comment","opened","closed","acknowledged"]),r=h(t.at);return n===null||r===null?null:{at:r,kind:n,recordedAt:h(t.recordedAt)??r,login:y(t.login),comment:h(t.comment),url:y(t.url),how:y(t.how),next:h(t.next)}}function ts(e){let t=w(e),n=h(t.comment);return n===null?null:{comment:n,commands:k(t.commands,ns),problems:k(t.problems,y)}}function ns(e){let t=w(e);switch(t.type){case"ack":return{type:"ack",answeredAt:h(t.answeredAt),how:y(t.how)};case"status":{let n=v(t.phase,["investigating","identified","monitoring","resolved"]);return n===null?null:{type:"status",phase:n}}case"impact":case"cause":case"workaround":return{type:t.type,text:y(t.text)??""};case"next-update":return{type:"next-update",due:h(t.due)??0};case"pause":return{type:"pause",reason:y(t.reason)??""};case"started":return{type:"started",troubleAt:h(t.troubleAt)??0};case"resume":case"share-rca":case"help":return{type:t.type};default:return null}}function rs(e){let t=w(e),n=v(t.verdict,["met","missed","none"]);return n===null?null:{verdict:n,due:h(t.due),endedAt:h(t.endedAt),severity:y(t.severity)??"",promised:y(t.promised),fingerprint:y(t.fingerprint)??"",correctedAt:h(t.correctedAt)}}function os(e){let t=w(e),n=y(t.fingerprint);if(n===null)return null;let r=w(t.kept),o=y(r.severity),s=w(t.held),i=y(s.severity),l=h(s.amount);return{due:h(t.due),fingerprint:n,kept:o===null?null:{severity:o,amount:h(r.amount),due:h(r.due)},movedFrom:h(t.movedFrom),held:i===null||l===null?null:{severity:i,amount:l}}}function ss(e){let t=w(e),n=v(t.audience,["customers","staff"]),r=v(t.state,["claimed","sent","given-up","not-configured"]),o=h(t.asOf),s=y(t.id);return n===null||r===null||o===null||s===null?null:{audience:n,channel:y(t.channel)??"mail",keys:k(t.keys,y),asOf:o,id:s,state:r,tries:h(t.tries)??0,refused:t.refused===!0,delivered:k(t.delivered,y),severity:y(t.severity)??"",rca:y(t.rca)}}function is(e){let t=w(e),n=h(t.openingSince),r=y(t.repository);return n===null||r===null?null:{openingSince:n,repository:r,number:h(t.number),url:y(t.url),due:h(t.due),shown:y(t.shown)??"",isPrivate:typeof t.isPrivate=="boolean"?t.isPrivate:null,finishedAt:h(t.finishedAt),isDropped:t.isDropped===!0,items:ls(t.items),remarks:k(t.remarks,as)}}function ls(e){let t=w(e),n=h(t.done),r=h(t.of);return n===null||r===null?null:{done:n,of:r}}function as(e){let t=w(e),n=v(t.what,["overdue","open-items"]),r=v(t.state,["claimed","posted"]);return n===null||r===null?null:{what:n,state:r}}function ds(e){let t=w(e),n=h(t.comment),r=h(t.at),o=v(t.outcome,["shared","unchanged","refused"]);return n===null||r===null||o===null?null:{comment:n,at:r,by:y(t.by),url:y(t.url)??"",outcome:o,lacks:k(t.lacks,us)}}function us(e){let t=w(e),n=v(t.why,["no-rca","unreadable","no-section","empty","prompt"]);return n===null?null:{why:n,section:y(t.section)??""}}function cs(e){let t=w(e),n=y(t.key),r=h(t.askedAt),o=v(t.state,["claimed","posted"]);return n===null||r===null||o===null?null:{key:n,askedAt:r,by:y(t.by),digest:y(t.digest)??"",state:o,url:y(t.url)}}var Ne=" -->";function hs(e,t,n){let r=bs(JSON.stringify(e)),o=n===null?"":` ${Yt(r,t,n)}`;return`${W}${r}${o}${Ne}`}var gs=3e3,ws=4e6;function bs(e){let t=e.replace(/[^\x20-\x7e]|[<>@#]|(?<=-)-/g,n=>`\\u${n.charCodeAt(0).toString(16).padStart(4,"0")}`);return t.length<=gs?t:`z:${fs(e,{level:9}).toString("base64")}`}function ks(e){return e.startsWith("z:")?ys(Buffer.from(e.slice(2),"base64"),{maxOutputLength:ws}).toString("utf8"):e}function md(e,t,n,r){return`${e.trimEnd()}

${hs(t,n,r)}
`}function pd(e){let t=e.trimEnd().split(`
`);return t.at(-1)?.startsWith(W)===!0?t.slice(0,-1).join(`
`).trimEnd():e}function Ut(e,t,n){let r=e.trimEnd().split(`
`).at(-1)?.trimEnd()??"";if(!r.startsWith(W)||!r.endsWith(Ne))return null;let o=/^(?<data>\{.*\}|z:[A-Za-z0-9+/]+=*)(?: (?<signature>[0-9a-f]{64}))?$/.exec(r.slice(W.length,-Ne.length)),s=o?.groups?.data;if(s===void 0||n!==null&&!Ss(s,o?.groups?.signature??"",t,n))return null;try{return xs(JSON.parse(ks(s)))}catch{return null}}var Fe=/^<!-- incident-slo:(?:\{"kind":"rca",.*\})(?: [0-9a-f]{64})? -->[ \t]*$/m;function zt(e){let t=Fe.exec(e.replace(/\r\n?/g,`
`))?.[0],n=t===void 0?null:Ut(t,{createdAt:0},null);return n?.kind==="rca"?n:null}function fd(e,t){let n=Fe.exec(t)?.[0];return n===void 0?e:e.replace(Fe,()=>n)}function Bt(e,t,n){let r=new Map;for(let o of e.events){if(o.type!=="commented"||!$(o.actor,t))continue;let s=Ut(o.body,e,n);s!==null&&r.set(o.id,{id:o.id,url:o.url,at:o.at,body:o.body,marker:s})}return[...r.values()].sort((o,s)=>o.id-s.id)}var vs={kind:"",shown:"",memory:null,keys:[],corrected:!1,incident:"",due:null};function xs(e){if(typeof e!="object"||e===null)return null;let{kind:t,shown:n,memory:r,keys:o,corrected:s,incident:i,due:l}={...vs,...e};if(t==="status")return{kind:t,shown:String(n),memory:_t(r)};if(t==="rca"&&typeof i=="string")return{kind:t,incident:i,due:typeof l=="number"?l:null};if(t!=="news"||!Array.isArray(o))return null;let a=o.filter(u=>typeof u=="string");return{kind:t,shown:String(n),keys:a,corrected:s===!0}}function Yt(e,t,n){return ms("sha256",n).update(`${t.createdAt} ${e}`).digest("hex")}function Ss(e,t,n,r){let o=Buffer.from(Yt(e,n,r)),s=Buffer.from(t);return s.length===o.length&&ps(s,o)}function qt(e){switch(e.type){case"opened":case"at-risk":case"missed":case"reopened":case"rca":return e.type;case"resolved":case"stood-down":case"ended":return"resolved"}}function de(e,t,n){return t===0?e:`${e}@${I(n)}`}function Gt(e,t,n){return[...Is(e),...As(e),...Os(e.incident,t,n),...Ms(e,t),...Rs(e,t)].sort((o,s)=>o.moment-s.moment)}function Is({incident:e}){let[t,...n]=e.severities.filter(l=>l.severity!==null);if(t?.severity==null||e.severity===null)return[];let r=n.at(-1),o=n.length>1?n.at(-2)?.severity:t.severity;if(r?.severity==null)return[{type:"opened",key:"opened",moment:e.declaredAt,severity:t.severity,raisedFrom:null}];let s={type:"opened",key:"opened",moment:e.declaredAt,severity:e.severity,raisedFrom:null};return o!=null&&r.severity.rank<o.rank&&r.from>e.declaredAt?[s,{type:"opened",key:`opened@${I(r.from)}`,moment:r.from,severity:r.severity,raisedFrom:o}]:[s]}function As(e){let{response:t,updates:n,resolutions:r,at:o}=e,i=[t,r.at(-1)].filter(a=>a!==void 0).flatMap(a=>a.standing==="open"&&a.atRiskAt!==null&&a.atRiskAt<=o?[{type:"at-risk",key:`at-risk:${a.key}`,moment:a.atRiskAt,objective:a}]:[]),l=[t,...n,...r].flatMap(a=>a.standing==="missed"&&a.due!==null?[{type:"missed",key:`missed:${a.key}`,moment:a.due,objective:a}]:[]);return[...i,...l]}function Os(e,t,n){return e.closings.filter(o=>o.reason==="completed").flatMap((o,s)=>{let i=de("resolved",s,o.at);if(o.reopenedAt!==null){let l=n.has(i)||t.mails.some(u=>u.keys.includes(i)),a=de("reopened",s,o.reopenedAt);return l?[{type:"reopened",key:a,moment:o.reopenedAt,closing:o}]:[]}return o.confirmedAt===null?[{type:"ended",key:de("ended",s,o.at),moment:o.at,closing:o}]:[{type:"resolved",key:i,moment:o.confirmedAt,closing:o}]})}function Ms(e,t){let n=jt(t,"customers");if(n===null||n.over)return[];let{incident:r,state:o,holding:s}=e;if(o==="set-aside"&&s!==null)return[{type:"stood-down",key:`stood-down@${I(s.since)}`,moment:s.since,cause:"set-aside"}];let i=r.severity;if(o!=="open"&&o!=="paused"&&o!=="mitigated")return[];if(i===null||i.email.customers.includes("opened"))return[];let l=r.severities.at(-1)?.from??r.declaredAt;return[{type:"stood-down",key:`stood-down@${I(l)}`,moment:l,cause:"lowered"}]}function Rs({state:e,at:t},n){let r=n.shared.filter(m=>m.askedAt<=t).map(({key:m,askedAt:c})=>({type:"rca",key:m,moment:c,news:"shared"})),{rca:o}=n;if(o===null||o.number===null)return r;let{openingSince:s,due:i,isDropped:l}=o,a=o.finishedAt!==null&&o.finishedAt<=t?o.finishedAt:null,d=i!==null&&i<(a??t)&&e==="resolved"&&(a===null||n.decided.includes("staff rca:overdue"));return[{type:"rca",key:"rca:opened",moment:s,news:"opened"},...d?[{type:"rca",key:"rca:overdue",moment:i,news:"overdue"}]:[],...a!==null&&!l?[{type:"rca",key:"rca:finished",moment:a,news:"finished"}]:[],...r]}function jt(e,t){let n=null;for(let r of e.mails)if(!(r.audience!==t||r.state==="not-configured"||r.state==="given-up"))for(let o of[...r.keys].reverse())/^(opened|reopened)(@|$)/.test(o)&&(n={severity:r.severity,over:!1}),/^(resolved|stood-down)(@|$)/.test(o)&&(n={severity:r.severity,over:!0});return n}function Jt(e,t,n,r){let{incident:o}=n,i=(e.type==="rca"?o.worst:o.severity??o.worst).email[t].includes(qt(e));if(t==="staff")return i;let l=jt(r,"customers");switch(e.type){case"opened":return i&&o.severityTrusted&&!Ts(e.severity,l,n);case"resolved":return i||l!==null&&!l.over;case"reopened":return Cs(e.closing,r,o);case"stood-down":return!0;case"at-risk":case"missed":case"ended":return!1;case"rca":return e.news==="shared"&&(i||l!==null)}}function Ts(e,t,{incident:n}){if(t===null||t.over)return!1;let r=n.severities.find(o=>o.severity?.key===t.severity)?.severity;return r!=null&&r.rank<=e.rank}function Cs(e,t,n){let r=n.closings.filter(s=>s.reason==="completed").findIndex(s=>s.at===e.at),o=de("resolved",Math.max(r,0),e.at);return t.mails.some(s=>s.audience==="customers"&&s.state!=="not-configured"&&s.keys.includes(o))}var Qt={effects:[],recorded:[],decided:[]},Vs=72*36e5,Es=24*36e5,Zt=["resolved","ended","stood-down","reopened","missed","opened","at-risk","rca"];function en(e,t,n,r){let{incident:o,at:s}=e,i=r.some(p=>p.marker.kind==="status");if(o.muted)return Qt;let l=new Set(r.flatMap(p=>p.marker.kind==="news"?p.marker.keys:[]));if(!i&&Ps(e,t))return Qt;let a=Gt(e,n,l).filter(p=>e.state!=="set-aside"||p.type==="stood-down"),u=a.filter(p=>$e(p.moment,t,s)),d=u.filter(p=>Ns(p,t)&&!l.has(p.key)&&!n.recorded.includes(p.key)),m=a.filter(p=>Ls(p)&&!l.has(p.key)&&!d.includes(p)),c=Fs(u,e,n);return{effects:[{type:"status"},...Ds(e,n),...Us(e,n),...d.length===0?[]:[{type:"comment",keys:d.map(({key:p})=>p),notices:tn(d)}],...zs(e,t,n),...Bs(n),...Ys(a,r),...qs(e,r),...Gs(r),...$s(n,a,s),...c],recorded:m.map(p=>p.key).filter(p=>!n.recorded.includes(p)),decided:Hs(a,e,n)}}function Ps({incident:e,state:t,at:n},r){let o=e.closings.at(-1);return o===void 0||o.reopenedAt!==null?!1:t==="set-aside"||!$e(o.at,r,n)}function $e(e,t,n){return n-e<=t.notices.staleAfter}function Ls(e){return e.type==="missed"||e.type==="resolved"||e.type==="reopened"}function Ns(e,t){return e.type==="missed"?t.notices.missed==="comment"&&e.objective.metric!=="update":e.type==="resolved"||e.type==="reopened"}function tn(e){return[...e].sort((t,n)=>Zt.indexOf(t.type)-Zt.indexOf(n.type)||t.moment-n.moment)}function Fs(e,t,n){return["customers","staff"].flatMap(r=>{let o=e.filter(l=>!n.decided.includes(`${r} ${l.key}`)&&Jt(l,r,t,n)),s=o.some(l=>l.type==="resolved"),i=tn(o.filter(l=>!(s&&(l.type==="opened"||l.type==="at-risk"))));return i.length===0?[]:[{type:"mail",audience:r,keys:i.map(l=>l.key),notices:i,record:null}]})}function $s(e,t,n){return e.mails.filter(r=>r.state==="claimed").map(r=>{let o=r.keys.flatMap(s=>t.find(i=>i.key===s)??[]);return{type:"mail",audience:r.audience,keys:r.keys,notices:o,record:{...r,state:Ws(r,n)}}})}function Ws(e,t){let n=t-e.asOf;return n>Vs||n>Es&&!e.refused?"given-up":"claimed"}function Hs(e,t,n){return["customers","staff"].flatMap(o=>e.filter(s=>!(o==="customers"&&s.type==="opened"&&!t.incident.severityTrusted)).map(s=>`${o} ${s.key}`)).filter(o=>!n.decided.includes(o))}function Ds({incident:e},t){return e.commands.filter(n=>n.comment>t.reactedThrough&&!Ks(n,e,t)).map(n=>({type:"react",comment:n.comment,content:_s(n,t)?"confused":"rocket"}))}function Ks(e,{shareAsk:t},{ask:n}){return e.comment===t?.comment&&e.comment!==n?.comment}function _s({comment:e,problem:t},{ask:n}){return t!==null||n?.comment===e&&n.outcome==="refused"}function Us({incident:e,state:t},n){return t!=="resolved"||e.worst.rca.type==="none"?[]:[{type:n.rca?.number==null?"open-rca":"refresh-rca"}]}function zs({state:e,at:t},n,{rca:r}){if(r===null||r.number===null)return[];let{due:o,finishedAt:s,isDropped:i,items:l}=r,u={overdue:e==="resolved"&&s===null&&o!==null&&o<t?o:null,"open-items":s!==null&&!i&&l!==null&&l.done<l.of?s:null};return["overdue","open-items"].flatMap(d=>{let m=u[d],c=r.remarks.find(p=>p.what===d);return c?.state==="claimed"?[{type:"remark",what:d,isTrue:m!==null}]:c===void 0&&m!==null&&$e(m,n,t)?[{type:"remark",what:d,isTrue:!0}]:[]})}function Bs({shared:e}){return e.filter(({state:t})=>t==="claimed").map(t=>({type:"share",version:t}))}function Ys(e,t){let n=r=>e.some(o=>o.type==="resolved"&&o.key===r);return t.flatMap(({id:r,marker:o})=>o.kind==="news"&&o.keys.some(n)?[{type:"refresh-news",comment:r}]:[])}function qs({response:e},t){return e.correctedAt===null?[]:t.flatMap(n=>n.marker.kind==="news"&&!n.marker.corrected&&n.marker.keys.includes("missed:response")?[{type:"correct",comment:n.id}]:[])}function Gs(e){let t=new Set,n=[];for(let{id:r,marker:o}of e){let s=o.kind==="news"?o.keys:o.kind==="status"?["status"]:[],i=s.filter(l=>!t.has(l));i.length<s.length&&n.push({type:"heal",comment:r,keys:i});for(let l of s)t.add(l)}return n}function nn(e,t,n,r){let{incident:o}=e,s=t.events.flatMap(l=>l.type==="commented"?[l.id]:[]),i=t.events.flatMap(l=>l.type==="labeled"?[l.at]:[]);return{...r,...Zs(e,r),words:o.words.map(ti),seen:Qs(e,r),judgedThrough:Math.max(r.judgedThrough,...s),reactedThrough:Math.min(Math.max(r.reactedThrough,...s),js(o,r)-1),reporter:o.reporter.part,confirmed:o.words.filter(({kind:l})=>l==="closed").map(({recordedAt:l})=>l),labelsJudgedThrough:Math.max(r.labelsJudgedThrough,...i),severityTrusted:o.severityTrusted,people:{...Js(e),...r.people},recorded:[...r.recorded,...n.recorded],decided:[...r.decided,...n.decided]}}function js({shareAsk:e},{ask:t}){return e===null||e.comment===t?.comment?Number.POSITIVE_INFINITY:e.comment}function Js({incident:e}){let t=e.milestones.filter(({what:n})=>n.type!=="word"&&n.type!=="opened");return Object.fromEntries(t.flatMap(({by:n})=>n.login===null||n.part==="bot"?[]:[[n.login.toLowerCase(),n.part]]))}function Qs({incident:e},t){let n=new Set(e.seen.map(({comment:r})=>r));return[...t.seen.filter(({comment:r})=>!n.has(r)),...e.seen]}function rn(e,t){let n=o=>o.correctedAt??(o.verdict==="missed"?o.due:o.endedAt)??t,r=Object.entries(e.verdicts).filter(([,o])=>n(o)<=t);return{verdicts:Object.fromEntries(r),deadlines:e.deadlines}}function Zs({incident:e,response:t,updates:n,resolutions:r},o){let s={...o.verdicts},i={},l=[t,n.at(-1),r.at(-1)];for(let a of[t,...n,...r]){let u=Xs(a,ei(e)),d=o.verdicts[a.key],m=d!==void 0&&d.verdict!=="none";u!==null?s[a.key]=m?{...u,promised:d.promised,fingerprint:d.fingerprint}:u:l.includes(a)&&(i[a.key]=St(a))}return{verdicts:s,deadlines:i}}function Xs(e,t){let{standing:n,due:r,correctedAt:o,promised:s,fingerprint:i}=e;if(n==="open"||n==="held"||n==="none"&&t===null)return null;let l=n==="none"?e.endedAt??t:e.endedAt;return{verdict:n,due:r,endedAt:l,severity:e.severity.key,promised:s,fingerprint:i,correctedAt:o}}function ei({closings:e}){let t=e.at(-1);return t===void 0||t.reopenedAt!==null?null:t.at}function ti(e){let{at:t,recordedAt:n,kind:r,by:o,comment:s,url:i,how:l,next:a}=e;return{at:t,recordedAt:n,kind:r,login:o.login,comment:s,url:i,how:l,next:a}}function R(e){let t=null;return e.split(`
`).map(n=>{let r=/^ {0,3}(`{3,}|~{3,})/.exec(n)?.[1];return t===null?(r!==void 0&&(t=r),{text:n,code:r!==void 0}):(r?.startsWith(t)&&n.trim()===r&&(t=null),{text:n,code:!0})})}var sn=/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;function We(e){return e.every(t=>!/\\`|(?:\/\/|www\.)\S*`/i.test(t)&&!t.replace(sn,"").includes("`"))}function He(e,t,n){if(!n)return t(e);let r="",o=0;for(let s of e.matchAll(sn))r+=t(e.slice(o,s.index))+s[0],o=s.index+s[0].length;return r+t(e.slice(o))}var ni=/(?<![\w.+@-])([a-z0-9](?:[\w.+-]*[a-z0-9])?@[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?![\w@-]|\.\w)|@(?=[a-z0-9])/gi;function ln(e){return e.replace(/&(?=#|commat;|num;)/gi,"&amp;").replace(/<(?=[a-z!/?])(?!https?:\/\/)(?!mailto:)/gi,"&lt;").replace(/-->/g,"--&gt;").replace(/!\[\s*\]/g,"[image]").replace(/!\[/g,"[").replace(/https?:\/\/\S+/gi,t=>t.replace(/(?<![a-z0-9])@/gi,"%40")).replace(ni,(t,n)=>n===void 0?`@${_}`:t)}function an(e,t=2e3){let n=mt(U(e.slice(0,t*4)).trim(),t);if(n==="")return"";let r=R(n),o=We(r.flatMap(s=>s.code?[]:[s.text]));return r.map(s=>s.code?s.text.replace(/<!--(?=\s*incident-slo)/gi,"<!\u200B--"):dn(s.text,o)).map(s=>s===""?">":`> ${s}`).join(`
`)}function dn(e,t){let n=/^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(e)?.[1];return He(n===void 0||n===""?e:`**${n}**`,ln,t).trimEnd()}var on=[[_,"\uE002"],["<span>$</span>","\uE003"]];function un(e,t){let n=on.reduce((i,[l,a])=>i.replaceAll(l,a),U(e).replace(/[\ue000-\ue003]/g,"")),r=R(n),o=We(r.flatMap(i=>i.code?[]:[i.text])),s=r.map(i=>{if(i.code)return i.text.replace(/<!--(?=\s*incident-slo)/gi,"<!\u200B--");let l=dn(i.text,o);return t?l:He(l,a=>a.replace(/(?<![&\w/])#(?=\d)/g,`#${_}`).replace(/\bGH-(?=\d)/gi,`$&${_}`),o)});return on.reduce((i,[l,a])=>i.replaceAll(a,l),s.join(`
`))}function De(e,t){if(e.length<=t)return e;let n=0,r=R(e),o=r.findIndex(a=>(n+=a.text.length+1,n>t-10)),s=r.slice(0,o),i=r[o]?.code===!0?s.findLast(a=>/^ {0,3}(`{3,}|~{3,})/.test(a.text)):void 0,l=i===void 0?[]:[/(`{3,}|~{3,})/.exec(i.text)?.[1]??""];return[...s.map(a=>a.text),...l,"","\u2026"].join(`
`)}function cn(e,t=300){let n=ct(e,t);return He(n,ln,We([n])).replace(/\|/g,"\\|")}function T(e){return R(U(e.slice(0,4e4)).replace(/<!--[\s\S]*?(?:-->|$)/g," ")).filter(n=>!/^\s*>/.test(n.text)&&!/^\s*(`{3,}|~{3,})/.test(n.text)&&!/^On .{5,200} wrote:\s*$/.test(n.text)).map(n=>n.code?n.text:ri(n.text)).map(n=>n.trim()).filter(n=>n!=="").join(" ")}function ri(e){return e.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|(?:[-*_]\s*){3,}$)/,"").replace(/!\[[^\]]*\]\([^)]*\)/g,"").replace(/\[([^\]]*)\]\([^)]*\)/g,"$1").replace(/<\/?[a-z][^>]*>/gi,"").replace(/(`+)(.+?)\1/g,"$2").replace(/(\*\*|__|~~)(?=\S)(.+?)\1/g,"$2").replace(/(?<![\w*])\*(?=[^\s*])(.+?)\*(?![\w*])/g,"$1").replace(/(?<![\w_])_(?=[^\s_])(.+?)_(?![\w_])/g,"$1").replace(/\\([!-/:-@[-`{-~])/g,"$1")}function mn(e,t){let n=U(e).trim();return n.length<=t&&!/\n\s*\n|^\s*(?:[-*+>|#]|\d+[.)]\s|`{3}|~{3})/m.test(n)}var ue={inline:pt,block:an},Vd={inline:Ie,block:Ie};function ce(e,t){let n=oi(e.policy,e.evaluation.incident),r=yt(e.evaluation.incident.startedAt,n);return{zone:n,ink:t,moment:o=>ht(r,o,n)}}function oi(e,t){let n=t.severity??t.worst,r=new Set([n.response,n.resolution,si(n)].map(Ke).filter(s=>s!==null)),o=r.size===1?[...r][0]:void 0;return(e.calendars.get(o??"default")??e.calendars.get("default"))?.zone??"Etc/UTC"}function si(e){return e.updates.type==="every"?e.updates.target:null}function Ke(e){return e===null||e.type==="best-effort"?null:e.calendar}function me(e){return{key:e.key,name:K(e),short:S(e),means:ii(e)}}function ii({means:e}){return e===null?null:e.trim().replace(/\.$/,"").replace(/^[A-Z](?=[a-z ])/,t=>t.toLowerCase())}function pn(e){return e.updates.at(-1)??null}function fn(e){return e.resolutions.at(-1)??null}function Ed(e,t){return[e.response,...e.updates,...e.resolutions].find(r=>r.key===t.key&&r.metric===t.metric)??t}function _e(e,t){return e.login!==null&&t.login!==null&&e.login.toLowerCase()===t.login.toLowerCase()}function Pd(e){return e.split("/").at(-1)??e}var yn=["Monday","Tuesday","Wednesday","Thursday","Friday","Saturday","Sunday"];function pe(e){let{hours:t,dates:n,country:r,except:o}=e.spec,s=[...n.keys()].some(l=>!o.has(l)),i=r!==null||s?", not on holidays":"";return`${M(ai(t).map(di))} ${li(e.zone)}${i}`}function li(e){return te(e)?"UTC":`${N(e)} time`}function ai(e){let t=[];return e.forEach((n,r)=>{let o=t.at(-1);n.length!==0&&(o!==void 0&&o.until===r-1&&Ue(o.spans)===Ue(n)?o.until=r:t.push({from:r,until:r,spans:n}))}),t}function di(e){return`${ui(e.from,e.until)} ${Ue(e.spans)}`}function ui(e,t){if(e===0&&t===6)return"every day";let n=yn[e]??"";return e===t?n:`${n} ${t===e+1?"and":"to"} ${yn[t]??""}`}function Ue(e){return M(e.map(t=>`${hn(t.from)}\u2013${hn(t.until)}`))}function hn(e){let t=e>1440?e-1440:e;return`${String(Math.floor(t/60)).padStart(2,"0")}:${String(t%60).padStart(2,"0")}`}function wn(e,t){return e.maintenance.filter(n=>ci(n,e.calendars.get(n.calendar)?.zone??"Etc/UTC",t)).map(n=>n.reason)}function ci(e,t,n){let[r=0,o=0]=X(n,t,"HH:mm").split(":").map(Number),s=r*60+o,i=ee(n,t),l=new Date(Date.parse(`${i}T00:00:00Z`)-864e5).toISOString().slice(0,10),a=u=>e.spans.some(d=>d.from<=u&&u<d.until);return gn(e,i)&&a(s)||gn(e,l)&&a(s+1440)}function gn(e,t){let n=new Date(`${t}T00:00:00Z`).getUTCDay()||7;return e.days.includes(n)||e.dates.includes(t)}function fe(e,t,n,r,o){let s=T(e);if(s==="")return null;let i=mn(e,o)?null:r.ink.block(e,2e3);return{inline:r.ink.inline(s,o),block:i,at:r.moment(t),url:n}}function C(e,t){let n=e===null?"":T(e.text);return n===""?null:t.inline(n,600)}function bn(e){return e.findLast(t=>T(t.text)!=="")??null}function kn(e,t,n){let{reporter:r}=e.evaluation.incident,{word:o,reopenedBy:s}=t;return{at:n.moment(t.at),reason:t.reason,by:t.by.part,byReporter:_e(t.by,r),change:mi(t,n.ink),confirmed:t.confirmedAt!==null&&t.confirmedAt>t.at?n.moment(t.confirmedAt):null,word:o===null?null:fe(o.text,o.at,o.url,n,700),reopened:t.reopenedAt===null?null:n.moment(t.reopenedAt),reopenedBy:s?.part??"customer",reopenedByReporter:s!==null&&_e(s,r)}}function mi(e,t){let{closer:n}=e;return n===null?null:n.type==="commit"?{type:"commit",name:n.oid.slice(0,7),url:n.url,title:""}:{type:"pull-request",name:`#${n.number}`,url:n.url,title:t.inline(n.title,120)}}function vn(e,t){let{incident:n}=e.evaluation,{rca:r}=e;if(r===null)return n.worst.rca.type==="none"?null:{state:"wanted",name:null,url:null,visible:!1,due:null,items:null,shared:null};let o=r.repository.toLowerCase()===n.repository.toLowerCase(),s=r.number===null?null:o?`#${r.number}`:`${r.repository}#${r.number}`,i=r.due===null?null:t.moment(r.due),l=r.items===null?null:{done:String(r.items.done),of:String(r.items.of),open:r.items.done<r.items.of},a=r.shared?.url??null;return{state:r.number===null?"wanted":r.state,name:s,url:r.url,visible:r.visible&&s!==null,due:i,items:l,shared:a}}function xn(e,t){let{incident:n,atSeverity:r,duration:o}=e.evaluation,s=r.filter(i=>i.time>0).map(i=>({severity:S(i.severity),length:A(i.time)}));return{length:A(o),since:n.troubleAt!==null&&n.troubleAt<n.startedAt?t.moment(n.troubleAt):null,only:s.length===1?s[0]?.severity??null:null,parts:s}}function Sn(e,t,n){let{incident:r}=e.evaluation,o=n.flatMap(i=>i.ledger===null?[]:[i.ledger.target]),s=new Set(o.map(i=>i.calendar));return{start:r.startedAt===r.createdAt?"opened":"labeled",at:t.moment(r.startedAt),dayAndNight:s.has(null),hours:[...s].flatMap(i=>i===null?[]:pi(e.policy,i))}}function pi(e,t){let n=e.calendars.get(t);return n===void 0?[]:[pe(n)]}function P(e,t,n){return{type:e.type,cause:e.cause,reason:"reason"in e?n.ink.inline(e.reason,160):"",by:t.part}}function ze(e){if(e.announced)return null;if(e.ledger!==null)return e.ledger.target;let{severity:t}=e;return e.metric==="update"?t.updates.type==="every"?t.updates.target:null:t[e.metric]}function fi(e){let{standing:t,endedAt:n,due:r}=e;return t==="missed"&&n!==null&&r!==null&&n>r?n-r:null}function O(e,t){let n=ze(e),r=e.announced?null:e.promised??n?.text??null,o=a=>a===null?null:t.moment(a),s=fi(e),i=e.endedAt===null||e.ledger===null?null:e.ledger.counted,l=e.endedBy?.how??null;return{metric:e.metric,again:e.cycle>0&&e.metric!=="update",target:r===null?null:t.ink.inline(r,80),announced:e.announced,bestEffort:n?.type==="best-effort",standing:e.standing,due:o(e.due),ended:o(e.endedAt),how:l===null||l===""?null:t.ink.inline(/^(?:by|on|in|via|over|at)\b/i.test(l)?l:`by ${l}`,80),late:s===null?null:A(s),took:i===null?null:{long:A(i).long,short:V(i)},business:e.ledger!==null&&e.ledger.zone!==null,left:e.remaining===null?null:A(e.remaining),hold:e.holding===null?null:P(e.holding.hold,e.holding.by,t),heldSince:o(e.holding?.since??null),corrected:o(e.correctedAt),movedFrom:o(e.movedFrom),severity:me(e.severity)}}function L(e){return e.standing!=="none"||e.due!==null||ze(e)?.type==="best-effort"}function ye(e,t){let n=e.filter(i=>i.standing==="met"||i.standing==="missed"&&i.endedAt!==null);if(n.length===0)return null;let r=n.filter(i=>i.standing==="missed"),o=n.find(i=>!i.announced),s=o===void 0?null:ze(o);return{kept:n.length-r.length,of:n.length,allKept:r.length===0,times:n.length>6?null:yi(n,t),target:s===null?null:t.ink.inline(s.text,80),missed:r.slice(-5).map(i=>O(i,t)),more:Math.max(0,r.length-5)}}function yi(e,t){let n=e.flatMap(r=>r.due===null?[]:[t.moment(r.due)]);return n.some(r=>r.brief!==r.utc)?n.length>3?null:n.map(r=>r.brief).join("; "):n.length===0?null:`${n.map(r=>r.utc.replace(" UTC","")).join(", ")} UTC`}var hi=36e3;function In(e,t,n){let r=o=>e.flatMap(s=>gi(s,t,n,o)??[]);for(let o of[An,20,10,5]){let s=r(o);if(JSON.stringify(s).length<=hi)return s}return r(2)}var An=40;function gi(e,t,n,r=An){let{ledger:o}=e;if(o===null)return null;let s=t.calendars.get(Ke(o.target)??"")??null,i=o.zone??"Etc/UTC",l=ki(wi(e,o)),a=l.slice(0,Math.max(0,l.length-r)),u=l.reduce((m,c)=>m+c.counted,0),d=e.standing==="missed"&&u>o.amount?A(u-o.amount):null;return{metric:e.metric,again:e.cycle>0&&e.metric!=="update",target:n.ink.inline(o.target.text,80),hours:s===null?null:pe(s),amount:o.target.type==="business-days"?V(o.amount):null,zone:N(i),rows:Si(l.slice(a.length),e,i,n),unbroken:l.length===1&&l[0]?.reason.type==="counted",dropped:a.length===0?null:{rows:a.length,counted:V(a.reduce((m,c)=>m+c.counted,0))},total:V(u),over:d,left:e.remaining===null?null:A(e.remaining),standing:e.standing,started:n.moment(e.startedAt),due:e.due===null?null:n.moment(e.due),ended:e.endedAt===null?null:n.moment(e.endedAt)}}function wi(e,t){let{due:n,endedAt:r,holding:o,standing:s}=e;if(r===null&&s==="missed"&&n!==null)return bi(t.spans,n);if(r!==null||o===null)return t.spans;let i=t.spans.at(-1);if(i?.reason.type==="held")return t.spans;let l=i?.until??Math.max(o.since,e.startedAt);return[...t.spans,{from:l,until:l,reason:{type:"held",hold:o.hold,by:o.by},counted:0}]}function bi(e,t){return e.filter(n=>n.from<t).map(n=>n.until<=t?n:{...n,until:t,counted:n.counted===0?0:t-n.from})}function ki(e){let t=[];for(let n of e){let r=t.at(-1),o=vi(n.reason);if(r===void 0||!xi(r.reason,n.reason)){t.push({from:n.from,until:n.until,reason:n.reason,closed:[...o],counted:n.counted});continue}r.until=n.until,r.counted+=n.counted;for(let s of o)r.closed.some(i=>i.why===s.why&&i.name===s.name)||r.closed.push(s)}return t}function vi(e){return e.type==="closed-hours"?[{why:e.why,name:e.name}]:[]}function xi(e,t){return e.type==="held"&&t.type==="held"?e.hold.type===t.hold.type&&e.hold.cause===t.hold.cause&&JSON.stringify(e.hold)===JSON.stringify(t.hold):e.type==="less-severe"&&t.type==="less-severe"?e.severity.key===t.severity.key:e.type===t.type}function Si(e,t,n,r){let o="",s=i=>{let l=ne(i,n),a=l.day===o;return o=l.day,a?l.exact:re(l)};return e.map((i,l)=>{let a=s(i.from),u=l===e.length-1&&Ii(i.reason,t);return Ai(i,a,u?"":s(i.until),r)})}function Ii(e,t){return t.endedAt===null&&(e.type==="held"||e.type==="less-severe")}function Ai(e,t,n,r){let{reason:o}=e;return{from:t,until:n,counted:e.counted===0?"":V(e.counted),why:o.type==="closed-hours"?"closed":o.type,closed:e.closed.map(s=>({why:s.why,name:r.ink.inline(s.name,80)})),hold:o.type==="held"?P(o.hold,o.by,r):null,severity:o.type==="less-severe"?o.severity.title:""}}function On(e,t,n){let{evaluation:r,policy:o,memory:s}=e,{incident:i,state:l}=r,a=i.commands.filter(c=>c.problem!==null).slice(-5),u=(s?.mails??[]).filter(c=>c.state==="given-up"||c.state==="claimed"&&c.tries>0).slice(-5),d=Ri(e,n),m=!i.severityTrusted&&(i.severity?.email.customers.includes("opened")??!1);return{urgent:a.length>0||s?.ask?.outcome==="refused"||u.length>0||i.ambiguous.length>1||m||l==="ended",lacks:d,problems:a.map(c=>({at:t.moment(c.at),url:c.url,text:cn(c.problem??"")})),mails:u.map(c=>({audience:c.audience,news:Mi(c.keys),tries:c.tries,givenUp:c.state==="given-up"})),share:Oi(e,t),ambiguous:i.ambiguous.length>1?M(i.ambiguous.map(S)):"",counts:i.severity===null?"":S(i.severity),help:i.commands.some(c=>c.help),muted:i.muted,untrusted:m,confirm:l==="ended",muteLabel:o.notices.muteLabel}}function Oi({memory:e},t){let n=e?.ask??null;if(n===null||n.outcome==="shared")return null;let r=n.lacks.map(o=>({...o,section:t.ink.inline(o.section,80)}));return{at:t.moment(n.at),url:n.url,outcome:n.outcome,lacks:r}}function Mi(e){return M([...new Set(e.map(t=>t.split("@")[0]?.replace(/[:/]/g," ")??t))])}function Ri(e,t){let{incident:n,state:r}=e.evaluation;if(r!=="open")return null;let o=n.cause!==null||n.words.some(l=>T(l.text)!==""),s=n.impact!==null,i=t?.standing==="open";return{complete:o&&s&&i,known:o,impact:s,next:i}}function Rn(e){let t=ce(e,ue),{evaluation:n,policy:r}=e,{incident:o,holding:s}=n,i=Be(n),l=bn(o.words),a=Ci(n),u=o.closings.findLast(d=>d.reopenedAt===null)??null;return{severity:o.severity===null?null:me(o.severity),situation:Vi(n),next:Pi(n,t),hold:s===null?null:{...P(s.hold,s.by,t),since:t.moment(s.since)},impact:C(o.impact,t.ink),cause:C(o.cause,t.ink),workaround:C(o.workaround,t.ink),latest:l===null?null:fe(l.text,l.at,l.url,t,300),summary:Ti(e,u,t),closing:u===null?null:kn(e,u,t),response:L(n.response)?O(n.response,t):null,updates:ye(n.updates,t),update:i===null?null:O(i,t),resolutions:n.resolutions.filter(L).slice(-8).map(d=>O(d,t)),moved:a.filter(d=>d.movedFrom!==null&&d.due!==null).map(d=>O(d,t)),clock:Sn(e,t,a),maintenance:M(wn(r,o.createdAt).map(d=>t.ink.inline(d,80))),contact:r.contact,tellsMisses:r.notices.missed==="comment",locked:o.locked,rca:n.state==="resolved"?vn(e,t):null,ledgers:In(a.slice(-6),r,t),support:On(e,t,i)}}function Ti(e,t,n){let r=e.evaluation.state==="resolved"?t?.word??null:null;return r===null?null:fe(r.text,r.at,r.url,n,300)}function Ci(e){let t=Be(e);return[e.response,...t===null?[]:[t],...e.resolutions].filter(L)}function Be(e){let t=pn(e);return t===null||t.endedAt!==null||t.standing==="none"?null:t.due!==null||t.standing==="held"?t:null}function Vi(e){switch(e.state){case"paused":case"mitigated":case"ended":case"set-aside":return e.state;case"resolved":return"over";case"open":return Ei(e)}}function Ei(e){if(Tn(e))return"unanswered";let{phase:t,closings:n,words:r}=e.incident,o=n.at(-1)?.reopenedAt??null;return o!==null&&!r.some(s=>s.at>=o)?"reopened":t===null?"working":t==="resolved"?"said-resolved":t}function Tn(e){return e.response.endedAt===null&&e.incident.words.length===0}function Pi(e,t){if(e.state==="set-aside"||e.state==="resolved"||e.state==="ended")return Mn;let n=fn(e),r=[{what:"answer",objective:Tn(e)?e.response:null},{what:"update",objective:Be(e)},{what:"solution",objective:n?.endedAt===null?n:null}];for(let{what:o,objective:s}of r)if(!(s===null||s.due===null)&&(s.standing==="open"||s.standing==="missed"))return{what:o,late:s.standing==="missed",due:t.moment(s.due)};return Mn}var Mn={what:"none",late:!1,due:null};import{createHash as Li}from"node:crypto";function he(e,t){return Li("sha256").update(JSON.stringify(e)).update("\0").update(t).digest("hex").slice(0,16)}var Ni=20;function Cn(e){let{incident:t}=e,n=Fi(e);if(n-t.startedAt<6e4)return null;let o=[{what:"severity",tasks:$i(e,n)},{what:"response",tasks:Ye(e.response,n)},{what:"update",tasks:e.updates.flatMap(s=>Ye(s,n))},{what:"resolution",tasks:e.resolutions.flatMap(s=>Ye(s,n))},{what:"held",tasks:Wi(e,n)}].map(s=>({...s,tasks:s.tasks.slice(0,Ni)})).filter(({tasks:s})=>s.length>0);return{axis:n-t.startedAt>2*864e5?"%d %b":"%H:%M",sections:o}}function Fi(e){let{closings:t}=e.incident;return t.findLast(n=>n.reopenedAt===null)?.at??e.at}function $i(e,t){return e.incident.severities.flatMap(n=>{if(n.severity===null)return[];let r=n.severity.rank===0?"active, ":"";return ge("severity",Hi(S(n.severity)),r,n.from,Math.min(n.until??t,t))})}function Ye(e,t){if(e.standing==="none")return[];let n=Math.min(e.endedAt??t,t),r=e.standing==="missed"&&e.due!==null?e.due:n;return[...ge("in-time","","done, ",e.startedAt,Math.min(r,n)),...ge("late","","crit, ",r,n)]}function Wi(e,t){return e.incident.holds.flatMap(n=>n.hold.type==="resolved"?[]:ge("held","","",n.from,Math.min(n.until??t,t)))}function ge(e,t,n,r,o){if(o-r<6e4)return[];let s=i=>X(i,"Etc/UTC","yyyy-MM-dd HH:mm");return[{kind:e,name:t,tag:n,from:s(r),until:s(o)}]}function Hi(e){return e.replace(/[^\p{L}\p{N} ]/gu," ").replace(/\s+/g," ").trim()}var Di=150,Ki=36e3;function Au(e){let{incident:t}=e.evaluation;return`RCA: ${ft(t.title,180)} (incident #${t.number})`}function En(e){let t=ce(e,ue),{evaluation:n}=e,{incident:r}=n,o=zi(e),s=Yi(e,t),i=Ui(s),l=r.closings.findLast(a=>a.reopenedAt===null)?.at??null;return{title:t.ink.inline(r.title,200),number:String(r.number),name:`${r.repository}#${r.number}`,url:r.url,severity:K(r.worst),duration:xn(e,t),history:Bi(e,t),troubleAt:r.troubleAt===null?null:t.moment(r.troubleAt),reported:t.moment(r.createdAt),reporter:r.reporter.part,responders:String(o),severalResponders:o>1,response:L(n.response)?O(n.response,t):null,updates:ye(n.updates,t),resolutions:n.resolutions.filter(L).map(a=>O(a,t)),ended:l===null?null:t.moment(l),linked:r.linked.slice(0,20).map(a=>({name:`#${a.number}`,url:a.url,title:t.ink.inline(a.title,120),merged:a.merged})),due:e.rca?.due==null?null:t.moment(e.rca.due),shared:_i(e,t),impact:C(r.impact,t.ink),cause:C(r.cause,t.ink),workaround:C(r.workaround,t.ink),zone:N(t.zone),hasZone:!te(t.zone),timeline:i,dropped:s.length>i.length?String(s.length-i.length):"",chart:Cn(n),internal:e.rcaIsPrivate}}function _i({rca:e},t){if(e===null||e.shared===null)return null;let{at:n,by:r,url:o}=e.shared;return{at:t.moment(n),by:r===null?"":t.ink.inline(r,60),url:o}}function Ui(e){let t=0,n=e.findLastIndex(r=>(t+=r.text.length+(r.url?.length??0)+120,t>Ki));return e.slice(Math.max(n+1,e.length-Di))}function zi(e){let{words:t,milestones:n}=e.evaluation.incident,r=[...t,...n].map(o=>o.by).filter(o=>o.part==="staff"&&o.login!==null);return new Set(r.map(o=>o.login?.toLowerCase())).size}function Bi(e,t){let n=e.evaluation.incident.severities.flatMap(r=>r.severity===null?[]:[{severity:S(r.severity),from:t.moment(r.from)}]);return n.length>1?n.slice(-12):[]}function Yi(e,t){let{evaluation:n}=e,{milestones:r}=n.incident,s=[n.response,...n.updates,...n.resolutions].filter(a=>a.standing==="missed").flatMap(qi),i=[...r.map(a=>Gi(a,e,t)),...s],l={utc:Vn("Etc/UTC"),local:Vn(t.zone)};return i.toSorted((a,u)=>a.at-u.at).map(({at:a,row:u})=>({utc:l.utc(a),local:l.local(a),...u}))}function Vn(e){let t=null;return n=>{let r=ne(n,e),o=t!==null&&t!==r.day;return t=r.day,o?re(r):r.clock}}var Pn={url:null,text:"",first:!1,closing:!1,next:null,hold:null,reason:"",merged:!1,metric:""};function qi(e){return e.due===null?[]:[{at:e.due,row:{...Pn,type:"due",by:"clock",metric:e.metric}}]}function Gi(e,t,n){let{at:r,by:o,url:s,what:i}=e,l={...Pn,type:i.type,by:o.part,url:s},{inline:a}=n.ink;switch(i.type){case"opened":return{at:r,row:{...l,text:a(t.evaluation.incident.title,120)}};case"severity":return{at:r,row:{...l,text:i.severity===null?"":K(i.severity)}};case"word":return{at:r,row:{...l,...ji(e,i,t,n)}};case"held":case"resumed":return{at:r,row:{...l,hold:P(i.hold,o,n)}};case"closed":return{at:r,row:{...l,reason:i.reason,text:i.closer?.type==="pull-request"?`#${i.closer.number}`:""}};case"referenced":return{at:r,row:{...l,text:`#${i.number}`,merged:i.merged}};case"transferred":return{at:r,row:{...l,text:a(i.from??"",80)}};case"reopened":return{at:r,row:l}}}function ji(e,t,n,r){let o=n.evaluation.incident.closings.some(s=>s.word!==null&&s.word.url!==null&&s.word.url===e.url);return{text:r.ink.inline(T(t.text),140),first:t.first,closing:o,next:t.next===null?null:r.moment(t.next)}}var Ji=/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*\S)\s*$/;function Ln(e){let n=R(e.replace(/\r\n?/g,`
`).replace(/<!--[\s\S]*?(?:-->|$)/g,"")).flatMap(r=>{let[,o,s=""]=(r.code?null:Ji.exec(r.text))??[];return o===void 0||s==="\u2026"||s==="..."?[]:[o!==" "]});return n.length===0?null:{done:n.filter(r=>r).length,of:n.length}}var Qi=/<!-- incident-slo:rca:([a-z-]+) -->/g;function we(e){return[...e.matchAll(Qi)].flatMap(t=>{let n=t[1]??"",r=`<!-- /incident-slo:rca:${n} -->`,o=e.indexOf(r,t.index),s=e.indexOf(t[0])===e.lastIndexOf(t[0])&&e.indexOf(r)===e.lastIndexOf(r),i=o<0?"":e.slice(t.index+t[0].length,o);return o<0||!s||/<!-- \/?incident-slo:rca:/.test(i)?[]:[{name:n,from:t.index,until:o+r.length,text:e.slice(t.index,o+r.length)}]})}function Tu(e,t){let n=new Map(we(t).map(s=>[s.name,s.text])),r="",o=0;for(let s of we(e)){let i=n.get(s.name),l=i===void 0||i===s.text.replace(/\r\n/g,`
`);r+=e.slice(o,s.from)+(l?s.text:i),o=s.until}return r+=e.slice(o),r===e?null:r}var Zi=["What Happened","Who Was Affected","Root Cause","How We'll Prevent It","Lessons Learned"],Xi=/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm,el=new Set(["affected","cause"]),Nn=/\ue000([\s\S]*?)\ue001/g,tl=5e4,nl=8e3;function $n(e,t,n){let r=rl(t),o=al(t),s=sl(ol(e)),i=r.map(u=>({heading:u,parts:s.filter(d=>ll(d,u))})),l=i.flatMap(({heading:u,parts:d})=>dl(u.title,d,o));if(l.length>0)return dt(l);let a=i.map(({heading:u,parts:d})=>({title:u.title,text:ml(d,n)}));return at(pl(a))}function rl(e){let t=[...qe(e).matchAll(Xi)].map(([,n="",r=""])=>({level:n.length,title:r}));return t.length>0?t:Zi.map(n=>({level:2,title:n}))}function qe(e){return e.replace(/\r\n?/g,`
`).replace(/[\ue000-\ue003]/g,"")}function ol(e){let t=qe(e),n="",r=0;for(let o of we(t))el.has(o.name)&&(n+=`${t.slice(r,o.from)}\uE000${o.text.replace(/<!--[\s\S]*?-->/g,"").trim()}\uE001`,r=o.until);return(n+t.slice(r)).replace(/<!--[\s\S]*?(?:-->|$)/g,"")}function sl(e){let t=R(e),n=t.flatMap((i,l)=>{let a=il(t,i,l);return a===null?[]:[{...a,index:l}]}),r=({level:i,index:l})=>n.find(a=>a.index>l&&a.level<=i)?.index??t.length,o=n.filter(({title:i})=>/^internal\b/i.test(i.replace(/^[^\p{L}]+/u,""))),s=i=>o.some(l=>i>=l.index&&i<r(l));return n.filter(({index:i})=>!s(i)).map(i=>{let a=t.slice(i.index+i.height,r(i)).filter((u,d)=>!s(i.index+i.height+d));return{level:i.level,title:i.title,lines:a.map(u=>u.text)}})}function il(e,t,n){if(t.code)return null;let[,r,o=""]=/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(t.text)??[];if(r!==void 0)return{level:r.length,title:o,height:1};let[,s,i=""]=/^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(t.text)??[];if(s!==void 0)return{level:Number(s),title:i,height:1};let l=e[n+1],a=l===void 0||l.code?null:/^ {0,3}(=+|-{2,})[ \t]*$/.exec(l.text)?.[1];return a==null||!/^ {0,3}[^\s|>#*+-]/.test(t.text)?null:{level:a.startsWith("=")?1:2,title:t.text.trim(),height:2}}function ll(e,t){return e.level<=t.level&&Fn(e.title)===Fn(t.title)}function Fn(e){return e.replace(/['’`*_]/g,"").replace(/[^\p{L}\p{N}]+/gu," ").trim().toLowerCase()}function al(e){return qe(e).split(`
`).map(n=>n.trim()).flatMap(n=>/^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/.exec(n)?.slice(1).find(r=>r!==void 0)??[])}function dl(e,t,n){if(t.length===0)return[{why:"no-section",section:e}];let r=t.flatMap(o=>o.lines);return r.some(o=>ul(o,n))?[{why:"prompt",section:e}]:r.every(o=>Wn(o))?[{why:"empty",section:e}]:[]}function ul(e,t){return cl(e)||t.some(n=>e.includes(n))}function cl(e){return/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(e)}function Wn(e){return/^\s*#{1,6}\s/.test(e)||!/[\p{L}\p{N}]/u.test(e)}function ml(e,t){let n=e.map(i=>i.lines.join(`
`)).join(`

`),r=n.replace(Nn,""),s=r.split(`
`).some(i=>!Wn(i))?r:n.replace(Nn,"$1");return un(s.replace(/\n{3,}/g,`

`).trim(),t)}function pl(e){let t=e.slice(1).map(({title:r,text:o})=>({title:r,text:De(o,nl)})),n=tl-t.reduce((r,{text:o})=>r+o.length,0);return[...e.slice(0,1).map(({title:r,text:o})=>({title:r,text:De(o,n)})),...t]}function Hn(e,t,n){let r=Ge(n),o=n instanceof Error?n.message:String(n);switch(r){case"limit":case"cancelled":if(e.left.push({issue:t,why:o}),e.halted===r)return;e.halted=r,e.warnings.push(`${o} The next run finishes it.`);return;case"passing":e.left.push({issue:t,why:o}),e.warnings.push(`${o} The next run finishes it.`);return;case"locked":case"gone":e.warnings.push(o);return;default:e.failures.push({issue:t,message:o,fatal:!0})}}function Nu(e){return Ge(e)==="forbidden"}function Fu(e){return Ge(e)==="passing"}function Ge(e){return e instanceof Error&&"kind"in e&&typeof e.kind=="string"?e.kind:null}function Dn(e,t){if(!$(e.author,t.ourselves))return null;let[n,r]=zt(e.body)?.incident.split("#")??[];return n===t.reading.repository.name.toLowerCase()?Number(r):null}async function Kn(e,t,n){let{rca:r}=t;if(r===null||r.number===null)return null;let o=fl(r,n);if(o!==null)return o;let s=e.state==="resolved"&&r.finishedAt===null,i=Je(e,t)||t.shared.some(({state:l})=>l==="claimed");if(!s&&!i)return null;try{return await n.ports.github.readIssue(r.repository,r.number)}catch(l){return Hn(n.outcome,e.incident.number,l),null}}function fl(e,{reviews:t}){let n=`${e.repository}#${e.number}`.toLowerCase(),r=t.get(n)??null;return t.delete(n),r}function _n(e,t){if(t===null||e.rca===null)return e;let n=t.closedAt===null?null:Ln(t.body);return{...e,rca:{...e.rca,finishedAt:t.closedAt,isDropped:t.isDropped,items:n}}}function Je({incident:e},{ask:t}){return e.shareAsk!==null&&e.shareAsk.comment!==t?.comment}async function Un(e,t,n,r){let o=e.evaluation.incident.shareAsk;if(o===null)return t;let s=await hl(e,t,n,r);if(!s.ok)return{...t,ask:je(o,"refused",s.error)};let i=t.shared.at(-1),l=gl(s.value);if(i?.state==="posted"&&i.digest===l)return{...t,ask:je(o,"unchanged",[])};let a=i?.state==="claimed"?t.shared:[...t.shared,yl(o,l,t.shared.length)];return{...t,ask:je(o,"shared",[]),shared:a}}function je({comment:e,at:t,by:n,url:r},o,s){return{comment:e,at:t,by:n.login,url:r,outcome:o,lacks:s}}function yl({at:e,by:t},n,r){return{key:r===0?"rca:shared":`rca:shared@${I(e)}`,askedAt:e,by:t.login,digest:n,state:"claimed",url:null}}async function hl(e,t,n,r){let{rca:o}=t;if(o===null||o.number===null)return{ok:!1,error:[{why:"no-rca",section:""}]};if(n===null)return{ok:!1,error:[{why:"unreadable",section:""}]};let s=await r.renderer.render("rca.md",En(e));return $n(n.body,s,o.repository.toLowerCase()===r.reading.repository.name.toLowerCase())}function gl(e){return he({sections:e},"")}async function rc(e,t,n){let{policy:r,ourselves:o,settings:s}=n,i=Bt(e,o,s.stateSecret),l=i.find(f=>f.marker.kind==="status")??null,a=l?.marker.kind==="status"?l.marker.memory:Kt;if(Dn(e,n)!==null||!wl(e,l,n))return null;await bl(Ft(e,r,o,l===null?null:a),n);let u=Ee(e,r,Bn(n),a);if(u===null)return null;let d=Oe(u,r,a,t),m=await Kn(d,a,n),c=_n(a,m),p=zn({issue:e,evaluation:d,comments:i,status:l,known:a,review:m},c,n);return!Je(d,a)||p.plan.effects.some(({type:f})=>f==="comment")?p:zn(p,await Un(be(p,c,n),c,m,n),n)}function zn(e,t,{policy:n}){let r=en(e.evaluation,n,t,e.comments);return{...e,plan:r,memory:nn(e.evaluation,e.issue,r,t)}}function wl(e,t,{policy:n}){if(t!==null)return!0;let r=new Set(n.severities.flatMap(s=>s.labels.map(i=>i.toLowerCase()))),o=s=>s!==null&&r.has(s.toLowerCase());return e.labels.some(o)||e.events.some(s=>s.type==="labeled"&&o(s.label))}async function bl(e,{ports:t,roles:n}){let r=[...e].filter(s=>!n.has(s)),o=await Promise.all(r.map(async s=>[s,await t.github.roleOf(s)]));for(let[s,i]of o)n.set(s,i)}function Bn({ourselves:e,roles:t}){return{ourselves:e,roles:t}}function be(e,t,n){return Yn(e.evaluation,t,e.status?.url??null,e.evaluation.at,n)}function oc(e,t,n,r){if(n>=e.evaluation.at)return be(e,t,r);let o=rn(t,n),s={...t,...o,words:t.words.filter(l=>l.recordedAt<=n)},i=Ee(Rt(e.issue,n),r.policy,Bn(r),s);return i===null?be(e,t,r):Yn(Oe(i,r.policy,o,n),t,e.status?.url??null,n,r)}function Yn(e,t,n,r,o){let{policy:s,reading:i}=o,{rca:l}=t,u=(l?.repository??s.rca.repository??e.incident.repository).toLowerCase()===i.repository.name.toLowerCase(),d=u?i.repository.isPrivate:l?.isPrivate??null;return{evaluation:e,policy:s,memory:t,noticedAt:r,statusUrl:n,rca:l===null?null:{...kl(l,t,e.at),visible:u||d===!1},rcaIsPrivate:d===!0}}function kl(e,{shared:t},n){let{number:r,url:o,repository:s,due:i}=e,l=e.finishedAt!==null&&e.finishedAt<=n,a=i!==null&&i<n,u=l?e.isDropped?"dropped":"done":a?"overdue":"open",d=t.findLast(m=>m.askedAt<=n&&m.url!==null);return{number:r,url:o,repository:s,due:i,state:u,items:l?e.items:null,shared:d?.url==null?null:{at:d.askedAt,by:d.by,url:d.url}}}function sc(e,t,n){return n.renderer.digest("status.md",Rn(be(e,t,n)))}function lc(){return{incidents:[],deeds:[],failures:[],warnings:[],left:[],halted:null}}function ac(e){return e.deeds.filter(({what:t})=>t==="status-created"||t==="comment"||t==="mail"||t==="rca-opened"||t==="rca-remark").length}async function mc(e,{policy:t},n){let r="path"in t&&e.policy===null,o="builtIn"in t?t:e.policy===null?{builtIn:"gruntwork"}:{name:t.path,text:e.policy},s=await wt(o,{now:n});return s.ok?{ok:!0,...s.value,isDefault:r}:{ok:!1,problems:s.error}}function pc(e){return gt({...e,file:"",line:null,column:null})}var J=class extends Error{field;constructor(t,n){super(`there is no field "${t}" here; there are ${n.join(", ")}`),this.field=t}};function ke(e){return typeof e!="object"||e===null?e:new Proxy(e,{get(t,n,r){if(typeof n=="symbol"||Array.isArray(t)||Object.hasOwn(t,n))return ke(Reflect.get(t,n,r));if(vl.has(n))return Reflect.get(t,n,r);throw new J(n,Object.keys(t))}})}var vl=new Set(["toHTML","toJSON","then","toString","valueOf","length"]);var qn=`{{#if closing.change}}**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})), and this {{severity.short}} incident was closed at {{closing.at.full}}.**{{else}}**It is over since {{closing.at.full}}.**{{/if}}{{#if closing.confirmed}} Support confirmed it at {{closing.confirmed.near}}.{{/if}} It lasted {{duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#if duration.only}}, all of it at {{duration.only}}{{else}}{{#if duration.parts}}: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}{{/if}}{{/if}}. We are sorry for the time this cost you.

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
`;var Gn=`{{#each corrected}}
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
`;var jn=`{{#> mail-page}}
{{> mail-customers-news}}
{{/mail-page}}
`;var Jn=`{{> mail-customers-news}}
`;var Qn=`{{#each news}}
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
{{#is cause "lowered"}}Now {{@root.severity.name}}{{else}}No longer a severe incident{{/is}}: {{@root.title}}
{{/mail-headline}}
{{#> mail-p}}
{{#is cause "lowered"}}Since {{at.full}} we treat this as {{@root.severity.short}}{{#if @root.severity.means}}: {{@root.severity.means}}{{/if}}. It is not over: it stays open, and the issue shows what we promise now.{{else}}Since {{at.full}} our response and solution times no longer apply to this{{#if hold}}: {{> part-reason hold}}{{/if}}.{{/is}} You will have no further mail about it unless it becomes severe again.
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
`;var Zn=`<p class="fact">{{> @partial-block}}</p>
`;var Xn=`- {{> @partial-block}}{{~! no empty line ~}}
`;var er=`<p class="foot">{{> @partial-block}}</p>
`;var tr=`
--
{{> @partial-block}}
`;var nr=`<h1>{{> @partial-block}}</h1>
`;var rr=`<h2>{{text}}</h2>
`;var or=`{{text}}

`;var sr=`{{> @partial-block}}

`;var ir=`{{#if response}}
{{#> mail-p}}
{{#is response.standing "missed"}}Our first answer {{#if response.late}}came {{response.late.long}} after the {{response.target}} we aim for{{else}}did not come within the {{response.target}} we aim for{{/if}}{{else is response.standing "met"}}Our first answer came in time{{else}}No time was promised for a first answer{{/is}}{{#each resolutions}}; {{#is standing "met"}}the solution{{#if again}} after it was reopened{{/if}} came in time{{#if took}} ({{took.short}}{{#if business}} of business time{{/if}}, target {{target}}){{/if}}{{else is standing "missed"}}the solution{{#if again}} after it was reopened{{/if}} came {{#if late}}{{late.long}} late{{else}}late{{/if}}{{#if target}} (target {{target}}){{/if}}{{else}}for the solution no time was promised{{/is}}{{/each}}.{{#if updates}}{{#unless updates.allKept}} Of {{updates.of}} announced updates {{updates.kept}} came in time.{{/unless}}{{/if}}
{{/mail-p}}
{{/if}}
`;var lr=`<a href="{{url}}">{{url}}</a>{{~! no line end ~}}
`;var ar=`{{url~}}
`;var dr=`<p>{{> @partial-block}}</p>
`;var ur=`{{> @partial-block}}

`;var cr=`<!doctype html>
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
.fact { margin: 0 0 0.4em; padding-left: 0.8em; border-left: 3px solid #d1d9e0; }
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
<div class="page">
{{> @partial-block}}
</div>
</body>
</html>
`;var mr=`<p class="title"><strong>{{title}}:</strong></p>
<blockquote>\u201C{{text}}\u201D</blockquote>
`;var pr=`{{title}}: \u201C{{text}}\u201D

`;var fr=`{{#> mail-page}}
{{> mail-staff-news}}
{{/mail-page}}
`;var yr=`{{> mail-staff-news}}
`;var hr=`{{#each news}}
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
`;var gr=`{{#is standing "open"}}open{{#if due}}, due {{due.near}}{{/if}}{{else is standing "held"}}clock stopped{{#if left}}, {{left.long}} left{{/if}}{{else is standing "met"}}kept{{#if ended}}, {{ended.near}}{{/if}}{{else is standing "missed"}}missed{{#if due}}, due {{due.near}}{{/if}}{{#if ended}}, done {{ended.near}}{{/if}}{{else}}{{#if bestEffort}}best effort{{else}}no verdict{{/if}}{{/is~}}
`;var wr=`<strong>{{text}}</strong>{{~! no line end ~}}
`;var br=`{{text}}{{~! no line end ~}}
`;var kr=`{{#each misses}}
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
`;var vr=`{{#each parts}}
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
`;var xr=`\`\`\`mermaid
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
`;var Sr=`{{#is type "opened"}}Reported{{else is type "severity"}}{{#if text}}Set to {{text}}{{else}}Severity taken off{{/if}}{{else is type "word"}}{{#if first}}First answer{{else if closing}}Closing comment{{else}}Update{{/if}}{{else is type "held"}}Clock stopped: {{> part-reason hold}}{{else is type "resumed"}}Clock goes on{{else is type "closed"}}{{#is reason "completed"}}Closed as completed{{else is reason "duplicate"}}Closed as a duplicate{{else}}Closed as not planned{{/is}}{{#if text}} by {{text}}{{/if}}{{else is type "reopened"}}Reopened{{else is type "referenced"}}Change {{text}} {{#if merged}}merged{{else}}linked{{/if}}{{else}}Moved here{{#if text}} from {{text}}{{/if}}{{/is~}}
`;var Ir="| Write in a comment of yours, one a line, first thing | What it does |\n|---|---|\n| `/ack` or `/ack 09:20 by phone` | counts as the first answer, also one given elsewhere |\n| `/impact TEXT` \xB7 `/cause TEXT` \xB7 `/workaround TEXT` | who is affected \xB7 what is known \xB7 what customers can do now |\n| `/next-update 2h` | promises the next word by then |\n| `/status investigating`, `identified`, `monitoring` or `resolved` | what you are doing, in words |\n| `/pause REASON` \xB7 `/resume` | stops the clocks \xB7 lets them go on |\n| `/rca share` | posts the analysis's sections for customers here, and mails them |\n| `/started 2026-03-02T09:30` | when the trouble began; moves no clock |\n";var Ar=`
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
`;var Or=`{{#is standing "met"~}}
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
`;var Mr=`{{#is metric "response"}}first answer{{else is metric "update"}}update{{else}}solution{{/is~}}
`;var Rr=`{{#is type "paused"}}paused{{#if reason}}: {{reason}}{{/if}}{{else is type "resolved"}}{{#is cause "closed"}}closed as solved{{else}}marked as mitigated{{/is}}{{else is cause "excluded"}}not covered: {{reason}}{{else is cause "no-severity"}}no severity was set{{else is cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is~}}
`;var Tr=`| What you could count on | Target | How it went |
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
`;var Cr=`{{#is standing "open"~}}
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
`;var Vr=`{{#if confirm}}
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
- **Mail to {{audience}} not delivered** ({{news}}): {{#if givenUp}}given up after {{tries}} runs.{{else}}{{tries}} {{#is tries 1}}run has{{else}}runs have{{/is}} tried, the next one tries again.{{/if}}
{{/each}}
{{#if help}}

{{> part-help}}
{{else}}
- Commands: comment \`/help\`.
{{/if}}
`;var Er=`| UTC |{{#if hasZone}} {{zone}} |{{/if}} What | Who |
|---|{{#if hasZone}}---|{{/if}}---|---|
{{#if dropped}}
| |{{#if hasZone}} |{{/if}} *{{dropped}} earlier rows are left out; the issue has them all* | |
{{/if}}
{{#each timeline}}
| {{utc}} |{{#if ../hasZone}} {{local}} |{{/if}} {{#is type "due"}}**{{#is metric "response"}}First answer due{{else is metric "update"}}Update due{{else}}Solution due{{/is}}**{{else}}{{#if url}}[{{> part-event}}]({{url}}){{else}}{{> part-event}}{{/if}}{{#is type "word" "opened"}}{{#if text}}: {{text}}{{/if}}{{/is}}{{#if next}} (next word by {{next.brief}}){{/if}}{{/is}} | {{> part-who}} |
{{/each}}
`;var Pr=`{{#is by "staff"}}support{{else is by "bot"}}automation{{else is by "clock"}}clock{{else}}customer{{/is~}}
`;var Lr=`<!-- incident-slo:rca:header -->
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
`;var Nr=`{{#is what "overdue"}}
**This root cause analysis is overdue.** It was due by {{#if rca}}{{#if rca.due}}{{rca.due.full}}{{/if}}{{/if}}. Customers of [{{name}}]({{url}}) read there that it is still being written. It is done when this issue is closed; \`/rca share\` on the incident sends them the sections meant for them.
{{else}}
**Closed with action items still open.** {{#if rca}}{{#if rca.items}}{{rca.items.done}} of {{rca.items.of}} are done. {{/if}}{{/if}}Thank you for finishing the analysis of [{{name}}]({{url}}). If the rest is followed up elsewhere, all is well; a link to it here helps whoever looks later. This is said once.
{{/is}}
`;var Fr=`**This incident is open again since {{#if closing.reopened}}{{closing.reopened.full}}{{/if}}.** It had been closed at {{closing.at.near}}; {{#is closing.reopenedBy "staff"}}support{{else is closing.reopenedBy "bot"}}automation{{else}}{{#if closing.reopenedByReporter}}the person who reported it{{else}}a customer{{/if}}{{/is}} reopened it. We are sorry that it is not over yet.

{{#if latest}}
**Latest from support, {{latest.at.brief}}:** \u201C{{latest.inline}}\u201D{{#if latest.url}} [Read it]({{latest.url}}){{/if}}

{{/if}}
**What happens now:** it counts as {{severity.name}}, and {{#is reopening "restart"}}the clock for a solution starts anew{{else}}the clock goes on where it stood; the time it was closed does not count{{/is}}.{{#if solution}} A solution {{#is solution.standing "missed"}}was{{else}}is{{/is}} due by {{solution.due.near}}.{{/if}}{{#is next.what "update"}}{{#unless next.late}} The next update comes by {{next.due.near}}.{{/unless}}{{/is}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows where it stands.{{/if}}{{#if contact}} To reach us: {{contact}}.{{/if}}
`;var $r=`**The full review of this incident**{{#if rca}}{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}}{{/if}}, as of {{at.full}}.{{#if before}} It takes the place of [what we shared before]({{before}}).{{/if}}

<!-- incident-slo:review -->
{{#each sections}}
### {{title}}

{{text}}

{{/each}}
<!-- /incident-slo:review -->

---

{{#if locked}}{{#if contact}}Questions about it? Reach us: {{contact}}.{{/if}}{{else}}Questions about it? Comment here{{#if contact}}, or reach us: {{contact}}{{/if}}.{{/if}}
`;var Wr=`### {{#if severity}}{{severity.name}}{{else}}No severity{{/if}}: {{#is situation "unanswered"}}{{#if next.late}}our first answer is late{{else}}waiting for our first answer{{/if}}{{else is situation "investigating"}}we are looking for the cause{{else is situation "identified"}}we know the cause and are working on it{{else is situation "monitoring"}}a fix is in place, we are watching it{{else is situation "said-resolved"}}support reports it resolved{{else is situation "reopened"}}open again{{else is situation "paused"}}paused{{else is situation "mitigated"}}mitigated{{else is situation "ended"}}closed, not yet confirmed by support{{else is situation "over"}}{{#if closing}}{{#if closing.change}}closed with a fix{{else}}over{{/if}}{{else}}over{{/if}}{{else is situation "set-aside"}}{{#is hold.cause "excluded"}}not covered by our response times{{else is hold.cause "no-severity"}}nothing is promised now{{else is hold.cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is}}{{else}}we are working on it{{/is}}

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
`;var Qe={"status.md":{file:"status.md.hbs",mode:"md"},"news.md":{file:"news.md.hbs",mode:"md"},"missed.md":{file:"missed.md.hbs",mode:"md"},"all-clear.md":{file:"all-clear.md.hbs",mode:"md"},"reopened.md":{file:"reopened.md.hbs",mode:"md"},"correction.md":{file:"correction.md.hbs",mode:"md"},"rca-remark.md":{file:"rca-remark.md.hbs",mode:"md"},"shared.md":{file:"shared.md.hbs",mode:"md"},"rca.md":{file:"rca.md.hbs",mode:"md"},"mail-customers.txt":{file:"mail-customers.txt.hbs",mode:"txt"},"mail-customers.html":{file:"mail-customers.html.hbs",mode:"html"},"mail-staff.txt":{file:"mail-staff.txt.hbs",mode:"txt"},"mail-staff.html":{file:"mail-staff.html.hbs",mode:"html"}},fa=new Map([["all-clear.md.hbs",qn],["correction.md.hbs",Gn],["mail-customers-news.hbs",Qn],["mail-customers.html.hbs",jn],["mail-customers.txt.hbs",Jn],["mail-fact.html.hbs",Zn],["mail-fact.txt.hbs",Xn],["mail-foot.html.hbs",er],["mail-foot.txt.hbs",tr],["mail-heading.html.hbs",rr],["mail-heading.txt.hbs",or],["mail-headline.html.hbs",nr],["mail-headline.txt.hbs",sr],["mail-kept.hbs",ir],["mail-link.html.hbs",lr],["mail-link.txt.hbs",ar],["mail-p.html.hbs",dr],["mail-p.txt.hbs",ur],["mail-page.html.hbs",cr],["mail-quote.html.hbs",mr],["mail-quote.txt.hbs",pr],["mail-staff-news.hbs",hr],["mail-staff.html.hbs",fr],["mail-staff.txt.hbs",yr],["mail-standing.hbs",gr],["mail-strong.html.hbs",wr],["mail-strong.txt.hbs",br],["missed.md.hbs",kr],["news.md.hbs",vr],["part-chart.md.hbs",xr],["part-event.hbs",Sr],["part-help.md.hbs",Ir],["part-ledger.md.hbs",Ar],["part-outcome.md.hbs",Or],["part-promise.hbs",Mr],["part-reason.hbs",Rr],["part-record.md.hbs",Tr],["part-standing.md.hbs",Cr],["part-support.md.hbs",Vr],["part-timeline.md.hbs",Er],["part-who.hbs",Pr],["rca.md.hbs",Lr],["rca-remark.md.hbs",Nr],["reopened.md.hbs",Fr],["shared.md.hbs",$r],["status.md.hbs",Wr]]);function ya(e){let t=/\.(md|txt|html)\.hbs$/.exec(e)?.[1];return t==="md"||t==="txt"||t==="html"?t:null}function Ze(e,t){let r=[...new Map([...fa,...t])].filter(([o])=>o.endsWith(".hbs")&&(ya(o)??e)===e);return new Map(r.map(([o,s])=>[o,{partial:o.replace(/(\.(md|txt|html))?\.hbs$/,""),text:s}]))}function Hr(e,t){let{file:n,mode:r}=Qe[e],o=Ze(r,t),s=new Map([...o].map(([l,{partial:a}])=>[a,l])),i=new Set([n]);for(let l of i)for(let a of(o.get(l)?.text??"").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)){let u=s.get(a[1]??"");u!==void 0&&i.add(u)}return[...i].map(l=>`${l}
${o.get(l)?.text??""}`).join(`
`)}async function Ur(e,t,n){let r=await zr(),o=Kr(r,e,t,n);if(o.ok)return{text:o.text,problem:null};let s=Kr(r,e,t,ha);if(!s.ok)throw new Error(`unreachable: ${s.problem.file}:${s.problem.line??"?"} ${s.problem.message}`);return{text:s.text,problem:o.problem}}async function rp(e,t){let n=await zr();try{return n.precompile(t,Br.md),null}catch(r){return Yr(r,e,new Map([[e,t]]))}}var ha=new Map,Dr=null;function zr(){return Dr??=import("./lib-GYDONZRV.js").then(e=>e.default),Dr}function Kr(e,t,n,r){let{file:o,mode:s}=Qe[t];try{let i=wa(e,s,r);return{ok:!0,text:ga(i.run(o,n),s)}}catch(i){return{ok:!1,problem:Yr(i,o,r)}}}function ga(e,t){let n=e.replace(/\r\n/g,`
`).replace(/[ \t]+$/gm,"");return t==="html"?`${n.replace(/\n{2,}/g,`
`).replace(/\n(<\/(?:p|h1|blockquote)>)/g,"$1").trim()}
`:n.replace(/\n{3,}/g,`

`).trim()}var _r=new WeakMap;function wa(e,t,n){let r=_r.get(n)??new Map;_r.set(n,r);let o=r.get(t)??ba(e,t,n);return r.set(t,o),o}function ba(e,t,n){let r=e.create();r.registerHelper(ka);let o=new Map;for(let[s,{partial:i,text:l}]of Ze(t,n)){let a=xa(s,r.compile(l,Br[t]));o.set(s,a),r.registerPartial(i,a)}return{run:(s,i)=>o.get(s)?.(ke(i),{allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1})??""}}var Xe={is:!0},Br={md:{strict:!0,noEscape:!0,knownHelpers:Xe,knownHelpersOnly:!0},txt:{strict:!0,noEscape:!0,knownHelpers:Xe,knownHelpersOnly:!0},html:{strict:!0,noEscape:!1,knownHelpers:Xe,knownHelpersOnly:!0}},ka={is(e,...t){let n=t.at(-1);if(!va(n))throw new Error('"is" needs a block: {{#is field "value"}}\u2026{{/is}}');return t.slice(0,-1).includes(e)?n.fn(this):n.inverse(this)}};function va(e){return typeof e=="object"&&e!==null&&"fn"in e&&typeof e.fn=="function"}var D=class extends Error{file;constructor(t,n){super(n instanceof Error?n.message:String(n),{cause:n}),this.file=t}};function xa(e,t){return(n,r)=>{try{return t(n,r)}catch(o){throw o instanceof D?o:new D(e,o)}}}function Yr(e,t,n){let r=e instanceof D?e.file:t,o=e instanceof D?e.cause:e,s=n.get(r)??"";return{file:r,line:Sa(o,s),message:Ia(o)}}function Sa(e,t){if(!(e instanceof Error))return null;let n=/Parse error on line (\d+)/.exec(e.message)?.[1]??/ - (\d+):\d+$/.exec(e.message)?.[1];if(n!==void 0)return Number(n);let r=e instanceof J?e.field:/partial (\S+) could not/.exec(e.message)?.[1],o=r===void 0?-1:t.split(`
`).findIndex(s=>s.includes("{{")&&s.includes(r));return o<0?null:o+1}function Ia(e){let t=e instanceof Error?e.message:String(e),n=/^"([^"]+)" not defined in/.exec(t)?.[1];if(n!==void 0)return`there is no field "${n}" here`;let r=/unknown helper (\S+)/.exec(t)?.[1];if(r!==void 0)return`there is no helper "${r}"; there are if, unless, each, with, is`;let o=t.split(`
`),s=o.find(i=>i.startsWith("Expecting"));return s===void 0?(o[0]??t).slice(0,300):`it cannot be read here: ${s.slice(0,200)}`}var Aa=new Map;function ap(e){let t=e.size===0?Aa:e,n=new Map;return{render:async(r,o)=>{let{text:s,problem:i}=await Ur(r,o,t);return i!==null&&n.set(`${i.file} ${i.line} ${i.message}`,i),s},digest:(r,o)=>he(o,Hr(r,t)),problems:n}}export{Hn as a,Nu as b,Fu as c,$ as d,_t as e,md as f,pd as g,Ut as h,zt as i,fd as j,qt as k,de as l,Gt as m,R as n,T as o,ue as p,Vd as q,ce as r,me as s,fn as t,Ed as u,Pd as v,fe as w,C as x,bn as y,kn as z,vn as A,xn as B,P as C,O as D,L as E,ye as F,gi as G,Rn as H,Be as I,Tn as J,Pi as K,_a as L,Oe as M,Rt as N,Ee as O,rn as P,Au as Q,En as R,Tu as S,Dn as T,hl as U,gl as V,rc as W,be as X,oc as Y,sc as Z,lc as _,ac as $,mc as aa,pc as ba,Qe as ca,fa as da,Ur as ea,rp as fa,ap as ga};
