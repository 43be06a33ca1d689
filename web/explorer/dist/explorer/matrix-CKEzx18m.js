import{S as e,_ as t,f as n,i as r,l as i,m as a,n as o,t as s,u as c}from"./index-Bg-VAmsq.js";import{a as l,i as u,n as d,r as f,t as p}from"./choice-V1eSHwAL.js";import{n as m,t as h}from"./file-T7rlPHxN.js";var g=`# Accords by two dimensions.
query Matrix($rows: Dimension!, $columns: Dimension!, $filter: AccordFilter, $lang: Lang!) {
  matrix(rows: $rows, columns: $columns, filter: $filter, first: 2000) {
    row
    rowParty {
      code
      name(lang: $lang)
    }
    column
    columnParty {
      code
      name(lang: $lang)
    }
    accords
  }
}
`,_=2e3,v=40,y=32;function b({route:b}){let w=c(),{t:T,number:E}=w,D=d(b,`rows`,t,`PARTY`),O=d(b,`columns`,t,`DOMAIN`),k={query:g,variables:{rows:D,columns:O,filter:n(a(b.params)),lang:w.LANG}},A=i(k),j=t.map(e=>[e,T(e)]);return r(o,{title:T(`matrix`),note:r(e,{children:[T(`matrixHint`,{rows:v,columns:y}),A.data&&A.data.matrix.length>=_&&` ${T(`matrixCut`,{n:A.data.matrix.at(-1).accords})}`]}),question:k,tools:r(e,{children:[r(p,{route:b,name:`rows`,label:T(`rowsOf`),standard:`PARTY`,options:j}),r(p,{route:b,name:`columns`,label:T(`columnsOf`),standard:`DOMAIN`,options:j}),r(`button`,{type:`button`,disabled:!A.data,onClick:()=>A.data&&m(`entente-matrix.csv`,`text/csv`,h([[T(D),T(O),T(`accordsHead`)],...A.data.matrix.map(e=>[e.row,e.column,String(e.accords)])])),children:T(`csv`)})]}),children:r(s,{asked:A,empty:e=>e.matrix.length===0,children:({matrix:e})=>{let t=C(e,D===O,D,O),n=Math.max(...e.map(e=>e.accords)),i=(e,t,n)=>l(w,e,t,n);return r(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":T(`matrix`),children:r(`table`,{class:`data matrix`,children:[r(`thead`,{children:r(`tr`,{children:[r(`td`,{}),t.columns.map(e=>r(`th`,{scope:`col`,children:r(`span`,{children:r(x,{to:f(b,O,e.value),name:i(O,e.value,e.party)})})},e.value))]})}),r(`tbody`,{children:t.rows.map(e=>r(`tr`,{children:[r(`th`,{scope:`row`,children:r(x,{to:f(b,D,e.value),name:i(D,e.value,e.party)})}),t.columns.map(a=>{let o=t.at(e.value,a.value);if(!o)return r(`td`,{},a.value);let s=u(b,[D,e.value],[O,a.value]),c=`${i(D,e.value,e.party)}, ${i(O,a.value,a.party)}: ${w.count(`accords`,o)}`;return r(`td`,{class:`heat h${S(o,n)}`,title:c,children:s?r(`a`,{href:s,"aria-label":c,children:E(o)}):E(o)},a.value)})]},e.value))})]})})}})})}function x({to:e,name:t}){return e?r(`a`,{href:e,children:r(`bdi`,{children:t})}):r(`bdi`,{children:t})}function S(e,t){return t<2?1:1+Math.min(4,Math.floor(4.999*Math.log(e)/Math.log(t)))}function C(e,t,n,r){let i=t?e.flatMap(e=>[e,{row:e.column,rowParty:e.columnParty,column:e.row,columnParty:e.rowParty,accords:e.accords}]):e,a=new Map,o={row:new Map,column:new Map},s=(e,t,n,r)=>{let i=e.get(t)??{value:t,party:n,sum:0};i.sum+=r,e.set(t,i)};for(let e of i)a.set(`${e.row}\n${e.column}`,e.accords),s(o.row,e.row,e.rowParty,e.accords),s(o.column,e.column,e.columnParty,e.accords);let c=(e,t,n)=>{let r=[...e.values()].sort((e,t)=>t.sum-e.sum||e.value.localeCompare(t.value));return t===`YEAR`?r.sort((e,t)=>t.value.localeCompare(e.value)).slice(0,n).reverse():r.slice(0,n)};return{rows:c(o.row,n,v),columns:c(o.column,r,t?v:y),at:(e,t)=>a.get(`${e}\n${t}`)}}export{b as default};