import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{D as te,a as v,b as z,c as x,d as Q,e as I,y as J}from"./chunk-PGBLMUQH.js";import{a as Y,b as q,c as G,h as j,j as X,k as Z,l as N,m as L,n as ee,p as P}from"./chunk-OM4FENJN.js";import{a as b,b as k}from"./chunk-4YLDFSQS.js";import{a as E,b as A}from"./chunk-CNRJW2IM.js";import{j as B}from"./chunk-6XP7LNHJ.js";import{a as h}from"./chunk-JPHI6RJ4.js";function ne(e,t){let n=Z(e).filter(l=>l.at<=t),s=new Set;for(let l of n)l.on?s.add(l.name):s.delete(l.name);let i=n.map(({at:l,on:d,actor:c,name:f,place:m})=>({place:m,event:{type:d?"labeled":"unlabeled",at:l,actor:c,label:f}})),o=e.events.map((l,d)=>({place:d,event:l})).filter(({event:l})=>l.at<=t&&l.type!=="labeled"&&l.type!=="unlabeled"),r=[...i,...o].sort((l,d)=>l.event.at-d.event.at||l.place-d.place).map(({event:l})=>l),a=r.findLast(l=>l.type==="closed"||l.type==="reopened");return{...e,labels:[...s],events:r,state:a?.type==="closed"?"closed":"open"}}function S(e,t,n){return t===0?e:`${e}@${h(n)}`}function se(e,t,n){return[...Lt(e,t),...Ft(e),..._t(e.incident,t,n),...Ht(e,t),...$t(e,t)].sort((i,o)=>i.moment-o.moment)}function Lt(e,t){let n=Pt(e),s=Ct(e,t).filter(({key:i})=>!n.some(o=>o.key===i));return[...n,...s]}function Pt({incident:e}){let{severity:t,declaredAt:n}=e,s=e.severities.flatMap(({from:l,severity:d})=>d===null?[]:[{from:l,severity:d}]);if(t===null)return[];let i={type:"opened",key:"opened",moment:n,severity:t,raisedFrom:null},o=s.findLastIndex(l=>l.severity.rank>t.rank),[r,a]=o<0?[]:s.slice(o);return r===void 0||a===void 0||a.from<=n?[i]:[i,{type:"opened",key:`opened@${h(a.from)}`,moment:a.from,severity:t,raisedFrom:r.severity}]}function Ct({incident:e,state:t},n){let{severity:s}=e,i=Wt(n);if(s===null||t!=="open"&&t!=="paused"&&t!=="mitigated"||i===null)return[];let o=e.holds.filter(({hold:d,from:c,until:f})=>(d.type==="set-aside"||d.cause==="closed"&&c<=i)&&f!==null&&f>i);if(!o.some(({from:d})=>d<=i))return[];let r=o.flatMap(({until:d})=>d??[]),a=Math.max(...r);return e.severities.some(d=>d.from===a&&d.severity!==null&&d.severity!==s)?[]:[{type:"opened",key:`opened@${h(a)}`,moment:a,severity:s,raisedFrom:null}]}function Wt(e){let t=e.mails.filter(({audience:i,state:o})=>i==="customers"&&(o==="sent"||o==="claimed")).flatMap(i=>i.keys),[n,s]=t.findLast(i=>/^(opened|reopened|resolved|stood-down)(@|$)/.test(i))?.split("@")??[];return n==="stood-down"&&s!==void 0?B(s):null}function Ft(e){let{at:t}=e,s=k(e).filter(({metric:o})=>o!=="update").flatMap(o=>o.standing==="open"&&o.atRiskAt!==null&&o.atRiskAt<=t?[{type:"at-risk",key:`at-risk:${o.key}`,moment:o.atRiskAt,objective:o}]:[]),i=b(e).flatMap(o=>o.standing==="missed"&&o.due!==null?[{type:"missed",key:`missed:${o.key}`,moment:o.due,objective:o}]:[]);return[...s,...i]}function _t(e,t,n){return ie(e).flatMap((s,i)=>{let o=S("resolved",i,s.at);if(s.reopenedAt!==null){let r=n.has(o)||t.mails.some(l=>l.keys.includes(o)),a=S("reopened",i,s.reopenedAt);return r?[{type:"reopened",key:a,moment:s.reopenedAt,closing:s}]:[]}return s.reason!=="completed"?[]:s.confirmedAt===null?[{type:"ended",key:S("ended",i,s.at),moment:s.at,closing:s}]:[{type:"resolved",key:o,moment:s.confirmedAt,closing:s}]})}function ie({closings:e}){return e.filter(({wasCompleted:t})=>t)}function Ht(e,t){let n=oe(t,"customers");if(n===null||n.over)return[];let{incident:s,state:i,holding:o}=e;if(i==="set-aside"&&o!==null)return[{type:"stood-down",key:`stood-down@${h(o.since)}`,moment:o.since,cause:"set-aside"}];let r=s.severity;if(i!=="open"&&i!=="paused"&&i!=="mitigated")return[];if(r===null||r.email.customers.includes("opened")||!Dt(r,n.severity,s))return[];let a=s.severities.at(-1)?.from??s.declaredAt;return[{type:"stood-down",key:`stood-down@${h(a)}`,moment:a,cause:"lowered"}]}function Dt({key:e,rank:t},n,s){let i=ae(n,s);return i===null?n!==e:i<t}function $t({state:e,at:t},n){let s=n.shared.filter(f=>f.askedAt<=t).map(({key:f,askedAt:m})=>({type:"rca",key:f,moment:m,news:"shared"})),{rca:i}=n;if(i===null||i.number===null)return s;let{openingSince:o,due:r,isDropped:a}=i,l=i.finishedAt!==null&&i.finishedAt<=t?i.finishedAt:null,c=r!==null&&r<(l??t)&&e==="resolved"&&(l===null||n.decided.includes("staff rca:overdue"));return[{type:"rca",key:v,moment:o,news:"opened"},...c?[{type:"rca",key:"rca:overdue",moment:r,news:"overdue"}]:[],...l!==null&&!a?[{type:"rca",key:"rca:finished",moment:l,news:"finished"}]:[],...s]}function oe(e,t){let n=null;for(let s of e.mails)if(!(s.audience!==t||s.state==="not-configured"||s.state==="given-up"))for(let i of[...s.keys].reverse())/^(opened|reopened)(@|$)/.test(i)&&(n={severity:s.severity,over:!1}),/^(resolved|stood-down)(@|$)/.test(i)&&(n={severity:s.severity,over:!0});return n}function re(e,t,n,s){let{incident:i}=n,r=(e.type==="rca"?i.worst:i.severity??i.worst).email[t].includes(z(e));if(t==="staff")return r;let a=oe(s,"customers");switch(e.type){case"opened":return r&&i.severityTrusted&&!Kt(e.severity,a,n);case"resolved":return r||a!==null&&!a.over;case"reopened":return Vt(e.closing,s,i);case"stood-down":return!0;case"at-risk":case"missed":case"ended":return!1;case"rca":return e.news==="shared"&&(r||a!==null)}}function Kt(e,t,{incident:n}){if(t===null||t.over)return!1;let s=ae(t.severity,n);return s!==null&&s<=e.rank}function ae(e,t){return t.severities.find(({severity:n})=>n?.key===e)?.severity?.rank??null}function Vt(e,t,n){let s=ie(n).findIndex(o=>o.at===e.at),i=S("resolved",Math.max(s,0),e.at);return t.mails.some(o=>o.audience==="customers"&&o.state!=="not-configured"&&o.keys.includes(i))}var le={effects:[],recorded:[],decided:[]},Ut=72*36e5,Bt=24*36e5,de=["resolved","ended","stood-down","reopened","missed","opened","at-risk","rca"];function ue(e,t,n,s){let{incident:i,at:o}=e,r=s.some(u=>u.marker.kind==="status");if(i.muted)return le;let a=new Set(s.flatMap(u=>u.marker.kind==="news"?u.marker.keys:[]));if(!r&&Yt(e,t))return le;let l=se(e,n,a).filter(u=>e.state!=="set-aside"||u.type==="stood-down"),d=tn(e,n),c=d.some(({type:u})=>u==="open-rca")?[...l,nn(e,n)]:l,f=c.filter(u=>C(u.moment,t,o)),m=f.filter(u=>Gt(u,t)&&!a.has(u.key)&&!n.recorded.includes(u.key)),p=l.filter(u=>qt(u)&&!a.has(u.key)&&!m.includes(u)),y=jt(f,e,n);return{effects:[{type:"status"},...Jt(e,n),...d,...m.length===0?[]:[{type:"comment",keys:m.map(({key:u})=>u),notices:fe(m)}],...sn(e,t,n),...on(n),...rn(l,s),...an(e,s),...ln(s),...Xt(n,c,o),...y],recorded:[...p.map(u=>u.key),...a].filter(u=>!n.recorded.includes(u)),decided:Qt(c,e,n)}}function Yt({incident:e,state:t,at:n},s){let i=e.closings.at(-1);return i===void 0||i.reopenedAt!==null?!1:t==="set-aside"||!C(i.at,s,n)}function C(e,t,n){return n-e<=t.notices.staleAfter}function qt(e){return e.type==="missed"||e.type==="resolved"||e.type==="reopened"}function Gt(e,t){return e.type==="missed"?t.notices.missed==="comment"&&e.objective.metric!=="update":e.type==="resolved"||e.type==="reopened"}function fe(e){return[...e].sort((t,n)=>de.indexOf(t.type)-de.indexOf(n.type)||t.moment-n.moment)}function jt(e,t,n){return["customers","staff"].flatMap(s=>{let i=e.filter(c=>!n.decided.includes(`${s} ${c.key}`)),o=i.filter(c=>re(c,s,t,n)),r=s==="customers"&&o.some(c=>c.type==="reopened"),a=i.filter(c=>o.includes(c)||r&&c.type==="resolved"),l=a.some(c=>c.type==="resolved"),d=fe(a.filter(c=>!(l&&(c.type==="opened"||c.type==="at-risk"))));return d.length===0?[]:[{type:"mail",audience:s,keys:d.map(c=>c.key),notices:d,record:null}]})}function Xt(e,t,n){return e.mails.filter(s=>s.state==="claimed").map(s=>{let i=s.keys.flatMap(o=>t.find(r=>r.key===o)??[]);return{type:"mail",audience:s.audience,keys:s.keys,notices:i,record:{...s,state:zt(s,n)}}})}function zt(e,t){let n=t-e.asOf;return n>Ut||n>Bt&&!e.refused?"given-up":"claimed"}function Qt(e,t,n){return["customers","staff"].flatMap(i=>e.filter(o=>!(i==="customers"&&o.type==="opened"&&!t.incident.severityTrusted)).map(o=>`${i} ${o.key}`)).filter(i=>!n.decided.includes(i))}function Jt({incident:e},t){return e.commands.filter(n=>n.comment>t.reactedThrough&&!Zt(n,e,t)).map(n=>({type:"react",comment:n.comment,content:en(n,t)?"confused":"rocket"}))}function Zt(e,{shareAsk:t},{ask:n}){return e.comment===t?.comment&&e.comment!==n?.comment}function en({comment:e,problem:t},{ask:n}){return t!==null||n?.comment===e&&n.outcome==="refused"}function tn({incident:e,state:t},n){return t!=="resolved"||e.worst.rca.type==="none"?[]:[{type:n.rca?.number==null?"open-rca":"refresh-rca"}]}function nn({at:e},{rca:t}){return{type:"rca",key:v,moment:t?.openingSince??e,news:"opened"}}function sn({state:e,at:t},n,{rca:s}){if(s===null||s.number===null)return[];let{due:i,finishedAt:o,isDropped:r,items:a}=s,d={overdue:e==="resolved"&&o===null&&i!==null&&i<t?i:null,"open-items":o!==null&&!r&&a!==null&&a.done<a.of?o:null};return["overdue","open-items"].flatMap(c=>{let f=d[c],m=s.remarks.find(p=>p.what===c);return m?.state==="claimed"?[{type:"remark",what:c,isTrue:f!==null}]:m===void 0&&f!==null&&C(f,n,t)?[{type:"remark",what:c,isTrue:!0}]:[]})}function on({shared:e}){return e.filter(({state:t})=>t==="claimed").map(t=>({type:"share",version:t}))}function rn(e,t){let n=s=>e.some(i=>i.type==="resolved"&&i.key===s);return t.flatMap(({id:s,marker:i})=>i.kind==="news"&&i.keys.some(n)?[{type:"refresh-news",comment:s}]:[])}function an({response:e},t){return e.correctedAt===null?[]:t.flatMap(n=>n.marker.kind==="news"&&!n.marker.corrected&&n.marker.keys.includes("missed:response")?[{type:"correct",comment:n.id}]:[])}function ln(e){let t=new Set,n=[];for(let{id:s,marker:i}of e){let o=i.kind==="news"?i.keys:i.kind==="status"?["status"]:[],r=o.filter(a=>!t.has(a));r.length<o.length&&n.push({type:"heal",comment:s,keys:r});for(let a of o)t.add(a)}return n}function me(e){let t={...e,seen:dn(e.seen)};return JSON.stringify(t).length<=18e4?t:{...t,words:cn(t.words),verdicts:un(t.verdicts),recorded:t.recorded.slice(-600),decided:t.decided.slice(-2*600),seen:t.seen.slice(-250)}}function dn(e){let t=new Map;return e.forEach(({commands:n},s)=>{for(let i of n)"text"in i&&t.set(i.type,s)}),e.map((n,s)=>{if(!n.commands.some(r=>"text"in r&&r.text.length>200))return n;let o=r=>t.get(r)===s?2e3:200;return{...n,commands:n.commands.map(r=>"text"in r?{...r,text:r.text.slice(0,o(r.type))}:r)}})}function cn(e){if(e.length<=270)return e;let t=e.slice(20,-250).filter(({kind:n})=>n==="acknowledged"||n==="closed");return[...e.slice(0,20),...t.slice(-20),...e.slice(-250)]}function un(e){let t=Object.entries(e),n=([i,{verdict:o}])=>i.startsWith("update")&&o==="met",s=new Set(t.filter(n).slice(0,-200).map(([i])=>i));return Object.fromEntries(t.filter(([i])=>!s.has(i)))}function pe(e,t,n,s){let{incident:i}=e,o=t.events.flatMap(l=>l.type==="commented"?[l.id]:[]),r=ye(i)??Number.POSITIVE_INFINITY,a=t.events.flatMap(({type:l,at:d})=>(l==="labeled"||l==="unlabeled")&&d<=r?[d]:[]);return me({...s,...hn(e,s),words:i.words.map(gn),seen:pn(e,s),judgedThrough:Math.max(s.judgedThrough,...o),reactedThrough:Math.min(Math.max(s.reactedThrough,...o),fn(i,s)-1),reporter:i.reporter.part,confirmed:i.words.filter(({kind:l})=>l==="closed").map(({recordedAt:l})=>l),labelsJudgedThrough:Math.max(s.labelsJudgedThrough,...a),severityTrusted:i.severityTrusted,people:{...mn(e),...s.people},recorded:[...s.recorded,...n.recorded],decided:[...s.decided,...n.decided]})}function fn({shareAsk:e},{ask:t}){return e===null||e.comment===t?.comment?Number.POSITIVE_INFINITY:e.comment}function mn({incident:e}){let t=e.milestones.filter(({what:n})=>n.type!=="word"&&n.type!=="opened");return Object.fromEntries(t.flatMap(({by:n})=>n.login===null||n.part==="bot"?[]:[[n.login.toLowerCase(),n.part]]))}function pn({incident:e},t){let n=new Set(e.seen.map(({comment:s})=>s));return[...t.seen.filter(({comment:s})=>!n.has(s)),...e.seen]}function he(e,t){let n=i=>i.correctedAt??(i.verdict==="missed"?i.due:i.endedAt)??t,s=Object.entries(e.verdicts).filter(([,i])=>n(i)<=t);return{verdicts:Object.fromEntries(s),deadlines:e.deadlines}}function hn(e,t){let n={...t.verdicts},s={},i=k(e);for(let o of b(e)){let r=yn(o,ye(e.incident)),a=t.verdicts[o.key],l=a!==void 0&&a.verdict!=="none"&&ee(a,o);r!==null&&(n[o.key]=l?{...r,promised:a.promised,fingerprint:a.fingerprint}:r),r?.verdict==="none"&&i.includes(o)?s[o.key]=t.deadlines[o.key]??L(o):r===null&&i.includes(o)&&(s[o.key]=L(o))}return{verdicts:n,deadlines:s}}function yn(e,t){let{standing:n,due:s,correctedAt:i,promised:o,fingerprint:r}=e;if(n==="open"||n==="held"||n==="none"&&t===null)return null;let a=n==="none"?e.endedAt??t:e.endedAt;return{verdict:n,due:s,endedAt:a,severity:e.severity.key,promised:o,fingerprint:r,correctedAt:i}}function ye({closings:e}){let t=e.at(-1);return t===void 0||t.reopenedAt!==null?null:t.at}function gn(e){let{at:t,recordedAt:n,kind:s,by:i,comment:o,url:r,how:a,next:l}=e;return{at:t,recordedAt:n,kind:s,login:i.login,comment:o,url:r,how:a,next:l}}import{createHash as wn}from"node:crypto";function T(e,t){return wn("sha256").update(JSON.stringify(e)).update("\0").update(t).digest("hex").slice(0,16)}var bn=/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*\S)\s*$/;function ge(e){let n=x(e.replace(/\r\n?/g,`
`).replace(/<!--[\s\S]*?(?:-->|$)/g,"")).flatMap(s=>{let[,i,o=""]=(s.code?null:bn.exec(s.text))??[];return i===void 0||o==="\u2026"||o==="..."?[]:[i!==" "]});return n.length===0?null:{done:n.filter(s=>s).length,of:n.length}}var kn=/<!-- incident-slo:rca:([a-z-]+) -->/g;function R(e){return[...e.matchAll(kn)].flatMap(t=>{let n=t[1]??"",s=`<!-- /incident-slo:rca:${n} -->`,i=e.indexOf(s,t.index),o=e.indexOf(t[0])===e.lastIndexOf(t[0])&&e.indexOf(s)===e.lastIndexOf(s),r=i<0?"":e.slice(t.index+t[0].length,i);return i<0||!o||/<!-- \/?incident-slo:rca:/.test(r)?[]:[{name:n,from:t.index,until:i+s.length,text:e.slice(t.index,i+s.length)}]})}function xi(e,t){let n=new Map(R(t).map(o=>[o.name,o.text])),s="",i=0;for(let o of R(e)){let r=n.get(o.name),a=r===void 0||r===o.text.replace(/\r\n/g,`
`);s+=e.slice(i,o.from)+(a?o.text:r),i=o.until}return s+=e.slice(i),s===e?null:s}var vn=["What Happened","Who Was Affected","Root Cause","How We'll Prevent It","Lessons Learned"],xn=/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm,Sn=new Set(["affected","cause"]),we=/\ue000([\s\S]*?)\ue001/g,Tn=5e4,Rn=8e3;function ke(e,t,n){let s=On(t),i=Nn(t),o=En(Mn(e)),r=s.map(d=>({heading:d,parts:o.filter(c=>In(c,d))})),a=r.flatMap(({heading:d,parts:c})=>Ln(d.title,c,i));if(a.length>0)return A(a);let l=r.map(({heading:d,parts:c})=>({title:d.title,text:Wn(c,n)}));return E(Fn(l))}function On(e){let t=[...W(e).matchAll(xn)].map(([,n="",s=""])=>({level:n.length,title:s}));return t.length>0?t:vn.map(n=>({level:2,title:n}))}function W(e){return e.replace(/\r\n?/g,`
`).replace(/[\ue000-\ue003]/g,"")}function Mn(e){let t=W(e),n="",s=0;for(let i of R(t))Sn.has(i.name)&&(n+=`${t.slice(s,i.from)}\uE000${i.text.replace(/<!--[\s\S]*?-->/g,"").trim()}\uE001`,s=i.until);return(n+t.slice(s)).replace(/<!--[\s\S]*?(?:-->|$)/g,"")}function En(e){let t=x(e),n=t.flatMap((r,a)=>{let l=An(t,r,a);return l===null?[]:[{...l,index:a}]}),s=({level:r,index:a})=>n.find(l=>l.index>a&&l.level<=r)?.index??t.length,i=n.filter(({title:r})=>/^internal\b/i.test(r.replace(/^[^\p{L}]+/u,""))),o=r=>i.some(a=>r>=a.index&&r<s(a));return n.filter(({index:r})=>!o(r)).map(r=>{let l=t.slice(r.index+r.height,s(r)).filter((d,c)=>!o(r.index+r.height+c));return{level:r.level,title:r.title,lines:l.map(d=>d.text)}})}function An(e,t,n){if(t.code)return null;let[,s,i=""]=/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(t.text)??[];if(s!==void 0)return{level:s.length,title:i,height:1};let[,o,r=""]=/^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(t.text)??[];if(o!==void 0)return{level:Number(o),title:r,height:1};let a=e[n+1],l=a===void 0||a.code?null:/^ {0,3}(=+|-{2,})[ \t]*$/.exec(a.text)?.[1];return l==null||!/^ {0,3}[^\s|>#*+-]/.test(t.text)?null:{level:l.startsWith("=")?1:2,title:t.text.trim(),height:2}}function In(e,t){return e.level<=t.level&&be(e.title)===be(t.title)}function be(e){return e.replace(/['’`*_]/g,"").replace(/[^\p{L}\p{N}]+/gu," ").trim().toLowerCase()}function Nn(e){return W(e).split(`
`).map(n=>n.trim()).flatMap(n=>/^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/.exec(n)?.slice(1).find(s=>s!==void 0)??[])}function Ln(e,t,n){if(t.length===0)return[{why:"no-section",section:e}];let s=t.flatMap(i=>i.lines);return s.some(i=>Pn(i,n))?[{why:"prompt",section:e}]:s.every(i=>ve(i))?[{why:"empty",section:e}]:[]}function Pn(e,t){return Cn(e)||t.some(n=>e.includes(n))}function Cn(e){return/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(e)}function ve(e){return/^\s*#{1,6}\s/.test(e)||!/[\p{L}\p{N}]/u.test(e)}function Wn(e,t){let n=e.map(r=>r.lines.join(`
`)).join(`

`),s=n.replace(we,""),o=s.split(`
`).some(r=>!ve(r))?s:n.replace(we,"$1");return Q(o.replace(/\n{3,}/g,`

`).trim(),t)}function Fn(e){let t=e.slice(1).map(({title:s,text:i})=>({title:s,text:I(i,Rn)})),n=Tn-t.reduce((s,{text:i})=>s+i.length,0);return[...e.slice(0,1).map(({title:s,text:i})=>({title:s,text:I(i,n)})),...t]}function xe(e,t,n){let s=F(n),i=n instanceof Error?n.message:String(n);switch(s){case"limit":case"cancelled":if(e.left.push({issue:t,why:i}),e.halted===s)return;e.halted=s,e.warnings.push(`${i} The next run finishes it.`);return;case"passing":e.left.push({issue:t,why:i,passes:!0}),e.warnings.push(`${i} The next run finishes it.`);return;case"locked":case"gone":e.warnings.push(i);return;default:e.failures.push({issue:t,message:i,fatal:!0})}}function Ei(e){return F(e)==="forbidden"}function Ai(e){return F(e)==="passing"}function F(e){return e instanceof Error&&"kind"in e&&typeof e.kind=="string"?e.kind:null}function Te(e,t){if(!Y(e.author,t.ourselves))return null;let[n,s]=j(e.body)?.incident.split("#")??[];return n===t.reading.repository.name.toLowerCase()?Number(s):null}async function Re(e,t,n){let{rca:s}=t;if(s===null||s.number===null)return Se;let i=_n(s,n);if(i!=null)return{issue:i,isUnknown:!1};let o=e.state==="resolved"&&s.finishedAt===null,r=H(e,t)||t.shared.some(({state:a})=>a==="claimed");if(!o&&!r&&i===void 0)return Se;try{return{issue:await n.ports.github.readIssue(s.repository,s.number),isUnknown:!1}}catch(a){return xe(n.outcome,e.incident.number,a),{issue:null,isUnknown:!0}}}var Se={issue:null,isUnknown:!1};function _n(e,{reviews:t}){let n=`${e.repository}#${e.number}`.toLowerCase(),s=t.get(n);return s!==void 0&&t.set(n,null),s}function Oe(e,t){if(t===null||e.rca===null)return e;let n=t.closedAt===null?null:ge(t.body);return{...e,rca:{...e.rca,finishedAt:t.closedAt,isDropped:t.isDropped,items:n}}}function H({incident:e},{ask:t}){return e.shareAsk!==null&&e.shareAsk.comment!==t?.comment}async function Me(e,t,n,s){let i=e.evaluation.incident.shareAsk;if(i===null)return t;let o=await Dn(e,t,n,s);if(!o.ok)return{...t,ask:_(i,"refused",o.error)};let r=t.shared.at(-1),a=$n(o.value);if(r?.state==="posted"&&r.digest===a)return{...t,ask:_(i,"unchanged",[])};let l=r?.state==="claimed"?t.shared:[...t.shared,Hn(i,a,t.shared.length)];return{...t,ask:_(i,"shared",[]),shared:l}}function _({comment:e,at:t,by:n,url:s},i,o){return{comment:e,at:t,by:n.login,url:s,outcome:i,lacks:o}}function Hn({at:e,by:t},n,s){return{key:s===0?"rca:shared":`rca:shared@${h(e)}`,askedAt:e,by:t.login,digest:n,state:"claimed",url:null}}async function Dn(e,t,n,s){let{rca:i}=t;if(i===null||i.number===null)return{ok:!1,error:[{why:"no-rca",section:""}]};if(n===null)return{ok:!1,error:[{why:"unreadable",section:""}]};let o=await s.renderer.render("rca.md",te(e));return ke(n.body,o,i.repository.toLowerCase()===s.reading.repository.name.toLowerCase())}function $n(e){return T({sections:e},"")}async function zi(e,t,n){let{policy:s,ourselves:i,settings:o}=n,r=X(e,i,o.stateSecret),a=r.find(u=>u.marker.kind==="status")??null,l=a?.marker.kind==="status"?a.marker.memory:G;if(Te(e,n)!==null||!Kn(e,a,n))return null;await Vn(q(e,s,i,a===null?null:l),n);let d=N(e,s,Ae(n),l);if(d===null)return null;let c=P(d,s,l,t),{issue:f,isUnknown:m}=await Re(c,l,n),p=Oe(l,f),y=Ee({issue:e,evaluation:c,comments:r,status:a,known:l,review:f},p,n);return m||!H(c,l)||y.plan.effects.some(({type:u})=>u==="comment")?y:Ee(y,await Me(O(y,p,n),p,f,n),n)}function Ee(e,t,{policy:n}){let s=ue(e.evaluation,n,t,e.comments);return{...e,plan:s,memory:pe(e.evaluation,e.issue,s,t)}}function Kn(e,t,{policy:n}){if(t!==null)return!0;let s=new Set(n.severities.flatMap(o=>o.labels.map(r=>r.toLowerCase()))),i=o=>o!==null&&s.has(o.toLowerCase());return e.labels.some(i)||e.events.some(o=>o.type==="labeled"&&i(o.label))}async function Vn(e,{ports:t,roles:n}){let s=[...e].filter(o=>!n.has(o)),i=await Promise.all(s.map(async o=>[o,await t.github.roleOf(o)]));for(let[o,r]of i)n.set(o,r)}function Ae({ourselves:e,roles:t}){return{ourselves:e,roles:t}}function O(e,t,n){return Ie(e.evaluation,t,e.status?.url??null,e.evaluation.at,n)}function Qi(e,t,n,s){if(n>=e.evaluation.at)return O(e,t,s);let i=he(t,n),o={...t,...i,words:t.words.filter(a=>a.recordedAt<=n)},r=N(ne(e.issue,n),s.policy,Ae(s),o);return r===null?O(e,t,s):Ie(P(r,s.policy,i,n),t,e.status?.url??null,n,s)}function Ie(e,t,n,s,i){let{policy:o,reading:r}=i,{rca:a}=t,d=(a?.repository??o.rca.repository??e.incident.repository).toLowerCase()===r.repository.name.toLowerCase(),c=d?r.repository.isPrivate:a?.isPrivate??null;return{evaluation:e,policy:o,memory:t,noticedAt:s,statusUrl:n,rca:a===null?null:{...Un(a,t,e.at),visible:d||c===!1},rcaIsPrivate:c===!0}}function Un(e,{shared:t},n){let{number:s,url:i,repository:o,due:r}=e,a=e.finishedAt!==null&&e.finishedAt<=n,l=r!==null&&r<n,d=a?e.isDropped?"dropped":"done":l?"overdue":"open",c=t.findLast(f=>f.askedAt<=n&&f.url!==null);return{number:s,url:i,repository:o,due:r,state:d,items:a?e.items:null,shared:c?.url==null?null:{at:c.askedAt,by:c.by,url:c.url}}}function Ji(e,t,n){return n.renderer.digest("status.md",J(O(e,t,n)))}var $=5*6e4,Yn=3*6e4,qn=6*1e3,Gn=6e4;function to(){return{held:new Map,releases:[]}}async function no({releases:e}){await Promise.all(e)}async function so(e,t,n){let s=t.held.get(e);if(s!==void 0)return n.elapsed()-s.takenAt<Gn?Ne(e,s,t,n):null;let{github:i,elapsed:o,log:r}=n;for(let a=0;a<3;a+=1){let l=o(),d=await i.takeLock(e);if(d.mine){let c={id:d.id,takenAt:l,last:null,uses:0};return t.held.set(e,c),Ne(e,c,t,n)}if(d.at-d.since<=$)return null;r(`#${e}: removing the lock of a run that died.`),await i.removeLock(e,d.id)}return null}function Ne(e,t,n,s){return t.uses+=1,{mayWrite:()=>s.elapsed()-t.takenAt<Yn,isShownBy:i=>t.last===null||t.last.status===i,release:(i,o)=>{i!==null&&(t.last={...i,at:s.elapsed()}),n.releases.push(jn(e,t,n,s).catch(o))}}}async function jn(e,t,n,{github:s,sleep:i,elapsed:o}){let r=t.uses;t.last!==null&&await i(Math.max(0,t.last.at+qn-o())),t.uses===r&&(n.held.delete(e),await s.removeLock(e,t.id))}function io(e,t){return e!=null&&t-e>$}async function oo(e,{github:t}){let n=await t.takeLock(e);(n.mine||n.at-n.since>$)&&await t.removeLock(e,n.id)}function ao(e=0){return{incidents:[],deeds:[],failures:[],warnings:[],left:[],ahead:new Map,spentBefore:e,halted:null}}function lo(e){let t=e.deeds.filter(({what:n})=>n==="status-created"||n==="comment"||n==="mail"||n==="rca-opened"||n==="rca-remark");return e.spentBefore+t.length}var Le=`{{#if closing.change}}**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})), and this {{severity.short}} incident was closed at {{closing.at.full}}.**{{else}}**It is over since {{closing.at.full}}.**{{/if}}{{#if closing.confirmed}} Support confirmed it at {{closing.confirmed.near}}.{{/if}} It lasted {{duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#if duration.only}}, all of it at {{duration.only}}{{else}}{{#if duration.parts}}: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}{{/if}}{{/if}}.{{#if duration.closed}} For {{duration.closed.long}} of that it was closed, until it was reopened.{{/if}} We are sorry for the time this cost you.

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
`;var Pe=`{{#each corrected}}
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
`;var Ce=`{{#> mail-page}}
{{> mail-customers-news}}
{{/mail-page}}
`;var We=`{{> mail-customers-news}}
`;var Fe=`{{#each news}}
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
`;var _e=`<p class="fact">{{> @partial-block}}</p>
`;var He=`- {{> @partial-block}}{{~! no empty line ~}}
`;var De=`<p class="foot">{{> @partial-block}}</p>
`;var $e=`
--
{{> @partial-block}}
`;var Ke=`<h2>{{text}}</h2>
`;var Ve=`
{{text}}

`;var Ue=`<h1>{{> @partial-block}}</h1>
`;var Be=`{{> @partial-block}}

`;var Ye=`{{#if response}}
{{#> mail-p}}
{{#is response.standing "missed"}}Our first answer {{#if response.late}}came {{response.late.long}} after the {{response.target}} we aim for{{else}}did not come within the {{response.target}} we aim for{{/if}}{{else is response.standing "met"}}Our first answer came in time{{else}}No time was promised for a first answer{{/is}}{{#each resolutions}}; {{#is standing "met"}}the solution{{#if again}} after it was reopened{{/if}} came in time{{#if took}} ({{took.short}}{{#if business}} of business time{{/if}}, target {{target}}){{/if}}{{else is standing "missed"}}the solution{{#if again}} after it was reopened{{/if}} came {{#if late}}{{late.long}} late{{else}}late{{/if}}{{#if target}} (target {{target}}){{/if}}{{else}}for the solution no time was promised{{/is}}{{/each}}.{{#if updates}}{{#unless updates.allKept}}{{#is updates.of 1}} The update that was announced came late.{{else}} Of {{updates.of}} announced updates {{#is updates.kept 0}}none{{else}}{{updates.kept}}{{/is}} came in time.{{/is}}{{/unless}}{{/if}}
{{/mail-p}}
{{/if}}
`;var qe=`<a href="{{url}}">{{url}}</a>{{~! no line end ~}}
`;var Ge=`{{url~}}
`;var je=`<p>{{> @partial-block}}</p>
`;var Xe=`{{> @partial-block}}

`;var ze=`<!doctype html>
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
`;var Qe=`<p class="title"><strong>{{title}}:</strong></p>
<blockquote>\u201C{{text}}\u201D</blockquote>
`;var Je=`{{title}}: \u201C{{text}}\u201D

`;var Ze=`{{#> mail-page}}
{{> mail-staff-news}}
{{/mail-page}}
`;var et=`{{> mail-staff-news}}
`;var tt=`{{#each news}}
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
`;var nt=`{{#is standing "open"}}open{{#if due}}, due {{due.near}}{{/if}}{{else is standing "held"}}clock stopped{{#if left}}, {{left.long}} left{{/if}}{{else is standing "met"}}kept{{#if ended}}, {{ended.near}}{{/if}}{{else is standing "missed"}}missed{{#if due}}, due {{due.near}}{{/if}}{{#if ended}}, done {{ended.near}}{{/if}}{{else}}{{#if bestEffort}}best effort{{else}}no verdict{{/if}}{{/is~}}
`;var st=`<strong>{{text}}</strong>{{~! no line end ~}}
`;var it=`{{text}}{{~! no line end ~}}
`;var ot=`{{#each misses}}
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
`;var rt=`{{#each parts}}
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
`;var at=`\`\`\`mermaid
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
`;var lt=`{{#is type "opened"}}Reported{{else is type "severity"}}{{#if text}}Set to {{text}}{{else}}Severity taken off{{/if}}{{else is type "word"}}{{#if first}}First answer{{else if closing}}Closing comment{{else}}Update{{/if}}{{else is type "held"}}Clock stopped: {{> part-reason hold}}{{else is type "resumed"}}Clock goes on{{else is type "closed"}}{{#is reason "completed"}}Closed as completed{{else is reason "duplicate"}}Closed as a duplicate{{else}}Closed as not planned{{/is}}{{#if text}} by {{text}}{{/if}}{{else is type "reopened"}}Reopened{{else is type "referenced"}}Change {{text}} {{#if merged}}merged{{else}}linked{{/if}}{{else}}Moved here{{#if text}} from {{text}}{{/if}}{{/is~}}
`;var dt="| Write in a comment of yours, one a line, first thing | What it does |\n|---|---|\n| `/ack` or `/ack 09:20 by phone` | counts as the first answer, also one given elsewhere |\n| `/impact TEXT` \xB7 `/cause TEXT` \xB7 `/workaround TEXT` | who is affected \xB7 what is known \xB7 what customers can do now |\n| `/next-update 2h` | promises the next word by then |\n| `/status investigating`, `identified`, `monitoring` or `resolved` | what you are doing, in words |\n| `/pause REASON` \xB7 `/resume` | stops the clocks \xB7 lets them go on |\n| `/rca share` | posts the analysis's sections for customers here, and mails them |\n| `/started 2026-03-02T09:30` | when the trouble began; moves no clock |\n";var ct=`
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
`;var ut=`{{#is standing "met"~}}
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
`;var ft=`{{#is metric "response"}}first answer{{else is metric "update"}}update{{else}}solution{{/is~}}
`;var mt=`{{#is type "paused"}}paused{{#if reason}}: {{reason}}{{/if}}{{else is type "resolved"}}{{#is cause "closed"}}closed as solved{{else}}marked as mitigated{{/is}}{{else is cause "excluded"}}not covered: {{reason}}{{else is cause "no-severity"}}no severity was set{{else is cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is~}}
`;var pt=`| What you could count on | Target | How it went |
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
`;var ht=`{{#is standing "open"~}}
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
`;var yt=`{{#if confirm}}
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
`;var gt=`| UTC |{{#if hasZone}} {{zone}} |{{/if}} What | Who |
|---|{{#if hasZone}}---|{{/if}}---|---|
{{#if dropped}}
| |{{#if hasZone}} |{{/if}} *{{dropped}} earlier rows are left out; the issue has them all* | |
{{/if}}
{{#each timeline}}
| {{utc}} |{{#if ../hasZone}} {{local}} |{{/if}} {{#is type "due"}}**{{#is metric "response"}}First answer due{{else is metric "update"}}Update due{{else}}Solution due{{/is}}**{{else}}{{#if url}}[{{> part-event}}]({{url}}){{else}}{{> part-event}}{{/if}}{{#is type "word" "opened"}}{{#if text}}: {{text}}{{/if}}{{/is}}{{#if next}} (next word by {{next.brief}}){{/if}}{{/is}} | {{> part-who}} |
{{/each}}
`;var wt=`{{#is by "staff"}}support{{else is by "bot"}}automation{{else is by "clock"}}clock{{else}}customer{{/is~}}
`;var bt=`<!-- incident-slo:rca:header -->
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
`;var kt=`{{#is what "overdue"}}
**This root cause analysis is overdue.** It was due by {{#if rca}}{{#if rca.due}}{{rca.due.full}}{{/if}}{{/if}}. Customers of [{{name}}]({{url}}) read there that it is still being written. It is done when this issue is closed; \`/rca share\` on the incident sends them the sections meant for them.
{{else}}
**Closed with action items still open.** {{#if rca}}{{#if rca.items}}{{rca.items.done}} of {{rca.items.of}} are done. {{/if}}{{/if}}Thank you for finishing the analysis of [{{name}}]({{url}}). If the rest is followed up elsewhere, all is well; a link to it here helps whoever looks later. This is said once.
{{/is}}
`;var vt=`**This incident is open again since {{#if closing.reopened}}{{closing.reopened.full}}{{/if}}.** It had been closed at {{closing.at.near}}; {{#is closing.reopenedBy "staff"}}support{{else is closing.reopenedBy "bot"}}automation{{else}}{{#if closing.reopenedByReporter}}the person who reported it{{else}}a customer{{/if}}{{/is}} reopened it. We are sorry that it is not over yet.

{{#if latest}}
**Latest from support, {{latest.at.brief}}:** \u201C{{latest.inline}}\u201D{{#if latest.url}} [Read it]({{latest.url}}){{/if}}

{{/if}}
**What happens now:** it counts as {{severity.name}}, and {{#is reopening "restart"}}the clock for a solution starts anew{{else}}the clock goes on where it stood; the time it was closed does not count{{/is}}.{{#if solution}} A solution {{#is solution.standing "missed"}}was{{else}}is{{/is}} due by {{solution.due.near}}.{{/if}}{{#is next.what "update"}}{{#unless next.late}} The next update comes by {{next.due.near}}.{{/unless}}{{/is}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows where it stands.{{/if}}{{#if contact}} To reach us: {{contact}}.{{/if}}
`;var xt=`**The full review of this incident**{{#if rca}}{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}}{{/if}}, as of {{at.full}}.{{#if before}} It takes the place of [what we shared before]({{before}}).{{/if}}

<!-- incident-slo:review -->
{{#each sections}}
### {{title}}

{{text}}

{{/each}}
<!-- /incident-slo:review -->

---

{{#if locked}}{{#if contact}}Questions about it? Reach us: {{contact}}.{{/if}}{{else}}Questions about it? Comment here{{#if contact}}, or reach us: {{contact}}{{/if}}.{{/if}}
`;var St=`### {{#if severity}}{{severity.name}}{{else}}No severity{{/if}}: {{#is situation "unanswered"}}{{#if next.late}}our first answer is late{{else}}waiting for our first answer{{/if}}{{else is situation "investigating"}}we are looking for the cause{{else is situation "identified"}}we know the cause and are working on it{{else is situation "monitoring"}}a fix is in place, we are watching it{{else is situation "said-resolved"}}support reports it resolved{{else is situation "reopened"}}open again{{else is situation "paused"}}paused{{else is situation "mitigated"}}mitigated{{else is situation "ended"}}closed, not yet confirmed by support{{else is situation "over"}}{{#if closing}}{{#if closing.change}}closed with a fix{{else}}over{{/if}}{{else}}over{{/if}}{{else is situation "set-aside"}}{{#is hold.cause "excluded"}}not covered by our response times{{else is hold.cause "no-severity"}}nothing is promised now{{else is hold.cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is}}{{else}}we are working on it{{/is}}

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
`;var K={"status.md":{file:"status.md.hbs",mode:"md"},"news.md":{file:"news.md.hbs",mode:"md"},"missed.md":{file:"missed.md.hbs",mode:"md"},"all-clear.md":{file:"all-clear.md.hbs",mode:"md"},"reopened.md":{file:"reopened.md.hbs",mode:"md"},"correction.md":{file:"correction.md.hbs",mode:"md"},"rca-remark.md":{file:"rca-remark.md.hbs",mode:"md"},"shared.md":{file:"shared.md.hbs",mode:"md"},"rca.md":{file:"rca.md.hbs",mode:"md"},"mail-customers.txt":{file:"mail-customers.txt.hbs",mode:"txt"},"mail-customers.html":{file:"mail-customers.html.hbs",mode:"html"},"mail-staff.txt":{file:"mail-staff.txt.hbs",mode:"txt"},"mail-staff.html":{file:"mail-staff.html.hbs",mode:"html"}},Ks=new Map([["all-clear.md.hbs",Le],["correction.md.hbs",Pe],["mail-customers-news.hbs",Fe],["mail-customers.html.hbs",Ce],["mail-customers.txt.hbs",We],["mail-fact.html.hbs",_e],["mail-fact.txt.hbs",He],["mail-foot.html.hbs",De],["mail-foot.txt.hbs",$e],["mail-heading.html.hbs",Ke],["mail-heading.txt.hbs",Ve],["mail-headline.html.hbs",Ue],["mail-headline.txt.hbs",Be],["mail-kept.hbs",Ye],["mail-link.html.hbs",qe],["mail-link.txt.hbs",Ge],["mail-p.html.hbs",je],["mail-p.txt.hbs",Xe],["mail-page.html.hbs",ze],["mail-quote.html.hbs",Qe],["mail-quote.txt.hbs",Je],["mail-staff-news.hbs",tt],["mail-staff.html.hbs",Ze],["mail-staff.txt.hbs",et],["mail-standing.hbs",nt],["mail-strong.html.hbs",st],["mail-strong.txt.hbs",it],["missed.md.hbs",ot],["news.md.hbs",rt],["part-chart.md.hbs",at],["part-event.hbs",lt],["part-help.md.hbs",dt],["part-ledger.md.hbs",ct],["part-outcome.md.hbs",ut],["part-promise.hbs",ft],["part-reason.hbs",mt],["part-record.md.hbs",pt],["part-standing.md.hbs",ht],["part-support.md.hbs",yt],["part-timeline.md.hbs",gt],["part-who.hbs",wt],["rca.md.hbs",bt],["rca-remark.md.hbs",kt],["reopened.md.hbs",vt],["shared.md.hbs",xt],["status.md.hbs",St]]);function Vs(e){let t=/\.(md|txt|html)\.hbs$/.exec(e)?.[1];return t==="md"||t==="txt"||t==="html"?t:null}function V(e,t){let s=[...new Map([...Ks,...t])].filter(([i])=>i.endsWith(".hbs")&&(Vs(i)??e)===e);return new Map(s.map(([i,o])=>[i,{partial:i.replace(/(\.(md|txt|html))?\.hbs$/,""),text:Us(o)}]))}function Us(e){return e.replace(/^\uFEFF/,"").replaceAll(`\r
`,`
`)}function Tt(e,t){let{file:n,mode:s}=K[e],i=V(s,t),o=new Map([...i].map(([a,{partial:l}])=>[l,a])),r=new Set([n]);for(let a of r)for(let l of(i.get(a)?.text??"").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)){let d=o.get(l[1]??"");d!==void 0&&r.add(d)}return[...r].map(a=>`${a}
${i.get(a)?.text??""}`).join(`
`)}var w=class extends Error{field;constructor(t,n){super(`there is no field "${t}" here; there are ${n.join(", ")}`),this.field=t}};function M(e){return typeof e!="object"||e===null?e:new Proxy(e,{get(t,n,s){if(typeof n=="symbol"||Array.isArray(t)||Object.hasOwn(t,n))return M(Reflect.get(t,n,s));if(Bs.has(n))return Reflect.get(t,n,s);throw new w(n,Object.keys(t))}})}var Bs=new Set(["toHTML","toJSON","then","toString","valueOf","length"]);async function Et(e,t,n){let s=await At(),i=Ot(s,e,t,n);if(i.ok)return{text:i.text,problem:null};let o=Ot(s,e,t,Ys);if(!o.ok)throw new Error(`unreachable: ${o.problem.file}:${o.problem.line??"?"} ${o.problem.message}`);return{text:o.text,problem:i.problem}}async function sa(e,t){let n=await At();try{return n.precompile(t,It.md),null}catch(s){return Nt(s,e,new Map([[e,t]]))}}var ia=64*1024;var Ys=new Map,Rt=null;function At(){return Rt??=import("./lib-GYDONZRV.js").then(e=>e.default),Rt}function Ot(e,t,n,s){let{file:i,mode:o}=K[t];try{let r=Gs(e,o,s);return{ok:!0,text:qs(r.run(i,n),o)}}catch(r){return{ok:!1,problem:Nt(r,i,s)}}}function qs(e,t){let n=e.replace(/\r\n/g,`
`).replace(/[ \t]+$/gm,"");return t==="html"?`${n.replace(/\n{2,}/g,`
`).replace(/\n(<\/(?:p|h1|blockquote)>)/g,"$1").trim()}
`:n.replace(/\n{3,}/g,`

`).trim()}var Mt=new WeakMap;function Gs(e,t,n){let s=Mt.get(n)??new Map;Mt.set(n,s);let i=s.get(t)??js(e,t,n);return s.set(t,i),i}function js(e,t,n){let s=e.create();s.registerHelper(Xs);let i=new Map;for(let[o,{partial:r,text:a}]of V(t,n)){let l=Qs(o,s.compile(a,It[t]));i.set(o,l),s.registerPartial(r,l)}return{run:(o,r)=>i.get(o)?.(M(r),{allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1})??""}}var U={is:!0},It={md:{strict:!0,noEscape:!0,knownHelpers:U,knownHelpersOnly:!0},txt:{strict:!0,noEscape:!0,knownHelpers:U,knownHelpersOnly:!0},html:{strict:!0,noEscape:!1,knownHelpers:U,knownHelpersOnly:!0}},Xs={is(e,...t){let n=t.at(-1);if(!zs(n))throw new Error('"is" needs a block: {{#is field "value"}}\u2026{{/is}}');return t.slice(0,-1).includes(e)?n.fn(this):n.inverse(this)}};function zs(e){return typeof e=="object"&&e!==null&&"fn"in e&&typeof e.fn=="function"}var g=class extends Error{file;constructor(t,n){super(n instanceof Error?n.message:String(n),{cause:n}),this.file=t}};function Qs(e,t){return(n,s)=>{try{return t(n,s)}catch(i){throw i instanceof g?i:new g(e,i)}}}function Nt(e,t,n){let s=e instanceof g?e.file:t,i=e instanceof g?e.cause:e,o=n.get(s)??"";return{file:s,line:Js(i,o),message:Zs(i)}}function Js(e,t){if(!(e instanceof Error))return null;let n=/(?:Parse|Lexical) error on line (\d+)/.exec(e.message)?.[1]??/ - (\d+):\d+$/.exec(e.message)?.[1];if(n!==void 0)return Number(n);let s=e instanceof w?e.field:/partial (\S+) could not/.exec(e.message)?.[1],i=s===void 0?-1:t.split(`
`).findIndex(o=>o.includes("{{")&&o.includes(s));return i<0?null:i+1}function Zs(e){let t=e instanceof Error?e.message:String(e),n=/^"([^"]+)" not defined in/.exec(t)?.[1];if(n!==void 0)return`there is no field "${n}" here`;let s=/unknown helper (\S+)/.exec(t)?.[1];if(s!==void 0)return`there is no helper "${s}"; there are if, unless, each, with, is`;let i=t.split(`
`),o=i.find(r=>r.startsWith("Expecting"));return o===void 0?(i[0]??t).slice(0,300):`it cannot be read here: ${ei(o)}`}function ei(e){switch(/got '([A-Z_]+)'/.exec(e)?.[1]){case"EOF":return"it ends before everything in it is closed, as {{#if \u2026}} is by {{/if}}";case"CLOSE":case"CLOSE_UNESCAPED":return'something is missing before "}}", or the braces do not match';case"INVALID":return'a "{{" is not closed, or a sign follows it that cannot stand there';case"OPEN_ENDBLOCK":case"INVERSE":case"OPEN_INVERSE_CHAIN":return"it closes or branches what was not opened";default:return'what stands between "{{" and "}}" is not complete, or is in the wrong order'}}var ti=new Map;function da(e){let t=e.size===0?ti:e,n=new Map;return{render:async(s,i)=>{let{text:o,problem:r}=await Et(s,i,t);return r!==null&&n.set(`${r.file} ${r.line} ${r.message}`,r),o},digest:(s,i)=>T(i,Tt(s,t)),problems:n}}export{xe as a,Ei as b,Ai as c,S as d,se as e,ne as f,he as g,xi as h,Te as i,Dn as j,$n as k,zi as l,Ae as m,O as n,Qi as o,Ji as p,to as q,no as r,so as s,io as t,oo as u,ao as v,lo as w,K as x,Ks as y,Et as z,sa as A,da as B};
