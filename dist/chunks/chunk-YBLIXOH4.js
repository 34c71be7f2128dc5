import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as xe,c as Se}from"./chunk-AUVE75JT.js";import{a as C,b as K,c as I}from"./chunk-V5LW7SKE.js";import{B as Ne,a as H,b as Ee,c as X,w as Pe}from"./chunk-ZDZIJBTO.js";import{a as We}from"./chunk-RKDOE7XX.js";import{h as ke,k as ve,m as G,p as Ce}from"./chunk-PQDRC76D.js";import{f as $,h as J,i as be}from"./chunk-TOHFEBSU.js";import{a as Re,b as Me}from"./chunk-CNRJW2IM.js";import{h as Ie,j as Ae,k as Te,l as Oe}from"./chunk-5G4PMZUL.js";import{a as S}from"./chunk-JPHI6RJ4.js";import{b as Le}from"./chunk-GFVBZSFL.js";import{createHash as _n}from"node:crypto";function Fe(e,t,n,s,r){let o=s.find(l=>I(l,e));if(o===void 0)return null;let i={severity:e,target:t,calendar:n};if(r!==null&&r.severity===e.key)return r.amount===null?null:{...i,amount:r.amount,exhaustedAt:Dn(e,n,s,r.amount,r.due)};let a=Se(t,n,o.from);return{...i,amount:a,exhaustedAt:E(e,n,s,a)}}function E(e,t,n,s){let r=s;for(let o of n){if(!I(o,e))continue;let i=ve(t,o.from,r);if(i<=o.until)return i;r-=G(t,o.from,o.until)}return null}function Q(e,t,n,s){return n.filter(r=>r.from<s&&I(r,e)).reduce((r,o)=>r+G(t,o.from,Math.min(o.until,s)),0)}function Dn(e,t,n,s,r){let o=E(e,t,n,s);return o===null||r===null?o:n.some(a=>I(a,e)&&a.from<=o&&r<=a.until)?Math.max(o,r):o}function De(e,t,n,s,r){let o=new Set(t.map(d=>d.key)),i=Number.POSITIVE_INFINITY,a={clock:null,due:null,missed:!1};for(let d of n){d.severity!==null&&(o.add(d.severity.key),i=d.severity.rank),a=$n(e,o,i,r);let c=a.due,f=d.holding===null?d.severity!==null:d.holding.hold.type==="paused";if(!(c===null||!f)&&c<Math.min(d.until,s))return{...a,missed:!0}}let l=n.at(-1);return l===void 0||l.holding!==null||l.severity===null?{...a,due:null}:a}function $n(e,t,n,s){let r={clock:null,due:null,missed:!1};for(let o of e){if(!t.has(o.severity.key)||o.severity.rank<n)continue;let i=s!==null&&o.severity.rank>=s.rank?s.at:Number.NEGATIVE_INFINITY,a=o.exhaustedAt===null?null:Math.max(o.exhaustedAt,i);(r.clock===null||a!==null&&(r.due===null||a<r.due))&&(r={clock:o,due:a,missed:!1})}return r}function $e(e,t,n){let s=t.filter(o=>o.from<n).flatMap(o=>Hn(e,{...o,until:Math.min(o.until,n)})),r=Kn(s);return{severity:e.severity,target:e.target,zone:e.calendar?.zone??null,amount:e.amount,counted:r.reduce((o,i)=>o+i.counted,0),spans:r}}function Hn(e,t){let{from:n,until:s,holding:r,severity:o}=t;return r!==null?[{from:n,until:s,reason:{type:"held",hold:r.hold,by:r.by},counted:0}]:I(t,e.severity)?e.calendar===null?[{from:n,until:s,reason:{type:"counted"},counted:s-n}]:ke(e.calendar,n,s).map(i=>i.open?{from:i.from,until:i.until,reason:{type:"counted"},counted:i.until-i.from}:{from:i.from,until:i.until,reason:{type:"closed-hours",why:i.why,name:i.name},counted:0}):o===null?[]:[{from:n,until:s,reason:{type:"less-severe",severity:o},counted:0}]}function Kn(e){let t=[];for(let n of e){let s=t.at(-1);s!==void 0&&s.until===n.from&&JSON.stringify(s.reason)===JSON.stringify(n.reason)?t[t.length-1]={...s,until:n.until,counted:s.counted+n.counted}:t.push(n)}return t}function _(e,t){let{incident:n,policy:s,seals:r,now:o}=t,i=e.endedAt??e.cutAt??Number.POSITIVE_INFINITY,a=C(n,e.metric,e.from,Math.max(i,e.from)),l=r.deadlines[e.key]??null,u=Yn(s,e.metric),d=l?.fingerprint===u,c=He(e,a,t,d?l?.kept??null:null),f=d?l?.kept??null:jn(c,l,a,o),m=f!==null&&!d?He(e,a,t,f):c,p=qn(e,m,a,t,u,f),g=Bn(p,l,d,e.announced!==null),w=Gn(p,r.verdicts[e.key]??null,s);return w.standing==="open"||w.standing==="held"?{...w,movedFrom:g}:w}function Z(e){let{due:t,fingerprint:n,kept:s,movedFrom:r,ledger:o}=e;return{due:t,fingerprint:n,kept:s,movedFrom:r,clock:o===null?null:{severity:o.severity.key,amount:o.amount}}}function He(e,t,{incident:n,policy:s,now:r},o){let i=e.announced,a=t.map((p,g)=>g===t.length-1?{...p,until:Number.POSITIVE_INFINITY}:p),l=Vn(n).flatMap(p=>{let g=J(p,e.metric),w=i?.sets===!0&&p.rank>=i.rank;if(g===null||w)return[];let z=g.calendar===null?null:s.calendars.get(g.calendar)??null,k=Fe(p,g,z,a,o);return k===null?[]:[k]}),u=Un(n,e.from),d=De(l,u,t,r,i);if(i?.sets!==!0)return d;let c=d.due!==null&&d.due<i.at?d:null;if(c!==null)return c;let m=t.at(-1)?.until??r;return{clock:null,due:i.at,missed:i.at<Math.min(m,r)}}function Vn(e){return[...new Map(e.severities.flatMap(({severity:n})=>n===null?[]:[[n.key,n]])).values()].sort((n,s)=>n.rank-s.rank)}function Un(e,t){return e.severities.flatMap(({severity:n,from:s})=>n!==null&&s<=t?[n]:[])}function jn(e,t,n,s){let{clock:r,due:o}=e;if(r===null||o===null||t===null||o>=s)return null;let{key:i}=r.severity;if(t.clock===null&&t.due===null)return{severity:i,amount:null,due:null};if(t.clock?.severity===i){let a=E(r.severity,r.calendar,n,t.clock.amount);if(a===null||a>=s)return{...t.clock,due:null}}return t.due===null||t.due<=o?null:{severity:i,amount:Q(r.severity,r.calendar,n,t.due),due:t.due}}function Bn(e,t,n,s){return t===null||s?null:n||t.due===null||e.due===null||e.due===t.due?t.movedFrom:t.due}function Yn(e,t){let n=e.severities.map(s=>{let r=J(s,t),o=r===null||r.calendar===null?"":e.calendars.get(r.calendar)?.fingerprint??"",i=r===null?"":r.type==="duration"?r.milliseconds:`${r.days} days`;return[s.key,i,o]});return _n("sha256").update(JSON.stringify(n)).digest("hex").slice(0,12)}function qn(e,t,n,{incident:s,policy:r,now:o},i,a){let{clock:l}=t,u=n.at(-1),d=e.endedAt===null&&e.cutAt===null?u?.holding??null:null,c=zn(e,t,d!==null,u?.severity??null),m=e.endedAt??e.cutAt??(t.missed?t.due:null)??d?.since??t.due??o,p=e.announced!==null&&t.due===e.announced.at?null:l,g=d!==null&&l!==null&&!t.missed;return{key:e.key,metric:e.metric,cycle:e.cycle,startedAt:e.from,standing:c,due:t.due,remaining:g?Math.max(0,l.amount-Q(l.severity,l.calendar,n,d.since)):null,endedAt:e.endedAt,endedBy:e.endedBy,severity:l?.severity??s.severities.findLast(w=>w.severity!==null)?.severity??s.worst,promised:p?.target.text??null,announced:e.announced!==null&&t.due===e.announced.at,ledger:p===null?null:$e(p,n,Math.max(m,e.from)),atRiskAt:c==="open"&&l!==null?Jn(l,n,r):null,correctedAt:null,holding:d,movedFrom:null,kept:a,fingerprint:i}}function zn(e,t,n,s){return t.missed?"missed":e.cutAt!==null?"none":e.endedAt!==null?t.clock===null&&t.due===null?"none":"met":n||s===null?t.clock===null&&e.announced===null?"none":"held":t.due===null?"none":"open"}function Jn(e,t,n){let s=n.clocks.atRisk;return s===null?null:E(e.severity,e.calendar,t,Math.round(e.amount*s))}function Gn(e,t,n){if(t===null||!Qn(t,e))return e;if(t.verdict==="none")return Xn(e,t);let s=n.severities.find(a=>a.key===t.severity)??e.severity,r=t.fingerprint===e.fingerprint?e.ledger:null,o={...e,due:t.due,severity:s,promised:t.promised,ledger:r,remaining:null,atRiskAt:null},i=e.endedBy;if(t.verdict==="missed"){let a=e.endedAt!==null&&t.due!==null&&e.endedAt<=t.due;return e.metric==="response"&&a&&i?.kind==="acknowledged"?{...o,standing:"met",correctedAt:i.recordedAt}:{...o,standing:"missed"}}return{...o,standing:"met",endedAt:t.endedAt,correctedAt:t.correctedAt}}function Xn(e,{due:t,promised:n}){let s=e.announced?{due:e.due,promised:null}:{due:t,promised:n};return{...e,...s,standing:"none",remaining:null,ledger:null,atRiskAt:null}}function Qn({verdict:e,due:t,endedAt:n},s){switch(s.metric){case"response":return e!=="none"||s.holding!==null;case"update":return e!=="missed"||s.endedAt===null||t===null||s.endedAt>t;case"resolution":return e==="missed"||s.endedAt===n}}var Bi={verdicts:{},deadlines:{}};function ee(e,t,n,s){let r={incident:e,policy:t,seals:n,now:s},o=es(e,_(Zn(e),r)),i=ts(e,o),a=i.map(f=>_(f,{...r,seals:ss(i,n)})),l=ls(e,t).map(f=>_(f,r)),u=us(e),c=[o,a.at(-1),l.at(-1)].flatMap(f=>f===void 0?[]:[f]).flatMap(f=>f.standing==="open"&&f.due!==null?[f.due]:[]);return{incident:e,at:s,state:ds(e),holding:K(e.holds,Number.POSITIVE_INFINITY),response:o,updates:a.filter((f,m)=>f.due!==null||f.holding!==null||m===a.length-1),resolutions:l,nextDue:c.length===0?null:Math.min(...c),atSeverity:cs(e,u??s),duration:Math.max(0,(u??s)-(e.troubleAt??e.startedAt)),missed:[o,...a,...l].some(f=>f.standing==="missed")}}function Zn(e){let t=e.words[0]??null;return{metric:"response",key:"response",cycle:0,from:e.startedAt,endedAt:t?.at??null,endedBy:t,cutAt:null,announced:null}}function es(e,t){let n=e.closings.at(-1);return n!==void 0&&n.reopenedAt===null&&n.reason==="completed"&&t.standing==="held"?{...t,standing:"none",remaining:null}:t}function ts(e,t){let n=t.endedBy;if(n===null)return[];let s=[],r=n.at,o=Ke(n,e),i=(a,l,u)=>{if(r===null)return;let d=s.length===0?"update":`update@${S(r)}`;s.push({metric:"update",key:d,cycle:s.length,from:r,endedAt:a,endedBy:l,cutAt:u,announced:o}),r=null};for(let a of as(e,n))switch(a.type){case"word":i(a.at,a.word,null),o=Ke(a.word,e)??rs(o,a.at),r=is(e,a.at)?null:a.at;break;case"held":i(null,null,a.at);break;case"resumed":if(r===a.at)break;o=o!==null&&o.at>a.at?{...o,sets:o.sets&&!os(e,a.at)}:null,r=a.at;break}return i(null,null,null),s}var ns={verdict:"none",due:null,endedAt:null,severity:"",promised:null,fingerprint:"",correctedAt:null};function ss(e,t){let n=e.findLastIndex(({key:r})=>r in t.deadlines||r in t.verdicts),s=e.slice(0,Math.max(n,0)).map(({key:r})=>[r,ns]);return s.length===0?t:{...t,verdicts:{...Object.fromEntries(s),...t.verdicts}}}function Ke(e,t){return e.next===null?null:{at:e.next,rank:Ve(t,e.recordedAt)?.rank??0,sets:!0}}function rs(e,t){return e!==null&&e.at>t?{...e,sets:!1}:null}function os(e,t){return Ve(e,t)?.updates.type==="every"}function Ve(e,t){return e.severities.findLast(n=>n.from<=t)?.severity??null}function is(e,t){return K(e.holds,t)!==null}function as(e,t){let n=e.words.filter(i=>i!==t&&i.kind==="comment"&&i.at>=t.at),s=C(e,"update",t.at,Number.POSITIVE_INFINITY),r=n.map(i=>({at:i.at,type:"word",word:i}));s.forEach((i,a)=>{let l=a>0&&s[a-1]?.holding!==null,u=i.holding!==null;u!==l&&r.push({at:i.from,type:u?"held":"resumed"})});let o={word:0,held:1,resumed:1};return r.sort((i,a)=>i.at-a.at||o[i.type]-o[a.type])}function ls(e,t){let n={metric:"resolution",endedBy:null,cutAt:null,announced:null},s=t.clocks.reopened==="restart"?e.closings.filter(o=>o.reason==="completed"&&o.reopenedAt!==null):[];return[e.startedAt,...s.flatMap(o=>o.reopenedAt??[])].map((o,i)=>({...n,key:i===0?"resolution":`resolution@${S(o)}`,cycle:i,from:o,endedAt:i<s.length?_e(e,o,s[i]?.at??o):_e(e,o,null)}))}function _e(e,t,n){let s=C(e,"resolution",t,Number.POSITIVE_INFINITY).filter(i=>n===null||i.from<=n),r=i=>s[i]?.holding?.hold.type==="resolved",o=s.length-1;if(!r(o))return null;for(;r(o-1);)o-=1;return s[o]?.from??null}function ds(e){let t=K(e.holds,Number.POSITIVE_INFINITY);if(t?.hold.type==="set-aside")return"set-aside";let n=e.closings.at(-1);return n!==void 0&&n.reopenedAt===null?n.confirmedAt===null?"ended":"resolved":t===null?"open":t.hold.type==="resolved"?"mitigated":"paused"}function us(e){let t=e.closings.at(-1);return t!==void 0&&t.reopenedAt===null?t.at:null}function cs(e,t){let n=new Map;for(let s of e.severities){let r=Math.min(s.until??t,t)-s.from;s.severity===null||r<=0||n.set(s.severity.key,{severity:s.severity,time:r+(n.get(s.severity.key)?.time??0)})}return[...n.values()].sort((s,r)=>s.severity.rank-r.severity.rank)}function V(e){let t=[],n=[];e.events.forEach((o,i)=>{if(o.type!=="labeled"&&o.type!=="unlabeled")return;let a={at:o.at,actor:o.actor,on:o.type==="labeled",place:i};o.label===null?n.push(a):t.push({...a,name:o.label.toLowerCase()})}),t.sort(P),n.sort(P);let s=new Set(e.labels.map(o=>o.toLowerCase())),r=[...t];for(let o of s)Ue(t,o)||r.push(fs(o,t,n,e));for(let o of new Set(t.map(i=>i.name)))!s.has(o)&&Ue(t,o)&&ms(o,r,n);return r.sort(P)}function P(e,t){return e.at-t.at||e.place-t.place}function Ue(e,t){return e.findLast(n=>n.name===t)?.on??!1}function fs(e,t,n,s){let r=t.findLast(i=>i.name===e),o=n.findLast(i=>i.on&&(r===void 0||P(i,r)>0));return o!==void 0?{...o,name:e}:{at:r?.at??s.createdAt,on:!0,name:e,actor:null,place:r?.place??-1}}function ms(e,t,n){for(let s=t.findLastIndex(r=>r.name===e);t[s]?.on===!0;){let r=t[s],o=n.findLast(i=>!i.on&&r!==void 0&&P(i,r)>0);o===void 0?t.splice(s,1):t.push({...o,name:e}),s=t.findLastIndex(i=>i.name===e)}}function je(e,t){let n=V(e).filter(l=>l.at<=t),s=new Set;for(let l of n)l.on?s.add(l.name):s.delete(l.name);let r=n.map(({at:l,on:u,actor:d,name:c,place:f})=>({place:f,event:{type:u?"labeled":"unlabeled",at:l,actor:d,label:c}})),o=e.events.map((l,u)=>({place:u,event:l})).filter(({event:l})=>l.at<=t&&l.type!=="labeled"&&l.type!=="unlabeled"),i=[...r,...o].sort((l,u)=>l.event.at-u.event.at||l.place-u.place).map(({event:l})=>l),a=i.findLast(l=>l.type==="closed"||l.type==="reopened");return{...e,labels:[...s],events:i,state:a?.type==="closed"?"closed":"open"}}var Be=["investigating","identified","monitoring","resolved"],Ye=new Map([["ack",hs],["status",gs],["impact",e=>te("impact",e)],["cause",e=>te("cause",e)],["workaround",e=>te("workaround",e)],["next-update",ws],["pause",e=>({type:"pause",reason:e})],["resume",()=>({type:"resume"})],["started",bs],["rca",e=>e.toLowerCase()==="share"?{type:"share-rca"}:A(`/rca ${e}`,"/rca share")],["help",()=>({type:"help"})]]);function qe(e){return Ye.has(Ge(ys(e))??"")}function ze(e,t,n){let s=Je(e).split(`
`),r=[],o=[],i=0;for(let a of s){let l=Ye.get(Ge(a)??"");if(l===void 0&&a.trim()!=="")break;if(i+=1,l===void 0)continue;let u=l(a.trim().replace(/^\/\S+\s*/,""),t,n);u.type==="problem"?o.push(u.text):r.push(u)}return{isCommand:r.length>0||o.length>0,commands:r,problems:o,text:s.slice(i).join(`
`).trim()}}function ys(e){return Je(e).split(`
`,1)[0]??""}function Je(e){return e.replace(/\r\n?/g,`
`).replace(/^(?:[^\S\n]*\n)+/,"")}function Ge(e){return/^\s{0,3}\/([a-z]+(?:-[a-z]+)*)(?=\s|$)/i.exec(e)?.[1]?.toLowerCase()??null}function A(e,t){return{type:"problem",text:`\u201C${e.trim()}\u201D was not understood. Write ${t}.`}}function hs(e,t,n){let s="/ack, or /ack 2026-03-02T09:20 by phone, with a time that has passed",r=/^(?<time>.*?)(?:(?:^|\s+)by\s+(?<how>.+))?$/i.exec(e),o=r?.groups?.time?.trim()??"",i=r?.groups?.how?.trim()??null;if(o==="")return{type:"ack",answeredAt:null,how:i};let a=ne(o,t,n);return a===null||a>t?A(`/ack ${e}`,s):{type:"ack",answeredAt:a,how:i}}function gs(e){let t=Be.find(n=>n===e.toLowerCase());return t===void 0?A(`/status ${e}`,`/status ${Be.join(", or /status ")}`):{type:"status",phase:t}}function te(e,t){return t===""?A(`/${e}`,`/${e} and a sentence for customers`):{type:e,text:t}}function ws(e,t,n){let s="/next-update 2h, /next-update 15:45 or /next-update 2026-03-02T15:45, with a time still to come",r=ne(e,t,n)??ks(e,t,n);return r===null||r<=t?A(`/next-update ${e}`,s):{type:"next-update",due:r}}function bs(e,t,n){let s="/started 2026-03-02T09:30, or /started 2026-03-02T09:30 Europe/Berlin, with a time that has passed",r=ne(e,t,n);return r===null||r>t?A(`/started ${e}`,s):{type:"started",troubleAt:r}}function ks(e,t,n){let s=Ce(e.replace(/^in\s+/i,""));if(!s.ok||s.value.type==="best-effort")return null;let r=s.value.calendar===null?null:n.calendars.get(s.value.calendar);return r===void 0?null:xe(s.value,r,t)}function ne(e,t,n){let s=Ae(e.trim());if(s!==null)return s;let[,r="",o=""]=/^(\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}:\d{2})(?:\s+(\S+))?$/.exec(e.trim())??[],i=o===""?n.calendars.get("default")?.zone??"Etc/UTC":o.toUpperCase()==="UTC"?"Etc/UTC":o;if(r===""||!Ie(i))return null;let a=r.replace(/(^|[T ])(\d):/,"$10$2:");return Te(a.includes("-")?a:`${Oe(t,i)}T${a}`,i)}var se=90*864e5;function T(e,t){if(e===null)return!1;let n=e.login.toLowerCase();return n===t.identity.login.toLowerCase()&&e.type===t.identity.type||t.logins.has(n)}var O="<!-- incident-slo:";function re(e,t){return T(e.actor,t)&&e.body.trimEnd().split(`
`).at(-1)?.startsWith(O)===!0}function Xe(e,t,n){if(e===null)return"customer";if(e.type==="bot")return"bot";let s=e.login.toLowerCase();if(t.staff.users.has(s))return"staff";let r=n.roles.get(s);return r!==void 0&&be(r,t.staff.role)?"staff":"customer"}function N(e,t,n){return{login:e?.login??null,part:Xe(e,t,n)}}function oe(e,t,n,s){let r=N(e,t,n),o=e?.login.toLowerCase()??"",i=r.part==="bot"||s===null||!Object.hasOwn(s.people,o)?void 0:s.people[o];return i===void 0?r:{...r,part:i}}function Qe(e,t,n){return e===null?!1:T(e,n.ourselves)||t.staff.users.has(e.login.toLowerCase())||Xe(e,t,n)==="staff"}function Ze(e,t,n,s){let r=new Set(s?.words.map(a=>a.comment)),o=s?.reporter==null?[e.author]:[];for(let a of e.events)a.type==="commented"&&!re(a,n)&&Ss(a,r,s)&&o.push(a.actor),a.type==="closed"&&a.reason==="completed"&&!s?.confirmed.includes(a.at)&&o.push(a.actor),a.type==="labeled"&&a.at>(s?.labelsJudgedThrough??0)&&Is(a.label,t)&&o.push(a.actor),vs(a)&&!xs(a.actor,s)&&o.push(a.actor);let i=o.flatMap(a=>a?.type==="user"?[a.login.toLowerCase()]:[]);return new Set(i.filter(a=>!t.staff.users.has(a)))}function vs(e){return e.type!=="commented"&&e.type!=="assigned"&&e.type!=="unassigned"&&e.type!=="comment-deleted"}function xs(e,t){return e!==null&&t!==null&&Object.hasOwn(t.people,e.login.toLowerCase())}function Ss(e,t,n){return qe(e.body)?!0:e.id>(n?.judgedThrough??0)&&!t.has(e.id)}function Is(e,t){return e!==null&&($(t,e)?.email.customers.includes("opened")??!1)}var Ts=15*6e4;function ie(e,t,n,s){let r=Os(),o={issue:e,policy:t,roster:n,known:s,draft:r},i={login:e.author?.login??null,part:s?.reporter??N(e.author,t,n).part};r.milestones.push({at:e.createdAt,by:i,url:e.url,what:{type:"opened"}}),i.part==="staff"&&r.words.push(nt("opened",e.createdAt,i,e.url));for(let a of Rs(e,o))a.type==="label"?Ms(o,a.change):Cs(o,a.event);return Hs(o,i)}function Os(){return{labels:new Set,inForce:new Set,severities:[],active:new Map,holds:[],words:[],closings:[],commands:[],seen:[],milestones:[],linked:new Map,declaredAt:null,troubleAt:null,impact:null,cause:null,workaround:null,phase:null,shareAsk:null}}function Rs(e,{roster:t}){let n=V(e).map(r=>({type:"label",at:r.at,place:r.place,change:r})),s=new Set;return e.events.forEach((r,o)=>{if(!(r.type==="labeled"||r.type==="unlabeled")){if(r.type==="commented"){if(s.has(r.id)||re(r,t.ourselves))return;s.add(r.id)}n.push({type:"event",at:r.at,place:o,event:r})}}),n.sort((r,o)=>r.at-o.at||r.place-o.place)}function Ms(e,t){let{draft:n,policy:s}=e;t.on?n.labels.add(t.name):n.labels.delete(t.name),R(n)===null&&tt(e,t.at,t.actor),t.on&&n.declaredAt===null&&$(s,t.name)!==null&&R(n)===null&&(n.declaredAt=t.at)}function tt(e,t,n){let{draft:s,policy:r,roster:o,known:i}=e,a=oe(n,r,o,i);s.inForce=new Set(s.labels);let l=ae(s.inForce,r)[0]??null,u=s.severities.at(-1)?.severity??null;l!==u&&(s.severities.push({at:t,severity:l,actor:n,by:a}),s.milestones.push({at:t,by:a,url:null,what:{type:"severity",severity:l,from:u}})),L(e,"no-severity",l===null&&s.severities.length>0,t,a,{type:"set-aside",cause:"no-severity",reason:""});for(let[d,c]of r.exclusions)L(e,`excluded ${d}`,s.inForce.has(d),t,a,{type:"set-aside",cause:"excluded",reason:c});for(let d of r.clocks.stopLabels)L(e,`stop ${d}`,s.inForce.has(d),t,a,{type:"resolved",cause:"stop-label"});for(let[d,c]of r.clocks.pauseLabels)L(e,`pause ${d}`,s.inForce.has(d),t,a,{type:"paused",cause:"label",reason:c})}function ae(e,t){return t.severities.filter(n=>n.labels.some(s=>e.has(s.toLowerCase())))}function L(e,t,n,s,r,o){let{active:i}=e.draft;n!==i.has(t)&&(n?(i.set(t,{hold:o,from:s,by:r}),e.draft.milestones.push({at:s,by:r,url:null,what:{type:"held",hold:o}})):W(e,t,s,r))}function W({draft:e},t,n,s){let r=e.active.get(t);r!==void 0&&(e.active.delete(t),n>r.from&&e.holds.push({...r,until:n}),t!=="closed"&&e.milestones.push({at:n,by:s,url:null,what:{type:"resumed",hold:r.hold}}))}function Cs(e,t){let{draft:n,policy:s,roster:r,known:o}=e,a=t.type==="closed"&&t.reason==="completed"?N(t.actor,s,r):oe(t.actor,s,r,o);switch(t.type){case"commented":Es(e,t);break;case"closed":Ws(e,t,a);break;case"reopened":Ds(e,t.at,t.actor,a);break;case"referenced":n.linked.set(t.pullRequest.number,t.pullRequest),n.milestones.push({at:t.at,by:a,url:t.pullRequest.url,what:{type:"referenced",number:t.pullRequest.number,merged:t.pullRequest.merged}});break;case"transferred":n.milestones.push({at:t.at,by:a,url:null,what:{type:"transferred",from:t.from}});break;case"assigned":case"unassigned":case"comment-deleted":break}}function Es(e,t){let{draft:n,policy:s,roster:r,known:o}=e,i=N(t.actor,s,r),a=t.id<=(o?.judgedThrough??0),l=o?.words.some(k=>k.comment===t.id)??!1;if(a?!l:i.part!=="staff")return;let u={login:i.login,part:"staff"},d=ze(t.body,t.at,s),c=a?o?.seen.find(k=>k.comment===t.id)??null:{comment:t.id,...d},f=i.part==="staff"&&c!==null,m=f?c.commands:[],p=f?[...c.problems]:[],g=m.findLast(k=>k.type==="next-update"&&k.due<=t.at+se),w={at:t.at,kind:"comment",by:u,comment:t.id,url:t.url,text:d.text,recordedAt:t.at,how:null,next:g?.type==="next-update"?g.due:null};n.words.push(w);for(let k of m){let D=Ps(e,k,w);D!==null&&p.push(D)}let z=n.words.filter(k=>k.kind==="comment").length===1;if(t.hidden||n.milestones.push({at:w.at,by:u,url:w.url,what:{type:"word",text:w.text,next:w.next,first:z}}),f&&c.commands.length+c.problems.length>0){n.seen.push({comment:t.id,commands:c.commands,problems:c.problems});let k=m.some(Fn=>Fn.type==="help"),D=p.length===0?null:p.join(" ");n.commands.push({comment:t.id,url:t.url,at:t.at,by:u,problem:D,help:k})}$s(e,t.at,w)}function Ps(e,t,n){let{draft:s}=e,r=o=>({text:o,at:n.at,url:n.url??""});switch(t.type){case"ack":return(t.answeredAt!==null||t.how!==null)&&s.words.push({...n,kind:"acknowledged",at:t.answeredAt??n.at,how:t.how,text:"",next:null}),null;case"status":return s.phase=t.phase,null;case"impact":case"cause":case"workaround":return s[t.type]=r(t.text),null;case"next-update":return t.due>n.at+se?"\u201C/next-update\u201D names a time more than 90 days away. Write a nearer one.":null;case"pause":return Ns(e,t.reason,n);case"resume":return Ls(e,n);case"started":return s.troubleAt=t.troubleAt,null;case"share-rca":return s.shareAsk=n.comment===null?null:{comment:n.comment,url:n.url??"",at:n.at,by:n.by},null;case"help":return null}}function Ns(e,t,n){return R(e.draft)!==null?"\u201C/pause\u201D has no effect while the issue is closed.":(W(e,"pause command",n.at,n.by),L(e,"pause command",!0,n.at,n.by,{type:"paused",cause:"command",reason:t}),null)}function Ls(e,t){let{active:n}=e.draft,s=n.has("pause command");W(e,"pause command",t.at,t.by);let r=[...n.keys()].find(o=>o.startsWith("pause "))?.slice(6);return r!==void 0?`\u201C/resume\u201D: the label \u201C${r}\u201D still pauses the clock. Take it off to go on.`:s?null:"\u201C/resume\u201D: nothing is paused."}function Ws(e,t,n){let{draft:s,known:r,policy:o}=e,i=R(s),a=r?.confirmed.includes(t.at)===!0?{...n,part:"staff"}:n,l=a.login!==null&&o.staff.users.has(a.login.toLowerCase()),u=a.part==="staff"||l||t.closer!==null;a.part==="staff"&&s.words.push(nt("closed",t.at,a,null)),t.closer?.type==="pull-request"&&s.linked.set(t.closer.number,{...t.closer,merged:!0}),s.milestones.push({at:t.at,by:a,url:t.closer?.url??null,what:{type:"closed",reason:t.reason,closer:t.closer}});let d=i===null?{at:t.at,reason:t.reason,by:a,closer:t.closer,confirmedAt:u?t.at:null,word:null,reopenedAt:null,reopenedBy:null}:{...i,reason:t.reason,by:u?a:i.by,closer:t.closer??i.closer,confirmedAt:i.confirmedAt??(u?t.at:null)};i!==null&&s.closings.pop(),s.closings.push(d),W(e,"pause command",t.at,a),s.active.set("closed",{hold:Fs(d),from:d.at,by:d.by})}function Fs(e){return e.reason==="completed"?{type:"resolved",cause:"closed"}:{type:"set-aside",cause:e.reason,reason:""}}function Ds(e,t,n,s){let{draft:r}=e,o=R(r);o!==null&&(r.closings.pop(),r.closings.push({...o,reopenedAt:t,reopenedBy:s}),W(e,"closed",t,s),r.milestones.push({at:t,by:s,url:null,what:{type:"reopened"}}),tt(e,t,n),r.declaredAt===null&&ae(r.inForce,e.policy).length>0&&(r.declaredAt=t))}function $s({draft:e},t,n){let s=R(e);s===null||s.confirmedAt!==null||n.kind!=="comment"||(e.closings.pop(),e.closings.push({...s,confirmedAt:t}))}function R(e){let t=e.closings.at(-1);return t===void 0||t.reopenedAt!==null?null:t}function nt(e,t,n,s){return{at:t,kind:e,by:n,comment:null,url:s,text:"",recordedAt:t,how:null,next:null}}function Hs({issue:e,policy:t,roster:n,known:s,draft:r},o){let i=Ks(r),a=i.find(p=>p.severity!==null);if(a===void 0||a.severity===null||r.declaredAt===null)return null;let l=t.clocks.start==="opened"?e.createdAt:r.declaredAt,u=Vs(r.words,s).map(p=>({...p,at:Math.max(p.at,l)})).sort((p,g)=>p.at-g.at||p.recordedAt-g.recordedAt),d=i.reduce((p,{severity:g})=>g!==null&&g.rank<p.rank?g:p,a.severity),c=ae(r.inForce,t),f=r.severities.at(-1),m=s!==null&&f!==void 0&&f.at<=s.labelsJudgedThrough;return{number:e.number,repository:e.repository,url:e.url,title:e.title,reporter:o,createdAt:e.createdAt,declaredAt:r.declaredAt,startedAt:l,troubleAt:r.troubleAt,severity:c[0]??null,worst:d,severities:_s(i,l),holds:[...r.holds,...[...r.active.values()].map(p=>({...p,until:null}))].sort((p,g)=>p.from-g.from),words:u,closings:r.closings.map(p=>({...p,word:Us(p,u)})),impact:r.impact,cause:r.cause,workaround:r.workaround,phase:r.phase,commands:r.commands,seen:r.seen,milestones:r.milestones.sort((p,g)=>p.at-g.at),assignees:e.assignees,linked:[...r.linked.values()],shareAsk:r.shareAsk,ambiguous:c.length>1?c:[],muted:r.labels.has(t.notices.muteLabel),locked:e.locked,severityTrusted:m?s.severityTrusted:Qe(f?.actor??null,t,n)}}function Ks(e){let t=e.severities.filter((n,s)=>e.severities[s+1]?.at!==n.at);return t.map(({at:n,severity:s,by:r},o)=>({from:n,until:t[o+1]?.at??null,severity:s,by:r}))}function _s(e,t){let n=e.filter(r=>r.until===null||r.until>t),s=n.findIndex(r=>r.severity!==null);return n.slice(Math.max(s,0)).map((r,o)=>o===0?{...r,from:t}:r)}function Vs(e,t){let n=new Set(e.map(et)),s=(t?.words??[]).filter(r=>!n.has(et(r)));return[...e,...s.map(({login:r,...o})=>({...o,by:{login:r,part:"staff"},text:""}))]}function et(e){return e.comment===null?`${e.kind} ${e.recordedAt}`:`${e.kind} ${e.comment}`}function Us(e,t){if(e.reason!=="completed")return null;let n=t.filter(o=>o.kind==="comment"&&o.text!==""),s=e.reopenedAt??Number.POSITIVE_INFINITY;return n.findLast(o=>o.at<=e.at&&o.at>=e.at-Ts)??n.find(o=>o.at>e.at&&o.at<s)??null}import{createHmac as nr,timingSafeEqual as sr}from"node:crypto";import{deflateRawSync as rr,inflateRawSync as or}from"node:zlib";var rt={words:[],seen:[],reporter:null,confirmed:[],labelsJudgedThrough:0,severityTrusted:!1,people:{},verdicts:{},deadlines:{},judgedThrough:0,reactedThrough:0,recorded:[],decided:[],mails:[],subject:null,rca:null,ask:null,shared:[]},st=["staff","customer","bot"];function ot(e){let t=b(e);return{words:v(t.words,js),seen:v(t.seen,Bs),reporter:x(t.reporter,st),confirmed:v(t.confirmed,h),labelsJudgedThrough:h(t.labelsJudgedThrough)??0,severityTrusted:t.severityTrusted===!0,people:le(t.people,n=>x(n,st)),verdicts:le(t.verdicts,qs),deadlines:le(t.deadlines,zs),judgedThrough:h(t.judgedThrough)??0,reactedThrough:h(t.reactedThrough)??h(t.judgedThrough)??0,recorded:v(t.recorded,y),decided:v(t.decided,y),mails:v(t.mails,Js),subject:y(t.subject),rca:Gs(t.rca),ask:Zs(t.ask),shared:v(t.shared,tr)}}function b(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)?{...e}:{}}function y(e){return typeof e=="string"?e:null}function h(e){return typeof e=="number"&&Number.isFinite(e)?e:null}function x(e,t){return t.find(n=>n===e)??null}function v(e,t){return Array.isArray(e)?e.map(n=>t(n)).filter(n=>n!==null):[]}function le(e,t){let n=Object.entries(b(e)).flatMap(([s,r])=>{let o=t(r);return o===null?[]:[[s,o]]});return Object.fromEntries(n)}function js(e){let t=b(e),n=x(t.kind,["comment","opened","closed","acknowledged"]),s=h(t.at);return n===null||s===null?null:{at:s,kind:n,recordedAt:h(t.recordedAt)??s,login:y(t.login),comment:h(t.comment),url:y(t.url),how:y(t.how),next:h(t.next)}}function Bs(e){let t=b(e),n=h(t.comment);return n===null?null:{comment:n,commands:v(t.commands,Ys),problems:v(t.problems,y)}}function Ys(e){let t=b(e);switch(t.type){case"ack":return{type:"ack",answeredAt:h(t.answeredAt),how:y(t.how)};case"status":{let n=x(t.phase,["investigating","identified","monitoring","resolved"]);return n===null?null:{type:"status",phase:n}}case"impact":case"cause":case"workaround":return{type:t.type,text:y(t.text)??""};case"next-update":return{type:"next-update",due:h(t.due)??0};case"pause":return{type:"pause",reason:y(t.reason)??""};case"started":return{type:"started",troubleAt:h(t.troubleAt)??0};case"resume":case"share-rca":case"help":return{type:t.type};default:return null}}function qs(e){let t=b(e),n=x(t.verdict,["met","missed","none"]);return n===null?null:{verdict:n,due:h(t.due),endedAt:h(t.endedAt),severity:y(t.severity)??"",promised:y(t.promised),fingerprint:y(t.fingerprint)??"",correctedAt:h(t.correctedAt)}}function zs(e){let t=b(e),n=y(t.fingerprint);if(n===null)return null;let s=b(t.kept),r=y(s.severity),o=b(t.clock),i=y(o.severity),a=h(o.amount);return{due:h(t.due),fingerprint:n,kept:r===null?null:{severity:r,amount:h(s.amount),due:h(s.due)},movedFrom:h(t.movedFrom),clock:i===null||a===null?null:{severity:i,amount:a}}}function Js(e){let t=b(e),n=x(t.audience,["customers","staff"]),s=x(t.state,["claimed","sent","given-up","not-configured"]),r=h(t.asOf),o=y(t.id);return n===null||s===null||r===null||o===null?null:{audience:n,channel:y(t.channel)??"mail",keys:v(t.keys,y),asOf:r,id:o,state:s,tries:h(t.tries)??0,refused:t.refused===!0,delivered:v(t.delivered,y),severity:y(t.severity)??"",rca:y(t.rca)}}function Gs(e){let t=b(e),n=h(t.openingSince),s=y(t.repository);return n===null||s===null?null:{openingSince:n,repository:s,number:h(t.number),url:y(t.url),due:h(t.due),shown:y(t.shown)??"",isPrivate:typeof t.isPrivate=="boolean"?t.isPrivate:null,finishedAt:h(t.finishedAt),isDropped:t.isDropped===!0,items:Xs(t.items),remarks:v(t.remarks,Qs)}}function Xs(e){let t=b(e),n=h(t.done),s=h(t.of);return n===null||s===null?null:{done:n,of:s}}function Qs(e){let t=b(e),n=x(t.what,["overdue","open-items"]),s=x(t.state,["claimed","posted"]);return n===null||s===null?null:{what:n,state:s}}function Zs(e){let t=b(e),n=h(t.comment),s=h(t.at),r=x(t.outcome,["shared","unchanged","refused"]);return n===null||s===null||r===null?null:{comment:n,at:s,by:y(t.by),url:y(t.url)??"",outcome:r,lacks:v(t.lacks,er)}}function er(e){let t=b(e),n=x(t.why,["no-rca","unreadable","no-section","empty","prompt"]);return n===null?null:{why:n,section:y(t.section)??""}}function tr(e){let t=b(e),n=y(t.key),s=h(t.askedAt),r=x(t.state,["claimed","posted"]);return n===null||s===null||r===null?null:{key:n,askedAt:s,by:y(t.by),digest:y(t.digest)??"",state:r,url:y(t.url)}}var de=" -->";function ir(e,t,n){let s=dr(JSON.stringify(e)),r=n===null?"":` ${dt(s,t,n)}`;return`${O}${s}${r}${de}`}var ar=6e3,lr=4e6;function dr(e){let t=e.replace(/[^\x20-\x7e]|[<>@#]|(?<=-)-/g,n=>`\\u${n.charCodeAt(0).toString(16).padStart(4,"0")}`);return t.length<=ar?t:`z:${rr(e,{level:9}).toString("base64")}`}function ur(e){return e.startsWith("z:")?or(Buffer.from(e.slice(2),"base64"),{maxOutputLength:lr}).toString("utf8"):e}function ya(e,t,n,s){return`${e.trimEnd()}

${ir(t,n,s)}
`}function ha(e){let t=e.trimEnd().split(`
`);return t.at(-1)?.startsWith(O)===!0?t.slice(0,-1).join(`
`).trimEnd():e}function it(e,t,n){let s=e.trimEnd().split(`
`).at(-1)?.trimEnd()??"";if(!s.startsWith(O)||!s.endsWith(de))return null;let r=/^(?<data>\{.*\}|z:[A-Za-z0-9+/]+=*)(?: (?<signature>[0-9a-f]{64}))?$/.exec(s.slice(O.length,-de.length)),o=r?.groups?.data;if(o===void 0||n!==null&&!mr(o,r?.groups?.signature??"",t,n))return null;try{return fr(JSON.parse(ur(o)))}catch{return null}}var ue=/^<!-- incident-slo:(?:\{"kind":"rca",.*\})(?: [0-9a-f]{64})? -->[ \t]*$/m;function at(e){let t=ue.exec(e.replace(/\r\n?/g,`
`))?.[0],n=t===void 0?null:it(t,{createdAt:0},null);return n?.kind==="rca"?n:null}function ga(e,t){let n=ue.exec(t)?.[0];return n===void 0?e:e.replace(ue,()=>n)}function lt(e,t,n){let s=new Map;for(let r of e.events){if(r.type!=="commented"||!T(r.actor,t))continue;let o=it(r.body,e,n);o!==null&&s.set(r.id,{id:r.id,url:r.url,at:r.at,body:r.body,marker:o})}return[...s.values()].sort((r,o)=>r.id-o.id)}var cr={kind:"",shown:"",memory:null,keys:[],corrected:!1,incident:"",due:null};function fr(e){if(typeof e!="object"||e===null)return null;let{kind:t,shown:n,memory:s,keys:r,corrected:o,incident:i,due:a}={...cr,...e};if(t==="status")return{kind:t,shown:String(n),memory:ot(s)};if(t==="rca"&&typeof i=="string")return{kind:t,incident:i,due:typeof a=="number"?a:null};if(t!=="news"||!Array.isArray(r))return null;let l=r.filter(u=>typeof u=="string");return{kind:t,shown:String(n),keys:l,corrected:o===!0}}function dt(e,t,n){return nr("sha256",n).update(`${t.createdAt} ${e}`).digest("hex")}function mr(e,t,n,s){let r=Buffer.from(dt(e,n,s)),o=Buffer.from(t);return o.length===r.length&&sr(o,r)}function ut(e){switch(e.type){case"opened":case"at-risk":case"missed":case"reopened":case"rca":return e.type;case"resolved":case"stood-down":case"ended":return"resolved"}}function U(e,t,n){return t===0?e:`${e}@${S(n)}`}function ct(e,t,n){return[...pr(e),...yr(e,t),...gr(e),...wr(e.incident,t,n),...br(e,t),...kr(e,t)].sort((r,o)=>r.moment-o.moment)}function pr({incident:e}){let[t,...n]=e.severities.filter(a=>a.severity!==null);if(t?.severity==null||e.severity===null)return[];let s=n.at(-1),r=n.length>1?n.at(-2)?.severity:t.severity;if(s?.severity==null)return[{type:"opened",key:"opened",moment:e.declaredAt,severity:t.severity,raisedFrom:null}];let o={type:"opened",key:"opened",moment:e.declaredAt,severity:e.severity,raisedFrom:null};return r!=null&&s.severity.rank<r.rank&&s.from>e.declaredAt?[o,{type:"opened",key:`opened@${S(s.from)}`,moment:s.from,severity:s.severity,raisedFrom:r}]:[o]}function yr({incident:e,state:t},n){let{severity:s}=e;if(s===null||t!=="open"&&t!=="paused"&&t!=="mitigated"||!hr(n))return[];let r=e.holds.flatMap(({hold:a,until:l})=>a.type==="set-aside"&&l!==null?[l]:[]),o=Math.max(...r),i=e.severities.some(a=>a.from===o&&a.severity!==null&&a.severity!==s);return r.length===0||i?[]:[{type:"opened",key:`opened@${S(o)}`,moment:o,severity:s,raisedFrom:null}]}function hr(e){return e.mails.filter(({audience:n,state:s})=>n==="customers"&&(s==="sent"||s==="claimed")).flatMap(n=>n.keys).findLast(n=>/^(opened|reopened|resolved|stood-down)(@|$)/.test(n))?.startsWith("stood-down")??!1}function gr(e){let{response:t,updates:n,resolutions:s,at:r}=e,i=[t,s.at(-1)].filter(l=>l!==void 0).flatMap(l=>l.standing==="open"&&l.atRiskAt!==null&&l.atRiskAt<=r?[{type:"at-risk",key:`at-risk:${l.key}`,moment:l.atRiskAt,objective:l}]:[]),a=[t,...n,...s].flatMap(l=>l.standing==="missed"&&l.due!==null?[{type:"missed",key:`missed:${l.key}`,moment:l.due,objective:l}]:[]);return[...i,...a]}function wr(e,t,n){return e.closings.filter(r=>r.reason==="completed").flatMap((r,o)=>{let i=U("resolved",o,r.at);if(r.reopenedAt!==null){let a=n.has(i)||t.mails.some(u=>u.keys.includes(i)),l=U("reopened",o,r.reopenedAt);return a?[{type:"reopened",key:l,moment:r.reopenedAt,closing:r}]:[]}return r.confirmedAt===null?[{type:"ended",key:U("ended",o,r.at),moment:r.at,closing:r}]:[{type:"resolved",key:i,moment:r.confirmedAt,closing:r}]})}function br(e,t){let n=ft(t,"customers");if(n===null||n.over)return[];let{incident:s,state:r,holding:o}=e;if(r==="set-aside"&&o!==null)return[{type:"stood-down",key:`stood-down@${S(o.since)}`,moment:o.since,cause:"set-aside"}];let i=s.severity;if(r!=="open"&&r!=="paused"&&r!=="mitigated")return[];if(i===null||i.email.customers.includes("opened"))return[];let a=s.severities.at(-1)?.from??s.declaredAt;return[{type:"stood-down",key:`stood-down@${S(a)}`,moment:a,cause:"lowered"}]}function kr({state:e,at:t},n){let s=n.shared.filter(c=>c.askedAt<=t).map(({key:c,askedAt:f})=>({type:"rca",key:c,moment:f,news:"shared"})),{rca:r}=n;if(r===null||r.number===null)return s;let{openingSince:o,due:i,isDropped:a}=r,l=r.finishedAt!==null&&r.finishedAt<=t?r.finishedAt:null,d=i!==null&&i<(l??t)&&e==="resolved"&&(l===null||n.decided.includes("staff rca:overdue"));return[{type:"rca",key:"rca:opened",moment:o,news:"opened"},...d?[{type:"rca",key:"rca:overdue",moment:i,news:"overdue"}]:[],...l!==null&&!a?[{type:"rca",key:"rca:finished",moment:l,news:"finished"}]:[],...s]}function ft(e,t){let n=null;for(let s of e.mails)if(!(s.audience!==t||s.state==="not-configured"||s.state==="given-up"))for(let r of[...s.keys].reverse())/^(opened|reopened)(@|$)/.test(r)&&(n={severity:s.severity,over:!1}),/^(resolved|stood-down)(@|$)/.test(r)&&(n={severity:s.severity,over:!0});return n}function mt(e,t,n,s){let{incident:r}=n,i=(e.type==="rca"?r.worst:r.severity??r.worst).email[t].includes(ut(e));if(t==="staff")return i;let a=ft(s,"customers");switch(e.type){case"opened":return i&&r.severityTrusted&&!vr(e.severity,a,n);case"resolved":return i||a!==null&&!a.over;case"reopened":return xr(e.closing,s,r);case"stood-down":return!0;case"at-risk":case"missed":case"ended":return!1;case"rca":return e.news==="shared"&&(i||a!==null)}}function vr(e,t,{incident:n}){if(t===null||t.over)return!1;let s=n.severities.find(r=>r.severity?.key===t.severity)?.severity;return s!=null&&s.rank<=e.rank}function xr(e,t,n){let s=n.closings.filter(o=>o.reason==="completed").findIndex(o=>o.at===e.at),r=U("resolved",Math.max(s,0),e.at);return t.mails.some(o=>o.audience==="customers"&&o.state!=="not-configured"&&o.keys.includes(r))}var pt={effects:[],recorded:[],decided:[]},Sr=72*36e5,Ir=24*36e5,yt=["resolved","ended","stood-down","reopened","missed","opened","at-risk","rca"];function gt(e,t,n,s){let{incident:r,at:o}=e,i=s.some(m=>m.marker.kind==="status");if(r.muted)return pt;let a=new Set(s.flatMap(m=>m.marker.kind==="news"?m.marker.keys:[]));if(!i&&Ar(e,t))return pt;let l=ct(e,n,a).filter(m=>e.state!=="set-aside"||m.type==="stood-down"),u=l.filter(m=>ce(m.moment,t,o)),d=u.filter(m=>Or(m,t)&&!a.has(m.key)&&!n.recorded.includes(m.key)),c=l.filter(m=>Tr(m)&&!a.has(m.key)&&!d.includes(m)),f=Rr(u,e,n);return{effects:[{type:"status"},...Pr(e,n),...Wr(e,n),...d.length===0?[]:[{type:"comment",keys:d.map(({key:m})=>m),notices:wt(d)}],...Fr(e,t,n),...Dr(n),...$r(l,s),...Hr(e,s),...Kr(s),...Mr(n,l,o),...f],recorded:c.map(m=>m.key).filter(m=>!n.recorded.includes(m)),decided:Er(l,e,n)}}function Ar({incident:e,state:t,at:n},s){let r=e.closings.at(-1);return r===void 0||r.reopenedAt!==null?!1:t==="set-aside"||!ce(r.at,s,n)}function ce(e,t,n){return n-e<=t.notices.staleAfter}function Tr(e){return e.type==="missed"||e.type==="resolved"||e.type==="reopened"}function Or(e,t){return e.type==="missed"?t.notices.missed==="comment"&&e.objective.metric!=="update":e.type==="resolved"||e.type==="reopened"}function wt(e){return[...e].sort((t,n)=>yt.indexOf(t.type)-yt.indexOf(n.type)||t.moment-n.moment)}function Rr(e,t,n){return["customers","staff"].flatMap(s=>{let r=e.filter(a=>!n.decided.includes(`${s} ${a.key}`)&&mt(a,s,t,n)),o=r.some(a=>a.type==="resolved"),i=wt(r.filter(a=>!(o&&(a.type==="opened"||a.type==="at-risk"))));return i.length===0?[]:[{type:"mail",audience:s,keys:i.map(a=>a.key),notices:i,record:null}]})}function Mr(e,t,n){return e.mails.filter(s=>s.state==="claimed").map(s=>{let r=s.keys.flatMap(o=>t.find(i=>i.key===o)??[]);return{type:"mail",audience:s.audience,keys:s.keys,notices:r,record:{...s,state:Cr(s,n)}}})}function Cr(e,t){let n=t-e.asOf;return n>Sr||n>Ir&&!e.refused?"given-up":"claimed"}function Er(e,t,n){return["customers","staff"].flatMap(r=>e.filter(o=>!(r==="customers"&&o.type==="opened"&&!t.incident.severityTrusted)).map(o=>`${r} ${o.key}`)).filter(r=>!n.decided.includes(r))}function Pr({incident:e},t){return e.commands.filter(n=>n.comment>t.reactedThrough&&!Nr(n,e,t)).map(n=>({type:"react",comment:n.comment,content:Lr(n,t)?"confused":"rocket"}))}function Nr(e,{shareAsk:t},{ask:n}){return e.comment===t?.comment&&e.comment!==n?.comment}function Lr({comment:e,problem:t},{ask:n}){return t!==null||n?.comment===e&&n.outcome==="refused"}function Wr({incident:e,state:t},n){return t!=="resolved"||e.worst.rca.type==="none"?[]:[{type:n.rca?.number==null?"open-rca":"refresh-rca"}]}function Fr({state:e,at:t},n,{rca:s}){if(s===null||s.number===null)return[];let{due:r,finishedAt:o,isDropped:i,items:a}=s,u={overdue:e==="resolved"&&o===null&&r!==null&&r<t?r:null,"open-items":o!==null&&!i&&a!==null&&a.done<a.of?o:null};return["overdue","open-items"].flatMap(d=>{let c=u[d],f=s.remarks.find(m=>m.what===d);return f?.state==="claimed"?[{type:"remark",what:d,isTrue:c!==null}]:f===void 0&&c!==null&&ce(c,n,t)?[{type:"remark",what:d,isTrue:!0}]:[]})}function Dr({shared:e}){return e.filter(({state:t})=>t==="claimed").map(t=>({type:"share",version:t}))}function $r(e,t){let n=s=>e.some(r=>r.type==="resolved"&&r.key===s);return t.flatMap(({id:s,marker:r})=>r.kind==="news"&&r.keys.some(n)?[{type:"refresh-news",comment:s}]:[])}function Hr({response:e},t){return e.correctedAt===null?[]:t.flatMap(n=>n.marker.kind==="news"&&!n.marker.corrected&&n.marker.keys.includes("missed:response")?[{type:"correct",comment:n.id}]:[])}function Kr(e){let t=new Set,n=[];for(let{id:s,marker:r}of e){let o=r.kind==="news"?r.keys:r.kind==="status"?["status"]:[],i=o.filter(a=>!t.has(a));i.length<o.length&&n.push({type:"heal",comment:s,keys:i});for(let a of o)t.add(a)}return n}function bt(e){let t={...e,seen:_r(e.seen)};return JSON.stringify(t).length<=18e4?t:{...t,words:Vr(t.words),verdicts:Ur(t.verdicts),recorded:t.recorded.slice(-600),decided:t.decided.slice(-2*600),seen:t.seen.slice(-250)}}function _r(e){let t=new Map;return e.forEach(({commands:n},s)=>{for(let r of n)"text"in r&&t.set(r.type,s)}),e.map((n,s)=>{if(!n.commands.some(i=>"text"in i&&i.text.length>200))return n;let o=i=>t.get(i)===s?2e3:200;return{...n,commands:n.commands.map(i=>"text"in i?{...i,text:i.text.slice(0,o(i.type))}:i)}})}function Vr(e){if(e.length<=270)return e;let t=e.slice(20,-250).filter(({kind:n})=>n==="acknowledged"||n==="closed");return[...e.slice(0,20),...t.slice(-20),...e.slice(-250)]}function Ur(e){let t=Object.entries(e),n=([r,{verdict:o}])=>r.startsWith("update")&&o==="met",s=new Set(t.filter(n).slice(0,-200).map(([r])=>r));return Object.fromEntries(t.filter(([r])=>!s.has(r)))}function kt(e,t,n,s){let{incident:r}=e,o=t.events.flatMap(a=>a.type==="commented"?[a.id]:[]),i=t.events.flatMap(a=>a.type==="labeled"?[a.at]:[]);return bt({...s,...qr(e,s),words:r.words.map(Gr),seen:Yr(e,s),judgedThrough:Math.max(s.judgedThrough,...o),reactedThrough:Math.min(Math.max(s.reactedThrough,...o),jr(r,s)-1),reporter:r.reporter.part,confirmed:r.words.filter(({kind:a})=>a==="closed").map(({recordedAt:a})=>a),labelsJudgedThrough:Math.max(s.labelsJudgedThrough,...i),severityTrusted:r.severityTrusted,people:{...Br(e),...s.people},recorded:[...s.recorded,...n.recorded],decided:[...s.decided,...n.decided]})}function jr({shareAsk:e},{ask:t}){return e===null||e.comment===t?.comment?Number.POSITIVE_INFINITY:e.comment}function Br({incident:e}){let t=e.milestones.filter(({what:n})=>n.type!=="word"&&n.type!=="opened");return Object.fromEntries(t.flatMap(({by:n})=>n.login===null||n.part==="bot"?[]:[[n.login.toLowerCase(),n.part]]))}function Yr({incident:e},t){let n=new Set(e.seen.map(({comment:s})=>s));return[...t.seen.filter(({comment:s})=>!n.has(s)),...e.seen]}function vt(e,t){let n=r=>r.correctedAt??(r.verdict==="missed"?r.due:r.endedAt)??t,s=Object.entries(e.verdicts).filter(([,r])=>n(r)<=t);return{verdicts:Object.fromEntries(s),deadlines:e.deadlines}}function qr({incident:e,response:t,updates:n,resolutions:s},r){let o={...r.verdicts},i={},a=[t,n.at(-1),s.at(-1)];for(let l of[t,...n,...s]){let u=zr(l,Jr(e)),d=r.verdicts[l.key],c=d!==void 0&&d.verdict!=="none";u!==null&&(o[l.key]=c?{...u,promised:d.promised,fingerprint:d.fingerprint}:u),u?.verdict==="none"&&a.includes(l)?i[l.key]=r.deadlines[l.key]??Z(l):u===null&&a.includes(l)&&(i[l.key]=Z(l))}return{verdicts:o,deadlines:i}}function zr(e,t){let{standing:n,due:s,correctedAt:r,promised:o,fingerprint:i}=e;if(n==="open"||n==="held"||n==="none"&&t===null)return null;let a=n==="none"?e.endedAt??t:e.endedAt;return{verdict:n,due:s,endedAt:a,severity:e.severity.key,promised:o,fingerprint:i,correctedAt:r}}function Jr({closings:e}){let t=e.at(-1);return t===void 0||t.reopenedAt!==null?null:t.at}function Gr(e){let{at:t,recordedAt:n,kind:s,by:r,comment:o,url:i,how:a,next:l}=e;return{at:t,recordedAt:n,kind:s,login:r.login,comment:o,url:i,how:a,next:l}}import{createHash as Xr}from"node:crypto";function j(e,t){return Xr("sha256").update(JSON.stringify(e)).update("\0").update(t).digest("hex").slice(0,16)}var Qr=/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*\S)\s*$/;function xt(e){let n=H(e.replace(/\r\n?/g,`
`).replace(/<!--[\s\S]*?(?:-->|$)/g,"")).flatMap(s=>{let[,r,o=""]=(s.code?null:Qr.exec(s.text))??[];return r===void 0||o==="\u2026"||o==="..."?[]:[r!==" "]});return n.length===0?null:{done:n.filter(s=>s).length,of:n.length}}var Zr=/<!-- incident-slo:rca:([a-z-]+) -->/g;function B(e){return[...e.matchAll(Zr)].flatMap(t=>{let n=t[1]??"",s=`<!-- /incident-slo:rca:${n} -->`,r=e.indexOf(s,t.index),o=e.indexOf(t[0])===e.lastIndexOf(t[0])&&e.indexOf(s)===e.lastIndexOf(s),i=r<0?"":e.slice(t.index+t[0].length,r);return r<0||!o||/<!-- \/?incident-slo:rca:/.test(i)?[]:[{name:n,from:t.index,until:r+s.length,text:e.slice(t.index,r+s.length)}]})}function La(e,t){let n=new Map(B(t).map(o=>[o.name,o.text])),s="",r=0;for(let o of B(e)){let i=n.get(o.name),a=i===void 0||i===o.text.replace(/\r\n/g,`
`);s+=e.slice(r,o.from)+(a?o.text:i),r=o.until}return s+=e.slice(r),s===e?null:s}var eo=["What Happened","Who Was Affected","Root Cause","How We'll Prevent It","Lessons Learned"],to=/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm,no=new Set(["affected","cause"]),St=/\ue000([\s\S]*?)\ue001/g,so=5e4,ro=8e3;function At(e,t,n){let s=oo(t),r=co(t),o=ao(io(e)),i=s.map(u=>({heading:u,parts:o.filter(d=>uo(d,u))})),a=i.flatMap(({heading:u,parts:d})=>fo(u.title,d,r));if(a.length>0)return Me(a);let l=i.map(({heading:u,parts:d})=>({title:u.title,text:yo(d,n)}));return Re(ho(l))}function oo(e){let t=[...fe(e).matchAll(to)].map(([,n="",s=""])=>({level:n.length,title:s}));return t.length>0?t:eo.map(n=>({level:2,title:n}))}function fe(e){return e.replace(/\r\n?/g,`
`).replace(/[\ue000-\ue003]/g,"")}function io(e){let t=fe(e),n="",s=0;for(let r of B(t))no.has(r.name)&&(n+=`${t.slice(s,r.from)}\uE000${r.text.replace(/<!--[\s\S]*?-->/g,"").trim()}\uE001`,s=r.until);return(n+t.slice(s)).replace(/<!--[\s\S]*?(?:-->|$)/g,"")}function ao(e){let t=H(e),n=t.flatMap((i,a)=>{let l=lo(t,i,a);return l===null?[]:[{...l,index:a}]}),s=({level:i,index:a})=>n.find(l=>l.index>a&&l.level<=i)?.index??t.length,r=n.filter(({title:i})=>/^internal\b/i.test(i.replace(/^[^\p{L}]+/u,""))),o=i=>r.some(a=>i>=a.index&&i<s(a));return n.filter(({index:i})=>!o(i)).map(i=>{let l=t.slice(i.index+i.height,s(i)).filter((u,d)=>!o(i.index+i.height+d));return{level:i.level,title:i.title,lines:l.map(u=>u.text)}})}function lo(e,t,n){if(t.code)return null;let[,s,r=""]=/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(t.text)??[];if(s!==void 0)return{level:s.length,title:r,height:1};let[,o,i=""]=/^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(t.text)??[];if(o!==void 0)return{level:Number(o),title:i,height:1};let a=e[n+1],l=a===void 0||a.code?null:/^ {0,3}(=+|-{2,})[ \t]*$/.exec(a.text)?.[1];return l==null||!/^ {0,3}[^\s|>#*+-]/.test(t.text)?null:{level:l.startsWith("=")?1:2,title:t.text.trim(),height:2}}function uo(e,t){return e.level<=t.level&&It(e.title)===It(t.title)}function It(e){return e.replace(/['’`*_]/g,"").replace(/[^\p{L}\p{N}]+/gu," ").trim().toLowerCase()}function co(e){return fe(e).split(`
`).map(n=>n.trim()).flatMap(n=>/^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/.exec(n)?.slice(1).find(s=>s!==void 0)??[])}function fo(e,t,n){if(t.length===0)return[{why:"no-section",section:e}];let s=t.flatMap(r=>r.lines);return s.some(r=>mo(r,n))?[{why:"prompt",section:e}]:s.every(r=>Tt(r))?[{why:"empty",section:e}]:[]}function mo(e,t){return po(e)||t.some(n=>e.includes(n))}function po(e){return/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(e)}function Tt(e){return/^\s*#{1,6}\s/.test(e)||!/[\p{L}\p{N}]/u.test(e)}function yo(e,t){let n=e.map(i=>i.lines.join(`
`)).join(`

`),s=n.replace(St,""),o=s.split(`
`).some(i=>!Tt(i))?s:n.replace(St,"$1");return Ee(o.replace(/\n{3,}/g,`

`).trim(),t)}function ho(e){let t=e.slice(1).map(({title:s,text:r})=>({title:s,text:X(r,ro)})),n=so-t.reduce((s,{text:r})=>s+r.length,0);return[...e.slice(0,1).map(({title:s,text:r})=>({title:s,text:X(r,n)})),...t]}function Ot(e,t,n){let s=me(n),r=n instanceof Error?n.message:String(n);switch(s){case"limit":case"cancelled":if(e.left.push({issue:t,why:r}),e.halted===s)return;e.halted=s,e.warnings.push(`${r} The next run finishes it.`);return;case"passing":e.left.push({issue:t,why:r}),e.warnings.push(`${r} The next run finishes it.`);return;case"locked":case"gone":e.warnings.push(r);return;default:e.failures.push({issue:t,message:r,fatal:!0})}}function Ka(e){return me(e)==="forbidden"}function _a(e){return me(e)==="passing"}function me(e){return e instanceof Error&&"kind"in e&&typeof e.kind=="string"?e.kind:null}function Rt(e,t){if(!T(e.author,t.ourselves))return null;let[n,s]=at(e.body)?.incident.split("#")??[];return n===t.reading.repository.name.toLowerCase()?Number(s):null}async function Mt(e,t,n){let{rca:s}=t;if(s===null||s.number===null)return null;let r=go(s,n);if(r!==null)return r;let o=e.state==="resolved"&&s.finishedAt===null,i=ye(e,t)||t.shared.some(({state:a})=>a==="claimed");if(!o&&!i)return null;try{return await n.ports.github.readIssue(s.repository,s.number)}catch(a){return Ot(n.outcome,e.incident.number,a),null}}function go(e,{reviews:t}){let n=`${e.repository}#${e.number}`.toLowerCase(),s=t.get(n)??null;return t.delete(n),s}function Ct(e,t){if(t===null||e.rca===null)return e;let n=t.closedAt===null?null:xt(t.body);return{...e,rca:{...e.rca,finishedAt:t.closedAt,isDropped:t.isDropped,items:n}}}function ye({incident:e},{ask:t}){return e.shareAsk!==null&&e.shareAsk.comment!==t?.comment}async function Et(e,t,n,s){let r=e.evaluation.incident.shareAsk;if(r===null)return t;let o=await bo(e,t,n,s);if(!o.ok)return{...t,ask:pe(r,"refused",o.error)};let i=t.shared.at(-1),a=ko(o.value);if(i?.state==="posted"&&i.digest===a)return{...t,ask:pe(r,"unchanged",[])};let l=i?.state==="claimed"?t.shared:[...t.shared,wo(r,a,t.shared.length)];return{...t,ask:pe(r,"shared",[]),shared:l}}function pe({comment:e,at:t,by:n,url:s},r,o){return{comment:e,at:t,by:n.login,url:s,outcome:r,lacks:o}}function wo({at:e,by:t},n,s){return{key:s===0?"rca:shared":`rca:shared@${S(e)}`,askedAt:e,by:t.login,digest:n,state:"claimed",url:null}}async function bo(e,t,n,s){let{rca:r}=t;if(r===null||r.number===null)return{ok:!1,error:[{why:"no-rca",section:""}]};if(n===null)return{ok:!1,error:[{why:"unreadable",section:""}]};let o=await s.renderer.render("rca.md",Ne(e));return At(n.body,o,r.repository.toLowerCase()===s.reading.repository.name.toLowerCase())}function ko(e){return j({sections:e},"")}async function ll(e,t,n){let{policy:s,ourselves:r,settings:o}=n,i=lt(e,r,o.stateSecret),a=i.find(p=>p.marker.kind==="status")??null,l=a?.marker.kind==="status"?a.marker.memory:rt;if(Rt(e,n)!==null||!vo(e,a,n))return null;await xo(Ze(e,s,r,a===null?null:l),n);let u=ie(e,s,Nt(n),l);if(u===null)return null;let d=ee(u,s,l,t),c=await Mt(d,l,n),f=Ct(l,c),m=Pt({issue:e,evaluation:d,comments:i,status:a,known:l,review:c},f,n);return!ye(d,l)||m.plan.effects.some(({type:p})=>p==="comment")?m:Pt(m,await Et(Y(m,f,n),f,c,n),n)}function Pt(e,t,{policy:n}){let s=gt(e.evaluation,n,t,e.comments);return{...e,plan:s,memory:kt(e.evaluation,e.issue,s,t)}}function vo(e,t,{policy:n}){if(t!==null)return!0;let s=new Set(n.severities.flatMap(o=>o.labels.map(i=>i.toLowerCase()))),r=o=>o!==null&&s.has(o.toLowerCase());return e.labels.some(r)||e.events.some(o=>o.type==="labeled"&&r(o.label))}async function xo(e,{ports:t,roles:n}){let s=[...e].filter(o=>!n.has(o)),r=await Promise.all(s.map(async o=>[o,await t.github.roleOf(o)]));for(let[o,i]of r)n.set(o,i)}function Nt({ourselves:e,roles:t}){return{ourselves:e,roles:t}}function Y(e,t,n){return Lt(e.evaluation,t,e.status?.url??null,e.evaluation.at,n)}function dl(e,t,n,s){if(n>=e.evaluation.at)return Y(e,t,s);let r=vt(t,n),o={...t,...r,words:t.words.filter(a=>a.recordedAt<=n)},i=ie(je(e.issue,n),s.policy,Nt(s),o);return i===null?Y(e,t,s):Lt(ee(i,s.policy,r,n),t,e.status?.url??null,n,s)}function Lt(e,t,n,s,r){let{policy:o,reading:i}=r,{rca:a}=t,u=(a?.repository??o.rca.repository??e.incident.repository).toLowerCase()===i.repository.name.toLowerCase(),d=u?i.repository.isPrivate:a?.isPrivate??null;return{evaluation:e,policy:o,memory:t,noticedAt:s,statusUrl:n,rca:a===null?null:{...So(a,t,e.at),visible:u||d===!1},rcaIsPrivate:d===!0}}function So(e,{shared:t},n){let{number:s,url:r,repository:o,due:i}=e,a=e.finishedAt!==null&&e.finishedAt<=n,l=i!==null&&i<n,u=a?e.isDropped?"dropped":"done":l?"overdue":"open",d=t.findLast(c=>c.askedAt<=n&&c.url!==null);return{number:s,url:r,repository:o,due:i,state:u,items:a?e.items:null,shared:d?.url==null?null:{at:d.askedAt,by:d.by,url:d.url}}}function ul(e,t,n){return n.renderer.digest("status.md",Pe(Y(e,t,n)))}function fl(){return{incidents:[],deeds:[],failures:[],warnings:[],left:[],halted:null}}function ml(e){return e.deeds.filter(({what:t})=>t==="status-created"||t==="comment"||t==="mail"||t==="rca-opened"||t==="rca-remark").length}async function gl(e,{policy:t},n){let s="path"in t&&e.policy===null,r="builtIn"in t?t:e.policy===null?{builtIn:"gruntwork"}:{name:t.path,text:e.policy},o=await We(r,{now:n});return o.ok?{ok:!0,...o.value,isDefault:s}:{ok:!1,problems:o.error}}function wl(e){return Le({...e,file:"",line:null,column:null})}var Wt=`{{#if closing.change}}**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})), and this {{severity.short}} incident was closed at {{closing.at.full}}.**{{else}}**It is over since {{closing.at.full}}.**{{/if}}{{#if closing.confirmed}} Support confirmed it at {{closing.confirmed.near}}.{{/if}} It lasted {{duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#if duration.only}}, all of it at {{duration.only}}{{else}}{{#if duration.parts}}: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}{{/if}}{{/if}}. We are sorry for the time this cost you.

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
`;var Ft=`{{#each corrected}}
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
`;var Dt=`{{#> mail-page}}
{{> mail-customers-news}}
{{/mail-page}}
`;var $t=`{{> mail-customers-news}}
`;var Ht=`{{#each news}}
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
`;var Kt=`<p class="fact">{{> @partial-block}}</p>
`;var _t=`- {{> @partial-block}}{{~! no empty line ~}}
`;var Vt=`<p class="foot">{{> @partial-block}}</p>
`;var Ut=`
--
{{> @partial-block}}
`;var jt=`<h1>{{> @partial-block}}</h1>
`;var Bt=`<h2>{{text}}</h2>
`;var Yt=`
{{text}}

`;var qt=`{{> @partial-block}}

`;var zt=`{{#if response}}
{{#> mail-p}}
{{#is response.standing "missed"}}Our first answer {{#if response.late}}came {{response.late.long}} after the {{response.target}} we aim for{{else}}did not come within the {{response.target}} we aim for{{/if}}{{else is response.standing "met"}}Our first answer came in time{{else}}No time was promised for a first answer{{/is}}{{#each resolutions}}; {{#is standing "met"}}the solution{{#if again}} after it was reopened{{/if}} came in time{{#if took}} ({{took.short}}{{#if business}} of business time{{/if}}, target {{target}}){{/if}}{{else is standing "missed"}}the solution{{#if again}} after it was reopened{{/if}} came {{#if late}}{{late.long}} late{{else}}late{{/if}}{{#if target}} (target {{target}}){{/if}}{{else}}for the solution no time was promised{{/is}}{{/each}}.{{#if updates}}{{#unless updates.allKept}} Of {{updates.of}} announced updates {{updates.kept}} came in time.{{/unless}}{{/if}}
{{/mail-p}}
{{/if}}
`;var Jt=`<a href="{{url}}">{{url}}</a>{{~! no line end ~}}
`;var Gt=`{{url~}}
`;var Xt=`<p>{{> @partial-block}}</p>
`;var Qt=`{{> @partial-block}}

`;var Zt=`<!doctype html>
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
`;var en=`<p class="title"><strong>{{title}}:</strong></p>
<blockquote>\u201C{{text}}\u201D</blockquote>
`;var tn=`{{title}}: \u201C{{text}}\u201D

`;var nn=`{{#> mail-page}}
{{> mail-staff-news}}
{{/mail-page}}
`;var sn=`{{> mail-staff-news}}
`;var rn=`{{#each news}}
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
`;var on=`{{#is standing "open"}}open{{#if due}}, due {{due.near}}{{/if}}{{else is standing "held"}}clock stopped{{#if left}}, {{left.long}} left{{/if}}{{else is standing "met"}}kept{{#if ended}}, {{ended.near}}{{/if}}{{else is standing "missed"}}missed{{#if due}}, due {{due.near}}{{/if}}{{#if ended}}, done {{ended.near}}{{/if}}{{else}}{{#if bestEffort}}best effort{{else}}no verdict{{/if}}{{/is~}}
`;var an=`<strong>{{text}}</strong>{{~! no line end ~}}
`;var ln=`{{text}}{{~! no line end ~}}
`;var dn=`{{#each misses}}
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
`;var un=`{{#each parts}}
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
`;var cn=`\`\`\`mermaid
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
`;var fn=`{{#is type "opened"}}Reported{{else is type "severity"}}{{#if text}}Set to {{text}}{{else}}Severity taken off{{/if}}{{else is type "word"}}{{#if first}}First answer{{else if closing}}Closing comment{{else}}Update{{/if}}{{else is type "held"}}Clock stopped: {{> part-reason hold}}{{else is type "resumed"}}Clock goes on{{else is type "closed"}}{{#is reason "completed"}}Closed as completed{{else is reason "duplicate"}}Closed as a duplicate{{else}}Closed as not planned{{/is}}{{#if text}} by {{text}}{{/if}}{{else is type "reopened"}}Reopened{{else is type "referenced"}}Change {{text}} {{#if merged}}merged{{else}}linked{{/if}}{{else}}Moved here{{#if text}} from {{text}}{{/if}}{{/is~}}
`;var mn="| Write in a comment of yours, one a line, first thing | What it does |\n|---|---|\n| `/ack` or `/ack 09:20 by phone` | counts as the first answer, also one given elsewhere |\n| `/impact TEXT` \xB7 `/cause TEXT` \xB7 `/workaround TEXT` | who is affected \xB7 what is known \xB7 what customers can do now |\n| `/next-update 2h` | promises the next word by then |\n| `/status investigating`, `identified`, `monitoring` or `resolved` | what you are doing, in words |\n| `/pause REASON` \xB7 `/resume` | stops the clocks \xB7 lets them go on |\n| `/rca share` | posts the analysis's sections for customers here, and mails them |\n| `/started 2026-03-02T09:30` | when the trouble began; moves no clock |\n";var pn=`
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
`;var yn=`{{#is standing "met"~}}
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
`;var hn=`{{#is metric "response"}}first answer{{else is metric "update"}}update{{else}}solution{{/is~}}
`;var gn=`{{#is type "paused"}}paused{{#if reason}}: {{reason}}{{/if}}{{else is type "resolved"}}{{#is cause "closed"}}closed as solved{{else}}marked as mitigated{{/is}}{{else is cause "excluded"}}not covered: {{reason}}{{else is cause "no-severity"}}no severity was set{{else is cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is~}}
`;var wn=`| What you could count on | Target | How it went |
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
`;var bn=`{{#is standing "open"~}}
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
`;var kn=`{{#if confirm}}
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
`;var xn=`{{#is by "staff"}}support{{else is by "bot"}}automation{{else is by "clock"}}clock{{else}}customer{{/is~}}
`;var Sn=`<!-- incident-slo:rca:header -->
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
`;var In=`{{#is what "overdue"}}
**This root cause analysis is overdue.** It was due by {{#if rca}}{{#if rca.due}}{{rca.due.full}}{{/if}}{{/if}}. Customers of [{{name}}]({{url}}) read there that it is still being written. It is done when this issue is closed; \`/rca share\` on the incident sends them the sections meant for them.
{{else}}
**Closed with action items still open.** {{#if rca}}{{#if rca.items}}{{rca.items.done}} of {{rca.items.of}} are done. {{/if}}{{/if}}Thank you for finishing the analysis of [{{name}}]({{url}}). If the rest is followed up elsewhere, all is well; a link to it here helps whoever looks later. This is said once.
{{/is}}
`;var An=`**This incident is open again since {{#if closing.reopened}}{{closing.reopened.full}}{{/if}}.** It had been closed at {{closing.at.near}}; {{#is closing.reopenedBy "staff"}}support{{else is closing.reopenedBy "bot"}}automation{{else}}{{#if closing.reopenedByReporter}}the person who reported it{{else}}a customer{{/if}}{{/is}} reopened it. We are sorry that it is not over yet.

{{#if latest}}
**Latest from support, {{latest.at.brief}}:** \u201C{{latest.inline}}\u201D{{#if latest.url}} [Read it]({{latest.url}}){{/if}}

{{/if}}
**What happens now:** it counts as {{severity.name}}, and {{#is reopening "restart"}}the clock for a solution starts anew{{else}}the clock goes on where it stood; the time it was closed does not count{{/is}}.{{#if solution}} A solution {{#is solution.standing "missed"}}was{{else}}is{{/is}} due by {{solution.due.near}}.{{/if}}{{#is next.what "update"}}{{#unless next.late}} The next update comes by {{next.due.near}}.{{/unless}}{{/is}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows where it stands.{{/if}}{{#if contact}} To reach us: {{contact}}.{{/if}}
`;var Tn=`**The full review of this incident**{{#if rca}}{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}}{{/if}}, as of {{at.full}}.{{#if before}} It takes the place of [what we shared before]({{before}}).{{/if}}

<!-- incident-slo:review -->
{{#each sections}}
### {{title}}

{{text}}

{{/each}}
<!-- /incident-slo:review -->

---

{{#if locked}}{{#if contact}}Questions about it? Reach us: {{contact}}.{{/if}}{{else}}Questions about it? Comment here{{#if contact}}, or reach us: {{contact}}{{/if}}.{{/if}}
`;var On=`### {{#if severity}}{{severity.name}}{{else}}No severity{{/if}}: {{#is situation "unanswered"}}{{#if next.late}}our first answer is late{{else}}waiting for our first answer{{/if}}{{else is situation "investigating"}}we are looking for the cause{{else is situation "identified"}}we know the cause and are working on it{{else is situation "monitoring"}}a fix is in place, we are watching it{{else is situation "said-resolved"}}support reports it resolved{{else is situation "reopened"}}open again{{else is situation "paused"}}paused{{else is situation "mitigated"}}mitigated{{else is situation "ended"}}closed, not yet confirmed by support{{else is situation "over"}}{{#if closing}}{{#if closing.change}}closed with a fix{{else}}over{{/if}}{{else}}over{{/if}}{{else is situation "set-aside"}}{{#is hold.cause "excluded"}}not covered by our response times{{else is hold.cause "no-severity"}}nothing is promised now{{else is hold.cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is}}{{else}}we are working on it{{/is}}

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
`;var he={"status.md":{file:"status.md.hbs",mode:"md"},"news.md":{file:"news.md.hbs",mode:"md"},"missed.md":{file:"missed.md.hbs",mode:"md"},"all-clear.md":{file:"all-clear.md.hbs",mode:"md"},"reopened.md":{file:"reopened.md.hbs",mode:"md"},"correction.md":{file:"correction.md.hbs",mode:"md"},"rca-remark.md":{file:"rca-remark.md.hbs",mode:"md"},"shared.md":{file:"shared.md.hbs",mode:"md"},"rca.md":{file:"rca.md.hbs",mode:"md"},"mail-customers.txt":{file:"mail-customers.txt.hbs",mode:"txt"},"mail-customers.html":{file:"mail-customers.html.hbs",mode:"html"},"mail-staff.txt":{file:"mail-staff.txt.hbs",mode:"txt"},"mail-staff.html":{file:"mail-staff.html.hbs",mode:"html"}},hi=new Map([["all-clear.md.hbs",Wt],["correction.md.hbs",Ft],["mail-customers-news.hbs",Ht],["mail-customers.html.hbs",Dt],["mail-customers.txt.hbs",$t],["mail-fact.html.hbs",Kt],["mail-fact.txt.hbs",_t],["mail-foot.html.hbs",Vt],["mail-foot.txt.hbs",Ut],["mail-heading.html.hbs",Bt],["mail-heading.txt.hbs",Yt],["mail-headline.html.hbs",jt],["mail-headline.txt.hbs",qt],["mail-kept.hbs",zt],["mail-link.html.hbs",Jt],["mail-link.txt.hbs",Gt],["mail-p.html.hbs",Xt],["mail-p.txt.hbs",Qt],["mail-page.html.hbs",Zt],["mail-quote.html.hbs",en],["mail-quote.txt.hbs",tn],["mail-staff-news.hbs",rn],["mail-staff.html.hbs",nn],["mail-staff.txt.hbs",sn],["mail-standing.hbs",on],["mail-strong.html.hbs",an],["mail-strong.txt.hbs",ln],["missed.md.hbs",dn],["news.md.hbs",un],["part-chart.md.hbs",cn],["part-event.hbs",fn],["part-help.md.hbs",mn],["part-ledger.md.hbs",pn],["part-outcome.md.hbs",yn],["part-promise.hbs",hn],["part-reason.hbs",gn],["part-record.md.hbs",wn],["part-standing.md.hbs",bn],["part-support.md.hbs",kn],["part-timeline.md.hbs",vn],["part-who.hbs",xn],["rca.md.hbs",Sn],["rca-remark.md.hbs",In],["reopened.md.hbs",An],["shared.md.hbs",Tn],["status.md.hbs",On]]);function gi(e){let t=/\.(md|txt|html)\.hbs$/.exec(e)?.[1];return t==="md"||t==="txt"||t==="html"?t:null}function ge(e,t){let s=[...new Map([...hi,...t])].filter(([r])=>r.endsWith(".hbs")&&(gi(r)??e)===e);return new Map(s.map(([r,o])=>[r,{partial:r.replace(/(\.(md|txt|html))?\.hbs$/,""),text:o}]))}function Rn(e,t){let{file:n,mode:s}=he[e],r=ge(s,t),o=new Map([...r].map(([a,{partial:l}])=>[l,a])),i=new Set([n]);for(let a of i)for(let l of(r.get(a)?.text??"").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)){let u=o.get(l[1]??"");u!==void 0&&i.add(u)}return[...i].map(a=>`${a}
${r.get(a)?.text??""}`).join(`
`)}var F=class extends Error{field;constructor(t,n){super(`there is no field "${t}" here; there are ${n.join(", ")}`),this.field=t}};function q(e){return typeof e!="object"||e===null?e:new Proxy(e,{get(t,n,s){if(typeof n=="symbol"||Array.isArray(t)||Object.hasOwn(t,n))return q(Reflect.get(t,n,s));if(wi.has(n))return Reflect.get(t,n,s);throw new F(n,Object.keys(t))}})}var wi=new Set(["toHTML","toJSON","then","toString","valueOf","length"]);async function Pn(e,t,n){let s=await Nn(),r=Cn(s,e,t,n);if(r.ok)return{text:r.text,problem:null};let o=Cn(s,e,t,bi);if(!o.ok)throw new Error(`unreachable: ${o.problem.file}:${o.problem.line??"?"} ${o.problem.message}`);return{text:o.text,problem:r.problem}}async function lu(e,t){let n=await Nn();try{return n.precompile(t,Ln.md),null}catch(s){return Wn(s,e,new Map([[e,t]]))}}var bi=new Map,Mn=null;function Nn(){return Mn??=import("./lib-GYDONZRV.js").then(e=>e.default),Mn}function Cn(e,t,n,s){let{file:r,mode:o}=he[t];try{let i=vi(e,o,s);return{ok:!0,text:ki(i.run(r,n),o)}}catch(i){return{ok:!1,problem:Wn(i,r,s)}}}function ki(e,t){let n=e.replace(/\r\n/g,`
`).replace(/[ \t]+$/gm,"");return t==="html"?`${n.replace(/\n{2,}/g,`
`).replace(/\n(<\/(?:p|h1|blockquote)>)/g,"$1").trim()}
`:n.replace(/\n{3,}/g,`

`).trim()}var En=new WeakMap;function vi(e,t,n){let s=En.get(n)??new Map;En.set(n,s);let r=s.get(t)??xi(e,t,n);return s.set(t,r),r}function xi(e,t,n){let s=e.create();s.registerHelper(Si);let r=new Map;for(let[o,{partial:i,text:a}]of ge(t,n)){let l=Ai(o,s.compile(a,Ln[t]));r.set(o,l),s.registerPartial(i,l)}return{run:(o,i)=>r.get(o)?.(q(i),{allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1})??""}}var we={is:!0},Ln={md:{strict:!0,noEscape:!0,knownHelpers:we,knownHelpersOnly:!0},txt:{strict:!0,noEscape:!0,knownHelpers:we,knownHelpersOnly:!0},html:{strict:!0,noEscape:!1,knownHelpers:we,knownHelpersOnly:!0}},Si={is(e,...t){let n=t.at(-1);if(!Ii(n))throw new Error('"is" needs a block: {{#is field "value"}}\u2026{{/is}}');return t.slice(0,-1).includes(e)?n.fn(this):n.inverse(this)}};function Ii(e){return typeof e=="object"&&e!==null&&"fn"in e&&typeof e.fn=="function"}var M=class extends Error{file;constructor(t,n){super(n instanceof Error?n.message:String(n),{cause:n}),this.file=t}};function Ai(e,t){return(n,s)=>{try{return t(n,s)}catch(r){throw r instanceof M?r:new M(e,r)}}}function Wn(e,t,n){let s=e instanceof M?e.file:t,r=e instanceof M?e.cause:e,o=n.get(s)??"";return{file:s,line:Ti(r,o),message:Oi(r)}}function Ti(e,t){if(!(e instanceof Error))return null;let n=/Parse error on line (\d+)/.exec(e.message)?.[1]??/ - (\d+):\d+$/.exec(e.message)?.[1];if(n!==void 0)return Number(n);let s=e instanceof F?e.field:/partial (\S+) could not/.exec(e.message)?.[1],r=s===void 0?-1:t.split(`
`).findIndex(o=>o.includes("{{")&&o.includes(s));return r<0?null:r+1}function Oi(e){let t=e instanceof Error?e.message:String(e),n=/^"([^"]+)" not defined in/.exec(t)?.[1];if(n!==void 0)return`there is no field "${n}" here`;let s=/unknown helper (\S+)/.exec(t)?.[1];if(s!==void 0)return`there is no helper "${s}"; there are if, unless, each, with, is`;let r=t.split(`
`),o=r.find(i=>i.startsWith("Expecting"));return o===void 0?(r[0]??t).slice(0,300):`it cannot be read here: ${o.slice(0,200)}`}var Ri=new Map;function mu(e){let t=e.size===0?Ri:e,n=new Map;return{render:async(s,r)=>{let{text:o,problem:i}=await Pn(s,r,t);return i!==null&&n.set(`${i.file} ${i.line} ${i.message}`,i),o},digest:(s,r)=>j(r,Rn(s,t)),problems:n}}export{Ot as a,Ka as b,_a as c,T as d,ot as e,ya as f,ha as g,it as h,at as i,ga as j,ut as k,U as l,ct as m,Bi as n,ee as o,je as p,ie as q,vt as r,La as s,Rt as t,bo as u,ko as v,ll as w,Nt as x,Y as y,dl as z,ul as A,fl as B,ml as C,gl as D,wl as E,he as F,hi as G,Pn as H,lu as I,mu as J};
