import{A as e,M as t,c as n,h as r,i,m as a,n as o,o as s,r as c,u as l}from"./index-CyfeFnQ7.js";import{n as u}from"./file-T7rlPHxN.js";import{t as d}from"./accords-BhCneSna.js";import{t as f}from"./article-bJmM7dXe.js";import{t as p}from"./reasons-rritGh9S.js";import{r as m,t as h}from"./values-it55dr2K.js";function g(e,t,n){let{t:r,label:i,date:a}=t,o=[`“${e.title||r(`untitled`)}”`,i(`kind`,e.kind),e.parties.map(e=>e.name).join(`, `),[e.place?.name,a(e.signedOn??e.date)].filter(Boolean).join(`, `),`${r(`status`)}: ${i(`status`,e.status)}`].filter(Boolean),s=e.mentions.map(({article:e})=>[e.outlet,e.title&&`“${e.title}”`,a(e.publishedOn),e.url].filter(Boolean).join(`, `)),c=a(new Date().toISOString().slice(0,10));return`${o.join(`. `)}.\n${r(`reportedBy`)}: ${[...new Set(s)].join(`; `)}.\nEntente, ${n}, ${r(`accessed`,{date:c})}.\n`}function _(e,t){return v({"@context":`https://schema.org`,"@type":`Legislation`,"@id":t,identifier:e.key,name:e.title,legislationType:e.kind,creativeWorkStatus:e.status,legislationDate:e.signedOn,dateModified:e.date,locationCreated:e.place&&{"@type":`Place`,name:e.place.name},about:e.domains,creator:e.parties.map(e=>({"@type":e.__typename===`Country`?`Country`:`Organization`,identifier:e.code,name:e.name})),contributor:e.signatories.map(e=>({"@type":`Role`,roleName:e.role,contributor:{"@type":`Person`,name:e.name,affiliation:e.for&&{"@type":`Organization`,name:e.for.name}}})),subjectOf:e.mentions.map(e=>({"@type":`NewsArticle`,identifier:e.article.key,headline:e.article.title,url:e.article.url,datePublished:e.article.publishedOn,inLanguage:e.article.lang?.toLowerCase(),publisher:e.article.outlet&&{"@type":`Organization`,name:e.article.outlet},hasPart:e.evidence.map(e=>({"@type":`Quotation`,text:e.quote}))}))})}function v(e){if(Array.isArray(e))return e.map(v);if(typeof e!=`object`||!e)return e;let t=Object.entries(e).filter(([,e])=>e!=null&&e!==``&&!(Array.isArray(e)&&e.length===0));return Object.fromEntries(t.map(([e,t])=>[e,v(t)]))}function y({label:i,text:a}){let{t:o}=r(),[s,c]=e({copied:!1,shown:``}),l=async()=>{try{await navigator.clipboard.writeText(a()),c({copied:!0,shown:``}),setTimeout(()=>c({copied:!1,shown:``}),3e3)}catch{c({copied:!1,shown:a()})}};return n(t,{children:[n(`button`,{type:`button`,onClick:()=>void l(),children:i}),n(`span`,{role:`status`,class:`up`,children:s.copied&&o(`copied`)}),s.shown&&n(`textarea`,{class:`to-copy`,"aria-label":i,readOnly:!0,rows:4,value:s.shown,ref:e=>e?.select()})]})}var b=[`title`,`place`,`signatories`,`domains`];function x({accord:e}){let{t:i,label:a,date:o,number:s,list:c}=r(),l=new Set(e.conflicts.map(e=>`${e.mention?.key} ${e.field}`)),u=[[i(`title`),`title`,e=>e.title??``,e=>e],[i(`parties`),`parties`,e=>c(e.parties.map(e=>e.name)),e=>e],[i(`kind`),`kind`,e=>e.kind,e=>a(`kind`,e)],[i(`status`),`status`,e=>e.status,e=>a(`status`,e)],[i(`instrumentsHead`),`count`,e=>String(e.count),e=>s(Number(e))],[i(`date`),`date`,e=>e.date??``,o],[i(`signedOn`),`signedOn`,e=>e.signedOn??``,o],[i(`place`),`place`,e=>e.place?.name??``,e=>e],[i(`domains`),`domains`,e=>e.domains.join(` `),e=>c(e.split(` `).map(e=>a(`domain`,e)))],[i(`signatories`),`signatories`,e=>c(e.signatories.map(e=>e.name)),e=>e]].filter(([,,t])=>e.mentions.some(e=>t(e)));return n(t,{children:[n(`p`,{class:`faint small`,children:i(`conflictHint`)}),n(`div`,{class:`scroll`,tabIndex:0,role:`region`,"aria-label":i(`differences`),children:n(`table`,{class:`data differences`,children:[n(`thead`,{children:n(`tr`,{children:[n(`td`,{}),n(`th`,{scope:`col`,children:i(`kept`)}),e.mentions.map(e=>n(`th`,{scope:`col`,children:n(`bdi`,{children:e.article.outlet??e.article.key})},e.key))]})}),n(`tbody`,{children:u.map(([t,r,a,o],s)=>{let c=a(e);return n(`tr`,{children:[n(`th`,{scope:`row`,children:t}),n(`td`,{children:n(`bdi`,{children:c?o(c):``})}),e.mentions.map(e=>{let t=a(e),s=l.has(`${e.key} ${r}`)||!b.includes(r)&&t!==``&&t!==c;return n(`td`,{class:s?`differs`:``,children:[n(`bdi`,{children:t?o(t):n(`span`,{class:`faint`,children:`–`})}),s&&n(`span`,{class:`visually-hidden`,children:[` (`,i(`differs`),`)`]})]},e.key)})]},s)})})]})})]})}var S=`# An accord with everything that proves it.
query AccordPage($id: ID!, $lang: Lang!) {
  accord(id: $id) {
    id
    key
    title
    kind
    status
    count
    date
    signedOn
    place {
      name
    }
    domains
    confidence
    sourceCount
    parties {
      __typename
      code
      name(lang: $lang)
    }
    signatories {
      name
      role
      for {
        code
        name(lang: $lang)
      }
    }
    institutions {
      name
      of {
        code
        name(lang: $lang)
      }
    }
    occasions {
      text
    }
    provisions {
      text
    }
    history {
      status
      date
      mentions {
        key
        article {
          key
        }
      }
    }
    relations {
      type
      accord {
        key
        title
        status
        signedOn
        date
      }
    }
    conflicts {
      field
      kept
      other
      mention {
        key
      }
    }
    sources {
      original {
        key
      }
      articles {
        key
      }
      outlets
    }
    mentions(first: 20) {
      key
      title
      kind
      status
      count
      date
      signedOn
      place {
        name
      }
      domains
      confidence
      confirmed
      edited
      version
      parties {
        code
        name(lang: $lang)
      }
      signatories {
        name
      }
      reasons {
        field
        value
        rule
        words
      }
      evidence {
        quote
        field
        start
        end
      }
      article {
        key
        title
        text
        url
        outlet
        publishedOn
        lang
      }
    }
  }
}
`;function C({route:e}){let s=r(),{t:l,date:d,label:m,count:v,LANG:b}=s,C={query:S,variables:{id:e.path.slice(1).join(`/`),lang:b}},T=a(C),E=T.data?.accord;return n(c,{title:E?E.title||l(`untitled`):l(`Accord`),note:E&&[m(`kind`,E.kind),d(E.signedOn??E.date),v(`sources`,E.sourceCount)].filter(Boolean).join(` · `),question:C,tools:E&&n(t,{children:[n(y,{label:l(`cite`),text:()=>g(E,s,location.href)}),n(`button`,{type:`button`,onClick:()=>u(`${E.key}.jsonld`,`application/ld+json`,JSON.stringify(_(E,location.href),null,2)),children:l(`jsonld`)})]}),children:n(o,{asked:T,children:({accord:e})=>e?n(t,{children:[n(w,{accord:e}),n(`h2`,{children:l(`evidence`)}),n(`div`,{class:`sources`,children:e.mentions.map(t=>n(f,{article:t.article,proofs:t.evidence,children:[n(O,{accord:e,article:t.article.key}),n(`div`,{class:`line`,children:[n(h,{value:t.confidence}),t.confirmed&&n(`span`,{class:`up`,children:l(`confirmedByPerson`)}),t.edited.length>0&&n(`span`,{class:`up`,children:l(`editedByPerson`)}),t.version===`register`&&n(`span`,{children:l(`register`)})]}),n(p,{reasons:t.reasons})]},t.key))}),e.mentions.length>1&&n(t,{children:[n(`h2`,{children:l(`differences`)}),n(x,{accord:e})]})]}):n(i,{title:l(`notFound`),hint:l(`notFoundHint`)})})})}function w({accord:e}){let{t:i,date:a,label:o,number:c,list:u}=r(),f=e.signedOn??e.date;return n(`div`,{class:`accord-head`,children:[n(`dl`,{class:`facts`,children:[n(T,{name:i(`status`),children:n(m,{value:e.status})}),n(T,{name:i(`confidence`),children:n(h,{value:e.confidence})}),n(T,{name:i(`parties`),children:n(s,{parties:e.parties,most:12})}),n(T,{name:i(`kind`),children:[o(`kind`,e.kind),e.count>1&&` ×${c(e.count)}`]}),f&&n(T,{name:e.signedOn?i(`signedOn`):i(`date`),children:a(f)}),e.place&&n(T,{name:i(`place`),children:n(`a`,{href:l([`table`],new URLSearchParams({place:e.place.name})),children:n(`bdi`,{children:e.place.name})})}),e.domains.length>0&&n(T,{name:i(`domains`),children:u(e.domains.map(e=>o(`domain`,e)))}),e.signatories.length>0&&n(T,{name:i(`signatories`),children:n(`ul`,{children:e.signatories.map(e=>n(`li`,{children:[n(`a`,{href:l([`table`],new URLSearchParams({person:e.name})),children:n(`bdi`,{children:e.name})}),n(`span`,{class:`faint`,children:[e.role&&n(t,{children:[` · `,n(`bdi`,{children:e.role})]}),e.for&&` (${i(`forParty`,{name:e.for.name})})`]})]},e.name))})}),e.institutions.length>0&&n(T,{name:i(`institutions`),children:n(`ul`,{children:e.institutions.map(e=>n(`li`,{children:[n(`a`,{href:l([`table`],new URLSearchParams({institution:e.name})),children:n(`bdi`,{children:e.name})}),e.of&&n(`span`,{class:`faint`,children:[` (`,e.of.name,`)`]})]},e.name))})}),n(E,{name:i(`occasions`),all:e.occasions}),n(E,{name:i(`provisions`),all:e.provisions})]}),n(`div`,{children:[e.history.length>0&&n(t,{children:[n(`h2`,{children:i(`history`)}),n(`ol`,{class:`history`,children:e.history.map((t,r)=>n(`li`,{children:[n(m,{value:t.status}),` `,n(`span`,{class:`date`,children:a(t.date)||i(`undated`)}),` `,n(`span`,{class:`faint`,children:D(e,t.mentions,u)})]},r))})]}),e.relations.some(e=>e.accord)&&n(t,{children:[n(`h2`,{children:i(`relations`)}),e.relations.map((e,t)=>e.accord&&n(`div`,{children:[n(`p`,{class:`faint`,children:i(e.type)}),n(d,{accords:[e.accord]})]},t))]})]})]})}function T({name:e,children:t}){return n(`div`,{children:[n(`dt`,{children:e}),n(`dd`,{children:t})]})}function E({name:e,all:t}){return t.length===0?null:n(T,{name:e,children:n(`ul`,{children:t.map(e=>n(`li`,{dir:`auto`,children:e.text},e.text))})})}function D(e,t,n){let r=t.map(t=>e.mentions.find(e=>e.article.key===t.article.key)?.article.outlet);return n([...new Set(r.filter(e=>e!=null))])}function O({accord:e,article:t}){let{t:i,list:a}=r(),o=e.sources.find(e=>e.articles.some(e=>e.key===t)),s=e.mentions.find(e=>e.article.key===t)?.article.outlet,c=o?.outlets.filter(e=>e!==s)??[];return c.length>0?n(`p`,{class:`faint small`,children:i(`copies`,{names:a(c)})}):null}export{C as default};