import{C as e,D as t,O as n,T as r,c as i,h as a,i as o,j as s,k as c,m as l,n as u,p as d,r as f,u as p,w as m}from"./index-CX5-XH_5.js";import{t as h}from"./article-CXiMBCJB.js";import{t as g}from"./reasons-yWzfz7Q8.js";import{r as _,t as v}from"./values-BZGm5Q-k.js";var y=`# Accords of the same parties: what a mention may speak of instead.
query Candidates($filter: AccordFilter!, $lang: Lang!) {
  accords(filter: $filter, first: 30) {
    nodes {
      key
      title
      status
      signedOn
      date
      parties {
        code
        name(lang: $lang)
      }
    }
  }
}
`,b={confirm:`# The mention is right.
mutation Confirm($mention: ID!) {
  confirmMention(mention: $mention) {
    correction {
      id
    }
  }
}
`,reject:`# The article does not say this.
mutation Reject($mention: ID!, $why: String!) {
  rejectMention(mention: $mention, why: $why) {
    correction {
      id
    }
  }
}
`,edit:`# One value of the mention is another one.
mutation Edit($mention: ID!, $field: MentionField!, $value: String!, $why: String!) {
  editMention(mention: $mention, field: $field, value: $value, why: $why) {
    correction {
      id
    }
  }
}
`,same:`# Two mentions speak of one accord.
mutation Same($mention: ID!, $other: ID!, $why: String!) {
  sameAccord(a: $mention, b: $other, why: $why) {
    correction {
      id
    }
  }
}
`,different:`# Two mentions speak of two accords.
mutation Different($mention: ID!, $other: ID!, $why: String!) {
  notSameAccord(a: $mention, b: $other, why: $why) {
    correction {
      id
    }
  }
}
`};function x({action:e,item:r,token:o,onMade:l,onFailed:u,onCancel:f}){let{t:p}=a(),h=r.mention,[g,_]=c(``),[v,y]=c(`PARTIES`),[x,O]=c(w(r,`PARTIES`)),[k,A]=c(``),j=n(null),M=()=>{d({query:b[e],variables:S(e,h.key,{why:g,field:v,value:x,other:k})},{token:o}).then(t=>l({action:e,id:Object.values(t)[0].correction.id}),u)};return t(()=>{e===`confirm`?M():j.current?.querySelector(`select, input, textarea`)?.focus()},[]),e===`confirm`?null:i(`form`,{ref:j,class:`decision`,"aria-label":p(e),onSubmit:e=>{e.preventDefault(),M()},onKeyDown:e=>e.key===`Escape`&&f(),children:[e===`edit`&&i(s,{children:[i(`label`,{children:[p(`field`),i(`select`,{value:v,onChange:e=>{let t=e.currentTarget.value;y(t),O(w(r,t))},children:m.map(e=>i(`option`,{value:e,children:p(C[e])},e))})]}),i(`label`,{class:`long`,children:[p(`newValue`),i(T,{field:v,value:x,onChange:O})]})]}),e===`same`&&i(E,{item:r,value:k,onChange:A}),e===`different`&&i(D,{item:r,value:k,onChange:A}),i(`label`,{class:`long`,children:[p(`why`),i(`input`,{type:`text`,required:!0,maxLength:500,dir:`auto`,title:p(`whyNeeded`),value:g,onInput:e=>_(e.currentTarget.value)})]}),i(`button`,{type:`submit`,class:`primary`,children:p(`save`)}),i(`button`,{type:`button`,onClick:f,children:p(`cancel`)})]})}function S(e,t,n){let{why:r,field:i,value:a,other:o}=n;switch(e){case`confirm`:return{mention:t};case`reject`:return{mention:t,why:r};case`edit`:return{mention:t,field:i,value:a,why:r};default:return{mention:t,other:o,why:r}}}var C={PARTIES:`parties`,KIND:`kind`,STATUS:`status`,COUNT:`instrumentsHead`,DATE:`date`,SIGNED_ON:`signedOn`,PLACE:`place`,DOMAINS:`domains`,TITLE:`title`};function w({mention:e},t){switch(t){case`PARTIES`:return e.parties.map(e=>e.code).join(`+`);case`KIND`:return e.kind;case`STATUS`:return e.status;case`COUNT`:return String(e.count);case`DATE`:return e.date??``;case`SIGNED_ON`:return e.signedOn??``;case`PLACE`:return e.place?.name??``;case`DOMAINS`:return e.domains.join(`+`);case`TITLE`:return e.title??``}}function T({field:t,value:n,onChange:o}){let{label:s}=a();return t!==`KIND`&&t!==`STATUS`?i(`input`,{type:`text`,dir:`auto`,value:n,onInput:e=>o(e.currentTarget.value)}):i(`select`,{value:n,onChange:e=>o(e.currentTarget.value),children:(t===`KIND`?e:r).map(e=>i(`option`,{value:e,children:s(t===`KIND`?`kind`:`status`,e)},e))})}function E({item:e,value:t,onChange:n}){let{t:r,date:o,LANG:s}=a(),{data:c}=l({query:y,variables:{filter:{allOf:e.mention.parties.slice(0,20).map(e=>e.code)},lang:s}}),u=c?.accords.nodes.filter(t=>t.key!==e.mention.accord?.key)??[];return i(O,{label:r(`chooseAccord`),value:t,onChange:n,options:u.map(e=>[e.key,[o(e.signedOn??e.date),e.title||r(`untitled`)].filter(Boolean).join(` – `)])})}function D({item:e,value:t,onChange:n}){let{t:r}=a(),o=e.mention.accord?.mentions.filter(t=>t.key!==e.mention.key)??[];return i(O,{label:r(`chooseMention`),value:t,onChange:n,options:o.map(e=>[e.key,[e.article.outlet,e.article.title??e.article.key].filter(Boolean).join(` – `)])})}function O({label:e,value:t,onChange:n,options:r}){let{t:o}=a();return i(`label`,{class:`long`,children:[e,i(`select`,{required:!0,value:t,onChange:e=>n(e.currentTarget.value),children:[i(`option`,{value:``,children:r.length>0?``:o(`noCandidates`)}),r.map(([e,t])=>i(`option`,{value:e,children:t},e))]})]})}var k=`# The mentions that a person should look at first.
query Review($lang: Lang!) {
  reviewQueue(first: 40) {
    risk
    reasons
    mention {
      key
      title
      kind
      status
      count
      date
      signedOn
      place {
        name
      }
      domains
      confidence
      parties {
        code
        name(lang: $lang)
      }
      signatories {
        name
      }
      reasons {
        field
        value
        rule
        words
      }
      evidence {
        quote
        field
        start
        end
      }
      article {
        key
        title
        text
        url
        outlet
        publishedOn
        lang
      }
      accord {
        key
        title
        status
        signedOn
        date
        mentions(first: 10) {
          key
          article {
            key
            outlet
            title
          }
        }
      }
    }
  }
}
`,A=`# Takes a decision back.
mutation Undo($id: ID!) {
  undoCorrection(id: $id) {
    correction {
      id
    }
  }
}
`,j=`entente.token`,M={c:`confirm`,r:`reject`,e:`edit`,s:`same`,d:`different`,n:`next`,ArrowRight:`next`,p:`back`,ArrowLeft:`back`,u:`undo`};function N(e){let{t,LANG:n}=a(),[r,s]=c(sessionStorage.getItem(j)??``),d={query:k,variables:{lang:n}},p=l(d);return i(f,{title:t(`review`),question:d,note:r?void 0:t(`readOnly`),tools:i(P,{token:r,onChange:e=>{e?sessionStorage.setItem(j,e):sessionStorage.removeItem(j),s(e)}}),children:i(u,{asked:p,children:({reviewQueue:e})=>e.length===0?i(o,{title:t(`queueEmpty`)}):i(F,{items:e,token:r})})})}function P({token:e,onChange:t}){let{t:n}=a(),[r,o]=c(``);return e?i(`button`,{type:`button`,onClick:()=>t(``),children:n(`signOut`)}):i(`form`,{class:`token`,onSubmit:e=>{e.preventDefault(),t(r.trim()),o(``)},children:[i(`input`,{type:`password`,autocomplete:`off`,"aria-label":n(`token`),placeholder:n(`token`),title:n(`tokenHint`),value:r,onInput:e=>o(e.currentTarget.value)}),i(`button`,{type:`submit`,children:n(`signIn`)})]})}function F({items:e,token:r}){let{t:o,percent:s,label:l,date:u,number:f}=a(),[m,y]=c(0),[b,S]=c({}),[C,w]=c(null),[T,E]=c({text:``}),D=e[m],O=D.mention,k=b[O.key],j=t=>{w(null),E({text:``}),y(Math.min(e.length-1,Math.max(0,m+t)))},N=e=>{C===`confirm`&&w(null);let{code:t,message:n}=e;E({text:t===`UNAUTHENTICATED`||t===`FORBIDDEN`?`${o(`unauthorised`)} (${n})`:n,wrong:!0})},P=e=>{S({...b,[O.key]:e}),w(null),E({text:o(`done`,{action:o(e.action)})})},F=()=>{k&&d({query:A,variables:{id:k.id}},{token:r}).then(()=>{let{[O.key]:e,...t}=b;S(t),E({text:o(`undone`)})},N)},I=e=>{e===`next`?j(1):e===`back`?j(-1):r?e===`undo`?F():k||w(e):E({text:o(`readOnly`),wrong:!0})},L=n(I);L.current=I,t(()=>{let e=e=>{let t=e.target;if(/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)||e.ctrlKey||e.metaKey||e.altKey)return;let n=M[e.key.length===1?e.key.toLowerCase():e.key];n&&(e.preventDefault(),L.current(n))};return document.addEventListener(`keydown`,e),()=>document.removeEventListener(`keydown`,e)},[]);let R=(e,t)=>i(`button`,{type:`button`,"aria-keyshortcuts":t,disabled:!r||!!k,"aria-pressed":C===e,onClick:()=>I(e),children:[o(e),` `,i(`kbd`,{"aria-hidden":`true`,children:t})]}),z=[[o(`parties`),O.parties.map(e=>e.name).join(` · `)],[o(`kind`),`${l(`kind`,O.kind)}${O.count>1?` ×${f(O.count)}`:``}`],[o(`date`),u(O.date)],[o(`signedOn`),u(O.signedOn)],[o(`place`),O.place?.name??``],[o(`domains`),O.domains.map(e=>l(`domain`,e)).join(`, `)],[o(`title`),O.title??``],[o(`signatories`),O.signatories.map(e=>e.name).join(`, `)]];return i(`div`,{class:`desk`,children:[i(`div`,{class:`desk-bar`,children:[i(`span`,{class:`position`,children:o(`position`,{n:m+1,all:e.length})}),i(`button`,{type:`button`,"aria-keyshortcuts":`P`,disabled:m===0,onClick:()=>j(-1),children:[o(`back`),` `,i(`kbd`,{"aria-hidden":`true`,children:`P`})]}),i(`button`,{type:`button`,"aria-keyshortcuts":`N`,disabled:m===e.length-1,onClick:()=>j(1),children:[o(`skipItem`),` `,i(`kbd`,{"aria-hidden":`true`,children:`N`})]}),i(`span`,{class:`gap`}),R(`confirm`,`C`),R(`reject`,`R`),R(`edit`,`E`),R(`same`,`S`),R(`different`,`D`),k&&i(`button`,{type:`button`,"aria-keyshortcuts":`U`,onClick:F,children:[o(`undo`),` `,i(`kbd`,{"aria-hidden":`true`,children:`U`})]})]}),i(`p`,{role:`status`,class:T.wrong?`said down`:`said up`,children:T.text}),C&&i(x,{action:C,item:D,token:r,onMade:P,onFailed:N,onCancel:()=>w(null)},`${O.key} ${C}`),i(`div`,{class:`with-side`,children:[i(h,{article:O.article,proofs:O.evidence,level:2},O.key),i(`aside`,{children:[i(`dl`,{class:`facts`,children:[i(`div`,{children:[i(`dt`,{children:o(`risk`)}),i(`dd`,{children:[s(D.risk),i(`ul`,{class:`small faint`,lang:`en`,children:D.reasons.map(e=>i(`li`,{children:e},e))})]})]}),i(`div`,{children:[i(`dt`,{children:o(`confidence`)}),i(`dd`,{children:i(v,{value:O.confidence})})]}),i(`div`,{children:[i(`dt`,{children:o(`status`)}),i(`dd`,{children:i(_,{value:O.status})})]}),z.filter(([,e])=>e).map(([e,t])=>i(`div`,{children:[i(`dt`,{children:e}),i(`dd`,{children:i(`bdi`,{children:t})})]},e)),O.accord&&i(`div`,{children:[i(`dt`,{children:o(`Accord`)}),i(`dd`,{children:i(`a`,{href:p([`accord`,O.accord.key]),children:i(`bdi`,{children:O.accord.title||o(`untitled`)})})})]})]}),i(g,{reasons:O.reasons})]})]})]})}export{N as default};