import{_ as e,c as t,d as n,h as r,j as i,k as a,m as o,n as s,o as c,p as l,r as u,u as d,x as f,y as p}from"./index-BR7qATjQ.js";import{n as m,t as h}from"./file-T7rlPHxN.js";import{n as g,r as _,t as v}from"./values-AHj5OLc1.js";var y=`# A page of the accords under the filter.
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
`,x=[`NEWEST_FIRST`,`OLDEST_FIRST`,`MOST_CONFIDENT`,`MOST_SOURCES`],S=[25,50,100,200];function C({route:a}){let l=r(),{t:m,LANG:h,count:b,date:C}=l,w=p(a.params),E=x.find(e=>e===a.params.get(`order`))??`NEWEST_FIRST`,D=S.find(e=>e===Number(a.params.get(`rows`)))??50,O=a.params.get(`after`),k={query:y,variables:{filter:e(w),order:E,first:D,after:O,lang:h}},A=o(k),j=f(w),M=(e,r,i)=>{let o=E===r?r===`OLDEST_FIRST`?`ascending`:`descending`:E===i?`ascending`:void 0;return t(`th`,{scope:`col`,"aria-sort":o??`none`,children:t(`a`,{href:n(a,{order:E===r&&i?i:r}),title:m(`sortBy`,{name:e}),children:[e,` `,t(`span`,{"aria-hidden":`true`,children:o===`ascending`?`▲`:o?`▼`:``})]})})};return t(u,{title:m(`table`),note:A.data&&b(`accords`,A.data.accords.totalCount),question:k,tools:t(T,{filter:e(w),order:E}),children:t(s,{asked:A,empty:e=>e.accords.nodes.length===0,children:({accords:e})=>t(i,{children:[t(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":m(`table`),children:t(`table`,{class:`data`,children:[t(`thead`,{children:t(`tr`,{children:[M(m(`date`),`NEWEST_FIRST`,`OLDEST_FIRST`),t(`th`,{scope:`col`,children:m(`title`)}),t(`th`,{scope:`col`,children:m(`parties`)}),t(`th`,{scope:`col`,children:m(`kind`)}),t(`th`,{scope:`col`,children:m(`status`)}),t(`th`,{scope:`col`,children:m(`domains`)}),t(`th`,{scope:`col`,children:m(`place`)}),M(m(`source`),`MOST_SOURCES`),M(m(`confidence`),`MOST_CONFIDENT`)]})}),t(`tbody`,{children:e.nodes.map(e=>t(`tr`,{children:[t(`td`,{class:`date`,children:C(e.signedOn??e.date)||t(`span`,{class:`faint`,children:m(`undated`)})}),t(`th`,{scope:`row`,children:[t(`a`,{href:d([`accord`,e.key]),class:`accord`,children:t(`bdi`,{children:e.title||m(`untitled`)})}),e.count>1&&t(`span`,{class:`count`,children:[`×`,e.count]})]}),t(`td`,{children:t(c,{parties:e.parties,params:j})}),t(`td`,{children:l.label(`kind`,e.kind)}),t(`td`,{children:t(_,{value:e.status})}),t(`td`,{children:t(g,{values:e.domains})}),t(`td`,{children:t(`bdi`,{children:e.place?.name})}),t(`td`,{class:`number`,children:l.number(e.sourceCount)}),t(`td`,{class:`number`,children:t(v,{value:e.confidence})})]},e.key))})]})}),t(`nav`,{class:`pager`,"aria-label":m(`next`),children:[O&&t(`a`,{class:`button`,href:n(a,{}),children:m(`first`)}),e.pageInfo.hasNextPage&&t(`a`,{class:`button`,rel:`next`,href:n(a,{after:e.pageInfo.endCursor}),children:m(`next`)}),t(`label`,{children:[m(`rows`),` `,t(`select`,{value:String(D),onChange:e=>location.hash=n(a,{rows:e.currentTarget.value}),children:S.map(e=>t(`option`,{children:e},e))})]})]})]})})})}var w=1e4;function T({filter:e,order:n}){let o=r(),{t:s}=o,[c,u]=a(``),d=async()=>{let t=[];try{for(let r=null;t.length<w;){u(s(`csvRunning`,{n:t.length}));let{accords:i}=await l({query:b,variables:{filter:e,order:n,first:200,after:r,lang:o.LANG}});if(t.push(...i.nodes),!i.pageInfo.hasNextPage)break;r=i.pageInfo.endCursor}m(`entente-accords.csv`,`text/csv`,h([E(o),...t.map(e=>D(e))])),u(t.length>=w?s(`csvCut`,{n:w}):``)}catch(e){u(`${s(`failed`)}: ${e instanceof Error?e.message:``}`)}};return t(i,{children:[t(`span`,{role:`status`,class:`faint`,children:c}),t(`button`,{type:`button`,title:s(`csvHint`),onClick:()=>void d(),children:s(`csv`)})]})}function E({t:e}){return[`key`,e(`signedOn`),e(`date`),e(`title`),e(`kind`),e(`status`),e(`instrumentsHead`),e(`parties`),e(`domains`),e(`place`),e(`source`),e(`confidence`),e(`evidence`),e(`outlet`),e(`articles`),`URL`]}function D(e){let t=e.evidence[0];return[e.key,e.signedOn??``,e.date??``,e.title,e.kind,e.status,String(e.count),e.parties.map(e=>e.code).join(`+`),e.domains.join(`+`),e.place?.name??``,String(e.sourceCount),e.confidence.toFixed(3),t?.quote??``,t?.article.outlet??``,t?.article.title??``,t?.article.url??``]}export{C as default};