import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as k,b as C,c as U,d as x,e as T,f as q,g as W,h as me,i as ln,j as cn,k as Hn,l as Fn,m as Xn,n as Yn}from"./chunk-OG2TZ3AC.js";import{c as Kn,d as Vn}from"./chunk-BJBECXNT.js";import{d as ge}from"./chunk-YGCPGBKP.js";import{a as Wn}from"./chunk-TYPT3KDF.js";import{a as pe}from"./chunk-HZF73MK7.js";import{c as ce,d as fe,e as j,f as _}from"./chunk-Z6QEATYF.js";import{c as de}from"./chunk-O4EJPXBH.js";import{b as he}from"./chunk-QECYYSS6.js";import{b as vt,h as se}from"./chunk-2HHO43IN.js";import{a as Nn,g as ae,h as ue,k as A,o as le}from"./chunk-DJWYOU6B.js";import{a as oe}from"./chunk-OJIBKKV7.js";var Un=50;function na(n){return`${[yr(n),_r(n),xr(n),br(n),wr(n),vr(n),Mr(n),$r(n)].filter(e=>e!=="").join(`

`)}
`}function yr({range:n,zone:t,total:e,goal:i,repository:r,isPublic:o,isPrivate:s,at:a}){let{all:l}=e.promises,u=o&&s?"":` \xB7 ${j(r)}`,c=l.attainment===null?"No promise has fallen due yet.":`**${U(l)}** of promises kept; the goal is ${C(i)}.`;return`# Promises kept, ${W(n.from,t)} to ${W(n.until-1,t)}${u}

${c}

${Mt(e)} As of ${ln(a)}.`}function Mt({incidents:n,counted:t,excluded:e,withdrawn:i,open:r}){let o=n===1?"incident":"incidents",s=e+i===0?"":`, of which ${x(t)} count (${x(e)} excluded, ${x(i)} withdrawn)`;return`${x(n)} ${o}${s}; ${x(r)} still open.`}function _r({bySeverity:n,total:t}){let e=[...n.map(({severity:r,figures:o})=>[A(r),o]),["All",t]],i=t.excluded===0&&t.excludedTime.length===0?"":`

Had no exclusion counted: ${U(t.withExclusions.all)}.`;return`## By severity

${Sn(["Severity","Incidents",...Wn.map(r=>k[r])],e.map(([r,o])=>[j(r),x(o.counted),..._e(o)]))}${i}`}function xr({byMonth:n}){return n.length<2?"":`## By month

${Sn(["Month","Incidents",...Wn.map(t=>k[t])],n.map(({month:t,figures:e})=>[cn(t),x(e.counted),..._e(e)]))}`}function _e({promises:n}){return Wn.map(t=>U(n[t]))}function br({bySeverity:n,total:t}){let i=[...n.map(({severity:r,figures:o})=>[A(r),o]),["All",t]].filter(([,{response:r,resolution:o}])=>r.wall.count+o.wall.count>0);return i.length===0?"":`## How long it took

${Sn(["Severity","First answer: median","90%","counted: median","90%","Resolution: median","90%","counted: median","90%"],i.map(([r,{response:o,resolution:s}])=>[j(r),T(o.wall.median),T(o.wall.p90),q(o.counted.median),q(o.counted.p90),T(s.wall.median),T(s.wall.p90),q(s.counted.median),q(s.counted.p90)]))}

Mean time to the first answer (MTTA): ${T(t.response.wall.mean)}. Mean time to restore (MTTR): ${T(t.restore.mean)}.`}function wr(n){let t=Vn(n);return t.length===0?"":`## Open promises

${Sn(["Due","Promise","Severity","Incident"],t.slice(0,Un).map(({record:e,promise:i,isOverdue:r})=>[`${ln(i.due)}${r?", overdue":""}`,k[i.metric],j(A(e.severity)),xe(e)]))}${be(t.length)}`}function vr(n){let t=Kn(n);return t.length===0?"":`## Missed

${Sn(["Due","Promise","Incident","Late by","Why, by the ledger"],t.slice(0,Un).map(({record:e,miss:i})=>[i.due===null?"\u2013":ln(i.due),`${k[i.metric]}${i.promised===null?"":`: ${j(i.promised)}`} (${j(A(i.severity))})`,xe(e),Xn(i),j(Yn(i),400)]))}${be(t.length)}`}function Mr({total:n,isPublic:t}){let{atSeverity:e,paused:i,excludedTime:r,rca:o}=n,s=[...e.length===0?[]:[`Time at each severity: ${e.map(({severity:a,time:l})=>`${A(a)} ${T(l)}`).join(", ")}.`],...i.length===0?[]:[`Paused: ${ye(i)}.`],...r.length===0?[]:[`Excluded: ${ye(r)}.`],...t||o.wanted===0?[]:[Hn(o)]];return s.length===0?"":`## Also

${s.map(a=>`- ${a}`).join(`
`)}`}function ye(n){return n.map(({reason:t,time:e})=>`${T(e)}${t===""?"":` ${j(t)}`}`).join(", ")}function $r({zone:n,policy:t}){return`<sub>${$t.map(e=>_(e)).join(" ")} Months begin in ${_(n)}. Policy: ${_(ae(t))}.</sub>`}var $t=["An incident belongs to the month in which it started and to the severity it has now or had last.","So a severity's times and verdicts may be of an earlier, milder severity: each missed promise names the one whose target it was.","An issue that got its severity's label only after it was closed is in no report: nothing was promised while it was open.","Attainment is kept \xF7 (kept + missed); promises not decided yet count neither way.","An overdue promise is missed already and still waited for.","Each promised update counts on its own; a resolution is missed if any cycle was.","Excluded and withdrawn incidents are counted apart.","Counted time is the time on the promise's clock: closed hours and pauses do not count.","A miss is late by the wall, and counted on the promise's clock: until it came, until nobody waited for it any more, or until now.","Medians and 90th percentiles are between two values by proportion."];function xe({number:n,url:t,title:e}){return t===""?`Incident ${n}`:`[#${n}](${t}) ${j(e,80)}`}function be(n){return n>Un?`

\u2026 and ${x(n-Un)} more.`:""}function Sn(n,t){let e=i=>`| ${i.join(" | ")} |`;return[e(n),e(n.map(()=>"---")),...t.map(e)].join(`
`)}function Rn(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function kr(n,t){return n==null||t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function ve(n){let t,e,i;n.length!==2?(t=Rn,e=(a,l)=>Rn(n(a),l),i=(a,l)=>n(a)-l):(t=n===Rn||n===kr?n:Tr,e=n,i=n);function r(a,l,u=0,c=a.length){if(u<c){if(t(l,l)!==0)return c;do{let h=u+c>>>1;e(a[h],l)<0?u=h+1:c=h}while(u<c)}return u}function o(a,l,u=0,c=a.length){if(u<c){if(t(l,l)!==0)return c;do{let h=u+c>>>1;e(a[h],l)<=0?u=h+1:c=h}while(u<c)}return u}function s(a,l,u=0,c=a.length){let h=r(a,l,u,c-1);return h>u&&i(a[h-1],l)>-i(a[h],l)?h-1:h}return{left:r,center:s,right:o}}function Tr(){return 0}function Nr(n){return n===null?NaN:+n}var Me=ve(Rn),$e=Me.right,ea=Me.left,ia=ve(Nr).center;var ra=ke(Te),oa=ke(Sr);function ke(n){return function(t,e,i=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:o,height:s}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((s=Math.floor(s!==void 0?s:r.length/o))>=0))throw new RangeError("invalid height");if(!o||!s||!e&&!i)return t;let a=e&&n(e),l=i&&n(i),u=r.slice();return a&&l?(fn(a,u,r,o,s),fn(a,r,u,o,s),fn(a,u,r,o,s),hn(l,r,u,o,s),hn(l,u,r,o,s),hn(l,r,u,o,s)):a?(fn(a,r,u,o,s),fn(a,u,r,o,s),fn(a,r,u,o,s)):l&&(hn(l,r,u,o,s),hn(l,u,r,o,s),hn(l,r,u,o,s)),t}}function fn(n,t,e,i,r){for(let o=0,s=i*r;o<s;)n(t,e,o,o+=i,1)}function hn(n,t,e,i,r){for(let o=0,s=i*r;o<i;++o)n(t,e,o,o+s,i)}function Sr(n){let t=Te(n);return(e,i,r,o,s)=>{r<<=2,o<<=2,s<<=2,t(e,i,r+0,o+0,s),t(e,i,r+1,o+1,s),t(e,i,r+2,o+2,s),t(e,i,r+3,o+3,s)}}function Te(n){let t=Math.floor(n);if(t===n)return Rr(n);let e=n-t,i=2*n+1;return(r,o,s,a,l)=>{if(!((a-=l)>=s))return;let u=t*o[s],c=l*t,h=c+l;for(let f=s,d=s+c;f<d;f+=l)u+=o[Math.min(a,f)];for(let f=s,d=a;f<=d;f+=l)u+=o[Math.min(a,f+c)],r[f]=(u+e*(o[Math.max(s,f-h)]+o[Math.min(a,f+h)]))/i,u-=o[Math.max(s,f-c)]}}function Rr(n){let t=2*n+1;return(e,i,r,o,s)=>{if(!((o-=s)>=r))return;let a=n*i[r],l=s*n;for(let u=r,c=r+l;u<c;u+=s)a+=i[Math.min(o,u)];for(let u=r,c=o;u<=c;u+=s)a+=i[Math.min(o,u+l)],e[u]=a/t,a-=i[Math.max(r,u-l)]}}var An=class extends Map{constructor(t,e=Or){if(super(),Object.defineProperties(this,{_intern:{value:new Map},_key:{value:e}}),t!=null)for(let[i,r]of t)this.set(i,r)}get(t){return super.get(we(this,t))}has(t){return super.has(we(this,t))}set(t,e){return super.set(Ar(this,t),e)}delete(t){return super.delete(Er(this,t))}};function we({_intern:n,_key:t},e){let i=t(e);return n.has(i)?n.get(i):e}function Ar({_intern:n,_key:t},e){let i=t(e);return n.has(i)?n.get(i):(n.set(i,e),e)}function Er({_intern:n,_key:t},e){let i=t(e);return n.has(i)&&(e=n.get(i),n.delete(i)),e}function Or(n){return n!==null&&typeof n=="object"?n.valueOf():n}var Pr=Array.prototype,sa=Pr.slice;var Ir=Math.sqrt(50),Cr=Math.sqrt(10),qr=Math.sqrt(2);function Gn(n,t,e){let i=(t-n)/Math.max(0,e),r=Math.floor(Math.log10(i)),o=i/Math.pow(10,r),s=o>=Ir?10:o>=Cr?5:o>=qr?2:1,a,l,u;return r<0?(u=Math.pow(10,-r)/s,a=Math.round(n*u),l=Math.round(t*u),a/u<n&&++a,l/u>t&&--l,u=-u):(u=Math.pow(10,r)*s,a=Math.round(n/u),l=Math.round(t/u),a*u<n&&++a,l*u>t&&--l),l<a&&.5<=e&&e<2?Gn(n,t,e*2):[a,l,u]}function Zn(n,t,e){if(t=+t,n=+n,e=+e,!(e>0))return[];if(n===t)return[n];let i=t<n,[r,o,s]=i?Gn(t,n,e):Gn(n,t,e);if(!(o>=r))return[];let a=o-r+1,l=new Array(a);if(i)if(s<0)for(let u=0;u<a;++u)l[u]=(o-u)/-s;else for(let u=0;u<a;++u)l[u]=(o-u)*s;else if(s<0)for(let u=0;u<a;++u)l[u]=(r+u)/-s;else for(let u=0;u<a;++u)l[u]=(r+u)*s;return l}function Qn(n,t,e){return t=+t,n=+n,e=+e,Gn(n,t,e)[2]}function Ne(n,t,e){t=+t,n=+n,e=+e;let i=t<n,r=i?Qn(t,n,e):Qn(n,t,e);return(i?-1:1)*(r<0?1/-r:r)}function Se(n,t,e){n=+n,t=+t,e=(r=arguments.length)<2?(t=n,n=0,1):r<3?1:+e;for(var i=-1,r=Math.max(0,Math.ceil((t-n)/e))|0,o=new Array(r);++i<r;)o[i]=n+i*e;return o}var aa=Lr(Math.random);function Lr(n){return function(e,i=0,r=e.length){let o=r-(i=+i);for(;o;){let s=n()*o--|0,a=e[o+i];e[o+i]=e[s+i],e[s+i]=a}return e}}function gn(n,t,e){n.prototype=t.prototype=e,e.constructor=n}function Pn(n,t){var e=Object.create(n.prototype);for(var i in t)e[i]=t[i];return e}function G(){}var rn=.7,mn=1/rn,dn="\\s*([+-]?\\d+)\\s*",En="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",B="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Dr=/^#([0-9a-f]{3,8})$/,zr=new RegExp(`^rgb\\(${dn},${dn},${dn}\\)$`),jr=new RegExp(`^rgb\\(${B},${B},${B}\\)$`),Br=new RegExp(`^rgba\\(${dn},${dn},${dn},${En}\\)$`),Hr=new RegExp(`^rgba\\(${B},${B},${B},${En}\\)$`),Fr=new RegExp(`^hsl\\(${En},${B},${B}\\)$`),Xr=new RegExp(`^hsla\\(${En},${B},${B},${En}\\)$`),Re={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};gn(G,yn,{copy(n){return Object.assign(new this.constructor,this,n)},displayable(){return this.rgb().displayable()},hex:Ae,formatHex:Ae,formatHex8:Yr,formatHsl:Wr,formatRgb:Ee,toString:Ee});function Ae(){return this.rgb().formatHex()}function Yr(){return this.rgb().formatHex8()}function Wr(){return je(this).formatHsl()}function Ee(){return this.rgb().formatRgb()}function yn(n){var t,e;return n=(n+"").trim().toLowerCase(),(t=Dr.exec(n))?(e=t[1].length,t=parseInt(t[1],16),e===6?Oe(t):e===3?new S(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):e===8?Jn(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):e===4?Jn(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=zr.exec(n))?new S(t[1],t[2],t[3],1):(t=jr.exec(n))?new S(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=Br.exec(n))?Jn(t[1],t[2],t[3],t[4]):(t=Hr.exec(n))?Jn(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=Fr.exec(n))?Ce(t[1],t[2]/100,t[3]/100,1):(t=Xr.exec(n))?Ce(t[1],t[2]/100,t[3]/100,t[4]):Re.hasOwnProperty(n)?Oe(Re[n]):n==="transparent"?new S(NaN,NaN,NaN,0):null}function Oe(n){return new S(n>>16&255,n>>8&255,n&255,1)}function Jn(n,t,e,i){return i<=0&&(n=t=e=NaN),new S(n,t,e,i)}function At(n){return n instanceof G||(n=yn(n)),n?(n=n.rgb(),new S(n.r,n.g,n.b,n.opacity)):new S}function In(n,t,e,i){return arguments.length===1?At(n):new S(n,t,e,i??1)}function S(n,t,e,i){this.r=+n,this.g=+t,this.b=+e,this.opacity=+i}gn(S,In,Pn(G,{brighter(n){return n=n==null?mn:Math.pow(mn,n),new S(this.r*n,this.g*n,this.b*n,this.opacity)},darker(n){return n=n==null?rn:Math.pow(rn,n),new S(this.r*n,this.g*n,this.b*n,this.opacity)},rgb(){return this},clamp(){return new S(tn(this.r),tn(this.g),tn(this.b),tt(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Pe,formatHex:Pe,formatHex8:Kr,formatRgb:Ie,toString:Ie}));function Pe(){return`#${nn(this.r)}${nn(this.g)}${nn(this.b)}`}function Kr(){return`#${nn(this.r)}${nn(this.g)}${nn(this.b)}${nn((isNaN(this.opacity)?1:this.opacity)*255)}`}function Ie(){let n=tt(this.opacity);return`${n===1?"rgb(":"rgba("}${tn(this.r)}, ${tn(this.g)}, ${tn(this.b)}${n===1?")":`, ${n})`}`}function tt(n){return isNaN(n)?1:Math.max(0,Math.min(1,n))}function tn(n){return Math.max(0,Math.min(255,Math.round(n)||0))}function nn(n){return n=tn(n),(n<16?"0":"")+n.toString(16)}function Ce(n,t,e,i){return i<=0?n=t=e=NaN:e<=0||e>=1?n=t=NaN:t<=0&&(n=NaN),new D(n,t,e,i)}function je(n){if(n instanceof D)return new D(n.h,n.s,n.l,n.opacity);if(n instanceof G||(n=yn(n)),!n)return new D;if(n instanceof D)return n;n=n.rgb();var t=n.r/255,e=n.g/255,i=n.b/255,r=Math.min(t,e,i),o=Math.max(t,e,i),s=NaN,a=o-r,l=(o+r)/2;return a?(t===o?s=(e-i)/a+(e<i)*6:e===o?s=(i-t)/a+2:s=(t-e)/a+4,a/=l<.5?o+r:2-o-r,s*=60):a=l>0&&l<1?0:s,new D(s,a,l,n.opacity)}function it(n,t,e,i){return arguments.length===1?je(n):new D(n,t,e,i??1)}function D(n,t,e,i){this.h=+n,this.s=+t,this.l=+e,this.opacity=+i}gn(D,it,Pn(G,{brighter(n){return n=n==null?mn:Math.pow(mn,n),new D(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?rn:Math.pow(rn,n),new D(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=this.h%360+(this.h<0)*360,t=isNaN(n)||isNaN(this.s)?0:this.s,e=this.l,i=e+(e<.5?e:1-e)*t,r=2*e-i;return new S(kt(n>=240?n-240:n+120,r,i),kt(n,r,i),kt(n<120?n+240:n-120,r,i),this.opacity)},clamp(){return new D(qe(this.h),nt(this.s),nt(this.l),tt(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let n=tt(this.opacity);return`${n===1?"hsl(":"hsla("}${qe(this.h)}, ${nt(this.s)*100}%, ${nt(this.l)*100}%${n===1?")":`, ${n})`}`}}));function qe(n){return n=(n||0)%360,n<0?n+360:n}function nt(n){return Math.max(0,Math.min(1,n||0))}function kt(n,t,e){return(n<60?t+(e-t)*n/60:n<180?e:n<240?t+(e-t)*(240-n)/60:t)*255}var Be=Math.PI/180,He=180/Math.PI,et=18,Fe=.96422,Xe=1,Ye=.82521,We=4/29,pn=6/29,Ke=3*pn*pn,Vr=pn*pn*pn;function Ve(n){if(n instanceof H)return new H(n.l,n.a,n.b,n.opacity);if(n instanceof K)return Ge(n);n instanceof S||(n=At(n));var t=Rt(n.r),e=Rt(n.g),i=Rt(n.b),r=Tt((.2225045*t+.7168786*e+.0606169*i)/Xe),o,s;return t===e&&e===i?o=s=r:(o=Tt((.4360747*t+.3850649*e+.1430804*i)/Fe),s=Tt((.0139322*t+.0971045*e+.7141733*i)/Ye)),new H(116*r-16,500*(o-r),200*(r-s),n.opacity)}function Ue(n,t,e,i){return arguments.length===1?Ve(n):new H(n,t,e,i??1)}function H(n,t,e,i){this.l=+n,this.a=+t,this.b=+e,this.opacity=+i}gn(H,Ue,Pn(G,{brighter(n){return new H(this.l+et*(n??1),this.a,this.b,this.opacity)},darker(n){return new H(this.l-et*(n??1),this.a,this.b,this.opacity)},rgb(){var n=(this.l+16)/116,t=isNaN(this.a)?n:n+this.a/500,e=isNaN(this.b)?n:n-this.b/200;return t=Fe*Nt(t),n=Xe*Nt(n),e=Ye*Nt(e),new S(St(3.1338561*t-1.6168667*n-.4906146*e),St(-.9787684*t+1.9161415*n+.033454*e),St(.0719453*t-.2289914*n+1.4052427*e),this.opacity)}}));function Tt(n){return n>Vr?Math.pow(n,1/3):n/Ke+We}function Nt(n){return n>pn?n*n*n:Ke*(n-We)}function St(n){return 255*(n<=.0031308?12.92*n:1.055*Math.pow(n,1/2.4)-.055)}function Rt(n){return(n/=255)<=.04045?n/12.92:Math.pow((n+.055)/1.055,2.4)}function Ur(n){if(n instanceof K)return new K(n.h,n.c,n.l,n.opacity);if(n instanceof H||(n=Ve(n)),n.a===0&&n.b===0)return new K(NaN,0<n.l&&n.l<100?0:NaN,n.l,n.opacity);var t=Math.atan2(n.b,n.a)*He;return new K(t<0?t+360:t,Math.sqrt(n.a*n.a+n.b*n.b),n.l,n.opacity)}function rt(n,t,e,i){return arguments.length===1?Ur(n):new K(n,t,e,i??1)}function K(n,t,e,i){this.h=+n,this.c=+t,this.l=+e,this.opacity=+i}function Ge(n){if(isNaN(n.h))return new H(n.l,0,0,n.opacity);var t=n.h*Be;return new H(n.l,Math.cos(t)*n.c,Math.sin(t)*n.c,n.opacity)}gn(K,rt,Pn(G,{brighter(n){return new K(this.h,this.c,this.l+et*(n??1),this.opacity)},darker(n){return new K(this.h,this.c,this.l-et*(n??1),this.opacity)},rgb(){return Ge(this).rgb()}}));var Qe=-.14861,Et=1.78277,Ot=-.29227,ot=-.90649,On=1.97294,Le=On*ot,De=On*Et,ze=Et*Ot-ot*Qe;function Gr(n){if(n instanceof en)return new en(n.h,n.s,n.l,n.opacity);n instanceof S||(n=At(n));var t=n.r/255,e=n.g/255,i=n.b/255,r=(ze*i+Le*t-De*e)/(ze+Le-De),o=i-r,s=(On*(e-r)-Ot*o)/ot,a=Math.sqrt(s*s+o*o)/(On*r*(1-r)),l=a?Math.atan2(s,o)*He-120:NaN;return new en(l<0?l+360:l,a,r,n.opacity)}function st(n,t,e,i){return arguments.length===1?Gr(n):new en(n,t,e,i??1)}function en(n,t,e,i){this.h=+n,this.s=+t,this.l=+e,this.opacity=+i}gn(en,st,Pn(G,{brighter(n){return n=n==null?mn:Math.pow(mn,n),new en(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?rn:Math.pow(rn,n),new en(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=isNaN(this.h)?0:(this.h+120)*Be,t=+this.l,e=isNaN(this.s)?0:this.s*t*(1-t),i=Math.cos(n),r=Math.sin(n);return new S(255*(t+e*(Qe*i+Et*r)),255*(t+e*(Ot*i+ot*r)),255*(t+e*(On*i)),this.opacity)}}));function ti(n,t,e,i,r){var o=n*n,s=o*n;return((1-3*n+3*o-s)*t+(4-6*o+3*s)*e+(1+3*n+3*o-3*s)*i+s*r)/6}function Qr(n){var t=n.length-1;return function(e){var i=e<=0?e=0:e>=1?(e=1,t-1):Math.floor(e*t),r=n[i],o=n[i+1],s=i>0?n[i-1]:2*r-o,a=i<t-1?n[i+2]:2*o-r;return ti((e-i/t)*t,s,r,o,a)}}function Zr(n){var t=n.length;return function(e){var i=Math.floor(((e%=1)<0?++e:e)*t),r=n[(i+t-1)%t],o=n[i%t],s=n[(i+1)%t],a=n[(i+2)%t];return ti((e-i/t)*t,r,o,s,a)}}var ut=n=>()=>n;function ei(n,t){return function(e){return n+e*t}}function Jr(n,t,e){return n=Math.pow(n,e),t=Math.pow(t,e)-n,e=1/e,function(i){return Math.pow(n+i*t,e)}}function qt(n,t){var e=t-n;return e?ei(n,e>180||e<-180?e-360*Math.round(e/360):e):ut(isNaN(n)?t:n)}function no(n){return(n=+n)==1?O:function(t,e){return e-t?Jr(t,e,n):ut(isNaN(t)?e:t)}}function O(n,t){var e=t-n;return e?ei(n,e):ut(isNaN(n)?t:n)}var Ze=(function n(t){var e=no(t);function i(r,o){var s=e((r=In(r)).r,(o=In(o)).r),a=e(r.g,o.g),l=e(r.b,o.b),u=O(r.opacity,o.opacity);return function(c){return r.r=s(c),r.g=a(c),r.b=l(c),r.opacity=u(c),r+""}}return i.gamma=n,i})(1);function ii(n){return function(t){var e=t.length,i=new Array(e),r=new Array(e),o=new Array(e),s,a;for(s=0;s<e;++s)a=In(t[s]),i[s]=a.r||0,r[s]=a.g||0,o[s]=a.b||0;return i=n(i),r=n(r),o=n(o),a.opacity=1,function(l){return a.r=i(l),a.g=r(l),a.b=o(l),a+""}}}var fa=ii(Qr),ha=ii(Zr);function to(n,t){t||(t=[]);var e=n?Math.min(t.length,n.length):0,i=t.slice(),r;return function(o){for(r=0;r<e;++r)i[r]=n[r]*(1-o)+t[r]*o;return i}}function eo(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function io(n,t){var e=t?t.length:0,i=n?Math.min(e,n.length):0,r=new Array(i),o=new Array(e),s;for(s=0;s<i;++s)r[s]=lt(n[s],t[s]);for(;s<e;++s)o[s]=t[s];return function(a){for(s=0;s<i;++s)o[s]=r[s](a);return o}}function ro(n,t){var e=new Date;return n=+n,t=+t,function(i){return e.setTime(n*(1-i)+t*i),e}}function z(n,t){return n=+n,t=+t,function(e){return n*(1-e)+t*e}}function oo(n,t){var e={},i={},r;(n===null||typeof n!="object")&&(n={}),(t===null||typeof t!="object")&&(t={});for(r in t)r in n?e[r]=lt(n[r],t[r]):i[r]=t[r];return function(o){for(r in e)i[r]=e[r](o);return i}}var It=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Pt=new RegExp(It.source,"g");function so(n){return function(){return n}}function ao(n){return function(t){return n(t)+""}}function uo(n,t){var e=It.lastIndex=Pt.lastIndex=0,i,r,o,s=-1,a=[],l=[];for(n=n+"",t=t+"";(i=It.exec(n))&&(r=Pt.exec(t));)(o=r.index)>e&&(o=t.slice(e,o),a[s]?a[s]+=o:a[++s]=o),(i=i[0])===(r=r[0])?a[s]?a[s]+=r:a[++s]=r:(a[++s]=null,l.push({i:s,x:z(i,r)})),e=Pt.lastIndex;return e<t.length&&(o=t.slice(e),a[s]?a[s]+=o:a[++s]=o),a.length<2?l[0]?ao(l[0].x):so(t):(t=l.length,function(u){for(var c=0,h;c<t;++c)a[(h=l[c]).i]=h.x(u);return a.join("")})}function lt(n,t){var e=typeof t,i;return t==null||e==="boolean"?ut(t):(e==="number"?z:e==="string"?(i=yn(t))?(t=i,Ze):uo:t instanceof yn?Ze:t instanceof Date?ro:eo(t)?to:Array.isArray(t)?io:typeof t.valueOf!="function"&&typeof t.toString!="function"||isNaN(t)?oo:z)(n,t)}function ri(n,t){return n=+n,t=+t,function(e){return Math.round(n*(1-e)+t*e)}}var Je=180/Math.PI,Ct={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function oi(n,t,e,i,r,o){var s,a,l;return(s=Math.sqrt(n*n+t*t))&&(n/=s,t/=s),(l=n*e+t*i)&&(e-=n*l,i-=t*l),(a=Math.sqrt(e*e+i*i))&&(e/=a,i/=a,l/=a),n*i<t*e&&(n=-n,t=-t,l=-l,s=-s),{translateX:r,translateY:o,rotate:Math.atan2(t,n)*Je,skewX:Math.atan(l)*Je,scaleX:s,scaleY:a}}var at;function lo(n){let t=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(n+"");return t.isIdentity?Ct:oi(t.a,t.b,t.c,t.d,t.e,t.f)}function co(n){return n==null||(at||(at=document.createElementNS("http://www.w3.org/2000/svg","g")),at.setAttribute("transform",n),!(n=at.transform.baseVal.consolidate()))?Ct:(n=n.matrix,oi(n.a,n.b,n.c,n.d,n.e,n.f))}function si(n,t,e,i){function r(u){return u.length?u.pop()+" ":""}function o(u,c,h,f,d,p){if(u!==h||c!==f){var m=d.push("translate(",null,t,null,e);p.push({i:m-4,x:z(u,h)},{i:m-2,x:z(c,f)})}else(h||f)&&d.push("translate("+h+t+f+e)}function s(u,c,h,f){u!==c?(u-c>180?c+=360:c-u>180&&(u+=360),f.push({i:h.push(r(h)+"rotate(",null,i)-2,x:z(u,c)})):c&&h.push(r(h)+"rotate("+c+i)}function a(u,c,h,f){u!==c?f.push({i:h.push(r(h)+"skewX(",null,i)-2,x:z(u,c)}):c&&h.push(r(h)+"skewX("+c+i)}function l(u,c,h,f,d,p){if(u!==h||c!==f){var m=d.push(r(d)+"scale(",null,",",null,")");p.push({i:m-4,x:z(u,h)},{i:m-2,x:z(c,f)})}else(h!==1||f!==1)&&d.push(r(d)+"scale("+h+","+f+")")}return function(u,c){var h=[],f=[];return u=n(u),c=n(c),o(u.translateX,u.translateY,c.translateX,c.translateY,h,f),s(u.rotate,c.rotate,h,f),a(u.skewX,c.skewX,h,f),l(u.scaleX,u.scaleY,c.scaleX,c.scaleY,h,f),u=c=null,function(d){for(var p=-1,m=f.length,g;++p<m;)h[(g=f[p]).i]=g.x(d);return h.join("")}}}var da=si(lo,"px, ","px)","deg)"),pa=si(co,", ",")",")"),fo=1e-12;function ni(n){return((n=Math.exp(n))+1/n)/2}function ho(n){return((n=Math.exp(n))-1/n)/2}function po(n){return((n=Math.exp(2*n))-1)/(n+1)}var ma=(function n(t,e,i){function r(o,s){var a=o[0],l=o[1],u=o[2],c=s[0],h=s[1],f=s[2],d=c-a,p=h-l,m=d*d+p*p,g,y;if(m<fo)y=Math.log(f/u)/t,g=function(P){return[a+P*d,l+P*p,u*Math.exp(t*P*y)]};else{var E=Math.sqrt(m),M=(f*f-u*u+i*m)/(2*u*e*E),w=(f*f-u*u-i*m)/(2*f*e*E),$=Math.log(Math.sqrt(M*M+1)-M),N=Math.log(Math.sqrt(w*w+1)-w);y=(N-$)/t,g=function(P){var Ln=P*y,Tn=ni($),Dn=u/(e*E)*(Tn*po(t*Ln+$)-ho($));return[a+Dn*d,l+Dn*p,u*Tn/ni(t*Ln+$)]}}return g.duration=Math.abs(y)*1e3*t/Math.SQRT2,g}return r.rho=function(o){var s=Math.max(.001,+o),a=s*s,l=a*a;return n(s,a,l)},r})(Math.SQRT2,2,4);function ai(n){return function(t,e){var i=n((t=it(t)).h,(e=it(e)).h),r=O(t.s,e.s),o=O(t.l,e.l),s=O(t.opacity,e.opacity);return function(a){return t.h=i(a),t.s=r(a),t.l=o(a),t.opacity=s(a),t+""}}}var ga=ai(qt),ya=ai(O);function ui(n){return function(t,e){var i=n((t=rt(t)).h,(e=rt(e)).h),r=O(t.c,e.c),o=O(t.l,e.l),s=O(t.opacity,e.opacity);return function(a){return t.h=i(a),t.c=r(a),t.l=o(a),t.opacity=s(a),t+""}}}var _a=ui(qt),xa=ui(O);function li(n){return(function t(e){e=+e;function i(r,o){var s=n((r=st(r)).h,(o=st(o)).h),a=O(r.s,o.s),l=O(r.l,o.l),u=O(r.opacity,o.opacity);return function(c){return r.h=s(c),r.s=a(c),r.l=l(Math.pow(c,e)),r.opacity=u(c),r+""}}return i.gamma=t,i})(1)}var ba=li(qt),wa=li(O);function mo(n){return Math.abs(n=Math.round(n))>=1e21?n.toLocaleString("en").replace(/,/g,""):n.toString(10)}function ft(n,t){if(!isFinite(n)||n===0)return null;var e=(n=t?n.toExponential(t-1):n.toExponential()).indexOf("e"),i=n.slice(0,e);return[i.length>1?i[0]+i.slice(2):i,+n.slice(e+1)]}function _n(n){return n=ft(Math.abs(n)),n?n[1]:NaN}function go(n,t){return function(e,i){for(var r=e.length,o=[],s=0,a=n[0],l=0;r>0&&a>0&&(l+a+1>i&&(a=Math.max(1,i-l)),o.push(e.substring(r-=a,r+a)),!((l+=a+1)>i));)a=n[s=(s+1)%n.length];return o.reverse().join(t)}}function yo(n){return function(t){return t.replace(/[0-9]/g,function(e){return n[+e]})}}var _o=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function xn(n){if(!(t=_o.exec(n)))throw new Error("invalid format: "+n);var t;return new Lt({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}xn.prototype=Lt.prototype;function Lt(n){this.fill=n.fill===void 0?" ":n.fill+"",this.align=n.align===void 0?">":n.align+"",this.sign=n.sign===void 0?"-":n.sign+"",this.symbol=n.symbol===void 0?"":n.symbol+"",this.zero=!!n.zero,this.width=n.width===void 0?void 0:+n.width,this.comma=!!n.comma,this.precision=n.precision===void 0?void 0:+n.precision,this.trim=!!n.trim,this.type=n.type===void 0?"":n.type+""}Lt.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function xo(n){n:for(var t=n.length,e=1,i=-1,r;e<t;++e)switch(n[e]){case".":i=r=e;break;case"0":i===0&&(i=e),r=e;break;default:if(!+n[e])break n;i>0&&(i=0);break}return i>0?n.slice(0,i)+n.slice(r+1):n}var ht;function bo(n,t){var e=ft(n,t);if(!e)return ht=void 0,n.toPrecision(t);var i=e[0],r=e[1],o=r-(ht=Math.max(-8,Math.min(8,Math.floor(r/3)))*3)+1,s=i.length;return o===s?i:o>s?i+new Array(o-s+1).join("0"):o>0?i.slice(0,o)+"."+i.slice(o):"0."+new Array(1-o).join("0")+ft(n,Math.max(0,t+o-1))[0]}function ci(n,t){var e=ft(n,t);if(!e)return n+"";var i=e[0],r=e[1];return r<0?"0."+new Array(-r).join("0")+i:i.length>r+1?i.slice(0,r+1)+"."+i.slice(r+1):i+new Array(r-i.length+2).join("0")}var fi={"%":(n,t)=>(n*100).toFixed(t),b:n=>Math.round(n).toString(2),c:n=>n+"",d:mo,e:(n,t)=>n.toExponential(t),f:(n,t)=>n.toFixed(t),g:(n,t)=>n.toPrecision(t),o:n=>Math.round(n).toString(8),p:(n,t)=>ci(n*100,t),r:ci,s:bo,X:n=>Math.round(n).toString(16).toUpperCase(),x:n=>Math.round(n).toString(16)};function hi(n){return n}var di=Array.prototype.map,pi=["y","z","a","f","p","n","\xB5","m","","k","M","G","T","P","E","Z","Y"];function wo(n){var t=n.grouping===void 0||n.thousands===void 0?hi:go(di.call(n.grouping,Number),n.thousands+""),e=n.currency===void 0?"":n.currency[0]+"",i=n.currency===void 0?"":n.currency[1]+"",r=n.decimal===void 0?".":n.decimal+"",o=n.numerals===void 0?hi:yo(di.call(n.numerals,String)),s=n.percent===void 0?"%":n.percent+"",a=n.minus===void 0?"\u2212":n.minus+"",l=n.nan===void 0?"NaN":n.nan+"";function u(h,f){h=xn(h);var d=h.fill,p=h.align,m=h.sign,g=h.symbol,y=h.zero,E=h.width,M=h.comma,w=h.precision,$=h.trim,N=h.type;N==="n"?(M=!0,N="g"):fi[N]||(w===void 0&&(w=12),$=!0,N="g"),(y||d==="0"&&p==="=")&&(y=!0,d="0",p="=");var P=(f&&f.prefix!==void 0?f.prefix:"")+(g==="$"?e:g==="#"&&/[boxX]/.test(N)?"0"+N.toLowerCase():""),Ln=(g==="$"?i:/[%p]/.test(N)?s:"")+(f&&f.suffix!==void 0?f.suffix:""),Tn=fi[N],Dn=/[defgprs%]/.test(N);w=w===void 0?6:/[gprs]/.test(N)?Math.max(1,Math.min(21,w)):Math.max(0,Math.min(20,w));function ie(b){var J=P,I=Ln,un,re,zn;if(N==="c")I=Tn(b)+I,b="";else{b=+b;var jn=b<0||1/b<0;if(b=isNaN(b)?l:Tn(Math.abs(b),w),$&&(b=xo(b)),jn&&+b==0&&m!=="+"&&(jn=!1),J=(jn?m==="("?m:a:m==="-"||m==="("?"":m)+J,I=(N==="s"&&!isNaN(b)&&ht!==void 0?pi[8+ht/3]:"")+I+(jn&&m==="("?")":""),Dn){for(un=-1,re=b.length;++un<re;)if(zn=b.charCodeAt(un),48>zn||zn>57){I=(zn===46?r+b.slice(un+1):b.slice(un))+I,b=b.slice(0,un);break}}}M&&!y&&(b=t(b,1/0));var Bn=J.length+b.length+I.length,Y=Bn<E?new Array(E-Bn+1).join(d):"";switch(M&&y&&(b=t(Y+b,Y.length?E-I.length:1/0),Y=""),p){case"<":b=J+b+I+Y;break;case"=":b=J+Y+b+I;break;case"^":b=Y.slice(0,Bn=Y.length>>1)+J+b+I+Y.slice(Bn);break;default:b=Y+J+b+I;break}return o(b)}return ie.toString=function(){return h+""},ie}function c(h,f){var d=Math.max(-8,Math.min(8,Math.floor(_n(f)/3)))*3,p=Math.pow(10,-d),m=u((h=xn(h),h.type="f",h),{suffix:pi[8+d/3]});return function(g){return m(p*g)}}return{format:u,formatPrefix:c}}var ct,dt,Dt;vo({thousands:",",grouping:[3],currency:["$",""]});function vo(n){return ct=wo(n),dt=ct.format,Dt=ct.formatPrefix,ct}function mi(n){return Math.max(0,-_n(Math.abs(n)))}function gi(n,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(_n(t)/3)))*3-_n(Math.abs(n)))}function yi(n,t){return n=Math.abs(n),t=Math.abs(t)-n,Math.max(0,_n(t)-_n(n))+1}function Cn(n,t){switch(arguments.length){case 0:break;case 1:this.range(n);break;default:this.range(t).domain(n);break}return this}var _i=Symbol("implicit");function $i(){var n=new An,t=[],e=[],i=_i;function r(o){let s=n.get(o);if(s===void 0){if(i!==_i)return i;n.set(o,s=t.push(o)-1)}return e[s%e.length]}return r.domain=function(o){if(!arguments.length)return t.slice();t=[],n=new An;for(let s of o)n.has(s)||n.set(s,t.push(s)-1);return r},r.range=function(o){return arguments.length?(e=Array.from(o),r):e.slice()},r.unknown=function(o){return arguments.length?(i=o,r):i},r.copy=function(){return $i(t,e).unknown(i)},Cn.apply(r,arguments),r}function ki(){var n=$i().unknown(void 0),t=n.domain,e=n.range,i=0,r=1,o,s,a=!1,l=0,u=0,c=.5;delete n.unknown;function h(){var f=t().length,d=r<i,p=d?r:i,m=d?i:r;o=(m-p)/Math.max(1,f-l+u*2),a&&(o=Math.floor(o)),p+=(m-p-o*(f-l))*c,s=o*(1-l),a&&(p=Math.round(p),s=Math.round(s));var g=Se(f).map(function(y){return p+o*y});return e(d?g.reverse():g)}return n.domain=function(f){return arguments.length?(t(f),h()):t()},n.range=function(f){return arguments.length?([i,r]=f,i=+i,r=+r,h()):[i,r]},n.rangeRound=function(f){return[i,r]=f,i=+i,r=+r,a=!0,h()},n.bandwidth=function(){return s},n.step=function(){return o},n.round=function(f){return arguments.length?(a=!!f,h()):a},n.padding=function(f){return arguments.length?(l=Math.min(1,u=+f),h()):l},n.paddingInner=function(f){return arguments.length?(l=Math.min(1,f),h()):l},n.paddingOuter=function(f){return arguments.length?(u=+f,h()):u},n.align=function(f){return arguments.length?(c=Math.max(0,Math.min(1,f)),h()):c},n.copy=function(){return ki(t(),[i,r]).round(a).paddingInner(l).paddingOuter(u).align(c)},Cn.apply(h(),arguments)}function Ti(n){var t=n.copy;return n.padding=n.paddingOuter,delete n.paddingInner,delete n.paddingOuter,n.copy=function(){return Ti(t())},n}function Ni(){return Ti(ki.apply(null,arguments).paddingInner(1))}function Mo(n){return function(){return n}}function $o(n){return+n}var xi=[0,1];function F(n){return n}function zt(n,t){return(t-=n=+n)?function(e){return(e-n)/t}:Mo(isNaN(t)?NaN:.5)}function ko(n,t){var e;return n>t&&(e=n,n=t,t=e),function(i){return Math.max(n,Math.min(t,i))}}function To(n,t,e){var i=n[0],r=n[1],o=t[0],s=t[1];return r<i?(i=zt(r,i),o=e(s,o)):(i=zt(i,r),o=e(o,s)),function(a){return o(i(a))}}function No(n,t,e){var i=Math.min(n.length,t.length)-1,r=new Array(i),o=new Array(i),s=-1;for(n[i]<n[0]&&(n=n.slice().reverse(),t=t.slice().reverse());++s<i;)r[s]=zt(n[s],n[s+1]),o[s]=e(t[s],t[s+1]);return function(a){var l=$e(n,a,1,i)-1;return o[l](r[l](a))}}function jt(n,t){return t.domain(n.domain()).range(n.range()).interpolate(n.interpolate()).clamp(n.clamp()).unknown(n.unknown())}function Bt(){var n=xi,t=xi,e=lt,i,r,o,s=F,a,l,u;function c(){var f=Math.min(n.length,t.length);return s!==F&&(s=ko(n[0],n[f-1])),a=f>2?No:To,l=u=null,h}function h(f){return f==null||isNaN(f=+f)?o:(l||(l=a(n.map(i),t,e)))(i(s(f)))}return h.invert=function(f){return s(r((u||(u=a(t,n.map(i),z)))(f)))},h.domain=function(f){return arguments.length?(n=Array.from(f,$o),c()):n.slice()},h.range=function(f){return arguments.length?(t=Array.from(f),c()):t.slice()},h.rangeRound=function(f){return t=Array.from(f),e=ri,c()},h.clamp=function(f){return arguments.length?(s=f?!0:F,c()):s!==F},h.interpolate=function(f){return arguments.length?(e=f,c()):e},h.unknown=function(f){return arguments.length?(o=f,h):o},function(f,d){return i=f,r=d,c()}}function So(){return Bt()(F,F)}function Ro(n,t,e,i){var r=Ne(n,t,e),o;switch(i=xn(i??",f"),i.type){case"s":{var s=Math.max(Math.abs(n),Math.abs(t));return i.precision==null&&!isNaN(o=gi(r,s))&&(i.precision=o),Dt(i,s)}case"":case"e":case"g":case"p":case"r":{i.precision==null&&!isNaN(o=yi(r,Math.max(Math.abs(n),Math.abs(t))))&&(i.precision=o-(i.type==="e"));break}case"f":case"%":{i.precision==null&&!isNaN(o=mi(r))&&(i.precision=o-(i.type==="%")*2);break}}return dt(i)}function Si(n){var t=n.domain;return n.ticks=function(e){var i=t();return Zn(i[0],i[i.length-1],e??10)},n.tickFormat=function(e,i){var r=t();return Ro(r[0],r[r.length-1],e??10,i)},n.nice=function(e){e==null&&(e=10);var i=t(),r=0,o=i.length-1,s=i[r],a=i[o],l,u,c=10;for(a<s&&(u=s,s=a,a=u,u=r,r=o,o=u);c-- >0;){if(u=Qn(s,a,e),u===l)return i[r]=s,i[o]=a,t(i);if(u>0)s=Math.floor(s/u)*u,a=Math.ceil(a/u)*u;else if(u<0)s=Math.ceil(s*u)/u,a=Math.floor(a*u)/u;else break;l=u}return n},n}function on(){var n=So();return n.copy=function(){return jt(n,on())},Cn.apply(n,arguments),Si(n)}function Ao(n,t){n=n.slice();var e=0,i=n.length-1,r=n[e],o=n[i],s;return o<r&&(s=e,e=i,i=s,s=r,r=o,o=s),n[e]=t.floor(r),n[i]=t.ceil(o),n}function bi(n){return Math.log(n)}function wi(n){return Math.exp(n)}function Eo(n){return-Math.log(-n)}function Oo(n){return-Math.exp(-n)}function Po(n){return isFinite(n)?+("1e"+n):n<0?0:n}function Io(n){return n===10?Po:n===Math.E?Math.exp:t=>Math.pow(n,t)}function Co(n){return n===Math.E?Math.log:n===10&&Math.log10||n===2&&Math.log2||(n=Math.log(n),t=>Math.log(t)/n)}function vi(n){return(t,e)=>-n(-t,e)}function qo(n){let t=n(bi,wi),e=t.domain,i=10,r,o;function s(){return r=Co(i),o=Io(i),e()[0]<0?(r=vi(r),o=vi(o),n(Eo,Oo)):n(bi,wi),t}return t.base=function(a){return arguments.length?(i=+a,s()):i},t.domain=function(a){return arguments.length?(e(a),s()):e()},t.ticks=a=>{let l=e(),u=l[0],c=l[l.length-1],h=c<u;h&&([u,c]=[c,u]);let f=r(u),d=r(c),p,m,g=a==null?10:+a,y=[];if(!(i%1)&&d-f<g){if(f=Math.floor(f),d=Math.ceil(d),u>0){for(;f<=d;++f)for(p=1;p<i;++p)if(m=f<0?p/o(-f):p*o(f),!(m<u)){if(m>c)break;y.push(m)}}else for(;f<=d;++f)for(p=i-1;p>=1;--p)if(m=f>0?p/o(-f):p*o(f),!(m<u)){if(m>c)break;y.push(m)}y.length*2<g&&(y=Zn(u,c,g))}else y=Zn(f,d,Math.min(d-f,g)).map(o);return h?y.reverse():y},t.tickFormat=(a,l)=>{if(a==null&&(a=10),l==null&&(l=i===10?"s":","),typeof l!="function"&&(!(i%1)&&(l=xn(l)).precision==null&&(l.trim=!0),l=dt(l)),a===1/0)return l;let u=Math.max(1,i*a/t.ticks().length);return c=>{let h=c/o(Math.round(r(c)));return h*i<i-.5&&(h*=i),h<=u?l(c):""}},t.nice=()=>e(Ao(e(),{floor:a=>o(Math.floor(r(a))),ceil:a=>o(Math.ceil(r(a)))})),t}function Ht(){let n=qo(Bt()).domain([1,10]);return n.copy=()=>jt(n,Ht()).base(n.base()),Cn.apply(n,arguments),n}function Mi(n){return function(t){return t<0?-Math.pow(-t,n):Math.pow(t,n)}}function Lo(n){return n<0?-Math.sqrt(-n):Math.sqrt(n)}function Do(n){return n<0?-n*n:n*n}function zo(n){var t=n(F,F),e=1;function i(){return e===1?n(F,F):e===.5?n(Lo,Do):n(Mi(e),Mi(1/e))}return t.exponent=function(r){return arguments.length?(e=+r,i()):e},Si(t)}function Ri(){var n=zo(Bt());return n.copy=function(){return jt(n,Ri()).exponent(n.exponent())},Cn.apply(n,arguments),n}function Ai(){return Ri.apply(null,arguments).exponent(.5)}var qn=Math.PI,Ft=2*qn,sn=1e-6,jo=Ft-sn;function Ei(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function Bo(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return Ei;let e=10**t;return function(i){this._+=i[0];for(let r=1,o=i.length;r<o;++r)this._+=Math.round(arguments[r]*e)/e+i[r]}}function Oi(n,t,e,i){return n===e&&t===i}function Ho(n){let t=Math.floor(n);if(!(t<=15))return Oi;let e=10**t,i=function(r){return Math.round(r*e)};return function(r,o,s,a){return i(r)===i(s)&&i(o)===i(a)}}var bn=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?Ei:Bo(t),this._equal=t==null?Oi:Ho(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,i,r){this._append`Q${+t},${+e},${this._x1=+i},${this._y1=+r}`}bezierCurveTo(t,e,i,r,o,s){this._append`C${+t},${+e},${+i},${+r},${this._x1=+o},${this._y1=+s}`}arcTo(t,e,i,r,o){if(t=+t,e=+e,i=+i,r=+r,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,a=this._y1,l=i-t,u=r-e,c=s-t,h=a-e,f=c*c+h*h;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(f>sn)if(!(Math.abs(h*l-u*c)>sn)||!o)this._append`L${this._x1=t},${this._y1=e}`;else{let d=i-s,p=r-a,m=l*l+u*u,g=d*d+p*p,y=Math.sqrt(m),E=Math.sqrt(f),M=o*Math.tan((qn-Math.acos((m+f-g)/(2*y*E)))/2),w=M/E,$=M/y;Math.abs(w-1)>sn&&this._append`L${t+w*c},${e+w*h}`,this._append`A${o},${o},0,0,${+(h*d>c*p)},${this._x1=t+$*l},${this._y1=e+$*u}`}}arc(t,e,i,r,o,s){if(t=+t,e=+e,i=+i,s=!!s,i<0)throw new Error(`negative radius: ${i}`);let a=i*Math.cos(r),l=i*Math.sin(r),u=t+a,c=e+l,h=1^s,f=s?r-o:o-r;if(this._x1===null?this._append`M${u},${c}`:(Math.abs(this._x1-u)>sn||Math.abs(this._y1-c)>sn)&&this._append`L${u},${c}`,!!i){if(f<0&&(f=f%Ft+Ft),f>jo)this._append`A${i},${i},0,1,${h},${t-a},${e-l}A${i},${i},0,1,${h},${this._x1=u},${this._y1=c}`;else if(f>sn){let d=t+i*Math.cos(o),p=e+i*Math.sin(o);if(f>=qn&&this._equal(u,c,d,p)){f/=2;let m=r+f;this._append`A${i},${i},0,${+(f>=qn)},${h},${t+i*Math.cos(m)},${e+i*Math.sin(m)}`}this._append`A${i},${i},0,${+(f>=qn)},${h},${this._x1=d},${this._y1=p}`}}}rect(t,e,i,r){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${i=+i}v${+r}h${-i}Z`}toString(){return this._}};function Fo(){return new bn}Fo.prototype=bn.prototype;function wn(n){return function(){return n}}var Xo=Math.cos;var Yt=Math.sin,vn=Math.sqrt,Pi=1e-12,pt=Math.PI,Pa=pt/2,Di=2*pt;function Yo(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let i=Math.floor(e);if(!(i>=0))throw new RangeError(`invalid digits: ${e}`);t=i}return n},()=>new bn(t)}var Ia=Array.prototype.slice;function Wo(n){return typeof n=="object"&&"length"in n?n:Array.from(n)}function zi(n){this._context=n}zi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function ji(n){return new zi(n)}function Ko(n){return n[0]}function Vo(n){return n[1]}function Bi(n,t){var e=wn(!0),i=null,r=ji,o=null,s=Yo(a);n=typeof n=="function"?n:n===void 0?Ko:wn(n),t=typeof t=="function"?t:t===void 0?Vo:wn(t);function a(l){var u,c=(l=Wo(l)).length,h,f=!1,d;for(i==null&&(o=r(d=s())),u=0;u<=c;++u)!(u<c&&e(h=l[u],u,l))===f&&((f=!f)?o.lineStart():o.lineEnd()),f&&o.point(+n(h,u,l),+t(h,u,l));if(d)return o=null,d+""||null}return a.x=function(l){return arguments.length?(n=typeof l=="function"?l:wn(+l),a):n},a.y=function(l){return arguments.length?(t=typeof l=="function"?l:wn(+l),a):t},a.defined=function(l){return arguments.length?(e=typeof l=="function"?l:wn(!!l),a):e},a.curve=function(l){return arguments.length?(r=l,i!=null&&(o=r(i)),a):r},a.context=function(l){return arguments.length?(l==null?i=o=null:o=r(i=l),a):i},a}var Ca=Uo(ji);function Hi(n){this._curve=n}Hi.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function Uo(n){function t(e){return new Hi(n(e))}return t._curve=n,t}var qa=vn(3);var Go=vn(1/3),La=Go*2;var Fi=Yt(pt/10)/Yt(7*pt/10),Da=Yt(Di/10)*Fi,za=-Xo(Di/10)*Fi;var ja=vn(3);var Ba=vn(3);var Ha=vn(3)/2,Qo=1/vn(12),Fa=(Qo/2+1)*3;function Q(){}function mt(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function Kt(n){this._context=n}Kt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:mt(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:mt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function Zo(n){this._context=n}Zo.prototype={areaStart:Q,areaEnd:Q,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:mt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function Jo(n){this._context=n}Jo.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,i=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,i):this._context.moveTo(e,i);break;case 3:this._point=4;default:mt(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function Xi(n,t){this._basis=new Kt(n),this._beta=t}Xi.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var i=n[0],r=t[0],o=n[e]-i,s=t[e]-r,a=-1,l;++a<=e;)l=a/e,this._basis.point(this._beta*n[a]+(1-this._beta)*(i+l*o),this._beta*t[a]+(1-this._beta)*(r+l*s));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var Xa=(function n(t){function e(i){return t===1?new Kt(i):new Xi(i,t)}return e.beta=function(i){return n(+i)},e})(.85);function gt(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function Vt(n,t){this._context=n,this._k=(1-t)/6}Vt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:gt(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:gt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Ya=(function n(t){function e(i){return new Vt(i,t)}return e.tension=function(i){return n(+i)},e})(0);function Ut(n,t){this._context=n,this._k=(1-t)/6}Ut.prototype={areaStart:Q,areaEnd:Q,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:gt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Wa=(function n(t){function e(i){return new Ut(i,t)}return e.tension=function(i){return n(+i)},e})(0);function Gt(n,t){this._context=n,this._k=(1-t)/6}Gt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:gt(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Ka=(function n(t){function e(i){return new Gt(i,t)}return e.tension=function(i){return n(+i)},e})(0);function Qt(n,t,e){var i=n._x1,r=n._y1,o=n._x2,s=n._y2;if(n._l01_a>Pi){var a=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,l=3*n._l01_a*(n._l01_a+n._l12_a);i=(i*a-n._x0*n._l12_2a+n._x2*n._l01_2a)/l,r=(r*a-n._y0*n._l12_2a+n._y2*n._l01_2a)/l}if(n._l23_a>Pi){var u=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,c=3*n._l23_a*(n._l23_a+n._l12_a);o=(o*u+n._x1*n._l23_2a-t*n._l12_2a)/c,s=(s*u+n._y1*n._l23_2a-e*n._l12_2a)/c}n._context.bezierCurveTo(i,r,o,s,n._x2,n._y2)}function Yi(n,t){this._context=n,this._alpha=t}Yi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:Qt(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Va=(function n(t){function e(i){return t?new Yi(i,t):new Vt(i,0)}return e.alpha=function(i){return n(+i)},e})(.5);function Wi(n,t){this._context=n,this._alpha=t}Wi.prototype={areaStart:Q,areaEnd:Q,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:Qt(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Ua=(function n(t){function e(i){return t?new Wi(i,t):new Ut(i,0)}return e.alpha=function(i){return n(+i)},e})(.5);function Ki(n,t){this._context=n,this._alpha=t}Ki.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,i=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+i*i,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:Qt(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Ga=(function n(t){function e(i){return t?new Ki(i,t):new Gt(i,0)}return e.alpha=function(i){return n(+i)},e})(.5);function ns(n){this._context=n}ns.prototype={areaStart:Q,areaEnd:Q,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function Ii(n){return n<0?-1:1}function Ci(n,t,e){var i=n._x1-n._x0,r=t-n._x1,o=(n._y1-n._y0)/(i||r<0&&-0),s=(e-n._y1)/(r||i<0&&-0),a=(o*r+s*i)/(i+r);return(Ii(o)+Ii(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(a))||0}function qi(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function Xt(n,t,e){var i=n._x0,r=n._y0,o=n._x1,s=n._y1,a=(o-i)/3;n._context.bezierCurveTo(i+a,r+a*t,o-a,s-a*e,o,s)}function Wt(n){this._context=n}Wt.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:Xt(this,this._t0,qi(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,Xt(this,qi(this,e=Ci(this,n,t)),e);break;default:Xt(this,this._t0,e=Ci(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function ts(n){this._context=new Vi(n)}(ts.prototype=Object.create(Wt.prototype)).point=function(n,t){Wt.prototype.point.call(this,t,n)};function Vi(n){this._context=n}Vi.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,i,r,o){this._context.bezierCurveTo(t,n,i,e,o,r)}};function es(n){this._context=n}es.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var i=Li(n),r=Li(t),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(i[0][o],r[0][o],i[1][o],r[1][o],n[s],t[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function Li(n){var t,e=n.length-1,i,r=new Array(e),o=new Array(e),s=new Array(e);for(r[0]=0,o[0]=2,s[0]=n[0]+2*n[1],t=1;t<e-1;++t)r[t]=1,o[t]=4,s[t]=4*n[t]+2*n[t+1];for(r[e-1]=2,o[e-1]=7,s[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)i=r[t]/o[t-1],o[t]-=i,s[t]-=i*s[t-1];for(r[e-1]=s[e-1]/o[e-1],t=e-2;t>=0;--t)r[t]=(s[t]-r[t+1])/o[t];for(o[e-1]=(n[e]+r[e-1])/2,t=0;t<e-1;++t)o[t]=2*n[t+1]-r[t+1];return[r,o]}function is(n,t){this._context=n,this._t=t}is.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};function yt(n){return`<div class="wide">${n(920)}</div><div class="narrow">${n(360)}</div>`}function Mn({width:n,height:t},e,i){return`<svg role="img" aria-label="${_(e)}" viewBox="0 0 ${n} ${t}">${i}</svg>`}function X(n,t,e,i="start",r=""){return`<text x="${v(n)}" y="${v(t)}" text-anchor="${i}"${r===""?"":` class="${r}"`}>${_(e)}</text>`}function L(n,t,e,i,r){return`<line x1="${v(n)}" y1="${v(t)}" x2="${v(e)}" y2="${v(i)}" class="${r}"/>`}function $n(n,t){return`<g>${n}<title>${_(t)}</title></g>`}function v(n){return String(Math.round(n*10)/10)}var Ui={response:(n,t)=>`<circle cx="${v(n)}" cy="${v(t)}" r="4" class="dot response"/>`,update:(n,t)=>`<rect x="${v(n-3.5)}" y="${v(t-3.5)}" width="7" height="7" class="dot update"/>`,resolution:(n,t)=>`<path d="M${v(n)} ${v(t-5)}l5 8.5h-10z" class="dot resolution"/>`};function Gi(n){let t=Nn.map(o=>({metric:o,points:rs(n,o)})).filter(({points:o})=>o.some(({share:s})=>s!==null));if(t.length===0)return"";let e=t.map(({metric:o})=>`<span><svg viewBox="0 0 14 14" aria-hidden="true">${Ui[o](7,7)}</svg>${k[o]}</span>`),i=os(t,n),r=i===0?"":`<span>The scale begins at ${C(i)}</span>`;return`<p class="legend">${e.join("")}<span><svg viewBox="0 0 14 14" aria-hidden="true">${L(0,7,14,7,"goal")}</svg>Goal ${C(n.goal)}</span>${r}</p>
${yt(o=>ss(o,t,i,n))}`}function rs({byMonth:n},t){return n.map(({month:e,figures:i})=>{let r=i.promises[t];return{month:e,share:r.attainment,text:U(r)}})}function os(n,{goal:t}){let e=n.flatMap(({points:i})=>i.flatMap(({share:r})=>r??[]));return Math.max(0,Math.floor(Math.min(t,...e)*10-.5)/10)}function ss(n,t,e,i){let r=n>500?260:220,o=i.byMonth.map(({month:g})=>g),s=Ni().domain(o).range([56,n-24]).padding(o.length===1?0:.15),a=on().domain([e,1]).range([r-34,14]),l=g=>s(g)??0,u=Math.ceil(o.length/(n>500?12:6)),c=a.ticks(4).map(g=>`${L(44,a(g),n-8,a(g),"grid")}${X(38,a(g)+4,C(g),"end")}`),h=o.filter((g,y)=>(o.length-1-y)%u===0),f=Fn(h),d=h.map((g,y)=>X(l(g),r-12,f[y]??"","middle")),p=t.map(({metric:g,points:y})=>{let E=Bi().defined(({share:w})=>w!==null).x(({month:w})=>l(w)).y(({share:w})=>a(w??0)).digits(1)(y),M=y.map(({month:w,share:$,text:N})=>$===null?"":$n(Ui[g](l(w),a($)),`${k[g]}, ${cn(w)}: ${N}`));return`<path d="${E??""}" class="line ${g}"/>${M.join("")}`}),m=L(44,a(i.goal),n-8,a(i.goal),"goal");return Mn({width:n,height:r},as(t,i),`${c.join("")}${m}${d.join("")}${p.join("")}`)}function as(n,{byMonth:t,goal:e}){return`Share of promises kept by month (${n.map(({metric:r})=>k[r].toLowerCase()).join(", ")}) over ${t.length} months, against a goal of ${C(e)}. The table below has the numbers.`}var us=[[500,120],[0,60]],Qi=42,Zi=27,ls=10.5,Zt=4,Ji=8,cs=6.8;function nr(n){let t=n.bySeverity.filter(({figures:e})=>e.counted>0);return t.length===0?"":yt(e=>fs(e,n,t))}function fs(n,t,e){let{shown:i,zone:r}=t,o=Zt+e.length*Qi+28,s=hs(t),a=on().domain([s.first,s.last+1]).range([Ji,n-12]),l=ds(s,n),u=e.map(({severity:M})=>ps(t,M.key,s,l)),c=Math.max(1,...u.flat().map(({records:M})=>M.length)),h=Ai().domain([0,c]).range([2.5,ls]),f=e.map(({severity:M},w)=>{let $=Zt+w*Qi+Zi,N=(u[w]??[]).map(P=>ms(P,a((P.first+P.last+1)/2),$,h(P.records.length)));return`${X(0,$-Zi+11,fe(A(M),Math.floor(n/cs)),"start","row")}${L(Ji,$,n-12,$,"grid")}<g class="rank${Math.min(M.rank,4)}">${N.join("")}</g>`}),d=ge(i,r),p=Math.ceil(d.length/(n>500?13:6)),m=M=>vt(`${M}-01`)??s.first,g=d.filter((M,w)=>w%p===0&&(m(M)>=s.first||d.length===1)),y=Fn(g),E=g.map((M,w)=>{let $=a(Math.max(m(M),s.first));return`${L($,Zt,$,o-24,"grid")}${X($,o-8,y[w]??"",$>n-40?"end":"start")}`});return Mn({width:n,height:o},gs(t,e),`${E.join("")}${f.join("")}`)}function hs({shown:n,zone:t}){return{first:Jt(n.from,t),last:Jt(n.until-1,t)}}function Jt(n,t){return vt(he(n,t))??0}function ds({first:n,last:t},e){let i=t+1-n,r=us.find(([o])=>e>o)?.[1]??60;return[1,7,14,28,91].find(o=>i/o<=r)??365}function ps({incidents:n,zone:t},e,i,r){let o=new Map;for(let s of n){if(s.severity.key!==e||s.apart!==null)continue;let a=Math.floor((Jt(s.startedAt,t)-i.first)/r),l=o.get(a);l===void 0?o.set(a,[s]):l.push(s)}return[...o].map(([s,a])=>{let l=i.first+s*r;return{first:l,last:Math.min(l+r-1,i.last),records:a}})}function ms({first:n,last:t,records:e},i,r,o){let s=e.filter(c=>c.missed).length,a=s===0?"":`<circle cx="${v(i)}" cy="${v(r)}" r="${v(o+1.5)}" class="ring"/>`,l=`${x(e.length)} ${e.length===1?"incident":"incidents"}`,u=s===0?"":`, ${x(s)} with a missed promise`;return $n(`<circle cx="${v(i)}" cy="${v(r)}" r="${v(o)}"/>${a}`,`${me(n,t)}: ${l}${u}`)}function gs({shown:n,zone:t},e){let i=e.map(({severity:r,figures:o})=>`${A(r)} ${x(o.counted)}`).join(", ");return`When incidents began, from ${W(n.from,t)} to ${W(n.until-1,t)}: ${i}.`}var ys=14,_s=[1.25,1.5,2,2.5,3,4,6,10];function er(n,t){let e=n.filter(({taken:s})=>s>=6e4),i=n.filter(({taken:s})=>s<6e4),r=t??36e5,o=t===null?e.map(({taken:s})=>s):[t,...e.map(({taken:s})=>s)];return{atOnce:i.length===0?null:ir(i,0,6e4),rest:o.length===0?[]:xs(e,r,Math.min(...o),Math.max(...o),t!==null)}}function xs(n,t,e,i,r){let o=(c,h)=>Math.log(c/t)/Math.log(h),s=({taken:c,isLate:h},f)=>h?Math.floor(o(c,f)+1e-9):Math.ceil(o(c,f)-1e-9)-1,a=c=>{let h=s({taken:e,isLate:!1},c),f=s({taken:i,isLate:!0},c)+1;return r?[Math.min(h,-1),Math.max(f,1)]:[h,f]},l=_s.find(c=>tr(a(c))<=ys)??10,[u=0]=a(l);return Array.from({length:tr(a(l))},(c,h)=>{let[f,d]=[t*l**(u+h),t*l**(u+h+1)],p=n.filter(m=>s(m,l)===u+h);return ir(p,f,d)})}function tr([n=0,t=0]){return t-n}function ir(n,t,e){let i=n.filter(({isLate:r})=>r).length;return{from:t,until:e,kept:n.length-i,late:i}}var bs={"never-came":{response:"never answered",resolution:"never resolved"},awaited:{response:"not answered yet",resolution:"not resolved yet"},"another-target":{response:"judged by the target of another severity",resolution:"judged by the target of another severity"},"earlier-policy":{response:"judged under an earlier policy",resolution:"judged under an earlier policy"}};function rr({incidents:n,policy:t,at:e},i,r){let o=n.filter(h=>h.severity.key===i.key&&h.apart===null),s=$s(t,i,r,e),a=o.map(h=>s===null?vs(h,r):Ms(h,r,s)),l=a.flatMap(h=>h===null||typeof h=="string"?[]:[h]),u=l.flatMap(({amount:h})=>h??[]);return{aim:s&&{text:s.text,least:Math.min(...u.length>0?u:[s.amount]),most:Math.max(...u.length>0?u:[s.amount])},times:l,missing:ws(a,r)}}function ws(n,t){return["never-came","awaited","another-target","earlier-policy"].map(i=>[n.filter(r=>r===i).length,bs[i][t]]).flatMap(([i,r])=>i===0?[]:[`${x(i)} ${r}`]).join(", ")}function vs(n,t){let e=n[t]==="missed",i=t==="response"?n.responseTime:n.resolutionTime;if(i!==null)return{taken:i.wall,isLate:e,amount:null};let r=n.decided[t]?.outcome??"came";return r==="came"?null:r}function Ms(n,t,e){let i=n.decided[t];if(i===null)return null;if(i.outcome!=="came")return i.outcome;if(i.severity.key!==n.severity.key)return"another-target";let{clock:r}=i;return r===null||!e.isOf(r)?"earlier-policy":{taken:r.counted,isLate:n[t]==="missed",amount:r.amount}}function $s({calendars:n},t,e,i){let r=le(t,e);if(r===null)return null;let o=r.calendar===null?null:n.get(r.calendar)??null,s=de(r,o,o===null?i:ks(o,i));return{text:r.text.trim(),amount:s,isOf:a=>a.target.text.trim()===r.text.trim()&&(r.type==="business-days"||a.amount===s)}}function ks(n,t){for(let e of se(n,t))if(e.from>t)return e.from;return t}var Ts=[6e4,5*6e4,15*6e4,36e5,4*36e5,12*36e5,2*864e5,8*864e5,30*864e5,120*864e5],R={width:360,height:150,left:14,right:18,top:26,bottom:26},or=14,ne=48;function ar(n,t){return n.bySeverity.map(({severity:e,figures:i})=>Ns(A(e),rr(n,e,t),i.promises[t],t)).join("")}function Ns(n,t,e,i){let{aim:r,times:o,missing:s}=t;if(o.length===0&&s==="")return"";let a=Ss(r,e),l=s===""?"":`Not drawn: ${s}.`,u=`${k[i]}, ${n}: how long it took. ${a}. ${l}`.trim(),c=l===""?"":`<span class="note">${_(l)}</span>`,h=o.length===0?"":Rs(t,u);return`<figure><figcaption><strong>${_(n)}</strong> <span>${_(a)}</span>${c}</figcaption>${h}</figure>`}function Ss(n,{met:t,missed:e}){let i=t+e===0?"":`${x(t)} of ${x(t+e)} in time`;if(n===null)return i===""?"Best effort":`Best effort; ${i} by another target`;let r=n.least===n.most?"":` (${q(n.least)} to ${q(n.most)}, depending on when it began)`;return`Target ${n.text}${r}${i===""?"":`: ${i}`}`}function Rs({times:n,aim:t},e){let{atOnce:i,rest:r}=er(n,t?.most??null),o=R.height-R.bottom,s=R.width-R.left-R.right,a=r.length===0?24:Math.min(28,(s-(i===null?0:or))/(r.length+(i===null?0:1))),l=i===null?R.left:R.left+a+or,u=Ht().domain([r[0]?.from??6e4,r.at(-1)?.until??36e5]).range([l,l+a*r.length]),c=Math.max(...r.map(_t),r.every(y=>_t(y)===0)&&i!==null?_t(i):1),h=on().domain([0,c]).range([o,R.top]),f=t===null?T:q,d=r.map(y=>sr(y,u(y.from),a,h,`${f(y.from)} to ${f(y.until)}`)),p=i===null?"":sr(i,R.left,a,h,"under 1 min"),m=i===null?"":`${X(0,o+17,"< 1 min")}${L(R.left,o,R.left+a,o,"axis")}`,g=r.length===0?"":`${L(l,o,l+a*r.length,o,"axis")}${Es(r,u,{hasFirst:i!==null,isWall:t===null},o)}`;return Mn(R,e,`${m}${g}${t===null?"":As(t,u,o)}${p}${d.join("")}`)}function _t({kept:n,late:t}){return n+t}function sr(n,t,e,i,r){let o=_t(n);if(o===0)return"";let[s,a,l]=[v(t+.5),v(e-1),i(0)],u=Math.max(R.top,i(o)),c=g=>l-(l-u)*g/o,h=(g,y,E)=>y===g?"":`<rect x="${s}" y="${v(c(y))}" width="${a}" height="${v(c(g)-c(y))}" class="${E}"/>`,f=(l+u)/2,d=i(o)>=R.top-.1?"":`<path d="M${v(t-2)} ${v(f+4)}L${v(t+e+2)} ${v(f-4)}" class="break"/>`,p=`${r}: ${x(o)}${n.late===0?"":`, ${x(n.late)} of them missed`}`,m=X(t+e/2,u-4,x(o),"middle","size");return $n(`${h(0,n.kept,"bar")}${h(n.kept,o,"late")}${d}${m}`,p)}function As({least:n,most:t},e,i){let r=s=>L(s,R.top-16,s,i,"goal");return n===t?r(e(t)):`${`<rect x="${v(e(n))}" y="${R.top-16}" width="${v(e(t)-e(n))}" height="${i-R.top+16}" class="band"/>`}${r(e(n))}${r(e(t))}`}function Es(n,t,{hasFirst:e,isWall:i},r){let[o,s]=[n[0]?.from??0,n.at(-1)?.until??0],a=e?ne+8:0;return Ts.filter(l=>l>=o&&l<=s).map(l=>{let u=t(l);return u-ne/2<a?"":(a=u+ne/2,`${L(u,r,u,r+4,"axis")}${X(u,r+17,Os(l,i),u>R.width-24?"end":"middle")}`)}).join("")}function Os(n,t){return n<36e5?`${n/6e4} min`:t&&n>=2*864e5?`${n/864e5} d`:`${x(n/36e5)} h`}var ur=`:root {
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
`;var xt=200;function Fu(n){let t=`Promises kept${n.isPublic&&n.isPrivate?"":`: ${n.repository}`}`,e=[qs(n),an("Month by month",Gi(n),Ds(n)),an("By severity",zs(n),Bs(n)),an("How long it took",Hs(n),Xs(n)),an("When incidents began",nr(n),Cs),an("Open promises",Ys(n)),an("Missed promises",Ws(n)),an("Time and follow-up",Ks(n))];return Is(t,`${e.join(`
`)}
${Vs(n)}`)}function Is(n,t){let e=`<main class="page">
${t}
</main>`;return pe({title:n,style:ur,body:e,head:['<meta name="generator" content="Incident SLO">']})}function an(n,t,...e){return t===""?"":`<section><h2>${_(n)}</h2>
${[t,...e].join(`
`)}
</section>`}var Cs='<p class="quiet">A larger dot is more incidents; a ring means that a promise of one of them was missed.</p>';function qs(n){let{range:t,zone:e,total:i,goal:r,at:o,isPublic:s,isPrivate:a}=n,l=s&&a?"":` <a href="${_(n.url)}">${_(n.repository)}</a>,`,{all:u}=i.promises,c=u.attainment===null?"No promise has fallen due yet.":`<strong>${_(C(u.attainment))}</strong> of promises were kept: ${x(u.met)} of ${x(u.met+u.missed)}. The goal is ${C(r)}.`,h=[...Nn.flatMap(f=>Ls(k[f],i.promises[f],r)),te("Mean time to answer",T(i.response.wall.mean),`${x(i.response.wall.count)} answered`),te("Mean time to restore",T(i.restore.mean),`${x(i.restore.count)} resolved`)];return`<header><h1>Promises kept</h1>
<p class="quiet">${l} ${_(W(t.from,e))} to ${_(W(t.until-1,e))}. As of ${bt(o)}.</p>
<p>${c} ${_(Mt(i))}</p></header>
<ul class="tiles">${h.join("")}</ul>`}function Ls(n,t,e){let i=t.met+t.missed;if(i===0)return[];let r=t.attainment!==null&&t.attainment<e,o=t.missed===0?`all ${x(i)} kept`:`${x(t.met)} of ${x(i)} kept, ${x(t.missed)} missed`;return[te(n,C(t.attainment),o,r)]}function te(n,t,e,i=!1){return`<li><span class="name">${_(n)}</span><b${i?' class="bad"':""}>${_(t)}</b><span class="quiet">${_(e)}</span></li>`}function cr({total:n}){return[...Nn.filter(e=>n.promises[e].attainment!==null),"all"]}function fr(n){return["Incidents",...n.map(t=>k[t])]}function Ds(n){let t=cr(n);return pr(["Month",...fr(t)],n.byMonth.map(({month:e,figures:i})=>[_(cn(e)),...ee(i,t)]))}function zs(n){let t=cr(n),e=n.bySeverity.map(({severity:i,figures:r})=>[_(A(i)),...ee(r,t)]);return wt(["Severity",...fr(t)],[...e,["All",...ee(n.total,t)]])}function ee({counted:n,promises:t},e){return[x(n),...e.map(i=>js(t[i]))]}function js({met:n,missed:t,attainment:e}){return n+t===0?"\u2013":`${C(e)} <small>${x(n)} of ${x(n+t)}</small>`}function Bs({total:n}){return n.excluded+n.withdrawn===0&&n.excludedTime.length===0?"":`<p class="quiet">${x(n.excluded)} excluded and ${x(n.withdrawn)} withdrawn incidents are counted apart. Had no exclusion counted: ${_(U(n.withExclusions.all))}.</p>`}function Hs(n){let e=["response","resolution"].map(r=>{let o=ar(n,r);return o===""?"":`<h3>${k[r]}</h3><div class="grid-charts">${o}</div>`}).join(""),i=e.includes('class="break"')?" A broken bar is longer than it is drawn.":"";return e===""?"":`<p class="quiet">${Fs}${i}</p>${e}`}var Fs="How many incidents took how long, on the promise's clock, without closed hours and pauses; for best effort by the wall. The dashed line is the target, red is what missed it. Only what was judged by that target is drawn; the rest is named above the drawing.";function Xs({bySeverity:n,total:t}){let e=[...n.map(({severity:i,figures:r})=>[A(i),r]),["All",t]].flatMap(([i,{response:r,resolution:o}])=>[...r.wall.count===0?[]:[lr(i,k.response,r)],...o.wall.count===0?[]:[lr(i,k.resolution,o)]]);return e.length===0?"":`<h3>In numbers</h3>${wt(["Severity","What","Incidents","Median","90% within","Median, counted","90% within, counted"],e)}`}function lr(n,t,{wall:e,counted:i}){return[_(n),t,x(e.count),T(e.median),T(e.p90),q(i.median),q(i.p90)]}function Ys(n){let t=Vn(n),e=t.slice(0,xt).map(({record:i,promise:r,isOverdue:o})=>[hr(i),_(A(i.severity)),k[r.metric],`${bt(r.due)}${o?' <span class="bad">overdue</span>':""}`]);return e.length===0?"":`${wt(["Incident","Severity","Promise","Due"],e)}${dr(t.length)}`}function Ws(n){let t=Kn(n),e=t.slice(0,xt).map(({record:i,miss:r})=>[hr(i),_(A(r.severity)),`${k[r.metric]}${r.promised===null?"":`, ${_(r.promised)}`}`,r.due===null?"\u2013":bt(r.due),Xn(r),_(Yn(r))]);return e.length===0?"":`${wt(["Incident","Severity","Promise","Due","Late by","Why"],e)}${dr(t.length)}`}function hr({number:n,url:t,title:e}){return t===""?`Incident ${n}`:`<a href="${_(t)}">#${n}</a> ${_(ce(e,90))}`}function dr(n){return n>xt?`<p class="quiet">\u2026 and ${x(n-xt)} more.</p>`:""}function Ks({total:n,isPublic:t}){let{atSeverity:e,paused:i,excludedTime:r,rca:o}=n,s=[...e.map(({severity:u,time:c})=>["Time at a severity",_(A(u)),T(c)]),...i.map(({reason:u,time:c})=>["Paused",_(u),T(c)]),...r.map(({reason:u,time:c})=>["Excluded",_(u),T(c)])],a=s.length===0?"":pr(["What","Which","In all"],s);return`${t||o.wanted===0?"":`<p>${Hn(o)}</p>`}${a}`}function Vs({zone:n,policy:t,at:e}){return`<footer><h2>How this is counted</h2><ul>${[...$t,`Months begin in ${n}. The policy is ${ue(t)}.`,"Verdicts stand as they were written down when they were reached; a later change of policy does not touch them."].map(r=>`<li>${_(r)}</li>`).join("")}</ul><p>Made by Incident SLO, ${bt(e)}.</p></footer>`}function bt(n){return`<time datetime="${oe(n)}">${_(ln(n))}</time>`}function pr(n,t){return`<div class="scroll" role="region" aria-label="${_(n[0]??"")} table" tabindex="0"><table><thead>${mr(n)}</thead><tbody>${t.map(e=>gr(e,n,!1)).join("")}</tbody></table></div>`}function wt(n,t){return`<table class="cards${n[0]==="Incident"?" named":""}"><thead>${mr(n)}</thead><tbody>${t.map(e=>gr(e,n,!0)).join("")}</tbody></table>`}function mr(n){return`<tr>${n.map(t=>`<th scope="col">${_(t)}</th>`).join("")}</tr>`}function gr(n,t,e){let i=n.slice(1).map((r,o)=>{let s=t[o+1]??"";return`<td${e?` data-name="${_(s)}"`:""}${s==="Why"?' class="why"':""}>${r}</td>`});return`<tr><th scope="row">${n[0]??""}</th>${i.join("")}</tr>`}export{na as a,Fu as b,Is as c};
