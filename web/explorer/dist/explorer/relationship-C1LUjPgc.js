import{_ as e,a as t,c as n,d as r,h as i,i as a,j as o,m as s,n as c,o as l,r as u,u as d,x as f,y as p}from"./index-CX5-XH_5.js";import{n as m,r as h}from"./facet-BnKhn-Mq.js";import{n as g}from"./article-CXiMBCJB.js";import{t as _}from"./domainbars-MdjOJdv0.js";import{t as v}from"./stack-Duo3tgmt.js";import{r as y}from"./values-BZGm5Q-k.js";var b=`# What two parties have signed with each other, and the words that prove it.
query RelationshipPage($a: PartyCode!, $b: PartyCode!, $filter: AccordFilter, $lang: Lang!, $after: String) {
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
`;function x({route:x}){let C=i(),{t:w,count:T,date:E,number:D,LANG:O}=C,[,k=``,A=``]=x.path.map(e=>e.toUpperCase()),j=p(x.params),M=f(j),N=x.params.get(`after`),P={query:b,variables:{a:k,b:A,filter:e(j),lang:O,after:N}},F=s(P),I={path:[],params:f({...j,parties:[k,A],match:`all`})},L=F.data?.relationship;return n(u,{title:w(`relationship`,{a:L?.a.name??k,b:L?.b.name??A}),note:L&&L.total>0&&[T(`accords`,L.total),T(`instruments`,L.instruments),L.firstDate&&w(`since`,{date:E(L.firstDate)})].filter(Boolean).join(` · `),question:P,tools:n(o,{children:[n(`a`,{class:`button`,href:d([`paths`],S(M,k,A)),children:w(`viaOthers`)}),n(`a`,{class:`button`,href:d([`table`],I.params),children:w(`allAccords`)})]}),children:n(c,{asked:F,children:({relationship:e})=>e.total===0?n(a,{title:w(`emptyTitle`),hint:w(`emptyHint`)}):n(o,{children:[n(`dl`,{class:`facts`,children:[n(`div`,{children:[n(`dt`,{children:w(`parties`)}),n(`dd`,{children:[n(t,{party:e.a,params:M}),` · `,n(t,{party:e.b,params:M})]})]}),e.lastContact&&n(`div`,{children:[n(`dt`,{children:w(`lastContact`)}),n(`dd`,{children:[E(e.lastContact.date),` `,n(y,{value:e.lastContact.status}),` `,n(`a`,{href:d([`accord`,e.lastContact.accord.key]),children:n(`bdi`,{children:e.lastContact.accord.title||w(`untitled`)})})]})]})]}),n(v,{points:e.timeline,by:`YEAR`,name:e=>h(C,`DOMAIN`,e),label:w(`timeline`),link:e=>m(I,[`YEAR`,e]),height:200}),n(`div`,{class:`with-side`,children:[n(`section`,{children:[n(`h2`,{children:w(`accordsHead`)}),n(`ul`,{class:`proofs`,children:e.accords.nodes.map(e=>n(`li`,{children:[n(`h3`,{children:n(`a`,{href:d([`accord`,e.key]),children:n(`bdi`,{children:e.title||w(`untitled`)})})}),n(`p`,{class:`line`,children:[n(y,{value:e.status}),n(`span`,{children:E(e.signedOn??e.date)||w(`undated`)}),e.parties.length>2&&n(l,{parties:e.parties,params:M})]}),e.evidence[0]&&n(`blockquote`,{lang:e.evidence[0].article.lang?.toLowerCase(),dir:`auto`,children:[n(`p`,{children:e.evidence[0].quote}),n(`footer`,{children:n(g,{article:{...e.evidence[0].article,url:null}})})]})]},e.key))}),n(`nav`,{class:`pager`,"aria-label":w(`next`),children:[N&&n(`a`,{class:`button`,href:r(x,{}),children:w(`first`)}),e.accords.pageInfo.hasNextPage&&n(`a`,{class:`button`,rel:`next`,href:r(x,{after:e.accords.pageInfo.endCursor}),children:w(`next`)})]})]}),n(`aside`,{children:[n(`h2`,{children:w(`domains`)}),n(_,{domains:e.domains,link:e=>m(I,[`DOMAIN`,e])}),e.people.length>0&&n(o,{children:[n(`h2`,{children:w(`people`)}),n(`table`,{class:`data compact`,children:n(`tbody`,{children:e.people.map(e=>n(`tr`,{children:[n(`th`,{scope:`row`,children:n(`a`,{href:m(I,[`PERSON`,e.name]),children:n(`bdi`,{children:e.name})})}),n(`td`,{class:`number`,children:D(e.accords)}),n(`td`,{class:`date`,children:E(e.lastDate)})]},e.name))})})]}),n(`h2`,{children:w(`history`)}),n(`ol`,{class:`history`,children:e.history.map((e,t)=>n(`li`,{children:[n(`span`,{class:`date`,children:E(e.date)}),` `,n(y,{value:e.status}),n(`a`,{href:d([`accord`,e.accord.key]),children:n(`bdi`,{children:e.accord.title||w(`untitled`)})})]},t))})]})]})]})})})}function S(e,t,n){let r=new URLSearchParams(e);return r.set(`a`,t),r.set(`b`,n),r}export{x as default};