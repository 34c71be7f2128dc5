import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{d as V,f as B,g as X}from"./chunk-VSVKLLLY.js";import{B as te,a as w,b as j,c as T,w as z}from"./chunk-GOXHGBFP.js";import{b as q,c as G,d as Q,e as Z,f as J,g as ee}from"./chunk-MPRGBHEN.js";import{a as $,c as K,f as M,k as E}from"./chunk-JIJXEDYU.js";import{a as Y}from"./chunk-7GUUEHE6.js";import{b as U}from"./chunk-2KDWVJUL.js";import{b as O}from"./chunk-DJWYOU6B.js";import{a as _}from"./chunk-OJIBKKV7.js";import{a as R,b as S}from"./chunk-CNRJW2IM.js";var se={effects:[],recorded:[],decided:[]},vt=72*36e5,Rt=24*36e5,ie=["resolved","ended","stood-down","reopened","missed","opened","at-risk","rca"];function oe(e,t,s,i){let{incident:n,at:o}=e,r=i.some(f=>f.marker.kind==="status");if(n.muted)return se;let a=new Set(i.flatMap(f=>f.marker.kind==="news"?f.marker.keys:[]));if(!r&&St(e,t))return se;let d=q(e,s,a).filter(f=>e.state!=="set-aside"||f.type==="stood-down"),c=Ct(e,s),l=c.some(({type:f})=>f==="open-rca")?[...d,Ht(e,s)]:d,u=l.filter(f=>I(f.moment,t,o)),m=u.filter(f=>Tt(f,t)&&!a.has(f.key)&&!s.recorded.includes(f.key)),p=d.filter(f=>Ot(f)&&!a.has(f.key)&&!m.includes(f)),h=Mt(u,e,s);return{effects:[{type:"status"},...Pt(e,s),...c,...m.length===0?[]:[{type:"comment",keys:m.map(({key:f})=>f),notices:re(m)}],...Wt(e,t,s),...Ft(s),...Dt(d,i),..._t(e,i),...$t(i),...Et(s,l,o),...h],recorded:[...p.map(f=>f.key),...a].filter(f=>!s.recorded.includes(f)),decided:At(l,e,s)}}function St({incident:e,state:t,at:s},i){let n=U(e);return n===null?!1:t==="set-aside"||!I(n.at,i,s)}function I(e,t,s){return s-e<=t.notices.staleAfter}function Ot(e){return e.type==="missed"||e.type==="resolved"||e.type==="reopened"}function Tt(e,t){return e.type==="missed"?t.notices.missed==="comment"&&e.objective.metric!=="update":e.type==="resolved"||e.type==="reopened"}function re(e){return[...e].sort((t,s)=>ie.indexOf(t.type)-ie.indexOf(s.type)||t.moment-s.moment)}function Mt(e,t,s){return O.flatMap(i=>{let n=e.filter(l=>!s.decided.includes(`${i} ${l.key}`)),o=n.filter(l=>G(l,i,t,s)),r=i==="customers"&&o.some(l=>l.type==="reopened"),a=n.filter(l=>o.includes(l)||r&&l.type==="resolved"),d=a.some(l=>l.type==="resolved"),c=re(a.filter(l=>!(d&&(l.type==="opened"||l.type==="at-risk"))));return c.length===0?[]:[{type:"mail",audience:i,keys:c.map(l=>l.key),notices:c,record:null}]})}function Et(e,t,s){return e.mails.filter(i=>i.state==="claimed").map(i=>{let n=i.keys.flatMap(o=>t.find(r=>r.key===o)??[]);return{type:"mail",audience:i.audience,keys:i.keys,notices:n,record:{...i,state:It(i,s)}}})}function It(e,t){let s=t-e.asOf;return s>vt||s>Rt&&!e.refused?"given-up":"claimed"}function At(e,t,s){return O.flatMap(i=>e.filter(n=>!(i==="customers"&&n.type==="opened"&&!t.incident.severityTrusted)).map(n=>`${i} ${n.key}`)).filter(i=>!s.decided.includes(i))}function Pt({incident:e},t){return e.commands.filter(s=>s.comment>t.reactedThrough&&!Nt(s,e,t)).map(s=>({type:"react",comment:s.comment,content:Lt(s,t)?"confused":"rocket"}))}function Nt(e,{shareAsk:t},{ask:s}){return e.comment===t?.comment&&e.comment!==s?.comment}function Lt({comment:e,problem:t},{ask:s}){return t!==null||s?.comment===e&&s.outcome==="refused"}function Ct({incident:e,state:t},s){return t!=="resolved"||e.worst.rca.type==="none"?[]:[{type:s.rca?.number==null?"open-rca":"refresh-rca"}]}function Ht({at:e},{rca:t}){return{type:"rca",key:Y,moment:t?.openingSince??e,news:"opened"}}function Wt({state:e,at:t},s,{rca:i}){if(i===null||i.number===null)return[];let{due:n,finishedAt:o,isDropped:r,items:a}=i,c={overdue:e==="resolved"&&o===null&&n!==null&&n<t?n:null,"open-items":o!==null&&!r&&a!==null&&a.done<a.of?o:null};return["overdue","open-items"].flatMap(l=>{let u=c[l],m=i.remarks.find(p=>p.what===l);return m?.state==="claimed"?[{type:"remark",what:l,isTrue:u!==null}]:m===void 0&&u!==null&&I(u,s,t)?[{type:"remark",what:l,isTrue:!0}]:[]})}function Ft({shared:e}){return e.filter(({state:t})=>t==="claimed").map(t=>({type:"share",version:t}))}function Dt(e,t){let s=i=>e.some(n=>n.type==="resolved"&&n.key===i);return t.flatMap(({id:i,marker:n})=>n.kind==="news"&&n.keys.some(s)?[{type:"refresh-news",comment:i}]:[])}function _t({response:e},t){return e.correctedAt===null?[]:t.flatMap(s=>s.marker.kind==="news"&&!s.marker.corrected&&s.marker.keys.includes("missed:response")?[{type:"correct",comment:s.id}]:[])}function $t(e){let t=new Set,s=[];for(let{id:i,marker:n}of e){let o=n.kind==="news"?n.keys:n.kind==="status"?["status"]:[],r=o.filter(a=>!t.has(a));r.length<o.length&&s.push({type:"heal",comment:i,keys:r});for(let a of o)t.add(a)}return s}import{createHash as Kt}from"node:crypto";function b(e,t){return Kt("sha256").update(JSON.stringify(e)).update("\0").update(t).digest("hex").slice(0,16)}var Ut=/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*\S)\s*$/;function ae(e){let s=w(e.replace(/\r\n?/g,`
`).replace(/<!--[\s\S]*?(?:-->|$)/g,"")).flatMap(i=>{let[,n,o=""]=(i.code?null:Ut.exec(i.text))??[];return n===void 0||o==="\u2026"||o==="..."?[]:[n!==" "]});return s.length===0?null:{done:s.filter(i=>i).length,of:s.length}}var Vt=/<!-- incident-slo:rca:([a-z-]+) -->/g;function k(e){return[...e.matchAll(Vt)].flatMap(t=>{let s=t[1]??"",i=`<!-- /incident-slo:rca:${s} -->`,n=e.indexOf(i,t.index),o=e.indexOf(t[0])===e.lastIndexOf(t[0])&&e.indexOf(i)===e.lastIndexOf(i),r=n<0?"":e.slice(t.index+t[0].length,n);return n<0||!o||/<!-- \/?incident-slo:rca:/.test(r)?[]:[{name:s,from:t.index,until:n+i.length,text:e.slice(t.index,n+i.length)}]})}function Ci(e,t){let s=new Map(k(t).map(o=>[o.name,o.text])),i="",n=0;for(let o of k(e)){let r=s.get(o.name),a=r===void 0||r===o.text.replace(/\r\n/g,`
`);i+=e.slice(n,o.from)+(a?o.text:r),n=o.until}return i+=e.slice(n),i===e?null:i}var Bt=["What Happened","Who Was Affected","Root Cause","How We'll Prevent It","Lessons Learned"],Yt=/^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\n(?:[ \t]*\n)*[ \t]*<!-- incident-slo:customers -->/gm,qt=new Set(["affected","cause"]),le=/\ue000([\s\S]*?)\ue001/g,Gt=5e4,jt=8e3;function ce(e,t,s){let i=zt(t),n=es(t),o=Xt(Qt(e)),r=i.map(c=>({heading:c,parts:o.filter(l=>Jt(l,c))})),a=r.flatMap(({heading:c,parts:l})=>ts(c.title,l,n));if(a.length>0)return S(a);let d=r.map(({heading:c,parts:l})=>({title:c.title,text:ns(l,s)}));return R(os(d))}function zt(e){let t=[...A(e).matchAll(Yt)].map(([,s="",i=""])=>({level:s.length,title:i}));return t.length>0?t:Bt.map(s=>({level:2,title:s}))}function A(e){return e.replace(/\r\n?/g,`
`).replace(/[\ue000-\ue003]/g,"")}function Qt(e){let t=A(e),s="",i=0;for(let n of k(t))qt.has(n.name)&&(s+=`${t.slice(i,n.from)}\uE000${n.text.replace(/<!--[\s\S]*?-->/g,"").trim()}\uE001`,i=n.until);return(s+t.slice(i)).replace(/<!--[\s\S]*?(?:-->|$)/g,"")}function Xt(e){let t=w(e),s=t.flatMap((r,a)=>{let d=Zt(t,r,a);return d===null?[]:[{...d,index:a}]}),i=({level:r,index:a})=>s.find(d=>d.index>a&&d.level<=r)?.index??t.length,n=s.filter(({title:r})=>/^internal\b/i.test(r.replace(/^[^\p{L}]+/u,""))),o=r=>n.some(a=>r>=a.index&&r<i(a));return s.filter(({index:r})=>!o(r)).map(r=>{let d=t.slice(r.index+r.height,i(r)).filter((c,l)=>!o(r.index+r.height+l));return{level:r.level,title:r.title,lines:d.map(c=>c.text)}})}function Zt(e,t,s){if(t.code)return null;let[,i,n=""]=/^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$/.exec(t.text)??[];if(i!==void 0)return{level:i.length,title:n,height:1};let[,o,r=""]=/^\s*<h([1-6])\b[^>]*>(.*?)(?:<\/h|$)/i.exec(t.text)??[];if(o!==void 0)return{level:Number(o),title:r,height:1};let a=e[s+1],d=a===void 0||a.code?null:/^ {0,3}(=+|-{2,})[ \t]*$/.exec(a.text)?.[1];return d==null||!/^ {0,3}[^\s|>#*+-]/.test(t.text)?null:{level:d.startsWith("=")?1:2,title:t.text.trim(),height:2}}function Jt(e,t){return e.level<=t.level&&de(e.title)===de(t.title)}function de(e){return e.replace(/['’`*_]/g,"").replace(/[^\p{L}\p{N}]+/gu," ").trim().toLowerCase()}function es(e){return A(e).split(`
`).map(s=>s.trim()).flatMap(s=>/^(?:\*(?!\*)(.{8,})\*|_(.{8,})_)$/.exec(s)?.slice(1).find(i=>i!==void 0)??[])}function ts(e,t,s){if(t.length===0)return[{why:"no-section",section:e}];let i=t.flatMap(n=>n.lines);return i.some(n=>ss(n,s))?[{why:"prompt",section:e}]:i.every(n=>fe(n))?[{why:"empty",section:e}]:[]}function ss(e,t){return is(e)||t.some(s=>e.includes(s))}function is(e){return/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(?:…|\.\.\.)?\s*$/.test(e)}function fe(e){return/^\s*#{1,6}\s/.test(e)||!/[\p{L}\p{N}]/u.test(e)}function ns(e,t){let s=e.map(r=>r.lines.join(`
`)).join(`

`),i=s.replace(le,""),o=i.split(`
`).some(r=>!fe(r))?i:s.replace(le,"$1");return j(o.replace(/\n{3,}/g,`

`).trim(),t)}function os(e){let t=e.slice(1).map(({title:i,text:n})=>({title:i,text:T(n,jt)})),s=Gt-t.reduce((i,{text:n})=>i+n.length,0);return[...e.slice(0,1).map(({title:i,text:n})=>({title:i,text:T(n,s)})),...t]}function ue(e,t,s){let i=P(s),n=s instanceof Error?s.message:String(s);switch(i){case"limit":case"cancelled":if(e.left.push({issue:t,why:n}),e.halted===i)return;e.halted=i,e.warnings.push(`${n} The next run finishes it.`);return;case"passing":e.left.push({issue:t,why:n,passes:!0}),e.warnings.push(`${n} The next run finishes it.`);return;case"locked":case"gone":e.warnings.push(n);return;default:e.failures.push({issue:t,message:n,fatal:!0})}}function $i(e){return P(e)==="forbidden"}function Ki(e){return P(e)==="passing"}function P(e){return e instanceof Error&&"kind"in e&&typeof e.kind=="string"?e.kind:null}function pe(e,t){if(!$(e.author,t.ourselves))return null;let[s,i]=V(e.body)?.incident.split("#")??[];return s===t.reading.repository.name.toLowerCase()?Number(i):null}async function he(e,t,s){let{rca:i}=t;if(i===null||i.number===null)return me;let n=rs(i,s);if(n!=null)return{issue:n,isUnknown:!1};let o=e.state==="resolved"&&i.finishedAt===null,r=L(e,t)||t.shared.some(({state:a})=>a==="claimed");if(!o&&!r&&n===void 0)return me;try{return{issue:await s.ports.github.readIssue(i.repository,i.number),isUnknown:!1}}catch(a){return ue(s.outcome,e.incident.number,a),{issue:null,isUnknown:!0}}}var me={issue:null,isUnknown:!1};function rs(e,{reviews:t}){let s=`${e.repository}#${e.number}`.toLowerCase(),i=t.get(s);return i!==void 0&&t.set(s,null),i}function ye(e,t){if(t===null||e.rca===null)return e;let s=t.closedAt===null?null:ae(t.body);return{...e,rca:{...e.rca,finishedAt:t.closedAt,isDropped:t.isDropped,items:s}}}function L({incident:e},{ask:t}){return e.shareAsk!==null&&e.shareAsk.comment!==t?.comment}async function ge(e,t,s,i){let n=e.evaluation.incident.shareAsk;if(n===null)return t;let o=await ls(e,t,s,i);if(!o.ok)return{...t,ask:N(n,"refused",o.error)};let r=t.shared.at(-1),a=ds(o.value);if(r?.state==="posted"&&r.digest===a)return{...t,ask:N(n,"unchanged",[])};let d=r?.state==="claimed"?t.shared:[...t.shared,as(n,a,t.shared.length)];return{...t,ask:N(n,"shared",[]),shared:d}}function N({comment:e,at:t,by:s,url:i},n,o){return{comment:e,at:t,by:s.login,url:i,outcome:n,lacks:o}}function as({at:e,by:t},s,i){return{key:i===0?"rca:shared":`rca:shared@${_(e)}`,askedAt:e,by:t.login,digest:s,state:"claimed",url:null}}async function ls(e,t,s,i){let{rca:n}=t;if(n===null||n.number===null)return{ok:!1,error:[{why:"no-rca",section:""}]};if(s===null)return{ok:!1,error:[{why:"unreadable",section:""}]};let o=await i.renderer.render("rca.md",te(e));return ce(s.body,o,n.repository.toLowerCase()===i.reading.repository.name.toLowerCase())}function ds(e){return b({sections:e},"")}async function cn(e,t,s){let{policy:i,ourselves:n,settings:o}=s,r=B(e,n,o.stateSecret),a=r.find(f=>f.marker.kind==="status")??null,d=a?.marker.kind==="status"?a.marker.memory:X;if(pe(e,s)!==null||!cs(e,a,s))return null;await fs(K(e,i,n,a===null?null:d),s);let c=M(e,i,be(s),d);if(c===null)return null;let l=E(c,i,d,t),{issue:u,isUnknown:m}=await he(l,d,s),p=ye(d,u),h=we({issue:e,evaluation:l,comments:r,status:a,known:d,review:u},p,s);return m||!L(l,d)||h.plan.effects.some(({type:f})=>f==="comment")?h:we(h,await ge(x(h,p,s),p,u,s),s)}function we(e,t,{policy:s}){let i=oe(e.evaluation,s,t,e.comments);return{...e,plan:i,memory:Z(e.evaluation,e.issue,i,t)}}function cs(e,t,{policy:s}){if(t!==null)return!0;let i=new Set(s.severities.flatMap(o=>o.labels.map(r=>r.toLowerCase()))),n=o=>o!==null&&i.has(o.toLowerCase());return e.labels.some(n)||e.events.some(o=>o.type==="labeled"&&n(o.label))}async function fs(e,{ports:t,roles:s}){let i=[...e].filter(o=>!s.has(o)),n=await Promise.all(i.map(async o=>[o,await t.github.roleOf(o)]));for(let[o,r]of n)s.set(o,r)}function be({ourselves:e,roles:t}){return{ourselves:e,roles:t}}function x(e,t,s){return ke(e.evaluation,t,e.status?.url??null,e.evaluation.at,s)}function fn(e,t,s,i){if(s>=e.evaluation.at)return x(e,t,i);let n=J(t,s),o={...t,...n,words:t.words.filter(a=>a.recordedAt<=s)},r=M(Q(e.issue,s),i.policy,be(i),o);return r===null?x(e,t,i):ke(E(r,i.policy,n,s),t,e.status?.url??null,s,i)}function ke(e,t,s,i,n){let{policy:o,reading:r}=n,{rca:a}=t,c=(a?.repository??o.rca.repository??e.incident.repository).toLowerCase()===r.repository.name.toLowerCase(),l=c?r.repository.isPrivate:a?.isPrivate??null;return{evaluation:e,policy:o,memory:t,noticedAt:i,statusUrl:s,rca:a===null?null:{...ee(a,t.shared,e.at),visible:c||l===!1},rcaIsPrivate:l===!0}}function un(e,t,s){return s.renderer.digest("status.md",z(x(e,t,s)))}var H=5*6e4,ms=3*6e4,ps=6*1e3,hs=6e4;function hn(){return{held:new Map,releases:[]}}async function yn({releases:e}){await Promise.all(e)}async function gn(e,t,s){let i=t.held.get(e);if(i!==void 0)return s.elapsed()-i.takenAt<hs?xe(e,i,t,s):null;let{github:n,elapsed:o,log:r}=s;for(let a=0;a<3;a+=1){let d=o(),c=await n.takeLock(e);if(c.mine){let l={id:c.id,takenAt:d,last:null,uses:0};return t.held.set(e,l),xe(e,l,t,s)}if(c.at-c.since<=H)return null;r(`#${e}: removing the lock of a run that died.`),await n.removeLock(e,c.id)}return null}function xe(e,t,s,i){return t.uses+=1,{mayWrite:()=>i.elapsed()-t.takenAt<ms,isShownBy:n=>t.last===null||t.last.status===n,release:(n,o)=>{n!==null&&(t.last={...n,at:i.elapsed()}),s.releases.push(ys(e,t,s,i).catch(o))}}}async function ys(e,t,s,{github:i,sleep:n,elapsed:o}){let r=t.uses;t.last!==null&&await n(Math.max(0,t.last.at+ps-o())),t.uses===r&&(s.held.delete(e),await i.removeLock(e,t.id))}function wn(e,t){return e!=null&&t-e>H}async function bn(e,{github:t}){let s=await t.takeLock(e);(s.mine||s.at-s.since>H)&&await t.removeLock(e,s.id)}function xn(e=()=>0){return{incidents:[],deeds:[],failures:[],warnings:[],left:[],ahead:new Map,takenElsewhere:e,allowed:0,halted:null}}function vn({deeds:e}){return e.filter(({what:t})=>t==="status-created"||t==="comment"||t==="mail"||t==="rca-opened"||t==="rca-remark").length}var ve=`{{#if closing.change}}**A fix was {{#is closing.change.type "commit"}}committed{{else}}merged{{/is}} ([{{closing.change.name}}]({{closing.change.url}})), and this {{severity.short}} incident was closed at {{closing.at.full}}.**{{else}}**It is over since {{closing.at.full}}.**{{/if}}{{#if closing.confirmed}} Support confirmed it at {{closing.confirmed.near}}.{{/if}} It lasted {{duration.length.long}}{{#if duration.since}}, counted from when it began at {{duration.since.near}}{{/if}}{{#if duration.only}}, all of it at {{duration.only}}{{else}}{{#if duration.parts}}: {{#each duration.parts}}{{#unless @first}}, {{/unless}}{{length.long}} at {{severity}}{{/each}}{{/if}}{{/if}}.{{#if duration.closed}} For {{duration.closed.long}} of that it was closed, until it was reopened.{{/if}} We are sorry for the time this cost you.

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
`;var Re=`{{#each corrected}}
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
`;var Se=`{{#> mail-page}}
{{> mail-customers-news}}
{{/mail-page}}
`;var Oe=`{{> mail-customers-news}}
`;var Te=`{{#each news}}
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
`;var Me=`<p class="fact">{{> @partial-block}}</p>
`;var Ee=`- {{> @partial-block}}{{~! no empty line ~}}
`;var Ie=`<p class="foot">{{> @partial-block}}</p>
`;var Ae=`
--
{{> @partial-block}}
`;var Pe=`<h2>{{text}}</h2>
`;var Ne=`
{{text}}

`;var Le=`<h1>{{> @partial-block}}</h1>
`;var Ce=`{{> @partial-block}}

`;var He=`{{#if response}}
{{#> mail-p}}
{{#is response.standing "missed"}}Our first answer {{#if response.late}}came {{response.late.long}} after the {{response.target}} we aim for{{else}}did not come within the {{response.target}} we aim for{{/if}}{{else is response.standing "met"}}Our first answer came in time{{else}}No time was promised for a first answer{{/is}}{{#each resolutions}}; {{#is standing "met"}}the solution{{#if again}} after it was reopened{{/if}} came in time{{#if took}} ({{took.short}}{{#if business}} of business time{{/if}}, target {{target}}){{/if}}{{else is standing "missed"}}the solution{{#if again}} after it was reopened{{/if}} came {{#if late}}{{late.long}} late{{else}}late{{/if}}{{#if target}} (target {{target}}){{/if}}{{else}}for the solution no time was promised{{/is}}{{/each}}.{{#if updates}}{{#unless updates.allKept}}{{#is updates.of 1}} The update that was announced came late.{{else}} Of {{updates.of}} announced updates {{#is updates.kept 0}}none{{else}}{{updates.kept}}{{/is}} came in time.{{/is}}{{/unless}}{{/if}}
{{/mail-p}}
{{/if}}
`;var We=`<a href="{{url}}">{{url}}</a>{{~! no line end ~}}
`;var Fe=`{{url~}}
`;var De=`<p>{{> @partial-block}}</p>
`;var _e=`{{> @partial-block}}

`;var $e=`<!doctype html>
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
`;var Ke=`<p class="title"><strong>{{title}}:</strong></p>
<blockquote>\u201C{{text}}\u201D</blockquote>
`;var Ue=`{{title}}: \u201C{{text}}\u201D

`;var Ve=`{{#> mail-page}}
{{> mail-staff-news}}
{{/mail-page}}
`;var Be=`{{> mail-staff-news}}
`;var Ye=`{{#each news}}
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
`;var qe=`{{#is standing "open"}}open{{#if due}}, due {{due.near}}{{/if}}{{else is standing "held"}}clock stopped{{#if left}}, {{left.long}} left{{/if}}{{else is standing "met"}}kept{{#if ended}}, {{ended.near}}{{/if}}{{else is standing "missed"}}missed{{#if due}}, due {{due.near}}{{/if}}{{#if ended}}, done {{ended.near}}{{/if}}{{else}}{{#if bestEffort}}best effort{{else}}no verdict{{/if}}{{/is~}}
`;var Ge=`<strong>{{text}}</strong>{{~! no line end ~}}
`;var je=`{{text}}{{~! no line end ~}}
`;var ze=`{{#each misses}}
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
`;var Qe=`{{#each parts}}
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
`;var Xe=`\`\`\`mermaid
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
`;var Ze=`{{#is type "opened"}}Reported{{else is type "severity"}}{{#if text}}Set to {{text}}{{else}}Severity taken off{{/if}}{{else is type "word"}}{{#if first}}First answer{{else if closing}}Closing comment{{else}}Update{{/if}}{{else is type "held"}}Clock stopped: {{> part-reason hold}}{{else is type "resumed"}}Clock goes on{{else is type "closed"}}{{#is reason "completed"}}Closed as completed{{else is reason "duplicate"}}Closed as a duplicate{{else}}Closed as not planned{{/is}}{{#if text}} by {{text}}{{/if}}{{else is type "reopened"}}Reopened{{else is type "referenced"}}Change {{text}} {{#if merged}}merged{{else}}linked{{/if}}{{else}}Moved here{{#if text}} from {{text}}{{/if}}{{/is~}}
`;var Je="| Write in a comment of yours, one a line, first thing | What it does |\n|---|---|\n| `/ack` or `/ack 09:20 by phone` | counts as the first answer, also one given elsewhere |\n| `/impact TEXT` \xB7 `/cause TEXT` \xB7 `/workaround TEXT` | who is affected \xB7 what is known \xB7 what customers can do now |\n| `/next-update 2h` | promises the next word by then |\n| `/status investigating`, `identified`, `monitoring` or `resolved` | what you are doing, in words |\n| `/pause REASON` \xB7 `/resume` | stops the clocks \xB7 lets them go on |\n| `/rca share` | posts the analysis's sections for customers here, and mails them |\n| `/started 2026-03-02T09:30` | when the trouble began; moves no clock |\n";var et=`
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
`;var tt=`{{#is standing "met"~}}
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
`;var st=`{{#is metric "response"}}first answer{{else is metric "update"}}update{{else}}solution{{/is~}}
`;var it=`{{#is type "paused"}}paused{{#if reason}}: {{reason}}{{/if}}{{else is type "resolved"}}{{#is cause "closed"}}closed as solved{{else}}marked as mitigated{{/is}}{{else is cause "excluded"}}not covered: {{reason}}{{else is cause "no-severity"}}no severity was set{{else is cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is~}}
`;var nt=`| What you could count on | Target | How it went |
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
`;var ot=`{{#is standing "open"~}}
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
`;var rt=`{{#if confirm}}
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
`;var at=`| UTC |{{#if hasZone}} {{zone}} |{{/if}} What | Who |
|---|{{#if hasZone}}---|{{/if}}---|---|
{{#if dropped}}
| |{{#if hasZone}} |{{/if}} *{{dropped}} earlier rows are left out; the issue has them all* | |
{{/if}}
{{#each timeline}}
| {{utc}} |{{#if ../hasZone}} {{local}} |{{/if}} {{#is type "due"}}**{{#is metric "response"}}First answer due{{else is metric "update"}}Update due{{else}}Solution due{{/is}}**{{else}}{{#if url}}[{{> part-event}}]({{url}}){{else}}{{> part-event}}{{/if}}{{#is type "word" "opened"}}{{#if text}}: {{text}}{{/if}}{{/is}}{{#if next}} (next word by {{next.brief}}){{/if}}{{/is}} | {{> part-who}} |
{{/each}}
`;var lt=`{{#is by "staff"}}support{{else is by "bot"}}automation{{else is by "clock"}}clock{{else}}customer{{/is~}}
`;var dt=`<!-- incident-slo:rca:header -->
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
`;var ct=`{{#is what "overdue"}}
**This root cause analysis is overdue.** It was due by {{#if rca}}{{#if rca.due}}{{rca.due.full}}{{/if}}{{/if}}. Customers of [{{name}}]({{url}}) read there that it is still being written. It is done when this issue is closed; \`/rca share\` on the incident sends them the sections meant for them.
{{else}}
**Closed with action items still open.** {{#if rca}}{{#if rca.items}}{{rca.items.done}} of {{rca.items.of}} are done. {{/if}}{{/if}}Thank you for finishing the analysis of [{{name}}]({{url}}). If the rest is followed up elsewhere, all is well; a link to it here helps whoever looks later. This is said once.
{{/is}}
`;var ft=`**This incident is open again since {{#if closing.reopened}}{{closing.reopened.full}}{{/if}}.** It had been closed at {{closing.at.near}}; {{#is closing.reopenedBy "staff"}}support{{else is closing.reopenedBy "bot"}}automation{{else}}{{#if closing.reopenedByReporter}}the person who reported it{{else}}a customer{{/if}}{{/is}} reopened it. We are sorry that it is not over yet.

{{#if latest}}
**Latest from support, {{latest.at.brief}}:** \u201C{{latest.inline}}\u201D{{#if latest.url}} [Read it]({{latest.url}}){{/if}}

{{/if}}
**What happens now:** it counts as {{severity.name}}, and {{#is reopening "restart"}}the clock for a solution starts anew{{else}}the clock goes on where it stood; the time it was closed does not count{{/is}}.{{#if solution}} A solution {{#is solution.standing "missed"}}was{{else}}is{{/is}} due by {{solution.due.near}}.{{/if}}{{#is next.what "update"}}{{#unless next.late}} The next update comes by {{next.due.near}}.{{/unless}}{{/is}}{{#if statusUrl}} The [status comment]({{statusUrl}}) shows where it stands.{{/if}}{{#if contact}} To reach us: {{contact}}.{{/if}}
`;var ut=`**The full review of this incident**{{#if rca}}{{#if rca.visible}} ([{{rca.name}}]({{rca.url}})){{/if}}{{/if}}, as of {{at.full}}.{{#if before}} It takes the place of [what we shared before]({{before}}).{{/if}}

<!-- incident-slo:review -->
{{#each sections}}
### {{title}}

{{text}}

{{/each}}
<!-- /incident-slo:review -->

---

{{#if locked}}{{#if contact}}Questions about it? Reach us: {{contact}}.{{/if}}{{else}}Questions about it? Comment here{{#if contact}}, or reach us: {{contact}}{{/if}}.{{/if}}
`;var mt=`### {{#if severity}}{{severity.name}}{{else}}No severity{{/if}}: {{#is situation "unanswered"}}{{#is next.what "answer"}}{{#if next.late}}our first answer is late{{else}}waiting for our first answer{{/if}}{{else}}waiting for our first answer{{/is}}{{else is situation "investigating"}}we are looking for the cause{{else is situation "identified"}}we know the cause and are working on it{{else is situation "monitoring"}}a fix is in place, we are watching it{{else is situation "said-resolved"}}support reports it resolved{{else is situation "reopened"}}open again{{else is situation "paused"}}paused{{else is situation "mitigated"}}mitigated{{else is situation "ended"}}closed, not yet confirmed by support{{else is situation "over"}}{{#if closing}}{{#if closing.change}}closed with a fix{{else}}over{{/if}}{{else}}over{{/if}}{{else is situation "set-aside"}}{{#is hold.cause "excluded"}}not covered by our response times{{else is hold.cause "no-severity"}}nothing is promised now{{else is hold.cause "not_planned"}}closed as not planned{{else}}closed as a duplicate{{/is}}{{else}}we are working on it{{/is}}

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
`;var W={"status.md":{file:"status.md.hbs",mode:"md"},"news.md":{file:"news.md.hbs",mode:"md"},"missed.md":{file:"missed.md.hbs",mode:"md"},"all-clear.md":{file:"all-clear.md.hbs",mode:"md"},"reopened.md":{file:"reopened.md.hbs",mode:"md"},"correction.md":{file:"correction.md.hbs",mode:"md"},"rca-remark.md":{file:"rca-remark.md.hbs",mode:"md"},"shared.md":{file:"shared.md.hbs",mode:"md"},"rca.md":{file:"rca.md.hbs",mode:"md"},"mail-customers.txt":{file:"mail-customers.txt.hbs",mode:"txt"},"mail-customers.html":{file:"mail-customers.html.hbs",mode:"html"},"mail-staff.txt":{file:"mail-staff.txt.hbs",mode:"txt"},"mail-staff.html":{file:"mail-staff.html.hbs",mode:"html"}},di=new Map([["all-clear.md.hbs",ve],["correction.md.hbs",Re],["mail-customers-news.hbs",Te],["mail-customers.html.hbs",Se],["mail-customers.txt.hbs",Oe],["mail-fact.html.hbs",Me],["mail-fact.txt.hbs",Ee],["mail-foot.html.hbs",Ie],["mail-foot.txt.hbs",Ae],["mail-heading.html.hbs",Pe],["mail-heading.txt.hbs",Ne],["mail-headline.html.hbs",Le],["mail-headline.txt.hbs",Ce],["mail-kept.hbs",He],["mail-link.html.hbs",We],["mail-link.txt.hbs",Fe],["mail-p.html.hbs",De],["mail-p.txt.hbs",_e],["mail-page.html.hbs",$e],["mail-quote.html.hbs",Ke],["mail-quote.txt.hbs",Ue],["mail-staff-news.hbs",Ye],["mail-staff.html.hbs",Ve],["mail-staff.txt.hbs",Be],["mail-standing.hbs",qe],["mail-strong.html.hbs",Ge],["mail-strong.txt.hbs",je],["missed.md.hbs",ze],["news.md.hbs",Qe],["part-chart.md.hbs",Xe],["part-event.hbs",Ze],["part-help.md.hbs",Je],["part-ledger.md.hbs",et],["part-outcome.md.hbs",tt],["part-promise.hbs",st],["part-reason.hbs",it],["part-record.md.hbs",nt],["part-standing.md.hbs",ot],["part-support.md.hbs",rt],["part-timeline.md.hbs",at],["part-who.hbs",lt],["rca.md.hbs",dt],["rca-remark.md.hbs",ct],["reopened.md.hbs",ft],["shared.md.hbs",ut],["status.md.hbs",mt]]);function ci(e){let t=/\.(md|txt|html)\.hbs$/.exec(e)?.[1];return t==="md"||t==="txt"||t==="html"?t:null}function F(e,t){let i=[...new Map([...di,...t])].filter(([n])=>n.endsWith(".hbs")&&(ci(n)??e)===e);return new Map(i.map(([n,o])=>[n,{partial:n.replace(/(\.(md|txt|html))?\.hbs$/,""),text:fi(o)}]))}function fi(e){return e.replace(/^\uFEFF/,"").replaceAll(`\r
`,`
`)}function pt(e,t){let{file:s,mode:i}=W[e],n=F(i,t),o=new Map([...n].map(([a,{partial:d}])=>[d,a])),r=new Set([s]);for(let a of r)for(let d of(n.get(a)?.text??"").matchAll(/\{\{[~#]*>\s*"?([\w.-]+)/g)){let c=o.get(d[1]??"");c!==void 0&&r.add(c)}return[...r].map(a=>`${a}
${n.get(a)?.text??""}`).join(`
`)}var g=class extends Error{field;constructor(t,s){super(`there is no field "${t}" here; there are ${s.join(", ")}`),this.field=t}};function v(e){return typeof e!="object"||e===null?e:new Proxy(e,{get(t,s,i){if(typeof s=="symbol"||Array.isArray(t)||Object.hasOwn(t,s))return v(Reflect.get(t,s,i));if(ui.has(s))return Reflect.get(t,s,i);throw new g(s,Object.keys(t))}})}var ui=new Set(["toHTML","toJSON","then","toString","valueOf","length"]);async function wt(e,t,s){let i=await bt(),n=yt(i,e,t,s);if(n.ok)return{text:n.text,problem:null};let o=yt(i,e,t,mi);if(!o.ok)throw new Error(`unreachable: ${o.problem.file}:${o.problem.line??"?"} ${o.problem.message}`);return{text:o.text,problem:n.problem}}async function gr(e,t){let s=await bt();try{return s.precompile(t,kt.md),null}catch(i){return xt(i,e,new Map([[e,t]]))}}var wr=64*1024;var mi=new Map,ht=null;function bt(){return ht??=import("./lib-GYDONZRV.js").then(e=>e.default),ht}function yt(e,t,s,i){let{file:n,mode:o}=W[t];try{let r=hi(e,o,i);return{ok:!0,text:pi(r.run(n,s),o)}}catch(r){return{ok:!1,problem:xt(r,n,i)}}}function pi(e,t){let s=e.replace(/\r\n/g,`
`).replace(/[ \t]+$/gm,"");return t==="html"?`${s.replace(/\n{2,}/g,`
`).replace(/\n(<\/(?:p|h1|blockquote)>)/g,"$1").trim()}
`:s.replace(/\n{3,}/g,`

`).trim()}var gt=new WeakMap;function hi(e,t,s){let i=gt.get(s)??new Map;gt.set(s,i);let n=i.get(t)??yi(e,t,s);return i.set(t,n),n}function yi(e,t,s){let i=e.create();i.registerHelper(gi);let n=new Map;for(let[o,{partial:r,text:a}]of F(t,s)){let d=bi(o,i.compile(a,kt[t]));n.set(o,d),i.registerPartial(r,d)}return{run:(o,r)=>n.get(o)?.(v(r),{allowProtoPropertiesByDefault:!1,allowProtoMethodsByDefault:!1})??""}}var D={is:!0},kt={md:{strict:!0,noEscape:!0,knownHelpers:D,knownHelpersOnly:!0},txt:{strict:!0,noEscape:!0,knownHelpers:D,knownHelpersOnly:!0},html:{strict:!0,noEscape:!1,knownHelpers:D,knownHelpersOnly:!0}},gi={is(e,...t){let s=t.at(-1);if(!wi(s))throw new Error('"is" needs a block: {{#is field "value"}}\u2026{{/is}}');return t.slice(0,-1).includes(e)?s.fn(this):s.inverse(this)}};function wi(e){return typeof e=="object"&&e!==null&&"fn"in e&&typeof e.fn=="function"}var y=class extends Error{file;constructor(t,s){super(s instanceof Error?s.message:String(s),{cause:s}),this.file=t}};function bi(e,t){return(s,i)=>{try{return t(s,i)}catch(n){throw n instanceof y?n:new y(e,n)}}}function xt(e,t,s){let i=e instanceof y?e.file:t,n=e instanceof y?e.cause:e,o=s.get(i)??"";return{file:i,line:ki(n,o),message:xi(n)}}function ki(e,t){if(!(e instanceof Error))return null;let s=/(?:Parse|Lexical) error on line (\d+)/.exec(e.message)?.[1]??/ - (\d+):\d+$/.exec(e.message)?.[1];if(s!==void 0)return Number(s);let i=e instanceof g?e.field:/partial (\S+) could not/.exec(e.message)?.[1],n=i===void 0?-1:t.split(`
`).findIndex(o=>o.includes("{{")&&o.includes(i));return n<0?null:n+1}function xi(e){let t=e instanceof Error?e.message:String(e),s=/^"([^"]+)" not defined in/.exec(t)?.[1];if(s!==void 0)return`there is no field "${s}" here`;let i=/unknown helper (\S+)/.exec(t)?.[1];if(i!==void 0)return`there is no helper "${i}"; there are if, unless, each, with, is`;let n=t.split(`
`),o=n.find(r=>r.startsWith("Expecting"));return o===void 0?(n[0]??t).slice(0,300):`it cannot be read here: ${vi(o)}`}function vi(e){switch(/got '([A-Z_]+)'/.exec(e)?.[1]){case"EOF":return"it ends before everything in it is closed, as {{#if \u2026}} is by {{/if}}";case"CLOSE":case"CLOSE_UNESCAPED":return'something is missing before "}}", or the braces do not match';case"INVALID":return'a "{{" is not closed, or a sign follows it that cannot stand there';case"OPEN_ENDBLOCK":case"INVERSE":case"OPEN_INVERSE_CHAIN":return"it closes or branches what was not opened";default:return'what stands between "{{" and "}}" is not complete, or is in the wrong order'}}var Ri=new Map;function Rr(e){let t=e.size===0?Ri:e,s=new Map;return{render:async(i,n)=>{let{text:o,problem:r}=await wt(i,n,t);return r!==null&&s.set(`${r.file} ${r.line} ${r.message}`,r),o},digest:(i,n)=>b(n,pt(i,t)),problems:s}}export{ue as a,$i as b,Ki as c,Ci as d,pe as e,ls as f,ds as g,cn as h,be as i,x as j,fn as k,un as l,hn as m,yn as n,gn as o,wn as p,bn as q,xn as r,vn as s,W as t,di as u,wt as v,gr as w,Rr as x};
