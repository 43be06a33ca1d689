import{A as e,M as t,_ as n,c as r,d as i,h as a,m as o,n as s,o as c,p as l,r as u,u as d,x as f,y as p}from"./index-CyfeFnQ7.js";import{n as m,t as h}from"./file-T7rlPHxN.js";import{n as g,r as _,t as v}from"./values-it55dr2K.js";var y=`# A page of the accords under the filter.
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
`,x=[`NEWEST_FIRST`,`OLDEST_FIRST`,`MOST_CONFIDENT`,`MOST_SOURCES`],S=[25,50,100,200];function C({route:e}){let l=a(),{t:m,LANG:h,count:b,date:C}=l,w=p(e.params),E=x.find(t=>t===e.params.get(`order`))??`NEWEST_FIRST`,D=S.find(t=>t===Number(e.params.get(`rows`)))??50,O=e.params.get(`after`),k={query:y,variables:{filter:n(w),order:E,first:D,after:O,lang:h}},A=o(k),j=f(w),M=(t,n,a)=>{let o=E===n?n===`OLDEST_FIRST`?`ascending`:`descending`:E===a?`ascending`:void 0;return r(`th`,{scope:`col`,"aria-sort":o??`none`,children:r(`a`,{href:i(e,{order:E===n&&a?a:n}),title:m(`sortBy`,{name:t}),children:[t,` `,r(`span`,{"aria-hidden":`true`,children:o===`ascending`?`▲`:o?`▼`:``})]})})};return r(u,{title:m(`table`),note:A.data&&b(`accords`,A.data.accords.totalCount),question:k,tools:r(T,{filter:n(w),order:E}),children:r(s,{asked:A,empty:e=>e.accords.nodes.length===0,children:({accords:n})=>r(t,{children:[r(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":m(`table`),children:r(`table`,{class:`data`,children:[r(`thead`,{children:r(`tr`,{children:[M(m(`date`),`NEWEST_FIRST`,`OLDEST_FIRST`),r(`th`,{scope:`col`,children:m(`title`)}),r(`th`,{scope:`col`,children:m(`parties`)}),r(`th`,{scope:`col`,children:m(`kind`)}),r(`th`,{scope:`col`,children:m(`status`)}),r(`th`,{scope:`col`,children:m(`domains`)}),r(`th`,{scope:`col`,children:m(`place`)}),M(m(`source`),`MOST_SOURCES`),M(m(`confidence`),`MOST_CONFIDENT`)]})}),r(`tbody`,{children:n.nodes.map(e=>r(`tr`,{children:[r(`td`,{class:`date`,children:C(e.signedOn??e.date)||r(`span`,{class:`faint`,children:m(`undated`)})}),r(`th`,{scope:`row`,children:[r(`a`,{href:d([`accord`,e.key]),class:`accord`,children:r(`bdi`,{children:e.title||m(`untitled`)})}),e.count>1&&r(`span`,{class:`count`,children:[`×`,e.count]})]}),r(`td`,{children:r(c,{parties:e.parties,params:j})}),r(`td`,{children:l.label(`kind`,e.kind)}),r(`td`,{children:r(_,{value:e.status})}),r(`td`,{children:r(g,{values:e.domains})}),r(`td`,{children:r(`bdi`,{children:e.place?.name})}),r(`td`,{class:`number`,children:l.number(e.sourceCount)}),r(`td`,{class:`number`,children:r(v,{value:e.confidence})})]},e.key))})]})}),r(`nav`,{class:`pager`,"aria-label":m(`next`),children:[O&&r(`a`,{class:`button`,href:i(e,{}),children:m(`first`)}),n.pageInfo.hasNextPage&&r(`a`,{class:`button`,rel:`next`,href:i(e,{after:n.pageInfo.endCursor}),children:m(`next`)}),r(`label`,{children:[m(`rows`),` `,r(`select`,{value:String(D),onChange:t=>location.hash=i(e,{rows:t.currentTarget.value}),children:S.map(e=>r(`option`,{children:e},e))})]})]})]})})})}var w=1e4;function T({filter:n,order:i}){let o=a(),{t:s}=o,[c,u]=e(``),d=async()=>{let e=[];try{for(let t=null;e.length<w;){u(s(`csvRunning`,{n:e.length}));let{accords:r}=await l({query:b,variables:{filter:n,order:i,first:200,after:t,lang:o.LANG}});if(e.push(...r.nodes),!r.pageInfo.hasNextPage)break;t=r.pageInfo.endCursor}m(`entente-accords.csv`,`text/csv`,h([E(o),...e.map(e=>D(e))])),u(e.length>=w?s(`csvCut`,{n:w}):``)}catch(e){u(`${s(`failed`)}: ${e instanceof Error?e.message:``}`)}};return r(t,{children:[r(`span`,{role:`status`,class:`faint`,children:c}),r(`button`,{type:`button`,title:s(`csvHint`),onClick:()=>void d(),children:s(`csv`)})]})}function E({t:e}){return[`key`,e(`signedOn`),e(`date`),e(`title`),e(`kind`),e(`status`),e(`instrumentsHead`),e(`parties`),e(`domains`),e(`place`),e(`source`),e(`confidence`),e(`evidence`),e(`outlet`),e(`articles`),`URL`]}function D(e){let t=e.evidence[0];return[e.key,e.signedOn??``,e.date??``,e.title,e.kind,e.status,String(e.count),e.parties.map(e=>e.code).join(`+`),e.domains.join(`+`),e.place?.name??``,String(e.sourceCount),e.confidence.toFixed(3),t?.quote??``,t?.article.outlet??``,t?.article.title??``,t?.article.url??``]}export{C as default};