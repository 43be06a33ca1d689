import{M as e,_ as t,a as n,c as r,h as i,i as a,m as o,n as s,r as c,u as l,x as u,y as d}from"./index-CyfeFnQ7.js";import{n as f,r as p}from"./facet-jF_4Vfqj.js";import{t as m}from"./accords-BhCneSna.js";import{n as h,t as g}from"./bar-DwO0GM7C.js";import{n as _,r as v,t as y}from"./domainbars-BhtcyIs5.js";import{t as b}from"./stack-sGhX9FFW.js";import{r as x}from"./values-it55dr2K.js";var S=`# A country: what it has signed, with whom, on what and when.
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
`;function w({route:w}){let T=i(),{t:E,number:D,percent:O,date:k,count:A,label:j,LANG:M}=T,N=(w.path[1]??``).toUpperCase(),P=d(w.params),F=u(P),I=t(P),L={...I,allOf:[...new Set([...I.allOf??[],N])]},R={query:N.startsWith(`ORG:`)?C:S,variables:{code:N,filter:I,own:L,lang:M}},z=o(R),B={path:[],params:u({...P,parties:[N],match:`all`})},V=z.data?.party;return r(c,{title:V?.name??N,note:V&&[V.capital&&`${E(`capital`)}: ${V.capital}`,V.region&&j(`region`,V.region.toUpperCase()),A(`accords`,V.accords.totalCount)].filter(Boolean).join(` · `),question:R,tools:r(e,{children:[r(`a`,{class:`button`,href:l([`map`],B.params),children:E(`showOnMap`)}),r(`a`,{class:`button`,href:l([`table`],B.params),children:E(`allAccords`)})]}),children:r(s,{asked:z,children:t=>{if(!t.party)return r(a,{title:E(`notFound`),hint:E(`notFoundHint`)});if(t.party.accords.totalCount===0)return r(a,{title:E(`emptyTitle`),hint:E(`emptyHint`)});let{partners:i,accords:o}=t.party,s=i[0]?.accords??1,c=i.some(e=>e.accordsBefore!==null);return r(`div`,{class:`columns`,children:[r(`section`,{class:`broad`,children:[r(`h2`,{children:E(`timeline`)}),r(b,{points:t.timeline,name:e=>p(T,`DOMAIN`,e),label:E(`timeline`),link:e=>f(B,[`YEAR`,e]),height:220})]}),r(`section`,{children:[r(`h2`,{children:E(`partners`)}),r(`table`,{class:`data compact`,children:[r(`thead`,{children:r(`tr`,{children:[r(`th`,{scope:`col`,children:E(`name`)}),r(`td`,{class:`bar-cell`}),r(`th`,{scope:`col`,class:`number`,children:E(`accordsHead`)}),c&&r(`th`,{scope:`col`,class:`number`,children:E(`growth`)}),r(`th`,{scope:`col`,children:E(`lastDate`)})]})}),r(`tbody`,{children:i.map(e=>r(`tr`,{children:[r(`th`,{scope:`row`,children:r(`a`,{href:l([`relationship`,N,e.party.code],F),children:r(`bdi`,{children:e.party.name})})}),r(`td`,{class:`bar-cell`,children:r(g,{share:e.accords/s})}),r(`td`,{class:`number`,children:D(e.accords)}),c&&r(`td`,{class:`number`,children:e.growth===null?e.accordsBefore===0?r(`span`,{class:`up`,children:E(`newcomer`)}):``:r(h,{value:e.growth,show:O})}),r(`td`,{class:`date`,children:k(e.lastDate)})]},e.party.code))})]})]}),r(`section`,{children:[r(`h2`,{children:E(`newest`)}),r(m,{accords:o.nodes,params:F}),r(`p`,{children:r(`a`,{href:l([`table`],B.params),children:[E(`allAccords`),` (`,D(o.totalCount),`)`]})}),t.similar.length>0&&r(e,{children:[r(`h2`,{children:E(`similar`)}),r(`table`,{class:`data compact`,children:[r(`thead`,{children:r(`tr`,{children:[r(`th`,{scope:`col`,children:E(`name`)}),r(`th`,{scope:`col`,class:`number`,children:E(`similarity`)}),r(`th`,{scope:`col`,children:E(`commonPartners`)})]})}),r(`tbody`,{children:t.similar.map(e=>r(`tr`,{children:[r(`th`,{scope:`row`,children:r(n,{party:e.party,params:F})}),r(`td`,{class:`number`,children:O(e.score)}),r(`td`,{children:e.commonPartners.slice(0,3).map((e,t)=>r(`span`,{children:[t>0&&` · `,r(`bdi`,{children:e.name})]},e.code))})]},e.party.code))})]})]})]}),r(`div`,{children:[r(`section`,{children:[r(`h2`,{children:E(`domains`)}),r(y,{domains:t.domains,link:e=>f(B,[`DOMAIN`,e])})]}),r(_,{title:E(`STATUS`),rows:t.states,name:e=>r(x,{value:e}),link:e=>f(B,[`STATUS`,e])}),r(_,{title:E(`PLACE`),rows:t.places,link:e=>f(B,[`PLACE`,e])}),r(_,{title:E(`people`),rows:t.people,link:e=>f(B,[`PERSON`,e])}),r(v,{filter:L,link:e=>f(B,[`OUTLET`,e])})]})]})}})})}export{w as default};