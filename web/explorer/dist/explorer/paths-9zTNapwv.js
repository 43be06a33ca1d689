import{_ as e,a as t,c as n,d as r,f as i,h as a,i as o,l as s,m as c,n as l,r as u,s as d,u as f,x as p,y as m}from"./index-CyfeFnQ7.js";import{t as h}from"./accords-BhCneSna.js";import{n as g,t as _}from"./choice-ClLybU72.js";var v=`# The chains of accords from one party to another.
query Paths($from: PartyCode!, $to: PartyCode!, $via: [PartyCode!]!, $length: Int!, $filter: AccordFilter, $lang: Lang!) {
  path(from: $from, to: $to, via: $via, maxLength: $length, first: 10, filter: $filter) {
    length
    parties {
      code
      name(lang: $lang)
    }
    steps {
      from {
        code
      }
      to {
        code
      }
      accordCount
      accords(first: 2) {
        nodes {
          key
          title
          status
          signedOn
          date
        }
      }
    }
  }
}
`;function y({route:y}){let{t:b,count:x,lang:S,LANG:C}=a(),w=i(),T=m(y.params),E=p(T),D=e=>(y.params.get(e)??``).toUpperCase(),[O,k,A]=[D(`a`),D(`b`),D(`via`)],j=Number(g(y,`length`,[`1`,`2`,`3`,`4`,`5`,`6`],`4`)),M={query:v,variables:{from:O,to:k,via:A?[A]:[],length:j,filter:e(T),lang:C}},N=O!==``&&k!==``,P=c(N?M:null),F=e=>t=>s(r(y,{[e]:t})),I=(e,t,r)=>n(`div`,{class:`end`,children:[n(`span`,{class:`faint`,children:t}),r?n(`button`,{type:`button`,class:`chip`,"aria-label":b(`removeIt`,{name:w.name(r,S)}),onClick:()=>F(e)(``),children:[n(`bdi`,{children:w.name(r,S)}),` `,n(`span`,{"aria-hidden":`true`,children:`×`})]}):n(d,{label:t,onPick:F(e)})]});return n(u,{title:b(`paths`),question:M,note:b(`pathHint`),children:[n(`div`,{class:`ends`,children:[I(`a`,b(`pathFrom`),O),I(`b`,b(`pathTo`),k),I(`via`,b(`pathVia`),A),n(_,{route:y,name:`length`,label:b(`pathLength`),standard:`4`,options:[`1`,`2`,`3`,`4`,`5`,`6`].map(e=>[e,x(`steps`,Number(e))])}),O&&k&&n(`a`,{class:`button`,href:r(y,{a:k,b:O}),children:b(`swap`)})]}),N&&n(l,{asked:P,children:({path:e})=>e.length===0?n(o,{title:b(`noPath`),hint:b(`noPathHint`)}):n(`ol`,{class:`paths`,children:e.map(e=>n(`li`,{children:n(`ol`,{class:`chain`,"aria-label":x(`steps`,e.length),children:[n(`li`,{class:`node`,children:n(t,{party:e.parties[0],params:E})}),e.steps.map((r,i)=>n(`li`,{class:`step`,children:[n(`details`,{children:[n(`summary`,{children:x(`accords`,r.accordCount)}),n(h,{accords:r.accords.nodes}),n(`p`,{children:n(`a`,{href:f([`relationship`,r.from.code,r.to.code],E),children:b(`allAccords`)})})]}),n(`span`,{class:`node`,children:n(t,{party:e.parties[i+1],params:E})})]},i))]})},e.parties.map(e=>e.code).join()))})})]})}export{y as default};