import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{f as P}from"./chunk-Z6QEATYF.js";import{b as Yt,c as Ie,d as Gt}from"./chunk-Y7CRFQTT.js";var ct=Yt((fo,at)=>{"use strict";var En=/^xn--/,Fn=/[^\0-\x7F]/,yn=/[\x2E\u3002\uFF0E\uFF61]/g,Tn={overflow:"Overflow: input needs wider integers to process","not-basic":"Illegal input >= 0x80 (not a basic code point)","invalid-input":"Invalid input"},Ce=35,L=Math.floor,Ae=String.fromCharCode;function O(e){throw new RangeError(Tn[e])}function Bn(e,t){let n=[],o=e.length;for(;o--;)n[o]=t(e[o]);return n}function rt(e,t){let n=e.split("@"),o="";n.length>1&&(o=n[0]+"@",e=n[1]),e=e.replace(yn,".");let r=e.split("."),i=Bn(r,t).join(".");return o+i}function it(e){let t=[],n=0,o=e.length;for(;n<o;){let r=e.charCodeAt(n++);if(r>=55296&&r<=56319&&n<o){let i=e.charCodeAt(n++);(i&64512)==56320?t.push(((r&1023)<<10)+(i&1023)+65536):(t.push(r),n--)}else t.push(r)}return t}var Sn=e=>String.fromCodePoint(...e),zn=function(e){return e>=48&&e<58?26+(e-48):e>=65&&e<91?e-65:e>=97&&e<123?e-97:36},nt=function(e,t){return e+22+75*(e<26)-((t!=0)<<5)},ot=function(e,t,n){let o=0;for(e=n?L(e/700):e>>1,e+=L(e/t);e>Ce*26>>1;o+=36)e=L(e/Ce);return L(o+(Ce+1)*e/(e+38))},st=function(e){let t=[],n=e.length,o=0,r=128,i=72,s=e.lastIndexOf("-");s<0&&(s=0);for(let u=0;u<s;++u)e.charCodeAt(u)>=128&&O("not-basic"),t.push(e.charCodeAt(u));for(let u=s>0?s+1:0;u<n;){let a=o;for(let h=1,f=36;;f+=36){u>=n&&O("invalid-input");let p=zn(e.charCodeAt(u++));p>=36&&O("invalid-input"),p>L((2147483647-o)/h)&&O("overflow"),o+=p*h;let d=f<=i?1:f>=i+26?26:f-i;if(p<d)break;let l=36-d;h>L(2147483647/l)&&O("overflow"),h*=l}let c=t.length+1;i=ot(o-a,c,a==0),L(o/c)>2147483647-r&&O("overflow"),r+=L(o/c),o%=c,t.splice(o++,0,r)}return String.fromCodePoint(...t)},ut=function(e){let t=[];e=it(e);let n=e.length,o=128,r=0,i=72;for(let a of e)a<128&&t.push(Ae(a));let s=t.length,u=s;for(s&&t.push("-");u<n;){let a=2147483647;for(let h of e)h>=o&&h<a&&(a=h);let c=u+1;a-o>L((2147483647-r)/c)&&O("overflow"),r+=(a-o)*c,o=a;for(let h of e)if(h<o&&++r>2147483647&&O("overflow"),h===o){let f=r;for(let p=36;;p+=36){let d=p<=i?1:p>=i+26?26:p-i;if(f<d)break;let l=f-d,w=36-d;t.push(Ae(nt(d+l%w,0))),f=L(l/w)}t.push(Ae(nt(f,0))),i=ot(r,c,u===s),r=0,++u}++r,++o}return t.join("")},In=function(e){return rt(e,function(t){return En.test(t)?st(t.slice(4).toLowerCase()):t})},Mn=function(e){return rt(e,function(t){return Fn.test(t)?"xn--"+ut(t):t})},jn={version:"2.3.1",ucs2:{decode:it,encode:Sn},decode:st,encode:ut,toASCII:Mn,toUnicode:In};at.exports=jn});var Li=`:root {
  --bg: #ffffff;
  --muted-bg: #f6f8fa;
  --fg: #1f2328;
  --muted: #59636e;
  --line: #d1d9e0;
  --soft: #d1d9e0b3;
  --link: #0969da;
  --open: #1a7f37;
  --done: #8250df;
  --closed: #59636e;
  --bot-head: #f6f8fa;
  --code: #818b981f;
  --crit: #d1242f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0d1117;
    --muted-bg: #151b23;
    --fg: #f0f6fc;
    --muted: #9198a1;
    --line: #3d444d;
    --soft: #3d444db3;
    --link: #4493f8;
    --open: #3fb950;
    --done: #ab7df8;
    --closed: #9198a1;
    --bot-head: #151b23;
    --code: #656c7633;
    --crit: #f85149;
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
    14px / 1.5 -apple-system,
    BlinkMacSystemFont,
    "Segoe UI",
    "Noto Sans",
    Helvetica,
    Arial,
    sans-serif,
    "Apple Color Emoji",
    "Segoe UI Emoji";
}
a {
  color: var(--link);
  text-decoration: none;
}
a:hover {
  text-decoration: underline;
}
.top {
  background: var(--muted-bg);
  border-bottom: 1px solid var(--line);
  padding: 16px 32px 0;
}
.path {
  font-size: 16px;
}
.path i {
  color: var(--muted);
  font-style: normal;
}
.counter {
  margin-left: 10px;
  padding: 1px 8px;
  border: 1px solid var(--line);
  border-radius: 2em;
  font-size: 12px;
  color: var(--muted);
}
nav {
  display: flex;
  gap: 8px;
  margin-top: 12px;
}
nav a {
  padding: 8px 10px;
  color: var(--fg);
  border-bottom: 2px solid transparent;
}
nav a.here {
  border-bottom-color: #fd8c73;
  font-weight: 600;
}
nav a:hover {
  text-decoration: none;
  background: var(--code);
  border-radius: 6px 6px 0 0;
}
main {
  max-width: 1216px;
  margin: 0 auto;
  padding: 24px 32px 64px;
}
.title {
  border-bottom: 1px solid var(--soft);
  margin-bottom: 24px;
}
.title h1 {
  margin: 0 0 8px;
  font-size: 32px;
  font-weight: 400;
  line-height: 1.25;
  overflow-wrap: anywhere;
}
.title .number {
  color: var(--muted);
  font-weight: 300;
}
.title p {
  margin: 0 0 16px;
  color: var(--muted);
}
.title p strong {
  color: var(--fg);
}
.state {
  display: inline-flex;
  align-items: center;
  gap: 4px;
  margin-right: 8px;
  padding: 5px 12px;
  border-radius: 2em;
  color: #fff;
  font-weight: 500;
}
.state.open {
  background: #1f883d;
}
.state.done {
  background: #8250df;
}
.state.muted {
  background: #59636e;
}
.icon {
  vertical-align: text-bottom;
  flex: none;
}
.icon.open {
  color: var(--open);
}
.icon.done {
  color: var(--done);
}
.icon.muted {
  color: var(--closed);
}
.columns {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 256px;
  gap: 24px;
}
.thread {
  position: relative;
  padding-left: 56px;
}
.thread::before {
  content: "";
  position: absolute;
  left: 72px;
  top: 16px;
  bottom: 0;
  width: 2px;
  background: var(--soft);
}
.comment {
  position: relative;
  margin-bottom: 16px;
}
.avatar {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  border-radius: 50%;
  color: #fff;
  font-weight: 600;
  letter-spacing: 0.02em;
  vertical-align: middle;
  flex: none;
}
.comment > .avatar {
  position: absolute;
  left: -56px;
  top: 0;
}
.avatar.bot {
  border-radius: 6px;
}
.box {
  position: relative;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--bg);
}
.box .head {
  padding: 8px 16px;
  background: var(--muted-bg);
  border-bottom: 1px solid var(--line);
  border-radius: 6px 6px 0 0;
  color: var(--muted);
}
.box .head strong {
  color: var(--fg);
}
.badge {
  margin-left: 6px;
  padding: 0 7px;
  border: 1px solid var(--line);
  border-radius: 2em;
  font-size: 12px;
  font-weight: 500;
  color: var(--muted);
}
.reactions {
  padding: 0 16px 12px;
}
.reactions span {
  padding: 2px 8px;
  border: 1px solid var(--line);
  border-radius: 2em;
  font-size: 12px;
  color: var(--muted);
}
.event {
  position: relative;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px;
  margin-left: 16px;
  padding: 8px 0 8px 24px;
  color: var(--muted);
  background: linear-gradient(var(--bg), var(--bg)) 2px 0 / calc(100% - 2px) 0 no-repeat;
}
.event + .comment {
  margin-top: 8px;
}
.event strong {
  color: var(--fg);
}
.sign {
  position: absolute;
  left: -15px;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 32px;
  height: 32px;
  border: 2px solid var(--bg);
  border-radius: 50%;
  background: var(--muted-bg);
  color: var(--muted);
}
.sign.done {
  background: #8250df;
  color: #fff;
}
.sign.open {
  background: #1f883d;
  color: #fff;
}
.sign.muted {
  background: #59636e;
  color: #fff;
}
.event .avatar {
  margin-left: 8px;
}
.label {
  display: inline-block;
  padding: 0 7px;
  border-radius: 2em;
  font-size: 12px;
  font-weight: 500;
  line-height: 18px;
  white-space: nowrap;
}
aside section {
  padding-bottom: 16px;
  margin-bottom: 16px;
  border-bottom: 1px solid var(--soft);
  color: var(--muted);
  font-size: 12px;
}
aside h2 {
  margin: 0 0 8px;
  font-size: 12px;
  font-weight: 600;
  color: var(--muted);
}
.person {
  display: flex;
  align-items: center;
  gap: 6px;
  color: var(--fg);
  margin-bottom: 4px;
}
.markdown {
  padding: 16px;
  overflow-wrap: break-word;
}
.markdown > :first-child {
  margin-top: 0;
}
.markdown > :last-child {
  margin-bottom: 0;
}
.markdown p,
.markdown ul,
.markdown ol,
.markdown blockquote,
.markdown pre,
.markdown details {
  margin: 0 0 16px;
}
.markdown h1,
.markdown h2,
.markdown h3,
.markdown h4 {
  margin: 24px 0 16px;
  line-height: 1.25;
  font-weight: 600;
}
.markdown h1 {
  font-size: 2em;
}
.markdown h2 {
  font-size: 1.5em;
  padding-bottom: 0.3em;
  border-bottom: 1px solid var(--soft);
}
.markdown h3 {
  font-size: 1.25em;
}
.markdown ul,
.markdown ol {
  padding-left: 2em;
}
.markdown li > p {
  margin-top: 16px;
}
.markdown li + li {
  margin-top: 0.25em;
}
.markdown .task {
  list-style: none;
}
.markdown .task input {
  margin: 0 0.2em 0.25em -1.4em;
  vertical-align: middle;
}
.markdown blockquote {
  padding: 0 1em;
  color: var(--muted);
  border-left: 0.25em solid var(--line);
}
.markdown blockquote > :last-child {
  margin-bottom: 0;
}
.markdown table {
  display: block;
  width: max-content;
  max-width: 100%;
  overflow: auto;
  margin: 0 0 16px;
  border-spacing: 0;
  border-collapse: collapse;
}
.markdown th,
.markdown td {
  padding: 6px 13px;
  border: 1px solid var(--line);
}
.markdown th {
  font-weight: 600;
}
.markdown tr {
  background: var(--bg);
}
.markdown tbody tr:nth-child(2n) {
  background: var(--muted-bg);
}
.markdown code {
  padding: 0.2em 0.4em;
  border-radius: 6px;
  background: var(--code);
  font:
    85% ui-monospace,
    SFMono-Regular,
    "SF Mono",
    Menlo,
    Consolas,
    "Liberation Mono",
    monospace;
}
.markdown pre {
  padding: 16px;
  overflow: auto;
  border-radius: 6px;
  background: var(--muted-bg);
  line-height: 1.45;
}
.markdown pre code {
  padding: 0;
  background: none;
}
.markdown hr {
  height: 0.25em;
  margin: 24px 0;
  border: 0;
  background: var(--line);
}
.markdown summary {
  cursor: pointer;
}
.markdown img {
  max-width: 100%;
}
.gantt {
  margin: 0 0 16px;
  padding: 16px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--muted-bg);
  font-size: 12px;
}
.gantt-row {
  display: grid;
  grid-template-columns: 110px 1fr;
  align-items: center;
  min-height: 26px;
}
.gantt-bars {
  position: relative;
  height: 20px;
  border-left: 1px solid var(--line);
  border-right: 1px solid var(--line);
}
.gantt-bars b {
  position: absolute;
  top: 1px;
  bottom: 1px;
  overflow: hidden;
  border-radius: 3px;
  padding: 0 5px;
  color: #fff;
  font-weight: 500;
  line-height: 18px;
  white-space: nowrap;
  text-overflow: ellipsis;
  background: #0969da;
}
.gantt-bars b[style] {
  padding: 0;
  text-indent: 5px;
  border-right: 1px solid var(--muted-bg);
}
.gantt-bars b.done {
  background: #1a7f37;
}
.gantt-bars b.crit {
  background: #cf222e;
}
.gantt-scale {
  display: flex;
  justify-content: space-between;
  color: var(--muted);
}
.gantt-scale i {
  font-style: normal;
}
.list,
.mail {
  border: 1px solid var(--line);
  border-radius: 6px;
  margin-bottom: 24px;
  overflow: hidden;
}
.list .head {
  display: flex;
  gap: 16px;
  padding: 16px;
  background: var(--muted-bg);
  color: var(--muted);
}
.list .head strong {
  color: var(--fg);
}
.row {
  display: flex;
  gap: 8px;
  padding: 10px 16px;
  border-top: 1px solid var(--line);
}
.row .icon {
  margin-top: 4px;
}
.row p {
  margin: 2px 0 0;
  font-size: 12px;
  color: var(--muted);
}
.row a {
  color: var(--fg);
  font-size: 16px;
}
.intro {
  color: var(--muted);
}
.intro strong {
  color: var(--fg);
}
.mail h2 {
  margin: 0;
  padding: 12px 16px;
  font-size: 16px;
  background: var(--muted-bg);
  border-bottom: 1px solid var(--line);
}
.mail dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 2px 16px;
  margin: 0;
  padding: 12px 16px;
  color: var(--muted);
  font-size: 12px;
  border-bottom: 1px solid var(--line);
}
.mail dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.mail iframe {
  display: block;
  width: 100%;
  border: 0;
  background: #fff;
}
.mail details {
  padding: 12px 16px;
  border-top: 1px solid var(--line);
}
.mail summary {
  cursor: pointer;
}
.mail pre {
  white-space: pre-wrap;
  font:
    12px / 1.5 ui-monospace,
    SFMono-Regular,
    Menlo,
    Consolas,
    monospace;
}
@media (max-width: 760px) {
  main {
    padding: 16px;
  }
  .columns {
    grid-template-columns: minmax(0, 1fr);
  }
  .thread {
    padding-left: 0;
  }
  .comment > .avatar {
    display: none;
  }
  .thread::before {
    left: 16px;
  }
  aside {
    border-top: 1px solid var(--soft);
    padding-top: 16px;
  }
}
`;var me={};Ie(me,{decode:()=>H,encode:()=>$,format:()=>W,parse:()=>Y});var Me={};function Vt(e){let t=Me[e];if(t)return t;t=Me[e]=[];for(let n=0;n<128;n++){let o=String.fromCharCode(n);t.push(o)}for(let n=0;n<e.length;n++){let o=e.charCodeAt(n);t[o]="%"+("0"+o.toString(16).toUpperCase()).slice(-2)}return t}function ie(e,t){typeof t!="string"&&(t=ie.defaultChars);let n=Vt(t);return e.replace(/(%[a-f0-9]{2})+/gi,function(o){let r="";for(let i=0,s=o.length;i<s;i+=3){let u=parseInt(o.slice(i+1,i+3),16);if(u<128){r+=n[u];continue}if((u&224)===192&&i+3<s){let a=parseInt(o.slice(i+4,i+6),16);if((a&192)===128){let c=u<<6&1984|a&63;c<128?r+="\uFFFD\uFFFD":r+=String.fromCharCode(c),i+=3;continue}}if((u&240)===224&&i+6<s){let a=parseInt(o.slice(i+4,i+6),16),c=parseInt(o.slice(i+7,i+9),16);if((a&192)===128&&(c&192)===128){let h=u<<12&61440|a<<6&4032|c&63;h<2048||h>=55296&&h<=57343?r+="\uFFFD\uFFFD\uFFFD":r+=String.fromCharCode(h),i+=6;continue}}if((u&248)===240&&i+9<s){let a=parseInt(o.slice(i+4,i+6),16),c=parseInt(o.slice(i+7,i+9),16),h=parseInt(o.slice(i+10,i+12),16);if((a&192)===128&&(c&192)===128&&(h&192)===128){let f=u<<18&1835008|a<<12&258048|c<<6&4032|h&63;f<65536||f>1114111?r+="\uFFFD\uFFFD\uFFFD\uFFFD":(f-=65536,r+=String.fromCharCode(55296+(f>>10),56320+(f&1023))),i+=9;continue}}r+="\uFFFD"}return r})}ie.defaultChars=";/?:@&=+$,#";ie.componentChars="";var H=ie;var je={};function Qt(e){let t=je[e];if(t)return t;t=je[e]=[];for(let n=0;n<128;n++){let o=String.fromCharCode(n);/^[0-9a-z]$/i.test(o)?t.push(o):t.push("%"+("0"+n.toString(16).toUpperCase()).slice(-2))}for(let n=0;n<e.length;n++)t[e.charCodeAt(n)]=e[n];return t}function oe(e,t,n){typeof t!="string"&&(n=t,t=oe.defaultChars),typeof n>"u"&&(n=!0);let o=Qt(t),r="";for(let i=0,s=e.length;i<s;i++){let u=e.charCodeAt(i);if(n&&u===37&&i+2<s&&/^[0-9a-f]{2}$/i.test(e.slice(i+1,i+3))){r+=e.slice(i,i+3),i+=2;continue}if(u<128){r+=o[u];continue}if(u>=55296&&u<=57343){if(u>=55296&&u<=56319&&i+1<s){let a=e.charCodeAt(i+1);if(a>=56320&&a<=57343){r+=encodeURIComponent(e[i]+e[i+1]),i++;continue}}r+="%EF%BF%BD";continue}r+=encodeURIComponent(e[i])}return r}oe.defaultChars=";/?:@&=+$,-_.!~*'()#";oe.componentChars="-_.!~*'()";var $=oe;function W(e){let t="";return t+=e.protocol||"",t+=e.slashes?"//":"",t+=e.auth?e.auth+"@":"",e.hostname&&e.hostname.indexOf(":")!==-1?t+="["+e.hostname+"]":t+=e.hostname||"",t+=e.port?":"+e.port:"",t+=e.pathname||"",t+=e.search||"",t+=e.hash||"",t}function se(){this.protocol=null,this.slashes=null,this.auth=null,this.port=null,this.hostname=null,this.hash=null,this.search=null,this.pathname=null}var en=/^([a-z0-9.+-]+:)/i,tn=/:[0-9]*$/,nn=/^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/,rn=["<",">",'"',"`"," ","\r",`
`,"	"],on=["{","}","|","\\","^","`"].concat(rn),sn=["'"].concat(on),Le=["%","/","?",";","#"].concat(sn),Je=["/","?","#"],un=255,Ne=/^[+a-z0-9A-Z_-]{0,63}$/,an=/^([+a-z0-9A-Z_-]{0,63})(.*)$/,Pe={javascript:!0,"javascript:":!0},$e={http:!0,https:!0,ftp:!0,gopher:!0,file:!0,"http:":!0,"https:":!0,"ftp:":!0,"gopher:":!0,"file:":!0};function cn(e,t){if(e&&e instanceof se)return e;let n=new se;return n.parse(e,t),n}se.prototype.parse=function(e,t){let n,o,r,i=e;if(i=i.trim(),!t&&e.split("#").length===1){let c=nn.exec(i);if(c)return this.pathname=c[1],c[2]&&(this.search=c[2]),this}let s=en.exec(i);if(s&&(s=s[0],n=s.toLowerCase(),this.protocol=s,i=i.substr(s.length)),(t||s||i.match(/^\/\/[^@\/]+@[^@\/]+/))&&(r=i.substr(0,2)==="//",r&&!(s&&Pe[s])&&(i=i.substr(2),this.slashes=!0)),!Pe[s]&&(r||s&&!$e[s])){let c=-1;for(let l=0;l<Je.length;l++)o=i.indexOf(Je[l]),o!==-1&&(c===-1||o<c)&&(c=o);let h,f;c===-1?f=i.lastIndexOf("@"):f=i.lastIndexOf("@",c),f!==-1&&(h=i.slice(0,f),i=i.slice(f+1),this.auth=h),c=-1;for(let l=0;l<Le.length;l++)o=i.indexOf(Le[l]),o!==-1&&(c===-1||o<c)&&(c=o);c===-1&&(c=i.length),i[c-1]===":"&&c--;let p=i.slice(0,c);i=i.slice(c),this.parseHost(p),this.hostname=this.hostname||"";let d=this.hostname[0]==="["&&this.hostname[this.hostname.length-1]==="]";if(!d){let l=this.hostname.split(/\./);for(let w=0,g=l.length;w<g;w++){let _=l[w];if(_&&!_.match(Ne)){let R="";for(let x=0,m=_.length;x<m;x++)_.charCodeAt(x)>127?R+="x":R+=_[x];if(!R.match(Ne)){let x=l.slice(0,w),m=l.slice(w+1),k=_.match(an);k&&(x.push(k[1]),m.unshift(k[2])),m.length&&(i=m.join(".")+i),this.hostname=x.join(".");break}}}}this.hostname.length>un&&(this.hostname=""),d&&(this.hostname=this.hostname.substr(1,this.hostname.length-2))}let u=i.indexOf("#");u!==-1&&(this.hash=i.substr(u),i=i.slice(0,u));let a=i.indexOf("?");return a!==-1&&(this.search=i.substr(a),i=i.slice(0,a)),i&&(this.pathname=i),$e[n]&&this.hostname&&!this.pathname&&(this.pathname=""),this};se.prototype.parseHost=function(e){let t=tn.exec(e);t&&(t=t[0],t!==":"&&(this.port=t.substr(1)),e=e.substr(0,e.length-t.length)),e&&(this.hostname=e)};var Y=cn;var _e={};Ie(_e,{Any:()=>ge,Cc:()=>xe,Cf:()=>ln,P:()=>G,S:()=>be,Z:()=>ke});var ge=/[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/,xe=/[\0-\x1F\x7F-\x9F]/,ln=/[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/,G=/[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/,be=/[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/,ke=/[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;var hn=[8364,0,8218,402,8222,8230,8224,8225,710,8240,352,8249,338,0,381,0,0,8216,8217,8220,8221,8226,8211,8212,732,8482,353,8250,339,0,382,376];function fn(e){return e===0||e>=55296&&e<=57343||e>1114111}function Oe(e){return fn(e)?65533:e>=128&&e<=159&&hn[e-128]||e}function Ue(e){return e-1>>>0<127||e-160>>>0<55136?String.fromCharCode(e):String.fromCodePoint(Oe(e))}var j=(()=>{let e=new Uint8Array(127),t=0;for(let n=33;n<=126;n++)n!==34&&n!==36&&n!==92&&(e[n]=t++);return e})();function qe(e,t,n,o,r,i){let u=e.length,a=i*90,c=0,h=()=>{let A=j[e.charCodeAt(c++)];return A<i?A:A*91-a+j[e.charCodeAt(c++)]},f=n-o,p=n+r,d=new Int32Array(p);d.fill(-1,o,i),d.fill(-1,i+f,p);let l=new Int32Array(p),w=new Int32Array(p);function g(A,T){let D=0,B=T,M=T+A;for(;B<M;){let I=j[e.charCodeAt(c++)];if(I<89)D+=I,d[B++]=D;else if(I===89){let z=j[e.charCodeAt(c++)]+2;for(;z--;)d[B++]=++D}else{let z=j[e.charCodeAt(c++)];D+=89+(z<90?z*91+j[e.charCodeAt(c++)]:j[e.charCodeAt(c++)]*8281+j[e.charCodeAt(c++)]*91+j[e.charCodeAt(c++)]),d[B++]=D}}}g(o,0),g(f,i);let _=new Int32Array(r*2),R=0,x=0;function m(A,T){for(let D=0;D<A;D++){let B=T+D,M=h(),I=h();_[x*2]=M,_[x*2+1]=I,x+=1,l[B]=R;let z=(d[M]<0?w[M]:1)+(d[I]<0?w[I]:1);w[B]=z,R+=z}}m(r-i+o,i+f),m(i-o,o);let k=new Uint16Array(R),v=0;for(let A=0;A<x;A++)for(let T=0;T<2;T++){let D=_[A*2+T],B=d[D];if(B<0){let M=l[D],I=M+w[D];for(;M<I;)k[v++]=k[M++]}else k[v++]=B}let C=new Uint16Array(t),F=0;for(;c<u;){let A=j[e.charCodeAt(c++)];A>=i&&(A=A*91-a+j[e.charCodeAt(c++)]);let T=d[A];if(T<0){let D=l[A],B=D+w[A];for(;D<B;)C[F++]=k[D++]}else C[F++]=T}return C}var Ze=qe("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P",13494,2713,49,25,61);var y;(function(e){e[e.VALUE_LENGTH=49152]="VALUE_LENGTH",e[e.FLAG13=8192]="FLAG13",e[e.BRANCH_LENGTH=8064]="BRANCH_LENGTH",e[e.JUMP_TABLE=127]="JUMP_TABLE",e[e.VALUE_MASK=8191]="VALUE_MASK"})(y||(y={}));var S;(function(e){e[e.AMP=38]="AMP",e[e.NUM=35]="NUM",e[e.SEMI=59]="SEMI",e[e.EQUALS=61]="EQUALS",e[e.ZERO=48]="ZERO",e[e.NINE=57]="NINE",e[e.LOWER_A=97]="LOWER_A",e[e.LOWER_X=120]="LOWER_X"})(S||(S={}));var ue=32,He=21,dn=2097151,Re=2047,Ye=0;function pn(e){let t=e>>>He;return t===Re?Ye:t}function Ge(e){return e-S.ZERO>>>0<=9}function mn(e){return(e|ue)-S.LOWER_A>>>0<=5}function Ke(e){return(e|ue)-S.LOWER_A>>>0<=25}function gn(e){return e===S.EQUALS||Ke(e)||Ge(e)}var We;(function(e){e[e.EntityStart=0]="EntityStart",e[e.NumericStart=1]="NumericStart",e[e.NumericDecimal=2]="NumericDecimal",e[e.NumericHex=3]="NumericHex",e[e.NamedEntity=4]="NamedEntity"})(We||(We={}));var ve;(function(e){e[e.Legacy=0]="Legacy",e[e.Strict=1]="Strict",e[e.Attribute=2]="Attribute"})(ve||(ve={}));function xn(e,t,n,o){let r=(t&y.BRANCH_LENGTH)>>7,i=t&y.JUMP_TABLE;if(i){if(r===0)return o===i?n:-1;let a=o-i;if(a>>>0>=r)return-1;let c=e[n+a];return c===0?-1:n+r+c-1&65535}if(r===0)return-1;let s=r+1>>1,u=n+s+r;for(let a=0;a<r;a++){let h=e[n+(a>>1)]>>((a&1)<<3)&255;if(h===o){let f=n+s+a;return u+e[f]&65535}if(h>o)return-1}return-1}function Xe(e,t,n){return n===1?String.fromCharCode(e[t]&y.VALUE_MASK):n===2?String.fromCharCode(e[t+1]):String.fromCharCode(e[t+1],e[t+2])}function bn(e,t,n){let o=t+1,r=0,i=o;if(o<n&&(e.charCodeAt(o)|ue)===S.LOWER_X)for(o+=1,i=o;o<n;){let u=e.charCodeAt(o);if(Ge(u))r=r*16+(u-S.ZERO);else if(mn(u))r=r*16+((u|ue)-S.LOWER_A+10);else break;o+=1}else for(;o<n;){let u=e.charCodeAt(o)-S.ZERO;if(u>>>0>9)break;r=r*10+u,o+=1}if(o===i)return 0;o<n&&e.charCodeAt(o)===S.SEMI&&(o+=1),r>1114111&&(r=1114112);let s=o-t;return s>=Re&&(Ye=s,s=Re),s<<He|r}function kn(e,t,n){let o=Ze,r=e.indexOf("&");if(r<0)return e;let i=e.length,s=0,u="",a=o[0],c=a&y.JUMP_TABLE,h=(a&y.BRANCH_LENGTH)>>7;do{let f=r+1,p=e.charCodeAt(f),d,l;if(p===S.NUM){let w=bn(e,f,i);d=pn(w),t&&d>0&&e.charCodeAt(f+d-1)!==S.SEMI&&(d=0),l=d===0?"":Ue(w&dn)}else if(Ke(p)){d=0,l="";let w=p-c,g;if(w>>>0<h){let k=o[1+w];g=k===0?-1:h+k&65535}else g=-1;let _=0,R=0,x=g<0?0:o[g],m=f+1;e:for(;m<i;){for(;(x&(y.VALUE_LENGTH|y.FLAG13))===0&&(x&y.JUMP_TABLE)!==0;){let F=x&y.JUMP_TABLE,A=(x&y.BRANCH_LENGTH)>>7;if(A===0){if(e.charCodeAt(m)!==F)break e;g+=1}else{let T=e.charCodeAt(m)-F;if(T>>>0>=A)break e;let D=o[g+1+T];if(D===0)break e;g=g+A+D&65535}if(x=o[g],m+=1,m>=i)break e}if((x&(y.VALUE_LENGTH|y.FLAG13))===y.FLAG13){let F=(x&y.BRANCH_LENGTH)>>7;if(e.charCodeAt(m)!==(x&y.JUMP_TABLE))break;m+=1;let A=F-1,T=g+1,D=0;for(;D+1<A;D+=2){let B=o[T];if(e.charCodeAt(m)!==(B&255)||(m+=1,e.charCodeAt(m)!==(B>>8&255)))break e;m+=1,T+=1}if(D<A){if(e.charCodeAt(m)!==(o[T]&255))break;m+=1}g+=1+(F>>1),x=o[g];continue}let k=x>>>14,v=e.charCodeAt(m);if(k!==0){if(v===S.SEMI){d=m-f+1,l=k===1?String.fromCharCode(x&y.VALUE_MASK):Xe(o,g,k);break}if(!t&&(x&y.FLAG13)===0&&(d=m-f,_=g,R=k),k===1)break}let C=xn(o,x,g+(k||1),v);if(C<0)break;g=C,x=o[g],m+=1}if(l===""){let k=x>>>14;k!==0&&!t&&(x&y.FLAG13)===0&&(d=m-f,_=g,R=k),d>0&&(l=Xe(o,_,R))}}else d=0,l="";d===0||n&&p!==S.NUM&&e.charCodeAt(f+d-1)!==S.SEMI&&f+d<i&&gn(e.charCodeAt(f+d))?r=f:(s<r&&(u+=e.slice(s,r)),u+=l,r=s=f+d),e.charCodeAt(r)!==S.AMP&&(r=e.indexOf("&",r))}while(r>=0);return u+e.slice(s)}function ae(e){return kn(e,!0,!1)}var Ve;(function(e){e[e.XML=0]="XML",e[e.HTML=1]="HTML"})(Ve||(Ve={}));var Qe;(function(e){e[e.UTF8=0]="UTF8",e[e.ASCII=1]="ASCII",e[e.Extensive=2]="Extensive",e[e.Attribute=3]="Attribute",e[e.Text=4]="Text"})(Qe||(Qe={}));var Rn=class{src_Any=ge.source;src_Cc=xe.source;src_Z=ke.source;src_P=G.source;src_ZPCc=[this.src_Z,this.src_P,this.src_Cc].join("|");src_ZCc=[this.src_Z,this.src_Cc].join("|");cache={};opts={maxLength:1e4,urlAuth:!1,schema_names:[]};constructor(e={}){this.opts={...this.opts,...e}}set(e={}){return this.opts={...this.opts,...e},this.cache={},this}escapeRE(e){return e.replace(/[.?*+^$[\]\\(){}|-]/g,"\\$&")}nestedPairRE(e,t,n=4){let o=this.escapeRE(e),r=this.escapeRE(t),i=`(?:(?!${this.src_ZCc}|${o}|${r}).)`,s=`${o}${i}{0,1000}${r}`;for(let u=2;u<=n;u++)s=`${o}(?:${i}|${s}){0,1000}${r}`;return s}get_text_separators(){return this.cache.text_separators??=/[><\uff5c]/}get_pseudo_letter(){return this.cache.src_pseudo_letter??=new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`)}get_ipv4_addr(){return this.cache.src_ip4??=new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])")}get_ipv6_addr(){let e="[0-9A-Fa-f]{1,4}",t=`(?:(?:${e}:${e})|${this.get_ipv4_addr().source})`;return this.cache.src_ip6_addr??=new RegExp(`(?:(?:${e}:){6}${t}|::(?:${e}:){5}${t}|(?:${e})?::(?:${e}:){4}${t}|(?:(?:${e}:){0,1}${e})?::(?:${e}:){3}${t}|(?:(?:${e}:){0,2}${e})?::(?:${e}:){2}${t}|(?:(?:${e}:){0,3}${e})?::${e}:${t}|(?:(?:${e}:){0,4}${e})?::${t}|(?:(?:${e}:){0,5}${e})?::${e}|(?:(?:${e}:){0,6}${e})?::)`)}get_ipv6_url_host(){return this.cache.src_ip6_host??=new RegExp(`\\[${this.get_ipv6_addr().source}\\]`)}get_ipv6_mail_host(){return this.cache.src_ipv6_mail_host??=new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`)}get_auth(){return this.cache.src_auth??=new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`)}get_port(){return this.cache.src_port??=new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?")}get_host_terminator(){return this.cache.src_host_terminator??=new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"]?"-(?!--)|":"-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`)}get_path_terminator(){return this.cache.src_path_terminator??=new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`)}get_path(){return this.cache.src_path??=new RegExp(`(?:[/?#](?:${this.nestedPairRE("[","]")}|${this.nestedPairRE("(",")")}|${this.nestedPairRE("{","}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|`+(this.opts["---"]?"\\-(?!--(?:[^-]|$))(?:-{0,19})|":"\\-{1,20}|")+`,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|`+this.get_path_extra().source+`[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`)}get_mail_name(){return this.cache.src_mail_name??=new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}")}get_xn(){return this.cache.src_xn??=new RegExp("xn--[a-z0-9\\-]{1,59}")}get_tld(){if(this.cache.tld)return this.cache.tld;let e=[...new Set(this.opts.tlds||[])].sort().reverse().join("|");return this.cache.tld=new RegExp(`${e||"$#none#$"}|${this.get_xn().source}`),this.cache.tld}get_domain_root(){return this.cache.src_domain_root??=new RegExp("(?:"+this.get_xn().source+`|${this.get_pseudo_letter().source}{1,63})`)}get_domain(){return this.cache.src_domain??=new RegExp("(?:"+this.get_xn().source+`|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`)}get_url_host_port(){return this.cache.url_host_port??=new RegExp("(?:"+this.get_ipv6_url_host().source+`|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))`+this.get_port().source+this.get_host_terminator().source)}get_fuzzy_url_host_port(){return this.cache.fuzzy_url_host_port??=new RegExp("(?:"+(this.opts.fuzzyIP?this.get_ipv4_addr().source+"|":"")+`(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))`+this.get_host_terminator().source)}get_mail_host(){return this.cache.src_mail_host??=new RegExp("(?:"+this.get_ipv6_mail_host().source+`|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))`+this.get_host_terminator().source)}get_fuzzy_mail_host(){return this.cache.src_fuzzy_mail_host??=new RegExp("(?:"+this.get_ipv6_mail_host().source+`|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))`+this.get_host_terminator().source)}get_path_extra(){return this.cache.src_path_extra??=new RegExp("")}get_fuzzy_mail_host_search(){return this.cache.mail_fuzzy_host_search??=new RegExp(`@${this.get_fuzzy_mail_host().source}`,"ig")}get_fuzzy_link_search(){return this.cache.link_fuzzy_search??=new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uFF5C]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uFF5C])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`,"ig")}get_http_validator(){return this.cache.http_validator??=new RegExp("\\/\\/"+(this.opts.urlAuth?this.get_auth().source:"")+this.get_url_host_port().source+this.get_path().source,"iy")}get_relative_proto_validator(){return this.cache.relative_proto_validator??=new RegExp((this.opts.urlAuth?this.get_auth().source:"")+`(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})`+this.get_port().source+this.get_host_terminator().source+this.get_path().source,"iy")}get_mail_name_validator(){return this.cache.mail_name_validator??=new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`)}get_mailto_validator(){return this.cache.mailto_validator??=new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`,"iy")}get_schema_names(){return this.cache.schema_names??=new RegExp((this.opts.schema_names||[]).map(e=>this.escapeRE(e)).join("|"))}get_schema_search(){return this.cache.schema_search??=new RegExp(`(^|(?!_)(?:[><\uFF5C]|${this.src_ZPCc}))(${this.get_schema_names().source})`,"ig")}get_schema_at_start(){return this.cache.schema_at_start??=new RegExp(`^${this.get_schema_search().source}`,"i")}},we={validate:(e,t,n)=>{let o=n.re.get_http_validator();o.lastIndex=t;let r=o.exec(e);return r?r[0].length:0},normalize:(e,t)=>t.normalize(e)},vn={"http:":we,"https:":we,"ftp:":we,"//":{validate:function(e,t,n){let o=n.re.get_relative_proto_validator();o.lastIndex=t;let r=o.exec(e);return r?t>=3&&e[t-3]===":"||t>=3&&e[t-3]==="/"?0:r[0].length:0},normalize:(e,t)=>t.normalize(e)},"mailto:":{validate:function(e,t,n){let o=n.re.get_mailto_validator();o.lastIndex=t;let r=o.exec(e);return r?r[0].length:0},normalize:(e,t)=>t.normalize(e)}},wn="a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw",Cn="biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|\u0440\u0444";function An(){let e=Cn.split("|");return wn.split("|").forEach(t=>{let n=t.indexOf(":"),o=t.slice(0,n);for(let r of t.slice(n+1))e.push(o+r)}),e}var Dn={fuzzyLink:!1,fuzzyEmail:!0,fuzzyIP:!1,"---":!1,tlds:An(),urlAuth:!1,maxLength:1e4},et=class{schema;index;lastIndex;raw;text;url;constructor(e,t,n,o){let r=e.slice(n,o);this.schema=t.toLowerCase(),this.index=n,this.lastIndex=o,this.raw=r,this.text=r,this.url=r}},tt=class{__opts__;__schemas__;re;constructor(e={}){let{rebuilder:t,...n}=e;this.__opts__={...Dn,...n},this.__schemas__={...vn},this.re=t||new Rn,this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)})}add(e,t=null){if(!t)delete this.__schemas__[e];else{let n={normalize:(o,r)=>r.normalize(o),...t};this.__schemas__[e]=n}return this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}set(e={}){return this.__opts__={...this.__opts__,...e},this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}test(e){if(!e.length)return!1;let t,n;for(n=this.re.get_schema_search(),n.lastIndex=0;(t=n.exec(e))!==null;)if(this.testSchemaAt(e,t[2],n.lastIndex))return!0;if(this.__opts__.fuzzyLink&&this.__schemas__["http:"]&&(n=this.re.get_fuzzy_link_search(),n.lastIndex=0,n.exec(e)!==null))return!0;if(this.__opts__.fuzzyEmail&&this.__schemas__["mailto:"]&&e.indexOf("@")>=0){let o=this.re.get_fuzzy_mail_host_search(),r=this.re.get_mail_name_validator();for(o.lastIndex=0;(t=o.exec(e))!==null;){let i=e.slice(Math.max(0,t.index-65),t.index);if(r.test(i))return!0}}return!1}testSchemaAt(e,t,n){return this.__schemas__[t.toLowerCase()]?this.__schemas__[t.toLowerCase()].validate(e.slice(0,n+this.__opts__.maxLength),n,this):0}match(e){let t=[],n=this.re.get_schema_search(),o,r,i,s,u,a,c=!1,h=!1,f=!1,p=0;if(!e.length)return null;for(n.lastIndex=0,this.__opts__.fuzzyLink&&this.__schemas__["http:"]&&(o=this.re.get_fuzzy_link_search(),o.lastIndex=0),this.__opts__.fuzzyEmail&&this.__schemas__["mailto:"]&&(r=this.re.get_fuzzy_mail_host_search(),r.lastIndex=0,i=this.re.get_mail_name_validator());;){let d=Math.max(p-1,0);if(r&&i&&!f&&(!u||u.index<p))for(r.lastIndex<d&&(r.lastIndex=d);;){let R=r.exec(e);if(!R){f=!0,u=void 0;break}let x=i.exec(e.slice(Math.max(0,R.index-65),R.index));if(x){if(u={schema:"mailto:",index:R.index-x[1].length,lastIndex:R.index+R[0].length},u.index>=p)break;r.lastIndex<d&&(r.lastIndex=d)}}if(o&&!h&&(!s||s.index<p))for(o.lastIndex<d&&(o.lastIndex=d);;){let R=o.exec(e);if(!R){h=!0,s=void 0;break}if(s={schema:"",index:R.index+R[1].length,lastIndex:R.index+R[0].length},s.index>=p)break;o.lastIndex<d&&(o.lastIndex=d)}let l=u;(!l||s&&(s.index<l.index||s.index===l.index&&s.lastIndex>l.lastIndex))&&(l=s);let w;if(!c)for(;;){if(!a){n.lastIndex<d&&(n.lastIndex=d);let m=n.exec(e);if(!m){c=!0;break}a={schema:m[2],index:m.index+m[1].length,lastIndex:m.index+m[0].length}}if(a.index<p){a=void 0;continue}if(l&&a.index>l.index)break;let R=a;a=void 0;let x=this.testSchemaAt(e,R.schema,R.lastIndex);if(x){w={schema:R.schema,index:R.index,lastIndex:R.lastIndex+x};break}}let g=w;if((!g||u&&(u.index<g.index||u.index===g.index&&u.lastIndex>g.lastIndex))&&(g=u),(!g||s&&(s.index<g.index||s.index===g.index&&s.lastIndex>g.lastIndex))&&(g=s),!g)break;g===u?u=void 0:g===s&&(s=void 0);let _=new et(e,g.schema,g.index,g.lastIndex);_.schema?this.__schemas__[_.schema].normalize(_,this):this.normalize(_),t.push(_),p=g.lastIndex}return t.length?t:null}matchAtStart(e){if(!e.length)return null;let t=this.re.get_schema_at_start().exec(e);if(!t)return null;let n=this.testSchemaAt(e,t[2],t[0].length);if(!n)return null;let o=new et(e,t[2],t.index+t[1].length,t.index+t[0].length+n);return this.__schemas__[o.schema].normalize(o,this),o}tlds(e,t=!1){return e=Array.isArray(e)?e:[e],t?this.__opts__.tlds=this.__opts__.tlds.concat(e):this.__opts__.tlds=e,this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}normalize(e){e.schema||(e.url=`http://${e.url}`),e.schema==="mailto:"&&!/^mailto:/i.test(e.url)&&(e.url=`mailto:${e.url}`)}};var Be=Gt(ct(),1);var lt=Object.defineProperty,vt=(e,t)=>{let n={};for(var o in e)lt(n,o,{get:e[o],enumerable:!0});return t||lt(n,Symbol.toStringTag,{value:"Module"}),n},Ln=vt({arrayReplaceAt:()=>Jn,asciiTrim:()=>de,callable:()=>wt,escapeHtml:()=>U,escapeRE:()=>Hn,fromCodePoint:()=>V,isMdAsciiPunct:()=>te,isPunctChar:()=>At,isPunctCharCode:()=>ee,isSpace:()=>E,isValidEntityCode:()=>Se,isWhiteSpace:()=>Q,lib:()=>Yn,normalizeReference:()=>fe,unescapeAll:()=>X,unescapeMd:()=>On});function wt(e){let t=function(...n){return Reflect.construct(e,n,new.target&&new.target!==t?new.target:e)};return Object.defineProperty(t,"name",{value:e.name}),Object.setPrototypeOf(t,e),t.prototype=e.prototype,t}function Jn(e,t,n){return[].concat(e.slice(0,t),n,e.slice(t+1))}function Se(e){return!(e>=55296&&e<=57343||e>=64976&&e<=65007||(e&65535)===65535||(e&65535)===65534||e>=0&&e<=8||e===11||e>=14&&e<=31||e>=127&&e<=159||e>1114111)}function V(e){if(e>65535){e-=65536;let t=55296+(e>>10),n=56320+(e&1023);return String.fromCharCode(t,n)}return String.fromCharCode(e)}var Ct=/\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g,Nn=new RegExp(`${Ct.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`,"gi"),Pn=/^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;function $n(e,t){if(t.charCodeAt(0)===35&&Pn.test(t)){let o=t[1].toLowerCase()==="x"?parseInt(t.slice(2),16):parseInt(t.slice(1),10);return Se(o)?V(o):e}let n=ae(e);return n!==e?n:e}function On(e){return e.indexOf("\\")<0?e:e.replace(Ct,"$1")}function X(e){return e.indexOf("\\")<0&&e.indexOf("&")<0?e:e.replace(Nn,function(t,n,o){return n||$n(t,o)})}var Un=/[&<>"]/,qn=/[&<>"]/g,Zn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function Wn(e){return Zn[e]}function U(e){return Un.test(e)?e.replace(qn,Wn):e}var Xn=/[.?*+^$[\]\\(){}|-]/g;function Hn(e){return e.replace(Xn,"\\$&")}function E(e){switch(e){case 9:case 32:return!0}return!1}function Q(e){if(e>=8192&&e<=8202)return!0;switch(e){case 9:case 10:case 11:case 12:case 13:case 32:case 160:case 5760:case 8239:case 8287:case 12288:return!0}return!1}function At(e){return G.test(e)||be.test(e)}function ee(e){return At(V(e))}function te(e){switch(e){case 33:case 34:case 35:case 36:case 37:case 38:case 39:case 40:case 41:case 42:case 43:case 44:case 45:case 46:case 47:case 58:case 59:case 60:case 61:case 62:case 63:case 64:case 91:case 92:case 93:case 94:case 95:case 96:case 123:case 124:case 125:case 126:return!0;default:return!1}}function fe(e){return e=e.trim().replace(/\s+/g," "),e.toLowerCase().toUpperCase()}function ht(e){return e===32||e===9||e===10||e===13}function de(e){let t=0;for(;t<e.length&&ht(e.charCodeAt(t));t++);let n=e.length-1;for(;n>=t&&ht(e.charCodeAt(n));n--);return e.slice(t,n+1)}var Yn={mdurl:me,ucmicro:_e};function Gn(e,t,n){let o,r,i,s,u=e.posMax,a=e.pos;for(e.pos=t+1,o=1;e.pos<u;){if(i=e.src.charCodeAt(e.pos),i===93&&(o--,o===0)){r=!0;break}if(s=e.pos,e.md.inline.skipToken(e),i===91){if(s===e.pos-1)o++;else if(n)return e.pos=a,-1}}let c=-1;return r&&(c=e.pos),e.pos=a,c}function Kn(e,t,n){let o,r=t,i={ok:!1,pos:0,str:""};if(e.charCodeAt(r)===60){for(r++;r<n;){if(o=e.charCodeAt(r),o===10||o===60)return i;if(o===62)return i.pos=r+1,i.str=X(e.slice(t+1,r)),i.ok=!0,i;if(o===92&&r+1<n){r+=2;continue}r++}return i}let s=0;for(;r<n&&(o=e.charCodeAt(r),!(o===32||o<32||o===127));){if(o===92&&r+1<n){if(e.charCodeAt(r+1)===32){r++;continue}r+=2;continue}if(o===40&&(s++,s>32))return i;if(o===41){if(s===0)break;s--}r++}return t===r||s!==0||(i.str=X(e.slice(t,r)),i.pos=r,i.ok=!0),i}function Vn(e,t,n,o){let r,i=t,s={ok:!1,can_continue:!1,pos:0,str:"",marker:0};if(o)s.str=o.str,s.marker=o.marker;else{if(i>=n)return s;let u=e.charCodeAt(i);if(u!==34&&u!==39&&u!==40)return s;t++,i++,u===40&&(u=41),s.marker=u}for(;i<n;){if(r=e.charCodeAt(i),r===s.marker)return s.pos=i+1,s.str+=X(e.slice(t,i)),s.ok=!0,s;if(r===40&&s.marker===41)return s;r===92&&i+1<n&&i++,i++}return s.can_continue=!0,s.str+=X(e.slice(t,i)),s}var Qn=vt({parseLinkDestination:()=>Kn,parseLinkLabel:()=>Gn,parseLinkTitle:()=>Vn});function ne(e){"@babel/helpers - typeof";return ne=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(t){return typeof t}:function(t){return t&&typeof Symbol=="function"&&t.constructor===Symbol&&t!==Symbol.prototype?"symbol":typeof t},ne(e)}function er(e,t){if(ne(e)!="object"||!e)return e;var n=e[Symbol.toPrimitive];if(n!==void 0){var o=n.call(e,t||"default");if(ne(o)!="object")return o;throw new TypeError("@@toPrimitive must return a primitive value.")}return(t==="string"?String:Number)(e)}function tr(e){var t=er(e,"string");return ne(t)=="symbol"?t:t+""}function b(e,t,n){return(t=tr(t))in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n,e}var Z=class{constructor(e,t,n){b(this,"map",null),b(this,"level",0),b(this,"children",null),b(this,"content",""),b(this,"markup",""),b(this,"info",""),b(this,"block",!1),b(this,"hidden",!1),this.type=e,this.tag=t,this.attrs=null,this.nesting=n,this.meta=null}attrIndex(e){if(!this.attrs)return-1;let t=this.attrs;for(let n=0,o=t.length;n<o;n++)if(t[n][0]===e)return n;return-1}attrPush(e){this.attrs?this.attrs.push(e):this.attrs=[e]}attrSet(e,t){let n=this.attrIndex(e),o=[e,t];n<0?this.attrPush(o):this.attrs[n]=o}attrGet(e){let t=this.attrIndex(e),n=null;return t>=0&&(n=this.attrs[t][1]),n}attrJoin(e,t){let n=this.attrIndex(e);n<0?this.attrPush([e,t]):this.attrs[n][1]=`${this.attrs[n][1]} ${t}`}},re=class{constructor(){b(this,"__rules__",[]),b(this,"__cache__",null)}__find__(e){for(let t=0;t<this.__rules__.length;t++)if(this.__rules__[t].name===e)return t;return-1}__compile__(){let e=new Set;this.__rules__.forEach(t=>{t.enabled&&t.alt.forEach(n=>{n&&e.add(n)})}),this.__cache__=Object.create(null),this.__cache__[""]=[],this.__rules__.forEach(t=>{t.enabled&&this.__cache__[""].push(t.fn)}),e.forEach(t=>{this.__cache__[t]=[],this.__rules__.forEach(n=>{n.enabled&&n.alt.indexOf(t)>=0&&this.__cache__[t].push(n.fn)})})}at(e,t,n={}){let o=this.__find__(e);if(o===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__[o].fn=t,this.__rules__[o].alt=n.alt||[],this.__cache__=null}before(e,t,n,o={}){let r=this.__find__(e);if(r===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__.splice(r,0,{name:t,enabled:!0,fn:n,alt:o.alt||[]}),this.__cache__=null}after(e,t,n,o={}){let r=this.__find__(e);if(r===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__.splice(r+1,0,{name:t,enabled:!0,fn:n,alt:o.alt||[]}),this.__cache__=null}push(e,t,n={}){this.__rules__.push({name:e,enabled:!0,fn:t,alt:n.alt||[]}),this.__cache__=null}enable(e,t=!1){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(o=>{let r=this.__find__(o);if(r<0){if(t)return;throw new Error(`Rules manager: invalid rule name ${o}`)}this.__rules__[r].enabled=!0,n.push(o)}),this.__cache__=null,n}enableOnly(e,t=!1){Array.isArray(e)||(e=[e]),this.__rules__.forEach(n=>{n.enabled=!1}),this.enable(e,t)}disable(e,t=!1){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(o=>{let r=this.__find__(o);if(r<0){if(t)return;throw new Error(`Rules manager: invalid rule name ${o}`)}this.__rules__[r].enabled=!1,n.push(o)}),this.__cache__=null,n}getRules(e){return this.__cache__||this.__compile__(),this.__cache__[e]||[]}},J={};J.code_inline=function(e,t,n,o,r){let i=e[t];return`<code${r.renderAttrs(i)}>${U(i.content)}</code>`};J.code_block=function(e,t,n,o,r){let i=e[t];return`<pre${r.renderAttrs(i)}><code>${U(e[t].content)}</code></pre>
`};J.fence=function(e,t,n,o,r){let i=e[t],s=i.info?X(i.info).trim():"",u="",a="";if(s){let h=s.split(/(\s+)/g);u=h[0],a=h.slice(2).join("")}let c;if(n.highlight?c=n.highlight(i.content,u,a)||U(i.content):c=U(i.content),c.indexOf("<pre")===0)return c+`
`;if(s){let h=i.attrIndex("class"),f=i.attrs?i.attrs.slice():[];h<0?f.push(["class",`${n.langPrefix}${u}`]):(f[h]=[f[h][0],f[h][1]],f[h][1]+=` ${n.langPrefix}${u}`);let p={attrs:f};return`<pre><code${r.renderAttrs(p)}>${c}</code></pre>
`}return`<pre><code${r.renderAttrs(i)}>${c}</code></pre>
`};J.image=function(e,t,n,o,r){let i=e[t];return i.attrs[i.attrIndex("alt")][1]=r.renderInlineAsText(i.children,n,o),r.renderToken(e,t,n)};J.hardbreak=function(e,t,n){return n.xhtmlOut?`<br />
`:`<br>
`};J.softbreak=function(e,t,n){return n.breaks?n.xhtmlOut?`<br />
`:`<br>
`:`
`};J.text=function(e,t){return U(e[t].content)};J.html_block=function(e,t){return e[t].content};J.html_inline=function(e,t){return e[t].content};var Dt=class{constructor(){b(this,"rules",Object.assign({},J))}renderAttrs(e){let t,n,o;if(!e.attrs)return"";for(o="",t=0,n=e.attrs.length;t<n;t++)o+=` ${U(e.attrs[t][0])}="${U(String(e.attrs[t][1]))}"`;return o}renderToken(e,t,n){let o=e[t],r="";if(o.hidden)return"";let i=t-1;for(;i>=0&&e[i].hidden&&e[i].nesting===0;)i--;o.block&&o.nesting!==-1&&i>=0&&e[i].hidden&&e[i].nesting===-1&&(r+=`
`),r+=(o.nesting===-1?"</":"<")+o.tag,r+=this.renderAttrs(o),o.nesting===0&&n.xhtmlOut&&(r+=" /");let s=!1;if(o.block&&(s=!0,o.nesting===1)){let u=t+1;for(;u<e.length&&e[u].hidden&&e[u].nesting===0;)u++;if(u<e.length){let a=e[u];(a.type==="inline"||a.hidden||a.nesting===-1&&a.tag===o.tag)&&(s=!1)}}return r+=s?`>
`:">",r}renderInline(e,t,n){let o="",r=this.rules;for(let i=0,s=e.length;i<s;i++){let u=e[i].type;typeof r[u]<"u"?o+=r[u](e,i,t,n,this):o+=this.renderToken(e,i,t)}return o}renderInlineAsText(e,t,n){let o="";for(let r=0,i=e.length;r<i;r++)switch(e[r].type){case"text":case"code_inline":o+=e[r].content;break;case"image":o+=this.renderInlineAsText(e[r].children,t,n);break;case"html_inline":case"html_block":o+=e[r].content;break;case"softbreak":case"hardbreak":o+=`
`}return o}render(e,t,n){let o="",r=this.rules;for(let i=0,s=e.length;i<s;i++){let u=e[i].type;u==="inline"?o+=this.renderInline(e[i].children,t,n):typeof r[u]<"u"?o+=r[u](e,i,t,n,this):o+=this.renderToken(e,i,t)}return o}},Et=class{constructor(e,t,n){b(this,"tokens",[]),b(this,"inlineMode",!1),b(this,"Token",Z),this.src=e,this.env=n,this.md=t}},nr=/\r\n?/g,rr=/\0/g;function ir(e){let t;t=e.src.replace(nr,`
`),t=t.replace(rr,"\uFFFD"),e.src=t}function or(e){let t;e.inlineMode?(t=new e.Token("inline","",0),t.content=e.src,t.map=[0,1],t.children=[],e.tokens.push(t)):e.md.block.parse(e.src,e.md,e.env,e.tokens)}function sr(e){let t=e.tokens,n=0;for(let o=0;o<t.length;o++)t[o].type!=="reference_definition"&&(o!==n&&(t[n]=t[o]),n++);t.length!==n&&(t.length=n)}function ur(e){let t=e.tokens;for(let n=0,o=t.length;n<o;n++){let r=t[n];r.type==="inline"&&e.md.inline.parse(r.content,e.md,e.env,r.children)}}function ar(e){return/^<a[>\s]/i.test(e)}function cr(e){return/^<\/a\s*>/i.test(e)}function lr(e){let t=e.tokens;if(e.md.options.linkify)for(let n=0,o=t.length;n<o;n++){if(t[n].type!=="inline"||!e.md.linkify.test(t[n].content))continue;let r=t[n].children,i=[],s=0;for(let u=r.length-1;u>=0;u--){let a=r[u];if(a.type==="link_close"){for(u--;r[u].level!==a.level&&r[u].type!=="link_open";)u--;continue}if(a.type==="html_inline"&&(ar(a.content)&&s>0&&s--,cr(a.content)&&s++),!(s>0)&&a.type==="text"&&e.md.linkify.test(a.content)){let c=a.content,h=e.md.linkify.match(c),f=[],p=a.level,d=0;h.length>0&&h[0].index===0&&u>0&&r[u-1].type==="text_special"&&(h=h.slice(1));for(let l=0;l<h.length;l++){let w=h[l].url,g=e.md.normalizeLink(w);if(!e.md.validateLink(g))continue;let _=h[l].text;h[l].schema?h[l].schema==="mailto:"&&!/^mailto:/i.test(_)?_=e.md.normalizeLinkText(`mailto:${_}`).replace(/^mailto:/,""):_=e.md.normalizeLinkText(_):_=e.md.normalizeLinkText(`http://${_}`).replace(/^http:\/\//,"");let R=h[l].index;if(R>d){let v=new e.Token("text","",0);v.content=c.slice(d,R),v.level=p,f.push(v)}let x=new e.Token("link_open","a",1);x.attrs=[["href",g]],x.level=p++,x.markup="linkify",x.info="auto",f.push(x);let m=new e.Token("text","",0);m.content=_,m.level=p,f.push(m);let k=new e.Token("link_close","a",-1);k.level=--p,k.markup="linkify",k.info="auto",f.push(k),d=h[l].lastIndex}if(d<c.length){let l=new e.Token("text","",0);l.content=c.slice(d),l.level=p,f.push(l)}i.push({index:u,nodes:f})}}if(i.length>0){let u=r.length;for(let f of i)u+=f.nodes.length-1;let a=new Array(u),c=0,h=0;i.reverse();for(let f=0;f<r.length;f++){let p=i[c];if(p?.index===f){for(let d of p.nodes)a[h++]=d;c++}else a[h++]=r[f]}t[n].children=a}}}var Ft=/\+-|\.\.|\?\?\?\?|!!!!|,,|--/,hr=/\((c|tm|r)\)/i,fr=/\((c|tm|r)\)/gi,dr={c:"\xA9",r:"\xAE",tm:"\u2122"};function pr(e,t){return dr[t.toLowerCase()]}function mr(e){let t=0;for(let n=e.length-1;n>=0;n--){let o=e[n];o.type==="text"&&!t&&(o.content=o.content.replace(fr,pr)),o.type==="link_open"&&o.info==="auto"&&t--,o.type==="link_close"&&o.info==="auto"&&t++}}function gr(e){let t=0;for(let n=e.length-1;n>=0;n--){let o=e[n];o.type==="text"&&!t&&Ft.test(o.content)&&(o.content=o.content.replace(/\+-/g,"\xB1").replace(/\.{2,}/g,"\u2026").replace(/([?!])…/g,"$1..").replace(/([?!]){4,}/g,"$1$1$1").replace(/,{2,}/g,",").replace(/(^|[^-])---(?=[^-]|$)/gm,"$1\u2014").replace(/(^|\s)--(?=\s|$)/gm,"$1\u2013").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm,"$1\u2013")),o.type==="link_open"&&o.info==="auto"&&t--,o.type==="link_close"&&o.info==="auto"&&t++}}function xr(e){let t;if(e.md.options.typographer)for(t=e.tokens.length-1;t>=0;t--)e.tokens[t].type==="inline"&&(hr.test(e.tokens[t].content)&&mr(e.tokens[t].children),Ft.test(e.tokens[t].content)&&gr(e.tokens[t].children))}var br=/['"]/,ft=/['"]/g,dt="\u2019",kr=1e3;function pt(e,t,n){for(;e.length>n;){let o=e.pop();o.isSingleQuote?t.single=o.prevSameQuoteIdx:t.double=o.prevSameQuoteIdx}}function ce(e,t,n,o){e[t]||(e[t]=[]),e[t].push({pos:n,ch:o})}function _r(e,t){let n="",o=0;t.sort((r,i)=>r.pos-i.pos);for(let r=0;r<t.length;r++){let i=t[r];n+=e.slice(o,i.pos)+i.ch,o=i.pos+1}return n+e.slice(o)}function Rr(e,t){let n,o=[],r={single:-1,double:-1},i={};for(let s=0;s<e.length;s++){let u=e[s],a=e[s].level;for(n=o.length-1;n>=0&&!(o[n].level<=a);n--);if(pt(o,r,n+1),u.type!=="text")continue;let c=u.content,h=0,f=c.length;e:for(;h<f;){ft.lastIndex=h;let p=ft.exec(c);if(!p)break;let d=!0,l=!0;h=p.index+1;let w=p[0]==="'",g=32;if(p.index-1>=0)g=c.charCodeAt(p.index-1);else for(n=s-1;n>=0&&!(e[n].type==="softbreak"||e[n].type==="hardbreak");n--)if(e[n].content){g=e[n].content.charCodeAt(e[n].content.length-1);break}let _=32;if(h<f)_=c.charCodeAt(h);else for(n=s+1;n<e.length&&!(e[n].type==="softbreak"||e[n].type==="hardbreak");n++)if(e[n].content){_=e[n].content.charCodeAt(0);break}let R=te(g)||ee(g),x=te(_)||ee(_),m=Q(g),k=Q(_);if(k?d=!1:x&&(m||R||(d=!1)),m?l=!1:R&&(k||x||(l=!1)),_===34&&p[0]==='"'&&g>=48&&g<=57&&(l=d=!1),d&&l&&(d=R,l=x),!d&&!l){w&&ce(i,s,p.index,dt);continue}if(l&&(n=w?r.single:r.double,n>=0&&o[n].level===a)){let v=o[n],C,F;w?(C=t.md.options.quotes[2],F=t.md.options.quotes[3]):(C=t.md.options.quotes[0],F=t.md.options.quotes[1]),ce(i,s,p.index,F),ce(i,v.tokenIdx,v.contentPos,C),pt(o,r,n);continue e}if(d){if(o.length>=kr)return;o.push({tokenIdx:s,contentPos:p.index,isSingleQuote:w,level:a,prevSameQuoteIdx:w?r.single:r.double}),w?r.single=o.length-1:r.double=o.length-1}else l&&w&&ce(i,s,p.index,dt)}}Object.keys(i).forEach(function(s){let u=Number(s);e[u].content=_r(e[u].content,i[s])})}function vr(e){if(e.md.options.typographer)for(let t=e.tokens.length-1;t>=0;t--)e.tokens[t].type!=="inline"||!br.test(e.tokens[t].content)||Rr(e.tokens[t].children,e)}function wr(e){let t,n,o=e.length;for(t=0;t<o;t++)e[t].type==="text_special"&&(e[t].type="text");for(t=n=0;t<o;t++)e[t].type==="text"&&t+1<o&&e[t+1].type==="text"?e[t+1].content=e[t].content+e[t+1].content:(t!==n&&(e[n]=e[t]),n++);t!==n&&(e.length=n)}function Cr(e){let t,n,o=e.tokens,r=o.length;for(let i=0;i<r;i++){if(o[i].type!=="inline")continue;let s=o[i].children,u=s.length;for(t=0;t<u;t++)s[t].type==="text_special"&&(s[t].type="text"),s[t].children&&wr(s[t].children);for(t=n=0;t<u;t++)s[t].type==="text"&&t+1<u&&s[t+1].type==="text"?s[t+1].content=s[t].content+s[t+1].content:(t!==n&&(s[n]=s[t]),n++);t!==n&&(s.length=n)}}var De=[["normalize",ir],["block",or],["strip_references",sr],["inline",ur],["linkify",lr],["replacements",xr],["smartquotes",vr],["text_join",Cr]],yt=class{constructor(){b(this,"ruler",new re),b(this,"State",Et);for(let e=0;e<De.length;e++)this.ruler.push(De[e][0],De[e][1])}process(e){let t=this.ruler.getRules("");for(let n=0,o=t.length;n<o;n++)t[n](e)}},Tt=class{constructor(e,t,n,o){b(this,"bMarks",[]),b(this,"eMarks",[]),b(this,"tShift",[]),b(this,"sCount",[]),b(this,"bsCount",[]),b(this,"blkIndent",0),b(this,"line",0),b(this,"lineMax",0),b(this,"tight",!1),b(this,"listIndent",-1),b(this,"parentType","root"),b(this,"level",0),b(this,"Token",Z),this.src=e,this.md=t,this.env=n,this.tokens=o;let r=this.src;for(let i=0,s=0,u=0,a=0,c=r.length,h=!1;s<c;s++){let f=r.charCodeAt(s);if(!h)if(E(f)){u++,f===9?a+=4-a%4:a++;continue}else h=!0;(f===10||s===c-1)&&(f!==10&&s++,this.bMarks.push(i),this.eMarks.push(s),this.tShift.push(u),this.sCount.push(a),this.bsCount.push(0),h=!1,u=0,a=0,i=s+1)}this.bMarks.push(r.length),this.eMarks.push(r.length),this.tShift.push(0),this.sCount.push(0),this.bsCount.push(0),this.lineMax=this.bMarks.length-1}push(e,t,n){let o=new Z(e,t,n);return o.block=!0,n<0&&this.level--,o.level=this.level,n>0&&this.level++,this.tokens.push(o),o}isEmpty(e){return this.bMarks[e]+this.tShift[e]>=this.eMarks[e]}skipEmptyLines(e){for(let t=this.lineMax;e<t&&!(this.bMarks[e]+this.tShift[e]<this.eMarks[e]);e++);return e}skipSpaces(e){for(let t=this.src.length;e<t&&E(this.src.charCodeAt(e));e++);return e}skipSpacesBack(e,t){if(e<=t)return e;for(;e>t;)if(!E(this.src.charCodeAt(--e)))return e+1;return e}skipChars(e,t){for(let n=this.src.length;e<n&&this.src.charCodeAt(e)===t;e++);return e}skipCharsBack(e,t,n){if(e<=n)return e;for(;e>n;)if(t!==this.src.charCodeAt(--e))return e+1;return e}getLines(e,t,n,o){if(e>=t)return"";let r=new Array(t-e);for(let i=0,s=e;s<t;s++,i++){let u=0,a=this.bMarks[s],c=a,h;for(s+1<t||o?h=this.eMarks[s]+1:h=this.eMarks[s];c<h&&u<n;){let f=this.src.charCodeAt(c);if(E(f))f===9?u+=4-(u+this.bsCount[s])%4:u++;else if(c-a<this.tShift[s])u++;else break;c++}u>n?r[i]=new Array(u-n+1).join(" ")+this.src.slice(c,h):r[i]=this.src.slice(c,h)}return r.join("")}},Ar=65536;function Ee(e,t){let n=e.bMarks[t]+e.tShift[t],o=e.eMarks[t];return e.src.slice(n,o)}function mt(e){let t=[],n=e.length,o=0,r=e.charCodeAt(o),i=!1,s=0,u="";for(;o<n;)r===124&&(i?(u+=e.substring(s,o-1),s=o):(t.push(u+e.substring(s,o)),u="",s=o+1)),i=r===92,o++,r=e.charCodeAt(o);return t.push(u+e.substring(s)),t}function Dr(e,t,n,o){if(t+2>n)return!1;let r=t+1;if(e.sCount[r]<e.blkIndent||e.sCount[r]-e.blkIndent>=4)return!1;let i=e.bMarks[r]+e.tShift[r];if(i>=e.eMarks[r])return!1;let s=e.src.charCodeAt(i++);if(s!==124&&s!==45&&s!==58||i>=e.eMarks[r])return!1;let u=e.src.charCodeAt(i++);if(u!==124&&u!==45&&u!==58&&!E(u)||s===45&&E(u))return!1;for(;i<e.eMarks[r];){let m=e.src.charCodeAt(i);if(m!==124&&m!==45&&m!==58&&!E(m))return!1;i++}let a=Ee(e,t+1),c=a.split("|"),h=[];for(let m=0;m<c.length;m++){let k=c[m].trim();if(!k){if(m===0||m===c.length-1)continue;return!1}if(!/^:?-+:?$/.test(k))return!1;k.charCodeAt(k.length-1)===58?h.push(k.charCodeAt(0)===58?"center":"right"):k.charCodeAt(0)===58?h.push("left"):h.push("")}if(a=Ee(e,t).trim(),a.indexOf("|")===-1||e.sCount[t]-e.blkIndent>=4)return!1;c=mt(a),c.length&&c[0]===""&&c.shift(),c.length&&c[c.length-1]===""&&c.pop();let f=c.length;if(f===0||f!==h.length)return!1;if(o)return!0;let p=e.parentType;e.parentType="table";let d=e.md.block.ruler.getRules("blockquote"),l=e.push("table_open","table",1),w=[t,0];l.map=w;let g=e.push("thead_open","thead",1);g.map=[t,t+1];let _=e.push("tr_open","tr",1);_.map=[t,t+1];for(let m=0;m<c.length;m++){let k=e.push("th_open","th",1);h[m]&&(k.attrs=[["style",`text-align:${h[m]}`]]);let v=e.push("inline","",0);v.content=c[m].trim(),v.children=[],e.push("th_close","th",-1)}e.push("tr_close","tr",-1),e.push("thead_close","thead",-1);let R,x=0;for(r=t+2;r<n&&!(e.sCount[r]<e.blkIndent);r++){let m=!1;for(let v=0,C=d.length;v<C;v++)if(d[v](e,r,n,!0)){m=!0;break}if(m||(a=Ee(e,r).trim(),!a)||e.sCount[r]-e.blkIndent>=4||(c=mt(a),c.length&&c[0]===""&&c.shift(),c.length&&c[c.length-1]===""&&c.pop(),x+=f-c.length,x>Ar))break;if(r===t+2){let v=e.push("tbody_open","tbody",1);v.map=R=[t+2,0]}let k=e.push("tr_open","tr",1);k.map=[r,r+1];for(let v=0;v<f;v++){let C=e.push("td_open","td",1);h[v]&&(C.attrs=[["style",`text-align:${h[v]}`]]);let F=e.push("inline","",0);F.content=c[v]?c[v].trim():"",F.children=[],e.push("td_close","td",-1)}e.push("tr_close","tr",-1)}return R&&(e.push("tbody_close","tbody",-1),R[1]=r),e.push("table_close","table",-1),w[1]=r,e.parentType=p,e.line=r,!0}function Er(e,t,n){if(e.sCount[t]-e.blkIndent<4)return!1;let o=t+1,r=o;for(;o<n;){if(e.isEmpty(o)){o++;continue}if(e.sCount[o]-e.blkIndent>=4){o++,r=o;continue}break}e.line=r;let i=e.push("code_block","code",0);return i.content=e.getLines(t,r,4+e.blkIndent,!1)+`
`,i.map=[t,e.line],!0}function Fr(e,t,n,o){let r=e.bMarks[t]+e.tShift[t],i=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||r+3>i)return!1;let s=e.src.charCodeAt(r);if(s!==126&&s!==96)return!1;let u=r;r=e.skipChars(r,s);let a=r-u;if(a<3)return!1;let c=e.src.slice(u,r),h=e.src.slice(r,i);if(s===96&&h.indexOf(String.fromCharCode(s))>=0)return!1;if(o)return!0;let f=t,p=!1;for(;f++,!(f>=n||(r=u=e.bMarks[f]+e.tShift[f],i=e.eMarks[f],r<i&&e.sCount[f]<e.blkIndent));)if(e.src.charCodeAt(r)===s&&!(e.sCount[f]-e.blkIndent>=4)&&(r=e.skipChars(r,s),!(r-u<a)&&(r=e.skipSpaces(r),!(r<i)))){p=!0;break}a=e.sCount[t],e.line=f+(p?1:0);let d=e.push("fence","code",0);return d.info=h,d.content=e.getLines(t+1,f,a,!0),d.markup=c,d.map=[t,e.line],!0}function yr(e,t,n,o){let r=e.bMarks[t]+e.tShift[t],i=e.eMarks[t],s=e.lineMax;if(e.sCount[t]-e.blkIndent>=4||e.src.charCodeAt(r)!==62)return!1;if(o)return!0;let u=[],a=[],c=[],h=[],f=e.md.block.ruler.getRules("blockquote"),p=e.parentType;e.parentType="blockquote";let d=!1,l;for(l=t;l<n;l++){let x=e.sCount[l]<e.blkIndent;if(r=e.bMarks[l]+e.tShift[l],i=e.eMarks[l],r>=i)break;if(e.src.charCodeAt(r++)===62&&!x){let k=e.sCount[l]+1,v,C;e.src.charCodeAt(r)===32?(r++,k++,C=!1,v=!0):e.src.charCodeAt(r)===9?(v=!0,(e.bsCount[l]+k)%4===3?(r++,k++,C=!1):C=!0):v=!1;let F=k;for(u.push(e.bMarks[l]),e.bMarks[l]=r;r<i;){let A=e.src.charCodeAt(r);if(E(A))A===9?F+=4-(F+e.bsCount[l]+(C?1:0))%4:F++;else break;r++}d=r>=i,a.push(e.bsCount[l]),e.bsCount[l]=e.sCount[l]+1+(v?1:0),c.push(e.sCount[l]),e.sCount[l]=F-k,h.push(e.tShift[l]),e.tShift[l]=r-e.bMarks[l];continue}if(d)break;let m=!1;for(let k=0,v=f.length;k<v;k++)if(f[k](e,l,n,!0)){m=!0;break}if(m){e.lineMax=l,e.blkIndent!==0&&(u.push(e.bMarks[l]),a.push(e.bsCount[l]),h.push(e.tShift[l]),c.push(e.sCount[l]),e.sCount[l]-=e.blkIndent);break}u.push(e.bMarks[l]),a.push(e.bsCount[l]),h.push(e.tShift[l]),c.push(e.sCount[l]),e.sCount[l]=-1}let w=e.blkIndent;e.blkIndent=0;let g=e.push("blockquote_open","blockquote",1);g.markup=">";let _=[t,0];g.map=_,e.md.block.tokenize(e,t,l);let R=e.push("blockquote_close","blockquote",-1);R.markup=">",e.lineMax=s,e.parentType=p,_[1]=e.line;for(let x=0;x<h.length;x++)e.bMarks[x+t]=u[x],e.tShift[x+t]=h[x],e.sCount[x+t]=c[x],e.bsCount[x+t]=a[x];return e.blkIndent=w,!0}function Tr(e,t,n,o){let r=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let i=e.bMarks[t]+e.tShift[t],s=e.src.charCodeAt(i++);if(s!==42&&s!==45&&s!==95)return!1;let u=1;for(;i<r;){let c=e.src.charCodeAt(i++);if(c!==s&&!E(c))return!1;c===s&&u++}if(u<3)return!1;if(o)return!0;e.line=t+1;let a=e.push("hr","hr",0);return a.map=[t,e.line],a.markup=Array(u+1).join(String.fromCharCode(s)),!0}function gt(e,t){let n=e.eMarks[t],o=e.bMarks[t]+e.tShift[t],r=e.src.charCodeAt(o++);return r!==42&&r!==45&&r!==43||o<n&&!E(e.src.charCodeAt(o))?-1:o}function xt(e,t){let n=e.bMarks[t]+e.tShift[t],o=e.eMarks[t],r=n;if(r+1>=o)return-1;let i=e.src.charCodeAt(r++);if(i<48||i>57)return-1;for(;;){if(r>=o)return-1;if(i=e.src.charCodeAt(r++),i>=48&&i<=57){if(r-n>=10)return-1;continue}if(i===41||i===46)break;return-1}return r<o&&(i=e.src.charCodeAt(r),!E(i))?-1:r}function Br(e,t){let n=e.level+2;for(let o=t+2,r=e.tokens.length-2;o<r;o++)e.tokens[o].level===n&&e.tokens[o].type==="paragraph_open"&&(e.tokens[o+2].hidden=!0,e.tokens[o].hidden=!0,o+=2)}function Sr(e,t,n,o){let r,i,s,u,a=t,c=!0;if(e.sCount[a]-e.blkIndent>=4||e.listIndent>=0&&e.sCount[a]-e.listIndent>=4&&e.sCount[a]<e.blkIndent)return!1;let h=!1;o&&e.parentType==="paragraph"&&e.sCount[a]>=e.blkIndent&&(h=!0);let f,p,d;if((d=xt(e,a))>=0){if(f=!0,s=e.bMarks[a]+e.tShift[a],p=Number(e.src.slice(s,d-1)),h&&p!==1)return!1}else if((d=gt(e,a))>=0)f=!1;else return!1;if(h&&e.skipSpaces(d)>=e.eMarks[a])return!1;if(o)return!0;let l=e.src.charCodeAt(d-1),w=e.tokens.length;f?(u=e.push("ordered_list_open","ol",1),p!==1&&(u.attrs=[["start",p]])):u=e.push("bullet_list_open","ul",1);let g=[a,0];u.map=g,u.markup=String.fromCharCode(l);let _=!1,R=e.md.block.ruler.getRules("list"),x=e.parentType;for(e.parentType="list";a<n;){i=d,r=e.eMarks[a];let m=e.sCount[a]+d-(e.bMarks[a]+e.tShift[a]),k=m;for(;i<r;){let z=e.src.charCodeAt(i);if(z===9)k+=4-(k+e.bsCount[a])%4;else if(z===32)k++;else break;i++}let v=i,C;v>=r?C=1:C=k-m,C>4&&(C=1);let F=m+C;u=e.push("list_item_open","li",1),u.markup=String.fromCharCode(l);let A=[a,0];u.map=A,f&&(u.info=e.src.slice(s,d-1));let T=e.tight,D=e.tShift[a],B=e.sCount[a],M=e.listIndent;if(e.listIndent=e.blkIndent,e.blkIndent=F,e.tight=!0,e.tShift[a]=v-e.bMarks[a],e.sCount[a]=k,v>=r&&e.isEmpty(a+1)?e.line=Math.min(e.line+2,n):e.md.block.tokenize(e,a,n),(!e.tight||_)&&(c=!1),_=e.line-a>1&&e.isEmpty(e.line-1),e.blkIndent=e.listIndent,e.listIndent=M,e.tShift[a]=D,e.sCount[a]=B,e.tight=T,u=e.push("list_item_close","li",-1),u.markup=String.fromCharCode(l),a=e.line,A[1]=a,a>=n||e.sCount[a]<e.blkIndent||e.sCount[a]-e.blkIndent>=4)break;let I=!1;for(let z=0,Ht=R.length;z<Ht;z++)if(R[z](e,a,n,!0)){I=!0;break}if(I)break;if(f){if(d=xt(e,a),d<0)break;s=e.bMarks[a]+e.tShift[a]}else if(d=gt(e,a),d<0)break;if(l!==e.src.charCodeAt(d-1))break}return f?u=e.push("ordered_list_close","ol",-1):u=e.push("bullet_list_close","ul",-1),u.markup=String.fromCharCode(l),g[1]=a,e.line=a,e.parentType=x,c&&Br(e,w),!0}var Fe=999;function zr(e){let t=e.length;for(let n=0;n<e.length-1;n++){let o=e.charCodeAt(n);if(o<55296||o>56319)continue;let r=e.charCodeAt(n+1);r>=56320&&r<=57343&&(t--,n++)}return t}function K(e,t){return Math.min(e.eMarks[t]+1,e.src.length)}function le(e,t){let n=e.lineMax;if(t>=n||e.isEmpty(t))return-1;let o=!1;if(e.sCount[t]-e.blkIndent>3&&(o=!0),e.sCount[t]<0&&(o=!0),!o){let r=e.md.block.ruler.getRules("reference"),i=e.parentType;e.parentType="reference";let s=!1;for(let u=0,a=r.length;u<a;u++)if(r[u](e,t,n,!0)){s=!0;break}if(e.parentType=i,s)return-1}return e.bMarks[t]+e.tShift[t]}function Ir(e,t,n,o){let r=e.src,i=e.bMarks[t]+e.tShift[t],s=t+1;if(e.sCount[t]-e.blkIndent>=4||r.charCodeAt(i)!==91)return!1;let u=K(e,t),a="",c=-1,h=++i;for(;i<u;){if(a.length+i-h>Fe*2)return!1;let v=r.charCodeAt(i);if(v===91)return!1;if(v===93){c=i;break}if(v===92&&(v=r.charCodeAt(++i)),v===10&&i<u){let C=le(e,s);if(C<0)return!1;a+=r.slice(h,u),i=h=C,u=K(e,s++);continue}i++}if(c<0||r.charCodeAt(c+1)!==58||(a+=r.slice(h,c),a.length>Fe&&zr(a)>Fe))return!1;for(i=c+2;i<u;){let v=r.charCodeAt(i);if(v===10){let C=le(e,s);if(C<0)break;i=C,u=K(e,s++)}else if(E(v))i++;else break}let f=e.md.helpers.parseLinkDestination(r,i,u);if(!f.ok)return!1;let p=e.md.normalizeLink(f.str);if(!e.md.validateLink(p))return!1;i=f.pos;let d=i,l=u,w=s;for(;i<u;){let v=r.charCodeAt(i);if(v===10){let C=le(e,s);if(C<0)break;i=C,u=K(e,s++)}else if(E(v))i++;else break}let g=i,_=e.md.helpers.parseLinkTitle(r,i,u);for(;_.can_continue;){let v=le(e,s);if(v<0)break;i=v,u=K(e,s++),_=e.md.helpers.parseLinkTitle(r,i,u,_)}let R;for(g!==d&&_.ok?(R=_.str,i=_.pos):(R="",i=d,u=l,s=w);i<u&&E(r.charCodeAt(i));)i++;if(i<u&&r.charCodeAt(i)!==10&&R)for(R="",i=d,u=l,s=w;i<u&&E(r.charCodeAt(i));)i++;if(i<u&&r.charCodeAt(i)!==10)return!1;let x=fe(a);if(!x)return!1;if(o)return!0;typeof e.env.references>"u"&&(e.env.references={}),typeof e.env.references[x]>"u"&&(e.env.references[x]={title:R,href:p});let m=e.push("reference_definition","",0);m.map=[t,s],m.hidden=!0;let k=Object.create(null);return k.label=x,m.meta=k,e.line=s,!0}var Mr=["address","article","aside","base","basefont","blockquote","body","caption","center","col","colgroup","dd","details","dialog","dir","div","dl","dt","fieldset","figcaption","figure","footer","form","frame","frameset","h1","h2","h3","h4","h5","h6","head","header","hr","html","iframe","legend","li","link","main","menu","menuitem","nav","noframes","ol","optgroup","option","p","param","search","section","summary","table","tbody","td","tfoot","th","thead","title","tr","track","ul"],Bt=`<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`,St="<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";new RegExp(`^(?:${Bt}|${St}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)`);var zt=new RegExp(`^(?:${Bt}|${St})`),q=[[/^<(script|pre|style|textarea)(?=(\s|>|$))/i,/<\/(script|pre|style|textarea)>/i,!0],[/^<!--/,/-->/,!0],[/^<\?/,/\?>/,!0],[/^<![A-Za-z]/,/>/,!0],[/^<!\[CDATA\[/,/\]\]>/,!0],[new RegExp(`^</?(${Mr.join("|")})(?=(\\s|/?>|$))`,"i"),/^$/,!0],[new RegExp(`${zt.source}\\s*$`),/^$/,!1]];function jr(e,t,n,o){let r=e.bMarks[t]+e.tShift[t],i=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||!e.md.options.html||e.src.charCodeAt(r)!==60)return!1;let s=e.src.slice(r,i),u=0;for(;u<q.length&&!q[u][0].test(s);u++);if(u===q.length)return!1;if(o)return q[u][2];let a=t+1,c=q[u][1].test("");if(!q[u][1].test(s)){for(;a<n&&!(e.sCount[a]<e.blkIndent&&(c||!e.isEmpty(a)));a++)if(r=e.bMarks[a]+e.tShift[a],i=e.eMarks[a],s=e.src.slice(r,i),q[u][1].test(s)){s.length!==0&&a++;break}}e.line=a;let h=e.push("html_block","",0);return h.map=[t,a],h.content=e.getLines(t,a,e.blkIndent,!0),!0}function Lr(e,t,n,o){let r=e.bMarks[t]+e.tShift[t],i=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let s=e.src.charCodeAt(r);if(s!==35||r>=i)return!1;let u=1;for(s=e.src.charCodeAt(++r);s===35&&r<i&&u<=6;)u++,s=e.src.charCodeAt(++r);if(u>6||r<i&&!E(s))return!1;if(o)return!0;i=e.skipSpacesBack(i,r);let a=e.skipCharsBack(i,35,r);a>r&&E(e.src.charCodeAt(a-1))&&(i=a),e.line=t+1;let c=e.push("heading_open",`h${u}`,1);c.markup="########".slice(0,u),c.map=[t,e.line];let h=e.push("inline","",0);h.content=de(e.src.slice(r,i)),h.map=[t,e.line],h.children=[];let f=e.push("heading_close",`h${u}`,-1);return f.markup="########".slice(0,u),!0}function Jr(e,t,n){let o=e.md.block.ruler.getRules("paragraph");if(e.sCount[t]-e.blkIndent>=4)return!1;let r=e.parentType;e.parentType="paragraph";let i=0,s,u=t+1;for(;u<n&&!e.isEmpty(u);u++){if(e.sCount[u]-e.blkIndent>3)continue;if(e.sCount[u]>=e.blkIndent){let d=e.bMarks[u]+e.tShift[u],l=e.eMarks[u];if(d<l&&(s=e.src.charCodeAt(d),(s===45||s===61)&&(d=e.skipChars(d,s),d=e.skipSpaces(d),d>=l))){i=s===61?1:2;break}}if(e.sCount[u]<0)continue;let p=!1;for(let d=0,l=o.length;d<l;d++)if(o[d](e,u,n,!0)){p=!0;break}if(p)break}if(!i)return e.parentType=r,!1;let a=de(e.getLines(t,u,e.blkIndent,!1));e.line=u+1;let c=e.push("heading_open",`h${i}`,1);c.markup=String.fromCharCode(s),c.map=[t,e.line];let h=e.push("inline","",0);h.content=a,h.map=[t,e.line-1],h.children=[];let f=e.push("heading_close",`h${i}`,-1);return f.markup=String.fromCharCode(s),e.parentType=r,!0}function Nr(e,t,n){let o=e.md.block.ruler.getRules("paragraph"),r=e.parentType,i=t+1;for(e.parentType="paragraph";i<n&&!e.isEmpty(i);i++){if(e.sCount[i]-e.blkIndent>3||e.sCount[i]<0)continue;let c=!1;for(let h=0,f=o.length;h<f;h++)if(o[h](e,i,n,!0)){c=!0;break}if(c)break}let s=de(e.getLines(t,i,e.blkIndent,!1));e.line=i;let u=e.push("paragraph_open","p",1);u.map=[t,e.line];let a=e.push("inline","",0);return a.content=s,a.map=[t,e.line],a.children=[],e.push("paragraph_close","p",-1),e.parentType=r,!0}var he=[["table",Dr,["paragraph","reference"]],["code",Er],["fence",Fr,["paragraph","reference","blockquote","list"]],["blockquote",yr,["paragraph","reference","blockquote","list"]],["hr",Tr,["paragraph","reference","blockquote","list"]],["list",Sr,["paragraph","reference","blockquote"]],["reference",Ir],["html_block",jr,["paragraph","reference","blockquote"]],["heading",Lr,["paragraph","reference","blockquote"]],["lheading",Jr],["paragraph",Nr]],It=class{constructor(){b(this,"ruler",new re),b(this,"State",Tt);for(let e=0;e<he.length;e++)this.ruler.push(he[e][0],he[e][1],{alt:(he[e][2]||[]).slice()})}tokenize(e,t,n){let o=this.ruler.getRules(""),r=o.length,i=e.md.options.maxNesting,s=t,u=!1;for(;s<n&&(e.line=s=e.skipEmptyLines(s),!(s>=n||e.sCount[s]<e.blkIndent));){if(e.level>=i){e.line=n;break}let a=e.line,c=!1;for(let h=0;h<r;h++)if(c=o[h](e,s,n,!1),c){if(a>=e.line)throw new Error("block rule didn't increment state.line");break}if(!c)throw new Error("none of the block rules matched");e.tight=!u,e.isEmpty(e.line-1)&&(u=!0),s=e.line,s<n&&e.isEmpty(s)&&(u=!0,s++,e.line=s)}}parse(e,t,n,o){if(!e)return;let r=new this.State(e,t,n,o);this.tokenize(r,r.line,r.lineMax)}},Mt=class{constructor(e,t,n,o){b(this,"pos",0),b(this,"level",0),b(this,"pending",""),b(this,"pendingLevel",0),b(this,"cache",{}),b(this,"backticks",{}),b(this,"backticksScanned",!1),b(this,"skipHtmlSpecial",!1),b(this,"linkLevel",0),b(this,"delimiters",[]),b(this,"_prev_delimiters",[]),b(this,"Token",Z),this.src=e,this.env=n,this.md=t,this.tokens=o,this.tokens_meta=Array(o.length),this.posMax=this.src.length}pushPending(){let e=new Z("text","",0);return e.content=this.pending,e.level=this.pendingLevel,this.tokens.push(e),this.pending="",e}push(e,t,n){this.pending&&this.pushPending();let o=new Z(e,t,n),r;return n<0&&(this.level--,this.delimiters=this._prev_delimiters.pop()),o.level=this.level,n>0&&(this.level++,this._prev_delimiters.push(this.delimiters),this.delimiters=[],r={delimiters:this.delimiters}),this.pendingLevel=this.level,this.tokens.push(o),this.tokens_meta.push(r),o}scanDelims(e,t){let n=this.posMax,o=this.src.charCodeAt(e),r;if(e===0)r=32;else if(e===1)r=this.src.charCodeAt(0),(r&63488)===55296&&(r=65533);else if(r=this.src.charCodeAt(e-1),(r&64512)===56320){let l=this.src.charCodeAt(e-2);r=(l&64512)===55296?65536+(l-55296<<10)+(r-56320):65533}else(r&64512)===55296&&(r=65533);let i=e;for(;i<n&&this.src.charCodeAt(i)===o;)i++;let s=i-e,u=i<n?this.src.charCodeAt(i):32;if((u&64512)===55296){let l=this.src.charCodeAt(i+1);u=(l&64512)===56320?65536+(u-55296<<10)+(l-56320):65533}else(u&64512)===56320&&(u=65533);let a=te(r)||ee(r),c=te(u)||ee(u),h=Q(r),f=Q(u),p=!f&&(!c||h||a),d=!h&&(!a||f||c);return{can_open:p&&(t||!d||a),can_close:d&&(t||!p||c),length:s}}};function Pr(e){switch(e){case 10:case 33:case 35:case 36:case 37:case 38:case 42:case 43:case 45:case 58:case 60:case 61:case 62:case 64:case 91:case 92:case 93:case 94:case 95:case 96:case 123:case 125:case 126:return!0;default:return!1}}function $r(e,t){let n=e.pos;for(;n<e.posMax&&!Pr(e.src.charCodeAt(n));)n++;return n===e.pos?!1:(t||(e.pending+=e.src.slice(e.pos,n)),e.pos=n,!0)}function Or(e){return e>=65&&e<=90||e>=97&&e<=122}function Ur(e){return e>=65&&e<=90||e>=97&&e<=122||e>=48&&e<=57||e===43||e===45||e===46}function qr(e,t){if(!e.md.options.linkify||e.linkLevel>0)return!1;let n=e.pos,o=e.posMax;if(n+3>o||e.src.charCodeAt(n)!==58||e.src.charCodeAt(n+1)!==47||e.src.charCodeAt(n+2)!==47)return!1;let r=n-Math.min(10,e.pending.length,n),i=n;for(;i>r&&Ur(e.src.charCodeAt(i-1));)i--;if(i===n||!Or(e.src.charCodeAt(i)))return!1;let s=n-i,u=e.md.linkify.matchAtStart(e.src.slice(i));if(!u)return!1;let a=u.url;if(a.length<=s)return!1;let c=a.length;for(;c>0&&a.charCodeAt(c-1)===42;)c--;c!==a.length&&(a=a.slice(0,c));let h=e.md.normalizeLink(a);if(!e.md.validateLink(h))return!1;if(!t){e.pending=e.pending.slice(0,-s);let f=e.push("link_open","a",1);f.attrs=[["href",h]],f.markup="linkify",f.info="auto";let p=e.push("text","",0);p.content=e.md.normalizeLinkText(a);let d=e.push("link_close","a",-1);d.markup="linkify",d.info="auto"}return e.pos+=a.length-s,!0}function Zr(e,t){let n=e.pos;if(e.src.charCodeAt(n)!==10)return!1;let o=e.pending.length-1,r=e.posMax;if(!t)if(o>=0&&e.pending.charCodeAt(o)===32)if(o>=1&&e.pending.charCodeAt(o-1)===32){let i=o-1;for(;i>=1&&e.pending.charCodeAt(i-1)===32;)i--;e.pending=e.pending.slice(0,i),e.push("hardbreak","br",0)}else e.pending=e.pending.slice(0,-1),e.push("softbreak","br",0);else e.push("softbreak","br",0);for(n++;n<r&&E(e.src.charCodeAt(n));)n++;return e.pos=n,!0}var ze=[];for(let e=0;e<256;e++)ze.push(0);"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(e){ze[e.charCodeAt(0)]=1});function Wr(e,t){let n=e.pos,o=e.posMax;if(e.src.charCodeAt(n)!==92||(n++,n>=o))return!1;let r=e.src.charCodeAt(n);if(r===10){for(t||e.push("hardbreak","br",0),n++;n<o&&(r=e.src.charCodeAt(n),!!E(r));)n++;return e.pos=n,!0}if(r===32){if(!t){let u=e.push("text_special","",0);u.content="\\",u.markup="\\",u.info="escape"}return e.pos=n,!0}let i=e.src[n];if(r>=55296&&r<=56319&&n+1<o){let u=e.src.charCodeAt(n+1);u>=56320&&u<=57343&&(i+=e.src[n+1],n++)}let s="\\"+i;if(!t){let u=e.push("text_special","",0);r<256&&ze[r]!==0?u.content=i:u.content=s,u.markup=s,u.info="escape"}return e.pos=n+1,!0}function Xr(e){let t={},n=0;for(;(n=e.indexOf("`",n))!==-1;){let o=n;for(;e.charCodeAt(++n)===96;);t[n-o]=o}return t}function Hr(e,t){var n;let o=e.pos;if(e.src.charCodeAt(o)!==96)return!1;let r=e.posMax,i=o+1;for(;i<r&&e.src.charCodeAt(i)===96;)i++;let s=e.src.slice(o,i),u=s.length;if(e.backticksScanned||(e.backticks=Xr(e.src),e.backticksScanned=!0),((n=e.backticks[u])!==null&&n!==void 0?n:-1)>=i){let a=i,c;for(;(c=e.src.indexOf("`",a))!==-1&&c<r;){for(a=c+1;e.src.charCodeAt(a)===96;)a++;if(a>r)break;if(a-c===u){if(!t){let h=e.push("code_inline","code",0);h.markup=s;let f=e.src.slice(i,c).replace(/\n/g," ");f.startsWith(" ")&&f.endsWith(" ")&&/[^ ]/.test(f)&&(f=f.slice(1,-1)),h.content=f}return e.pos=a,!0}}}return t||(e.pending+=s),e.pos=i,!0}function Yr(e,t){let n=e.pos,o=e.src.charCodeAt(n);if(t||o!==126)return!1;let r=e.scanDelims(e.pos,!0),i=r.length,s=String.fromCharCode(o);if(i<2)return!1;let u;i%2&&(u=e.push("text","",0),u.content=s,i--);for(let a=0;a<i;a+=2)u=e.push("text","",0),u.content=s+s,e.delimiters.push({marker:o,length:0,token:e.tokens.length-1,end:-1,open:r.can_open,close:r.can_close});return e.pos+=r.length,!0}function bt(e,t){let n,o=[],r=t.length;for(let i=0;i<r;i++){let s=t[i];if(s.marker!==126||s.end===-1)continue;let u=t[s.end];n=e.tokens[s.token],n.type="s_open",n.tag="s",n.nesting=1,n.markup="~~",n.content="",n=e.tokens[u.token],n.type="s_close",n.tag="s",n.nesting=-1,n.markup="~~",n.content="",e.tokens[u.token-1].type==="text"&&e.tokens[u.token-1].content==="~"&&o.push(u.token-1)}for(;o.length;){let i=o.pop(),s=i+1;for(;s<e.tokens.length&&e.tokens[s].type==="s_close";)s++;s--,i!==s&&(n=e.tokens[s],e.tokens[s]=e.tokens[i],e.tokens[i]=n)}}function Gr(e){let t=e.tokens_meta,n=e.tokens_meta.length;bt(e,e.delimiters);for(let r=0;r<n;r++){var o;let i=(o=t[r])===null||o===void 0?void 0:o.delimiters;i&&bt(e,i)}}var jt={tokenize:Yr,postProcess:Gr};function Kr(e,t){let n=e.pos,o=e.src.charCodeAt(n);if(t||o!==95&&o!==42)return!1;let r=e.scanDelims(e.pos,o===42);for(let i=0;i<r.length;i++){let s=e.push("text","",0);s.content=String.fromCharCode(o),e.delimiters.push({marker:o,length:r.length,token:e.tokens.length-1,end:-1,open:r.can_open,close:r.can_close})}return e.pos+=r.length,!0}function kt(e,t){let n=t.length;for(let o=n-1;o>=0;o--){let r=t[o];if(r.marker!==95&&r.marker!==42||r.end===-1)continue;let i=t[r.end],s=o>0&&t[o-1].end===r.end+1&&t[o-1].marker===r.marker&&t[o-1].token===r.token-1&&t[r.end+1].token===i.token+1,u=String.fromCharCode(r.marker),a=e.tokens[r.token];a.type=s?"strong_open":"em_open",a.tag=s?"strong":"em",a.nesting=1,a.markup=s?u+u:u,a.content="";let c=e.tokens[i.token];c.type=s?"strong_close":"em_close",c.tag=s?"strong":"em",c.nesting=-1,c.markup=s?u+u:u,c.content="",s&&(e.tokens[t[o-1].token].content="",e.tokens[t[r.end+1].token].content="",o--)}}function Vr(e){let t=e.tokens_meta,n=e.tokens_meta.length;kt(e,e.delimiters);for(let r=0;r<n;r++){var o;let i=(o=t[r])===null||o===void 0?void 0:o.delimiters;i&&kt(e,i)}}var Lt={tokenize:Kr,postProcess:Vr};function Qr(e,t){let n,o,r,i,s="",u="",a=e.pos,c=!0;if(e.src.charCodeAt(e.pos)!==91)return!1;let h=e.pos,f=e.posMax,p=e.pos+1,d=e.md.helpers.parseLinkLabel(e,e.pos,!0);if(d<0)return!1;let l=d+1;if(l<f&&e.src.charCodeAt(l)===40){for(c=!1,l++;l<f&&(n=e.src.charCodeAt(l),!(!E(n)&&n!==10));l++);if(l>=f)return!1;if(a=l,r=e.md.helpers.parseLinkDestination(e.src,l,e.posMax),r.ok){for(s=e.md.normalizeLink(r.str),e.md.validateLink(s)?l=r.pos:s="",a=l;l<f&&(n=e.src.charCodeAt(l),!(!E(n)&&n!==10));l++);if(r=e.md.helpers.parseLinkTitle(e.src,l,e.posMax),l<f&&a!==l&&r.ok)for(u=r.str,l=r.pos;l<f&&(n=e.src.charCodeAt(l),!(!E(n)&&n!==10));l++);}(l>=f||e.src.charCodeAt(l)!==41)&&(c=!0),l++}if(c){if(typeof e.env.references>"u")return!1;if(l<f&&e.src.charCodeAt(l)===91?(a=l+1,l=e.md.helpers.parseLinkLabel(e,l),l>=0?o=e.src.slice(a,l++):l=d+1):l=d+1,o||(o=e.src.slice(p,d)),o=fe(o),i=e.env.references[o],!i)return e.pos=h,!1;s=i.href,u=i.title}if(!t){e.pos=p,e.posMax=d;let w=e.push("link_open","a",1),g=[["href",s]];if(w.attrs=g,u&&g.push(["title",u]),o){let _=Object.create(null);_.label=o,w.meta=_}e.linkLevel++,e.md.inline.tokenize(e),e.linkLevel--,e.push("link_close","a",-1)}return e.pos=l,e.posMax=f,!0}function ei(e,t){let n,o,r,i,s,u,a,c,h="",f=e.pos,p=e.posMax;if(e.src.charCodeAt(e.pos)!==33||e.src.charCodeAt(e.pos+1)!==91)return!1;let d=e.pos+2,l=e.md.helpers.parseLinkLabel(e,e.pos+1,!1);if(l<0)return!1;if(i=l+1,i<p&&e.src.charCodeAt(i)===40){for(i++;i<p&&(n=e.src.charCodeAt(i),!(!E(n)&&n!==10));i++);if(i>=p)return!1;for(c=i,u=e.md.helpers.parseLinkDestination(e.src,i,e.posMax),u.ok&&(h=e.md.normalizeLink(u.str),e.md.validateLink(h)?i=u.pos:h=""),c=i;i<p&&(n=e.src.charCodeAt(i),!(!E(n)&&n!==10));i++);if(u=e.md.helpers.parseLinkTitle(e.src,i,e.posMax),i<p&&c!==i&&u.ok)for(a=u.str,i=u.pos;i<p&&(n=e.src.charCodeAt(i),!(!E(n)&&n!==10));i++);else a="";if(i>=p||e.src.charCodeAt(i)!==41)return e.pos=f,!1;i++}else{if(typeof e.env.references>"u")return!1;if(i<p&&e.src.charCodeAt(i)===91?(c=i+1,i=e.md.helpers.parseLinkLabel(e,i),i>=0?r=e.src.slice(c,i++):i=l+1):i=l+1,r||(r=e.src.slice(d,l)),r=fe(r),s=e.env.references[r],!s)return e.pos=f,!1;h=s.href,a=s.title}if(!t){o=e.src.slice(d,l);let w=[];e.md.inline.parse(o,e.md,e.env,w);let g=e.push("image","img",0),_=[["src",h],["alt",""]];if(g.attrs=_,g.children=w,g.content=o,a&&_.push(["title",a]),r){let R=Object.create(null);R.label=r,g.meta=R}}return e.pos=i,e.posMax=p,!0}var ti=/^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/,ni=/^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;function ri(e,t){let n=e.pos;if(e.src.charCodeAt(n)!==60)return!1;let o=e.pos,r=e.posMax;for(;;){if(++n>=r)return!1;let s=e.src.charCodeAt(n);if(s===60)return!1;if(s===62)break}let i=e.src.slice(o+1,n);if(ni.test(i)){let s=e.md.normalizeLink(i);if(!e.md.validateLink(s))return!1;if(!t){let u=e.push("link_open","a",1);u.attrs=[["href",s]],u.markup="autolink",u.info="auto";let a=e.push("text","",0);a.content=e.md.normalizeLinkText(i);let c=e.push("link_close","a",-1);c.markup="autolink",c.info="auto"}return e.pos+=i.length+2,!0}if(ti.test(i)){let s=e.md.normalizeLink(`mailto:${i}`);if(!e.md.validateLink(s))return!1;if(!t){let u=e.push("link_open","a",1);u.attrs=[["href",s]],u.markup="autolink",u.info="auto";let a=e.push("text","",0);a.content=e.md.normalizeLinkText(i);let c=e.push("link_close","a",-1);c.markup="autolink",c.info="auto"}return e.pos+=i.length+2,!0}return!1}function ii(e){return/^<a[>\s]/i.test(e)}function oi(e){return/^<\/a\s*>/i.test(e)}function Jt(e){let t=e|32;return t>=97&&t<=122}function si(e,t){let n=e.src,o,r;if(n.startsWith("<!--",t)){if(n.startsWith(">",t+4))return t+5;if(n.startsWith("->",t+4))return t+6;o=t+4,r="-->"}else if(n.startsWith("<![CDATA[",t))o=t+9,r="]]>";else if(n.charCodeAt(t+1)===63)o=t+2,r="?>";else if(Jt(n.charCodeAt(t+2)))o=t+3,r=">";else return-1;if(e.skipHtmlSpecial)return-1;let i=n.indexOf(r,o);return i<0?(e.skipHtmlSpecial=!0,-1):i+r.length}function ui(e,t){if(!e.md.options.html)return!1;let n=e.posMax,o=e.pos;if(e.src.charCodeAt(o)!==60||o+2>=n)return!1;let r,i=e.src.charCodeAt(o+1);if(i===33||i===63)r=si(e,o);else if(i===47||Jt(i)){let s=e.src.slice(o).match(zt);r=s?o+s[0].length:-1}else return!1;if(r<0)return!1;if(!t){let s=e.push("html_inline","",0);s.content=e.src.slice(o,r),ii(s.content)&&e.linkLevel++,oi(s.content)&&e.linkLevel--}return e.pos=r,!0}var ai=/^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i,ci=/^&([a-z][a-z0-9]{1,31});/i;function li(e,t){let n=e.pos,o=e.posMax;if(e.src.charCodeAt(n)!==38||n+1>=o)return!1;if(e.src.charCodeAt(n+1)===35){let r=e.src.slice(n).match(ai);if(r){if(!t){let i=r[1][0].toLowerCase()==="x"?parseInt(r[1].slice(1),16):parseInt(r[1],10),s=e.push("text_special","",0);s.content=Se(i)?V(i):V(65533),s.markup=r[0],s.info="entity"}return e.pos+=r[0].length,!0}}else{let r=e.src.slice(n).match(ci);if(r){let i=ae(r[0]);if(i!==r[0]){if(!t){let s=e.push("text_special","",0);s.content=i,s.markup=r[0],s.info="entity"}return e.pos+=r[0].length,!0}}}return!1}function _t(e){let t={},n=e.length;if(!n)return;let o=0,r=-2,i=[];for(let s=0;s<n;s++){let u=e[s];if(i.push(0),(e[o].marker!==u.marker||r!==u.token-1)&&(o=s),r=u.token,u.length=u.length||0,!u.close)continue;t.hasOwnProperty(u.marker)||(t[u.marker]=[-1,-1,-1,-1,-1,-1]);let a=t[u.marker][(u.open?3:0)+u.length%3],c=o-i[o]-1,h=c;for(;c>a;c-=i[c]+1){let f=e[c];if(f.marker===u.marker&&f.open&&f.end<0){let p=!1;if((f.close||u.open)&&(f.length+u.length)%3===0&&(f.length%3!==0||u.length%3!==0)&&(p=!0),!p){let d=c>0&&!e[c-1].open?i[c-1]+1:0;i[s]=s-c+d,i[c]=d,u.open=!1,f.end=s,f.close=!1,h=-1,r=-2;break}}}h!==-1&&(t[u.marker][(u.open?3:0)+(u.length||0)%3]=h)}}function hi(e){let t=e.tokens_meta,n=e.tokens_meta.length;_t(e.delimiters);for(let r=0;r<n;r++){var o;let i=(o=t[r])===null||o===void 0?void 0:o.delimiters;i&&_t(i)}}function fi(e){let t,n,o=0,r=e.tokens,i=e.tokens.length;for(t=n=0;t<i;t++)r[t].nesting<0&&o--,r[t].level=o,r[t].nesting>0&&o++,r[t].type==="text"&&t+1<i&&r[t+1].type==="text"?r[t+1].content=r[t].content+r[t+1].content:(t!==n&&(r[n]=r[t]),n++);t!==n&&(r.length=n)}var ye=[["text",$r],["linkify",qr],["newline",Zr],["escape",Wr],["backticks",Hr],["strikethrough",jt.tokenize],["emphasis",Lt.tokenize],["link",Qr],["image",ei],["autolink",ri],["html_inline",ui],["entity",li]],Te=[["balance_pairs",hi],["strikethrough",jt.postProcess],["emphasis",Lt.postProcess],["fragments_join",fi]],Nt=class{constructor(){b(this,"ruler",new re),b(this,"ruler2",new re),b(this,"State",Mt);for(let e=0;e<ye.length;e++)this.ruler.push(ye[e][0],ye[e][1]);for(let e=0;e<Te.length;e++)this.ruler2.push(Te[e][0],Te[e][1])}skipToken(e){let t=e.pos,n=this.ruler.getRules(""),o=n.length,r=e.md.options.maxNesting,i=e.cache;if(typeof i[t]<"u"){e.pos=i[t];return}let s=!1;if(e.level<r){for(let u=0;u<o;u++)if(e.level++,s=n[u](e,!0),e.level--,s){if(t>=e.pos)throw new Error("inline rule didn't increment state.pos");break}}else e.pos=e.posMax;s||e.pos++,i[t]=e.pos}tokenize(e){let t=this.ruler.getRules(""),n=t.length,o=e.posMax,r=e.md.options.maxNesting;for(;e.pos<o;){let i=e.pos,s=!1;if(e.level<r){for(let u=0;u<n;u++)if(s=t[u](e,!1),s){if(i>=e.pos)throw new Error("inline rule didn't increment state.pos");break}}if(s){if(e.pos>=o)break;continue}e.pending+=e.src[e.pos++]}e.pending&&e.pushPending()}parse(e,t,n,o){let r=new this.State(e,t,n,o);this.tokenize(r);let i=this.ruler2.getRules(""),s=i.length;for(let u=0;u<s;u++)i[u](r)}},di={default:{options:{html:!1,xhtmlOut:!1,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:100},components:{core:{},block:{},inline:{}}},zero:{options:{html:!1,xhtmlOut:!1,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:20},components:{core:{rules:["normalize","block","strip_references","inline","text_join"]},block:{rules:["paragraph"]},inline:{rules:["text"],rules2:["balance_pairs","fragments_join"]}}},commonmark:{options:{html:!0,xhtmlOut:!0,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:20},components:{core:{rules:["normalize","block","strip_references","inline","text_join"]},block:{rules:["blockquote","code","fence","heading","hr","html_block","lheading","list","reference","paragraph"]},inline:{rules:["autolink","backticks","emphasis","entity","escape","html_inline","image","link","newline","text"],rules2:["balance_pairs","emphasis","fragments_join"]}}}},pi=/^(vbscript|javascript|file|data):/,mi=/^data:image\/(gif|png|jpeg|webp);/,Rt=["http:","https:","mailto:"],N=class{validateLink(e){let t=e.trim().toLowerCase();return pi.test(t)?mi.test(t):!0}normalizeLink(e){let t=Y(e,!0);if(t.hostname&&(!t.protocol||Rt.indexOf(t.protocol)>=0))try{t.hostname=Be.default.toASCII(t.hostname)}catch{}return t.auth&&(t.auth=$(t.auth)),t.hostname&&(t.hostname=$(t.hostname)),t.pathname&&(t.pathname=$(t.pathname)),t.search&&(t.search=$(t.search)),t.hash&&(t.hash=$(t.hash)),W(t)}normalizeLinkText(e){let t=Y(e,!0);if(t.hostname&&(!t.protocol||Rt.indexOf(t.protocol)>=0))try{t.hostname=Be.default.toUnicode(t.hostname)}catch{}return H(W(t),H.defaultChars+"%")}constructor(...e){b(this,"inline",new Nt),b(this,"block",new It),b(this,"core",new yt),b(this,"renderer",new Dt),b(this,"linkify",new tt),b(this,"utils",Ln),b(this,"helpers",Object.assign({},Qn));let[t,n]=e;typeof t=="string"?(this.configure(t),n&&this.set(n)):(this.configure("default"),this.set(t||{}))}set(e){return Object.assign(this.options,e),this}configure(e){let t;if(typeof e=="string"){let r=e;if(t=di[r],!t)throw new Error(`Wrong 'markdown-it' preset "${r}", check name`)}else t=e;if(!t)throw new Error("Wrong `markdown-it` preset, can't be empty");t.options&&(this.options={...t.options});let n=t.components;if(n){var o;["core","block","inline"].forEach(i=>{var s;let u=(s=n[i])===null||s===void 0?void 0:s.rules;u&&this[i].ruler.enableOnly(u)});let r=(o=n.inline)===null||o===void 0?void 0:o.rules2;r&&this.inline.ruler2.enableOnly(r)}return this}enable(e,t=!1){let n=[];Array.isArray(e)||(e=[e]),["core","block","inline"].forEach(r=>{n=n.concat(this[r].ruler.enable(e,!0))}),n=n.concat(this.inline.ruler2.enable(e,!0));let o=e.filter(r=>n.indexOf(r)<0);if(o.length&&!t)throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${o}`);return this}disable(e,t=!1){let n=[];Array.isArray(e)||(e=[e]),["core","block","inline"].forEach(r=>{n=n.concat(this[r].ruler.disable(e,!0))}),n=n.concat(this.inline.ruler2.disable(e,!0));let o=e.filter(r=>n.indexOf(r)<0);if(o.length&&!t)throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${o}`);return this}use(e,...t){return e.apply(e,[this,...t]),this}parse(e,t){if(typeof e!="string")throw new Error("Input data should be a String");let n=new this.core.State(e,this,t);return this.core.process(n),n.tokens}render(e,t={}){return this.renderer.render(this.parse(e,t),this.options,t)}parseInline(e,t){let n=new this.core.State(e,this,t);return n.inlineMode=!0,this.core.process(n),n.tokens}renderInline(e,t={}){return this.renderer.render(this.parseInline(e,t),this.options,t)}};b(N,"Token",Z);b(N,"Ruler",re);b(N,"Renderer",Dt);b(N,"ParserCore",yt);b(N,"StateCore",Et);b(N,"ParserBlock",It);b(N,"StateBlock",Tt);b(N,"ParserInline",Nt);b(N,"StateInline",Mt);var Pt=wt(N);var $t=String.raw`\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?`,gi=new RegExp(String.raw`^\s*(.+?)\s*:\s*(?:(\w+),\s*)?(${$t}),\s*(${$t})\s*$`);function Ut(e){let t=e.trim().split(`
`);if(t[0]?.trim()!=="gantt")return null;let n=xi(t);if(n.length===0)return null;let o=Math.min(...n.map(s=>s.from)),r=Math.max(...n.map(s=>s.until),o+6e4);return`<div class="gantt" role="img" aria-label="Timeline chart">${[...new Set(n.map(({section:s})=>s))].map(s=>bi(s,n.filter(u=>u.section===s),o,r)).join("")}<div class="gantt-row"><span></span><span class="gantt-scale"><i>${pe(o)}</i><i>${pe(r)} UTC</i></span></div></div>`}function xi(e){let t=[],n="";for(let o of e){let r=/^\s*section (.+)$/.exec(o)?.[1];r!==void 0&&(n=r.trim());let[,i,s="",u="",a=""]=gi.exec(o)??[];i!==void 0&&t.push({section:n,name:i,kind:s,from:Ot(u),until:Ot(a)})}return t}function Ot(e){return Date.parse(`${e.replace(" ","T")}Z`)}function bi(e,t,n,o){let r=s=>`${(s/(o-n)*100).toFixed(2)}%`,i=t.map(s=>{let u=`left:${r(s.from-n)};width:max(2px,${r(s.until-s.from)})`;return`<b class="${s.kind==="crit"?"crit":s.kind==="done"?"done":"active"}" style="${u}" title="${P(`${s.name}, ${pe(s.from)} to ${pe(s.until)} UTC`)}">${P(s.name)}</b>`});return`<div class="gantt-row"><span>${P(e)}</span><span class="gantt-bars">${i.join("")}</span></div>`}function pe(e){return new Date(e).toISOString().slice(5,16).replace("T"," ")}var ki=new Set("h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p picture ol ul li table thead tbody tfoot tr td th blockquote dl dt dd kbd q samp var hr ruby rt rp s strike summary details caption figure figcaption abbr bdo cite dfn mark small source span time wbr".split(" ")),_i=new Set("script style iframe object embed noscript noembed noframes textarea title xmp plaintext template svg math select button form head".split(" ")),Ri=new Set("br hr img source wbr".split(" ")),qt={"*":["align","title","lang","dir","width","height","valign"],a:["href"],img:["src","alt"],td:["colspan","rowspan"],th:["colspan","rowspan"],ol:["start","reversed"],details:["open"],time:["datetime"]},vi="[a-zA-Z][a-zA-Z0-9-]*",Wt=String.raw`(?:"[^"]*"|'[^']*'|[^\s"'=<>${"`"}]+)`,wi=String.raw`\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*${Wt})?`,Ci=new RegExp(`^<(/?)(${vi})((?:${wi})*)\\s*/?>`),Ai=new RegExp(String.raw`\s+([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(${Wt}))?`,"g");function Xt(e,t){let n=[],o=[],r=e;for(;r!=="";){let i=/^[^<]+/.exec(r)?.[0];i!==void 0?(n.push(i.replaceAll(">","&gt;")),r=r.slice(i.length)):r=Di(r,n,o,t)}return n.join("")+o.reverse().map(i=>`</${i}>`).join("")}function Di(e,t,n,o){let r=/^<!--(?:[\s\S]*?-->|[\s\S]*$)|^<[!?][^>]*>?/.exec(e)?.[0];if(r!==void 0)return e.slice(r.length);let[i,s,u="",a=""]=Ci.exec(e)??[];if(i===void 0)return t.push("&lt;"),e.slice(1);let c=u.toLowerCase(),h=e.slice(i.length);return _i.has(c)?s==="/"?h:Ei(h,c):(ki.has(c)&&(s==="/"?Fi(c,t,n):(t.push(`<${c}${yi(c,a,o)}>`),Ri.has(c)||n.push(c))),h)}function Ei(e,t){let n=new RegExp(`</${t}\\s*>`,"i").exec(e);return n===null?"":e.slice(n.index+n[0].length)}function Fi(e,t,n){let o=n.lastIndexOf(e);if(!(o<0))for(let r of n.splice(o).reverse())t.push(`</${r}>`)}function yi(e,t,n){let o=new Set([...qt["*"]??[],...qt[e]??[]]);return[...t.matchAll(Ai)].flatMap(([,r="",i=""])=>{let s=r.toLowerCase(),u=i.replace(/^(["'])([\s\S]*)\1$/,"$2");if(!o.has(s))return[];if(s!=="href"&&s!=="src")return[[s,u]];let a=n(Ti(u));return a===null?[]:[[s,Bi(a)]]}).map(([r,i=""])=>` ${r}="${i.replaceAll('"',"&quot;").replaceAll("<","&lt;")}"`).join("")}function Ti(e){return e.replace(/&#x([0-9a-f]{1,6});?/gi,(t,n)=>Zt(Number.parseInt(n,16))).replace(/&#(\d{1,7});?/g,(t,n)=>Zt(Number(n))).replace(/&colon;/gi,":").replace(/&(?:tab|newline);/gi,"").replace(/&quot;/gi,'"').replace(/&lt;/gi,"<").replace(/&gt;/gi,">").replace(/&amp;/gi,"&").replace(new RegExp("\\p{Cc}","gu"),"").trim()}function Zt(e){return e<=1114111?String.fromCodePoint(e):""}function Bi(e){return e.replaceAll("&","&amp;")}var Si=/(^|[\s(["'“])(?:@([a-z\d](?:[a-z\d-]{0,38})(?:\/[a-z\d._-]+)?)|#(\d{1,7}))(?![\w-])/gi,zi=/^(?:https?:\/\/|mailto:|#|[\w.-]+\.html(?:#[\w-]*)?$)/i;function Io(e){let t=new Pt({html:!0,linkify:!0,breaks:!0}),{rules:n}=t.renderer;n.text=(r,i)=>{let s=r.slice(0,i),u=s.filter(({type:c})=>c==="link_open").length-s.filter(({type:c})=>c==="link_close").length,a=t.utils.escapeHtml(r[i]?.content??"");return u>0?a:Ii(a,e)};let o=r=>zi.test(r)?e.page(r):null;return r=>{let i=[];n.fence=(u,a)=>{let{info:c="",content:h=""}=u[a]??{},f=c.trim()==="mermaid"?Ut(h):null;return f!==null?`\0${i.push(f)-1}\0`:`<pre><code>${t.utils.escapeHtml(h)}</code></pre>
`};let s=Xt(t.render(r),o);return Mi(s).replace(/\u0000(\d+)\u0000/g,(u,a)=>i[Number(a)]??"")}}function Ii(e,t){return e.replace(Si,(n,o,r,i)=>r!==void 0?`${o}<a href="https://github.com/${P(r)}"><strong>@${P(r)}</strong></a>`:`${o}<a href="${P(t.issue(Number(i)))}">#${i}</a>`)}function Mi(e){return e.replace(/<li>(\s*(?:<p>)?)\[([ xX])\] /g,(t,n,o)=>`<li class="task">${n}<input type="checkbox" disabled${o===" "?"":" checked"}> `)}export{Li as a,Io as b};
