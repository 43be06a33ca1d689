import{E as e,M as t,_ as n,c as r,h as i,m as a,n as o,r as s,v as c,y as l}from"./index-CyfeFnQ7.js";import{n as u,r as d,t as f}from"./facet-jF_4Vfqj.js";import{n as p,t as m}from"./file-T7rlPHxN.js";import{n as h,t as g}from"./bar-DwO0GM7C.js";import{n as _,t as v}from"./choice-ClLybU72.js";var y=`# What has the most accords under the filter, and how many it had in the period before.
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
`,b=200;function x({route:x}){let S=i(),{t:C,number:w,percent:T,date:E}=S,D=l(x.params),O=_(x,`of`,e,`COUNTRY`),k=Number(_(x,`n`,[`20`,`50`,`100`,`200`],`50`)),A=c(D.from,D.to),j={query:y,variables:{of:O,first:k,lang:S.LANG,filter:n(D),compare:A!==null&&O!==`YEAR`,before:A?n({...D,...A}):null}},M=a(j),N=(e,t)=>p(`entente-ranking.csv`,`text/csv`,m([[C(`rank`),`value`,C(`name`),C(`accordsHead`),C(`instrumentsHead`),C(`firstDate`),C(`lastDate`),C(`before`)],...e.map(e=>[String(e.rank),e.value,d(S,O,e.value,e.party,e.other),String(e.accords),String(e.instruments),e.firstDate??``,e.lastDate??``,String(t(e)??``)])])),P=new Map(M.data?.before?.map(e=>[e.value,e.accords])),F=e=>M.data?.before?P.get(e.value)??(P.size<b?0:null):null;return r(s,{title:C(`ranking`),note:A?C(`growthHint`,{from:E(A.from),to:E(A.to)}):C(`growthAsk`),question:j,tools:r(t,{children:[r(v,{route:x,name:`of`,label:C(`rankOf`),standard:`COUNTRY`,options:e.map(e=>[e,C(e)])}),r(v,{route:x,name:`n`,label:C(`rows`),standard:`50`,options:[`20`,`50`,`100`,`200`].map(e=>[e,e])}),r(`button`,{type:`button`,disabled:!M.data,onClick:()=>M.data&&N(M.data.rankings,F),children:C(`csv`)})]}),children:r(o,{asked:M,empty:e=>e.rankings.length===0,children:({rankings:e,before:t})=>{let n=Math.max(...e.map(e=>e.accords));return r(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":C(`ranking`),children:r(`table`,{class:`data`,children:[r(`thead`,{children:r(`tr`,{children:[r(`th`,{scope:`col`,class:`number`,children:C(`rank`)}),r(`th`,{scope:`col`,children:C(O)}),r(`th`,{scope:`col`,class:`number`,children:C(`accordsHead`)}),r(`td`,{class:`bar-cell`}),t&&r(`th`,{scope:`col`,class:`number`,children:C(`before`)}),t&&r(`th`,{scope:`col`,class:`number`,children:C(`growth`)}),r(`th`,{scope:`col`,class:`number`,children:C(`instrumentsHead`)}),r(`th`,{scope:`col`,children:C(`firstDate`)}),r(`th`,{scope:`col`,children:C(`lastDate`)})]})}),r(`tbody`,{children:e.map(e=>{let i=f(x,O,e.value),a=u(x,[O,e.value]),o=d(S,O,e.value,e.party,e.other),s=F(e);return r(`tr`,{children:[r(`td`,{class:`number faint`,children:w(e.rank)}),r(`th`,{scope:`row`,children:i?r(`a`,{href:i,children:r(`bdi`,{children:o})}):r(`bdi`,{children:o})}),r(`td`,{class:`number`,children:a?r(`a`,{href:a,children:w(e.accords)}):w(e.accords)}),r(`td`,{class:`bar-cell`,children:r(g,{share:e.accords/n})}),t&&r(`td`,{class:`number`,children:s===null?``:w(s)}),t&&r(`td`,{class:`number`,children:s===null?``:s===0?r(`span`,{class:`up`,children:C(`newcomer`)}):r(h,{value:(e.accords-s)/s,show:T})}),r(`td`,{class:`number`,children:w(e.instruments)}),r(`td`,{class:`date`,children:E(e.firstDate)}),r(`td`,{class:`date`,children:E(e.lastDate)})]},e.value)})})]})})}})})}export{x as default};