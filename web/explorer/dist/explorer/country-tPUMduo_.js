import{_ as e,a as t,c as n,h as r,i,j as a,m as o,n as s,r as c,u as l,x as u,y as d}from"./index-BR7qATjQ.js";import{n as f,r as p}from"./facet-BOw9EJYy.js";import{t as m}from"./accords-DdyXjdov.js";import{n as h,t as g}from"./bar-rC5u6Mxf.js";import{n as _,r as v,t as y}from"./domainbars-DCx8dhKm.js";import{t as b}from"./stack-jdomtrdV.js";import{r as x}from"./values-AHj5OLc1.js";var S=`# A country: what it has signed, with whom, on what and when.
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
  states: rankings(of: STATUS, filter: $own, first: 8) {
    value
    accords
    lastDate
  }
  places: rankings(of: PLACE, filter: $own, first: 8) {
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
`,C=`# An organisation: what it has signed, with whom, on what and when.
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
  states: rankings(of: STATUS, filter: $own, first: 8) {
    value
    accords
    lastDate
  }
  places: rankings(of: PLACE, filter: $own, first: 8) {
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
`;function w({route:w}){let T=r(),{t:E,number:D,percent:O,date:k,count:A,label:j,LANG:M}=T,N=(w.path[1]??``).toUpperCase(),P=d(w.params),F=u(P),I=e(P),L={...I,allOf:[...new Set([...I.allOf??[],N])]},R={query:N.startsWith(`ORG:`)?C:S,variables:{code:N,filter:I,own:L,lang:M}},z=o(R),B={path:[],params:u({...P,parties:[N],match:`all`})},V=z.data?.party;return n(c,{title:V?.name??N,note:V&&[V.capital&&`${E(`capital`)}: ${V.capital}`,V.region&&j(`region`,V.region.toUpperCase()),A(`accords`,V.accords.totalCount)].filter(Boolean).join(` · `),question:R,tools:n(a,{children:[n(`a`,{class:`button`,href:l([`map`],B.params),children:E(`showOnMap`)}),n(`a`,{class:`button`,href:l([`table`],B.params),children:E(`allAccords`)})]}),children:n(s,{asked:z,children:e=>{if(!e.party)return n(i,{title:E(`notFound`),hint:E(`notFoundHint`)});if(e.party.accords.totalCount===0)return n(i,{title:E(`emptyTitle`),hint:E(`emptyHint`)});let{partners:r,accords:o}=e.party,s=r[0]?.accords??1,c=r.some(e=>e.accordsBefore!==null);return n(`div`,{class:`columns`,children:[n(`section`,{class:`broad`,children:[n(`h2`,{children:E(`timeline`)}),n(b,{points:e.timeline,name:e=>p(T,`DOMAIN`,e),label:E(`timeline`),link:e=>f(B,[`YEAR`,e]),height:220})]}),n(`section`,{children:[n(`h2`,{children:E(`partners`)}),n(`table`,{class:`data compact`,children:[n(`thead`,{children:n(`tr`,{children:[n(`th`,{scope:`col`,children:E(`name`)}),n(`td`,{class:`bar-cell`}),n(`th`,{scope:`col`,class:`number`,children:E(`accordsHead`)}),c&&n(`th`,{scope:`col`,class:`number`,children:E(`growth`)}),n(`th`,{scope:`col`,children:E(`lastDate`)})]})}),n(`tbody`,{children:r.map(e=>n(`tr`,{children:[n(`th`,{scope:`row`,children:n(`a`,{href:l([`relationship`,N,e.party.code],F),children:n(`bdi`,{children:e.party.name})})}),n(`td`,{class:`bar-cell`,children:n(g,{share:e.accords/s})}),n(`td`,{class:`number`,children:D(e.accords)}),c&&n(`td`,{class:`number`,children:e.growth===null?e.accordsBefore===0?n(`span`,{class:`up`,children:E(`newcomer`)}):``:n(h,{value:e.growth,show:O})}),n(`td`,{class:`date`,children:k(e.lastDate)})]},e.party.code))})]})]}),n(`section`,{children:[n(`h2`,{children:E(`newest`)}),n(m,{accords:o.nodes,params:F}),n(`p`,{children:n(`a`,{href:l([`table`],B.params),children:[E(`allAccords`),` (`,D(o.totalCount),`)`]})}),e.similar.length>0&&n(a,{children:[n(`h2`,{children:E(`similar`)}),n(`table`,{class:`data compact`,children:[n(`thead`,{children:n(`tr`,{children:[n(`th`,{scope:`col`,children:E(`name`)}),n(`th`,{scope:`col`,class:`number`,children:E(`similarity`)}),n(`th`,{scope:`col`,children:E(`commonPartners`)})]})}),n(`tbody`,{children:e.similar.map(e=>n(`tr`,{children:[n(`th`,{scope:`row`,children:n(t,{party:e.party,params:F})}),n(`td`,{class:`number`,children:O(e.score)}),n(`td`,{children:e.commonPartners.slice(0,3).map((e,t)=>n(`span`,{children:[t>0&&` · `,n(`bdi`,{children:e.name})]},e.code))})]},e.party.code))})]})]})]}),n(`div`,{children:[n(`section`,{children:[n(`h2`,{children:E(`domains`)}),n(y,{domains:e.domains,link:e=>f(B,[`DOMAIN`,e])})]}),n(_,{title:E(`STATUS`),rows:e.states,name:e=>n(x,{value:e}),link:e=>f(B,[`STATUS`,e])}),n(_,{title:E(`PLACE`),rows:e.places,link:e=>f(B,[`PLACE`,e])}),n(_,{title:E(`people`),rows:e.people,link:e=>f(B,[`PERSON`,e])}),n(v,{filter:L,link:e=>f(B,[`OUTLET`,e])})]})]})}})})}export{w as default};