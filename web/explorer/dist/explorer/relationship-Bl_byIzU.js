import{_ as e,a as t,c as n,d as r,h as i,i as a,j as o,m as s,n as c,o as l,r as u,u as d,x as f,y as p}from"./index-BR7qATjQ.js";import{n as m,r as h}from"./facet-BOw9EJYy.js";import{n as g}from"./article-pMOxDcHT.js";import{n as _,r as v,t as y}from"./domainbars-DCx8dhKm.js";import{t as b}from"./stack-jdomtrdV.js";import{r as x}from"./values-AHj5OLc1.js";var S=`# What two parties have signed with each other, and the words that prove it.
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
`;function C({route:C}){let T=i(),{t:E,count:D,date:O,LANG:k}=T,[,A=``,j=``]=C.path.map(e=>e.toUpperCase()),M=p(C.params),N=f(M),P=C.params.get(`after`),F=e(M),I={...F,allOf:[...new Set([...F.allOf??[],A,j])]},L={query:S,variables:{a:A,b:j,filter:F,both:I,lang:k,after:P}},R=s(L),z={path:[],params:f({...M,parties:[A,j],match:`all`})},B=R.data?.relationship;return n(u,{title:E(`relationship`,{a:B?.a.name??A,b:B?.b.name??j}),note:B&&B.total>0&&[D(`accords`,B.total),D(`instruments`,B.instruments),B.firstDate&&E(`since`,{date:O(B.firstDate)})].filter(Boolean).join(` · `),question:L,tools:n(o,{children:[n(`a`,{class:`button`,href:d([`paths`],w(N,A,j)),children:E(`viaOthers`)}),n(`a`,{class:`button`,href:d([`table`],z.params),children:E(`allAccords`)})]}),children:n(c,{asked:R,children:({relationship:e,places:i})=>e.total===0?n(a,{title:E(`emptyTitle`),hint:E(`emptyHint`)}):n(o,{children:[n(`dl`,{class:`facts`,children:[n(`div`,{children:[n(`dt`,{children:E(`parties`)}),n(`dd`,{children:[n(t,{party:e.a,params:N}),` · `,n(t,{party:e.b,params:N})]})]}),e.lastContact&&n(`div`,{children:[n(`dt`,{children:E(`lastContact`)}),n(`dd`,{children:[O(e.lastContact.date),` `,n(x,{value:e.lastContact.status}),` `,n(`a`,{href:d([`accord`,e.lastContact.accord.key]),children:n(`bdi`,{children:e.lastContact.accord.title||E(`untitled`)})})]})]})]}),n(b,{points:e.timeline,name:e=>h(T,`DOMAIN`,e),label:E(`timeline`),link:e=>m(z,[`YEAR`,e]),height:200}),n(`div`,{class:`with-side`,children:[n(`section`,{children:[n(`h2`,{children:E(`accordsHead`)}),n(`ul`,{class:`proofs`,children:e.accords.nodes.map(e=>n(`li`,{children:[n(`h3`,{children:n(`a`,{href:d([`accord`,e.key]),children:n(`bdi`,{children:e.title||E(`untitled`)})})}),n(`p`,{class:`line`,children:[n(x,{value:e.status}),n(`span`,{children:O(e.signedOn??e.date)||E(`undated`)}),e.parties.length>2&&n(l,{parties:e.parties,params:N})]}),e.evidence[0]&&n(`blockquote`,{lang:e.evidence[0].article.lang?.toLowerCase(),dir:`auto`,children:[n(`p`,{children:e.evidence[0].quote}),n(`footer`,{children:n(g,{article:{...e.evidence[0].article,url:null}})})]})]},e.key))}),n(`nav`,{class:`pager`,"aria-label":E(`next`),children:[P&&n(`a`,{class:`button`,href:r(C,{}),children:E(`first`)}),e.accords.pageInfo.hasNextPage&&n(`a`,{class:`button`,rel:`next`,href:r(C,{after:e.accords.pageInfo.endCursor}),children:E(`next`)})]})]}),n(`aside`,{children:[n(`h2`,{children:E(`domains`)}),n(y,{domains:e.domains,link:e=>m(z,[`DOMAIN`,e])}),n(_,{title:E(`PLACE`),rows:i,link:e=>m(z,[`PLACE`,e])}),n(_,{title:E(`people`),rows:e.people.map(e=>({...e,value:e.name})),link:e=>m(z,[`PERSON`,e])}),n(v,{filter:I,link:e=>m(z,[`OUTLET`,e])}),n(`h2`,{children:E(`history`)}),n(`ol`,{class:`history`,children:e.history.map((e,t)=>n(`li`,{children:[n(`span`,{class:`date`,children:O(e.date)}),` `,n(x,{value:e.status}),n(`a`,{href:d([`accord`,e.accord.key]),children:n(`bdi`,{children:e.accord.title||E(`untitled`)})})]},t))})]})]})]})})})}function w(e,t,n){let r=new URLSearchParams(e);return r.set(`a`,t),r.set(`b`,n),r}export{C as default};