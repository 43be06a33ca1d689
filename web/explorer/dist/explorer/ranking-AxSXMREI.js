import{S as e,f as t,i as n,l as r,m as i,n as a,p as o,t as s,u as c,v as l}from"./index-Bg-VAmsq.js";import{a as u,i as d,n as f,r as p,t as m}from"./choice-V1eSHwAL.js";import{n as h,t as g}from"./file-T7rlPHxN.js";function _({share:e}){return n(`svg`,{class:`bar`,"aria-hidden":`true`,width:`100%`,height:`10`,children:n(`rect`,{width:`${Math.max(e,.004)*100}%`,height:`10`})})}function v({value:e,show:t}){return n(`span`,{class:e>0?`up`:e<0?`down`:``,children:t(e,!0)})}var y=`# What has the most accords under the filter, and how many it had in the period before.
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
`,b=200;function x({route:x}){let S=c(),{t:C,number:w,percent:T,date:E}=S,D=i(x.params),O=f(x,`of`,l,`COUNTRY`),k=Number(f(x,`n`,[`20`,`50`,`100`,`200`],`50`)),A=o(D.from,D.to),j={query:y,variables:{of:O,first:k,lang:S.LANG,filter:t(D),compare:A!==null&&O!==`YEAR`,before:A?t({...D,...A}):null}},M=r(j),N=(e,t)=>h(`entente-ranking.csv`,`text/csv`,g([[C(`rank`),`value`,C(`name`),C(`accordsHead`),C(`instrumentsHead`),C(`firstDate`),C(`lastDate`),C(`before`)],...e.map(e=>[String(e.rank),e.value,u(S,O,e.value,e.party,e.other),String(e.accords),String(e.instruments),e.firstDate??``,e.lastDate??``,String(t(e)??``)])])),P=new Map(M.data?.before?.map(e=>[e.value,e.accords])),F=e=>M.data?.before?P.get(e.value)??(P.size<b?0:null):null;return n(a,{title:C(`ranking`),note:A?C(`growthHint`,{from:E(A.from),to:E(A.to)}):C(`growthAsk`),question:j,tools:n(e,{children:[n(m,{route:x,name:`of`,label:C(`rankOf`),standard:`COUNTRY`,options:l.map(e=>[e,C(e)])}),n(m,{route:x,name:`n`,label:C(`rows`),standard:`50`,options:[`20`,`50`,`100`,`200`].map(e=>[e,e])}),n(`button`,{type:`button`,disabled:!M.data,onClick:()=>M.data&&N(M.data.rankings,F),children:C(`csv`)})]}),children:n(s,{asked:M,empty:e=>e.rankings.length===0,children:({rankings:e,before:t})=>{let r=Math.max(...e.map(e=>e.accords));return n(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":C(`ranking`),children:n(`table`,{class:`data`,children:[n(`thead`,{children:n(`tr`,{children:[n(`th`,{scope:`col`,class:`number`,children:C(`rank`)}),n(`th`,{scope:`col`,children:C(O)}),n(`th`,{scope:`col`,class:`number`,children:C(`accordsHead`)}),n(`td`,{class:`bar-cell`}),t&&n(`th`,{scope:`col`,class:`number`,children:C(`before`)}),t&&n(`th`,{scope:`col`,class:`number`,children:C(`growth`)}),n(`th`,{scope:`col`,class:`number`,children:C(`instrumentsHead`)}),n(`th`,{scope:`col`,children:C(`firstDate`)}),n(`th`,{scope:`col`,children:C(`lastDate`)})]})}),n(`tbody`,{children:e.map(e=>{let i=p(x,O,e.value),a=d(x,[O,e.value]),o=u(S,O,e.value,e.party,e.other),s=F(e);return n(`tr`,{children:[n(`td`,{class:`number faint`,children:w(e.rank)}),n(`th`,{scope:`row`,children:i?n(`a`,{href:i,children:n(`bdi`,{children:o})}):n(`bdi`,{children:o})}),n(`td`,{class:`number`,children:a?n(`a`,{href:a,children:w(e.accords)}):w(e.accords)}),n(`td`,{class:`bar-cell`,children:n(_,{share:e.accords/r})}),t&&n(`td`,{class:`number`,children:s===null?``:w(s)}),t&&n(`td`,{class:`number`,children:s===null?``:s===0?n(`span`,{class:`up`,children:C(`newcomer`)}):n(v,{value:(e.accords-s)/s,show:T})}),n(`td`,{class:`number`,children:w(e.instruments)}),n(`td`,{class:`date`,children:E(e.firstDate)}),n(`td`,{class:`date`,children:E(e.lastDate)})]},e.value)})})]})})}})})}export{x as default};