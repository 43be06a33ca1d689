import{c as e,h as t,m as n}from"./index-D-QChuvh.js";import{t as r}from"./bar-DIq6u5mQ.js";var i=`# Who reports the accords under the filter.
query Outlets($filter: AccordFilter) {
  outlets: rankings(of: OUTLET, filter: $filter, first: 8) {
    value
    accords
    lastDate
  }
}
`;function a({title:n,rows:r,name:i,link:a}){let{t:o,number:s,date:c}=t();return r.length===0?null:e(`section`,{children:[e(`h2`,{children:n}),e(`table`,{class:`data compact`,children:[e(`thead`,{children:e(`tr`,{children:[e(`th`,{scope:`col`,children:o(`name`)}),e(`th`,{scope:`col`,class:`number`,children:o(`accordsHead`)}),e(`th`,{scope:`col`,class:`date`,children:o(`lastDate`)})]})}),e(`tbody`,{children:r.map(t=>e(`tr`,{children:[e(`th`,{scope:`row`,children:e(`a`,{href:a(t.value)??void 0,children:i?i(t.value):e(`bdi`,{children:t.value})})}),e(`td`,{class:`number`,children:s(t.accords)}),e(`td`,{class:`date`,children:c(t.lastDate)})]},t.value))})]})]})}function o({filter:r,link:o}){let{t:s}=t(),{data:c}=n({query:i,variables:{filter:r}});return e(a,{title:s(`OUTLET`),rows:c?.outlets??[],link:o})}function s({domains:n,link:i,most:a=12}){let{label:o,number:s}=t(),c=n.filter(e=>e.accords>0).sort((e,t)=>t.accords-e.accords).slice(0,a);return e(`table`,{class:`data compact`,children:e(`tbody`,{children:c.map(t=>e(`tr`,{children:[e(`th`,{scope:`row`,children:e(`a`,{href:i(t.domain)??void 0,children:o(`domain`,t.domain)})}),e(`td`,{class:`bar-cell`,children:e(r,{share:t.accords/c[0].accords})}),e(`td`,{class:`number`,children:s(t.accords)})]},t.domain))})})}export{a as n,o as r,s as t};