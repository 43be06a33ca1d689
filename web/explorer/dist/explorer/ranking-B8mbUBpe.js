import{E as e,_ as t,c as n,h as r,j as i,m as a,n as o,r as s,v as c,y as l}from"./index-BR7qATjQ.js";import{n as u,r as d,t as f}from"./facet-BOw9EJYy.js";import{n as p,t as m}from"./file-T7rlPHxN.js";import{n as h,t as g}from"./bar-rC5u6Mxf.js";import{n as _,t as v}from"./choice-D4sNMBkY.js";var y=`# What has the most accords under the filter, and how many it had in the period before.
query Ranking($of: RankingSubject!, $filter: AccordFilter, $first: Int!, $compare: Boolean!, $before: AccordFilter, $lang: Lang!) {
  rankings(of: $of, filter: $filter, first: $first) {
    rank
    value
    party {
      code
      name(lang: $lang)
    }
    other {
      code
      name(lang: $lang)
    }
    accords
    instruments
    firstDate
    lastDate
  }
  before: rankings(of: $of, filter: $before, first: 200) @include(if: $compare) {
    value
    accords
  }
}
`,b=200;function x({route:x}){let S=r(),{t:C,number:w,percent:T,date:E}=S,D=l(x.params),O=_(x,`of`,e,`COUNTRY`),k=Number(_(x,`n`,[`20`,`50`,`100`,`200`],`50`)),A=c(D.from,D.to),j={query:y,variables:{of:O,first:k,lang:S.LANG,filter:t(D),compare:A!==null&&O!==`YEAR`,before:A?t({...D,...A}):null}},M=a(j),N=(e,t)=>p(`entente-ranking.csv`,`text/csv`,m([[C(`rank`),`value`,C(`name`),C(`accordsHead`),C(`instrumentsHead`),C(`firstDate`),C(`lastDate`),C(`before`)],...e.map(e=>[String(e.rank),e.value,d(S,O,e.value,e.party,e.other),String(e.accords),String(e.instruments),e.firstDate??``,e.lastDate??``,String(t(e)??``)])])),P=new Map(M.data?.before?.map(e=>[e.value,e.accords])),F=e=>M.data?.before?P.get(e.value)??(P.size<b?0:null):null;return n(s,{title:C(`ranking`),note:A?C(`growthHint`,{from:E(A.from),to:E(A.to)}):C(`growthAsk`),question:j,tools:n(i,{children:[n(v,{route:x,name:`of`,label:C(`rankOf`),standard:`COUNTRY`,options:e.map(e=>[e,C(e)])}),n(v,{route:x,name:`n`,label:C(`rows`),standard:`50`,options:[`20`,`50`,`100`,`200`].map(e=>[e,e])}),n(`button`,{type:`button`,disabled:!M.data,onClick:()=>M.data&&N(M.data.rankings,F),children:C(`csv`)})]}),children:n(o,{asked:M,empty:e=>e.rankings.length===0,children:({rankings:e,before:t})=>{let r=Math.max(...e.map(e=>e.accords));return n(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":C(`ranking`),children:n(`table`,{class:`data`,children:[n(`thead`,{children:n(`tr`,{children:[n(`th`,{scope:`col`,class:`number`,children:C(`rank`)}),n(`th`,{scope:`col`,children:C(O)}),n(`th`,{scope:`col`,class:`number`,children:C(`accordsHead`)}),n(`td`,{class:`bar-cell`}),t&&n(`th`,{scope:`col`,class:`number`,children:C(`before`)}),t&&n(`th`,{scope:`col`,class:`number`,children:C(`growth`)}),n(`th`,{scope:`col`,class:`number`,children:C(`instrumentsHead`)}),n(`th`,{scope:`col`,children:C(`firstDate`)}),n(`th`,{scope:`col`,children:C(`lastDate`)})]})}),n(`tbody`,{children:e.map(e=>{let i=f(x,O,e.value),a=u(x,[O,e.value]),o=d(S,O,e.value,e.party,e.other),s=F(e);return n(`tr`,{children:[n(`td`,{class:`number faint`,children:w(e.rank)}),n(`th`,{scope:`row`,children:i?n(`a`,{href:i,children:n(`bdi`,{children:o})}):n(`bdi`,{children:o})}),n(`td`,{class:`number`,children:a?n(`a`,{href:a,children:w(e.accords)}):w(e.accords)}),n(`td`,{class:`bar-cell`,children:n(g,{share:e.accords/r})}),t&&n(`td`,{class:`number`,children:s===null?``:w(s)}),t&&n(`td`,{class:`number`,children:s===null?``:s===0?n(`span`,{class:`up`,children:C(`newcomer`)}):n(h,{value:(e.accords-s)/s,show:T})}),n(`td`,{class:`number`,children:w(e.instruments)}),n(`td`,{class:`date`,children:E(e.firstDate)}),n(`td`,{class:`date`,children:E(e.lastDate)})]},e.value)})})]})})}})})}export{x as default};