import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{a as I,b as V,c as pn,d as k,e as D,f as tn,g as Z,h as Pn,i as cn,j as St}from"./chunk-KMOECJ7F.js";import{c as Tt,d as kt}from"./chunk-J2AQRET6.js";import{c as or}from"./chunk-UVPFQGJH.js";import{a as $t}from"./chunk-ULSEUDMY.js";import{c as ir,e as nn,f as b}from"./chunk-C2L6Q2H4.js";import{c as rr}from"./chunk-D6X74FTS.js";import{h as tr}from"./chunk-6NPQTCIC.js";import{a as it,i as L,m as er}from"./chunk-UV5CD3JD.js";import{i as Je,k as nr}from"./chunk-6XP7LNHJ.js";import{a as Ke}from"./chunk-JPHI6RJ4.js";var Nt=50;function dl(n){return`${[Ao(n),Ro(n),Do(n),Oo(n),Eo(n),Io(n),Uo(n),Po(n)].filter(e=>e!=="").join(`

`)}
`}function Ao({range:n,zone:t,total:e,goal:r,repository:i,isPublic:o,isPrivate:a,at:s}){let{all:l}=e.promises,u=o&&a?"":` \xB7 ${nn(i)}`,f=l.attainment===null?"No promise has fallen due yet.":`**${pn(l)}** of promises kept; the goal is ${V(r)}.`;return`# Promises kept, ${Z(n.from,t)} to ${Z(n.until-1,t)}${u}

${f}

${se(e)} As of ${Pn(s)}.`}function se({incidents:n,counted:t,excluded:e,withdrawn:r,open:i}){let o=n===1?"incident":"incidents",a=e+r===0?"":`, of which ${k(t)} count (${k(e)} excluded, ${k(r)} withdrawn)`;return`${k(n)} ${o}${a}; ${k(i)} still open.`}function Ro({bySeverity:n,total:t}){let e=[...n.map(({severity:i,figures:o})=>[L(i),o]),["All",t]],r=t.excluded===0&&t.excludedTime.length===0?"":`

Had no exclusion counted: ${pn(t.withExclusions.all)}.`;return`## By severity

${ot(["Severity","Incidents",...$t.map(i=>I[i])],e.map(([i,o])=>[nn(i),k(o.counted),...sr(o)]))}${r}`}function Do({byMonth:n}){return n.length<2?"":`## By month

${ot(["Month","Incidents",...$t.map(t=>I[t])],n.map(({month:t,figures:e})=>[cn(t),k(e.counted),...sr(e)]))}`}function sr({promises:n}){return $t.map(t=>pn(n[t]))}function Oo({bySeverity:n,total:t}){let r=[...n.map(({severity:i,figures:o})=>[L(i),o]),["All",t]].filter(([,{response:i,resolution:o}])=>i.wall.count+o.wall.count>0);return r.length===0?"":`## How long it took

${ot(["Severity","First answer: median","90%","counted: median","90%","Resolution: median","90%","counted: median","90%"],r.map(([i,{response:o,resolution:a}])=>[nn(i),D(o.wall.median),D(o.wall.p90),tn(o.counted.median),tn(o.counted.p90),D(a.wall.median),D(a.wall.p90),tn(a.counted.median),tn(a.counted.p90)]))}

Mean time to the first answer (MTTA): ${D(t.response.wall.mean)}. Mean time to restore (MTTR): ${D(t.restore.mean)}.`}function Eo(n){let t=kt(n);return t.length===0?"":`## Open promises

${ot(["Due","Promise","Severity","Incident"],t.slice(0,Nt).map(({record:e,promise:r})=>[Pn(r.due),I[r.metric],nn(L(e.severity)),ur(e)]))}${lr(t.length)}`}function Io(n){let t=Tt(n);return t.length===0?"":`## Missed

${ot(["Due","Promise","Incident","Late by","Why, by the ledger"],t.slice(0,Nt).map(({record:e,miss:r})=>[r.due===null?"\u2013":Pn(r.due),`${I[r.metric]}${r.promised===null?"":`: ${nn(r.promised)}`} (${nn(L(r.severity))})`,ur(e),`${D(r.late)}${r.endedAt===null?", still open":""}`,nn(St(r),400)]))}${lr(t.length)}`}function Uo({total:n,isPublic:t}){let{atSeverity:e,paused:r,excludedTime:i,rca:o}=n,a=[...e.length===0?[]:[`Time at each severity: ${e.map(({severity:s,time:l})=>`${L(s)} ${D(l)}`).join(", ")}.`],...r.length===0?[]:[`Paused: ${ar(r)}.`],...i.length===0?[]:[`Excluded: ${ar(i)}.`],...t||o.wanted===0?[]:[`Root cause analyses: ${o.wanted} wanted, ${o.done} done, ${o.open} open, ${o.overdue} overdue, ${o.missing} never opened, ${o.dropped} closed without one.`]];return a.length===0?"":`## Also

${a.map(s=>`- ${s}`).join(`
`)}`}function ar(n){return n.map(({reason:t,time:e})=>`${D(e)}${t===""?"":` ${nn(t)}`}`).join(", ")}function Po({zone:n,policy:t}){return`<sub>${ue.map(e=>b(e)).join(" ")} Months begin in ${b(n)}. Policy: ${b(t.source.type==="file"?t.source.path:t.source.name)}.</sub>`}var ue=["An incident belongs to the month in which it started and to the severity it has now or had last.","Attainment is kept \xF7 (kept + missed); promises not decided yet count neither way.","Each promised update counts on its own; a resolution is missed if any cycle was.","Excluded and withdrawn incidents are counted apart.","Counted time is the time on the promise's clock: closed hours and pauses do not count.","Medians and 90th percentiles are between two values by proportion."];function ur({number:n,url:t,title:e}){return t===""?`Incident ${n}`:`[#${n}](${t}) ${nn(e,80)}`}function lr(n){return n>Nt?`

\u2026 and ${k(n-Nt)} more.`:""}function ot(n,t){let e=r=>`| ${r.join(" | ")} |`;return[e(n),e(n.map(()=>"---")),...t.map(e)].join(`
`)}function at(n,t){return n==null||t==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function qo(n,t){return n==null||t==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function Rt(n){let t,e,r;n.length!==2?(t=at,e=(s,l)=>at(n(s),l),r=(s,l)=>n(s)-l):(t=n===at||n===qo?n:Lo,e=n,r=n);function i(s,l,u=0,f=s.length){if(u<f){if(t(l,l)!==0)return f;do{let h=u+f>>>1;e(s[h],l)<0?u=h+1:f=h}while(u<f)}return u}function o(s,l,u=0,f=s.length){if(u<f){if(t(l,l)!==0)return f;do{let h=u+f>>>1;e(s[h],l)<=0?u=h+1:f=h}while(u<f)}return u}function a(s,l,u=0,f=s.length){let h=i(s,l,u,f-1);return h>u&&r(s[h-1],l)>-r(s[h],l)?h-1:h}return{left:i,center:a,right:o}}function Lo(){return 0}function Fo(n){return n===null?NaN:+n}var fr=Rt(at),hr=fr.right,pl=fr.left,yl=Rt(Fo).center;var _l=mr(dr),xl=mr(Yo);function mr(n){return function(t,e,r=e){if(!((e=+e)>=0))throw new RangeError("invalid rx");if(!((r=+r)>=0))throw new RangeError("invalid ry");let{data:i,width:o,height:a}=t;if(!((o=Math.floor(o))>=0))throw new RangeError("invalid width");if(!((a=Math.floor(a!==void 0?a:i.length/o))>=0))throw new RangeError("invalid height");if(!o||!a||!e&&!r)return t;let s=e&&n(e),l=r&&n(r),u=i.slice();return s&&l?(qn(s,u,i,o,a),qn(s,i,u,o,a),qn(s,u,i,o,a),Ln(l,i,u,o,a),Ln(l,u,i,o,a),Ln(l,i,u,o,a)):s?(qn(s,i,u,o,a),qn(s,u,i,o,a),qn(s,i,u,o,a)):l&&(Ln(l,i,u,o,a),Ln(l,u,i,o,a),Ln(l,i,u,o,a)),t}}function qn(n,t,e,r,i){for(let o=0,a=r*i;o<a;)n(t,e,o,o+=r,1)}function Ln(n,t,e,r,i){for(let o=0,a=r*i;o<r;++o)n(t,e,o,o+a,r)}function Yo(n){let t=dr(n);return(e,r,i,o,a)=>{i<<=2,o<<=2,a<<=2,t(e,r,i+0,o+0,a),t(e,r,i+1,o+1,a),t(e,r,i+2,o+2,a),t(e,r,i+3,o+3,a)}}function dr(n){let t=Math.floor(n);if(t===n)return Ho(n);let e=n-t,r=2*n+1;return(i,o,a,s,l)=>{if(!((s-=l)>=a))return;let u=t*o[a],f=l*t,h=f+l;for(let c=a,d=a+f;c<d;c+=l)u+=o[Math.min(s,c)];for(let c=a,d=s;c<=d;c+=l)u+=o[Math.min(s,c+f)],i[c]=(u+e*(o[Math.max(a,c-h)]+o[Math.min(s,c+h)]))/r,u-=o[Math.max(a,c-f)]}}function Ho(n){let t=2*n+1;return(e,r,i,o,a)=>{if(!((o-=a)>=i))return;let s=n*r[i],l=a*n;for(let u=i,f=i+l;u<f;u+=a)s+=r[Math.min(o,u)];for(let u=i,f=o;u<=f;u+=a)s+=r[Math.min(o,u+l)],e[u]=s/t,s-=r[Math.max(i,u-l)]}}var st=class extends Map{constructor(t,e=jo){if(super(),Object.defineProperties(this,{_intern:{value:new Map},_key:{value:e}}),t!=null)for(let[r,i]of t)this.set(r,i)}get(t){return super.get(cr(this,t))}has(t){return super.has(cr(this,t))}set(t,e){return super.set(Wo(this,t),e)}delete(t){return super.delete(zo(this,t))}};function cr({_intern:n,_key:t},e){let r=t(e);return n.has(r)?n.get(r):e}function Wo({_intern:n,_key:t},e){let r=t(e);return n.has(r)?n.get(r):(n.set(r,e),e)}function zo({_intern:n,_key:t},e){let r=t(e);return n.has(r)&&(e=n.get(r),n.delete(r)),e}function jo(n){return n!==null&&typeof n=="object"?n.valueOf():n}var Bo=Array.prototype,bl=Bo.slice;var Xo=Math.sqrt(50),Vo=Math.sqrt(10),Zo=Math.sqrt(2);function Ct(n,t,e){let r=(t-n)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),a=o>=Xo?10:o>=Vo?5:o>=Zo?2:1,s,l,u;return i<0?(u=Math.pow(10,-i)/a,s=Math.round(n*u),l=Math.round(t*u),s/u<n&&++s,l/u>t&&--l,u=-u):(u=Math.pow(10,i)*a,s=Math.round(n/u),l=Math.round(t/u),s*u<n&&++s,l*u>t&&--l),l<s&&.5<=e&&e<2?Ct(n,t,e*2):[s,l,u]}function Dt(n,t,e){if(t=+t,n=+n,e=+e,!(e>0))return[];if(n===t)return[n];let r=t<n,[i,o,a]=r?Ct(t,n,e):Ct(n,t,e);if(!(o>=i))return[];let s=o-i+1,l=new Array(s);if(r)if(a<0)for(let u=0;u<s;++u)l[u]=(o-u)/-a;else for(let u=0;u<s;++u)l[u]=(o-u)*a;else if(a<0)for(let u=0;u<s;++u)l[u]=(i+u)/-a;else for(let u=0;u<s;++u)l[u]=(i+u)*a;return l}function At(n,t,e){return t=+t,n=+n,e=+e,Ct(n,t,e)[2]}function ut(n,t,e){t=+t,n=+n,e=+e;let r=t<n,i=r?At(t,n,e):At(n,t,e);return(r?-1:1)*(i<0?1/-i:i)}function gr(n,t,e){n=+n,t=+t,e=(i=arguments.length)<2?(t=n,n=0,1):i<3?1:+e;for(var r=-1,i=Math.max(0,Math.ceil((t-n)/e))|0,o=new Array(i);++r<i;)o[r]=n+r*e;return o}var wl=Qo(Math.random);function Qo(n){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let a=n()*o--|0,s=e[o+r];e[o+r]=e[a+r],e[a+r]=s}return e}}function Wn(n,t,e){n.prototype=t.prototype=e,e.constructor=n}function ft(n,t){var e=Object.create(n.prototype);for(var r in t)e[r]=t[r];return e}function yn(){}var kn=.7,Hn=1/kn,Fn="\\s*([+-]?\\d+)\\s*",lt="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*",en="\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*",Go=/^#([0-9a-f]{3,8})$/,Ko=new RegExp(`^rgb\\(${Fn},${Fn},${Fn}\\)$`),Jo=new RegExp(`^rgb\\(${en},${en},${en}\\)$`),na=new RegExp(`^rgba\\(${Fn},${Fn},${Fn},${lt}\\)$`),ta=new RegExp(`^rgba\\(${en},${en},${en},${lt}\\)$`),ea=new RegExp(`^hsl\\(${lt},${en},${en}\\)$`),ra=new RegExp(`^hsla\\(${lt},${en},${en},${lt}\\)$`),pr={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Wn(yn,zn,{copy(n){return Object.assign(new this.constructor,this,n)},displayable(){return this.rgb().displayable()},hex:yr,formatHex:yr,formatHex8:ia,formatHsl:oa,formatRgb:_r,toString:_r});function yr(){return this.rgb().formatHex()}function ia(){return this.rgb().formatHex8()}function oa(){return Sr(this).formatHsl()}function _r(){return this.rgb().formatRgb()}function zn(n){var t,e;return n=(n+"").trim().toLowerCase(),(t=Go.exec(n))?(e=t[1].length,t=parseInt(t[1],16),e===6?xr(t):e===3?new P(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):e===8?Ot(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):e===4?Ot(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=Ko.exec(n))?new P(t[1],t[2],t[3],1):(t=Jo.exec(n))?new P(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=na.exec(n))?Ot(t[1],t[2],t[3],t[4]):(t=ta.exec(n))?Ot(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=ea.exec(n))?Mr(t[1],t[2]/100,t[3]/100,1):(t=ra.exec(n))?Mr(t[1],t[2]/100,t[3]/100,t[4]):pr.hasOwnProperty(n)?xr(pr[n]):n==="transparent"?new P(NaN,NaN,NaN,0):null}function xr(n){return new P(n>>16&255,n>>8&255,n&255,1)}function Ot(n,t,e,r){return r<=0&&(n=t=e=NaN),new P(n,t,e,r)}function de(n){return n instanceof yn||(n=zn(n)),n?(n=n.rgb(),new P(n.r,n.g,n.b,n.opacity)):new P}function ht(n,t,e,r){return arguments.length===1?de(n):new P(n,t,e,r??1)}function P(n,t,e,r){this.r=+n,this.g=+t,this.b=+e,this.opacity=+r}Wn(P,ht,ft(yn,{brighter(n){return n=n==null?Hn:Math.pow(Hn,n),new P(this.r*n,this.g*n,this.b*n,this.opacity)},darker(n){return n=n==null?kn:Math.pow(kn,n),new P(this.r*n,this.g*n,this.b*n,this.opacity)},rgb(){return this},clamp(){return new P($n(this.r),$n(this.g),$n(this.b),It(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:br,formatHex:br,formatHex8:aa,formatRgb:wr,toString:wr}));function br(){return`#${vn(this.r)}${vn(this.g)}${vn(this.b)}`}function aa(){return`#${vn(this.r)}${vn(this.g)}${vn(this.b)}${vn((isNaN(this.opacity)?1:this.opacity)*255)}`}function wr(){let n=It(this.opacity);return`${n===1?"rgb(":"rgba("}${$n(this.r)}, ${$n(this.g)}, ${$n(this.b)}${n===1?")":`, ${n})`}`}function It(n){return isNaN(n)?1:Math.max(0,Math.min(1,n))}function $n(n){return Math.max(0,Math.min(255,Math.round(n)||0))}function vn(n){return n=$n(n),(n<16?"0":"")+n.toString(16)}function Mr(n,t,e,r){return r<=0?n=t=e=NaN:e<=0||e>=1?n=t=NaN:t<=0&&(n=NaN),new Q(n,t,e,r)}function Sr(n){if(n instanceof Q)return new Q(n.h,n.s,n.l,n.opacity);if(n instanceof yn||(n=zn(n)),!n)return new Q;if(n instanceof Q)return n;n=n.rgb();var t=n.r/255,e=n.g/255,r=n.b/255,i=Math.min(t,e,r),o=Math.max(t,e,r),a=NaN,s=o-i,l=(o+i)/2;return s?(t===o?a=(e-r)/s+(e<r)*6:e===o?a=(r-t)/s+2:a=(t-e)/s+4,s/=l<.5?o+i:2-o-i,a*=60):s=l>0&&l<1?0:a,new Q(a,s,l,n.opacity)}function Pt(n,t,e,r){return arguments.length===1?Sr(n):new Q(n,t,e,r??1)}function Q(n,t,e,r){this.h=+n,this.s=+t,this.l=+e,this.opacity=+r}Wn(Q,Pt,ft(yn,{brighter(n){return n=n==null?Hn:Math.pow(Hn,n),new Q(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?kn:Math.pow(kn,n),new Q(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=this.h%360+(this.h<0)*360,t=isNaN(n)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*t,i=2*e-r;return new P(le(n>=240?n-240:n+120,i,r),le(n,i,r),le(n<120?n+240:n-120,i,r),this.opacity)},clamp(){return new Q(vr(this.h),Et(this.s),Et(this.l),It(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let n=It(this.opacity);return`${n===1?"hsl(":"hsla("}${vr(this.h)}, ${Et(this.s)*100}%, ${Et(this.l)*100}%${n===1?")":`, ${n})`}`}}));function vr(n){return n=(n||0)%360,n<0?n+360:n}function Et(n){return Math.max(0,Math.min(1,n||0))}function le(n,t,e){return(n<60?t+(e-t)*n/60:n<180?e:n<240?t+(e-t)*(240-n)/60:t)*255}var Nr=Math.PI/180,Cr=180/Math.PI,Ut=18,Ar=.96422,Rr=1,Dr=.82521,Or=4/29,Yn=6/29,Er=3*Yn*Yn,sa=Yn*Yn*Yn;function Ir(n){if(n instanceof rn)return new rn(n.l,n.a,n.b,n.opacity);if(n instanceof fn)return Pr(n);n instanceof P||(n=de(n));var t=me(n.r),e=me(n.g),r=me(n.b),i=ce((.2225045*t+.7168786*e+.0606169*r)/Rr),o,a;return t===e&&e===r?o=a=i:(o=ce((.4360747*t+.3850649*e+.1430804*r)/Ar),a=ce((.0139322*t+.0971045*e+.7141733*r)/Dr)),new rn(116*i-16,500*(o-i),200*(i-a),n.opacity)}function Ur(n,t,e,r){return arguments.length===1?Ir(n):new rn(n,t,e,r??1)}function rn(n,t,e,r){this.l=+n,this.a=+t,this.b=+e,this.opacity=+r}Wn(rn,Ur,ft(yn,{brighter(n){return new rn(this.l+Ut*(n??1),this.a,this.b,this.opacity)},darker(n){return new rn(this.l-Ut*(n??1),this.a,this.b,this.opacity)},rgb(){var n=(this.l+16)/116,t=isNaN(this.a)?n:n+this.a/500,e=isNaN(this.b)?n:n-this.b/200;return t=Ar*fe(t),n=Rr*fe(n),e=Dr*fe(e),new P(he(3.1338561*t-1.6168667*n-.4906146*e),he(-.9787684*t+1.9161415*n+.033454*e),he(.0719453*t-.2289914*n+1.4052427*e),this.opacity)}}));function ce(n){return n>sa?Math.pow(n,1/3):n/Er+Or}function fe(n){return n>Yn?n*n*n:Er*(n-Or)}function he(n){return 255*(n<=.0031308?12.92*n:1.055*Math.pow(n,1/2.4)-.055)}function me(n){return(n/=255)<=.04045?n/12.92:Math.pow((n+.055)/1.055,2.4)}function ua(n){if(n instanceof fn)return new fn(n.h,n.c,n.l,n.opacity);if(n instanceof rn||(n=Ir(n)),n.a===0&&n.b===0)return new fn(NaN,0<n.l&&n.l<100?0:NaN,n.l,n.opacity);var t=Math.atan2(n.b,n.a)*Cr;return new fn(t<0?t+360:t,Math.sqrt(n.a*n.a+n.b*n.b),n.l,n.opacity)}function qt(n,t,e,r){return arguments.length===1?ua(n):new fn(n,t,e,r??1)}function fn(n,t,e,r){this.h=+n,this.c=+t,this.l=+e,this.opacity=+r}function Pr(n){if(isNaN(n.h))return new rn(n.l,0,0,n.opacity);var t=n.h*Nr;return new rn(n.l,Math.cos(t)*n.c,Math.sin(t)*n.c,n.opacity)}Wn(fn,qt,ft(yn,{brighter(n){return new fn(this.h,this.c,this.l+Ut*(n??1),this.opacity)},darker(n){return new fn(this.h,this.c,this.l-Ut*(n??1),this.opacity)},rgb(){return Pr(this).rgb()}}));var qr=-.14861,ge=1.78277,pe=-.29227,Lt=-.90649,ct=1.97294,$r=ct*Lt,Tr=ct*ge,kr=ge*pe-Lt*qr;function la(n){if(n instanceof Tn)return new Tn(n.h,n.s,n.l,n.opacity);n instanceof P||(n=de(n));var t=n.r/255,e=n.g/255,r=n.b/255,i=(kr*r+$r*t-Tr*e)/(kr+$r-Tr),o=r-i,a=(ct*(e-i)-pe*o)/Lt,s=Math.sqrt(a*a+o*o)/(ct*i*(1-i)),l=s?Math.atan2(a,o)*Cr-120:NaN;return new Tn(l<0?l+360:l,s,i,n.opacity)}function Ft(n,t,e,r){return arguments.length===1?la(n):new Tn(n,t,e,r??1)}function Tn(n,t,e,r){this.h=+n,this.s=+t,this.l=+e,this.opacity=+r}Wn(Tn,Ft,ft(yn,{brighter(n){return n=n==null?Hn:Math.pow(Hn,n),new Tn(this.h,this.s,this.l*n,this.opacity)},darker(n){return n=n==null?kn:Math.pow(kn,n),new Tn(this.h,this.s,this.l*n,this.opacity)},rgb(){var n=isNaN(this.h)?0:(this.h+120)*Nr,t=+this.l,e=isNaN(this.s)?0:this.s*t*(1-t),r=Math.cos(n),i=Math.sin(n);return new P(255*(t+e*(qr*r+ge*i)),255*(t+e*(pe*r+Lt*i)),255*(t+e*(ct*r)),this.opacity)}}));function Hr(n,t,e,r,i){var o=n*n,a=o*n;return((1-3*n+3*o-a)*t+(4-6*o+3*a)*e+(1+3*n+3*o-3*a)*r+a*i)/6}function ca(n){var t=n.length-1;return function(e){var r=e<=0?e=0:e>=1?(e=1,t-1):Math.floor(e*t),i=n[r],o=n[r+1],a=r>0?n[r-1]:2*i-o,s=r<t-1?n[r+2]:2*o-i;return Hr((e-r/t)*t,a,i,o,s)}}function fa(n){var t=n.length;return function(e){var r=Math.floor(((e%=1)<0?++e:e)*t),i=n[(r+t-1)%t],o=n[r%t],a=n[(r+1)%t],s=n[(r+2)%t];return Hr((e-r/t)*t,i,o,a,s)}}var Ht=n=>()=>n;function Wr(n,t){return function(e){return n+e*t}}function ha(n,t,e){return n=Math.pow(n,e),t=Math.pow(t,e)-n,e=1/e,function(r){return Math.pow(n+r*t,e)}}function be(n,t){var e=t-n;return e?Wr(n,e>180||e<-180?e-360*Math.round(e/360):e):Ht(isNaN(n)?t:n)}function ma(n){return(n=+n)==1?H:function(t,e){return e-t?ha(t,e,n):Ht(isNaN(t)?e:t)}}function H(n,t){var e=t-n;return e?Wr(n,e):Ht(isNaN(n)?t:n)}var Lr=(function n(t){var e=ma(t);function r(i,o){var a=e((i=ht(i)).r,(o=ht(o)).r),s=e(i.g,o.g),l=e(i.b,o.b),u=H(i.opacity,o.opacity);return function(f){return i.r=a(f),i.g=s(f),i.b=l(f),i.opacity=u(f),i+""}}return r.gamma=n,r})(1);function zr(n){return function(t){var e=t.length,r=new Array(e),i=new Array(e),o=new Array(e),a,s;for(a=0;a<e;++a)s=ht(t[a]),r[a]=s.r||0,i[a]=s.g||0,o[a]=s.b||0;return r=n(r),i=n(i),o=n(o),s.opacity=1,function(l){return s.r=r(l),s.g=i(l),s.b=o(l),s+""}}}var Tl=zr(ca),kl=zr(fa);function da(n,t){t||(t=[]);var e=n?Math.min(t.length,n.length):0,r=t.slice(),i;return function(o){for(i=0;i<e;++i)r[i]=n[i]*(1-o)+t[i]*o;return r}}function ga(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function pa(n,t){var e=t?t.length:0,r=n?Math.min(e,n.length):0,i=new Array(r),o=new Array(e),a;for(a=0;a<r;++a)i[a]=Wt(n[a],t[a]);for(;a<e;++a)o[a]=t[a];return function(s){for(a=0;a<r;++a)o[a]=i[a](s);return o}}function ya(n,t){var e=new Date;return n=+n,t=+t,function(r){return e.setTime(n*(1-r)+t*r),e}}function G(n,t){return n=+n,t=+t,function(e){return n*(1-e)+t*e}}function _a(n,t){var e={},r={},i;(n===null||typeof n!="object")&&(n={}),(t===null||typeof t!="object")&&(t={});for(i in t)i in n?e[i]=Wt(n[i],t[i]):r[i]=t[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var _e=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,ye=new RegExp(_e.source,"g");function xa(n){return function(){return n}}function ba(n){return function(t){return n(t)+""}}function wa(n,t){var e=_e.lastIndex=ye.lastIndex=0,r,i,o,a=-1,s=[],l=[];for(n=n+"",t=t+"";(r=_e.exec(n))&&(i=ye.exec(t));)(o=i.index)>e&&(o=t.slice(e,o),s[a]?s[a]+=o:s[++a]=o),(r=r[0])===(i=i[0])?s[a]?s[a]+=i:s[++a]=i:(s[++a]=null,l.push({i:a,x:G(r,i)})),e=ye.lastIndex;return e<t.length&&(o=t.slice(e),s[a]?s[a]+=o:s[++a]=o),s.length<2?l[0]?ba(l[0].x):xa(t):(t=l.length,function(u){for(var f=0,h;f<t;++f)s[(h=l[f]).i]=h.x(u);return s.join("")})}function Wt(n,t){var e=typeof t,r;return t==null||e==="boolean"?Ht(t):(e==="number"?G:e==="string"?(r=zn(t))?(t=r,Lr):wa:t instanceof zn?Lr:t instanceof Date?ya:ga(t)?da:Array.isArray(t)?pa:typeof t.valueOf!="function"&&typeof t.toString!="function"||isNaN(t)?_a:G)(n,t)}function jr(n,t){return n=+n,t=+t,function(e){return Math.round(n*(1-e)+t*e)}}var Fr=180/Math.PI,xe={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Br(n,t,e,r,i,o){var a,s,l;return(a=Math.sqrt(n*n+t*t))&&(n/=a,t/=a),(l=n*e+t*r)&&(e-=n*l,r-=t*l),(s=Math.sqrt(e*e+r*r))&&(e/=s,r/=s,l/=s),n*r<t*e&&(n=-n,t=-t,l=-l,a=-a),{translateX:i,translateY:o,rotate:Math.atan2(t,n)*Fr,skewX:Math.atan(l)*Fr,scaleX:a,scaleY:s}}var Yt;function Ma(n){let t=new(typeof DOMMatrix=="function"?DOMMatrix:WebKitCSSMatrix)(n+"");return t.isIdentity?xe:Br(t.a,t.b,t.c,t.d,t.e,t.f)}function va(n){return n==null||(Yt||(Yt=document.createElementNS("http://www.w3.org/2000/svg","g")),Yt.setAttribute("transform",n),!(n=Yt.transform.baseVal.consolidate()))?xe:(n=n.matrix,Br(n.a,n.b,n.c,n.d,n.e,n.f))}function Xr(n,t,e,r){function i(u){return u.length?u.pop()+" ":""}function o(u,f,h,c,d,y){if(u!==h||f!==c){var g=d.push("translate(",null,t,null,e);y.push({i:g-4,x:G(u,h)},{i:g-2,x:G(f,c)})}else(h||c)&&d.push("translate("+h+t+c+e)}function a(u,f,h,c){u!==f?(u-f>180?f+=360:f-u>180&&(u+=360),c.push({i:h.push(i(h)+"rotate(",null,r)-2,x:G(u,f)})):f&&h.push(i(h)+"rotate("+f+r)}function s(u,f,h,c){u!==f?c.push({i:h.push(i(h)+"skewX(",null,r)-2,x:G(u,f)}):f&&h.push(i(h)+"skewX("+f+r)}function l(u,f,h,c,d,y){if(u!==h||f!==c){var g=d.push(i(d)+"scale(",null,",",null,")");y.push({i:g-4,x:G(u,h)},{i:g-2,x:G(f,c)})}else(h!==1||c!==1)&&d.push(i(d)+"scale("+h+","+c+")")}return function(u,f){var h=[],c=[];return u=n(u),f=n(f),o(u.translateX,u.translateY,f.translateX,f.translateY,h,c),a(u.rotate,f.rotate,h,c),s(u.skewX,f.skewX,h,c),l(u.scaleX,u.scaleY,f.scaleX,f.scaleY,h,c),u=f=null,function(d){for(var y=-1,g=c.length,x;++y<g;)h[(x=c[y]).i]=x.x(d);return h.join("")}}}var Sl=Xr(Ma,"px, ","px)","deg)"),Nl=Xr(va,", ",")",")"),$a=1e-12;function Yr(n){return((n=Math.exp(n))+1/n)/2}function Ta(n){return((n=Math.exp(n))-1/n)/2}function ka(n){return((n=Math.exp(2*n))-1)/(n+1)}var Cl=(function n(t,e,r){function i(o,a){var s=o[0],l=o[1],u=o[2],f=a[0],h=a[1],c=a[2],d=f-s,y=h-l,g=d*d+y*y,x,v;if(g<$a)v=Math.log(c/u)/t,x=function(O){return[s+O*d,l+O*y,u*Math.exp(t*O*v)]};else{var C=Math.sqrt(g),w=(c*c-u*u+r*g)/(2*u*e*C),M=(c*c-u*u-r*g)/(2*c*e*C),E=Math.log(Math.sqrt(w*w+1)-w),_=Math.log(Math.sqrt(M*M+1)-M);v=(_-E)/t,x=function(O){var un=O*v,wn=Yr(E),On=u/(e*C)*(wn*ka(t*un+E)-Ta(E));return[s+On*d,l+On*y,u*wn/Yr(t*un+E)]}}return x.duration=Math.abs(v)*1e3*t/Math.SQRT2,x}return i.rho=function(o){var a=Math.max(.001,+o),s=a*a,l=s*s;return n(a,s,l)},i})(Math.SQRT2,2,4);function Vr(n){return function(t,e){var r=n((t=Pt(t)).h,(e=Pt(e)).h),i=H(t.s,e.s),o=H(t.l,e.l),a=H(t.opacity,e.opacity);return function(s){return t.h=r(s),t.s=i(s),t.l=o(s),t.opacity=a(s),t+""}}}var Al=Vr(be),Rl=Vr(H);function Zr(n){return function(t,e){var r=n((t=qt(t)).h,(e=qt(e)).h),i=H(t.c,e.c),o=H(t.l,e.l),a=H(t.opacity,e.opacity);return function(s){return t.h=r(s),t.c=i(s),t.l=o(s),t.opacity=a(s),t+""}}}var Dl=Zr(be),Ol=Zr(H);function Qr(n){return(function t(e){e=+e;function r(i,o){var a=n((i=Ft(i)).h,(o=Ft(o)).h),s=H(i.s,o.s),l=H(i.l,o.l),u=H(i.opacity,o.opacity);return function(f){return i.h=a(f),i.s=s(f),i.l=l(Math.pow(f,e)),i.opacity=u(f),i+""}}return r.gamma=t,r})(1)}var El=Qr(be),Il=Qr(H);function Sa(n){return Math.abs(n=Math.round(n))>=1e21?n.toLocaleString("en").replace(/,/g,""):n.toString(10)}function jt(n,t){if(!isFinite(n)||n===0)return null;var e=(n=t?n.toExponential(t-1):n.toExponential()).indexOf("e"),r=n.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+n.slice(e+1)]}function jn(n){return n=jt(Math.abs(n)),n?n[1]:NaN}function Na(n,t){return function(e,r){for(var i=e.length,o=[],a=0,s=n[0],l=0;i>0&&s>0&&(l+s+1>r&&(s=Math.max(1,r-l)),o.push(e.substring(i-=s,i+s)),!((l+=s+1)>r));)s=n[a=(a+1)%n.length];return o.reverse().join(t)}}function Ca(n){return function(t){return t.replace(/[0-9]/g,function(e){return n[+e]})}}var Aa=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Bn(n){if(!(t=Aa.exec(n)))throw new Error("invalid format: "+n);var t;return new we({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}Bn.prototype=we.prototype;function we(n){this.fill=n.fill===void 0?" ":n.fill+"",this.align=n.align===void 0?">":n.align+"",this.sign=n.sign===void 0?"-":n.sign+"",this.symbol=n.symbol===void 0?"":n.symbol+"",this.zero=!!n.zero,this.width=n.width===void 0?void 0:+n.width,this.comma=!!n.comma,this.precision=n.precision===void 0?void 0:+n.precision,this.trim=!!n.trim,this.type=n.type===void 0?"":n.type+""}we.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function Ra(n){n:for(var t=n.length,e=1,r=-1,i;e<t;++e)switch(n[e]){case".":r=i=e;break;case"0":r===0&&(r=e),i=e;break;default:if(!+n[e])break n;r>0&&(r=0);break}return r>0?n.slice(0,r)+n.slice(i+1):n}var Bt;function Da(n,t){var e=jt(n,t);if(!e)return Bt=void 0,n.toPrecision(t);var r=e[0],i=e[1],o=i-(Bt=Math.max(-8,Math.min(8,Math.floor(i/3)))*3)+1,a=r.length;return o===a?r:o>a?r+new Array(o-a+1).join("0"):o>0?r.slice(0,o)+"."+r.slice(o):"0."+new Array(1-o).join("0")+jt(n,Math.max(0,t+o-1))[0]}function Gr(n,t){var e=jt(n,t);if(!e)return n+"";var r=e[0],i=e[1];return i<0?"0."+new Array(-i).join("0")+r:r.length>i+1?r.slice(0,i+1)+"."+r.slice(i+1):r+new Array(i-r.length+2).join("0")}var Kr={"%":(n,t)=>(n*100).toFixed(t),b:n=>Math.round(n).toString(2),c:n=>n+"",d:Sa,e:(n,t)=>n.toExponential(t),f:(n,t)=>n.toFixed(t),g:(n,t)=>n.toPrecision(t),o:n=>Math.round(n).toString(8),p:(n,t)=>Gr(n*100,t),r:Gr,s:Da,X:n=>Math.round(n).toString(16).toUpperCase(),x:n=>Math.round(n).toString(16)};function Jr(n){return n}var ni=Array.prototype.map,ti=["y","z","a","f","p","n","\xB5","m","","k","M","G","T","P","E","Z","Y"];function Oa(n){var t=n.grouping===void 0||n.thousands===void 0?Jr:Na(ni.call(n.grouping,Number),n.thousands+""),e=n.currency===void 0?"":n.currency[0]+"",r=n.currency===void 0?"":n.currency[1]+"",i=n.decimal===void 0?".":n.decimal+"",o=n.numerals===void 0?Jr:Ca(ni.call(n.numerals,String)),a=n.percent===void 0?"%":n.percent+"",s=n.minus===void 0?"\u2212":n.minus+"",l=n.nan===void 0?"NaN":n.nan+"";function u(h,c){h=Bn(h);var d=h.fill,y=h.align,g=h.sign,x=h.symbol,v=h.zero,C=h.width,w=h.comma,M=h.precision,E=h.trim,_=h.type;_==="n"?(w=!0,_="g"):Kr[_]||(M===void 0&&(M=12),E=!0,_="g"),(v||d==="0"&&y==="=")&&(v=!0,d="0",y="=");var O=(c&&c.prefix!==void 0?c.prefix:"")+(x==="$"?e:x==="#"&&/[boxX]/.test(_)?"0"+_.toLowerCase():""),un=(x==="$"?r:/[%p]/.test(_)?a:"")+(c&&c.suffix!==void 0?c.suffix:""),wn=Kr[_],On=/[defgprs%]/.test(_);M=M===void 0?6:/[gprs]/.test(_)?Math.max(1,Math.min(21,M)):Math.max(0,Math.min(20,M));function Mt(T){var ln=O,F=un,gn,vt,En;if(_==="c")F=wn(T)+F,T="";else{T=+T;var In=T<0||1/T<0;if(T=isNaN(T)?l:wn(Math.abs(T),M),E&&(T=Ra(T)),In&&+T==0&&g!=="+"&&(In=!1),ln=(In?g==="("?g:s:g==="-"||g==="("?"":g)+ln,F=(_==="s"&&!isNaN(T)&&Bt!==void 0?ti[8+Bt/3]:"")+F+(In&&g==="("?")":""),On){for(gn=-1,vt=T.length;++gn<vt;)if(En=T.charCodeAt(gn),48>En||En>57){F=(En===46?i+T.slice(gn+1):T.slice(gn))+F,T=T.slice(0,gn);break}}}w&&!v&&(T=t(T,1/0));var Un=ln.length+T.length+F.length,X=Un<C?new Array(C-Un+1).join(d):"";switch(w&&v&&(T=t(X+T,X.length?C-F.length:1/0),X=""),y){case"<":T=ln+T+F+X;break;case"=":T=ln+X+T+F;break;case"^":T=X.slice(0,Un=X.length>>1)+ln+T+F+X.slice(Un);break;default:T=X+ln+T+F;break}return o(T)}return Mt.toString=function(){return h+""},Mt}function f(h,c){var d=Math.max(-8,Math.min(8,Math.floor(jn(c)/3)))*3,y=Math.pow(10,-d),g=u((h=Bn(h),h.type="f",h),{suffix:ti[8+d/3]});return function(x){return g(y*x)}}return{format:u,formatPrefix:f}}var zt,Xt,Me;Ea({thousands:",",grouping:[3],currency:["$",""]});function Ea(n){return zt=Oa(n),Xt=zt.format,Me=zt.formatPrefix,zt}function ei(n){return Math.max(0,-jn(Math.abs(n)))}function ri(n,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(jn(t)/3)))*3-jn(Math.abs(n)))}function ii(n,t){return n=Math.abs(n),t=Math.abs(t)-n,Math.max(0,jn(t)-jn(n))+1}var ve=new Date,$e=new Date;function U(n,t,e,r){function i(o){return n(o=arguments.length===0?new Date:new Date(+o)),o}return i.floor=o=>(n(o=new Date(+o)),o),i.ceil=o=>(n(o=new Date(o-1)),t(o,1),n(o),o),i.round=o=>{let a=i(o),s=i.ceil(o);return o-a<s-o?a:s},i.offset=(o,a)=>(t(o=new Date(+o),a==null?1:Math.floor(a)),o),i.range=(o,a,s)=>{let l=[];if(o=i.ceil(o),s=s==null?1:Math.floor(s),!(o<a)||!(s>0))return l;let u;do l.push(u=new Date(+o)),t(o,s),n(o);while(u<o&&o<a);return l},i.filter=o=>U(a=>{if(a>=a)for(;n(a),!o(a);)a.setTime(a-1)},(a,s)=>{if(a>=a)if(s<0)for(;++s<=0;)for(;t(a,-1),!o(a););else for(;--s>=0;)for(;t(a,1),!o(a););}),e&&(i.count=(o,a)=>(ve.setTime(+o),$e.setTime(+a),n(ve),n($e),Math.floor(e(ve,$e))),i.every=o=>(o=Math.floor(o),!isFinite(o)||!(o>0)?null:o>1?i.filter(r?a=>r(a)%o===0:a=>i.count(0,a)%o===0):i)),i}var Vt=U(()=>{},(n,t)=>{n.setTime(+n+t)},(n,t)=>t-n);Vt.every=n=>(n=Math.floor(n),!isFinite(n)||!(n>0)?null:n>1?U(t=>{t.setTime(Math.floor(t/n)*n)},(t,e)=>{t.setTime(+t+e*n)},(t,e)=>(e-t)/n):Vt);var Ll=Vt.range,hn=1e3,B=hn*60,mn=B*60,dn=mn*24,ke=dn*7,oi=dn*30,Te=dn*365,_n=U(n=>{n.setTime(n-n.getMilliseconds())},(n,t)=>{n.setTime(+n+t*hn)},(n,t)=>(t-n)/hn,n=>n.getUTCSeconds()),Fl=_n.range,Se=U(n=>{n.setTime(n-n.getMilliseconds()-n.getSeconds()*hn)},(n,t)=>{n.setTime(+n+t*B)},(n,t)=>(t-n)/B,n=>n.getMinutes()),Yl=Se.range,Zt=U(n=>{n.setUTCSeconds(0,0)},(n,t)=>{n.setTime(+n+t*B)},(n,t)=>(t-n)/B,n=>n.getUTCMinutes()),Hl=Zt.range,Ne=U(n=>{n.setTime(n-n.getMilliseconds()-n.getSeconds()*hn-n.getMinutes()*B)},(n,t)=>{n.setTime(+n+t*mn)},(n,t)=>(t-n)/mn,n=>n.getHours()),Wl=Ne.range,Qt=U(n=>{n.setUTCMinutes(0,0,0)},(n,t)=>{n.setTime(+n+t*mn)},(n,t)=>(t-n)/mn,n=>n.getUTCHours()),zl=Qt.range,Xn=U(n=>n.setHours(0,0,0,0),(n,t)=>n.setDate(n.getDate()+t),(n,t)=>(t-n-(t.getTimezoneOffset()-n.getTimezoneOffset())*B)/dn,n=>n.getDate()-1),jl=Xn.range,Vn=U(n=>{n.setUTCHours(0,0,0,0)},(n,t)=>{n.setUTCDate(n.getUTCDate()+t)},(n,t)=>(t-n)/dn,n=>n.getUTCDate()-1),Bl=Vn.range,ai=U(n=>{n.setUTCHours(0,0,0,0)},(n,t)=>{n.setUTCDate(n.getUTCDate()+t)},(n,t)=>(t-n)/dn,n=>Math.floor(n/dn)),Xl=ai.range;function Sn(n){return U(t=>{t.setDate(t.getDate()-(t.getDay()+7-n)%7),t.setHours(0,0,0,0)},(t,e)=>{t.setDate(t.getDate()+e*7)},(t,e)=>(e-t-(e.getTimezoneOffset()-t.getTimezoneOffset())*B)/ke)}var mt=Sn(0),dt=Sn(1),Ia=Sn(2),Ua=Sn(3),Nn=Sn(4),Pa=Sn(5),qa=Sn(6),Vl=mt.range,Zl=dt.range,Ql=Ia.range,Gl=Ua.range,Kl=Nn.range,Jl=Pa.range,nc=qa.range;function Cn(n){return U(t=>{t.setUTCDate(t.getUTCDate()-(t.getUTCDay()+7-n)%7),t.setUTCHours(0,0,0,0)},(t,e)=>{t.setUTCDate(t.getUTCDate()+e*7)},(t,e)=>(e-t)/ke)}var Zn=Cn(0),gt=Cn(1),La=Cn(2),Fa=Cn(3),An=Cn(4),Ya=Cn(5),Ha=Cn(6),tc=Zn.range,ec=gt.range,rc=La.range,ic=Fa.range,oc=An.range,ac=Ya.range,sc=Ha.range,Ce=U(n=>{n.setDate(1),n.setHours(0,0,0,0)},(n,t)=>{n.setMonth(n.getMonth()+t)},(n,t)=>t.getMonth()-n.getMonth()+(t.getFullYear()-n.getFullYear())*12,n=>n.getMonth()),uc=Ce.range,Gt=U(n=>{n.setUTCDate(1),n.setUTCHours(0,0,0,0)},(n,t)=>{n.setUTCMonth(n.getUTCMonth()+t)},(n,t)=>t.getUTCMonth()-n.getUTCMonth()+(t.getUTCFullYear()-n.getUTCFullYear())*12,n=>n.getUTCMonth()),lc=Gt.range,on=U(n=>{n.setMonth(0,1),n.setHours(0,0,0,0)},(n,t)=>{n.setFullYear(n.getFullYear()+t)},(n,t)=>t.getFullYear()-n.getFullYear(),n=>n.getFullYear());on.every=n=>!isFinite(n=Math.floor(n))||!(n>0)?null:U(t=>{t.setFullYear(Math.floor(t.getFullYear()/n)*n),t.setMonth(0,1),t.setHours(0,0,0,0)},(t,e)=>{t.setFullYear(t.getFullYear()+e*n)});var cc=on.range,K=U(n=>{n.setUTCMonth(0,1),n.setUTCHours(0,0,0,0)},(n,t)=>{n.setUTCFullYear(n.getUTCFullYear()+t)},(n,t)=>t.getUTCFullYear()-n.getUTCFullYear(),n=>n.getUTCFullYear());K.every=n=>!isFinite(n=Math.floor(n))||!(n>0)?null:U(t=>{t.setUTCFullYear(Math.floor(t.getUTCFullYear()/n)*n),t.setUTCMonth(0,1),t.setUTCHours(0,0,0,0)},(t,e)=>{t.setUTCFullYear(t.getUTCFullYear()+e*n)});var fc=K.range;function si(n,t,e,r,i,o){let a=[[_n,1,hn],[_n,5,5*hn],[_n,15,15*hn],[_n,30,30*hn],[o,1,B],[o,5,5*B],[o,15,15*B],[o,30,30*B],[i,1,mn],[i,3,3*mn],[i,6,6*mn],[i,12,12*mn],[r,1,dn],[r,2,2*dn],[e,1,ke],[t,1,oi],[t,3,3*oi],[n,1,Te]];function s(u,f,h){let c=f<u;c&&([u,f]=[f,u]);let d=h&&typeof h.range=="function"?h:l(u,f,h),y=d?d.range(u,+f+1):[];return c?y.reverse():y}function l(u,f,h){let c=Math.abs(f-u)/h,d=Rt(([,,x])=>x).right(a,c);if(d===a.length)return n.every(ut(u/Te,f/Te,h));if(d===0)return Vt.every(Math.max(ut(u,f,h),1));let[y,g]=a[c/a[d-1][2]<a[d][2]/c?d-1:d];return y.every(g)}return[s,l]}var[ui,li]=si(K,Gt,Zn,ai,Qt,Zt),[Wa,za]=si(on,Ce,mt,Xn,Ne,Se);function Ae(n){if(0<=n.y&&n.y<100){var t=new Date(-1,n.m,n.d,n.H,n.M,n.S,n.L);return t.setFullYear(n.y),t}return new Date(n.y,n.m,n.d,n.H,n.M,n.S,n.L)}function Re(n){if(0<=n.y&&n.y<100){var t=new Date(Date.UTC(-1,n.m,n.d,n.H,n.M,n.S,n.L));return t.setUTCFullYear(n.y),t}return new Date(Date.UTC(n.y,n.m,n.d,n.H,n.M,n.S,n.L))}function pt(n,t,e){return{y:n,m:t,d:e,H:0,M:0,S:0,L:0}}function ja(n){var t=n.dateTime,e=n.date,r=n.time,i=n.periods,o=n.days,a=n.shortDays,s=n.months,l=n.shortMonths,u=yt(i),f=_t(i),h=yt(o),c=_t(o),d=yt(a),y=_t(a),g=yt(s),x=_t(s),v=yt(l),C=_t(l),w={a:En,A:In,b:Un,B:X,c:null,d:gi,e:gi,f:ds,g:$s,G:ks,H:fs,I:hs,j:ms,L:bi,m:gs,M:ps,p:Mo,q:vo,Q:_i,s:xi,S:ys,u:_s,U:xs,V:bs,w:ws,W:Ms,x:null,X:null,y:vs,Y:Ts,Z:Ss,"%":yi},M={a:$o,A:To,b:ko,B:So,c:null,d:pi,e:pi,f:Rs,g:Ys,G:Ws,H:Ns,I:Cs,j:As,L:Mi,m:Ds,M:Os,p:No,q:Co,Q:_i,s:xi,S:Es,u:Is,U:Us,V:Ps,w:qs,W:Ls,x:null,X:null,y:Fs,Y:Hs,Z:zs,"%":yi},E={a:On,A:Mt,b:T,B:ln,c:F,d:mi,e:mi,f:ss,g:hi,G:fi,H:di,I:di,j:rs,L:as,m:es,M:is,p:wn,q:ts,Q:ls,s:cs,S:os,u:Qa,U:Ga,V:Ka,w:Za,W:Ja,x:gn,X:vt,y:hi,Y:fi,Z:ns,"%":us};w.x=_(e,w),w.X=_(r,w),w.c=_(t,w),M.x=_(e,M),M.X=_(r,M),M.c=_(t,M);function _(p,$){return function(S){var m=[],Y=-1,A=0,W=p.length,z,Mn,Ge;for(S instanceof Date||(S=new Date(+S));++Y<W;)p.charCodeAt(Y)===37&&(m.push(p.slice(A,Y)),(Mn=ci[z=p.charAt(++Y)])!=null?z=p.charAt(++Y):Mn=z==="e"?" ":"0",(Ge=$[z])&&(z=Ge(S,Mn)),m.push(z),A=Y+1);return m.push(p.slice(A,Y)),m.join("")}}function O(p,$){return function(S){var m=pt(1900,void 0,1),Y=un(m,p,S+="",0),A,W;if(Y!=S.length)return null;if("Q"in m)return new Date(m.Q);if("s"in m)return new Date(m.s*1e3+("L"in m?m.L:0));if($&&!("Z"in m)&&(m.Z=0),"p"in m&&(m.H=m.H%12+m.p*12),m.m===void 0&&(m.m="q"in m?m.q:0),"V"in m){if(m.V<1||m.V>53)return null;"w"in m||(m.w=1),"Z"in m?(A=Re(pt(m.y,0,1)),W=A.getUTCDay(),A=W>4||W===0?gt.ceil(A):gt(A),A=Vn.offset(A,(m.V-1)*7),m.y=A.getUTCFullYear(),m.m=A.getUTCMonth(),m.d=A.getUTCDate()+(m.w+6)%7):(A=Ae(pt(m.y,0,1)),W=A.getDay(),A=W>4||W===0?dt.ceil(A):dt(A),A=Xn.offset(A,(m.V-1)*7),m.y=A.getFullYear(),m.m=A.getMonth(),m.d=A.getDate()+(m.w+6)%7)}else("W"in m||"U"in m)&&("w"in m||(m.w="u"in m?m.u%7:"W"in m?1:0),W="Z"in m?Re(pt(m.y,0,1)).getUTCDay():Ae(pt(m.y,0,1)).getDay(),m.m=0,m.d="W"in m?(m.w+6)%7+m.W*7-(W+5)%7:m.w+m.U*7-(W+6)%7);return"Z"in m?(m.H+=m.Z/100|0,m.M+=m.Z%100,Re(m)):Ae(m)}}function un(p,$,S,m){for(var Y=0,A=$.length,W=S.length,z,Mn;Y<A;){if(m>=W)return-1;if(z=$.charCodeAt(Y++),z===37){if(z=$.charAt(Y++),Mn=E[z in ci?$.charAt(Y++):z],!Mn||(m=Mn(p,S,m))<0)return-1}else if(z!=S.charCodeAt(m++))return-1}return m}function wn(p,$,S){var m=u.exec($.slice(S));return m?(p.p=f.get(m[0].toLowerCase()),S+m[0].length):-1}function On(p,$,S){var m=d.exec($.slice(S));return m?(p.w=y.get(m[0].toLowerCase()),S+m[0].length):-1}function Mt(p,$,S){var m=h.exec($.slice(S));return m?(p.w=c.get(m[0].toLowerCase()),S+m[0].length):-1}function T(p,$,S){var m=v.exec($.slice(S));return m?(p.m=C.get(m[0].toLowerCase()),S+m[0].length):-1}function ln(p,$,S){var m=g.exec($.slice(S));return m?(p.m=x.get(m[0].toLowerCase()),S+m[0].length):-1}function F(p,$,S){return un(p,t,$,S)}function gn(p,$,S){return un(p,e,$,S)}function vt(p,$,S){return un(p,r,$,S)}function En(p){return a[p.getDay()]}function In(p){return o[p.getDay()]}function Un(p){return l[p.getMonth()]}function X(p){return s[p.getMonth()]}function Mo(p){return i[+(p.getHours()>=12)]}function vo(p){return 1+~~(p.getMonth()/3)}function $o(p){return a[p.getUTCDay()]}function To(p){return o[p.getUTCDay()]}function ko(p){return l[p.getUTCMonth()]}function So(p){return s[p.getUTCMonth()]}function No(p){return i[+(p.getUTCHours()>=12)]}function Co(p){return 1+~~(p.getUTCMonth()/3)}return{format:function(p){var $=_(p+="",w);return $.toString=function(){return p},$},parse:function(p){var $=O(p+="",!1);return $.toString=function(){return p},$},utcFormat:function(p){var $=_(p+="",M);return $.toString=function(){return p},$},utcParse:function(p){var $=O(p+="",!0);return $.toString=function(){return p},$}}}var ci={"-":"",_:" ",0:"0"},q=/^\s*\d+/,Ba=/^%/,Xa=/[\\^$*+?|[\]().{}]/g;function N(n,t,e){var r=n<0?"-":"",i=(r?-n:n)+"",o=i.length;return r+(o<e?new Array(e-o+1).join(t)+i:i)}function Va(n){return n.replace(Xa,"\\$&")}function yt(n){return new RegExp("^(?:"+n.map(Va).join("|")+")","i")}function _t(n){return new Map(n.map((t,e)=>[t.toLowerCase(),e]))}function Za(n,t,e){var r=q.exec(t.slice(e,e+1));return r?(n.w=+r[0],e+r[0].length):-1}function Qa(n,t,e){var r=q.exec(t.slice(e,e+1));return r?(n.u=+r[0],e+r[0].length):-1}function Ga(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.U=+r[0],e+r[0].length):-1}function Ka(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.V=+r[0],e+r[0].length):-1}function Ja(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.W=+r[0],e+r[0].length):-1}function fi(n,t,e){var r=q.exec(t.slice(e,e+4));return r?(n.y=+r[0],e+r[0].length):-1}function hi(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.y=+r[0]+(+r[0]>68?1900:2e3),e+r[0].length):-1}function ns(n,t,e){var r=/^(Z)|([+-]\d\d)(?::?(\d\d))?/.exec(t.slice(e,e+6));return r?(n.Z=r[1]?0:-(r[2]+(r[3]||"00")),e+r[0].length):-1}function ts(n,t,e){var r=q.exec(t.slice(e,e+1));return r?(n.q=r[0]*3-3,e+r[0].length):-1}function es(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.m=r[0]-1,e+r[0].length):-1}function mi(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.d=+r[0],e+r[0].length):-1}function rs(n,t,e){var r=q.exec(t.slice(e,e+3));return r?(n.m=0,n.d=+r[0],e+r[0].length):-1}function di(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.H=+r[0],e+r[0].length):-1}function is(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.M=+r[0],e+r[0].length):-1}function os(n,t,e){var r=q.exec(t.slice(e,e+2));return r?(n.S=+r[0],e+r[0].length):-1}function as(n,t,e){var r=q.exec(t.slice(e,e+3));return r?(n.L=+r[0],e+r[0].length):-1}function ss(n,t,e){var r=q.exec(t.slice(e,e+6));return r?(n.L=Math.floor(r[0]/1e3),e+r[0].length):-1}function us(n,t,e){var r=Ba.exec(t.slice(e,e+1));return r?e+r[0].length:-1}function ls(n,t,e){var r=q.exec(t.slice(e));return r?(n.Q=+r[0],e+r[0].length):-1}function cs(n,t,e){var r=q.exec(t.slice(e));return r?(n.s=+r[0],e+r[0].length):-1}function gi(n,t){return N(n.getDate(),t,2)}function fs(n,t){return N(n.getHours(),t,2)}function hs(n,t){return N(n.getHours()%12||12,t,2)}function ms(n,t){return N(1+Xn.count(on(n),n),t,3)}function bi(n,t){return N(n.getMilliseconds(),t,3)}function ds(n,t){return bi(n,t)+"000"}function gs(n,t){return N(n.getMonth()+1,t,2)}function ps(n,t){return N(n.getMinutes(),t,2)}function ys(n,t){return N(n.getSeconds(),t,2)}function _s(n){var t=n.getDay();return t===0?7:t}function xs(n,t){return N(mt.count(on(n)-1,n),t,2)}function wi(n){var t=n.getDay();return t>=4||t===0?Nn(n):Nn.ceil(n)}function bs(n,t){return n=wi(n),N(Nn.count(on(n),n)+(on(n).getDay()===4),t,2)}function ws(n){return n.getDay()}function Ms(n,t){return N(dt.count(on(n)-1,n),t,2)}function vs(n,t){return N(n.getFullYear()%100,t,2)}function $s(n,t){return n=wi(n),N(n.getFullYear()%100,t,2)}function Ts(n,t){return N(n.getFullYear()%1e4,t,4)}function ks(n,t){var e=n.getDay();return n=e>=4||e===0?Nn(n):Nn.ceil(n),N(n.getFullYear()%1e4,t,4)}function Ss(n){var t=n.getTimezoneOffset();return(t>0?"-":(t*=-1,"+"))+N(t/60|0,"0",2)+N(t%60,"0",2)}function pi(n,t){return N(n.getUTCDate(),t,2)}function Ns(n,t){return N(n.getUTCHours(),t,2)}function Cs(n,t){return N(n.getUTCHours()%12||12,t,2)}function As(n,t){return N(1+Vn.count(K(n),n),t,3)}function Mi(n,t){return N(n.getUTCMilliseconds(),t,3)}function Rs(n,t){return Mi(n,t)+"000"}function Ds(n,t){return N(n.getUTCMonth()+1,t,2)}function Os(n,t){return N(n.getUTCMinutes(),t,2)}function Es(n,t){return N(n.getUTCSeconds(),t,2)}function Is(n){var t=n.getUTCDay();return t===0?7:t}function Us(n,t){return N(Zn.count(K(n)-1,n),t,2)}function vi(n){var t=n.getUTCDay();return t>=4||t===0?An(n):An.ceil(n)}function Ps(n,t){return n=vi(n),N(An.count(K(n),n)+(K(n).getUTCDay()===4),t,2)}function qs(n){return n.getUTCDay()}function Ls(n,t){return N(gt.count(K(n)-1,n),t,2)}function Fs(n,t){return N(n.getUTCFullYear()%100,t,2)}function Ys(n,t){return n=vi(n),N(n.getUTCFullYear()%100,t,2)}function Hs(n,t){return N(n.getUTCFullYear()%1e4,t,4)}function Ws(n,t){var e=n.getUTCDay();return n=e>=4||e===0?An(n):An.ceil(n),N(n.getUTCFullYear()%1e4,t,4)}function zs(){return"+0000"}function yi(){return"%"}function _i(n){return+n}function xi(n){return Math.floor(+n/1e3)}var Qn,$i,js,Kt,Ti;Bs({dateTime:"%x, %X",date:"%-m/%-d/%Y",time:"%-I:%M:%S %p",periods:["AM","PM"],days:["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"],shortDays:["Sun","Mon","Tue","Wed","Thu","Fri","Sat"],months:["January","February","March","April","May","June","July","August","September","October","November","December"],shortMonths:["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"]});function Bs(n){return Qn=ja(n),$i=Qn.format,js=Qn.parse,Kt=Qn.utcFormat,Ti=Qn.utcParse,Qn}var ki="%Y-%m-%dT%H:%M:%S.%LZ";function Xs(n){return n.toISOString()}var dc=Date.prototype.toISOString?Xs:Kt(ki);function Vs(n){var t=new Date(n);return isNaN(t)?null:t}var gc=+new Date("2000-01-01T00:00:00.000Z")?Vs:Ti(ki);function Gn(n,t){switch(arguments.length){case 0:break;case 1:this.range(n);break;default:this.range(t).domain(n);break}return this}var Si=Symbol("implicit");function Oi(){var n=new st,t=[],e=[],r=Si;function i(o){let a=n.get(o);if(a===void 0){if(r!==Si)return r;n.set(o,a=t.push(o)-1)}return e[a%e.length]}return i.domain=function(o){if(!arguments.length)return t.slice();t=[],n=new st;for(let a of o)n.has(a)||n.set(a,t.push(a)-1);return i},i.range=function(o){return arguments.length?(e=Array.from(o),i):e.slice()},i.unknown=function(o){return arguments.length?(r=o,i):r},i.copy=function(){return Oi(t,e).unknown(r)},Gn.apply(i,arguments),i}function Ei(){var n=Oi().unknown(void 0),t=n.domain,e=n.range,r=0,i=1,o,a,s=!1,l=0,u=0,f=.5;delete n.unknown;function h(){var c=t().length,d=i<r,y=d?i:r,g=d?r:i;o=(g-y)/Math.max(1,c-l+u*2),s&&(o=Math.floor(o)),y+=(g-y-o*(c-l))*f,a=o*(1-l),s&&(y=Math.round(y),a=Math.round(a));var x=gr(c).map(function(v){return y+o*v});return e(d?x.reverse():x)}return n.domain=function(c){return arguments.length?(t(c),h()):t()},n.range=function(c){return arguments.length?([r,i]=c,r=+r,i=+i,h()):[r,i]},n.rangeRound=function(c){return[r,i]=c,r=+r,i=+i,s=!0,h()},n.bandwidth=function(){return a},n.step=function(){return o},n.round=function(c){return arguments.length?(s=!!c,h()):s},n.padding=function(c){return arguments.length?(l=Math.min(1,u=+c),h()):l},n.paddingInner=function(c){return arguments.length?(l=Math.min(1,c),h()):l},n.paddingOuter=function(c){return arguments.length?(u=+c,h()):u},n.align=function(c){return arguments.length?(f=Math.max(0,Math.min(1,c)),h()):f},n.copy=function(){return Ei(t(),[r,i]).round(s).paddingInner(l).paddingOuter(u).align(f)},Gn.apply(h(),arguments)}function Ii(n){var t=n.copy;return n.padding=n.paddingOuter,delete n.paddingInner,delete n.paddingOuter,n.copy=function(){return Ii(t())},n}function Ui(){return Ii(Ei.apply(null,arguments).paddingInner(1))}function Zs(n){return function(){return n}}function Qs(n){return+n}var Ni=[0,1];function an(n){return n}function De(n,t){return(t-=n=+n)?function(e){return(e-n)/t}:Zs(isNaN(t)?NaN:.5)}function Gs(n,t){var e;return n>t&&(e=n,n=t,t=e),function(r){return Math.max(n,Math.min(t,r))}}function Ks(n,t,e){var r=n[0],i=n[1],o=t[0],a=t[1];return i<r?(r=De(i,r),o=e(a,o)):(r=De(r,i),o=e(o,a)),function(s){return o(r(s))}}function Js(n,t,e){var r=Math.min(n.length,t.length)-1,i=new Array(r),o=new Array(r),a=-1;for(n[r]<n[0]&&(n=n.slice().reverse(),t=t.slice().reverse());++a<r;)i[a]=De(n[a],n[a+1]),o[a]=e(t[a],t[a+1]);return function(s){var l=hr(n,s,1,r)-1;return o[l](i[l](s))}}function Jt(n,t){return t.domain(n.domain()).range(n.range()).interpolate(n.interpolate()).clamp(n.clamp()).unknown(n.unknown())}function Oe(){var n=Ni,t=Ni,e=Wt,r,i,o,a=an,s,l,u;function f(){var c=Math.min(n.length,t.length);return a!==an&&(a=Gs(n[0],n[c-1])),s=c>2?Js:Ks,l=u=null,h}function h(c){return c==null||isNaN(c=+c)?o:(l||(l=s(n.map(r),t,e)))(r(a(c)))}return h.invert=function(c){return a(i((u||(u=s(t,n.map(r),G)))(c)))},h.domain=function(c){return arguments.length?(n=Array.from(c,Qs),f()):n.slice()},h.range=function(c){return arguments.length?(t=Array.from(c),f()):t.slice()},h.rangeRound=function(c){return t=Array.from(c),e=jr,f()},h.clamp=function(c){return arguments.length?(a=c?!0:an,f()):a!==an},h.interpolate=function(c){return arguments.length?(e=c,f()):e},h.unknown=function(c){return arguments.length?(o=c,h):o},function(c,d){return r=c,i=d,f()}}function Pi(){return Oe()(an,an)}function nu(n,t,e,r){var i=ut(n,t,e),o;switch(r=Bn(r??",f"),r.type){case"s":{var a=Math.max(Math.abs(n),Math.abs(t));return r.precision==null&&!isNaN(o=ri(i,a))&&(r.precision=o),Me(r,a)}case"":case"e":case"g":case"p":case"r":{r.precision==null&&!isNaN(o=ii(i,Math.max(Math.abs(n),Math.abs(t))))&&(r.precision=o-(r.type==="e"));break}case"f":case"%":{r.precision==null&&!isNaN(o=ei(i))&&(r.precision=o-(r.type==="%")*2);break}}return Xt(r)}function qi(n){var t=n.domain;return n.ticks=function(e){var r=t();return Dt(r[0],r[r.length-1],e??10)},n.tickFormat=function(e,r){var i=t();return nu(i[0],i[i.length-1],e??10,r)},n.nice=function(e){e==null&&(e=10);var r=t(),i=0,o=r.length-1,a=r[i],s=r[o],l,u,f=10;for(s<a&&(u=a,a=s,s=u,u=i,i=o,o=u);f-- >0;){if(u=At(a,s,e),u===l)return r[i]=a,r[o]=s,t(r);if(u>0)a=Math.floor(a/u)*u,s=Math.ceil(s/u)*u;else if(u<0)a=Math.ceil(a*u)/u,s=Math.floor(s*u)/u;else break;l=u}return n},n}function xt(){var n=Pi();return n.copy=function(){return Jt(n,xt())},Gn.apply(n,arguments),qi(n)}function Li(n,t){n=n.slice();var e=0,r=n.length-1,i=n[e],o=n[r],a;return o<i&&(a=e,e=r,r=a,a=i,i=o,o=a),n[e]=t.floor(i),n[r]=t.ceil(o),n}function Ci(n){return Math.log(n)}function Ai(n){return Math.exp(n)}function tu(n){return-Math.log(-n)}function eu(n){return-Math.exp(-n)}function ru(n){return isFinite(n)?+("1e"+n):n<0?0:n}function iu(n){return n===10?ru:n===Math.E?Math.exp:t=>Math.pow(n,t)}function ou(n){return n===Math.E?Math.log:n===10&&Math.log10||n===2&&Math.log2||(n=Math.log(n),t=>Math.log(t)/n)}function Ri(n){return(t,e)=>-n(-t,e)}function au(n){let t=n(Ci,Ai),e=t.domain,r=10,i,o;function a(){return i=ou(r),o=iu(r),e()[0]<0?(i=Ri(i),o=Ri(o),n(tu,eu)):n(Ci,Ai),t}return t.base=function(s){return arguments.length?(r=+s,a()):r},t.domain=function(s){return arguments.length?(e(s),a()):e()},t.ticks=s=>{let l=e(),u=l[0],f=l[l.length-1],h=f<u;h&&([u,f]=[f,u]);let c=i(u),d=i(f),y,g,x=s==null?10:+s,v=[];if(!(r%1)&&d-c<x){if(c=Math.floor(c),d=Math.ceil(d),u>0){for(;c<=d;++c)for(y=1;y<r;++y)if(g=c<0?y/o(-c):y*o(c),!(g<u)){if(g>f)break;v.push(g)}}else for(;c<=d;++c)for(y=r-1;y>=1;--y)if(g=c>0?y/o(-c):y*o(c),!(g<u)){if(g>f)break;v.push(g)}v.length*2<x&&(v=Dt(u,f,x))}else v=Dt(c,d,Math.min(d-c,x)).map(o);return h?v.reverse():v},t.tickFormat=(s,l)=>{if(s==null&&(s=10),l==null&&(l=r===10?"s":","),typeof l!="function"&&(!(r%1)&&(l=Bn(l)).precision==null&&(l.trim=!0),l=Xt(l)),s===1/0)return l;let u=Math.max(1,r*s/t.ticks().length);return f=>{let h=f/o(Math.round(i(f)));return h*r<r-.5&&(h*=r),h<=u?l(f):""}},t.nice=()=>e(Li(e(),{floor:s=>o(Math.floor(i(s))),ceil:s=>o(Math.ceil(i(s)))})),t}function Ee(){let n=au(Oe()).domain([1,10]);return n.copy=()=>Jt(n,Ee()).base(n.base()),Gn.apply(n,arguments),n}function Di(n){return function(t){return t<0?-Math.pow(-t,n):Math.pow(t,n)}}function su(n){return n<0?-Math.sqrt(-n):Math.sqrt(n)}function uu(n){return n<0?-n*n:n*n}function lu(n){var t=n(an,an),e=1;function r(){return e===1?n(an,an):e===.5?n(su,uu):n(Di(e),Di(1/e))}return t.exponent=function(i){return arguments.length?(e=+i,r()):e},qi(t)}function Fi(){var n=lu(Oe());return n.copy=function(){return Jt(n,Fi()).exponent(n.exponent())},Gn.apply(n,arguments),n}function Yi(){return Fi.apply(null,arguments).exponent(.5)}function cu(n){return new Date(n)}function fu(n){return n instanceof Date?+n:Math.round(n)}function Hi(n,t,e,r,i,o,a,s,l,u){var f=Pi(),h=f.invert,c=f.domain,d=u(".%L"),y=u(":%S"),g=u("%I:%M"),x=u("%I %p"),v=u("%a %d"),C=u("%b %d"),w=u("%B"),M=u("%Y");function E(_){return(l(_)<_?d:s(_)<_?y:a(_)<_?g:o(_)<_?x:r(_)<_?i(_)<_?v:C:e(_)<_?w:M)(_)}return f.invert=function(_){return new Date(Math.round(h(_)))},f.domain=function(_){return arguments.length?c(Array.from(_,fu)):c().map(cu)},f.ticks=function(_){var O=c();return n(O[0],O[O.length-1],_??10)},f.tickFormat=function(_,O){return O==null?E:u(O)},f.nice=function(_){var O=c();return(!_||typeof _.range!="function")&&(_=t(O[0],O[O.length-1],_??10)),_?c(Li(O,_)):f},f.copy=function(){return Jt(f,Hi(n,t,e,r,i,o,a,s,l,u))},f}function Wi(){return Gn.apply(Hi(ui,li,K,Gt,Zn,Vn,Qt,Zt,_n,Kt).domain([Date.UTC(2e3,0,1),Date.UTC(2e3,0,2)]),arguments)}var bt=Math.PI,Ie=2*bt,Rn=1e-6,hu=Ie-Rn;function zi(n){this._+=n[0];for(let t=1,e=n.length;t<e;++t)this._+=arguments[t]+n[t]}function mu(n){let t=Math.floor(n);if(!(t>=0))throw new Error(`invalid digits: ${n}`);if(t>15)return zi;let e=10**t;return function(r){this._+=r[0];for(let i=1,o=r.length;i<o;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function ji(n,t,e,r){return n===e&&t===r}function du(n){let t=Math.floor(n);if(!(t<=15))return ji;let e=10**t,r=function(i){return Math.round(i*e)};return function(i,o,a,s){return r(i)===r(a)&&r(o)===r(s)}}var Kn=class{constructor(t){this._x0=this._y0=this._x1=this._y1=null,this._="",this._append=t==null?zi:mu(t),this._equal=t==null?ji:du(t)}moveTo(t,e){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(t,e){this._append`L${this._x1=+t},${this._y1=+e}`}quadraticCurveTo(t,e,r,i){this._append`Q${+t},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(t,e,r,i,o,a){this._append`C${+t},${+e},${+r},${+i},${this._x1=+o},${this._y1=+a}`}arcTo(t,e,r,i,o){if(t=+t,e=+e,r=+r,i=+i,o=+o,o<0)throw new Error(`negative radius: ${o}`);let a=this._x1,s=this._y1,l=r-t,u=i-e,f=a-t,h=s-e,c=f*f+h*h;if(this._x1===null)this._append`M${this._x1=t},${this._y1=e}`;else if(c>Rn)if(!(Math.abs(h*l-u*f)>Rn)||!o)this._append`L${this._x1=t},${this._y1=e}`;else{let d=r-a,y=i-s,g=l*l+u*u,x=d*d+y*y,v=Math.sqrt(g),C=Math.sqrt(c),w=o*Math.tan((bt-Math.acos((g+c-x)/(2*v*C)))/2),M=w/C,E=w/v;Math.abs(M-1)>Rn&&this._append`L${t+M*f},${e+M*h}`,this._append`A${o},${o},0,0,${+(h*d>f*y)},${this._x1=t+E*l},${this._y1=e+E*u}`}}arc(t,e,r,i,o,a){if(t=+t,e=+e,r=+r,a=!!a,r<0)throw new Error(`negative radius: ${r}`);let s=r*Math.cos(i),l=r*Math.sin(i),u=t+s,f=e+l,h=1^a,c=a?i-o:o-i;if(this._x1===null?this._append`M${u},${f}`:(Math.abs(this._x1-u)>Rn||Math.abs(this._y1-f)>Rn)&&this._append`L${u},${f}`,!!r){if(c<0&&(c=c%Ie+Ie),c>hu)this._append`A${r},${r},0,1,${h},${t-s},${e-l}A${r},${r},0,1,${h},${this._x1=u},${this._y1=f}`;else if(c>Rn){let d=t+r*Math.cos(o),y=e+r*Math.sin(o);if(c>=bt&&this._equal(u,f,d,y)){c/=2;let g=i+c;this._append`A${r},${r},0,${+(c>=bt)},${h},${t+r*Math.cos(g)},${e+r*Math.sin(g)}`}this._append`A${r},${r},0,${+(c>=bt)},${h},${this._x1=d},${this._y1=y}`}}}rect(t,e,r,i){this._append`M${this._x0=this._x1=+t},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function gu(){return new Kn}gu.prototype=Kn.prototype;function Jn(n){return function(){return n}}var pu=Math.cos;var Pe=Math.sin,nt=Math.sqrt,Bi=1e-12,ne=Math.PI,Nc=ne/2,Gi=2*ne;function yu(n){let t=3;return n.digits=function(e){if(!arguments.length)return t;if(e==null)t=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);t=r}return n},()=>new Kn(t)}var Cc=Array.prototype.slice;function _u(n){return typeof n=="object"&&"length"in n?n:Array.from(n)}function Ki(n){this._context=n}Ki.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:this._context.lineTo(n,t);break}}};function Ji(n){return new Ki(n)}function xu(n){return n[0]}function bu(n){return n[1]}function no(n,t){var e=Jn(!0),r=null,i=Ji,o=null,a=yu(s);n=typeof n=="function"?n:n===void 0?xu:Jn(n),t=typeof t=="function"?t:t===void 0?bu:Jn(t);function s(l){var u,f=(l=_u(l)).length,h,c=!1,d;for(r==null&&(o=i(d=a())),u=0;u<=f;++u)!(u<f&&e(h=l[u],u,l))===c&&((c=!c)?o.lineStart():o.lineEnd()),c&&o.point(+n(h,u,l),+t(h,u,l));if(d)return o=null,d+""||null}return s.x=function(l){return arguments.length?(n=typeof l=="function"?l:Jn(+l),s):n},s.y=function(l){return arguments.length?(t=typeof l=="function"?l:Jn(+l),s):t},s.defined=function(l){return arguments.length?(e=typeof l=="function"?l:Jn(!!l),s):e},s.curve=function(l){return arguments.length?(i=l,r!=null&&(o=i(r)),s):i},s.context=function(l){return arguments.length?(l==null?r=o=null:o=i(r=l),s):r},s}var Ac=wu(Ji);function to(n){this._curve=n}to.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(n,t){this._curve.point(t*Math.sin(n),t*-Math.cos(n))}};function wu(n){function t(e){return new to(n(e))}return t._curve=n,t}var Rc=nt(3);var Mu=nt(1/3),Dc=Mu*2;var eo=Pe(ne/10)/Pe(7*ne/10),Oc=Pe(Gi/10)*eo,Ec=-pu(Gi/10)*eo;var Ic=nt(3);var Uc=nt(3);var Pc=nt(3)/2,vu=1/nt(12),qc=(vu/2+1)*3;function xn(){}function te(n,t,e){n._context.bezierCurveTo((2*n._x0+n._x1)/3,(2*n._y0+n._y1)/3,(n._x0+2*n._x1)/3,(n._y0+2*n._y1)/3,(n._x0+4*n._x1+t)/6,(n._y0+4*n._y1+e)/6)}function Le(n){this._context=n}Le.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:te(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:te(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function $u(n){this._context=n}$u.prototype={areaStart:xn,areaEnd:xn,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x2=n,this._y2=t;break;case 1:this._point=2,this._x3=n,this._y3=t;break;case 2:this._point=3,this._x4=n,this._y4=t,this._context.moveTo((this._x0+4*this._x1+n)/6,(this._y0+4*this._y1+t)/6);break;default:te(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function Tu(n){this._context=n}Tu.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+n)/6,r=(this._y0+4*this._y1+t)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:te(this,n,t);break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t}};function ro(n,t){this._basis=new Le(n),this._beta=t}ro.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var n=this._x,t=this._y,e=n.length-1;if(e>0)for(var r=n[0],i=t[0],o=n[e]-r,a=t[e]-i,s=-1,l;++s<=e;)l=s/e,this._basis.point(this._beta*n[s]+(1-this._beta)*(r+l*o),this._beta*t[s]+(1-this._beta)*(i+l*a));this._x=this._y=null,this._basis.lineEnd()},point:function(n,t){this._x.push(+n),this._y.push(+t)}};var Lc=(function n(t){function e(r){return t===1?new Le(r):new ro(r,t)}return e.beta=function(r){return n(+r)},e})(.85);function ee(n,t,e){n._context.bezierCurveTo(n._x1+n._k*(n._x2-n._x0),n._y1+n._k*(n._y2-n._y0),n._x2+n._k*(n._x1-t),n._y2+n._k*(n._y1-e),n._x2,n._y2)}function Fe(n,t){this._context=n,this._k=(1-t)/6}Fe.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:ee(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2,this._x1=n,this._y1=t;break;case 2:this._point=3;default:ee(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Fc=(function n(t){function e(r){return new Fe(r,t)}return e.tension=function(r){return n(+r)},e})(0);function Ye(n,t){this._context=n,this._k=(1-t)/6}Ye.prototype={areaStart:xn,areaEnd:xn,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:ee(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Yc=(function n(t){function e(r){return new Ye(r,t)}return e.tension=function(r){return n(+r)},e})(0);function He(n,t){this._context=n,this._k=(1-t)/6}He.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:ee(this,n,t);break}this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Hc=(function n(t){function e(r){return new He(r,t)}return e.tension=function(r){return n(+r)},e})(0);function We(n,t,e){var r=n._x1,i=n._y1,o=n._x2,a=n._y2;if(n._l01_a>Bi){var s=2*n._l01_2a+3*n._l01_a*n._l12_a+n._l12_2a,l=3*n._l01_a*(n._l01_a+n._l12_a);r=(r*s-n._x0*n._l12_2a+n._x2*n._l01_2a)/l,i=(i*s-n._y0*n._l12_2a+n._y2*n._l01_2a)/l}if(n._l23_a>Bi){var u=2*n._l23_2a+3*n._l23_a*n._l12_a+n._l12_2a,f=3*n._l23_a*(n._l23_a+n._l12_a);o=(o*u+n._x1*n._l23_2a-t*n._l12_2a)/f,a=(a*u+n._y1*n._l23_2a-e*n._l12_2a)/f}n._context.bezierCurveTo(r,i,o,a,n._x2,n._y2)}function io(n,t){this._context=n,this._alpha=t}io.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3;default:We(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var Wc=(function n(t){function e(r){return t?new io(r,t):new Fe(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function oo(n,t){this._context=n,this._alpha=t}oo.prototype={areaStart:xn,areaEnd:xn,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=n,this._y3=t;break;case 1:this._point=2,this._context.moveTo(this._x4=n,this._y4=t);break;case 2:this._point=3,this._x5=n,this._y5=t;break;default:We(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var zc=(function n(t){function e(r){return t?new oo(r,t):new Ye(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function ao(n,t){this._context=n,this._alpha=t}ao.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){if(n=+n,t=+t,this._point){var e=this._x2-n,r=this._y2-t;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:We(this,n,t);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=n,this._y0=this._y1,this._y1=this._y2,this._y2=t}};var jc=(function n(t){function e(r){return t?new ao(r,t):new He(r,0)}return e.alpha=function(r){return n(+r)},e})(.5);function ku(n){this._context=n}ku.prototype={areaStart:xn,areaEnd:xn,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(n,t){n=+n,t=+t,this._point?this._context.lineTo(n,t):(this._point=1,this._context.moveTo(n,t))}};function Xi(n){return n<0?-1:1}function Vi(n,t,e){var r=n._x1-n._x0,i=t-n._x1,o=(n._y1-n._y0)/(r||i<0&&-0),a=(e-n._y1)/(i||r<0&&-0),s=(o*i+a*r)/(r+i);return(Xi(o)+Xi(a))*Math.min(Math.abs(o),Math.abs(a),.5*Math.abs(s))||0}function Zi(n,t){var e=n._x1-n._x0;return e?(3*(n._y1-n._y0)/e-t)/2:t}function Ue(n,t,e){var r=n._x0,i=n._y0,o=n._x1,a=n._y1,s=(o-r)/3;n._context.bezierCurveTo(r+s,i+s*t,o-s,a-s*e,o,a)}function qe(n){this._context=n}qe.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:Ue(this,this._t0,Zi(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(n,t){var e=NaN;if(n=+n,t=+t,!(n===this._x1&&t===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;break;case 2:this._point=3,Ue(this,Zi(this,e=Vi(this,n,t)),e);break;default:Ue(this,this._t0,e=Vi(this,n,t));break}this._x0=this._x1,this._x1=n,this._y0=this._y1,this._y1=t,this._t0=e}}};function Su(n){this._context=new so(n)}(Su.prototype=Object.create(qe.prototype)).point=function(n,t){qe.prototype.point.call(this,t,n)};function so(n){this._context=n}so.prototype={moveTo:function(n,t){this._context.moveTo(t,n)},closePath:function(){this._context.closePath()},lineTo:function(n,t){this._context.lineTo(t,n)},bezierCurveTo:function(n,t,e,r,i,o){this._context.bezierCurveTo(t,n,r,e,o,i)}};function Nu(n){this._context=n}Nu.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var n=this._x,t=this._y,e=n.length;if(e)if(this._line?this._context.lineTo(n[0],t[0]):this._context.moveTo(n[0],t[0]),e===2)this._context.lineTo(n[1],t[1]);else for(var r=Qi(n),i=Qi(t),o=0,a=1;a<e;++o,++a)this._context.bezierCurveTo(r[0][o],i[0][o],r[1][o],i[1][o],n[a],t[a]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(n,t){this._x.push(+n),this._y.push(+t)}};function Qi(n){var t,e=n.length-1,r,i=new Array(e),o=new Array(e),a=new Array(e);for(i[0]=0,o[0]=2,a[0]=n[0]+2*n[1],t=1;t<e-1;++t)i[t]=1,o[t]=4,a[t]=4*n[t]+2*n[t+1];for(i[e-1]=2,o[e-1]=7,a[e-1]=8*n[e-1]+n[e],t=1;t<e;++t)r=i[t]/o[t-1],o[t]-=r,a[t]-=r*a[t-1];for(i[e-1]=a[e-1]/o[e-1],t=e-2;t>=0;--t)i[t]=(a[t]-i[t+1])/o[t];for(o[e-1]=(n[e]+i[e-1])/2,t=0;t<e-1;++t)o[t]=2*n[t+1]-i[t+1];return[i,o]}function Cu(n,t){this._context=n,this._t=t}Cu.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(n,t){switch(n=+n,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(n,t):this._context.moveTo(n,t);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,t),this._context.lineTo(n,t);else{var e=this._x*(1-this._t)+n*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,t)}break}}this._x=n,this._y=t}};function re(n){return`<div class="wide">${n(920)}</div><div class="narrow">${n(360)}</div>`}function tt({width:n,height:t},e,r){return`<svg role="img" aria-label="${b(e)}" viewBox="0 0 ${n} ${t}">${r}</svg>`}function bn(n,t,e,r="start",i=""){return`<text x="${R(n)}" y="${R(t)}" text-anchor="${r}"${i===""?"":` class="${i}"`}>${b(e)}</text>`}function J(n,t,e,r,i){return`<line x1="${R(n)}" y1="${R(t)}" x2="${R(e)}" y2="${R(r)}" class="${i}"/>`}function et(n,t){return`<g>${n}<title>${b(t)}</title></g>`}function R(n){return String(Math.round(n*10)/10)}var uo={response:(n,t)=>`<circle cx="${R(n)}" cy="${R(t)}" r="4" class="dot response"/>`,update:(n,t)=>`<rect x="${R(n-3.5)}" y="${R(t-3.5)}" width="7" height="7" class="dot update"/>`,resolution:(n,t)=>`<path d="M${R(n)} ${R(t-5)}l5 8.5h-10z" class="dot resolution"/>`};function lo(n){let t=it.map(r=>({metric:r,points:Au(n,r)})).filter(({points:r})=>r.some(({share:i})=>i!==null));return t.length===0?"":`<p class="legend">${t.map(({metric:r})=>`<span><svg viewBox="0 0 14 14" aria-hidden="true">${uo[r](7,7)}</svg>${I[r]}</span>`).join("")}<span><svg viewBox="0 0 14 14" aria-hidden="true">${J(0,7,14,7,"goal")}</svg>Goal ${V(n.goal)}</span></p>
${re(r=>Ru(r,t,n))}`}function Au({byMonth:n},t){return n.map(({month:e,figures:r})=>{let i=r.promises[t];return{month:e,share:i.attainment,text:pn(i)}})}function Ru(n,t,e){let r=n>500?260:220,i=e.byMonth.map(({month:g})=>g),o=t.flatMap(({points:g})=>g.flatMap(({share:x})=>x??[])),a=Math.max(0,Math.floor(Math.min(e.goal,...o)*10-.5)/10),s=Ui().domain(i).range([56,n-24]).padding(i.length===1?0:.15),l=xt().domain([a,1]).range([r-34,14]),u=g=>s(g)??0,f=Math.ceil(i.length/(n>500?12:6)),h=l.ticks(4).map(g=>`${J(44,l(g),n-8,l(g),"grid")}${bn(38,l(g)+4,V(g),"end")}`),c=i.map((g,x)=>(i.length-1-x)%f===0?bn(u(g),r-12,Du(g,i),"middle"):""),d=t.map(({metric:g,points:x})=>{let v=no().defined(({share:w})=>w!==null).x(({month:w})=>u(w)).y(({share:w})=>l(w??0)).digits(1)(x),C=x.map(({month:w,share:M,text:E})=>M===null?"":et(uo[g](u(w),l(M)),`${I[g]}, ${cn(w)}: ${E}`));return`<path d="${v??""}" class="line ${g}"/>${C.join("")}`}),y=J(44,l(e.goal),n-8,l(e.goal),"goal");return tt({width:n,height:r},Ou(t,e),`${h.join("")}${y}${c.join("")}${d.join("")}`)}function Du(n,t){let[e="",r=""]=cn(n).split(" ");return n.endsWith("-01")||t.length===1?`${e} ${r}`:e}function Ou(n,{byMonth:t,goal:e}){return`Share of promises kept by month (${n.map(({metric:i})=>I[i].toLowerCase()).join(", ")}) over ${t.length} months, against a goal of ${V(e)}. The table below has the numbers.`}var Eu=[[500,120],[0,60]],ie=26,ze=8;function co(n){let t=n.bySeverity.filter(({figures:e})=>e.counted>0);return t.length===0?"":re(e=>Iu(e,n,t))}function Iu(n,t,e){let{range:r,zone:i}=t,o=n>500?104:76,a=ze+e.length*ie+28,s=Wi().domain([r.from,r.until]).range([o,n-12]),l=Uu(t,n),u=e.map(({severity:x})=>Pu(t,x.key,l)),f=Math.max(1,...u.flat().map(({records:x})=>x.length)),h=Yi().domain([0,f]).range([2.5,ie/2-2.5]),c=e.map(({severity:x},v)=>{let C=ze+v*ie+ie/2,w=(u[v]??[]).map(M=>qu(M,s(new Date((M.from+M.until)/2)),C,h(M.records.length),t));return`${bn(0,C+4,L(x))}${J(o,C,n-12,C,"grid")}<g class="rank${Math.min(x.rank,4)}">${w.join("")}</g>`}),d=or(r,i),y=Math.ceil(d.length/(n>500?13:6)),g=d.map((x,v)=>{let C=nr(`${x}-01T00:00`,i)??r.from;if(v%y!==0||C<r.from&&d.length>1)return"";let w=s(new Date(Math.max(C,r.from))),[M="",E=""]=cn(x).split(" "),_=x.endsWith("-01")?`${M} ${E}`:M;return`${J(w,ze,w,a-24,"grid")}${bn(w,a-8,_,w>n-40?"end":"start")}`});return tt({width:n,height:a},Lu(t,e),`${g.join("")}${c.join("")}`)}function Uu({range:n},t){let e=(n.until-n.from)/864e5,r=Eu.find(([i])=>t>i)?.[1]??60;return[1,7,14,28,91].find(i=>e/i<=r)??365}function Pu({incidents:n,range:t},e,r){let i=new Map;for(let o of n){if(o.severity.key!==e||o.apart!==null)continue;let a=Math.floor((o.startedAt-t.from)/(r*864e5)),s=i.get(a);s===void 0?i.set(a,[o]):s.push(o)}return[...i].map(([o,a])=>{let s=t.from+o*r*864e5;return{from:s,until:Math.min(s+r*864e5,t.until),records:a}})}function qu({from:n,until:t,records:e},r,i,o,{zone:a}){let s=e.filter(c=>c.missed).length,l=s===0?"":`<circle cx="${R(r)}" cy="${R(i)}" r="${R(o+1.5)}" class="ring"/>`,u=t-n<=864e5?Z(n,a):`${Je(n,a,"d LLL")} to ${Z(t-1,a)}`,f=`${k(e.length)} ${e.length===1?"incident":"incidents"}`,h=s===0?"":`, ${k(s)} with a missed promise`;return et(`<circle cx="${R(r)}" cy="${R(i)}" r="${R(o)}"/>${l}`,`${u}: ${f}${h}`)}function Lu({range:n,zone:t},e){let r=e.map(({severity:i,figures:o})=>`${L(i)} ${k(o.counted)}`).join(", ");return`When incidents began, from ${Z(n.from,t)} to ${Z(n.until-1,t)}: ${r}.`}var Fu=[[6e4,"1 min"],[10*6e4,"10 min"],[36e5,"1 h"],[4*36e5,"4 h"],[864e5,"24 h"],[7*864e5,"7 d"],[60*864e5,"60 d"]],wt=24,rt=6e4,Be=90*864e5,j={width:360,height:150,left:14,right:14,top:24,bottom:26};function ho(n,t){return n.bySeverity.map(({severity:e})=>Yu(n,e,t)).join("")}function Yu(n,t,e){let r=Wu(n,t,e),i=Hu(n,t,e,r!==null);if(i.length===0)return"";let o=i.filter(({isLate:u})=>!u).length,a=r===null?"Best effort":`Target ${r.text}: ${k(o)} of ${k(i.length)} in time`,s=L(t),l=`${I[e]}, ${s}: how long it took. ${a}.`;return`<figure><figcaption><strong>${b(s)}</strong> <span>${b(a)}</span></figcaption>${ju(i,r,l)}</figure>`}function Hu({incidents:n},t,e,r){return n.filter(i=>i.severity.key===t.key&&i.apart===null).flatMap(i=>{let o=e==="response"?i.responseTime:i.resolutionTime,a=r?o?.counted:o?.wall;return a==null?[]:[{taken:a,isLate:i[e]==="missed"}]})}function Wu({policy:n,at:t},e,r){let i=er(e,r);if(i===null)return null;let o=i.calendar===null?null:n.calendars.get(i.calendar)??null;return{amount:rr(i,o,o===null?t:zu(o,t)),text:i.text.trim()}}function zu(n,t){for(let e of tr(n,t))if(e.from>t)return e.from;return t}function ju(n,t,e){let r=Ee().domain([rt,Be]).range([j.left,j.width-j.right]).clamp(!0),i=Xu(n),o=xt().domain([0,Math.max(...i.map(({kept:h,late:c})=>h+c))]).range([j.height-j.bottom,j.top]),a=h=>rt*(Be/rt)**(h/wt),s=j.height-j.bottom,l=i.map(({kept:h,late:c},d)=>{if(h+c===0)return"";let[y,g]=[R(r(a(d))+.5),R(r(a(d+1))-r(a(d))-1)],x=(C,w,M)=>w===C?"":`<rect x="${y}" y="${R(o(w))}" width="${g}" height="${R(o(C)-o(w))}" class="${M}"/>`,v=`${Bu(d,a)}: ${k(h+c)}${c===0?"":`, ${k(c)} of them missed`}`;return et(`${x(0,h,"bar")}${x(h,h+c,"late")}`,v)}),u=Fu.map(([h,c],d)=>{let y=r(h);return`${J(y,s,y,s+4,"axis")}${bn(d===0?0:y,s+17,c,d===0?"start":"middle")}`}),f=t===null?"":J(r(t.amount),j.top-10,r(t.amount),s,"goal");return tt(j,e,`${J(j.left,s,j.width-j.right,s,"axis")}${l.join("")}${f}${u.join("")}`)}function Bu(n,t){return n===0?`up to ${tn(t(1))}`:n===wt-1?`${D(t(n))} and more`:`${D(t(n))} to ${D(t(n+1))}`}function Xu(n){let t=Array.from({length:wt},()=>({kept:0,late:0}));for(let{taken:e,isLate:r}of n){let i=Math.log(Math.max(e,rt)/rt)/Math.log(Be/rt),o=Math.min(wt-1,Math.floor(i*wt)),a=t[o]??{kept:0,late:0};t[o]=r?{...a,late:a.late+1}:{...a,kept:a.kept+1}}return t}var mo=`:root {
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
  font-size: 27px;
  line-height: 1.2;
  font-variant-numeric: tabular-nums;
}
.tiles .name {
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
tbody th,
td[data-name="Severity"] {
  white-space: nowrap;
}
.named tbody th:has(a) {
  font-weight: 400;
}
.cards tbody th a {
  font-weight: 600;
}
.named tbody th {
  min-width: 210px;
  white-space: normal;
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
    font-size: 21px;
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
    white-space: nowrap;
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
  td[data-name="Late by"] {
    min-width: 0;
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
    font-size: 17pt;
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
`;var oe=200;function Af(n){let t=`Promises kept${n.isPublic&&n.isPrivate?"":`: ${n.repository}`}`,e=[Gu(n),Dn("Month by month",lo(n),Ju(n)),Dn("By severity",nl(n),el(n)),Dn("How long it took",rl(n),il(n)),Dn("When incidents began",co(n),Qu),Dn("Open promises",ol(n)),Dn("Missed promises",al(n)),Dn("Time and follow-up",sl(n))];return Zu(t,mo,`${e.join(`
`)}
${ul(n)}`)}function Zu(n,t,e){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Incident SLO">
<title>${b(n)}</title>
<style>${t}</style>
</head>
<body>
<main class="page">
${e}
</main>
</body>
</html>
`}function Dn(n,t,...e){return t===""?"":`<section><h2>${b(n)}</h2>
${[t,...e].join(`
`)}
</section>`}var Qu='<p class="quiet">A larger dot is more incidents; a ring means that a promise of one of them was missed.</p>';function Gu(n){let{range:t,zone:e,total:r,goal:i,at:o,isPublic:a,isPrivate:s}=n,l=a&&s?"":` <a href="${b(n.url)}">${b(n.repository)}</a>,`,{all:u}=r.promises,f=u.attainment===null?"No promise has fallen due yet.":`<strong>${b(V(u.attainment))}</strong> of promises were kept: ${k(u.met)} of ${k(u.met+u.missed)}. The goal is ${V(i)}.`,h=[...it.flatMap(c=>Ku(I[c],r.promises[c],i)),Xe("Mean time to answer",D(r.response.wall.mean),`${k(r.response.wall.count)} answered`),Xe("Mean time to restore",D(r.restore.mean),`${k(r.restore.count)} resolved`)];return`<header><h1>Promises kept</h1>
<p class="quiet">${l} ${b(Z(t.from,e))} to ${b(Z(t.until-1,e))}. As of ${ae(o)}.</p>
<p>${f} ${b(se(r))}</p></header>
<ul class="tiles">${h.join("")}</ul>`}function Ku(n,t,e){let r=t.met+t.missed;if(r===0)return[];let i=t.attainment!==null&&t.attainment<e,o=t.missed===0?`all ${k(r)} kept`:`${k(t.met)} of ${k(r)} kept, ${k(t.missed)} missed`;return[Xe(n,V(t.attainment),o,i)]}function Xe(n,t,e,r=!1){return`<li><span class="name">${b(n)}</span><b${r?' class="bad"':""}>${b(t)}</b><span class="quiet">${b(e)}</span></li>`}function po({total:n}){return[...it.filter(e=>n.promises[e].attainment!==null),"all"]}function yo(n){return["Incidents",...n.map(t=>I[t])]}function Ju(n){let t=po(n);return Ze(["Month",...yo(t)],n.byMonth.map(({month:e,figures:r})=>[b(cn(e)),...Ve(r,t)]))}function nl(n){let t=po(n),e=n.bySeverity.map(({severity:r,figures:i})=>[b(L(r)),...Ve(i,t)]);return Ze(["Severity",...yo(t)],[...e,["All",...Ve(n.total,t)]])}function Ve({counted:n,promises:t},e){return[k(n),...e.map(r=>tl(t[r]))]}function tl({met:n,missed:t,attainment:e}){return n+t===0?"\u2013":`${V(e)} <small>${k(n)} of ${k(n+t)}</small>`}function el({total:n}){return n.excluded+n.withdrawn===0&&n.excludedTime.length===0?"":`<p class="quiet">${k(n.excluded)} excluded and ${k(n.withdrawn)} withdrawn incidents are counted apart. Had no exclusion counted: ${b(pn(n.withExclusions.all))}.</p>`}function rl(n){let e=["response","resolution"].map(r=>{let i=ho(n,r);return i===""?"":`<h3>${I[r]}</h3><div class="grid-charts">${i}</div>`}).filter(r=>r!=="");return e.length===0?"":`<p class="quiet">How many incidents took how long, on the promise's clock, without closed hours and pauses; for best effort by the wall. The dashed line is the target, red is what missed it.</p>${e.join("")}`}function il({bySeverity:n,total:t}){let e=[...n.map(({severity:r,figures:i})=>[L(r),i]),["All",t]].flatMap(([r,{response:i,resolution:o}])=>[...i.wall.count===0?[]:[go(r,I.response,i)],...o.wall.count===0?[]:[go(r,I.resolution,o)]]);return e.length===0?"":`<h3>In numbers</h3>${Qe(["Severity","What","Incidents","Median","90% within","Median, counted","90% within, counted"],e)}`}function go(n,t,{wall:e,counted:r}){return[b(n),t,k(e.count),D(e.median),D(e.p90),tn(r.median),tn(r.p90)]}function ol(n){let t=kt(n),e=t.slice(0,oe).map(({record:r,promise:i})=>[_o(r),b(L(r.severity)),I[i.metric],ae(i.due)]);return e.length===0?"":`${Qe(["Incident","Severity","Promise","Due"],e)}${xo(t.length)}`}function al(n){let t=Tt(n),e=t.slice(0,oe).map(({record:r,miss:i})=>[_o(r),b(L(i.severity)),`${I[i.metric]}${i.promised===null?"":`, ${b(i.promised)}`}`,i.due===null?"\u2013":ae(i.due),`${D(i.late)}${i.endedAt===null?", still open":""}`,b(St(i))]);return e.length===0?"":`${Qe(["Incident","Severity","Promise","Due","Late by","Why"],e)}${xo(t.length)}`}function _o({number:n,url:t,title:e}){return t===""?`Incident ${n}`:`<a href="${b(t)}">#${n}</a> ${b(ir(e,90))}`}function xo(n){return n>oe?`<p class="quiet">\u2026 and ${k(n-oe)} more.</p>`:""}function sl({total:n,isPublic:t}){let{atSeverity:e,paused:r,excludedTime:i,rca:o}=n,a=[...e.map(({severity:u,time:f})=>["Time at a severity",b(L(u)),D(f)]),...r.map(({reason:u,time:f})=>["Paused",b(u),D(f)]),...i.map(({reason:u,time:f})=>["Excluded",b(u),D(f)])],s=a.length===0?"":Ze(["What","Which","In all"],a);return`${t||o.wanted===0?"":`<p>Root cause analyses: ${o.wanted} wanted, ${o.done} done, ${o.open} open, ${o.overdue} overdue, ${o.missing} never opened, ${o.dropped} closed without one.</p>`}${s}`}function ul({zone:n,policy:t,at:e}){let r=t.source.type==="file"?t.source.path:`the built-in policy ${t.source.name}`;return`<footer><h2>How this is counted</h2><ul>${[...ue,`Months begin in ${n}. The policy is ${r}.`,"Verdicts stand as they were written down when they were reached; a later change of policy does not touch them."].map(o=>`<li>${b(o)}</li>`).join("")}</ul><p>Made by Incident SLO, ${ae(e)}.</p></footer>`}function ae(n){return`<time datetime="${Ke(n)}">${b(Pn(n))}</time>`}function Ze(n,t){return`<div class="scroll" role="region" aria-label="${b(n[0]??"")} table" tabindex="0"><table><thead>${bo(n)}</thead><tbody>${t.map(e=>wo(e,n,!1)).join("")}</tbody></table></div>`}function Qe(n,t){return`<table class="cards${n[0]==="Incident"?" named":""}"><thead>${bo(n)}</thead><tbody>${t.map(e=>wo(e,n,!0)).join("")}</tbody></table>`}function bo(n){return`<tr>${n.map(t=>`<th scope="col">${b(t)}</th>`).join("")}</tr>`}function wo(n,t,e){let r=n.slice(1).map((i,o)=>{let a=t[o+1]??"";return`<td${e?` data-name="${b(a)}"`:""}${a==="Why"?' class="why"':""}>${i}</td>`});return`<tr><th scope="row">${n[0]??""}</th>${r.join("")}</tr>`}export{dl as a,mo as b,Af as c,Zu as d};
