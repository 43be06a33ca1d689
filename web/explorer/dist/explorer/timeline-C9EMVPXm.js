import{_ as e,c as t,h as n,j as r,m as i,n as a,r as o,y as s}from"./index-CX5-XH_5.js";import{n as c,r as l}from"./facet-BnKhn-Mq.js";import{n as u,t as d}from"./file-T7rlPHxN.js";import{n as f,t as p}from"./choice-DWoN9KdS.js";import{n as m,t as h}from"./stack-Duo3tgmt.js";var g=`# Accords by year or month: all of them, and split.
query Timeline($filter: AccordFilter, $by: TimelineUnit!, $split: TimelineSplit!, $parted: Boolean!) {
  total: timeline(filter: $filter, by: $by) {
    period
    accords
    instruments
  }
  parts: timeline(filter: $filter, by: $by, split: $split) @include(if: $parted) {
    period
    value
    accords
  }
}
`,_=[`DOMAIN`,`KIND`,`STATUS`,`NONE`];function v({route:v}){let y=n(),{t:b,number:x,date:S}=y,C=f(v,`by`,[`YEAR`,`MONTH`],`YEAR`),w=f(v,`split`,_,`DOMAIN`),T={query:g,variables:{filter:e(s(v.params)),by:C,split:w===`NONE`?`KIND`:w,parted:w!==`NONE`}},E=i(T),D=e=>l(y,w,e),O=e=>e.parts??e.total.map(e=>({...e,value:``}));return t(o,{title:b(`timeline`),note:w===`DOMAIN`?`${b(`timelineHint`)} ${b(`timelineDomains`)}`:b(`timelineHint`),question:T,tools:t(r,{children:[t(p,{route:v,name:`by`,label:b(`by`),standard:`YEAR`,options:[[`YEAR`,b(`year`)],[`MONTH`,b(`month`)]]}),t(p,{route:v,name:`split`,label:b(`splitBy`),standard:`DOMAIN`,options:[[`DOMAIN`,b(`domain`)],[`KIND`,b(`kind`)],[`STATUS`,b(`status`)],[`NONE`,b(`noSplit`)]]}),t(`button`,{type:`button`,disabled:!E.data,onClick:()=>E.data&&u(`entente-timeline.csv`,`text/csv`,d([[b(`period`),`value`,b(`accordsHead`)],...O(E.data).map(e=>[e.period,e.value,String(e.accords)])])),children:b(`csv`)})]}),children:t(a,{asked:E,empty:e=>e.total.length===0,children:e=>{let n=m(O(e)).filter(Boolean),i=new Map(O(e).map(e=>[`${e.period} ${e.value}`,e.accords]));return t(r,{children:[t(h,{points:O(e),by:C,name:D,label:b(`timeline`),link:e=>c(v,[C,e]),height:380}),t(`details`,{class:`as-table`,children:[t(`summary`,{children:b(`asTable`)}),t(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":b(`asTable`),children:t(`table`,{class:`data`,children:[t(`thead`,{children:t(`tr`,{children:[t(`th`,{scope:`col`,children:b(`period`)}),t(`th`,{scope:`col`,class:`number`,children:b(`accordsHead`)}),n.map(e=>t(`th`,{scope:`col`,class:`number`,children:D(e)},e))]})}),t(`tbody`,{children:e.total.toReversed().map(e=>t(`tr`,{children:[t(`th`,{scope:`row`,children:S(e.period)}),t(`td`,{class:`number`,children:t(`a`,{href:c(v,[C,e.period]),children:x(e.accords)})}),n.map(n=>t(`td`,{class:`number`,children:x(i.get(`${e.period} ${n}`)??0)},n))]},e.period))})]})})]})]})}})})}export{v as default};