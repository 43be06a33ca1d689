import{M as e,_ as t,a as n,c as r,d as i,h as a,i as o,m as s,n as c,o as l,r as u,u as d,x as f,y as p}from"./index-CyfeFnQ7.js";import{n as m,r as h}from"./facet-jF_4Vfqj.js";import{n as g}from"./article-bJmM7dXe.js";import{n as _,r as v,t as y}from"./domainbars-BhtcyIs5.js";import{t as b}from"./stack-sGhX9FFW.js";import{r as x}from"./values-it55dr2K.js";var S=`# What two parties have signed with each other, and the words that prove it.
query RelationshipPage($a: PartyCode!, $b: PartyCode!, $filter: AccordFilter, $both: AccordFilter, $lang: Lang!, $after: String) {
  places: rankings(of: PLACE, filter: $both, first: 8) {
    value
    accords
    lastDate
  }
  relationship(a: $a, b: $b, filter: $filter) {
    a {
      code
      name(lang: $lang)
    }
    b {
      code
      name(lang: $lang)
    }
    total
    instruments
    firstDate
    lastDate
    lastContact {
      date
      status
      accord {
        key
        title
      }
    }
    domains {
      domain
      accords
    }
    people(first: 10) {
      name
      accords
      lastDate
    }
    history(first: 20) {
      date
      status
      accord {
        key
        title
      }
    }
    timeline(by: YEAR, split: DOMAIN) {
      period
      value
      accords
    }
    accords(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
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
        evidence(first: 1) {
          quote
          article {
            key
            title
            outlet
            publishedOn
            lang
          }
        }
      }
    }
  }
}
`;function C({route:C}){let T=a(),{t:E,count:D,date:O,LANG:k}=T,[,A=``,j=``]=C.path.map(e=>e.toUpperCase()),M=p(C.params),N=f(M),P=C.params.get(`after`),F=t(M),I={...F,allOf:[...new Set([...F.allOf??[],A,j])]},L={query:S,variables:{a:A,b:j,filter:F,both:I,lang:k,after:P}},R=s(L),z={path:[],params:f({...M,parties:[A,j],match:`all`})},B=R.data?.relationship;return r(u,{title:E(`relationship`,{a:B?.a.name??A,b:B?.b.name??j}),note:B&&B.total>0&&[D(`accords`,B.total),D(`instruments`,B.instruments),B.firstDate&&E(`since`,{date:O(B.firstDate)})].filter(Boolean).join(` · `),question:L,tools:r(e,{children:[r(`a`,{class:`button`,href:d([`paths`],w(N,A,j)),children:E(`viaOthers`)}),r(`a`,{class:`button`,href:d([`table`],z.params),children:E(`allAccords`)})]}),children:r(c,{asked:R,children:({relationship:t,places:a})=>t.total===0?r(o,{title:E(`emptyTitle`),hint:E(`emptyHint`)}):r(e,{children:[r(`dl`,{class:`facts`,children:[r(`div`,{children:[r(`dt`,{children:E(`parties`)}),r(`dd`,{children:[r(n,{party:t.a,params:N}),` · `,r(n,{party:t.b,params:N})]})]}),t.lastContact&&r(`div`,{children:[r(`dt`,{children:E(`lastContact`)}),r(`dd`,{children:[O(t.lastContact.date),` `,r(x,{value:t.lastContact.status}),` `,r(`a`,{href:d([`accord`,t.lastContact.accord.key]),children:r(`bdi`,{children:t.lastContact.accord.title||E(`untitled`)})})]})]})]}),r(b,{points:t.timeline,name:e=>h(T,`DOMAIN`,e),label:E(`timeline`),link:e=>m(z,[`YEAR`,e]),height:200}),r(`div`,{class:`with-side`,children:[r(`section`,{children:[r(`h2`,{children:E(`accordsHead`)}),r(`ul`,{class:`proofs`,children:t.accords.nodes.map(e=>r(`li`,{children:[r(`h3`,{children:r(`a`,{href:d([`accord`,e.key]),children:r(`bdi`,{children:e.title||E(`untitled`)})})}),r(`p`,{class:`line`,children:[r(x,{value:e.status}),r(`span`,{children:O(e.signedOn??e.date)||E(`undated`)}),e.parties.length>2&&r(l,{parties:e.parties,params:N})]}),e.evidence[0]&&r(`blockquote`,{lang:e.evidence[0].article.lang?.toLowerCase(),dir:`auto`,children:[r(`p`,{children:e.evidence[0].quote}),r(`footer`,{children:r(g,{article:{...e.evidence[0].article,url:null}})})]})]},e.key))}),r(`nav`,{class:`pager`,"aria-label":E(`next`),children:[P&&r(`a`,{class:`button`,href:i(C,{}),children:E(`first`)}),t.accords.pageInfo.hasNextPage&&r(`a`,{class:`button`,rel:`next`,href:i(C,{after:t.accords.pageInfo.endCursor}),children:E(`next`)})]})]}),r(`aside`,{children:[r(`h2`,{children:E(`domains`)}),r(y,{domains:t.domains,link:e=>m(z,[`DOMAIN`,e])}),r(_,{title:E(`PLACE`),rows:a,link:e=>m(z,[`PLACE`,e])}),r(_,{title:E(`people`),rows:t.people.map(e=>({...e,value:e.name})),link:e=>m(z,[`PERSON`,e])}),r(v,{filter:I,link:e=>m(z,[`OUTLET`,e])}),r(`h2`,{children:E(`history`)}),r(`ol`,{class:`history`,children:t.history.map((e,t)=>r(`li`,{children:[r(`span`,{class:`date`,children:O(e.date)}),` `,r(x,{value:e.status}),r(`a`,{href:d([`accord`,e.accord.key]),children:r(`bdi`,{children:e.accord.title||E(`untitled`)})})]},t))})]})]})]})})})}function w(e,t,n){let r=new URLSearchParams(e);return r.set(`a`,t),r.set(`b`,n),r}export{C as default};