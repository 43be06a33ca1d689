import{S as e,c as t,f as n,g as r,i,l as a,m as o,n as s,o as c,r as l,s as u,t as d,u as f,x as p}from"./index-Bg-VAmsq.js";import{n as m,t as h}from"./file-T7rlPHxN.js";function g({value:e}){let{label:t}=f();return i(`span`,{class:`status ${e.toLowerCase()}`,children:t(`status`,e)})}function _({values:e,most:t=3}){let{label:n,number:r}=f(),a=e.map(e=>n(`domain`,e));return i(`span`,{title:a.length>t?a.join(`, `):void 0,children:[a.slice(0,t).join(`, `),a.length>t&&i(`span`,{class:`more`,children:[` +`,r(a.length-t)]})]})}function v({value:e}){let{percent:t}=f();return i(`span`,{class:`confidence`,children:[i(`meter`,{min:0,max:1,value:e,"aria-hidden":`true`}),t(e<1?Math.min(e,.99):1)]})}var y=`# A page of the accords under the filter.
query Table($filter: AccordFilter, $order: AccordOrder!, $first: Int!, $after: String, $lang: Lang!) {
  accords(filter: $filter, orderBy: $order, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      title
      kind
      status
      count
      signedOn
      date
      place {
        name
      }
      domains
      confidence
      sourceCount
      parties {
        code
        name(lang: $lang)
      }
    }
  }
}
`,b=`# Accords for a file: what a row of the table shows, and the words that prove it best.
query TableRows($filter: AccordFilter, $order: AccordOrder!, $first: Int!, $after: String, $lang: Lang!) {
  accords(filter: $filter, orderBy: $order, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      title
      kind
      status
      count
      signedOn
      date
      place {
        name
      }
      domains
      confidence
      sourceCount
      parties {
        code
        name(lang: $lang)
      }
      evidence(first: 1) {
        quote
        article {
          title
          outlet
          url
          publishedOn
        }
      }
    }
  }
}
`,x=[`NEWEST_FIRST`,`OLDEST_FIRST`,`MOST_CONFIDENT`,`MOST_SOURCES`],S=[25,50,100,200];function C({route:t}){let p=f(),{t:m,LANG:h,count:b,date:C}=p,w=o(t.params),E=x.find(e=>e===t.params.get(`order`))??`NEWEST_FIRST`,D=S.find(e=>e===Number(t.params.get(`rows`)))??50,O=t.params.get(`after`),k={query:y,variables:{filter:n(w),order:E,first:D,after:O,lang:h}},A=a(k),j=r(w),M=(e,n,r)=>{let a=E===n?n===`OLDEST_FIRST`?`ascending`:`descending`:E===r?`ascending`:void 0;return i(`th`,{scope:`col`,"aria-sort":a??`none`,children:i(`a`,{href:u(t,{order:E===n&&r?r:n}),title:m(`sortBy`,{name:e}),children:[e,` `,i(`span`,{"aria-hidden":`true`,children:a===`ascending`?`▲`:a?`▼`:``})]})})};return i(s,{title:m(`table`),note:A.data&&b(`accords`,A.data.accords.totalCount),question:k,tools:i(T,{filter:n(w),order:E}),children:i(d,{asked:A,empty:e=>e.accords.nodes.length===0,children:({accords:n})=>i(e,{children:[i(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":m(`table`),children:i(`table`,{class:`data`,children:[i(`thead`,{children:i(`tr`,{children:[M(m(`date`),`NEWEST_FIRST`,`OLDEST_FIRST`),i(`th`,{scope:`col`,children:m(`title`)}),i(`th`,{scope:`col`,children:m(`parties`)}),i(`th`,{scope:`col`,children:m(`kind`)}),i(`th`,{scope:`col`,children:m(`status`)}),i(`th`,{scope:`col`,children:m(`domains`)}),i(`th`,{scope:`col`,children:m(`place`)}),M(m(`source`),`MOST_SOURCES`),M(m(`confidence`),`MOST_CONFIDENT`)]})}),i(`tbody`,{children:n.nodes.map(e=>i(`tr`,{children:[i(`td`,{class:`date`,children:C(e.signedOn??e.date)||i(`span`,{class:`faint`,children:m(`undated`)})}),i(`th`,{scope:`row`,children:[i(`a`,{href:c([`accord`,e.key]),class:`accord`,children:i(`bdi`,{children:e.title||m(`untitled`)})}),e.count>1&&i(`span`,{class:`count`,children:[`×`,e.count]})]}),i(`td`,{children:i(l,{parties:e.parties,params:j})}),i(`td`,{children:p.label(`kind`,e.kind)}),i(`td`,{children:i(g,{value:e.status})}),i(`td`,{children:i(_,{values:e.domains})}),i(`td`,{children:i(`bdi`,{children:e.place?.name})}),i(`td`,{class:`number`,children:p.number(e.sourceCount)}),i(`td`,{class:`number`,children:i(v,{value:e.confidence})})]},e.key))})]})}),i(`nav`,{class:`pager`,"aria-label":m(`next`),children:[O&&i(`a`,{class:`button`,href:u(t,{}),children:m(`first`)}),n.pageInfo.hasNextPage&&i(`a`,{class:`button`,rel:`next`,href:u(t,{after:n.pageInfo.endCursor}),children:m(`next`)}),i(`label`,{children:[m(`rows`),` `,i(`select`,{value:String(D),onChange:e=>location.hash=u(t,{rows:e.currentTarget.value}),children:S.map(e=>i(`option`,{children:e},e))})]})]})]})})})}var w=1e4;function T({filter:n,order:r}){let a=f(),{t:o}=a,[s,c]=p(``),l=async()=>{let e=[];try{for(let i=null;e.length<w;){c(o(`csvRunning`,{n:e.length}));let{accords:s}=await t({query:b,variables:{filter:n,order:r,first:200,after:i,lang:a.LANG}});if(e.push(...s.nodes),!s.pageInfo.hasNextPage)break;i=s.pageInfo.endCursor}m(`entente-accords.csv`,`text/csv`,h([E(a),...e.map(e=>D(e))])),c(e.length>=w?o(`csvCut`,{n:w}):``)}catch(e){c(`${o(`failed`)}: ${e instanceof Error?e.message:``}`)}};return i(e,{children:[i(`span`,{role:`status`,class:`faint`,children:s}),i(`button`,{type:`button`,title:o(`csvHint`),onClick:()=>void l(),children:o(`csv`)})]})}function E({t:e}){return[`key`,e(`signedOn`),e(`date`),e(`title`),e(`kind`),e(`status`),e(`instrumentsHead`),e(`parties`),e(`domains`),e(`place`),e(`source`),e(`confidence`),e(`evidence`),e(`outlet`),e(`articles`),`URL`]}function D(e){let t=e.evidence[0];return[e.key,e.signedOn??``,e.date??``,e.title,e.kind,e.status,String(e.count),e.parties.map(e=>e.code).join(`+`),e.domains.join(`+`),e.place?.name??``,String(e.sourceCount),e.confidence.toFixed(3),t?.quote??``,t?.article.outlet??``,t?.article.title??``,t?.article.url??``]}export{C as default};