import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as k,b as L,c as X,d as x,e as N,f as D,g as G,h as we,i as Y,j as dn,k as Qn,l as Zn,m as nt,n as tt}from"./chunk-T62SGEJV.js";import{b as mn,c as pn,d as gn}from"./chunk-BJBECXNT.js";import{a as et,g as ve}from"./chunk-6IT5VRHL.js";import{b as ye,c as hn,d as Gn,e as F,f as p}from"./chunk-Z6QEATYF.js";import"./chunk-MSP5JLKU.js";import{b as be}from"./chunk-B6LPHSP5.js";import{f as Ot,l as xe}from"./chunk-MXZHVYKG.js";import{b as _e}from"./chunk-XHSPVMQF.js";import"./chunk-VEHQJGZZ.js";import{a as Pn,g as Jn,h as pe,k as T,p as ge}from"./chunk-BYAMJ4GJ.js";import{a as I,b as q}from"./chunk-OJIBKKV7.js";import"./chunk-CNRJW2IM.js";import"./chunk-Y7CRFQTT.js";var zr=60,jr=600;function $e(n){let{isPublic:t,isPrivate:e}=n,i=t&&e?"Incidents":`Incidents of ${n.repository}`,r=t&&e?"":`
  <link href="${p(n.url)}"/>`,o=mn(n).filter(({apart:s})=>s===null).flatMap(s=>Br(s,n)).sort((s,a)=>a.at-s.at||(s.id<a.id?-1:1)).slice(0,zr);return`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${p(Me(n))}</id>
  <title>${p(i)}</title>
  <updated>${I(o[0]?.at??n.at)}</updated>
  <author><name>${p(t&&e?"Support":n.repository)}</name></author>
  <generator>Incident SLO</generator>${r}
${o.map(Fr).join("")}</feed>
`}function Br(n,t){let{number:e,startedAt:i,resolvedAt:r,misses:o,said:s}=n,a=(l,h,c,f,d=n.url)=>({id:`${Me(t)}:${e}:${l}`,at:h,title:`${Hr(n)}: ${c}`,text:f,url:d||n.url}),u=`${T(n.severity)}, since ${Y(i)}.`;return[a("opened",i,"opened",u),...s.map(({at:l,url:h,text:c})=>a(`said:${I(l)}`,l,"update",Gn(ye(c),jr),h??"")),...o.flatMap(({metric:l,cycle:h,due:c})=>c===null?[]:[a(`missed:${l}:${h}`,c,`${k[l].toLowerCase()} missed`,`It was due ${Y(c)}.`)]),...r===null?[]:[a("resolved",r,"resolved",`It is over since ${Y(r)}.`)]]}function Hr({number:n,title:t}){return t===""?`Incident ${n}`:`#${n} ${hn(t,120)}`}function Me({repository:n,isPublic:t,isPrivate:e}){return`urn:incident-slo:${t&&e?"incidents":n.toLowerCase().replace(/[^\w./-]/g,"-")}`}function Fr({id:n,at:t,title:e,text:i,url:r}){let o=r===""?"":`
    <link href="${p(r)}"/>`;return`  <entry>
    <id>${p(n)}</id>
    <title>${p(e)}</title>
    <updated>${I(t)}</updated>${o}
    <content type="text">${p(i)}</content>
  </entry>
`}function ke({total:n,goal:t}){let{all:e}=n.promises,i=Xr(e.attainment,t);return{schemaVersion:1,label:"promises kept",message:e.attainment===null?"none due yet":X(e),color:i}}function Xr(n,t){return n===null?"lightgrey":n>=t?"brightgreen":n>=t-.1?"yellow":"red"}var Te=[["number",({number:n})=>n],["url",({url:n})=>n],["title",({title:n})=>n],["severity",({severity:n})=>n.key],["worst_severity",({worst:n})=>n.key],["state",({state:n})=>n],["apart",({apart:n})=>n?.cause??null],["apart_reason",({apart:n})=>n?.reason??null],["started_at",({startedAt:n})=>q(n)],["answered_at",({answeredAt:n})=>q(n)],["resolved_at",({resolvedAt:n})=>q(n)],["closed_at",({closedAt:n})=>q(n)],["response",({response:n})=>n],["updates_met",({updates:n})=>n.met],["updates_missed",({updates:n})=>n.missed],["updates_open",({updates:n})=>n.open],["resolution",({resolution:n})=>n],["response_minutes",({responseTime:n})=>yn(n?.wall)],["response_counted_minutes",({responseTime:n})=>yn(n?.counted)],["resolution_minutes",({resolutionTime:n})=>yn(n?.wall)],["resolution_counted_minutes",({resolutionTime:n})=>yn(n?.counted)],["paused_minutes",({paused:n})=>yn(Ne(n))],["excluded_minutes",({excluded:n})=>yn(Ne(n))]],Yr=["rca",({rca:n})=>n];function Re(n){let t=n.isPublic?Te:[...Te,Yr];return[t.map(([i])=>i),...mn(n).map(i=>t.map(([,r])=>Wr(r(i))))].map(i=>`${i.join(",")}\r
`).join("")}function Wr(n){if(n===null)return"";if(typeof n=="number")return String(n);let t=hn(n,1e3),e=/^[=+\-@|%]/.test(t)?`'${t}`:t;return/[",\n]/.test(e)?`"${e.replaceAll('"','""')}"`:e}function yn(n){return n==null?null:Math.round(n/6e4*1e3)/1e3}function Ne(n){return n.reduce((t,{time:e})=>t+e,0)}var Kr=1;function Pe(n){let{repository:t,at:e,range:i,zone:r,policy:o,goal:s,isPublic:a,isPrivate:u,url:l,total:h}=n;return{version:Kr,repository:a&&u?null:t,url:a&&u?null:l,generatedAt:I(e),range:{from:I(i.from),until:I(i.until),timezone:r},policy:Jn(o),goal:s,public:a,total:it(h,a),severities:n.bySeverity.map(({severity:c,figures:f})=>({severity:c.key,title:c.title,...it(f,a)})),months:n.byMonth.map(({month:c,figures:f})=>({month:c,...it(f,a)})),severityMonths:n.bySeverityAndMonth.map(({month:c,severity:f,figures:d})=>({month:c,severity:f.key,...it(d,a)})),open:Ae(n,!1),overdue:Ae(n,!0),misses:pn(n).map(({record:c,miss:f})=>({...Et(c),...Vr(f)})),incidents:mn(n).map(c=>Ur(c,a))}}function Ae(n,t){return gn(n).filter(({isOverdue:e})=>e===t).map(({record:e,promise:i})=>({...Et(e),metric:i.metric,due:I(i.due)}))}function it(n,t){let{incidents:e,counted:i,excluded:r,withdrawn:o,open:s,withMisses:a,promises:u,withExclusions:l,response:h,resolution:c,restore:f}=n;return{incidents:e,counted:i,excluded:r,withdrawn:o,open:s,withMisses:a,promises:Se(u),withExclusions:Se(l),responseTime:Oe(h),resolutionTime:Oe(c),mtta:Cn(h.wall.mean),mttr:Cn(f.mean),timeAtSeverity:n.atSeverity.map(({severity:d,time:m})=>({severity:d.key,time:m})),paused:n.paused,excludedTime:n.excludedTime,...t?{}:{rca:n.rca}}}function Se({response:n,update:t,resolution:e,all:i}){return{response:n,update:t,resolution:e,all:i}}function Oe({wall:n,counted:t}){return{wall:Ee(n),counted:Ee(t)}}function Ee({count:n,mean:t,median:e,p90:i}){return{count:n,mean:Cn(t),median:Cn(e),p90:Cn(i)}}function Cn(n){return n===null?null:Math.round(n)}function Et({number:n,url:t,title:e,severity:i}){return{number:n,url:t||null,title:e||null,severity:i.key}}function Vr({metric:n,cycle:t,promised:e,startedAt:i,due:r,outcome:o,endedAt:s,late:a,account:u}){return{metric:n,cycle:t,target:e,startedAt:I(i),due:q(r),outcome:o,endedAt:q(s),late:a,ledger:u===null?null:{amount:u.amount,counted:u.counted,skipped:u.skipped}}}function Ur(n,t){let{worst:e,state:i,apart:r,missed:o,response:s,updates:a,resolution:u,responseTime:l,resolutionTime:h}=n;return{...Et(n),worst:e.key,state:i,apart:r,startedAt:I(n.startedAt),troubleAt:q(n.troubleAt),answeredAt:q(n.answeredAt),resolvedAt:q(n.resolvedAt),closedAt:q(n.closedAt),missed:o,response:s,updates:a,resolution:u,responseTime:Ie(l),resolutionTime:Ie(h),timeAtSeverity:n.atSeverity.map(({severity:c,time:f})=>({severity:c.key,time:f})),paused:n.paused,excluded:n.excluded,...t?{}:{rca:n.rca,muted:n.muted}}}function Ie(n){return n===null?null:{wall:n.wall,counted:n.counted}}var rt=50;function qe(n){return`${[Jr(n),Gr(n),Qr(n),Zr(n),no(n),to(n),eo(n),io(n)].filter(e=>e!=="").join(`

`)}
`}function Jr({range:n,zone:t,total:e,goal:i,repository:r,isPublic:o,isPrivate:s,at:a}){let{all:u}=e.promises,l=o&&s?"":` \xB7 ${F(r)}`,h=u.attainment===null?"No promise has fallen due yet.":`**${X(u)}** of promises kept; the goal is ${L(i)}.`;return`# Promises kept, ${G(n.from,t)} to ${G(n.until-1,t)}${l}

${h}

${It(e)} As of ${Y(a)}.`}function It({incidents:n,counted:t,excluded:e,withdrawn:i,open:r}){let o=n===1?"incident":"incidents",s=e+i===0?"":`, of which ${x(t)} count (${x(e)} excluded, ${x(i)} withdrawn)`;return`${x(n)} ${o}${s}; ${x(r)} still open.`}function Gr({bySeverity:n,total:t}){let e=[...n.map(({severity:r,figures:o})=>[T(r),o]),["All",t]],i=t.excluded===0&&t.excludedTime.length===0?"":`

Had no exclusion counted: ${X(t.withExclusions.all)}.`;return`## By severity

${qn(["Severity","Incidents",...et.map(r=>k[r])],e.map(([r,o])=>[F(r),x(o.counted),...Le(o)]))}${i}`}function Qr({byMonth:n}){return n.length<2?"":`## By month

${qn(["Month","Incidents",...et.map(t=>k[t])],n.map(({month:t,figures:e})=>[dn(t),x(e.counted),...Le(e)]))}`}function Le({promises:n}){return et.map(t=>X(n[t]))}function Zr({bySeverity:n,total:t}){let i=[...n.map(({severity:r,figures:o})=>[T(r),o]),["All",t]].filter(([,{response:r,resolution:o}])=>r.wall.count+o.wall.count>0);return i.length===0?"":`## How long it took

${qn(["Severity","First answer: median","90%","counted: median","90%","Resolution: median","90%","counted: median","90%"],i.map(([r,{response:o,resolution:s}])=>[F(r),N(o.wall.median),N(o.wall.p90),D(o.counted.median),D(o.counted.p90),N(s.wall.median),N(s.wall.p90),D(s.counted.median),D(s.counted.p90)]))}

Mean time to the first answer (MTTA): ${N(t.response.wall.mean)}. Mean time to restore (MTTR): ${N(t.restore.mean)}.`}function no(n){let t=gn(n);return t.length===0?"":`## Open promises

${qn(["Due","Promise","Severity","Incident"],t.slice(0,rt).map(({record:e,promise:i,isOverdue:r})=>[`${Y(i.due)}${r?", overdue":""}`,k[i.metric],F(T(e.severity)),De(e)]))}${ze(t.length)}`}function to(n){let t=pn(n);return t.length===0?"":`## Missed

${qn(["Due","Promise","Incident","Late by","Why, by the ledger"],t.slice(0,rt).map(({record:e,miss:i})=>[i.due===null?"\u2013":Y(i.due),`${k[i.metric]}${i.promised===null?"":`: ${F(i.promised)}`} (${F(T(i.severity))})`,De(e),nt(i),F(tt(i),400)]))}${ze(t.length)}`}function eo({total:n,isPublic:t}){let{atSeverity:e,paused:i,excludedTime:r,rca:o}=n,s=[...e.length===0?[]:[`Time at each severity: ${e.map(({severity:a,time:u})=>`${T(a)} ${N(u)}`).join(", ")}.`],...i.length===0?[]:[`Paused: ${Ce(i)}.`],...r.length===0?[]:[`Excluded: ${Ce(r)}.`],...t||o.wanted===0?[]:[Qn(o)]];return s.length===0?"":`## Also

${s.map(a=>`- ${a}`).join(`
`)}`}function Ce(n){return n.map(({reason:t,time:e})=>`${N(e)}${t===""?"":` ${F(t)}`}`).join(", ")}function io({zone:n,policy:t}){return`<sub>${Pt.map(e=>p(e)).join(" ")} Months begin in ${p(n)}. Policy: ${p(Jn(t))}.</sub>`}var Pt=["An incident belongs to the month in which it started and to the severity it has now or had last.","So a severity's times and verdicts may be of an earlier, milder severity: each missed promise names the one whose target it was.","An issue that got its severity's label only after it was closed is in no report: nothing was promised while it was open.","Attainment is kept \xF7 (kept + missed); promises not decided yet count neither way.","An overdue promise is missed already and still waited for.","Each promised update counts on its own; a resolution is missed if any cycle was.","Excluded and withdrawn incidents are counted apart.","Counted time is the time on the promise's clock: closed hours and pauses do not count.","A miss is late by the wall, and counted on the promise's clock: until it came, until nobody waited for it any more, or until now.","Medians and 90th percentiles are between two values by proportion."];function De({number:n,url:t,title:e}){return t===""?`Incident ${n}`:`[#${n}](${t}) ${F(e,80)}`}function ze(n){return n>rt?`

\u2026 and ${x(n-rt)} more.`:""}function qn(n,t){let e=i=>`| ${i.join(" | ")} |`;return[e(n),e(n.map(()=>"---")),...t.map(e)].join(`
`)}function je({title:n,style:t,body:e,head:i=[]}){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${i.map(r=>`${r}
`).join("")}<title>${p(n)}</title>
<style>${t}</style>
</head>
<body>
${e}
</body>
</html>
`}function Ln(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function ro(n,t){return n==null||t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function He(n){let t,e,i;n.length!==2?(t=Ln,e=(a,u)=>Ln(n(a),u),i=(a,u)=>n(a)-u):(t=n===Ln||n===ro?n:oo,e=n,i=n);function r(a,u,l=0,h=a.length){if(l<h){if(t(u,u)!==0)return h;do{let c=l+h>>>1;e(a[c],u)<0?l=c+1:h=c}while(l<h)}return l}function o(a,u,l=0,h=a.length){if(l<h){if(t(u,u)!==0)return h;do{let c=l+h>>>1;e(a[c],u)<=0?l=c+1:h=c}while(l<h)}return l}function s(a,u,l=0,h=a.length){let c=r(a,u,l,h-1);return c>l&&i(a[c-1],u)>-i(a[c],u)?c-1:c}return{left:r,center:s,right:o}}function oo(){return 0}function so(n){return n===null?NaN:+n}var Fe=He(Ln),Xe=Fe.right,Qa=Fe.left,Za=He(so).center;var nl=Ye(We),tl=Ye(ao);function Ye(n){return function(t,e,i=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:o,height:s}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:r.length/o))>=0))throw new RangeError("invalid height");if(!o||!s||!e&&!i)return t;let a=e&&n(e),u=i&&n(i),l=r.slice();return a&&u?(_n(a,l,r,o,s),_n(a,r,l,o,s),_n(a,l,r,o,s),xn(u,r,l,o,s),xn(u,l,r,o,s),xn(u,r,l,o,s)):a?(_n(a,r,l,o,s),_n(a,l,r,o,s),_n(a,r,l,o,s)):u&&(xn(u,r,l,o,s),xn(u,l,r,o,s),xn(u,r,l,o,s)),t}}function _n(n,t,e,i,r){for(let o=0,s=i*r;o<s;)n(t,e,o,o+=i,1)}function xn(n,t,e,i,r){for(let o=0,s=i*r;o<i;++o)n(t,e,o,o+s,i)}function ao(n){let t=We(n);return(e,i,r,o,s)=>{r<<=2,o<<=2,s<<=2,t(e,i,r+0,o+0,s),t(e,i,r+1,o+1,s),t(e,i,r+2,o+2,s),t(e,i,r+3,o+3,s)}}function We(n){let t=Math.floor(n);if(t===n)return lo(n);let e=n-t,i=2*n+1;return(r,o,s,a,u)=>{if(!((a-=u)>=s))return;let l=t*o[s],h=u*t,c=h+u;for(let f=s,d=s+h;f<d;f+=u)l+=o[Math.min(a,f)];for(let f=s,d=a;f<=d;f+=u)l+=o[Math.min(a,f+h)],r[f]=(l+e*(o[Math.max(s,f-c)]+o[Math.min(a,f+c)]))/i,l-=o[Math.max(s,f-h)]}}function lo(n){let t=2*n+1;return(e,i,r,o,s)=>{if(!((o-=s)>=r))return;let a=n*i[r],u=s*n;for(let l=r,h=r+u;l<h;l+=s)a+=i[Math.min(o,l)];for(let l=r,h=o;l<=h;l+=s)a+=i[Math.min(o,l+u)],e[l]=a/t,a-=i[Math.max(r,l-u)]}}var Dn=class extends Map{constructor(t,e=fo){if(super(),Object.defineProperties(this,{_intern:{value:new Map},_key:{value:e}}),t!=null)for(let[i,r]of t)this.set(i,r)}get(t){return super.get(Be(this,t))}has(t){return super.has(Be(this,t))}set(t,e){return super.set(uo(this,t),e)}delete(t){return super.delete(co(this,t))}};function Be({_intern:n,_key:t},e){let i=t(e);return n.has(i)?n.get(i):e}function uo({_intern:n,_key:t},e){let i=t(e);return n.has(i)?n.get(i):(n.set(i,e),e)}function co({_intern:n,_key:t},e){let i=t(e);return n.has(i)&&(e=n.get(i),n.delete(i)),e}function fo(n){return n!==null&&typeof n=="object"?n.valueOf():n}var ho=Array.prototype,el=ho.slice;var mo=Math.sqrt(50),po=Math.sqrt(10),go=Math.sqrt(2);function ot(n,t,e){let i=(t-n)/Math.max(0,e),r=Math.floor(Math.log10(i)),o=i/Math.pow(10,r),s=o>=mo?10:o>=po?5:o>=go?2:1,a,u,l;return r<0?(l=Math.pow(10,-r)/s,a=Math.round(n*l),u=Math.round(t*l),a/l<n&&++a,u/l>t&&--u,l=-l):(l=Math.pow(10,r)*s,a=Math.round(n/l),u=Math.round(t/l),a*l<n&&++a,u*l>t&&--u),u<a&&.5<=e&&e<2?ot(n,t,e*2):[a,u,l]}function at(n,t,e){if(t=+t,n=+n,e=+e,!(e>0))return[];if(n===t)return[n];let i=t<n,[r,o,s]=i?ot(t,n,e):ot(n,t,e);if(!(o>=r))return[];let a=o-r+1,u=new Array(a);if(i)if(s<0)for(let l=0;l<a;++l)u[l]=(o-l)/-s;else for(let l=0;l<a;++l)u[l]=(o-l)*s;else if(s<0)for(let l=0;l<a;++l)u[l]=(r+l)/-s;else for(let l=0;l<a;++l)u[l]=(r+l)*s;return u}function st(n,t,e){return t=+t,n=+n,e=+e,ot(n,t,e)[2]}function Ke(n,t,e){t=+t,n=+n,e=+e;let i=t<n,r=i?st(t,n,e):st(n,t,e);return(i?-1:1)*(r<0?1/-r:r)}function Ve(n,t,e){n=+n,t=+t,e=(r=arguments.length)<2?(t=n,n=0,1):r<3?1:+e;for(var i=-1,r=Math.max(0,Math.ceil((t-n)/e))|0,o=new Array(r);++i<r;)o[i]=n+i*e;return o}var il=yo(Math.random);function yo(n){return function(e,i=0,r=e.length){let o=r-(i=+i);for(;o;){let s=n()*o--|0,a=e[o+i];e[o+i]=e[s+i],e[s+i]=a}return e}}function $n(n,t,e){n.prototype=t.prototype=e,e.constructor=n}function Bn(n,t){var e=Object.create(n.prototype);for(var i in t)e[i]=t[i];return e}function Z(){}var an=.7,vn=1/an,bn="\\s*([+-]?\\d+)\\s*",zn="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",W="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",_o=/^#([0-9a-f]{3,8})$/,xo=new RegExp(`^rgb\\(${bn},${bn},${bn}\\)$`),bo=new RegExp(`^rgb\\(${W},${W},${W}\\)$`),wo=new RegExp(`^rgba\\(${bn},${bn},${bn},${zn}\\)$`),vo=new RegExp(`^rgba\\(${W},${W},${W},${zn}\\)$`),$o=new RegExp(`^hsl\\(${zn},${W},${W}\\)$`),Mo=new RegExp(`^hsla\\(${zn},${W},${W},${zn}\\)$`),Ue={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};$n(Z,Mn,{copy(n){return Object.assign(new this.constructor,this,n)},displayable(){return this.rgb().displayable()},hex:Je,formatHex:Je,formatHex8:ko,formatHsl:To,formatRgb:Ge,toString:Ge});function Je(){return this.rgb().formatHex()}function ko(){return this.rgb().formatHex8()}function To(){return si(this).formatHsl()}function Ge(){return this.rgb().formatRgb()}function Mn(n){var t,e;return n=(n+"").trim().toLowerCase(),(t=_o.exec(n))?(e=t[1].length,t=parseInt(t[1],16),e===6?Qe(t):e===3?new A(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):e===8?lt(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):e===4?lt(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=xo.exec(n))?new A(t[1],t[2],t[3],1):(t=bo.exec(n))?new A(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=wo.exec(n))?lt(t[1],t[2],t[3],t[4]):(t=vo.exec(n))?lt(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=$o.exec(n))?ti(t[1],t[2]/100,t[3]/100,1):(t=Mo.exec(n))?ti(t[1],t[2]/100,t[3]/100,t[4]):Ue.hasOwnProperty(n)?Qe(Ue[n]):n==="transparent"?new A(NaN,NaN,NaN,0):null}function Qe(n){return new A(n>>16&255,n>>8&255,n&255,1)}function lt(n,t,e,i){return i<=0&&(n=t=e=NaN),new A(n,t,e,i)}function jt(n){return n instanceof Z||(n=Mn(n)),n?(n=n.rgb(),new A(n.r,n.g,n.b,n.opacity)):new A}function Hn(n,t,e,i){return arguments.length===1?jt(n):new A(n,t,e,i??1)}function A(n,t,e,i){this.r=+n,this.g=+t,this.b=+e,this.opacity=+i}$n(A,Hn,Bn(Z,{brighter(n){return n=n==null?vn:Math.pow(vn,n),new A(this.r*n,this.g*n,this.b*n,this.opacity)},darker(n){return n=n==null?an:Math.pow(an,n),new A(this.r*n,this.g*n,this.b*n,this.opacity)},rgb(){return this},clamp(){return new A(on(this.r),on(this.g),on(this.b),ct(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Ze,formatHex:Ze,formatHex8:No,formatRgb:ni,toString:ni}));function Ze(){return`#${rn(this.r)}${rn(this.g)}${rn(this.b)}`}function No(){return`#${rn(this.r)}${rn(this.g)}${rn(this.b)}${rn((isNaN(this.opacity)?1:this.opacity)*255)}`}function ni(){let n=ct(this.opacity);return`${n===1?"rgb(":"rgba("}${on(this.r)}, ${on(this.g)}, ${on(this.b)}${n===1?")":`, ${n})`}`}function ct(n){return isNaN(n)?1:Math.max(0,Math.min(1,n))}function on(n){return Math.max(0,Math.min(255,Math.round(n)||0))}function rn(n){return n=on(n),(n<16?"0":"")+n.toString(16)}function ti(n,t,e,i){return i<=0?n=t=e=NaN:e<=0||e>=1?n=t=NaN:t<=0&&(n=NaN),new B(n,t,e,i)}function si(n){if(n instanceof B)return new B(n.h,n.s,n.l,n.opacity);if(n instanceof Z||(n=Mn(n)),!n)return new B;if(n instanceof B)return n;n=n.rgb();var t=n.r/255,e=n.g/255,i=n.b/255,r=Math.min(t,e,i),o=Math.max(t,e,i),s=NaN,a=o-r,u=(o+r)/2;return a?(t===o?s=(e-i)/a+(e<i)*6:e===o?s=(i-t)/a+2:s=(t-e)/a+4,a/=u<.5?o+r:2-o-r,s*=60):a=u>0&&u<1?0:s,new B(s,a,u,n.opacity)}function ht(n,t,e,i){return arguments.length===1?si(n):new B(n,t,e,i??1)}function B(n,t,e,i){this.h=+n,this.s=+t,this.l=+e,this.opacity=+i}$n(B,ht,Bn(Z,{brighter(n){return n=n==null?vn:Math.pow(vn,n),new B(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?an:Math.pow(an,n),new B(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=this.h%360+(this.h<0)*360,t=isNaN(n)||isNaN(this.s)?0:this.s,e=this.l,i=e+(e<.5?e:1-e)*t,r=2*e-i;return new A(Ct(n>=240?n-240:n+120,r,i),Ct(n,r,i),Ct(n<120?n+240:n-120,r,i),this.opacity)},clamp(){return new B(ei(this.h),ut(this.s),ut(this.l),ct(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let n=ct(this.opacity);return`${n===1?"hsl(":"hsla("}${ei(this.h)}, ${ut(this.s)*100}%, ${ut(this.l)*100}%${n===1?")":`, ${n})`}`}}));function ei(n){return n=(n||0)%360,n<0?n+360:n}function ut(n){return Math.max(0,Math.min(1,n||0))}function Ct(n,t,e){return(n<60?t+(e-t)*n/60:n<180?e:n<240?t+(e-t)*(240-n)/60:t)*255}var ai=Math.PI/180,li=180/Math.PI,ft=18,ui=.96422,ci=1,fi=.82521,hi=4/29,wn=6/29,di=3*wn*wn,Ro=wn*wn*wn;function mi(n){if(n instanceof K)return new K(n.l,n.a,n.b,n.opacity);if(n instanceof Q)return gi(n);n instanceof A||(n=jt(n));var t=zt(n.r),e=zt(n.g),i=zt(n.b),r=qt((.2225045*t+.7168786*e+.0606169*i)/ci),o,s;return t===e&&e===i?o=s=r:(o=qt((.4360747*t+.3850649*e+.1430804*i)/ui),s=qt((.0139322*t+.0971045*e+.7141733*i)/fi)),new K(116*r-16,500*(o-r),200*(r-s),n.opacity)}function pi(n,t,e,i){return arguments.length===1?mi(n):new K(n,t,e,i??1)}function K(n,t,e,i){this.l=+n,this.a=+t,this.b=+e,this.opacity=+i}$n(K,pi,Bn(Z,{brighter(n){return new K(this.l+ft*(n??1),this.a,this.b,this.opacity)},darker(n){return new K(this.l-ft*(n??1),this.a,this.b,this.opacity)},rgb(){var n=(this.l+16)/116,t=isNaN(this.a)?n:n+this.a/500,e=isNaN(this.b)?n:n-this.b/200;return t=ui*Lt(t),n=ci*Lt(n),e=fi*Lt(e),new A(Dt(3.1338561*t-1.6168667*n-.4906146*e),Dt(-.9787684*t+1.9161415*n+.033454*e),Dt(.0719453*t-.2289914*n+1.4052427*e),this.opacity)}}));function qt(n){return n>Ro?Math.pow(n,1/3):n/di+hi}function Lt(n){return n>wn?n*n*n:di*(n-hi)}function Dt(n){return 255*(n<=.0031308?12.92*n:1.055*Math.pow(n,1/2.4)-.055)}function zt(n){return(n/=255)<=.04045?n/12.92:Math.pow((n+.055)/1.055,2.4)}function Ao(n){if(n instanceof Q)return new Q(n.h,n.c,n.l,n.opacity);if(n instanceof K||(n=mi(n)),n.a===0&&n.b===0)return new Q(NaN,0<n.l&&n.l<100?0:NaN,n.l,n.opacity);var t=Math.atan2(n.b,n.a)*li;return new Q(t<0?t+360:t,Math.sqrt(n.a*n.a+n.b*n.b),n.l,n.opacity)}function dt(n,t,e,i){return arguments.length===1?Ao(n):new Q(n,t,e,i??1)}function Q(n,t,e,i){this.h=+n,this.c=+t,this.l=+e,this.opacity=+i}function gi(n){if(isNaN(n.h))return new K(n.l,0,0,n.opacity);var t=n.h*ai;return new K(n.l,Math.cos(t)*n.c,Math.sin(t)*n.c,n.opacity)}$n(Q,dt,Bn(Z,{brighter(n){return new Q(this.h,this.c,this.l+ft*(n??1),this.opacity)},darker(n){return new Q(this.h,this.c,this.l-ft*(n??1),this.opacity)},rgb(){return gi(this).rgb()}}));var yi=-.14861,Bt=1.78277,Ht=-.29227,mt=-.90649,jn=1.97294,ii=jn*mt,ri=jn*Bt,oi=Bt*Ht-mt*yi;function So(n){if(n instanceof sn)return new sn(n.h,n.s,n.l,n.opacity);n instanceof A||(n=jt(n));var t=n.r/255,e=n.g/255,i=n.b/255,r=(oi*i+ii*t-ri*e)/(oi+ii-ri),o=i-r,s=(jn*(e-r)-Ht*o)/mt,a=Math.sqrt(s*s+o*o)/(jn*r*(1-r)),u=a?Math.atan2(s,o)*li-120:NaN;return new sn(u<0?u+360:u,a,r,n.opacity)}function pt(n,t,e,i){return arguments.length===1?So(n):new sn(n,t,e,i??1)}function sn(n,t,e,i){this.h=+n,this.s=+t,this.l=+e,this.opacity=+i}$n(sn,pt,Bn(Z,{brighter(n){return n=n==null?vn:Math.pow(vn,n),new sn(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?an:Math.pow(an,n),new sn(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=isNaN(this.h)?0:(this.h+120)*ai,t=+this.l,e=isNaN(this.s)?0:this.s*t*(1-t),i=Math.cos(n),r=Math.sin(n);return new A(255*(t+e*(yi*i+Bt*r)),255*(t+e*(Ht*i+mt*r)),255*(t+e*(jn*i)),this.opacity)}}));function wi(n,t,e,i,r){var o=n*n,s=o*n;return((1-3*n+3*o-s)*t+(4-6*o+3*s)*e+(1+3*n+3*o-3*s)*i+s*r)/6}function Oo(n){var t=n.length-1;return function(e){var i=e<=0?e=0:e>=1?(e=1,t-1):Math.floor(e*t),r=n[i],o=n[i+1],s=i>0?n[i-1]:2*r-o,a=i<t-1?n[i+2]:2*o-r;return wi((e-i/t)*t,s,r,o,a)}}function Eo(n){var t=n.length;return function(e){var i=Math.floor(((e%=1)<0?++e:e)*t),r=n[(i+t-1)%t],o=n[i%t],s=n[(i+1)%t],a=n[(i+2)%t];return wi((e-i/t)*t,r,o,s,a)}}var yt=n=>()=>n;function vi(n,t){return function(e){return n+e*t}}function Io(n,t,e){return n=Math.pow(n,e),t=Math.pow(t,e)-n,e=1/e,function(i){return Math.pow(n+i*t,e)}}function Wt(n,t){var e=t-n;return e?vi(n,e>180||e<-180?e-360*Math.round(e/360):e):yt(isNaN(n)?t:n)}function Po(n){return(n=+n)==1?E:function(t,e){return e-t?Io(t,e,n):yt(isNaN(t)?e:t)}}function E(n,t){var e=t-n;return e?vi(n,e):yt(isNaN(n)?t:n)}var _i=(function n(t){var e=Po(t);function i(r,o){var s=e((r=Hn(r)).r,(o=Hn(o)).r),a=e(r.g,o.g),u=e(r.b,o.b),l=E(r.opacity,o.opacity);return function(h){return r.r=s(h),r.g=a(h),r.b=u(h),r.opacity=l(h),r+""}}return i.gamma=n,i})(1);function $i(n){return function(t){var e=t.length,i=new Array(e),r=new Array(e),o=new Array(e),s,a;for(s=0;s<e;++s)a=Hn(t[s]),i[s]=a.r||0,r[s]=a.g||0,o[s]=a.b||0;return i=n(i),r=n(r),o=n(o),a.opacity=1,function(u){return a.r=i(u),a.g=r(u),a.b=o(u),a+""}}}var al=$i(Oo),ll=$i(Eo);function Co(n,t){t||(t=[]);var e=n?Math.min(t.length,n.length):0,i=t.slice(),r;return function(o){for(r=0;r<e;++r)i[r]=n[r]*(1-o)+t[r]*o;return i}}function qo(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function Lo(n,t){var e=t?t.length:0,i=n?Math.min(e,n.length):0,r=new Array(i),o=new Array(e),s;for(s=0;s<i;++s)r[s]=_t(n[s],t[s]);for(;s<e;++s)o[s]=t[s];return function(a){for(s=0;s<i;++s)o[s]=r[s](a);return o}}function Do(n,t){var e=new Date;return n=+n,t=+t,function(i){return e.setTime(n*(1-i)+t*i),e}}function H(n,t){return n=+n,t=+t,function(e){return n*(1-e)+t*e}}function zo(n,t){var e={},i={},r;(n===null||typeof n!="object")&&(n={}),(t===null||typeof t!="object")&&(t={});for(r in t)r in n?e[r]=_t(n[r],t[r]):i[r]=t[r];return function(o){for(r in e)i[r]=e[r](o);return i}}var Xt=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Ft=new RegExp(Xt.source,"g");function jo(n){return function(){return n}}function Bo(n){return function(t){return n(t)+""}}function Ho(n,t){var e=Xt.lastIndex=Ft.lastIndex=0,i,r,o,s=-1,a=[],u=[];for(n=n+"",t=t+"";(i=Xt.exec(n))&&(r=Ft.exec(t));)(o=r.index)>e&&(o=t.slice(e,o),a[s]?a[s]+=o:a[++s]=o),(i=i[0])===(r=r[0])?a[s]?a[s]+=r:a[++s]=r:(a[++s]=null,u.push({i:s,x:H(i,r)})),e=Ft.lastIndex;return e<t.length&&(o=t.slice(e),a[s]?a[s]+=o:a[++s]=o),a.length<2?u[0]?Bo(u[0].x):jo(t):(t=u.length,function(l){for(var h=0,c;h<t;++h)a[(c=u[h]).i]=c.x(l);return a.join("")})}function _t(n,t){var e=typeof t,i;return t==null||e==="boolean"?yt(t):(e==="number"?H:e==="string"?(i=Mn(t))?(t=i,_i):Ho:t instanceof Mn?_i:t instanceof Date?Do:qo(t)?Co:Array.isArray(t)?Lo:typeof t.valueOf!="function"&&typeof t.toString!="function"||isNaN(t)?zo:H)(n,t)}function Mi(n,t){return n=+n,t=+t,function(e){return Math.round(n*(1-e)+t*e)}}var xi=180/Math.PI,Yt={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function ki(n,t,e,i,r,o){var s,a,u;return(s=Math.sqrt(n*n+t*t))&&(n/=s,t/=s),(u=n*e+t*i)&&(e-=n*u,i-=t*u),(a=Math.sqrt(e*e+i*i))&&(e/=a,i/=a,u/=a),n*i<t*e&&(n=-n,t=-t,u=-u,s=-s),{translateX:r,translateY:o,rotate:Math.atan2(t,n)*xi,skewX:Math.atan(u)*xi,scaleX:s,scaleY:a}}var gt;function Fo(n){let t=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(n+"");return t.isIdentity?Yt:ki(t.a,t.b,t.c,t.d,t.e,t.f)}function Xo(n){return n==null||(gt||(gt=document.createElementNS("http://www.w3.org/2000/svg","g")),gt.setAttribute("transform",n),!(n=gt.transform.baseVal.consolidate()))?Yt:(n=n.matrix,ki(n.a,n.b,n.c,n.d,n.e,n.f))}function Ti(n,t,e,i){function r(l){return l.length?l.pop()+" ":""}function o(l,h,c,f,d,m){if(l!==c||h!==f){var g=d.push("translate(",null,t,null,e);m.push({i:g-4,x:H(l,c)},{i:g-2,x:H(h,f)})}else(c||f)&&d.push("translate("+c+t+f+e)}function s(l,h,c,f){l!==h?(l-h>180?h+=360:h-l>180&&(l+=360),f.push({i:c.push(r(c)+"rotate(",null,i)-2,x:H(l,h)})):h&&c.push(r(c)+"rotate("+h+i)}function a(l,h,c,f){l!==h?f.push({i:c.push(r(c)+"skewX(",null,i)-2,x:H(l,h)}):h&&c.push(r(c)+"skewX("+h+i)}function u(l,h,c,f,d,m){if(l!==c||h!==f){var g=d.push(r(d)+"scale(",null,",",null,")");m.push({i:g-4,x:H(l,c)},{i:g-2,x:H(h,f)})}else(c!==1||f!==1)&&d.push(r(d)+"scale("+c+","+f+")")}return function(l,h){var c=[],f=[];return l=n(l),h=n(h),o(l.translateX,l.translateY,h.translateX,h.translateY,c,f),s(l.rotate,h.rotate,c,f),a(l.skewX,h.skewX,c,f),u(l.scaleX,l.scaleY,h.scaleX,h.scaleY,c,f),l=h=null,function(d){for(var m=-1,g=f.length,y;++m<g;)c[(y=f[m]).i]=y.x(d);return c.join("")}}}var ul=Ti(Fo,"px, ","px)","deg)"),cl=Ti(Xo,", ",")",")"),Yo=1e-12;function bi(n){return((n=Math.exp(n))+1/n)/2}function Wo(n){return((n=Math.exp(n))-1/n)/2}function Ko(n){return((n=Math.exp(2*n))-1)/(n+1)}var fl=(function n(t,e,i){function r(o,s){var a=o[0],u=o[1],l=o[2],h=s[0],c=s[1],f=s[2],d=h-a,m=c-u,g=d*d+m*m,y,_;if(g<Yo)_=Math.log(f/l)/t,y=function(P){return[a+P*d,u+P*m,l*Math.exp(t*P*_)]};else{var O=Math.sqrt(g),$=(f*f-l*l+i*g)/(2*l*e*O),w=(f*f-l*l-i*g)/(2*f*e*O),M=Math.log(Math.sqrt($*$+1)-$),R=Math.log(Math.sqrt(w*w+1)-w);_=(R-M)/t,y=function(P){var Yn=P*_,In=bi(M),Wn=l/(e*O)*(In*Ko(t*Yn+M)-Wo(M));return[a+Wn*d,u+Wn*m,l*In/bi(t*Yn+M)]}}return y.duration=Math.abs(_)*1e3*t/Math.SQRT2,y}return r.rho=function(o){var s=Math.max(.001,+o),a=s*s,u=a*a;return n(s,a,u)},r})(Math.SQRT2,2,4);function Ni(n){return function(t,e){var i=n((t=ht(t)).h,(e=ht(e)).h),r=E(t.s,e.s),o=E(t.l,e.l),s=E(t.opacity,e.opacity);return function(a){return t.h=i(a),t.s=r(a),t.l=o(a),t.opacity=s(a),t+""}}}var hl=Ni(Wt),dl=Ni(E);function Ri(n){return function(t,e){var i=n((t=dt(t)).h,(e=dt(e)).h),r=E(t.c,e.c),o=E(t.l,e.l),s=E(t.opacity,e.opacity);return function(a){return t.h=i(a),t.c=r(a),t.l=o(a),t.opacity=s(a),t+""}}}var ml=Ri(Wt),pl=Ri(E);function Ai(n){return(function t(e){e=+e;function i(r,o){var s=n((r=pt(r)).h,(o=pt(o)).h),a=E(r.s,o.s),u=E(r.l,o.l),l=E(r.opacity,o.opacity);return function(h){return r.h=s(h),r.s=a(h),r.l=u(Math.pow(h,e)),r.opacity=l(h),r+""}}return i.gamma=t,i})(1)}var gl=Ai(Wt),yl=Ai(E);function Vo(n){return Math.abs(n=Math.round(n))>=1e21?n.toLocaleString("en").replace(/,/g,""):n.toString(10)}function bt(n,t){if(!isFinite(n)||n===0)return null;var e=(n=t?n.toExponential(t-1):n.toExponential()).indexOf("e"),i=n.slice(0,e);return[i.length>1?i[0]+i.slice(2):i,+n.slice(e+1)]}function kn(n){return n=bt(Math.abs(n)),n?n[1]:NaN}function Uo(n,t){return function(e,i){for(var r=e.length,o=[],s=0,a=n[0],u=0;r>0&&a>0&&(u+a+1>i&&(a=Math.max(1,i-u)),o.push(e.substring(r-=a,r+a)),!((u+=a+1)>i));)a=n[s=(s+1)%n.length];return o.reverse().join(t)}}function Jo(n){return function(t){return t.replace(/[0-9]/g,function(e){return n[+e]})}}var Go=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Tn(n){if(!(t=Go.exec(n)))throw new Error("invalid format: "+n);var t;return new Kt({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}Tn.prototype=Kt.prototype;function Kt(n){this.fill=n.fill===void 0?" ":n.fill+"",this.align=n.align===void 0?">":n.align+"",this.sign=n.sign===void 0?"-":n.sign+"",this.symbol=n.symbol===void 0?"":n.symbol+"",this.zero=!!n.zero,this.width=n.width===void 0?void 0:+n.width,this.comma=!!n.comma,this.precision=n.precision===void 0?void 0:+n.precision,this.trim=!!n.trim,this.type=n.type===void 0?"":n.type+""}Kt.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function Qo(n){n:for(var t=n.length,e=1,i=-1,r;e<t;++e)switch(n[e]){case".":i=r=e;break;case"0":i===0&&(i=e),r=e;break;default:if(!+n[e])break n;i>0&&(i=0);break}return i>0?n.slice(0,i)+n.slice(r+1):n}var wt;function Zo(n,t){var e=bt(n,t);if(!e)return wt=void 0,n.toPrecision(t);var i=e[0],r=e[1],o=r-(wt=Math.max(-8,Math.min(8,Math.floor(r/3)))*3)+1,s=i.length;return o===s?i:o>s?i+new Array(o-s+1).join("0"):o>0?i.slice(0,o)+"."+i.slice(o):"0."+new Array(1-o).join("0")+bt(n,Math.max(0,t+o-1))[0]}function Si(n,t){var e=bt(n,t);if(!e)return n+"";var i=e[0],r=e[1];return r<0?"0."+new Array(-r).join("0")+i:i.length>r+1?i.slice(0,r+1)+"."+i.slice(r+1):i+new Array(r-i.length+2).join("0")}var Oi={"%":(n,t)=>(n*100).toFixed(t),b:n=>Math.round(n).toString(2),c:n=>n+"",d:Vo,e:(n,t)=>n.toExponential(t),f:(n,t)=>n.toFixed(t),g:(n,t)=>n.toPrecision(t),o:n=>Math.round(n).toString(8),p:(n,t)=>Si(n*100,t),r:Si,s:Zo,X:n=>Math.round(n).toString(16).toUpperCase(),x:n=>Math.round(n).toString(16)};function Ei(n){return n}var Ii=Array.prototype.map,Pi=["y","z","a","f","p","n","\xB5","m","","k","M","G","T","P","E","Z","Y"];function ns(n){var t=n.grouping===void 0||n.thousands===void 0?Ei:Uo(Ii.call(n.grouping,Number),n.thousands+""),e=n.currency===void 0?"":n.currency[0]+"",i=n.currency===void 0?"":n.currency[1]+"",r=n.decimal===void 0?".":n.decimal+"",o=n.numerals===void 0?Ei:Jo(Ii.call(n.numerals,String)),s=n.percent===void 0?"%":n.percent+"",a=n.minus===void 0?"\u2212":n.minus+"",u=n.nan===void 0?"NaN":n.nan+"";function l(c,f){c=Tn(c);var d=c.fill,m=c.align,g=c.sign,y=c.symbol,_=c.zero,O=c.width,$=c.comma,w=c.precision,M=c.trim,R=c.type;R==="n"?($=!0,R="g"):Oi[R]||(w===void 0&&(w=12),M=!0,R="g"),(_||d==="0"&&m==="=")&&(_=!0,d="0",m="=");var P=(f&&f.prefix!==void 0?f.prefix:"")+(y==="$"?e:y==="#"&&/[boxX]/.test(R)?"0"+R.toLowerCase():""),Yn=(y==="$"?i:/[%p]/.test(R)?s:"")+(f&&f.suffix!==void 0?f.suffix:""),In=Oi[R],Wn=/[defgprs%]/.test(R);w=w===void 0?6:/[gprs]/.test(R)?Math.max(1,Math.min(21,w)):Math.max(0,Math.min(20,w));function de(b){var en=P,C=Yn,fn,me,Kn;if(R==="c")C=In(b)+C,b="";else{b=+b;var Vn=b<0||1/b<0;if(b=isNaN(b)?u:In(Math.abs(b),w),M&&(b=Qo(b)),Vn&&+b==0&&g!=="+"&&(Vn=!1),en=(Vn?g==="("?g:a:g==="-"||g==="("?"":g)+en,C=(R==="s"&&!isNaN(b)&&wt!==void 0?Pi[8+wt/3]:"")+C+(Vn&&g==="("?")":""),Wn){for(fn=-1,me=b.length;++fn<me;)if(Kn=b.charCodeAt(fn),48>Kn||Kn>57){C=(Kn===46?r+b.slice(fn+1):b.slice(fn))+C,b=b.slice(0,fn);break}}}$&&!_&&(b=t(b,1/0));var Un=en.length+b.length+C.length,J=Un<O?new Array(O-Un+1).join(d):"";switch($&&_&&(b=t(J+b,J.length?O-C.length:1/0),J=""),m){case"<":b=en+b+C+J;break;case"=":b=en+J+b+C;break;case"^":b=J.slice(0,Un=J.length>>1)+en+b+C+J.slice(Un);break;default:b=J+en+b+C;break}return o(b)}return de.toString=function(){return c+""},de}function h(c,f){var d=Math.max(-8,Math.min(8,Math.floor(kn(f)/3)))*3,m=Math.pow(10,-d),g=l((c=Tn(c),c.type="f",c),{suffix:Pi[8+d/3]});return function(y){return g(m*y)}}return{format:l,formatPrefix:h}}var xt,vt,Vt;ts({thousands:",",grouping:[3],currency:["$",""]});function ts(n){return xt=ns(n),vt=xt.format,Vt=xt.formatPrefix,xt}function Ci(n){return Math.max(0,-kn(Math.abs(n)))}function qi(n,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(kn(t)/3)))*3-kn(Math.abs(n)))}function Li(n,t){return n=Math.abs(n),t=Math.abs(t)-n,Math.max(0,kn(t)-kn(n))+1}function Fn(n,t){switch(arguments.length){case 0:break;case 1:this.range(n);break;default:this.range(t).domain(n);break}return this}var Di=Symbol("implicit");function Xi(){var n=new Dn,t=[],e=[],i=Di;function r(o){let s=n.get(o);if(s===void 0){if(i!==Di)return i;n.set(o,s=t.push(o)-1)}return e[s%e.length]}return r.domain=function(o){if(!arguments.length)return t.slice();t=[],n=new Dn;for(let s of o)n.has(s)||n.set(s,t.push(s)-1);return r},r.range=function(o){return arguments.length?(e=Array.from(o),r):e.slice()},r.unknown=function(o){return arguments.length?(i=o,r):i},r.copy=function(){return Xi(t,e).unknown(i)},Fn.apply(r,arguments),r}function Yi(){var n=Xi().unknown(void 0),t=n.domain,e=n.range,i=0,r=1,o,s,a=!1,u=0,l=0,h=.5;delete n.unknown;function c(){var f=t().length,d=r<i,m=d?r:i,g=d?i:r;o=(g-m)/Math.max(1,f-u+l*2),a&&(o=Math.floor(o)),m+=(g-m-o*(f-u))*h,s=o*(1-u),a&&(m=Math.round(m),s=Math.round(s));var y=Ve(f).map(function(_){return m+o*_});return e(d?y.reverse():y)}return n.domain=function(f){return arguments.length?(t(f),c()):t()},n.range=function(f){return arguments.length?([i,r]=f,i=+i,r=+r,c()):[i,r]},n.rangeRound=function(f){return[i,r]=f,i=+i,r=+r,a=!0,c()},n.bandwidth=function(){return s},n.step=function(){return o},n.round=function(f){return arguments.length?(a=!!f,c()):a},n.padding=function(f){return arguments.length?(u=Math.min(1,l=+f),c()):u},n.paddingInner=function(f){return arguments.length?(u=Math.min(1,f),c()):u},n.paddingOuter=function(f){return arguments.length?(l=+f,c()):l},n.align=function(f){return arguments.length?(h=Math.max(0,Math.min(1,f)),c()):h},n.copy=function(){return Yi(t(),[i,r]).round(a).paddingInner(u).paddingOuter(l).align(h)},Fn.apply(c(),arguments)}function Wi(n){var t=n.copy;return n.padding=n.paddingOuter,delete n.paddingInner,delete n.paddingOuter,n.copy=function(){return Wi(t())},n}function Ki(){return Wi(Yi.apply(null,arguments).paddingInner(1))}function es(n){return function(){return n}}function is(n){return+n}var zi=[0,1];function V(n){return n}function Ut(n,t){return(t-=n=+n)?function(e){return(e-n)/t}:es(isNaN(t)?NaN:.5)}function rs(n,t){var e;return n>t&&(e=n,n=t,t=e),function(i){return Math.max(n,Math.min(t,i))}}function os(n,t,e){var i=n[0],r=n[1],o=t[0],s=t[1];return r<i?(i=Ut(r,i),o=e(s,o)):(i=Ut(i,r),o=e(o,s)),function(a){return o(i(a))}}function ss(n,t,e){var i=Math.min(n.length,t.length)-1,r=new Array(i),o=new Array(i),s=-1;for(n[i]<n[0]&&(n=n.slice().reverse(),t=t.slice().reverse());++s<i;)r[s]=Ut(n[s],n[s+1]),o[s]=e(t[s],t[s+1]);return function(a){var u=Xe(n,a,1,i)-1;return o[u](r[u](a))}}function Jt(n,t){return t.domain(n.domain()).range(n.range()).interpolate(n.interpolate()).clamp(n.clamp()).unknown(n.unknown())}function Gt(){var n=zi,t=zi,e=_t,i,r,o,s=V,a,u,l;function h(){var f=Math.min(n.length,t.length);return s!==V&&(s=rs(n[0],n[f-1])),a=f>2?ss:os,u=l=null,c}function c(f){return f==null||isNaN(f=+f)?o:(u||(u=a(n.map(i),t,e)))(i(s(f)))}return c.invert=function(f){return s(r((l||(l=a(t,n.map(i),H)))(f)))},c.domain=function(f){return arguments.length?(n=Array.from(f,is),h()):n.slice()},c.range=function(f){return arguments.length?(t=Array.from(f),h()):t.slice()},c.rangeRound=function(f){return t=Array.from(f),e=Mi,h()},c.clamp=function(f){return arguments.length?(s=f?!0:V,h()):s!==V},c.interpolate=function(f){return arguments.length?(e=f,h()):e},c.unknown=function(f){return arguments.length?(o=f,c):o},function(f,d){return i=f,r=d,h()}}function as(){return Gt()(V,V)}function ls(n,t,e,i){var r=Ke(n,t,e),o;switch(i=Tn(i??",f"),i.type){case"s":{var s=Math.max(Math.abs(n),Math.abs(t));return i.precision==null&&!isNaN(o=qi(r,s))&&(i.precision=o),Vt(i,s)}case"":case"e":case"g":case"p":case"r":{i.precision==null&&!isNaN(o=Li(r,Math.max(Math.abs(n),Math.abs(t))))&&(i.precision=o-(i.type==="e"));break}case"f":case"%":{i.precision==null&&!isNaN(o=Ci(r))&&(i.precision=o-(i.type==="%")*2);break}}return vt(i)}function Vi(n){var t=n.domain;return n.ticks=function(e){var i=t();return at(i[0],i[i.length-1],e??10)},n.tickFormat=function(e,i){var r=t();return ls(r[0],r[r.length-1],e??10,i)},n.nice=function(e){e==null&&(e=10);var i=t(),r=0,o=i.length-1,s=i[r],a=i[o],u,l,h=10;for(a<s&&(l=s,s=a,a=l,l=r,r=o,o=l);h-- >0;){if(l=st(s,a,e),l===u)return i[r]=s,i[o]=a,t(i);if(l>0)s=Math.floor(s/l)*l,a=Math.ceil(a/l)*l;else if(l<0)s=Math.ceil(s*l)/l,a=Math.floor(a*l)/l;else break;u=l}return n},n}function ln(){var n=as();return n.copy=function(){return Jt(n,ln())},Fn.apply(n,arguments),Vi(n)}function us(n,t){n=n.slice();var e=0,i=n.length-1,r=n[e],o=n[i],s;return o<r&&(s=e,e=i,i=s,s=r,r=o,o=s),n[e]=t.floor(r),n[i]=t.ceil(o),n}function ji(n){return Math.log(n)}function Bi(n){return Math.exp(n)}function cs(n){return-Math.log(-n)}function fs(n){return-Math.exp(-n)}function hs(n){return isFinite(n)?+("1e"+n):n<0?0:n}function ds(n){return n===10?hs:n===Math.E?Math.exp:t=>Math.pow(n,t)}function ms(n){return n===Math.E?Math.log:n===10&&Math.log10||n===2&&Math.log2||(n=Math.log(n),t=>Math.log(t)/n)}function Hi(n){return(t,e)=>-n(-t,e)}function ps(n){let t=n(ji,Bi),e=t.domain,i=10,r,o;function s(){return r=ms(i),o=ds(i),e()[0]<0?(r=Hi(r),o=Hi(o),n(cs,fs)):n(ji,Bi),t}return t.base=function(a){return arguments.length?(i=+a,s()):i},t.domain=function(a){return arguments.length?(e(a),s()):e()},t.ticks=a=>{let u=e(),l=u[0],h=u[u.length-1],c=h<l;c&&([l,h]=[h,l]);let f=r(l),d=r(h),m,g,y=a==null?10:+a,_=[];if(!(i%1)&&d-f<y){if(f=Math.floor(f),d=Math.ceil(d),l>0){for(;f<=d;++f)for(m=1;m<i;++m)if(g=f<0?m/o(-f):m*o(f),!(g<l)){if(g>h)break;_.push(g)}}else for(;f<=d;++f)for(m=i-1;m>=1;--m)if(g=f>0?m/o(-f):m*o(f),!(g<l)){if(g>h)break;_.push(g)}_.length*2<y&&(_=at(l,h,y))}else _=at(f,d,Math.min(d-f,y)).map(o);return c?_.reverse():_},t.tickFormat=(a,u)=>{if(a==null&&(a=10),u==null&&(u=i===10?"s":","),typeof u!="function"&&(!(i%1)&&(u=Tn(u)).precision==null&&(u.trim=!0),u=vt(u)),a===1/0)return u;let l=Math.max(1,i*a/t.ticks().length);return h=>{let c=h/o(Math.round(r(h)));return c*i<i-.5&&(c*=i),c<=l?u(h):""}},t.nice=()=>e(us(e(),{floor:a=>o(Math.floor(r(a))),ceil:a=>o(Math.ceil(r(a)))})),t}function Qt(){let n=ps(Gt()).domain([1,10]);return n.copy=()=>Jt(n,Qt()).base(n.base()),Fn.apply(n,arguments),n}function Fi(n){return function(t){return t<0?-Math.pow(-t,n):Math.pow(t,n)}}function gs(n){return n<0?-Math.sqrt(-n):Math.sqrt(n)}function ys(n){return n<0?-n*n:n*n}function _s(n){var t=n(V,V),e=1;function i(){return e===1?n(V,V):e===.5?n(gs,ys):n(Fi(e),Fi(1/e))}return t.exponent=function(r){return arguments.length?(e=+r,i()):e},Vi(t)}function Ui(){var n=_s(Gt());return n.copy=function(){return Jt(n,Ui()).exponent(n.exponent())},Fn.apply(n,arguments),n}function Ji(){return Ui.apply(null,arguments).exponent(.5)}var Xn=Math.PI,Zt=2*Xn,un=1e-6,xs=Zt-un;function Gi(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function bs(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return Gi;let e=10**t;return function(i){this._+=i[0];for(let r=1,o=i.length;r<o;++r)this._+=Math.round(arguments[r]*e)/e+i[r]}}function Qi(n,t,e,i){return n===e&&t===i}function ws(n){let t=Math.floor(n);if(!(t<=15))return Qi;let e=10**t,i=function(r){return Math.round(r*e)};return function(r,o,s,a){return i(r)===i(s)&&i(o)===i(a)}}var Nn=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?Gi:bs(t),this._equal=t==null?Qi:ws(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,i,r){this._append`Q${+t},${+e},${this._x1=+i},${this._y1=+r}`}bezierCurveTo(t,e,i,r,o,s){this._append`C${+t},${+e},${+i},${+r},${this._x1=+o},${this._y1=+s}`}arcTo(t,e,i,r,o){if(t=+t,e=+e,i=+i,r=+r,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,u=i-t,l=r-e,h=s-t,c=a-e,f=h*h+c*c;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(f>un)if(!(Math.abs(c*u-l*h)>un)||!o)this._append`L${this._x1=t},${this._y1=e}`;else{let d=i-s,m=r-a,g=u*u+l*l,y=d*d+m*m,_=Math.sqrt(g),O=Math.sqrt(f),$=o*Math.tan((Xn-Math.acos((g+f-y)/(2*_*O)))/2),w=$/O,M=$/_;Math.abs(w-1)>un&&this._append`L${t+w*h},${e+w*c}`,this._append`A${o},${o},0,0,${+(c*d>h*m)},${this._x1=t+M*u},${this._y1=e+M*l}`}}arc(t,e,i,r,o,s){if(t=+t,e=+e,i=+i,s=!!s,i<0)throw new Error(`negative radius: ${i}`);let a=i*Math.cos(r),u=i*Math.sin(r),l=t+a,h=e+u,c=1^s,f=s?r-o:o-r;if(this._x1===null?this._append`M${l},${h}`:(Math.abs(this._x1-l)>un||Math.abs(this._y1-h)>un)&&this._append`L${l},${h}`,!!i){if(f<0&&(f=f%Zt+Zt),f>xs)this._append`A${i},${i},0,1,${c},${t-a},${e-u}A${i},${i},0,1,${c},${this._x1=l},${this._y1=h}`;else if(f>un){let d=t+i*Math.cos(o),m=e+i*Math.sin(o);if(f>=Xn&&this._equal(l,h,d,m)){f/=2;let g=r+f;this._append`A${i},${i},0,${+(f>=Xn)},${c},${t+i*Math.cos(g)},${e+i*Math.sin(g)}`}this._append`A${i},${i},0,${+(f>=Xn)},${c},${this._x1=d},${this._y1=m}`}}}rect(t,e,i,r){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${i=+i}v${+r}h${-i}Z`}toString(){return this._}};function vs(){return new Nn}vs.prototype=Nn.prototype;function Rn(n){return function(){return n}}var $s=Math.cos;var te=Math.sin,An=Math.sqrt,Zi=1e-12,$t=Math.PI,Al=$t/2,rr=2*$t;function Ms(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let i=Math.floor(e);if(!(i>=0))throw new RangeError(`invalid digits: ${e}`);t=i}return n},()=>new Nn(t)}var Sl=Array.prototype.slice;function ks(n){return typeof n=="object"&&"length"in n?n:Array.from(n)}function or(n){this._context=n}or.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function sr(n){return new or(n)}function Ts(n){return n[0]}function Ns(n){return n[1]}function ar(n,t){var e=Rn(!0),i=null,r=sr,o=null,s=Ms(a);n=typeof n=="function"?n:n===void 0?Ts:Rn(n),t=typeof t=="function"?t:t===void 0?Ns:Rn(t);function a(u){var l,h=(u=ks(u)).length,c,f=!1,d;for(i==null&&(o=r(d=s())),l=0;l<=h;++l)!(l<h&&e(c=u[l],l,u))===f&&((f=!f)?o.lineStart():o.lineEnd()),f&&o.point(+n(c,l,u),+t(c,l,u));if(d)return o=null,d+""||null}return a.x=function(u){return arguments.length?(n=typeof u=="function"?u:Rn(+u),a):n},a.y=function(u){return arguments.length?(t=typeof u=="function"?u:Rn(+u),a):t},a.defined=function(u){return arguments.length?(e=typeof u=="function"?u:Rn(!!u),a):e},a.curve=function(u){return arguments.length?(r=u,i!=null&&(o=r(i)),a):r},a.context=function(u){return arguments.length?(u==null?i=o=null:o=r(i=u),a):i},a}var Ol=Rs(sr);function lr(n){this._curve=n}lr.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function Rs(n){function t(e){return new lr(n(e))}return t._curve=n,t}var El=An(3);var As=An(1/3),Il=As*2;var ur=te($t/10)/te(7*$t/10),Pl=te(rr/10)*ur,Cl=-$s(rr/10)*ur;var ql=An(3);var Ll=An(3);var Dl=An(3)/2,Ss=1/An(12),zl=(Ss/2+1)*3;function nn(){}function Mt(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function ie(n){this._context=n}ie.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:Mt(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:Mt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function Os(n){this._context=n}Os.prototype={areaStart:nn,areaEnd:nn,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:Mt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function Es(n){this._context=n}Es.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,i=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,i):this._context.moveTo(e,i);break;case 3:this._point=4;default:Mt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function cr(n,t){this._basis=new ie(n),this._beta=t}cr.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var i=n[0],r=t[0],o=n[e]-i,s=t[e]-r,a=-1,u;++a<=e;)u=a/e,this._basis.point(this._beta*n[a]+(1-this._beta)*(i+u*o),this._beta*t[a]+(1-this._beta)*(r+u*s));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var jl=(function n(t){function e(i){return t===1?new ie(i):new cr(i,t)}return e.beta=function(i){return n(+i)},e})(.85);function kt(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function re(n,t){this._context=n,this._k=(1-t)/6}re.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:kt(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:kt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Bl=(function n(t){function e(i){return new re(i,t)}return e.tension=function(i){return n(+i)},e})(0);function oe(n,t){this._context=n,this._k=(1-t)/6}oe.prototype={areaStart:nn,areaEnd:nn,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:kt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Hl=(function n(t){function e(i){return new oe(i,t)}return e.tension=function(i){return n(+i)},e})(0);function se(n,t){this._context=n,this._k=(1-t)/6}se.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:kt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Fl=(function n(t){function e(i){return new se(i,t)}return e.tension=function(i){return n(+i)},e})(0);function ae(n,t,e){var i=n._x1,r=n._y1,o=n._x2,s=n._y2;if(n._l01_a>Zi){var a=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,u=3*n._l01_a*(n._l01_a+n._l12_a);i=(i*a-n._x0*n._l12_2a+n._x2*n._l01_2a)/u,r=(r*a-n._y0*n._l12_2a+n._y2*n._l01_2a)/u}if(n._l23_a>Zi){var l=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,h=3*n._l23_a*(n._l23_a+n._l12_a);o=(o*l+n._x1*n._l23_2a-t*n._l12_2a)/h,s=(s*l+n._y1*n._l23_2a-e*n._l12_2a)/h}n._context.bezierCurveTo(i,r,o,s,n._x2,n._y2)}function fr(n,t){this._context=n,this._alpha=t}fr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:ae(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Xl=(function n(t){function e(i){return t?new fr(i,t):new re(i,0)}return e.alpha=function(i){return n(+i)},e})(.5);function hr(n,t){this._context=n,this._alpha=t}hr.prototype={areaStart:nn,areaEnd:nn,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:ae(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Yl=(function n(t){function e(i){return t?new hr(i,t):new oe(i,0)}return e.alpha=function(i){return n(+i)},e})(.5);function dr(n,t){this._context=n,this._alpha=t}dr.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:ae(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Wl=(function n(t){function e(i){return t?new dr(i,t):new se(i,0)}return e.alpha=function(i){return n(+i)},e})(.5);function Is(n){this._context=n}Is.prototype={areaStart:nn,areaEnd:nn,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function nr(n){return n<0?-1:1}function tr(n,t,e){var i=n._x1-n._x0,r=t-n._x1,o=(n._y1-n._y0)/(i||r<0&&-0),s=(e-n._y1)/(r||i<0&&-0),a=(o*r+s*i)/(i+r);return(nr(o)+nr(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function er(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function ne(n,t,e){var i=n._x0,r=n._y0,o=n._x1,s=n._y1,a=(o-i)/3;n._context.bezierCurveTo(i+a,r+a*t,o-a,s-a*e,o,s)}function ee(n){this._context=n}ee.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:ne(this,this._t0,er(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,ne(this,er(this,e=tr(this,n,t)),e);break;default:ne(this,this._t0,e=tr(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function Ps(n){this._context=new mr(n)}(Ps.prototype=Object.create(ee.prototype)).point=function(n,t){ee.prototype.point.call(this,t,n)};function mr(n){this._context=n}mr.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,i,r,o){this._context.bezierCurveTo(t,n,i,e,o,r)}};function Cs(n){this._context=n}Cs.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var i=ir(n),r=ir(t),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(i[0][o],r[0][o],i[1][o],r[1][o],n[s],t[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function ir(n){var t,e=n.length-1,i,r=new Array(e),o=new Array(e),s=new Array(e);for(r[0]=0,o[0]=2,s[0]=n[0]+2*n[1],t=1;t<e-1;++t)r[t]=1,o[t]=4,s[t]=4*n[t]+2*n[t+1];for(r[e-1]=2,o[e-1]=7,s[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)i=r[t]/o[t-1],o[t]-=i,s[t]-=i*s[t-1];for(r[e-1]=s[e-1]/o[e-1],t=e-2;t>=0;--t)r[t]=(s[t]-r[t+1])/o[t];for(o[e-1]=(n[e]+r[e-1])/2,t=0;t<e-1;++t)o[t]=2*n[t+1]-r[t+1];return[r,o]}function qs(n,t){this._context=n,this._t=t}qs.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};function Tt(n){return`<div class="wide">${n(920)}</div><div class="narrow">${n(360)}</div>`}function Sn({width:n,height:t},e,i){return`<svg role="img" aria-label="${p(e)}" viewBox="0 0 ${n} ${t}">${i}</svg>`}function U(n,t,e,i="start",r=""){return`<text x="${v(n)}" y="${v(t)}" text-anchor="${i}"${r===""?"":` class="${r}"`}>${p(e)}</text>`}function z(n,t,e,i,r){return`<line x1="${v(n)}" y1="${v(t)}" x2="${v(e)}" y2="${v(i)}" class="${r}"/>`}function On(n,t){return`<g>${n}<title>${p(t)}</title></g>`}function v(n){return String(Math.round(n*10)/10)}var pr={response:(n,t)=>`<circle cx="${v(n)}" cy="${v(t)}" r="4" class="dot response"/>`,update:(n,t)=>`<rect x="${v(n-3.5)}" y="${v(t-3.5)}" width="7" height="7" class="dot update"/>`,resolution:(n,t)=>`<path d="M${v(n)} ${v(t-5)}l5 8.5h-10z" class="dot resolution"/>`};function gr(n){let t=Pn.map(o=>({metric:o,points:Ls(n,o)})).filter(({points:o})=>o.some(({share:s})=>s!==null));if(t.length===0)return"";let e=t.map(({metric:o})=>`<span><svg viewBox="0 0 14 14" aria-hidden="true">${pr[o](7,7)}</svg>${k[o]}</span>`),i=Ds(t,n),r=i===0?"":`<span>The scale begins at ${L(i)}</span>`;return`<p class="legend">${e.join("")}<span><svg viewBox="0 0 14 14" aria-hidden="true">${z(0,7,14,7,"goal")}</svg>Goal ${L(n.goal)}</span>${r}</p>
${Tt(o=>zs(o,t,i,n))}`}function Ls({byMonth:n},t){return n.map(({month:e,figures:i})=>{let r=i.promises[t];return{month:e,share:r.attainment,text:X(r)}})}function Ds(n,{goal:t}){let e=n.flatMap(({points:i})=>i.flatMap(({share:r})=>r??[]));return Math.max(0,Math.floor(Math.min(t,...e)*10-.5)/10)}function zs(n,t,e,i){let r=n>500?260:220,o=i.byMonth.map(({month:y})=>y),s=Ki().domain(o).range([56,n-24]).padding(o.length===1?0:.15),a=ln().domain([e,1]).range([r-34,14]),u=y=>s(y)??0,l=Math.ceil(o.length/(n>500?12:6)),h=a.ticks(4).map(y=>`${z(44,a(y),n-8,a(y),"grid")}${U(38,a(y)+4,L(y),"end")}`),c=o.filter((y,_)=>(o.length-1-_)%l===0),f=Zn(c),d=c.map((y,_)=>U(u(y),r-12,f[_]??"","middle")),m=t.map(({metric:y,points:_})=>{let O=ar().defined(({share:w})=>w!==null).x(({month:w})=>u(w)).y(({share:w})=>a(w??0)).digits(1)(_),$=_.map(({month:w,share:M,text:R})=>M===null?"":On(pr[y](u(w),a(M)),`${k[y]}, ${dn(w)}: ${R}`));return`<path d="${O??""}" class="line ${y}"/>${$.join("")}`}),g=z(44,a(i.goal),n-8,a(i.goal),"goal");return Sn({width:n,height:r},js(t,i),`${h.join("")}${g}${d.join("")}${m.join("")}`)}function js(n,{byMonth:t,goal:e}){return`Share of promises kept by month (${n.map(({metric:r})=>k[r].toLowerCase()).join(", ")}) over ${t.length} months, against a goal of ${L(e)}. The table below has the numbers.`}var Bs=[[500,120],[0,60]],yr=42,_r=27,Hs=10.5,le=4,xr=8,Fs=6.8;function br(n){let t=n.bySeverity.filter(({figures:e})=>e.counted>0);return t.length===0?"":Tt(e=>Xs(e,n,t))}function Xs(n,t,e){let{shown:i,zone:r}=t,o=le+e.length*yr+28,s=Ys(t),a=ln().domain([s.first,s.last+1]).range([xr,n-12]),u=Ws(s,n),l=e.map(({severity:$})=>Ks(t,$.key,s,u)),h=Math.max(1,...l.flat().map(({records:$})=>$.length)),c=Ji().domain([0,h]).range([2.5,Hs]),f=e.map(({severity:$},w)=>{let M=le+w*yr+_r,R=(l[w]??[]).map(P=>Vs(P,a((P.first+P.last+1)/2),M,c(P.records.length)));return`${U(0,M-_r+11,Gn(T($),Math.floor(n/Fs)),"start","row")}${z(xr,M,n-12,M,"grid")}<g class="rank${Math.min($.rank,4)}">${R.join("")}</g>`}),d=ve(i,r),m=Math.ceil(d.length/(n>500?13:6)),g=$=>Ot(`${$}-01`)??s.first,y=d.filter(($,w)=>w%m===0&&(g($)>=s.first||d.length===1)),_=Zn(y),O=y.map(($,w)=>{let M=a(Math.max(g($),s.first));return`${z(M,le,M,o-24,"grid")}${U(M,o-8,_[w]??"",M>n-40?"end":"start")}`});return Sn({width:n,height:o},Us(t,e),`${O.join("")}${f.join("")}`)}function Ys({shown:n,zone:t}){return{first:ue(n.from,t),last:ue(n.until-1,t)}}function ue(n,t){return Ot(_e(n,t))??0}function Ws({first:n,last:t},e){let i=t+1-n,r=Bs.find(([o])=>e>o)?.[1]??60;return[1,7,14,28,91].find(o=>i/o<=r)??365}function Ks({incidents:n,zone:t},e,i,r){let o=new Map;for(let s of n){if(s.severity.key!==e||s.apart!==null)continue;let a=Math.floor((ue(s.startedAt,t)-i.first)/r),u=o.get(a);u===void 0?o.set(a,[s]):u.push(s)}return[...o].map(([s,a])=>{let u=i.first+s*r;return{first:u,last:Math.min(u+r-1,i.last),records:a}})}function Vs({first:n,last:t,records:e},i,r,o){let s=e.filter(h=>h.missed).length,a=s===0?"":`<circle cx="${v(i)}" cy="${v(r)}" r="${v(o+1.5)}" class="ring"/>`,u=`${x(e.length)} ${e.length===1?"incident":"incidents"}`,l=s===0?"":`, ${x(s)} with a missed promise`;return On(`<circle cx="${v(i)}" cy="${v(r)}" r="${v(o)}"/>${a}`,`${we(n,t)}: ${u}${l}`)}function Us({shown:n,zone:t},e){let i=e.map(({severity:r,figures:o})=>`${T(r)} ${x(o.counted)}`).join(", ");return`When incidents began, from ${G(n.from,t)} to ${G(n.until-1,t)}: ${i}.`}var Js=14,Gs=[1.25,1.5,2,2.5,3,4,6,10];function vr(n,t){let e=n.filter(({taken:s})=>s>=6e4),i=n.filter(({taken:s})=>s<6e4),r=t??36e5,o=t===null?e.map(({taken:s})=>s):[t,...e.map(({taken:s})=>s)];return{atOnce:i.length===0?null:$r(i,0,6e4),rest:o.length===0?[]:Qs(e,r,Math.min(...o),Math.max(...o),t!==null)}}function Qs(n,t,e,i,r){let o=(h,c)=>Math.log(h/t)/Math.log(c),s=({taken:h,isLate:c},f)=>c?Math.floor(o(h,f)+1e-9):Math.ceil(o(h,f)-1e-9)-1,a=h=>{let c=s({taken:e,isLate:!1},h),f=s({taken:i,isLate:!0},h)+1;return r?[Math.min(c,-1),Math.max(f,1)]:[c,f]},u=Gs.find(h=>wr(a(h))<=Js)??10,[l=0]=a(u);return Array.from({length:wr(a(u))},(h,c)=>{let[f,d]=[t*u**(l+c),t*u**(l+c+1)],m=n.filter(g=>s(g,u)===l+c);return $r(m,f,d)})}function wr([n=0,t=0]){return t-n}function $r(n,t,e){let i=n.filter(({isLate:r})=>r).length;return{from:t,until:e,kept:n.length-i,late:i}}var Zs={"never-came":{response:"never answered",resolution:"never resolved"},awaited:{response:"not answered yet",resolution:"not resolved yet"},"another-target":{response:"judged by the target of another severity",resolution:"judged by the target of another severity"},"earlier-policy":{response:"judged under an earlier policy",resolution:"judged under an earlier policy"}};function Mr({incidents:n,policy:t,at:e},i,r){let o=n.filter(c=>c.severity.key===i.key&&c.apart===null),s=ia(t,i,r,e),a=o.map(c=>s===null?ta(c,r):ea(c,r,s)),u=a.flatMap(c=>c===null||typeof c=="string"?[]:[c]),l=u.flatMap(({amount:c})=>c??[]);return{aim:s&&{text:s.text,least:Math.min(...l.length>0?l:[s.amount]),most:Math.max(...l.length>0?l:[s.amount])},times:u,missing:na(a,r)}}function na(n,t){return["never-came","awaited","another-target","earlier-policy"].map(i=>[n.filter(r=>r===i).length,Zs[i][t]]).flatMap(([i,r])=>i===0?[]:[`${x(i)} ${r}`]).join(", ")}function ta(n,t){let e=n[t]==="missed",i=t==="response"?n.responseTime:n.resolutionTime;if(i!==null)return{taken:i.wall,isLate:e,amount:null};let r=n.decided[t]?.outcome??"came";return r==="came"?null:r}function ea(n,t,e){let i=n.decided[t];if(i===null)return null;if(i.outcome!=="came")return i.outcome;if(i.severity.key!==n.severity.key)return"another-target";let{clock:r}=i;return r===null||!e.isOf(r)?"earlier-policy":{taken:r.counted,isLate:n[t]==="missed",amount:r.amount}}function ia({calendars:n},t,e,i){let r=ge(t,e);if(r===null)return null;let o=r.calendar===null?null:n.get(r.calendar)??null,s=be(r,o,o===null?i:ra(o,i));return{text:r.text.trim(),amount:s,isOf:a=>a.target.text.trim()===r.text.trim()&&(r.type==="business-days"||a.amount===s)}}function ra(n,t){for(let e of xe(n,t))if(e.from>t)return e.from;return t}var oa=[6e4,5*6e4,15*6e4,36e5,4*36e5,12*36e5,2*864e5,8*864e5,30*864e5,120*864e5],S={width:360,height:150,left:14,right:18,top:26,bottom:26},kr=14,ce=48;function Nr(n,t){return n.bySeverity.map(({severity:e,figures:i})=>sa(T(e),Mr(n,e,t),i.promises[t],t)).join("")}function sa(n,t,e,i){let{aim:r,times:o,missing:s}=t;if(o.length===0&&s==="")return"";let a=aa(r,e),u=s===""?"":`Not drawn: ${s}.`,l=`${k[i]}, ${n}: how long it took. ${a}. ${u}`.trim(),h=u===""?"":`<span class="note">${p(u)}</span>`,c=o.length===0?"":la(t,l);return`<figure><figcaption><strong>${p(n)}</strong> <span>${p(a)}</span>${h}</figcaption>${c}</figure>`}function aa(n,{met:t,missed:e}){let i=t+e===0?"":`${x(t)} of ${x(t+e)} in time`;if(n===null)return i===""?"Best effort":`Best effort; ${i} by another target`;let r=n.least===n.most?"":` (${D(n.least)} to ${D(n.most)}, depending on when it began)`;return`Target ${n.text}${r}${i===""?"":`: ${i}`}`}function la({times:n,aim:t},e){let{atOnce:i,rest:r}=vr(n,t?.most??null),o=S.height-S.bottom,s=S.width-S.left-S.right,a=r.length===0?24:Math.min(28,(s-(i===null?0:kr))/(r.length+(i===null?0:1))),u=i===null?S.left:S.left+a+kr,l=Qt().domain([r[0]?.from??6e4,r.at(-1)?.until??36e5]).range([u,u+a*r.length]),h=Math.max(...r.map(Nt),r.every(_=>Nt(_)===0)&&i!==null?Nt(i):1),c=ln().domain([0,h]).range([o,S.top]),f=t===null?N:D,d=r.map(_=>Tr(_,l(_.from),a,c,`${f(_.from)} to ${f(_.until)}`)),m=i===null?"":Tr(i,S.left,a,c,"under 1 min"),g=i===null?"":`${U(0,o+17,"< 1 min")}${z(S.left,o,S.left+a,o,"axis")}`,y=r.length===0?"":`${z(u,o,u+a*r.length,o,"axis")}${ca(r,l,{hasFirst:i!==null,isWall:t===null},o)}`;return Sn(S,e,`${g}${y}${t===null?"":ua(t,l,o)}${m}${d.join("")}`)}function Nt({kept:n,late:t}){return n+t}function Tr(n,t,e,i,r){let o=Nt(n);if(o===0)return"";let[s,a,u]=[v(t+.5),v(e-1),i(0)],l=Math.max(S.top,i(o)),h=y=>u-(u-l)*y/o,c=(y,_,O)=>_===y?"":`<rect x="${s}" y="${v(h(_))}" width="${a}" height="${v(h(y)-h(_))}" class="${O}"/>`,f=(u+l)/2,d=i(o)>=S.top-.1?"":`<path d="M${v(t-2)} ${v(f+4)}L${v(t+e+2)} ${v(f-4)}" class="break"/>`,m=`${r}: ${x(o)}${n.late===0?"":`, ${x(n.late)} of them missed`}`,g=U(t+e/2,l-4,x(o),"middle","size");return On(`${c(0,n.kept,"bar")}${c(n.kept,o,"late")}${d}${g}`,m)}function ua({least:n,most:t},e,i){let r=s=>z(s,S.top-16,s,i,"goal");return n===t?r(e(t)):`${`<rect x="${v(e(n))}" y="${S.top-16}" width="${v(e(t)-e(n))}" height="${i-S.top+16}" class="band"/>`}${r(e(n))}${r(e(t))}`}function ca(n,t,{hasFirst:e,isWall:i},r){let[o,s]=[n[0]?.from??0,n.at(-1)?.until??0],a=e?ce+8:0;return oa.filter(u=>u>=o&&u<=s).map(u=>{let l=t(u);return l-ce/2<a?"":(a=l+ce/2,`${z(l,r,l,r+4,"axis")}${U(l,r+17,fa(u,i),l>S.width-24?"end":"middle")}`)}).join("")}function fa(n,t){return n<36e5?`${n/6e4} min`:t&&n>=2*864e5?`${n/864e5} d`:`${x(n/36e5)} h`}var Rr=`:root {
  color-scheme: light dark;
  --bg: #ffffff;
  --panel: #f6f8fa;
  --fg: #1f2328;
  --muted: #59636e;
  --line: #d1d9e0;
  --link: #0969da;
  --blue: #0969da;
  --violet: #8250df;
  --green: #1a7f37;
  --red: #cf222e;
  --goal: #59636e;
  --rank0: #a40e26;
  --rank1: #bc4c00;
  --rank2: #9a6700;
  --rank3: #1a7f37;
  --rank4: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0d1117;
    --panel: #151b23;
    --fg: #f0f6fc;
    --muted: #9198a1;
    --line: #3d444d;
    --link: #4493f8;
    --blue: #4493f8;
    --violet: #ab7df8;
    --green: #3fb950;
    --red: #f85149;
    --goal: #9198a1;
    --rank0: #f85149;
    --rank1: #f0883e;
    --rank2: #d29922;
    --rank3: #3fb950;
    --rank4: #4493f8;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--bg);
  color: var(--fg);
  font:
    15px / 1.5 system-ui,
    -apple-system,
    "Segoe UI",
    "Noto Sans",
    Helvetica,
    Arial,
    sans-serif;
}
.page {
  max-width: 1000px;
  margin: 0 auto;
  padding: 24px 20px 48px;
}
h1 {
  font-size: 26px;
  line-height: 1.25;
  margin: 0 0 4px;
}
h2 {
  font-size: 19px;
  margin: 44px 0 8px;
}
h3 {
  font-size: 15px;
  margin: 20px 0 6px;
}
p {
  margin: 0 0 12px;
}
a {
  color: var(--link);
  text-underline-offset: 2px;
}
.quiet {
  color: var(--muted);
}
.tiles {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(165px, 1fr));
  gap: 12px;
  margin: 20px 0 0;
  padding: 0;
  list-style: none;
}
.tiles li {
  border: 1px solid var(--line);
  border-radius: 8px;
  padding: 12px 14px;
}
.tiles b {
  display: block;
  font-size: 22px;
  line-height: 1.4;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
.tiles .name {
  font-size: 14px;
  font-weight: 600;
}
.bad {
  color: var(--red);
}
.scroll {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: 14px;
  font-variant-numeric: tabular-nums;
}
th,
td {
  text-align: left;
  vertical-align: top;
  padding: 6px 12px 6px 0;
  border-bottom: 1px solid var(--line);
}
thead th {
  color: var(--muted);
  font-weight: 500;
  white-space: nowrap;
}
tbody th {
  font-weight: 600;
}
td[data-name="Severity"] {
  min-width: 100px;
}
td[data-name="Promise"] {
  min-width: 110px;
}
.named tbody th:has(a) {
  font-weight: 400;
}
.cards tbody th a {
  font-weight: 600;
}
.named tbody th {
  min-width: 210px;
}
td small {
  color: var(--muted);
  font-size: 13px;
}
td.why {
  min-width: 220px;
}
td[data-name="Late by"] {
  min-width: 96px;
}
.scroll + p,
table + p,
svg + p {
  margin-top: 10px;
}
td.nowrap,
td time {
  white-space: nowrap;
}
figure {
  margin: 0;
}
figcaption {
  font-size: 14px;
}
figcaption span {
  color: var(--muted);
}
figcaption .note {
  display: block;
}
.grid-charts {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
  gap: 20px 28px;
}
svg {
  display: block;
  width: 100%;
  height: auto;
}
.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 18px;
  font-size: 14px;
}
.legend svg {
  width: 14px;
  height: 14px;
  margin-right: 6px;
  vertical-align: -2px;
  display: inline-block;
}
svg text {
  fill: var(--muted);
  font-size: 12px;
}
.narrow {
  display: none;
}
.grid {
  stroke: var(--line);
}
.axis {
  stroke: var(--muted);
}
.goal {
  stroke: var(--goal);
  stroke-width: 1.5;
  stroke-dasharray: 5 4;
}
.line {
  fill: none;
  stroke-width: 2;
}
.line.response {
  stroke: var(--blue);
}
.line.update {
  stroke: var(--green);
}
.line.resolution {
  stroke: var(--violet);
}
.dot.response {
  fill: var(--blue);
}
.dot.update {
  fill: var(--green);
}
.dot.resolution {
  fill: var(--violet);
}
.bar {
  fill: var(--blue);
}
.late {
  fill: var(--red);
}
.rank0 {
  fill: var(--rank0);
}
.rank1 {
  fill: var(--rank1);
}
.rank2 {
  fill: var(--rank2);
}
.rank3 {
  fill: var(--rank3);
}
.rank4 {
  fill: var(--rank4);
}
svg .row {
  fill: var(--fg);
}
svg .size {
  font-size: 11px;
  paint-order: stroke;
  stroke: var(--bg);
  stroke-width: 3px;
}
.band {
  fill: var(--line);
  opacity: 0.6;
}
.break {
  stroke: var(--bg);
  stroke-width: 4;
}
.ring {
  fill: none;
  stroke: var(--fg);
  stroke-width: 1.5;
}
footer {
  margin-top: 44px;
  padding-top: 12px;
  border-top: 1px solid var(--line);
  color: var(--muted);
  font-size: 13px;
}
footer ul {
  padding-left: 18px;
}
@media (min-width: 601px) {
  td:has(small),
  td[data-name="What"],
  td[data-name^="Median"],
  td[data-name^="90%"] {
    white-space: nowrap;
  }
}
@media (max-width: 600px) {
  .page {
    padding: 16px 14px 32px;
  }
  .wide {
    display: none;
  }
  .narrow {
    display: block;
  }
  .tiles {
    grid-template-columns: 1fr 1fr;
  }
  .tiles b {
    font-size: clamp(17px, 5.4vw, 21px);
  }
  table {
    font-size: 13px;
  }
  th,
  td {
    padding-right: 6px;
  }
  thead th {
    white-space: normal;
    font-size: 11.5px;
  }
  td small {
    display: block;
    font-size: 11.5px;
  }
  .cards td small {
    display: inline;
    font-size: 13px;
  }
  .cards thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .cards,
  .cards tbody,
  .cards tr,
  .cards td,
  .cards tbody th {
    display: block;
    border: 0;
    padding: 1px 0;
  }
  .cards {
    font-size: 14px;
  }
  .cards tr {
    border-bottom: 1px solid var(--line);
    padding: 8px 0;
  }
  .cards td[data-name]::before {
    content: attr(data-name) ": ";
    color: var(--muted);
  }
  td.why,
  td[data-name] {
    min-width: 0;
  }
}
@media (max-width: 380px) {
  th,
  td {
    padding-right: 4px;
  }
  thead th {
    font-size: 10.5px;
  }
}
@media print {
  :root {
    color-scheme: light;
    --bg: #ffffff;
    --panel: #ffffff;
    --fg: #000000;
    --muted: #444444;
    --line: #bbbbbb;
    --link: #000000;
    --blue: #0969da;
    --violet: #8250df;
    --green: #1a7f37;
    --red: #cf222e;
    --goal: #444444;
    --rank0: #a40e26;
    --rank1: #bc4c00;
    --rank2: #9a6700;
    --rank3: #1a7f37;
    --rank4: #0969da;
  }
  @page {
    margin: 15mm;
  }
  body {
    font-size: 11pt;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .page {
    max-width: none;
    padding: 0;
  }
  .tiles b {
    font-size: 14pt;
  }
  table {
    font-size: 9pt;
  }
  .wide {
    display: block;
  }
  .narrow {
    display: none;
  }
  .scroll {
    overflow: visible;
  }
  .grid-charts {
    grid-template-columns: 1fr 1fr;
  }
  tr,
  figure,
  .tiles li,
  svg {
    break-inside: avoid;
  }
  h2,
  h3 {
    break-after: avoid;
  }
}
`;var Rt=200;function Sr(n){let t=`Promises kept${n.isPublic&&n.isPrivate?"":`: ${n.repository}`}`,e=[pa(n),cn("Month by month",gr(n),ya(n)),cn("By severity",_a(n),ba(n)),cn("How long it took",wa(n),$a(n)),cn("When incidents began",br(n),ma),cn("Open promises",Ma(n)),cn("Missed promises",ka(n)),cn("Time and follow-up",Ta(n))];return da(t,`${e.join(`
`)}
${Na(n)}`)}function da(n,t){let e=`<main class="page">
${t}
</main>`;return je({title:n,style:Rr,body:e,head:['<meta name="generator" content="Incident SLO">']})}function cn(n,t,...e){return t===""?"":`<section><h2>${p(n)}</h2>
${[t,...e].join(`
`)}
</section>`}var ma='<p class="quiet">A larger dot is more incidents; a ring means that a promise of one of them was missed.</p>';function pa(n){let{range:t,zone:e,total:i,goal:r,at:o,isPublic:s,isPrivate:a}=n,u=s&&a?"":` <a href="${p(n.url)}">${p(n.repository)}</a>,`,{all:l}=i.promises,h=l.attainment===null?"No promise has fallen due yet.":`<strong>${p(L(l.attainment))}</strong> of promises were kept: ${x(l.met)} of ${x(l.met+l.missed)}. The goal is ${L(r)}.`,c=[...Pn.flatMap(f=>ga(k[f],i.promises[f],r)),fe("Mean time to answer",N(i.response.wall.mean),`${x(i.response.wall.count)} answered`),fe("Mean time to restore",N(i.restore.mean),`${x(i.restore.count)} resolved`)];return`<header><h1>Promises kept</h1>
<p class="quiet">${u} ${p(G(t.from,e))} to ${p(G(t.until-1,e))}. As of ${At(o)}.</p>
<p>${h} ${p(It(i))}</p></header>
<ul class="tiles">${c.join("")}</ul>`}function ga(n,t,e){let i=t.met+t.missed;if(i===0)return[];let r=t.attainment!==null&&t.attainment<e,o=t.missed===0?`all ${x(i)} kept`:`${x(t.met)} of ${x(i)} kept, ${x(t.missed)} missed`;return[fe(n,L(t.attainment),o,r)]}function fe(n,t,e,i=!1){return`<li><span class="name">${p(n)}</span><b${i?' class="bad"':""}>${p(t)}</b><span class="quiet">${p(e)}</span></li>`}function Or({total:n}){return[...Pn.filter(e=>n.promises[e].attainment!==null),"all"]}function Er(n){return["Incidents",...n.map(t=>k[t])]}function ya(n){let t=Or(n);return Cr(["Month",...Er(t)],n.byMonth.map(({month:e,figures:i})=>[p(dn(e)),...he(i,t)]))}function _a(n){let t=Or(n),e=n.bySeverity.map(({severity:i,figures:r})=>[p(T(i)),...he(r,t)]);return St(["Severity",...Er(t)],[...e,["All",...he(n.total,t)]])}function he({counted:n,promises:t},e){return[x(n),...e.map(i=>xa(t[i]))]}function xa({met:n,missed:t,attainment:e}){return n+t===0?"\u2013":`${L(e)} <small>${x(n)} of ${x(n+t)}</small>`}function ba({total:n}){return n.excluded+n.withdrawn===0&&n.excludedTime.length===0?"":`<p class="quiet">${x(n.excluded)} excluded and ${x(n.withdrawn)} withdrawn incidents are counted apart. Had no exclusion counted: ${p(X(n.withExclusions.all))}.</p>`}function wa(n){let e=["response","resolution"].map(r=>{let o=Nr(n,r);return o===""?"":`<h3>${k[r]}</h3><div class="grid-charts">${o}</div>`}).join(""),i=e.includes('class="break"')?" A broken bar is longer than it is drawn.":"";return e===""?"":`<p class="quiet">${va}${i}</p>${e}`}var va="How many incidents took how long, on the promise's clock, without closed hours and pauses; for best effort by the wall. The dashed line is the target, red is what missed it. Only what was judged by that target is drawn; the rest is named above the drawing.";function $a({bySeverity:n,total:t}){let e=[...n.map(({severity:i,figures:r})=>[T(i),r]),["All",t]].flatMap(([i,{response:r,resolution:o}])=>[...r.wall.count===0?[]:[Ar(i,k.response,r)],...o.wall.count===0?[]:[Ar(i,k.resolution,o)]]);return e.length===0?"":`<h3>In numbers</h3>${St(["Severity","What","Incidents","Median","90% within","Median, counted","90% within, counted"],e)}`}function Ar(n,t,{wall:e,counted:i}){return[p(n),t,x(e.count),N(e.median),N(e.p90),D(i.median),D(i.p90)]}function Ma(n){let t=gn(n),e=t.slice(0,Rt).map(({record:i,promise:r,isOverdue:o})=>[Ir(i),p(T(i.severity)),k[r.metric],`${At(r.due)}${o?' <span class="bad">overdue</span>':""}`]);return e.length===0?"":`${St(["Incident","Severity","Promise","Due"],e)}${Pr(t.length)}`}function ka(n){let t=pn(n),e=t.slice(0,Rt).map(({record:i,miss:r})=>[Ir(i),p(T(r.severity)),`${k[r.metric]}${r.promised===null?"":`, ${p(r.promised)}`}`,r.due===null?"\u2013":At(r.due),nt(r),p(tt(r))]);return e.length===0?"":`${St(["Incident","Severity","Promise","Due","Late by","Why"],e)}${Pr(t.length)}`}function Ir({number:n,url:t,title:e}){return t===""?`Incident ${n}`:`<a href="${p(t)}">#${n}</a> ${p(hn(e,90))}`}function Pr(n){return n>Rt?`<p class="quiet">\u2026 and ${x(n-Rt)} more.</p>`:""}function Ta({total:n,isPublic:t}){let{atSeverity:e,paused:i,excludedTime:r,rca:o}=n,s=[...e.map(({severity:l,time:h})=>["Time at a severity",p(T(l)),N(h)]),...i.map(({reason:l,time:h})=>["Paused",p(l),N(h)]),...r.map(({reason:l,time:h})=>["Excluded",p(l),N(h)])],a=s.length===0?"":Cr(["What","Which","In all"],s);return`${t||o.wanted===0?"":`<p>${Qn(o)}</p>`}${a}`}function Na({zone:n,policy:t,at:e}){return`<footer><h2>How this is counted</h2><ul>${[...Pt,`Months begin in ${n}. The policy is ${pe(t)}.`,"Verdicts stand as they were written down when they were reached; a later change of policy does not touch them."].map(r=>`<li>${p(r)}</li>`).join("")}</ul><p>Made by Incident SLO, ${At(e)}.</p></footer>`}function At(n){return`<time datetime="${I(n)}">${p(Y(n))}</time>`}function Cr(n,t){return`<div class="scroll" role="region" aria-label="${p(n[0]??"")} table" tabindex="0"><table><thead>${qr(n)}</thead><tbody>${t.map(e=>Lr(e,n,!1)).join("")}</tbody></table></div>`}function St(n,t){return`<table class="cards${n[0]==="Incident"?" named":""}"><thead>${qr(n)}</thead><tbody>${t.map(e=>Lr(e,n,!0)).join("")}</tbody></table>`}function qr(n){return`<tr>${n.map(t=>`<th scope="col">${p(t)}</th>`).join("")}</tr>`}function Lr(n,t,e){let i=n.slice(1).map((r,o)=>{let s=t[o+1]??"";return`<td${e?` data-name="${p(s)}"`:""}${s==="Why"?' class="why"':""}>${r}</td>`});return`<tr><th scope="row">${n[0]??""}</th>${i.join("")}</tr>`}function Wu(n){return new Map([["index.html",Sr(n)],["report.json",Dr(Pe(n))],["report.md",qe(n)],["incidents.csv",Re(n)],["badge.json",Dr(ke(n))],["feed.atom",$e(n)]])}function Dr(n){return`${JSON.stringify(n,null,2)}
`}export{Wu as formsOf};
