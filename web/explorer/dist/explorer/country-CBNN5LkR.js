import{_ as e,a as t,c as n,h as r,i,j as a,m as o,n as s,r as c,u as l,x as u,y as d}from"./index-CX5-XH_5.js";import{n as f,r as p}from"./facet-BnKhn-Mq.js";import{t as m}from"./accords-Dl-xt2_L.js";import{n as h,t as g}from"./bar-lrY91omh.js";import{t as _}from"./domainbars-MdjOJdv0.js";import{t as v}from"./stack-Duo3tgmt.js";var y=`# A country: what it has signed, with whom, on what and when.
query CountryPage($code: PartyCode!, $filter: AccordFilter, $own: AccordFilter, $lang: Lang!) {
  party: country(code: $code) {
    code
    name(lang: $lang)
    capital(lang: $lang)
    region
    ...Signing
  }
  domains(filter: $own) {
    domain
    accords
  }
  timeline(filter: $own, by: YEAR, split: DOMAIN) {
    period
    value
    accords
  }
  people: rankings(of: PERSON, filter: $own, first: 8) {
    value
    accords
    lastDate
  }
  similar(country: $code, filter: $filter, first: 6) {
    party {
      code
      name(lang: $lang)
    }
    score
    commonPartners {
      code
      name(lang: $lang)
    }
  }
}

fragment Signing on Party {
  partners(filter: $filter, first: 30) {
    party {
      code
      name(lang: $lang)
    }
    accords
    accordsBefore
    growth
    firstDate
    lastDate
  }
  accords(filter: $filter, first: 10) {
    totalCount
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
`,b=`# An organisation: what it has signed, with whom, on what and when.
query OrganisationPage($code: PartyCode!, $filter: AccordFilter, $own: AccordFilter, $lang: Lang!) {
  party: organisation(code: $code) {
    code
    name(lang: $lang)
    ...Signing
  }
  domains(filter: $own) {
    domain
    accords
  }
  timeline(filter: $own, by: YEAR, split: DOMAIN) {
    period
    value
    accords
  }
  people: rankings(of: PERSON, filter: $own, first: 8) {
    value
    accords
    lastDate
  }
  similar(country: $code, filter: $filter, first: 6) {
    party {
      code
      name(lang: $lang)
    }
    score
    commonPartners {
      code
      name(lang: $lang)
    }
  }
}

fragment Signing on Party {
  partners(filter: $filter, first: 30) {
    party {
      code
      name(lang: $lang)
    }
    accords
    accordsBefore
    growth
    firstDate
    lastDate
  }
  accords(filter: $filter, first: 10) {
    totalCount
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
`;function x({route:x}){let S=r(),{t:C,number:w,percent:T,date:E,count:D,label:O,LANG:k}=S,A=(x.path[1]??``).toUpperCase(),j=d(x.params),M=u(j),N=e(j),P={...N,allOf:[...new Set([...N.allOf??[],A])]},F={query:A.startsWith(`ORG:`)?b:y,variables:{code:A,filter:N,own:P,lang:k}},I=o(F),L={path:[],params:u({...j,parties:[A],match:`all`})},R=I.data?.party;return n(c,{title:R?.name??A,note:R&&[R.capital&&`${C(`capital`)}: ${R.capital}`,R.region&&O(`region`,R.region.toUpperCase()),D(`accords`,R.accords.totalCount)].filter(Boolean).join(` · `),question:F,tools:n(a,{children:[n(`a`,{class:`button`,href:l([`map`],L.params),children:C(`showOnMap`)}),n(`a`,{class:`button`,href:l([`table`],L.params),children:C(`allAccords`)})]}),children:n(s,{asked:I,children:e=>{if(!e.party)return n(i,{title:C(`notFound`),hint:C(`notFoundHint`)});if(e.party.accords.totalCount===0)return n(i,{title:C(`emptyTitle`),hint:C(`emptyHint`)});let{partners:r,accords:a}=e.party,o=r[0]?.accords??1,s=r.some(e=>e.accordsBefore!==null);return n(`div`,{class:`columns`,children:[n(`section`,{class:`broad`,children:[n(`h2`,{children:C(`timeline`)}),n(v,{points:e.timeline,by:`YEAR`,name:e=>p(S,`DOMAIN`,e),label:C(`timeline`),link:e=>f(L,[`YEAR`,e]),height:220})]}),n(`section`,{children:[n(`h2`,{children:C(`partners`)}),n(`table`,{class:`data compact`,children:[n(`thead`,{children:n(`tr`,{children:[n(`th`,{scope:`col`,children:C(`name`)}),n(`td`,{class:`bar-cell`}),n(`th`,{scope:`col`,class:`number`,children:C(`accordsHead`)}),s&&n(`th`,{scope:`col`,class:`number`,children:C(`growth`)}),n(`th`,{scope:`col`,children:C(`lastDate`)})]})}),n(`tbody`,{children:r.map(e=>n(`tr`,{children:[n(`th`,{scope:`row`,children:n(`a`,{href:l([`relationship`,A,e.party.code],M),children:n(`bdi`,{children:e.party.name})})}),n(`td`,{class:`bar-cell`,children:n(g,{share:e.accords/o})}),n(`td`,{class:`number`,children:w(e.accords)}),s&&n(`td`,{class:`number`,children:e.growth===null?e.accordsBefore===0?n(`span`,{class:`up`,children:C(`newcomer`)}):``:n(h,{value:e.growth,show:T})}),n(`td`,{class:`date`,children:E(e.lastDate)})]},e.party.code))})]})]}),n(`section`,{children:[n(`h2`,{children:C(`newest`)}),n(m,{accords:a.nodes,params:M}),n(`p`,{children:n(`a`,{href:l([`table`],L.params),children:[C(`allAccords`),` (`,w(a.totalCount),`)`]})}),n(`h2`,{children:C(`domains`)}),n(_,{domains:e.domains,link:e=>f(L,[`DOMAIN`,e])})]}),e.similar.length>0&&n(`section`,{children:[n(`h2`,{children:C(`similar`)}),n(`table`,{class:`data compact`,children:[n(`thead`,{children:n(`tr`,{children:[n(`th`,{scope:`col`,children:C(`name`)}),n(`th`,{scope:`col`,class:`number`,children:C(`similarity`)}),n(`th`,{scope:`col`,children:C(`commonPartners`)})]})}),n(`tbody`,{children:e.similar.map(e=>n(`tr`,{children:[n(`th`,{scope:`row`,children:n(t,{party:e.party,params:M})}),n(`td`,{class:`number`,children:T(e.score)}),n(`td`,{children:e.commonPartners.slice(0,3).map((e,t)=>n(`span`,{children:[t>0&&` · `,n(`bdi`,{children:e.name})]},e.code))})]},e.party.code))})]})]}),e.people.length>0&&n(`section`,{children:[n(`h2`,{children:C(`people`)}),n(`table`,{class:`data compact`,children:n(`tbody`,{children:e.people.map(e=>n(`tr`,{children:[n(`th`,{scope:`row`,children:n(`a`,{href:f(L,[`PERSON`,e.value]),children:n(`bdi`,{children:e.value})})}),n(`td`,{class:`number`,children:w(e.accords)}),n(`td`,{class:`date`,children:E(e.lastDate)})]},e.value))})})]})]})}})})}export{x as default};