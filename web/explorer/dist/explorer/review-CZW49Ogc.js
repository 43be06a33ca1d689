import{A as e,C as t,D as n,M as r,O as i,T as a,c as o,h as s,i as c,k as l,m as u,n as d,p as f,r as p,u as m,w as h}from"./index-CyfeFnQ7.js";import{t as g}from"./article-bJmM7dXe.js";import{t as _}from"./reasons-rritGh9S.js";import{r as v,t as y}from"./values-it55dr2K.js";var b=`# Accords of the same parties: what a mention may speak of instead.
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
`,x={confirm:`# The mention is right.
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
`};function S({action:t,item:i,token:a,onMade:c,onFailed:u,onCancel:d}){let{t:p}=s(),m=i.mention,[g,_]=e(``),[v,y]=e(`PARTIES`),[b,S]=e(T(i,`PARTIES`)),[k,A]=e(``),j=l(null),M=()=>{f({query:x[t],variables:C(t,m.key,{why:g,field:v,value:b,other:k})},{token:a}).then(e=>c({action:t,id:Object.values(e)[0].correction.id}),u)};return n(()=>{t===`confirm`?M():j.current?.querySelector(`select, input, textarea`)?.focus()},[]),t===`confirm`?null:o(`form`,{ref:j,class:`decision`,"aria-label":p(t),onSubmit:e=>{e.preventDefault(),M()},onKeyDown:e=>e.key===`Escape`&&d(),children:[t===`edit`&&o(r,{children:[o(`label`,{children:[p(`field`),o(`select`,{value:v,onChange:e=>{let t=e.currentTarget.value;y(t),S(T(i,t))},children:h.map(e=>o(`option`,{value:e,children:p(w[e])},e))})]}),o(`label`,{class:`long`,children:[p(`newValue`),o(E,{field:v,value:b,onChange:S})]})]}),t===`same`&&o(D,{item:i,value:k,onChange:A}),t===`different`&&o(O,{item:i,value:k,onChange:A}),o(`label`,{class:`long`,children:[p(`why`),o(`input`,{type:`text`,required:!0,maxLength:500,dir:`auto`,title:p(`whyNeeded`),value:g,onInput:e=>_(e.currentTarget.value)})]}),o(`button`,{type:`submit`,class:`primary`,children:p(`save`)}),o(`button`,{type:`button`,onClick:d,children:p(`cancel`)})]})}function C(e,t,n){let{why:r,field:i,value:a,other:o}=n;switch(e){case`confirm`:return{mention:t};case`reject`:return{mention:t,why:r};case`edit`:return{mention:t,field:i,value:a,why:r};default:return{mention:t,other:o,why:r}}}var w={PARTIES:`parties`,KIND:`kind`,STATUS:`status`,COUNT:`instrumentsHead`,DATE:`date`,SIGNED_ON:`signedOn`,PLACE:`place`,DOMAINS:`domains`,TITLE:`title`};function T({mention:e},t){switch(t){case`PARTIES`:return e.parties.map(e=>e.code).join(`+`);case`KIND`:return e.kind;case`STATUS`:return e.status;case`COUNT`:return String(e.count);case`DATE`:return e.date??``;case`SIGNED_ON`:return e.signedOn??``;case`PLACE`:return e.place?.name??``;case`DOMAINS`:return e.domains.join(`+`);case`TITLE`:return e.title??``}}function E({field:e,value:n,onChange:r}){let{label:i}=s();return e!==`KIND`&&e!==`STATUS`?o(`input`,{type:`text`,dir:`auto`,value:n,onInput:e=>r(e.currentTarget.value)}):o(`select`,{value:n,onChange:e=>r(e.currentTarget.value),children:(e===`KIND`?t:a).map(t=>o(`option`,{value:t,children:i(e===`KIND`?`kind`:`status`,t)},t))})}function D({item:e,value:t,onChange:n}){let{t:r,date:i,LANG:a}=s(),{data:c}=u({query:b,variables:{filter:{allOf:e.mention.parties.slice(0,20).map(e=>e.code)},lang:a}}),l=c?.accords.nodes.filter(t=>t.key!==e.mention.accord?.key)??[];return o(k,{label:r(`chooseAccord`),value:t,onChange:n,options:l.map(e=>[e.key,[i(e.signedOn??e.date),e.title||r(`untitled`)].filter(Boolean).join(` – `)])})}function O({item:e,value:t,onChange:n}){let{t:r}=s(),i=e.mention.accord?.mentions.filter(t=>t.key!==e.mention.key)??[];return o(k,{label:r(`chooseMention`),value:t,onChange:n,options:i.map(e=>[e.key,[e.article.outlet,e.article.title??e.article.key].filter(Boolean).join(` – `)])})}function k({label:e,value:t,onChange:n,options:r}){let{t:i}=s();return o(`label`,{class:`long`,children:[e,o(`select`,{required:!0,value:t,onChange:e=>n(e.currentTarget.value),children:[o(`option`,{value:``,children:r.length>0?``:i(`noCandidates`)}),r.map(([e,t])=>o(`option`,{value:e,children:t},e))]})]})}var A=[[/^the reader gives it a chance of (\d+) % to be right$/,({t:e},[t])=>e(`concernChance`,{n:Number(t)})],[/^nothing else supports its accord$/,({t:e})=>e(`concernAlone`)],[/^its accord has one independent source$/,({t:e})=>e(`concernOneSource`)],[/^it alone says that the accord is (\w+)$/,({t:e,label:t},[n])=>e(`concernState`,{status:t(`status`,n)})],[/^it says (\w+) "(.*)" where the accord has "(.*)"$/,({t:e},[t,n,r])=>e(`concernOther`,{field:t,other:n,kept:r})],[/^it stands for (\d+) instruments$/,({t:e},[t])=>e(`concernInstruments`,{n:Number(t)})],[/^it binds (\d+) parties$/,({t:e},[t])=>e(`concernParties`,{n:Number(t)})],[/^other accords relate to its accord$/,({t:e})=>e(`concernRelated`)]];function j({reasons:e}){let t=s();return o(`ul`,{class:`small faint`,children:e.map(e=>{for(let[n,r]of A){let i=n.exec(e);if(i)return o(`li`,{children:r(t,i.slice(1))},e)}return o(`li`,{lang:`en`,children:e},e)})})}var M=`# The mentions of an article as they stand after a decision, and the accords that they support now.
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
`,N=`# The mentions that a person should look at first.
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
`,P=`# Takes a decision back.
mutation Undo($id: ID!) {
  undoCorrection(id: $id) {
    correction {
      id
    }
  }
}
`,F=`entente.token`,I={c:`confirm`,r:`reject`,e:`edit`,s:`same`,d:`different`,n:`next`,ArrowRight:`next`,p:`back`,ArrowLeft:`back`,u:`undo`};function L(t){let{t:n,LANG:r}=s(),[i,a]=e(sessionStorage.getItem(F)??``),l={query:N,variables:{lang:r}},f=u(l);return o(p,{title:n(`review`),question:l,note:i?void 0:n(`readOnly`),tools:o(R,{token:i,onChange:e=>{e?sessionStorage.setItem(F,e):sessionStorage.removeItem(F),a(e)}}),children:o(d,{asked:f,children:({reviewQueue:e})=>e.length===0?o(c,{title:n(`queueEmpty`)}):o(z,{items:e,token:i})})})}function R({token:t,onChange:n}){let{t:r}=s(),[i,a]=e(``);return t?o(`button`,{type:`button`,onClick:()=>n(``),children:r(`signOut`)}):o(`form`,{class:`token`,onSubmit:e=>{e.preventDefault(),n(i.trim()),a(``)},children:[o(`input`,{type:`password`,autocomplete:`off`,"aria-label":r(`token`),placeholder:r(`token`),title:r(`tokenHint`),value:i,onInput:e=>a(e.currentTarget.value)}),o(`button`,{type:`submit`,children:r(`signIn`)})]})}function z({items:t,token:n}){let{t:a,percent:c,label:u,date:d,number:p,list:h,count:b,LANG:x}=s(),[C,w]=e(0),[T,E]=e({}),[D,O]=e(null),[k,A]=e({text:``}),[N,F]=e({}),L=t[C].mention,R={...t[C],mention:{...L,...N[L.key]}},z=R.mention,B=T[z.key],V=e=>{O(null),A({text:``}),w(Math.min(t.length-1,Math.max(0,C+e)))},H=e=>{D===`confirm`&&O(null);let{code:t,message:n}=e;A({text:t===`UNAUTHENTICATED`||t===`FORBIDDEN`?`${a(`unauthorised`)} (${n})`:n,wrong:!0})},U=e=>{E({...T,[z.key]:e}),O(null),A({text:a(`done`,{action:a(e.action)})}),W()},W=()=>{f({query:M,variables:{article:z.article.key,lang:x}}).then(({article:e})=>{let t=e?.mentions.find(e=>e.key===z.key);t&&F(e=>({...e,[z.key]:t}))},H)},G=()=>{B&&f({query:P,variables:{id:B.id}},{token:n}).then(()=>{let{[z.key]:e,...t}=T;E(t),A({text:a(`undone`)}),W()},H)},K=e=>{e===`next`?V(1):e===`back`?V(-1):n?e===`undo`?G():B||O(e):A({text:a(`readOnly`),wrong:!0})},q=l(K);q.current=K,i(()=>{let e=e=>{let t=e.target;if(/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)||e.ctrlKey||e.metaKey||e.altKey)return;let n=I[e.key.length===1?e.key.toLowerCase():e.key];n&&(e.preventDefault(),q.current(n))};return document.addEventListener(`keydown`,e),()=>document.removeEventListener(`keydown`,e)},[]);let J=(e,t)=>o(`button`,{type:`button`,"aria-keyshortcuts":t,disabled:!n||!!B,"aria-pressed":D===e,onClick:()=>K(e),children:[a(e),` `,o(`kbd`,{"aria-hidden":`true`,children:t})]}),Y=[[a(`status`),u(`status`,z.status),`STATUS`],[a(`parties`),z.parties.map(e=>e.name).join(` · `),`PARTIES`],[a(`kind`),`${u(`kind`,z.kind)}${z.count>1?` ×${p(z.count)}`:``}`,`KIND`,`COUNT`],[a(`date`),d(z.date),`DATE`],[a(`signedOn`),d(z.signedOn),`SIGNED_ON`],[a(`place`),z.place?.name??``,`PLACE`],[a(`domains`),h(z.domains.map(e=>u(`domain`,e))),`DOMAINS`],[a(`title`),z.title??``,`TITLE`],[a(`signatories`),h(z.signatories.map(e=>e.name))]];return o(`div`,{class:`desk`,children:[o(`div`,{class:`desk-bar`,children:[o(`span`,{class:`position`,children:a(`position`,{n:C+1,all:t.length})}),o(`button`,{type:`button`,"aria-keyshortcuts":`P`,disabled:C===0,onClick:()=>V(-1),children:[a(`back`),` `,o(`kbd`,{"aria-hidden":`true`,children:`P`})]}),o(`button`,{type:`button`,"aria-keyshortcuts":`N`,disabled:C===t.length-1,onClick:()=>V(1),children:[a(`skipItem`),` `,o(`kbd`,{"aria-hidden":`true`,children:`N`})]}),o(`span`,{class:`gap`}),J(`confirm`,`C`),J(`reject`,`R`),J(`edit`,`E`),J(`same`,`S`),J(`different`,`D`),B&&o(`button`,{type:`button`,"aria-keyshortcuts":`U`,onClick:G,children:[a(`undo`),` `,o(`kbd`,{"aria-hidden":`true`,children:`U`})]})]}),o(`p`,{role:`status`,class:k.wrong?`said down`:`said up`,children:k.text}),D&&o(S,{action:D,item:R,token:n,onMade:U,onFailed:H,onCancel:()=>O(null)},`${z.key} ${D}`),o(`div`,{class:`with-side`,children:[o(g,{article:z.article,proofs:z.evidence,level:2},z.key),o(`aside`,{children:[o(`dl`,{class:`facts`,children:[o(`div`,{children:[o(`dt`,{children:a(`risk`)}),o(`dd`,{children:[c(R.risk),o(j,{reasons:R.reasons})]})]}),o(`div`,{children:[o(`dt`,{children:a(`confidence`)}),o(`dd`,{children:o(y,{value:z.confidence})})]}),Y.filter(([,e])=>e).map(([e,t,...n])=>o(`div`,{children:[o(`dt`,{children:e}),o(`dd`,{children:[n[0]===`STATUS`?o(v,{value:z.status}):o(`bdi`,{children:t}),n.some(e=>z.edited.includes(e))&&o(`span`,{class:`up small`,children:[` `,a(`editedByPerson`)]})]})]},e)),o(`div`,{children:[o(`dt`,{children:a(`Accord`)}),o(`dd`,{class:`outcome`,children:[z.accord?o(r,{children:[o(`a`,{href:m([`accord`,z.accord.key]),children:o(`bdi`,{children:z.accord.title||a(`untitled`)})}),o(`span`,{class:`faint small`,children:[` `,b(`mentionsN`,z.accord.mentions.length)]})]}):o(`span`,{class:`faint`,children:a(`noAccord`)}),z.confirmed&&o(`span`,{class:`up small`,children:[` `,a(`confirmedByPerson`)]}),z.rejected&&o(`span`,{class:`down small`,children:[` `,a(`rejectedByPerson`)]})]})]})]}),o(_,{reasons:z.reasons})]})]})]})}export{L as default};