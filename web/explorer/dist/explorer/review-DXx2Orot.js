import{C as e,D as t,O as n,T as r,c as i,h as a,i as o,j as s,k as c,m as l,n as u,p as d,r as f,u as p,w as m}from"./index-BR7qATjQ.js";import{t as h}from"./article-pMOxDcHT.js";import{t as g}from"./reasons-BglITgE0.js";import{r as _,t as v}from"./values-AHj5OLc1.js";var y=`# Accords of the same parties: what a mention may speak of instead.
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
`};function x({action:e,item:r,token:o,onMade:l,onFailed:u,onCancel:f}){let{t:p}=a(),h=r.mention,[g,_]=c(``),[v,y]=c(`PARTIES`),[x,O]=c(w(r,`PARTIES`)),[k,A]=c(``),j=n(null),M=()=>{d({query:b[e],variables:S(e,h.key,{why:g,field:v,value:x,other:k})},{token:o}).then(t=>l({action:e,id:Object.values(t)[0].correction.id}),u)};return t(()=>{e===`confirm`?M():j.current?.querySelector(`select, input, textarea`)?.focus()},[]),e===`confirm`?null:i(`form`,{ref:j,class:`decision`,"aria-label":p(e),onSubmit:e=>{e.preventDefault(),M()},onKeyDown:e=>e.key===`Escape`&&f(),children:[e===`edit`&&i(s,{children:[i(`label`,{children:[p(`field`),i(`select`,{value:v,onChange:e=>{let t=e.currentTarget.value;y(t),O(w(r,t))},children:m.map(e=>i(`option`,{value:e,children:p(C[e])},e))})]}),i(`label`,{class:`long`,children:[p(`newValue`),i(T,{field:v,value:x,onChange:O})]})]}),e===`same`&&i(E,{item:r,value:k,onChange:A}),e===`different`&&i(D,{item:r,value:k,onChange:A}),i(`label`,{class:`long`,children:[p(`why`),i(`input`,{type:`text`,required:!0,maxLength:500,dir:`auto`,title:p(`whyNeeded`),value:g,onInput:e=>_(e.currentTarget.value)})]}),i(`button`,{type:`submit`,class:`primary`,children:p(`save`)}),i(`button`,{type:`button`,onClick:f,children:p(`cancel`)})]})}function S(e,t,n){let{why:r,field:i,value:a,other:o}=n;switch(e){case`confirm`:return{mention:t};case`reject`:return{mention:t,why:r};case`edit`:return{mention:t,field:i,value:a,why:r};default:return{mention:t,other:o,why:r}}}var C={PARTIES:`parties`,KIND:`kind`,STATUS:`status`,COUNT:`instrumentsHead`,DATE:`date`,SIGNED_ON:`signedOn`,PLACE:`place`,DOMAINS:`domains`,TITLE:`title`};function w({mention:e},t){switch(t){case`PARTIES`:return e.parties.map(e=>e.code).join(`+`);case`KIND`:return e.kind;case`STATUS`:return e.status;case`COUNT`:return String(e.count);case`DATE`:return e.date??``;case`SIGNED_ON`:return e.signedOn??``;case`PLACE`:return e.place?.name??``;case`DOMAINS`:return e.domains.join(`+`);case`TITLE`:return e.title??``}}function T({field:t,value:n,onChange:o}){let{label:s}=a();return t!==`KIND`&&t!==`STATUS`?i(`input`,{type:`text`,dir:`auto`,value:n,onInput:e=>o(e.currentTarget.value)}):i(`select`,{value:n,onChange:e=>o(e.currentTarget.value),children:(t===`KIND`?e:r).map(e=>i(`option`,{value:e,children:s(t===`KIND`?`kind`:`status`,e)},e))})}function E({item:e,value:t,onChange:n}){let{t:r,date:o,LANG:s}=a(),{data:c}=l({query:y,variables:{filter:{allOf:e.mention.parties.slice(0,20).map(e=>e.code)},lang:s}}),u=c?.accords.nodes.filter(t=>t.key!==e.mention.accord?.key)??[];return i(O,{label:r(`chooseAccord`),value:t,onChange:n,options:u.map(e=>[e.key,[o(e.signedOn??e.date),e.title||r(`untitled`)].filter(Boolean).join(` – `)])})}function D({item:e,value:t,onChange:n}){let{t:r}=a(),o=e.mention.accord?.mentions.filter(t=>t.key!==e.mention.key)??[];return i(O,{label:r(`chooseMention`),value:t,onChange:n,options:o.map(e=>[e.key,[e.article.outlet,e.article.title??e.article.key].filter(Boolean).join(` – `)])})}function O({label:e,value:t,onChange:n,options:r}){let{t:o}=a();return i(`label`,{class:`long`,children:[e,i(`select`,{required:!0,value:t,onChange:e=>n(e.currentTarget.value),children:[i(`option`,{value:``,children:r.length>0?``:o(`noCandidates`)}),r.map(([e,t])=>i(`option`,{value:e,children:t},e))]})]})}var k=[[/^the reader gives it a chance of (\d+) % to be right$/,({t:e},[t])=>e(`concernChance`,{n:Number(t)})],[/^nothing else supports its accord$/,({t:e})=>e(`concernAlone`)],[/^its accord has one independent source$/,({t:e})=>e(`concernOneSource`)],[/^it alone says that the accord is (\w+)$/,({t:e,label:t},[n])=>e(`concernState`,{status:t(`status`,n)})],[/^it says (\w+) "(.*)" where the accord has "(.*)"$/,({t:e},[t,n,r])=>e(`concernOther`,{field:t,other:n,kept:r})],[/^it stands for (\d+) instruments$/,({t:e},[t])=>e(`concernInstruments`,{n:Number(t)})],[/^it binds (\d+) parties$/,({t:e},[t])=>e(`concernParties`,{n:Number(t)})],[/^other accords relate to its accord$/,({t:e})=>e(`concernRelated`)]];function A({reasons:e}){let t=a();return i(`ul`,{class:`small faint`,children:e.map(e=>{for(let[n,r]of k){let a=n.exec(e);if(a)return i(`li`,{children:r(t,a.slice(1))},e)}return i(`li`,{lang:`en`,children:e},e)})})}var j=`# The mentions of an article as they stand after a decision, and the accords that they support now.
query Decided($article: ID!, $lang: Lang!) {
  article(id: $article) {
    mentions {
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
      parties {
        code
        name(lang: $lang)
      }
      confirmed
      rejected
      edited
      accord {
        key
        title
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
`,M=`# The mentions that a person should look at first.
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
      confirmed
      rejected
      edited
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
`,N=`# Takes a decision back.
mutation Undo($id: ID!) {
  undoCorrection(id: $id) {
    correction {
      id
    }
  }
}
`,P=`entente.token`,F={c:`confirm`,r:`reject`,e:`edit`,s:`same`,d:`different`,n:`next`,ArrowRight:`next`,p:`back`,ArrowLeft:`back`,u:`undo`};function I(e){let{t,LANG:n}=a(),[r,s]=c(sessionStorage.getItem(P)??``),d={query:M,variables:{lang:n}},p=l(d);return i(f,{title:t(`review`),question:d,note:r?void 0:t(`readOnly`),tools:i(L,{token:r,onChange:e=>{e?sessionStorage.setItem(P,e):sessionStorage.removeItem(P),s(e)}}),children:i(u,{asked:p,children:({reviewQueue:e})=>e.length===0?i(o,{title:t(`queueEmpty`)}):i(R,{items:e,token:r})})})}function L({token:e,onChange:t}){let{t:n}=a(),[r,o]=c(``);return e?i(`button`,{type:`button`,onClick:()=>t(``),children:n(`signOut`)}):i(`form`,{class:`token`,onSubmit:e=>{e.preventDefault(),t(r.trim()),o(``)},children:[i(`input`,{type:`password`,autocomplete:`off`,"aria-label":n(`token`),placeholder:n(`token`),title:n(`tokenHint`),value:r,onInput:e=>o(e.currentTarget.value)}),i(`button`,{type:`submit`,children:n(`signIn`)})]})}function R({items:e,token:r}){let{t:o,percent:l,label:u,date:f,number:m,list:y,count:b,LANG:S}=a(),[C,w]=c(0),[T,E]=c({}),[D,O]=c(null),[k,M]=c({text:``}),[P,I]=c({}),L=e[C].mention,R={...e[C],mention:{...L,...P[L.key]}},z=R.mention,B=T[z.key],V=t=>{O(null),M({text:``}),w(Math.min(e.length-1,Math.max(0,C+t)))},H=e=>{D===`confirm`&&O(null);let{code:t,message:n}=e;M({text:t===`UNAUTHENTICATED`||t===`FORBIDDEN`?`${o(`unauthorised`)} (${n})`:n,wrong:!0})},U=e=>{E({...T,[z.key]:e}),O(null),M({text:o(`done`,{action:o(e.action)})}),W()},W=()=>{d({query:j,variables:{article:z.article.key,lang:S}}).then(({article:e})=>{let t=e?.mentions.find(e=>e.key===z.key);t&&I(e=>({...e,[z.key]:t}))},H)},G=()=>{B&&d({query:N,variables:{id:B.id}},{token:r}).then(()=>{let{[z.key]:e,...t}=T;E(t),M({text:o(`undone`)}),W()},H)},K=e=>{e===`next`?V(1):e===`back`?V(-1):r?e===`undo`?G():B||O(e):M({text:o(`readOnly`),wrong:!0})},q=n(K);q.current=K,t(()=>{let e=e=>{let t=e.target;if(/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)||e.ctrlKey||e.metaKey||e.altKey)return;let n=F[e.key.length===1?e.key.toLowerCase():e.key];n&&(e.preventDefault(),q.current(n))};return document.addEventListener(`keydown`,e),()=>document.removeEventListener(`keydown`,e)},[]);let J=(e,t)=>i(`button`,{type:`button`,"aria-keyshortcuts":t,disabled:!r||!!B,"aria-pressed":D===e,onClick:()=>K(e),children:[o(e),` `,i(`kbd`,{"aria-hidden":`true`,children:t})]}),Y=[[o(`status`),u(`status`,z.status),`STATUS`],[o(`parties`),z.parties.map(e=>e.name).join(` · `),`PARTIES`],[o(`kind`),`${u(`kind`,z.kind)}${z.count>1?` ×${m(z.count)}`:``}`,`KIND`,`COUNT`],[o(`date`),f(z.date),`DATE`],[o(`signedOn`),f(z.signedOn),`SIGNED_ON`],[o(`place`),z.place?.name??``,`PLACE`],[o(`domains`),y(z.domains.map(e=>u(`domain`,e))),`DOMAINS`],[o(`title`),z.title??``,`TITLE`],[o(`signatories`),y(z.signatories.map(e=>e.name))]];return i(`div`,{class:`desk`,children:[i(`div`,{class:`desk-bar`,children:[i(`span`,{class:`position`,children:o(`position`,{n:C+1,all:e.length})}),i(`button`,{type:`button`,"aria-keyshortcuts":`P`,disabled:C===0,onClick:()=>V(-1),children:[o(`back`),` `,i(`kbd`,{"aria-hidden":`true`,children:`P`})]}),i(`button`,{type:`button`,"aria-keyshortcuts":`N`,disabled:C===e.length-1,onClick:()=>V(1),children:[o(`skipItem`),` `,i(`kbd`,{"aria-hidden":`true`,children:`N`})]}),i(`span`,{class:`gap`}),J(`confirm`,`C`),J(`reject`,`R`),J(`edit`,`E`),J(`same`,`S`),J(`different`,`D`),B&&i(`button`,{type:`button`,"aria-keyshortcuts":`U`,onClick:G,children:[o(`undo`),` `,i(`kbd`,{"aria-hidden":`true`,children:`U`})]})]}),i(`p`,{role:`status`,class:k.wrong?`said down`:`said up`,children:k.text}),D&&i(x,{action:D,item:R,token:r,onMade:U,onFailed:H,onCancel:()=>O(null)},`${z.key} ${D}`),i(`div`,{class:`with-side`,children:[i(h,{article:z.article,proofs:z.evidence,level:2},z.key),i(`aside`,{children:[i(`dl`,{class:`facts`,children:[i(`div`,{children:[i(`dt`,{children:o(`risk`)}),i(`dd`,{children:[l(R.risk),i(A,{reasons:R.reasons})]})]}),i(`div`,{children:[i(`dt`,{children:o(`confidence`)}),i(`dd`,{children:i(v,{value:z.confidence})})]}),Y.filter(([,e])=>e).map(([e,t,...n])=>i(`div`,{children:[i(`dt`,{children:e}),i(`dd`,{children:[n[0]===`STATUS`?i(_,{value:z.status}):i(`bdi`,{children:t}),n.some(e=>z.edited.includes(e))&&i(`span`,{class:`up small`,children:[` `,o(`editedByPerson`)]})]})]},e)),i(`div`,{children:[i(`dt`,{children:o(`Accord`)}),i(`dd`,{class:`outcome`,children:[z.accord?i(s,{children:[i(`a`,{href:p([`accord`,z.accord.key]),children:i(`bdi`,{children:z.accord.title||o(`untitled`)})}),i(`span`,{class:`faint small`,children:[` `,b(`mentionsN`,z.accord.mentions.length)]})]}):i(`span`,{class:`faint`,children:o(`noAccord`)}),z.confirmed&&i(`span`,{class:`up small`,children:[` `,o(`confirmedByPerson`)]}),z.rejected&&i(`span`,{class:`down small`,children:[` `,o(`rejectedByPerson`)]})]})]})]}),i(g,{reasons:z.reasons})]})]})]})}export{I as default};